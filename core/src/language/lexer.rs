//! Text to tokens in one pass.

use super::fault::{SyntaxError, SyntaxFault};
use super::words::{begins_name, continues_name};
use aepflow_syntax::TextExt;

/// A word, literal or symbol of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: What,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The end of the text.
    End,
    /// No token can begin here; the last one of its list.
    Fault(SyntaxFault),
    /// A field, function, word operator or other word; it may hold `\.`.
    Name,
    /// `${…}`
    Wrapped,
    /// `"…"` or `'…'`
    Text,
    /// `~/…/`
    Regex,
    Number,
    Symbol(&'static str),
}

/// Every symbol, the longer before its beginnings.
const SYMBOLS: [&str; 50] = [
    "...", "..", "->", "&&", "||", "==", "!=", "<=", ">=", "=~", "!~", "=^", "!^", "=$", "!$", "?.", "?:", "??", "+=",
    "-=", "*=", "/=", "%=", "&=", "|=", "^=", "(", ")", "{", "}", "[", "]", ",", ".", ":", ";", "?", "<", ">", "+",
    "-", "*", "/", "%", "!", "~", "&", "|", "^", "=",
];

/// The tokens of a text; the last one is its end, or a fault.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens = Vec::with_capacity(text.len() / 4 + 1);
    loop {
        let token = lexer.token();
        tokens.push(token);
        if matches!(token.what, What::End | What::Fault(_)) {
            return tokens;
        }
    }
}

/// The token that a text is as a whole, if it is just one.
pub(super) fn single(text: &str) -> Option<What> {
    let token = Lexer { text, at: 0 }.token();
    (token.start == 0 && token.end == text.len()).then_some(token.what)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

/// A fault and where it begins.
type Found = Result<What, SyntaxError>;

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.part(self.at..)
    }

    fn token(&mut self) -> Token {
        let found = self.space().and_then(|()| Ok((self.at, self.read()?)));
        match found {
            Ok((start, what)) => Token { start, end: self.at, what },
            Err(SyntaxError { fault, start, end }) => Token { start, end, what: What::Fault(fault) },
        }
    }

    /// Passes white space and comments.
    fn space(&mut self) -> Result<(), SyntaxError> {
        loop {
            let rest = self.rest();
            let inner = rest.trim_ascii_start();
            self.at += rest.len() - inner.len();
            if inner.starts_with("##") || inner.starts_with("//") {
                self.at += inner.find(['\n', '\r']).unwrap_or(inner.len());
            } else if let Some(comment) = inner.strip_prefix("/*") {
                let end = comment.place_of("*/").ok_or_else(|| self.never_closed("comment", "`*/`"))?;
                self.at += end + 4;
            } else {
                return Ok(());
            }
        }
    }

    fn read(&mut self) -> Found {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return Ok(What::End);
        };
        match first {
            '$' if rest.starts_with("${") => self.wrapped(),
            '"' => self.quoted(1, What::Text, "text", "its quote `\"`"),
            '\'' => self.quoted(1, What::Text, "text", "its quote `'`"),
            '~' if rest.starts_with("~/") => self.quoted(2, What::Regex, "regular expression", "`/`"),
            '0'..='9' => self.number(),
            _ if begins_name(first) => self.name(),
            _ => self.symbol(first),
        }
    }

    fn symbol(&mut self, first: char) -> Found {
        let rest = self.rest();
        // What is most common is no beginning of another.
        if let Some(symbol) = ["(", ")", ",", "[", "]"].into_iter().find(|symbol| rest.starts_with(symbol)) {
            self.at += 1;
            return Ok(What::Symbol(symbol));
        }
        // `!${a}` negates a field; the engine has `${a}` replaced before it reads the text.
        let found = match rest.get(..3) {
            Some("!${") => Some("!"),
            Some("=${") => Some("="),
            _ => SYMBOLS.into_iter().find(|symbol| rest.starts_with(symbol)),
        };
        match found {
            Some(symbol) => {
                self.at += symbol.len();
                Ok(What::Symbol(symbol))
            }
            None => self.unexpected(first.len_utf8(), "a value or an operator"),
        }
    }

    fn name(&mut self) -> Found {
        loop {
            let rest = self.rest();
            let plain = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
            let rest = rest.part(plain..);
            self.at += plain + rest.find(|c| !continues_name(c)).unwrap_or(rest.len());
            if !self.rest().starts_with("\\.") {
                return Ok(What::Name);
            }
            self.at += 2;
        }
    }

    fn wrapped(&mut self) -> Found {
        let Some(end) = self.rest().find('}') else {
            return Err(self.never_closed("`${`", "`}`"));
        };
        if pieces(self.rest().part(2..end)).iter().any(String::is_empty) {
            return self.unexpected(end + 1, "a field's name within `${}`");
        }
        self.at += end + 1;
        Ok(What::Wrapped)
    }

    /// Text up to a closing character; a backslash keeps the one behind it from closing.
    fn quoted(&mut self, open: usize, what: What, name: &'static str, closing: &'static str) -> Found {
        let mut escaped = false;
        let rest = self.rest();
        let close = rest.part(open - 1..open);
        for (at, c) in rest.part(open..).char_indices() {
            if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                break;
            }
            if !escaped && rest.part(open + at..).starts_with(close) {
                self.at += open + at + 1;
                return Ok(what);
            }
            escaped = c == '\\' && !escaped;
        }
        Err(self.never_closed(name, closing))
    }

    fn number(&mut self) -> Found {
        let len = number_len(self.rest());
        let tail = self.rest().part(len..).find(|c| !continues_name(c)).unwrap_or(self.rest().len() - len);
        if len == 0 || tail > 0 {
            return self.unexpected(len + tail, "a number such as `12`, `0x1F`, `1.5` or `1.0e3`");
        }
        self.at += len;
        Ok(What::Number)
    }

    fn unexpected(&self, len: usize, expected: &'static str) -> Found {
        Err(SyntaxError { fault: SyntaxFault::Unexpected(expected), start: self.at, end: self.at + len })
    }

    fn never_closed(&self, what: &'static str, closing: &'static str) -> SyntaxError {
        let fault = SyntaxFault::NeverClosed(what, closing);
        SyntaxError { fault, start: self.at, end: self.text.len() }
    }
}

