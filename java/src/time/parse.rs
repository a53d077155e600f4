//! Reads a text with a pattern.

use super::fault::Fault;
use super::field::{FIELDS, Field};
use super::moment::DateTime;
use super::names;
use super::pattern::{Kind, Number, Pattern, Piece, Sign};
use super::zone::Zone;
use super::zones::Zones;

/// What was read, before it is put together.
#[derive(Clone)]
pub(super) struct Parsed {
    pub fields: [Option<i64>; FIELDS],
    pub zone: Option<Zone>,
}

/// Where a piece ends; nothing where the text differs, so that an optional part is left out. A fault ends it all.
type End = Result<Option<usize>, Fault>;

struct Reader<'a> {
    zones: &'a Zones,
    parsed: Parsed,
    /// The furthest place that was reached.
    furthest: usize,
}

impl Pattern {
    /// Reads the whole of a text. One without a zone is in UTC, one without a time is midnight.
    pub fn parse(&self, text: &str, zones: &Zones) -> Result<DateTime, Fault> {
        let parsed = Parsed { fields: [None; FIELDS], zone: None };
        let mut reader = Reader { zones, parsed, furthest: 0 };
        match reader.pieces(&self.pieces, text, 0)? {
            Some(end) if end == text.len() => reader.parsed.resolve(zones),
            Some(end) => Err(Fault::Rest(end)),
            None => Err(Fault::Text(reader.furthest)),
        }
    }
}

impl Reader<'_> {
    fn pieces(&mut self, pieces: &[Piece], text: &str, mut at: usize) -> End {
        for piece in pieces {
            self.furthest = self.furthest.max(at);
            match self.piece(piece, text, at)? {
                Some(end) => at = end,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    fn piece(&mut self, piece: &Piece, text: &str, at: usize) -> End {
        let rest = &text[at..];
        let found = match piece {
            Piece::Literal(literal) => return Ok(rest.starts_with(literal.as_str()).then(|| at + literal.len())),
            Piece::Number(number) => return Ok(self.number(number, text.as_bytes(), at)),
            Piece::Optional(pieces) => {
                let before = self.parsed.clone();
                let end = self.pieces(pieces, text, at)?;
                if end.is_none() {
                    self.parsed = before;
                }
                return Ok(Some(end.unwrap_or(at)));
            }
            Piece::Pad(width, piece) => return self.padded(*width, piece, text, at),
            Piece::ZoneId => return Ok(self.zone(super::zone_text::read_id(text, at, self.zones)?)),
            Piece::ZoneName { full, .. } => {
                return Ok(self.zone(super::zone_text::read_name(text, at, *full, self.zones)?));
            }
            Piece::Text(field, style) => {
                names::value(*field, *style, rest).map(|(value, length)| (*field, value, at + length))
            }
            Piece::Offset(form) => form.read(text.as_bytes(), at)?.map(|(offset, end)| (Field::Offset, offset, end)),
            Piece::GmtOffset { full } => {
                let read = super::offset::read_gmt(*full, text.as_bytes(), at)?;
                read.map(|(offset, end)| (Field::Offset, offset, end))
            }
        };
        Ok(found.and_then(|(field, value, end)| self.set(field, value, end)))
    }

    fn zone(&mut self, read: Option<(Zone, usize)>) -> Option<usize> {
        let (zone, end) = read?;
        self.parsed.zone = Some(zone);
        Some(end)
    }

    /// What is said twice must be the same.
    fn set(&mut self, field: Field, value: i64, end: usize) -> Option<usize> {
        let old = self.parsed.fields[field as usize].replace(value);
        old.is_none_or(|old| old == value).then_some(end)
    }

    fn padded(&mut self, width: usize, piece: &Piece, text: &str, at: usize) -> End {
        let Some(end) = after_units(text, at, width) else { return Ok(None) };
        let text = &text[..end];
        let begin = at + text[at..].bytes().take_while(|byte| *byte == b' ').count();
        Ok(self.piece(piece, text, begin)?.filter(|reached| *reached == end))
    }

    fn number(&mut self, number: &Number, text: &[u8], at: usize) -> Option<usize> {
        if number.kind == Kind::Fraction {
            return self.fraction(number, text, at);
        }
        let sign = *text.get(at)?;
        let signed = match sign {
            b'+' => number.sign == Sign::ExceedsPad,
            b'-' => number.sign != Sign::NotNegative,
            _ => true,
        };
        if !signed {
            return None;
        }
        let begin = at + usize::from(matches!(sign, b'+' | b'-'));
        let rest = text.get(begin..)?;
        let digits = rest.iter().take(number.max + number.reserved).take_while(|byte| byte.is_ascii_digit()).count();
        if digits < number.min {
            return None;
        }
        // With the digits known, those of the numbers behind are left to them.
        let mut digits =
            if number.reserved > 0 { number.min.max(digits.saturating_sub(number.reserved)) } else { digits };
        // Up to 19 digits, which 64 bits without a sign hold.
        let mut value = rest[..digits].iter().fold(0_u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        let minus = sign == b'-';
        if minus && value == 0 {
            return None;
        }
        if !minus && number.sign == Sign::ExceedsPad && (sign == b'+') != (digits > number.min) {
            return None;
        }
        let signed = |value: u64| if minus { 0_i64.checked_sub_unsigned(value) } else { i64::try_from(value).ok() };
        if signed(value).is_none() {
            // What no number of 64 bits can hold loses its last digit.
            digits -= 1;
            value /= 10;
        }
        let value = signed(value)?;
        let value = if number.kind == Kind::Reduced { 2000 + value } else { value };
        self.set(number.field, value, begin + digits)
    }

    fn fraction(&mut self, number: &Number, text: &[u8], at: usize) -> Option<usize> {
        let digits = text.get(at..at + number.min)?;
        let all = digits.iter().all(u8::is_ascii_digit);
        let value = digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.wrapping_sub(b'0')));
        let power = u32::try_from(9 - number.min).ok()?;
        all.then(|| self.set(number.field, value * 10_i64.pow(power), at + number.min))?
    }
}

/// The place so many units of UTF-16 further on, if the text has them.
fn after_units(text: &str, at: usize, mut units: usize) -> Option<usize> {
    let mut end = at;
    for char in text[at..].chars() {
        if units == 0 {
            break;
        }
        units = units.checked_sub(char.len_utf16())?;
        end += char.len_utf8();
    }
    (units == 0).then_some(end)
}
