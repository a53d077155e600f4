//! What becomes of each field of a source, and which required fields of the target are reached.

use super::destinations::Filled;
use super::inferred_row::{InferredRow, LeftOut, mapped};
use super::target::Targets;
use crate::json::Value;
use crate::schema::fields::{Source, within};
use aepflow_syntax::NameIndex;

/// `{fields, mapped, leftOut, required}`: a field is mapped itself or through its parts, or left out with a reason.
pub(super) fn report(sources: &[Source], rows: &[InferredRow], left_out: &[LeftOut], targets: &Targets) -> Value {
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
    let told = |source: &&Source| mapped.has(&source.path);
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
    let mut left_out: Vec<_> = left_out.iter().map(|(path, reason)| row(path, reason)).collect();
    left_out.append(&mut empty);
    Value::object([
        ("fields", Some(sources.len().into())),
        ("mapped", Some(Value::list(sources.iter().filter(told).map(|source| text(&source.path))))),
        ("throughParts", Some(Value::Array(through))),
        ("leftOut", Some(Value::Array(left_out))),
        ("required", Some(Value::list(required))),
    ])
}
