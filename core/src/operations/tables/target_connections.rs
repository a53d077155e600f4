//! Target connections: the dataset that receives the data.

use super::patch::update_connection;
use super::shared::{DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, SCHEMA, SPEC, id, list, nested};
use super::source::spec;
use crate::connectors;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, SCHEMA_MEDIA_TYPE, Shape, field, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("targetConnectionId");
const DATA: &[Field] = &[field("format", Shape::Name), field("schema", Shape::Object(SCHEMA))];
const PARAMS: &[Field] = &[field("dataSetId", Shape::DatasetId)];
/// The data lake's connection spec.
const DATA_LAKE: (&str, &str) = ("c604ff05-7f1a-43c0-8e18-33bf874cb11c", "1.0");

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createTargetConnection",
            "/targetConnections",
            &[
                NAME.required(),
                DESCRIPTION,
                field("schema", Shape::Object(SCHEMA)),
                field("datasetId", Shape::DatasetId),
                field("connectionSpec", Shape::Object(SPEC)),
                field("data", Shape::Object(DATA)),
                field("params", Shape::Object(PARAMS)),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Flow.get("listTargetConnections", "/targetConnections", &LIST, Answer::List).body(Body::Query(list)),
    Service::Flow.get("getTargetConnection", "/targetConnections/{targetConnectionId}", &[ID], Answer::One),
    Service::Flow
        .patch(
            "updateTargetConnection",
            "/targetConnections/{targetConnectionId}",
            &[ID, ETAG, NAME, DESCRIPTION, PATCH],
            Answer::Created,
        )
        .body(Body::Patch(update_connection)),
    Service::Flow.post(
        "publishTargetConnection",
        "/targetConnections/{targetConnectionId}/action?op=publish",
        &[ID],
        Answer::Created,
    ),
    Service::Flow
        .delete("deleteTargetConnection", "/targetConnections/{targetConnectionId}", &[ID], Answer::Empty)
        .success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let data = build.get("data");
    let schema = either(build, "schema", nested(data, "schema"), "data/schema");
    let dataset = either(build, "datasetId", nested(build.get("params"), "dataSetId"), "params/dataSetId");
    let format = nested(data, "format").map_or_else(|| "parquet_xdm".into(), Node::to_value);
    let schema = schema.map(|schema| {
        Value::object([("id", schema.get("id").map(Node::to_value)), ("version", Some(SCHEMA_MEDIA_TYPE.into()))])
    });
    let spec = match build.get("connectionSpec") {
        Some(given) => {
            source_spec(build, given);
            spec(build, "connectionSpec", None)
        }
        None => Some(Value::object([("id", Some(DATA_LAKE.0.into())), ("version", Some(DATA_LAKE.1.into()))])),
    };
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("connectionSpec", spec),
        ("data", Some(Value::object([("format", Some(format)), ("schema", schema)]))),
        ("params", Some(Value::object([("dataSetId", dataset.map(Node::to_value))]))),
    ])
}

/// A connector's connection spec is that of a source.
fn source_spec(build: &mut Build<'_>, given: Node<'_>) {
    if let Some(id) = given.get("id").and_then(Node::as_str).filter(|id| connectors::of_spec(id).is_some()) {
        let place = Pointer::ROOT.key("connectionSpec");
        build.faults.push(unknown_value(&id, &[DATA_LAKE.0], &place.key("id")));
    }
}

/// The convenience or the body's own name, and not both.
fn either<'d>(build: &mut Build<'d>, name: &'static str, own: Option<Node<'d>>, own_name: &str) -> Option<Node<'d>> {
    let given = build.get(name);
    match (given, own) {
        (Some(_), Some(_)) => {
            let fault = Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key(name)).with("other", own_name);
            build.faults.push(fault);
        }
        (None, None) => build.missing(name, &format!("`{name}`, or `{own_name}` of the body")),
        _ => {}
    }
    given.or(own)
}
