//! What a caller gives: JSON text, or a value that was read or made already.

use std::fmt;

use super::document::{Document, Node};
use super::fault::Fault;
use super::flatten::{document_of, document_of_members};
use super::known_name::KnownName;
use super::parser::MAX_DEPTH;
use super::value::Value;

/// A value that a caller gave.
#[derive(Clone, Copy)]
pub enum Input<'t> {
    /// As JSON text, in UTF-8.
    Text(&'t [u8]),
    #[doc(hidden)]
    /// As part of a document, or of what a host took apart; see [`Packed`](super::packed::Packed).
    Node(Node<'t>),
    /// As a value, such as another call gave.
    Value(&'t Value),
    /// As an object whose members lie apart, so that large ones need not be copied into it.
    Members(&'t [(&'t str, &'t Value)]),
}

/// The kind of it alone: what a caller gave may contain credentials.
impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Input::Text(_) => "Text",
            Input::Node(_) => "Node",
            Input::Value(_) => "Value",
            Input::Members(_) => "Members",
        })
    }
}

impl<'t> Input<'t> {
    /// A text, without the mark of its encoding, with which editors and exports begin some files.
    pub(super) fn of_text(text: &'t [u8]) -> Self {
        Input::Text(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text))
    }

    #[doc(hidden)]
    /// What was given, or another text where nothing was.
    #[must_use]
    pub fn or(self, other: &'t str) -> Self {
        if let Input::Text([]) = self { other.into() } else { self }
    }

    #[doc(hidden)]
    /// The value; its root is there whichever way it was given.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn parse(self) -> Result<Parsed<'t>, Vec<Fault>> {
        self.parse_within(MAX_DEPTH, &[])
    }

    #[doc(hidden)]
    /// As [`Self::parse`], of a value in which arrays and objects nest no deeper than `limit`; its keys say which of the known
    /// names they are. A node was read before, under the limit and with the names of its document.
    ///
    /// # Errors
    /// As [`Document::parse`]; the places in a [`Self::Value`] are those in its text.
    pub fn parse_within(self, limit: usize, known: &'static [KnownName]) -> Result<Parsed<'t>, Vec<Fault>> {
        match self {
            Input::Text(text) => Document::parse_within(text, limit, known).map(Parsed::Document),
            Input::Node(node) => Ok(Parsed::Node(node)),
            Input::Value(value) => document_of(value, limit, known).map(Parsed::Document),
            Input::Members(members) => document_of_members(members, limit, known).map(Parsed::Document),
        }
    }
}

/// Nothing: an empty text.
impl Default for Input<'_> {
    fn default() -> Self {
        Input::Text(b"")
    }
}

impl<'t, T: AsRef<[u8]> + ?Sized> From<&'t T> for Input<'t> {
    fn from(text: &'t T) -> Self {
        Input::of_text(text.as_ref())
    }
}

impl<'t> From<&'t Value> for Input<'t> {
    fn from(value: &'t Value) -> Self {
        Input::Value(value)
    }
}

#[doc(hidden)]
impl<'t> From<Node<'t>> for Input<'t> {
    fn from(node: Node<'t>) -> Self {
        Input::Node(node)
    }
}

/// A value that was given, ready to be looked at.
#[derive(Debug)]
pub enum Parsed<'t> {
    /// As a separate document.
    Document(Document<'t>),
    /// As part of another.
    Node(Node<'t>),
}

impl Parsed<'_> {
    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        match self {
            Parsed::Document(document) => document.root(),
            Parsed::Node(node) => *node,
        }
    }
}
