//! Source connections: which data of a source.

use serde_json::{Value, json};

use crate::call::Call;
use crate::families::{Family, has_credentials};
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::{COMMON, first_state, keep, one, publish, refuse_draft, required_text};
use crate::state::{Kind, Scope, text, texts};
use crate::{explore_files, filter_at_source, list, samples, spec_rows, specs};

const KIND: Kind = Kind::Source;

fn known() -> Vec<&'static str> {
    [&COMMON[..], &["baseConnectionId", "connectionSpec", "data", "params", "inheritedAttributes"]].concat()
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    required_text(call.body()?, "name")?;
    let spec = specs::connection_spec(scope.options, body)?;
    check(scope, call.body()?, spec)?;
    let state = first_state(call, spec)?;
    if state != "draft" {
        base(scope, call.body()?, spec)?.map_or(Ok(()), refuse_draft)?;
    }
    let names = ["name", "description", "baseConnectionId", "connectionSpec", "data", "params"];
    Ok(scope.create(KIND, state, keep(body, &names)))
}

fn check(scope: &Scope<'_>, body: &Value, spec: &Value) -> Result<(), Reply> {
    let base = base(scope, body, spec)?;
    if base.is_some_and(|base| base["connectionSpec"]["id"] != spec["id"]) {
        return Err(flow("1413-400", "The base connection has another connection spec"));
    }
    let family = Family::of(spec);
    check_data(&body["data"], spec, family)?;
    specs::check_values(&spec["sourceSpec"]["spec"], &body["params"], "params")?;
    let filters = &body["params"]["filters"];
    if family != Family::Table || filters.is_null() {
        return Ok(());
    }
    filter_at_source::check(spec, filters, samples::columns(text(&body["params"], "tableName")))
}

/// The base connection, which sources without credentials have none of.
fn base<'s>(scope: &'s Scope<'_>, body: &Value, spec: &Value) -> Result<Option<&'s Value>, Reply> {
    let id = &body["baseConnectionId"];
    if has_credentials(spec) {
        return scope.referenced(Kind::Connection, id.as_str(), "baseConnectionId").map(Some);
    }
    if id.is_null() { Ok(None) } else { Err(flow("1332-400", "A source of this spec takes no baseConnectionId")) }
}

/// The format of the data, and the properties of files; some pages of streams send neither.
fn check_data(data: &Value, spec: &Value, family: Family) -> Result<(), Reply> {
    let format = text(data, "format");
    if format.is_empty() {
        let optional = family == Family::Stream || spec_rows::may_lack_format(text(spec, "id"));
        return if optional { Ok(()) } else { Err(flow_uncoded("data.format is required")) };
    }
    let formats = family.formats();
    if !formats.contains(&format) {
        let message = format!("The format {format} is not supported; use one of {}", formats.join(", "));
        return Err(flow("1327-400", message));
    }
    let properties = data["properties"].as_object().filter(|_| family == Family::File);
    for (name, value) in properties.into_iter().flatten() {
        let value = value.as_str().ok_or_else(|| flow_uncoded(format!("data.properties.{name} must be a text")))?;
        if ["columnDelimiter", "compressionType", "encoding"].contains(&name.as_str()) {
            explore_files::check_property(name, Some(value))?;
        }
    }
    Ok(())
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
    let spec = specs::connection_spec_of(scope.options, &patched)?;
    check(scope, &patched, spec)?;
    scope.replace(KIND, patched, None)
}

pub(crate) fn publish_draft(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let source = scope.find(KIND, call.id())?;
    base(scope, source, specs::connection_spec_of(scope.options, source)?)?.map_or(Ok(()), refuse_draft)?;
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
