//! Text to tokens, one at a time.

use super::fault::SyntaxFault;
use super::number::{literal_len, overflows};
use super::spelling::{SPACE, STOP, is, plain_len};
use super::words::{begins_name, continues_name};
use aepflow_syntax::text::{contains, find, replace};
use std::borrow::Cow;

/// What a token is: a byte, as the parser asks for it at every level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The end of the text.
    End,
    /// No token can begin here.
    Fault,
    /// A field, function, word operator or other word.
    Name,
    /// `${…}`
    Wrapped,
    /// `"…"` or `'…'`
    Text,
    /// `~/…/`
    Regex,
    Number,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `[`
    OpenBracket,
    /// `]`
    CloseBracket,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    Comma,
    Dot,
    /// `?.`
    SafeDot,
    /// `...`
    Dots,
    Colon,
    Semicolon,
    Question,
    /// `->`
    Arrow,
    /// `=`, `+=`, …: no expression contains them.
    Assignment,
    /// Any other symbol.
    Operator,
}

/// The token that a text is as a whole, if it is just one.
pub(super) fn single(text: &str) -> Option<What> {
    let token = Token::first(text);
    (token.start == 0 && token.end == text.len()).then_some(token.what)
}

/// A word, literal or symbol of a text, from which the lexer goes on to the next one.
#[derive(Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: What,
    /// Whether it is a name with `\.` in it.
    pub(super) escaped: bool,
    /// What is wrong, if it is a fault.
    pub(super) fault: SyntaxFault,
}

impl<'t> Token<'t> {
    /// The first token of a text.
    pub(super) fn first(text: &'t str) -> Token<'t> {
        Token { text, start: 0, end: 0, what: What::End, escaped: false, fault: SyntaxFault::Empty }.next()
    }

    /// The token behind this one; behind the end it is the end again.
    pub(super) fn next(&self) -> Token<'t> {
        let mut next = Token { escaped: false, ..*self };
        next.advance();
        next
    }

