//! The arguments of a call in a script of PowerShell.

use std::rc::Rc;

use super::Script;
use super::literal::{Kind, Literal};
use super::strings::{is_double, is_single, names};
use crate::lint::part::{Form, Part};

impl Script<'_> {
    /// The arguments of a call, by their names in small letters; those without a name have none.
    pub(super) fn arguments(&mut self) -> Vec<(String, Rc<Literal>)> {
        let mut all = Vec::new();
        while let Some((name, value)) = self.named_argument() {
            all.push((name, value));
        }
        all
    }

    /// The next argument of a call.
    pub(super) fn named_argument(&mut self) -> Option<(String, Rc<Literal>)> {
        self.skip_blanks(false);
        let c = self.peek().filter(|c| !matches!(c, '\n' | ';' | '|' | '}' | ')' | ',' | '&'))?;
        let mut name = String::new();
        if is_dash(c) && self.rest().chars().nth(1).is_some_and(char::is_alphabetic) {
            self.next();
            name = self.word().to_ascii_lowercase();
            let joined = self.take(':');
            self.skip_blanks(false);
            let next = self.peek().filter(|c| !matches!(c, '\n' | ';' | '|' | '}' | ')' | ','));
            let option = next.is_some_and(is_dash) && self.rest().chars().nth(1).is_some_and(char::is_alphabetic);
            if !joined && (super::call::is_switch(&name) || option) || next.is_none() {
                return Some((name, Literal::unknown()));
            }
        }
        let start = self.at;
        let mut value = self.argument();
        if self.at == start {
            self.next();
        }
        if self.list_goes_on() {
            value = self.listed(value);
        }
        Some((name, value))
    }

    /// The value of an argument: what is in no quotes is a text.
    fn argument(&mut self) -> Rc<Literal> {
        match self.peek() {
            Some(c) if is_single(c) || is_double(c) || matches!(c, '@' | '(' | '{') => {
                if c == '{' {
                    self.next();
                    self.close('}');
                    return Literal::unknown();
                }
                self.term()
            }
            Some('$') if self.starts("$(") => self.term(),
            _ => self.bare(),
        }
    }

    /// A text without quotes, which may have variables in it.
    fn bare(&mut self) -> Rc<Literal> {
        let start = self.at;
        if self.take('$') {
            let value = self.variable();
            let value = self.behind(value);
            if self.peek().is_none_or(|c| c.is_whitespace() || matches!(c, ';' | '|' | ')' | '}' | ',')) {
                return value;
            }
            self.at = start;
        }
        let mut out = Part::empty(start);
        while let Some(c) = self.peek().filter(|c| !c.is_whitespace() && !matches!(c, ';' | '|' | ')' | '}' | ',')) {
            let at = self.at;
            self.next();
            if c == '$' && self.peek().is_some_and(|c| names(c) || c == '{') {
                let value = self.variable();
                self.insert(at, Some(&value), &mut out);
            } else {
                out.push(c, at, c.len_utf8(), Form::Word);
            }
        }
        out.outer = (start, self.at);
        Literal::of(Kind::Text(out))
    }
}

/// PowerShell takes long dashes for hyphens.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}' | '\u{2015}')
}
