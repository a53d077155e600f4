//! A value in the form in which JavaScript hands it over: a walk over an object costs a third of writing its JSON text,
//! and that text need not be read again.
//!
//! ```text
//! texts in UTF-8, LITERALS first │ words, of four bytes │ how many bytes the texts have, as a word
//! ```
//!
//! A word says what comes next in the value, in its lowest three bits, and how much of it in the others: see [`word`].
//! All words have their lowest byte first. As the texts begin with a zero byte, no JSON text looks like it.

use super::document::{BARE, BRACE, Document, Kind, Token};
use super::lexer::plain;
use super::parser::short;
use crate::TextExt;

/// What the texts begin with: the mark of this form, and the texts of the values that need none of their own.
pub const LITERALS: &str = "\0nulltruefalse";
/// Where the three values lie in [`LITERALS`].
const LITERAL: [(u32, u32, Kind); 3] = [(1, 5, Kind::Null), (5, 9, Kind::Bool), (9, 14, Kind::Bool)];

/// The kinds of words. The length of a text is that of JavaScript, in UTF-16 code units.
pub mod word {
    /// A string: its length.
    pub const TEXT: u32 = 0;
    /// A number: the length of its JSON text.
    pub const NUMBER: u32 = 1;
    /// `null`, `true` or `false`: 0, 1 or 2.
    pub const LITERAL: u32 = 2;
    /// An array: how many elements follow.
    pub const LIST: u32 = 3;
    /// An object: how many members follow, each as its name and its value.
    pub const OBJECT: u32 = 4;
    /// A name that comes for the first time: its length.
    pub const NAME: u32 = 5;
    /// A name that came before: its number in the order in which names came first.
    pub const KNOWN_NAME: u32 = 6;
}

/// Whether bytes are a packed value rather than JSON text.
#[must_use]
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.first() == Some(&0)
}

/// Nothing if the bytes are not of this form, or nest deeper than `limit`.
pub(super) fn unpack(bytes: &[u8], limit: usize) -> Option<Document<'_>> {
    let (rest, length) = bytes.split_last_chunk()?;
    let (texts, words) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    let text = std::str::from_utf8(texts).ok().filter(|text| text.starts_with(LITERALS))?;
    let tokens = Vec::with_capacity(words.len() / 4);
    let (at, special) = (LITERALS.len(), LITERALS.len() + plain(&texts[LITERALS.len()..]));
    let mut unpacker = Unpacker { text, at, special, is_ascii: text.is_ascii(), tokens, names: Vec::new() };
    unpacker.value(&mut words.chunks_exact(4), limit)?;
    (words.len() % 4 == 0).then_some(Document { text, tokens: unpacker.tokens })
}

struct Unpacker<'t> {
    text: &'t str,
    /// Where the next text begins.
    at: usize,
    /// Where the next byte is, from `at` on, that is a brace or needs an escape in JSON text.
    special: usize,
    is_ascii: bool,
    tokens: Vec<Token>,
    names: Vec<Token>,
}

impl<'t> Unpacker<'t> {
    /// Reads one value and all within, which must be all words.
    fn value(&mut self, words: &mut std::slice::ChunksExact<'t, u8>, limit: usize) -> Option<()> {
        let mut next = || words.next()?.first_chunk().map(|word| u32::from_le_bytes(*word));
        // The containers that are open, and how much of each is still to come.
        let mut open: Vec<(u32, u32)> = Vec::new();
        loop {
            let word = next()?;
            match word & 7 {
                word::TEXT => self.string(Kind::String, word >> 3)?,
                word::NUMBER => self.number(word >> 3)?,
                word::LITERAL => {
                    let (start, end, kind) = *LITERAL.get(word as usize >> 3)?;
                    self.tokens.push(Token { start, end, next: 0, kind });
                }
                kind @ (word::LIST | word::OBJECT) if open.len() < limit => {
                    let kind = if kind == word::LIST { Kind::Array } else { Kind::Object };
                    open.push((short(self.tokens.len()), word >> 3));
                    self.tokens.push(Token { start: short(self.at), end: 0, next: 0, kind });
                }
                _ => return None,
            }
            // Containers that are complete end here; then comes the next element, or a name before its value.
            loop {
                let Some((container, left)) = open.last_mut() else {
                    return next().is_none().then_some(());
                };
                let (behind, end) = (short(self.tokens.len()), short(self.at));
                let token = self.tokens.get_mut(*container as usize)?;
                if let Some(less) = left.checked_sub(1) {
                    *left = less;
                    if token.kind == Kind::Object {
                        self.name(next()?)?;
                    }
                    break;
                }
                (token.next, token.end) = (behind, end);
                open.pop();
            }
        }
    }

    fn name(&mut self, word: u32) -> Option<()> {
        match word & 7 {
            word::NAME => {
                self.string(Kind::Key, word >> 3)?;
                self.names.push(*self.tokens.last()?);
            }
            word::KNOWN_NAME => self.tokens.push(*self.names.get(word as usize >> 3)?),
            _ => return None,
        }
        Some(())
    }

    fn number(&mut self, units: u32) -> Option<()> {
        let (start, end) = self.pass(units)?;
        let digits = self.text.get(start..end)?;
        digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e')).then_some(())?;
        self.tokens.push(Token { start: short(start), end: short(end), next: 0, kind: Kind::Number });
        Some(())
    }

    #[inline(always)]
    fn string(&mut self, kind: Kind, units: u32) -> Option<()> {
        let (start, end) = self.pass(units)?;
        let mut marks = 0;
        while self.special < end {
            let rest = self.text.as_bytes().get(self.special..)?;
            marks |= if rest.first() == Some(&b'{') { BRACE } else { BARE };
            self.special += 1 + plain(rest.get(1..)?);
        }
        self.tokens.push(Token { start: short(start), end: short(end), next: marks, kind });
        Some(())
    }

    /// Passes a text of so many code units of UTF-16; gives its bounds in bytes.
    #[inline(always)]
    fn pass(&mut self, units: u32) -> Option<(usize, usize)> {
        let start = self.at;
        let mut len = units as usize;
        if !self.is_ascii && !self.text.as_bytes().get(start..start + len).is_some_and(<[u8]>::is_ascii) {
            len = bytes(self.text.part(start..), len)?;
        }
        self.at = start + len;
        (self.at <= self.text.len()).then_some((start, self.at))
    }
}

/// How many bytes so many code units of UTF-16 have at the front of a text.
fn bytes(text: &str, units: usize) -> Option<usize> {
    let mut left = units;
    let mut chars = text.char_indices();
    loop {
        let (at, c) = chars.next().unwrap_or((text.len(), '\0'));
        if left == 0 || at == text.len() {
            return (left == 0).then_some(at);
        }
        left = left.checked_sub(c.len_utf16())?;
    }
}
