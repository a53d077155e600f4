//! The fields of a source: from what an explore answer declares, and from what sample records hold.
//!
//! Declared and sampled fields meet in one tree of [`SourceField`]s. What is declared stands; samples fill in what is
//! left open, and are reported where they say otherwise.

mod declared;
mod lines;
mod output;
mod sampled;

use crate::diagnostics::{Code, Diagnostic, Error, Report};
use crate::input::{elements, parse, refused};
use crate::json::{Given, Kind as Json, Node, Pointer, Value};
use aepflow_syntax::Places;

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing is declared, and no sample holds more than null.
    #[default]
    Untyped,
    Boolean,
    Integer,
    Number,
    Text,
    Object,
    Array,
}

/// The kinds and their names in JSON Schema.
const KINDS: [(Kind, &str); 7] = [
    (Kind::Untyped, "untyped"),
    (Kind::Boolean, "boolean"),
    (Kind::Integer, "integer"),
    (Kind::Number, "number"),
    (Kind::Text, "string"),
    (Kind::Object, "object"),
    (Kind::Array, "array"),
];

impl Kind {
    fn name(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("untyped", |(_, name)| name)
    }
}

/// A field, and the fields within.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct SourceField {
    name: String,
    kind: Kind,
    format: Option<String>,
    minimum: Option<Value>,
    maximum: Option<Value>,
    /// A null is declared or was seen.
    nullable: bool,
    /// The kind is declared, so samples don't change it.
    declared: bool,
    sampled: bool,
    /// Samples disagree; told once.
    conflict: bool,
    children: Vec<SourceField>,
    /// Where each child stands: objects may be wide.
    places: Places<'static>,
    /// What an array holds.
    item: Option<Box<SourceField>>,
}

impl SourceField {
    fn child(&mut self, name: &str) -> &mut SourceField {
        let at = if let Some(at) = self.places.get(name) {
            at
        } else {
            self.places.add(name.to_owned().into(), self.children.len());
            self.children.push(SourceField { name: name.to_owned(), ..SourceField::default() });
            self.children.len() - 1
        };
        &mut self.children[at]
    }

    fn item(&mut self) -> &mut SourceField {
        self.item.get_or_insert_default()
    }
}

/// The fields of a source, as a tree and as a flat list, with what is wrong or unclear about them.
///
/// `answer` is an explore answer as the platform gives it (hierarchical, flat, or a preview), a list of sample records,
/// or one record, as JSON; or JSON Lines: a text with one record a line.
///
/// # Errors
/// [`Error::Invalid`] if it is none of these.
pub fn read_fields<'t>(answer: impl Into<Given<'t>>) -> Result<Value, Error> {
    fields_of(answer.into(), Vec::new())
}

/// As [`read_fields`], of records that a host has turned into JSON; what it changed on the way is told.
///
/// `notes` is `{changed?: [{path, field, found, expected, count}], read?}`: each first place of a kind of change, what was there
/// and what it became, and how many records were read where more were left out.
pub(crate) fn read_records(answer: Given<'_>, notes: Given<'_>) -> Result<Value, Error> {
    let mut faults = Vec::new();
    if let Some(notes) = parse(notes, "/notes", &mut faults) {
        note(notes.root(), &mut faults);
    }
    fields_of(answer, faults)
}

fn note(notes: Node<'_>, faults: &mut Vec<Diagnostic>) {
    for change in elements(notes.get("changed")) {
        let text = |name| change.get(name).and_then(Node::as_str).unwrap_or_default();
        let fault = Diagnostic::at(Code::ChangedValue, &text("path")).with_shown("field", &text("field"));
        let fault = fault.with_shown("found", &text("found")).with_shown("expected", &text("expected"));
        let count = change.get("count").and_then(Node::as_i64).filter(|count| *count > 1);
        faults.report(fault.with_some("count", count));
    }
    if let Some(read) = notes.get("read").and_then(Node::as_i64) {
        faults.report(Diagnostic::at(Code::RecordsLeftOut, "").with("value", read));
    }
}

fn fields_of(answer: Given<'_>, mut faults: Vec<Diagnostic>) -> Result<Value, Error> {
    let mut root = SourceField::default();
    match answer.parse() {
        Ok(document) => read(document.root(), &mut root, &mut faults),
        Err(_) if lines::are_records(answer) => lines::read(answer, &mut root, &mut faults),
        Err(found) => faults.append(&mut refused(answer, "", &found)),
    }
    if faults.iter().all(|fault| !fault.is_error()) && root.children.is_empty() {
        faults.report(Diagnostic::at(Code::NotAnExploreAnswer, ""));
    }
    if faults.iter().any(Diagnostic::is_error) {
        return Err(Error::Invalid(faults));
    }
    Ok(output::to_value(&root, faults))
}

fn read(answer: Node<'_>, root: &mut SourceField, faults: &mut Vec<Diagnostic>) {
    let place = Pointer::ROOT;
    match answer.kind() {
        Json::Array => records(answer, &place, root, faults),
        Json::Object => {
            let schema = answer.get("schema").filter(|schema| schema.kind() == Json::Object);
            if let Some(schema) = schema {
                root.declare(schema, &place.key("schema"), faults);
            }
            match answer.get("data").filter(|data| data.kind() == Json::Array) {
                Some(data) => records(data, &place.key("data"), root, faults),
                None if schema.is_none() => root.sample(answer, &place, faults),
                None => {}
            }
        }
        _ => faults.report(Diagnostic::at(Code::NotAnExploreAnswer, "")),
    }
}

fn records(list: Node<'_>, place: &Pointer<'_>, root: &mut SourceField, faults: &mut Vec<Diagnostic>) {
    // A listing of tables or folders names what can be explored, and has no records.
    let mut entries = list.elements().peekable();
    if entries.peek().is_some() && entries.all(|entry| entry.get("canFetchSchema").is_some()) {
        return;
    }
    for (index, record) in list.elements().enumerate() {
        root.record(record, &place.index(index), faults);
    }
}
