//! Texts that are no expression: what is wrong, and where.

use super::hints::instead_of;
use super::literal;
use super::spelling::write_name;
use crate::diagnostics::{Code, Diagnostic, shown};
use crate::input::placed;
use crate::json::Lines;

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
    /// Something else was expected: a word, whose phrase is that of the param `expected`.
    Unexpected(&'static str),
    /// A number or a name behind a dot that begins with a digit or is in quotes.
    Unwrapped,
    /// A quote, bracket or comment that is never closed: what it is, and how it closes, in words.
    NeverClosed(&'static str, &'static str),
    /// A reserved word where a field belongs.
    Reserved,
    /// A part of a script that no expression contains, as a word.
    NotAnExpression(&'static str),
    /// `a < b < c`
    ChainedComparison,
    /// `~/(/`, and a word for what is wrong with the pattern.
    InvalidRegex(&'static str),
    /// `a ? b:f(c)`: the engine takes `b` for the name of a namespace.
    TouchingColon,
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
            SyntaxFault::Unexpected(expected) => described(at(Code::SyntaxError), found).with("expected", expected),
            SyntaxFault::Unwrapped => {
                let fault = described(at(Code::SyntaxError), found).with("expected", "name");
                fault.with_some("nearest", wrapped(found))
            }
            SyntaxFault::NeverClosed(what, closing) => {
                at(Code::NeverClosed).with("what", what).with("closing", closing)
            }
            SyntaxFault::Reserved => at(Code::ReservedWord).with("word", found),
            SyntaxFault::NotAnExpression(what) => at(Code::NotAnExpression).with("what", what),
            SyntaxFault::ChainedComparison => at(Code::ChainedComparison).with("operator", found),
            SyntaxFault::InvalidRegex(reason) => {
                at(Code::InvalidRegex).with_shown("value", found).with("reason", reason)
            }
            SyntaxFault::TouchingColon => at(Code::ColonTouchesName).with("name", found),
            SyntaxFault::TooDeep => at(Code::TooDeep).with("limit", super::MAX_DEPTH),
        };
        let told = matches!(self.fault, SyntaxFault::Unexpected(_) | SyntaxFault::NotAnExpression(_));
        let instead = if told { instead_of(text, self.start, self.end) } else { None };
        let diagnostic = diagnostic.with_some("instead", instead).with("start", self.start).with("end", self.end);
        let diagnostic = diagnostic.within(text, self.start, self.end);
        placed(diagnostic, self.start, &Lines::new(text.as_bytes()))
    }
}

/// A fault with what was found: curly quotes, backticks and odd spaces are told by their number.
fn described(fault: Diagnostic, found: &str) -> Diagnostic {
    let mut chars = found.chars();
    match (chars.next(), chars.next()) {
        (None, _) => fault.with("found", "end"),
        (Some(c), None) if !c.is_ascii() || c.is_control() || c == '`' => {
            let fault = fault.with("found", "character").with_shown("text", found);
            fault.with("character", format!("U+{:04X}", u32::from(c)))
        }
        _ => fault.with("found", "text").with_shown("text", found),
    }
}

/// How a number, or a name that begins with a digit or is in quotes, is written behind a value.
fn wrapped(found: &str) -> Option<String> {
    let name = match found.as_bytes() {
        [b'"' | b'\'', ..] => literal::text(found).ok().filter(|name| !name.is_empty() && !name.contains('}'))?,
        digits if digits.iter().all(u8::is_ascii_digit) => return Some(format!("[{found}]")),
        _ => return Some(format!("${{{}}}", shown(found))),
    };
    let mut wrapped = String::new();
    write_name(&name, true, &mut wrapped);
    Some(shown(&wrapped))
}

#[cfg(test)]
mod tests {
    use super::SyntaxFault;
    use crate::language::parse;

