//! Eight bytes at a time: what is asked of every text of a big input.
//!
//! To read, check and write a small object of a big list takes some 200 ns. These functions save 60 to 90 of them, against
//! loops over bytes and the comparison of the standard library, which is a call in the wasm module.

use std::ops::Range;

/// A byte in each place of a word.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte: where the findings are.
const HIGH: u64 = each(0x80);

/// Whether two texts are equal.
#[must_use]
#[inline(always)]
pub fn equal(one: &str, other: &str) -> bool {
    let ((words, rest), (other_words, other_rest)) = (one.as_bytes().as_chunks(), other.as_bytes().as_chunks());
    let word = |word: &[u8; 8]| u64::from_le_bytes(*word);
    one.len() == other.len()
        && words.iter().zip(other_words).all(|(one, other)| word(one) == word(other))
        && rest.iter().zip(other_rest).all(|(one, other)| one == other)
}

/// The front of texts that are asked for it again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prefix {
    /// The first bytes, and which bits of them count: one comparison without a branch for nearly all names.
    words: [u64; WORDS],
    masks: [u64; WORDS],
    /// The bytes behind them.
    rest: Vec<u8>,
    len: usize,
}

const WORDS: usize = 4;
/// How many bytes a prefix compares at once.
const FRONT: usize = 8 * WORDS;

/// Four words of bytes.
#[inline(always)]
fn words(front: &[u8; FRONT]) -> [u64; WORDS] {
    let (words, _) = front.as_chunks();
    std::array::from_fn(|at| words.get(at).map_or(0, |word| u64::from_le_bytes(*word)))
}

/// The first bytes of a text, with zeros behind its end.
#[inline(never)]
fn padded(text: &[u8]) -> [u8; FRONT] {
    let mut front = [0; FRONT];
    for (to, from) in front.iter_mut().zip(text) {
        *to = *from;
    }
    front
}

impl Prefix {
    pub(crate) fn new(text: &[u8]) -> Self {
        let mask: [u8; FRONT] = std::array::from_fn(|at| if at < text.len() { u8::MAX } else { 0 });
        let rest = text.get(FRONT..).unwrap_or_default().to_vec();
        Prefix { words: words(&padded(text)), masks: words(&mask), rest, len: text.len() }
    }

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Whether a text begins with it, which has no zeros.
    #[inline(always)]
    pub(crate) fn begins(&self, text: &[u8]) -> bool {
        let front = text.first_chunk().map_or_else(|| words(&padded(text)), words);
        let mut differs = 0;
        for ((own, mask), other) in self.words.iter().zip(&self.masks).zip(front) {
            differs |= (own ^ other) & mask;
        }
        differs == 0 && (self.rest.is_empty() || text.get(FRONT..).unwrap_or_default().starts_with(&self.rest))
    }
}

/// How many bytes at the front of a text of JSON are no quote, no backslash and no control character.
///
/// It is a call of its own: among what is around it in the walk the loop has no registers left, and takes twice as long.
#[inline(never)]
pub(crate) fn unquoted(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks();
    for (word, at) in words.iter().zip((0..).step_by(8)) {
        let word = u64::from_le_bytes(*word);
        // A byte below the number that is taken from it gets its high bit; its borrow may give one to bytes above it. With that bit
        // changed a quote is the first behind the control characters, as the space is no more: one comparison finds both.
        let below = |word: u64, limit: u8| word.wrapping_sub(each(limit));
        let ends = (below(word ^ each(2), 0x21) | below(word ^ each(b'\\'), 1)) & !word & HIGH;
        if ends != 0 {
            return at + ends.trailing_zeros() as usize / 8;
        }
    }
    let end = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\');
    text.len() - rest.len() + rest.iter().position(end).unwrap_or(rest.len())
}

/// Where a text has a byte first. Of a long text it takes a quarter of the time of the standard library, which has two words at once.
#[must_use]
pub fn find(text: &[u8], byte: u8) -> Option<usize> {
    let (blocks, _) = text.as_chunks::<64>();
    let has = |block: &&[u8; 64]| {
        let words = block.as_chunks().0.iter().map(|word| u64::from_le_bytes(*word) ^ each(byte));
        words.fold(0, |found, word| found | word.wrapping_sub(each(1)) & !word) & HIGH != 0
    };
    let start = blocks.iter().take_while(|block| !has(block)).count() * 64;
    text.get(start..)?.iter().position(|other| *other == byte).map(|at| start + at)
}

/// How much of a text [`push`] copies at once.
const PIECE: usize = 32;

