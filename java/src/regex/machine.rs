//! Runs a program over a text, with a stack of its own for what may be tried yet.
//!
//! What groups captured comes back only where the machine goes back over the end of the group. A part by itself that has matched
//! is never gone back into, so what was captured in it stays, even where all behind it fails: so it is in Java.

use std::cell::Cell;

use super::program::{Inst, Part, Pc, Program};
use super::text::Text;
use super::tree::Count;
use super::turns::Turns;
use super::{Match, Stop};

/// No place.
pub(super) const UNSET: u32 = u32::MAX;

/// Frames of the stack, each of which has 40 bytes.
const MAX_STACK: usize = 1 << 20;

/// What is tried when the machine goes back.
#[derive(Clone, Copy, Debug)]
pub(super) enum Frame {
    /// To go on elsewhere.
    Resume {
        pc: Pc,
        at: u32,
    },
    /// To bring back a number.
    Local {
        local: u32,
        old: u32,
    },
    /// To bring back what a group captured.
    Group {
        group: u32,
        old: (u32, u32),
    },
    /// To take one character less, down to a place.
    Fewer {
        pc: Pc,
        at: u32,
        least: u32,
    },
    /// To take one character more.
    More {
        pc: Pc,
        at: u32,
        taken: u32,
    },
    /// To note that no turn of a loop matches at a place, and to leave it.
    Failed {
        pc: Pc,
        at: u32,
    },
    /// To begin a loop that would rather be left, or to take another turn of it.
    Enter {
        pc: Pc,
        at: u32,
    },
    Again {
        pc: Pc,
        at: u32,
    },
    /// Below it, the part that it begins is not gone back into.
    Part {
        pc: Pc,
        at: u32,
        tried: u32,
        outer: u32,
    },
    /// The same for a turn of a repeated part.
    Turn {
        turns: Turns,
        outer: u32,
    },
    /// To take one turn less.
    Back(Turns),
    /// To leave it at the turns that were taken.
    Rest(Turns),
    /// To take another turn.
    Another(Turns),
}

/// Where to go on; nothing if the machine has to go back.
pub(super) type Go = Option<(Pc, usize)>;

pub(super) struct Machine<'p, 's> {
    pub(super) program: &'p Program,
    pub(super) text: Text<'p>,
    steps: &'s mut u64,
    /// Steps that were taken and not paid.
    debt: Cell<usize>,
    /// Whether a match must reach the end of the text.
    pub(super) whole: bool,
    /// The end of the match before.
    pub(super) last: usize,
    pub(super) groups: Vec<(u32, u32)>,
    locals: Vec<u32>,
    pub(super) stack: Vec<Frame>,
    /// For each of the loops that ask, a bit for each place where no turn of it matches.
    pub(super) failed: Vec<Vec<u64>>,
    /// The place in the stack of the innermost part that is being matched.
    pub(super) part: u32,
}

pub(super) fn place(at: usize) -> u32 {
    // INVARIANT: `Machine::new` takes no text of more bytes.
    u32::try_from(at).unwrap_or(UNSET)
}

impl<'p, 's> Machine<'p, 's> {
    pub(super) fn new(program: &'p Program, text: &'p str, steps: &'s mut u64) -> Result<Machine<'p, 's>, Stop> {
        if text.len() >= UNSET as usize {
            return Err(Stop::TooManySteps);
        }
        Ok(Machine {
            program,
            text: Text::new(text),
            steps,
            debt: Cell::new(0),
            whole: false,
            last: 0,
            groups: vec![(UNSET, UNSET); program.groups as usize + 1],
            locals: vec![0; program.locals as usize],
            stack: Vec::new(),
            failed: vec![Vec::new(); program.failing as usize],
            part: UNSET,
        })
    }

    /// Takes steps.
    #[inline]
    pub(super) fn pay(&mut self, steps: usize) -> Result<(), Stop> {
        match self.steps.checked_sub((steps + self.debt.take()) as u64) {
            Some(rest) if self.stack.len() <= MAX_STACK => *self.steps = rest,
            _ => return Err(Stop::TooManySteps),
        }
        Ok(())
    }

    /// Notes steps, which the next payment takes too.
    pub(super) fn owe(&self, steps: usize) {
        self.debt.set(self.debt.get() + steps);
    }

    /// The match that was found.
    pub(super) fn found(&self) -> Result<Match, Stop> {
        let groups = self.groups.iter().map(|&(start, end)| {
            if start == UNSET {
                return Ok(None);
            }
            let (start, end) = (start as usize, end as usize);
            if self.text.inside(start) || self.text.inside(end) {
                return Err(Stop::InsideCharacter);
            }
            Ok(Some((start, end)))
        });
        Ok(Match { groups: groups.collect::<Result<_, _>>()? })
    }

