//! The operators and reserved words of the language.

use aepflow_syntax::Words;

/// A row of the table of operators: its spelling and what it means.
#[derive(Debug, PartialEq, Eq)]
pub struct Operator {
    /// As it is written.
    pub text: &'static str,
    /// The same for `==` and `eq`.
    pub meaning: Meaning,
    /// How tight it binds, from 1, the loosest.
    pub level: u8,
    /// The bytes of its text as a number, by which it is found.
    key: u32,
}

/// What an operator does, however it is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table below shows the spelling of each")]
pub enum Meaning {
    Elvis,
    NullDefault,
    Or,
    And,
    BitOr,
    BitXor,
    BitAnd,
    Equal,
    NotEqual,
    Range,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    NotMatches,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Negate,
    Plus,
    Complement,
    Not,
    Empty,
    Size,
}

/// The levels that the parser and the printer name.
pub(super) mod level {
    /// A lambda reaches as far right as it can.
    pub(in super::super) const LAMBDA: u8 = 1;
    /// `? :`, `?:`, `??`: to the right.
    pub(in super::super) const CONDITIONAL: u8 = 2;
    pub(in super::super) const OR: u8 = 3;
    pub(in super::super) const EQUALITY: u8 = 8;
    pub(in super::super) const COMPARISON: u8 = 9;
    pub(in super::super) const UNARY: u8 = 12;
    pub(in super::super) const POSTFIX: u8 = 13;
}

const fn row(text: &'static str, meaning: Meaning, level: u8) -> Operator {
    Operator { text, meaning, level, key: key(text.as_bytes()) }
}

/// Up to three bytes as a number, which no operator between two operands exceeds; 0 for others.
const fn key(text: &[u8]) -> u32 {
    match *text {
        [a] => u32::from_le_bytes([a, 0, 0, 0]),
        [a, b] => u32::from_le_bytes([a, b, 0, 0]),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        _ => 0,
    }
}

/// The operators between two operands; those of arithmetic come first, as most are.
static BINARY: [Operator; 35] = [
    row("*", Meaning::Multiply, 11),
    row("/", Meaning::Divide, 11),
    row("div", Meaning::Divide, 11),
    row("%", Meaning::Remainder, 11),
    row("mod", Meaning::Remainder, 11),
    row("+", Meaning::Add, 10),
    row("-", Meaning::Subtract, 10),
    row("<", Meaning::Less, level::COMPARISON),
    row("lt", Meaning::Less, level::COMPARISON),
    row("<=", Meaning::LessOrEqual, level::COMPARISON),
    row("le", Meaning::LessOrEqual, level::COMPARISON),
    row(">", Meaning::Greater, level::COMPARISON),
    row("gt", Meaning::Greater, level::COMPARISON),
    row(">=", Meaning::GreaterOrEqual, level::COMPARISON),
    row("ge", Meaning::GreaterOrEqual, level::COMPARISON),
    row("=~", Meaning::Matches, level::COMPARISON),
    row("!~", Meaning::NotMatches, level::COMPARISON),
    row("=^", Meaning::StartsWith, level::COMPARISON),
    row("!^", Meaning::NotStartsWith, level::COMPARISON),
    row("=$", Meaning::EndsWith, level::COMPARISON),
    row("!$", Meaning::NotEndsWith, level::COMPARISON),
    row("==", Meaning::Equal, level::EQUALITY),
    row("eq", Meaning::Equal, level::EQUALITY),
    row("!=", Meaning::NotEqual, level::EQUALITY),
    row("ne", Meaning::NotEqual, level::EQUALITY),
    row("..", Meaning::Range, level::EQUALITY),
    row("&", Meaning::BitAnd, 7),
    row("^", Meaning::BitXor, 6),
    row("|", Meaning::BitOr, 5),
    row("&&", Meaning::And, 4),
    row("and", Meaning::And, 4),
    row("||", Meaning::Or, level::OR),
    row("or", Meaning::Or, level::OR),
    row("?:", Meaning::Elvis, level::CONDITIONAL),
    row("??", Meaning::NullDefault, level::CONDITIONAL),
];

/// The operators in front of an operand.
static UNARY: [Operator; 7] = [
    row("-", Meaning::Negate, level::UNARY),
    row("+", Meaning::Plus, level::UNARY),
    row("~", Meaning::Complement, level::UNARY),
    row("!", Meaning::Not, level::UNARY),
    row("not", Meaning::Not, level::UNARY),
    row("empty", Meaning::Empty, level::UNARY),
    row("size", Meaning::Size, level::UNARY),
];

/// Words that no bare field may have for a name; functions' names come on top.
static RESERVED: Words = Words::new(&[
    "and", "break", "continue", "div", "do", "else", "empty", "eq", "false", "for", "function", "ge", "gt", "if", "le",
    "lt", "mod", "NaN", "ne", "new", "not", "null", "or", "return", "size", "true", "var", "while", "_errors",
]);

/// Words that the engine refuses even behind a dot.
const REFUSED: [&str; 6] = ["NaN", "break", "continue", "div", "mod", "return"];

/// Words that begin a statement of a script.
const STATEMENTS: [&str; 11] =
    ["if", "else", "for", "while", "do", "var", "return", "break", "continue", "new", "function"];

impl Operator {
    /// The operator between two operands that is written so.
    #[must_use]
    pub fn binary(text: &str) -> Option<&'static Operator> {
        let key = key(text.as_bytes());
        if key == 0 { None } else { BINARY.iter().find(|operator| operator.key == key) }
    }

    /// The operator in front of an operand that is written so.
    #[must_use]
    pub fn unary(text: &str) -> Option<&'static Operator> {
        // Most of what is asked for is the name of a field.
        let begins = matches!(text.as_bytes(), [b'-' | b'+' | b'~' | b'!' | b'n' | b'e' | b's', ..]);
        if begins { UNARY.iter().find(|operator| operator.text == text) } else { None }
    }

    /// Whether `a + b + c` groups to the left; the others are alone or group to the right.
    #[must_use]
    pub fn chains(&self) -> bool {
        !matches!(self.level, level::CONDITIONAL | level::EQUALITY | level::COMPARISON | level::UNARY)
    }

    /// Whether it is spelled as a word.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.text.as_bytes()[0].is_ascii_alphabetic()
    }
}

/// The reserved words.
pub(super) fn reserved() -> impl Iterator<Item = &'static str> {
    RESERVED.iter()
}

pub(super) fn is_reserved(word: &str) -> bool {
    RESERVED.has(word)
}

/// Whether a child needs `${…}` although a dot is before it.
pub(super) fn is_refused(word: &str) -> bool {
    is_reserved(word) && REFUSED.contains(&word)
}

pub(super) fn begins_statement(word: &str) -> bool {
    is_reserved(word) && STATEMENTS.contains(&word)
}

/// Whether a name can contain the character.
pub(super) fn continues_name(c: char) -> bool {
    begins_name(c) || c.is_ascii_digit() || (!c.is_ascii() && c.is_alphanumeric())
}

/// Whether a name can begin with the character.
pub(super) fn begins_name(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || c == '$' || (!c.is_ascii() && c.is_alphabetic())
}

/// Whether the text is a name without a dot in it.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(begins_name) && text.chars().all(continues_name)
}

#[cfg(test)]
mod tests {
    use super::{REFUSED, STATEMENTS, begins_statement, is_refused};

    #[test]
    fn what_is_refused_or_begins_a_statement_is_reserved() {
        assert!(REFUSED.into_iter().all(is_refused));
        assert!(STATEMENTS.into_iter().all(begins_statement));
    }
}
