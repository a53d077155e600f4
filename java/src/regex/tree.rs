//! What a pattern says, as a tree.

use super::set::Set;

/// The alternatives of a group, of which each is a sequence.
pub(super) type Alternatives = Vec<Vec<Node>>;

#[derive(Clone, Debug)]
pub(super) enum Node {
    /// What a count without anything before it repeats.
    Empty,
    Char(u32),
    Set(Set),
    At(Anchor),
    /// `\R`.
    LineEnd,
    Back(Back),
    Group(Group),
    Look(Look),
    /// `(?>…)`.
    Atomic(Alternatives),
    /// `?` or `{0,1}`.
    Option(Box<Node>, Kind),
    Repeat(Box<Node>, Count),
}

impl Node {
    pub(super) fn is_group(&self) -> bool {
        matches!(self, Node::Group(_))
    }
}

/// What a group that was matched is matched with again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Back {
    pub(super) group: u32,
    /// Whether letters of ASCII match in either case.
    pub(super) folded: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Its number, if it is one that captures.
    pub(super) capture: Option<u32>,
    pub(super) body: Alternatives,
}

#[derive(Clone, Debug)]
pub(super) struct Look {
    /// How far behind to begin, if it looks behind.
    pub(super) behind: Option<Behind>,
    pub(super) negative: bool,
    pub(super) body: Alternatives,
}

/// How far a look behind goes back, at least and at most, as Java counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Behind {
    pub(super) least: u32,
    pub(super) most: i32,
    /// Whether it counts astral characters as one.
    pub(super) whole: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) min: u32,
    pub(super) max: u32,
    pub(super) kind: Kind,
}

/// The most repetitions, which stands for any number of them.
pub(super) const ENDLESS: u32 = 0x7fff_ffff;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Greedy,
    Lazy,
    Possessive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// `^` and `\A`.
    Begin,
    /// `^` of each line; with flag `d` only `\n` ends one.
    LineBegin { unix: bool },
    /// `$` and `\Z`.
    End { unix: bool },
    /// `$` of each line.
    LineEnd { unix: bool },
    /// `\z`.
    VeryEnd,
    /// `\G`.
    LastMatch,
    /// `\b`, or `\B` where `is` is false.
    Word { is: bool },
    /// The same with flag `U`.
    UnicodeWord { is: bool },
}
