//! Source connections: which data of a source.

use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, Patchable, SPEC, connector, finish_patch, id, list,
    patch_texts, raw_patch, source_params, spec,
};
use crate::answer::Answer;
use crate::build::Build;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::input::{Field, Shape, field};
use crate::json::{Node, Pointer, Value};
use crate::operation::{Body, Operation};
use crate::service::Service;

const ID: Field = id("sourceConnectionId");
const DATA: &[Field] = &[field("format", Shape::Name).required(), field("properties", Shape::Free)];

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
                field("params", Shape::Free),
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
        .body(Body::Patch(update)),
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
        build.faults.report(fault.with("expected", "an object with `format`, such as `json`"));
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

/// A flow does not pick up changed parameters: a new pair of connections and a new flow do.
pub(super) fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/params/", "/data/"],
        immutable: &["/connectionSpec/", "/baseConnectionId", "/id", "/etag", "/state"],
    };
    let mut operations = patch_texts(build);
    operations.append(&mut raw_patch(build, &RULES));
    let touches = |node: Node<'_>| {
        node.get("path")
            .and_then(Node::as_str)
            .is_some_and(|path| path.starts_with("/params") || path.starts_with("/data"))
    };
    if build.get("patch").is_some_and(|list| list.elements().any(touches)) {
        build.fault(Code::FlowIgnoresChange, "patch");
    }
    finish_patch(build, operations, "name, description, patch")
}
