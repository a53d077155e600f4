//! Alternatives, the parts of which they consist, and the counts behind these.

use super::case::Cases;
use super::reader::{Read, Reader, ch, flag, syntax};
use super::set::Set;
use super::tree::{Alternatives, Anchor, Count, ENDLESS, Kind, Node};

/// Literals without a count, one behind the other.
#[derive(Default)]
struct Run {
    length: usize,
    whole: bool,
}

impl Reader {
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
                '(' => {
                    self.end(&mut run);
                    if let Some(group) = self.deeper(Reader::group)? {
                        nodes.push(self.counted(group)?);
                    }
                    continue;
                }
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
        if set.is(c) { Ok(Node::Char(c)) } else { self.set(set) }
    }

    /// The set of a character.
    pub(super) fn single(&mut self, c: u32) -> Read<Set> {
        let set = Set::of(&[(c, c)]);
        if self.in_either_case() {
            let set = self.cases().of(c)?;
            return Ok(if set.is(c) && !(0xd800..0xe000).contains(&c) && c <= 0xffff { set } else { set.whole() });
        }
        if self.has(flag::CASE) {
            return Ok(set.folded());
        }
        Ok(if c > 0xffff || (0xd800..0xe000).contains(&c) { set.whole() } else { set })
    }

    pub(super) fn in_either_case(&self) -> bool {
        self.has(flag::CASE) && self.has(flag::UNICODE_CASE)
    }

    pub(super) fn cases(&mut self) -> &Cases {
        self.cases.get_or_insert_with(Cases::new)
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
