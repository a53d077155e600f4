//! Values in the form in which JavaScript hands them over: a walk over an object costs a third of writing its JSON text,
//! and that text need not be read again.
//!
//! ```text
//! texts in UTF-8, LITERALS first │ words, of four bytes │ how many bytes the texts have, as a word
//! ```
//!
//! A word says what comes next, in its lowest three bits, and how much of it in the others: see [`word`]. All words have
//! their lowest byte first. What is JSON text is already in a separate buffer.
//!
//! By `JSON.stringify` a request with a list of 36 objects would take 95 µs in place of 70, and one with 1,000
//! objects 1.78 ms in place of 1.05. Beside this file only `packed.ts` and `given.rs` know of the form, so that it can go if
//! it ever proves a burden: [`Input::Text`] takes the same values.

use super::document::Document;
use super::escape::plain;
use super::input::Input;
use super::known_name::{KnownName, mark_of};
use super::parser::{MAX_TREE_DEPTH, short};
pub use super::token::LITERALS;
use super::token::{BARE, BRACE, Kind, LITERAL, Token};

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
    /// A whole value as JSON text; the next word is how many bytes it has.
    pub const JSON: u32 = 7;
}

/// Values that were handed over together.
#[derive(Debug)]
pub struct Packed<'t> {
    document: Document<'t>,
    places: Vec<Place<'t>>,
}

#[derive(Debug)]
enum Place<'t> {
    Token(u32),
    Json(&'t [u8]),
}

impl<'t> Packed<'t> {
    /// Reads values; `json` contains those that are JSON text. Of bytes that are not of this form there are no values.
    #[must_use]
    pub fn read(bytes: &'t [u8], json: &'t [u8], known: &'static [KnownName]) -> Self {
        let nothing = Packed { document: Document { text: "".into(), tokens: Vec::new() }, places: Vec::new() };
        unpack(bytes, json, known).unwrap_or(nothing)
    }

    /// The value of that number, an empty text if there is none.
    #[must_use]
    pub fn get(&self, at: usize) -> Input<'_> {
        match self.places.get(at) {
            Some(Place::Token(index)) => Input::Node(self.document.node(*index)),
            Some(Place::Json(text)) => Input::of_text(text),
            None => Input::Text(b""),
        }
    }
}

fn unpack<'t>(bytes: &'t [u8], mut json: &'t [u8], known: &'static [KnownName]) -> Option<Packed<'t>> {
    let (rest, length) = bytes.split_last_chunk()?;
    let (texts, words) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    let text = std::str::from_utf8(texts).ok().filter(|text| text.starts_with(LITERALS))?;
    let (words, []) = words.as_chunks() else { return None };
    let mut unpacker = Unpacker {
        text,
        at: LITERALS.len(),
        special: LITERALS.len() + plain(&texts[LITERALS.len()..]),
        is_ascii: text.is_ascii(),
        words: words.iter(),
        tokens: Vec::with_capacity(words.len()),
        names: Vec::new(),
        known,
    };
    let mut places = Vec::new();
    while let Some(word) = unpacker.word() {
        if word == word::JSON {
            let (text, others) = json.split_at_checked(unpacker.word()? as usize)?;
            json = others;
            places.push(Place::Json(text));
        } else {
            places.push(Place::Token(short(unpacker.tokens.len())));
            unpacker.value(word)?;
        }
    }
    Some(Packed { document: Document { text: text.into(), tokens: unpacker.tokens }, places })
}

struct Unpacker<'t> {
    text: &'t str,
    /// Where the next text begins.
    at: usize,
    /// Where the next byte is, from `at` on, that is a brace or needs an escape in JSON text.
    special: usize,
    is_ascii: bool,
    words: std::slice::Iter<'t, [u8; 4]>,
    tokens: Vec<Token>,
    names: Vec<Token>,
    known: &'t [KnownName],
}

impl Unpacker<'_> {
    #[inline(always)]
    fn word(&mut self) -> Option<u32> {
        self.words.next().map(|word| u32::from_le_bytes(*word))
    }

    /// Reads the value that begins with a word.
    fn value(&mut self, mut word: u32) -> Option<()> {
        // The containers that are open, and how much of each is still to come.
        let mut open: Vec<(u32, u32)> = Vec::new();
        loop {
            match word & 7 {
                word::TEXT => self.string(Kind::String, word >> 3)?,
                word::NUMBER => self.number(word >> 3)?,
                word::LITERAL => {
                    let (start, end, kind) = *LITERAL.get(word as usize >> 3)?;
                    self.tokens.push(Token { start, end, next: 0, kind });
                }
                kind @ (word::LIST | word::OBJECT) if open.len() < MAX_TREE_DEPTH => {
                    let kind = if kind == word::LIST { Kind::Array } else { Kind::Object };
                    open.push((short(self.tokens.len()), word >> 3));
                    self.tokens.push(Token { start: short(self.at), end: 0, next: 0, kind });
                }
                _ => return None,
            }
            // Containers that are complete end here; then comes the next element, or a name before its value.
            loop {
                let Some((container, left)) = open.last_mut() else { return Some(()) };
                let (behind, end) = (short(self.tokens.len()), short(self.at));
                let token = self.tokens.get_mut(*container as usize)?;
                if let Some(less) = left.checked_sub(1) {
                    *left = less;
                    if token.kind == Kind::Object {
                        self.name()?;
                    }
                    break;
                }
                (token.next, token.end) = (behind, end);
                open.pop();
            }
            word = self.word()?;
        }
    }

    fn name(&mut self) -> Option<()> {
        let word = self.word()?;
        match word & 7 {
            word::NAME => {
                self.string(Kind::Key, word >> 3)?;
                let key = self.tokens.last_mut()?;
                if key.next == 0 {
                    key.next = mark_of(self.known, key.raw(self.text));
                }
                self.names.push(*key);
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
            len = bytes(self.text.get(start..).unwrap_or_default(), len)?;
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
