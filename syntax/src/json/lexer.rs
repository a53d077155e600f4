//! The parts of a text that contain no other values: strings, numbers, words, templates.

use super::escape::{escape, plain};
use super::fault::FaultKind;
use super::parser::{Parser, Stop};
use super::token::{BRACE, ESCAPED, Kind};

impl Parser<'_> {
    /// A `{{name}}` or `{NAME}` where a value belongs.
    pub(super) fn template(&mut self) -> Result<bool, Stop> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let inner = rest.trim_start_matches('{');
        let opening = rest.len() - inner.len();
        let name = inner
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '$')))
            .unwrap_or(inner.len());
        let closing = "}".repeat(opening.min(2));
        if opening > 2
            || inner.get(..name).unwrap_or_default().trim().is_empty()
            || !inner.get(name..).unwrap_or_default().starts_with(&closing)
        {
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
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        match escape(rest) {
            Some(len) => self.at += len,
            None if rest.len() == 1 => return self.stop(FaultKind::UnexpectedEnd, start),
            None => return self.stop(FaultKind::BadString, self.at),
        }
        Ok(())
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
        if !self.text.get(start..).unwrap_or_default().starts_with(word) {
            return self.stop(FaultKind::Syntax, start);
        }
        self.at += word.len();
        self.push(kind, start, 0);
        Ok(())
    }
}
