//! The statements and values of a script of PowerShell.

use std::rc::Rc;

use super::literal::{Kind, Literal, MOST as MOST_OF_LITERAL, Object};
use super::strings::{is_double, is_single, names};
use super::{COMMANDS, Script};
use crate::diagnostics::Code;
use crate::lint::edit::Edit;
use crate::lint::part::{Form, Part};
use crate::lint::pasted::{MOST, Slot};
use crate::lint::shell::Slip;

/// How deep values, blocks and calls may nest; what is deeper isn't known.
const DEEPEST: usize = 60;
/// How many bytes are made of variables.
const MOST_MADE: usize = 5_000_000;

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

    fn starts(&self, text: &str) -> bool {
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
    fn word(&mut self) -> &str {
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
    fn key(&mut self) -> Option<Part> {
        let start = self.at;
        if self.take('.') {
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

    /// Values and calls that are joined by `|`; commas make a list.
    pub(super) fn pipeline(&mut self) -> Rc<Literal> {
        let at = self.at;
        if self.take(',') {
            self.skip_blanks(true);
            let only = self.expression();
            return Literal::of(Kind::List(vec![only]));
        }
        let mut value = self.command(None);
        if self.list_goes_on() {
            value = self.listed(value);
        }
        loop {
            let end = self.at;
            self.skip_blanks(false);
            if !self.take('|') {
                self.at = end;
                return value;
            }
            self.skip_blanks(true);
            value = self.filter(value, at);
        }
    }

    /// What a call makes of the value in front of it.
    fn filter(&mut self, value: Rc<Literal>, at: usize) -> Rc<Literal> {
        let start = self.at;
        let name = self.word().to_ascii_lowercase();
        if name != "convertto-json" {
            self.at = start;
            return self.command(Some(value));
        }
        let (end, arguments) = (self.at, self.arguments());
        // A list of one is handed on as that one.
        let sole = match &value.kind {
            Kind::List(items) if !arguments.iter().any(|(name, _)| name == "asarray") => items.as_slice(),
            _ => &[],
        };
        let sole = if let [sole] = sole { Some(Rc::clone(sole)) } else { None };
        self.json(&sole.unwrap_or(value), &arguments, at, end)
    }

    /// A value as the text of its JSON; `end` is where the name of the call ends.
    fn json(&mut self, value: &Literal, arguments: &[(String, Rc<Literal>)], at: usize, end: usize) -> Rc<Literal> {
        let depth = arguments.iter().find(|(name, _)| name == "depth").map(|(_, depth)| depth.text());
        let most = depth.map_or(Some(2), |depth| depth?.text.parse().ok());
        if most.is_some_and(|most| value.is_deeper(most)) {
            let edits = depth.is_none().then(|| vec![Edit::new(end, end, " -Depth 10".to_owned())]);
            self.slips.push(Slip { code: Code::ShallowJson, at: end, edits });
        }
        self.text_of_json(value, at)
    }

    pub(super) fn text_of_json(&mut self, value: &Literal, at: usize) -> Rc<Literal> {
        if matches!(value.kind, Kind::Unknown) || !self.spend(value.size()) {
            return Literal::unknown();
        }
        Literal::of(Kind::Text(value.json(at)))
    }

    /// Whether so many more bytes may be made of variables: a short script could ask for any number.
    pub(super) fn spend(&mut self, bytes: usize) -> bool {
        self.made += bytes;
        self.made <= MOST_MADE
    }

    /// A call, or else a value.
    fn command(&mut self, input: Option<Rc<Literal>>) -> Rc<Literal> {
        let start = self.at;
        if !self.peek().is_some_and(char::is_alphabetic) {
            return self.expression();
        }
        let name = self.word().to_ascii_lowercase();
        if COMMANDS.contains(&name.as_str()) {
            self.request(start, input);
            return Literal::unknown();
        }
        let at = self.at;
        match name.as_str() {
            "convertto-json" => {
                let (end, values) = (self.at, self.arguments());
                let value = values.iter().find(|(name, _)| matches!(name.as_str(), "" | "inputobject"));
                match value {
                    Some((_, value)) => self.json(value, &values, at, end),
                    None => Literal::unknown(),
                }
            }
            "new-object" => {
                let made = self.arguments();
                let text = made.first().and_then(|(_, value)| value.text());
                let is_list = text.is_some_and(|text| {
                    let name = text.text.to_ascii_lowercase();
                    ["dictionary", "hashtable"].iter().any(|part| aepflow_syntax::text::contains(&name, part))
                });
                if is_list { Literal::of(Kind::Object(Object::default())) } else { Literal::unknown() }
            }
            _ => {
                // Words of the language are followed by blocks and values.
                Literal::unknown()
            }
        }
    }

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
    fn term(&mut self) -> Rc<Literal> {
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
    fn behind(&mut self, mut value: Rc<Literal>) -> Rc<Literal> {
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

    fn skip_separators(&mut self, separators: &[char]) {
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
    fn list_goes_on(&mut self) -> bool {
        let start = self.at;
        self.skip_blanks(false);
        let is = self.starts(",");
        self.at = start;
        is
    }

    fn listed(&mut self, first: Rc<Literal>) -> Rc<Literal> {
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

/// Two texts as one, or a table with the members of another.
pub(super) fn sum(one: Rc<Literal>, other: &Rc<Literal>) -> Rc<Literal> {
    if one.size() + other.size() > MOST_OF_LITERAL {
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
