//! Flows: from a source connection to a target connection, on a schedule.

use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::shared::{CONNECTOR, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, NAME, PATCH, SPEC, id, list, search};
use super::source::{connector, spec};
use crate::connectors::Connector;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, Shape, count, elements, field, present, query, seconds, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("flowId");
const FREQUENCIES: &[&str] = &["once", "minute", "hour", "day", "week"];
const MAPPING: &str = "Mapping";

/// A schedule; an update gives the part that changes.
pub(crate) const SCHEDULE: &[Field] = &[
    field("startTime", Shape::Time),
    field("frequency", Shape::Word(FREQUENCIES)),
    field("interval", Shape::Count(1)),
    field("backfill", Shape::Bool),
];
pub(crate) const OPTIONS: &[Field] =
    &[field("errorDiagnosticsEnabled", Shape::Bool), field("partialIngestionPercent", Shape::Percent)];
const MAPPING_PARAMS: &[Field] = &[
    field("mappingId", Shape::MappingSetId),
    field("mappingVersion", Shape::Count(0)),
    field("deltaColumn", Shape::OpenObject),
    field("publicKeyId", Shape::Name),
];
const TRANSFORMATION: Shape =
    Shape::Object(&[field("name", Shape::Name).required(), field("params", Shape::Object(MAPPING_PARAMS)).required()]);

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createFlow",
            "/flows",
            &[
                CONNECTOR,
                NAME.required(),
                DESCRIPTION,
                field("flowSpec", Shape::Object(SPEC)),
                field("sourceConnectionId", Shape::Uuid),
                field("sourceConnectionIds", Shape::List(&Shape::Uuid)),
                field("targetConnectionId", Shape::Uuid),
                field("targetConnectionIds", Shape::List(&Shape::Uuid)),
                field("mappingSetId", Shape::MappingSetId),
                field("mappingVersion", Shape::Count(0)),
                field("transformations", Shape::List(&TRANSFORMATION)),
                field("schedule", Shape::Object(SCHEDULE)),
                field("scheduleParams", Shape::Object(SCHEDULE)),
                field("options", Shape::Object(OPTIONS)),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Flow.get("listFlows", "/flows", &LIST, Answer::List).body(Body::Query(list)),
    Service::Flow
        .post(
            "searchFlows",
            "/flows/search",
            &[
                field("queryString", Shape::Name),
                field("limit", Shape::Integer(1, 1000)),
                field("orderby", Shape::Name),
                field("count", Shape::Bool),
                field("projectionFields", Shape::Text),
                query("continuationToken", Shape::Name),
                EXTRA,
            ],
            Answer::List,
        )
        .body(Body::Json(search))
        .reads(),
    Service::Flow.get("getFlow", "/flows/{flowId}", &[ID], Answer::One),
    Service::Flow
        .patch(
            "updateFlow",
            "/flows/{flowId}",
            &[
                ID,
                ETAG,
                NAME,
                DESCRIPTION,
                field("schedule", Shape::Object(SCHEDULE)),
                field("mappingSetId", Shape::MappingSetId),
                field("mappingVersion", Shape::Count(0)),
                field("flow", Shape::OpenObject),
                field("options", Shape::Object(OPTIONS)),
                PATCH,
            ],
            Answer::Created,
        )
        .body(Body::Patch(update)),
    Service::Flow.post("enableFlow", "/flows/{flowId}/action?op=enable", &[ID], Answer::Created),
    Service::Flow.post("disableFlow", "/flows/{flowId}/action?op=disable", &[ID], Answer::Created),
    Service::Flow.post("publishFlow", "/flows/{flowId}/action?op=publish", &[ID], Answer::Created),
    Service::Flow.delete("deleteFlow", "/flows/{flowId}", &[ID], Answer::Empty).success(204),
];

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    let known = connector.as_ref().and_then(|connector| connector.flow_spec.as_ref());
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("flowSpec", spec(build, "flowSpec", known)),
        ("sourceConnectionIds", connections(build, "sourceConnectionId", "sourceConnectionIds")),
        ("targetConnectionIds", connections(build, "targetConnectionId", "targetConnectionIds")),
        ("transformations", transformations(build, connector.as_ref())),
        ("scheduleParams", create_schedule(build, connector.as_ref())),
        ("options", build.value("options")),
    ])
}

