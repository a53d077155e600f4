//! Puts together what was read, as `ResolverStyle.SMART`: what contradicts itself or is out of range fails, but a day that its
//! month doesn't have is taken for the last, and 24:00 for the next midnight.

use super::calendar::{Date, week};
use super::fault::Fault;
use super::field::{Field, JULIAN};
use super::moment::{Clock, DateTime};
use super::parse::Parsed;
use super::zone::{FURTHEST, Zone};
use super::zones::Zones;

use Field::{
    ClockHalfHour, ClockHour, Day, Era, Half, HalfHour, Hour, JulianDay, LocalWeekday, MilliOfDay, Minute, Month, Nano,
    NanoOfDay, Offset, Second, WeekOfMonth, WeekOfYear, WeekYear, Weekday, Year, YearDay, YearOfEra,
};

/// Seconds since midnight, nanoseconds, and whether it is the next midnight.
type Time = (i64, i64, bool);

/// All fields of dates and times that may be left beside what was used.
const COMPARED: [Field; 20] = [
    Era,
    Year,
    Field::Quarter,
    Month,
    YearDay,
    Day,
    Field::AlignedWeekday,
    Weekday,
    WeekYear,
    WeekOfYear,
    WeekOfMonth,
    Half,
    Hour,
    HalfHour,
    Minute,
    Second,
    Nano,
    LocalWeekday,
    JulianDay,
    YearOfEra,
];

impl Parsed {
    fn get(&self, field: Field) -> Option<i64> {
        self.fields[field as usize]
    }

    fn take(&mut self, field: Field) -> Option<i64> {
        self.fields[field as usize].take()
    }

    /// The value, if it is within what the field can be.
    fn checked(field: Field, value: i64) -> Result<i64, Fault> {
        let (first, last) = field.range();
        if (first..=last).contains(&value) { Ok(value) } else { Err(Fault::Value(field.name())) }
    }

    fn taken(&mut self, field: Field) -> Result<Option<i64>, Fault> {
        self.take(field).map(|value| Self::checked(field, value)).transpose()
    }

    fn put(&mut self, field: Field, value: i64) -> Result<(), Fault> {
        let old = self.fields[field as usize].replace(value);
        if old.is_none_or(|old| old == value) { Ok(()) } else { Err(Fault::Conflict) }
    }

    /// The instant of what was read.
    pub fn resolve(mut self, zones: &Zones) -> Result<DateTime, Fault> {
        let date = self.date()?;
        let time = self.time()?;
        let date = self.weeks(date)?;
        let time = match time {
            Some(time) => Some(time),
            None => self.part_of_time()?,
        };
        if let Some(field) =
            COMPARED.into_iter().find(|field| field.is_time() && time.is_none() && self.get(*field).is_some())
        {
            Self::checked(field, self.get(field).unwrap_or_default())?;
            return Err(Fault::NoTime);
        }
        let date = date.ok_or(Fault::NoDate)?;
        let (second, nano, next) = time.unwrap_or((0, 0, false));
        let clock = Clock { date, second, nano: u32::try_from(nano).map_err(|_| Fault::Range)? };
        self.compare(&clock)?;
        let date = if next { date.plus_days(1).ok_or(Fault::Range)? } else { date };
        self.place(Clock { date, ..clock }, time.is_some(), zones)
    }

    /// The date by year and month and day, or year and day.
    fn date(&mut self) -> Result<Option<Date>, Fault> {
        if let Some(year) = self.taken(YearOfEra)? {
            let year = match self.take(Era) {
                Some(0) => 1 - year,
                None if self.get(Year).is_some_and(|year| year <= 0) => 1 - year,
                _ => year,
            };
            self.put(Year, year)?;
        } else if let Some(era) = self.get(Era) {
            Self::checked(Era, era)?;
        }
        let (Some(year), month, day) = (self.get(Year), self.get(Month), self.get(Day)) else { return Ok(None) };
        if let (Some(month), Some(day)) = (month, day) {
            for field in [Year, Month, Day] {
                self.taken(field)?;
            }
            return Date::clamped(year, month, day).map(Some).ok_or(Fault::Value(Day.name()));
        }
        if let Some(day) = self.get(YearDay) {
            self.taken(Year)?;
            self.taken(YearDay)?;
            return Date::of_year_day(year, day).map(Some).ok_or(Fault::Value(YearDay.name()));
        }
        Ok(None)
    }

    /// Takes the date that weeks or a count of days make, which must be the same if there is one.
    fn weeks(&mut self, date: Option<Date>) -> Result<Option<Date>, Fault> {
        let mut dates = [date, None, None, None];
        if let Some(days) = self.take(JulianDay) {
            dates[1] =
                Some(days.checked_sub(JULIAN).and_then(Date::of_epoch_day).ok_or(Fault::Value(JulianDay.name()))?);
        }
        if let Some(day) = self.taken(LocalWeekday)? {
            let day = (day + 5) % 7 + 1;
            let other = self.fields[Weekday as usize].replace(day).is_some_and(|other| other != day);
            let of_month = self.get(WeekOfMonth).is_some() && self.get(Year).is_some() && self.get(Month).is_some();
            let of_year = self.get(WeekOfYear).is_some() && self.get(WeekYear).is_some();
            // Which is taken depends on where objects lie in the memory of a JVM.
            if other && (of_month || of_year) {
                return Err(Fault::Unsettled);
            }
        }
        if let Some(weekday) = self.get(Weekday) {
            dates[2] = self.week_of_month(weekday)?;
            if dates[2].is_none() {
                dates[3] = self.week_of_year(weekday)?;
            }
        }
        let mut found = dates.into_iter().flatten();
        let first = found.next();
        if found.all(|date| Some(date) == first) { Ok(first) } else { Err(Fault::Conflict) }
    }

