//! Flows: from a source connection to a target connection, on a schedule.

use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::schedule::{
    FLOW_FOR_ONCE, NEW_SCHEDULE, ONCE, ONE_SCHEDULE, SCHEDULE, SCHEDULED, SCHEDULED_BY_SPEC, as_read, create_schedule,
    patched_schedule, update_schedule,
};
use super::shared::{
    CONNECTOR, COUNT, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, ORDER, PATCH, QUERY, SEARCH_LIMIT, SPEC,
    TOKEN, id, list, search,
};
use super::source::{FLOW_SPEC, connector, connectors_that, spec};
use crate::connectors::Connector;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Shape, count, elements, field, given, is_listed, present};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = id("flowId").doc("The id of the flow, as createFlow gives it.");
const MAPPING: &str = "Mapping";

const ONE_SOURCE: Condition =
    Condition::one_of(&["sourceConnectionId", "sourceConnectionIds"], &["sourceConnectionIds"]).expected(CONNECTION);
const ONE_TARGET: Condition =
    Condition::one_of(&["targetConnectionId", "targetConnectionIds"], &["targetConnectionIds"]).expected(CONNECTION);
const CONNECTION: &str = "the id of the connection";
const ONE_MAPPING: Condition =
    Condition::not_with(&["mappingSetId"], &["transformations"], Code::ConflictingFields).other(&["transformations"]);
const VERSION: Condition =
    Condition::only_with(&["mappingVersion"], &["mappingSetId", "transformations"], Code::MissingField)
        .expected(MAPPING_SET);
const MAPPED: Condition = Condition::required_unless_draft(&["mappingSetId", "transformations"])
    .when(is_listed("connector", || connectors_that(maps)))
    .expected(MAPPING_SET);
const MAPPING_SET: &str = "the id that createMappingSet gave";
const FLOW_FOR_MAPPING: Condition = Condition::required(&["flow"])
    .when(given("mappingSetId"))
    .expected("the flow as getFlow reads it, to find the mapping in it");
const VERSION_OF_SET: Condition = Condition::only_with(&["mappingVersion"], &["mappingSetId"], Code::MissingField)
    .expected("the mapping set that the version belongs to");
const CHANGE: Condition =
    Condition::something_of(&["name", "description", "schedule", "mappingSetId", "options", "patch"]);

pub(crate) const OPTIONS: &[Field] = &[
    field("errorDiagnosticsEnabled", Shape::Bool)
        .doc("Whether failed records are kept with their reasons; false by default."),
    field("partialIngestionPercent", Shape::Percent)
        .doc("The share of a run's records that may fail before the whole run does, above 0 and up to 100.")
        .unit("percent")
        .example("5"),
];
const MAPPING_PARAMS: &[Field] = &[
    field("mappingId", Shape::MappingSetId).doc("The id of the mapping set, as createMappingSet gives it."),
    field("mappingVersion", Shape::Count(0)).doc("The version of the mapping set; 0 by default."),
    field("deltaColumn", Shape::OpenObject)
        .doc("The column that shows which records of a table are new, as `{\"name\": …}`."),
    field("publicKeyId", Shape::Name).doc("The id of the key that encrypted files were made with."),
];
const TRANSFORMATION: Shape = Shape::Object(&[
    field("name", Shape::Name)
        .required()
        .doc("The kind of the transformation; that of a mapping set is `Mapping`.")
        .example("Mapping"),
    field("params", Shape::Object(MAPPING_PARAMS)).required().doc("What the transformation works with."),
]);

