//! Reads a pattern, with the rules of `DateTimeFormatterBuilder.appendPattern`.

use super::fault::Refusal;
use super::field::Field;
use super::names::Style;
use super::offset::OffsetText;

/// A pattern as `DateTimeFormatter.ofPattern(text, Locale.ENGLISH)` reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub(super) pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(String),
    Number(Number),
    Text(Field, Style),
    Offset(OffsetText),
    /// `GMT+2`, and `GMT+02:00` if full.
    GmtOffset {
        full: bool,
    },
    ZoneId,
    /// The name of a zone, with its season or without.
    ZoneName {
        full: bool,
        season: bool,
    },
    Pad(usize, Box<Piece>),
    Optional(Vec<Piece>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub field: Field,
    pub kind: Kind,
    pub min: usize,
    pub max: usize,
    pub sign: Sign,
    /// Digits to leave to the numbers of fixed width that follow at once.
    pub reserved: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// Two digits, of a year from 2000 to 2099.
    Reduced,
    /// The digits behind the point of a second.
    Fraction,
}

/// Java's `SignStyle`, as far as patterns have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Normal,
    NotNegative,
    ExceedsPad,
}

/// Optional parts in optional parts: enough for every real pattern, and far from the end of any stack.
const DEPTH: usize = 50;

/// What the longest number has.
const WIDEST: usize = 19;

#[derive(Default)]
struct Part {
    pieces: Vec<Piece>,
    /// The number that may leave digits to those behind it.
    base: Option<usize>,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    parts: Vec<Part>,
    pad: Option<usize>,
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(text: &str) -> Result<Self, Refusal> {
        let mut reader = Reader { text, at: 0, parts: vec![Part::default()], pad: None };
        while let Some(next) = reader.next() {
            reader.read(next)?;
        }
        // What is still open ends with the pattern.
        while reader.parts.len() > 1 {
            reader.close()?;
        }
        Ok(Self { pieces: reader.parts.pop().unwrap_or_default().pieces })
    }
}

