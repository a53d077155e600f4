//! The tokens of a text, read apart from the library: only to tell which row of differences explains one.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Name,
    Number,
    Text,
    Pattern,
    Symbol,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

const SYMBOLS: [&str; 36] = [
    "...", "->", "?.", "??", "?:", "..", "==", "!=", "<=", ">=", "=~", "!~", "=^", "!^", "=$", "!$", "&&", "||", "+=",
    "-=", "*=", "/=", "%=", "&=", "|=", "^=", "${", "##", "//", "/*", "(", ")", "[", "]", "{", "}",
];

/// The tokens, without white space and comments.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let comment = ["##", "//"].iter().any(|open| rest.starts_with(open));
        if c.is_whitespace() {
            at += c.len_utf8();
        } else if comment {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") && rest.contains("*/") {
            at += rest.find("*/").unwrap_or(0) + 2;
        } else {
            let (kind, length) = token(rest, c);
            tokens.push(Token { kind, start: at, end: at + length });
            at += length;
        }
    }
    tokens
}

fn token(rest: &str, c: char) -> (Kind, usize) {
    let in_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    if c == '"' || c == '\'' {
        return (Kind::Text, quoted(rest, c).unwrap_or(rest.len()));
    }
    if rest.starts_with("~/") {
        if let Some(length) = quoted(&rest[1..], '/') {
            return (Kind::Pattern, length + 1);
        }
    }
    let leading = c == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    if c.is_ascii_digit() || leading {
        return (Kind::Number, number(rest));
    }
    if c == '$' && rest.starts_with("${") {
        return (Kind::Symbol, rest.find('}').map_or(2, |end| end + 1));
    }
    if in_name(c) {
        return (Kind::Name, rest.find(|c| !in_name(c)).unwrap_or(rest.len()));
    }
    let symbol = SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol));
    (Kind::Symbol, symbol.map_or(c.len_utf8(), |symbol| symbol.len()))
}

fn quoted(rest: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !escaped {
            return Some(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// How long a number is; a dot belongs to it if a digit, an exponent or a suffix follows.
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let is = |at: usize, set: &[u8]| bytes.get(at).is_some_and(|byte| set.contains(&byte.to_ascii_lowercase()));
    let digits = |mut at: usize| {
        while is(at, b"0123456789_") {
            at += 1;
        }
        at
    };
    let mut at = digits(0);
    if rest.starts_with("0x") {
        at = 2 + rest[2..].find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len() - 2);
    } else {
        let exponent =
            |at: usize| is(at, b"e") && (is(at + 1, b"0123456789") || is(at + 1, b"+-") && is(at + 2, b"0123456789"));
        if is(at, b".") && (is(at + 1, b"0123456789fdb") || exponent(at + 1)) {
            at = digits(at + 1);
        }
        if exponent(at) {
            at = digits(at + 2);
        }
    }
    at + usize::from(is(at, b"fdblh"))
}
