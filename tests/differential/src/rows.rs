//! Where the library and JEXL 3.1 differ, and why: the platform's engine is JEXL 3.2, and its page adds and forbids more.

use crate::tokens::{Kind, Token, tokens};

/// A text with its tokens.
pub struct Text<'t> {
    pub text: &'t str,
    tokens: Vec<Token>,
}

/// Which of the two takes the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Library,
    Engine,
    /// Both, and the formatted text has another tree.
    Both,
}

/// A row: who takes such texts, what they have, and how it is told.
pub struct Row(pub Takes, pub &'static str, fn(&Text<'_>) -> bool);

impl Row {
    /// Whether it explains the difference of a text, or of what it is formatted to.
    pub fn explains(&self, takes: Takes, text: &Text<'_>, formatted: Option<&Text<'_>>) -> bool {
        self.0 == takes && ((self.2)(text) || formatted.is_some_and(self.2))
    }
}

pub const ROWS: [Row; 27] = [
    Row(Takes::Library, "`?.` and `??` came with 3.2", |text| text.has(&["?.", "??"])),
    Row(Takes::Library, "`~/…/` came with 3.2", |text| text.tokens.iter().any(|token| token.kind == Kind::Pattern)),
    Row(Takes::Library, "`+` in front of an operand came with 3.2", |text| text.any(|text, at| text.is_unary(at, "+"))),
    Row(Takes::Library, "`1e2`, `.5f` came with 3.2", |text| text.any(Text::is_new_number)),
    Row(Takes::Library, "most reserved words as children came with 3.2", |text| text.any(Text::is_reserved_child)),
    Row(Takes::Library, "a space keeps `b : f(c)` from being a call since 3.2", |text| {
        text.any(|text, at| text.is_call_behind_colon(at))
    }),
    Row(Takes::Library, "`x -> e` without a block came with 3.3", |text| {
        text.any(|text, at| text.word(at) == "->" && text.word(at + 1) != "{")
    }),
    Row(Takes::Library, "the platform's page allows letters of all alphabets", |text| {
        text.any(|text, at| text.kind(at) == Some(Kind::Name) && !text.word(at).is_ascii())
    }),
    Row(Takes::Library, "`${…}` is the platform's", |text| text.text.contains("${")),
    Row(Takes::Engine, "assignments are no expression of the platform", |text| {
        text.has(&["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="])
    }),
    Row(Takes::Engine, "`new` and statements are none", |text| {
        text.any(|text, at| {
            ["new", "var", "if", "for", "while", "do", "return", "break", "continue"].contains(&text.word(at))
        })
    }),
    Row(Takes::Engine, "interpolated texts are none", |text| text.text.contains('`')),
    Row(Takes::Engine, "calls in a namespace are none", |text| text.any(|text, at| text.is_call_behind_colon(at))),
    Row(Takes::Engine, "`a@b` is none", |text| text.text.contains('@')),
    Row(Takes::Engine, "calls of what is no name are none", |text| {
        text.any(|text, at| matches!(text.word(at), ")" | "]") && text.word(at + 1) == "(")
    }),
    Row(Takes::Engine, "children in quotes are none", |text| {
        text.any(|text, at| matches!(text.word(at), "." | "?.") && text.kind(at + 1) == Some(Kind::Text))
    }),
    Row(Takes::Engine, "children that are numbers are told to be `[0]`", |text| {
        text.any(|text, at| text.is_number_child(at))
    }),
    Row(Takes::Engine, "`_errors` is reserved by the platform", |text| text.has(&["_errors"])),
    Row(Takes::Engine, "blocks without an expression have no meaning", |text| {
        text.any(|text, at| text.word(at) == "->" && text.word(at + 1) == "{" && matches!(text.word(at + 2), "}" | ";"))
    }),
    Row(Takes::Engine, "a lambda is no operand", |text| text.any(Text::is_lambda_operand)),
    Row(Takes::Engine, "half a surrogate pair is no character", |text| text.text.contains("\\ud800")),
    Row(Takes::Engine, "an expression is more than a comment", |text| text.tokens.is_empty()),
    Row(Takes::Engine, "`${` is the platform's, whatever stands in front of it", |text| text.text.contains("${")),
    Row(Takes::Both, "what is formatted with a space, as in `b : f(c)`, was a call before 3.2", |text| {
        text.any(|text, at| text.is_call_behind_colon(at))
    }),
    Row(Takes::Both, "`~//` was a comment before 3.2", |text| text.text.contains("~//")),
    Row(Takes::Both, "`1.e3` was the child of a number before 3.2", |text| text.text.contains("1.e3")),
    Row(Takes::Both, "`\\n` and the like came with 3.2", |text| {
        text.any(|text, at| text.kind(at) == Some(Kind::Text) && text.word(at).contains('\t'))
    }),
];

