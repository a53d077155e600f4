//! Equal errors as one cause each, in order of weight.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::UNKNOWN;
use super::blame::Mapping;
use super::codes::{Row, Table, Weight};
use super::found::{Found, Part, rule};
use crate::json::Value;

/// How many causes are told apart; more of them would not be read.
const CAUSES: usize = 200;
/// How many places of a cause are named.
const PLACES: usize = 5;
const READ_ON: &str = "read the message; where it says too little, read the failed records of the batch";

/// A cause, with where it was found.
struct Cause {
    first: Found,
    places: Vec<(Part, String)>,
    count: usize,
    /// How many of the failed records have it.
    records: i64,
    /// The last of them.
    record: String,
}

/// What tells causes apart: code, field, and both types; where there is neither code nor field, the message.
type Key = (Option<String>, Option<String>, Option<String>, Option<String>, Option<String>);

/// All causes of a run.
#[derive(Default)]
pub(super) struct Causes {
    all: Vec<Cause>,
    index: BTreeMap<Key, usize>,
    more: usize,
}

impl Causes {
    pub(super) fn add(&mut self, found: Found) {
        let names = &found.names;
        let message = found.shown().filter(|_| found.code.is_none() && names.field.is_none());
        let types = (names.expected.clone(), names.found.clone());
        let key = (found.code.clone(), names.field.as_deref().map(without_positions), types.0, types.1, message);
        let known = self.index.get(&key).copied();
        match known.and_then(|index| self.all.get_mut(index)) {
            Some(cause) => cause.add(found),
            None if self.index.len() == CAUSES => self.more += 1,
            None => {
                self.index.insert(key, self.all.len());
                self.all.push(Cause::new(found));
            }
        }
    }

    /// The causes as they cross, and how many errors were left out.
    pub(super) fn finish(self, table: &Table, mapping: &Mapping) -> (Value, usize) {
        let mut all: Vec<_> = self.all.into_iter().map(|cause| (cause.rows(table), cause)).collect();
        all.sort_by_key(|(rows, cause)| Reverse((cause.weight(rows), cause.records)));
        (Value::list(all.iter().map(|(rows, cause)| cause.to_value(rows, mapping))), self.more)
    }
}

impl Cause {
    fn new(found: Found) -> Self {
        let mut cause = Cause { first: found.clone(), places: Vec::new(), count: 0, records: 0, record: String::new() };
        cause.add(found);
        cause
    }

    fn add(&mut self, found: Found) {
        self.count += 1;
        // A run and its activities say the same number; each record is one.
        match found.part {
            Part::Records => {
                let record = found.place.split("/_").next().unwrap_or_default();
                if self.records == 0 || self.record != record {
                    self.records += 1;
                    record.clone_into(&mut self.record);
                }
            }
            _ => self.records = self.records.max(found.records.unwrap_or(0)),
        }
        if self.places.len() < PLACES {
            self.places.push((found.part, found.place));
        }
        if self.first.names.engine.is_none() && found.names.engine.is_some() {
            // The engine's own text says more than the code.
            self.first.names.engine = found.names.engine;
            self.first.message = None;
        }
        self.first.message = self.first.message.take().or(found.message);
    }

    fn rows(&self, table: &Table) -> Vec<Row> {
        let rows = self.first.code.as_deref().map(|code| table.find(code)).unwrap_or_default();
        // Of some numbers those who saw them disagree, and their text says which rule of the schema was broken.
        let rule = self.first.message.as_deref().and_then(rule);
        match (rule, rows.as_slice()) {
            (Some(rule), [row]) if row.rule.as_deref().is_some_and(|other| other != rule) => {
                table.find(&format!("keyword:{rule}"))
            }
            _ => rows,
        }
    }

    fn weight(&self, rows: &[Row]) -> Weight {
        let weight = rows.iter().map(|row| row.weight).max().unwrap_or(Weight::Unknown);
        if self.first.names.field.is_some() { Weight::Field } else { weight }
    }

    fn to_value(&self, rows: &[Row], mapping: &Mapping) -> Value {
        let told = |part: &dyn Fn(&Row) -> &str| rows.iter().map(part).collect::<Vec<_>>().join(", or ");
        let (catalogue, basis) = match rows {
            [row] => (row.catalogue.as_str(), row.basis.as_str()),
            [] => (UNKNOWN, "none"),
            _ => (UNKNOWN, "adobe"),
        };
        let one = if let [row] = rows { Some(row) } else { None };
        let is_secret = rows.iter().any(|row| row.is_secret);
        let message = self.first.shown().filter(|_| !is_secret);
        let mut names = self.first.names.clone();
        if one.is_some_and(|row| row.code == "INGEST-1212-400") {
            names.count(self.first.message.as_deref().unwrap_or_default());
        }
        let mut value = Value::object([
            (
                "code",
                Some(
                    self.first
                        .code
                        .as_deref()
                        .map_or(UNKNOWN.into(), |code| crate::diagnostics::echoed(code, 60).into()),
                ),
            ),
            ("catalogue", Some(catalogue.into())),
            ("meaning", Some(if rows.is_empty() { UNKNOWN.into() } else { told(&|row| &row.meaning).into() })),
            ("fix", Some(if rows.is_empty() { READ_ON.into() } else { told(&|row| &row.fix).into() })),
            ("basis", Some(basis.into())),
            ("page", one.and_then(|row| row.page.as_deref()).map(Value::from)),
            ("message", message.map(Value::from)),
            ("records", (self.records > 0).then(|| self.records.into())),
            ("candidates", (rows.len() > 1).then(|| Value::list(rows.iter().map(candidate)))),
        ]);
        if !is_secret {
            for (name, part) in names.members() {
                if let Some(part) = part {
                    value.set(name, part);
                }
            }
        }
        value.set("row", mapping.blame(&names));
        value.set("evidence", Value::list(self.places.iter().map(place)));
        value.set("places", self.count.into());
        value
    }
}

/// A field without the positions in its lists: all elements have one cause.
fn without_positions(field: &str) -> String {
    field.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}

fn place((part, path): &(Part, String)) -> Value {
    Value::object([("in", Some(part.name().into())), ("path", Some(path.as_str().into()))])
}

fn candidate(row: &Row) -> Value {
    Value::object([
        ("catalogue", Some(row.catalogue.as_str().into())),
        ("meaning", Some(row.meaning.as_str().into())),
        ("fix", Some(row.fix.as_str().into())),
        ("page", row.page.as_deref().map(Value::from)),
    ])
}
