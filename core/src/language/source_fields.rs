//! The fields of a source as a caller gives them: one table for every function that takes some.

use super::types::SCHEMA_TYPES;
use crate::input::{Field, Shape, field};
use crate::json::{Kind, Node, Pointer};

/// The words for the type of a field: those of schemas, and that of a field of which nothing is known.
const TYPES: [&str; SCHEMA_TYPES.len() + 1] = {
    let mut types = ["untyped"; SCHEMA_TYPES.len() + 1];
    let mut at = 0;
    while at < SCHEMA_TYPES.len() {
        types[at] = SCHEMA_TYPES[at];
        at += 1;
    }
    types
};

/// A field as [`crate::read_fields`] gives it, or one that somebody has written down; without a type it is untyped.
pub(crate) const FIELD: &[Field] = &[
    field("path", Shape::Name).required(),
    field("type", Shape::Word(&TYPES)),
    field("format", Shape::Text),
    field("items", Shape::Word(&TYPES)),
    field("minimum", Shape::Any),
    field("maximum", Shape::Any),
    field("least", Shape::Any),
    field("most", Shape::Any),
    field("nullable", Shape::Bool),
    field("inferred", Shape::Bool),
    field("sampled", Shape::Bool),
];

const LIST: Shape = Shape::List(&Shape::Object(FIELD));

/// What [`crate::read_fields`] gives; the list contains every field of the tree.
const RESULT: &[Field] = &[
    field("fields", LIST).required(),
    field("tree", Shape::Any),
    field("largestRecord", Shape::Integer(0, i64::MAX >> 10)),
    field("diagnostics", Shape::Any),
];

/// The fields of a source: a list, or the whole result of [`crate::read_fields`].
pub(crate) const SOURCE_FIELDS: Shape = Shape::ListOrObject(&LIST, RESULT);

/// The list among what is given as the fields of a source, whose place is `place`; and the list's own place.
pub(crate) fn list_of<'d, 'p>(given: Node<'d>, place: &'p Pointer<'p>) -> (Node<'d>, Pointer<'p>) {
    match given.get("fields").filter(|_| given.kind() == Kind::Object) {
        Some(list) => (list, place.key("fields")),
        None => (given, *place),
    }
}
