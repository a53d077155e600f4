//! The calendar of ISO 8601, as `LocalDate` counts in it: years from -999,999,999 to 999,999,999.

/// The furthest year on either side.
pub(super) const YEARS: i64 = 999_999_999;

pub(super) const DAY: i64 = 86_400;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year; 0 is the year before the first.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
}

impl Date {
    /// The date of these parts, if there is such a day.
    #[must_use]
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let exists = (-YEARS..=YEARS).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= month_length(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The last valid day not after the given one, as `withMonth` and the lenience of February's end have it.
    pub(super) fn clamped(year: i64, month: i64, day: i64) -> Option<Self> {
        let length = (1..=12).contains(&month).then(|| month_length(year, month))?;
        Self::new(year, month, if day <= 31 { day.min(length) } else { day })
    }

    /// The day of a year, from 1.
    pub(super) fn of_year_day(year: i64, day: i64) -> Option<Self> {
        if !(-YEARS..=YEARS).contains(&year) || !(1..=year_length(year)).contains(&day) {
            return None;
        }
        Self::of_epoch_day(Self { year, month: 1, day: 1 }.epoch_day() + day - 1)
    }

    /// The day so many days after the first of 1970.
    pub(super) fn of_epoch_day(days: i64) -> Option<Self> {
        // Eras of 400 years that begin in March, so that the day of a leap year is the last one.
        let days = days.checked_add(719_468)?;
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let date = Self {
            year: era * 400 + year + i64::from(month >= 10),
            month: if month < 10 { month + 3 } else { month - 9 },
            day: day - (153 * month + 2) / 5 + 1,
        };
        (-YEARS..=YEARS).contains(&date.year).then_some(date)
    }

    /// Days since the first of 1970.
    pub(super) fn epoch_day(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let month = (self.month + 9) % 12;
        era * 146_097 + year * 365 + year / 4 - year / 100 + (153 * month + 2) / 5 + self.day - 1 - 719_468
    }

    pub(super) fn plus_days(self, days: i64) -> Option<Self> {
        Self::of_epoch_day(self.epoch_day().checked_add(days)?)
    }

    /// 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> i64 {
        (self.epoch_day() + 3).rem_euclid(7) + 1
    }

    /// The day of the year, from 1.
    #[must_use]
    pub fn year_day(self) -> i64 {
        self.epoch_day() - Self { month: 1, day: 1, ..self }.epoch_day() + 1
    }

    /// The quarter, from 1.
    #[must_use]
    pub fn quarter(self) -> i64 {
        (self.month - 1) / 3 + 1
    }

    /// The year and week of ISO 8601: weeks begin on Monday, and the first has four days of the year at least.
    #[must_use]
    pub fn iso_week(self) -> (i64, i64) {
        // A week belongs to the year of its Thursday.
        let thursday = self.epoch_day() + 4 - self.weekday();
        let first = |year| Self { year, month: 1, day: 1 }.epoch_day();
        let year = if thursday < first(self.year) {
            self.year - 1
        } else {
            self.year + i64::from(thursday >= first(self.year + 1))
        };
        (year, (thursday - first(year)) / 7 + 1)
    }
}

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(super) fn year_length(year: i64) -> i64 {
    365 + i64::from(is_leap(year))
}

pub(super) fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Weeks as `WeekFields.of(Locale.ENGLISH)` has them: they begin on Sunday, and a day of the year makes the first one.
pub(super) mod week {
    use super::{Date, year_length};

    /// 1 for Sunday to 7 for Saturday.
    pub fn day(date: Date) -> i64 {
        date.weekday() % 7 + 1
    }

    /// How far the first full week of a month or year begins after its first day, where the given day is a weekday.
    fn start(day: i64, weekday: i64) -> i64 {
        (7 - (day - weekday).rem_euclid(7)) % 7
    }

    fn number(start: i64, day: i64) -> i64 {
        (7 + start + day - 1) / 7
    }

    pub fn of_month(date: Date) -> i64 {
        number(start(date.day, day(date)), date.day)
    }

    /// The year that the week belongs to, and its number there.
    pub fn of_year(date: Date) -> (i64, i64) {
        let year_day = date.year_day();
        let start = start(year_day, day(date));
        let week = number(start, year_day);
        let next = number(start, year_length(date.year) + 1);
        if week >= next { (date.year + 1, week - next + 1) } else { (date.year, week) }
    }

    /// The day of a week and weekday; a week after the last of the year is taken for the last.
    pub fn date(year: i64, week: i64, weekday: i64) -> Option<Date> {
        let first = Date::new(year, 1, 1)?;
        let start = start(1, day(first));
        let week = week.min(number(start, year_length(year) + 1) - 1);
        first.plus_days(weekday - 1 - start + (week - 1) * 7)
    }
}
