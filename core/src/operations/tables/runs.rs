//! Runs: what a flow did, and runs on demand.

use super::shared::{EXTRA, id, list, nested};
use crate::diagnostics::{Code, Diagnostic};
use crate::http::encode_but;
use crate::input::{Place, Shape, field, present, seconds};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const DELTA: Shape = Shape::Object(&[
    field("name", Shape::Name).required(),
    field("dateFormat", Shape::Name),
    field("timezone", Shape::Name),
]);

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createRun",
            "/runs",
            &[
                field("flowId", Shape::Uuid).required(),
                field(
                    "params",
                    Shape::Object(&[
                        field("startTime", Shape::Time).required(),
                        field("windowStartTime", Shape::Time),
                        field("windowEndTime", Shape::Time),
                        field("deltaColumn", DELTA),
                    ]),
                )
                .required(),
                EXTRA,
            ],
            Answer::Run,
        )
        .body(Body::Json(create))
        .success(201),
    Service::Flow
        .get(
            "listRuns",
            "/runs",
            &[
                field("flowId", Shape::Uuid),
                field("property", Shape::Filter).at(Place::Query("property", "=.:@!$")),
                field("limit", Shape::Integer(1, 1_000_000)).at(Place::Query("limit", "")),
                field("orderby", Shape::Name).at(Place::Query("orderby", "")),
                field("continuationToken", Shape::Name).at(Place::Query("continuationToken", "")),
                field("count", Shape::Bool).at(Place::Query("count", "")),
            ],
            Answer::Runs,
        )
        .body(Body::Query(list_runs)),
    Service::Flow.get("getRun", "/runs/{runId}", &[id("runId")], Answer::Run),
    Service::Flow.post("retryRun", "/runs/{runId}/action?op=RE_TRIGGER", &[id("runId")], Answer::Run),
];

fn create(build: &mut Build<'_>) -> Value {
    let params = build.get("params");
    let root = Pointer::ROOT;
    let place = root.key("params");
    let time = |name| nested(params, name).and_then(|node| seconds(node, &place).ok());
    let (start, from, to) = (time("startTime"), time("windowStartTime"), time("windowEndTime"));
    if let (Some(from), Some(to)) = (from, to)
        && from >= to
    {
        build.faults.push(Diagnostic::new(Code::WindowOrder, &place.key("windowEndTime")));
    }
    let params = Value::object([
        ("startTime", start.map(Value::from)),
        ("windowStartTime", from.map(Value::from)),
        ("windowEndTime", to.map(Value::from)),
        ("deltaColumn", params.and_then(|params| present(params, "deltaColumn")).map(Node::to_value)),
    ]);
    Value::object([("flowId", build.text("flowId")), ("params", Some(params))])
}

fn list_runs(build: &mut Build<'_>) {
    list(build);
    if let Some(flow) = build.get("flowId").and_then(Node::as_str) {
        build.query.push(format!("property=flowId=={}", encode_but(&flow, "")));
    }
}
