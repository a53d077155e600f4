//! What the calls of a script give on to one another.

use std::rc::Rc;

use aepflow_syntax::text::contains;

use super::literal::{Kind, Literal, Object};
use super::{COMMANDS, Script};
use crate::diagnostics::Code;
use crate::lint::edit::Edit;
use crate::lint::shell::Slip;

/// How many bytes are made of variables.
const MOST_MADE: usize = 5_000_000;

impl Script<'_> {
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
                    ["dictionary", "hashtable"].iter().any(|part| contains(&name, part))
                });
                if is_list { Literal::of(Kind::Object(Object::default())) } else { Literal::unknown() }
            }
            _ => {
                // Words of the language are followed by blocks and values.
                Literal::unknown()
            }
        }
    }
}
