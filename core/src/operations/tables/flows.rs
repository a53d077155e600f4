//! Flows: from a source connection to a target connection, on a schedule.

use super::params::{self, connector_name, warn};
use super::patch::{Patchable, finish_patch, patch, patch_texts, raw_patch};
use super::runs::DELTA;
use super::schedule::{
    FLOW_FOR_ONCE, NEW_SCHEDULE, ONCE, ONE_SCHEDULE, SCHEDULE, SCHEDULED, SCHEDULED_BY_SPEC, as_read, create_schedule,
    patched_schedule, update_schedule,
};
use super::shared::{
    CONNECTOR, COUNT, DESCRIPTION, DRAFT, ETAG, EXTRA, LIST, LIST_RULES, NAME, ORDER, PATCH, QUERY, SEARCH_LIMIT, SPEC,
    TOKEN, id, list, nested, search,
};
use super::source::{FLOW_SPEC, connector, connectors_that, no_drafts, spec};
use crate::connectors::Connector;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Shape, count, elements, field, given, is_listed, present, unknown_value};
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
const CONNECTION: &str = "connection";
const ONE_MAPPING: Condition =
    Condition::not_with(&["mappingSetId"], &["transformations"], Code::ConflictingFields).other(&["transformations"]);
const ONE_COLUMN: Condition =
    Condition::not_with(&["deltaColumn", "publicKeyId"], &["transformations"], Code::ConflictingFields)
        .other(&["transformations"]);
const VERSION: Condition =
    Condition::only_with(&["mappingVersion"], &["mappingSetId", "transformations"], Code::MissingField)
        .expected(MAPPING_SET);
const MAPPED: Condition = Condition::required_unless_draft(&["mappingSetId", "transformations"])
    .when(is_listed("connector", || connectors_that(must_map)))
    .unless(given("flowSpec"))
    .expected(MAPPING_SET);
const MAPPING_SET: &str = "mapping_set";
const FLOW_FOR_MAPPING: Condition = Condition::required(&["flow"]).when(given("mappingSetId")).expected("mapped_flow");
const VERSION_OF_SET: Condition =
    Condition::only_with(&["mappingVersion"], &["mappingSetId"], Code::MissingField).expected("versioned_set");
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
                CONNECTOR.makes("flowSpec"),
                NAME.required(),
                DESCRIPTION,
                field("flowSpec", Shape::Object(SPEC))
                    .doc("The specification of the flow, where no connector is given."),
                field("sourceConnectionId", Shape::Uuid)
                    .makes("sourceConnectionIds")
                    .doc("The source connection that the data comes from."),
                field("sourceConnectionIds", Shape::List(&Shape::Uuid))
                    .doc("The same as a list of one id, as the body has it."),
                field("targetConnectionId", Shape::Uuid)
                    .makes("targetConnectionIds")
                    .doc("The target connection that the data goes to."),
                field("targetConnectionIds", Shape::List(&Shape::Uuid))
                    .doc("The same as a list of one id, as the body has it."),
                field("mappingSetId", Shape::MappingSetId)
                    .makes("transformations")
                    .doc("The mapping set that turns source fields into those of the schema."),
                field("mappingVersion", Shape::Count(0))
                    .makes("transformations")
                    .doc("The version of the mapping set; 0 by default."),
                field("transformations", Shape::List(&TRANSFORMATION))
                    .doc("What happens to the data on its way, as the body has it; in place of `mappingSetId`."),
                field("deltaColumn", DELTA)
                    .makes("transformations")
                    .doc("The column that shows which rows of a table are new; not with the frequency `once`."),
                field("publicKeyId", Shape::Name)
                    .makes("transformations")
                    .doc("The id of the key that encrypted files were made with."),
                field("schedule", Shape::Object(SCHEDULE))
                    .makes("scheduleParams")
                    .conditions(NEW_SCHEDULE)
                    .doc("When the flow runs."),
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
            ONE_COLUMN,
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
fn must_map(connector: &Connector) -> bool {
    !connector.unmapped && has(&connector.transformations, MAPPING)
}

fn has(transformations: &[String], name: &str) -> bool {
    transformations.iter().any(|known| known == name)
}

