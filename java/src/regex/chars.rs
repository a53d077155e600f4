//! What takes characters.

use super::Stop;
use super::machine::{Frame, Go, Machine, UNSET, place};
use super::program::{Inst, Pc};
use super::tree::{Back, Count, Kind};

impl Machine<'_, '_> {
    /// One character of a set.
    #[inline]
    pub(super) fn one(&self, set: u32, at: usize) -> Option<usize> {
        let chars = self.program.sets.get(set as usize)?;
        let lead = *self.text.bytes.get(at)?;
        if lead < 128 {
            return chars.has_ascii(lead).then_some(at + 1);
        }
        let (c, next) = self.text.after(at)?;
        chars.has(c).then_some(next)
    }

    pub(super) fn chars(&mut self, set: u32, count: Count, pc: Pc, at: usize) -> Result<Go, Stop> {
        let Some(chars) = self.program.sets.get(set as usize) else { return Ok(None) };
        let wanted = if count.kind == Kind::Lazy { count.min } else { count.max };
        let (mut taken, mut end, mut least) = (0, at, at);
        while taken < wanted {
            let next = match self.text.bytes.get(end) {
                Some(byte) if *byte < 128 => {
                    if !chars.has_ascii(*byte) {
                        break;
                    }
                    end + 1
                }
                _ => match self.text.after(end) {
                    Some((c, next)) if chars.has(c) => next,
                    _ => break,
                },
            };
            taken += 1;
            end = next;
            if taken == count.min {
                least = end;
            }
        }
        self.pay((end - at) / 8)?;
        if taken < count.min {
            return Ok(None);
        }
        match count.kind {
            Kind::Greedy if end > least => {
                self.stack.push(Frame::Fewer { pc, at: place(end), least: place(least) });
            }
            Kind::Lazy if taken < count.max => self.stack.push(Frame::More { pc, at: place(end), taken }),
            _ => {}
        }
        Ok(Some((pc + 1, end)))
    }

    pub(super) fn fewer(&mut self, pc: Pc, mut at: usize, least: usize) -> Go {
        // Where a literal follows, only its first byte is worth a stop.
        let literal = match self.program.code.get(pc as usize + 1) {
            Some(Inst::Literal { from, .. }) => self.program.literals.get(*from as usize).copied(),
            _ => None,
        };
        loop {
            at = self.text.before(at)?.1.max(least);
            if literal.is_none_or(|byte| byte == self.text.byte(at)) || at == least {
                break;
            }
        }
        if at > least {
            self.stack.push(Frame::Fewer { pc, at: place(at), least: place(least) });
        }
        Some((pc + 1, at))
    }

    pub(super) fn more(&mut self, pc: Pc, at: usize, taken: u32) -> Go {
        let Some(Inst::Chars { set, max, .. }) = self.program.code.get(pc as usize) else { return None };
        let at = self.one(*set, at)?;
        if taken + 1 < *max {
            self.stack.push(Frame::More { pc, at: place(at), taken: taken + 1 });
        }
        Some((pc + 1, at))
    }

    pub(super) fn line_end(&mut self, next: Pc, at: usize) -> Go {
        match self.text.after(at)? {
            (13, behind) => {
                if self.text.byte(behind) != 10 {
                    return Some((next, behind));
                }
                self.stack.push(Frame::Resume { pc: next, at: place(behind) });
                Some((next, behind + 1))
            }
            (10..=12 | 0x85 | 0x2028 | 0x2029, behind) => Some((next, behind)),
            _ => None,
        }
    }

    /// What a group matched, again.
    pub(super) fn again(&mut self, back: Back, at: usize) -> Result<Option<usize>, Stop> {
        let (start, end) = self.group(back.group);
        if start == UNSET {
            return Ok(None);
        }
        let (mut from, end, mut at) = (start as usize, end as usize, at);
        self.pay((end - from) / 8)?;
        if !back.folded && !self.text.inside(from) && !self.text.inside(end) {
            let (Some(wanted), Some(rest)) = (self.text.bytes.get(from..end), self.text.bytes.get(at..)) else {
                return Ok(None);
            };
            return Ok(rest.starts_with(wanted).then_some(at + wanted.len()));
        }
        while from < end {
            // Halves are compared, as a group may end between them. In either case, Java loses count of them.
            let (Some(wanted), Some(found)) = (self.half(from), self.half(at)) else { return Ok(None) };
            if back.folded && (0xd800..0xe000).contains(&wanted) {
                return Err(Stop::InsideCharacter);
            }
            let same = wanted == found || back.folded && fold(wanted) == fold(found);
            if !same {
                return Ok(None);
            }
            from = self.text.unit_after(from);
            at = self.text.unit_after(at);
        }
        Ok(Some(at))
    }

    /// The character or half of one at a place, as Java counts.
    fn half(&self, at: usize) -> Option<u32> {
        let (c, _) = self.text.after(at)?;
        Some(if c > 0xffff { 0xd800 + ((c - 0x10000) >> 10) } else { c })
    }
}

fn fold(c: u32) -> u32 {
    u8::try_from(c).map_or(c, |byte| u32::from(byte.to_ascii_lowercase()))
}
