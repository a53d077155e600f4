//! The tokens of a text. Each has 16 bytes, so a document costs about as much memory as its text.

use std::borrow::Cow;

use super::escape::unescape;

/// What the text of a value begins with that is no JSON text: the texts of the values that need none of their own.
pub const LITERALS: &str = "nulltruefalse";
/// Where the three values lie in [`LITERALS`].
pub(super) const LITERAL: [(u32, u32, Kind); 3] = [(0, 4, Kind::Null), (4, 8, Kind::Bool), (8, 13, Kind::Bool)];

/// A part of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Strings: where their first character is, behind the quote.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Containers: the index behind their last token. Strings: [`ESCAPED`], [`BRACE`], [`BARE`].
    pub(super) next: u32,
    pub(super) kind: Kind,
}

impl Token {
    /// The index behind the value that starts at `index` with this token.
    #[inline(always)]
    pub(super) fn behind(self, index: u32) -> u32 {
        if matches!(self.kind, Kind::Array | Kind::Object) { self.next } else { index + 1 }
    }

    #[inline(always)]
    pub(super) fn raw(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Whether a key is this name.
    #[inline(always)]
    pub(super) fn is_named(self, name: &str, text: &str) -> bool {
        let raw = self.raw(text);
        if self.next & ESCAPED == 0 { raw == name } else { unescape(raw) == name }
    }

    /// The text of a string.
    #[inline(always)]
    pub(super) fn unescaped(self, text: &str) -> Cow<'_, str> {
        let raw = self.raw(text);
        if self.next & ESCAPED == 0 { Cow::Borrowed(raw) } else { Cow::Owned(unescape(raw)) }
    }
}

/// A string whose text must be unescaped.
pub(super) const ESCAPED: u32 = 1;
/// A string that may contain a `{`, once it is unescaped.
pub(super) const BRACE: u32 = 2;
/// A string whose text is as it is meant, and needs escapes where it is written.
pub(super) const BARE: u32 = 4;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number, kept as its text.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// The name of a member.
    Key,
    /// A `{{name}}` that recovery took for a value.
    Template,
}

impl Kind {
    /// The kind with its article, for a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool => "a boolean",
            Kind::Number => "a number",
            Kind::String | Kind::Key => "a string",
            Kind::Array => "an array",
            Kind::Object => "an object",
            Kind::Template => "a placeholder",
        }
    }
}
