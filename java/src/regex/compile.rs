//! Makes the program of a tree. Which of the machine's ways a part goes is Java's choice, as it shows in what groups capture.

use super::anchor::Words;
use super::length;
use super::program::{Atom, Inst, Part, Pc, Program};
use super::property;
use super::reader::Reader;
use super::set::{Chars, Set};
use super::tree::{Alternatives, Anchor, Count, ENDLESS, Group, Kind, Look, Node};
use super::{Refusal, Regex};

impl Regex {
    /// Reads a pattern of Java.
    pub fn new(pattern: &str) -> Result<Regex, Refusal> {
        let mut reader = Reader::new(pattern);
        let tree = reader.pattern()?;
        let mut compiler = Compiler {
            program: Program {
                pattern: pattern.to_owned(),
                code: Vec::new(),
                literals: Vec::new(),
                sets: Vec::new(),
                groups: reader.groups,
                locals: 0,
                failing: 0,
                whole: reader.whole,
                anchored: false,
                first: None,
                sets_back: false,
                words: None,
                unicode_words: None,
            },
            loops: 0,
            outermost: Vec::new(),
        };
        compiler.alternatives(&tree);
        compiler.emit(Inst::Accept);
        compiler.number_loops();
        let mut program = compiler.program;
        program.anchored = matches!(program.code.first(), Some(Inst::At(Anchor::Begin)));
        program.first = program.first_bytes();
        Ok(Regex { program: program.into() })
    }
}

struct Compiler {
    program: Program,
    /// How many loops are around.
    loops: u32,
    /// The greedy loops without an end that are in no group with a count.
    outermost: Vec<Pc>,
}

impl Compiler {
    fn here(&self) -> Pc {
        // INVARIANT: a pattern has at most 100,000 characters, and each makes a few instructions.
        u32::try_from(self.program.code.len()).unwrap_or(Pc::MAX)
    }

    fn emit(&mut self, inst: Inst) -> Pc {
        let pc = self.here();
        self.program.code.push(inst);
        pc
    }

    /// Makes the other place of an instruction the one behind all that is emitted.
    fn land(&mut self, pc: Pc) {
        let here = self.here();
        match self.program.code.get_mut(pc as usize) {
            Some(Inst::Branch(to) | Inst::BranchThere(to) | Inst::Jump(to)) => *to = here,
            Some(Inst::Part { next, .. } | Inst::Repeat { next, .. } | Inst::Loop { next, .. }) => *next = here,
            _ => {}
        }
    }

    /// What Java does against patterns that take for ever, where no group is matched again: these loops try no turn a second time
    /// at a place.
    fn number_loops(&mut self) {
        if self.program.code.iter().any(|inst| matches!(inst, Inst::Back(_))) {
            return;
        }
        for pc in std::mem::take(&mut self.outermost) {
            if let Some(Inst::Loop { failed, .. }) = self.program.code.get_mut(pc as usize) {
                *failed = Some(self.program.failing);
                self.program.failing += 1;
            }
        }
    }

    fn local(&mut self) -> u32 {
        self.program.locals += 1;
        self.program.locals - 1
    }

    fn set(&mut self, set: &Set) -> u32 {
        let at = u32::try_from(self.program.sets.len()).unwrap_or(u32::MAX);
        self.program.sets.push(Chars::new(set));
        at
    }

    fn alternatives(&mut self, alternatives: &Alternatives) {
        let mut ends = Vec::new();
        let Some((last, others)) = alternatives.split_last() else { return };
        for one in others {
            let branch = self.emit(Inst::Branch(0));
            self.sequence(one);
            ends.push(self.emit(Inst::Jump(0)));
            self.land(branch);
        }
        self.sequence(last);
        for end in ends {
            self.land(end);
        }
    }

