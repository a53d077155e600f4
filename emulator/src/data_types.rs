//! Data types: fields that others refer to as one.

use serde_json::Value;

use crate::call::Call;
use crate::registry::{self, Resource, add, check_title, find};
use crate::reply::{Answered, Reply, general};
use crate::state::{Scope, text};

const KIND: Resource = Resource::DataType;

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list(scope, call, KIND)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::get(scope, call, KIND)
}

/// An object has properties, a list has items; `meta:intendedToExtend` is for field groups.
pub(crate) fn check(body: &Value) -> Result<(), Reply> {
    let fits = match text(body, "type") {
        "object" => body.get("items").is_none(),
        "array" => body["items"].is_object() && body.get("properties").is_none(),
        _ => false,
    };
    if !fits {
        return Err(general(400, "type must be object with properties, or array with items"));
    }
    if body.get("meta:intendedToExtend").is_some() {
        return Err(general(400, "A data type extends no class"));
    }
    registry::check_references(body)
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    check(call.body()?)?;
    check_title(scope, call.body()?, "")?;
    Ok(add(scope, KIND, call.object()?.clone()))
}

pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::replaced(scope, call, KIND)?;
    keep(scope, document)
}

pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::patched(scope, call, KIND)?;
    keep(scope, document)
}

fn keep(scope: &mut Scope<'_>, document: Value) -> Answered {
    check(&document)?;
    check_title(scope, &document, text(&document, "$id"))?;
    registry::keep(scope, KIND, document)
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let id = text(find(scope, KIND, call.id())?, "$id").to_owned();
    scope.store.data_types.remove(&id);
    scope.changed();
    Reply::empty()
}
