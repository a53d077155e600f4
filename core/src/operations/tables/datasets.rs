//! Catalog: datasets and the batches that reached them.

use super::patch::{Patchable, finish_patch, raw_patch};
use super::shared::{DESCRIPTION, EXTRA, NAME, PATCH, SCHEMA};
use crate::diagnostics::Code;
use crate::input::{Field, Place, Shape, field, path, present, query};
use crate::json::{Node, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = path("datasetId", Shape::DatasetId);
const SCHEMA_REF: &[Field] =
    &[field("id", Shape::RegistryId(&["schemas"])).required(), field("contentType", Shape::SchemaVersion)];
/// How a dataset addresses its schema.
const MEDIA_TYPE: &str = "application/vnd.adobe.xed+json;version=1";
const LIMIT: Field = query("limit", Shape::Integer(1, 100));
const START: Field = query("start", Shape::Integer(0, i64::MAX >> 10));
const ORDER: Field = field("orderBy", Shape::Name).at(Place::Query("orderBy", ":,"));
const PROPERTY: Field = field("property", Shape::Filter).at(Place::Query("property", "=.:@!$"));
const PROPERTIES: Field = field("properties", Shape::Name).at(Place::Query("properties", ","));

pub(super) const ROWS: &[Operation] = &[
    Service::Catalog
        .post(
            "createDataset",
            "/dataSets",
            &[
                NAME.required(),
                DESCRIPTION,
                field("schema", Shape::Object(SCHEMA)),
                field("schemaRef", Shape::Object(SCHEMA_REF)),
                field("profile", Shape::Bool),
                field("tags", Shape::OpenObject),
                field("fileDescription", Shape::OpenObject),
                field("enableErrorDiagnostics", Shape::Bool),
                EXTRA,
            ],
            Answer::DatasetId,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Catalog.get(
        "listDatasets",
        "/dataSets",
        &[LIMIT, START, query("name", Shape::Name), PROPERTY, PROPERTIES, query("tags", Shape::Name), ORDER],
        Answer::Keyed,
    ),
    Service::Catalog.get("getDataset", "/dataSets/{datasetId}", &[ID, PROPERTIES], Answer::KeyedOne),
    Service::Catalog
        .patch(
            "updateDataset",
            "/dataSets/{datasetId}",
            &[
                ID,
                NAME,
                DESCRIPTION,
                field("profile", Shape::Bool),
                field("tags", Shape::OpenObject),
                field("enableErrorDiagnostics", Shape::Bool),
                PATCH,
            ],
            Answer::DatasetId,
        )
        .body(Body::Patch(update)),
    Service::Catalog.delete("deleteDataset", "/dataSets/{datasetId}", &[ID], Answer::DatasetDeleted),
    Service::Catalog.get(
        "listBatches",
        "/batches",
        &[
            field("datasetId", Shape::DatasetId).at(Place::Query("dataSet", "")),
            query("status", Shape::Name),
            LIMIT,
            START,
            ORDER,
            PROPERTY,
            PROPERTIES,
            query("createdAfter", Shape::Count(0)),
            query("createdBefore", Shape::Count(0)),
        ],
        Answer::Keyed,
    ),
    Service::Catalog.get("getBatch", "/batches/{batchId}", &[path("batchId", Shape::Name)], Answer::KeyedOne),
];

fn create(build: &mut Build<'_>) -> Value {
    let (short, own) = (build.get("schema"), build.get("schemaRef"));
    match (short, own) {
        (None, None) => build.missing("schema", "an object with the `$id` of the schema as `id`"),
        (Some(_), Some(_)) => build.fault(Code::ConflictingFields, "schema"),
        _ => {}
    }
    let content =
        own.and_then(|own| present(own, "contentType")).and_then(Node::as_str).filter(|text| text.contains('/'));
    let reference = short.or(own).map(|schema| {
        let content = content.as_deref().unwrap_or(MEDIA_TYPE);
        Value::object([("id", schema.get("id").map(Node::to_value)), ("contentType", Some(content.into()))])
    });
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("schemaRef", reference),
        ("fileDescription", build.value("fileDescription")),
        ("enableErrorDiagnostics", build.value("enableErrorDiagnostics")),
        ("tags", tags(build)),
    ])
}

/// The tags that let Profile read the dataset, with those that the input gives.
fn tags(build: &Build<'_>) -> Option<Value> {
    let mut tags = build.value("tags");
    if let Some(profile) = build.get("profile").and_then(Node::as_bool) {
        let all = tags.get_or_insert_with(|| Value::Object(Vec::new()));
        for tag in ["unifiedProfile", "unifiedIdentity"] {
            all.set(tag, Value::Array(vec![format!("enabled:{profile}").into()]));
        }
    }
    tags
}

fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/tags/", "/enableErrorDiagnostics", "/fileDescription/"],
        immutable: &["/schemaRef/", "/id"],
    };
    let parts = [
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("enableErrorDiagnostics", build.value("enableErrorDiagnostics")),
        ("tags", tags(build)),
    ];
    if build.get("patch").is_none() {
        if parts.iter().all(|(_, value)| value.is_none()) {
            return finish_patch(build, Vec::new(), "name, description, profile, tags, enableErrorDiagnostics, patch");
        }
        return Value::object(parts);
    }
    if let Some((name, _)) = parts.iter().find(|(_, value)| value.is_some()) {
        let name = if *name == "tags" && build.get("tags").is_none() { "profile" } else { name };
        build.fault(Code::ConflictingFields, name);
    }
    Value::Array(raw_patch(build, &RULES))
}
