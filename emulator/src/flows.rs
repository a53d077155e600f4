//! Flows: a source, a target, a mapping and a schedule.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::families::inlet_url;
use crate::inlets::{has_inlet, is_pushed};
use crate::list;
use crate::mapping_check;
use crate::reply::{Answered, Reply, flow, flow_uncoded, source};
use crate::resources::{COMMON, first_state, keep, one, publish, refuse_draft, required_text};
use crate::schedule::{Plan, number};
use crate::specs;
use crate::state::{Kind, Scope, text, texts};

const KIND: Kind = Kind::Flow;
const OWN: [&str; 8] = [
    "name",
    "description",
    "flowSpec",
    "sourceConnectionIds",
    "targetConnectionIds",
    "transformations",
    "scheduleParams",
    "options",
];

fn known() -> Vec<&'static str> {
    [&COMMON[..], &OWN[2..], &["inheritedAttributes", "lastOperation", "lastRunDetails", "runs"]].concat()
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    if body.contains_key("state") {
        return Err(flow("1410-400", "The state can't be sent when a flow is created"));
    }
    required_text(call.body()?, "name")?;
    let spec = specs::flow_spec(scope.options, body)?;
    let state = first_state(call, spec)?;
    check_connections(scope, call.body()?, spec, state)?;
    check_content(scope, call.body()?, spec, state)?;
    check_future(scope, call.body()?)?;
    let mut members = keep(body, &OWN);
    members.insert("lastOperation".to_owned(), scope.operation("create", &json!([])));
    let reply = scope.create(KIND, state, normal(members));
    if state == "enabled" {
        plan(scope, text(reply.body.as_ref().unwrap_or(&Value::Null), "id"));
    }
    Ok(reply)
}

/// A percentage is read back as a number, whatever was sent.
fn normal(mut members: Map<String, Value>) -> Map<String, Value> {
    if let Some(percent) = members.get_mut("options").and_then(|options| options.get_mut("partialIngestionPercent"))
        && let Some(whole) = number(percent)
    {
        *percent = whole.into();
    }
    members
}

fn check_connections(scope: &Scope<'_>, body: &Value, spec: &Value, state: &str) -> Result<(), Reply> {
    let ends = [
        (Kind::Source, "sourceConnectionIds", "sourceConnectionSpecIds"),
        (Kind::Target, "targetConnectionIds", "targetConnectionSpecIds"),
    ];
    for (kind, member, specs) in ends {
        let list = body[member].as_array().ok_or_else(|| flow_uncoded(format!("{member} is required")))?;
        let [id] = list.as_slice() else {
            return Err(flow_uncoded(format!("{member} must name one connection")));
        };
        let connection = scope.referenced(kind, id.as_str(), member)?;
        if !texts(&spec[specs]).any(|known| connection["connectionSpec"]["id"] == known) {
            return Err(flow("1413-400", format!("The flow spec does not take the connection spec of {id}")));
        }
        if state != "draft" {
            refuse_draft(connection)?;
        }
    }
    Ok(())
}

/// What a draft may leave out is checked when it is there.
fn check_content(scope: &Scope<'_>, body: &Value, spec: &Value, state: &str) -> Result<(), Reply> {
    let draft = state == "draft";
    check_schedule(&body["scheduleParams"], spec, draft)?;
    if !draft || !body["transformations"].is_null() {
        mapping_check::check(scope, body, spec)?;
    }
    check_options(&body["options"])
}

/// A flow spec without a schedule is that of a stream: no page sends one, and what the platform says to it is not published.
fn check_schedule(params: &Value, spec: &Value, draft: bool) -> Result<(), Reply> {
    match (spec["scheduleSpec"].is_null(), params.is_null()) {
        (true, true) => Ok(()),
        (true, false) => Err(flow_uncoded("A flow of a stream takes no scheduleParams")),
        (false, true) if draft => Ok(()),
        (false, _) => Plan::read(params).map(|_| ()),
    }
}

