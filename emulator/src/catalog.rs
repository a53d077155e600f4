//! Catalog: datasets and batches.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::catalog_list::{Kind, allowed, keyed};
use crate::patch;
use crate::reply::{Answered, Reply, general};
use crate::schemas::{is_time_series, is_union};
use crate::state::{Scope, Table, USER, text, texts};

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check(scope, call.body()?)?;
    let schema = scope.store.schemas.get(text(&body["schemaRef"], "id"));
    let is_event = schema.is_some_and(|schema| is_time_series(scope.store, schema));
    let behavior = if is_event { "time-series" } else { "record" };
    let id = scope.ids.hex(24);
    let view = scope.ids.hex(24);
    let mut dataset = json!({
        "name": body.get("name").cloned().unwrap_or_else(|| id.clone().into()),
        "imsOrg": scope.options.org_id,
        "sandboxName": scope.sandbox,
        "namespace": "ACP",
        "state": "DRAFT",
        "version": "1.0.0",
        "created": scope.millis(),
        "updated": scope.millis(),
        "createdClient": scope.options.api_key,
        "createdUser": USER,
        "updatedUser": USER,
        "viewId": view,
        "status": "enabled",
        "tags": {},
        "classification": { "dataBehavior": behavior, "managedBy": "CUSTOMER" },
        "files": format!("@/dataSets/{id}/views/{view}/files"),
    });
    if let Some(members) = dataset.as_object_mut() {
        members.extend(body.clone());
    }
    scope.store.data_sets.put(&id, dataset);
    scope.changed();
    Ok(Reply::json(201, reference(&id)).header("Location", format!("/dataSets/{id}")))
}

fn reference(id: &str) -> Value {
    json!([format!("@/dataSets/{id}")])
}

/// The schema must exist; tags for Profile need one that is enabled for it.
fn check(scope: &Scope<'_>, dataset: &Value) -> Result<(), Reply> {
    let id = text(&dataset["schemaRef"], "id");
    if id.is_empty() || text(&dataset["schemaRef"], "contentType").is_empty() {
        return Err(general(400, "schemaRef.id and schemaRef.contentType are required"));
    }
    if !matches!(dataset["name"], Value::Null | Value::String(_)) {
        return Err(general(400, "name must be a string"));
    }
    let schema = scope.store.schemas.get(id);
    let schema = schema.ok_or_else(|| general(400, &format!("The schema {id} was not found")))?;
    // Some samples write a space after the colon.
    let on = |tag: &str| texts(&dataset["tags"][tag]).any(|value| value.replace(' ', "") == "enabled:true");
    if (on("unifiedProfile") || on("unifiedIdentity")) && !is_union(schema) {
        return Err(general(400, "The schema is not enabled for Profile"));
    }
    Ok(())
}

/// A dataset by its id.
pub(crate) fn find<'s>(scope: &'s Scope<'_>, id: &str) -> Result<&'s Value, Reply> {
    scope.store.data_sets.get(id).ok_or_else(|| missing(id))
}

fn one(call: &Call<'_>, table: &Table) -> Answered {
    let found = table.get(call.id()).ok_or_else(|| missing(call.id()))?;
    let id = call.id().to_owned();
    Reply::ok(Value::Object(Map::from_iter([(id, allowed(call, found))])))
}

/// What a lookup of an unknown id answers is not documented beyond the status.
fn missing(id: &str) -> Reply {
    general(404, &format!("The object {id} was not found"))
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    keyed(call, Kind::DataSets, &scope.store.data_sets)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(call, &scope.store.data_sets)
}

/// A partial object, or a JSON Patch, as the content type says.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let old = scope.store.data_sets.get(call.id()).ok_or_else(|| missing(call.id()))?;
    let new = if call.request.header("content-type").is_some_and(|kind| kind.contains("json-patch")) {
        let refuse = |fault| general(400, &format!("The patch is not valid: {fault:?}"));
        let instructions = patch::read(call.body()?).map_err(refuse)?;
        patch::apply(&with_parents(old, call.body()?), &instructions).map_err(refuse)?
    } else {
        let mut merged = old.clone();
        merge(&mut merged, &Value::Object(call.object()?.clone()));
        merged
    };
    keep(scope, call, new)
}

/// The members that a whole body gives; what it leaves out is gone.
const GIVEN: [&str; 7] =
    ["name", "description", "tags", "enableErrorDiagnostics", "observableSchema", "fileDescription", "schemaRef"];

/// A whole body in the place of a dataset.
pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut new = scope.store.data_sets.get(call.id()).ok_or_else(|| missing(call.id()))?.clone();
    let body = call.object()?;
    if let Some(members) = new.as_object_mut() {
        members.retain(|name, _| !GIVEN.contains(&name.as_str()));
        for (name, value) in body {
            members.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    keep(scope, call, new)
}

/// Keeps a changed dataset; each change raises its version.
fn keep(scope: &mut Scope<'_>, call: &Call<'_>, mut new: Value) -> Answered {
    let old = scope.store.data_sets.get(call.id()).ok_or_else(|| missing(call.id()))?;
    if new["schemaRef"]["id"] != old["schemaRef"]["id"] {
        return Err(general(400, "The schema of a dataset can't be changed"));
    }
    check(scope, &new)?;
    let patch = text(&new, "version").rsplit('.').next().and_then(|patch| patch.parse::<u64>().ok());
    new["version"] = format!("1.0.{}", patch.unwrap_or_default().saturating_add(1)).into();
    new["updated"] = scope.millis().into();
    scope.store.data_sets.put(call.id(), new);
    scope.changed();
    Reply::ok(reference(call.id()))
}

/// `/tags` is there for `add /tags/unifiedProfile` even when a dataset was made without.
fn with_parents(dataset: &Value, patch: &Value) -> Value {
    let mut copy = dataset.clone();
    let below = |step: &Value| text(step, "path").starts_with("/tags/");
    if patch.as_array().into_iter().flatten().any(below) && !copy["tags"].is_object() {
        copy["tags"] = json!({});
    }
    copy
}

fn merge(into: &mut Value, part: &Value) {
    match (into, part) {
        (Value::Object(into), Value::Object(part)) => {
            for (name, value) in part {
                merge(into.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (into, part) => *into = part.clone(),
    }
}

/// 200 with an empty array when nothing matched, as documented; a dataset in use is deleted all the same.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    if scope.store.data_sets.remove(call.id()).is_none() {
        return Reply::ok(json!([]));
    }
    scope.changed();
    Reply::ok(reference(call.id()))
}

pub(crate) fn list_batches(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    keyed(call, Kind::Batches, &scope.store.batches)
}

pub(crate) fn get_batch(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(call, &scope.store.batches)
}
