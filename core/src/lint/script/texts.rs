//! The texts of a program: with their escapes, and with the values that are put into them.

use super::literal::Literal;
use super::{DEEPEST, Script};
use crate::diagnostics::Code;
use crate::lint::part::{Form, Part};
use crate::lint::shell::Slip;

impl Script<'_> {
    /// A text in quotes, which may be threefold.
    pub(super) fn string(&mut self) -> Part {
        self.prefixed("")
    }

    pub(super) fn prefixed(&mut self, prefix: &str) -> Part {
        let open = self.at;
        let Some(quote) = self.next() else { return Part::empty(open) };
        let threefold = quote != '`' && self.rest().starts_with([quote, quote].iter().collect::<String>().as_str());
        self.at += if threefold { 2 } else { 0 };
        let closing = if threefold { quote.to_string().repeat(3) } else { quote.to_string() };
        let (raw, format) = (prefix.contains('r'), prefix.contains('f'));
        let form = match quote {
            _ if raw || format || threefold => Form::Careful,
            '"' => Form::Json,
            '\'' => Form::Ansi,
            _ => Form::Careful,
        };
        let mut out = Part::empty(self.at);
        loop {
            let at = self.at;
            if self.rest().starts_with(closing.as_str()) {
                self.at += closing.len();
                break;
            }
            let Some(c) = self.next().filter(|c| *c != '\n' || threefold || quote == '`') else {
                self.slips.push(Slip { code: Code::CurlOpenQuote, at: open, edits: None });
                break;
            };
            match c {
                '\\' if !raw => self.escaped(at, form, &mut out),
                '$' if quote == '`' && self.take('{') => self.filled(at, &mut out),
                '{' | '}' if format && self.peek() == Some(c) => {
                    self.next();
                    out.push(c, at, 2, form);
                }
                '{' if format => self.filled(at, &mut out),
                c => out.push(c, at, c.len_utf8(), form),
            }
        }
        out.outer = (open, self.at);
        out
    }

    /// A value within a text, behind its brace.
    fn filled(&mut self, at: usize, out: &mut Part) {
        self.skip_space();
        let value = if self.nested > DEEPEST { Literal::unknown() } else { self.value() };
        self.skip_space();
        let whole = self.take('}');
        if !whole {
            let rest = self.rest();
            self.at += rest.find(['}', '\n']).map_or(rest.len(), |end| end + 1);
        }
        self.insert(at, Some(&value).filter(|_| whole).map(|value| &**value), out);
    }

    /// What a backslash, which was read, and the next characters mean.
    fn escaped(&mut self, at: usize, form: Form, out: &mut Part) {
        let Some(c) = self.next() else { return };
        let digits = match c {
            '\n' => return,
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let mut meant = match c {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            c => c,
        };
        if digits > 0
            && let Some(code) = self.rest().get(..digits).and_then(|hex| u32::from_str_radix(hex, 16).ok())
        {
            self.at += digits;
            meant = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            // The halves of a pair.
            if (0xd800..0xdc00).contains(&code)
                && let Some(low) = self.rest().strip_prefix("\\u").and_then(|rest| rest.get(..4))
                && let Ok(low @ 0xdc00..0xe000) = u32::from_str_radix(low, 16)
            {
                self.at += 6;
                meant = char::from_u32(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)).unwrap_or(meant);
            }
        }
        out.push(meant, at, self.at - at, form);
    }
}
