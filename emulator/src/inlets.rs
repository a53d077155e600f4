//! Where streaming sources send their records: an inlet of a flow, or of a base connection of the HTTP API.

use serde_json::{Value, json};

use crate::base_connections::STREAMING;
use crate::call::Call;
use crate::families::{Family, has_credentials, inlet};
use crate::gateway;
use crate::reply::{Answered, Reply, general};
use crate::specs;
use crate::state::{RunPlan, Scope, Store, text};

/// Whether the source sends its records to the flow: such a source has no credentials and no files.
pub(crate) fn is_pushed(scope: &Scope<'_>, flow: &Value) -> bool {
    let spec = scope.source_of(flow).and_then(|source| specs::connection_spec_of(scope.options, source).ok());
    spec.is_some_and(|spec| Family::of(spec) == Family::Stream && !has_credentials(spec))
}

/// The base connection to whose inlet the records of a flow are sent.
fn http_base<'s>(scope: &'s Scope<'_>, flow: &Value) -> Option<&'s Value> {
    scope.base_of(flow).filter(|base| base["auth"]["specName"] == STREAMING)
}

/// Whether records are sent to the flow or to its base connection.
pub(crate) fn has_inlet(scope: &Scope<'_>, flow: &Value) -> bool {
    http_base(scope, flow).is_some() || is_pushed(scope, flow)
}

/// Whether an inlet belongs to a sandbox: senders name none.
pub(crate) fn is_in(store: &Store, id: &str) -> bool {
    let mut owners = store.connections.values().chain(store.flows.values());
    owners.any(|owner| inlet(text(owner, "id")) == id)
}

/// Takes records: each request becomes a run of the flows behind the inlet.
pub(crate) fn send(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let (id, body) = (call.id(), call.body()?);
    let flows: Vec<Value> = scope.store.flows.values().filter(|flow| is_behind(scope, flow, id)).cloned().collect();
    if flows.is_empty() {
        return Err(general(404, &format!("There is no inlet {id}")));
    }
    check_sender(scope, &flows, call)?;
    // A flow is named where several take the records of one inlet.
    let named = call.request.header("x-adobe-flow-id").or_else(|| body["header"]["flowId"].as_str());
    let taking = |flow: &&Value| flow["state"] == "enabled" && named.is_none_or(|named| flow["id"] == named);
    let messages = body["messages"].as_array().map_or(1, Vec::len);
    let records = u64::try_from(messages).unwrap_or_default();
    for flow in flows.iter().filter(taking) {
        let ends = scope.now.saturating_add(scope.options.run_duration);
        let given = if scope.evaluator.0.is_some() { given(body) } else { Vec::new() };
        scope.begin(flow, None, "queued", RunPlan { starts: scope.now, ends, records, given });
    }
    let mut transaction = || scope.ids.hex(16);
    let mut answer = json!({ "inletId": id, "receivedTimeMs": scope.now.saturating_mul(1000) });
    if body["messages"].is_array() {
        answer["batchId"] = transaction().into();
        answer["responses"] = (0..messages).map(|_| json!({ "xactionId": transaction() })).collect();
    } else {
        answer["xactionId"] = transaction().into();
    }
    Reply::ok(answer)
}

/// The records of a request: XDM is in an envelope, and so may other data be.
fn given(body: &Value) -> Vec<Value> {
    let messages = body["messages"].as_array().map_or(std::slice::from_ref(body), Vec::as_slice);
    let record = |message: &Value| {
        let inner = message.get("body").unwrap_or(message);
        inner.get("xdmEntity").unwrap_or(inner).clone()
    };
    messages.iter().map(record).collect()
}

fn is_behind(scope: &Scope<'_>, flow: &Value, id: &str) -> bool {
    let owner = http_base(scope, flow).or_else(|| is_pushed(scope, flow).then_some(flow));
    owner.is_some_and(|owner| inlet(text(owner, "id")) == id)
}

/// An authenticated inlet asks its senders for a token.
fn check_sender(scope: &Scope<'_>, flows: &[Value], call: &Call<'_>) -> Result<(), Reply> {
    let bases = flows.iter().filter_map(|flow| http_base(scope, flow));
    if !bases.into_iter().any(|base| base["auth"]["params"]["authenticationRequired"] == true) {
        return Ok(());
    }
    let token = call.request.header("authorization").and_then(gateway::bearer);
    let valid = token.and_then(|token| scope.tokens.get(token)).is_some_and(|expires| scope.now < *expires);
    if valid { Ok(()) } else { Err(general(401, "The inlet needs a valid access token")) }
}