    fn week_of_month(&mut self, weekday: i64) -> Result<Option<Date>, Fault> {
        let (Some(week), Some(year), Some(month)) = (self.get(WeekOfMonth), self.get(Year), self.get(Month)) else {
            return Ok(None);
        };
        let weekday = Self::checked(Weekday, weekday)? % 7 + 1;
        let year = Self::checked(Year, year)?;
        let first = Date { year, month: Self::checked(Month, month)?, day: 1 };
        let weeks = Self::checked(WeekOfMonth, week)? - week::of_month(first);
        for field in [WeekOfMonth, Year, Month, Weekday] {
            self.take(field);
        }
        first.plus_days(weeks * 7 + weekday - week::day(first)).map(Some).ok_or(Fault::Range)
    }

    fn week_of_year(&mut self, weekday: i64) -> Result<Option<Date>, Fault> {
        let (Some(week), Some(year), None) = (self.get(WeekOfYear), self.get(WeekYear), self.get(Year)) else {
            return Ok(None);
        };
        let weekday = Self::checked(Weekday, weekday)? % 7 + 1;
        let (year, week) = (Self::checked(WeekYear, year)?, Self::checked(WeekOfYear, week)?);
        for field in [WeekOfYear, WeekYear, Weekday] {
            self.take(field);
        }
        week::date(year, week, weekday).map(Some).ok_or(Fault::Range)
    }

    /// Makes hours, minutes and seconds of what says them otherwise; the time, if all is there.
    fn time(&mut self) -> Result<Option<Time>, Fault> {
        for (clock, hour, whole) in [(ClockHour, Hour, 24), (ClockHalfHour, HalfHour, 12)] {
            if let Some(value) = self.take(clock) {
                // Hour 0 is none of a clock's, but let through.
                let value = if value == 0 { 0 } else { Self::checked(clock, value)? };
                self.put(hour, if value == whole { 0 } else { value })?;
            }
        }
        if self.get(Half).is_some() && self.get(HalfHour).is_some() {
            let (half, hour) = (self.taken(Half)?.unwrap_or_default(), self.taken(HalfHour)?.unwrap_or_default());
            self.put(Hour, half * 12 + hour)?;
        }
        if let Some(nanos) = self.taken(NanoOfDay)? {
            self.put_second(nanos / 1_000_000_000)?;
            self.put(Nano, nanos % 1_000_000_000)?;
        }
        let mut milli = None;
        if let Some(millis) = self.taken(MilliOfDay)? {
            self.put_second(millis / 1000)?;
            milli = Some(millis % 1000);
        }
        if let Some(nano) = self.get(Nano) {
            Self::checked(Nano, nano)?;
            if let Some(milli) = milli {
                self.put(Nano, milli * 1_000_000 + nano % 1_000_000)?;
            }
        } else if let Some(milli) = milli {
            self.put(Nano, milli * 1_000_000)?;
        }
        let whole = [Hour, Minute, Second, Nano].into_iter().all(|field| self.get(field).is_some());
        if whole { self.time_of_parts() } else { Ok(None) }
    }

    fn put_second(&mut self, second: i64) -> Result<(), Fault> {
        self.put(Hour, second / 3600)?;
        self.put(Minute, second / 60 % 60)?;
        self.put(Second, second % 60)
    }

    /// A time that doesn't say its smaller parts, or only a half of the day, which stands for its middle.
    fn part_of_time(&mut self) -> Result<Option<Time>, Fault> {
        let here = |field| self.get(field).is_some();
        let (minute, second, nano) = (here(Minute), here(Second), here(Nano));
        if !here(Hour) && !minute && !second && !nano {
            return Ok(self.taken(Half)?.map(|half| ((half * 12 + 6) * 3600, 0, false)));
        }
        // What is between the largest and the smallest part must be there too.
        let whole = here(Hour) && (minute || !second) && (second || !nano);
        if whole { self.time_of_parts() } else { Ok(None) }
    }

    fn time_of_parts(&mut self) -> Result<Option<Time>, Fault> {
        let hour = self.take(Hour).unwrap_or(0);
        let minute = self.taken(Minute)?.unwrap_or(0);
        let second = self.take(Second).unwrap_or(0);
        let nano = self.taken(Nano)?.unwrap_or(0);
        if (hour, minute, second, nano) == (24, 0, 0, 0) {
            return Ok(Some((0, 0, true)));
        }
        let (hour, second) = (Self::checked(Hour, hour)?, Self::checked(Second, second)?);
        Ok(Some((hour * 3600 + minute * 60 + second, nano, false)))
    }

    /// Whether all that is left agrees with the date and time.
    fn compare(&self, clock: &Clock) -> Result<(), Fault> {
        let agrees = |field: Field| self.get(field).is_none_or(|value| value == field.value(clock));
        if COMPARED.into_iter().all(agrees) { Ok(()) } else { Err(Fault::Conflict) }
    }

    /// The instant in the zone of the text. An offset beside a region says which instant, and the region's clocks show it; a
    /// date alone stays the date that it is.
    fn place(&self, clock: Clock, timed: bool, zones: &Zones) -> Result<DateTime, Fault> {
        if let Some(zone) = self.zone.filter(|_| !timed || self.get(Offset).is_none()) {
            return DateTime::of_clock(clock, zone, None, zones);
        }
        let offset = i32::try_from(self.get(Offset).unwrap_or(0)).ok().filter(|offset| offset.abs() <= FURTHEST);
        let offset = offset.ok_or(Fault::Value(Offset.name()))?;
        match self.zone {
            None => DateTime::of_clock(clock, Zone::Offset(offset), None, zones),
            Some(zone) => DateTime::from_epoch(clock.seconds() - i64::from(offset), clock.nano, zone, zones),
        }
    }
}
