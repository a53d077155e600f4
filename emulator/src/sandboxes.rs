//! Sandbox management: the sandboxes that the caller can use.

use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply};
use crate::state::Scope;

pub(crate) fn list(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
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
    let sandboxes: Vec<Value> = scope.options.sandboxes.iter().enumerate().map(sandbox).collect();
    let count = sandboxes.len();
    Reply::ok(json!({ "sandboxes": sandboxes, "_page": { "limit": count, "count": count }, "_links": {} }))
}
