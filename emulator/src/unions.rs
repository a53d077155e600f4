//! Unions: of each class the fields of all schemas that Profile takes data of.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/api/unions>

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::global::alternate;
use crate::registry;
use crate::reply::{Answered, Reply, registry as refuse};
use crate::schemas::is_union;
use crate::state::{Scope, text};
use crate::tree::{Tree, references};

/// One union for each class that has schemas in Profile.
pub(crate) fn all(scope: &Scope<'_>) -> Vec<Value> {
    let mut classes: Vec<&str> = Vec::new();
    for class in scope.store.schemas.values().filter(|schema| is_union(schema)).map(|schema| text(schema, "meta:class"))
    {
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    classes.into_iter().map(|class| union(scope, class)).collect()
}

fn union(scope: &Scope<'_>, class: &str) -> Value {
    let schemas = || scope.store.schemas.values().filter(|schema| is_union(schema) && schema["meta:class"] == class);
    let mut parts: Vec<&str> = Vec::new();
    for part in schemas().flat_map(references) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let own = scope.store.classes.get(class).map(|class| &class["title"]);
    let title = own.cloned().or_else(|| crate::global::find("classes", class).map(|class| class["title"].clone()));
    json!({
        "$id": format!("{class}__union"),
        "meta:altId": format!("{}__union", alternate(class)),
        "meta:resourceType": "unions",
        "version": "1.0",
        "title": title,
        "type": "object",
        "allOf": parts.iter().map(|part| json!({ "$ref": part })).collect::<Vec<_>>(),
        "meta:class": class,
    })
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    registry::list_of(call, all(scope).iter().collect())
}

/// Whole or with its references, and nothing else.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let kind = registry::check_lookup_accept(call)?;
    let found = all(scope).into_iter().find(|union| union["$id"] == call.id() || union["meta:altId"] == call.id());
    let Some(mut union) = found else {
        let detail = format!("Requested union {} with version 1 is not found", call.id());
        // Which of 1010 to 1017 is a union's is not published.
        return Err(refuse("XDM-1015-404", "Resource Not Found", detail));
    };
    if kind == "xed-full" {
        let mut fields = Tree::of(scope.store, &union).map(|tree| tree.properties).unwrap_or_default();
        let added = json!({
            "identityMap": { "type": "object", "meta:xdmType": "map" },
            "timeSeriesEvents": { "type": "array", "items": { "type": "object" } },
            "segmentMembership": { "type": "object", "meta:xdmType": "map" },
        });
        fields.extend(added.as_object().cloned().unwrap_or_else(Map::new));
        union["properties"] = fields.into();
    }
    Reply::ok(union)
}
