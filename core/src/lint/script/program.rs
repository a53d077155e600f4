//! Requests in programs: `fetch` of JavaScript, and the package requests of Python.

use std::rc::Rc;

use aepflow_syntax::text::find;

use super::literal::{Kind, Literal, Object};
use super::strings::names;
use super::{DEEPEST, Script};
use crate::lint::part::{Form, Part};
use crate::lint::pasted::{MOST, Slot};

/// The modules that send requests, and their functions.
const MODULES: [&str; 2] = ["requests", "httpx"];
const FUNCTIONS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "request"];

impl Script<'_> {
    /// Reads all of a program.
    pub(super) fn program(&mut self) {
        while self.at < self.text.len() && self.requests.len() <= MOST {
            self.skip_space();
            let start = self.at;
            match self.peek() {
                Some('"' | '\'' | '`') => {
                    let slips = self.slips.len();
                    self.string();
                    self.slips.truncate(slips);
                }
                Some(c) if begins_name(c) => self.statement(),
                _ => {}
            }
            if self.at == start {
                self.next();
            }
        }
    }

    /// Blanks, ends of lines and comments.
    pub(super) fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            let line = rest.find('\n').unwrap_or(rest.len());
            self.at += match rest.chars().next() {
                Some('#') => line,
                Some('/') if rest.starts_with("//") => line,
                Some('/') if rest.starts_with("/*") => find(rest, "*/").map_or(rest.len(), |end| end + 2),
                Some('\\') if rest.starts_with("\\\n") => 2,
                Some(c) if c.is_whitespace() || c == '\u{feff}' => c.len_utf8(),
                _ => return,
            };
        }
    }

    fn identifier(&mut self) -> String {
        let rest = self.rest();
        let name = rest.get(..rest.find(|c: char| !(names(c) || c == '$')).unwrap_or(rest.len())).unwrap_or_default();
        let name = name.to_owned();
        self.at += name.len();
        name
    }

    /// A name that something may be given to, or a call.
    fn statement(&mut self) {
        let start = self.at;
        let line = self.text.get(..start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        // What a block does may not happen.
        let inner = line.starts_with([' ', '\t']);
        let name = self.identifier();
        if self.sends(&name, start) {
            return;
        }
        let end = self.at;
        let key = self.member_name();
        self.skip_space();
        if self.take('(') {
            let Some(key) = key.filter(|_| self.variables.contains_key(&name)) else { return };
            if !(matches!(key.text.as_str(), "append" | "set") && self.adds(&name, inner)) {
                // A call may change it.
                self.variables.insert(name, Literal::unknown());
            }
            return;
        }
        if !self.rest().starts_with('=') || self.rest().starts_with("==") || self.rest().starts_with("=>") {
            self.at = end;
            return;
        }
        self.next();
        self.skip_space();
        let value = self.value();
        let known = self.variables.contains_key(&name);
        let value = if inner && known { Literal::unknown() } else { value };
        match (key, self.variables.get_mut(&name)) {
            (None, _) => {
                self.variables.insert(name, value);
            }
            (Some(key), Some(known)) => Rc::make_mut(known).set(key, value, None),
            _ => {}
        }
    }

    /// Adds what a call behind `(` does to an object, as those of `Headers` in JavaScript do; false if it isn't clear.
    fn adds(&mut self, name: &str, inner: bool) -> bool {
        let arguments = self.program_arguments();
        let [(_, key), (_, value)] = arguments.as_slice() else { return false };
        let key = key.text().filter(|key| !key.open).cloned();
        let object = self.variables.get_mut(name).filter(|known| matches!(known.kind, Kind::Object(_)));
        let (Some(key), Some(object)) = (key, object) else { return false };
        let value = if inner { Literal::unknown() } else { Rc::clone(value) };
        Rc::make_mut(object).set(key, value, None);
        true
    }

    /// Whether a name, which was read, begins a call that sends a request; that is read then.
    fn sends(&mut self, name: &str, start: usize) -> bool {
        let end = self.at;
        let mut function = String::new();
        if MODULES.contains(&name) && self.take('.') {
            function = self.identifier();
        }
        let is_call = name == "fetch" || FUNCTIONS.contains(&function.as_str());
        if !is_call || !self.take('(') {
            self.at = end;
            return false;
        }
        let arguments = self.program_arguments();
        let pasted = super::call::of_program(&function, &arguments, start);
        self.requests.push(pasted);
        true
    }

    /// The arguments behind `(`, with the names of those that have some.
    fn program_arguments(&mut self) -> Vec<(String, Rc<Literal>)> {
        let mut all = Vec::new();
        loop {
            self.skip_space();
            if self.at >= self.text.len() || self.take(')') {
                return all;
            }
            let start = self.at;
            let mut name = self.identifier();
            self.skip_space();
            if name.is_empty() || !self.rest().starts_with('=') || self.rest().starts_with("==") {
                self.at = start;
                name.clear();
            } else {
                self.next();
                self.skip_space();
            }
            if self.rest().starts_with("**") {
                "**".clone_into(&mut name);
                self.at += 2;
            }
            let value_at = self.at;
            all.push((name, self.value()));
            self.skip_space();
            if !self.take(',') && self.at == value_at {
                self.next();
            }
        }
    }

    /// `.name` or `["name"]`
    fn member_name(&mut self) -> Option<Part> {
        let start = self.at;
        self.take('?');
        if self.take('.') {
            let at = self.at;
            let name = self.identifier();
            if !name.is_empty() {
                return Some(Part::plain(&name, at));
            }
        } else if self.take('[') {
            self.skip_space();
            if matches!(self.peek(), Some('"' | '\'')) {
                let key = self.string();
                self.skip_space();
                if self.take(']') {
                    return Some(key);
                }
            }
        }
        self.at = start;
        None
    }

    /// A value, up to the comma, bracket or line behind it; what is calculated isn't known.
    pub(super) fn value(&mut self) -> Rc<Literal> {
        if self.nested > DEEPEST {
            return Literal::unknown();
        }
        self.nested += 1;
        let mut value = self.operand();
        loop {
            let end = self.at;
            self.skip_space();
            let lines = self.text.get(end..self.at).is_some_and(|between| between.contains('\n'));
            match self.peek() {
                Some('+') if !self.rest().starts_with("++") => {
                    self.next();
                    self.skip_space();
                    let more = self.operand();
                    value = super::values::sum(value, &more);
                }
                // Texts of Python that stand side by side are one.
                Some('"' | '\'') if value.text().is_some() => {
                    let more = Literal::of(Kind::Text(self.string()));
                    value = super::values::sum(value, &more);
                }
                next if lines || matches!(next, None | Some(',' | ')' | ']' | '}' | ';' | ':')) => {
                    self.at = end;
                    break;
                }
                _ => {
                    self.skip_value();
                    value = Literal::unknown();
                }
            }
        }
        self.nested -= 1;
        value
    }

    /// Passes by what is up to the next comma, bracket or line.
    fn skip_value(&mut self) {
        let start = self.at;
        while let Some(c) = self.peek() {
            match c {
                '"' | '\'' | '`' => {
                    self.string();
                }
                '(' => self.skip_brackets(')'),
                '[' => self.skip_brackets(']'),
                '{' => self.skip_brackets('}'),
                ',' | ')' | ']' | '}' | ';' | '\n' => break,
                _ => {
                    self.next();
                }
            }
        }
        if self.at == start {
            self.next();
        }
    }

    /// Passes by all up to the bracket that closes the one that is next.
    fn skip_brackets(&mut self, closing: char) {
        let mut open = vec![closing];
        self.next();
        while let (Some(c), Some(last)) = (self.peek(), open.last().copied()) {
            match c {
                '"' | '\'' | '`' => {
                    self.string();
                    continue;
                }
                '(' => open.push(')'),
                '[' => open.push(']'),
                '{' => open.push('}'),
                c if c == last => {
                    open.pop();
                }
                _ => {}
            }
            self.next();
        }
    }

    fn operand(&mut self) -> Rc<Literal> {
        let start = self.at;
        let value = match self.peek() {
            Some('"' | '\'' | '`') => Literal::of(Kind::Text(self.string())),
            Some('{') => self.members(),
            Some('[') => self.elements(),
            Some('(') => {
                self.next();
                self.skip_space();
                let value = self.value();
                self.skip_space();
                if self.take(')') {
                    value
                } else {
                    self.at = start;
                    self.skip_brackets(')');
                    Literal::unknown()
                }
            }
            Some(c) if c.is_ascii_digit() || c == '-' => self.number(),
            Some(c) if begins_name(c) => return self.named(),
            _ => return Literal::unknown(),
        };
        self.parts(value)
    }

    /// Members, elements and calls behind a value.
    fn parts(&mut self, mut value: Rc<Literal>) -> Rc<Literal> {
        loop {
            let next = self.peek();
            if let Some(key) = self.member_name() {
                let found = match &value.kind {
                    Kind::Object(object) => object.get(&key.text).cloned(),
                    _ => None,
                };
                value = found.unwrap_or_else(Literal::unknown);
            } else if next == Some('[') {
                self.skip_brackets(']');
                value = Literal::unknown();
            } else if next == Some('(') {
                self.skip_brackets(')');
                value = Literal::unknown();
            } else {
                return value;
            }
        }
    }

    /// A word of the language, a call that makes a text, or a variable.
    fn named(&mut self) -> Rc<Literal> {
        let at = self.at;
        let name = self.identifier();
        if matches!(self.peek(), Some('"' | '\'')) && name.len() <= 2 {
            return Literal::of(Kind::Text(self.prefixed(&name.to_ascii_lowercase())));
        }
        match name.as_str() {
            "true" | "True" => return Literal::of(Kind::Plain(Part::made("true", at))),
            "false" | "False" => return Literal::of(Kind::Plain(Part::made("false", at))),
            "null" | "None" => return Literal::of(Kind::Plain(Part::made("null", at))),
            "await" | "new" => {
                self.skip_space();
                return if name == "new" { self.made_of_class() } else { self.operand() };
            }
            _ => {}
        }
        if self.sends(&name, at) {
            return self.parts(Literal::unknown());
        }
        let rest = self.rest();
        let json = [("JSON", ".stringify("), ("json", ".dumps(")];
        if let Some((_, call)) = json.into_iter().find(|(module, call)| *module == name && rest.starts_with(call)) {
            self.at += call.len();
            let arguments = self.program_arguments();
            let value = arguments.first().map_or_else(Literal::unknown, |(_, value)| Rc::clone(value));
            let value = self.text_of_json(&value, at);
            return self.parts(value);
        }
        let value = self.variables.get(&name).cloned().unwrap_or_else(Literal::unknown);
        self.parts(value)
    }

    /// `Headers({…})` or `URLSearchParams({…})` behind `new`.
    fn made_of_class(&mut self) -> Rc<Literal> {
        let (at, name) = (self.at, self.identifier());
        if !self.take('(') {
            return Literal::unknown();
        }
        let arguments = self.program_arguments();
        let value = match (arguments.first().map(|(_, value)| &value.kind), name.as_str()) {
            (None, "Headers") => Literal::of(Kind::Object(Object::default())),
            (Some(Kind::Object(object)), "Headers") => Literal::of(Kind::Object(object.clone())),
            (Some(Kind::Object(object)), "URLSearchParams") => Literal::of(Kind::Text(object.pairs(at))),
            _ => Literal::unknown(),
        };
        self.parts(value)
    }

    fn elements(&mut self) -> Rc<Literal> {
        let start = self.at;
        self.next();
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.at >= self.text.len() || self.take(']') {
                return Literal::of(Kind::List(items));
            }
            let value_at = self.at;
            items.push(self.value());
            self.skip_space();
            let ends = self.take(',') || self.peek().is_none_or(|c| c == ']');
            if !ends || self.at == value_at {
                self.at = start;
                self.skip_brackets(']');
                return Literal::unknown();
            }
        }
    }

    fn members(&mut self) -> Rc<Literal> {
        let open = self.at;
        self.next();
        let mut object = Object::default();
        let mut end = None;
        loop {
            let before = self.at;
            self.skip_space();
            let lead = self.text.get(before..self.at).unwrap_or_default().to_owned();
            if self.at >= self.text.len() || self.take('}') {
                break;
            }
            let sound = self.one_member(&mut object);
            end = Some((self.at, lead));
            self.skip_space();
            let ends = self.take(',') || self.peek().is_none_or(|c| c == '}');
            if !sound || !ends {
                self.at = open;
                self.skip_brackets('}');
                return Literal::unknown();
            }
        }
        if let Some((at, lead)) = end {
            // Another one goes behind this one, in the same manner.
            let lead = if lead.trim().is_empty() && lead.contains('\n') { lead } else { " ".to_owned() };
            let parts = [format!(",{lead}\""), "\": \"".to_owned(), "\"".to_owned()];
            object.slot = Some(Slot { at, parts, form: Form::Json });
        }
        Literal::of(Kind::Object(object))
    }

    /// `"name": value`, `name: value`, `name`, or the members of another object.
    fn one_member(&mut self, object: &mut Object) -> bool {
        let at = self.at;
        for spread in ["...", "**"] {
            if self.rest().starts_with(spread) {
                self.at += spread.len();
                let value = self.value();
                let Kind::Object(more) = &value.kind else { return false };
                more.members.iter().for_each(|(key, value)| object.set(key.clone(), Rc::clone(value)));
                return true;
            }
        }
        let quoted = matches!(self.peek(), Some('"' | '\''));
        let key = if quoted { self.string() } else { Part::plain(&self.identifier(), at) };
        self.skip_space();
        if self.take(':') {
            self.skip_space();
            let value_at = self.at;
            let value = self.value();
            object.set(key, value);
            return self.at > value_at;
        }
        let known = self.variables.get(&key.text).cloned().unwrap_or_else(Literal::unknown);
        let sound = !key.text.is_empty() && matches!(self.peek(), Some(',' | '}'));
        object.set(key, known);
        sound
    }
}

fn begins_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '_' | '$')
}