    fn sequence(&mut self, nodes: &[Node]) {
        let mut rest = nodes;
        while let Some((node, behind)) = rest.split_first() {
            let text: String = rest.iter().map_while(literal).collect();
            if text.is_empty() {
                self.node(node);
                rest = behind;
            } else {
                rest = rest.get(text.chars().count()..).unwrap_or_default();
                let from = u32::try_from(self.program.literals.len()).unwrap_or(u32::MAX);
                self.program.literals.extend_from_slice(text.as_bytes());
                let to = u32::try_from(self.program.literals.len()).unwrap_or(u32::MAX);
                self.emit(Inst::Literal { from, to });
            }
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Empty => {}
            // Halves of astral characters are in no literal.
            Node::Char(c) => self.node(&Node::Set(Set::of(&[(*c, *c)]))),
            Node::Set(set) => {
                let set = self.set(set);
                self.emit(Inst::Set(set));
            }
            Node::At(anchor) => {
                match anchor {
                    Anchor::Word { .. } if self.program.words.is_none() => self.program.words = Some(Words::new()),
                    Anchor::UnicodeWord { .. } if self.program.unicode_words.is_none() => {
                        self.program.unicode_words = Some(Chars::new(&property::word()));
                    }
                    _ => {}
                }
                self.emit(Inst::At(*anchor));
            }
            Node::LineEnd => {
                self.emit(Inst::LineEnd);
            }
            Node::Back(back) => {
                self.emit(Inst::Back(*back));
            }
            Node::Group(group) => self.group(group),
            Node::Look(look) => self.look(look),
            Node::Atomic(body) => self.part(Part::Atomic, |this| this.alternatives(body)),
            Node::Option(..) | Node::Repeat(..) => {
                let outermost = self.outermost.len();
                let looped = match node {
                    Node::Option(atom, kind) => self.option(atom, *kind),
                    Node::Repeat(atom, count) => self.repeat(atom, *count),
                    _ => None,
                };
                self.outermost.truncate(outermost);
                self.outermost.extend(looped);
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let Some(number) = group.capture else { return self.alternatives(&group.body) };
        let local = self.local();
        self.emit(Inst::Mark { local, undo: self.loops > 0 });
        self.alternatives(&group.body);
        self.emit(Inst::Capture { group: number, local });
    }

    fn look(&mut self, look: &Look) {
        let negative = look.negative;
        match look.behind {
            None => self.part(Part::Ahead { negative }, |this| this.alternatives(&look.body)),
            Some(behind) => {
                let part = self.emit(Inst::Part { kind: Part::Behind { negative, behind }, next: 0 });
                self.alternatives(&look.body);
                self.emit(Inst::DoneBehind);
                self.land(part);
            }
        }
    }

    fn part(&mut self, kind: Part, body: impl FnOnce(&mut Compiler)) {
        let part = self.emit(Inst::Part { kind, next: 0 });
        body(self);
        self.emit(Inst::Done);
        self.land(part);
    }

    fn option(&mut self, atom: &Node, kind: Kind) -> Option<Pc> {
        match (atom, kind) {
            (Node::Char(_) | Node::Set(_), _) => self.chars(atom, Count { min: 0, max: 1, kind }),
            (_, Kind::Possessive) => self.part(Part::Optional, |this| this.node(atom)),
            _ => {
                let branch = if kind == Kind::Greedy { Inst::Branch(0) } else { Inst::BranchThere(0) };
                let branch = self.emit(branch);
                // All but a group is by itself: there is no way back into it.
                match atom {
                    Node::LineEnd => self.part(Part::Atomic, |this| this.node(atom)),
                    _ => self.node(atom),
                }
                self.land(branch);
            }
        }
        None
    }

    fn chars(&mut self, atom: &Node, count: Count) {
        let set = match atom {
            Node::Set(set) => self.set(set),
            Node::Char(c) => self.set(&Set::of(&[(*c, *c)])),
            _ => return,
        };
        let Count { min, max, kind } = count;
        self.emit(Inst::Chars { set, min, max, kind });
    }

    /// Gives the loop, if it is a greedy one without an end.
    fn repeat(&mut self, atom: &Node, count: Count) -> Option<Pc> {
        match atom {
            Node::Char(_) | Node::Set(_) => self.chars(atom, count),
            Node::Group(group) if count.kind != Kind::Possessive => {
                if length::of(&group.body).fixed {
                    self.program.sets_back |= group.capture.is_some();
                    self.turns(count, Atom::Group(group.capture), |this| this.alternatives(&group.body));
                } else {
                    let of = self.looped(group, count);
                    return (count.kind == Kind::Greedy && count.max == ENDLESS).then_some(of);
                }
            }
            _ => self.turns(count, Atom::Part, |this| this.node(atom)),
        }
        None
    }

    /// Repeats a part by itself.
    fn turns(&mut self, count: Count, atom: Atom, body: impl FnOnce(&mut Compiler)) {
        let repeat = self.emit(Inst::Repeat { count, atom, next: 0 });
        body(self);
        self.emit(Inst::Done);
        self.land(repeat);
    }

    /// Repeats a group that may match in several ways.
    fn looped(&mut self, group: &Group, count: Count) -> Pc {
        let (turns, begin) = (self.local(), self.local());
        let of = self.emit(Inst::Loop { count, turns, failed: None, next: 0 });
        self.loops += 1;
        self.emit(Inst::Mark { local: begin, undo: true });
        self.alternatives(&group.body);
        self.loops -= 1;
        if let Some(number) = group.capture {
            self.emit(Inst::Capture { group: number, local: begin });
        }
        self.emit(Inst::Turn { of, begin });
        self.land(of);
        of
    }
}

/// A character that is matched for itself; halves of astral characters are not.
fn literal(node: &Node) -> Option<char> {
    match node {
        Node::Char(c) => char::from_u32(*c),
        _ => None,
    }
}