impl Reader<'_> {
    fn next(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn part(&mut self) -> &mut Part {
        // INVARIANT: the outermost part is never closed.
        let last = self.parts.len() - 1;
        &mut self.parts[last]
    }

    fn read(&mut self, next: char) -> Result<(), Refusal> {
        if next.is_ascii_alphabetic() {
            return self.letters();
        }
        self.at += next.len_utf8();
        match next {
            '\'' => self.quoted()?,
            '[' if self.parts.len() > DEPTH => return Err(Refusal::Deep),
            '[' => {
                self.part().base = None;
                self.parts.push(Part::default());
            }
            ']' => self.close()?,
            '{' | '}' | '#' => return Err(Refusal::Reserved(next)),
            _ => self.literal(next.encode_utf8(&mut [0; 4])),
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        if self.parts.len() == 1 {
            return Err(Refusal::Bracket);
        }
        let pieces = self.parts.pop().unwrap_or_default().pieces;
        if !pieces.is_empty() {
            self.push(Piece::Optional(pieces));
        }
        Ok(())
    }

    fn quoted(&mut self) -> Result<(), Refusal> {
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find('\'').ok_or(Refusal::Quote)?;
            text.push_str(&rest[..end]);
            self.at += end + 1;
            if !rest[end + 1..].starts_with('\'') {
                break;
            }
            text.push('\'');
            self.at += 1;
        }
        self.literal(if text.is_empty() { "'" } else { &text });
        Ok(())
    }

    fn literal(&mut self, text: &str) {
        let part = self.part();
        part.base = None;
        if let Some(Piece::Literal(last)) = part.pieces.last_mut() {
            last.push_str(text);
        } else {
            part.pieces.push(Piece::Literal(text.to_owned()));
        }
    }

    /// The same letter, as often as it stands here.
    fn run(&mut self) -> (u8, usize) {
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest.iter().take_while(|letter| **letter == rest[0]).count();
        self.at += count;
        (rest[0], count)
    }

    fn letters(&mut self) -> Result<(), Refusal> {
        let (mut letter, mut count) = self.run();
        if letter == b'p' {
            if !self.next().is_some_and(|next| next.is_ascii_alphabetic()) {
                return Err(Refusal::Pad);
            }
            self.pad = Some(count);
            self.part().base = None;
            (letter, count) = self.run();
        }
        let wrong = Err(Refusal::Count(char::from(letter), count));
        let piece = match (letter, count) {
            (b'G' | b'M' | b'L' | b'Q' | b'q' | b'E' | b'e' | b'c' | b'a', _) => return self.text_field(letter, count),
            (b'z', 1..=4) | (b'v', 1 | 4) => Piece::ZoneName { full: count == 4, season: letter == b'z' },
            (b'V', 2) => Piece::ZoneId,
            (b'Z', 4) => Piece::GmtOffset { full: true },
            (b'O', 1 | 4) => Piece::GmtOffset { full: count == 4 },
            (b'Z' | b'X' | b'x', 1..=5) => Piece::Offset(OffsetText::new(letter, count)),
            (b'B', 1 | 4 | 5) => return Err(Refusal::Unsupported('B')),
            (b'z' | b'v' | b'V' | b'Z' | b'O' | b'X' | b'x' | b'B', _) => return wrong,
            _ => return self.number_field(letter, count),
        };
        self.push(piece);
        Ok(())
    }

    /// A letter that is a number or a text by its count.
    fn text_field(&mut self, letter: u8, count: usize) -> Result<(), Refusal> {
        let most = if letter == b'a' { 1 } else { 5 };
        let field = Field::of_letter(letter).filter(|_| count <= most && (letter, count) != (b'c', 2));
        let field = field.ok_or(Refusal::Count(char::from(letter), count))?;
        let style = match count {
            4 => Style::Full,
            5 => Style::Narrow,
            _ => Style::Short,
        };
        match (letter, count) {
            (b'e' | b'c', 1 | 2) => self.number(Number::fixed(field, count)),
            (b'e' | b'c', _) => {
                self.push(Piece::Text(Field::Weekday, style));
                Ok(())
            }
            (b'M' | b'L' | b'Q' | b'q', 1) => self.number(Number::free(field)),
            (b'M' | b'L' | b'Q' | b'q', 2) => self.number(Number::fixed(field, 2)),
            _ => {
                self.push(Piece::Text(field, style));
                Ok(())
            }
        }
    }

    fn number_field(&mut self, letter: u8, count: usize) -> Result<(), Refusal> {
        let field = Field::of_letter(letter).ok_or(Refusal::Letter(char::from(letter)))?;
        let signed = Number {
            min: count,
            sign: if count < 4 || letter == b'g' { Sign::Normal } else { Sign::ExceedsPad },
            ..Number::free(field)
        };
        let number = match (letter, count) {
            (b'u' | b'y' | b'Y', 2) => Number { kind: Kind::Reduced, ..Number::fixed(field, 2) },
            (b'Y' | b'u' | b'y' | b'g', ..=WIDEST) => signed,
            (b'Y', _) => return Err(Refusal::Wide),
            (b'S', ..=9) => Number { kind: Kind::Fraction, ..Number::fixed(field, count) },
            (b'w', 1) => Number { min: 1, ..Number::fixed(field, 2) },
            (b'D', 2) => Number { min: 2, ..Number::fixed(field, 3) },
            (b'W', 1) | (b'D', 3) | (b'w' | b'd' | b'h' | b'H' | b'k' | b'K' | b'm' | b's', 2) => {
                Number::fixed(field, count)
            }
            (b'D' | b'F' | b'd' | b'h' | b'H' | b'k' | b'K' | b'm' | b's', 1) => Number::free(field),
            (b'A' | b'n' | b'N', ..=WIDEST) => Number { min: count, ..Number::fixed(field, WIDEST) },
            _ => return Err(Refusal::Count(char::from(letter), count)),
        };
        self.number(number)
    }

    fn number(&mut self, number: Number) -> Result<(), Refusal> {
        let Some(base) = self.part().base else {
            let at = self.push(Piece::Number(number));
            self.part().base = Some(at);
            return Ok(());
        };
        let Some(Piece::Number(before)) = self.part().pieces.get_mut(base) else {
            return Err(Refusal::PadBeforeNumber);
        };
        // Java counts a `Y` that stands 19 times among those of fixed width.
        let fixed = number.min == number.max && (number.sign == Sign::NotNegative || number.field == Field::WeekYear);
        // One of free width ends the row, and takes back what was left to the others.
        before.reserved = if fixed { before.reserved + number.max } else { 0 };
        let at = self.push(Piece::Number(number));
        self.part().base = Some(if fixed { base } else { at });
        Ok(())
    }

    fn push(&mut self, piece: Piece) -> usize {
        let piece = match self.pad.take() {
            Some(width) => Piece::Pad(width, Box::new(piece)),
            None => piece,
        };
        let part = self.part();
        part.base = None;
        part.pieces.push(piece);
        part.pieces.len() - 1
    }
}

impl Number {
    const fn free(field: Field) -> Self {
        Self { field, kind: Kind::Plain, min: 1, max: WIDEST, sign: Sign::Normal, reserved: 0 }
    }

    const fn fixed(field: Field, width: usize) -> Self {
        Self { min: width, max: width, sign: Sign::NotNegative, ..Self::free(field) }
    }
}
