//! The values of a script of PowerShell.

use std::rc::Rc;

use super::literal::{Kind, Literal, MOST, Object};
use super::strings::{is_double, is_single, names};
use super::{DEEPEST, Script};
use crate::lint::part::{Form, Part};
use crate::lint::pasted::Slot;

impl Script<'_> {
    /// Values that `+` joins; others that are calculated aren't known.
    pub(super) fn expression(&mut self) -> Rc<Literal> {
        let mut value = self.term();
        loop {
            let start = self.at;
            self.skip_blanks(false);
            if self.starts("+") && !self.starts("++") {
                self.next();
                self.skip_blanks(true);
                let more = self.term();
                value = sum(value, &more);
            } else if self.is_operator() {
                self.next();
                self.word();
                self.skip_blanks(false);
                self.term();
                value = Literal::unknown();
            } else {
                self.at = start;
                return value;
            }
        }
    }

    /// Whether `-f`, `-replace`, `*` and the like come next.
    fn is_operator(&self) -> bool {
        let mut chars = self.rest().chars();
        match chars.next() {
            Some('-') => chars.next().is_some_and(char::is_alphabetic),
            Some('*' | '/' | '%') => true,
            _ => false,
        }
    }

    /// A value, unless it nests too deep.
    pub(super) fn term(&mut self) -> Rc<Literal> {
        if self.nested > DEEPEST {
            self.next();
            return Literal::unknown();
        }
        self.nested += 1;
        let value = self.shallow();
        self.nested -= 1;
        value
    }

    fn shallow(&mut self) -> Rc<Literal> {
        let start = self.at;
        let value = match self.peek() {
            Some(c) if is_single(c) || is_double(c) => Literal::of(Kind::Text(self.quoted())),
            Some('@') => self.made(),
            Some('(') => {
                self.next();
                self.skip_blanks(true);
                let value = self.pipeline();
                self.close(')');
                value
            }
            Some('$') if self.starts("$(") => {
                self.next();
                self.next();
                self.close(')');
                Literal::unknown()
            }
            Some('$') => {
                self.next();
                self.variable()
            }
            Some('[') => return self.cast(),
            Some(c) if c.is_ascii_digit() || c == '-' => self.number(),
            Some(c) if c.is_alphabetic() => {
                self.word();
                Literal::unknown()
            }
            _ => Literal::unknown(),
        };
        if self.at == start {
            return value;
        }
        self.behind(value)
    }

    /// Members, elements and calls behind a value.
    pub(super) fn behind(&mut self, mut value: Rc<Literal>) -> Rc<Literal> {
        loop {
            let start = self.at;
            if let Some(key) = self.key() {
                let found = match &value.kind {
                    Kind::Object(object) => object.get(&key.text).cloned(),
                    _ => None,
                };
                value = found.unwrap_or_else(Literal::unknown);
                if self.take('(') {
                    self.close(')');
                    value = Literal::unknown();
                }
            } else if self.take('[') {
                self.close(']');
                value = Literal::unknown();
            }
            if self.at == start {
                return value;
            }
        }
    }

    /// `[type]` in front of a value, or a call of the type.
    fn cast(&mut self) -> Rc<Literal> {
        self.next();
        self.close(']');
        if !self.starts("::") {
            self.skip_blanks(false);
            let next = self.peek().is_some_and(|c| is_single(c) || is_double(c) || matches!(c, '@' | '$' | '(' | '['));
            return if next { self.expression() } else { Literal::unknown() };
        }
        self.at += 2;
        let rest = self.rest();
        let length = rest.find(|c: char| !(names(c) || c == '.')).unwrap_or(rest.len());
        let bytes = rest.get(..length).is_some_and(|name| name.to_ascii_lowercase().ends_with("getbytes"));
        self.at += length;
        if !self.take('(') {
            return Literal::unknown();
        }
        self.skip_blanks(true);
        let value = if bytes { self.expression() } else { Literal::unknown() };
        self.close(')');
        self.behind(value)
    }

    pub(super) fn number(&mut self) -> Rc<Literal> {
        let rest = self.rest();
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
        let (at, text) = (self.at, rest.get(..length).unwrap_or_default().to_owned());
        self.at += length.max(1);
        let plain = crate::json::Document::parse(text.as_bytes()).is_ok();
        if plain { Literal::of(Kind::Plain(Part::plain(&text, at))) } else { Literal::unknown() }
    }

    /// `@{…}`, `@(…)` or a text over lines, whose `@` is next.
    fn made(&mut self) -> Rc<Literal> {
        if let Some(text) = self.here() {
            return Literal::of(Kind::Text(text));
        }
        self.next();
        if self.take('{') {
            return self.object();
        }
        if !self.take('(') {
            return Literal::unknown();
        }
        let mut items = Vec::new();
        loop {
            self.skip_separators(&[',', ';']);
            if self.at >= self.text.len() || self.take(')') {
                return Literal::of(Kind::List(items));
            }
            let start = self.at;
            let item = self.pipeline();
            match &item.kind {
                Kind::List(inner) => items.extend(inner.iter().cloned()),
                _ => items.push(item),
            }
            if self.at == start {
                self.close(')');
                return Literal::unknown();
            }
        }
    }

    pub(super) fn skip_separators(&mut self, separators: &[char]) {
        loop {
            self.skip_blanks(true);
            if !self.peek().is_some_and(|c| separators.contains(&c)) {
                return;
            }
            self.next();
        }
    }

    /// The members of a table behind `@{`.
    fn object(&mut self) -> Rc<Literal> {
        let mut object = Object::default();
        let open = self.at;
        let mut end = None;
        loop {
            let before = self.at;
            self.skip_separators(&[';']);
            let lead = self.text.get(before..self.at).unwrap_or_default();
            if self.at >= self.text.len() || self.take('}') {
                break;
            }
            let at = self.at;
            let key = match self.peek() {
                Some(c) if is_single(c) || is_double(c) => self.quoted(),
                _ => {
                    let name = self.word().to_owned();
                    Part::plain(&name, at)
                }
            };
            self.skip_blanks(true);
            if key.text.is_empty() || !self.take('=') {
                self.close('}');
                return Literal::unknown();
            }
            self.skip_blanks(true);
            let value_at = self.at;
            let value = self.pipeline();
            if self.at == value_at {
                self.close('}');
                return Literal::unknown();
            }
            // Another one goes behind this one, in the same manner.
            let blank = lead.trim_matches(|c: char| c != '\n' && c != ' ' && c != '\t');
            let lead = if lead.contains('\n') { blank.to_owned() } else { "; ".to_owned() };
            end = Some((self.at, lead));
            object.members.push((key, value));
        }
        let (at, lead) = end.unwrap_or((open, " ".to_owned()));
        let last = if object.members.is_empty() { "' ".to_owned() } else { "'".to_owned() };
        let parts = [format!("{lead}'"), "' = '".to_owned(), last];
        object.slot = Some(Slot { at, parts, form: Form::PowerSingle });
        Literal::of(Kind::Object(object))
    }

    /// Whether a comma makes a list of the value.
    pub(super) fn list_goes_on(&mut self) -> bool {
        let start = self.at;
        self.skip_blanks(false);
        let is = self.starts(",");
        self.at = start;
        is
    }

    pub(super) fn listed(&mut self, first: Rc<Literal>) -> Rc<Literal> {
        let mut items = vec![first];
        while self.list_goes_on() {
            self.skip_blanks(false);
            self.take(',');
            self.skip_blanks(true);
            let start = self.at;
            items.push(self.expression());
            if self.at == start {
                break;
            }
        }
        Literal::of(Kind::List(items))
    }
}

/// Two texts as one, or a table with the members of another.
pub(super) fn sum(one: Rc<Literal>, other: &Rc<Literal>) -> Rc<Literal> {
    if one.size() + other.size() > MOST {
        return Literal::unknown();
    }
    match (Rc::unwrap_or_clone(one).kind, &other.kind) {
        (Kind::Text(mut whole), Kind::Text(part) | Kind::Plain(part)) => {
            whole.append("", part);
            Literal::of(Kind::Text(whole))
        }
        (Kind::Object(mut whole), Kind::Object(more)) => {
            more.members.iter().for_each(|(key, value)| whole.set(key.clone(), Rc::clone(value)));
            Literal::of(Kind::Object(whole))
        }
        _ => Literal::unknown(),
    }
}
