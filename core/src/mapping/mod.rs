//! The rows of a mapping set, checked and written in one pass.
//!
//! Here is the place for a faster scanner of big sets: [`read`] is all that the operations call.

mod path;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, nearest, shown};
use crate::json::{Kind, Node, Pointer, write_string};
use crate::rules::unknown_value;

/// The two forms in which the platform takes mapping sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// `sourceAttribute` and `destinationXdmPath`.
    Tutorial,
    /// `sourceType`, `source` and `destination`.
    Current,
}

impl Dialect {
    pub(crate) fn mismatch(self, place: &Pointer<'_>) -> Diagnostic {
        let (this, other) = match self {
            Dialect::Tutorial => ("tutorial", "current"),
            Dialect::Current => ("current", "tutorial"),
        };
        Diagnostic::new(Code::DialectMismatch, place).with("dialect", this).with("other", other)
    }
}

/// Longest calculated field that the platform takes.
const MAX_EXPRESSION: usize = 4096;

/// A row's members by their place in this list.
const FIELDS: [&str; 11] = [
    "source",
    "destination",
    "sourceType",
    "identity",
    "name",
    "description",
    "sourceAttribute",
    "destinationXdmPath",
    "identityGroup",
    "namespaceCode",
    "version",
];

/// Checks the rows and gives them as JSON text in a dialect.
pub(crate) fn read(rows: Node<'_>, dialect: Dialect, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) -> String {
    let mut out = String::with_capacity(rows.raw().len());
    let mut destinations: HashMap<Cow<'_, str>, usize> = HashMap::new();
    let mut order = Vec::new();
    out.push('[');
    for (index, row) in rows.elements().enumerate() {
        let place = place.index(index);
        if row.kind() != Kind::Object {
            faults.push(
                Diagnostic::new(Code::WrongType, &place).with("expected", "an object").with("found", row.kind().name()),
            );
            continue;
        }
        if index > 0 {
            out.push(',');
        }
        let mut reader = Row { dialect, place: &place, faults, members: [None; 11] };
        let Some((name, destination)) = reader.write(row, &mut out) else {
            continue;
        };
        if let Some(first) = destinations.get(&destination) {
            let fault =
                Diagnostic::new(Code::DuplicateDestination, &place.key(name)).with("value", shown(&destination));
            faults.push(fault.with("other", format!("row {first}")));
        } else {
            order.push((index, name, destination.clone()));
            destinations.insert(destination, index);
        }
    }
    out.push(']');
    if order.is_empty() && rows.elements().next().is_none() {
        faults.push(Diagnostic::new(Code::EmptyValue, place));
    }
    overlaps(&order, &destinations, place, faults);
    out
}

