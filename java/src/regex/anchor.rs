//! What matches between characters.

use super::category;
use super::machine::Machine;
use super::set::Chars;
use super::text::{Step, Text};
use super::tree::Anchor;

impl Machine<'_, '_> {
    /// Whether an anchor holds at a place.
    pub(super) fn holds(&self, anchor: Anchor, at: usize) -> bool {
        let text = self.text;
        match anchor {
            Anchor::Begin => at == 0,
            Anchor::VeryEnd => at == text.end(),
            Anchor::LastMatch => at == self.last,
            // Java has no line behind the last line end, and none in an empty text.
            Anchor::LineBegin { .. } if at == text.end() => false,
            Anchor::LineBegin { unix } => match text.before(at) {
                None | Some((10, _)) => true,
                Some((13, _)) => !unix && text.byte(at) != 10,
                Some((c, _)) => !unix && is_line_end(c),
            },
            Anchor::End { unix: true } => matches!(text.bytes.get(at..), Some([] | [10])),
            Anchor::End { unix: false } => {
                let rest = text.bytes.get(at..).unwrap_or_default();
                let ends = match rest {
                    [] | [13, 10] => true,
                    _ => text.after(at).is_some_and(|(c, next)| is_line_end(c) && next == text.end()),
                };
                ends && !splits_crlf(text, at)
            }
            Anchor::LineEnd { unix } => match text.after(at) {
                None => true,
                Some((10, _)) => unix || !splits_crlf(text, at),
                Some((c, _)) => !unix && is_line_end(c),
            },
            Anchor::Word { is } => is == self.bounds_word(at),
            Anchor::UnicodeWord { is } => {
                let word = |step: Option<Step>| {
                    step.is_some_and(|(c, _)| self.program.unicode_words.as_ref().is_some_and(|words| words.has(c)))
                };
                is == (word(text.before(at)) != word(text.after(at)))
            }
        }
    }

    fn bounds_word(&self, at: usize) -> bool {
        let Some(words) = &self.program.words else { return false };
        let (before, after) = (self.text.before(at), self.text.after(at));
        // From an astral mark, Java goes back from its second half, which is no mark.
        let before = before.is_some_and(|(c, begin)| words.is(c) || c <= 0xffff && self.joins(words, c, begin));
        before != after.is_some_and(|(c, _)| words.is(c) || self.joins(words, c, at))
    }

    /// Whether a character is a mark on a letter or digit before it.
    fn joins(&self, words: &Words, c: u32, mut at: usize) -> bool {
        if c < 128 || !words.marks.has(c) {
            return false;
        }
        while let Some(before) = self.text.unit_before(at) {
            self.owe(1);
            let c = self.text.after(before).map_or(0, |step| step.0);
            if !words.marks.has(c) {
                return words.base.has(c);
            }
            at = before;
        }
        false
    }
}

fn is_line_end(c: u32) -> bool {
    matches!(c, 10 | 13 | 0x85 | 0x2028 | 0x2029)
}

fn splits_crlf(text: Text, at: usize) -> bool {
    at > 0 && text.byte(at) == 10 && text.byte(at - 1) == 13
}

/// What `\b` takes for words without the flag `U`: unlike `\w`, letters and digits of all scripts, with their marks.
#[derive(Debug)]
pub(super) struct Words {
    base: Chars,
    marks: Chars,
}

impl Words {
    pub(super) fn new() -> Words {
        Words {
            base: Chars::new(&category::set(category::LETTERS | category::DIGITS)),
            marks: Chars::new(&category::set(category::NONSPACING)),
        }
    }

    fn is(&self, c: u32) -> bool {
        c == u32::from(b'_') || self.base.has(c)
    }
}
