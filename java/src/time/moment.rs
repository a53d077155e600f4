//! A date and time in a zone, as `ZonedDateTime`.

use std::fmt::Write as _;

use super::calendar::{DAY, Date};
use super::fault::Fault;
use super::rules::Local;
use super::zone::{Zone, push_two, write_offset};
use super::zones::Zones;

/// An instant, and the zone whose clocks show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTime {
    pub(super) seconds: i64,
    pub(super) nano: u32,
    pub(super) offset: i32,
    pub(super) zone: Zone,
}

/// A part that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The year; 29 February becomes the 28th.
    Year,
    /// The month; a day that it doesn't have becomes its last.
    Month,
    /// The day of the month.
    Day,
    /// The hour, from 0.
    Hour,
    /// The minute.
    Minute,
    /// The second.
    Second,
    /// The nanosecond.
    Nano,
}

/// A date and time that clocks show.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    pub date: Date,
    /// Seconds since midnight.
    pub second: i64,
    pub nano: u32,
}

impl Clock {
    pub fn seconds(self) -> i64 {
        self.date.epoch_day() * DAY + self.second
    }
}

impl DateTime {
    /// An instant by milliseconds since 1970, in UTC.
    #[must_use]
    pub fn from_epoch_millis(millis: i64) -> Self {
        let nano = u32::try_from(millis.rem_euclid(1000)).unwrap_or_default() * 1_000_000;
        Self { seconds: millis.div_euclid(1000), nano, offset: 0, zone: Zone::UTC }
    }

    /// An instant by seconds and nanoseconds since 1970.
    pub fn from_epoch(seconds: i64, nano: u32, zone: Zone, zones: &Zones) -> Result<Self, Fault> {
        // Sums of what is further away would overflow.
        if seconds.unsigned_abs() > i64::MAX as u64 / 2 || nano > 999_999_999 {
            return Err(Fault::Range);
        }
        let offset = zone.offset(seconds, zones)?;
        Date::of_epoch_day((seconds + i64::from(offset)).div_euclid(DAY)).ok_or(Fault::Range)?;
        Ok(Self { seconds, nano, offset, zone })
    }

    /// The instant at which the clocks of a zone show these parts, as `ZonedDateTime.of`: later by the gap where clocks are put
    /// forward over it, the earlier of two where they are put back.
    pub fn of(parts: [i64; 7], zone: Zone, zones: &Zones) -> Result<Self, Fault> {
        let [year, month, day, hour, minute, second, nano] = parts;
        let date = Date::new(year, month, day).ok_or(Fault::Value("date"))?;
        Self::of_clock(Clock { date, second: 0, nano: 0 }.with_time(hour, minute, second, nano)?, zone, None, zones)
    }

    /// The instant of what clocks show; where they show it twice, at the offset that is preferred.
    pub(super) fn of_clock(clock: Clock, zone: Zone, preferred: Option<i32>, zones: &Zones) -> Result<Self, Fault> {
        let seconds = clock.seconds();
        let (offset, later) = match zone.local(seconds, zones)? {
            Local::One(offset) => (offset, 0),
            Local::Gap(change) => (change.after, i64::from(change.after - change.before)),
            Local::Overlap(change) if preferred == Some(change.after) => (change.after, 0),
            Local::Overlap(change) => (change.before, 0),
        };
        Date::of_epoch_day((seconds + later).div_euclid(DAY)).ok_or(Fault::Range)?;
        Ok(Self { seconds: seconds + later - i64::from(offset), nano: clock.nano, offset, zone })
    }

    /// Milliseconds since 1970, as `Instant.toEpochMilli`; nothing if they are too many.
    #[must_use]
    pub fn epoch_millis(&self) -> Option<i64> {
        let millis = i64::from(self.nano / 1_000_000);
        // Nearer to zero first: the product of the whole seconds may be too far where the sum isn't.
        let (seconds, millis) =
            if self.seconds < 0 { (self.seconds + 1, millis - 1000) } else { (self.seconds, millis) };
        seconds.checked_mul(1000)?.checked_add(millis)
    }

    /// Seconds since 1970, and nanoseconds above them.
    #[must_use]
    pub const fn epoch(&self) -> (i64, u32) {
        (self.seconds, self.nano)
    }

    /// The zone.
    #[must_use]
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// The offset of the clocks, in seconds east of Greenwich.
    #[must_use]
    pub const fn offset(&self) -> i32 {
        self.offset
    }

