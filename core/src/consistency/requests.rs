//! The inputs of one sequence of operations, each checked by itself and against the others.

use super::inputs::inputs;
use super::{agreement, target_schema};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{OptionsInput, check_shape, elements, parse, present, unknown_field, wrong_type};
use crate::json::{Input, Kind, Node, Pointer};
use crate::language::{Fields, SOURCE_FIELDS};
use crate::mapping::Targets;
use crate::{mapping, operations};
use aepflow_syntax::text::contains;

/// What may be given: the inputs of these operations, and what is known of both sides.
pub const MEMBERS: [&str; 13] = [
    "createBaseConnection",
    "exploreBaseConnection",
    "exploreConnectionSpec",
    "createFieldGroup",
    "createSchema",
    "createDescriptor",
    "createDataset",
    "createTargetConnection",
    "createMappingSet",
    "createSourceConnection",
    "createFlow",
    "fields",
    "schema",
];

/// What only a pipeline's spec has, and must have.
const OF_SPEC: [&str; 3] = ["source", "sources", "resources"];

/// The members that a step may lack as another step of the pipeline makes what they name.
const MADE: [(&str, &str, &str); 14] = [
    ("exploreBaseConnection", "/baseConnectionId", "createBaseConnection"),
    ("createSourceConnection", "/baseConnectionId", "createBaseConnection"),
    ("createSchema", "/fieldGroups", "createFieldGroup"),
    ("createDescriptor", "/xdm:sourceSchema", "createSchema"),
    ("createDataset", "/schema", "createSchema"),
    ("createTargetConnection", "/schema", "createSchema"),
    ("createTargetConnection", "/datasetId", "createDataset"),
    ("createMappingSet", "/schema", "createSchema"),
    ("createFlow", "/sourceConnectionIds", "createSourceConnection"),
    ("createFlow", "/sourceConnectionId", "createSourceConnection"),
    ("createFlow", "/targetConnectionIds", "createTargetConnection"),
    ("createFlow", "/targetConnectionId", "createTargetConnection"),
    ("createFlow", "/mappingSetId", "createMappingSet"),
    ("createFlow", "/transformations", "createMappingSet"),
];

/// Everything wrong with the inputs of one sequence of requests, warnings among it.
///
/// `requests` is a JSON object with the inputs of its operations by their names: `createBaseConnection`,
/// `exploreBaseConnection`, `exploreConnectionSpec`, `createFieldGroup`, `createSchema`, `createDescriptor` (one, or a
/// list), `createDataset`, `createTargetConnection`, `createMappingSet`, `createSourceConnection`, `createFlow`; and what is known of both
/// sides: `fields` as [`crate::read_fields`] gives them, `schema` as the registry reads it. Ids of what another step
/// makes may be left out. `options` are those of [`crate::check`]. A pipeline's spec is checked by
/// [`crate::Pipeline::check`].
#[must_use]
pub fn check_requests<'r, 'o>(requests: impl Into<Input<'r>>, options: impl Into<OptionsInput<'o>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(document) = parse(requests, "", &mut faults) {
        let root = document.root();
        if is_spec(root) {
            faults.push(Diagnostic::at(Code::SpecAsRequests, ""));
        } else if root.kind() == Kind::Object {
            members(root, &mut faults);
            let fields = fields(root, &mut faults);
            steps(root, fields, options.into(), &mut faults);
            target_schema::check(root, &mut faults);
            transformations(root, &mut faults);
            profile(root, &mut faults);
            agreement::check(root, &mut faults);
        } else {
            faults.push(wrong_type(root, "an object", &Pointer::ROOT));
        }
    }
    faults.into()
}

fn members(spec: Node<'_>, faults: &mut Faults) {
    for (key, _) in spec.members().filter(|(key, _)| !MEMBERS.contains(&key.as_ref())) {
        faults.push(unknown_field(&Pointer::ROOT.key(&key), MEMBERS));
    }
}

/// The fields of the source, if they are sound.
fn fields<'d>(spec: Node<'d>, faults: &mut Faults) -> Option<Fields<'d>> {
    let fields = present(spec, "fields")?;
    check_shape(fields, &SOURCE_FIELDS, &Pointer::ROOT.key("fields"), faults).then(|| Fields::read(fields))
}

