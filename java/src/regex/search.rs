//! Matching, searching and splitting, as Java's `Matcher` and `Pattern.split` do.

use super::machine::Machine;
use super::program::{Inst, Part, Pc, Program};
use super::text::Text;
use super::{Match, Regex, Stop};

impl Regex {
    /// The pattern as it was given.
    #[must_use]
    pub fn pattern(&self) -> &str {
        &self.program.pattern
    }

    /// How many groups capture, the whole not counted.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.program.groups as usize
    }

    /// The match of the whole text, if there is one: `Matcher.matches()`.
    pub fn matches(&self, text: &str, steps: &mut u64) -> Result<Option<Match>, Stop> {
        let mut machine = Machine::new(&self.program, text, steps)?;
        machine.whole = true;
        if machine.run(0)? { machine.found().map(Some) } else { Ok(None) }
    }

    /// The first match that begins at a byte of the text or behind it: `Matcher.find(int)`. Within a character it is the next one.
    pub fn find_at(&self, text: &str, from: usize, steps: &mut u64) -> Result<Option<Match>, Stop> {
        let from = (from..=text.len()).find(|at| text.is_char_boundary(*at));
        Matches { regex: self, text, from, last: from.unwrap_or_default() }.next(steps)
    }

    /// The matches of a text, one after the other: `Matcher.find()`.
    #[must_use]
    pub fn find_all<'a>(&'a self, text: &'a str) -> Matches<'a> {
        Matches { regex: self, text, from: Some(0), last: 0 }
    }

    /// What stands between the matches: `String.split` with the limit 0, or -1 if empty texts at the end are `kept`.
    pub fn split<'a>(&self, text: &'a str, kept: bool, steps: &mut u64) -> Result<Vec<&'a str>, Stop> {
        let mut parts = Vec::new();
        let mut from = 0;
        let mut matches = self.find_all(text);
        while let Some(found) = matches.next(steps)? {
            let (start, end) = found.span();
            // An empty match at the begin splits nothing off.
            if end > 0 {
                parts.push(text.get(from..start).unwrap_or_default());
                from = end;
            }
        }
        if from == 0 {
            return Ok(vec![text]);
        }
        parts.push(text.get(from..).unwrap_or_default());
        if !kept {
            let filled = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |at| at + 1);
            parts.truncate(filled);
        }
        Ok(parts)
    }
}

/// The matches of a text, one after the other.
#[derive(Clone, Debug)]
pub struct Matches<'a> {
    regex: &'a Regex,
    text: &'a str,
    /// Where to go on; nothing behind the last match.
    from: Option<usize>,
    /// Where the last match ended.
    last: usize,
}

impl Matches<'_> {
    /// The next match, if there is one.
    pub fn next(&mut self, steps: &mut u64) -> Result<Option<Match>, Stop> {
        let Some(from) = self.from.take().filter(|from| *from <= self.text.len()) else { return Ok(None) };
        let mut machine = Machine::new(&self.regex.program, self.text, steps)?;
        machine.last = self.last;
        if !machine.search(from)? {
            return Ok(None);
        }
        let found = machine.found()?;
        let (start, end) = found.span();
        self.last = end;
        self.from = Some(if start == end { Text::new(self.text).unit_after(end) } else { end });
        Ok(Some(found))
    }
}

impl Machine<'_, '_> {
    /// Looks for a match that begins at a place or behind it.
    fn search(&mut self, from: usize) -> Result<bool, Stop> {
        let mut at = from;
        if self.program.anchored {
            return if at == 0 { self.run(at) } else { Ok(false) };
        }
        loop {
            // Between the halves of a character there is no first byte to look at.
            if let Some(first) = self.program.first.as_ref().filter(|_| !self.text.inside(at)) {
                let rest = self.text.bytes.get(at..).unwrap_or_default();
                let Some(skipped) = rest.iter().position(|byte| first[usize::from(*byte)]) else { return Ok(false) };
                at += skipped;
                self.pay(skipped / 8)?;
            }
            if self.run(at)? {
                return Ok(true);
            }
            if at >= self.text.end() {
                return Ok(false);
            }
            at = match self.text.after(at) {
                Some((_, next)) if self.program.whole => next,
                _ => self.text.unit_after(at),
            };
        }
    }
}

/// How many instructions are looked at for the first bytes of a match.
const LOOKED_AT: usize = 64;

impl Program {
    /// The bytes that a match may begin with; nothing if it may have none, or if that isn't plain.
    pub(super) fn first_bytes(&self) -> Option<Box<[bool; 256]>> {
        let mut first = Box::new([false; 256]);
        let mut open: Vec<Pc> = vec![0];
        for _ in 0..LOOKED_AT {
            let Some(pc) = open.pop() else { return Some(first) };
            match *self.code.get(pc as usize)? {
                Inst::Literal { from, .. } => first[usize::from(*self.literals.get(from as usize)?)] = true,
                Inst::Set(set) => self.first_of(set, &mut first)?,
                Inst::Chars { set, min, .. } => {
                    self.first_of(set, &mut first)?;
                    if min == 0 {
                        open.push(pc + 1);
                    }
                }
                Inst::Branch(other) | Inst::BranchThere(other) => open.extend([other, pc + 1]),
                Inst::Jump(to) => open.push(to),
                Inst::At(_) | Inst::Mark { .. } | Inst::Capture { .. } | Inst::Part { kind: Part::Atomic, .. } => {
                    open.push(pc + 1);
                }
                Inst::Repeat { count, next, .. } | Inst::Loop { count, next, .. } => {
                    open.push(pc + 1);
                    if count.min == 0 {
                        open.push(next);
                    }
                }
                _ => return None,
            }
        }
        None
    }

    fn first_of(&self, set: u32, first: &mut [bool; 256]) -> Option<()> {
        let set = self.sets.get(set as usize)?;
        for byte in 0..=255_u8 {
            first[usize::from(byte)] |=
                if byte < 128 { set.has_ascii(byte) } else { set.beyond_ascii() && byte >= 0xc0 };
        }
        Some(())
    }
}
