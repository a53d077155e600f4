//! Loops: groups that may match in several ways, into each turn of which the machine goes back.

use super::Stop;
use super::machine::{Frame, Go, Machine, place};
use super::program::{Inst, Pc};
use super::tree::{Count, Kind};

impl Machine<'_, '_> {
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
