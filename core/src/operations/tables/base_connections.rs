//! Base connections: the credentials of a source.

use super::explore::{BY_CONNECTION, EXPLORED, ONE_OBJECT, by_connection};
use super::params::{check_deprecated, warn};
use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, PATCH, SEARCH, SPEC, id, list, nested, search,
};
use super::source::{CONNECTION_SPEC, RESOURCE, connector, connector_name, no_drafts, spec};
use crate::connectors;
use crate::connectors::{Auth, Connector, Param};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Shape, check_credential, field, given, present, unknown_field, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("baseConnectionId").doc("The id of the base connection, as createBaseConnection gives it.");
/// A connector knows the ways to authenticate; without one they must be named.
const AUTH: Condition = Condition::required(&["auth/specName", "auth/params"]).unless(given("connector"));
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
                CONNECTOR,
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

/// `{specName?, params}` or the parameters themselves: the connector knows the way to authenticate.
fn read_auth(build: &mut Build<'_>, auth: Node<'_>, connector: Option<&Connector>) -> (Option<Value>, Option<Value>) {
    let place = Pointer::ROOT;
    let place = place.key("auth");
    let spec_name = present(auth, "specName").and_then(Node::as_str);
    let wrapped = present(auth, "params").filter(|params| params.kind() == Kind::Object);
    let mut params: Vec<_> = wrapped.unwrap_or(auth).members().collect();
    if wrapped.is_none() {
        params.retain(|(key, _)| key != "specName");
    }
    let params_place = place.key("params");
    let place_of_params = if wrapped.is_some() { &params_place } else { &place };
    let text = Value::Object(params.iter().map(|(key, value)| (key.to_string(), value.to_value())).collect());
    let Some(connector) = connector else {
        build.meets(&AUTH);
        check_tokens(build, &params, known_params(build), place_of_params);
        return (spec_name.map(|name| name.as_ref().into()), Some(text));
    };
    if connector.auth.is_empty() {
        let fault = Diagnostic::new(Code::NotForConnector, &Pointer::ROOT.key("connector"));
        let fault = fault.with_shown("value", &connector_name(build)).with("found", "no base connection");
        build.faults.push(fault.with("instead", "begin with createSourceConnection, without `baseConnectionId`"));
        return (None, None);
    }
    let names: Vec<&str> = connector.auth.iter().map(|auth| auth.spec_name.as_str()).collect();
    let fits = |auth: &&Auth| {
        auth.params.iter().all(|param| !param.required || params.iter().any(|(key, _)| *key == param.name))
    };
    let chosen = match &spec_name {
        Some(name) => {
            let found = connector.auth.iter().find(|auth| auth.spec_name == *name);
            if found.is_none() {
                build.faults.push(unknown_value(name, &names, &place.key("specName")));
            }
            found
        }
        None if connector.auth.len() == 1 => connector.auth.first(),
        None => {
            // What ends is meant only where nothing else fits.
            let (old, new): (Vec<_>, Vec<_>) =
                connector.auth.iter().filter(fits).partition(|way| way.deprecated.is_some());
            let fitting = if new.is_empty() { old } else { new };
            let first = fitting.first().copied();
            if fitting.len() != 1 {
                build.faults.push(Diagnostic::new(Code::UnclearAuth, &place).with_list("allowed", &names));
            }
            first
        }
    };
    let Some(chosen) = chosen else {
        return (None, Some(text));
    };
    let way = if spec_name.is_some() { place.key("specName") } else { Pointer::ROOT.key("auth") };
    check_deprecated(&chosen.spec_name, chosen.deprecated.as_ref(), &way, build.faults);
    for (key, value) in &params {
        let place = place_of_params.key(key);
        match chosen.params.iter().find(|param| param.name == *key) {
            // Of the others no value is shown.
            Some(param) if !param.secret => {
                param.check(*value, &place, build.faults);
                check_deprecated(key, param.deprecated.as_ref(), &place, build.faults);
            }
            Some(_) => {}
            None => {
                let known = chosen.params.iter().map(|param| param.name.as_str());
                build.faults.push(unknown_field(&place, known));
            }
        }
    }
    for param in chosen.params.iter().filter(|param| param.required) {
        if !params.iter().any(|(key, value)| *key == param.name && value.kind() != Kind::Null) {
            build.faults.push(Diagnostic::new(Code::MissingField, &place_of_params.key(&param.name)));
        }
    }
    check_tokens(build, &params, &chosen.params, place_of_params);
    (Some(chosen.spec_name.as_str().into()), Some(text))
}

/// The credentials of the source whose specification is given.
fn known_params(build: &Build<'_>) -> &'static [Param] {
    let id = build.get("connectionSpec").and_then(|spec| nested(Some(spec), "id")).and_then(Node::as_str);
    let way = nested(build.get("auth"), "specName").and_then(Node::as_str);
    let known = id.map(|id| connectors::with_spec(&id)).unwrap_or_default();
    let named =
        |connector: &'static Connector| connector.auth.iter().find(|known| way.as_deref() == Some(&known.spec_name));
    known.into_iter().find_map(|(_, connector)| named(connector)).map_or(&[], |way| &way.params)
}

type Member<'d> = (std::borrow::Cow<'d, str>, Node<'d>);

/// Credentials that can't work: empty ones, those of another kind, the Adobe token itself.
fn check_tokens(build: &mut Build<'_>, params: &[Member<'_>], known: &[Param], place: &Pointer<'_>) {
    for (key, value) in params {
        let place = place.key(key);
        let param = known.iter().find(|param| param.name == *key);
        let Some(text) = value.as_str() else {
            let is_text = param.is_some_and(|param| param.required && param.kind.is_none());
            let is_scalar =
                matches!(value.kind(), Kind::Number | Kind::Bool) && param.is_some_and(|param| !param.secret);
            if is_text && !is_scalar && value.kind() != Kind::Null {
                let fault = Diagnostic::new(Code::WrongType, &place).with("expected", "a string");
                build.faults.push(fault.with("found", value.kind().name()));
            }
            continue;
        };
        if text.is_empty() {
            build.faults.push(Diagnostic::new(Code::EmptyValue, &place));
            continue;
        }
        let meant = check_credential(key, &text, param.map(|param| param.secret), &place, build.faults);
        if meant == build.access_token {
            build.faults.push(Diagnostic::new(Code::SameToken, &place));
        }
        let refusals = param.map(|param| param.refuse.as_slice()).unwrap_or_default();
        if let Some(refusal) = refusals.iter().find(|refusal| meant.starts_with(&refusal.prefix))
            && let Some(code) = Code::ALL.iter().find(|code| code.name() == refusal.code)
        {
            build.faults.push(Diagnostic::new(*code, &place).with("value", refusal.prefix.as_str()));
        }
    }
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
