//! Mappings from the fields of a source to those of a target schema, each with its reason.

use super::check::VALIDATION;
use super::coverage;
use super::inference::Inference;
use super::inferred_row::InferredRow;
use super::limits::Validation;
use super::overrides::OVERRIDE;
use super::target::Targets;
use crate::diagnostics::{Error, Faults, Units};
use crate::input::{Field, MAX_DIAGNOSTICS, Shape, check_object, field, parse, read_most};
use crate::json::{Input, Node, Pointer, Value};
use crate::language::SOURCE_FIELDS;
use crate::schema::fields::{Types, read};
use aepflow_syntax::NameIndex;

pub(crate) const INPUT: &[Field] = &[
    field("fields", SOURCE_FIELDS).required(),
    field("schema", Shape::OpenObject).required(),
    field("include", Shape::List(&Shape::Name)),
    field("exclude", Shape::List(&Shape::Name)),
    field("rename", Shape::OpenObject),
    field("overrides", Shape::List(&Shape::Object(OVERRIDE))),
    field("id", Shape::Name),
    field("created", Shape::Name),
    VALIDATION,
    MAX_DIAGNOSTICS,
];

/// Mappings from fields to a schema, with their reasons, a report of what is covered, and what is unclear.
///
/// `input` is `{fields, schema, include?, exclude?, rename?, overrides?, id?, created?, validation?, maxDiagnostics?}` as JSON: `fields` as
/// [`crate::read_fields`] gives them (the list, or its whole result), `schema` as [`crate::infer_schema`] or the registry gives it.
///
/// # Errors
/// [`Error::Invalid`] with all faults of the input.
pub fn infer_mapping<'t>(input: impl Into<Input<'t>>) -> Result<Value, Error> {
    infer_counting(input, Units::Bytes)
}

/// As [`infer_mapping`], with the positions in these units.
pub(crate) fn infer_counting<'t>(input: impl Into<Input<'t>>, units: Units) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let inferred = parse(input, "", &mut faults).and_then(|document| infer(document.root(), units, &mut faults));
    match inferred {
        Some(inferred) if !faults.has_error() => Ok(inferred),
        _ => Err(faults.into()),
    }
}

fn infer(root: Node<'_>, units: Units, faults: &mut Faults) -> Option<Value> {
    read_most(root, faults);
    check_object(root, INPUT, &Pointer::ROOT, faults);
    let is_sound = !INPUT.iter().any(|field| faults.is_at(field.name));
    // Both are read, whatever is wrong with the other, so that all is told at once.
    let [fields, schema] = ["fields", "schema"].map(|name| root.get(name).filter(|_| !faults.is_at(name)));
    let sources = fields.map(|fields| read(fields, &Types::default(), faults));
    let targets = schema.map(|schema| Targets::read(schema, &Pointer::ROOT.key("schema"), faults));
    let (fields, sources, mut targets) = (fields?, sources?, targets.filter(|_| is_sound)?);
    targets.validation = Validation::read(root.get("validation"));
    let mut inference = Inference {
        root,
        fields,
        targets,
        rows: Vec::new(),
        left_out: Vec::new(),
        taken: NameIndex::default(),
        faults,
    };
    let choice = inference.choice(&sources);
    for destination in &choice.destinations {
        inference.taken.add(destination.clone().into(), 0);
    }
    for source in &sources {
        inference.source(source, &choice);
    }
    inference.parts(&sources);
    inference.event_fields(&sources, &choice);
    inference.overrides(&sources);
    let Inference { targets, rows, left_out, faults, .. } = inference;
    let mapping = |row: &InferredRow| {
        Value::object([
            ("source", Some(row.source.as_str().into())),
            ("destination", Some(row.destination.as_str().into())),
            ("sourceType", Some(row.source_type.into())),
        ])
    };
    Some(Value::object([
        ("mappings", Some(Value::list(rows.iter().map(mapping)))),
        ("reasons", Some(Value::list(rows.iter().map(|row| row.reason)))),
        ("coverage", Some(coverage::report(&sources, &rows, &left_out, &targets))),
        ("diagnostics", Some(faults.to_value(units))),
    ]))
}
