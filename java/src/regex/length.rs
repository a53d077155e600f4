//! How long a match may be, and whether there is one way only to match, as Java reckons it: what look-behind takes and how groups
//! repeat depend on it, even where Java reckons wrong.

use super::tree::{Count, ENDLESS, Kind, Node};

/// Java's reckoning of a part of a pattern, in its numbers of 32 bits that overflow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub(super) min: i32,
    pub(super) max: i32,
    /// Whether there is a longest match.
    pub(super) bounded: bool,
    /// Whether there is one way only.
    pub(super) fixed: bool,
}

const NOTHING: Length = Length { min: 0, max: 0, bounded: true, fixed: true };

/// What Java takes for the least where the product of counts overflows.
const OVERFLOWN: i32 = 0x0fff_ffff;

/// The length of what one of these alternatives matches.
pub(super) fn of(alternatives: &[Vec<Node>]) -> Length {
    from(NOTHING, |reckoning| reckoning.alternatives(alternatives))
}

/// The length of a part behind what has this length.
fn from(now: Length, part: impl FnOnce(&mut Reckoning) -> bool) -> Length {
    let mut reckoning = Reckoning { now, before: Vec::new() };
    part(&mut reckoning);
    let Reckoning { mut now, before } = reckoning;
    for earlier in before.into_iter().rev() {
        now.min = now.min.wrapping_add(earlier.min);
        now.max = now.max.wrapping_add(earlier.max);
        now.bounded &= earlier.bounded;
        now.fixed = false;
    }
    now
}

struct Reckoning {
    now: Length,
    /// What stands before alternatives: behind them Java begins anew, and adds at the end.
    before: Vec<Length>,
}

/// Each answer is whether Java reckons with what stands behind.
impl Reckoning {
    fn alternatives(&mut self, alternatives: &[Vec<Node>]) -> bool {
        match alternatives {
            [only] => self.sequence(only),
            several => {
                self.branch(several.iter().map(|one| from(NOTHING, |part| part.sequence(one))));
                true
            }
        }
    }

    fn branch(&mut self, parts: impl Iterator<Item = Length>) {
        let (mut min, mut max) = (i32::MAX, -1);
        let mut before = self.now;
        for part in parts {
            min = min.min(part.min);
            max = max.max(part.max);
            before.bounded &= part.bounded;
        }
        before.min = before.min.wrapping_add(min);
        before.max = before.max.wrapping_add(max);
        self.before.push(before);
        self.now = NOTHING;
    }

    fn sequence(&mut self, nodes: &[Node]) -> bool {
        nodes.iter().all(|node| self.node(node))
    }

    fn node(&mut self, node: &Node) -> bool {
        match node {
            Node::Char(_) | Node::Set(_) => self.add(1, 1),
            Node::LineEnd => self.add(1, 2),
            Node::Back(_) => self.now.bounded = false,
            Node::Empty | Node::At(_) | Node::Look(_) => {}
            Node::Group(group) => return self.alternatives(&group.body),
            Node::Atomic(body) => self.now = from(self.now, |part| part.alternatives(body)),
            Node::Option(atom, kind) => self.option(atom, *kind),
            Node::Repeat(atom, count) => return self.repeat(atom, *count),
        }
        true
    }

    fn add(&mut self, min: i32, max: i32) {
        self.now.min = self.now.min.wrapping_add(min);
        self.now.max = self.now.max.wrapping_add(max);
    }

    fn option(&mut self, atom: &Node, kind: Kind) {
        if atom.is_group() && kind != Kind::Possessive {
            let atom = from(NOTHING, |part| part.node(atom));
            self.branch([atom, NOTHING].into_iter());
        } else {
            let min = self.now.min;
            self.now = Length { min, fixed: false, ..from(self.now, |part| part.node(atom)) };
        }
    }

    fn repeat(&mut self, node: &Node, count: Count) -> bool {
        let atom = from(NOTHING, |part| part.node(node));
        if node.is_group() && count.kind != Kind::Possessive && !atom.fixed {
            self.now.bounded = false;
            self.now.fixed = false;
            return false;
        }
        let (min, max) = (count.min.cast_signed(), count.max.cast_signed());
        let least = atom.min.wrapping_mul(min).wrapping_add(self.now.min);
        self.now.min = if least < self.now.min { OVERFLOWN } else { least };
        let most = atom.max.wrapping_mul(max).wrapping_add(self.now.max);
        // For `a*`, `a+` and `a{2,}`, Java doesn't ask whether the sum overflows.
        let star = count.max == ENDLESS && count.kind == Kind::Greedy;
        let asked = !star || !matches!(node, Node::Char(_) | Node::Set(_));
        self.now.bounded &= atom.bounded && !(asked && most < self.now.max);
        self.now.max = most;
        self.now.fixed &= atom.fixed && min == max;
        true
    }
}
