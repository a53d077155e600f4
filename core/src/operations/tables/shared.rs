//! What several resources have in common: fields, lists and searches.

use crate::connectors;
use crate::diagnostics::Code;
use crate::input::{Condition, Field, Filters, Listed, Place, Shape, field, is_true, path, present, query};
use crate::json::{Kind, Node, Value};
use crate::limits::number;
use crate::operations::body::Build;

pub(super) const CONNECTOR: Field = field("connector", connectors::SHAPE)
    .doc("The source, by its name in `connectors()` or as a definition; its specifications are those of the source.")
    .example("stripe");
pub(super) const NAME: Field =
    field("name", Shape::Name).doc("What people call it; no two of a kind should share one.").example("Stripe charges");
pub(super) const DESCRIPTION: Field =
    field("description", Shape::Text).doc("What it is for, in words for whoever reads it later.");
pub(super) const DRAFT: Field = field("draft", Shape::Bool)
    .at(Place::Composed("mode"))
    .doc("Whether to make a draft, which may be incomplete until it is published; false by default.");
pub(super) const EXTRA: Field = field("extra", Shape::OpenObject)
    .doc("Members of the body that this library has no field for; they are sent unchecked.");
pub(super) const PATCH: Field =
    field("patch", Shape::Patch(PATCH_OPERATION)).doc("Changes that no other field says, as a JSON Patch.");
pub(super) const ETAG: Field = field("etag", Shape::Etag)
    .required()
    .at(Place::IfMatch)
    .doc("The etag that the last reading gave, with its quotes, so that no later change is overwritten.")
    .example("\"1d0082fb-0000-0200-0000-65f0a6be0000\"");
pub(super) const PATCH_OPS: [&str; 3] = ["add", "replace", "remove"];
/// An operation of a JSON Patch.
pub(super) const PATCH_OPERATION: &[Field] = &[
    field("op", Shape::Listed(Listed::new(|| Value::list(PATCH_OPS))))
        .required()
        .doc("What to do: `add`, `replace` or `remove`.")
        .example("replace"),
    field("path", Shape::Name).required().doc("Which part to change, as a JSON Pointer.").example("/name"),
    field("value", Shape::Any).doc("What the part becomes; not for `remove`."),
];
pub(super) const SPEC: &[Field] = &[
    field("id", Shape::Uuid).required().doc("The id of the specification, the same in all organizations."),
    field("version", Shape::Name).doc("The version of the specification; `1.0` by default.").example("1.0"),
];

pub(super) const COUNT: Field =
    field("count", Shape::Bool).doc("Whether to answer how many match, in place of a page of them.");
pub(super) const ORDER: Field =
    field("orderby", Shape::Name).doc("The field to sort by; a leading `-` sorts downwards.").example("-createdAt");
pub(super) const TOKEN: Field = query("continuationToken", Shape::Name)
    .doc("Where the page starts, as the page before says; absent for the first.");

/// A list's query: filter, page size, order. `==` and what separates fields stay readable.
pub(super) const LIST: [Field; 5] = [
    field("property", Shape::Filter(Filters::Flow))
        .at(Place::Query("property", "=.:@!$,"))
        .doc("Which to list: field, operator and value, with `[]` behind lists; of several filters all must match.")
        .example("state==enabled"),
    query("limit", Shape::Integer(1, 1_000_000)).doc("How many one page may have.").example("50"),
    ORDER.at(Place::Query("orderby", "")),
    TOKEN,
    COUNT.at(Place::Composed("count")),
];

/// A made-up schema of a made-up tenant.
pub(super) const SCHEMA_ID: &str = "https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e";
/// The `$id` of a schema.
const ID_OF_SCHEMA: Field = field("id", Shape::RegistryId(&["schemas"]))
    .required()
    .doc("The `$id` of the schema, or its `meta:altId`.")
    .example(SCHEMA_ID);

/// The schema as the bodies of requests name it.
pub(super) const SCHEMA_REF: &[Field] = &[
    ID_OF_SCHEMA,
    field("contentType", Shape::SchemaVersion).doc("The media type of the schema with its version; the default suits."),
];

/// The schema as an input names it.
pub(super) const SCHEMA: &[Field] = &[
    ID_OF_SCHEMA,
    field("version", Shape::SchemaVersion).doc("The version of the schema; only the major version 1 exists."),
];

pub(super) const fn id(name: &'static str) -> Field {
    path(name, Shape::Uuid)
}

/// `limit` and `count` are refused together (1401-400).
const LIMIT_OR_COUNT: Condition =
    Condition::not_with(&["count"], &["limit"], Code::LimitWithCount).when(is_true("count"));
pub(super) const LIST_RULES: &[Condition] = &[LIMIT_OR_COUNT];

/// A count is asked for where it is wanted: that `false` is taken together with `limit` is not documented.
pub(super) fn list(build: &mut Build<'_>) {
    build.meets(&LIMIT_OR_COUNT);
    if counts(build) {
        build.query.push("count=true".to_owned());
    }
}

fn counts(build: &Build<'_>) -> bool {
    build.get("count").and_then(Node::as_bool).unwrap_or(false)
}

/// A string member of a nested object.
pub(super) fn nested<'d>(node: Option<Node<'d>>, name: &str) -> Option<Node<'d>> {
    node.filter(|node| node.kind() == Kind::Object).and_then(|node| present(node, name))
}

/// The body of a search; flows can also choose what they return.
pub(super) const SEARCH: &[Field] = &[QUERY, SEARCH_LIMIT, ORDER, COUNT, TOKEN, EXTRA];
pub(super) const QUERY: Field =
    field("queryString", Shape::Name).doc("What to search for, in the platform's own syntax.");
pub(super) const SEARCH_LIMIT: Field =
    field("limit", Shape::Integer(1, number("flow_search"))).doc("How many one page may have.").example("50");

pub(super) fn search(build: &mut Build<'_>) -> Value {
    build.meets(&LIMIT_OR_COUNT);
    Value::object([
        ("queryString", build.value("queryString")),
        ("limit", build.value("limit")),
        ("orderby", build.value("orderby")),
        ("count", counts(build).then_some(true.into())),
        ("projectionFields", build.value("projectionFields")),
    ])
}