/// Reports each mapped path that has a mapped part below it, once, at the outer path's row.
fn overlaps(
    order: &[(usize, &str, Cow<'_, str>)],
    destinations: &HashMap<Cow<'_, str>, usize>,
    place: &Pointer<'_>,
    faults: &mut Vec<Diagnostic>,
) {
    let mut found: HashMap<usize, usize> = HashMap::new();
    for (index, _, destination) in order {
        for (at, _) in destination.match_indices(['.', '[']).filter(|(at, _)| *at > 0) {
            if let Some(outer) = destinations.get(&destination[..at]) {
                found.entry(*outer).or_insert(*index);
            }
        }
    }
    for (index, name, destination) in order {
        if let Some(inner) = found.get(index) {
            let row = place.index(*index);
            let fault = Diagnostic::new(Code::MappingOverlap, &row.key(name)).with("value", shown(destination));
            faults.push(fault.with("other", format!("row {inner}")));
        }
    }
}

struct Row<'d, 'p, 'f> {
    dialect: Dialect,
    place: &'p Pointer<'p>,
    faults: &'f mut Vec<Diagnostic>,
    members: [Option<Node<'d>>; 11],
}

impl<'d> Row<'d, '_, '_> {
    /// Writes the row; gives the name and text of its destination.
    fn write(&mut self, row: Node<'d>, out: &mut String) -> Option<(&'static str, Cow<'d, str>)> {
        for (key, value) in row.members() {
            match FIELDS.iter().position(|field| *field == key) {
                Some(_) if value.kind() == Kind::Null => {}
                Some(field) => self.members[field] = Some(value),
                None => {
                    let fault = Diagnostic::new(Code::UnknownField, &self.place.key(&key));
                    self.faults.push(fault.with("field", shown(&key)).with_some("nearest", nearest(&key, FIELDS)));
                }
            }
        }
        let kind = self.source_type();
        let source = self.either(0, 6).filter(|(name, text)| self.source(name, text, kind));
        let destination = self.either(1, 7).filter(|(name, text)| self.path(name, text));
        let flags = [self.typed(3, Kind::Bool), self.typed(10, Kind::Number)];
        let texts = [4, 5, 8, 9].map(|field| self.typed(field, Kind::String));
        let own = match self.dialect {
            Dialect::Tutorial => [4, 5].as_slice(),
            Dialect::Current => [8, 9].as_slice(),
        };
        for field in own.iter().copied().filter(|field| self.members[*field].is_some()) {
            self.faults.push(self.dialect.mismatch(&self.place.key(FIELDS[field])));
        }
        if self.dialect == Dialect::Current && flags[0].is_some_and(|identity| identity.raw() == "true") {
            self.faults.push(self.dialect.mismatch(&self.place.key("identity")));
        }
        let (source, destination) = (source?, destination?);
        // INVARIANT: writing to a String does not fail.
        let _ = self.emit(out, kind, &source.1, &destination.1, flags, texts);
        Some(destination)
    }

    fn emit(
        &self,
        out: &mut String,
        kind: &str,
        source: &str,
        destination: &str,
        flags: [Option<Node<'_>>; 2],
        texts: [Option<Node<'_>>; 4],
    ) -> std::fmt::Result {
        match self.dialect {
            Dialect::Current => {
                write!(out, "{{\"sourceType\":\"{kind}\",\"source\":")?;
                write_string(out, source)?;
                out.write_str(",\"destination\":")?;
                write_string(out, destination)?;
                for (name, text) in ["name", "description"].iter().zip(texts) {
                    if let Some(text) = text {
                        write!(out, ",\"{name}\":{}", text.raw())?;
                    }
                }
            }
            Dialect::Tutorial => {
                out.write_str("{\"destinationXdmPath\":")?;
                write_string(out, destination)?;
                out.write_str(",\"sourceAttribute\":")?;
                write_string(out, source)?;
                write!(out, ",\"identity\":{}", flags[0].map_or("false", Node::raw))?;
                for (name, text) in ["identityGroup", "namespaceCode"].iter().zip(&texts[2..]) {
                    if let Some(text) = text {
                        write!(out, ",\"{name}\":{}", text.raw())?;
                    }
                }
                write!(out, ",\"version\":{}", flags[1].map_or("0", Node::raw))?;
            }
        }
        out.write_char('}')
    }

    /// The member under one of its two names, as text that is not empty.
    fn either(&mut self, current: usize, tutorial: usize) -> Option<(&'static str, Cow<'d, str>)> {
        let field = match (self.members[current], self.members[tutorial]) {
            (Some(_), Some(_)) => {
                let fault = Diagnostic::new(Code::ConflictingFields, &self.place.key(FIELDS[current]));
                self.faults.push(fault.with("other", FIELDS[tutorial]));
                return None;
            }
            (None, Some(_)) => tutorial,
            (Some(_), None) => current,
            (None, None) => {
                self.faults.push(Diagnostic::new(Code::MissingField, &self.place.key(FIELDS[current])));
                return None;
            }
        };
        let text = self.typed(field, Kind::String)?.as_str()?;
        if text.is_empty() {
            self.faults.push(Diagnostic::new(Code::EmptyValue, &self.place.key(FIELDS[field])));
            return None;
        }
        Some((FIELDS[field], text))
    }

    fn typed(&mut self, field: usize, kind: Kind) -> Option<Node<'d>> {
        let node = self.members[field]?;
        if node.kind() == kind && (kind != Kind::Number || node.as_i64().is_some_and(|number| number >= 0)) {
            return Some(node);
        }
        let place = self.place.key(FIELDS[field]);
        self.faults.push(
            Diagnostic::new(Code::WrongType, &place).with("expected", kind.name()).with("found", node.kind().name()),
        );
        None
    }

    /// The three kinds of source, and the names under which a mapping set is read back.
    fn source_type(&mut self) -> &'static str {
        let Some(node) = self.typed(2, Kind::String) else {
            return "ATTRIBUTE";
        };
        let text = node.as_str().unwrap_or_default();
        let kind = match text.as_ref() {
            "ATTRIBUTE" | "text/x.schema-path" => "ATTRIBUTE",
            "EXPRESSION" | "text/x.aep-xl" => "EXPRESSION",
            "STATIC" => "STATIC",
            _ => {
                self.faults.push(unknown_value(
                    &text,
                    &["ATTRIBUTE", "EXPRESSION", "STATIC"],
                    &self.place.key("sourceType"),
                ));
                "ATTRIBUTE"
            }
        };
        if self.dialect == Dialect::Tutorial && kind != "ATTRIBUTE" {
            self.faults.push(self.dialect.mismatch(&self.place.key("sourceType")));
        }
        kind
    }

    fn source(&mut self, name: &str, text: &str, kind: &str) -> bool {
        match kind {
            "ATTRIBUTE" => self.path(name, text),
            "EXPRESSION" if text.chars().count() > MAX_EXPRESSION => {
                let fault =
                    Diagnostic::new(Code::ExpressionTooLong, &self.place.key(name)).with("value", text.chars().count());
                self.faults.push(fault.with("maximum", MAX_EXPRESSION));
                false
            }
            _ => true,
        }
    }

    fn path(&mut self, name: &str, text: &str) -> bool {
        let Err(column) = path::check(text) else {
            return true;
        };
        // A placeholder left over is reported by itself.
        if crate::fields::placeholder(text).is_none() {
            let fault = Diagnostic::new(Code::InvalidPath, &self.place.key(name)).with("value", shown(text));
            self.faults.push(fault.with("column", column));
        }
        false
    }
}
