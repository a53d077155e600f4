//! What a caller gives: JSON text, or a value that its host took apart already.

use super::document::{Document, Node};
use super::fault::Fault;
use super::parser::MAX_DEPTH;

/// A value that a caller gave.
#[derive(Clone, Copy, Debug)]
pub enum Input<'t> {
    /// As JSON text, in UTF-8.
    Text(&'t [u8]),
    /// As a value that was read already; see [`Packed`](super::packed::Packed).
    Value(Node<'t>),
}

impl<'t> Input<'t> {
    /// What was given, or another text where nothing was.
    #[must_use]
    pub fn or(self, other: &'t str) -> Self {
        if let Input::Text([]) = self { other.into() } else { self }
    }

    /// The value; its root is there whichever way it was given.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn parse(self) -> Result<Parsed<'t>, Vec<Fault>> {
        self.parse_within(MAX_DEPTH)
    }

    /// As [`Self::parse`], of a text in which arrays and objects nest no deeper than `limit`.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn parse_within(self, limit: usize) -> Result<Parsed<'t>, Vec<Fault>> {
        match self {
            Input::Text(text) => Document::parse_within(text, limit).map(Parsed::Text),
            Input::Value(node) => Ok(Parsed::Value(node)),
        }
    }
}

impl<'t, T: AsRef<[u8]> + ?Sized> From<&'t T> for Input<'t> {
    fn from(text: &'t T) -> Self {
        Input::Text(text.as_ref())
    }
}

/// A value that was given, ready to be looked at.
#[derive(Debug)]
pub enum Parsed<'t> {
    /// What was read of a text.
    Text(Document<'t>),
    /// A value that was read already.
    Value(Node<'t>),
}

impl Parsed<'_> {
    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        match self {
            Parsed::Text(document) => document.root(),
            Parsed::Value(node) => *node,
        }
    }
}
