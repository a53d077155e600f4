//! Descriptors: which field of a schema is an identity.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::registry::{self, Resource, check_descriptor_list, check_descriptor_lookup, find};
use crate::reply::{Answered, Reply, general, registry as refuse};
use crate::schemas::{is_time_series, is_union, primary};
use crate::state::{Scope, USER, text};
use crate::tree::Tree;

const TYPES: [&str; 13] = [
    "xdm:descriptorOneToMany",
    "xdm:descriptorManyToMany",
    PRIMARY_KEY,
    VERSION,
    TIMESTAMP,
    DEPRECATED,
    GRANULARITY,
    "xdm:descriptorLabel",
    "xdm:alternateDisplayInfo",
    "xdm:descriptorIdentity",
    "xdm:descriptorReferenceIdentity",
    "xdm:descriptorOneToOne",
    "xdm:descriptorRelationship",
];

const GRANULARITY: &str = "xdm:descriptorTimeSeriesGranularity";
const PRIMARY_KEY: &str = "xdm:descriptorPrimaryKey";
const VERSION: &str = "xdm:descriptorVersion";
const TIMESTAMP: &str = "xdm:descriptorTimestamp";
const DEPRECATED: &str = "xdm:descriptorDeprecated";
/// Which types may name several fields.
const SEVERAL: [&str; 2] = [PRIMARY_KEY, DEPRECATED];
/// Which types the page shows without a version of the schema.
const WITHOUT_VERSION: [&str; 3] = [PRIMARY_KEY, VERSION, TIMESTAMP];
const CARDINALITIES: [&str; 4] = ["1:1", "1:0", "M:1", "M:0"];

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    check(scope, call.body()?)?;
    let id = scope.ids.hex(40);
    let mut answer = body.clone();
    answer.insert("meta:containerId".to_owned(), "tenant".into());
    answer.insert("@id".to_owned(), id.clone().into());
    let mut kept = answer.clone();
    let audit = json!({
        "createdUser": USER,
        "updatedUser": USER,
        "imsOrg": scope.options.org_id,
        "createdClient": scope.options.api_key,
        "created": scope.millis(),
        "updated": scope.millis(),
    });
    if let Value::Object(audit) = audit {
        kept.extend(audit);
    }
    scope.store.descriptors.put(&id, Value::Object(kept));
    scope.changed();
    Ok(Reply::json(201, Value::Object(answer)))
}

fn check(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    if !TYPES.contains(&text(body, "@type")) {
        return Err(general(400, "@type is not a descriptor type"));
    }
    let schema = find(scope, Resource::Schema, text(body, "xdm:sourceSchema"))?;
    let may_lack = body.get("xdm:sourceVersion").is_none() && WITHOUT_VERSION.contains(&text(body, "@type"));
    if body["xdm:sourceVersion"] != 1 && !may_lack {
        return Err(general(400, "xdm:sourceVersion must be 1"));
    }
    let property = &body["xdm:sourceProperty"];
    match (text(body, "@type"), property.as_array()) {
        (GRANULARITY, _) if property.is_null() => {}
        (GRANULARITY, _) => return Err(general(400, "A granularity has no xdm:sourceProperty")),
        (kind, Some(list)) if SEVERAL.contains(&kind) && !list.is_empty() => {
            for path in list {
                check_property(scope, schema, path.as_str().unwrap_or_default())?;
            }
        }
        _ => check_property(scope, schema, property.as_str().unwrap_or_default())?,
    }
    match text(body, "@type") {
        "xdm:descriptorIdentity" => check_identity(scope, schema, body),
        "xdm:descriptorReferenceIdentity" if text(body, "xdm:identityNamespace").is_empty() => {
            Err(general(400, "xdm:identityNamespace is required"))
        }
        "xdm:descriptorRelationship" if !CARDINALITIES.contains(&text(body, "xdm:cardinality")) => {
            Err(general(400, "xdm:cardinality must be 1:1, 1:0, M:1 or M:0"))
        }
        TIMESTAMP => check_timestamp(scope, schema, property.as_str().unwrap_or_default()),
        kind if kind == "xdm:descriptorRelationship" || kind.contains("OneTo") || kind.contains("ManyTo") => {
            find(scope, Resource::Schema, text(body, "xdm:destinationSchema")).map(|_| ())
        }
        _ => Ok(()),
    }
}