    /// Its text.
    pub(super) fn word(&self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// What lies behind it.
    fn rest(&self) -> &'t str {
        self.text.get(self.end..).unwrap_or_default()
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.end..).unwrap_or_default()
    }

    /// Goes on to the token behind it.
    pub(super) fn advance(&mut self) {
        let spaced = self.bytes().first().is_some_and(|byte| is(*byte, SPACE));
        let closed = !spaced || self.space();
        (self.start, self.escaped) = (self.end, false);
        self.what = if closed { self.read() } else { self.never_closed("comment", "comment") };
    }

    /// For a dot: goes on to the next one, if there is just a name of ASCII between them and another one behind.
    pub(super) fn advance_to_dot(&mut self) -> bool {
        let behind = self.bytes();
        let len = plain_len(behind);
        let begins = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'_';
        let found =
            matches!(behind.get(len..), Some([b'.', next, ..]) if begins(next)) && behind.first().is_some_and(begins);
        if found {
            (self.start, self.end) = (self.end + len, self.end + len + 1);
        }
        found
    }

    /// Whether an arrow may follow it, without a look at the token there.
    pub(super) fn may_be_arrow(&self) -> bool {
        self.bytes().first().is_some_and(|byte| *byte == b'-' || is(*byte, SPACE))
    }

    /// Passes white space and comments; false where a comment is never closed.
    #[inline(never)]
    fn space(&mut self) -> bool {
        loop {
            match self.bytes() {
                [b' ' | b'\t' | b'\n' | b'\r' | 0xc, ..] => self.end += 1,
                [b'#', b'#', ..] | [b'/', b'/', ..] => {
                    let rest = self.rest();
                    self.end += rest.find(['\n', '\r']).unwrap_or(rest.len());
                }
                [b'/', b'*', ..] => match find(self.rest().get(2..).unwrap_or_default(), "*/") {
                    Some(end) => self.end += end + 4,
                    None => return false,
                },
                _ => return true,
            }
        }
    }

    fn read(&mut self) -> What {
        let byte = |at: usize| self.bytes().get(at).copied().unwrap_or_default();
        let ahead = [byte(0), byte(1), byte(2)];
        match ahead {
            [b'a'..=b'z' | b'A'..=b'Z' | b'_', ..] => self.name(),
            [b'"', ..] => self.quoted("double_quote"),
            [b'\'', ..] => self.quoted("single_quote"),
            [b'0'..=b'9', ..] => self.number(),
            [b'~', b'/', _] => self.regex(),
            [b'$', b'{', _] => self.wrapped(),
            [b'.', b'0'..=b'9', _] if literal_len(self.rest()) > 0 => self.number(),
            [b'$' | 0x80.., ..] if self.rest().starts_with(begins_name) => self.name(),
            [0, ..] if self.bytes().is_empty() => What::End,
            _ => match symbol(ahead) {
                Some((what, len)) => {
                    self.end += len;
                    what
                }
                None => self.unexpected(self.rest().chars().next().map_or(0, char::len_utf8), "value_or_operator"),
            },
        }
    }

    fn name(&mut self) -> What {
        loop {
            self.end += plain_len(self.bytes());
            // What ends nearly all names needs no look at its character.
            if matches!(self.bytes(), [b'$' | b'\\' | 0x80.., ..]) {
                let rest = self.rest();
                self.end += rest.find(|c| !continues_name(c)).unwrap_or(rest.len());
                if self.rest().starts_with("\\.") {
                    self.end += 2;
                    self.escaped = true;
                    continue;
                }
            }
            return if self.word() == "NaN" { What::Number } else { What::Name };
        }
    }

    #[inline(never)]
    fn wrapped(&mut self) -> What {
        let Some(end) = self.rest().find('}') else {
            return self.never_closed("wrapped_name", "brace");
        };
        if pieces(self.rest().get(2..end).unwrap_or_default()).any(|name| name.is_empty()) {
            return self.unexpected(end + 1, "field_in_braces");
        }
        self.end += end + 1;
        What::Wrapped
    }

    /// Text up to its closing quote; a backslash keeps the one behind it from closing.
    fn quoted(&mut self, closing: &'static str) -> What {
        let bytes = self.bytes();
        let close = bytes.first();
        let mut at = 1;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            at += rest.iter().take_while(|byte| !is(**byte, STOP)).count();
            match bytes.get(at..).unwrap_or_default() {
                // U+2028 and U+2029 end a line too.
                [] | [b'\n' | b'\r', ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => return self.never_closed("text", closing),
                [b'\\', escaped, ..] if *escaped == b'\\' || Some(escaped) == close => at += 2,
                [byte, ..] if Some(byte) == close => {
                    self.end += at + 1;
                    return What::Text;
                }
                _ => at += 1,
            }
        }
    }

    /// `~/…/`: the engine takes the longest one, so that a slash behind a backslash ends it only if no other does.
    #[inline(never)]
    fn regex(&mut self) -> What {
        let (mut before, mut end) = (b'/', None);
        for (at, byte) in self.bytes().iter().enumerate().skip(2) {
            match self.bytes().get(at..).unwrap_or_default() {
                [b'\n' | b'\r', ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => break,
                [b'/', ..] => {
                    end = Some(at + 1);
                    if before != b'\\' {
                        break;
                    }
                }
                _ => {}
            }
            before = *byte;
        }
        let Some(end) = end else {
            return self.never_closed("regex", "slash");
        };
        self.end += end;
        What::Regex
    }

    #[inline(never)]
    fn number(&mut self) -> What {
        let len = literal_len(self.rest());
        let tail =
            self.rest().get(len..).unwrap_or_default().find(|c| !continues_name(c)).unwrap_or(self.rest().len() - len);
        if len == 0 || tail > 0 {
            return self.unexpected(len + tail, "number_form");
        }
        self.end += len;
        if overflows(self.word()) {
            self.fault = SyntaxFault::Unexpected("long_number");
            return What::Fault;
        }
        What::Number
    }

    #[cold]
    fn unexpected(&mut self, len: usize, expected: &'static str) -> What {
        self.fault = SyntaxFault::Unexpected(expected);
        self.end += len;
        What::Fault
    }

    #[cold]
    fn never_closed(&mut self, what: &'static str, closing: &'static str) -> What {
        self.fault = SyntaxFault::NeverClosed(what, closing);
        self.end = self.text.len();
        What::Fault
    }
}

