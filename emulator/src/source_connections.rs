//! Source connections: which data of a source.

use serde_json::{Value, json};

use crate::call::Call;
use crate::list;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::{COMMON, first_state, keep, one, publish, refuse_draft, required_text};
use crate::specs;
use crate::state::{Kind, Scope, text, texts};

const KIND: Kind = Kind::Source;

fn known() -> Vec<&'static str> {
    [&COMMON[..], &["baseConnectionId", "connectionSpec", "data", "params", "inheritedAttributes"]].concat()
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    required_text(call.body()?, "name")?;
    let spec = specs::connection_spec(body)?;
    check(scope, call.body()?, spec)?;
    let state = first_state(call, spec)?;
    if state != "draft" {
        refuse_draft(scope.referenced(
            Kind::Connection,
            call.body()?["baseConnectionId"].as_str(),
            "baseConnectionId",
        )?)?;
    }
    let names = ["name", "description", "baseConnectionId", "connectionSpec", "data", "params"];
    Ok(scope.create(KIND, state, keep(body, &names)))
}

/// The formats of data that a source can have.
const FORMATS: [&str; 4] = ["delimited", "json", "parquet", "tabular"];

fn check(scope: &Scope<'_>, body: &Value, spec: &Value) -> Result<(), Reply> {
    let base = scope.referenced(Kind::Connection, body["baseConnectionId"].as_str(), "baseConnectionId")?;
    if base["connectionSpec"]["id"] != spec["id"] {
        return Err(flow("1413-400", "The base connection has another connection spec"));
    }
    let format = text(&body["data"], "format");
    if format.is_empty() {
        return Err(flow_uncoded("data.format is required"));
    }
    if !FORMATS.contains(&format) {
        return Err(flow(
            "1327-400",
            format!("The format {format} is not supported; use one of {}", FORMATS.join(", ")),
        ));
    }
    specs::check_values(&spec["sourceSpec"]["spec"], &body["params"], "params")
}

/// A source connection as read back.
fn view(scope: &Scope<'_>, source: &Value) -> Value {
    let mut view = source.clone();
    if let Some(base) = scope.store.connections.get(text(source, "baseConnectionId")) {
        let base = json!({ "id": base["id"], "connectionSpec": base["connectionSpec"] });
        view["inheritedAttributes"] = json!({ "baseConnection": base });
    }
    view
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let items = scope.store.source_connections.values().map(|source| view(scope, source)).collect();
    list::list(call, KIND.path(), &known(), items)
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(&view(scope, scope.find(KIND, call.id())?))
}

/// The call exists, but a flow does not pick the change up, as documented.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let patched = scope.patched(call, KIND, &[("connectionSpec", "1414-400")])?;
    let spec = specs::connection_spec_of(&patched).ok_or_else(|| flow("1413-400", "The spec is not known"))?;
    check(scope, &patched, spec)?;
    scope.replace(KIND, patched, None)
}

pub(crate) fn publish_draft(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let base = text(scope.find(KIND, call.id())?, "baseConnectionId");
    refuse_draft(scope.referenced(Kind::Connection, Some(base), "baseConnectionId")?)?;
    publish(scope, KIND, call.id())
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    scope.find(KIND, call.id())?;
    refuse_in_use(scope, "sourceConnectionIds", call.id())?;
    scope.delete(KIND, call.id())
}

/// A connection goes after its flow: the code for flows that still name it.
pub(crate) fn refuse_in_use(scope: &Scope<'_>, member: &str, id: &str) -> Result<(), Reply> {
    let used = scope.store.flows.values().any(|flow| texts(&flow[member]).any(|known| known == id));
    if used { Err(flow("1447-400", "Flows still use this connection")) } else { Ok(()) }
}
