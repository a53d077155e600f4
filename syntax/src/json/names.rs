//! The names of a mapping set's rows: a big input has hardly any others, so each key carries which of them it is.

/// The names, and as they stand before a string.
const NAMES: [(&str, Text); COUNT] = [
    ("source", Text::new(b"\"source\":\"")),
    ("destination", Text::new(b"\"destination\":\"")),
    ("sourceType", Text::new(b"\"sourceType\":\"")),
    ("name", Text::new(b"\"name\":\"")),
    ("description", Text::new(b"\"description\":\"")),
];

/// How many names there are.
pub(super) const COUNT: usize = 5;
/// The lowest bit of a key's mark.
const SHIFT: u32 = 8;

/// A text of 8 to 16 bytes as two words, which overlap.
struct Text {
    first: u64,
    last: u64,
    len: usize,
}

impl Text {
    const fn new(text: &[u8]) -> Text {
        let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) else { panic!() };
        Text { first: u64::from_le_bytes(*first), last: u64::from_le_bytes(*last), len: text.len() }
    }
}

/// Which name a text begins with, followed by a colon and a string; and how long the name is.
#[inline(always)]
pub(super) fn before_string(text: &[u8]) -> Option<(usize, usize)> {
    let first = u64::from_le_bytes(*text.first_chunk()?);
    let fits = |name: &Text| {
        first == name.first
            && text
                .get(..name.len)
                .and_then(<[u8]>::last_chunk)
                .is_some_and(|last| u64::from_le_bytes(*last) == name.last)
    };
    let name = NAMES.iter().position(|(_, name)| fits(name))?;
    Some((name, NAMES[name].1.len - 4))
}

/// The mark of a key that has this name.
#[inline(always)]
pub(super) fn mark(name: usize) -> u32 {
    1 << SHIFT << name
}

/// The mark of a key; none if it has no such name.
pub(super) fn mark_of(key: &str) -> u32 {
    NAMES.iter().position(|(name, _)| *name == key).map_or(0, mark)
}

/// The name that a key's mark tells; no name's number if it has none.
#[inline(always)]
pub(super) fn marked(mark: u32) -> usize {
    (mark >> SHIFT).trailing_zeros() as usize
}
