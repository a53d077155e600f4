//! What the machine runs: instructions, each going on with the next one unless it says otherwise.

use super::anchor::Words;
use super::set::Chars;
use super::tree::{Anchor, Back, Behind, Count, Kind};

/// The place of an instruction.
pub(super) type Pc = u32;

#[derive(Debug)]
pub(super) struct Program {
    pub(super) pattern: String,
    pub(super) code: Vec<Inst>,
    /// The bytes of all literals.
    pub(super) literals: Vec<u8>,
    pub(super) sets: Vec<Chars>,
    pub(super) groups: u32,
    /// How many numbers the machine keeps: begins of groups, and turns of loops.
    pub(super) locals: u32,
    /// How many loops try no turn twice.
    pub(super) failing: u32,
    /// Whether Java searches by whole characters.
    pub(super) whole: bool,
    /// Whether a match can begin at the begin of the text only.
    pub(super) anchored: bool,
    /// The bytes that a match may begin with, if each match has one.
    pub(super) first: Option<Box<[bool; 256]>>,
    /// Whether a repeated group sets itself back when all is matched.
    pub(super) sets_back: bool,
    pub(super) words: Option<Words>,
    pub(super) unicode_words: Option<Chars>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Inst {
    /// The literal's bytes.
    Literal {
        from: u32,
        to: u32,
    },
    /// A character of a set.
    Set(u32),
    /// Characters of a set.
    Chars {
        set: u32,
        min: u32,
        max: u32,
        kind: Kind,
    },
    At(Anchor),
    LineEnd,
    Back(Back),
    /// Goes on, and at the other place if that fails.
    Branch(Pc),
    /// Goes on at the other place, and here if that fails.
    BranchThere(Pc),
    Jump(Pc),
    /// Notes where a group begins. With `undo`, going back brings back what was there.
    Mark {
        local: u32,
        undo: bool,
    },
    /// The end of a group.
    Capture {
        group: u32,
        local: u32,
    },
    /// A part by itself, up to `Done`: whatever comes of it, nothing goes back into it.
    Part {
        kind: Part,
        next: Pc,
    },
    /// A part by itself, up to `Done`, again and again.
    Repeat {
        count: Count,
        atom: Atom,
        next: Pc,
    },
    /// The begin of a loop, whose body begins behind it: `turns` counts. If it has a number for `failed`, no turn is tried twice at
    /// a place.
    Loop {
        count: Count,
        turns: u32,
        failed: Option<u32>,
        next: Pc,
    },
    /// The end of a turn, which began where the number `begin` says.
    Turn {
        of: Pc,
        begin: u32,
    },
    /// The end of a part.
    Done,
    /// The end of what is looked for behind.
    DoneBehind,
    /// The end of the pattern.
    Accept,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Goes on behind it.
    Atomic,
    /// Goes on behind it, or where it began.
    Optional,
    /// Goes on where it began.
    Ahead {
        negative: bool,
    },
    Behind {
        negative: bool,
        behind: Behind,
    },
}

/// What is repeated by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// A group, which captures the last turn if it has a number.
    Group(Option<u32>),
    Part,
}
