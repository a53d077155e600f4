//! A string of a text, before its escapes are read.

use std::borrow::Cow;

use super::escape::unescape;
use super::token::{BARE, ESCAPED};
use super::value::write_string;

/// A string as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Text<'d> {
    pub(super) raw: &'d str,
    pub(super) marks: u32,
}

impl<'d> Text<'d> {
    /// The text, if it has no escapes.
    #[must_use]
    #[inline(always)]
    pub fn plain(self) -> Option<&'d str> {
        (self.marks & (ESCAPED | BARE) == 0).then_some(self.raw)
    }

    /// The text that is meant.
    #[must_use]
    #[inline(always)]
    pub fn meant(self) -> Cow<'d, str> {
        if self.marks & ESCAPED == 0 { Cow::Borrowed(self.raw) } else { Cow::Owned(unescape(self.raw)) }
    }

    /// How many bytes it has as it is written: no fewer than its text has characters.
    #[must_use]
    #[inline(always)]
    pub fn written_len(self) -> usize {
        self.raw.len()
    }

    /// Writes it as JSON, with no more escapes than it needs.
    #[inline(always)]
    pub(super) fn write(self, out: &mut String) {
        if let Some(plain) = self.plain() {
            out.push('"');
            out.push_str(plain);
            out.push('"');
        } else if self.marks & ESCAPED == 0 {
            write_string(out, self.raw);
        } else {
            write_string(out, &unescape(self.raw));
        }
    }
}

/// Writes texts, each behind its introduction; what is absent is left out with it.
pub fn write_texts(out: &mut String, texts: &[(&str, Option<Text<'_>>)]) {
    for (before, text) in texts {
        if let Some(text) = text {
            out.push_str(before);
            text.write(out);
        }
    }
}
