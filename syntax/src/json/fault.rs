//! What is wrong with a text that is not JSON.

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
