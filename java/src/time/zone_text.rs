//! Zones in a text: by their id or their name.

use super::fault::Fault;
use super::moment::DateTime;
use super::offset::OffsetText;
use super::zone::{FURTHEST, Prefix, SYSTEM_V, Zone};
use super::zone_names::Names;
use super::zones::Zones;

/// A zone and where its text ends, if the text has one.
type Found = Result<Option<(Zone, usize)>, Fault>;

/// Writes the name of a date's zone: full or short, with its season or without.
pub(super) fn write(
    date: &DateTime,
    (full, season): (bool, bool),
    zones: &Zones,
    out: &mut String,
) -> Result<(), Fault> {
    let name = match date.zone {
        Zone::Prefixed(Prefix::Utc, 0) if full => "Coordinated Universal Time",
        Zone::Prefixed(Prefix::Gmt, 0) if full => "Greenwich Mean Time",
        Zone::Region(region) => {
            let region = usize::from(region);
            let names = zones.name(region).and_then(Names::of).filter(|_| season).ok_or(Fault::ZoneName)?;
            let summer = zones.rules(region).is_some_and(|rules| rules.at(date.seconds).1);
            let name = (if full { names.full } else { names.short })[usize::from(summer)];
            Some(name).filter(|name| !name.is_empty()).ok_or(Fault::ZoneName)?
        }
        // Without a name, the id stands for it.
        zone => {
            zone.write_id(zones, out);
            return Ok(());
        }
    };
    out.push_str(name);
    Ok(())
}

/// Reads the id of a zone, the longest that is one.
pub(super) fn read_id(text: &str, at: usize, zones: &Zones) -> Found {
    let rest = &text[at..];
    if let Some(begin) = Begin::of(rest) {
        return begin.read(text, at, zones);
    }
    if let Some((region, length)) = zones.longest(rest) {
        return Ok(Some((Zone::Region(region), at + length)));
    }
    match rest.as_bytes() {
        _ if rest.starts_with(SYSTEM_V) => Err(Fault::SystemV),
        [b'Z', ..] if !zones.is_empty() || !rest.starts_with("Zu") => Ok(Some((Zone::UTC, at + 1))),
        [first, ..] if zones.is_empty() && first.is_ascii_alphabetic() => Err(Fault::NoZones),
        _ => Ok(None),
    }
}

/// Reads the name of a zone, where Java takes ids too.
pub(super) fn read_name(text: &str, at: usize, full: bool, zones: &Zones) -> Found {
    let rest = &text[at..];
    // As a short name that something else than an offset follows, Java finds it among the names of another zone.
    let behind = rest.strip_prefix("UTC").filter(|behind| !full && !behind.is_empty());
    if behind.is_some_and(|behind| !behind.starts_with(['+', '-'])) {
        return region("Etc/UTC", at + 3, zones);
    }
    if let Some(begin) = Begin::of(rest) {
        return begin.read(text, at, zones);
    }
    if let Some((name, read)) = Names::begin(rest, full) {
        // Where a short name goes on, it may be the begin of another, or of an id.
        let ends = full || !rest[name.len()..].starts_with(|next: char| next.is_ascii_alphanumeric());
        return if ends && !read.is_empty() { region(read, at + name.len(), zones) } else { Err(Fault::ZoneName) };
    }
    // No name has a slash, so an id with one is no begin of a longer name.
    if let Some((region, length)) = zones.longest(rest).filter(|(_, length)| rest[..*length].contains('/')) {
        return Ok(Some((Zone::Region(region), at + length)));
    }
    match rest.as_bytes() {
        // One id begins with a Z, and no name does.
        [b'Z', ..] if !rest.starts_with("Zu") => Ok(Some((Zone::UTC, at + 1))),
        [first, ..] if first.is_ascii_alphabetic() => Err(Fault::ZoneName),
        _ => Ok(None),
    }
}

/// What a text of a zone begins with that is looked up nowhere.
enum Begin {
    Sign,
    Prefix(Prefix),
    GmtZero,
}

impl Begin {
    fn of(rest: &str) -> Option<Self> {
        if rest.starts_with(['+', '-']) {
            Some(Self::Sign)
        } else if rest.starts_with("GMT0") {
            Some(Self::GmtZero)
        } else {
            Prefix::ALL.into_iter().find(|prefix| rest.starts_with(prefix.text())).map(Self::Prefix)
        }
    }

    fn read(self, text: &str, at: usize, zones: &Zones) -> Found {
        let bytes = text.as_bytes();
        let prefix = match self {
            Self::Sign => {
                let read = OffsetText::new(b'X', 5).read(bytes, at)?;
                return Ok(read.and_then(|(offset, end)| Some((Zone::Offset(near(offset)?), end))));
            }
            Self::GmtZero => return region("GMT0", at + 4, zones),
            Self::Prefix(prefix) => prefix,
        };
        let end = at + prefix.text().len();
        let bare = Some((Zone::Prefixed(prefix, 0), end));
        // A zero or `Z` is no part of the id.
        if matches!(bytes.get(end), None | Some(b'0' | b'Z')) {
            return Ok(bare);
        }
        Ok(match OffsetText::ID.read(bytes, end)? {
            None => bare,
            Some((offset, end)) => near(offset).map(|offset| (Zone::Prefixed(prefix, offset), end)),
        })
    }
}

fn region(id: &str, end: usize, zones: &Zones) -> Found {
    Zone::region(id, zones).map(|zone| Some((zone, end)))
}

fn near(offset: i64) -> Option<i32> {
    i32::try_from(offset).ok().filter(|offset| offset.abs() <= FURTHEST)
}