/// A whole descriptor in the place of another: by the page 201, with nothing but the id.
pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let old = scope.store.descriptors.get(call.id()).cloned().ok_or_else(|| missing(call.id()))?;
    // Its own primary identity is no second one.
    scope.store.descriptors.remove(call.id());
    if let Err(refusal) = call.object().and_then(|_| check(scope, call.body()?)) {
        scope.store.descriptors.put(call.id(), old);
        return Err(refusal);
    }
    let mut new = call.object()?.clone();
    for name in ["meta:containerId", "@id", "createdUser", "imsOrg", "createdClient", "created"] {
        new.insert(name.to_owned(), old[name].clone());
    }
    new.insert("updatedUser".to_owned(), USER.into());
    new.insert("updated".to_owned(), scope.millis().into());
    scope.store.descriptors.put(call.id(), Value::Object(new));
    scope.changed();
    Ok(Reply::json(201, json!({ "@id": call.id() })))
}

fn check_property(scope: &Scope<'_>, schema: &Value, path: &str) -> Result<(), Reply> {
    let shape = path.starts_with('/') && !path.ends_with('/') && !path.split('/').any(|name| name == "properties");
    if !shape || path == format!("/{}", scope.namespace()) {
        return Err(general(400, "xdm:sourceProperty must lead to a field, without `properties`"));
    }
    let Ok(tree) = Tree::of(scope.store, schema) else {
        return Ok(());
    };
    if tree.open || tree.field(path).is_some() {
        return Ok(());
    }
    Err(general(400, &format!("The schema has no field {path}")))
}

/// It is of time-series, and its field a time.
fn check_timestamp(scope: &Scope<'_>, schema: &Value, path: &str) -> Result<(), Reply> {
    let tree = Tree::of(scope.store, schema).ok();
    let field = tree.as_ref().and_then(|tree| tree.field(path));
    if field.is_some_and(|field| field["format"] != "date-time") || !is_time_series(scope.store, schema) {
        return Err(general(400, "A timestamp is a date-time of a time-series"));
    }
    Ok(())
}

fn check_identity(scope: &Scope<'_>, schema: &Value, body: &Value) -> Result<(), Reply> {
    if text(body, "xdm:namespace").is_empty() && !body["xdm:namespace"].is_number() {
        return Err(general(400, "xdm:namespace is required"));
    }
    if !["xdm:code", "xdm:id"].contains(&text(body, "xdm:property")) {
        return Err(general(400, "xdm:property must be xdm:code or xdm:id"));
    }
    if body["xdm:isPrimary"] == true && primary(scope, text(schema, "$id")).is_some() {
        return Err(general(400, "The schema has a primary identity"));
    }
    Ok(())
}

/// An object keyed by the type; what is below depends on the header.
pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let kind = check_descriptor_list(call)?;
    let shown = |descriptor: &Value| match kind {
        "xdm-id" | "xdm-v2-id" => descriptor["@id"].clone(),
        "xdm-link" | "xdm-v2-link" => json!(format!("/tenant/descriptors/{}", text(descriptor, "@id"))),
        _ => descriptor.clone(),
    };
    let mut items: Vec<&Value> = scope.store.descriptors.values().collect();
    registry::narrow(call, &mut items)?;
    if kind.starts_with("xdm-v2") {
        let (items, page) = registry::part(call, items)?;
        let results: Vec<Value> = items.into_iter().map(shown).collect();
        return Reply::ok(json!({ "results": results, "_page": page }));
    }
    let mut answer = Map::new();
    for descriptor in items {
        let list = answer.entry(text(descriptor, "@type")).or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(shown(descriptor));
        }
    }
    Reply::ok(Value::Object(answer))
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    check_descriptor_lookup(call)?;
    let found = scope.store.descriptors.get(call.param(1)).filter(|_| call.id() == "tenant");
    Reply::ok(found.ok_or_else(|| missing(call.param(1)))?.clone())
}

fn missing(id: &str) -> Reply {
    // Which of 1010 to 1017 is a descriptor's is not published.
    refuse("XDM-1014-404", "Resource Not Found", format!("Requested descriptor {id} is not found"))
}

/// The primary identity of a schema in Profile stays, by the rule that it can't change.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let descriptor = scope.store.descriptors.get(call.id()).ok_or_else(|| missing(call.id()))?;
    let schema = scope.store.schemas.get(text(descriptor, "xdm:sourceSchema"));
    if descriptor["xdm:isPrimary"] == true && schema.is_some_and(is_union) {
        return Err(general(403, "The primary identity of a schema in Profile can't be removed"));
    }
    scope.store.descriptors.remove(call.id());
    scope.changed();
    Reply::empty()
}
