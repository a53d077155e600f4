//! The Identity Service: namespaces, those of Adobe and the organization's own.
//!
//! <https://developer.adobe.com/experience-platform-apis/references/identity-service/>

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, identity};
use crate::state::{Scope, text};

/// Some of those that every organization has; ids and types of the first two are in samples of Adobe's.
const STANDARD: [(u64, &str, &str); 4] =
    [(6, "Email", "EMAIL"), (4, "ECID", "COOKIE"), (7, "Phone", "PHONE"), (411, "AdCloud", "COOKIE")];
const ID_TYPES: [&str; 7] = ["COOKIE", "CROSS_DEVICE", "DEVICE", "EMAIL", "MOBILE", "NON_PEOPLE", "PHONE"];
/// The first id of an organization's own.
const FIRST: u64 = 10_018_776;

fn standard() -> impl Iterator<Item = Value> {
    STANDARD.iter().map(|(id, code, kind)| {
        json!({ "id": id, "code": code, "name": code, "idType": kind, "custom": false, "status": "ACTIVE",
            "description": code, "createTime": 1_551_688_425_455_u64, "updateTime": 1_551_688_425_455_u64 })
    })
}

fn all<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = Value> + 's {
    standard().chain(scope.namespaces.values().cloned())
}

pub(crate) fn list(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    Reply::ok(all(scope).collect())
}

fn find(scope: &Scope<'_>, id: &str) -> Result<Value, Reply> {
    let id: Option<u64> = id.parse().ok();
    let found = all(scope).find(|namespace| id.is_some() && namespace["id"].as_u64() == id);
    found.ok_or_else(|| identity(404, "NAMESPACE_NOT_FOUND", "NAMESPACE_NOT_FOUND", "Namespace id not found"))
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    Reply::ok(find(scope, call.id())?)
}

fn refuse(description: &str) -> Reply {
    identity(400, "INVALID_REQUEST_PARAMS", "INVALID_REQUEST_PARAMS", description)
}

/// Name, code and type are required; a code is one word of letters and digits.
fn check(body: &Map<String, Value>) -> Result<(), Reply> {
    let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
    if text("name").is_empty() || text("code").is_empty() {
        return Err(refuse("Please provide name and code"));
    }
    if !text("code").bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(refuse("code may have letters and numbers only"));
    }
    if !ID_TYPES.contains(&text("idType").to_uppercase().as_str()) {
        return Err(refuse(&format!(
            "Please provide a valid value of idType. Valid values are: [{}]",
            ID_TYPES.join(", ")
        )));
    }
    Ok(())
}

/// Answers 200, as documented.
pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check(body)?;
    let code = &body["code"];
    if all(scope).any(|known| known["code"] == *code) {
        let description = "Namespace code already exists. Please use a different code";
        return Err(identity(409, "NAMESPACE_CODE_CONFLICT", "INTEGRATION_CODE_EXISTS", description));
    }
    let id = FIRST + u64::try_from(scope.namespaces.values().count()).unwrap_or_default();
    let mut namespace = json!({
        "id": id,
        "code": code,
        "name": body["name"],
        "idType": body["idType"].as_str().unwrap_or_default().to_uppercase(),
        "custom": true,
        "status": "ACTIVE",
        "createTime": scope.millis(),
        "updateTime": scope.millis(),
    });
    if let Some(description) = body.get("description") {
        namespace["description"] = description.clone();
    }
    scope.namespaces.put(&id.to_string(), namespace.clone());
    scope.changed();
    Reply::ok(namespace)
}

/// By the API reference an array is answered.
pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let old = find(scope, call.id())?;
    let body = call.object()?;
    check(body)?;
    let same = |name: &str| {
        body.get(name).and_then(Value::as_str).is_some_and(|new| new.eq_ignore_ascii_case(text(&old, name)))
    };
    if old["custom"] != true || body["code"] != old["code"] || !same("idType") {
        return Err(refuse("code and idType are non editable fields"));
    }
    let mut new = old.clone();
    new["name"] = body["name"].clone();
    if let Some(members) = new.as_object_mut() {
        members.shift_remove("description");
        members.extend(body.get("description").map(|text| ("description".to_owned(), text.clone())));
    }
    new["updateTime"] = scope.millis().into();
    scope.namespaces.put(call.id(), new.clone());
    scope.changed();
    Reply::ok(json!([new]))
}
