//! Base connections: the credentials of a source.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, PATCH, SEARCH, SPEC, id, list, nested, search,
};
use super::source::{CONNECTION_SPEC, RESOURCE, connector, source_params, spec};
use crate::connectors;
use crate::connectors::{Auth, Connector, Param};
use crate::diagnostics::{Code, Diagnostic};
use crate::http::encode;
use crate::input::{
    Condition, Field, Place, Shape, check_credential, field, given, present, unknown_field, unknown_value,
};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("baseConnectionId").doc("The id of the base connection, as createBaseConnection gives it.");
/// A connector knows the ways to authenticate; without one they must be named.
const AUTH: Condition = Condition::required(&["auth/specName", "auth/params"]).unless(given("connector"));
const EXPLORED: Condition =
    Condition::at_least_one(&["objectType", "connector"]).expected("`connector` and `resource`, or what to explore");
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
            &[
                ID,
                CONNECTOR.at(Place::Composed("objectType")),
                field("resource", Shape::Name).at(Place::Composed("sourceParams")).doc("Which data of the source to look at, by its name there.").example("charges"),
                field("params", Shape::OpenObject).at(Place::Composed("sourceParams")).doc("Parameters of the source beside the resource, as its connector names them."),
                field("preview", Shape::Bool).at(Place::Composed("preview")).doc("Whether to answer some records too; false for REST sources by default, else the platform decides."),
                field("objectType", Shape::Word(&["rest", "root", "table", "file", "folder"]))
                    .at(Place::Composed("objectType")).doc("What to look at; by default what the connector has, and `root` lists all that there is."),
                field("object", Shape::Name).at(Place::Composed("object")).doc("The name or path of the table, file or folder, as the list of `root` gives it."),
                field("fileType", Shape::Name).at(Place::Composed("fileType")).doc("The format of the file to look into.").example("json"),
                field("sourceParams", Shape::OpenObject).at(Place::Composed("sourceParams")).doc("The parameters of the source as they are sent, in place of `params`."),
            ],
            Answer::Explored,
        ).doc("Lists what a source has, or reads the fields of one resource.").page("Connections/operation/getByConnectionId")
        .body(Body::Query(explore))
        .conditions(&[EXPLORED, RESOURCE]),
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
            let mut fitting = connector.auth.iter().filter(fits);
            let first = fitting.next();
            if first.is_none() || fitting.next().is_some() {
                build.faults.push(Diagnostic::new(Code::UnclearAuth, &place).with_list("allowed", &names));
            }
            first
        }
    };
    let Some(chosen) = chosen else {
        return (None, Some(text));
    };
    for (key, _) in &params {
        if !chosen.params.iter().any(|param| param.name == *key) {
            let known = chosen.params.iter().map(|param| param.name.as_str());
            build.faults.push(unknown_field(&place_of_params.key(key), known));
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
            if param.is_some_and(|param| param.required) && value.kind() != Kind::Null {
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

/// The parameters are named as the documentation has them, which the `OpenAPI` document does not.
fn explore(build: &mut Build<'_>) {
    let connector = connector(build);
    let params = if build.get("sourceParams").is_some() { "sourceParams" } else { "params" };
    let explore = connector.and_then(|connector| connector.explore.as_ref());
    build.meets(&EXPLORED);
    let source = source_params(build, connector, params);
    let default = |name: &str| {
        let explore = explore?;
        let param = explore.params.iter().find(|param| param.name == name);
        if name == "objectType" { explore.object_type.first() } else { param?.default.as_ref() }
    };
    let rest = explore.is_some_and(|explore| explore.object_type.iter().any(|kind| kind == "rest"));
    for name in ["objectType", "object", "fileType"] {
        let default = default(name).map(|text| text.as_str().into());
        if let Some(Value::String(text)) = build.text(name).or(default) {
            build.query.push(format!("{name}={}", encode(&text)));
        }
    }
    let preview = build.get("preview").and_then(Node::as_bool).or(rest.then_some(false));
    if let Some(preview) = preview {
        build.query.push(format!("preview={preview}"));
    }
    let has_params = !matches!(&source, Value::Object(members) if members.is_empty());
    if has_params || build.get(params).is_some() {
        build.query.push(format!("sourceParams={}", encode(&base64(&source.to_string()))));
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

/// Base64 with padding, by way of bytes: the library's texts bring the code of its panics along.
fn base64(text: &str) -> String {
    let mut bytes = vec![0; 4 * text.len().div_ceil(3)];
    let len = STANDARD.encode_slice(text, &mut bytes).unwrap_or_default();
    bytes.truncate(len);
    String::from_utf8(bytes).unwrap_or_default()
}
