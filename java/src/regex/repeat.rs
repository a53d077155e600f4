//! Parts by themselves, once or again and again, and loops.

use super::machine::{Frame, Go, Machine, UNSET, place};
use super::program::{Atom, Inst, Part, Pc};
use super::Stop;
use super::tree::{Behind, Count, Kind};

/// How far the turns of a repeated part have come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turns {
    pc: Pc,
    at: u32,
    /// How many turns have matched.
    done: u32,
    /// The turn that is being matched.
    stage: Stage,
    /// The length of each of the turns since `least` of them were done: to take one less is to go back by it.
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
    pub(super) fn begin_part(&mut self, kind: Part, pc: Pc, at: usize) -> Go {
        let tried = match kind {
            Part::Behind { behind, .. } => match self.first_behind(behind, at) {
                Some(tried) => tried,
                None => return self.part_failed(pc, at, 0),
            },
            _ => at,
        };
        self.try_part(pc, at, tried)
    }

    fn try_part(&mut self, pc: Pc, at: usize, tried: usize) -> Go {
        let part = place(self.stack.len());
        self.stack.push(Frame::Part { pc, at: place(at), tried: place(tried), outer: self.part });
        self.part = part;
        Some((pc + 1, tried))
    }

    /// Where to begin at first what is looked for behind.
    fn first_behind(&self, behind: Behind, at: usize) -> Option<usize> {
        if behind.most < 0 {
            // Java's sum has overflown: it looks nowhere if it is too near to the begin.
            self.units_back(at, behind.most.wrapping_sub(i32::MIN).cast_unsigned())?;
        }
        if behind.whole {
            let mut tried = at;
            for _ in 0..behind.least {
                tried = match self.text.before(tried) {
                    Some((_, before)) => before,
                    None => break,
                };
            }
            return Some(tried);
        }
        if behind.most >= 0 && behind.least > behind.most.cast_unsigned() {
            return None;
        }
        self.units_back(at, behind.least)
    }

    fn units_back(&self, at: usize, units: u32) -> Option<usize> {
        if units as usize > self.text.end() {
            return None;
        }
        (0..units).try_fold(at, |at, _| self.text.unit_before(at))
    }

    /// Where to begin next.
    fn next_behind(&self, behind: Behind, at: usize, tried: usize) -> Option<usize> {
        let before = if behind.whole { self.text.before(tried)?.1 } else { self.text.unit_before(tried)? };
        if behind.most < 0 {
            return Some(before);
        }
        // So far back that no bytes are counted in vain.
        let most = behind.most.cast_unsigned() as usize;
        if at - before <= most {
            return Some(before);
        }
        let mut units = 0;
        let mut back = at;
        while back > before {
            back = if behind.whole { self.text.before(back)?.1 } else { self.text.unit_before(back)? };
            units += 1;
        }
        (units <= most).then_some(before)
    }

    pub(super) fn part_failed(&mut self, pc: Pc, at: usize, tried: usize) -> Go {
        let (kind, next) = self.part_of(pc)?;
        match kind {
            Part::Atomic | Part::Ahead { negative: false } => None,
            Part::Optional | Part::Ahead { negative: true } => Some((next, at)),
            Part::Behind { negative, behind } => match self.next_behind(behind, at, tried) {
                Some(tried) => self.try_part(pc, at, tried),
                None => negative.then_some((next, at)),
            },
        }
    }

    /// The end of the innermost part.
    pub(super) fn done(&mut self, at: usize) -> Go {
        let part = self.part as usize;
        let frame = self.stack.get(part).copied()?;
        self.leave(part);
        match frame {
            Frame::Part { pc, at: began, outer, .. } => {
                self.part = outer;
                let (kind, next) = self.part_of(pc)?;
                match kind {
                    Part::Atomic | Part::Optional => Some((next, at)),
                    Part::Ahead { negative } | Part::Behind { negative, .. } => {
                        (!negative).then_some((next, began as usize))
                    }
                }
            }
            Frame::Turn { turns, outer } => {
                self.part = outer;
                self.turn_done(turns, at)
            }
            _ => None,
        }
    }

    /// Forgets what might be tried above a place of the stack. On its way out, Java sets groups once more that were taken back to
    /// a turn: the outermost of them has the last word.
    pub(super) fn leave(&mut self, keep: usize) {
        while self.program.sets_back && self.stack.len() > keep {
            if let Some(Frame::Back(turns)) = self.stack.pop() {
                self.capture(turns, turns.at - turns.length);
            }
        }
        self.stack.truncate(keep);
    }

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
        let turns = Turns { at: turns.at - turns.length, done: turns.done - 1, ..turns };
        if turns.done > turns.least {
            self.capture(turns, turns.at - turns.length);
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

    fn turn_done(&mut self, turns: Turns, at: usize) -> Go {
        let (count, atom, next) = self.repeat_of(turns.pc)?;
        let length = place(at) - turns.at;
        let after = Turns { at: place(at), done: turns.done + 1, ..turns };
        match turns.stage {
            Stage::Required => {
                self.capture(after, turns.at);
                self.go_on(after)
            }
            Stage::Possessive if length == 0 => Some((next, at)),
            Stage::Possessive => self.go_on(after),
            Stage::Lazy if length == 0 => None,
            Stage::Lazy => {
                self.capture(after, turns.at);
                self.stack.push(Frame::Another(after));
                Some((next, at))
            }
            Stage::First if length == 0 => Some((next, at)),
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

    pub(super) fn enter_loop(&mut self, pc: Pc, at: usize) -> Go {
        let (count, _, _, next) = self.loop_of(pc)?;
        match count.kind {
            Kind::Lazy if count.min == 0 => {
                self.stack.push(Frame::Enter { pc, at: place(at) });
                return Some((next, at));
            }
            _ if count.min == 0 => self.stack.push(Frame::Resume { pc: next, at: place(at) }),
            _ => {}
        }
        self.first_turn(pc, at)
    }

    pub(super) fn first_turn(&mut self, pc: Pc, at: usize) -> Go {
        let (count, turns, ..) = self.loop_of(pc)?;
        if count.max == 0 {
            return None;
        }
        self.set_local(turns, 1, true);
        Some((pc + 1, at))
    }

    /// Behind a turn of a loop, which began where a number says. After an empty turn there is no other.
    pub(super) fn end_turn(&mut self, pc: Pc, begin: u32, at: usize) -> Go {
        let (count, turns, failed, next) = self.loop_of(pc)?;
        if place(at) <= self.local(begin) {
            return Some((next, at));
        }
        let done = self.local(turns);
        if done >= count.min {
            if count.kind == Kind::Lazy {
                self.stack.push(Frame::Again { pc, at: place(at) });
                return Some((next, at));
            }
            match failed {
                None => self.stack.push(Frame::Resume { pc: next, at: place(at) }),
                Some(_) if done >= count.max => return Some((next, at)),
                Some(failed) if self.has_failed(failed, at) => return Some((next, at)),
                Some(_) => self.stack.push(Frame::Failed { pc, at: place(at) }),
            }
        }
        self.next_turn(pc, at)
    }

    fn has_failed(&self, failed: u32, at: usize) -> bool {
        let bits = self.failed.get(failed as usize).and_then(|places| places.get(at / 64));
        bits.is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }

    pub(super) fn failed_turn(&mut self, pc: Pc, at: usize) -> Result<Go, Stop> {
        let Some((.., failed, next)) = self.loop_of(pc) else { return Ok(None) };
        if let Some(places) = failed.and_then(|failed| self.failed.get_mut(failed as usize)) {
            let grown = (at / 64 + 1).saturating_sub(places.len());
            places.resize(places.len() + grown, 0);
            if let Some(bits) = places.get_mut(at / 64) {
                *bits |= 1 << (at % 64);
            }
            self.pay(grown)?;
        }
        Ok(Some((next, at)))
    }

    pub(super) fn next_turn(&mut self, pc: Pc, at: usize) -> Go {
        let (count, turns, ..) = self.loop_of(pc)?;
        let done = self.local(turns);
        if done >= count.max {
            return None;
        }
        self.set_local(turns, done + 1, true);
        Some((pc + 1, at))
    }

    fn loop_of(&self, pc: Pc) -> Option<(Count, u32, Option<u32>, Pc)> {
        match self.program.code.get(pc as usize) {
            Some(Inst::Loop { count, turns, failed, next }) => Some((*count, *turns, *failed, *next)),
            _ => None,
        }
    }
}
