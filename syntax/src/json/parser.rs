//! Text to tokens in one pass.

use crate::NameIndex;
use std::borrow::Cow;

use super::fault::{Fault, FaultKind};
use super::known_name::{self, KnownName};
use super::token::{ESCAPED, Kind, Token};

/// How deep arrays and objects may nest, unless the caller says otherwise.
pub const MAX_DEPTH: usize = 128;

/// How deep they nest in what nests deepest, the tree of an expression: a level of it is an object, often in a list.
pub const MAX_TREE_DEPTH: usize = 512;

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    tokens: Vec<Token>,
    faults: Vec<Fault>,
    /// The names of the object just closed, empty between two: it lives here so that each object need not allocate.
    names: Vec<(Cow<'t, str>, usize)>,
    recover: bool,
    /// How deep arrays and objects may nest.
    limit: usize,
    known: &'static [KnownName],
}

pub(super) enum Stop {
    Fault,
}

/// Where the reader is within a container.
enum Next {
    /// Before a value.
    Value,
    /// Behind a value.
    Behind,
    /// Behind the bracket that closes it.
    End,
    /// Behind that of an object whose names are known to differ.
    KnownEnd,
}

impl<'t> Parser<'t> {
    /// Reads a text. With `recover`, faults that leave the meaning clear are passed over and collected.
    pub(super) fn run(
        text: &'t str,
        recover: bool,
        limit: usize,
        known: &'static [KnownName],
    ) -> (Option<Vec<Token>>, Vec<Fault>) {
        let mut parser = Parser {
            text,
            at: 0,
            tokens: Vec::with_capacity(text.len() / 16),
            faults: Vec::new(),
            names: Vec::new(),
            recover,
            limit,
            known,
        };
        let result = parser.document();
        if result.is_ok() && (recover || parser.faults.is_empty()) {
            (Some(parser.tokens), parser.faults)
        } else {
            (None, parser.faults)
        }
    }

    fn document(&mut self) -> Result<(), Stop> {
        if u32::try_from(self.text.len()).is_err() {
            return self.stop(FaultKind::TooLong, 0);
        }
        self.space();
        if self.peek().is_none() {
            return self.stop(FaultKind::Empty, self.at);
        }
        self.value()?;
        self.space();
        match self.peek() {
            None => Ok(()),
            Some(b'}' | b']' | b',') => self.soft(FaultKind::StrayBracket, self.at),
            Some(_) => self.soft(FaultKind::ExtraText, self.at),
        }
    }

    /// Reads one value with an explicit stack: hostile nesting costs memory in the tokens, never the call stack.
    fn value(&mut self) -> Result<(), Stop> {
        let mut open: Vec<u32> = Vec::new();
        loop {
            self.space();
            let start = self.at;
            match self.peek() {
                Some(byte @ (b'{' | b'[')) => {
                    if byte == b'{' && !self.begins_object() && self.template()? {
                        // A template means one value; it was pushed as a string.
                    } else {
                        if open.len() == self.limit {
                            return self.stop(FaultKind::TooDeep, start);
                        }
                        self.at += 1;
                        let kind = if byte == b'{' { Kind::Object } else { Kind::Array };
                        open.push(self.push(kind, start, 0));
                        let next = if kind == Kind::Object { self.known_members()? } else { self.after_open(false)? };
                        match next {
                            Next::Value => continue,
                            Next::Behind => {}
                            Next::End => self.close(&mut open),
                            Next::KnownEnd => self.end(open.pop()),
                        }
                    }
                }
                Some(b'"') => self.string(Kind::String)?,
                Some(b't') => self.word("true", Kind::Bool)?,
                Some(b'f') => self.word("false", Kind::Bool)?,
                Some(b'n') => self.word("null", Kind::Null)?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                Some(_) => return self.stop(FaultKind::Syntax, start),
                None => return self.stop(FaultKind::UnexpectedEnd, start),
            }
            // A value is complete: go on in the container that contains it.
            loop {
                let Some(&top) = open.last() else {
                    return Ok(());
                };
                let object = self.tokens[top as usize].kind == Kind::Object;
                match self.after_value(object, open.len())? {
                    Next::Value => break,
                    Next::Behind => {}
                    Next::End | Next::KnownEnd => self.close(&mut open),
                }
            }
        }
    }

