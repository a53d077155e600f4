//! What is given as the fields of a source, read into one tree.

use std::borrow::Cow;

use super::declared::is_type;
use super::field::SourceField;
use super::{lines, output};
use crate::diagnostics::{Code, Diagnostic, Error, Faults, shown};
use crate::input::{elements, parse, refused};
use crate::json::{Input, Kind as Json, Node, Pointer, Value};

/// The fields of a source, as a tree and as a flat list, with what is wrong or unclear about them.
///
/// `answer` is an explore answer as the platform gives it (hierarchical, flat, or a preview), a list of sample records,
/// or one record, as JSON; or JSON Lines: a text with one record a line.
///
/// # Errors
/// [`Error::Invalid`] if it is none of these.
pub fn read_fields<'t>(answer: impl Into<Input<'t>>) -> Result<Value, Error> {
    let (root, faults) = fields_of(answer.into(), Faults::default())?;
    Ok(output::to_value(&root, faults))
}

/// The list of [`read_fields`] alone, of an answer that declares fields: anything could be a record.
pub(crate) fn list_fields(answer: &Value) -> Result<Vec<Value>, Error> {
    let (root, _) = fields_of(answer.into(), Faults::default())?;
    let declares = Input::from(answer).parse().is_ok_and(|document| declares(document.root()));
    let list = declares.then(|| output::list(&root));
    list.ok_or_else(|| Error::Invalid(vec![Diagnostic::at(Code::NotAnExploreAnswer, "")]))
}

/// Whether an answer is a list of columns or has a schema, and reports no error beside it.
fn declares(answer: Node<'_>) -> bool {
    let has = |name: &str| {
        answer.get(name).is_some_and(|part| part.kind() == Json::Object || elements(Some(part)).next().is_some())
    };
    match answer.kind() {
        Json::Array => matches!(listed(answer), Listed::Columns),
        _ => (has("schema") || has("items")) && !(has("error") || has("errors")),
    }
}

/// As [`read_fields`], of records that a host has turned into JSON; what it changed on the way is reported.
///
/// `notes` is `{changed?: [{path, field, found, expected, count}], read?}`: each first place of a kind of change, what was there
/// and what it became, and how many records were read where more were left out.
pub(crate) fn read_records(answer: Input<'_>, notes: Input<'_>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    if let Some(notes) = parse(notes, "/notes", &mut faults) {
        note(notes.root(), &mut faults);
    }
    let (root, faults) = fields_of(answer, faults)?;
    Ok(output::to_value(&root, faults))
}

fn note(notes: Node<'_>, faults: &mut Faults) {
    for change in elements(notes.get("changed")) {
        let text = |name| change.get(name).and_then(Node::as_str).unwrap_or_default();
        let fault = Diagnostic::at(Code::ChangedValue, &text("path")).with_shown("field", &text("field"));
        let fault = fault.with_shown("found", &text("found")).with_shown("expected", &text("expected"));
        let count = change.get("count").and_then(Node::as_i64).filter(|count| *count > 1);
        faults.push(fault.with_some("count", count));
    }
    if let Some(read) = notes.get("read").and_then(Node::as_i64) {
        faults.push(Diagnostic::at(Code::RecordsLeftOut, "").with("value", read));
    }
}

fn fields_of(answer: Input<'_>, mut faults: Faults) -> Result<(SourceField, Faults), Error> {
    let mut root = SourceField::default();
    match answer.parse() {
        Ok(document) => read(document.root(), &mut root, &mut faults),
        Err(_) if lines::are_records(answer) => lines::read(answer, &mut root, &mut faults),
        Err(found) => faults.extend(refused(answer, "", &found)),
    }
    if faults.iter().all(|fault| !fault.is_error()) && root.children.is_empty() {
        faults.push(Diagnostic::at(Code::NotAnExploreAnswer, ""));
    }
    if faults.has_error() {
        return Err(faults.into());
    }
    Ok((root, faults))
}

