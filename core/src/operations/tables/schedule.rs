//! The schedules of flows: what goes with which frequency, and what stays as it is once a flow has started.

use super::params;
use super::patch::patch;
use super::source::{connectors_that, flow_specs_that};
use crate::connectors::{Connector, with_flow_spec};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{
    Condition, Field, Shape, count, elements, field, given, is_listed, is_one_of, present, seconds, unknown_value,
};
use crate::json::{Kind, Node, Pointer, Value};
use crate::limits::number;
use crate::operations::body::Build;

const FREQUENCIES: &[&str] = &["once", "minute", "hour", "day", "week"];
const ONLY_ONCE: &[&str] = FREQUENCIES.split_at(1).0;

pub(super) const ONE_SCHEDULE: Condition =
    Condition::not_with(&["schedule"], &["scheduleParams"], Code::ConflictingFields).other(&["scheduleParams"]);
pub(super) const SCHEDULED: Condition = Condition::required_unless_draft(&["schedule", "scheduleParams"])
    .when(is_listed("connector", || connectors_that(|connector| !streams(connector))))
    .expected("schedule");
pub(super) const SCHEDULED_BY_SPEC: Condition = Condition::required_unless_draft(&["schedule", "scheduleParams"])
    .when(given("flowSpec"))
    .unless(is_listed("flowSpec/id", || flow_specs_that(streams)));

const LEAST_MINUTES: i64 = number("flow_minutes");
const LEAST: i64 = number("flow_interval");

/// How long before its start a flow is made, in seconds: the platform refuses a start that has passed when the request gets
/// there.
pub(crate) const ROOM: i64 = 60;

const START: Condition = Condition::required(&["frequency", "startTime"]);
const INTERVAL: Condition =
    Condition::required(&["interval"]).when(given("frequency")).unless(is_one_of("frequency", ONLY_ONCE));
pub(super) const ONCE: Condition =
    Condition::not_with(&["interval", "backfill"], &[], Code::NotWithOnce).when(is_one_of("frequency", ONLY_ONCE));
pub(super) const NEW_SCHEDULE: &[Condition] = &[START, INTERVAL, ONCE];

pub(super) const FLOW_FOR_ONCE: Condition =
    Condition::required(&["flow"]).when(is_one_of("schedule/frequency", ONLY_ONCE)).expected("flow");
/// A schedule; an update gives the part that changes.
pub(crate) const SCHEDULE: &[Field] = &[
    field("startTime", Shape::Time)
        .doc("When the first run is due, in Unix seconds, as text of them, or as a time with its zone.")
        .unit("seconds")
        .example("2030-01-31T08:00:00Z"),
    field("frequency", Shape::Word(FREQUENCIES))
        .doc("The unit of the time between two runs; a flow with `once` runs a single time."),
    field("interval", Shape::Count(1))
        .doc("How many units of the frequency are between two runs; at least 15 minutes; not with `once`.")
        .unit("units of `frequency`")
        .example("1"),
    field("backfill", Shape::Bool)
        .doc("Whether the first run takes all data from before the start too; true by default; not with `once`."),
];

/// Whether its flows run all the time, and need no schedule.
fn streams(connector: &Connector) -> bool {
    connector.schedule.is_none()
}

/// Whether a definition says of itself that its flows run now and then, and not when they may.
fn lacks_schedule(build: &Build<'_>) -> bool {
    let member = |name| present(build.get("connector")?, name);
    member("kind").and_then(Node::as_str).is_some_and(|kind| kind == "batch") && member("flowSpec").is_some()
}

