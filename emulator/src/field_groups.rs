//! Field groups: fields below the tenant's namespace.

use serde_json::{Map, Value};

use crate::call::Call;
use crate::registry::{self, Resource, add, check_title, find};
use crate::reply::{Answered, Reply, general, registry as refuse};
use crate::state::{Scope, text, texts};
use crate::tree::{own_fields, references};

const KIND: Resource = Resource::FieldGroup;

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check(scope, call.body()?)?;
    check_title(scope, call.body()?, "")?;
    Ok(add(scope, KIND, body.clone()))
}

fn check(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    if body["type"] != "object" {
        return Err(general(400, "type must be object"));
    }
    if texts(&body["meta:intendedToExtend"]).next().is_none() {
        return Err(general(400, "meta:intendedToExtend must name a class"));
    }
    check_fields(scope, body)?;
    registry::check_references(body)
}

/// What a tenant adds lies in the object that has its name.
pub(crate) fn check_fields(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    let namespace = scope.namespace();
    for fields in own_fields(body) {
        if fields.keys().any(|name| *name != namespace) {
            let detail = format!(
                "A custom field is defined under an invalid namespace. All custom fields must be defined under a \
                 top-level field named {namespace}."
            );
            return Err(refuse("XDM-1021-400", "Namespace validation error", detail));
        }
        check_types(fields)?;
    }
    Ok(())
}

/// Every field needs a type; the code that one without has is not published.
fn check_types(fields: &Map<String, Value>) -> Result<(), Reply> {
    for (name, field) in fields {
        if text(field, "type").is_empty() && field.get("$ref").is_none() && field.get("allOf").is_none() {
            return Err(general(400, &format!("The field {name} has no type")));
        }
        let inner = if field["type"] == "array" { &field["items"] } else { field };
        if let Some(properties) = inner["properties"].as_object() {
            check_types(properties)?;
        }
    }
    Ok(())
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list(scope, call, KIND)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::get(scope, call, KIND)
}

pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::patched(scope, call, KIND)?;
    check(scope, &document)?;
    check_title(scope, &document, text(&document, "$id"))?;
    registry::keep(scope, KIND, document)
}

pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::replaced(scope, call, KIND)?;
    check(scope, &document)?;
    check_title(scope, &document, text(&document, "$id"))?;
    registry::keep(scope, KIND, document)
}

/// A field group that schemas name is not deleted; which code that has is not published.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let id = text(find(scope, KIND, call.id())?, "$id").to_owned();
    if scope.store.schemas.values().any(|schema| references(schema).any(|part| part == id)) {
        return Err(general(400, "The field group is used by a schema"));
    }
    scope.store.field_groups.remove(&id);
    scope.changed();
    Reply::empty()
}