fn check_options(options: &Value) -> Result<(), Reply> {
    if !matches!(options, Value::Null | Value::Object(_)) {
        return Err(flow_uncoded("options must be an object"));
    }
    if !matches!(options["errorDiagnosticsEnabled"], Value::Null | Value::Bool(_)) {
        return Err(flow_uncoded("options.errorDiagnosticsEnabled must be a boolean"));
    }
    let percent = &options["partialIngestionPercent"];
    let value = percent.as_f64().or_else(|| percent.as_str()?.parse().ok());
    if !percent.is_null() && value.is_none_or(|value| value <= 0.0) {
        return Err(flow_uncoded("options.partialIngestionPercent must be more than 0"));
    }
    Ok(())
}

fn check_future(scope: &Scope<'_>, body: &Value) -> Result<(), Reply> {
    if number(&body["scheduleParams"]["startTime"]).is_some_and(|start| start < scope.now) {
        return Err(flow("1360-400", "The start time of the schedule lies in the past"));
    }
    Ok(())
}

/// Lays down when a flow that was just enabled runs.
fn plan(scope: &mut Scope<'_>, id: &str) {
    // What is sent to an inlet comes when its sender sends it.
    let flow = scope.store.flows.get(id).filter(|flow| !has_inlet(scope, flow));
    let Some(plan) = flow.and_then(|flow| Plan::of(flow).ok()) else { return };
    let schedule = scope.store.schedules.entry(id.to_owned()).or_default();
    // Slots that passed while a flow was disabled are not made up for; no source says that they are.
    schedule.due = if schedule.runs == 0 { Some(plan.first(scope.now)) } else { plan.next_after(scope.now) };
}

/// A flow as read back: with what it inherits, its last run, and numbers as texts.
fn view(scope: &Scope<'_>, flow: &Value) -> Value {
    let mut view = flow.clone();
    view["inheritedAttributes"] = inherited(scope, flow);
    view["runs"] = format!("/runs?property=flowId=={}", text(flow, "id")).into();
    if let Some(run) = last_run(scope, text(flow, "id")) {
        view["lastRunDetails"] = run;
    }
    if is_pushed(scope, flow)
        && let Some(members) = view.as_object_mut()
        && let Some(options) = members.entry("options").or_insert_with(|| json!({})).as_object_mut()
    {
        options.insert("inletUrl".to_owned(), inlet_url(text(flow, "id")));
    }
    if scope.options.echo_texts {
        echo_texts(&mut view);
    }
    view
}

/// The published flow is read back with texts where numbers were declared.
fn echo_texts(flow: &mut Value) {
    if let Some(schedule) = flow.get_mut("scheduleParams") {
        for name in ["startTime", "interval", "backfill"] {
            schedule.get_mut(name).into_iter().for_each(as_text);
        }
    }
    for step in flow.get_mut("transformations").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(version) = step.pointer_mut("/params/mappingVersion") {
            as_text(version);
        }
    }
}

fn as_text(value: &mut Value) {
    if !value.is_string() {
        *value = value.to_string().into();
    }
}

fn inherited(scope: &Scope<'_>, flow: &Value) -> Value {
    let end = |connection: &Value| json!({ "id": connection["id"], "connectionSpec": connection["connectionSpec"] });
    let source = |id: &str| {
        let source = scope.store.source_connections.get(id)?;
        let mut inherited = end(source);
        if let Some(base) = scope.store.connections.get(text(source, "baseConnectionId")) {
            inherited["baseConnection"] = end(base);
        }
        Some(inherited)
    };
    let sources: Vec<Value> = texts(&flow["sourceConnectionIds"]).filter_map(source).collect();
    let targets = texts(&flow["targetConnectionIds"]).filter_map(|id| scope.store.target_connections.get(id));
    json!({
        "properties": { "isSourceFlow": true },
        "sourceConnections": sources,
        "targetConnections": targets.map(end).collect::<Vec<_>>(),
    })
}

fn last_run(scope: &Scope<'_>, id: &str) -> Option<Value> {
    let run = scope.store.runs.values().rev().find(|run| run["flowId"] == id)?;
    let times = &run["metrics"]["durationSummary"];
    let mut details = json!({ "id": run["id"], "state": run["metrics"]["statusSummary"]["status"] });
    for name in ["startedAtUTC", "completedAtUTC"] {
        if !times[name].is_null() {
            details[name] = times[name].clone();
        }
    }
    Some(details)
}

fn views(scope: &Scope<'_>) -> Vec<Value> {
    scope.store.flows.values().map(|flow| view(scope, flow)).collect()
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::list(call, KIND.path(), &known(), views(scope))
}

