//! A value that a script writes out, as far as it does.

use std::rc::Rc;

use crate::http::encode;
use crate::lint::part::{Form, Part};
use crate::lint::pasted::Slot;

/// How large a value may become by the variables in it: else a short script would make one without end.
pub(super) const MOST: usize = 200_000;
/// How many levels it may get by them.
const DEEPEST: usize = 100;

/// A value, and how many bytes it has about.
#[derive(Clone)]
pub(super) struct Literal {
    pub(super) kind: Kind,
    size: usize,
    levels: usize,
}

#[derive(Clone)]
pub(super) enum Kind {
    Text(Part),
    /// A number, `true`, `false` or `null`, as JSON writes it.
    Plain(Part),
    List(Vec<Rc<Literal>>),
    Object(Object),
    /// What is in a variable that the script doesn't give a value, or made by a call.
    Unknown,
}

/// Names and values in their order.
#[derive(Clone, Default)]
pub(super) struct Object {
    pub(super) members: Vec<(Part, Rc<Literal>)>,
    /// Where another member goes.
    pub(super) slot: Option<Slot>,
}

impl Object {
    pub(super) fn get(&self, name: &str) -> Option<&Rc<Literal>> {
        self.members.iter().find(|(key, _)| key.text.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Sets a member.
    pub(super) fn set(&mut self, key: Part, value: Rc<Literal>) {
        match self.members.iter_mut().find(|(known, _)| known.text == key.text) {
            Some((_, old)) => *old = value,
            None => self.members.push((key, value)),
        }
    }
}

impl Literal {
    pub(super) fn unknown() -> Rc<Literal> {
        Literal::of(Kind::Unknown)
    }

    pub(super) fn of(kind: Kind) -> Rc<Literal> {
        let below = |values: &mut dyn Iterator<Item = &Rc<Literal>>| values.map(|value| value.levels + 1).max();
        let (size, levels) = match &kind {
            Kind::Text(part) | Kind::Plain(part) => (part.text.len(), None),
            Kind::List(items) => (items.iter().map(|item| item.size + 1).sum(), below(&mut items.iter())),
            Kind::Object(object) => {
                let values = object.members.iter().map(|(_, value)| value);
                let size = object.members.iter().map(|(key, value)| key.text.len() + value.size + 4).sum();
                (size, below(&mut values.into_iter()))
            }
            Kind::Unknown => (0, None),
        };
        Rc::new(Literal { kind, size, levels: levels.unwrap_or_default() }.bounded())
    }

    /// A value that isn't made of too many others.
    fn bounded(self) -> Literal {
        let made = matches!(self.kind, Kind::List(_) | Kind::Object(_));
        let fits = !made || self.size <= MOST && self.levels <= DEEPEST;
        if fits { self } else { Literal { kind: Kind::Unknown, size: 0, levels: 0 } }
    }

    /// Sets a member of a table, and where another one goes.
    pub(super) fn set(&mut self, key: Part, value: Rc<Literal>, slot: Option<Slot>) {
        if let Kind::Object(object) = &mut self.kind {
            self.size += key.text.len() + value.size + 4;
            self.levels = self.levels.max(value.levels + 1);
            object.set(key, value);
            object.slot = slot.or(object.slot.take());
        }
        if self.size > MOST || self.levels > DEEPEST {
            self.kind = Kind::Unknown;
        }
    }

    /// Whether there are lists and tables in it below so many levels.
    pub(super) fn is_deeper(&self, levels: usize) -> bool {
        let below = |value: &Rc<Literal>| match (&value.kind, levels.checked_sub(1)) {
            (Kind::List(_) | Kind::Object(_), None) => true,
            (_, Some(levels)) => value.is_deeper(levels),
            _ => false,
        };
        match &self.kind {
            Kind::List(items) => items.iter().any(below),
            Kind::Object(object) => object.members.iter().any(|(_, value)| below(value)),
            _ => false,
        }
    }

    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// The value as text.
    pub(super) fn text(&self) -> Option<&Part> {
        match &self.kind {
            Kind::Text(part) | Kind::Plain(part) => Some(part),
            _ => None,
        }
    }

    /// The value as JSON, which is open where a part of it isn't known; `at` is where it was made.
    pub(super) fn json(&self, at: usize) -> Part {
        let mut out = Part::empty(at);
        self.write(&mut out, at);
        out
    }

    fn write(&self, out: &mut Part, at: usize) {
        match &self.kind {
            Kind::Text(part) => out.append_string(part),
            Kind::Plain(part) => out.append("", part),
            Kind::List(items) => {
                let mut joint = "[";
                for item in items {
                    out.append(joint, &Part::empty(at));
                    item.write(out, at);
                    joint = ",";
                }
                out.append(if items.is_empty() { "[]" } else { "]" }, &Part::empty(at));
            }
            Kind::Object(object) => {
                let mut joint = "{";
                for (key, value) in &object.members {
                    out.append(joint, &Part::empty(key.start()));
                    out.append_string(key);
                    out.append(":", &Part::empty(key.start()));
                    value.write(out, at);
                    joint = ",";
                }
                out.append(if object.members.is_empty() { "{}" } else { "}" }, &Part::empty(at));
            }
            Kind::Unknown => out.append("", &Part::made("{{value}}", at).opened(true)),
        }
    }
}

impl Object {
    /// The members as the pairs of a form or a query.
    pub(super) fn pairs(&self, at: usize) -> Part {
        let mut out = Part::empty(at);
        for (key, value) in &self.members {
            let value = value.text().cloned().unwrap_or_else(|| Part::empty(at).opened(true));
            let encoded = Part::made(&encode(&value.text), value.start()).opened(value.open);
            out.append(if out.text.is_empty() { "" } else { "&" }, &Part::made(&encode(&key.text), key.start()));
            out.append("=", &encoded);
        }
        out
    }
}

impl Part {
    /// Adds a text as a string of JSON.
    fn append_string(&mut self, text: &Part) {
        let (start, end) = text.outer;
        let quoted = end == start + 2 + text.text.len();
        let form = if quoted { Form::Literal } else { Form::Nowhere };
        self.push('"', start, 1, form);
        for (at, c) in text.text.char_indices() {
            let place = text.place(at);
            if c == '"' || c == '\\' || c < ' ' {
                let mut escaped = String::new();
                crate::json::write_string(&mut escaped, c.encode_utf8(&mut [0; 4]));
                let escaped = escaped.get(1..escaped.len() - 1).unwrap_or_default();
                escaped.chars().for_each(|c| self.push(c, place, c.len_utf8(), Form::Nowhere));
            } else {
                self.push(c, place, c.len_utf8(), form);
            }
        }
        self.push('"', end.saturating_sub(1), 1, form);
        self.open |= text.open;
    }
}
