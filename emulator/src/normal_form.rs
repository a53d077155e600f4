//! What exists, by names instead of ids, so that two runs can be compared.

use serde_json::{Map, Value, json};

use crate::ids::digest;
use crate::sandbox;
use crate::state::{Store, Table, World, text, texts};

/// By sandbox, then by kind: sorted lists.
pub(crate) fn of(world: &World) -> Value {
    let nothing = Store::default();
    let there = world.sandboxes.iter().filter(|(_, sandbox)| !sandbox::is_deleted(sandbox));
    let store = |name: &String| world.stores.get(name).map_or(&nothing, AsRef::as_ref);
    Value::Object(there.map(|(name, _)| (name.clone(), store_form(store(name)))).collect())
}

fn store_form(store: &Store) -> Value {
    let kinds: [(&str, Vec<Value>); 13] = [
        ("baseConnections", forms(&store.connections, base)),
        ("sourceConnections", forms(&store.source_connections, |source| source_form(store, source))),
        ("targetConnections", forms(&store.target_connections, |target| target_form(store, target))),
        ("mappingSets", forms(&store.mapping_sets, |versions| mapping_form(store, versions))),
        ("flows", forms(&store.flows, |flow| flow_form(store, flow))),
        ("runs", forms(&store.runs, |run| run_form(store, run))),
        ("classes", forms(&store.classes, |class| of_registry(store, class))),
        ("dataTypes", forms(&store.data_types, |data_type| of_registry(store, data_type))),
        ("fieldGroups", forms(&store.field_groups, |group| field_group(store, group))),
        ("schemas", forms(&store.schemas, |schema| schema_form(store, schema))),
        ("descriptors", forms(&store.descriptors, |descriptor| descriptor_form(store, descriptor))),
        ("datasets", forms(&store.data_sets, |dataset| dataset_form(store, dataset))),
        ("batches", forms(&store.batches, |batch| batch_form(store, batch))),
    ];
    kinds.into_iter().map(|(name, list)| (name.to_owned(), Value::from(list))).collect::<Map<_, _>>().into()
}

fn forms(table: &Table, form: impl Fn(&Value) -> Value) -> Vec<Value> {
    let mut list: Vec<Value> = table.values().map(form).collect();
    list.sort_by_cached_key(Value::to_string);
    list
}

fn name_in(table: &Table, id: &str) -> Value {
    table.get(id).map_or(Value::Null, |found| found["name"].clone())
}

/// The title of a schema, a field group or a class; what the registry did not make keeps its id.
fn title(store: &Store, id: &str) -> Value {
    let found = [&store.schemas, &store.field_groups, &store.classes].into_iter().find_map(|table| table.get(id));
    found.map_or_else(|| id.into(), |found| found["title"].clone())
}

/// Credentials as names and a digest: enough to see that two are the same.
fn base(connection: &Value) -> Value {
    let auth = &connection["auth"];
    let names: Vec<&String> = auth["params"].as_object().into_iter().flatten().map(|(name, _)| name).collect();
    json!({
        "name": connection["name"],
        "description": connection["description"],
        "state": connection["state"],
        "connectionSpec": connection["connectionSpec"]["id"],
        "auth": { "specName": auth["specName"], "params": names, "digest": digest(&auth["params"].to_string()) },
    })
}

fn source_form(store: &Store, source: &Value) -> Value {
    json!({
        "name": source["name"],
        "description": source["description"],
        "state": source["state"],
        "baseConnection": name_in(&store.connections, text(source, "baseConnectionId")),
        "format": source["data"]["format"],
        "params": source["params"],
    })
}

fn target_form(store: &Store, target: &Value) -> Value {
    json!({
        "name": target["name"],
        "description": target["description"],
        "state": target["state"],
        "format": target["data"]["format"],
        "schema": title(store, text(&target["data"]["schema"], "id")),
        "dataset": name_in(&store.data_sets, text(&target["params"], "dataSetId")),
    })
}

fn mapping_form(store: &Store, versions: &Value) -> Value {
    let set = versions.as_array().and_then(|versions| versions.last()).unwrap_or(&Value::Null);
    json!({
        "name": set["name"],
        "version": set["version"],
        "schema": title(store, text(set, "xdmSchema")),
        "mappings": rows(set),
    })
}

fn rows(set: &Value) -> Vec<Value> {
    let row = |row: &Value| json!([row["sourceType"], row["source"], row["destination"]]);
    let mut rows: Vec<Value> = set["mappings"].as_array().into_iter().flatten().map(row).collect();
    rows.sort_by_cached_key(Value::to_string);
    rows
}

