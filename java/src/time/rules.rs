//! The rules of all zones, read from one file where they lie: nothing is unpacked, and a zone is read when it is asked for.
//!
//! ```text
//! "AEPZ", u8 length and text of the database's version
//! u16 names, u16 zones, then for each name, sorted: u16 begin, u16 end in the texts, u16 zone
//! for each zone: u32 begin; and the end of the last one, counted from the first zone's bytes
//! u16 length of the texts, the texts, the zones
//!
//! a zone: u8 offsets, each i32 of seconds, the first before all changes
//!         u16 changes, each 5 bytes of seconds since 1970, then each u8, the offset from there on
//!         u8, 1 if changes go on by a rule: i32 standard offset, i32 summer's, and the begin and end of summer:
//!         u8 month, u8 week (5 the last), u8 weekday (0 Sunday), i32 seconds from midnight by the clock until then
//! ```
//!
//! Numbers have their lowest byte first. `cargo xtask zones` makes the file.

use std::borrow::Cow;

use super::calendar::{DAY, Date, month_length};

/// Where the rules of zones come from.
#[derive(Clone)]
pub struct Zones {
    file: Cow<'static, [u8]>,
    layout: Layout,
}

#[derive(Clone, Copy, Default)]
struct Layout {
    version: usize,
    names: usize,
    zones: usize,
    index: usize,
    begins: usize,
    texts: usize,
    bodies: usize,
}

/// A file that isn't one of zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotZones;

impl std::fmt::Display for NotZones {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the bytes are not a file of zones")
    }
}

impl std::error::Error for NotZones {}

impl std::fmt::Debug for Zones {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Zones({:?}, {} names)", self.version(), self.layout.names)
    }
}

impl Zones {
    /// No zones but fixed offsets, UTC and GMT, which need no rules.
    #[must_use]
    pub const fn none() -> Self {
        let layout = Layout { version: 0, names: 0, zones: 0, index: 0, begins: 0, texts: 0, bodies: 0 };
        Self { file: Cow::Borrowed(&[]), layout }
    }

    /// The zones of the file that comes with the crate.
    #[cfg(feature = "zones")]
    #[must_use]
    pub fn embedded() -> Self {
        // What is built in is read by a test; if it were broken, there would be no zones.
        Self::new(&include_bytes!("../../data/zones.bin")[..]).unwrap_or_else(|_| Self::none())
    }

    /// Reads the file's head.
    pub fn new(file: impl Into<Cow<'static, [u8]>>) -> Result<Self, NotZones> {
        let file = file.into();
        let layout = Layout::read(&file).ok_or(NotZones)?;
        let zones = Self { file, layout };
        let whole = (0..zones.layout.names).all(|name| zones.name(name).is_some() && zones.rules(name).is_some());
        if whole { Ok(zones) } else { Err(NotZones) }
    }

    /// The version of the time zone database, as `2025a`; empty for none.
    #[must_use]
    pub fn version(&self) -> &str {
        let text = self.file.get(5..self.layout.version).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// All names, sorted by their bytes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        (0..self.layout.names).filter_map(|at| self.name(at))
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.layout.names == 0
    }

    /// The name at a place of the sorted names.
    pub(super) fn name(&self, at: usize) -> Option<&str> {
        let entry = self.layout.index + at * 6;
        let (begin, end) = (short(&self.file, entry)?, short(&self.file, entry + 2)?);
        let text = self.file.get(self.layout.texts + begin..self.layout.texts + end)?;
        std::str::from_utf8(text).ok().filter(|_| at < self.layout.names)
    }

    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let (mut low, mut high) = (0, self.layout.names);
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.name(middle)?.cmp(name) {
                std::cmp::Ordering::Equal => return u16::try_from(middle).ok(),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The longest name that a text begins with.
    pub(super) fn longest(&self, text: &str) -> Option<(u16, usize)> {
        const LONGEST: usize = 40;
        let known = |end: usize| Some((self.find(text.get(..end)?)?, end));
        (1..=LONGEST.min(text.len())).rev().find_map(known)
    }

    pub(super) fn rules(&self, name: usize) -> Option<Rules<'_>> {
        let zone = short(&self.file, self.layout.index + name * 6 + 4).filter(|zone| *zone < self.layout.zones)?;
        let begin = |zone: usize| word(&self.file, self.layout.begins + zone * 4).map(|at| self.layout.bodies + at);
        Rules::read(self.file.get(begin(zone)?..begin(zone + 1)?)?).filter(|_| name < self.layout.names)
    }
}

impl Layout {
    fn read(file: &[u8]) -> Option<Self> {
        if file.get(..4)? != b"AEPZ" {
            return None;
        }
        let version = 5 + usize::from(*file.get(4)?);
        let (names, zones) = (short(file, version)?, short(file, version + 2)?);
        let index = version + 4;
        let begins = index + names * 6;
        let length = begins + (zones + 1) * 4;
        let texts = length + 2;
        Some(Self { version, names, zones, index, begins, texts, bodies: texts + short(file, length)? })
    }
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(bytes[0]) | usize::from(bytes[1]) << 8)
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(signed(bytes, at)?).ok()
}

fn signed(bytes: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// The rules of one zone.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    offsets: &'a [u8],
    times: &'a [u8],
    kinds: &'a [u8],
    summer: Option<Summer>,
}

#[derive(Clone, Copy)]
struct Summer {
    standard: i32,
    offset: i32,
    begin: Turn,
    end: Turn,
}

/// When in a year a clock is changed.
#[derive(Clone, Copy)]
struct Turn {
    month: u8,
    week: u8,
    weekday: u8,
    seconds: i32,
}

