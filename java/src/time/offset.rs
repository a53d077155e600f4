//! Offsets as text: `+0200`, `+02:00`, `GMT+2`.

use super::fault::Fault;
use super::zone::push_two;

/// How an offset is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OffsetText {
    colon: bool,
    minutes: Presence,
    seconds: Presence,
    /// What stands for no offset.
    none: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Never,
    IfAny,
    Always,
}

impl OffsetText {
    /// How `ZoneId` reads an offset behind a prefix, where `0` is none.
    pub const ID: Self = Self { none: "0", ..Self::new(b'X', 5) };

    /// The text of `X`, `x` or `Z`, standing one to five times (`ZZZZ` is another).
    pub const fn new(letter: u8, count: usize) -> Self {
        let none = match (letter, count) {
            (b'X', _) | (b'Z', 5) => "Z",
            (b'x', 1) => "+00",
            (b'x', 3 | 5) => "+00:00",
            _ => "+0000",
        };
        let count = match (letter, count) {
            (b'Z', 1..=3) => 2,
            _ => count,
        };
        Self {
            colon: matches!(count, 3 | 5),
            minutes: if count == 1 { Presence::IfAny } else { Presence::Always },
            seconds: if count > 3 { Presence::IfAny } else { Presence::Never },
            none,
        }
    }

    pub fn write(self, offset: i32, out: &mut String) {
        let total = offset.unsigned_abs();
        let (hours, minutes, seconds) = (total / 3600 % 100, total / 60 % 60, total % 60);
        let with_minutes = self.minutes == Presence::Always || minutes > 0;
        let with_seconds = with_minutes && self.seconds == Presence::IfAny && seconds > 0;
        // An offset of some seconds is none where seconds aren't written.
        if hours == 0 && minutes == 0 && !with_seconds {
            return out.push_str(self.none);
        }
        out.push(if offset < 0 { '-' } else { '+' });
        push_two(hours, out);
        for (part, with) in [(minutes, with_minutes), (seconds, with_seconds)] {
            if with {
                if self.colon {
                    out.push(':');
                }
                push_two(part, out);
            }
        }
    }

    /// The offset that a text has at a place, and where it ends; nothing if it has none.
    ///
    /// # Errors
    ///
    /// Hours above 23, which Java lets go on in no way, not even in an optional part.
    pub fn read(self, text: &[u8], at: usize) -> Result<Option<(i64, usize)>, Fault> {
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with(self.none.as_bytes()) {
            return Ok(Some((0, at + self.none.len())));
        }
        let sign = match rest.first() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Ok(None),
        };
        let Some(hours) = two(text, at + 1) else { return Ok(None) };
        let mut end = at + 3;
        let mut part = |presence| {
            let begin = end + usize::from(self.colon);
            let here = presence != Presence::Never && (!self.colon || text.get(end) == Some(&b':'));
            let read = two(text, begin).filter(|_| here);
            end = if read.is_some() { begin + 2 } else { end };
            read
        };
        let minutes = part(self.minutes);
        if minutes.is_none() && self.minutes == Presence::Always {
            return Ok(None);
        }
        let seconds = part(self.seconds).unwrap_or(0);
        if hours > 23 {
            return Err(Fault::Value("offset"));
        }
        Ok(Some((sign * (hours * 3600 + minutes.unwrap_or(0) * 60 + seconds), end)))
    }
}

/// Two digits up to 59.
fn two(text: &[u8], at: usize) -> Option<i64> {
    let digit = |at: usize| digit(text, at);
    Some(digit(at)? * 10 + digit(at + 1)?).filter(|number| *number < 60)
}

fn digit(text: &[u8], at: usize) -> Option<i64> {
    text.get(at).filter(|byte| byte.is_ascii_digit()).map(|byte| i64::from(byte - b'0'))
}

/// `GMT`, and the offset if there is one.
pub(super) fn write_gmt(full: bool, offset: i32, out: &mut String) {
    out.push_str("GMT");
    if offset == 0 {
        return;
    }
    let total = offset.unsigned_abs();
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60);
    out.push(if offset < 0 { '-' } else { '+' });
    if full {
        push_two(hours, out);
    } else {
        out.push_str(&hours.to_string());
    }
    if full || minutes > 0 || seconds > 0 {
        out.push(':');
        push_two(minutes, out);
        if seconds > 0 {
            out.push(':');
            push_two(seconds, out);
        }
    }
}

/// The offset behind `GMT` that a text has at a place, and where it ends.
///
/// # Errors
///
/// A text that ends where Java still looks for digits, which it lets go on in no way.
pub(super) fn read_gmt(full: bool, text: &[u8], at: usize) -> Result<Option<(i64, usize)>, Fault> {
    if !text.get(at..).unwrap_or_default().starts_with(b"GMT") {
        return Ok(None);
    }
    let mut end = at + 3;
    let sign = match text.get(end) {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return Ok(Some((0, end))),
    };
    end += 1;
    // Java looks by units of UTF-16.
    let need = |at: usize, units: usize| {
        let rest = std::str::from_utf8(text.get(at..).unwrap_or_default()).unwrap_or_default();
        if rest.encode_utf16().take(units).count() == units { Ok(()) } else { Err(Fault::Text(at)) }
    };
    let mut total;
    if full {
        let mut parts = [0; 2];
        for part in [0, 1] {
            need(end, 2)?;
            let (Some(tens), Some(units)) = (digit(text, end), digit(text, end + 1)) else { return Ok(None) };
            parts[part] = tens * 10 + units;
            end += 2;
            if part == 0 {
                need(end, 1)?;
                if text[end] != b':' {
                    return Ok(None);
                }
                end += 1;
            }
        }
        total = parts[0] * 3600 + parts[1] * 60;
    } else {
        need(end, 1)?;
        let Some(hours) = digit(text, end) else { return Ok(None) };
        end += 1;
        total = hours * 3600;
        if let Some(units) = digit(text, end) {
            total = (hours * 10 + units) * 3600;
            end += 1;
        }
        if let Some(minutes) = behind_colon(text, end) {
            total += minutes * 60;
            end += 3;
        } else {
            return Ok(Some((sign * total, end)));
        }
    }
    if let Some(seconds) = behind_colon(text, end) {
        total += seconds;
        end += 3;
    }
    Ok(Some((sign * total, end)))
}

/// A colon and two digits.
fn behind_colon(text: &[u8], at: usize) -> Option<i64> {
    (text.get(at) == Some(&b':')).then(|| Some(digit(text, at + 1)? * 10 + digit(text, at + 2)?)).flatten()
}
