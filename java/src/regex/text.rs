//! A text in UTF-8, walked over as Java walks over UTF-16.
//!
//! The place between the halves of an astral character is its third byte.

/// A text and how to walk over it.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) bytes: &'a [u8],
}

/// What is read of a text: a character, and where the next one begins or the one before ended.
pub(super) type Step = (u32, usize);

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Text<'a> {
        Text { bytes: text.as_bytes() }
    }

    #[inline]
    pub(super) fn byte(self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    pub(super) fn end(self) -> usize {
        self.bytes.len()
    }

    /// Whether a place is between the halves of an astral character.
    #[inline]
    pub(super) fn inside(self, at: usize) -> bool {
        self.bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80)
    }

    /// The character at a place, and the place behind it.
    #[inline]
    pub(super) fn after(self, at: usize) -> Option<Step> {
        let lead = *self.bytes.get(at)?;
        if lead < 0x80 { Some((u32::from(lead), at + 1)) } else { Some(self.long_after(at, lead)) }
    }

    fn long_after(self, at: usize, lead: u8) -> Step {
        let tail = |offset: usize| u32::from(self.byte(at + offset) & 0x3f);
        match lead {
            // The second half of an astral character.
            0x80..=0xbf => (0xdc00 | (tail(0) << 6 | tail(1)) & 0x3ff, at + 2),
            0..=0xdf => (u32::from(lead & 0x1f) << 6 | tail(1), at + 2),
            0xe0..=0xef => (u32::from(lead & 0xf) << 12 | tail(1) << 6 | tail(2), at + 3),
            0xf0.. => (u32::from(lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), at + 4),
        }
    }

    /// The character before a place, and the place where it begins.
    pub(super) fn before(self, at: usize) -> Option<Step> {
        if self.inside(at) {
            let begin = at.checked_sub(2)?;
            let (whole, _) = self.after(begin)?;
            return Some((0xd800 + (whole.wrapping_sub(0x10000) >> 10), begin));
        }
        let mut begin = at.checked_sub(1)?;
        while begin > 0 && self.inside(begin) {
            begin -= 1;
        }
        Some((self.after(begin)?.0, begin))
    }

    /// The place half a character behind an astral one, or else a whole character.
    pub(super) fn unit_after(self, at: usize) -> usize {
        match self.after(at) {
            Some((0x10000.., _)) => at + 2,
            Some((_, next)) => next,
            None => at + 1,
        }
    }

    /// The place half a character before, or else a whole one.
    pub(super) fn unit_before(self, at: usize) -> Option<usize> {
        self.before(at).map(|(c, begin)| if c > 0xffff { at - 2 } else { begin })
    }
}
