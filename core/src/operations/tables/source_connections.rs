//! Source connections: which data of a source.

use super::patch::update_connection;
use super::shared::{CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, SPEC, id, list};
use super::source::{connector, source_params, spec};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, Shape, field};
use crate::json::{Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("sourceConnectionId");
const DATA: &[Field] = &[field("format", Shape::Name).required(), field("properties", Shape::OpenObject)];

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createSourceConnection",
            "/sourceConnections",
            &[
                CONNECTOR,
                NAME.required(),
                DESCRIPTION,
                field("baseConnectionId", Shape::Uuid),
                field("resource", Shape::Name),
                field("connectionSpec", Shape::Object(SPEC)),
                field("data", Shape::Object(DATA)),
                field("params", Shape::OpenObject),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Flow.get("listSourceConnections", "/sourceConnections", &LIST, Answer::List).body(Body::Query(list)),
    Service::Flow.get("getSourceConnection", "/sourceConnections/{sourceConnectionId}", &[ID], Answer::One),
    Service::Flow
        .patch(
            "updateSourceConnection",
            "/sourceConnections/{sourceConnectionId}",
            &[ID, ETAG, NAME, DESCRIPTION, PATCH],
            Answer::Created,
        )
        .body(Body::Patch(update_connection)),
    Service::Flow.post(
        "publishSourceConnection",
        "/sourceConnections/{sourceConnectionId}/action?op=publish",
        &[ID],
        Answer::Created,
    ),
    Service::Flow
        .delete("deleteSourceConnection", "/sourceConnections/{sourceConnectionId}", &[ID], Answer::Empty)
        .success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    let source = connector.as_ref().and_then(|connector| connector.source.as_ref());
    let spec = spec(build, "connectionSpec", connector.as_ref().map(|connector| &connector.connection_spec));
    if source.is_some_and(|source| source.base_connection) && build.get("baseConnectionId").is_none() {
        build.missing("baseConnectionId", "the id that createBaseConnection gave");
    }
    let params = source_params(build, connector.as_ref(), "params");
    let format = source
        .and_then(|source| source.format.first())
        .map(|format| Value::object([("format", Some(format.as_str().into()))]));
    let data = build.value("data").or(format);
    if data.is_none() && build.get("connector").is_none() {
        let fault = Diagnostic::new(Code::MissingField, &Pointer::ROOT.key("data"));
        build.faults.push(fault.with("expected", "an object with `format`, such as `json`"));
    }
    let has_params = build.get("params").is_some() || !matches!(&params, Value::Object(members) if members.is_empty());
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("baseConnectionId", build.text("baseConnectionId")),
        ("connectionSpec", spec),
        ("data", data),
        ("params", has_params.then_some(params)),
    ])
}
