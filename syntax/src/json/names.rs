//! The names of a mapping set's rows: a big input has hardly any others, so each key carries which of them it is.

/// The names.
pub(crate) const NAMES: [&str; COUNT] = ["source", "destination", "sourceType", "name", "description"];

/// The names as they are written before a string.
const TEXTS: [Text; COUNT] = {
    let [source, destination, source_type, name, description] = NAMES;
    [Text::new(source), Text::new(destination), Text::new(source_type), Text::new(name), Text::new(description)]
};

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
    /// A name in quotes, with the colon behind it and the quote of a string.
    const fn new(name: &str) -> Text {
        let name = name.as_bytes();
        let len = name.len() + 4;
        let mut text = [0; 16];
        text[0] = b'"';
        let mut at = 0;
        while at < name.len() {
            text[at + 1] = name[at];
            at += 1;
        }
        (text[len - 3], text[len - 2], text[len - 1]) = (b'"', b':', b'"');
        let (text, _) = text.split_at(len);
        let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) else { panic!() };
        Text { first: u64::from_le_bytes(*first), last: u64::from_le_bytes(*last), len }
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
    let name = TEXTS.iter().position(fits)?;
    Some((name, NAMES[name].len()))
}

/// The mark of a key that has this name.
#[inline(always)]
pub(super) fn mark(name: usize) -> u32 {
    1 << SHIFT << name
}

/// The mark of a key; none if it has no such name.
pub(super) fn mark_of(key: &str) -> u32 {
    NAMES.iter().position(|name| *name == key).map_or(0, mark)
}

/// The name that a key's mark means; no name's number if it has none.
#[inline(always)]
pub(super) fn marked(mark: u32) -> usize {
    (mark >> SHIFT).trailing_zeros() as usize
}