pub(super) const ROWS: &[Operation] = &[
    Service::Flow
        .post(
            "createFlow",
            "/flows",
            &[
                CONNECTOR,
                NAME.required(),
                DESCRIPTION,
                field("flowSpec", Shape::Object(SPEC))
                    .doc("The specification of the flow, where no connector is given."),
                field("sourceConnectionId", Shape::Uuid).doc("The source connection that the data comes from."),
                field("sourceConnectionIds", Shape::List(&Shape::Uuid))
                    .doc("The same as a list of one id, as the body has it."),
                field("targetConnectionId", Shape::Uuid).doc("The target connection that the data goes to."),
                field("targetConnectionIds", Shape::List(&Shape::Uuid))
                    .doc("The same as a list of one id, as the body has it."),
                field("mappingSetId", Shape::MappingSetId)
                    .doc("The mapping set that turns source fields into those of the schema."),
                field("mappingVersion", Shape::Count(0)).doc("The version of the mapping set; 0 by default."),
                field("transformations", Shape::List(&TRANSFORMATION))
                    .doc("What happens to the data on its way, as the body has it; in place of `mappingSetId`."),
                field("schedule", Shape::Object(SCHEDULE)).conditions(NEW_SCHEDULE).doc("When the flow runs."),
                field("scheduleParams", Shape::Object(SCHEDULE))
                    .conditions(NEW_SCHEDULE)
                    .doc("The same under the name that the body has for it."),
                field("options", Shape::Object(OPTIONS)).doc("What happens to records that fail."),
                DRAFT,
                EXTRA,
            ],
            Answer::Created,
        )
        .body(Body::Json(create))
        .success(201)
        .doc("Makes a flow, which brings data from a source connection to a target connection on a schedule.")
        .page("Flows/operation/createFlow")
        .conditions(&[
            FLOW_SPEC,
            ONE_SOURCE,
            ONE_TARGET,
            ONE_MAPPING,
            VERSION,
            MAPPED,
            ONE_SCHEDULE,
            SCHEDULED,
            SCHEDULED_BY_SPEC,
        ]),
    Service::Flow
        .get("listFlows", "/flows", &LIST, Answer::List)
        .doc("Lists flows with their states and schedules.")
        .page("Flows/operation/listFlows")
        .body(Body::Query(list))
        .conditions(LIST_RULES),
    Service::Flow
        .post(
            "searchFlows",
            "/flows/search",
            &[
                QUERY,
                SEARCH_LIMIT,
                ORDER,
                COUNT,
                field("projectionFields", Shape::Text).doc("Which fields of each flow to answer; all by default."),
                TOKEN,
                EXTRA,
            ],
            Answer::List,
        )
        .doc("Searches flows by a query in the body.")
        .page("Flows/operation/getFlowsByFilters")
        .body(Body::Json(search))
        .conditions(LIST_RULES)
        .reads(),
    Service::Flow
        .get("getFlow", "/flows/{flowId}", &[ID], Answer::One)
        .doc("Reads a flow, with its state and its last run.")
        .page("Flows/operation/retrieveFlow"),
    Service::Flow
        .patch(
            "updateFlow",
            "/flows/{flowId}",
            &[
                ID,
                ETAG,
                NAME,
                DESCRIPTION,
                field("schedule", Shape::Object(SCHEDULE))
                    .conditions(&[ONCE])
                    .doc("What changes in the schedule; the start is fixed once the first run was due."),
                field("mappingSetId", Shape::MappingSetId).doc("The mapping set to use from now on."),
                field("mappingVersion", Shape::Count(0)).doc("The version of that mapping set; 0 by default."),
                field("flow", Shape::OpenObject)
                    .doc("The flow as getFlow reads it, where the change depends on what it has."),
                field("options", Shape::Object(OPTIONS)).doc("What is to happen to records that fail from now on."),
                PATCH,
            ],
            Answer::Created,
        )
        .doc("Changes name, schedule, mapping or options of a flow.")
        .page("Flows/operation/patchFlow")
        .body(Body::Patch(update))
        .conditions(&[FLOW_FOR_ONCE, FLOW_FOR_MAPPING, VERSION_OF_SET, CHANGE]),
    Service::Flow
        .post("enableFlow", "/flows/{flowId}/action?op=enable", &[ID], Answer::Created)
        .doc("Lets a flow run again.")
        .page("Flows/operation/postStateTransition"),
    Service::Flow
        .post("disableFlow", "/flows/{flowId}/action?op=disable", &[ID], Answer::Created)
        .doc("Stops a flow until it is enabled again.")
        .page("Flows/operation/postStateTransition"),
    Service::Flow
        .post("publishFlow", "/flows/{flowId}/action?op=publish", &[ID], Answer::Created)
        .doc("Makes a draft of a flow work.")
        .page("Flows/operation/postStateTransition"),
    Service::Flow
        .delete("deleteFlow", "/flows/{flowId}", &[ID], Answer::Empty)
        .doc("Deletes a flow; its connections and data stay.")
        .page("Flows/operation/deleteByFlow")
        .success(204),
];

/// Whether its flows need a mapping.
fn maps(connector: &Connector) -> bool {
    connector.transformations.iter().any(|name| name == MAPPING)
}

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    let known = connector.and_then(|connector| connector.flow_spec.as_ref());
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("flowSpec", spec(build, "flowSpec", known)),
        ("sourceConnectionIds", connections(build, &ONE_SOURCE, "sourceConnectionId", "sourceConnectionIds")),
        ("targetConnectionIds", connections(build, &ONE_TARGET, "targetConnectionId", "targetConnectionIds")),
        ("transformations", transformations(build, connector)),
        ("scheduleParams", create_schedule(build, connector)),
        ("options", build.value("options")),
    ])
}

fn connections(build: &mut Build<'_>, rule: &Condition, one: &'static str, many: &'static str) -> Option<Value> {
    if !build.meets(rule) {
        return None;
    }
    match (build.get(one), build.get(many)) {
        (Some(id), _) => Some(Value::Array(vec![id.to_value()])),
        (None, ids) => {
            let ids = ids?;
            let count = ids.elements().count();
            if count > 1 {
                let fault =
                    Diagnostic::new(Code::WrongType, &Pointer::ROOT.key(many)).with("expected", "a list of one id");
                build.faults.push(fault.with("found", format!("a list of {count}")));
            }
            Some(ids.to_value())
        }
    }
}

fn transformations(build: &mut Build<'_>, connector: Option<&Connector>) -> Option<Value> {
    if build.get("transformations").is_some() {
        build.meets(&ONE_MAPPING);
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
        if build.meets(&VERSION) && connector.is_some_and(maps) && !build.draft() {
            build.unmet(&MAPPED);
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
    } else {
        build.meets(&VERSION_OF_SET);
    }
    if let Some(options) = build.get("options") {
        // Adding the object whole would drop what it has already.
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
    patched_schedule(build);
    finish_patch(build, operations, &CHANGE)
}

/// The entry named `Mapping` is found by its name: on table sources index 0 is `Copy`.
fn update_mapping(build: &mut Build<'_>) -> Option<Value> {
    let Some(flow) = as_read(build) else {
        build.unmet(&FLOW_FOR_MAPPING);
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
