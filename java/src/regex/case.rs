//! Either case of Unicode, for the flags `i` and `u` together.
//!
//! Rust's Unicode is newer than Java's, and maps to several characters where Java's methods for one character don't: `ß` to `SS`.
//! What remains of its tables without these is what Java 17 has.

use super::category;
use super::property;
use super::reader::{Read, unsupported};
use super::set::Set;

/// The characters that have a case, with what Java makes of them.
pub(super) struct Cases {
    /// For each one, itself in upper case and that in lower case.
    all: Vec<(u32, u32, u32)>,
}

impl Cases {
    pub(super) fn new() -> Cases {
        let assigned = category::set(category::UNASSIGNED).negated();
        let known = |c: u32, mapped: u32| if assigned.contains(mapped) { mapped } else { c };
        let cased = property::cased();
        let all = cased.chars().map(|c| {
            let upper = known(c, upper(c));
            (c, upper, known(upper, lower(upper)))
        });
        Cases { all: all.collect() }
    }

    /// The characters that differ from one in case only, and itself.
    pub(super) fn of(&self, c: u32) -> Read<Set> {
        let alone = Set::of(&[(c, c)]);
        let at = self.all.partition_point(|row| row.0 < c);
        let Some(&(_, upper, folded)) = self.all.get(at).filter(|row| row.0 == c) else { return Ok(alone) };
        let same = self.which(|row| row.2 == folded).union(&alone).union(&Set::of(&[(folded, folded)]));
        if upper == folded && !same.is(c) {
            // Alone, Java takes it for a character without cases; beside others it doesn't.
            return unsupported("`ß` in either case with the flag `u` or `U`");
        }
        Ok(same)
    }

    /// The characters of a range, and those of which the upper case or the lower case of that is in it.
    pub(super) fn of_range(&self, first: u32, last: u32) -> Set {
        let within = |c: u32| (first..=last).contains(&c);
        self.which(|row| within(row.1) || within(row.2)).union(&Set::of(&[(first, last)]))
    }

    fn which(&self, wanted: impl Fn(&(u32, u32, u32)) -> bool) -> Set {
        let chars = self.all.iter().filter(|row| wanted(row)).map(|row| (row.0, row.0));
        Set::of(&chars.collect::<Vec<_>>())
    }
}

fn upper(c: u32) -> u32 {
    match c {
        // Those with an iota below have a title case of one character.
        0x1f80..=0x1faf if c & 8 == 0 => c + 8,
        0x1fb3 | 0x1fc3 | 0x1ff3 => c + 9,
        _ => only(c, char::to_uppercase),
    }
}

fn lower(c: u32) -> u32 {
    match c {
        0x130 => u32::from(b'i'),
        _ => only(c, char::to_lowercase),
    }
}

/// What a character is mapped to, if that is one character.
fn only<I: Iterator<Item = char>>(c: u32, map: impl Fn(char) -> I) -> u32 {
    let Some(mut mapped) = char::from_u32(c).map(map) else { return c };
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => u32::from(one),
        _ => c,
    }
}
