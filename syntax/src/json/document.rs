//! A parsed text: a flat list of tokens in document order, read through [`Node`].

use std::borrow::Cow;

use super::fault::{Fault, FaultKind};
use super::known_name::{KnownName, marked};
use super::parser::{MAX_DEPTH, Parser, short};
use super::text::Text;
use super::token::{BARE, BRACE, ESCAPED, Kind, Token};
use super::value::Value;

/// A JSON text and its tokens.
#[derive(Debug)]
pub struct Document<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) tokens: Vec<Token>,
}

impl<'t> Document<'t> {
    /// Reads a strict JSON text.
    ///
    /// # Errors
    /// Every duplicate name, or the first place where the text is not JSON.
    pub fn parse(bytes: &'t [u8]) -> Result<Self, Vec<Fault>> {
        Self::parse_within(bytes, MAX_DEPTH, &[])
    }

    /// Reads a strict JSON text in which arrays and objects nest no deeper than `limit`; each key says which of the known
    /// names it is, see [`Node::known_texts`].
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn parse_within(bytes: &'t [u8], limit: usize, known: &'static [KnownName]) -> Result<Self, Vec<Fault>> {
        let (document, faults) = Self::read(bytes, false, limit, known);
        document.ok_or(faults)
    }

    /// As [`Self::parse_within`], of a text that the document keeps.
    pub(super) fn of_owned(text: String, limit: usize, known: &'static [KnownName]) -> Result<Self, Vec<Fault>> {
        let (tokens, faults) = Parser::run(&text, false, limit, known);
        tokens.map(|tokens| Document { text: text.into(), tokens }).ok_or(faults)
    }

    /// As [`Self::parse`], of a text that the document keeps.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn of_text(text: String) -> Result<Document<'static>, Vec<Fault>> {
        Document::of_owned(text, MAX_DEPTH, &[])
    }

    /// The array or object that begins at a byte of the text.
    #[must_use]
    pub fn at(&self, start: usize) -> Option<Node<'_>> {
        let index = self.tokens.partition_point(|token| (token.start as usize) < start);
        let token = self.tokens.get(index).filter(|token| token.start as usize == start)?;
        matches!(token.kind, Kind::Array | Kind::Object).then(|| self.node(short(index)))
    }

    /// Reads a text that a person pasted: passes over faults that leave the meaning clear, and lists them.
    #[must_use]
    pub fn recover(bytes: &'t [u8]) -> (Option<Self>, Vec<Fault>) {
        Self::read(bytes, true, MAX_DEPTH, &[])
    }

    fn read(bytes: &'t [u8], recover: bool, limit: usize, known: &'static [KnownName]) -> (Option<Self>, Vec<Fault>) {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let (tokens, faults) = Parser::run(text, recover, limit, known);
                (tokens.map(|tokens| Document { text: text.into(), tokens }), faults)
            }
            Err(error) => (None, vec![Fault { kind: FaultKind::NotUtf8, offset: error.valid_up_to() }]),
        }
    }

    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        self.node(0)
    }

    pub(super) fn node(&self, index: u32) -> Node<'_> {
        Node { document: self, index }
    }
}

/// One value of a [`Document`].
#[derive(Clone, Copy, Debug)]
pub struct Node<'d> {
    document: &'d Document<'d>,
    index: u32,
}

impl<'d> Node<'d> {
    #[inline(always)]
    fn token(self) -> Token {
        self.document.tokens[self.index as usize]
    }

