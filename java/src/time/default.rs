//! Texts without a pattern of their own: the list that Data Prep tries.

use std::sync::LazyLock;

use super::calendar::Date;
use super::moment::{Clock, DateTime};
use super::pattern::Pattern;
use super::zone::Zone;
use super::zones::Zones;

/// The patterns, in the order in which they are tried; after them come `ISO_LOCAL_DATE_TIME` and `ISO_OFFSET_DATE_TIME`.
pub const DEFAULT_PATTERNS: [&str; 20] = [
    "yyyy-MM-dd HH:mm:ssZ",
    "yyyy-MM-dd HH:mm:ss.SSSZ",
    "yyyy-MM-dd HH:mm:ss.SSS",
    "yyyy-MM-dd'T'HH:mm:ss.SSSX",
    "yyyy-MM-dd'T'HH:mm:ss'Z'",
    "yyyy-MM-dd",
    "yyyy/MM/dd",
    "yyyy.MM.dd",
    "yyyy-MMM-dd",
    "yyyyMMdd",
    "MM-dd-yyyy",
    "MMddyyyy",
    "M/dd/yyyy",
    "dd.M.yyyy",
    "M/dd/yyyy hh:mm:ss a",
    "dd.M.yyyy hh:mm:ss a",
    "dd.MMM.yyyy",
    "dd-MMM-yyyy",
    "yyyy-MM-dd HH:mm",
    "yyyy-MM-dd HH:mm:ss",
];

static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| DEFAULT_PATTERNS.iter().filter_map(|pattern| Pattern::new(pattern).ok()).collect());

impl DateTime {
    /// The date of a text by the first pattern of the list that the whole of it matches.
    #[must_use]
    pub fn by_default(text: &str) -> Option<Self> {
        if let Some(date) = common(text) {
            return Some(date);
        }
        let mut tried = candidates(text.as_bytes()).iter();
        let found = tried.find_map(|at| PATTERNS.get(*at)?.parse(text, &Zones::none()).ok());
        found.or_else(|| Self::of_iso_local(text)).or_else(|| Self::of_iso_offset(text))
    }
}

/// Which patterns may match, by what follows the first digits.
fn candidates(text: &[u8]) -> &'static [usize] {
    const ALL: [usize; 20] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match (digits, text.get(digits)) {
        // A year of more than four digits.
        (0, Some(b'+')) => &ALL,
        (8, None) => &[9, 11],
        (4, Some(b'+')) => &[11],
        (4, Some(b'-')) => &[0, 1, 2, 3, 4, 5, 8, 18, 19],
        (2, Some(b'-')) => &[10, 17],
        (4, Some(b'/')) => &[6, 12, 14],
        // A month of one letter may have zeros before it.
        (1.., Some(b'/')) => &[12, 14],
        (4, Some(b'.')) => &[7],
        (2, Some(b'.')) => &[13, 15, 16],
        _ => &[],
    }
}

/// The forms that nearly all texts have, with all parts in range; for these no pattern gives another date.
fn common(text: &str) -> Option<DateTime> {
    let bytes = text.as_bytes();
    let two = |at: usize| {
        let (tens, units) = (bytes[at].wrapping_sub(b'0'), bytes[at + 1].wrapping_sub(b'0'));
        (tens < 10 && units < 10).then(|| i64::from(tens * 10 + units))
    };
    if bytes.len() < 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let date = Date::new(two(0)? * 100 + two(2)?, two(5)?, two(8)?).filter(|date| date.year > 0)?;
    let at = |second: i64, nano: u32, offset: i32| {
        let seconds = Clock { date, second, nano }.seconds() - i64::from(offset);
        Some(DateTime { seconds, nano, offset, zone: Zone::Offset(offset) })
    };
    match bytes.get(10) {
        None => return at(0, 0, 0),
        Some(b'T' | b' ') if bytes.len() >= 19 && bytes[13] == b':' && bytes[16] == b':' => {}
        Some(_) => return None,
    }
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let second = hour * 3600 + minute * 60 + second;
    match (bytes[10], &bytes[19..]) {
        (_, []) | (b'T', b"Z") => at(second, 0, 0),
        (b'T', [b'.', digits @ .., b'Z'])
            if (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) =>
        {
            let value = digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
            at(second, value * 10_u32.pow(9 - u32::try_from(digits.len()).ok()?), 0)
        }
        (b'T', _) => DateTime::of_iso_offset(text),
        _ => None,
    }
}