    #[test]
    fn a_bracket_tells_what_may_stand_before_it() {
        for (text, belongs) in [
            ("(a, b)", "operator_or_parenthesis"),
            ("(a b)", "operator_or_parenthesis"),
            ("a[0, 1]", "operator_or_bracket"),
            ("a[*, 1]", "bracket"),
            ("f(a b)", "operator_comma_or_parenthesis"),
            ("a.get(b c)", "operator_comma_or_parenthesis"),
            ("[a b]", "operator_comma_or_bracket"),
            ("[a, ..., b]", "bracket"),
            ("{a b}", "operator_comma_colon_or_brace"),
            ("{a, b: c}", "operator_comma_or_brace"),
            ("{a: b: c}", "operator_comma_or_brace"),
            ("{a: b, c}", "operator_or_colon"),
            ("{: a}", "brace"),
            ("x -> {a b}", "operator_or_brace"),
            ("a ? b c", "operator_or_colon"),
        ] {
            assert_eq!(parse(text).expect_err(text).fault, SyntaxFault::Unexpected(belongs), "{text}");
        }
    }

    #[test]
    fn an_error_tells_where_it_is_what_is_there_and_what_belongs_there() {
        for (text, code, found, message) in [
            ("a +\n )", "syntax_error", ")", "`)` stands at line 2, column 2, where a value belongs"),
            ("a +", "syntax_error", "", "the end stands at line 1, column 4, where a value belongs"),
            ("é b", "syntax_error", "b", "`b` stands at line 1, column 3, where an operator or the end belongs"),
            ("f(a b", "syntax_error", "b", "`b` stands at line 1, column 5, where an operator, `,` or `)` belongs"),
            (
                "“a”",
                "syntax_error",
                "“",
                "`“` (U+201C) stands at line 1, column 1, where a value or an operator belongs",
            ),
            (
                "a + `b`",
                "syntax_error",
                "`",
                "`\u{fffd}` (U+0060) stands at line 1, column 5, where a value or an operator belongs",
            ),
            ("a.1st", "syntax_error", "1st", "`1st` stands at line 1, column 3, where a name belongs"),
            ("(a, a) -> 1", "syntax_error", "a", "`a` stands at line 1, column 5, where another name belongs"),
            (
                "1 + '\\ud800'",
                "syntax_error",
                "\\ud800",
                "`\\ud800` stands at line 1, column 6, where a whole surrogate pair belongs",
            ),
            ("f([a, 'b", "never_closed", "'b", "the text opened at line 1, column 7 is never closed"),
            ("f([a, b", "never_closed", "[a, b", "the `[` opened at line 1, column 3 is never closed"),
            ("a + mod", "reserved_word", "mod", "`mod` at line 1, column 5 is a reserved word"),
            (
                "a = 1",
                "not_an_expression",
                "=",
                "an expression holds no assignment, and one stands at line 1, column 3",
            ),
            ("a; b", "not_an_expression", ";", "an expression holds no `;`, and one stands at line 1, column 2"),
            (
                "if (a) b",
                "not_an_expression",
                "if",
                "an expression holds no statement, and one stands at line 1, column 1",
            ),
            ("if == 1", "reserved_word", "if", "`if` at line 1, column 1 is a reserved word"),
            ("a < b <= c", "chained_comparison", "<=", "`<=` at line 1, column 7 follows another comparison"),
            ("// a", "empty_value", "", "`expression` is empty"),
        ] {
            let error = parse(text).expect_err(text);
            let diagnostic = error.diagnostic(text, "/source");
            assert_eq!((diagnostic.code.name(), diagnostic.message().as_str()), (code, message), "{text}");
            assert_eq!(text.get(error.start..error.end), Some(found), "{text}");
        }
        let help = |text| parse(text).expect_err(text).diagnostic(text, "").help();
        assert_eq!(help("a.mod"), "write `${mod}` for the field of that name");
        for (text, meant) in [
            ("a.0", "did you mean `[0]`? "),
            ("a?.1st.b", "did you mean `${1st}`? "),
            ("a . 8x(b)", "did you mean `${8x}`? "),
            ("a.'b \\'c.d'", "did you mean `${b 'c\\.d}`? "),
            ("a.'sk_b'", "did you mean `[redacted]`? "),
            ("a.\"b}\"", ""),
            ("a.''", ""),
            ("a.]", ""),
        ] {
            let start = format!("{meant}compare the text there");
            assert!(help(text).starts_with(&start), "{text}: {}", help(text));
        }
    }
}