fn connections(build: &mut Build<'_>, one: &'static str, many: &'static str) -> Option<Value> {
    match (build.get(one), build.get(many)) {
        (Some(_), Some(_)) => {
            build.faults.push(Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key(one)).with("other", many));
            None
        }
        (Some(id), None) => Some(Value::Array(vec![id.to_value()])),
        (None, Some(ids)) => {
            let count = ids.elements().count();
            if count > 1 {
                let fault =
                    Diagnostic::new(Code::WrongType, &Pointer::ROOT.key(many)).with("expected", "a list of one id");
                build.faults.push(fault.with("found", format!("a list of {count}")));
            }
            Some(ids.to_value())
        }
        (None, None) => {
            build.missing(one, "the id of the connection");
            None
        }
    }
}

fn transformations(build: &mut Build<'_>, connector: Option<&Connector>) -> Option<Value> {
    if build.get("transformations").is_some() {
        if build.get("mappingSetId").is_some() {
            build.faults.push(
                Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key("mappingSetId"))
                    .with("other", "transformations"),
            );
        }
        let entries = elements(build.get("transformations"));
        let entries = entries.map(|entry| {
            let mut value = entry.to_value();
            let params = present(entry, "params");
            if let Some(version) = params.and_then(|params| present(params, "mappingVersion")).and_then(count)
                && let Value::Object(members) = &mut value
                && let Some((_, params)) = members.iter_mut().find(|(name, _)| name == "params")
            {
                params.set("mappingVersion", version.into());
            }
            value
        });
        return Some(Value::list(entries));
    }
    if build.get("mappingSetId").is_none() {
        if build.get("mappingVersion").is_some()
            || connector.is_some_and(|connector| connector.transformations.iter().any(|name| name == MAPPING))
                && !build.draft()
        {
            build.missing("mappingSetId", "the id that createMappingSet gave");
        }
        return None;
    }
    Some(Value::Array(vec![mapping(build)]))
}

fn mapping(build: &Build<'_>) -> Value {
    let version = build.get("mappingVersion").and_then(count).unwrap_or(0);
    let params = Value::object([("mappingId", build.text("mappingSetId")), ("mappingVersion", Some(version.into()))]);
    Value::object([("name", Some(MAPPING.into())), ("params", Some(params))])
}

fn create_schedule(build: &mut Build<'_>, connector: Option<&Connector>) -> Option<Value> {
    let name = if build.get("schedule").is_some() { "schedule" } else { "scheduleParams" };
    if build.get("schedule").is_some() && build.get("scheduleParams").is_some() {
        build.faults.push(
            Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key("schedule")).with("other", "scheduleParams"),
        );
    }
    let batch = connector.is_none_or(|connector| connector.schedule.is_some());
    let Some(schedule) = build.get(name) else {
        if batch && !build.draft() {
            build.missing("schedule", "`frequency`, `startTime` and, unless once, `interval`");
        }
        return None;
    };
    let root = Pointer::ROOT;
    let place = root.key(name);
    for field in ["frequency", "startTime"].into_iter().filter(|field| present(schedule, field).is_none()) {
        build.faults.push(Diagnostic::new(Code::MissingField, &place.key(field)));
    }
    let once = frequency(schedule).as_deref() == Some("once");
    if !once && frequency(schedule).is_some() && present(schedule, "interval").is_none() {
        build.faults.push(Diagnostic::new(Code::MissingField, &place.key("interval")));
    }
    check_schedule(build, schedule, &place, connector);
    let start = present(schedule, "startTime").and_then(|node| seconds(node, &place).ok());
    if let (Some(start), Some(now)) = (start, build.now)
        && start < now
    {
        build.faults.push(Diagnostic::new(Code::StartTimePast, &place.key("startTime")));
    }
    Some(Value::object([
        ("startTime", start.map(Value::from)),
        ("frequency", frequency(schedule).map(|text| text.as_ref().into())),
        ("interval", present(schedule, "interval").and_then(count).map(Value::from)),
        ("backfill", present(schedule, "backfill").map(Node::to_value)),
    ]))
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
        for name in ["interval", "backfill"].into_iter().filter(|name| present(schedule, name).is_some()) {
            build.faults.push(Diagnostic::new(Code::NotWithOnce, &place.key(name)));
        }
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
    let least = least.unwrap_or(if frequency == "minute" { 15 } else { 1 });
    if let Some(interval) =
        present(schedule, "interval").and_then(count).filter(|interval| (1..least).contains(interval))
    {
        let fault = Diagnostic::new(Code::IntervalTooShort, &place.key("interval")).with("value", interval);
        build.faults.push(fault.with("frequency", frequency.as_ref()).with("minimum", least));
    }
}

fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/scheduleParams/", "/transformations", "/transformations/-", "/options/"],
        immutable: &["/flowSpec/", "/sourceConnectionIds/", "/targetConnectionIds/", "/id", "/etag", "/state"],
    };
    let mut operations = patch_texts(build);
    operations.append(&mut update_schedule(build));
    if build.get("mappingSetId").is_some() {
        if let Some(patch) = update_mapping(build) {
            operations.push(patch);
        }
    } else if build.get("mappingVersion").is_some() {
        build.missing("mappingSetId", "the mapping set that the version belongs to");
    }
    if let Some(options) = build.get("options") {
        // Adding the object whole would drop what it holds already.
        let has_options = as_read(build).is_some_and(|flow| present(flow, "options").is_some());
        if has_options {
            for (key, value) in options.members() {
                operations.push(patch("add", &format!("/options/{key}"), Some(value.to_value())));
            }
        } else {
            operations.push(patch("add", "/options", Some(options.to_value())));
        }
    }
    operations.append(&mut raw_patch(build, &RULES));
    finish_patch(build, operations, "name, description, schedule, mappingSetId, options, patch")
}

/// The flow as getFlow gave it, or the answer with its array of one.
fn as_read<'d>(build: &Build<'d>) -> Option<Node<'d>> {
    let flow = build.get("flow")?;
    Some(flow.get("items").and_then(|items| items.elements().next()).unwrap_or(flow))
}

fn update_schedule(build: &mut Build<'_>) -> Vec<Value> {
    let Some(schedule) = build.get("schedule") else {
        return Vec::new();
    };
    let root = Pointer::ROOT;
    let place = root.key("schedule");
    check_schedule(build, schedule, &place, None);
    let mut operations = Vec::new();
    if let Some(frequency) = frequency(schedule) {
        operations.push(patch("replace", "/scheduleParams/frequency", Some(frequency.as_ref().into())));
        if frequency == "once" {
            // What a flow that runs once may not have is removed, if it is there: only the flow as read tells.
            match as_read(build).and_then(|flow| present(flow, "scheduleParams")) {
                Some(old) => {
                    for name in ["interval", "backfill"].into_iter().filter(|name| old.get(name).is_some()) {
                        operations.push(patch("remove", &format!("/scheduleParams/{name}"), None));
                    }
                }
                None => build.missing("flow", "the flow as getFlow reads it"),
            }
        }
    }
    if let Some(interval) = present(schedule, "interval").and_then(count) {
        operations.push(patch("add", "/scheduleParams/interval", Some(interval.into())));
    }
    if let Some(start) = present(schedule, "startTime") {
        build.faults.push(Diagnostic::new(Code::StartTimeFixed, &place.key("startTime")));
        if let Ok(start) = seconds(start, &place) {
            operations.push(patch("replace", "/scheduleParams/startTime", Some(start.into())));
        }
    }
    if let Some(backfill) = present(schedule, "backfill") {
        operations.push(patch("add", "/scheduleParams/backfill", Some(backfill.to_value())));
    }
    operations
}

/// The entry named `Mapping` is found by its name: on table sources index 0 is `Copy`.
fn update_mapping(build: &mut Build<'_>) -> Option<Value> {
    let Some(flow) = as_read(build) else {
        build.missing("flow", "the flow as getFlow reads it, to find the mapping in it");
        return None;
    };
    let entries = present(flow, "transformations").filter(|entries| entries.kind() == Kind::Array);
    let named = |entry: Node<'_>| entry.get("name").and_then(Node::as_str).is_some_and(|name| name == MAPPING);
    let index = entries.and_then(|entries| entries.elements().position(named));
    match (index, entries.is_some_and(|entries| entries.elements().next().is_some())) {
        (Some(index), _) => Some(patch("replace", &format!("/transformations/{index}"), Some(mapping(build)))),
        // A draft has no transformations yet.
        (None, false) if flow.get("state").and_then(Node::as_str).is_some_and(|state| state == "draft") => {
            Some(patch("add", "/transformations", Some(Value::Array(vec![mapping(build)]))))
        }
        (None, _) => {
            build.fault(Code::NoMappingTransformation, "flow");
            None
        }
    }
}