pub(super) fn create_schedule(build: &mut Build<'_>, connector: Option<&Connector>) -> Option<Value> {
    let name = if build.get("schedule").is_some() { "schedule" } else { "scheduleParams" };
    build.meets(&ONE_SCHEDULE);
    let lacks = connector.is_some_and(streams) && lacks_schedule(build);
    if lacks && (build.get(name).is_some() || !build.draft()) {
        let fault = Diagnostic::new(Code::MissingField, &Pointer::ROOT.key("connector").key("schedule"));
        build.faults.push(fault.with("expected", "schedule_of_definition"));
    }
    let Some(schedule) = build.get(name) else {
        // Of a connector or a specification that is unknown, it isn't known whether it streams.
        let spec = build.get("flowSpec").map(|spec| spec.get("id").and_then(Node::as_str));
        let is_unclear = connector.is_none() && (build.get("connector").is_some() || matches!(spec, Some(None)));
        let streaming = || spec.flatten().is_some_and(|id| with_flow_spec(&id).any(streams));
        if !connector.map_or_else(streaming, streams) && !is_unclear && !build.draft() {
            build.unmet(&SCHEDULED);
        }
        return None;
    };
    let root = Pointer::ROOT;
    let place = root.key(name);
    if connector.is_some_and(streams) && !lacks {
        let fault = Diagnostic::new(Code::UnknownField, &place);
        let why = if params::is_listed(build) { "streaming" } else { "schedule_undefined" };
        build.faults.push(fault.with("optional", why));
    }
    START.check(schedule, &place, build.faults);
    // A frequency of a wrong type may be one without an interval.
    if frequency(schedule).is_some() {
        INTERVAL.check(schedule, &place, build.faults);
    }
    check_schedule(build, schedule, &place, connector);
    let start = present(schedule, "startTime").and_then(|node| seconds(node, &place).ok());
    let past = start.and_then(|start| past(build, start, &place.key("startTime")));
    build.faults.extend(past);
    Some(Value::object([
        ("startTime", start.map(Value::from)),
        ("frequency", frequency(schedule).map(|text| text.as_ref().into())),
        ("interval", present(schedule, "interval").and_then(count).map(Value::from)),
        ("backfill", present(schedule, "backfill").map(Node::to_value)),
    ]))
}

/// The fault of a start that the platform refuses, as it lies in the past (1360-400).
fn past(build: &Build<'_>, start: i64, place: &Pointer<'_>) -> Option<Diagnostic> {
    let now = build.now.filter(|now| start < *now)?;
    Some(Diagnostic::new(Code::StartTimePast, place).with("earliest", now.saturating_add(ROOM)))
}

fn frequency(schedule: Node<'_>) -> Option<std::borrow::Cow<'_, str>> {
    present(schedule, "frequency").and_then(Node::as_str)
}

/// Section 4 of the flow spec's own schema: what goes with which frequency.
fn check_schedule(build: &mut Build<'_>, schedule: Node<'_>, place: &Pointer<'_>, connector: Option<&Connector>) {
    let Some(frequency) = frequency(schedule) else {
        return;
    };
    if frequency == "once" {
        ONCE.check(schedule, place, build.faults);
        return;
    }
    let known = connector.and_then(|connector| connector.schedule.as_ref());
    if let Some(known) = known.filter(|known| {
        FREQUENCIES.contains(&frequency.as_ref()) && !known.frequencies.iter().any(|name| *name == frequency)
    }) {
        let allowed: Vec<&str> = known.frequencies.iter().map(String::as_str).collect();
        build.faults.push(unknown_value(&frequency, &allowed, &place.key("frequency")));
    }
    let least = known.and_then(|known| known.least(&frequency));
    let least = least.unwrap_or(if frequency == "minute" { LEAST_MINUTES } else { LEAST });
    if let Some(interval) =
        present(schedule, "interval").and_then(count).filter(|interval| (1..least).contains(interval))
    {
        let fault = Diagnostic::new(Code::IntervalTooShort, &place.key("interval")).with("value", interval);
        build.faults.push(fault.with("frequency", frequency.as_ref()).with("minimum", least));
    }
}

/// The flow as getFlow gave it, or the answer with its array of one.
pub(super) fn as_read<'d>(build: &Build<'d>) -> Option<Node<'d>> {
    let flow = build.get("flow")?;
    Some(flow.get("items").and_then(|items| items.elements().next()).unwrap_or(flow))
}

pub(super) fn update_schedule(build: &mut Build<'_>) -> Vec<Value> {
    let Some(schedule) = build.get("schedule") else {
        return Vec::new();
    };
    let root = Pointer::ROOT;
    let place = root.key("schedule");
    check_schedule(build, schedule, &place, None);
    check_members(build, schedule, &place);
    let mut operations = Vec::new();
    if let Some(frequency) = frequency(schedule) {
        operations.push(patch("replace", "/scheduleParams/frequency", Some(frequency.as_ref().into())));
        if frequency == "once" {
            // What a flow that runs once may not have is removed, if it is there: only the flow as read shows it.
            match as_read(build).and_then(|flow| present(flow, "scheduleParams")) {
                Some(old) => {
                    for name in ["interval", "backfill"].into_iter().filter(|name| old.get(name).is_some()) {
                        operations.push(patch("remove", &format!("/scheduleParams/{name}"), None));
                    }
                }
                None => build.unmet(&FLOW_FOR_ONCE),
            }
        }
    }
    if let Some(interval) = present(schedule, "interval").and_then(count) {
        operations.push(patch("add", "/scheduleParams/interval", Some(interval.into())));
    }
    if let Some(start) = present(schedule, "startTime").and_then(|start| seconds(start, &place).ok()) {
        operations.push(patch("replace", "/scheduleParams/startTime", Some(start.into())));
    }
    if let Some(backfill) = present(schedule, "backfill") {
        operations.push(patch("add", "/scheduleParams/backfill", Some(backfill.to_value())));
    }
    operations
}

