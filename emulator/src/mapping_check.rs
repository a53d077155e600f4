//! What a flow's transformations must be.

use serde_json::Value;

use crate::families::Family;
use crate::mapping_sets::{fault, schema_of, version};
use crate::reply::{Reply, flow, flow_uncoded};
use crate::schedule::number;
use crate::state::{Scope, text, texts};
use crate::tree::Tree;

/// Checks that the steps are the spec's and that the mapping fits the dataset.
pub(crate) fn check(scope: &Scope<'_>, body: &Value, spec: &Value) -> Result<(), Reply> {
    let needed = needed(scope, body, spec);
    let steps = match &body["transformations"] {
        Value::Null if needed.is_none() => return Ok(()),
        steps => steps.as_array().ok_or_else(|| flow_uncoded("transformations is required"))?,
    };
    for step in steps {
        let mut known = spec["transformationSpecs"].as_array().into_iter().flatten();
        let known = known.find(|known| known["name"] == step["name"]).filter(|_| step["params"].is_object());
        let known =
            known.ok_or_else(|| flow_uncoded(format!("The flow spec has no transformation {}", text(step, "name"))))?;
        check_step(step, &known["spec"], &body["scheduleParams"])?;
    }
    match (steps.iter().find(|step| step["name"] == "Mapping"), needed) {
        (Some(mapping), _) => check_schema(scope, body, mapping_set(scope, &mapping["params"])?),
        (None, Some(code)) => Err(flow(code, "The transformation Mapping is required")),
        (None, None) => Ok(()),
    }
}

/// The parameters of a step; those of a mapping are checked with its mapping set.
fn check_step(step: &Value, schema: &Value, schedule: &Value) -> Result<(), Reply> {
    let params = &step["params"];
    match text(step, "name") {
        "Mapping" => Ok(()),
        "Copy" if text(&params["deltaColumn"], "name").is_empty() => {
            Err(flow("1367-400", "The transformation Copy needs deltaColumn.name"))
        }
        "Copy" if schedule["frequency"] == "once" => {
            Err(flow("1369-400", "The delta column is not allowed with the frequency once"))
        }
        "Encryption" if text(params, "publicKeyId").is_empty() => {
            Err(flow("1202-400", "The transformation Encryption needs publicKeyId"))
        }
        name => crate::specs::check_values(schema, params, name),
    }
}

/// The code of the refusal without a mapping, where one is needed: not for a stream whose spec says so, nor for data that is
/// in XDM already.
fn needed(scope: &Scope<'_>, body: &Value, spec: &Value) -> Option<&'static str> {
    let mut steps = spec["transformationSpecs"].as_array().into_iter().flatten();
    if !steps.any(|step| step["name"] == "Mapping") || text(spec, "name").contains("optional") {
        return None;
    }
    let source = scope.source_of(body).unwrap_or(&Value::Null);
    let base = scope.base_of(body).unwrap_or(&Value::Null);
    let known = crate::specs::connection_spec_of(scope.options, source).unwrap_or(&Value::Null);
    let family = Family::of(known);
    let is_xdm = known["attributes"]["isXdmCompliant"] == true
        || source["params"]["dataType"] == "xdm"
        || base["auth"]["params"]["dataType"] == "xdm"
        || family == Family::File && source["data"]["format"] != "delimited";
    (!is_xdm).then_some(if family == Family::Table { "1370-400" } else { "1328-400" })
}

/// The mapping set and version that a step names.
pub(crate) fn mapping_set<'s>(scope: &'s Scope<'_>, params: &Value) -> Result<&'s Value, Reply> {
    let id = text(params, "mappingId");
    if version(scope, id, None).is_none() {
        return Err(flow("1439-400", format!("The mapping set {id} was not found")));
    }
    let wanted = match &params["mappingVersion"] {
        // Which version is meant without one is not documented: here the newest.
        Value::Null => None,
        value => Some(number(value).ok_or_else(|| flow("1412-400", "The mapping version is not a number"))?),
    };
    version(scope, id, wanted).ok_or_else(|| flow("1412-400", "The mapping version is not valid"))
}

/// One schema in the mapping, the dataset and the target connection; versions are all of major 1.
fn check_schema(scope: &Scope<'_>, body: &Value, set: &Value) -> Result<(), Reply> {
    let mut targets = texts(&body["targetConnectionIds"]).filter_map(|id| scope.store.target_connections.get(id));
    let Some(target) = targets.next() else {
        return Ok(());
    };
    let dataset = scope.store.data_sets.get(text(&target["params"], "dataSetId"));
    let dataset = dataset.ok_or_else(|| flow("1439-400", "The dataset of the target connection was not found"))?;
    let ids = [text(&dataset["schemaRef"], "id"), text(&target["data"]["schema"], "id")];
    if ids.iter().any(|id| *id != schema_of(set)) {
        return Err(flow("1425-400", "The schema of the mapping and of the target dataset differ"));
    }
    let Some(schema) = scope.store.schemas.get(schema_of(set)) else {
        return Err(flow("1425-400", "The schema of the mapping was not found"));
    };
    let Ok(tree) = Tree::of(scope.store, schema) else {
        return Ok(());
    };
    match set["mappings"].as_array().into_iter().flatten().find_map(|row| fault(&tree, row)) {
        Some(fault) => Err(flow("1419-400", format!("The validation of the mapping failed: {fault}"))),
        None => Ok(()),
    }
}
