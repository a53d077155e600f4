//! Classes: those of Adobe that are known here, and a tenant's own.

use serde_json::Value;

use crate::call::Call;
use crate::field_groups;
use crate::global;
use crate::registry::{self, Resource, add, check_title, find};
use crate::reply::{Answered, Reply, general};
use crate::state::{Scope, text};
use crate::tree::references;

const KIND: Resource = Resource::Class;

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list(scope, call, KIND)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::get(scope, call, KIND)
}

/// A class is based on just one behaviour.
pub(crate) fn check(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    if body["type"] != "object" || text(body, "description").is_empty() {
        return Err(general(400, "type must be object, and description is required"));
    }
    let behaviors = references(body).filter(|part| global::find("behaviors", part).is_some());
    if behaviors.count() != 1 {
        return Err(general(400, "allOf must name one behavior"));
    }
    field_groups::check_fields(scope, body)?;
    registry::check_references(body)
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    check(scope, call.body()?)?;
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
    check(scope, &document)?;
    check_title(scope, &document, text(&document, "$id"))?;
    registry::keep(scope, KIND, document)
}

/// A class that a schema has stays; which code that has is not published.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let id = text(find(scope, KIND, call.id())?, "$id").to_owned();
    if scope.store.schemas.values().any(|schema| schema["meta:class"] == id.as_str()) {
        return Err(general(400, "The class is used by a schema"));
    }
    scope.store.classes.remove(&id);
    scope.changed();
    Reply::empty()
}

pub(crate) fn list_behaviors(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list_of(call, global::all("behaviors").iter().collect())
}

pub(crate) fn get_behavior(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::get_global(call, "behaviors", call.id())
}