/// How many batches a schedule makes, in thousandths a day.
fn batches(schedule: Node<'_>) -> i64 {
    let minutes = match frequency(schedule).as_deref() {
        Some("minute") => 1,
        Some("hour") => 60,
        Some("day") => 24 * 60,
        Some("week") => 7 * 24 * 60,
        _ => return 0,
    };
    let interval = present(schedule, "interval").and_then(count).unwrap_or(1);
    24 * 60 * 1000 / interval.max(1).saturating_mul(minutes)
}

/// What is beyond the guardrail of Profile where it takes the batches of all of these schedules.
pub(crate) fn profile_batches<'d>(schedules: impl Iterator<Item = Node<'d>>, place: &str) -> Option<Diagnostic> {
    const MOST: i64 = number("profile_batches");
    let all = schedules.map(batches).fold(0, i64::saturating_add);
    let a_day = all.saturating_add(999) / 1000;
    (all > MOST * 1000).then(|| beyond(["batches", "intervals"], a_day, MOST, place))
}

/// More than Profile is made for: of what, and what to do.
pub(crate) fn beyond([found, instead]: [&str; 2], count: i64, most: i64, place: &str) -> Diagnostic {
    let fault = Diagnostic::at(Code::ProfileGuardrail, place).with("found", found).with("count", count);
    fault.with("maximum", most).with("instead", instead)
}

/// Reports the change of what the platform keeps once a flow has started: its start, its backfill, and that it runs more
/// than once (1366-400, 1404-400, 1403-400). The flow as read may show that it can still change.
fn check_fixed(build: &mut Build<'_>, name: &str, value: Node<'_>, place: &Pointer<'_>) {
    let flow = as_read(build);
    let member = |name| flow.and_then(|flow| flow.get("scheduleParams")?.get(name));
    let starts = name == "startTime";
    let start = if starts { seconds(value, place).ok() } else { None };
    let (old, same) = (member("startTime").and_then(count), member(name).map(Node::raw) == Some(value.raw()));
    if same
        || start.is_some() && start == old
        || !starts && name != "backfill" && (name, value.raw()) != ("frequency", "once")
    {
        return;
    }
    let draft = flow.and_then(|flow| flow.get("state")).map(Node::raw) == Some("draft");
    let started = old.zip(build.now).map(|(old, now)| old <= now && !draft);
    let fault = match start.and_then(|start| past(build, start, place)) {
        _ if started == Some(true) => Diagnostic::new(Code::FlowStarted, place).with_some("value", old),
        Some(past) => past,
        None if started.is_none() && !draft => Diagnostic::new(Code::StartTimeFixed, place),
        None => return,
    };
    build.faults.push(fault.with("field", name));
}

/// The same for a patch that names them itself, one by one or as a whole.
pub(super) fn patched_schedule(build: &mut Build<'_>) {
    let root = Pointer::ROOT;
    let place = root.key("patch");
    for (index, entry) in elements(build.get("patch")).enumerate() {
        let place = place.index(index);
        let path = present(entry, "path").and_then(Node::as_str).unwrap_or_default();
        let Some(rest) = path.strip_prefix("/scheduleParams") else { continue };
        let value = present(entry, "value");
        let place = place.key(if value.is_some() { "value" } else { "path" });
        match (rest.strip_prefix('/'), value) {
            (Some(name), value) => check_fixed(build, name, value.unwrap_or(entry), &place),
            (None, Some(value)) => check_members(build, value, &place),
            (None, None) => {}
        }
    }
}

fn check_members(build: &mut Build<'_>, schedule: Node<'_>, place: &Pointer<'_>) {
    for (name, value) in schedule.members().filter(|(_, value)| value.kind() != Kind::Null) {
        check_fixed(build, &name, value, &place.key(&name));
    }
}