const RESERVED: [&str; 28] = [
    "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod", "not", "null", "true", "false", "size", "empty",
    "new", "var", "if", "for", "while", "return", "function", "do", "else", "break", "continue", "NaN",
];

impl<'t> Text<'t> {
    pub fn new(text: &'t str) -> Text<'t> {
        Text { text, tokens: tokens(text) }
    }

    fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn any(&self, is: impl Fn(&Self, usize) -> bool) -> bool {
        (0..self.tokens.len()).any(|at| is(self, at))
    }

    fn has(&self, words: &[&str]) -> bool {
        self.any(|text, at| matches!(text.kind(at), Some(Kind::Symbol | Kind::Name)) && words.contains(&text.word(at)))
    }

    /// Whether a sign stands in front of an operand.
    fn is_unary(&self, at: usize, sign: &str) -> bool {
        let value = |at: usize| {
            matches!(self.kind(at), Some(Kind::Number | Kind::Text | Kind::Pattern))
                || matches!(self.word(at), ")" | "]" | "}")
                || self.kind(at) == Some(Kind::Name) && !RESERVED.contains(&self.word(at))
        };
        self.word(at) == sign && at.checked_sub(1).is_none_or(|before| !value(before) || self.word(before) == "NaN")
    }

    /// A number with an exponent and no fraction, or with nothing in front of its dot.
    fn is_new_number(&self, at: usize) -> bool {
        let word = self.word(at);
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        self.kind(at) == Some(Kind::Number)
            && !word.starts_with("0x")
            && (word.starts_with('.')
                || digits.starts_with(['e', 'E'])
                || digits.starts_with(".e")
                || digits.starts_with(".E"))
    }

    /// Whether the arrow of a lambda is there, and an operator in front of the lambda or behind its block.
    fn is_lambda_operand(&self, arrow: usize) -> bool {
        if self.word(arrow) != "->" {
            return false;
        }
        let pair = |from: usize, step: isize, [open, close]: [&str; 2]| {
            let mut depth = 0;
            let mut at = from;
            loop {
                depth += i32::from(self.word(at) == open) - i32::from(self.word(at) == close);
                if depth == 0 || at >= self.tokens.len() {
                    return at;
                }
                at = at.saturating_add_signed(step);
            }
        };
        let start = match arrow.checked_sub(1) {
            Some(at) if self.word(at) == ")" => pair(at, -1, [")", "("]),
            Some(at) => at,
            None => return false,
        };
        let end = if self.word(arrow + 1) == "{" { pair(arrow + 1, 1, ["{", "}"]) } else { arrow };
        let before = start.checked_sub(1).map_or("", |before| self.word(before));
        !["", "(", "[", "{", ",", ":", "?", "return", "->"].contains(&before)
            || !["", ")", "]", "}", ",", ":", ";", "..."].contains(&self.word(end + 1)) && end > arrow
    }

    fn is_reserved_child(&self, at: usize) -> bool {
        matches!(self.word(at), "." | "?.") && RESERVED.contains(&self.word(at + 1))
    }

    /// `b : f(`
    fn is_call_behind_colon(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Name)
            && self.word(at + 1) == ":"
            && self.kind(at + 2) == Some(Kind::Name)
            && self.word(at + 3) == "("
    }

    /// `a.0`
    fn is_number_child(&self, at: usize) -> bool {
        let number = self.kind(at) == Some(Kind::Number);
        number && (self.word(at).starts_with('.') || at.checked_sub(1).is_some_and(|before| self.word(before) == "."))
    }
}
