//! What several resources have in common: fields, lists and searches.

use crate::diagnostics::Code;
use crate::input::{Field, Place, Shape, field, path, present, query};
use crate::json::{Kind, Node, Value};
use crate::operations::body::Build;

pub(super) const CONNECTOR: Field = field("connector", Shape::Name);
pub(super) const NAME: Field = field("name", Shape::Name);
pub(super) const DESCRIPTION: Field = field("description", Shape::Text);
pub(super) const DRAFT: Field = field("draft", Shape::Bool);
pub(super) const EXTRA: Field = field("extra", Shape::OpenObject);
pub(super) const PATCH: Field = field("patch", Shape::Patch);
pub(super) const ETAG: Field =
    Field { name: "etag", shape: Shape::Etag, required: true, place: Place::IfMatch, default: None };
pub(super) const SPEC: &[Field] = &[field("id", Shape::Uuid).required(), field("version", Shape::Name)];

/// A list's query: filter, page size, order. `==` and what separates fields stay readable.
pub(super) const LIST: [Field; 5] = [
    field("property", Shape::Filter).at(Place::Query("property", "=.:@!$")),
    field("limit", Shape::Integer(1, 1_000_000)).at(Place::Query("limit", "")),
    field("orderby", Shape::Name).at(Place::Query("orderby", "")),
    field("continuationToken", Shape::Name).at(Place::Query("continuationToken", "")),
    field("count", Shape::Bool).at(Place::Query("count", "")),
];

/// The schema as an input names it.
pub(super) const SCHEMA: &[Field] =
    &[field("id", Shape::RegistryId(&["schemas"])).required(), field("version", Shape::SchemaVersion)];

pub(super) const fn id(name: &'static str) -> Field {
    path(name, Shape::Uuid)
}

/// `limit` and `count` are refused together (1401-400).
pub(super) fn list(build: &mut Build<'_>) {
    if build.get("limit").is_some() && build.get("count").is_some() {
        build.fault(Code::LimitWithCount, "count");
    }
}

/// A string member of a nested object.
pub(super) fn nested<'d>(node: Option<Node<'d>>, name: &str) -> Option<Node<'d>> {
    node.filter(|node| node.kind() == Kind::Object).and_then(|node| present(node, name))
}

/// The body of a search; flows can also choose what they return.
pub(super) const SEARCH: &[Field] = &[
    field("queryString", Shape::Name),
    field("limit", Shape::Integer(1, 1000)),
    field("orderby", Shape::Name),
    field("count", Shape::Bool),
    query("continuationToken", Shape::Name),
    EXTRA,
];

pub(super) fn search(build: &mut Build<'_>) -> Value {
    list(build);
    Value::object([
        ("queryString", build.value("queryString")),
        ("limit", build.value("limit")),
        ("orderby", build.value("orderby")),
        ("count", build.value("count")),
        ("projectionFields", build.value("projectionFields")),
    ])
}
