//! Reads a pattern as Java does: one character ahead, with a zero behind the end.

use std::cmp::Ordering;

use super::Refusal;
use super::case::Cases;
use super::quoting::unquoted;
use super::set::Set;
use super::tree::{Alternatives, Node};

pub(super) type Read<T> = Result<T, Refusal>;

/// Groups and classes within each other. Java takes more, until its stack overflows.
const MAX_DEPTH: usize = 120;

/// Characters of a pattern.
const MAX_PATTERN: usize = 100_000;

/// Ranges of characters in all of a pattern's sets.
const MAX_RANGES: usize = 100_000;

/// The flags that change how a pattern is read.
pub(super) mod flag {
    pub(in super::super) const CASE: u8 = 1;
    pub(in super::super) const MULTILINE: u8 = 2;
    pub(in super::super) const DOTALL: u8 = 4;
    pub(in super::super) const UNIX: u8 = 8;
    pub(in super::super) const COMMENTS: u8 = 16;
    pub(in super::super) const UNICODE_CASE: u8 = 32;
    pub(in super::super) const UNICODE_CLASS: u8 = 64;
}

pub(super) struct Reader {
    pub(super) chars: Vec<u32>,
    pub(super) at: usize,
    pub(super) flags: u8,
    pub(super) names: Vec<(String, u32)>,
    /// The groups that were opened.
    pub(super) groups: u32,
    /// Whether Java searches by whole characters.
    pub(super) whole: bool,
    /// How many literals were read, and whether Java searches for the last one by whole characters.
    pub(super) literals: usize,
    pub(super) literal_is_whole: bool,
    /// What the flags `i` and `u` need, if they are met.
    pub(super) cases: Option<Cases>,
    depth: usize,
    ranges: usize,
}

pub(super) fn syntax<T>(why: &'static str) -> Read<T> {
    Err(Refusal::Syntax(why))
}

pub(super) fn unsupported<T>(what: &'static str) -> Read<T> {
    Err(Refusal::Unsupported(what))
}

/// A character of ASCII as the number that a reader compares with.
pub(super) const fn ch(c: char) -> u32 {
    c as u32
}

impl Reader {
    pub(super) fn new(pattern: &str) -> Reader {
        Reader {
            chars: unquoted(pattern),
            at: 0,
            flags: 0,
            names: Vec::new(),
            groups: 0,
            whole: false,
            literals: 0,
            literal_is_whole: false,
            cases: None,
            depth: 0,
            ranges: 0,
        }
    }

    pub(super) fn pattern(&mut self) -> Read<Alternatives> {
        if self.chars.len() > MAX_PATTERN {
            return unsupported("a pattern of more than 100,000 characters");
        }
        let all = self.alternatives()?;
        match self.at.cmp(&self.chars.len()) {
            Ordering::Less => syntax("a `)` closes nothing"),
            Ordering::Equal => Ok(all),
            Ordering::Greater => syntax("it ends in the middle of an escape"),
        }
    }

    pub(super) fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn char(&self, at: usize) -> u32 {
        self.chars.get(at).copied().unwrap_or(0)
    }

    /// The next character; white space and comments before it are skipped if they mean nothing.
    pub(super) fn peek(&mut self) -> u32 {
        if self.has(flag::COMMENTS) {
            loop {
                match self.char(self.at) {
                    9..=13 | 32 => self.at += 1,
                    c if c == ch('#') => {
                        self.at += 1;
                        while self.char(self.at) != 0 && !self.ends_line(self.char(self.at)) {
                            self.at += 1;
                        }
                    }
                    _ => break,
                }
            }
        }
        self.char(self.at)
    }

    fn ends_line(&self, c: u32) -> bool {
        c == 10 || !self.has(flag::UNIX) && matches!(c, 13 | 0x85 | 0x2028 | 0x2029)
    }

    /// Goes on by one character; gives the one behind it.
    pub(super) fn next(&mut self) -> u32 {
        self.at += 1;
        self.peek()
    }

    /// Takes the next character.
    pub(super) fn read(&mut self) -> u32 {
        let c = self.peek();
        self.at += 1;
        c
    }

    pub(super) fn ended(&self) -> bool {
        self.at >= self.chars.len()
    }

    /// Reads what is one deeper in groups and classes.
    pub(super) fn deeper<T>(&mut self, read: impl FnOnce(&mut Reader) -> Read<T>) -> Read<T> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return unsupported("a pattern with more than 120 groups or classes within each other");
        }
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// A node of a set, which Java searches for as the set says.
    pub(super) fn set(&mut self, set: Set) -> Read<Node> {
        self.whole |= !set.halves;
        self.count(&set)?;
        Ok(Node::Set(set))
    }

    /// Keeps the memory of sets within bounds.
    pub(super) fn count(&mut self, set: &Set) -> Read<()> {
        self.ranges += set.len();
        if self.ranges > MAX_RANGES { unsupported("a pattern with so many sets of characters") } else { Ok(()) }
    }
}