fn create(build: &mut Build<'_>) -> Value {
    let connector = connector(build);
    warn(build, connector, &["flowSpec"]);
    no_drafts(build, connector);
    let id = nested(build.get("flowSpec"), "id").and_then(Node::as_str);
    // One that the connector doesn't know is reported as a conflict with the main one.
    let chosen = connector.and_then(|connector| connector.flow_spec(id.as_deref()).or(connector.flow_spec(None)));
    let (spec_of, knows) = chosen.unzip();
    let is_unmapped = connector.is_some_and(|connector| connector.unmapped);
    let is_chosen = build.get("flowSpec").is_none() || id.is_some();
    let needs_mapping = is_chosen && !is_unmapped && knows.is_some_and(|knows| has(knows, MAPPING));
    if let Some(knows) = knows {
        check_transformations(build, knows, connector.and_then(|connector| connector.delta_column.as_deref()));
    }
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("flowSpec", spec(build, "flowSpec", spec_of)),
        ("sourceConnectionIds", connections(build, &ONE_SOURCE, "sourceConnectionId", "sourceConnectionIds")),
        ("targetConnectionIds", connections(build, &ONE_TARGET, "targetConnectionId", "targetConnectionIds")),
        ("transformations", transformations(build, needs_mapping)),
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
                let fault = Diagnostic::new(Code::WrongType, &Pointer::ROOT.key(many)).with("expected", "one_id");
                build.faults.push(fault.with("found", "list_of").with("count", count));
            }
            Some(ids.to_value())
        }
    }
}

fn transformations(build: &mut Build<'_>, needs_mapping: bool) -> Option<Value> {
    if build.get("transformations").is_some() {
        build.meets(&ONE_MAPPING);
        build.meets(&ONE_COLUMN);
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
    if build.get("mappingSetId").is_none() && build.meets(&VERSION) && needs_mapping && !build.draft() {
        build.unmet(&MAPPED);
    }
    // In the order in which the published requests have them.
    let copy = build.value("deltaColumn").map(|column| transformation("Copy", "deltaColumn", column));
    let mapping = build.get("mappingSetId").map(|_| mapping(build));
    let decryption = build.value("publicKeyId").map(|key| transformation("Encryption", "publicKeyId", key));
    let all: Vec<Value> = [copy, mapping, decryption].into_iter().flatten().collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

fn transformation(name: &str, param: &str, value: Value) -> Value {
    Value::object([("name", Some(name.into())), ("params", Some(Value::object([(param, Some(value))])))])
}

/// What a flow spec doesn't know, and a table that is read again and again without a column that shows what is new.
fn check_transformations(build: &mut Build<'_>, knows: &[String], dates: Option<&str>) {
    let root = Pointer::ROOT;
    let names: Vec<&str> = knows.iter().map(String::as_str).collect();
    let place = root.key("transformations");
    for (index, entry) in elements(build.get("transformations")).enumerate() {
        let name = present(entry, "name").and_then(Node::as_str).unwrap_or_default();
        if !name.is_empty() && !has(knows, &name) {
            build.faults.push(unknown_value(&name, &names, &place.index(index).key("name")));
        }
        let column = nested(present(entry, "params"), "deltaColumn");
        let place = place.index(index);
        let place = place.key("params");
        let place = place.key("deltaColumn");
        check_dates(build, column, dates, &place);
    }
    check_dates(build, build.get("deltaColumn"), dates, &root.key("deltaColumn"));
    for (field, name) in [("deltaColumn", "Copy"), ("mappingSetId", MAPPING), ("publicKeyId", "Encryption")] {
        if build.get(field).is_some() && !has(knows, name) {
            let fault = Diagnostic::new(Code::UnknownField, &root.key(field));
            let why = if params::is_listed(build) { "no_transformation" } else { "transformation_undefined" };
            build.faults.push(fault.with("optional", why).with("value", name));
        }
    }
    let schedule = build.get("schedule").or(build.get("scheduleParams"));
    let once = nested(schedule, "frequency").and_then(Node::as_str).map(|frequency| frequency == "once");
    match (build.get("deltaColumn"), once) {
        (Some(_), Some(true)) => build.fault(Code::NotWithOnce, "deltaColumn"),
        (None, Some(false)) if has(knows, "Copy") && build.get("transformations").is_none() && !build.draft() => {
            build.faults.push(Diagnostic::at(Code::NoDeltaColumn, "").with_some("expected", dates));
        }
        _ => {}
    }
}

/// The form of the dates of a table, where it is another than the pages say of the source. They have both forms, so that
/// neither is said to be wrong.
fn check_dates(build: &mut Build<'_>, column: Option<Node<'_>>, known: Option<&str>, place: &Pointer<'_>) {
    let given = nested(column, "dateFormat").and_then(Node::as_str);
    let (Some(given), Some(known)) = (given, known) else { return };
    if given != known {
        let fault = Diagnostic::new(Code::DoubtfulSource, &place.key("dateFormat"));
        let fault = fault.with_shown("value", &connector_name(build)).with("member", "dateFormat");
        build.faults.push(fault.with("found", "form_of_dates").with("expected", known).with_shown("given", &given));
    }
}

fn mapping(build: &Build<'_>) -> Value {
    let version = build.get("mappingVersion").and_then(count).unwrap_or(0);
    let params = Value::object([("mappingId", build.text("mappingSetId")), ("mappingVersion", Some(version.into()))]);
    Value::object([("name", Some(MAPPING.into())), ("params", Some(params))])
}

fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &[
            "/name",
            "/description",
            "/scheduleParams/",
            "/transformations",
            "/transformations/-",
            "/options/",
            "/labels/",
        ],
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
