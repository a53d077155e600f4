//! Dates as texts, in the forms of the services that have no numbers for them.

use std::time::{Duration, UNIX_EPOCH};

use crate::options::LAST_SECOND;

/// Unix seconds as the header `Date` has them.
pub(crate) fn http_date(seconds: u64) -> String {
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds.min(LAST_SECOND)))
}

/// A moment: its parts as the texts of an HTTP date.
pub(crate) struct Date(String);

impl Date {
    /// Of Unix seconds.
    pub(crate) fn of(seconds: u64) -> Self {
        Self(http_date(seconds))
    }

    /// `Tue, 15 Nov 1994 08:12:31 GMT` without its comma and its zone.
    fn parts(&self) -> [&str; 5] {
        let mut parts = self.0.split([',', ' ']).filter(|part| !part.is_empty());
        std::array::from_fn(|_| parts.next().unwrap_or_default())
    }

    fn month(&self) -> usize {
        "JanFebMarAprMayJunJulAugSepOctNovDec".find(self.parts()[2]).unwrap_or_default() / 3 + 1
    }

    /// `1994-11-15 08:12:31`, as sandboxes have it.
    pub(crate) fn year_first(&self) -> String {
        let [_, day, _, year, time] = self.parts();
        format!("{year}-{:02}-{day} {time}", self.month())
    }

    /// `11-15-1994 08:12:31`, as the Schema Registry has it.
    pub(crate) fn month_first(&self) -> String {
        let [_, day, _, year, time] = self.parts();
        format!("{:02}-{day}-{year} {time}", self.month())
    }

    /// `Tue Nov 15 1994 08:12:31 GMT+0000 (UTC)`, as the summary of the Schema Registry has it.
    pub(crate) fn spoken(&self) -> String {
        let [weekday, day, month, year, time] = self.parts();
        format!("{weekday} {month} {day} {year} {time} GMT+0000 (UTC)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_in_each_form() {
        let date = Date::of(784_887_151);
        assert_eq!(date.year_first(), "1994-11-15 08:12:31");
        assert_eq!(date.month_first(), "11-15-1994 08:12:31");
        assert_eq!(date.spoken(), "Tue Nov 15 1994 08:12:31 GMT+0000 (UTC)");
        assert_eq!(Date::of(u64::MAX).year_first(), "2286-11-20 17:46:39");
        assert_eq!(Date::of(0).month_first(), "01-01-1970 00:00:00");
    }
}
