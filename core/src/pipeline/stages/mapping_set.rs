//! The mapping set: its rows are the spec's, or inferred from the fields of the source and the schema.

use super::registry::model;
use super::stage::{Operations, Stage, Update, differs, schema_of, step};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::values::{at, copy, elements, members, object, text};

pub(in crate::pipeline) struct MappingSet;

const OPERATIONS: Operations = Operations {
    create: "createMappingSet",
    list: "listMappingSets",
    get: "getMappingSet",
    update: "updateMappingSet",
    publish: None,
    delete: None,
    id: "mappingSetId",
    own_id: "id",
    etag: false,
    unique: false,
};

impl Stage for MappingSet {
    fn name(&self) -> &'static str {
        "mappingSet"
    }

    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        let explored = at(&run_state.spec.resources[resource].value, &["mapping", "mappings"]).is_none();
        let explore = explored.then(|| step(run_state, resource, "explore"));
        std::iter::once(step(run_state, resource, "schema")).chain(explore).collect()
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        let own = &run_state.spec.resources[resource].value;
        let mappings = match copy(own, &["mapping", "mappings"]) {
            Some(given) => given,
            None => inferred(run_state, resource)?,
        };
        Ok(object([
            ("name", Some(self.title(run_state, resource).into())),
            ("schema", Some(schema_of(run_state, resource)?)),
            ("dialect", Some("current".into())),
            ("mappings", Some(mappings)),
        ]))
    }

    fn search(&self, title: &str) -> Value {
        object([("name", Some(title.into())), ("limit", Some(100i64.into()))])
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let schema = copy(input, &["schema", "id"]);
        let older = text(found, &["xdmSchema"]).is_some();
        let path: &[&str] = if older { &["xdmSchema"] } else { &["outputSchema", "schemaRef", "id"] };
        differs(found, &[(path, schema)])
    }

    /// Rows in another order are the same set.
    fn update(&self, _: &RunState, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        let rows = |set: &Value| {
            let mut rows: Vec<String> =
                elements(set, &["mappings"]).iter().map(|row| normal(row).to_string()).collect();
            rows.sort();
            rows
        };
        let (old, new) = (rows(found), rows(input));
        if old != new {
            let count = |rows: &[String], other: &[String]| {
                Value::from(rows.iter().filter(|row| other.binary_search(row).is_err()).count())
            };
            let (gone, added) = (count(&old, &new), count(&new, &old));
            let change = |name, value| object([(name, Some(value))]);
            update.changes.push(Change::new(
                "/mappings",
                Some(&change("removed", gone)),
                Some(&change("added", added)),
            ));
            for (name, value) in members(input, &[]) {
                if let Some(name) = ["name", "schema", "dialect", "mappings"].into_iter().find(|known| known == name) {
                    update.set(name, value.clone());
                }
            }
        }
        Ok(update)
    }
}

/// The rows that the fields of the source and the schema of the target lead to.
fn inferred(run_state: &RunState, resource: usize) -> Result<Value, Failure> {
    let input = inference(run_state, resource)?;
    let made = crate::infer_mapping(&input);
    let made = made.map_err(|error| super::registry::faults(run_state, resource, "mapping", error))?;
    Ok(copy(&made, &["mappings"]).unwrap_or(Value::Array(Vec::new())))
}

/// The input of inferMapping.
fn inference(run_state: &RunState, resource: usize) -> Result<Value, Failure> {
    let own = &run_state.spec.resources[resource].value;
    let schema = match at(own, &["target", "schema"]) {
        Some(_) => run_state.remembered(&step(run_state, resource, "schema")).cloned().unwrap_or(Value::Null),
        None => model(run_state, resource)?,
    };
    let choice = ["include", "exclude", "rename", "overrides", "id", "created"];
    let mut input = object([("fields", super::registry::fields(run_state, resource)), ("schema", Some(schema))]);
    for name in choice {
        if let Some(value) = copy(own, &["mapping", name]) {
            input.set(name, value);
        }
    }
    Ok(input)
}

/// A row in the words that both dialects and rows that were read back have in common.
pub(in crate::pipeline) fn normal(row: &Value) -> Value {
    let either = |names: [&str; 2]| names.iter().find_map(|name| copy(row, &[name]));
    let kind = match text(row, &["sourceType"]) {
        Some("text/x.schema-path") | None => "ATTRIBUTE",
        Some("text/x.aep-xl") => "EXPRESSION",
        Some(kind) => kind,
    };
    object([
        ("source", either(["source", "sourceAttribute"])),
        ("destination", either(["destination", "destinationXdmPath"])),
        ("sourceType", Some(kind.into())),
    ])
}
