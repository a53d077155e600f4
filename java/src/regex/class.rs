//! Sets in brackets, with the odd ways of Java's `&&`.

use super::Refusal;
use super::escape::Escape;
use super::reader::{Read, Reader, ch, flag, syntax, unsupported};
use super::set::Set;

/// Characters that Java doesn't join with the other low ones if the flags `i` and `u` are set, as they have cases beyond these.
const ALONE: [u32; 10] = [0x49, 0x4b, 0x53, 0x69, 0x6b, 0x73, 0xb5, 0xc5, 0xe5, 0xff];

/// What was read of a class.
#[derive(Default)]
struct Class {
    /// The result up to now.
    all: Option<Set>,
    /// What was read last, unless it is one of `low`.
    last: Option<Set>,
    /// Single characters below U+0100. Java never forgets one of them: behind `&&` all that stood before join again as soon as
    /// another is read.
    low: Option<Set>,
    /// Whether some of `low` have not joined.
    pending: bool,
}

impl Class {
    fn add(&mut self, set: Set) {
        self.all = Some(self.all.take().map_or_else(|| set.clone(), |all| all.union(&set)));
        self.last = Some(set);
    }

    /// Lets the single characters join.
    fn join(&mut self) {
        if let (true, Some(low)) = (self.pending, self.low.clone()) {
            self.pending = false;
            if self.all.is_none() {
                self.last = Some(low.clone());
            }
            self.all = Some(self.all.take().map_or_else(|| low.clone(), |all| all.union(&low)));
        }
    }

    fn intersect(&mut self, right: Option<Set>) -> Result<(), Refusal> {
        self.join();
        if right.is_some() {
            self.last = right;
        }
        self.all = match (self.all.take(), &self.last) {
            (None, None) => return syntax("a `&&` has nothing at its sides"),
            (None, Some(right)) => Some(right.clone()),
            (Some(all), Some(last)) => Some(all.intersection(last)),
            // Java takes the pattern, and fails with every text.
            (Some(_), None) => return unsupported("a class with nothing behind `&&`"),
        };
        Ok(())
    }
}

impl Reader {
    /// A class from its `[` to its `]`.
    pub(super) fn class(&mut self) -> Read<Set> {
        let set = self.deeper(|reader| reader.members(true))?;
        self.at += 1;
        Ok(set)
    }

    /// What stands in a class up to its `]`; behind `&&` it has no bracket to begin with.
    fn members(&mut self, bracket: bool) -> Read<Set> {
        let mut class = Class::default();
        let mut negated = false;
        if bracket {
            negated = self.next() == ch('^') && self.char(self.at - 1) == ch('[');
            if negated {
                self.next();
            }
        }
        loop {
            match char::from_u32(self.peek()).unwrap_or_default() {
                '[' => {
                    let set = self.class()?;
                    self.count(&set)?;
                    class.add(set);
                    continue;
                }
                '&' => {
                    let before = self.at;
                    if self.next() == ch('&') {
                        self.next();
                        let right = self.right()?;
                        class.intersect(right)?;
                        continue;
                    }
                    self.at = before;
                }
                '\0' if self.ended() => return syntax("a class of characters is not closed"),
                ']' if class.all.is_some() || class.pending => {
                    class.join();
                    let all = class.all.unwrap_or_default();
                    return Ok(if negated { all.negated() } else { all });
                }
                _ => {}
            }
            self.member(&mut class)?;
        }
    }

    /// What stands behind `&&`.
    fn right(&mut self) -> Read<Option<Set>> {
        let mut right: Option<Set> = None;
        loop {
            let c = self.peek();
            if c == ch(']') || c == ch('&') {
                return Ok(right);
            }
            let set = if c == ch('[') { self.class()? } else { self.deeper(|reader| reader.members(false))? };
            self.count(&set)?;
            right = Some(right.map_or_else(|| set.clone(), |right| right.union(&set)));
        }
    }

    /// A character, a range or an escape.
    fn member(&mut self, class: &mut Class) -> Read<()> {
        let first = if self.peek() == ch('\\') {
            // Before a hyphen, `\v` is the vertical tab.
            let tab = self.char(self.at + 1) == ch('v') && self.char(self.at + 2) == ch('-');
            match self.escape(true)? {
                Escape::Set(_) if tab => 11,
                Escape::Set(set) => {
                    self.count(&set)?;
                    class.add(set);
                    return Ok(());
                }
                Escape::Char(c) => c,
                Escape::Node(_) => return syntax("a class has something that is no character"),
            }
        } else {
            self.read()
        };
        if self.peek() == ch('-') {
            let end = self.char(self.at + 1);
            if end != ch('[') && end != ch(']') {
                self.next();
                return self.range_from(first, class);
            }
        }
        let set = self.single(first)?;
        if first < 256 && !(self.in_either_case() && ALONE.contains(&first)) {
            class.low = Some(class.low.take().map_or_else(|| set.clone(), |low| low.union(&set)));
            class.last = None;
            class.pending = true;
        } else {
            class.add(set);
        }
        Ok(())
    }

    fn range_from(&mut self, first: u32, class: &mut Class) -> Read<()> {
        let last = if self.peek() == ch('\\') {
            let tab = self.char(self.at + 1) == ch('v');
            match self.escape(true)? {
                Escape::Char(c) => Some(c),
                Escape::Set(_) if tab => Some(11),
                _ => None,
            }
        } else {
            Some(self.read())
        };
        let Some(last) = last.filter(|last| first <= *last) else {
            return syntax("a range of characters has its greater one first");
        };
        let set = Set::of(&[(first, last)]);
        if self.in_either_case() {
            let set = self.cases().of_range(first, last).whole();
            self.count(&set)?;
            class.add(set);
        } else if self.has(flag::CASE) {
            class.add(set.folded().whole());
        } else if last < 0xd800 || first > 0xdfff && last < 0x10000 {
            class.add(set);
        } else {
            class.add(set.whole());
        }
        Ok(())
    }
}
