//! Credentials of a source: the way to authenticate that is meant, and what it takes.

use super::params::{check_deprecated, connector_name};
use super::shared::nested;
use crate::connectors;
use crate::connectors::{Auth, Connector, Param};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, check_credential, given, present, unknown_field, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::body::Build;

/// A connector knows the ways to authenticate; without one they must be named.
pub(super) const AUTH: Condition = Condition::required(&["auth/specName", "auth/params"]).unless(given("connector"));

type Member<'d> = (std::borrow::Cow<'d, str>, Node<'d>);

/// `{specName?, params}` or the parameters themselves: the connector knows the way to authenticate.
pub(super) fn read_auth(
    build: &mut Build<'_>,
    auth: Node<'_>,
    connector: Option<&Connector>,
) -> (Option<Value>, Option<Value>) {
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
        let way = known_way(build);
        let known = way.map(|way| way.params.as_slice()).unwrap_or_default();
        if let Some(way) = way {
            check_deprecated(&way.spec_name, way.deprecated.as_ref(), &place.key("specName"), build.faults);
        }
        check_tokens(build, &params, known, place_of_params);
        return (spec_name.map(|name| name.as_ref().into()), Some(text));
    };
    let Some(way) = choose(build, connector, spec_name.as_deref(), &params) else {
        return (None, Some(text));
    };
    let named = place.key("specName");
    let ending = if spec_name.is_some() { &named } else { &place };
    check_deprecated(&way.spec_name, way.deprecated.as_ref(), ending, build.faults);
    check_values(build, &params, &way.params, place_of_params);
    for param in way.params.iter().filter(|param| param.required) {
        if !params.iter().any(|(key, value)| *key == param.name && value.kind() != Kind::Null) {
            build.faults.push(Diagnostic::new(Code::MissingField, &place_of_params.key(&param.name)));
        }
    }
    check_tokens(build, &params, &way.params, place_of_params);
    (Some(way.spec_name.as_str().into()), Some(text))
}

/// The way to authenticate that is named, or the only one that the params fit.
fn choose<'c>(
    build: &mut Build<'_>,
    connector: &'c Connector,
    name: Option<&str>,
    params: &[Member<'_>],
) -> Option<&'c Auth> {
    let root = Pointer::ROOT;
    let place = root.key("auth");
    if connector.auth.is_empty() {
        let fault = Diagnostic::new(Code::NotForConnector, &root.key("connector"));
        let fault = fault.with_shown("value", &connector_name(build)).with("found", "no_base_connection");
        build.faults.push(fault.with("instead", "createSourceConnection"));
        return None;
    }
    let names: Vec<&str> = connector.auth.iter().map(|auth| auth.spec_name.as_str()).collect();
    if let Some(name) = name {
        let found = connector.auth.iter().find(|auth| auth.spec_name == name);
        if found.is_none() {
            build.faults.push(unknown_value(name, &names, &place.key("specName")));
        }
        return found;
    }
    if let [only] = connector.auth.as_slice() {
        return Some(only);
    }
    let fits = |auth: &&Auth| {
        auth.params.iter().all(|param| !param.required || params.iter().any(|(key, _)| *key == param.name))
    };
    // What ends is meant only where nothing else fits.
    let (old, new): (Vec<_>, Vec<_>) = connector.auth.iter().filter(fits).partition(|way| way.deprecated.is_some());
    let fitting = if new.is_empty() { old } else { new };
    if fitting.len() != 1 {
        build.faults.push(Diagnostic::new(Code::UnclearAuth, &place).with_list("allowed", &names));
    }
    fitting.first().copied()
}

/// The way that is named, of the source whose specification is given.
fn known_way(build: &Build<'_>) -> Option<&'static Auth> {
    let id = nested(build.get("connectionSpec"), "id").and_then(Node::as_str)?;
    let way = nested(build.get("auth"), "specName").and_then(Node::as_str)?;
    let mut known = connectors::with_spec(&id).into_iter();
    known.find_map(|(_, connector)| connector.auth.iter().find(|known| known.spec_name == way))
}

/// Values that a parameter can't have, and parameters that are unknown.
fn check_values(build: &mut Build<'_>, params: &[Member<'_>], known: &[Param], place: &Pointer<'_>) {
    for (key, value) in params {
        let place = place.key(key);
        if let Some(param) = known.iter().find(|param| param.name == *key) {
            param.check_given(*value, &place, build.faults);
        } else {
            build.faults.push(unknown_field(&place, known.iter().map(|param| param.name.as_str())));
        }
    }
}

/// Credentials that can't work: empty ones, those of another kind, the Adobe token itself.
fn check_tokens(build: &mut Build<'_>, params: &[Member<'_>], known: &[Param], place: &Pointer<'_>) {
    for (key, value) in params {
        let place = place.key(key);
        let param = known.iter().find(|param| param.name == *key);
        // A secret object: what is told of it is the kind of what was given, and no value.
        if let Some(param) = param.filter(|param| param.secret && param.kind.is_some()) {
            param.check(*value, &place, build.faults);
            continue;
        }
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
