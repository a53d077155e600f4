//! The context and the credentials, gathered from where they are kept.

use super::setting::{FIELDS, Found, Origin, SETTINGS, Setting, at, place, text};
use super::{dotenv, files};
use crate::diagnostics::{Code, Diagnostic, Error, Faults};
use crate::input::{members, parse, unknown_field, wrong_type};
use crate::json::{Input, Kind, Node, Pointer, Value};
use crate::operations::Context;

/// The context of requests, and the credentials that fetch its token: `{context, credentials?}`.
///
/// `input` is `{environment?, dotenv?, file?, given?}`: names and values of environment variables, and the text of a
/// `.env` file, which they win over; or the text of a file, which may be a project as the Developer Console exports it,
/// its environment for Postman, or a configuration of aepp. The fields of `given` win over all. An empty value is none.
///
/// # Errors
/// [`Error::Invalid`] with all that is missing or malformed.
pub fn read_context<'t>(input: impl Into<Input<'t>>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let settings = parse(input, "", &mut faults).and_then(|document| read(document.root(), &mut faults));
    match settings {
        Some(settings) if faults.is_empty() => Ok(settings),
        _ => Err(faults.into()),
    }
}

fn read(input: Node<'_>, faults: &mut Faults) -> Option<Value> {
    let given = given(input.get("given"), faults);
    let (origin, mut found) = match input.get("file").and_then(Node::as_str) {
        Some(file) => files::read(file.trim_start_matches('\u{feff}'), &given, faults)?,
        None => (Origin::Environment, environment(input, faults)),
    };
    for (found, given) in found.iter_mut().zip(given) {
        *found = given.or(found.take());
    }
    require(&found, origin, faults);
    let settings = to_value(&found);
    // What is missing has been reported; this reports what is malformed.
    let context = settings.get("context").map(ToString::to_string).unwrap_or_default();
    let context = parse(&context, "", faults)?;
    Context::read(context.root(), true, faults);
    Some(settings)
}

fn given(given: Option<Node<'_>>, faults: &mut Faults) -> Found {
    let mut found = Found::default();
    for (name, value) in members(given) {
        let root = Pointer::ROOT;
        let parent = root.key("given");
        let place = parent.key(&name);
        match (FIELDS.iter().position(|field| *field == name), value.kind()) {
            (None, _) => {
                faults.push(unknown_field(&place, FIELDS.iter().copied()));
            }
            (Some(at), Kind::String | Kind::Array | Kind::Null) => found[at] = text(value),
            (Some(_), _) => faults.push(wrong_type(value, "a string", &place)),
        }
    }
    found
}

fn environment(input: Node<'_>, faults: &mut Faults) -> Found {
    let kept = input.get("dotenv").and_then(Node::as_str).unwrap_or_default();
    let kept = dotenv::variables(&kept, faults);
    let own = input.get("environment");
    let value = |name: &&str| {
        let kept = || kept.iter().rev().find(|(known, value)| known == name && !value.is_empty());
        own.and_then(|own| text(own.get(name)?)).or_else(|| kept().map(|(_, value)| value.clone()))
    };
    let mut found = Found::default();
    for (found, setting) in found.iter_mut().zip(&SETTINGS) {
        let mut values = setting.variables.iter().filter_map(value).collect::<Vec<_>>().into_iter();
        *found = values.next();
        if values.any(|other| found.as_ref() != Some(&other)) {
            let fault = Diagnostic::at(Code::ConflictingFields, &place(setting)).with("field", setting.variables[0]);
            faults.push(fault.with("other", setting.variables[1]));
        }
    }
    found
}

/// A token, or all that fetches one; and what every request needs.
fn require(found: &Found, origin: Origin, faults: &mut Faults) {
    let has = |field| found[at(field)].is_some();
    for (setting, value) in SETTINGS.iter().zip(found) {
        let needed = match setting.field {
            "apiKey" | "orgId" | "sandboxName" => true,
            "clientSecret" => !has("accessToken"),
            "scopes" => has("clientSecret") || !has("accessToken"),
            _ => false,
        };
        if needed && value.is_none() {
            faults.push(missing(setting, origin));
        }
    }
}

/// That a setting is missing, and where it belongs.
fn missing(setting: &Setting, origin: Origin) -> Diagnostic {
    let (word, name) = match (origin, setting.field) {
        (Origin::Environment, _) => ("variable", Some(setting.variables[0])),
        (Origin::Postman, _) => ("postman", Some(setting.postman)),
        (Origin::Aepp, _) => ("setting", Some(setting.aepp)),
        (Origin::Console, "orgId") => ("console_org", None),
        (Origin::Console, "sandboxName") => ("beside_file", None),
        (Origin::Console, _) => ("console", Some(setting.console)),
    };
    let instead = match setting.field {
        "clientSecret" => Some("access_token"),
        "scopes" => Some("usual_scopes"),
        _ => None,
    };
    let fault = Diagnostic::at(Code::MissingField, &place(setting)).with("field", setting.field);
    fault.with("expected", word).with_some("value", name).with_some("instead", instead)
}

fn to_value(found: &Found) -> Value {
    let get = |field| found[at(field)].as_deref().map(Value::from);
    let context = ["accessToken", "apiKey", "orgId", "sandboxName", "host", "imsHost", "region"];
    let context = context.into_iter().filter_map(|field| Some((field.to_owned(), get(field)?))).collect();
    let credentials = found[at("clientSecret")].is_some().then(|| {
        Value::object([
            ("clientId", get("apiKey")),
            ("clientSecret", get("clientSecret")),
            ("scope", get("scopes")),
            ("imsHost", get("imsHost")),
        ])
    });
    Value::object([("context", Some(Value::Object(context))), ("credentials", credentials)])
}
