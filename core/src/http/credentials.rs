//! Which members of a body are credentials.

use aepflow_syntax::text::contains;

use crate::json::Value;

pub(super) const REDACTED: &str = "[redacted]";

/// The value without its credentials.
pub(crate) fn redacted(mut value: Value) -> Value {
    each_secret(&mut value, &mut |secret| *secret = REDACTED.into());
    value
}

/// Gives everything below `auth`, values of a patch of `/auth`, and members with the name of a credential.
pub(super) fn each_secret(value: &mut Value, found: &mut dyn FnMut(&mut Value)) {
    visit(value, false, found);
}

fn visit(value: &mut Value, secret: bool, found: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(members) => {
            let patch = members
                .iter()
                .any(|(name, value)| name == "path" && value.as_str().is_some_and(|path| path.starts_with("/auth")));
            for (name, value) in members {
                let plain = name == "specName" && !patch;
                let secret = secret || name == "auth" || patch && name == "value" || names_credential(name);
                visit(value, !plain && secret, found);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, secret, found)),
        Value::Null | Value::Bool(_) => {}
        _ if secret => found(value),
        _ => {}
    }
}

fn names_credential(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [
        "token",
        "secret",
        "password",
        "apikey",
        "api_key",
        "credential",
        "privatekey",
        "passphrase",
        "accesskey",
        "sasuri",
    ]
    .iter()
    .any(|mark| contains(&name, mark))
}