fn has_any(object: Node<'_>, names: &[&str]) -> bool {
    names.iter().any(|name| object.get(name).is_some())
}

fn is_spec(given: Node<'_>) -> bool {
    has_any(given, &OF_SPEC) && !has_any(given, &MEMBERS)
}

/// Whether these are the inputs of requests, and no pipeline's spec.
pub(crate) fn are_requests(given: Node<'_>) -> bool {
    has_any(given, &MEMBERS) && !has_any(given, &OF_SPEC)
}

/// Checks every input by itself; the mapping set against fields and schema, if the spec contains them.
fn steps(spec: Node<'_>, fields: Option<Fields<'_>>, options: OptionsInput<'_>, faults: &mut Faults) {
    let targets = target_schema::targets(spec, faults);
    for operation in MEMBERS.into_iter().filter(|name| !matches!(*name, "fields" | "schema")) {
        for (place, input) in inputs(spec, operation) {
            let made = |path: &str| {
                MADE.iter()
                    .any(|(step, field, maker)| *step == operation && *field == path && present(spec, maker).is_some())
            };
            for fault in operations::check_value(operation, input, options) {
                if fault.code != Code::MissingField || !made(&fault.path) {
                    faults.push(fault.with_path_mapped(|path| format!("{place}{path}")));
                }
            }
            if let (Some(targets), "createDescriptor") = (&targets, operation) {
                target_schema::identity(input, targets, &place, faults);
            }
        }
    }
    mappings(spec, fields, targets, faults);
}

/// Compares the mappings with fields and schema; what is wrong with them by themselves is reported already.
fn mappings(spec: Node<'_>, fields: Option<Fields<'_>>, targets: Option<Targets>, faults: &mut Faults) {
    let set = present(spec, "createMappingSet").filter(|_| fields.is_some() || targets.is_some());
    let Some((set, rows)) = set.and_then(|set| Some((set, present(set, "mappings")?))) else { return };
    if rows.kind() == Kind::Array {
        let place = Pointer::ROOT;
        let set_place = place.key("createMappingSet");
        let mut found = Faults::default();
        mapping::check_rows(rows, &set_place.key("mappings"), mapping::dialect_of(set), fields, targets, &mut found);
        let mut known = Vec::new();
        for fault in std::mem::take(faults) {
            if !contains(&fault.path, "/mappings") {
                faults.push(fault);
            } else if matches!(fault.code, Code::Placeholder | Code::OrgIdAsTenant) {
                known.push(fault);
            }
        }
        faults.extend(known);
        faults.extend(found);
    }
}

/// The flow doesn't bring more to Profile than it is made for.
fn profile(spec: Node<'_>, faults: &mut Faults) {
    let flow = present(spec, "createFlow").filter(|flow| flow.kind() == Kind::Object);
    let dataset = present(spec, "createDataset").filter(|dataset| dataset.kind() == Kind::Object);
    let takes = dataset.and_then(|dataset| present(dataset, "profile")).and_then(Node::as_bool) == Some(true);
    for name in ["schedule", "scheduleParams"] {
        let schedule =
            flow.and_then(|flow| present(flow, name)).filter(|schedule| takes && schedule.kind() == Kind::Object);
        faults.extend(operations::profile_batches(schedule.into_iter(), &format!("/createFlow/{name}")));
    }
}

/// The mapping set that a pipeline makes is used by its flow.
fn transformations(spec: Node<'_>, faults: &mut Faults) {
    let given = present(spec, "createFlow").and_then(|flow| present(flow, "transformations"));
    let mapping = |entry: Node<'_>| present(entry, "name").and_then(Node::as_str).is_some_and(|name| name == "Mapping");
    if given.is_some() && present(spec, "createMappingSet").is_some() && !elements(given).any(mapping) {
        let fault = Diagnostic::at(Code::UnusedMappingSet, "/createFlow/transformations");
        faults.push(fault.with("field", "transformations").with("other", "/createMappingSet"));
    }
}
