//! The schema of a resource: its field group, the schema itself, and its identities, made from the fields of the source.

use super::stage::{Operations, Stage, TENANT, Update, step};
use crate::diagnostics::{Code, Diagnostic, Error};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::values::{at, copy, elements, members, object, text};

/// The short form, with the definitions as they were sent.
const PLAIN: &str = "application/vnd.adobe.xed+json; version=1";

macro_rules! registry {
    ($name:literal, $id:literal) => {
        Operations {
            create: concat!("create", $name),
            list: concat!("list", $name, "s"),
            get: concat!("get", $name),
            update: concat!("update", $name),
            publish: None,
            delete: Some(concat!("delete", $name)),
            id: $id,
            own_id: "$id",
            etag: false,
            unique: true,
        }
    };
}

fn search(title: &str) -> Value {
    object([("property", Some(format!("title=={title}").into())), ("limit", Some(100i64.into()))])
}

/// What inferSchema makes of the fields of a resource.
pub(in crate::pipeline) fn model(run_state: &RunState, resource: usize) -> Result<Value, Failure> {
    let own = &run_state.spec.resources[resource];
    let tenant = run_state.entry(TENANT).and_then(|entry| entry.result.clone());
    let mut input = object([
        ("fields", fields(run_state, resource)),
        ("tenantId", tenant),
        ("title", Some(own.name_of("schema").into())),
        ("description", copy(&own.value, &["description"])),
    ]);
    for name in ["class", "group", "types", "identities"] {
        if let Some(value) = copy(&own.value, &["target", name]) {
            input.set(name, value);
        }
    }
    // What is public of a source's types is known by resource.
    if let Some(resource) = copy(&own.value, &["resource"]) {
        input.set("connector", run_state.spec.connector());
        input.set("resource", resource);
    }
    let made = crate::infer_schema(&input);
    let mut made = made.map_err(|error| faults(run_state, resource, "target", error))?;
    if let Value::Object(members) = &mut made
        && let Some((_, group)) = members.iter_mut().find(|(name, _)| name == "fieldGroup")
    {
        group.set("title", own.name_of("fieldGroup").into());
    }
    Ok(made)
}

/// The fields of a resource, as exploring it found them.
pub(in crate::pipeline) fn fields(run_state: &RunState, resource: usize) -> Option<Value> {
    run_state.entry(&step(run_state, resource, "explore")).and_then(|entry| entry.result.clone())
}

/// The faults of an inference, at the places of the spec that led to them.
pub(in crate::pipeline) fn faults(run_state: &RunState, resource: usize, part: &str, error: Error) -> Failure {
    let Error::Invalid(faults) = error else { return Failure::NoAnswer(error.message()) };
    let place = |path: &str| {
        let member = path.split('/').nth(1).unwrap_or_default();
        format!("{}{path}", run_state.spec.place(resource, part, member))
    };
    Failure::Faults(faults.into_iter().map(|fault| fault.with_path_mapped(place)).collect())
}

/// The inputs of createDescriptor, for the schema that was made.
pub(in crate::pipeline) fn descriptors(run_state: &RunState, resource: usize) -> Result<Vec<Value>, Failure> {
    let schema = run_state.known(&step(run_state, resource, "schema"))?;
    let made = model(run_state, resource)?;
    let complete = |descriptor: &Value| {
        let mut descriptor = descriptor.clone();
        descriptor.set("xdm:sourceSchema", schema.clone());
        descriptor
    };
    Ok(elements(&made, &["descriptors"]).iter().map(complete).collect())
}

pub(in crate::pipeline) struct FieldGroup;

const FIELD_GROUP: Operations = registry!("FieldGroup", "fieldGroupId");

impl Stage for FieldGroup {
    fn name(&self) -> &'static str {
        "fieldGroup"
    }

    fn operations(&self) -> &'static Operations {
        &FIELD_GROUP
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        vec![TENANT.to_owned(), step(run_state, resource, "explore")]
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        Ok(copy(&model(run_state, resource)?, &["fieldGroup"]).unwrap_or(Value::Null))
    }

    fn search(&self, title: &str) -> Value {
        search(title)
    }

    fn get_options(&self) -> Option<(&'static str, Value)> {
        Some(("accept", PLAIN.into()))
    }

    fn matches(&self, found: &Value, title: &str, _: &Value) -> bool {
        text(found, &["title"]) == Some(title)
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let class = at(input, &["class"])?;
        let extended = elements(found, &["meta:intendedToExtend"]);
        let other = !extended.is_empty() && !extended.contains(class);
        other.then(|| Change::new("/meta:intendedToExtend", at(found, &["meta:intendedToExtend"]), Some(class)))
    }

    /// Fields can be added to a field group; none can be taken away or get another type.
    fn update(&self, _: &RunState, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        let tenant = format!("_{}", text(input, &["tenantId"]).unwrap_or_default());
        let mut added = Vec::new();
        for (name, _) in members(found, &["definitions"]) {
            let path = ["definitions", name.as_str(), "properties", tenant.as_str(), "properties"];
            if let Some(old) = at(found, &path) {
                missing(old, at(input, &["properties"]), &format!("/{}", path.join("/")), &mut added)?;
                update.changes.extend(added.iter().map(|(place, _)| Change::new(place, None, None)));
                let additions = added.into_iter().map(|(place, value)| {
                    object([("op", Some("add".into())), ("path", Some(place.into())), ("value", Some(value))])
                });
                if !update.changes.is_empty() {
                    update.set("patch", Value::list(additions));
                }
                return Ok(update);
            }
        }
        // Someone's field group has the name.
        Err(taken(text(input, &["title"]).unwrap_or_default()).into())
    }
}

