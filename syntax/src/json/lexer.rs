//! The parts of a text that hold no other values: strings, numbers, words, templates.

use super::document::{BRACE, ESCAPED, Kind};
use super::parser::{FaultKind, Parser, Stop};
use crate::TextExt;

impl Parser<'_> {
    /// A `{{name}}` or `{NAME}` where a value belongs.
    pub(super) fn template(&mut self) -> Result<bool, Stop> {
        let rest = self.text.part(self.at..);
        let inner = rest.trim_start_matches('{');
        let opening = rest.len() - inner.len();
        let name = inner
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ')))
            .unwrap_or(inner.len());
        let closing = "}".repeat(opening.min(2));
        if opening > 2 || inner.part(..name).trim().is_empty() || !inner.part(name..).starts_with(&closing) {
            return Ok(false);
        }
        let start = self.at;
        self.soft(FaultKind::Placeholder, start)?;
        self.at += opening + name + closing.len();
        self.push(Kind::Template, start, 0);
        Ok(true)
    }

    #[inline(always)]
    pub(super) fn string(&mut self, kind: Kind) -> Result<(), Stop> {
        let start = self.at + 1;
        self.at = start + plain(self.text.as_bytes().get(start..).unwrap_or_default());
        if self.peek() == Some(b'"') {
            self.push(kind, start, 0);
            self.at += 1;
            return Ok(());
        }
        self.rest_of_string(kind, start)
    }

    /// Reads on where a string has an escape or a brace, or ends before its quote.
    #[inline(never)]
    fn rest_of_string(&mut self, kind: Kind, start: usize) -> Result<(), Stop> {
        let mut marks = 0;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    // An escape by number may be that of a brace.
                    let numbered = self.text.as_bytes().get(self.at + 1) == Some(&b'u');
                    marks |= if numbered { ESCAPED | BRACE } else { ESCAPED };
                    self.escape(start - 1)?;
                }
                Some(b'{') => {
                    marks |= BRACE;
                    self.at += 1;
                }
                Some(_) => return self.stop(FaultKind::BadString, self.at),
                None => return self.stop(FaultKind::UnexpectedEnd, start - 1),
            }
            self.at += plain(self.text.as_bytes().get(self.at..).unwrap_or_default());
        }
        self.push(kind, start, marks);
        self.at += 1;
        Ok(())
    }

    fn escape(&mut self, start: usize) -> Result<(), Stop> {
        let at = self.at;
        match self.text.as_bytes().get(at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                let Some(unit) = self.unit(at) else {
                    return self.stop(FaultKind::BadString, at);
                };
                self.at += 6;
                if (0xdc00..0xe000).contains(&unit) {
                    return self.stop(FaultKind::BadString, at);
                }
                if (0xd800..0xdc00).contains(&unit) {
                    match self.unit(self.at) {
                        Some(low) if (0xdc00..0xe000).contains(&low) => self.at += 6,
                        _ => return self.stop(FaultKind::BadString, at),
                    }
                }
            }
            Some(_) => return self.stop(FaultKind::BadString, at),
            None => return self.stop(FaultKind::UnexpectedEnd, start),
        }
        Ok(())
    }

    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.as_bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
    }

    pub(super) fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        self.push(Kind::Number, start, 0);
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.peek() {
            _ if self.at > start => Ok(()),
            None => self.stop(FaultKind::UnexpectedEnd, self.at),
            Some(_) => self.stop(FaultKind::Syntax, self.at),
        }
    }

    pub(super) fn word(&mut self, word: &str, kind: Kind) -> Result<(), Stop> {
        let start = self.at;
        if !self.text.part(start..).starts_with(word) {
            return self.stop(FaultKind::Syntax, start);
        }
        self.at += word.len();
        self.push(kind, start, 0);
        Ok(())
    }
}

/// How many bytes at the front of a string's text stand for themselves and are no brace, eight at a time.
#[inline(always)]
pub(super) fn plain(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let (words, rest) = text.as_chunks();
    for (word, at) in words.iter().zip((0..).step_by(8)) {
        let word = u64::from_le_bytes(*word);
        // A byte below the number that is taken from it gets its high bit; its borrow may give one to bytes above it.
        let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit);
        let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let stops = (below(word, 0x20) | equal(b'"') | equal(b'\\') | equal(b'{')) & !word & HIGH;
        if stops != 0 {
            return at + stops.trailing_zeros() as usize / 8;
        }
    }
    let stop = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\' | b'{');
    text.len() - rest.len() + rest.iter().position(stop).unwrap_or(rest.len())
}

/// The text that a string's text means. INVARIANT: the lexer has read it, so each escape is one that JSON has.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        out.push_str(plain);
        let (meant, len) = match escape.as_bytes().first() {
            Some(b'b') => ('\u{8}', 1),
            Some(b'f') => ('\u{c}', 1),
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => code_point(escape),
            Some(other) => (char::from(*other), 1),
            None => break,
        };
        out.push(meant);
        rest = escape.get(len..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The character of `uXXXX` or, for one beyond 16 bits, `uXXXX\uXXXX`; and how long that is.
fn code_point(escape: &str) -> (char, usize) {
    let unit = |at: usize| escape.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let (high, low) = (unit(1).unwrap_or_default(), unit(7).unwrap_or_default());
    match char::from_u32(high) {
        Some(meant) => (meant, 5),
        None => (char::from_u32(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)).unwrap_or_default(), 11),
    }
}
