//! Finds fields in the text of a record without making a document of it: a third of the time.
//!
//! The text is read once, from its first byte to its last, and what the reader of documents refuses is not taken here. Records
//! that follow each other are alike, so a walk remembers the names that it met: where the next one is as foreseen, a few words
//! are compared, and nothing else is done to know what it is.

use std::borrow::Cow;

use super::escape::{escape, unescape};
use super::fields::{Fields, RECORD};
use super::parser::MAX_DEPTH;
use super::token::Kind;
use crate::NameIndex;
use crate::swar::{self, Prefix, unquoted};

/// A value by its place in the text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    start: usize,
    end: usize,
    kind: Kind,
    writing: Writing,
}

/// How much of a value is as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Writing {
    /// Another writer may write it otherwise.
    Loose,
    /// A string with no escapes but those that a writer needs.
    Shortest,
    /// A string without escapes, an integer other than `-0`, or a boolean.
    Plain,
}

impl Span {
    /// What the value is.
    #[must_use]
    #[inline(always)]
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Where it begins.
    #[must_use]
    pub fn start(self) -> usize {
        self.start
    }

    /// Where it ends.
    #[must_use]
    pub fn end(self) -> usize {
        self.end
    }

    /// Whether it is a string without escapes, an integer other than `-0`, or a boolean: its meaning is as it is written.
    #[must_use]
    #[inline(always)]
    pub fn is_plain(self) -> bool {
        self.writing == Writing::Plain
    }

    /// Whether a writer writes it so: what is plain, and strings with no escapes but those of [`super::write_string`].
    #[must_use]
    #[inline(always)]
    pub fn is_shortest(self) -> bool {
        self.writing >= Writing::Shortest
    }

    /// As it is written.
    #[must_use]
    #[inline(always)]
    pub fn raw(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Adds it as it is written.
    #[inline(always)]
    pub fn push(self, text: &str, out: &mut String) {
        swar::push(out, text, self.start..self.end);
    }

    /// The text of a string.
    #[must_use]
    pub fn meant(self, text: &str) -> Cow<'_, str> {
        let inner = text.get(self.start + 1..self.end.saturating_sub(1)).unwrap_or_default();
        if self.is_plain() { Cow::Borrowed(inner) } else { Cow::Owned(unescape(inner)) }
    }
}

/// What the records so far looked like.
#[derive(Debug, Default)]
pub struct Shape {
    record: Place,
    memory: Memory,
}

#[derive(Debug)]
struct Memory {
    /// How many objects were read.
    objects: u64,
    /// How many bytes of names may be remembered yet: where each record has new ones, not all can be.
    left: usize,
    has_dots: bool,
}

/// A place where records have an object.
#[derive(Debug, Default)]
struct Place {
    members: Vec<Member>,
    numbers: NameIndex<'static>,
    /// The member that came first.
    first: usize,
}

/// A member that objects at a place have.
#[derive(Debug)]
struct Member {
    /// Its name as it is written, with all up to its value.
    head: Prefix,
    /// The member that came behind it.
    next: usize,
    /// The last object that had it.
    object: u64,
    /// Its field; a number that none has, where it is none.
    field: usize,
    /// What the objects are like that are its value, and those that are elements of it.
    inner: Box<Place>,
    elements: Box<Place>,
}

impl Default for Memory {
    fn default() -> Self {
        Memory { objects: 0, left: 1 << 20, has_dots: false }
    }
}

impl Shape {
    /// Finds all fields in a record. False where only the reader of documents can tell what the text is: no record, or one
    /// that is unusual, with a name that has escapes or comes twice, or with ever new names.
    pub fn find(&mut self, fields: &Fields, text: &str, found: &mut Vec<Option<Span>>) -> bool {
        found.clear();
        found.resize(fields.count(), None);
        let Shape { record, memory } = self;
        let mut walk = Walk { text, bytes: text.as_bytes(), fields, found, memory, levels: MAX_DEPTH };
        let start = space(walk.bytes, 0);
        peek(walk.bytes, start) == Some(b'{')
            && walk.object(start + 1, record, RECORD).is_some_and(|end| space(walk.bytes, end) == text.len())
    }

    /// Whether a record so far had a name with a dot.
    #[must_use]
    pub fn has_dots(&self) -> bool {
        self.memory.has_dots
    }
}

