//! Base connections: the credentials of a source.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::shared::{
    CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, SEARCH, SPEC, id, list, nested, search,
};
use super::source::{connector, source_params, spec};
use crate::connectors::{Auth, Connector};
use crate::diagnostics::{Code, Diagnostic, nearest};
use crate::http::encode;
use crate::input::{Field, Shape, field, present, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("baseConnectionId");

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createBaseConnection",
            "/connections",
            &[
                CONNECTOR,
                NAME.required(),
                DESCRIPTION,
                field("connectionSpec", Shape::Object(SPEC)),
                field("auth", Shape::OpenObject).required(),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Flow.get("listBaseConnections", "/connections", &LIST, Answer::List).body(Body::Query(list)),
    Service::Flow
        .post("searchBaseConnections", "/connections/search", SEARCH, Answer::List)
        .body(Body::Json(search))
        .reads(),
    Service::Flow.get("getBaseConnection", "/connections/{baseConnectionId}", &[ID], Answer::One),
    Service::Flow.get("testBaseConnection", "/connections/{baseConnectionId}/test", &[ID], Answer::Tested),
    Service::Flow
        .get(
            "exploreBaseConnection",
            "/connections/{baseConnectionId}/explore",
            &[
                ID,
                CONNECTOR,
                field("resource", Shape::Name),
                field("params", Shape::OpenObject),
                field("preview", Shape::Bool),
                field("objectType", Shape::Word(&["rest", "root", "table", "file", "folder"])),
                field("object", Shape::Name),
                field("fileType", Shape::Name),
                field("sourceParams", Shape::OpenObject),
            ],
            Answer::Any,
        )
        .body(Body::Query(explore)),
    Service::Flow
        .patch(
            "updateBaseConnection",
            "/connections/{baseConnectionId}",
            &[ID, ETAG, CONNECTOR, NAME, DESCRIPTION, field("auth", Shape::OpenObject), PATCH],
            Answer::Created,
        )
        .body(Body::Patch(update)),
    Service::Flow.post(
        "publishBaseConnection",
        "/connections/{baseConnectionId}/action?op=publish",
        &[ID],
        Answer::Created,
    ),
    Service::Flow.delete("deleteBaseConnection", "/connections/{baseConnectionId}", &[ID], Answer::Empty).success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    let spec = spec(build, "connectionSpec", connector.as_ref().map(|connector| &connector.connection_spec));
    let auth = build.get("auth").map(|auth| read_auth(build, auth, connector.as_ref()));
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
        if build.get("connector").is_none() {
            for name in ["specName", "params"].into_iter().filter(|name| present(auth, name).is_none()) {
                build.faults.push(Diagnostic::new(Code::MissingField, &place.key(name)));
            }
        }
        check_tokens(build, &params, &[], place_of_params);
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
                build.faults.push(Diagnostic::new(Code::UnclearAuth, &place).with("allowed", names.join(", ")));
            }
            first
        }
    };
    let Some(chosen) = chosen else {
        return (None, Some(text));
    };
    for (key, _) in &params {
        if !chosen.params.iter().any(|param| param.name == *key) {
            let near = nearest(key, chosen.params.iter().map(|param| param.name.as_str())).map(str::to_owned);
            build
                .faults
                .push(Diagnostic::new(Code::UnknownField, &place_of_params.key(key)).with_some("nearest", near));
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

type Member<'d> = (std::borrow::Cow<'d, str>, Node<'d>);

/// Credentials that can't work: empty ones, those of another kind, the Adobe token itself.
fn check_tokens(build: &mut Build<'_>, params: &[Member<'_>], known: &[crate::connectors::Param], place: &Pointer<'_>) {
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
        } else if text == build.access_token {
            build.faults.push(Diagnostic::new(Code::SameToken, &place));
        }
        let refusals = param.map(|param| param.refuse.as_slice()).unwrap_or_default();
        let refused = refusals.iter().find(|refusal| text.starts_with(&refusal.prefix));
        if let Some(code) = refused.and_then(|refusal| Code::ALL.iter().find(|code| code.name() == refusal.code)) {
            build.faults.push(Diagnostic::new(*code, &place));
        }
    }
}

/// The parameters are named as the documentation has them, which the `OpenAPI` document does not.
fn explore(build: &mut Build<'_>) {
    let connector = connector(build);
    let params = if build.get("sourceParams").is_some() { "sourceParams" } else { "params" };
    let explore = connector.as_ref().and_then(|connector| connector.explore.as_ref());
    if connector.is_none() && build.get("connector").is_none() && build.get("objectType").is_none() {
        build.missing("objectType", "`connector` and `resource`, or what to explore");
    }
    let source = source_params(build, connector.as_ref(), params);
    let defaults =
        explore.map(|explore| [explore.object_type.first(), explore.object.as_ref(), explore.file_type.first()]);
    let rest = explore.is_some_and(|explore| explore.object_type.iter().any(|kind| kind == "rest"));
    for (index, name) in ["objectType", "object", "fileType"].into_iter().enumerate() {
        let default = defaults.and_then(|defaults| defaults[index]).map(|text| text.as_str().into());
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
    finish_patch(build, operations, "name, description, auth, patch")
}

/// Base64 with padding, by way of bytes: the library's texts bring the code of its panics along.
fn base64(text: &str) -> String {
    let mut bytes = vec![0; 4 * text.len().div_ceil(3)];
    let len = STANDARD.encode_slice(text, &mut bytes).unwrap_or_default();
    bytes.truncate(len);
    String::from_utf8(bytes).unwrap_or_default()
}
