//! Connection specs and flow specs: what is known of them is data.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::call::Call;
use crate::list::list;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::one;
use crate::state::{Scope, text};

// INVARIANT: a unit test reads the same text.
static SPECS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/specs.json")).unwrap_or_default());

const KNOWN: [&str; 9] = [
    "id",
    "name",
    "providerId",
    "version",
    "type",
    "attributes",
    "sourceConnectionSpecIds",
    "targetConnectionSpecIds",
    "authSpec",
];

fn find(kind: &str, id: &str) -> Option<&'static Value> {
    SPECS[kind].as_array()?.iter().find(|spec| spec["id"] == id)
}

/// The connection spec that a body names.
pub(crate) fn connection_spec(body: &Map<String, Value>) -> Result<&'static Value, Reply> {
    named(body, "connectionSpec", "connectionSpecs")
}

/// The flow spec that a body names.
pub(crate) fn flow_spec(body: &Map<String, Value>) -> Result<&'static Value, Reply> {
    named(body, "flowSpec", "flowSpecs")
}

fn named(body: &Map<String, Value>, member: &str, kind: &str) -> Result<&'static Value, Reply> {
    let named = body.get(member).ok_or_else(|| flow_uncoded(format!("{member} is required")))?;
    let invalid = || flow("1413-400", format!("The spec ID in {member} is not valid"));
    let spec = named["id"].as_str().and_then(|id| find(kind, id)).ok_or_else(invalid)?;
    // Without a version the newest one is meant.
    if !named["version"].is_null() && named["version"] != spec["version"] {
        return Err(invalid());
    }
    Ok(spec)
}

/// The connection spec with an id that was checked when it was taken in.
pub(crate) fn connection_spec_of(resource: &Value) -> Option<&'static Value> {
    find("connectionSpecs", text(&resource["connectionSpec"], "id"))
}

/// The flow spec of a flow.
pub(crate) fn flow_spec_of(resource: &Value) -> Option<&'static Value> {
    find("flowSpecs", text(&resource["flowSpec"], "id"))
}

/// Checks values against the part of JSON Schema that the specs use: types and required members.
pub(crate) fn check_values(schema: &Value, values: &Value, place: &str) -> Result<(), Reply> {
    let refuse = |name: &str, fault: &str| flow_uncoded(format!("{place}.{name} {fault}"));
    for name in crate::state::texts(&schema["required"]) {
        match &values[name] {
            Value::Null => return Err(refuse(name, "is required")),
            Value::String(text) if text.is_empty() => return Err(refuse(name, "is empty")),
            _ => {}
        }
    }
    for (name, value) in values.as_object().into_iter().flatten() {
        let fits = match schema["properties"][name]["type"].as_str() {
            Some("string") => value.is_string(),
            Some("object") => value.is_object(),
            Some("boolean") => value.is_boolean(),
            _ => true,
        };
        if !fits {
            return Err(refuse(name, "has the wrong type"));
        }
    }
    Ok(())
}

pub(crate) fn list_connection_specs(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list(call, "/connectionSpecs", &KNOWN, all("connectionSpecs"))
}

pub(crate) fn list_flow_specs(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list(call, "/flowSpecs", &KNOWN, all("flowSpecs"))
}

pub(crate) fn get_connection_spec(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    get("connectionSpecs", call)
}

pub(crate) fn get_flow_spec(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    get("flowSpecs", call)
}

fn get(kind: &str, call: &Call<'_>) -> Answered {
    let spec = find(kind, call.id()).ok_or_else(|| flow("1101-404", format!("{kind}/{} does not exist", call.id())))?;
    one(spec)
}

/// Specs are the provider's; an ordinary token may not make or change one.
pub(crate) fn refuse_change(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    Err(flow("1426-400", "This token may not create or update specs"))
}

fn all(kind: &str) -> Vec<Value> {
    SPECS[kind].as_array().cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn the_specs_are_read() {
        assert_eq!((all("connectionSpecs").len(), all("flowSpecs").len()), (4, 2));
    }
}