/// Adds a part of a text to another one. A short part is copied with what is behind it, which is cut off again: to copy as many bytes
/// as are known beforehand is a few instructions, and any other number is a call, in the wasm module one out of it. It is a call of
/// its own, so that it is compiled for speed wherever it is used: of a preview in the wasm module that saves an eighth.
#[inline(never)]
pub(crate) fn push(out: &mut String, text: &str, part: Range<usize>) {
    let end = out.len() + part.len();
    match text.get(part.start..part.start + PIECE) {
        Some(piece) if part.len() <= PIECE => {
            out.push_str(piece);
            out.truncate(end);
        }
        _ => out.push_str(text.get(part).unwrap_or_default()),
    }
}

/// Whether all of a text is printable ASCII, as most texts are.
#[must_use]
pub fn is_printable(text: &str) -> bool {
    // As high bits: what is beyond 0x7e, and what is at least a space if it is not beyond.
    let printable = |word: u64| {
        let (beyond, space) = (word | word.wrapping_add(each(1)), word.wrapping_add(each(0x60)));
        beyond & HIGH == 0 && space & HIGH == HIGH
    };
    let (words, rest) = text.as_bytes().as_chunks();
    words.iter().all(|word| printable(u64::from_le_bytes(*word))) && rest.iter().all(|byte| (0x20..0x7f).contains(byte))
}

/// Whether a text is letters, digits, `_` and dots that make a path, as is typical.
pub(crate) fn is_bare_path(text: &[u8]) -> bool {
    // What comes before a name at the front, and behind one at the end, is as good as a dot.
    let mut dot_before = 0x80;
    for word in text.as_chunks().0 {
        match dots(u64::from_le_bytes(*word), dot_before) {
            Some(dots) => dot_before = dots >> 56,
            None => return false,
        }
    }
    let [.., last] = text else { return false };
    // Where there are eight bytes, the last of them are looked at twice: what comes before them was found right.
    let rest = match text.last_chunk() {
        Some(word) if !text.len().is_multiple_of(8) => dots(u64::from_le_bytes(*word), 0),
        Some(_) => Some(0),
        None => {
            let end = u64::from_le_bytes(*b".aaaaaaa");
            dots(text.iter().rev().fold(end, |word, byte| word << 8 | u64::from(*byte)), dot_before)
        }
    };
    rest.is_some() && *last != b'.'
}

/// The dots among eight bytes of a path, as high bits; nothing if one of them isn't certain to be right.
#[inline(always)]
fn dots(word: u64, dot_before: u64) -> Option<u64> {
    // In lower case `_` is 0x7f, and so is what was that before, and a control character is one of the others.
    let lower = word | each(0x20);
    // The high bits of the bytes from `low` on; no byte's sum reaches its neighbour unless one has its own high bit.
    let from = |low: u8| lower.wrapping_add(each(0x80 - low));
    // As high bits: whether a byte is beyond 0x40, where names begin, and whether it has the bit 0x20.
    let (start, bit) = (word << 1, word << 2);
    let dots = from(b'.') ^ from(b'.' + 1);
    let others = from(b'0') ^ from(b'9' + 1) ^ from(b'a') ^ from(b'z' + 1) ^ (from(0x7f) & !bit);
    let right = (dots ^ others) & (start | bit);
    let behind_dot = (dots & HIGH) << 8 | dot_before;
    (word & HIGH == 0 && right & HIGH == HIGH && behind_dot & !start == 0).then_some(dots & HIGH)
}

/// Whether one of the steps of a path, which are between its dots and opening brackets, is such a one.
#[inline(always)]
pub fn any_step(path: &str, is: impl Fn(&[u8]) -> bool) -> bool {
    let path = path.as_bytes();
    let (words, rest) = path.as_chunks();
    let last = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let mut start = 0;
    for at in 0..=words.len() {
        let word = words.get(at).map_or(last, |word| u64::from_le_bytes(*word));
        let mut ends = bytes_of(word, b'.') | bytes_of(word, b'[');
        while ends != 0 {
            let end = at * 8 + ends.trailing_zeros() as usize / 8;
            if path.get(start..end).is_some_and(&is) {
                return true;
            }
            start = end + 1;
            ends &= ends - 1;
        }
    }
    path.get(start..).is_some_and(is)
}

/// Which of eight bytes are a certain one of ASCII, as high bits.
#[inline(always)]
fn bytes_of(word: u64, byte: u8) -> u64 {
    let others = word ^ each(byte);
    !(((others & !HIGH) + !HIGH) | others | !HIGH)
}

#[cfg(test)]
mod tests {
    use super::{Prefix, any_step, equal, find, is_bare_path, is_printable, push, unquoted};
    use crate::path;

