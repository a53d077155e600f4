//! Target connections: the dataset that receives the data.

use super::shared::{DESCRIPTION, DOC, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, SPEC, id, list, nested, spec};
use crate::answer::Answer;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::fields::{Field, Shape, field};
use crate::json::{Node, Pointer, Value};
use crate::operation::{Body, Build, Operation, Service};
use crate::rules::SCHEMA_MEDIA_TYPE;

const ID: Field = id("targetConnectionId");
/// The schema as an input names it.
pub(super) const SCHEMA: &[Field] =
    &[field("id", Shape::RegistryId(&["schemas"])).required(), field("version", Shape::SchemaVersion)];
const DATA: &[Field] = &[field("format", Shape::Name), field("schema", Shape::Object(SCHEMA))];
const PARAMS: &[Field] = &[field("dataSetId", Shape::DatasetId)];
/// The data lake's connection spec.
const DATA_LAKE: (&str, &str) = ("c604ff05-7f1a-43c0-8e18-33bf874cb11c", "1.0");

pub(super) const ROWS: &[Operation] = &[
    Operation {
        name: "createTargetConnection",
        service: Service::Flow,
        method: "POST",
        path: "/targetConnections",
        fields: &[
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
        body: Body::Json(create),
        success: 201,
        answer: Answer::Created,
        doc: DOC,
    },
    Operation {
        name: "listTargetConnections",
        service: Service::Flow,
        method: "GET",
        path: "/targetConnections",
        fields: &LIST,
        body: Body::Query(list),
        success: 200,
        answer: Answer::List,
        doc: DOC,
    },
    Operation {
        name: "getTargetConnection",
        service: Service::Flow,
        method: "GET",
        path: "/targetConnections/{targetConnectionId}",
        fields: &[ID],
        body: Body::None,
        success: 200,
        answer: Answer::One,
        doc: DOC,
    },
    Operation {
        name: "updateTargetConnection",
        service: Service::Flow,
        method: "PATCH",
        path: "/targetConnections/{targetConnectionId}",
        fields: &[ID, ETAG, NAME, DESCRIPTION, PATCH],
        body: Body::Patch(super::source_connections::update),
        success: 200,
        answer: Answer::Created,
        doc: DOC,
    },
    Operation {
        name: "publishTargetConnection",
        service: Service::Flow,
        method: "POST",
        path: "/targetConnections/{targetConnectionId}/action?op=publish",
        fields: &[ID],
        body: Body::None,
        success: 200,
        answer: Answer::Created,
        doc: DOC,
    },
    Operation {
        name: "deleteTargetConnection",
        service: Service::Flow,
        method: "DELETE",
        path: "/targetConnections/{targetConnectionId}",
        fields: &[ID],
        body: Body::None,
        success: 204,
        answer: Answer::Empty,
        doc: DOC,
    },
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
        Some(_) => spec(build, "connectionSpec", None),
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
