//! Zones and how `ZoneId.of` reads their ids.

use super::Fault;
use super::rules::Local;
use super::zones::Zones;

/// A zone: an offset, one behind `UTC`, `GMT` or `UT`, or a region of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Seconds east of Greenwich; its id is as `+02:00`, and `Z` for none.
    Offset(i32),
    /// A word with an offset, as `UTC` or `GMT+02:00`.
    Prefixed(Prefix, i32),
    /// A region, by its place among the names of the zones that it was read with.
    Region(u16),
}

/// A word that an offset may stand behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// `UTC`
    Utc,
    /// `GMT`
    Gmt,
    /// `UT`
    Ut,
}

impl Prefix {
    pub(super) const ALL: [Self; 3] = [Self::Utc, Self::Gmt, Self::Ut];

    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Utc => "UTC",
            Self::Gmt => "GMT",
            Self::Ut => "UT",
        }
    }
}

/// The furthest offset, 18 hours.
pub(super) const FURTHEST: i32 = 64_800;

impl Zone {
    /// UTC as an offset.
    pub const UTC: Self = Self::Offset(0);

    /// The zone of an id, as `ZoneId.of`.
    pub fn of(id: &str, zones: &Zones) -> Result<Self, Fault> {
        if id.len() <= 1 || id.starts_with(['+', '-']) {
            return offset(id).map(Self::Offset).ok_or(Fault::UnknownZone);
        }
        if let Some((prefix, rest)) = Prefix::ALL.into_iter().find_map(|p| Some((p, id.strip_prefix(p.text())?))) {
            if rest.is_empty() {
                return Ok(Self::Prefixed(prefix, 0));
            }
            if rest.starts_with(['+', '-']) {
                return offset(rest).map(|offset| Self::Prefixed(prefix, offset)).ok_or(Fault::UnknownZone);
            }
        }
        Self::region(id, zones)
    }

    /// The region of an id.
    pub(super) fn region(id: &str, zones: &Zones) -> Result<Self, Fault> {
        match zones.find(id) {
            Some(region) => Ok(Self::Region(region)),
            None if id.starts_with(SYSTEM_V) => Err(Fault::SystemV),
            None if zones.is_empty() && id.starts_with(|first: char| first.is_ascii_alphabetic()) => {
                Err(Fault::NoZones)
            }
            None => Err(Fault::UnknownZone),
        }
    }

    /// The id, as `ZoneId.getId`.
    #[must_use]
    pub fn id(self, zones: &Zones) -> String {
        let mut out = String::new();
        self.write_id(zones, &mut out);
        out
    }

    pub(super) fn write_id(self, zones: &Zones, out: &mut String) {
        match self {
            Self::Offset(offset) => write_offset(offset, out),
            Self::Prefixed(prefix, offset) => {
                out.push_str(prefix.text());
                if offset != 0 {
                    write_offset(offset, out);
                }
            }
            Self::Region(region) => out.push_str(zones.name(usize::from(region)).unwrap_or_default()),
        }
    }

    /// The offset at seconds since 1970.
    pub(super) fn offset(self, time: i64, zones: &Zones) -> Result<i32, Fault> {
        match self {
            Self::Offset(offset) | Self::Prefixed(_, offset) => Ok(offset),
            Self::Region(region) => {
                zones.rules(usize::from(region)).map(|rules| rules.offset(time)).ok_or(Fault::UnknownZone)
            }
        }
    }

    /// What its clocks make of seconds since 1970 by the clock.
    pub(super) fn local(self, clock: i64, zones: &Zones) -> Result<Local, Fault> {
        match self {
            Self::Offset(offset) | Self::Prefixed(_, offset) => Ok(Local::One(offset)),
            Self::Region(region) => {
                zones.rules(usize::from(region)).map(|rules| rules.local(clock)).ok_or(Fault::UnknownZone)
            }
        }
    }
}

/// Zones that Java has of its own, with rules that no database has any more.
pub(super) const SYSTEM_V: &str = "SystemV/";

/// The seconds of an offset's id, as `ZoneOffset.of`: `Z`, `+h`, `+hh`, `+hhmm`, `+hh:mm`, `+hhmmss`, `+hh:mm:ss`.
fn offset(id: &str) -> Option<i32> {
    if id == "Z" {
        return Some(0);
    }
    let (sign, digits) = id.split_at_checked(1)?;
    let sign = match sign {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let places: &[usize] = match digits.len() {
        1 | 2 => &[0],
        4 => &[0, 2],
        5 => &[0, 3],
        6 => &[0, 2, 4],
        8 => &[0, 3, 6],
        _ => return None,
    };
    let mut parts = [0; 3];
    for (part, place) in parts.iter_mut().zip(places) {
        let colon = matches!(digits.len(), 5 | 8) && *place > 0;
        if colon && digits.as_bytes()[place - 1] != b':' {
            return None;
        }
        let number = digits.get(*place..(place + 2).min(digits.len()))?;
        *part = number
            .bytes()
            .try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i32::from(digit - b'0')))?;
    }
    let [hours, minutes, seconds] = parts;
    let total = hours * 3600 + minutes * 60 + seconds;
    (minutes < 60 && seconds < 60 && total <= FURTHEST).then_some(sign * total)
}

/// An offset's id, as `+02:00`, with seconds if it has any.
pub(super) fn write_offset(offset: i32, out: &mut String) {
    if offset == 0 {
        out.push('Z');
        return;
    }
    let seconds = offset.unsigned_abs();
    out.push(if offset < 0 { '-' } else { '+' });
    push_two(seconds / 3600, out);
    out.push(':');
    push_two(seconds / 60 % 60, out);
    if !seconds.is_multiple_of(60) {
        out.push(':');
        push_two(seconds % 60, out);
    }
}

/// Two digits of a number below 100.
pub(super) fn push_two(number: u32, out: &mut String) {
    // INVARIANT: a remainder of ten is one digit.
    let digit = |number: u32| char::from(b'0' + u8::try_from(number % 10).unwrap_or_default());
    out.push(digit(number / 10));
    out.push(digit(number));
}
