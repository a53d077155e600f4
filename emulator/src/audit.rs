//! What changed in the resources of the Schema Registry, and when.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/api/audit-log>

use serde_json::{Value, json};

use crate::dates::Date;
use crate::ids::Ids;
use crate::sandbox;
use crate::state::{Scope, USER, text};

/// Notes how a resource differs from what it was; members that the registry itself changes are none of it.
pub(crate) fn note(scope: &mut Scope<'_>, old: &Value, new: &Value) {
    let mut found = Vec::new();
    differ(old, new, "", &mut found);
    let (id, kind) = (text(new, "$id"), text(new, "meta:resourceType"));
    let updates: Vec<Value> = found
        .into_iter()
        .map(|(action, path, value)| {
            json!({ "id": id, "xdmType": kind, "action": action, "path": path, "value": value })
        })
        .collect();
    if updates.is_empty() {
        return;
    }
    let request = Ids::of_text(scope.options.seed, &format!("{id} {}", scope.millis())).hex(32);
    let entry = json!({
        "id": id,
        "updatedUser": USER,
        "imsOrg": scope.options.org_id,
        "updatedTime": Date::of(scope.now).month_first(),
        "requestId": request,
        "clientId": scope.options.api_key,
        "sandBoxId": sandbox::id(scope.sandbox),
        "updates": updates,
    });
    scope.store.audit.push(entry);
}

type Change<'v> = (&'static str, String, &'v Value);

fn differ<'v>(old: &'v Value, new: &'v Value, path: &str, found: &mut Vec<Change<'v>>) {
    let below = |name: &str| format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
    match (old, new) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                match after.get(name) {
                    Some(now) => differ(value, now, &below(name), found),
                    None => found.push(("remove", below(name), value)),
                }
            }
            let added = after.iter().filter(|(name, _)| !before.contains_key(*name));
            found.extend(added.map(|(name, value)| ("add", below(name), value)));
        }
        _ if old != new => found.push(("replace", path.to_owned(), new)),
        _ => {}
    }
}

/// The changes of a resource, and of those that it consists of, itself among them; the latest first.
pub(crate) fn of(scope: &Scope<'_>, id: &str, parts: &[String]) -> Vec<Value> {
    let concerns = |entry: &&Value| parts.iter().any(|part| entry["id"] == part.as_str());
    let shown = |entry: &Value| {
        let mut entry = entry.clone();
        entry["id"] = id.into();
        entry
    };
    scope.store.audit.iter().rev().filter(concerns).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_difference_has_its_place() {
        let old = json!({ "a": 1, "b": { "c/d": [1], "e~f": true }, "same": null });
        let new = json!({ "b": { "c/d": [1, 2], "g": {} }, "same": null, "h": "" });
        let mut found = Vec::new();
        differ(&old, &new, "", &mut found);
        let (two, none, empty) = (json!([1, 2]), json!({}), json!(""));
        let expected: Vec<Change<'_>> = vec![
            ("remove", "/a".to_owned(), &old["a"]),
            ("replace", "/b/c~1d".to_owned(), &two),
            ("remove", "/b/e~0f".to_owned(), &old["b"]["e~f"]),
            ("add", "/b/g".to_owned(), &none),
            ("add", "/h".to_owned(), &empty),
        ];
        assert_eq!(found, expected);
    }
}
