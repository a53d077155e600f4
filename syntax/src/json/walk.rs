//! Finds fields in the text of a record without making a document of it: a tenth of the time.
//!
//! The text is read once, from its first byte to its last, and what the reader of documents refuses is not taken here. Records
//! that follow each other are alike, so a walk remembers the names that it met: where the next one is as foreseen, a few words
//! are compared, and nothing else is done to know what it is.

use std::borrow::Cow;

use super::escape::{escape, unescape};
use super::fields::{Fields, RECORD};
use super::parser::{MAX_DEPTH, short};
use super::token::Kind;
use crate::NameIndex;
use crate::swar::{Prefix, unquoted};

/// A value by its place in the text of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    start: u32,
    end: u32,
    kind: Kind,
    is_plain: bool,
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
        self.start as usize
    }

    /// Where it ends.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Whether it is a string without escapes, an integer other than `-0`, or a word: its meaning is as it is written.
    #[must_use]
    #[inline(always)]
    pub fn is_plain(self) -> bool {
        self.is_plain
    }

    /// As it is written.
    #[must_use]
    #[inline(always)]
    pub fn raw(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// The text of a string.
    #[must_use]
    pub fn meant(self, text: &str) -> Cow<'_, str> {
        let inner = text.get(self.start as usize + 1..(self.end as usize).saturating_sub(1)).unwrap_or_default();
        if self.is_plain { Cow::Borrowed(inner) } else { Cow::Owned(unescape(inner)) }
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
    field: Option<usize>,
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
        let start = walk.space(0);
        u32::try_from(text.len()).is_ok()
            && walk.peek(start) == Some(b'{')
            && walk.object(start + 1, record, Some(RECORD)).is_some_and(|end| walk.space(end) == text.len())
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
type Read = (usize, Kind, bool);

impl Walk<'_> {
    #[inline(always)]
    fn peek(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    #[inline(always)]
    fn space(&self, mut at: usize) -> usize {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek(at) {
            at += 1;
        }
        at
    }

    /// Reads on behind the `{` of an object, which is the value of a field.
    fn object(&mut self, start: usize, place: &mut Place, outer: Option<usize>) -> Option<usize> {
        self.levels = self.levels.checked_sub(1)?;
        self.memory.objects += 1;
        let object = self.memory.objects;
        let mut at = start;
        let mut likely = place.first;
        let mut before = None;
        loop {
            let (index, value) = match self.foreseen(at, likely, place) {
                Some(foreseen) => foreseen,
                None if before.is_none() && self.peek(self.space(at)) == Some(b'}') => break,
                None => self.member(at, before, place, outer)?,
            };
            let member = place.members.get_mut(index)?;
            if std::mem::replace(&mut member.object, object) == object {
                return None;
            }
            let (end, kind, is_plain) = match self.peek(value)? {
                b'{' => (self.object(value + 1, &mut member.inner, member.field)?, Kind::Object, false),
                b'[' => (self.array(value + 1, &mut member.elements)?, Kind::Array, false),
                first => self.scalar(value, first)?,
            };
            if let Some(place) = member.field.and_then(|field| self.found.get_mut(field)) {
                // INVARIANT: `find` takes no text whose places don't fit.
                *place = Some(Span { start: short(value), end: short(end), kind, is_plain });
            }
            (likely, before) = (member.next, Some(index));
            at = self.space(end);
            if self.peek(at) != Some(b',') {
                break;
            }
            at += 1;
        }
        at = self.space(at);
        self.levels += 1;
        (self.peek(at) == Some(b'}')).then_some(at + 1)
    }

    /// The member that comes next and where its value is, if it is one of the next that were met in that order.
    #[inline(always)]
    fn foreseen(&self, at: usize, mut likely: usize, place: &Place) -> Option<(usize, usize)> {
        // So many that come in between may be missing.
        const TRIES: usize = 4;
        let rest = self.bytes.get(at..)?;
        for _ in 0..TRIES {
            let member = place.members.get(likely)?;
            if member.head.begins(rest) {
                return Some((likely, self.space(at + member.head.len())));
            }
            likely = member.next;
        }
        None
    }

    /// Reads the name of a member, and remembers it.
    #[inline(never)]
    fn member(
        &mut self,
        at: usize,
        before: Option<usize>,
        place: &mut Place,
        outer: Option<usize>,
    ) -> Option<(usize, usize)> {
        let start = self.space(at);
        let (end, Kind::String, true) = self.scalar(start, self.peek(start)?)? else { return None };
        let colon = self.space(end);
        if self.peek(colon) != Some(b':') {
            return None;
        }
        let value = self.space(colon + 1);
        let name = self.text.get(start + 1..end - 1)?;
        let index = match place.numbers.get(name) {
            Some(known) => known,
            None => self.remember(name, place, outer)?,
        };
        place.members.get_mut(index)?.head = Prefix::new(self.bytes.get(at..value)?);
        match before {
            Some(before) => place.members.get_mut(before)?.next = index,
            None => place.first = index,
        }
        Some((index, value))
    }

    fn remember(&mut self, name: &str, place: &mut Place, outer: Option<usize>) -> Option<usize> {
        self.memory.left = self.memory.left.checked_sub(name.len() + size_of::<Member>())?;
        self.memory.has_dots |= outer == Some(RECORD) && name.contains('.');
        let index = place.members.len();
        place.numbers.add(Cow::Owned(name.to_owned()), index);
        place.members.push(Member {
            head: Prefix::default(),
            next: index + 1,
            object: 0,
            field: outer.and_then(|outer| self.fields.inner(outer, name)),
            inner: Box::default(),
            elements: Box::default(),
        });
        Some(index)
    }

    /// Reads on behind the `[` of an array.
    fn array(&mut self, start: usize, elements: &mut Place) -> Option<usize> {
        self.levels = self.levels.checked_sub(1)?;
        let mut at = self.space(start);
        if self.peek(at) != Some(b']') {
            loop {
                at = match self.peek(at)? {
                    b'{' => self.object(at + 1, elements, None)?,
                    b'[' => self.array(at + 1, elements)?,
                    first => self.scalar(at, first)?.0,
                };
                at = self.space(at);
                if self.peek(at) != Some(b',') {
                    break;
                }
                at = self.space(at + 1);
            }
        }
        self.levels += 1;
        (self.peek(at) == Some(b']')).then_some(at + 1)
    }

    #[inline(always)]
    fn scalar(&self, at: usize, first: u8) -> Option<Read> {
        match first {
            b'"' => self.string(at + 1),
            b'-' | b'0'..=b'9' => self.number(at),
            b't' => self.word(at, b"true", Kind::Bool),
            b'f' => self.word(at, b"false", Kind::Bool),
            b'n' => self.word(at, b"null", Kind::Null),
            _ => None,
        }
    }

    #[inline(always)]
    fn string(&self, start: usize) -> Option<Read> {
        let mut at = start;
        let mut is_plain = true;
        loop {
            let rest = self.bytes.get(at..)?;
            let len = unquoted(rest);
            at += len;
            match rest.get(len)? {
                b'"' => return Some((at + 1, Kind::String, is_plain)),
                b'\\' => {
                    is_plain = false;
                    at += escape(rest.get(len..)?)?;
                }
                _ => return None,
            }
        }
    }

    fn number(&self, start: usize) -> Option<Read> {
        let digits = |at: usize| {
            let rest = self.bytes.get(at..).unwrap_or_default();
            at + rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
        };
        let is_negative = self.peek(start) == Some(b'-');
        let first = start + usize::from(is_negative);
        let is_zero = self.peek(first) == Some(b'0');
        let whole = if is_zero { first + 1 } else { digits(first) };
        let mut end = whole;
        if self.peek(end) == Some(b'.') {
            end = digits(end + 1);
            if end == whole + 1 {
                return None;
            }
        }
        if let Some(b'e' | b'E') = self.peek(end) {
            let power = end + 1 + usize::from(matches!(self.peek(end + 1), Some(b'+' | b'-')));
            end = digits(power);
            if end == power {
                return None;
            }
        }
        let is_plain = end == whole && !(is_negative && is_zero);
        (whole > first).then_some((end, Kind::Number, is_plain))
    }

    #[inline(always)]
    fn word(&self, at: usize, word: &[u8], kind: Kind) -> Option<Read> {
        self.bytes.get(at..)?.starts_with(word).then_some((at + word.len(), kind, true))
    }
}
