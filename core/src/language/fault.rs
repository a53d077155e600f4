//! Texts that are no expression: what is wrong, and where.

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, shown};
use crate::json::Lines;
use crate::reader::placed;

/// The first place where a text stops being an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub fault: SyntaxFault,
    /// Byte offset of what was found.
    pub start: usize,
    /// Byte offset behind it; the same as `start` at the end of the text.
    pub end: usize,
}

/// The ways in which a text is no expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// Nothing but white space and comments.
    Empty,
    /// Something else was expected.
    Unexpected(&'static str),
    /// A quote, bracket or comment that is never closed: what it is, and how it closes.
    NeverClosed(&'static str, &'static str),
    /// A reserved word where a field belongs.
    Reserved,
    /// A part of a script that no expression holds.
    NotAnExpression(&'static str),
    /// `a < b < c`
    ChainedComparison,
    /// More levels than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
}

impl SyntaxError {
    /// The error as a diagnostic about `place`, the JSON Pointer of the text.
    #[must_use]
    pub fn diagnostic(&self, text: &str, place: &str) -> Diagnostic {
        let found = text.get(self.start..self.end).unwrap_or_default();
        let at = |code| Diagnostic::at(code, place);
        let diagnostic = match self.fault {
            SyntaxFault::Empty => return at(Code::EmptyValue).with("field", "expression"),
            SyntaxFault::Unexpected(expected) => {
                at(Code::SyntaxError).with("found", described(found)).with("expected", expected)
            }
            SyntaxFault::NeverClosed(what, closing) => {
                at(Code::NeverClosed).with("what", what).with("closing", closing)
            }
            SyntaxFault::Reserved => at(Code::ReservedWord).with("word", found),
            SyntaxFault::NotAnExpression(what) => at(Code::NotAnExpression).with("what", what),
            SyntaxFault::ChainedComparison => at(Code::ChainedComparison).with("operator", found),
            SyntaxFault::TooDeep => at(Code::TooDeep).with("limit", super::MAX_DEPTH),
        };
        let diagnostic = diagnostic.with("start", self.start).with("end", self.end);
        placed(diagnostic, self.start, &Lines::new(text.as_bytes()))
    }
}

/// What was found, as a message shows it: curly quotes and odd spaces are told by their number.
fn described(found: &str) -> String {
    let mut chars = found.chars();
    match (chars.next(), chars.next()) {
        (None, _) => "the end".to_owned(),
        (Some(c), None) if !c.is_ascii() || c.is_control() => format!("`{}` (U+{:04X})", shown(found), u32::from(c)),
        _ => format!("`{}`", shown(found)),
    }
}
