//! Random expressions: right ones by the grammar, the same with a few tokens changed, and tokens in any order.

use crate::random::Random;
use crate::tokens::tokens;

const NAMES: [&str; 16] =
    ["a", "b", "c", "name", "o", "x", "_id", "$v", "a1", "upper", "date", "left", "NULL", "data", "item", "iif"];
/// Names, numbers and texts that the two are known to read otherwise, so that few expressions have them.
const ODD: [&str; 8] = ["é", "NaN", "1e2", ".5f", "1.e3", "\"a\tb\"", "\"\\ud800\"", "o.straße"];
const RESERVED: [&str; 24] = [
    "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod", "not", "null", "true", "false", "size", "empty",
    "new", "var", "if", "for", "while", "return", "function", "_errors",
];
const NUMBERS: [&str; 26] = [
    "0",
    "1",
    "12",
    "007",
    "0x1F",
    "12l",
    "7h",
    "1.5",
    "1.5f",
    "2.0d",
    "3b",
    "1.0e3",
    "1.5E-3",
    "3d",
    "1e2",
    ".5f",
    ".5",
    "08",
    "1.e3",
    "1.",
    "99999999999",
    "99999999999999999999",
    "99999999999999999999l",
    "0xFFFFFFFFFFFFFFFFl",
    "0x",
    "1_0",
];
const TEXTS: [&str; 20] = [
    "\"\"",
    "''",
    "\"a\"",
    "'b c'",
    "\"it's\"",
    "'say \"x\"'",
    "\"\\\"\"",
    "'it\\'s'",
    "\"\\\\\"",
    "\"\\\\\\\\d\"",
    "\"\\d+\\.\"",
    "\"\\u0041\"",
    "\"\\u00\"",
    "\"é\"",
    "\"a // b\"",
    "\"${x}\"",
    "'a\\qb'",
    "\"\\n\"",
    "\"a\tb\"",
    "\"\\ud800\"",
];
const PATTERNS: [&str; 8] = ["~/a/", "~/a\\/b/", "~/\\d+/", "~/(/", "~/\\\\/", "~//", "~/[a-z]+$/", "~/\\bx/"];
const BINARY: [&str; 36] = [
    "+", "-", "*", "/", "%", "div", "mod", "==", "!=", "eq", "ne", "<", "<=", ">", ">=", "lt", "le", "gt", "ge", "=~",
    "!~", "=^", "!^", "=$", "!$", "&&", "||", "and", "or", "&", "|", "^", "..", "?:", "??", "+",
];
const UNARY: [&str; 9] = ["-", "!", "~", "not ", "empty ", "size ", "+", "-", "not "];
const SYMBOLS: [&str; 30] = [
    "(", ")", "[", "]", "{", "}", ",", ".", ":", ";", "?", "?.", "->", "=", "+=", "...", "..", "?:", "??", "@", "#",
    "##", "//", "/*", "`a`", "~", "!", "${a b}", "\\", "…",
];

/// Random texts, each by one of the ways.
pub struct Expressions(pub Random);

impl Expressions {
    pub fn next(&mut self) -> String {
        match self.0.below(10) {
            0..6 => self.expression(4),
            6..9 => self.mutated(),
            _ => self.row(),
        }
    }

