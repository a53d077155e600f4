//! The summary of the Schema Registry: the tenant, and what it has.

use std::cmp::Reverse;

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::dates::Date;
use crate::reply::{Answered, Reply};
use crate::schemas::is_union;
use crate::state::{Scope, Store, Table, text};
use crate::tree::{EVENT, PROFILE};

/// How many of the latest resources it shows; the number is not published.
const RECENT: usize = 10;

pub(crate) fn get(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let store = &scope.store;
    let count = |table: &Table| table.values().count();
    let mut classes = vec![PROFILE, EVENT];
    let mut unions = Vec::new();
    for schema in store.schemas.values() {
        let class = text(schema, "meta:class");
        if !classes.contains(&class) {
            classes.push(class);
        }
        if is_union(schema) && !unions.contains(&class) {
            unions.push(class);
        }
    }
    let mut usage = Map::new();
    for class in classes {
        let schemas = store.schemas.values().filter(|schema| schema["meta:class"] == class);
        let schemas = schemas.map(|schema| chosen(schema, &["$id", "title", "description"])).collect();
        usage.insert(class.to_owned(), schemas);
    }
    Reply::ok(json!({
        "imsOrg": scope.options.org_id,
        "tenantId": scope.options.tenant_id,
        "counts": { "schemas": count(&store.schemas), "mixins": count(&store.field_groups),
            "datatypes": count(&store.data_types), "classes": count(&store.classes), "unions": unions.len() },
        "recentlyCreatedResources": recent(store, "repo:createdDate", "meta:created", |_, _| true),
        "recentlyUpdatedResources": recent(store, "repo:lastModifiedDate", "meta:updated", |created, updated| updated > created),
        "classUsage": usage,
    }))
}

/// The latest by one of their times, which has another name here.
fn recent(store: &Store, time: &str, shown_as: &str, wanted: fn(u64, u64) -> bool) -> Vec<Value> {
    let at = |resource: &Value, name: &str| resource["meta:registryMetadata"][name].as_u64().unwrap_or_default();
    let tables = [&store.schemas, &store.field_groups, &store.data_types, &store.classes];
    let mut all: Vec<&Value> = tables.into_iter().flat_map(Table::values).collect();
    all.retain(|resource| wanted(at(resource, "repo:createdDate"), at(resource, "repo:lastModifiedDate")));
    // Of those of one time the last comes first.
    all.reverse();
    all.sort_by_key(|resource| Reverse(at(resource, time)));
    let shown = |resource: &Value| {
        let mut shown =
            chosen(resource, &["$id", "title", "description", "meta:resourceType", "meta:class", "version"]);
        shown[shown_as] = Date::of(at(resource, time) / 1000).spoken().into();
        shown
    };
    all.into_iter().take(RECENT).map(shown).collect()
}

/// Some members of a resource.
fn chosen(resource: &Value, names: &[&str]) -> Value {
    names.iter().filter_map(|name| Some(((*name).to_owned(), resource.get(name)?.clone()))).collect()
}
