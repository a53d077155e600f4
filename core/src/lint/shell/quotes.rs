//! What is between quotes.

use super::{Reader, Shell};
use crate::diagnostics::Code;
use crate::lint::edit::Edit;
use crate::lint::part::{Form, Part};

impl Reader {
    /// What is between curly quotes, and the straight ones that belong there.
    pub(super) fn curly(&mut self, quote: char, open: usize) {
        // Those within a word may be in a text that lost its quotes.
        let joined = self.word.as_ref().is_none_or(|word| word.text.starts_with('-'));
        let first = self.at;
        let whole = self.quoted(quote, false, open);
        let inner = self.chars.get(first..self.at.saturating_sub(1)).unwrap_or_default();
        let has = |quote: char| inner.iter().any(|(_, c)| *c == quote);
        let variable = inner.iter().any(|(_, c)| *c == '$');
        let single = matches!(quote, '\u{2018}' | '\u{2019}') && self.shell != Shell::Cmd;
        let straight =
            [if single { '\'' } else { '"' }, self.shell.quote(variable)].into_iter().find(|quote| !has(*quote));
        let edit =
            |at, curly: char| straight.map(|straight| Edit::new(at, at + curly.len_utf8(), straight.to_string()));
        let close = self.chars.get(self.at.saturating_sub(1)).filter(|_| whole && joined);
        let edits = close.and_then(|(at, curly)| Some(vec![edit(open, quote)?, edit(*at, *curly)?]));
        self.slip(Code::CurlyQuotes, open, edits);
    }

    /// What is between single quotes in cmd, which splits it, and the quotes that belong there.
    pub(super) fn single(&mut self, open: usize) {
        let first = self.at;
        let whole = self.quoted('\'', false, open);
        let inner = self.chars.get(first..self.at.saturating_sub(1)).unwrap_or_default();
        let close = self.chars.get(self.at.saturating_sub(1)).filter(|_| whole && !self.careful);
        let clear = inner.iter().all(|(_, c)| !matches!(c, '\\' | '%' | '\''));
        let edits = close.filter(|_| clear).map(|(close, _)| {
            let inner = inner.iter().filter(|(_, c)| *c == '"').map(|(at, _)| (*at, "\\\""));
            let all = [(open, "\""), (*close, "\"")].into_iter().chain(inner);
            all.map(|(at, quote)| Edit::new(at, at + 1, quote.to_owned())).collect()
        });
        self.slip(Code::CmdSingleQuotes, open, edits);
    }

    /// Reads what is between quotes; false if they are never closed.
    pub(super) fn quoted(&mut self, quote: char, ansi: bool, open: usize) -> bool {
        let closes = |c: char| match quote {
            '\u{2018}' | '\u{2019}' => matches!(c, '\u{2018}' | '\u{2019}'),
            '\u{201c}' | '\u{201d}' | '\u{201e}' => matches!(c, '\u{201c}' | '\u{201d}'),
            _ => c == quote,
        };
        let form = match self.shell.form(quote) {
            _ if ansi => Form::Ansi,
            _ if self.careful => Form::Careful,
            form => form,
        };
        let mut word = self.word.take().unwrap_or_else(|| Part::empty(self.place_here()));
        let whole = loop {
            let Some(&(place, c)) = self.chars.get(self.at) else {
                self.slip(Code::CurlOpenQuote, open, None);
                break false;
            };
            self.at += 1;
            let first = self.at;
            let (c, open) = match (c, self.peek()) {
                // Outside of POSIX a quote is doubled.
                (c, Some(next)) if c == quote && next == quote && self.shell != Shell::Posix => {
                    self.at += 1;
                    (c, false)
                }
                (c, _) if closes(c) => {
                    self.end = place + c.len_utf8();
                    break true;
                }
                // PowerShell 5 leaves to the program what a backslash means.
                ('\\', Some('"')) if quote == '\'' && self.shell == Shell::Power => {
                    self.at += 1;
                    ('"', false)
                }
                ('\\', Some(next)) if ansi => {
                    self.at += 1;
                    (self.ansi(next), false)
                }
                ('\\', Some('\n')) if quote == '"' && self.shell == Shell::Posix => {
                    self.at += 1;
                    continue;
                }
                ('\\', Some(next @ ('"' | '\\' | '$' | '`'))) if quote == '"' => {
                    self.at += 1;
                    (next, false)
                }
                ('$' | '`', _) if quote == '"' && self.substitution(c) => {
                    word.open = true;
                    word.push(c, place, c.len_utf8(), Form::Nowhere);
                    continue;
                }
                ('%', _) => (c, quote == '"' && self.is_variable()),
                ('$', Some(next)) if next.is_ascii_alphabetic() || matches!(next, '{' | '(' | '_') => {
                    (c, quote == '"' && self.shell != Shell::Cmd)
                }
                _ => (c, false),
            };
            word.open |= open;
            let len = if self.at == first { c.len_utf8() } else { self.place_here().saturating_sub(place) };
            word.push(c, place, len, form);
        };
        self.word = Some(word);
        whole
    }

    /// What a backslash and a character mean in `$'…'`.
    fn ansi(&mut self, c: char) -> char {
        let digits = match c {
            'n' => return '\n',
            't' => return '\t',
            'r' => return '\r',
            'u' => 4,
            'U' => 8,
            'x' => 2,
            c => return c,
        };
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) else { break };
            code = code * 16 + digit;
            self.at += 1;
        }
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}
