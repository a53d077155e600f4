//! Schemas: a class and field groups.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::registry::{self, Resource, add, check_title, find};
use crate::reply::{Answered, Reply, general, registry as refuse};
use crate::state::{Scope, Store, text, texts};
use crate::tree::{EVENT, PROFILE, Tree, references};

const KIND: Resource = Resource::Schema;

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check_title(scope, call.body()?, "")?;
    check(scope, call.body()?)?;
    let mut members = body.clone();
    complete(scope.store, &mut members);
    Ok(add(scope, KIND, members))
}

pub(crate) fn check(scope: &Scope<'_>, schema: &Value) -> Result<(), Reply> {
    if schema["type"] != "object" {
        return Err(general(400, "type must be object"));
    }
    check_parts(scope, schema)
}

/// Says what a schema consists of.
pub(crate) fn complete(store: &Store, schema: &mut Map<String, Value>) {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let parts: Vec<String> = parts.filter_map(|part| part["$ref"].as_str()).map(str::to_owned).collect();
    schema.insert("meta:class".to_owned(), parts.first().cloned().into());
    schema.insert("meta:extends".to_owned(), extends(store, &parts));
}

/// What a schema extends: its parts, and the behaviour of its class.
fn extends(store: &Store, parts: &[String]) -> Value {
    let class = parts.first().map_or("", String::as_str);
    let behaviour = if is_event_class(store, class) { TIME_SERIES } else { "https://ns.adobe.com/xdm/data/record" };
    json!([parts, &[behaviour.to_owned()]].concat())
}

const TIME_SERIES: &str = "https://ns.adobe.com/xdm/data/time-series";

fn is_event_class(store: &Store, class: &str) -> bool {
    class == EVENT || store.classes.get(class).is_some_and(|class| references(class).any(|part| part == TIME_SERIES))
}

/// Whether the records of a schema say what happened when.
pub(crate) fn is_time_series(store: &Store, schema: &Value) -> bool {
    is_event_class(store, text(schema, "meta:class"))
}

/// The class comes first; every part must exist, and no path may have two types.
fn check_parts(scope: &Scope<'_>, schema: &Value) -> Result<(), Reply> {
    let mut parts = references(schema);
    let class = parts.next().ok_or_else(|| general(400, "allOf must name a class"))?;
    if class != PROFILE && class != EVENT && scope.store.classes.get(class).is_none() {
        let detail = format!("The requested class resource {class} with version 1 is not found.");
        return Err(refuse("XDM-1010-404", "Resource not found", detail));
    }
    for part in parts {
        // Field groups of the global container are not modelled; any is taken.
        if !part.starts_with("https://ns.adobe.com/xdm/") {
            find(scope, Resource::FieldGroup, part)?;
        }
    }
    let Err(conflict) = Tree::of(scope.store, schema) else {
        return Ok(());
    };
    let detail = format!(
        "Cannot merge incompatible data types. The path {} has already been defined in schema using a different data \
         type. Types: {}, {}",
        conflict.path, conflict.types.0, conflict.types.1
    );
    Err(refuse("XDM-1413-400", "Merge Schema Error", detail))
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list(scope, call, KIND)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::get(scope, call, KIND)
}

pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::patched(scope, call, KIND)?;
    changed(scope, call, document)
}

pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let document = registry::replaced(scope, call, KIND)?;
    if references(&document).next() != document["meta:class"].as_str() {
        return Err(general(400, "The class of a schema can't be changed"));
    }
    changed(scope, call, document)
}

fn changed(scope: &mut Scope<'_>, call: &Call<'_>, document: Value) -> Answered {
    let old = find(scope, KIND, call.id())?;
    check_title(scope, &document, text(old, "$id"))?;
    check_parts(scope, &document)?;
    check_evolution(scope, old, &document)?;
    check_union(scope, old, &document)?;
    registry::keep(scope, KIND, document)
}

/// Once a dataset or Profile uses it, a schema only grows; the code of a refusal is not published.
fn check_evolution(scope: &Scope<'_>, old: &Value, new: &Value) -> Result<(), Reply> {
    let lost = references(old).any(|part| !references(new).any(|kept| kept == part));
    if lost && (is_union(old) || in_use(scope, text(old, "$id"))) {
        return Err(general(400, "A part of a schema in use can't be removed"));
    }
    Ok(())
}

pub(crate) fn is_union(schema: &Value) -> bool {
    texts(&schema["meta:immutableTags"]).any(|tag| tag == "union")
}

/// Profile is for ever, and needs an identity.
fn check_union(scope: &Scope<'_>, old: &Value, new: &Value) -> Result<(), Reply> {
    if is_union(old) && !is_union(new) {
        return Err(general(400, "The tag union can't be removed"));
    }
    let map = references(new).any(|part| part.contains("identitymap") || part.contains("identity-map"));
    if is_union(new) && !is_union(old) && !map && primary(scope, text(new, "$id")).is_none() {
        let detail = "To participate in a union, a schema must include an identityMap fieldgroup or a primary identity descriptor.";
        return Err(refuse("XDM-1528-400", "Union descriptor validation error", detail));
    }
    Ok(())
}

/// The primary identity of a schema.
pub(crate) fn primary<'s>(scope: &'s Scope<'_>, schema: &str) -> Option<&'s Value> {
    let mut descriptors = scope.store.descriptors.values();
    descriptors.find(|known| known["xdm:sourceSchema"] == schema && known["xdm:isPrimary"] == true)
}

fn in_use(scope: &Scope<'_>, id: &str) -> bool {
    scope.store.data_sets.values().any(|dataset| dataset["schemaRef"]["id"] == id)
}

/// A schema of Profile or of a dataset stays; the facts say so of the first and of data, and give no code.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let schema = find(scope, KIND, call.id())?;
    let id = text(schema, "$id").to_owned();
    if is_union(schema) || in_use(scope, &id) {
        return Err(general(400, "The schema is in use"));
    }
    scope.store.schemas.remove(&id);
    let gone: Vec<String> = scope
        .store
        .descriptors
        .iter()
        .filter(|(_, descriptor)| descriptor["xdm:sourceSchema"] == id.as_str())
        .map(|(key, _)| key.clone())
        .collect();
    // Descriptors go "before or with the schema".
    for key in gone {
        scope.store.descriptors.remove(&key);
    }
    scope.changed();
    Reply::empty()
}
