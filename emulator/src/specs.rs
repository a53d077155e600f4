//! Connection specs and flow specs: what is known of them is data.

use serde_json::{Map, Value};

use crate::call::Call;
use crate::list::list_whole;
use crate::options::Options;
use crate::reply::{Answered, Reply, absent, flow, flow_uncoded};
use crate::resources::one;
use crate::spec_rows;
use crate::state::{Scope, text, texts};

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

pub(crate) fn find_connection<'o>(options: &'o Options, id: &str) -> Option<&'o Value> {
    options.specs.connections.iter().find(|spec| spec["id"] == id).or_else(|| spec_rows::connection(id))
}

/// The name of a connection spec.
pub(crate) fn connection_spec_name<'o>(options: &'o Options, id: &str) -> Option<&'o str> {
    find_connection(options, id).map(|spec| text(spec, "name"))
}

fn find_flow<'o>(options: &'o Options, id: &str) -> Option<&'o Value> {
    options.specs.flows.iter().chain(spec_rows::flows()).find(|spec| spec["id"] == id)
}

/// The connection spec that a body names.
pub(crate) fn connection_spec<'o>(options: &'o Options, body: &Map<String, Value>) -> Result<&'o Value, Reply> {
    named(body, "connectionSpec", |id| find_connection(options, id))
}

/// The flow spec that a body names.
pub(crate) fn flow_spec<'o>(options: &'o Options, body: &Map<String, Value>) -> Result<&'o Value, Reply> {
    named(body, "flowSpec", |id| find_flow(options, id))
}

fn named<'o>(
    body: &Map<String, Value>,
    member: &str,
    find: impl Fn(&str) -> Option<&'o Value>,
) -> Result<&'o Value, Reply> {
    let named = body.get(member).ok_or_else(|| flow_uncoded(format!("{member} is required")))?;
    let invalid = || flow("1413-400", format!("The spec ID in {member} is not valid"));
    let spec = named["id"].as_str().and_then(find).ok_or_else(invalid)?;
    // Without a version the newest one is meant.
    if !named["version"].is_null() && named["version"] != spec["version"] {
        return Err(invalid());
    }
    Ok(spec)
}

/// The connection spec of a connection; an id that was checked when it was taken in may have gone with a loaded state.
pub(crate) fn connection_spec_of<'o>(options: &'o Options, resource: &Value) -> Result<&'o Value, Reply> {
    find_connection(options, text(&resource["connectionSpec"], "id")).ok_or_else(unknown)
}

/// The parameters of sources that say which data is read.
const RESOURCES: [&str; 7] = ["resourcePath", "tableName", "path", "object_type", "eventHubName", "stream", "listId"];

/// The resource that the parameters of a source name; where the source has but one, the name of its spec.
pub(crate) fn resource_in<'v>(params: &'v Value, spec: &'v Value) -> &'v str {
    RESOURCES.iter().find_map(|name| params[*name].as_str()).unwrap_or_else(|| text(spec, "name"))
}

/// The flow spec of a flow.
pub(crate) fn flow_spec_of<'o>(options: &'o Options, resource: &Value) -> Result<&'o Value, Reply> {
    find_flow(options, text(&resource["flowSpec"], "id")).ok_or_else(unknown)
}

fn unknown() -> Reply {
    flow("1413-400", "The spec is not known; the option `specs` of the emulator adds others")
}

/// Checks values against the part of JSON Schema that the specs use: types, required members and allowed values.
pub(crate) fn check_values(schema: &Value, values: &Value, place: &str) -> Result<(), Reply> {
    let refuse = |name: &str, fault: &str| flow_uncoded(format!("{place}.{name} {fault}"));
    for name in texts(&schema["required"]) {
        match &values[name] {
            Value::Null => return Err(refuse(name, "is required")),
            Value::String(text) if text.is_empty() => return Err(refuse(name, "is empty")),
            _ => {}
        }
    }
    for (name, value) in values.as_object().into_iter().flatten() {
        let property = &schema["properties"][name];
        let kinds = &property["type"];
        let mut kinds = kinds.as_str().into_iter().chain(texts(kinds)).peekable();
        if kinds.peek().is_some() && !kinds.any(|kind| is_of(kind, value)) {
            return Err(refuse(name, "has the wrong type"));
        }
        let allowed = property["enum"].as_array();
        if allowed.is_some_and(|allowed| !allowed.contains(value)) {
            return Err(flow("1312-400", format!("The value of {place}.{name} is not one of {}", property["enum"])));
        }
    }
    Ok(())
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => true,
    }
}

pub(crate) fn list_connection_specs(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list_whole(call, "/connectionSpecs", &KNOWN, all(&scope.options.specs.connections, spec_rows::connections()))
}

pub(crate) fn list_flow_specs(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list_whole(call, "/flowSpecs", &KNOWN, all(&scope.options.specs.flows, spec_rows::flows().iter()))
}

/// The known specs and then those of the host, which take the place of a known one with their id.
fn all<'k>(own: &[Value], known: impl Iterator<Item = &'k Value>) -> Vec<Value> {
    let known = known.filter(|spec| own.iter().all(|own| own["id"] != spec["id"]));
    known.cloned().chain(own.iter().cloned()).collect()
}

pub(crate) fn get_connection_spec(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    get(find_connection(scope.options, call.id()), "connectionSpecs", call)
}

pub(crate) fn get_flow_spec(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    get(find_flow(scope.options, call.id()), "flowSpecs", call)
}

fn get(spec: Option<&Value>, kind: &str, call: &Call<'_>) -> Answered {
    one(spec.ok_or_else(|| absent(kind, call.id()))?)
}

/// Specs are the provider's; an ordinary token may not make or change one.
pub(crate) fn refuse_change(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    Err(flow("1426-400", "This token may not create or update specs"))
}
