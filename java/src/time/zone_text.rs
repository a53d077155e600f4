//! Zones in a text: by their id, or by the few names that need no table.

use super::fault::Fault;
use super::offset::OffsetText;
use super::rules::Zones;
use super::zone::{FURTHEST, Prefix, SYSTEM_V, Zone};

/// A zone and where its text ends, if the text has one.
type Found = Result<Option<(Zone, usize)>, Fault>;

/// Writes the name of a zone.
pub(super) fn write(zone: Zone, full: bool, out: &mut String) -> Result<(), Fault> {
    let name = match zone {
        Zone::Prefixed(Prefix::Utc, 0) if full => "Coordinated Universal Time",
        Zone::Prefixed(Prefix::Gmt, 0) if full => "Greenwich Mean Time",
        // Java has names for all regions.
        Zone::Region(_) => return Err(Fault::ZoneName),
        // Without a name, the id stands for it.
        Zone::Offset(_) | Zone::Prefixed(..) => {
            zone.write_id(&Zones::none(), out);
            return Ok(());
        }
    };
    out.push_str(name);
    Ok(())
}

/// Reads the id of a zone, the longest that is one.
pub(super) fn read_id(text: &str, at: usize, zones: &Zones) -> Found {
    if let Some(found) = read_fixed(text, at, zones)? {
        return Ok(found);
    }
    let rest = &text[at..];
    if let Some((region, length)) = zones.longest(rest) {
        return Ok(Some((Zone::Region(region), at + length)));
    }
    if rest.starts_with(SYSTEM_V) {
        return Err(Fault::SystemV);
    }
    Ok(rest.starts_with('Z').then_some((Zone::UTC, at + 1)))
}

/// Reads the name of a zone, where Java takes ids too.
pub(super) fn read_name(text: &str, at: usize, full: bool, zones: &Zones) -> Found {
    // As a short name that something follows, Java finds it among the names of another zone.
    if let Some(rest) = text[at..].strip_prefix("UTC").filter(|rest| !full && !rest.is_empty())
        && !rest.starts_with(['+', '-'])
    {
        return region("Etc/UTC", at + 3, zones);
    }
    if let Some(found) = read_fixed(text, at, zones)? {
        return Ok(found);
    }
    match text.as_bytes()[at..] {
        // One name begins with a Z, and no text does that isn't a letter's.
        [b'Z', b'u', ..] => Err(Fault::ZoneName),
        [b'Z', ..] => Ok(Some((Zone::UTC, at + 1))),
        [first, ..] if first.is_ascii_alphabetic() => Err(Fault::ZoneName),
        _ => Ok(None),
    }
}

/// Reads an offset, or UTC, GMT or UT with or without one. The outer option is empty if the text begins otherwise.
fn read_fixed(text: &str, at: usize, zones: &Zones) -> Result<Option<Option<(Zone, usize)>>, Fault> {
    let rest = &text[at..];
    if rest.starts_with("GMT0") {
        return region("GMT0", at + 4, zones).map(Some);
    }
    if rest.starts_with(['+', '-']) {
        let read = OffsetText::new(b'X', 5).read(text.as_bytes(), at)?;
        return Ok(Some(read.and_then(|(offset, end)| Some((Zone::Offset(near(offset)?), end)))));
    }
    let Some(prefix) = Prefix::ALL.into_iter().find(|prefix| rest.starts_with(prefix.text())) else {
        return Ok(None);
    };
    let end = at + prefix.text().len();
    let none = Some((Zone::Prefixed(prefix, 0), end));
    if matches!(text.as_bytes().get(end), None | Some(b'0' | b'Z')) {
        return Ok(Some(none));
    }
    let read = OffsetText::ID.read(text.as_bytes(), end)?;
    Ok(Some(match read {
        None => none,
        Some((offset, end)) => near(offset).map(|offset| (Zone::Prefixed(prefix, offset), end)),
    }))
}

fn region(id: &str, end: usize, zones: &Zones) -> Found {
    zones.find(id).map(|region| Some((Zone::Region(region), end))).ok_or(Fault::UnknownZone)
}

fn near(offset: i64) -> Option<i32> {
    i32::try_from(offset).ok().filter(|offset| offset.abs() <= FURTHEST)
}
