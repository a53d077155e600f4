//! Dates and times as ISO 8601 writes them, read as `ISO_LOCAL_DATE_TIME` and `ISO_OFFSET_DATE_TIME` do: no day that its month
//! doesn't have, and no 24:00.

use super::calendar::Date;
use super::moment::{Clock, DateTime};
use super::zone::{FURTHEST, Zone};
use super::zones::Zones;

struct Reader<'a> {
    rest: &'a [u8],
}

impl DateTime {
    /// Reads the text as `ISO_LOCAL_DATE_TIME`, in UTC.
    #[must_use]
    pub fn of_iso_local(text: &str) -> Option<Self> {
        of_iso(text, false)
    }

    /// Reads the text as `ISO_OFFSET_DATE_TIME`.
    #[must_use]
    pub fn of_iso_offset(text: &str) -> Option<Self> {
        of_iso(text, true)
    }
}

fn of_iso(text: &str, with_offset: bool) -> Option<DateTime> {
    let mut reader = Reader { rest: text.as_bytes() };
    let date = reader.date()?;
    let clock = reader.time(Clock { date, second: 0, nano: 0 })?;
    let offset = if with_offset { reader.offset()? } else { 0 };
    let whole = reader.rest.is_empty();
    whole.then(|| DateTime::of_clock(clock, Zone::Offset(offset), None, &Zones::none()).ok())?
}

impl Reader<'_> {
    fn eat(&mut self, byte: u8) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        first.eq_ignore_ascii_case(&byte).then_some(())
    }

    fn eats(&mut self, byte: u8) -> bool {
        let eats = self.rest.first() == Some(&byte);
        self.rest = &self.rest[usize::from(eats)..];
        eats
    }

    fn digits(&mut self, most: usize) -> (i64, usize) {
        let count = self.rest.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(count);
        self.rest = rest;
        (digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')), count)
    }

    fn two(&mut self) -> Option<i64> {
        let (value, count) = self.digits(2);
        (count == 2).then_some(value)
    }

    fn date(&mut self) -> Option<Date> {
        let (plus, minus) = (self.eats(b'+'), self.eats(b'-'));
        let (year, count) = self.digits(10);
        let fits = match (plus, minus) {
            (false, false) => count == 4,
            (true, false) => count > 4,
            (false, true) => count >= 4 && year > 0,
            (true, true) => false,
        };
        self.eat(b'-').filter(|()| fits)?;
        let month = self.two()?;
        self.eat(b'-')?;
        Date::new(if minus { -year } else { year }, month, self.two()?)
    }

    fn time(&mut self, clock: Clock) -> Option<Clock> {
        self.eat(b'T')?;
        let hour = self.two()?;
        self.eat(b':')?;
        let minute = self.two()?;
        let (mut second, mut nano) = (0, 0);
        if self.eats(b':') {
            second = self.two()?;
            if self.eats(b'.') {
                let (value, count) = self.digits(9);
                nano = value * 10_i64.pow(9 - u32::try_from(count).ok()?);
            }
        }
        clock.with_time(hour, minute, second, nano).ok()
    }

    fn offset(&mut self) -> Option<i32> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        let sign = match first {
            b'Z' | b'z' => return Some(0),
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let hours = self.two()?;
        let mut parts = [0; 2];
        for part in &mut parts {
            if !self.eats(b':') {
                break;
            }
            *part = self.two().filter(|value| *value < 60)?;
        }
        let total = i32::try_from(hours * 3600 + parts[0] * 60 + parts[1]).ok()?;
        (total <= FURTHEST).then_some(sign * total)
    }
}
