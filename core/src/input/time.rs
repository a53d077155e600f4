//! Times as the platform takes them: Unix seconds in UTC. The clock itself is the host's.

/// A time read from text, with or without a zone.
pub(crate) enum Reading {
    /// Unix seconds.
    Zoned(i64),
    /// What the seconds would be if the time were UTC.
    NoZone(i64),
}

/// Reads an RFC 3339 time; fractions of a second are cut off.
pub(crate) fn read(text: &str) -> Option<Reading> {
    let bytes = text.as_bytes();
    let digits = |from: usize, len: usize| -> Option<i64> {
        let part = text.get(from..from + len)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let is = |at: usize, allowed: &[u8]| bytes.get(at).is_some_and(|byte| allowed.contains(byte));
    let (year, month, day) = (digits(0, 4)?, digits(5, 2)?, digits(8, 2)?);
    if !(is(4, b"-") && is(7, b"-") && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)) {
        return None;
    }
    let date = days(year, month, day) * 86400;
    if bytes.len() == 10 {
        return Some(Reading::NoZone(date));
    }
    // A field for date and time of a page gives no seconds.
    let has_seconds = bytes.len() != 16;
    let (hour, minute) = (digits(11, 2)?, digits(14, 2)?);
    let second = if has_seconds { digits(17, 2)? } else { 0 };
    if !(is(10, b"Tt ") && is(13, b":") && (is(16, b":") || !has_seconds) && hour < 24 && minute < 60 && second <= 60) {
        return None;
    }
    let mut rest = text.get(19..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix('.') {
        let len = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if len == 0 {
            return None;
        }
        rest = fraction.get(len..).unwrap_or_default();
    }
    let local = date + hour * 3600 + minute * 60 + second;
    match rest.as_bytes() {
        [] => Some(Reading::NoZone(local)),
        [b'Z' | b'z'] => Some(Reading::Zoned(local)),
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let at = text.len() - 5;
            let (hours, minutes) = (digits(at, 2)?, digits(at + 3, 2)?);
            let offset = (hours * 3600 + minutes * 60) * if *sign == b'-' { -1 } else { 1 };
            (hours < 24 && minutes < 60).then_some(Reading::Zoned(local - offset))
        }
        _ => None,
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Reads a date of HTTP in any of its three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
/// `Sun Nov  6 08:49:37 1994`. All have the day before the year, and both are numbers.
pub(crate) fn http_date(text: &str) -> Option<i64> {
    let parts = || text.split([' ', '-', ',']);
    let number = |part: &str| part.parse::<i64>().ok().filter(|_| part.len() <= 4);
    let month = parts().find_map(|part| (1..).zip(MONTHS).find(|(_, name)| *name == part))?.0;
    let mut numbers = parts().filter_map(number);
    let (day, year) = (numbers.next()?, numbers.next()?);
    let year = match year {
        0..70 => year + 2000,
        70..100 => year + 1900,
        _ => year,
    };
    let mut clock = parts().find(|part| part.contains(':'))?.split(':').map(number);
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let is_time = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
    let is_date = year >= 1970 && (1..=days_in(year, month)).contains(&day);
    (is_date && is_time).then(|| days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> Option<(i64, bool)> {
        read(text).map(|reading| match reading {
            Reading::Zoned(seconds) => (seconds, true),
            Reading::NoZone(seconds) => (seconds, false),
        })
    }

    #[test]
    fn reads_the_dates_of_http() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(http_date(text), Some(784_111_777), "{text}");
        }
        for text in
            ["", "Nov", "Sun, 31 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994", "120"]
        {
            assert_eq!(http_date(text), None, "{text}");
        }
        assert_eq!(http_date("Fri, 31 Dec 9999 23:59:59 GMT"), Some(253_402_300_799));
    }

    #[test]
    fn reads_times_with_their_zone() {
        assert_eq!(seconds("2024-03-12T18:24:18Z"), Some((1_710_267_858, true)));
        assert_eq!(seconds("2024-03-12T20:24:18.5+02:00"), Some((1_710_267_858, true)));
        assert_eq!(seconds("2024-02-29T00:00:00"), Some((1_709_164_800, false)));
        assert_eq!(seconds("2024-02-29T00:01"), Some((1_709_164_860, false)));
        assert_eq!(seconds("2024-02-29T00:01Z"), None);
        assert_eq!(seconds("2024-02-29T00:0"), None);
        assert_eq!(seconds("2023-02-29"), None);
        assert_eq!(seconds("1970-01-01T00:00:00-00:01"), Some((60, true)));
    }
}
