//! The texts of a script: in quotes of both kinds, and over several lines.

use super::literal::{Kind, Literal};
use super::{DEEPEST, Script, unknown};
use crate::diagnostics::Code;
use crate::lint::edit::Edit;
use crate::lint::part::{Form, Part};
use crate::lint::pasted::has_variable;
use crate::lint::shell::Slip;

/// Longer values, such as a token, are not put in: a text with many variables would grow without end.
const LONGEST: usize = 200;

/// PowerShell takes curly quotes for straight ones.
pub(super) fn is_single(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}

pub(super) fn is_double(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{201e}')
}

/// Whether a name goes on with a character.
pub(super) fn names(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl Script<'_> {
    /// A text in quotes, whose first one is next.
    pub(super) fn quoted(&mut self) -> Part {
        let open = self.at;
        let single = self.next().is_some_and(is_single);
        let form = if single { Form::PowerSingle } else { Form::PowerDouble };
        let mut out = Part::empty(self.at);
        loop {
            let at = self.at;
            let Some(c) = self.next() else {
                self.slips.push(Slip { code: Code::CurlOpenQuote, at: open, edits: None });
                break;
            };
            let closes = if single { is_single(c) } else { is_double(c) };
            match c {
                c if closes
                    && self.peek().is_some_and(|next| if single { is_single(next) } else { is_double(next) }) =>
                {
                    self.next();
                    out.push(c, at, self.at - at, form);
                }
                _ if closes => break,
                '`' if !single => self.escape(at, form, &mut out),
                '$' if !single => self.within(at, form, &mut out),
                c => out.push(c, at, c.len_utf8(), form),
            }
        }
        out.outer = (open, self.at);
        out
    }

    /// A text over lines, `@'` and `'@`, whose `@` is next; nothing if it is none.
    pub(super) fn here(&mut self) -> Option<Part> {
        let open = self.at;
        let rest = self.text.get(open + 1..)?;
        let quote = rest.chars().next().filter(|c| is_single(*c) || is_double(*c))?;
        let single = is_single(quote);
        let line = rest.get(quote.len_utf8()..)?;
        let behind = line.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?;
        self.at = self.text.len() - behind.len();
        let form = if single { Form::Plain } else { Form::Here };
        let mut out = Part::empty(self.at);
        let mut fresh = true;
        loop {
            let closing = |text: &str| {
                let mut chars = text.chars();
                let first = chars.next().filter(|c| if single { is_single(*c) } else { is_double(*c) })?;
                (chars.next() == Some('@')).then_some(first.len_utf8() + 1)
            };
            if let Some(length) = Some(self.rest()).filter(|_| fresh).and_then(closing) {
                self.at += length;
                break;
            }
            let at = self.at;
            let Some(c) = self.next() else {
                self.slips.push(Slip { code: Code::CurlOpenQuote, at: open, edits: None });
                break;
            };
            fresh = c == '\n';
            match c {
                // The end of the last line is none of the text.
                '\n' if closing(self.rest()).is_some() => {}
                '\r' if self.rest().strip_prefix('\n').and_then(closing).is_some() => {}
                '`' if !single => self.escape(at, form, &mut out),
                '$' if !single => self.within(at, form, &mut out),
                c => out.push(c, at, c.len_utf8(), form),
            }
        }
        out.outer = (open, self.at);
        Some(out)
    }

    /// What a backtick, which was read, and the next character mean.
    fn escape(&mut self, at: usize, form: Form, out: &mut Part) {
        let c = match self.next() {
            None => '`',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('0') => '\0',
            Some(c) => c,
        };
        out.push(c, at, self.at - at, form);
    }

    /// A variable in a text, whose `$` was read; what isn't known stays as it is.
    fn within(&mut self, at: usize, form: Form, out: &mut Part) {
        if self.peek() == Some('(') {
            if self.nested > DEEPEST {
                out.open = true;
                return out.push('$', at, 1, form);
            }
            self.nested += 1;
            let value = self.character_of_code().or_else(|| {
                self.next();
                let value = self.pipeline();
                self.skip_blanks(true);
                let closed = self.take(')');
                if closed { Some(value) } else { self.close(')').and(None) }
            });
            self.nested -= 1;
            return self.insert(at, value.as_deref(), out);
        }
        let named = self.peek().is_some_and(|c| names(c) || c == '{');
        if !named {
            return out.push('$', at, 1, form);
        }
        let value = self.variable();
        self.insert(at, Some(&value), out);
    }

    /// Puts a value into a text, whose place begins at `at`.
    pub(super) fn insert(&mut self, at: usize, value: Option<&Literal>, out: &mut Part) {
        let known = value.and_then(Literal::text).filter(|part| !part.open && part.text.len() <= LONGEST);
        if let Some(part) = known.filter(|part| self.spend(part.text.len())) {
            return out.append("", &Part::made(&part.text, at));
        }
        let written = self.text.get(at..self.at).unwrap_or_default();
        // Python has single braces.
        let text = if has_variable(written) { written.to_owned() } else { ["{", written, "}"].concat() };
        out.append("", &unknown(&text, at));
    }

    /// `$([char]0x2026)`, as browsers write what is beyond ASCII.
    fn character_of_code(&mut self) -> Option<std::rc::Rc<Literal>> {
        let code = self.rest().strip_prefix("([char]0x")?;
        let (digits, _) = code.split_once(')')?;
        let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        let at = self.at;
        self.at += "([char]0x)".len() + digits.len();
        Some(Literal::of(Kind::Text(Part::made(c.encode_utf8(&mut [0; 4]), at))))
    }

    /// The backtick that joins the line that ends at a byte with the next one.
    pub(super) fn joined(&self, at: usize) -> Edit {
        let end = self.text.get(..at).unwrap_or_default();
        let at = end.strip_suffix('\r').unwrap_or(end).len();
        Edit::new(at, at, " `".to_owned())
    }
}
