//! Sets of characters: sorted ranges to calculate with, and their form for matching.

/// The last character there is.
pub(super) const MAX: u32 = 0x0010_ffff;

/// Characters, halves of astral ones among them, as sorted ranges with gaps between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    ranges: Vec<(u32, u32)>,
    /// Whether Java searches for it in steps of halves of astral characters.
    pub(super) halves: bool,
}

impl Set {
    /// The set of these ranges, of which none begins before the one before.
    pub(super) fn of(ranges: &[(u32, u32)]) -> Set {
        let mut set = Set { halves: true, ranges: Vec::with_capacity(ranges.len()) };
        for &(first, last) in ranges {
            set.push(first, last);
        }
        set
    }

    /// The same characters, which Java searches for by whole characters.
    pub(super) fn whole(mut self) -> Set {
        self.halves = false;
        self
    }

    /// Adds a range that doesn't begin before the others.
    fn push(&mut self, first: u32, last: u32) {
        match self.ranges.last_mut() {
            Some(end) if first <= end.1.saturating_add(1) => end.1 = end.1.max(last),
            _ => self.ranges.push((first, last)),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ranges.len()
    }

    /// Whether it has no other character than this one.
    pub(super) fn is(&self, c: u32) -> bool {
        self.ranges == [(c, c)]
    }

    /// Each of its characters.
    pub(super) fn chars(&self) -> impl Iterator<Item = u32> {
        self.ranges.iter().flat_map(|&(first, last)| first..=last)
    }

    pub(super) fn union(&self, other: &Set) -> Set {
        let mut all = Set { halves: self.halves && other.halves, ranges: Vec::with_capacity(self.len() + other.len()) };
        let (mut left, mut right) = (self.ranges.iter().peekable(), other.ranges.iter().peekable());
        loop {
            let from_left = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) => a.0 <= b.0,
                (a, _) => a.is_some(),
            };
            let Some((first, last)) = (if from_left { left.next() } else { right.next() }) else { return all };
            all.push(*first, *last);
        }
    }

    pub(super) fn intersection(&self, other: &Set) -> Set {
        let mut both = Set { halves: self.halves && other.halves, ranges: Vec::new() };
        let (mut left, mut right) = (self.ranges.iter().peekable(), other.ranges.iter().peekable());
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            let (first, last) = (a.0.max(b.0), a.1.min(b.1));
            if first <= last {
                both.push(first, last);
            }
            if a.1 < b.1 {
                left.next();
            } else {
                right.next();
            }
        }
        both
    }

    pub(super) fn negated(&self) -> Set {
        let mut rest = Set::default();
        let mut next = 0;
        for &(first, last) in &self.ranges {
            if next < first {
                rest.push(next, first - 1);
            }
            next = last + 1;
        }
        if next <= MAX {
            rest.push(next, MAX);
        }
        rest
    }

    pub(super) fn contains(&self, c: u32) -> bool {
        let at = self.ranges.partition_point(|range| range.1 < c);
        self.ranges.get(at).is_some_and(|range| range.0 <= c)
    }

    /// With a letter of ASCII, the same in the other case.
    pub(super) fn folded(&self) -> Set {
        let mut all = self.clone();
        for upper in u32::from(b'A')..=u32::from(b'Z') {
            for (one, other) in [(upper, upper + 32), (upper + 32, upper)] {
                if self.contains(one) && !self.contains(other) {
                    all = all.union(&Set::of(&[(other, other)]));
                }
            }
        }
        all
    }
}

/// A set, quick to ask.
#[derive(Debug)]
pub(super) struct Chars {
    /// A bit for each character of ASCII.
    ascii: u128,
    /// The others.
    ranges: Box<[(u32, u32)]>,
}

impl Chars {
    pub(super) fn new(set: &Set) -> Chars {
        let ascii = (0..128).filter(|c| set.contains(*c)).fold(0, |bits, c| bits | 1_u128 << c);
        let above = set.intersection(&Set::of(&[(128, MAX)]));
        Chars { ascii, ranges: above.ranges.into() }
    }

    #[inline]
    pub(super) fn has_ascii(&self, byte: u8) -> bool {
        byte < 128 && self.ascii >> byte & 1 == 1
    }

    /// Whether it has characters beyond ASCII.
    pub(super) fn beyond_ascii(&self) -> bool {
        !self.ranges.is_empty()
    }

    pub(super) fn has(&self, c: u32) -> bool {
        if c < 128 {
            return self.ascii >> c & 1 == 1;
        }
        match &*self.ranges {
            [] => false,
            [(first, last)] => *first <= c && c <= *last,
            ranges => {
                let at = ranges.partition_point(|range| range.1 < c);
                ranges.get(at).is_some_and(|range| range.0 <= c)
            }
        }
    }
}
