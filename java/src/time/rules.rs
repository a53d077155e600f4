//! The rules of one zone: which offset its clocks have, and what they make of a date and time.

use super::calendar::{DAY, Date, month_length};
use super::zones::{short, signed};

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
    /// Reads the bytes of a zone, in the format that `zones.rs` tells.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
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
        Some(Self { offsets, times, kinds, summer })
    }

    /// Whether all numbers are such as can be; asked once of a file, for it looks at every change.
    pub fn is_valid(&self) -> bool {
        // 18 hours are the furthest that Java has, and what keeps all sums small.
        let near = |offset: i32| (-64_800..=64_800).contains(&offset);
        let count = self.offsets.len() / 4;
        (0..count).all(|at| signed(self.offsets, at * 4).is_some_and(|offset| near(offset >> 1)))
            && self.summer.is_none_or(|summer| near(summer.standard) && near(summer.offset))
            && count > 0
            && self.kinds.iter().all(|kind| usize::from(*kind) < count)
    }

    fn time(&self, at: usize) -> i64 {
        let mut bytes = [0; 8];
        bytes[3..].copy_from_slice(&self.times[at * 5..at * 5 + 5]);
        i64::from_le_bytes(bytes) >> 24
    }

    /// The offset after so many changes, and whether it is summer's.
    fn state(&self, changes: usize) -> (i32, bool) {
        let kind = if changes == 0 { 0 } else { usize::from(self.kinds[changes - 1]) };
        let both = signed(self.offsets, kind * 4).unwrap_or_default();
        (both >> 1, both & 1 == 1)
    }

    fn after(&self, changes: usize) -> i32 {
        self.state(changes).0
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

    /// The offset at seconds since 1970, and whether it is summer's.
    pub fn at(&self, time: i64) -> (i32, bool) {
        let passed = self.passed(time);
        if passed < self.kinds.len() {
            return self.state(passed);
        }
        let year = |summer: Summer| Date::of_epoch_day((time + i64::from(summer.standard)).div_euclid(DAY));
        let Some(([first, second], summer)) =
            self.summer.and_then(|summer| Some((self.of_year(year(summer)?.year)?, summer)))
        else {
            return self.state(passed);
        };
        let between = first.at <= time && time < second.at;
        let offset = if between { first.after } else { second.after };
        (offset, offset == summer.offset)
    }

    /// The offset at seconds since 1970.
    pub fn offset(&self, time: i64) -> i32 {
        self.at(time).0
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