    /// Matches at a place.
    pub(super) fn run(&mut self, at: usize) -> Result<bool, Stop> {
        self.stack.clear();
        self.part = UNSET;
        let mut go = Some((0, at));
        loop {
            self.pay(1)?;
            go = match go {
                Some((pc, now)) => match self.program.code.get(pc as usize) {
                    Some(Inst::Accept) if self.whole && now != self.text.end() => None,
                    Some(Inst::Accept) | None => {
                        self.leave(0);
                        self.set_group(0, (place(at), place(now)));
                        return Ok(true);
                    }
                    Some(inst) => self.step(*inst, pc, now)?,
                },
                None => match self.stack.pop() {
                    Some(frame) => self.back(frame)?,
                    None => return Ok(false),
                },
            };
        }
    }

    fn step(&mut self, inst: Inst, pc: Pc, at: usize) -> Result<Go, Stop> {
        let next = pc + 1;
        Ok(match inst {
            Inst::Literal { from, to } => {
                let literal = self.program.literals.get(from as usize..to as usize).unwrap_or_default();
                let there = self.text.bytes.get(at..).is_some_and(|rest| rest.starts_with(literal));
                there.then_some((next, at + literal.len()))
            }
            Inst::Set(set) => self.one(set, at).map(|at| (next, at)),
            Inst::Chars { set, min, max, kind } => self.chars(set, Count { min, max, kind }, pc, at)?,
            Inst::At(anchor) => self.holds(anchor, at).then_some((next, at)),
            Inst::LineEnd => self.line_end(next, at),
            Inst::Back(back) => self.again(back, at)?.map(|at| (next, at)),
            Inst::Branch(other) => {
                self.stack.push(Frame::Resume { pc: other, at: place(at) });
                Some((next, at))
            }
            Inst::BranchThere(other) => {
                self.stack.push(Frame::Resume { pc: next, at: place(at) });
                Some((other, at))
            }
            Inst::Jump(to) => Some((to, at)),
            Inst::Mark { local, undo } => {
                self.set_local(local, place(at), undo);
                Some((next, at))
            }
            Inst::Capture { group, local } => {
                self.stack.push(Frame::Group { group, old: self.group(group) });
                self.set_group(group, (self.local(local), place(at)));
                Some((next, at))
            }
            Inst::Part { kind, .. } => self.begin_part(kind, pc, at),
            Inst::Repeat { .. } => self.begin_turns(pc, at),
            Inst::Loop { .. } => self.enter_loop(pc, at),
            Inst::Turn { of, begin } => self.end_turn(of, begin, at),
            Inst::Done => self.done(at),
            Inst::DoneBehind => match self.stack.get(self.part as usize) {
                Some(Frame::Part { at: wanted, .. }) if *wanted == place(at) => self.done(at),
                _ => None,
            },
            Inst::Accept => None,
        })
    }

    fn back(&mut self, frame: Frame) -> Result<Go, Stop> {
        Ok(match frame {
            Frame::Resume { pc, at } => Some((pc, at as usize)),
            Frame::Local { local, old } => {
                self.set_local(local, old, false);
                None
            }
            Frame::Group { group, old } => {
                self.set_group(group, old);
                None
            }
            Frame::Fewer { pc, at, least } => self.fewer(pc, at as usize, least as usize),
            Frame::More { pc, at, taken } => self.more(pc, at as usize, taken),
            Frame::Enter { pc, at } => self.first_turn(pc, at as usize),
            Frame::Failed { pc, at } => self.failed_turn(pc, at as usize)?,
            Frame::Again { pc, at } => self.next_turn(pc, at as usize),
            Frame::Part { pc, at, tried, outer } => {
                self.part = outer;
                self.part_failed(pc, at as usize, tried as usize)
            }
            Frame::Turn { turns, outer } => {
                self.part = outer;
                self.turn_failed(turns)
            }
            Frame::Back(turns) => self.one_turn_less(turns),
            Frame::Rest(turns) => self.take_back(turns),
            Frame::Another(turns) => self.another_turn(turns),
        })
    }

    pub(super) fn group(&self, group: u32) -> (u32, u32) {
        self.groups.get(group as usize).copied().unwrap_or((UNSET, UNSET))
    }

    pub(super) fn set_group(&mut self, group: u32, span: (u32, u32)) {
        if let Some(slot) = self.groups.get_mut(group as usize) {
            *slot = span;
        }
    }

    pub(super) fn local(&self, local: u32) -> u32 {
        self.locals.get(local as usize).copied().unwrap_or(0)
    }

    pub(super) fn set_local(&mut self, local: u32, value: u32, undo: bool) {
        if let Some(slot) = self.locals.get_mut(local as usize) {
            let old = std::mem::replace(slot, value);
            if undo {
                self.stack.push(Frame::Local { local, old });
            }
        }
    }

    pub(super) fn part_of(&self, pc: Pc) -> Option<(Part, Pc)> {
        match self.program.code.get(pc as usize) {
            Some(Inst::Part { kind, next }) => Some((*kind, *next)),
            _ => None,
        }
    }
}
