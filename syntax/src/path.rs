//! The grammar of a path: names joined by dots, `\.` for a dot within a name, `${…}` around other names, `[0]`, `[*]`.

use crate::TextExt;

/// Which bytes may be in a name: a table, as every byte of every path is looked up.
const NAME: [bool; 256] = {
    let others = b"_$-:@";
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte >= 0x80 || matches!(byte, 0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a);
        byte += 1;
    }
    let mut other = 0;
    while other < others.len() {
        table[others[other] as usize] = true;
        other += 1;
    }
    table
};

/// Whether a text is a path.
///
/// # Errors
/// The 1-based character where it stops being one.
pub fn check(text: &str) -> Result<(), usize> {
    if is_plain(text.as_bytes()) { Ok(()) } else { walk(text) }
}

/// Whether a text is letters, digits, `_` and dots that make a path, as is typical.
#[must_use]
pub fn is_bare(text: &str) -> bool {
    is_plain(text.as_bytes())
}

/// As [`is_bare`], eight bytes at a time.
fn is_plain(text: &[u8]) -> bool {
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

/// The dots among eight bytes of a path, as high bits; nothing if one of them can't be told to be right.
#[inline(always)]
fn dots(word: u64, dot_before: u64) -> Option<u64> {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    // In lower case `_` is 0x7f, and so is what was that before, and a control character is one of the others.
    let lower = word | (ONES * 0x20);
    // The high bits of the bytes from `low` on; no byte's sum reaches its neighbour unless one has its own high bit.
    let from = |low: u8| lower.wrapping_add(ONES * u64::from(0x80 - low));
    // As high bits: whether a byte is beyond 0x40, where names begin, and whether it has the bit 0x20.
    let (start, bit) = (word << 1, word << 2);
    let dots = from(b'.') ^ from(b'.' + 1);
    let others = from(b'0') ^ from(b'9' + 1) ^ from(b'a') ^ from(b'z' + 1) ^ (from(0x7f) & !bit);
    let right = (dots ^ others) & (start | bit);
    let behind_dot = (dots & HIGH) << 8 | dot_before;
    (word & HIGH == 0 && right & HIGH == HIGH && behind_dot & !start == 0).then_some(dots & HIGH)
}

/// Whether one of the steps of a path, which stand between its dots and opening brackets, is such a one.
#[inline(always)]
pub(crate) fn any_step(path: &str, is: impl Fn(&[u8]) -> bool) -> bool {
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
    const LOW: u64 = u64::from_ne_bytes([0x7f; 8]);
    let others = word ^ u64::from_ne_bytes([byte; 8]);
    !(((others & LOW) + LOW) | others | LOW)
}

/// Reads any path, byte by byte.
fn walk(text: &str) -> Result<(), usize> {
    let bytes = text.as_bytes();
    let fault = |at: usize| Err(text.get(..at).map_or(at, |before| before.chars().count()) + 1);
    let mut at = 0;
    loop {
        let start = at;
        if bytes.get(at) == Some(&b'$') && bytes.get(at + 1) == Some(&b'{') {
            match text.part(at..).find('}') {
                Some(end) if end > 2 => at += end + 1,
                _ => return fault(at),
            }
        } else {
            if let Some(b'0'..=b'9' | b'-') = bytes.get(at) {
                return fault(at);
            }
            loop {
                while bytes.get(at).is_some_and(|byte| NAME[usize::from(*byte)]) {
                    at += 1;
                }
                if bytes.get(at) != Some(&b'\\') || bytes.get(at + 1) != Some(&b'.') {
                    break;
                }
                at += 2;
            }
        }
        if at == start {
            return fault(at);
        }
        while bytes.get(at) == Some(&b'[') {
            let Some(end) = text.part(at..).find(']') else {
                return fault(at);
            };
            let index = text.part(at + 1..at + end);
            if index != "*" && (index.is_empty() || !index.bytes().all(|byte| byte.is_ascii_digit())) {
                return fault(at + 1);
            }
            at += end + 1;
        }
        match bytes.get(at) {
            None => return Ok(()),
            Some(b'.') => at += 1,
            Some(_) => return fault(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{any_step, check, is_plain, walk};

    #[test]
    fn takes_paths_and_points_at_what_is_none() {
        for path in ["a", "_id", "a.b[0].c[*]", "a.b\\.c", "${First Name}.x", "_acme.charges_data.id", "é.b"] {
            assert_eq!(check(path), Ok(()), "{path}");
        }
        for (path, column) in [
            ("", 1),
            (".a", 1),
            ("a.", 3),
            ("a..b", 3),
            ("a[x]", 3),
            ("a[0", 2),
            ("a b", 2),
            ("é é", 2),
            ("${a", 1),
            ("1a", 1),
        ] {
            assert_eq!(check(path), Err(column), "{path}");
        }
    }

    #[test]
    fn eight_bytes_at_a_time_judge_as_one_by_one() {
        // Every byte that JSON text can hold below 0x80, at every place of a word and on both sides of its border.
        for path in ["abcdefgh.ijklmnop.q", "abcdefg.hijklmno.pq", "a", "abcdefgh", "abcdefghi.j", "a.b.c.d.e.f.g.h.i"]
        {
            assert!(is_plain(path.as_bytes()), "{path}");
            for (at, byte) in (0..path.len()).flat_map(|at| (0..0x80).map(move |byte| (at, byte))) {
                let mut changed = path.as_bytes().to_vec();
                changed[at] = byte;
                let text = std::str::from_utf8(&changed).expect("ASCII is UTF-8");
                let simple = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
                assert_eq!(is_plain(&changed), simple && walk(text).is_ok(), "{text}");
            }
        }
        assert!(!is_plain(b"") && !is_plain(b"a.") && !is_plain(b"abcdefgh.") && !is_plain(b"abcdefg."));
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
