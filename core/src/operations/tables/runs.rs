//! Runs: what a flow did, and runs on demand.

use super::shared::{EXTRA, LIST, LIST_RULES, id, list, nested};
use crate::diagnostics::{Code, Diagnostic};
use crate::http::encode_but;
use crate::input::{Field, Place, Shape, field, present, seconds};
use crate::json::{Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

/// The column that shows which rows of a table are new.
pub(super) const DELTA: Shape = Shape::Object(&[
    field("name", Shape::Name).required().doc("The name of the column.").example("updated_at"),
    field("dateFormat", Shape::Name).doc("The format of its times.").example("yyyy-MM-dd"),
    field("timezone", Shape::Name).doc("The time zone of its times.").example("UTC"),
]);

const FLOW: Field = field("flowId", Shape::Uuid).doc("The id of the flow that the runs belong to.");
const RUNS: &[Field] = &{
    let [property, limit, order, token, count] = LIST;
    [FLOW.at(Place::Composed("property")), property, limit, order, token, count]
};

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createRun",
            "/runs",
            &[
                field("flowId", Shape::Uuid).required().doc("The id of the flow to run."),
                field(
                    "params",
                    Shape::Object(&[
                        field("startTime", Shape::Time)
                            .required()
                            .doc("When to run, in Unix seconds, as text of them, or as a time with its zone.")
                            .example("2030-01-31T08:00:00Z"),
                        field("windowStartTime", Shape::Time)
                            .doc("Take data from this time on, in the forms of `startTime`."),
                        field("windowEndTime", Shape::Time)
                            .doc("Take data up to this time, after `windowStartTime`, in the forms of `startTime`."),
                        field("deltaColumn", DELTA)
                            .doc("The column that shows which records are new; for the first run of a table alone."),
                    ]),
                )
                .doc("When to run, and which data to take, as far as the flow's specification asks for it."),
                EXTRA,
            ],
            Answer::Run,
        )
        .doc("Runs a flow on demand; its frequency must be `once`.")
        .page("Runs/operation/createFlowRun")
        .body(Body::Json(create))
        .success(201),
    Service::Flow
        .get("listRuns", "/runs", RUNS, Answer::Runs)
        .doc("Lists runs, with what became of their records.")
        .page("Runs/operation/listFlowRuns")
        .body(Body::Query(list_runs))
        .conditions(LIST_RULES),
    Service::Flow
        .get("getRun", "/runs/{runId}", &[id("runId").doc("The id of the run, as listRuns gives it.")], Answer::Run)
        .doc("Reads a run, with what became of its records.")
        .page("Runs/operation/retrieveFlowRun"),
    Service::Flow
        .post(
            "retryRun",
            "/runs/{runId}/action?op=RE_TRIGGER",
            &[id("runId").doc("The id of the run that failed.")],
            Answer::Run,
        )
        .doc("Starts a failed run once more, for the same data.")
        .page("Runs/operation/postAction"),
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
    let given = params.map(|params| {
        Value::object([
            ("startTime", start.map(Value::from)),
            ("windowStartTime", from.map(Value::from)),
            ("windowEndTime", to.map(Value::from)),
            ("deltaColumn", present(params, "deltaColumn").map(Node::to_value)),
        ])
    });
    Value::object([("flowId", build.text("flowId")), ("params", given)])
}

fn list_runs(build: &mut Build<'_>) {
    list(build);
    if let Some(flow) = build.get("flowId").and_then(Node::as_str) {
        build.query.push(format!("property=flowId=={}", encode_but(&flow, "")));
    }
}