    #[test]
    fn printable_is_what_lies_between_space_and_tilde() {
        for at in 0..19 {
            for c in (0..0x100).filter_map(char::from_u32) {
                let mut text: Vec<char> = "a text of 19 chars.".chars().collect();
                text[at] = c;
                let text: String = text.into_iter().collect();
                assert_eq!(is_printable(&text), matches!(c, ' '..='~'), "{text}");
            }
        }
    }

    #[test]
    fn a_text_ends_at_a_quote_a_backslash_and_a_control_character() {
        let text = [b'a'; 43];
        assert_eq!(unquoted(&text), text.len());
        for (at, byte) in (0..text.len()).flat_map(|at| (0..=u8::MAX).map(move |byte| (at, byte))) {
            let mut changed = text;
            changed[at] = byte;
            let is_end = byte < 0x20 || matches!(byte, b'"' | b'\\');
            assert_eq!(unquoted(&changed), if is_end { at } else { text.len() }, "{at} {byte}");
        }
    }

    #[test]
    fn a_prefix_is_that_of_texts_that_begin_with_it() {
        let text = b"a text that has rather more than 32 characters.";
        for len in 0..text.len() {
            let prefix = Prefix::new(&text[..len]);
            assert_eq!(prefix.len(), len);
            for end in 0..=text.len() {
                assert_eq!(prefix.begins(&text[..end]), end >= len, "{len} {end}");
            }
            for at in 0..text.len() {
                let mut changed = text.to_vec();
                changed[at] ^= 1;
                assert_eq!(prefix.begins(&changed), at >= len, "{len} {at}");
            }
        }
    }

    #[test]
    fn a_byte_is_found_where_it_is_first() {
        let text: Vec<u8> = (0..200_u8).map(|at| if at % 3 == 0 { b'\n' ^ 0x80 } else { b'\n' + 1 }).collect();
        for (len, at) in (0..text.len()).flat_map(|len| (0..=len).map(move |at| (len, at))) {
            let mut text = text[..len].to_vec();
            for from in [at, at + 1, at + 9] {
                text.get_mut(from).into_iter().for_each(|byte| *byte = b'\n');
            }
            assert_eq!(find(&text, b'\n'), (at < len).then_some(at), "{len} {at}");
        }
    }

    #[test]
    fn a_part_is_added_as_it_is() {
        let text = "a".repeat(30) + "é, 東京: " + &"b".repeat(40);
        let ends: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        for (start, end) in ends.iter().flat_map(|start| ends.iter().map(move |end| (*start, *end))) {
            let mut out = "é".to_owned();
            push(&mut out, &text, start..end);
            assert_eq!(out, "é".to_owned() + text.get(start..end).unwrap_or_default());
        }
    }

    #[test]
    fn texts_are_equal_as_the_standard_library_says() {
        let texts: Vec<String> = (0..20).flat_map(|len| ["a", "b"].map(|end| "é".repeat(len) + end)).collect();
        for (one, other) in texts.iter().flat_map(|one| texts.iter().map(move |other| (one, other))) {
            assert_eq!(equal(one, other), one == other, "{one} {other}");
        }
    }

    #[test]
    fn bare_paths_are_those_that_are_paths_one_by_one() {
        // Every byte that JSON text can contain below 0x80, at every place of a word and on both sides of its border.
        for path in ["abcdefgh.ijklmnop.q", "abcdefg.hijklmno.pq", "a", "abcdefgh", "abcdefghi.j", "a.b.c.d.e.f.g.h.i"]
        {
            assert!(is_bare_path(path.as_bytes()), "{path}");
            for (at, byte) in (0..path.len()).flat_map(|at| (0..0x80).map(move |byte| (at, byte))) {
                let mut changed = path.as_bytes().to_vec();
                changed[at] = byte;
                let text = std::str::from_utf8(&changed).expect("ASCII is UTF-8");
                let simple = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
                assert_eq!(is_bare_path(&changed), simple && path::walk(text).is_ok(), "{text}");
            }
        }
        for text in ["", "a.", "abcdefgh.", "abcdefg."] {
            assert!(!is_bare_path(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn steps_stand_between_dots_and_brackets() {
        for path in
            ["", "a", ".", "a.bc[0].d", "a.b.c.d.e.f.g.h", "abcdefgh.ij[*]", "abcdefg.hijklmnopqrstuv.é", "a..b["]
        {
            for step in ["", "a", "bc", "0]", "d", "h", "abcdefgh", "abcdefg", "hijklmnopqrstuv", "é", "*]", "b", "x"]
            {
                assert_eq!(any_step(path, |own| own == step.as_bytes()), path.split(['.', '[']).any(|own| own == step));
            }
        }
    }
}
