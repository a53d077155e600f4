//! The members of a spec.

use super::super::values::parsed;
use crate::input::{Field, Shape, field};
use crate::json::Value;
use crate::operations::{FLOW_OPTIONS, SCHEDULE};
use crate::schema::IDENTITY;

/// Where a secret comes from; the host looks its value up when it is sent.
pub(super) const SECRET: &[Field] = &[field("secret", Shape::Name).required(), field("version", Shape::Name)];

const SOURCE: &[Field] = &[
    field("connector", Shape::Name).required(),
    field("name", Shape::Name),
    field("description", Shape::Text),
    field("auth", Shape::OpenObject),
    field("baseConnectionId", Shape::Uuid),
];

const TARGET: &[Field] = &[
    field("class", Shape::Name),
    field("schema", Shape::Object(&[field("id", Shape::RegistryId(&["schemas"])).required()])),
    field("dataset", Shape::Object(&[field("id", Shape::DatasetId).required()])),
    field("group", Shape::Name),
    field("types", Shape::OpenObject),
    field("identities", Shape::List(&Shape::Object(IDENTITY))),
    field("profile", Shape::Bool),
];

const MAPPING: &[Field] = &[
    field("mappings", Shape::List(&Shape::OpenObject)),
    field("include", Shape::List(&Shape::Name)),
    field("exclude", Shape::List(&Shape::Name)),
    field("rename", Shape::OpenObject),
    field("overrides", Shape::List(&Shape::OpenObject)),
    field("id", Shape::Name),
    field("created", Shape::Name),
];

pub(super) const NAMES: &[Field] = &[
    field("fieldGroup", Shape::Name),
    field("schema", Shape::Name),
    field("dataset", Shape::Name),
    field("targetConnection", Shape::Name),
    field("mappingSet", Shape::Name),
    field("sourceConnection", Shape::Name),
    field("flow", Shape::Name),
];

const RESOURCE: &[Field] = &[
    field("key", Shape::Name),
    field("resource", Shape::Name),
    field("params", Shape::OpenObject),
    field("name", Shape::Name),
    field("description", Shape::Text),
    field("names", Shape::Object(NAMES)),
    field("target", Shape::Object(TARGET)),
    field("mapping", Shape::Object(MAPPING)),
    field("schedule", Shape::Object(SCHEDULE)),
    field("options", Shape::Object(FLOW_OPTIONS)),
    field("tags", Shape::OpenObject),
];

pub(crate) const SPEC: &[Field] = &[
    field("$schema", Shape::Text),
    field("name", Shape::Name).required(),
    field("description", Shape::Text),
    field("source", Shape::Object(SOURCE)).required(),
    field("resources", Shape::List(&Shape::Object(RESOURCE))).required(),
    field("target", Shape::Object(TARGET)),
    field("mapping", Shape::Object(MAPPING)),
    field("schedule", Shape::Object(SCHEDULE)),
    field("options", Shape::Object(FLOW_OPTIONS)),
    field("tags", Shape::OpenObject),
    field("draft", Shape::Bool),
];

/// The shape of a spec as a JSON Schema, for editors.
#[must_use]
pub fn pipeline_schema() -> Value {
    let mut schema =
        parsed(br#"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A pipeline of aepflow"}"#);
    if let Value::Object(members) = Shape::Object(SPEC).json_schema() {
        for (name, value) in members {
            schema.set(&name, value);
        }
    }
    schema
}