    /// Whether what follows a `{` makes it that of an object, as nearly always.
    #[inline(always)]
    fn begins_object(&self) -> bool {
        let behind = self.text.as_bytes().get(self.at + 1..).unwrap_or_default();
        let next = behind.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        matches!(next, Some(b'"' | b'}'))
    }

    /// What comes after `{`: in nearly all objects of a big text, strings under known names, with no space between.
    #[inline(always)]
    fn known_members(&mut self) -> Result<Next, Stop> {
        let mut seen = 0;
        loop {
            let begin = self.at + usize::from(seen != 0);
            let rest = self.text.as_bytes().get(begin..).unwrap_or_default();
            match known_name::before_string(self.known, rest).filter(|(name, _)| seen & (1 << name) == 0) {
                Some((name, len)) => {
                    seen |= 1 << name;
                    let (start, end) = (short(begin + 1), short(begin + 1 + len));
                    self.tokens.push(Token { start, end, next: known_name::mark(name), kind: Kind::Key });
                    self.at = begin + len + 3;
                    self.string(Kind::String)?;
                }
                None if seen == 0 => return self.after_open(true),
                None => return Ok(Next::Behind),
            }
            match self.peek() {
                Some(b',') => {}
                Some(b'}') if !self.recover => {
                    self.at += 1;
                    return Ok(Next::KnownEnd);
                }
                _ => return Ok(Next::Behind),
            }
        }
    }

    /// What comes after `{` or `[`.
    #[inline(always)]
    fn after_open(&mut self, object: bool) -> Result<Next, Stop> {
        self.space();
        if self.peek() == Some(if object { b'}' } else { b']' }) {
            self.at += 1;
            return Ok(Next::End);
        }
        if object { self.members() } else { Ok(Next::Value) }
    }

    /// Reads members up to a value that is no string, or behind a string that no other name follows at once.
    #[inline(never)]
    fn members(&mut self) -> Result<Next, Stop> {
        loop {
            self.key()?;
            if self.peek() != Some(b'"') {
                return Ok(Next::Value);
            }
            self.string(Kind::String)?;
            if self.peek() != Some(b',') || self.text.as_bytes().get(self.at + 1) != Some(&b'"') {
                return Ok(Next::Behind);
            }
            self.at += 1;
        }
    }

    /// What comes after a member or element.
    fn after_value(&mut self, object: bool, depth: usize) -> Result<Next, Stop> {
        let end = if object { b'}' } else { b']' };
        self.space();
        let comma = self.at;
        match self.peek() {
            Some(byte) if byte == end => {
                // A `}` before `, "name":` at the root closes the document too early.
                let stray = self.at;
                self.at += 1;
                if self.recover && object && depth == 1 && self.continues() {
                    self.faults.push(Fault { kind: FaultKind::StrayBracket, offset: stray });
                    self.space();
                    self.at += 1;
                    self.space();
                    return self.members();
                }
                Ok(Next::End)
            }
            Some(b',') => {
                self.at += 1;
                self.space();
                if self.peek() == Some(end) {
                    self.soft(FaultKind::TrailingComma, comma)?;
                    // The bracket itself is read as if the comma were not there.
                    return self.after_value(object, depth);
                }
                if object { self.members() } else { Ok(Next::Value) }
            }
            Some(_) => self.stop(FaultKind::Syntax, comma).map(|()| Next::End),
            None => self.stop(FaultKind::UnexpectedEnd, comma).map(|()| Next::End),
        }
    }

    fn continues(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default().trim_start();
        rest.strip_prefix(',').is_some_and(|rest| rest.trim_start().starts_with('"'))
    }

    #[inline(always)]
    fn close(&mut self, open: &mut Vec<u32>) {
        let top = open.pop();
        self.end(top);
        if let Some(top) = top
            && self.tokens[top as usize].kind == Kind::Object
            && !self.names_differ(top)
        {
            self.duplicates(top);
        }
    }

