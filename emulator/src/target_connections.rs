//! Target connections: the dataset and schema that data lands in.

use serde_json::Value;

use crate::call::Call;
use crate::list;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::{COMMON, first_state, keep, one, publish};
use crate::source_connections::refuse_in_use;
use crate::specs;
use crate::state::{Kind, Scope, text};

const KIND: Kind = Kind::Target;

fn known() -> Vec<&'static str> {
    [&COMMON[..], &["connectionSpec", "data", "params", "inheritedAttributes"]].concat()
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    let spec = specs::connection_spec(scope.options, body)?;
    check(scope, call.body()?)?;
    let state = first_state(call, spec)?;
    Ok(scope.create(KIND, state, keep(body, &["name", "description", "connectionSpec", "data", "params"])))
}

fn check(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    // Some pages give the lake `parquet_xdm`, others `json` or no format at all.
    if !body["data"].is_object() {
        return Err(flow_uncoded("data is required"));
    }
    let schema = &body["data"]["schema"];
    for name in ["id", "version"] {
        if text(schema, name).is_empty() {
            return Err(flow_uncoded(format!("data.schema.{name} is required")));
        }
    }
    if major(text(schema, "version")) != Some("1") {
        return Err(flow_uncoded("data.schema.version names no schema version"));
    }
    let dataset = text(&body["params"], "dataSetId");
    if dataset.is_empty() {
        return Err(flow_uncoded("params.dataSetId is required"));
    }
    // That the dataset and the schema are looked up is not documented; which code that has neither.
    if scope.store.data_sets.get(dataset).is_none() {
        return Err(flow("1439-400", format!("The dataset {dataset} was not found")));
    }
    if scope.store.schemas.get(text(schema, "id")).is_none() {
        return Err(flow("1439-400", format!("The schema {} was not found", text(schema, "id"))));
    }
    Ok(())
}

/// `1` of `application/vnd.adobe.xed-full+json;version=1.3`, of `1.3` and of `1`.
fn major(version: &str) -> Option<&str> {
    version.rsplit("version=").next()?.trim().split('.').next()
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::list(call, KIND.path(), &known(), scope.store.target_connections.values().cloned().collect())
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(scope.find(KIND, call.id())?)
}

/// The call exists, but a flow does not pick the change up, as documented.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let patched = scope.patched(call, KIND, &[("connectionSpec", "1414-400")])?;
    check(scope, &patched)?;
    scope.replace(KIND, patched, None)
}

pub(crate) fn publish_draft(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    publish(scope, KIND, call.id())
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    scope.find(KIND, call.id())?;
    refuse_in_use(scope, "targetConnectionIds", call.id())?;
    scope.delete(KIND, call.id())
}
