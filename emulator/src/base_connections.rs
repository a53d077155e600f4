//! Base connections: the credentials of a source.

use serde_json::{Value, json};

use crate::call::Call;
use crate::explore;
use crate::families::{inlet, inlet_url};
use crate::list;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::{COMMON, first_state, keep, one, publish, required_text};
use crate::specs;
use crate::state::{Kind, Scope, text, texts};

const KIND: Kind = Kind::Connection;
/// The authentication of the HTTP API.
pub(crate) const STREAMING: &str = "Streaming Connection";

fn known() -> Vec<&'static str> {
    [&COMMON[..], &["connectionSpec", "auth"]].concat()
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    let spec = specs::connection_spec(scope.options, body)?;
    required_text(call.body()?, "name")?;
    check_auth(spec, &call.body()?["auth"])?;
    let state = first_state(call, spec)?;
    // Whether the credentials are tried on creation is not documented; here `/test` and explore show it.
    Ok(scope.create(KIND, state, keep(body, &["name", "description", "connectionSpec", "auth"])))
}

fn check_auth(spec: &Value, auth: &Value) -> Result<(), Reply> {
    let name = text(auth, "specName");
    let mut ways = spec["authSpec"].as_array().into_iter().flatten();
    let way = ways.find(|way| way["name"] == name);
    let way =
        way.ok_or_else(|| flow("1415-400", format!("The auth spec {name} is unknown for this connection spec")))?;
    if !auth["params"].is_object() {
        return Err(flow_uncoded("auth.params is required"));
    }
    specs::check_values(&way["spec"], &auth["params"], "auth.params")
}

/// A connection as read back: that of the HTTP API says where records are sent.
fn view(connection: &Value) -> Value {
    let mut view = connection.clone();
    if connection["auth"]["specName"] != STREAMING {
        return view;
    }
    let id = text(connection, "id");
    let Some(params) = view["auth"]["params"].as_object_mut() else { return view };
    let mut add = |name: &str, value: Value| _ = params.entry(name).or_insert(value);
    add("sourceId", connection["name"].clone());
    add("name", connection["name"].clone());
    add("authenticationRequired", false.into());
    add("inletId", inlet(id).into());
    add("inletUrl", inlet_url(id));
    view
}

fn views(scope: &Scope<'_>) -> Vec<Value> {
    scope.store.connections.values().map(view).collect()
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::list(call, KIND.path(), &known(), views(scope))
}

pub(crate) fn search(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::search(call, KIND.path(), &known(), views(scope))
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(&view(scope.find(KIND, call.id())?))
}

/// Answers whether the source takes the credentials.
pub(crate) fn test(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let connection = scope.find(KIND, call.id())?;
    Reply::ok(json!({ "result": accepted(scope, connection) }))
}

/// Whether the source takes the credentials of a connection.
pub(crate) fn accepted(scope: &Scope<'_>, connection: &Value) -> bool {
    let Some(expected) = &scope.options.source_token else {
        return true;
    };
    let params = connection["auth"]["params"].as_object();
    params.into_iter().flatten().any(|(_, value)| value == expected.as_str())
}

pub(crate) fn explore(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let connection = scope.find(KIND, call.id())?;
    if connection["state"] == "draft" {
        return Err(flow("1416-400", "A draft can't be explored"));
    }
    if !accepted(scope, connection) {
        return Err(flow("1100-400", "The source refused the credentials"));
    }
    let spec = specs::connection_spec_of(scope.options, connection)?;
    explore::answer(scope, spec, call)
}

pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    refuse_initializing(scope, call)?;
    let patched = scope.patched(call, KIND, &[("connectionSpec", "1414-400")])?;
    let spec = specs::connection_spec_of(scope.options, &patched)?;
    check_auth(spec, &patched["auth"])?;
    scope.replace(KIND, patched, None)
}

pub(crate) fn publish_draft(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    publish(scope, KIND, call.id())
}

/// What initializes can be neither changed nor deleted by a user.
fn refuse_initializing(scope: &Scope<'_>, call: &Call<'_>) -> Result<(), Reply> {
    let initializes = scope.find(KIND, call.id())?["state"] == "initializing";
    if initializes { Err(flow("1417-400", "The base connection initializes")) } else { Ok(()) }
}

/// The facts give two codes for a connection in use: one for active flows, one for any.
pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    refuse_initializing(scope, call)?;
    let users: Vec<&Value> = scope.store.flows.values().filter(|flow| uses(scope, flow, call.id())).collect();
    if users.iter().any(|flow| flow["state"] == "enabled") {
        return Err(flow("1447-400", "Active flows still use this connection"));
    }
    if !users.is_empty() {
        return Err(flow("1418-400", "The base connection is used by flows"));
    }
    // Source connections without a flow do not keep it: no source says that they do.
    scope.delete(KIND, call.id())
}

fn uses(scope: &Scope<'_>, flow: &Value, id: &str) -> bool {
    let mut sources = texts(&flow["sourceConnectionIds"]).filter_map(|id| scope.store.source_connections.get(id));
    sources.any(|source| source["baseConnectionId"] == id)
}