fn flow_form(store: &Store, flow: &Value) -> Value {
    let names = |table: &Table, list: &Value| texts(list).map(|id| name_in(table, id)).collect::<Vec<_>>();
    let steps = flow["transformations"].as_array().into_iter().flatten();
    json!({
        "name": flow["name"],
        "description": flow["description"],
        "state": flow["state"],
        "flowSpec": flow["flowSpec"]["id"],
        "sources": names(&store.source_connections, &flow["sourceConnectionIds"]),
        "targets": names(&store.target_connections, &flow["targetConnectionIds"]),
        "transformations": steps.map(|step| step_form(store, step)).collect::<Vec<_>>(),
        "schedule": as_texts(&flow["scheduleParams"]),
        "options": flow["options"],
    })
}

/// A mapping set has no name that must be given, so its rows take its place.
fn step_form(store: &Store, step: &Value) -> Value {
    let params = &step["params"];
    let Some(versions) = store.mapping_sets.get(text(params, "mappingId")).and_then(Value::as_array) else {
        return json!({ "name": step["name"], "params": params });
    };
    let version = crate::schedule::number(&params["mappingVersion"]);
    let wanted = version.and_then(|number| usize::try_from(number).ok()).and_then(|at| versions.get(at));
    let set = wanted.or(versions.last()).unwrap_or(&Value::Null);
    json!({ "name": step["name"], "mappingVersion": version, "mappings": digest(&Value::from(rows(set)).to_string()) })
}

/// `15` and `"15"` are the same schedule.
fn as_texts(schedule: &Value) -> Value {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let members = schedule.as_object().into_iter().flatten();
    by_name(members.map(|(name, value)| (name.clone(), text(value).into())).collect())
}

/// The members in the order of their names.
fn by_name(mut members: Vec<(String, Value)>) -> Value {
    members.sort_by(|one, other| one.0.cmp(&other.0));
    Value::Object(members.into_iter().collect())
}

fn run_form(store: &Store, run: &Value) -> Value {
    json!({
        "flow": name_in(&store.flows, text(run, "flowId")),
        "status": run["metrics"]["statusSummary"]["status"],
        "records": run["metrics"]["recordSummary"],
    })
}

/// A class or a data type: its behaviour, and its fields as a digest.
fn of_registry(store: &Store, resource: &Value) -> Value {
    let parts: Vec<Value> = crate::tree::references(resource).map(|id| title(store, id)).collect();
    json!({
        "title": resource["title"],
        "description": resource["description"],
        "parts": parts,
        "definitions": digest(&sorted(&resource["definitions"]).to_string()),
        "properties": digest(&sorted(&resource["properties"]).to_string()),
    })
}

fn field_group(store: &Store, group: &Value) -> Value {
    let classes: Vec<Value> = texts(&group["meta:intendedToExtend"]).map(|class| title(store, class)).collect();
    json!({
        "title": group["title"],
        "description": group["description"],
        "classes": classes,
        "definitions": digest(&sorted(&group["definitions"]).to_string()),
        "properties": digest(&sorted(&group["properties"]).to_string()),
    })
}

/// Members in the order of their names, all the way down.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => by_name(members.iter().map(|(k, v)| (k.clone(), sorted(v))).collect()),
        Value::Array(list) => list.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

fn schema_form(store: &Store, schema: &Value) -> Value {
    let mut parts: Vec<Value> = crate::tree::references(schema).map(|id| title(store, id)).collect();
    parts.sort_by_cached_key(Value::to_string);
    json!({
        "title": schema["title"],
        "description": schema["description"],
        "class": title(store, text(schema, "meta:class")),
        "parts": parts,
        "tags": schema["meta:immutableTags"],
    })
}

fn descriptor_form(store: &Store, descriptor: &Value) -> Value {
    json!({
        "type": descriptor["@type"],
        "schema": title(store, text(descriptor, "xdm:sourceSchema")),
        "property": descriptor["xdm:sourceProperty"],
        "namespace": descriptor["xdm:namespace"],
        "primary": descriptor["xdm:isPrimary"],
    })
}

fn dataset_form(store: &Store, dataset: &Value) -> Value {
    json!({
        "name": dataset["name"],
        "description": dataset["description"],
        "schema": title(store, text(&dataset["schemaRef"], "id")),
        "tags": sorted(&dataset["tags"]),
    })
}

fn batch_form(store: &Store, batch: &Value) -> Value {
    json!({
        "dataset": name_in(&store.data_sets, text(&batch["relatedObjects"][0], "id")),
        "status": batch["status"],
        "metrics": batch["metrics"],
    })
}
