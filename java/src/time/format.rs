//! Writes a date with a pattern.

use super::fault::Fault;
use super::moment::{Clock, DateTime};
use super::names;
use super::pattern::{Kind, Number, Pattern, Piece, Sign};
use super::zones::Zones;

struct Writer<'a> {
    date: &'a DateTime,
    clock: Clock,
    zones: &'a Zones,
    out: String,
}

impl Pattern {
    /// Writes a date, as `ZonedDateTime.format`.
    pub fn format(&self, date: &DateTime, zones: &Zones) -> Result<String, Fault> {
        let mut writer = Writer { date, clock: date.clock(), zones, out: String::with_capacity(32) };
        writer.pieces(&self.pieces)?;
        Ok(writer.out)
    }
}

impl Writer<'_> {
    fn pieces(&mut self, pieces: &[Piece]) -> Result<(), Fault> {
        pieces.iter().try_for_each(|piece| self.piece(piece))
    }

    fn piece(&mut self, piece: &Piece) -> Result<(), Fault> {
        match piece {
            Piece::Literal(text) => self.out.push_str(text),
            Piece::Number(number) => self.number(number)?,
            Piece::Text(field, style) => self.out.push_str(names::text(*field, *style, field.value(&self.clock))),
            Piece::Offset(text) => text.write(self.date.offset, &mut self.out),
            Piece::GmtOffset { full } => super::offset::write_gmt(*full, self.date.offset, &mut self.out),
            Piece::ZoneId => self.date.zone.write_id(self.zones, &mut self.out),
            Piece::ZoneName { full, season } => {
                super::zone_text::write(self.date, (*full, *season), self.zones, &mut self.out)?;
            }
            Piece::Pad(width, piece) => {
                let begin = self.out.len();
                self.piece(piece)?;
                // All that can be padded is ASCII.
                let missing = width.checked_sub(self.out.len() - begin).ok_or(Fault::Width)?;
                self.out.insert_str(begin, &" ".repeat(missing));
            }
            // A date has all that a pattern can ask for, so nothing optional is left out.
            Piece::Optional(pieces) => self.pieces(pieces)?,
        }
        Ok(())
    }

    fn number(&mut self, number: &Number) -> Result<(), Fault> {
        let value = number.field.value(&self.clock);
        let (min, out) = (number.min, &mut self.out);
        if number.kind == Kind::Fraction {
            push_digits(value.unsigned_abs() / 10_u64.pow(9 - u32::try_from(min).unwrap_or(9)), min, out);
            return Ok(());
        }
        let digits = if number.kind == Kind::Reduced { value.unsigned_abs() % 100 } else { value.unsigned_abs() };
        if digits.checked_ilog10().map_or(1, |log| log as usize + 1) > number.max {
            return Err(Fault::Value(number.field.name()));
        }
        // Java has no table entry above ten digits and ends there with an internal error.
        if number.sign == Sign::ExceedsPad && value >= 0 && (11..19).contains(&min) {
            return Err(Fault::Value(number.field.name()));
        }
        if number.sign != Sign::NotNegative && value < 0 {
            out.push('-');
        } else if number.sign == Sign::ExceedsPad && min < 19 && digits >= 10_u64.pow(u32::try_from(min).unwrap_or(0)) {
            out.push('+');
        }
        push_digits(digits, min, out);
        Ok(())
    }
}

/// The digits of a number, with zeros before them up to a width.
fn push_digits(number: u64, width: usize, out: &mut String) {
    // As many as the widest pattern asks for, and no number has more.
    let mut digits = [b'0'; 20];
    let (mut rest, mut begin) = (number, digits.len());
    while rest > 0 || begin == digits.len() {
        begin -= 1;
        // INVARIANT: a remainder of ten is one digit.
        digits[begin] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
    }
    let begin = begin.min(digits.len().saturating_sub(width));
    out.push_str(std::str::from_utf8(&digits[begin..]).unwrap_or_default());
}
