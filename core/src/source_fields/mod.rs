//! The fields of a source: from what an explore answer declares, and from what sample records hold.
//!
//! Declared and sampled fields meet in one tree of [`SourceField`]s. What is declared stands; samples fill in what is
//! left open, and are reported where they say otherwise.

mod declared;
mod output;
mod sampled;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Report};
use crate::error::Error;
use crate::fields::wrong_type;
use crate::json::{Given, Kind as Json, Node, Pointer, Value};
use crate::reader::parse;
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
/// or one record, as JSON.
///
/// # Errors
/// [`Error::Invalid`] if it is none of these.
pub fn read_fields<'t>(answer: impl Into<Given<'t>>) -> Result<Value, Error> {
    let mut faults = Vec::new();
    let mut root = SourceField::default();
    if let Some(document) = parse(answer, "", &mut faults) {
        read(document.root(), &mut root, &mut faults);
        if faults.iter().all(|fault| !fault.is_error()) && root.children.is_empty() {
            faults.report(Diagnostic::at(Code::NotAnExploreAnswer, ""));
        }
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
        let place = place.index(index);
        if record.kind() == Json::Object {
            root.sample(record, &place, faults);
        } else {
            faults.report(wrong_type(record, "an object", &place));
        }
    }
}