    #[inline(always)]
    fn end(&mut self, container: Option<u32>) {
        let (next, end) = (short(self.tokens.len()), short(self.at));
        if let Some(token) = container.and_then(|container| self.tokens.get_mut(container as usize)) {
            (token.next, token.end) = (next, end);
        }
    }

    /// Whether an object has few names, none with an escape, and each differs from the others.
    #[inline(always)]
    fn names_differ(&self, object: u32) -> bool {
        let mut names = [""; 6];
        let mut at = object + 1;
        for count in 0..=names.len() {
            let Some(key) = self.tokens.get(at as usize) else { return true };
            let name = key.raw(self.text);
            if count == names.len() || key.next & ESCAPED != 0 || names[..count].contains(&name) {
                return false;
            }
            names[count] = name;
            at = self.tokens[at as usize + 1].behind(at + 1);
        }
        false
    }

    /// Names are compared where a sum of them meets again; for many a set keeps this linear.
    fn duplicates(&mut self, object: u32) {
        const FEW: usize = 256;
        let mut names = std::mem::take(&mut self.names);
        let mut at = object + 1;
        while let Some(key) = self.tokens.get(at as usize) {
            names.push((key.unescaped(self.text), key.start as usize - 1));
            at = self.tokens[at as usize + 1].behind(at + 1);
        }
        let mut seen = (names.len() > FEW).then(NameIndex::default);
        // Of 50 names few meet in so many bits, and a set of them would allocate.
        let mut sums = [0_u64; 32];
        for (index, (name, offset)) in names.iter().enumerate() {
            let twice = if let Some(seen) = &mut seen {
                seen.add(Cow::Borrowed(name), index).is_some()
            } else {
                let sum = sum(name);
                let (word, bit) = (&mut sums[sum / 64 % 32], 1 << (sum % 64));
                let meets = *word & bit != 0;
                *word |= bit;
                meets && names[..index].iter().any(|(earlier, _)| earlier == name)
            };
            if twice {
                self.faults.push(Fault { kind: FaultKind::DuplicateKey, offset: *offset });
            }
        }
        names.clear();
        self.names = names;
    }

    #[inline(always)]
    fn key(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string(Kind::Key)?,
            Some(_) => return self.stop(FaultKind::Syntax, self.at),
            None => return self.stop(FaultKind::UnexpectedEnd, self.at),
        }
        if let Some(key) = self.tokens.last_mut() {
            key.next |= known_name::mark_of(self.known, key.raw(self.text));
        }
        self.space();
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                Ok(())
            }
            Some(_) => self.stop(FaultKind::Syntax, self.at),
            None => self.stop(FaultKind::UnexpectedEnd, self.at),
        }
    }

    /// Adds a token that ends where the reader is.
    #[inline(always)]
    pub(super) fn push(&mut self, kind: Kind, start: usize, next: u32) -> u32 {
        let index = short(self.tokens.len());
        self.tokens.push(Token { start: short(start), end: short(self.at), next, kind });
        index
    }

    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline(always)]
    pub(super) fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// A fault after which the text can still be understood: it ends the reading only where recovery is off.
    pub(super) fn soft(&mut self, kind: FaultKind, offset: usize) -> Result<(), Stop> {
        self.faults.push(Fault { kind, offset });
        if self.recover { Ok(()) } else { Err(Stop::Fault) }
    }

    pub(super) fn stop(&mut self, kind: FaultKind, offset: usize) -> Result<(), Stop> {
        self.faults.push(Fault { kind, offset });
        Err(Stop::Fault)
    }
}

/// A number that most names of an object have for their own.
fn sum(name: &str) -> usize {
    let byte = |at: usize| name.as_bytes().get(at).map_or(0, |byte| usize::from(*byte));
    let last = name.len().wrapping_sub(1);
    (name.len() + 37 * byte(0) + 11 * byte(name.len() / 2) + 101 * byte(last)) % 2048
}

// INVARIANT: `document` refused every text whose offsets don't fit.
#[inline(always)]
pub(super) fn short(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
