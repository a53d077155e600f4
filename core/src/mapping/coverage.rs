//! What becomes of each field of a source, and which required fields of the target are reached.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::inference::{Row, within};
use super::target::Targets;
use crate::json::Value;
use crate::schema::fields::Source;

/// A field that is not mapped, and why.
pub(super) type LeftOut = (String, &'static str);

/// `{fields, mapped, leftOut, required}`: a field is mapped itself or through its parts, or left out with a reason.
pub(super) fn report(sources: &[Source], rows: &[Row], left_out: &[LeftOut], targets: &Targets) -> Value {
    let mut mapped: HashSet<&str, RandomState> = HashSet::default();
    for row in rows {
        mapped.extend(row.field.as_deref());
    }
    let reasons: HashSet<&str, RandomState> = left_out.iter().map(|(path, _)| path.as_str()).collect();
    let text = |path: &str| Value::from(path);
    let told = |source: &&Source| mapped.contains(source.path.as_str());
    let row =
        |(path, reason): &LeftOut| Value::object([("path", Some(text(path))), ("reason", Some((*reason).into()))]);
    let destinations: HashSet<&str, RandomState> = rows.iter().map(|row| row.destination.as_str()).collect();
    let required = targets.all.iter().filter(|target| target.required).map(|target| {
        let reached = destinations.contains(target.path.as_str());
        Value::object([("destination", Some(text(&target.path))), ("reached", Some(reached.into()))])
    });
    let outer: HashSet<&str, RandomState> = mapped.iter().flat_map(|path| within(path)).collect();
    let open = sources.iter().filter(|source| !told(source) && !reasons.contains(source.path.as_str()));
    let (through, empty): (Vec<_>, Vec<_>) = open.partition(|source| outer.contains(source.path.as_str()));
    let empty: Vec<LeftOut> =
        empty.into_iter().map(|source| (source.path.clone(), "no part of it is mapped")).collect();
    Value::object([
        ("fields", Some(sources.len().into())),
        ("mapped", Some(Value::list(sources.iter().filter(told).map(|source| text(&source.path))))),
        ("throughParts", Some(Value::list(through.iter().map(|source| text(&source.path))))),
        ("leftOut", Some(Value::list(left_out.iter().chain(&empty).map(row)))),
        ("required", Some(Value::list(required))),
    ])
}
