//! Source connections: which data of a source.

use super::params::{check_params, is_listed as is_known_here, warn};
use super::patch::{CONNECTION_CHANGE, update_connection};
use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, PATCH, SPEC, id, list, nested,
};
use super::source::{CONNECTION_SPEC, RESOURCE, connector, connectors_that, no_drafts, source_params, spec};
use crate::connectors;
use crate::connectors::{Connector, Source};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Shape, field, is_listed, present, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("sourceConnectionId").doc("The id of the source connection, as createSourceConnection gives it.");
const BASE_CONNECTION: Condition = Condition::required(&["baseConnectionId"])
    .when(is_listed("connector", || connectors_that(needs_base_connection)))
    .expected("base_connection");
const FORMAT: Condition = Condition::at_least_one(&["data", "connector"]).expected("data_format");
pub(crate) const DATA: &[Field] = &[
    field("format", Shape::Name)
        .required()
        .doc("The format of the data: `json`, `delimited`, `parquet` or `tabular`.")
        .example("json"),
    field("properties", Shape::OpenObject).doc("More about the format, such as the delimiter of columns."),
];

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createSourceConnection",
            "/sourceConnections",
            &[
                CONNECTOR.makes("connectionSpec"),
                NAME.required(),
                DESCRIPTION,
                field("baseConnectionId", Shape::Uuid)
                    .doc("The base connection that has the credentials; most connectors need one."),
                field("resource", Shape::Name)
                    .makes("params")
                    .doc("Which data of the source to bring, by its name there.")
                    .example("charges"),
                field("connectionSpec", Shape::Object(SPEC))
                    .doc("The specification of a source that has no connector here."),
                field("data", Shape::Object(DATA)).doc("The form in which the data comes; a connector knows it."),
                field("params", Shape::OpenObject)
                    .doc("Parameters of the source beside the resource, as its connector names them."),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .doc("Chooses which data of a source to bring.")
        .page("Source-connections/operation/createSourceConnection")
        .body(Body::Json(create))
        .success(201)
        .conditions(&[CONNECTION_SPEC, BASE_CONNECTION, RESOURCE, FORMAT]),
    Service::Flow
        .get("listSourceConnections", "/sourceConnections", &LIST, Answer::List)
        .doc("Lists the source connections of the sandbox.")
        .page("Source-connections/operation/getSourceConnections")
        .body(Body::Query(list))
        .conditions(LIST_RULES),
    Service::Flow
        .get("getSourceConnection", "/sourceConnections/{sourceConnectionId}", &[ID], Answer::One)
        .doc("Reads a source connection.")
        .page("Source-connections/operation/retrieveSourceConnection"),
    Service::Flow
        .patch(
            "updateSourceConnection",
            "/sourceConnections/{sourceConnectionId}",
            &[ID, ETAG, NAME, DESCRIPTION, PATCH],
            Answer::Created,
        )
        .doc("Changes a source connection; flows that use it do not follow a change of its data.")
        .page("Source-connections/operation/patchSourceConnection")
        .body(Body::Patch(update_connection))
        .conditions(&[CONNECTION_CHANGE]),
    Service::Flow
        .post(
            "publishSourceConnection",
            "/sourceConnections/{sourceConnectionId}/action?op=publish",
            &[ID],
            Answer::Created,
        )
        .doc("Makes a draft of a source connection work.")
        .page("Source-connections/operation/performAction_1"),
    Service::Flow
        .delete("deleteSourceConnection", "/sourceConnections/{sourceConnectionId}", &[ID], Answer::Empty)
        .doc("Deletes a source connection that no active flow uses.")
        .page("Source-connections/operation/deleteSourceConnection")
        .success(204),
];

fn needs_base_connection(connector: &Connector) -> bool {
    connector.source.as_ref().is_some_and(|source| source.base_connection)
}

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    let source = connector.and_then(|connector| connector.source.as_ref());
    let spec = spec(build, "connectionSpec", connector.map(|connector| &connector.connection_spec));
    if connector.is_some_and(needs_base_connection) && build.get("baseConnectionId").is_none() {
        build.unmet(&BASE_CONNECTION);
    }
    warn(build, connector, &["connectionSpec", "source"]);
    no_drafts(build, connector);
    let known = source.or_else(|| known_source(build));
    if let Some(known) = known {
        check_source(build, known, connector.is_some());
    }
    let params = source_params(build, connector, "params", false);
    let format = source
        .and_then(|source| source.format.first())
        .map(|format| Value::object([("format", Some(format.as_str().into()))]));
    let data = build.value("data").or(format);
    // Some sources name no format, and of some connectors none is known. A connector that there isn't is told itself.
    let is_told = connector.is_none() && build.get("connector").is_some();
    if data.is_none() && !is_told && known.is_none_or(|known| !known.format.is_empty()) {
        build.unmet(&FORMAT);
    }
    let has_params = build.get("params").is_some() || !matches!(&params, Value::Object(members) if members.is_empty());
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("providerId", source.and_then(|source| source.provider_id.as_deref()).map(Value::from)),
        ("baseConnectionId", build.text("baseConnectionId")),
        ("connectionSpec", spec),
        ("data", data),
        ("params", has_params.then_some(params)),
    ])
}

/// The source whose specification is given.
fn known_source(build: &Build<'_>) -> Option<&'static Source> {
    let id = nested(build.get("connectionSpec"), "id").and_then(Node::as_str)?;
    connectors::with_spec(&id).into_iter().find_map(|(_, connector)| connector.source.as_ref())
}

/// What a source doesn't take: a base connection, another format, other properties. Where only its specification is given, what
/// is unknown stays unchecked.
fn check_source(build: &mut Build<'_>, source: &Source, strict: bool) {
    let root = Pointer::ROOT;
    if !source.base_connection && build.get("baseConnectionId").is_some() {
        let fault = Diagnostic::new(Code::UnknownField, &root.key("baseConnectionId"));
        build.faults.push(fault.with("optional", "no_base_connection"));
    }
    if !strict {
        check_params(build.get("params"), &source.params, None, (false, true), &root.key("params"), build.faults);
    }
    let Some(data) = build.get("data") else { return };
    let place = root.key("data");
    let given = present(data, "format").and_then(Node::as_str);
    let formats: Vec<&str> = source.format.iter().map(String::as_str).collect();
    let known = given.as_deref().filter(|given| formats.contains(given));
    if let Some(given) = given.as_deref().filter(|_| strict && known.is_none() && !formats.is_empty()) {
        build.faults.push(unknown_value(given, &formats, &place.key("format")));
    }
    let properties = present(data, "properties");
    check_params(
        properties,
        &source.properties,
        known,
        (strict, is_known_here(build)),
        &place.key("properties"),
        build.faults,
    );
}
