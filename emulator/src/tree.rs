//! The resolved fields of a schema: those of its class and of all its field groups.

use serde_json::{Map, Value, json};

use crate::state::{Store, text, texts};

pub(crate) const PROFILE: &str = "https://ns.adobe.com/xdm/context/profile";
pub(crate) const EVENT: &str = "https://ns.adobe.com/xdm/context/experienceevent";

/// The fields of a schema.
pub(crate) struct Tree {
    pub(crate) properties: Map<String, Value>,
    /// Whether it has a part of the global container that is not modelled here, so that any field may exist.
    pub(crate) open: bool,
}

/// Two field groups that give one path two types.
pub(crate) struct Conflict {
    pub(crate) path: String,
    pub(crate) types: (String, String),
}

/// The fields that a class gives to its schemas.
fn class_fields(class: &str) -> Map<String, Value> {
    let fields = match class {
        EVENT => json!({
            "_id": { "type": "string" },
            "timestamp": { "type": "string", "format": "date-time" },
            "eventType": { "type": "string" },
            "producedBy": { "type": "string" },
            "identityMap": { "type": "object", "meta:xdmType": "map" },
        }),
        _ => json!({
            "_id": { "type": "string" },
            "personID": { "type": "string" },
            "repositoryCreatedBy": { "type": "string" },
            "repositoryLastModifiedBy": { "type": "string" },
            "createdByBatchID": { "type": "string" },
            "modifiedByBatchID": { "type": "string" },
        }),
    };
    if let Value::Object(members) = fields { members } else { Map::new() }
}

impl Tree {
    /// The fields of the parts that `allOf` names.
    pub(crate) fn of(store: &Store, schema: &Value) -> Result<Self, Conflict> {
        let mut tree = Self { properties: Map::new(), open: false };
        for part in references(schema) {
            if part == PROFILE || part == EVENT {
                merge(&mut tree.properties, &class_fields(part), "")?;
            } else if let Some(class) = store.classes.get(part) {
                let is_event = references(class).any(|part| part.ends_with("/time-series"));
                let given = class_fields(if is_event { EVENT } else { PROFILE });
                let own = given.into_iter().filter(|(name, _)| ["_id", "timestamp"].contains(&name.as_str())).collect();
                merge(&mut tree.properties, &own, "")?;
                for fields in own_fields(class) {
                    merge(&mut tree.properties, fields, "")?;
                }
            } else if let Some(group) = store.field_groups.get(part) {
                for fields in own_fields(group) {
                    merge(&mut tree.properties, fields, "")?;
                }
                tree.open |= references(group).any(|part| !part.starts_with('#'));
            } else {
                tree.open = true;
            }
        }
        Ok(tree)
    }

    /// Whether a mapping can write to a path such as `_acme.card.brand` or `tags[0].name`.
    pub(crate) fn has(&self, path: &str) -> bool {
        if self.open {
            return true;
        }
        let mut fields = Some(&self.properties);
        let mut open = false;
        for name in split(path) {
            if open {
                return true;
            }
            let Some(found) = fields.and_then(|fields| fields.get(&name)) else {
                return false;
            };
            let inner = if found["type"] == "array" { &found["items"] } else { found };
            // A map and a referenced data type take any key here.
            open = inner["meta:xdmType"] == "map" || inner.get("$ref").is_some();
            fields = inner["properties"].as_object();
        }
        true
    }

    /// The field at a JSON Pointer of a descriptor, which leaves `properties` out.
    pub(crate) fn field(&self, pointer: &str) -> Option<&Value> {
        let mut names = pointer.split('/').skip(1);
        let first = self.properties.get(names.next()?)?;
        names.try_fold(first, |field, name| {
            let inner = if field["type"] == "array" { &field["items"] } else { field };
            inner["properties"].get(name)
        })
    }
}

/// The `$ref`s of `allOf`.
pub(crate) fn references(resource: &Value) -> impl Iterator<Item = &str> {
    resource["allOf"].as_array().into_iter().flatten().map(|part| text(part, "$ref")).filter(|part| !part.is_empty())
}

/// The property objects that a field group defines.
pub(crate) fn own_fields(group: &Value) -> impl Iterator<Item = &Map<String, Value>> {
    let definitions = group["definitions"].as_object().into_iter().flatten().map(|(_, definition)| definition);
    definitions.chain(std::iter::once(group)).filter_map(|part| part["properties"].as_object())
}

fn merge(into: &mut Map<String, Value>, fields: &Map<String, Value>, place: &str) -> Result<(), Conflict> {
    for (name, field) in fields {
        let path = format!("{place}/{name}");
        let Some(known) = into.get_mut(name) else {
            into.insert(name.clone(), field.clone());
            continue;
        };
        let (old, new) = (text(known, "type").to_owned(), text(field, "type").to_owned());
        if old != new {
            return Err(Conflict { path, types: (old, new) });
        }
        if let (Some(known), Some(fields)) = (known["properties"].as_object_mut(), field["properties"].as_object()) {
            merge(known, fields, &path)?;
        }
    }
    Ok(())
}

/// The names of a path; a dot after a backslash belongs to the name.
pub(crate) fn split(path: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut characters = path.chars();
    while let Some(character) = characters.next() {
        match character {
            '.' => names.push(String::new()),
            '\\' => names.last_mut().into_iter().for_each(|name| name.extend(characters.next())),
            other => names.last_mut().into_iter().for_each(|name| name.push(other)),
        }
    }
    names.iter().map(|name| name.split('[').next().unwrap_or_default().to_owned()).collect()
}

/// A record that fits a field, for `/rpc/sampledata`.
pub(crate) fn sample(field: &Value) -> Value {
    match field["type"].as_str() {
        Some("string") => match text(field, "format") {
            "date-time" => json!("2025-01-01T00:00:00Z"),
            "date" => json!("2025-01-01"),
            "uri" => json!("https://example.com/"),
            _ => texts(&field["enum"]).next().map_or(json!("sample"), Value::from),
        },
        Some("integer" | "number") => json!(1),
        Some("boolean") => json!(true),
        Some("array") => json!([sample(&field["items"])]),
        _ => sample_object(field["properties"].as_object().unwrap_or(&Map::new())),
    }
}

pub(crate) fn sample_object(fields: &Map<String, Value>) -> Value {
    Value::Object(fields.iter().map(|(name, field)| (name.clone(), sample(field))).collect())
}