/// A name that the platform gives once, and something else has.
pub(in crate::pipeline) fn taken(title: &str) -> Diagnostic {
    Diagnostic::at(Code::NameTaken, "/name").with_shown("value", title)
}

/// The properties that are not there yet, each with its place.
fn missing(old: &Value, wanted: Option<&Value>, place: &str, added: &mut Vec<(String, Value)>) -> Result<(), Failure> {
    for (name, wanted) in wanted.map(|wanted| members(wanted, &[])).unwrap_or_default() {
        let place = format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
        let Some(known) = old.get(name) else {
            added.push((place, wanted.clone()));
            continue;
        };
        for part in ["type", "format"] {
            let (is, wish) = (text(known, &[part]), text(wanted, &[part]));
            if wish.is_some() && is != wish {
                let fault = Diagnostic::at(Code::FieldTypeFixed, "").with_shown("value", &place);
                let fault = fault.with("found", is.unwrap_or("another"));
                return Err(fault.with("expected", wish.unwrap_or_default()).into());
            }
        }
        missing(
            at(known, &["properties"]).unwrap_or(&Value::Null),
            at(wanted, &["properties"]),
            &format!("{place}/properties"),
            added,
        )?;
        let inner = |value: &Value| copy(value, &["items", "properties"]);
        missing(
            &inner(known).unwrap_or(Value::Null),
            inner(wanted).as_ref(),
            &format!("{place}/items/properties"),
            added,
        )?;
    }
    Ok(())
}

pub(in crate::pipeline) struct Schema;

const SCHEMA: Operations = registry!("Schema", "schemaId");
const UNION: &str = "union";

impl Stage for Schema {
    fn name(&self) -> &'static str {
        "schema"
    }

    fn operations(&self) -> &'static Operations {
        &SCHEMA
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        let given = self.existing_id(run_state, resource).is_some();
        if given { Vec::new() } else { vec![step(run_state, resource, "fieldGroup")] }
    }

    fn existing_id<'w>(&self, run_state: &'w RunState, resource: usize) -> Option<&'w str> {
        text(&run_state.spec.resources[resource].value, &["target", "schema", "id"])
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        if self.existing_id(run_state, resource).is_some() {
            return Ok(Value::Object(Vec::new()));
        }
        let mut input = copy(&model(run_state, resource)?, &["schema"]).unwrap_or(Value::Null);
        input.set("fieldGroups", Value::Array(vec![run_state.known(&step(run_state, resource, "fieldGroup"))?]));
        Ok(input)
    }

    fn search(&self, title: &str) -> Value {
        search(title)
    }

    fn get_options(&self) -> Option<(&'static str, Value)> {
        None
    }

    fn matches(&self, found: &Value, title: &str, _: &Value) -> bool {
        text(found, &["title"]) == Some(title)
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let class = at(input, &["class"])?;
        let known = at(found, &["meta:class"]);
        known.filter(|known| *known != class).map(|known| Change::new("/meta:class", Some(known), Some(class)))
    }

    fn update(&self, run_state: &RunState, resource: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        if self.existing_id(run_state, resource).is_some() {
            return Ok(update);
        }
        let referred = elements(found, &["allOf"]).iter().filter_map(|part| at(part, &["$ref"]));
        let extended: Vec<&Value> = referred.chain(elements(found, &["meta:extends"])).collect();
        let new: Vec<Value> =
            elements(input, &["fieldGroups"]).iter().filter(|group| !extended.contains(group)).cloned().collect();
        if !new.is_empty() {
            update.changes.push(Change::new("/allOf", None, Some(&Value::Array(new.clone()))));
            update.set("fieldGroups", Value::Array(new));
        }
        Ok(update)
    }
}

/// Whether a schema takes part in Profile.
pub(in crate::pipeline) fn in_profile(schema: &Value) -> bool {
    elements(schema, &["meta:immutableTags"]).iter().any(|tag| tag.as_str() == Some(UNION))
}
