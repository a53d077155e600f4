//! What is wrong with a text that is not JSON.

use std::fmt;

/// What is wrong with a text that is not JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Byte offset into the text.
    pub offset: usize,
}

/// The ways in which a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// Nothing but white space.
    Empty,
    /// More than 4 GiB.
    TooLong,
    /// Arrays and objects nested too deep.
    TooDeep,
    /// The text ends within a value.
    UnexpectedEnd,
    /// A comma before a closing bracket.
    TrailingComma,
    /// A closing bracket that ends the document too early.
    StrayBracket,
    /// Text after the end of the value.
    ExtraText,
    /// A template such as `{{interval}}` where a value belongs.
    Placeholder,
    /// A name that occurs twice in one object.
    DuplicateKey,
    /// A string with a control character or a wrong escape.
    BadString,
    /// Anything else that the grammar does not allow here.
    Syntax,
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FaultKind::NotUtf8 => "bytes that are not UTF-8",
            FaultKind::Empty => "no JSON text",
            FaultKind::TooLong => "more than 4 GiB of text",
            FaultKind::TooDeep => "arrays and objects nested too deep",
            FaultKind::UnexpectedEnd => "the end of the text within a value",
            FaultKind::TrailingComma => "a comma before a closing bracket",
            FaultKind::StrayBracket => "a closing bracket that ends the document too early",
            FaultKind::ExtraText => "text behind the end of the value",
            FaultKind::Placeholder => "a template where a value belongs",
            FaultKind::DuplicateKey => "a name that is twice in one object",
            FaultKind::BadString => "a string with a control character or a wrong escape",
            FaultKind::Syntax => "no JSON",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.kind, self.offset)
    }
}

impl std::error::Error for Fault {}