fn read(answer: Node<'_>, root: &mut SourceField, faults: &mut Faults) {
    let place = Pointer::ROOT;
    match answer.kind() {
        Json::Array => match listed(answer) {
            Listed::Resources(found) => faults.push(found),
            Listed::Columns => root.columns(answer, &place, faults),
            Listed::Records => records(answer, &place, root, faults),
        },
        Json::Object => {
            // Streaming tables are listed so.
            if let Some(items) = answer.get("items").filter(|items| items.elements().next().is_some())
                && answer.members().count() == 1
                && let Listed::Resources(found) = listed(items)
            {
                return faults.push(found);
            }
            if let Some(columns) =
                answer.get("items").filter(|items| items.elements().any(|item| item.get("columnName").is_some()))
            {
                return root.columns(columns, &place.key("items"), faults);
            }
            let schema = answer.get("schema").filter(|schema| schema.kind() == Json::Object);
            if let Some(schema) = schema {
                root.declare(schema, &place.key("schema"), faults);
            }
            match answer.get("data").filter(|data| data.kind() == Json::Array) {
                Some(data) => records(data, &place.key("data"), root, faults),
                None if schema.is_none() => root.record(answer, &place, faults),
                None => {}
            }
        }
        _ => faults.push(Diagnostic::at(Code::NotAnExploreAnswer, "")),
    }
}

fn records(list: Node<'_>, place: &Pointer<'_>, root: &mut SourceField, faults: &mut Faults) {
    for (index, record) in list.elements().enumerate() {
        root.record(record, &place.index(index), faults);
    }
}

/// How many entries of a list are named: enough to choose from.
const ENTRIES: usize = 100;

/// What an entry of a list is called, to be explored next.
fn entry(entry: Node<'_>) -> Value {
    // Whole, as a shortened path leads nowhere.
    let whole =
        |text: Cow<'_, str>| Some(shown(&text)).filter(|shown| shown == "[redacted]").unwrap_or(text.into_owned());
    let text = |name: &str| entry.get(name).and_then(Node::as_str).map(whole);
    Value::object([
        ("type", text("type").map(|kind| kind.to_ascii_lowercase().into())),
        ("name", text("name").map(Value::from)),
        ("path", text("path").or_else(|| text("name")).map(Value::from)),
    ])
}

fn is_file(entry: Node<'_>) -> bool {
    entry.get("type").and_then(Node::as_str).is_some_and(|kind| kind.eq_ignore_ascii_case("file"))
}

/// What a list is of.
enum Listed {
    /// Tables, files or folders, which can be explored and have no fields themselves.
    Resources(Diagnostic),
    Columns,
    Records,
}

fn listed(list: Node<'_>) -> Listed {
    let all =
        |names: &[&str]| list.elements().all(|entry| entry.members().all(|(name, _)| names.contains(&name.as_ref())));
    let text = |entry: Node<'_>, name: &str| entry.get(name).and_then(Node::as_str).map(Cow::into_owned);
    let Some(first) = list.elements().next() else {
        let found = "empty";
        return Listed::Resources(Diagnostic::at(Code::NotAnExploreAnswer, "").with("found", found));
    };
    let kind = text(first, "type").unwrap_or_default().to_ascii_lowercase();
    if matches!(kind.as_str(), "table" | "file" | "folder")
        && let Some(path) = text(first, "path").or_else(|| text(first, "name"))
        && all(&["type", "name", "path", "canPreview", "canFetchSchema"])
    {
        let fault = Diagnostic::at(Code::NotAnExploreAnswer, "").with("found", "resources");
        let file_type = list.elements().any(is_file).then_some("file_type");
        let fault = fault.with("value", kind).with_shown("object", &path).with_some("expected", file_type);
        return Listed::Resources(fault.with("entries", Value::list(list.elements().take(ENTRIES).map(entry))));
    }
    if is_type(&kind) && all(&["name", "type", "xdm", "meta:xdmType"]) { Listed::Columns } else { Listed::Records }
}
