//! Sandbox management: the sandboxes that the caller can use.

use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, general};
use crate::state::Scope;

fn all(scope: &Scope<'_>) -> Vec<Value> {
    let sandbox = |(index, name): (usize, &String)| {
        json!({
            "name": name,
            "title": name,
            "state": "active",
            "type": if index == 0 { "production" } else { "development" },
            "region": "VA7",
            "isDefault": index == 0,
            "eTag": 1,
        })
    };
    scope.options.sandboxes.iter().enumerate().map(sandbox).collect()
}

pub(crate) fn list(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let sandboxes = all(scope);
    let count = sandboxes.len();
    Reply::ok(json!({ "sandboxes": sandboxes, "_page": { "limit": count, "count": count }, "_links": {} }))
}

/// One of them. What the look-up of another one answers beside the status is not published.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let found = all(scope).into_iter().find(|sandbox| sandbox["name"] == call.id());
    Reply::ok(found.ok_or_else(|| general(404, &format!("The sandbox {} was not found", call.id())))?)
}

pub(crate) fn list_types(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let kind = |id: &str, title: &str| json!({ "id": id, "title": title });
    Reply::ok(json!({ "sandboxTypes": [kind("production", "Production"), kind("development", "Development")] }))
}
