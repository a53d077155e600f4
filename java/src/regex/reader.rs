//! Reads a pattern as Java does: one character ahead, with a zero behind the end.

use super::Refusal;
use super::quoting::unquoted;
use super::set::Set;
use super::tree::{Alternatives, Anchor, Count, ENDLESS, Kind, Node};

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
    literals: usize,
    literal_is_whole: bool,
    depth: usize,
    ranges: usize,
}

/// Literals without a count, one behind the other.
#[derive(Default)]
struct Run {
    length: usize,
    whole: bool,
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
            depth: 0,
            ranges: 0,
        }
    }

    pub(super) fn pattern(&mut self) -> Read<Alternatives> {
        if self.chars.len() > MAX_PATTERN {
            return unsupported("a pattern of more than 100,000 characters");
        }
        let all = self.alternatives()?;
        if self.at < self.chars.len() { syntax("a `)` closes nothing") } else { Ok(all) }
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

    pub(super) fn alternatives(&mut self) -> Read<Alternatives> {
        let mut all = vec![self.sequence()?];
        while self.peek() == ch('|') {
            self.next();
            all.push(self.sequence()?);
        }
        Ok(all)
    }

    fn sequence(&mut self) -> Read<Vec<Node>> {
        let mut nodes = Vec::new();
        let mut run = Run::default();
        loop {
            let c = self.peek();
            let before = self.literals;
            let atom = match char::from_u32(c).unwrap_or_default() {
                '\0' if self.ended() => break,
                '|' | ')' => break,
                '(' => match self.deeper(Reader::group)? {
                    Some(group) => {
                        self.end(&mut run);
                        nodes.push(self.counted(group)?);
                        continue;
                    }
                    None => {
                        self.end(&mut run);
                        continue;
                    }
                },
                '[' => {
                    let set = self.class()?;
                    self.set(set)?
                }
                '\\' => self.escaped()?,
                '^' => {
                    self.next();
                    let unix = self.has(flag::UNIX);
                    Node::At(if self.has(flag::MULTILINE) { Anchor::LineBegin { unix } } else { Anchor::Begin })
                }
                '$' => {
                    self.next();
                    let unix = self.has(flag::UNIX);
                    Node::At(if self.has(flag::MULTILINE) { Anchor::LineEnd { unix } } else { Anchor::End { unix } })
                }
                '.' => {
                    self.next();
                    Node::Set(self.dot())
                }
                '?' | '*' | '+' => return syntax("a `?`, `*` or `+` has nothing before it"),
                '{' => Node::Empty,
                _ => {
                    self.at += 1;
                    self.literal(c)?
                }
            };
            let counted = matches!(char::from_u32(self.peek()), Some('?' | '*' | '+' | '{'));
            if counted || self.literals == before {
                self.end(&mut run);
            }
            if self.literals > before {
                run.length += 1;
                run.whole = self.literal_is_whole;
            }
            if counted {
                self.end(&mut run);
            }
            nodes.push(self.counted(atom)?);
        }
        self.end(&mut run);
        Ok(nodes)
    }

    /// The end of a run of literals, of which Java asks how to search for it only if it is alone.
    fn end(&mut self, run: &mut Run) {
        let run = std::mem::take(run);
        self.whole |= run.length == 1 && run.whole;
    }

    fn dot(&self) -> Set {
        let ends: &[(u32, u32)] = match (self.has(flag::DOTALL), self.has(flag::UNIX)) {
            (true, _) => &[],
            (false, true) => &[(10, 10)],
            (false, false) => &[(10, 10), (13, 13), (0x85, 0x85), (0x2028, 0x2029)],
        };
        Set::of(ends).negated()
    }

    /// A character for itself.
    pub(super) fn literal(&mut self, c: u32) -> Read<Node> {
        let set = self.single(c)?;
        self.literals += 1;
        self.literal_is_whole = !set.halves;
        if set == Set::of(&[(c, c)]) || c > 0xffff { Ok(Node::Char(c)) } else { self.set(set) }
    }

    /// The set of a character.
    pub(super) fn single(&self, c: u32) -> Read<Set> {
        let set = Set::of(&[(c, c)]);
        if self.has(flag::CASE) {
            self.no_unicode_case(c)?;
            return Ok(set.folded());
        }
        Ok(if c > 0xffff || (0xd800..0xe000).contains(&c) { set.whole() } else { set })
    }

    /// Refuses what matches in either case of Unicode, unless it has only one.
    pub(super) fn no_unicode_case(&self, c: u32) -> Read<()> {
        let plain = c < 128 && !u8::try_from(c).is_ok_and(|byte| byte.is_ascii_alphabetic());
        if self.has(flag::CASE) && self.has(flag::UNICODE_CASE) && !plain {
            return unsupported("matching in either case with the flag `u` or `U`");
        }
        Ok(())
    }

    /// A part with the count behind it.
    pub(super) fn counted(&mut self, atom: Node) -> Read<Node> {
        let (min, max) = match char::from_u32(self.peek()).unwrap_or_default() {
            '?' => (0, 1),
            '*' => (0, ENDLESS),
            '+' => (1, ENDLESS),
            '{' => self.range()?,
            _ => return Ok(atom),
        };
        self.next();
        let kind = self.kind();
        let atom = Box::new(atom);
        Ok(if (min, max) == (0, 1) { Node::Option(atom, kind) } else { Node::Repeat(atom, Count { min, max, kind }) })
    }

    fn kind(&mut self) -> Kind {
        let kind = match char::from_u32(self.peek()).unwrap_or_default() {
            '?' => Kind::Lazy,
            '+' => Kind::Possessive,
            _ => return Kind::Greedy,
        };
        self.next();
        kind
    }

    /// `{2}`, `{2,}` or `{2,3}`, up to the last brace.
    fn range(&mut self) -> Read<(u32, u32)> {
        let digit = |c: u32| char::from_u32(c).is_some_and(|c| c.is_ascii_digit());
        if !digit(self.char(self.at + 1)) {
            return syntax("a `{` has no number behind it");
        }
        self.at += 1;
        let min = self.number()?;
        let mut max = min;
        if self.peek() == ch(',') {
            max = ENDLESS;
            if self.next() != ch('}') {
                if !digit(self.peek()) {
                    return syntax("a count in braces is not closed");
                }
                max = self.number()?;
            }
        }
        if self.peek() != ch('}') {
            return syntax("a count in braces is not closed");
        }
        if max < min { syntax("a count has its greater number first") } else { Ok((min, max)) }
    }

    fn number(&mut self) -> Read<u32> {
        let mut number = 0_u32;
        while let Some(digit) = char::from_u32(self.peek()).and_then(|c| c.to_digit(10)) {
            number = match number.checked_mul(10).and_then(|number| number.checked_add(digit)) {
                Some(number) if number <= ENDLESS => number,
                _ => return syntax("a count is greater than 2,147,483,647"),
            };
            self.at += 1;
        }
        Ok(number)
    }
}
