//! Parts by themselves, into which nothing goes back: atomic groups, and what is looked for ahead or behind.

use super::machine::{Frame, Go, Machine, place};
use super::program::{Part, Pc};
use super::tree::Behind;

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

    #[allow(clippy::unnecessary_wraps)] // It is where to go on, as all of these give.
    fn try_part(&mut self, pc: Pc, at: usize, tried: usize) -> Go {
        let part = place(self.stack.len());
        self.stack.push(Frame::Part { pc, at: place(at), tried: place(tried), outer: self.part });
        self.part = part;
        Some((pc + 1, tried))
    }

    /// Where to begin at first what is looked for behind.
    fn first_behind(&self, behind: Behind, at: usize) -> Option<usize> {
        self.owe(behind.least as usize / 8);
        if behind.most < 0 {
            // Java's sum has overflown: it looks nowhere if it is too near to the begin.
            self.units_back(at, behind.most.wrapping_sub(i32::MIN).cast_unsigned())?;
        }
        let most = u32::try_from(behind.most).ok().filter(|most| behind.least > *most);
        if behind.whole {
            let tried = self.characters_back(at, behind.least);
            // Where a sum has overflown, the least may be more than the most: then only the begin is both.
            return Some(tried).filter(|tried| most.is_none_or(|most| *tried >= self.characters_back(at, most)));
        }
        if most.is_some() {
            return None;
        }
        self.units_back(at, behind.least)
    }

    /// So many characters before, or the begin.
    fn characters_back(&self, at: usize, characters: u32) -> usize {
        let before = |at| self.text.before(at).map(|(_, before)| before);
        std::iter::successors(Some(at), |at| before(*at)).take(characters as usize + 1).last().unwrap_or(at)
    }

    fn units_back(&self, at: usize, units: u32) -> Option<usize> {
        if units as usize > self.text.end() {
            return None;
        }
        self.owe(units as usize / 8);
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
        self.owe((at - before) / 8);
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
                self.capture_again(turns);
            }
        }
        self.stack.truncate(keep);
    }
}
