//! Target connections: the dataset that receives the data.

use super::patch::{CONNECTION_CHANGE, update_connection};
use super::shared::{DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, PATCH, SCHEMA, SPEC, id, list, nested};
use super::source::spec;
use crate::connectors;
use crate::input::{Condition, Field, SCHEMA_MEDIA_TYPE, Shape, field, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("targetConnectionId").doc("The id of the target connection, as createTargetConnection gives it.");
const ONE_SCHEMA: Condition = Condition::one_of(&["schema", "data/schema"], &["data/schema"]).expected("schema");
const ONE_DATASET: Condition =
    Condition::one_of(&["datasetId", "params/dataSetId"], &["params/dataSetId"]).expected("dataset");
const DATA: &[Field] = &[
    field("format", Shape::Name).doc("The format in which the data is stored; `parquet_xdm` by default."),
    field("schema", Shape::Object(SCHEMA)).doc("The schema of the dataset, as the body has it."),
];
const PARAMS: &[Field] = &[field("dataSetId", Shape::DatasetId).doc("The id of the dataset, as the body has it.")];
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
                field("schema", Shape::Object(SCHEMA)).makes("data/schema").doc("The schema of the dataset."),
                field("datasetId", Shape::DatasetId)
                    .makes("params/dataSetId")
                    .doc("The dataset that receives the data, as createDataset gives it.")
                    .example("65f0a1b2c3d4e5f6a7b8c9d0"),
                field("connectionSpec", Shape::Object(SPEC))
                    .doc("Another target than the data lake, by its specification."),
                field("data", Shape::Object(DATA))
                    .doc("Format and schema as the body has them; `schema` says the same."),
                field("params", Shape::Object(PARAMS))
                    .doc("The dataset as the body has it; `datasetId` says the same."),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .doc("Chooses the dataset that receives the data.")
        .page("Target-connections/operation/createTargetConnection")
        .body(Body::Json(create))
        .success(201)
        .conditions(&[ONE_SCHEMA, ONE_DATASET]),
    Service::Flow
        .get("listTargetConnections", "/targetConnections", &LIST, Answer::List)
        .doc("Lists the target connections of the sandbox.")
        .page("Target-connections/operation/getTargetConnections")
        .body(Body::Query(list))
        .conditions(LIST_RULES),
    Service::Flow
        .get("getTargetConnection", "/targetConnections/{targetConnectionId}", &[ID], Answer::One)
        .doc("Reads a target connection.")
        .page("Target-connections/operation/retrieveTargetConnection"),
    Service::Flow
        .patch(
            "updateTargetConnection",
            "/targetConnections/{targetConnectionId}",
            &[ID, ETAG, NAME, DESCRIPTION, PATCH],
            Answer::Created,
        )
        .doc("Changes a target connection; flows that use it do not follow a change of its data.")
        .page("Target-connections/operation/patchTargetConnection")
        .body(Body::Patch(update_connection))
        .conditions(&[CONNECTION_CHANGE]),
    Service::Flow
        .post(
            "publishTargetConnection",
            "/targetConnections/{targetConnectionId}/action?op=publish",
            &[ID],
            Answer::Created,
        )
        .doc("Makes a draft of a target connection work.")
        .page("Target-connections/operation/performAction_2"),
    Service::Flow
        .delete("deleteTargetConnection", "/targetConnections/{targetConnectionId}", &[ID], Answer::Empty)
        .doc("Deletes a target connection that no active flow uses.")
        .page("Target-connections/operation/deleteTargetConnection")
        .success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let data = build.get("data");
    build.meets(&ONE_SCHEMA);
    build.meets(&ONE_DATASET);
    let schema = build.get("schema").or(nested(data, "schema"));
    let dataset = build.get("datasetId").or(nested(build.get("params"), "dataSetId"));
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