struct Walk<'w> {
    text: &'w str,
    bytes: &'w [u8],
    fields: &'w Fields,
    found: &'w mut [Option<Span>],
    memory: &'w mut Memory,
    /// How many arrays and objects may be opened yet.
    levels: usize,
}

/// Where a value ends, what it is, and whether it is as it is written.
type Read = (usize, Kind, Writing);

/// The number of no field.
const NONE: usize = usize::MAX;

impl Walk<'_> {
    /// Reads on behind the `{` of an object, which is the value of a field.
    fn object(&mut self, start: usize, place: &mut Place, outer: usize) -> Option<usize> {
        self.levels = self.levels.checked_sub(1)?;
        self.memory.objects += 1;
        let object = self.memory.objects;
        let bytes = self.bytes;
        let mut at = start;
        let mut likely = place.first;
        let mut before = None;
        loop {
            let rest = bytes.get(at..)?;
            let member = match place.members.get_mut(likely) {
                Some(member) if member.head.begins(rest) => member,
                _ if before.is_none() && peek(bytes, space(bytes, at)) == Some(b'}') => break,
                _ => {
                    likely = self.member(at, likely, before, place, outer)?;
                    place.members.get_mut(likely)?
                }
            };
            if std::mem::replace(&mut member.object, object) == object {
                return None;
            }
            // The head ends where the value began when it was met last: here may be more space.
            let mut value = at + member.head.len();
            let mut first = peek(bytes, value)?;
            if first <= b' ' {
                value = space(bytes, value);
                first = peek(bytes, value)?;
            }
            let (end, kind, writing) = match first {
                b'"' => string(bytes, value + 1)?,
                b'{' => (self.object(value + 1, &mut member.inner, member.field)?, Kind::Object, Writing::Loose),
                b'[' => (self.array(value + 1, &mut member.elements)?, Kind::Array, Writing::Loose),
                first => scalar(bytes, value, first)?,
            };
            if let Some(place) = self.found.get_mut(member.field) {
                *place = Some(Span { start: value, end, kind, writing });
            }
            (likely, before) = (member.next, Some(likely));
            at = end;
            if peek(bytes, at) != Some(b',') {
                at = space(bytes, at);
                if peek(bytes, at) != Some(b',') {
                    break;
                }
            }
            at += 1;
        }
        at = space(bytes, at);
        self.levels += 1;
        (peek(bytes, at) == Some(b'}')).then_some(at + 1)
    }

    /// The member that comes next: one of those behind the likely one, or else by its name, which is remembered.
    #[inline(never)]
    fn member(
        &mut self,
        at: usize,
        mut likely: usize,
        before: Option<usize>,
        place: &mut Place,
        outer: usize,
    ) -> Option<usize> {
        // So many that come in between may be missing.
        const TRIES: usize = 3;
        // So many bytes may be around a name: they are remembered with it, which ever more of them must not be.
        const SPACE: usize = 256;
        let rest = self.bytes.get(at..)?;
        for _ in 0..TRIES {
            let Some(member) = place.members.get(likely) else { break };
            likely = member.next;
            match place.members.get(likely) {
                Some(member) if member.head.begins(rest) => return Some(likely),
                _ => {}
            }
        }
        let start = space(self.bytes, at);
        let (b'"', (end, _, Writing::Plain)) = (peek(self.bytes, start)?, string(self.bytes, start + 1)?) else {
            return None;
        };
        let colon = space(self.bytes, end);
        if peek(self.bytes, colon) != Some(b':') {
            return None;
        }
        let value = space(self.bytes, colon + 1);
        let name = self.text.get(start + 1..end - 1)?;
        if value - at > name.len() + SPACE {
            return None;
        }
        let index = match place.numbers.get(name) {
            Some(known) => known,
            None => self.remember(name, place, outer)?,
        };
        place.members.get_mut(index)?.head = Prefix::new(self.bytes.get(at..value)?);
        match before {
            Some(before) => place.members.get_mut(before)?.next = index,
            None => place.first = index,
        }
        Some(index)
    }

    fn remember(&mut self, name: &str, place: &mut Place, outer: usize) -> Option<usize> {
        self.memory.left = self.memory.left.checked_sub(name.len() + size_of::<Member>())?;
        self.memory.has_dots |= outer == RECORD && name.contains('.');
        let index = place.members.len();
        place.numbers.add(Cow::Owned(name.to_owned()), index);
        place.members.push(Member {
            head: Prefix::default(),
            next: index + 1,
            object: 0,
            field: self.fields.inner(outer, name).unwrap_or(NONE),
            inner: Box::default(),
            elements: Box::default(),
        });
        Some(index)
    }

    /// Reads on behind the `[` of an array.
    fn array(&mut self, start: usize, elements: &mut Place) -> Option<usize> {
        self.levels = self.levels.checked_sub(1)?;
        let mut at = space(self.bytes, start);
        if peek(self.bytes, at) != Some(b']') {
            loop {
                at = match peek(self.bytes, at)? {
                    b'{' => self.object(at + 1, elements, NONE)?,
                    b'[' => self.array(at + 1, elements)?,
                    first => scalar(self.bytes, at, first)?.0,
                };
                at = space(self.bytes, at);
                if peek(self.bytes, at) != Some(b',') {
                    break;
                }
                at = space(self.bytes, at + 1);
            }
        }
        self.levels += 1;
        (peek(self.bytes, at) == Some(b']')).then_some(at + 1)
    }
}