/// How many bytes at the front of a text are a number; 0 if its digits are not those of its base.
fn number_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize, digit: fn(&u8) -> bool| {
        from + bytes[from..].iter().position(|byte| !digit(byte)).unwrap_or(bytes.len() - from)
    };
    let suffixed =
        |at: usize, letters: &[u8]| bytes.get(at).is_some_and(|byte| letters.contains(&byte.to_ascii_lowercase()));
    if text.starts_with("0x") || text.starts_with("0X") {
        let end = run(2, u8::is_ascii_hexdigit);
        return if end == 2 { 0 } else { end + usize::from(suffixed(end, b"lh")) };
    }
    let whole = run(0, u8::is_ascii_digit);
    let fraction = match bytes.get(whole + 1) {
        Some(b'0'..=b'9') if bytes[whole] == b'.' => run(whole + 1, u8::is_ascii_digit),
        _ => whole,
    };
    let exponent = fraction + exponent_len(&bytes[fraction..]);
    let float = suffixed(exponent, b"fdb");
    match (fraction > whole, float) {
        (true, _) | (_, true) => exponent + usize::from(float),
        // A leading zero means octal.
        _ if whole > 1 && bytes[0] == b'0' && run(0, |byte| matches!(byte, b'0'..=b'7')) < whole => 0,
        _ => whole + usize::from(suffixed(whole, b"lh")),
    }
}

fn exponent_len(bytes: &[u8]) -> usize {
    let sign = usize::from(matches!(bytes.get(1), Some(b'+' | b'-')));
    let digits = bytes.get(1 + sign..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
    if matches!(bytes.first(), Some(b'e' | b'E')) && digits > 0 { 1 + sign + digits } else { 0 }
}

/// The names between the dots that no backslash precedes.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut rest = text;
    while let Some(at) = rest.find('.') {
        let (before, behind) = (rest.part(..at), rest.part(at + 1..));
        // INVARIANT: the list begins with one piece and only grows.
        let last = pieces.len() - 1;
        if let Some(name) = before.strip_suffix('\\') {
            pieces[last].push_str(name);
            pieces[last].push('.');
        } else {
            pieces[last].push_str(before);
            pieces.push(String::new());
        }
        rest = behind;
    }
    if let Some(last) = pieces.last_mut() {
        last.push_str(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{What, pieces, single, tokens};

    #[test]
    fn numbers_are_those_of_the_engine() {
        for text in ["0", "12", "010", "0x1Fl", "12L", "7h", "1.5", "1.0e3", "1.5E-3f", "3d", "3e2d", "08.5", "2B"] {
            assert_eq!(single(text), Some(What::Number), "{text}");
        }
        for text in ["08", "0x", "1e3", "12a", "1.5l", "1_000", "-1", ".5", "1 "] {
            assert_ne!(single(text), Some(What::Number), "{text}");
        }
    }

    #[test]
    fn the_longest_symbol_is_taken() {
        let of =
            |text: &str| tokens(text).iter().map(|token| text[token.start..token.end].to_owned()).collect::<Vec<_>>();
        assert_eq!(of("a?.b?:c??d?e"), ["a", "?.", "b", "?:", "c", "??", "d", "?", "e", ""]);
        assert_eq!(of("!$a !${a} =~~/x/"), ["!$", "a", "!", "${a}", "=~", "~/x/", ""]);
        assert_eq!(of("1..3 ...//c\n## d\r/**/a\\.b"), ["1", "..", "3", "...", "a\\.b", ""]);
    }

    #[test]
    fn a_backslash_keeps_a_dot_within_a_name() {
        assert_eq!(pieces("a.b\\.c..d\\"), ["a", "b.c", "", "d\\"]);
    }
}
