//! Specs that a host adds, in the form in which the platform answers them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::members::text;
use crate::spec_rows;

/// What the option `specs` adds; a spec with a known id takes the place of the known one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub(crate) struct OwnSpecs {
    pub(crate) connections: Vec<Value>,
    pub(crate) flows: Vec<Value>,
}

impl From<OwnSpecs> for Value {
    fn from(specs: OwnSpecs) -> Self {
        json!({ "items": specs.connections.into_iter().chain(specs.flows).collect::<Value>() })
    }
}

impl TryFrom<Value> for OwnSpecs {
    type Error = String;

    /// Takes an answer, `{"items": […]}`, or a list of answers; connection specs and flow specs may be in one.
    fn try_from(value: Value) -> Result<Self, String> {
        let mut specs = Self::default();
        match value {
            Value::Null => {}
            Value::Array(answers) => {
                for (at, answer) in answers.into_iter().enumerate() {
                    specs.add_answer(&format!("specs[{at}]"), answer)?;
                }
            }
            answer => specs.add_answer("specs", answer)?,
        }
        Ok(specs)
    }
}

impl OwnSpecs {
    fn add_answer(&mut self, place: &str, mut answer: Value) -> Result<(), String> {
        let Some(Value::Array(items)) = answer.get_mut("items").map(Value::take) else {
            return Err(format!("`{place}` must be an answer such as `{{\"items\": […]}}`"));
        };
        for (at, item) in items.into_iter().enumerate() {
            let place = format!("{place}.items[{at}]");
            if self.connections.iter().chain(&self.flows).any(|known| known["id"] == item["id"]) {
                return Err(format!("`{place}.id` is that of another spec"));
            }
            self.add(&place, item)?;
        }
        Ok(())
    }

    fn add(&mut self, place: &str, spec: Value) -> Result<(), String> {
        for name in ["id", "name", "version"] {
            if text(&spec, name).is_empty() {
                return Err(format!("`{place}.{name}` must be a text"));
            }
        }
        if spec.get("sourceConnectionSpecIds").is_some() {
            self.flows.push(flow_spec(place, spec)?);
        } else if ["authSpec", "sourceSpec", "exploreSpec"].iter().any(|name| spec.get(name).is_some()) {
            check_connection_spec(place, &spec)?;
            self.connections.push(spec);
        } else {
            return Err(format!(
                "`{place}` is no spec: a connection spec has `authSpec`, `sourceSpec` or `exploreSpec`, \
                 a flow spec `sourceConnectionSpecIds`"
            ));
        }
        Ok(())
    }
}

fn check_connection_spec(place: &str, spec: &Value) -> Result<(), String> {
    for (at, way) in list(place, spec, "authSpec")?.iter().enumerate() {
        if text(way, "name").is_empty() {
            return Err(format!("`{place}.authSpec[{at}].name` must be a text"));
        }
        check_schema(&format!("{place}.authSpec[{at}].spec"), &way["spec"])?;
    }
    check_schema(&format!("{place}.sourceSpec.spec"), &spec["sourceSpec"]["spec"])
}

/// Of a JSON Schema the emulator asks types, values and what is required.
fn check_schema(place: &str, schema: &Value) -> Result<(), String> {
    if !matches!(schema, Value::Null | Value::Object(_)) {
        return Err(format!("`{place}` must be an object"));
    }
    if !matches!(schema["properties"], Value::Null | Value::Object(_)) {
        return Err(format!("`{place}.properties` must be an object"));
    }
    list(place, schema, "required").map(|_| ())
}

/// A list that may be missing.
fn list<'v>(place: &str, value: &'v Value, name: &str) -> Result<&'v [Value], String> {
    match &value[name] {
        Value::Null => Ok(&[]),
        Value::Array(list) => Ok(list),
        _ => Err(format!("`{place}.{name}` must be a list")),
    }
}

/// A flow spec as the emulator reads it: some pages name the list of transformations in the singular.
///
/// The sources that the known spec with its id takes are kept, so that a sample of a sandbox with fewer sources doesn't
/// take them away.
fn flow_spec(place: &str, mut spec: Value) -> Result<Value, String> {
    for name in ["sourceConnectionSpecIds", "targetConnectionSpecIds"] {
        let ids = list(place, &spec, name)?;
        if ids.is_empty() || !ids.iter().all(Value::is_string) {
            return Err(format!("`{place}.{name}` must be a list of ids"));
        }
    }
    if let Some(steps) = spec.as_object_mut().and_then(|members| members.shift_remove("transformationSpec")) {
        spec["transformationSpecs"] = steps;
    }
    for (at, step) in list(place, &spec, "transformationSpecs")?.iter().enumerate() {
        if text(step, "name").is_empty() {
            return Err(format!("`{place}.transformationSpecs[{at}].name` must be a text"));
        }
    }
    if let Some(known) = spec_rows::flows().iter().find(|known| known["id"] == spec["id"])
        && let Some(ids) = spec["sourceConnectionSpecIds"].as_array_mut()
    {
        for id in known["sourceConnectionSpecIds"].as_array().into_iter().flatten() {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
    }
    Ok(spec)
}