#[inline(always)]
fn peek(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

#[inline(always)]
fn space(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\t' | b'\n' | b'\r') = peek(bytes, at) {
        at += 1;
    }
    at
}

#[inline(always)]
fn scalar(bytes: &[u8], at: usize, first: u8) -> Option<Read> {
    match first {
        b'"' => string(bytes, at + 1),
        b'-' | b'0'..=b'9' => number(bytes, at, first),
        b't' => word(bytes, at, b"true", Kind::Bool, Writing::Plain),
        b'f' => word(bytes, at, b"false", Kind::Bool, Writing::Plain),
        b'n' => word(bytes, at, b"null", Kind::Null, Writing::Loose),
        _ => None,
    }
}

#[inline(always)]
fn string(bytes: &[u8], start: usize) -> Option<Read> {
    let rest = bytes.get(start..)?;
    let len = unquoted(rest);
    match rest.get(len)? {
        b'"' => Some((start + len + 1, Kind::String, Writing::Plain)),
        _ => escaped(bytes, start + len),
    }
}

/// Reads on where a string has an escape.
#[inline(never)]
fn escaped(bytes: &[u8], mut at: usize) -> Option<Read> {
    let mut writing = Writing::Shortest;
    loop {
        let rest = bytes.get(at..)?;
        match rest {
            [b'"', ..] => return Some((at + 1, Kind::String, writing)),
            [b'\\', letter, ..] => {
                if !matches!(letter, b'"' | b'\\' | b'n' | b'r' | b't') {
                    writing = Writing::Loose;
                }
                at += escape(rest)?;
            }
            _ => return None,
        }
        at += unquoted(bytes.get(at..)?);
    }
}

#[inline(always)]
fn digits(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b'0'..=b'9') = peek(bytes, at) {
        at += 1;
    }
    at
}

#[inline(always)]
fn number(bytes: &[u8], start: usize, first: u8) -> Option<Read> {
    let end = digits(bytes, start);
    // Most are integers, and have no sign.
    match peek(bytes, end) {
        Some(b'.' | b'e' | b'E') => any_number(bytes, start),
        _ if first == b'-' || first == b'0' && end > start + 1 => any_number(bytes, start),
        _ => Some((end, Kind::Number, Writing::Plain)),
    }
}

#[inline(never)]
fn any_number(bytes: &[u8], start: usize) -> Option<Read> {
    let is_negative = peek(bytes, start) == Some(b'-');
    let first = start + usize::from(is_negative);
    let is_zero = peek(bytes, first) == Some(b'0');
    let whole = if is_zero { first + 1 } else { digits(bytes, first) };
    let mut end = whole;
    if peek(bytes, end) == Some(b'.') {
        end = digits(bytes, end + 1);
        if end == whole + 1 {
            return None;
        }
    }
    if let Some(b'e' | b'E') = peek(bytes, end) {
        let power = end + 1 + usize::from(matches!(peek(bytes, end + 1), Some(b'+' | b'-')));
        end = digits(bytes, power);
        if end == power {
            return None;
        }
    }
    let is_plain = end == whole && !(is_negative && is_zero);
    let writing = if is_plain { Writing::Plain } else { Writing::Loose };
    (whole > first).then_some((end, Kind::Number, writing))
}

#[inline(always)]
fn word(bytes: &[u8], at: usize, word: &[u8], kind: Kind, writing: Writing) -> Option<Read> {
    bytes.get(at..)?.starts_with(word).then_some((at + word.len(), kind, writing))
}
