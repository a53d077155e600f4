//! The tokens of a value that was read or made already, so that it is checked without being written and read again:
//! a third of the time.

use std::borrow::Cow;

use super::document::Document;
use super::escape::plain;
use super::fault::Fault;
use super::known_name::{KnownName, mark_of};
use super::parser::{Parser, short};
use super::token::{BARE, BRACE, Kind, LITERAL, LITERALS, Token};
use super::value::Value;
use crate::NameIndex;

/// The document of a value in which arrays and objects nest no deeper than `limit`.
///
/// # Errors
/// As [`Document::parse`] of the value's text.
pub(super) fn document_of(
    value: &Value,
    limit: usize,
    known: &'static [KnownName],
) -> Result<Document<'static>, Vec<Fault>> {
    match flatten(value, limit, known) {
        Some(document) => Ok(document),
        None => Document::of_owned(value.to_string(), limit, known),
    }
}

/// As [`document_of`], of the object that has these members.
pub(super) fn document_of_members(
    members: &[(&str, &Value)],
    limit: usize,
    known: &'static [KnownName],
) -> Result<Document<'static>, Vec<Fault>> {
    match flatten_members(members, limit, known) {
        Some(document) => Ok(document),
        None => Document::of_owned(Value::of_members(members).to_string(), limit, known),
    }
}

/// The document of a value. There is none for what only the reader of texts can judge: nesting beyond the limit, a name
/// that comes twice, a number that is none, and ready text.
fn flatten(value: &Value, limit: usize, known: &'static [KnownName]) -> Option<Document<'static>> {
    let mut flat = Flat { text: LITERALS.to_owned(), tokens: Vec::new(), known };
    flat.value(value, limit)?;
    flat.document()
}

/// As [`flatten`], of the object that has these members.
fn flatten_members(members: &[(&str, &Value)], limit: usize, known: &'static [KnownName]) -> Option<Document<'static>> {
    let mut flat = Flat { text: LITERALS.to_owned(), tokens: Vec::new(), known };
    if !names_differ(&members.iter().map(|(name, _)| *name)) {
        return None;
    }
    flat.object(members.iter().map(|(name, value)| (*name, *value)), limit)?;
    flat.document()
}

struct Flat {
    text: String,
    tokens: Vec<Token>,
    known: &'static [KnownName],
}

impl Flat {
    fn document(self) -> Option<Document<'static>> {
        u32::try_from(self.text.len()).ok()?;
        Some(Document { text: Cow::Owned(self.text), tokens: self.tokens })
    }

    /// Adds an object of these members, whose names differ.
    fn object<'v>(&mut self, members: impl Iterator<Item = (&'v str, &'v Value)>, levels: usize) -> Option<()> {
        let (open, levels) = (self.open(Kind::Object), levels.checked_sub(1)?);
        for (name, value) in members {
            self.scalar(Kind::Key, name, marks_of(name) | mark_of(self.known, name));
            self.value(value, levels)?;
        }
        self.close(open)
    }

    /// Adds a value in which arrays and objects may nest so many levels.
    fn value(&mut self, value: &Value, levels: usize) -> Option<()> {
        match value {
            Value::Null => self.literal(0),
            Value::Bool(true) => self.literal(1),
            Value::Bool(false) => self.literal(2),
            Value::Number(number) if is_number(number) => self.scalar(Kind::Number, number, 0),
            Value::String(text) => self.scalar(Kind::String, text, marks_of(text)),
            Value::Array(items) => {
                let (open, levels) = (self.open(Kind::Array), levels.checked_sub(1)?);
                items.iter().try_for_each(|item| self.value(item, levels))?;
                self.close(open)?;
            }
            Value::Object(members) if names_differ(&members.iter().map(|(name, _)| name.as_str())) => {
                self.object(members.iter().map(|(name, value)| (name.as_str(), value)), levels)?;
            }
            Value::Number(_) | Value::Object(_) | Value::Text(_) => return None,
        }
        Some(())
    }

    fn literal(&mut self, number: usize) {
        self.tokens.extend(LITERAL.get(number).map(|&(start, end, kind)| Token { start, end, next: 0, kind }));
    }

    fn scalar(&mut self, kind: Kind, text: &str, marks: u32) {
        let start = short(self.text.len());
        self.text.push_str(text);
        self.tokens.push(Token { start, end: short(self.text.len()), next: marks, kind });
    }

    fn open(&mut self, kind: Kind) -> usize {
        self.tokens.push(Token { start: short(self.text.len()), end: 0, next: 0, kind });
        self.tokens.len() - 1
    }

    fn close(&mut self, open: usize) -> Option<()> {
        let (next, end) = (short(self.tokens.len()), short(self.text.len()));
        let token = self.tokens.get_mut(open)?;
        (token.next, token.end) = (next, end);
        Some(())
    }
}

/// What a string's token says of its text, which is as it is meant.
fn marks_of(text: &str) -> u32 {
    let mut rest = text.as_bytes();
    let mut marks = 0;
    while let Some((special, others)) = rest.get(plain(rest)..).and_then(<[u8]>::split_first) {
        marks |= if *special == b'{' { BRACE } else { BARE };
        rest = others;
    }
    marks
}

/// Nearly all numbers are integers; others the reader of texts judges.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let plain = matches!(digits, [b'0'] | [b'1'..=b'9', ..]) && digits.iter().all(u8::is_ascii_digit);
    plain || {
        let (tokens, _) = Parser::run(text, false, 0, &[]);
        let whole = |token: &Token| token.kind == Kind::Number && token.raw(text).len() == text.len();
        tokens.is_some_and(|tokens| tokens.first().is_some_and(whole))
    }
}

/// Few names are compared in pairs; for many a set keeps this linear.
fn names_differ<'n>(names: &(impl ExactSizeIterator<Item = &'n str> + Clone)) -> bool {
    const FEW: usize = 16;
    let mut all = names.clone().enumerate();
    if names.len() <= FEW {
        all.all(|(index, name)| names.clone().take(index).all(|earlier| earlier != name))
    } else {
        let mut seen = NameIndex::with_capacity(names.len());
        all.all(|(index, name)| seen.add(Cow::Borrowed(name), index).is_none())
    }
}