    fn space(&mut self) -> &'static str {
        self.0.of(&[" ", " ", " ", " ", " ", " ", "", "", "", "\n", "\t ", " /* c */ ", " // c\n", " ## c\n"])
    }

    /// Parts with white space between them.
    fn spaced(&mut self, parts: &[&str]) -> String {
        let mut out = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                let space = self.space();
                // Two words, or a sign and its like, need something between them.
                let joins = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
                let touch = out.ends_with(joins) && part.starts_with(joins);
                out.push_str(if space.is_empty() && touch { " " } else { space });
            }
            out.push_str(part);
        }
        out
    }

    fn expression(&mut self, depth: usize) -> String {
        if depth == 0 || self.0.once_in(5) {
            return self.leaf();
        }
        match self.0.below(16) {
            0..5 => {
                let (left, right) = (self.operand(depth), self.operand(depth));
                let operator = self.0.of(&BINARY);
                self.spaced(&[&left, operator, &right])
            }
            5 => format!("{}{}", self.0.of(&UNARY), self.expression(depth - 1)),
            6 | 7 => {
                let inner = self.expression(depth - 1);
                self.spaced(&["(", &inner, ")"])
            }
            8 => {
                let parts = [(); 3].map(|()| self.expression(depth - 1));
                self.spaced(&[&parts[0], "?", &parts[1], ":", &parts[2]])
            }
            9 | 10 => {
                let list = self.list(depth);
                format!("{}({list})", self.0.of(&NAMES))
            }
            11..14 => self.path(depth),
            14 => self.brackets(depth),
            _ => self.lambda(depth),
        }
    }

    /// An expression that often stands in parentheses, as most operators don't take each other's results.
    fn operand(&mut self, depth: usize) -> String {
        let operand = self.expression(depth - 1);
        if operand.contains(' ') && !self.0.once_in(4) { format!("({operand})") } else { operand }
    }

    fn list(&mut self, depth: usize) -> String {
        let count = self.0.below(4);
        let parts: Vec<String> = (0..count).map(|_| self.expression(depth - 1)).collect();
        parts.join(self.0.of(&[", ", ",", " , "]))
    }

    fn path(&mut self, depth: usize) -> String {
        let mut out = match self.0.below(4) {
            0 => format!("({})", self.expression(depth - 1)),
            1 => self.leaf(),
            _ => self.0.of(&NAMES).to_owned(),
        };
        for _ in 0..=self.0.below(3) {
            let dot = if self.0.once_in(20) { "?." } else { "." };
            match self.0.below(8) {
                0 | 1 => out += &format!("[{}]", self.expression(depth - 1)),
                2 => out += &format!("{dot}{}({})", self.0.of(&NAMES), self.list(depth)),
                3 if self.0.once_in(4) => out += &format!("{dot}{}", self.0.of(&RESERVED)),
                4 if self.0.once_in(4) => out += &format!(".{}", self.0.below(3)),
                _ => out += &format!("{dot}{}", self.0.of(&NAMES)),
            }
        }
        out
    }

    fn brackets(&mut self, depth: usize) -> String {
        match self.0.below(5) {
            0 | 1 => format!("[{}]", self.list(depth)),
            2 => format!("{{{}}}", self.list(depth)),
            3 => {
                let count = self.0.below(3);
                let entry = |this: &mut Self| {
                    let (key, value) = (this.expression(depth - 1), this.expression(depth - 1));
                    this.spaced(&[&key, ":", &value])
                };
                let entries: Vec<String> = (0..count).map(|_| entry(self)).collect();
                if entries.is_empty() { "{:}".to_owned() } else { format!("{{{}}}", entries.join(", ")) }
            }
            _ => format!("[{}, ...]", self.expression(depth - 1)),
        }
    }

    fn lambda(&mut self, depth: usize) -> String {
        let body = self.expression(depth - 1);
        let names = self.0.of(&["(x)", "(x, y)", "()", "x"]);
        match self.0.below(6) {
            0 => format!("{names} -> {body}"),
            1 => format!("{names}->{{return {body}}}"),
            2 => format!("{names} -> {{ {body}; }}"),
            _ => format!("{names} -> {{ {body} }}"),
        }
    }

    fn leaf(&mut self) -> String {
        match self.0.below(12) {
            0..5 => self.0.of(&NAMES),
            5..8 => self.0.of(&NUMBERS[..14]),
            8 | 9 => self.0.of(&TEXTS[..17]),
            10 => self.0.of(&["null", "true", "false"]),
            _ if self.0.once_in(6) => self.0.of(&ODD),
            _ if self.0.once_in(3) => self.0.of(&PATTERNS),
            _ => self.0.of(&NAMES),
        }
        .to_owned()
    }

    fn token(&mut self) -> &'static str {
        match self.0.below(8) {
            0 | 1 => self.0.of(&NAMES),
            2 => self.0.of(&NUMBERS),
            3 => self.0.of(&TEXTS),
            4 => self.0.of(&BINARY),
            5 => self.0.of(&RESERVED),
            _ => self.0.of(&SYMBOLS),
        }
    }

    /// A right expression with some of its tokens changed.
    fn mutated(&mut self) -> String {
        let text = self.expression(3);
        let mut parts: Vec<String> =
            tokens(&text).iter().map(|token| text[token.start..token.end].to_owned()).collect();
        for _ in 0..=self.0.below(2) {
            let at = self.0.below(parts.len() + 1);
            match self.0.below(4) {
                0 if at < parts.len() => _ = parts.remove(at),
                1 if at < parts.len() => parts[at] = self.token().to_owned(),
                2 if at + 1 < parts.len() => parts.swap(at, at + 1),
                _ => parts.insert(at, self.token().to_owned()),
            }
        }
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        self.spaced(&parts)
    }

    fn row(&mut self) -> String {
        let parts: Vec<&str> = (0..=self.0.below(7)).map(|_| self.token()).collect();
        self.spaced(&parts)
    }
}
