//! Parts by themselves, again and again: what Java does with a group that matches in one way only, and with all that is no group.

use super::machine::{Frame, Go, Machine, UNSET, place};
use super::program::{Atom, Inst, Pc};
use super::tree::{Count, Kind};

/// How far the turns of a repeated part have come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turns {
    pc: Pc,
    at: u32,
    /// How many turns have matched.
    done: u32,
    /// The turn that is being matched.
    stage: Stage,
    /// The length of each of the turns since `least` of them were done, in units of UTF-16: to take one less is to go back by it.
    length: u32,
    least: u32,
    /// What the group had captured then.
    before: (u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// One of those that must match.
    Required,
    /// The first one of a length.
    First,
    /// Another one of the same length.
    Same,
    Lazy,
    Possessive,
}

impl Machine<'_, '_> {
    fn repeat_of(&self, pc: Pc) -> Option<(Count, Atom, Pc)> {
        match self.program.code.get(pc as usize) {
            Some(Inst::Repeat { count, atom, next }) => Some((*count, *atom, *next)),
            _ => None,
        }
    }

    /// The group that the turns capture for.
    fn group_of(&self, turns: Turns) -> Option<u32> {
        match self.repeat_of(turns.pc)?.1 {
            Atom::Group(group) => group,
            Atom::Part => None,
        }
    }

    /// Captures the last of these turns.
    pub(super) fn capture_again(&mut self, turns: Turns) {
        let from = self.turn_before(turns);
        self.capture(turns, from);
    }

    /// Where the last of these turns began.
    fn turn_before(&self, turns: Turns) -> u32 {
        self.owe(turns.length as usize / 8);
        let begin = (0..turns.length).try_fold(turns.at as usize, |at, _| self.text.unit_before(at));
        begin.map_or(turns.at, place)
    }

    /// How many units of UTF-16 a turn has that ends at a place.
    fn turn_length(&self, turns: Turns, at: usize) -> u32 {
        let begin = turns.at as usize;
        self.owe((at - begin) / 8);
        let units = std::iter::successors(Some(begin), |now| Some(self.text.unit_after(*now)));
        place(units.take_while(|now| *now < at).count())
    }

    /// Captures what lies between a place and where the turns have come.
    fn capture(&mut self, turns: Turns, from: u32) {
        if let Some(group) = self.group_of(turns) {
            self.set_group(group, (from, turns.at));
        }
    }

    pub(super) fn begin_turns(&mut self, pc: Pc, at: usize) -> Go {
        let stage = Stage::Required;
        let turns = Turns { pc, at: place(at), done: 0, stage, length: 0, least: 0, before: (UNSET, UNSET) };
        if let Some(group) = self.group_of(turns) {
            self.stack.push(Frame::Group { group, old: self.group(group) });
        }
        self.go_on(turns)
    }

    #[allow(clippy::unnecessary_wraps)] // As above.
    fn turn(&mut self, turns: Turns) -> Go {
        let part = place(self.stack.len());
        self.stack.push(Frame::Turn { turns, outer: self.part });
        self.part = part;
        Some((turns.pc + 1, turns.at as usize))
    }

    /// Takes the turns that are required, and then others.
    fn go_on(&mut self, turns: Turns) -> Go {
        let (count, _, next) = self.repeat_of(turns.pc)?;
        if turns.done < count.min {
            return self.turn(turns);
        }
        match count.kind {
            Kind::Greedy => self.greedy(turns),
            Kind::Lazy => {
                self.stack.push(Frame::Another(Turns { stage: Stage::Lazy, ..turns }));
                Some((next, turns.at as usize))
            }
            Kind::Possessive if turns.done < count.max => self.turn(Turns { stage: Stage::Possessive, ..turns }),
            Kind::Possessive => Some((next, turns.at as usize)),
        }
    }

    /// As many turns as there are, of one length as long as it lasts.
    fn greedy(&mut self, turns: Turns) -> Go {
        let (count, _, next) = self.repeat_of(turns.pc)?;
        if turns.done >= count.max {
            return Some((next, turns.at as usize));
        }
        let before = self.group_of(turns).map_or((UNSET, UNSET), |group| self.group(group));
        self.turn(Turns { stage: Stage::First, length: 0, least: turns.done, before, ..turns })
    }

    /// Goes on behind the turns that were taken, and then behind one less.
    pub(super) fn take_back(&mut self, turns: Turns) -> Go {
        let (.., next) = self.repeat_of(turns.pc)?;
        self.stack.push(Frame::Back(turns));
        Some((next, turns.at as usize))
    }

    pub(super) fn one_turn_less(&mut self, turns: Turns) -> Go {
        let (.., next) = self.repeat_of(turns.pc)?;
        let turns = Turns { at: self.turn_before(turns), done: turns.done - 1, ..turns };
        if turns.done > turns.least {
            self.capture_again(turns);
            return self.take_back(turns);
        }
        if let Some(group) = self.group_of(turns) {
            self.set_group(group, turns.before);
        }
        Some((next, turns.at as usize))
    }

    pub(super) fn another_turn(&mut self, turns: Turns) -> Go {
        let (count, ..) = self.repeat_of(turns.pc)?;
        if turns.done < count.max { self.turn(turns) } else { None }
    }

    pub(super) fn turn_done(&mut self, turns: Turns, at: usize) -> Go {
        let (count, atom, next) = self.repeat_of(turns.pc)?;
        let length = self.turn_length(turns, at);
        let after = Turns { at: place(at), done: turns.done + 1, ..turns };
        match turns.stage {
            Stage::Required => {
                self.capture(after, turns.at);
                self.go_on(after)
            }
            Stage::Possessive | Stage::First if length == 0 => Some((next, at)),
            Stage::Possessive => self.go_on(after),
            Stage::Lazy if length == 0 => None,
            Stage::Lazy => {
                self.capture(after, turns.at);
                self.stack.push(Frame::Another(after));
                Some((next, at))
            }
            Stage::Same if length != turns.length => {
                self.stack.push(Frame::Rest(turns));
                // A group takes the turn again, other parts go on behind it.
                self.greedy(if atom == Atom::Part { after } else { turns })
            }
            Stage::First | Stage::Same => {
                self.capture(after, turns.at);
                let after = Turns { stage: Stage::Same, length, ..after };
                if after.done < count.max { self.turn(after) } else { self.take_back(after) }
            }
        }
    }

    pub(super) fn turn_failed(&mut self, turns: Turns) -> Go {
        let (.., next) = self.repeat_of(turns.pc)?;
        match turns.stage {
            Stage::Required | Stage::Lazy => None,
            Stage::First | Stage::Possessive => Some((next, turns.at as usize)),
            Stage::Same => self.take_back(turns),
        }
    }
}