    #[inline(always)]
    fn at(self, index: u32) -> Node<'d> {
        Node { index, ..self }
    }

    fn behind(self) -> u32 {
        self.token().behind(self.index)
    }

    /// What the value is.
    #[must_use]
    #[inline(never)]
    pub fn kind(self) -> Kind {
        self.token().kind
    }

    /// Byte offset of the value in its JSON text.
    #[must_use]
    pub fn start(self) -> usize {
        self.token().start as usize - usize::from(matches!(self.kind(), Kind::String | Kind::Key))
    }

    /// Whether a string, or one inside the value, may contain a `{`: most inputs have none and need no look for it.
    #[must_use]
    pub fn has_brace(self) -> bool {
        let tokens = &self.document.tokens[self.index as usize..self.behind() as usize];
        tokens.iter().any(|token| token.kind == Kind::String && token.next & BRACE != 0)
    }

    /// How many bytes the value has as JSON without white space.
    #[must_use]
    pub fn size(self) -> usize {
        let bytes = |index: u32| {
            let token = self.at(index).token();
            match token.kind {
                Kind::Object | Kind::Array => 2 + usize::from(token.next == index + 1),
                Kind::String | Kind::Key => token.raw(&self.document.text).len() + 3,
                _ => token.raw(&self.document.text).len() + 1,
            }
        };
        // What is between two values is counted with the one in front, and nothing follows the last of a container.
        (self.index..self.behind()).map(bytes).sum::<usize>().saturating_sub(1)
    }

    /// The text of a scalar as it is written, without the quotes of a string; unspecified for a container.
    #[must_use]
    #[inline(never)]
    pub fn raw(self) -> &'d str {
        self.token().raw(&self.document.text)
    }

    /// The text of a string, unescaped.
    #[must_use]
    #[inline(never)]
    pub fn as_str(self) -> Option<Cow<'d, str>> {
        matches!(self.kind(), Kind::String | Kind::Key).then(|| self.token().unescaped(&self.document.text))
    }

    /// The text of a string that has no escapes.
    #[must_use]
    #[inline(always)]
    pub fn plain(self) -> Option<&'d str> {
        let token = self.token();
        let plain = matches!(token.kind, Kind::String | Kind::Key) && token.next & (ESCAPED | BARE) == 0;
        plain.then(|| token.raw(&self.document.text))
    }

    /// As [`Self::members`], with the names as they are written.
    #[inline(always)]
    pub(super) fn entries(self) -> impl Iterator<Item = (Node<'d>, Node<'d>)> {
        let token = self.token();
        let end = if token.kind == Kind::Object { token.next } else { 0 };
        let mut index = self.index + 1;
        std::iter::from_fn(move || {
            let key = self.at(index);
            if index >= end {
                return None;
            }
            let value = self.at(index + 1);
            index = value.token().behind(index + 1);
            Some((key, value))
        })
    }

    /// Puts the texts of an object each at the place of its key among the known names; false if one of the keys has none
    /// of these names, or one of the values is no text or an empty one.
    pub fn known_texts(self, texts: &mut [Option<Text<'d>>]) -> bool {
        let token = self.token();
        let end = if token.kind == Kind::Object { token.next as usize } else { 0 };
        let Some(members) = self.document.tokens.get(self.index as usize + 1..end) else { return false };
        members.as_chunks().0.iter().all(|[key, value]| match texts.get_mut(marked(key.next)) {
            Some(text) if value.kind == Kind::String && value.start != value.end => {
                *text = Some(Text { raw: value.raw(&self.document.text), marks: value.next });
                true
            }
            _ => false,
        })
    }

    /// The value of a boolean.
    #[must_use]
    pub fn as_bool(self) -> Option<bool> {
        (self.kind() == Kind::Bool).then(|| self.raw() == "true")
    }

    /// The value of a number that is written as an integer and fits.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        if self.kind() == Kind::Number { self.raw().parse().ok() } else { None }
    }

    /// The value of a number that is written as an integer, or the widest integer of its sign.
    #[must_use]
    pub fn as_clamped_i64(self) -> Option<i64> {
        let raw = self.raw();
        let widest = if raw.starts_with('-') { i64::MIN } else { i64::MAX };
        let is_integer = self.kind() == Kind::Number && !raw.contains(['.', 'e', 'E']);
        is_integer.then(|| raw.parse().unwrap_or(widest))
    }

    /// Writes a scalar as JSON, a string with no more escapes than it needs.
    #[inline(never)]
    pub fn write(self, out: &mut String) {
        let token = self.token();
        let raw = token.raw(&self.document.text);
        if token.kind == Kind::String {
            Text { raw, marks: token.next }.write(out);
        } else {
            out.push_str(raw);
        }
    }

    /// The members of an object; none for other kinds.
    #[must_use]
    #[inline(never)]
    pub fn members(self) -> Members<'d> {
        let end = if self.kind() == Kind::Object { self.token().next } else { 0 };
        Members { next: self.at(self.index + 1), end }
    }

    /// The elements of an array; none for other kinds.
    #[must_use]
    #[inline(never)]
    pub fn elements(self) -> Elements<'d> {
        let end = if self.kind() == Kind::Array { self.token().next } else { 0 };
        Elements { next: self.at(self.index + 1), end }
    }

    /// The member of that name.
    #[must_use]
    #[inline(never)]
    pub fn get(self, name: &str) -> Option<Node<'d>> {
        self.entries().find_map(|(key, value)| key.token().is_named(name, &self.document.text).then_some(value))
    }

    /// An owned copy; numbers keep their text.
    #[must_use]
    pub fn to_value(self) -> Value {
        match self.kind() {
            Kind::Null => Value::Null,
            Kind::Bool => Value::Bool(self.raw() == "true"),
            Kind::Number => Value::Number(self.raw().to_owned()),
            Kind::String | Kind::Key => Value::String(self.as_str().unwrap_or_default().into_owned()),
            Kind::Template => Value::String(self.raw().to_owned()),
            Kind::Array => {
                let mut list = Vec::with_capacity(self.elements().count());
                list.extend(self.elements().map(Node::to_value));
                Value::Array(list)
            }
            Kind::Object => {
                let mut list = Vec::with_capacity(self.entries().count());
                list.extend(self.members().map(|(key, value)| (key.into_owned(), value.to_value())));
                Value::Object(list)
            }
        }
    }
}

/// The members of an object, in order; see [`Node::members`].
#[derive(Clone, Debug)]
pub struct Members<'d> {
    next: Node<'d>,
    end: u32,
}

impl<'d> Iterator for Members<'d> {
    type Item = (Cow<'d, str>, Node<'d>);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let key = self.next;
        if key.index >= self.end {
            return None;
        }
        let value = key.at(key.index + 1);
        self.next = key.at(value.behind());
        Some((key.token().unescaped(&key.document.text), value))
    }
}

/// The elements of an array, in order; see [`Node::elements`].
#[derive(Clone, Debug)]
pub struct Elements<'d> {
    next: Node<'d>,
    end: u32,
}

impl<'d> Elements<'d> {
    /// The next element.
    #[inline(always)]
    pub(crate) fn step(&mut self) -> Option<Node<'d>> {
        let element = self.next;
        if element.index >= self.end {
            return None;
        }
        self.next = element.at(element.behind());
        Some(element)
    }
}

impl<'d> Iterator for Elements<'d> {
    type Item = Node<'d>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        self.step()
    }
}
