//! Base connections: the credentials of a source.

use super::auth::{AUTH, read_auth};
use super::explore::{BY_CONNECTION, EXPLORED, ONE_OBJECT, by_connection};
use super::params::warn;
use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, PATCH, SEARCH, SPEC, id, list, nested, search,
};
use super::source::{CONNECTION_SPEC, RESOURCE, connector, no_drafts, spec};
use crate::input::{Condition, Field, Shape, field};
use crate::json::Value;
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("baseConnectionId").doc("The id of the base connection, as createBaseConnection gives it.");
const EXPLORED_FIELDS: &[Field] = &{
    let [a, b, c, d, e, f, g, h, i, j, k, l, m] = BY_CONNECTION;
    [ID, a, b, c, d, e, f, g, h, i, j, k, l, m]
};
const CHANGE: Condition = Condition::something_of(&["name", "description", "auth", "patch"]);

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createBaseConnection",
            "/connections",
            &[
                CONNECTOR.makes("connectionSpec"),
                NAME.required(),
                DESCRIPTION,
                field("connectionSpec", Shape::Object(SPEC)).doc("The specification of a source that has no connector here."),
                field("auth", Shape::OpenObject).required().doc("The credentials of the source: `specName` and `params`, or the params alone where a connector is given.").secret(),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        ).doc("Stores the credentials of a source.").page("Connections/operation/createConnection")
        .body(Body::Json(create))
        .success(201)
        .conditions(&[CONNECTION_SPEC, AUTH]),
    Service::Flow.get("listBaseConnections", "/connections", &LIST, Answer::List).doc("Lists the base connections of the sandbox.").page("Connections/operation/listConnections").body(Body::Query(list)).conditions(LIST_RULES),
    Service::Flow
        .post("searchBaseConnections", "/connections/search", SEARCH, Answer::List).doc("Searches base connections by a query in the body.").page("Connections/operation/getConnectionsByFilters")
        .body(Body::Json(search))
        .conditions(LIST_RULES)
        .reads(),
    Service::Flow.get("getBaseConnection", "/connections/{baseConnectionId}", &[ID], Answer::One).doc("Reads a base connection; its secrets stay hidden.").page("Connections/operation/retrieveConnection"),
    Service::Flow.get("testBaseConnection", "/connections/{baseConnectionId}/test", &[ID], Answer::Tested).doc("Tries the credentials of a base connection on the source.").page("Connections/operation/testConnection"),
    Service::Flow
        .get(
            "exploreBaseConnection",
            "/connections/{baseConnectionId}/explore",
            EXPLORED_FIELDS,
            Answer::Explored,
        ).doc("Lists what a source has, or reads the fields of one resource.").page("Connections/operation/getByConnectionId")
        .body(Body::Query(by_connection))
        .conditions(&[EXPLORED, RESOURCE, ONE_OBJECT]),
    Service::Flow
        .patch(
            "updateBaseConnection",
            "/connections/{baseConnectionId}",
            &[ID, ETAG, CONNECTOR, NAME, DESCRIPTION, field("auth", Shape::OpenObject).doc("The new credentials, all of them: what is left out is forgotten.").secret(), PATCH],
            Answer::Created,
        ).doc("Changes name, description or credentials of a base connection.").page("Connections/operation/patchConnection")
        .body(Body::Patch(update))
        .conditions(&[CHANGE]),
    Service::Flow.post(
        "publishBaseConnection",
        "/connections/{baseConnectionId}/action?op=publish",
        &[ID],
        Answer::Created,
    ).doc("Makes a draft of a base connection work.").page("Connections/operation/performAction"),
    Service::Flow.delete("deleteBaseConnection", "/connections/{baseConnectionId}", &[ID], Answer::Empty).doc("Deletes a base connection that no active flow uses.").page("Connections/operation/deleteConnection").success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    warn(build, connector, &["connectionSpec", "auth"]);
    no_drafts(build, connector);
    let spec = spec(build, "connectionSpec", connector.map(|connector| &connector.connection_spec));
    let auth = build.get("auth").map(|auth| read_auth(build, auth, connector));
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("connectionSpec", spec),
        ("auth", auth.map(|(spec_name, params)| Value::object([("specName", spec_name), ("params", params)]))),
    ])
}

fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/auth/params"],
        immutable: &["/connectionSpec/", "/id", "/etag", "/state"],
    };
    let connector = connector(build);
    let mut operations = patch_texts(build);
    if let Some(auth) = build.get("auth") {
        // The whole object is replaced, as the platform forgets what is left out.
        let params = match &connector {
            Some(connector) => read_auth(build, auth, Some(connector)).1,
            None => Some(nested(Some(auth), "params").unwrap_or(auth).to_value()),
        };
        operations.push(patch("replace", "/auth/params", params));
    }
    operations.append(&mut raw_patch(build, &RULES));
    finish_patch(build, operations, &CHANGE)
}