/// The longest symbol that these bytes begin with, and its length.
fn symbol(bytes: [u8; 3]) -> Option<(What, usize)> {
    Some(match bytes {
        [b'(', ..] => (What::Open, 1),
        [b')', ..] => (What::Close, 1),
        [b'[', ..] => (What::OpenBracket, 1),
        [b']', ..] => (What::CloseBracket, 1),
        [b'{', ..] => (What::OpenBrace, 1),
        [b'}', ..] => (What::CloseBrace, 1),
        [b',', ..] => (What::Comma, 1),
        [b':', ..] => (What::Colon, 1),
        [b';', ..] => (What::Semicolon, 1),
        [b'.', b'.', b'.', ..] => (What::Dots, 3),
        [b'.', b'.', ..] | [b'?', b'?' | b':', ..] | [b'&', b'&', ..] | [b'|', b'|', ..] => (What::Operator, 2),
        [b'.', ..] => (What::Dot, 1),
        [b'?', b'.', ..] => (What::SafeDot, 2),
        [b'?', ..] => (What::Question, 1),
        [b'-', b'>', ..] => (What::Arrow, 2),
        // `!${a}` negates a field; the engine has `${a}` replaced before it reads the text.
        [b'!', b'$', b'{', ..] => (What::Operator, 1),
        [b'=', b'$', b'{', ..] => (What::Assignment, 1),
        [b'!' | b'=', b'=' | b'~' | b'^' | b'$', ..] | [b'<' | b'>', b'=', ..] => (What::Operator, 2),
        [b'+' | b'-' | b'*' | b'/' | b'%' | b'&' | b'|' | b'^', b'=', ..] => (What::Assignment, 2),
        [b'=', ..] => (What::Assignment, 1),
        [b'<' | b'>' | b'+' | b'-' | b'*' | b'/' | b'%' | b'!' | b'~' | b'&' | b'|' | b'^', ..] => (What::Operator, 1),
        _ => return None,
    })
}

/// The names between the dots that no backslash precedes; at least one.
pub(super) fn pieces(text: &str) -> Pieces<'_> {
    Pieces { rest: Some(text) }
}

pub(super) struct Pieces<'t> {
    rest: Option<&'t str>,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Cow<'t, str>;

    fn next(&mut self) -> Option<Cow<'t, str>> {
        let rest = self.rest?;
        let mut before = b'.';
        let end = rest.bytes().position(|byte| std::mem::replace(&mut before, byte) != b'\\' && byte == b'.');
        self.rest = end.map(|end| rest.get(end + 1..).unwrap_or_default());
        Some(unescaped(end.map_or(rest, |end| rest.get(..end).unwrap_or_default())))
    }
}

/// A name without the backslashes in front of its dots.
pub(super) fn unescaped(name: &str) -> Cow<'_, str> {
    if contains(name, "\\.") { Cow::Owned(replace(name, "\\.", ".")) } else { Cow::Borrowed(name) }
}

#[cfg(test)]
mod tests {
    use super::{Token, What, pieces, single};

    #[test]
    fn numbers_are_those_of_the_engine() {
        for text in [
            "0",
            "12",
            "010",
            "0x1Fl",
            "12L",
            "7h",
            "1.5",
            "1.0e3",
            "1.5E-3f",
            "3d",
            "3e2d",
            "08.5",
            "2B",
            "1.f",
            "08.D",
            "1.e3f",
            "1.E-3b",
            "1e3",
            "1.e3",
            "12.E+3",
            ".5f",
            ".5e3",
            ".5e-3b",
            "NaN",
            "9223372036854775807l",
            "99999999999999999999",
            "0x7FFFFFFFFFFFFFFFl",
            "08e2",
        ] {
            assert_eq!(single(text), Some(What::Number), "{text}");
        }
        for text in [
            "08",
            "0x",
            "12a",
            "1.5l",
            "1_000",
            "-1",
            ".5",
            "1 ",
            "1.",
            "1.l",
            "1.foo",
            "1..f",
            "1e",
            ".e3",
            ".f",
            "nan",
            "9223372036854775808l",
            "0xFFFFFFFFFFFFFFFFl",
            "0777777777777777777777777l",
        ] {
            assert_ne!(single(text), Some(What::Number), "{text}");
        }
    }

    #[test]
    fn the_longest_symbol_is_taken() {
        fn of(text: &str) -> Vec<&str> {
            let tokens = std::iter::successors(Some(Token::first(text)), |token| Some(token.next()));
            tokens.take_while(|token| token.what != What::End).map(|token| token.word()).collect()
        }
        assert_eq!(of("a?.b?:c??d?e"), ["a", "?.", "b", "?:", "c", "??", "d", "?", "e"]);
        assert_eq!(of("!$a !${a} =~~/x/"), ["!$", "a", "!", "${a}", "=~", "~/x/"]);
        assert_eq!(of("1..3 ...//c\n## d\r/**/a\\.b"), ["1", "..", "3", "...", "a\\.b"]);
    }

    #[test]
    fn a_backslash_keeps_a_dot_within_a_name() {
        assert_eq!(pieces("a.b\\.c..d\\").collect::<Vec<_>>(), ["a", "b.c", "", "d\\"]);
    }
}
