//! What a sandbox is.

use serde_json::{Map, Value, json};

use crate::dates::Date;
use crate::ids::digest;
use crate::members::text;
use crate::options::START;

/// How long a sandbox is provisioned, in seconds: by the page roughly so long.
const PROVISIONED: u64 = 30;
pub(crate) const DELETED: &str = "deleted";

/// Those that the organization has at first, by name: the first one is of production, and all can be used.
pub(crate) fn given(names: &[String]) -> Map<String, Value> {
    let mut given = Map::new();
    for name in names {
        let kind = if given.is_empty() { "production" } else { "development" };
        let mut sandbox = new(name, name, kind, START);
        sandbox["ready"] = 0.into();
        given.insert(name.clone(), sandbox);
    }
    given
}

/// A new one as it is kept: times are Unix seconds, and from `ready` on it is active unless it is deleted.
pub(crate) fn new(name: &str, title: &str, kind: &str, now: u64) -> Value {
    let ready = now.saturating_add(PROVISIONED);
    json!({ "name": name, "title": title, "state": "creating", "type": kind, "region": "VA7", "eTag": 1, "ready": ready,
        "created": now, "modified": now })
}

fn number(sandbox: &Value, name: &str) -> u64 {
    sandbox[name].as_u64().unwrap_or_default()
}

/// Notes a change at a time.
pub(crate) fn touch(sandbox: &mut Value, now: u64) {
    sandbox["eTag"] = number(sandbox, "eTag").saturating_add(1).into();
    sandbox["modified"] = now.into();
}

/// Brings it into a state, which it leaves by itself.
pub(crate) fn enter(sandbox: &mut Value, state: &str, now: u64) {
    sandbox["state"] = state.into();
    sandbox["ready"] = now.saturating_add(PROVISIONED).into();
    touch(sandbox, now);
}

pub(crate) fn is_deleted(sandbox: &Value) -> bool {
    sandbox["state"] == DELETED
}

pub(crate) fn is_active(sandbox: &Value, now: u64) -> bool {
    !is_deleted(sandbox) && now >= number(sandbox, "ready")
}

/// What a change of it is answered with.
pub(crate) fn brief(sandbox: &Value, now: u64) -> Value {
    let shown = ["name", "title", "state", "type", "region"];
    let mut brief: Value = shown.iter().map(|name| ((*name).to_owned(), sandbox[*name].clone())).collect();
    if is_active(sandbox, now) {
        brief["state"] = "active".into();
    }
    brief
}

/// The whole of it.
pub(crate) fn details(sandbox: &Value, is_default: bool, user: &str, now: u64) -> Value {
    let mut details = brief(sandbox, now);
    let date = |name: &str| Date::of(number(sandbox, name)).year_first().into();
    let more = [
        ("isDefault", is_default.into()),
        ("eTag", sandbox["eTag"].clone()),
        ("createdDate", date("created")),
        ("lastModifiedDate", date("modified")),
        ("createdBy", user.into()),
        ("modifiedBy", user.into()),
    ];
    for (name, value) in more {
        details[name] = value;
    }
    details
}

/// Its type, of one that is kept.
pub(crate) fn kind(sandbox: &Value) -> &str {
    text(sandbox, "type")
}

/// A sandbox's id, the same in every run.
pub(crate) fn id(name: &str) -> String {
    let hex = digest(name);
    format!("{}-{}-11e9-93d4-{}", &hex[..8], &hex[8..12], &hex[4..])
}
