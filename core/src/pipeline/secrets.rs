//! References to secrets: their values are put in when a request is made, and nowhere else.

use std::borrow::Cow;

use super::tasks::Call;
use super::values::{at, members, text};
use crate::diagnostics::{Code, Diagnostic, Error, Faults};
use crate::http::Request;
use crate::input::{Options, is_test_key_in_production, parse, wrong_type};
use crate::json::{Input, Pointer, Value};
use crate::operations::{self, Context};

/// The name in `{"secret": name}`.
fn reference(value: &Value) -> Option<&str> {
    text(value, &["secret"])
}

/// Credentials with the values of their secrets, if all are given.
pub(super) fn credentials(auth: &Value, secrets: Input<'_>) -> Option<Value> {
    let mut faults = Faults::default();
    let secrets = parse(secrets.or("{}"), "/secrets", &mut faults)?.root().to_value();
    let whole = filled(auth, &secrets, &mut faults);
    faults.is_empty().then_some(whole)
}

/// The test keys among credentials that are for the sandbox of production.
pub(super) fn test_keys(credentials: &Value, place: &str, sandbox: &str) -> Vec<Diagnostic> {
    let is_one = |value: &Value| value.as_str().is_some_and(|key| is_test_key_in_production(key, sandbox));
    let all = [("", members(credentials, &[])), ("/params", members(credentials, &["params"]))];
    let found = all.into_iter().flat_map(|(part, given)| given.iter().map(move |(name, value)| (part, name, value)));
    let fault = |(part, name, _): (&str, &String, _)| {
        let place = format!("{place}/auth{part}{}", Pointer::ROOT.key(name));
        Diagnostic::at(Code::TestKeyInProduction, &place).with("field", name.as_str())
    };
    found.filter(|(.., value)| is_one(value)).map(fault).collect()
}

/// The request of a call. The outer error is the host's to mend, the inner one the spec's.
pub(super) fn request(
    call: &Call,
    context: &Context,
    secrets: Input<'_>,
    now: i64,
) -> Result<Result<Request, Vec<Diagnostic>>, Error> {
    let mut faults = Faults::default();
    let secrets = parse(secrets.or("{}"), "/secrets", &mut faults);
    // Most inputs have no secret, and some are large.
    let input = match secrets {
        _ if names(&call.input).is_empty() => Cow::Borrowed(&*call.input),
        secrets => {
            let secrets = secrets.map_or(Value::Null, |document| document.root().to_value());
            Cow::Owned(filled(&call.input, &secrets, &mut faults))
        }
    };
    if !faults.is_empty() {
        return Err(faults.into());
    }
    match operations::build_request(call.operation, &*input, context, Options::at(now)) {
        Ok(request) => Ok(Ok(request)),
        Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.path.starts_with("/context")) => {
            Err(Error::Invalid(faults))
        }
        Err(Error::Invalid(faults)) => Ok(Err(faults)),
        Err(other) => Err(other),
    }
}

/// The names of all secrets in an input, each once.
pub(super) fn names(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(value, &mut found);
    found
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match (reference(value), value) {
        (Some(name), _) if found.iter().any(|known| known == name) => {}
        (Some(name), _) => found.push(name.to_owned()),
        (None, Value::Object(inner)) => inner.iter().for_each(|(_, value)| collect(value, found)),
        (None, Value::Array(inner)) => inner.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

/// The value with every reference replaced by what `secrets` holds under its name.
pub(super) fn filled(value: &Value, secrets: &Value, faults: &mut Faults) -> Value {
    match (reference(value), value) {
        (Some(name), _) => match at(secrets, &[name]) {
            Some(Value::String(text)) => text.as_str().into(),
            given => {
                faults.push(no_secret(name, given));
                Value::Null
            }
        },
        (None, Value::Object(inner)) => {
            Value::Object(inner.iter().map(|(name, value)| (name.clone(), filled(value, secrets, faults))).collect())
        }
        (None, Value::Array(inner)) => Value::list(inner.iter().map(|value| filled(value, secrets, faults))),
        _ => value.clone(),
    }
}

/// That a secret was not given, or is no text; it is not shown.
fn no_secret(name: &str, given: Option<&Value>) -> Diagnostic {
    let root = Pointer::ROOT;
    let secrets = root.key("secrets");
    let place = secrets.key(name);
    let given = given.and_then(|given| Input::from(given).parse().ok());
    given.map_or_else(
        || Diagnostic::at(Code::MissingSecret, &place.to_string()).with_shown("value", name),
        |given| wrong_type(given.root(), "a string", &place),
    )
}

/// The value with a text in the place of every reference, for checks that need no secret.
pub(super) fn hidden(value: &Value) -> Value {
    match (reference(value), value) {
        (Some(_), _) => "secret".into(),
        (None, Value::Object(_)) => {
            Value::Object(members(value, &[]).iter().map(|(name, value)| (name.clone(), hidden(value))).collect())
        }
        (None, Value::Array(elements)) => Value::list(elements.iter().map(hidden)),
        _ => value.clone(),
    }
}