    /// The same instant by the clocks of another zone.
    pub fn in_zone(&self, zone: Zone, zones: &Zones) -> Result<Self, Fault> {
        Self::from_epoch(self.seconds, self.nano, zone, zones)
    }

    pub(super) fn clock(&self) -> Clock {
        let seconds = self.seconds + i64::from(self.offset);
        // INVARIANT: every way to make a `DateTime` asks whether its day is in range; milliseconds can't leave it.
        let date = Date::of_epoch_day(seconds.div_euclid(DAY)).unwrap_or(Date { year: 0, month: 1, day: 1 });
        Clock { date, second: seconds.rem_euclid(DAY), nano: self.nano }
    }

    /// The date that clocks show.
    #[must_use]
    pub fn date(&self) -> Date {
        self.clock().date
    }

    /// Hour, minute, second and nanosecond that clocks show.
    #[must_use]
    pub fn time(&self) -> [i64; 4] {
        let second = self.clock().second;
        [second / 3600, second / 60 % 60, second % 60, i64::from(self.nano)]
    }

    /// The same with one part set, as `ZonedDateTime.withYear` and its sisters: in a gap or overlap of clocks the offset stays
    /// if it can.
    pub fn with(&self, part: Part, value: i64, zones: &Zones) -> Result<Self, Fault> {
        let clock = self.clock();
        let Date { year, month, day } = clock.date;
        let [hour, minute, second, nano] = self.time();
        let date = |date: Option<Date>, name| date.map(|date| Clock { date, ..clock }).ok_or(Fault::Value(name));
        let clock = match part {
            Part::Year => date(Date::clamped(value, month, day), "year"),
            Part::Month => date(Date::clamped(year, value, day), "month"),
            Part::Day => date(Date::new(year, month, value), "day"),
            Part::Hour => clock.with_time(value, minute, second, nano),
            Part::Minute => clock.with_time(hour, value, second, nano),
            Part::Second => clock.with_time(hour, minute, value, nano),
            Part::Nano => clock.with_time(hour, minute, second, value),
        };
        Self::of_clock(clock?, self.zone, Some(self.offset), zones)
    }

    /// The text of `ZonedDateTime.toString`: seconds and their fraction only if there are any, and a region in brackets.
    #[must_use]
    pub fn to_string(&self, zones: &Zones) -> String {
        let mut out = self.local_text(false);
        write_offset(self.offset, &mut out);
        if !matches!(self.zone, Zone::Offset(_)) {
            out.push('[');
            self.zone.write_id(zones, &mut out);
            out.push(']');
        }
        out
    }

    /// The text of `DateTimeFormatter.ISO_OFFSET_DATE_TIME`: with seconds, as many digits of their fraction as there are, and
    /// the offset.
    #[must_use]
    pub fn to_iso_offset(&self) -> String {
        let mut out = self.local_text(true);
        write_offset(self.offset, &mut out);
        out
    }

    /// Date and time; `iso` always with seconds and with no zeros at the end, else as `LocalDateTime.toString`.
    fn local_text(&self, iso: bool) -> String {
        let Clock { date, second, nano } = self.clock();
        let mut out = String::with_capacity(40);
        if date.year < 0 {
            out.push('-');
        } else if date.year > 9999 {
            out.push('+');
        }
        let _ = write!(out, "{:04}", date.year.unsigned_abs());
        let two = |mark: char, number: i64, out: &mut String| {
            out.push(mark);
            push_two(u32::try_from(number).unwrap_or_default(), out);
        };
        two('-', date.month, &mut out);
        two('-', date.day, &mut out);
        two('T', second / 3600, &mut out);
        two(':', second / 60 % 60, &mut out);
        if iso || second % 60 > 0 || nano > 0 {
            two(':', second % 60, &mut out);
        }
        if nano > 0 {
            let digits = format!("{nano:09}");
            let shown = digits.trim_end_matches('0').len();
            out.push('.');
            out.push_str(&digits[..if iso { shown } else { shown.next_multiple_of(3) }]);
        }
        out
    }
}

impl Clock {
    pub fn with_time(self, hour: i64, minute: i64, second: i64, nano: i64) -> Result<Self, Fault> {
        let within = |value: i64, end: i64, name| {
            if (0..end).contains(&value) { Ok(value) } else { Err(Fault::Value(name)) }
        };
        let second =
            within(hour, 24, "hour")? * 3600 + within(minute, 60, "minute")? * 60 + within(second, 60, "second")?;
        let nano = u32::try_from(within(nano, 1_000_000_000, "nanosecond")?).map_err(|_| Fault::Range)?;
        Ok(Self { second, nano, ..self })
    }
}
