//! What becomes of each field of a source, and which required fields of the target are reached.

use super::destinations::Filled;
use super::inferred_row::{InferredRow, LeftOut, mapped};
use super::target::{Targets, general};
use crate::diagnostics::Faults;
use crate::input::{elements, parse};
use crate::json::{Input, Node, Pointer, Value};
use crate::language::check_text;
use crate::schema::fields::{Source, Types, read, within};
use aepflow_syntax::NameIndex;

/// The report on rows that the caller gives: `input` is as for [`super::check_mapping`], with fields.
pub(crate) fn of_rows<'t>(input: impl Into<Input<'t>>) -> Option<Value> {
    let mut faults = Faults::default();
    let document = parse(input, "", &mut faults)?;
    let root = document.root();
    let sources = read(root.get("fields")?, &Types::default(), &mut faults);
    let targets = root.get("schema").map(|schema| Targets::read(schema, &Pointer::ROOT, &mut faults));
    let rows: Vec<_> = elements(root.get("mappings")).filter_map(row).collect();
    Some(report(&sources, &rows, &[], &targets.unwrap_or_default()))
}

fn row(row: Node<'_>) -> Option<InferredRow> {
    let text = |names: [&str; 2]| names.into_iter().find_map(|name| row.get(name).and_then(Node::as_str));
    let (source, destination) =
        (text(["source", "sourceAttribute"])?, text(["destination", "destinationXdmPath"])?.into_owned());
    let fields = match text(["sourceType", "sourceType"]).as_deref() {
        None | Some("ATTRIBUTE" | "text/x.schema-path") => vec![general(&source).into_owned()],
        Some("EXPRESSION" | "text/x.aep-xl") => read_by(&source),
        _ => Vec::new(),
    };
    Some(InferredRow { destination, fields, source: String::new(), source_type: "", reason: "", is_key: false })
}

/// The fields that an expression reads.
pub(crate) fn read_by(expression: &str) -> Vec<String> {
    let found = check_text(expression, &Pointer::ROOT, None, None, &mut Faults::default());
    let read = found.map(|found| found.fields).unwrap_or_default();
    read.into_iter().map(|read| general(&read.path).into_owned()).collect()
}

/// `{fields, mapped, leftOut, required}`: a field is mapped itself or through its parts, or left out with a reason.
pub(super) fn report(sources: &[Source], rows: &[InferredRow], left_out: &[LeftOut], targets: &Targets) -> Value {
    let whole = mapped(rows.iter().filter(|row| !row.is_key));
    let mapped = mapped(rows);
    let mut reasons = NameIndex::default();
    for (path, _) in left_out {
        reasons.add(path.into(), 0);
    }
    let filled = Filled::by(rows.iter().map(|row| row.destination.as_str()));
    let mut outer = NameIndex::default();
    for path in mapped.names().flat_map(within) {
        outer.add(path.into(), 0);
    }
    let text = |path: &str| Value::from(path);
    // What is within a field that is mapped as a whole comes with it.
    let comes_along = |path: &str| within(path).any(|outer| whole.has(outer));
    let told = |source: &&Source| mapped.has(&source.path) || comes_along(&source.path);
    let row =
        |path: &str, reason: &'static str| Value::object([("path", Some(text(path))), ("reason", Some(reason.into()))]);
    let required = targets
        .required
        .iter()
        .map(|path| Value::object([("destination", Some(text(path))), ("reached", Some(filled.has(path).into()))]));
    let open = sources.iter().filter(|source| !told(source) && !reasons.has(&source.path));
    let (mut through, mut empty) = (Vec::new(), Vec::new());
    for source in open {
        if outer.has(&source.path) {
            through.push(text(&source.path));
        } else {
            empty.push(row(&source.path, "no part of it is mapped"));
        }
    }
    let stays = left_out.iter().filter(|(path, _)| !comes_along(path));
    let mut left_out: Vec<_> = stays.map(|(path, reason)| row(path, reason)).collect();
    left_out.append(&mut empty);
    Value::object([
        ("fields", Some(sources.len().into())),
        ("mapped", Some(Value::list(sources.iter().filter(told).map(|source| text(&source.path))))),
        ("throughParts", Some(Value::Array(through))),
        ("leftOut", Some(Value::Array(left_out))),
        ("required", Some(Value::list(required))),
    ])
}
