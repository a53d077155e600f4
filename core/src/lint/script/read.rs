//! The statements of a script of PowerShell.

use std::rc::Rc;

use super::Script;
use super::literal::Kind;
use super::literal::Literal;
use super::strings::{is_double, is_single, names};
use super::values::sum;
use crate::lint::part::{Form, Part};
use crate::lint::pasted::{MOST, Slot};

impl Script<'_> {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(super) fn take(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        self.at += if is { c.len_utf8() } else { 0 };
        is
    }

    pub(super) fn starts(&self, text: &str) -> bool {
        self.rest().starts_with(text)
    }

    /// Passes by blanks, joined lines and comments, and by the ends of lines too if they mean nothing.
    pub(super) fn skip_blanks(&mut self, lines: bool) {
        loop {
            let rest = self.rest();
            let joined = rest.strip_prefix('`').map(|rest| rest.trim_start_matches([' ', '\t', '\r']));
            match rest.chars().next() {
                Some('\n') if !lines => return,
                Some('`') if joined.is_some_and(|rest| rest.starts_with('\n')) => {
                    self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
                }
                // A fence of Markdown.
                Some('`') if rest.starts_with("```") => self.skip_line(),
                Some('<') if rest.starts_with("<#") => {
                    self.at += rest.find("#>").map_or(rest.len(), |end| end + 2);
                }
                Some('#') => self.skip_line(),
                Some(c) if c.is_whitespace() || c == '\u{feff}' => self.at += c.len_utf8(),
                _ => return,
            }
        }
    }

    fn skip_line(&mut self) {
        let rest = self.rest();
        self.at += rest.find('\n').unwrap_or(rest.len());
    }

    /// A name of letters, digits, `-` and `_`.
    pub(super) fn word(&mut self) -> &str {
        let rest = self.rest();
        let length = rest.find(|c: char| !(names(c) || c == '-')).unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads all of the script.
    pub(super) fn statements(&mut self) {
        while self.at < self.text.len() && self.requests.len() <= MOST {
            self.skip_blanks(true);
            let start = self.at;
            let word = self.text.get(..start).is_some_and(|before| before.ends_with(names));
            if word && self.peek().is_some_and(|c| is_single(c) || is_double(c)) {
                // An apostrophe in the text before a script.
                self.next();
            } else if self.take('{') {
                self.depth += 1;
            } else if self.take('}') {
                self.depth = self.depth.saturating_sub(1);
            } else if !self.assignment() {
                self.pipeline();
            }
            if self.at == start {
                self.next();
            }
        }
    }

    /// `$name = …`, `$name.key = …`, `$name["key"] = …`, `$name.Add(…)`; false if it is no such statement.
    fn assignment(&mut self) -> bool {
        let start = self.at;
        if !self.take('$') {
            return false;
        }
        let name = self.name();
        let key = self.key();
        self.skip_blanks(false);
        let adds = key.as_ref().is_some_and(|key| key.text.eq_ignore_ascii_case("add")) && self.starts("(");
        if adds {
            self.add(&name);
            return true;
        }
        let more = self.starts("+=");
        if !more && (!self.starts("=") || self.starts("==")) {
            self.at = start;
            return false;
        }
        self.at += if more { 2 } else { 1 };
        self.skip_blanks(true);
        let value = self.pipeline();
        // What a block does may not happen.
        let known = self.variables.contains_key(&name);
        let value = if self.depth > 0 && known { Literal::unknown() } else { value };
        match key {
            Some(key) => self.member(&name, key, value, None),
            None if more => {
                let old = self.variables.remove(&name).unwrap_or_else(Literal::unknown);
                self.variables.insert(name, sum(old, &value));
            }
            None => {
                self.variables.insert(name, value);
            }
        }
        true
    }

    /// `(key, value)` behind `$name.Add`.
    fn add(&mut self, name: &str) {
        let line = self.text.get(..self.at).map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
        self.take('(');
        self.skip_blanks(true);
        let key = self.expression();
        self.skip_blanks(true);
        let comma = self.take(',');
        self.skip_blanks(true);
        let value = if comma { self.expression() } else { Literal::unknown() };
        self.close(')');
        let Some(key) = key.text().cloned() else {
            self.variables.insert(name.to_owned(), Literal::unknown());
            return;
        };
        // Another one is added in a line behind this one.
        let call = self.text.get(line..key.outer.0).unwrap_or_default();
        let parts = [format!("\n{call}'"), "', '".to_owned(), "')".to_owned()];
        let slot = Slot { at: self.at, parts, form: Form::PowerSingle };
        self.member(name, key, value, Some(slot));
    }

    /// Sets a member of a variable.
    fn member(&mut self, name: &str, key: Part, value: Rc<Literal>, slot: Option<Slot>) {
        if let Some(known) = self.variables.get_mut(name) {
            Rc::make_mut(known).set(key, value, slot);
        }
    }

    /// The name of a variable behind its `$`, in small letters.
    fn name(&mut self) -> String {
        if self.take('{') {
            let rest = self.rest();
            let length = rest.find('}').unwrap_or(rest.len());
            let name = rest.get(..length).unwrap_or_default().to_lowercase();
            self.at += length;
            self.take('}');
            return name;
        }
        let rest = self.rest();
        let scoped = |rest: &str| rest.find(|c: char| !names(c)).unwrap_or(rest.len());
        let mut length = scoped(rest);
        if let Some(behind) =
            rest.get(length..).and_then(|rest| rest.strip_prefix(':')).filter(|rest| rest.starts_with(names))
        {
            length += 1 + scoped(behind);
        }
        let name = rest.get(..length).unwrap_or_default().to_lowercase();
        self.at += length;
        let scope = ["script:", "global:", "local:"].iter().find_map(|scope| name.strip_prefix(scope));
        scope.unwrap_or(&name).to_owned()
    }

    /// `.name` or `["name"]` behind a variable.
    pub(super) fn key(&mut self) -> Option<Part> {
        let start = self.at;
        if self.take('.') {
            if self.peek().is_some_and(|c| is_single(c) || is_double(c)) {
                return Some(self.quoted());
            }
            let at = self.at;
            let name = self.word().to_owned();
            if !name.is_empty() {
                return Some(Part::plain(&name, at));
            }
        } else if self.take('[') {
            self.skip_blanks(false);
            if self.peek().is_some_and(|c| is_single(c) || is_double(c)) {
                let key = self.quoted();
                self.skip_blanks(false);
                if self.take(']') {
                    return Some(key);
                }
            }
        }
        self.at = start;
        None
    }

    /// The value of a variable, whose `$` was read.
    pub(super) fn variable(&mut self) -> Rc<Literal> {
        let at = self.at.saturating_sub(1);
        let name = self.name();
        if let "true" | "false" | "null" = name.as_str() {
            return Literal::of(Kind::Plain(Part::made(&name, at)));
        }
        self.variables.get(&name).cloned().unwrap_or_else(Literal::unknown)
    }

    /// Passes by all up to the bracket that closes what is open, which is passed by too.
    pub(super) fn close(&mut self, closing: char) -> Option<()> {
        let mut open = vec![closing];
        loop {
            self.skip_blanks(true);
            match self.peek()? {
                c if is_single(c) || is_double(c) => {
                    let slips = self.slips.len();
                    self.quoted();
                    self.slips.truncate(slips);
                }
                c if open.last() == Some(&c) => {
                    self.next();
                    open.pop();
                    if open.is_empty() {
                        return Some(());
                    }
                }
                c => {
                    let closing = match c {
                        '(' => Some(')'),
                        '[' => Some(']'),
                        '{' => Some('}'),
                        _ => None,
                    };
                    open.extend(closing);
                    self.next();
                }
            }
        }
    }
}
