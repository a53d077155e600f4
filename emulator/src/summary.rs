//! The summary of the Schema Registry: the tenant, and what it has.

use std::cmp::Reverse;
use std::collections::BTreeSet;

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
    let classes = |schemas: &mut dyn Iterator<Item = &'_ Value>| {
        schemas.map(|schema| text(schema, "meta:class").to_owned()).collect::<BTreeSet<_>>()
    };
    let unions = classes(&mut store.schemas.values().filter(|schema| is_union(schema)));
    let mut usage = Map::new();
    let used = classes(&mut store.schemas.values());
    for class in [PROFILE.to_owned(), EVENT.to_owned()].into_iter().chain(used) {
        let schemas = store.schemas.values().filter(|schema| schema["meta:class"] == class.as_str());
        let shown = |schema: &Value| json!({ "$id": schema["$id"], "title": schema["title"], "description": schema["description"] });
        let schemas = schemas.map(shown).collect();
        usage.insert(class, schemas);
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
    all.sort_by_key(|resource| Reverse(at(resource, time)));
    let shown = |resource: &&Value| {
        let mut shown = Map::new();
        for name in ["$id", "title", "description", "meta:resourceType", "meta:class", "version"] {
            shown.extend(resource.get(name).map(|value| (name.to_owned(), value.clone())));
        }
        shown.insert(shown_as.to_owned(), Date::of(at(resource, time) / 1000).spoken().into());
        Value::Object(shown)
    };
    all.iter().take(RECENT).map(shown).collect()
}
