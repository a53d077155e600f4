//! Catalog: datasets and batches.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::patch;
use crate::property::Property;
use crate::reply::{Answered, Reply, general};
use crate::schemas::is_union;
use crate::state::{Scope, Table, USER, text, texts};

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check(scope, call.body()?)?;
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

/// An object keyed by id, of which a next page is asked for until it has fewer keys than `limit`.
fn keyed(call: &Call<'_>, table: &Table) -> Answered {
    let number = |name: &str, default: usize| match call.query(name) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| general(400, &format!("{name} must be a number"))),
    };
    let (limit, start) = (number("limit", 20)?, number("start", 0)?);
    if !(1..=100).contains(&limit) {
        return Err(general(400, "limit must be between 1 and 100"));
    }
    let mut items: Vec<(&String, &Value)> = table.iter().collect();
    for (name, value) in &call.query {
        match name.as_str() {
            "limit" | "start" | "properties" | "orderBy" | "requestDataSource" => {}
            "property" => {
                let property = Property::of_catalog(value)?;
                items.retain(|(_, item)| property.accepts(item, matches));
            }
            field => items.retain(|(_, item)| matches(&item[field], value)),
        }
    }
    if let Some(order) = call.query("orderBy") {
        sort(order, &mut items);
    }
    let shown = items.into_iter().skip(start).take(limit);
    Reply::ok(Value::Object(shown.map(|(id, item)| (id.clone(), allowed(call, item))).collect()))
}

/// `a,b`, `!a`, and `*` at the ends of a value.
fn matches(found: &Value, wanted: &str) -> bool {
    let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
    if let Some(wanted) = wanted.strip_prefix('!') {
        return wanted.split(',').all(|wanted| found != wanted);
    }
    wanted.split(',').any(|wanted| match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(rest), Some(_)) => found.contains(rest.trim_end_matches('*')),
        (Some(rest), None) => found.ends_with(rest),
        (None, Some(rest)) => found.starts_with(rest),
        (None, None) => found == wanted,
    })
}

fn sort(order: &str, items: &mut [(&String, &Value)]) {
    // The last key sorts first, so that the first one decides.
    for part in order.rsplit(',') {
        let (way, field) = part.split_once(':').unwrap_or(("asc", part));
        items.sort_by_key(|(_, item)| (item[field].as_u64(), text(item, field).to_owned()));
        if way == "desc" {
            items.reverse();
        }
    }
}

/// The members that `properties` lets through.
fn allowed(call: &Call<'_>, item: &Value) -> Value {
    let Some(names) = call.query("properties") else {
        return item.clone();
    };
    let kept = names.split(',').filter_map(|name| Some((name.to_owned(), item.get(name)?.clone())));
    Value::Object(kept.collect::<Map<_, _>>())
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
    keyed(call, &scope.store.data_sets)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(call, &scope.store.data_sets)
}

/// A partial object, or a JSON Patch, as the content type says.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let old = scope.store.data_sets.get(call.id()).ok_or_else(|| missing(call.id()))?;
    let mut new = if call.request.header("content-type").is_some_and(|kind| kind.contains("json-patch")) {
        let refuse = |fault| general(400, &format!("The patch is not valid: {fault:?}"));
        let instructions = patch::read(call.body()?).map_err(refuse)?;
        patch::apply(&with_parents(old, call.body()?), &instructions).map_err(refuse)?
    } else {
        let mut merged = old.clone();
        merge(&mut merged, &Value::Object(call.object()?.clone()));
        merged
    };
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
    keyed(call, &scope.store.batches)
}

pub(crate) fn get_batch(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(call, &scope.store.batches)
}