/// A change of the offset.
#[derive(Clone, Copy)]
pub(super) struct Change {
    pub at: i64,
    pub before: i32,
    pub after: i32,
}

/// What the clocks of a zone make of a date and time.
#[derive(Clone, Copy)]
pub(super) enum Local {
    One(i32),
    /// Clocks are put forward over it.
    Gap(Change),
    /// Clocks are put back, and show it twice.
    Overlap(Change),
}

impl<'a> Rules<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let count = usize::from(*bytes.first()?);
        let (offsets, rest) = bytes.get(1..)?.split_at_checked(count * 4)?;
        let (times, rest) = rest.get(2..)?.split_at_checked(short(rest, 0)? * 5)?;
        let (kinds, rest) = rest.split_at_checked(times.len() / 5)?;
        let turn = |at: usize| {
            let turn =
                Turn { month: rest[at], week: rest[at + 1], weekday: rest[at + 2], seconds: signed(rest, at + 3)? };
            let fits = (1..=12).contains(&turn.month) && (1..=5).contains(&turn.week) && turn.weekday < 7;
            (fits && i64::from(turn.seconds).abs() < 8 * DAY).then_some(turn)
        };
        let summer = match rest {
            [0] => None,
            [1, ..] if rest.len() == 23 => {
                Some(Summer { standard: signed(rest, 1)?, offset: signed(rest, 5)?, begin: turn(9)?, end: turn(16)? })
            }
            _ => return None,
        };
        // 18 hours are the furthest that Java has, and what keeps all sums small.
        let near = |offset: i32| (-64_800..=64_800).contains(&offset);
        let all = (0..count).all(|at| signed(offsets, at * 4).is_some_and(near))
            && summer.is_none_or(|summer| near(summer.standard) && near(summer.offset));
        let known = count > 0 && kinds.iter().all(|kind| usize::from(*kind) < count);
        (all && known).then_some(Self { offsets, times, kinds, summer })
    }

    fn time(&self, at: usize) -> i64 {
        let mut bytes = [0; 8];
        bytes[3..].copy_from_slice(&self.times[at * 5..at * 5 + 5]);
        i64::from_le_bytes(bytes) >> 24
    }

    /// The offset after so many changes.
    fn after(&self, changes: usize) -> i32 {
        let kind = if changes == 0 { 0 } else { usize::from(self.kinds[changes - 1]) };
        signed(self.offsets, kind * 4).unwrap_or_default()
    }

    /// How many changes of the list were at or before a time.
    fn passed(&self, time: i64) -> usize {
        let (mut low, mut high) = (0, self.kinds.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.time(middle) <= time { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The two changes of a year by the rule, in their order.
    fn of_year(&self, year: i64) -> Option<[Change; 2]> {
        let summer = self.summer?;
        let begin = Change {
            at: summer.begin.at(year) - i64::from(summer.standard),
            before: summer.standard,
            after: summer.offset,
        };
        let end = Change {
            at: summer.end.at(year) - i64::from(summer.offset),
            before: summer.offset,
            after: summer.standard,
        };
        Some(if begin.at < end.at { [begin, end] } else { [end, begin] })
    }

    /// The offset at seconds since 1970.
    pub fn offset(&self, time: i64) -> i32 {
        let passed = self.passed(time);
        if passed < self.kinds.len() {
            return self.after(passed);
        }
        let year = |summer: Summer| Date::of_epoch_day((time + i64::from(summer.standard)).div_euclid(DAY));
        let Some([first, second]) = self.summer.and_then(year).and_then(|date| self.of_year(date.year)) else {
            return self.after(passed);
        };
        if time < first.at {
            first.before
        } else if time < second.at {
            second.before
        } else {
            second.after
        }
    }

    /// What the clocks make of seconds since 1970 by the clock.
    pub fn local(&self, clock: i64) -> Local {
        // Clocks differ from UTC by less than a day, and no change is greater.
        const NEAR: i64 = 2 * DAY;
        let listed = self.kinds.len();
        let near = self.passed(clock - NEAR)..self.passed(clock + NEAR);
        let mut offset = self.offset(clock - NEAR);
        let changes =
            near.clone().map(|at| Change { at: self.time(at), before: self.after(at), after: self.after(at + 1) });
        let last = if listed == 0 { i64::MIN } else { self.time(listed - 1) };
        let year = Date::of_epoch_day(clock.div_euclid(DAY)).filter(|_| near.end == listed).map(|date| date.year);
        let years = year.into_iter().flat_map(|year| year - 1..=year + 1);
        let ruled = years.filter_map(|year| self.of_year(year)).flatten();
        let ruled = ruled.filter(|change| change.at > last && change.at > clock - NEAR && change.at <= clock + NEAR);
        for change in changes.chain(ruled) {
            let (before, after) = (change.at + i64::from(change.before), change.at + i64::from(change.after));
            if clock < before.min(after) {
                return Local::One(change.before);
            }
            if clock < before.max(after) {
                return if before < after { Local::Gap(change) } else { Local::Overlap(change) };
            }
            offset = change.after;
        }
        Local::One(offset)
    }
}

impl Turn {
    /// Seconds since 1970 by the clock.
    fn at(self, year: i64) -> i64 {
        let first = Date { year, month: i64::from(self.month), day: 1 };
        let to = (i64::from(self.weekday) - first.weekday() % 7).rem_euclid(7);
        let mut day = to + 7 * (i64::from(self.week) - 1);
        if day >= month_length(year, first.month) {
            day -= 7;
        }
        (first.epoch_day() + day) * DAY + i64::from(self.seconds)
    }
}
