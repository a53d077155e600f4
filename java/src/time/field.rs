//! What letters of a pattern stand for, and its value in a date.

use super::calendar::{DAY, week};
use super::moment::Clock;

/// What a letter stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Era,
    YearOfEra,
    Year,
    Quarter,
    Month,
    YearDay,
    Day,
    /// The day of the month counted by sevens, what Java 17 makes of `F`.
    AlignedWeekday,
    Weekday,
    /// From 1 for Sunday.
    LocalWeekday,
    WeekYear,
    WeekOfYear,
    WeekOfMonth,
    JulianDay,
    Half,
    Hour,
    ClockHour,
    HalfHour,
    ClockHalfHour,
    Minute,
    Second,
    Nano,
    MilliOfDay,
    NanoOfDay,
    Offset,
}

/// How many there are.
pub(super) const FIELDS: usize = Field::Offset as usize + 1;

/// Days from the first day of modified Julian dates to 1970.
pub(super) const JULIAN: i64 = 40_587;

impl Field {
    pub const fn of_letter(letter: u8) -> Option<Self> {
        Some(match letter {
            b'G' => Self::Era,
            b'y' => Self::YearOfEra,
            b'u' => Self::Year,
            b'Y' => Self::WeekYear,
            b'Q' | b'q' => Self::Quarter,
            b'M' | b'L' => Self::Month,
            b'w' => Self::WeekOfYear,
            b'W' => Self::WeekOfMonth,
            b'D' => Self::YearDay,
            b'd' => Self::Day,
            b'F' => Self::AlignedWeekday,
            b'E' => Self::Weekday,
            b'e' | b'c' => Self::LocalWeekday,
            b'g' => Self::JulianDay,
            b'a' => Self::Half,
            b'H' => Self::Hour,
            b'k' => Self::ClockHour,
            b'K' => Self::HalfHour,
            b'h' => Self::ClockHalfHour,
            b'm' => Self::Minute,
            b's' => Self::Second,
            b'S' | b'n' => Self::Nano,
            b'A' => Self::MilliOfDay,
            b'N' => Self::NanoOfDay,
            _ => return None,
        })
    }

    /// The value in a date and time.
    pub fn value(self, clock: &Clock) -> i64 {
        let Clock { date, second, nano } = *clock;
        let nano = i64::from(nano);
        let hour = second / 3600;
        let by_twelve = |value: i64, whole: i64| if value % whole == 0 { whole } else { value % whole };
        match self {
            Self::Era => i64::from(date.year > 0),
            Self::YearOfEra => {
                if date.year > 0 {
                    date.year
                } else {
                    1 - date.year
                }
            }
            Self::Year => date.year,
            Self::Quarter => date.quarter(),
            Self::Month => date.month,
            Self::YearDay => date.year_day(),
            Self::Day => date.day,
            Self::AlignedWeekday => (date.day - 1) % 7 + 1,
            Self::Weekday => date.weekday(),
            Self::LocalWeekday => week::day(date),
            Self::WeekYear => week::of_year(date).0,
            Self::WeekOfYear => week::of_year(date).1,
            Self::WeekOfMonth => week::of_month(date),
            Self::JulianDay => date.epoch_day() + JULIAN,
            Self::Half => hour / 12,
            Self::Hour => hour,
            Self::ClockHour => by_twelve(hour, 24),
            Self::HalfHour => hour % 12,
            Self::ClockHalfHour => by_twelve(hour, 12),
            Self::Minute => second / 60 % 60,
            Self::Second => second % 60,
            Self::Nano => nano,
            Self::MilliOfDay => second * 1000 + nano / 1_000_000,
            Self::NanoOfDay => second % DAY * 1_000_000_000 + nano,
            Self::Offset => 0,
        }
    }

    /// Whether the value belongs to the time of a day.
    pub const fn is_time(self) -> bool {
        self as usize >= Self::Half as usize && self as usize <= Self::NanoOfDay as usize
    }

    /// The first and last value, where a text may say others.
    pub const fn range(self) -> (i64, i64) {
        match self {
            Self::Half | Self::Era => (0, 1),
            Self::YearOfEra => (1, super::calendar::YEARS + 1),
            Self::Year | Self::WeekYear => (-super::calendar::YEARS, super::calendar::YEARS),
            Self::Quarter => (1, 4),
            Self::Month | Self::ClockHalfHour => (1, 12),
            Self::YearDay => (1, 366),
            Self::Day => (1, 31),
            Self::AlignedWeekday | Self::Weekday | Self::LocalWeekday => (1, 7),
            Self::WeekOfYear => (1, 53),
            Self::WeekOfMonth => (0, 6),
            Self::Hour => (0, 23),
            Self::ClockHour => (1, 24),
            Self::HalfHour => (0, 11),
            Self::Minute | Self::Second => (0, 59),
            Self::Nano => (0, 999_999_999),
            Self::MilliOfDay => (0, DAY * 1000 - 1),
            Self::NanoOfDay => (0, DAY * 1_000_000_000 - 1),
            Self::JulianDay | Self::Offset => (i64::MIN, i64::MAX),
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Era => "era",
            Self::YearOfEra | Self::Year | Self::WeekYear => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::YearDay => "day of the year",
            Self::Day | Self::JulianDay => "day",
            Self::AlignedWeekday | Self::Weekday | Self::LocalWeekday => "weekday",
            Self::WeekOfYear | Self::WeekOfMonth => "week",
            Self::Half => "half of the day",
            Self::Hour | Self::ClockHour | Self::HalfHour | Self::ClockHalfHour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Nano | Self::NanoOfDay => "nanosecond",
            Self::MilliOfDay => "millisecond",
            Self::Offset => "offset",
        }
    }
}