pub(crate) fn search(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::search(call, KIND.path(), &known(), views(scope))
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(&view(scope, scope.find(KIND, call.id())?))
}

pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let fixed = [("flowSpec", "1455-400"), ("sourceConnectionIds", "1455-400"), ("targetConnectionIds", "1455-400")];
    let mut patched = scope.patched(call, KIND, &fixed)?;
    if let Some(members) = patched.as_object_mut() {
        *members = normal(std::mem::take(members));
    }
    let old = scope.find(KIND, call.id())?;
    let spec = specs::flow_spec_of(scope.options, old)?;
    check_content(scope, &patched, spec, text(old, "state"))?;
    check_start(scope, old, &patched)?;
    let replan = old["scheduleParams"] != patched["scheduleParams"] && old["state"] == "enabled";
    let operation = scope.operation("update", call.body()?);
    let reply = scope.replace(KIND, patched, Some(&operation))?;
    if replan {
        plan(scope, call.id());
    }
    Ok(reply)
}

/// What the error messages of sources say of a flow whose start has passed; a new start lies in the future in any case.
fn check_start(scope: &Scope<'_>, old: &Value, new: &Value) -> Result<(), Reply> {
    let (was, is) = (&old["scheduleParams"], &new["scheduleParams"]);
    let moved = number(&was["startTime"]) != number(&is["startTime"]);
    let passed = number(&was["startTime"]).is_some_and(|start| start <= scope.now);
    if passed && old["state"] != "draft" {
        let once = |params: &Value| params["frequency"] == "once";
        let backfill = |params: &Value| Plan::read(params).is_ok_and(|plan| plan.backfill);
        if once(is) && !once(was) {
            return Err(source("1403-400", "The frequency can't become once after the start of the flow"));
        }
        if backfill(was) != backfill(is) {
            return Err(source("1404-400", "The backfill can't be changed after the start of the flow"));
        }
        if moved {
            return Err(flow("1366-400", "The start time can't be changed after the start of the flow"));
        }
    }
    if moved { check_future(scope, new) } else { Ok(()) }
}

pub(crate) fn enable(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let reply = switch(scope, call, "disabled", "enabled", "enable")?;
    plan(scope, call.id());
    Ok(reply)
}

pub(crate) fn disable(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let reply = switch(scope, call, "enabled", "disabled", "disable")?;
    if let Some(schedule) = scope.store.schedules.get_mut(call.id()) {
        schedule.due = None;
    }
    Ok(reply)
}

/// Enabling what is enabled is taken for a wrong transition; no source describes it.
fn switch(scope: &mut Scope<'_>, call: &Call<'_>, from: &str, to: &str, operation: &str) -> Answered {
    let mut resource = scope.find(KIND, call.id())?.clone();
    if resource["state"] != from {
        let message = format!("A flow that is {} can't be {to}", text(&resource, "state"));
        return Err(flow("1422-400", message));
    }
    resource["state"] = to.into();
    let operation = scope.operation(operation, &json!([]));
    scope.replace(KIND, resource, Some(&operation))
}

pub(crate) fn publish_draft(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let resource = scope.find(KIND, call.id())?;
    let spec = specs::flow_spec_of(scope.options, resource)?;
    check_connections(scope, resource, spec, "enabled")?;
    check_content(scope, resource, spec, "enabled")?;
    check_future(scope, resource)?;
    let reply = publish(scope, KIND, call.id())?;
    plan(scope, call.id());
    Ok(reply)
}

/// An action that only providers may ask for, or that does not exist.
pub(crate) fn refuse_action(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let op = call.query("op").unwrap_or_default();
    for kind in [Kind::Flow, Kind::Connection, Kind::Source, Kind::Target, Kind::Run] {
        if call.request.url.contains(&format!("{}/", kind.path())) {
            scope.find(kind, call.id())?;
        }
    }
    if op.starts_with("finalize") {
        return Err(flow("1402-400", format!("The action {op} is for providers only")));
    }
    Err(flow("1435-400", format!("The action {op} is not supported")))
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let reply = scope.delete(KIND, call.id())?;
    // Its runs stay: nothing says that they go with the flow.
    scope.store.schedules.remove(call.id());
    Ok(reply)
}
