//! What a flow's transformations must be.

use serde_json::Value;

use crate::mapping_sets::{fault, schema_of, version};
use crate::reply::{Reply, flow, flow_uncoded};
use crate::schedule::number;
use crate::state::{Scope, text, texts};
use crate::tree::Tree;

/// Checks that the steps are the spec's and that the mapping fits the dataset.
pub(crate) fn check(scope: &Scope<'_>, body: &Value, spec: &Value) -> Result<(), Reply> {
    let steps = body["transformations"].as_array().ok_or_else(|| flow_uncoded("transformations is required"))?;
    let known: Vec<&str> =
        spec["transformationSpecs"].as_array().into_iter().flatten().map(|s| text(s, "name")).collect();
    for step in steps {
        if !known.contains(&text(step, "name")) || !step["params"].is_object() {
            return Err(flow_uncoded(format!("The flow spec has no transformation {}", text(step, "name"))));
        }
    }
    let mapping = steps.iter().find(|step| step["name"] == "Mapping");
    let mapping = mapping.ok_or_else(|| flow_uncoded("The transformation Mapping is required"))?;
    let set = mapping_set(scope, &mapping["params"])?;
    check_schema(scope, body, set)
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
