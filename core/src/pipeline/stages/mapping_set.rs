//! The mapping set: its rows are the spec's, or inferred from the fields of the source and the schema.

use super::model::{faults, fields, model, schema_of};
use super::operations::{Operations, operations};
use super::stage::{Stage, Update, differs};
use crate::json::{Input, Value};
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{copy, elements, members, object, text};
use crate::pipeline::view::View;

pub(super) struct MappingSet;

const OPERATIONS: Operations =
    operations!("MappingSet", "mappingSetId", delete: None, versioned: true, unread: Some("mappings"));

impl Stage for MappingSet {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        Ok(object([
            ("name", Some(view.title(Kind::MappingSet).into())),
            ("schema", Some(schema_of(view)?)),
            ("dialect", Some("current".into())),
            ("mappings", Some(rows(view)?)),
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
    fn update(&self, _: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        let rows = |set: &Value| {
            let mut rows: Vec<String> =
                elements(set, &["mappings"]).iter().map(|row| normal(row).to_string()).collect();
            rows.sort_unstable();
            rows
        };
        let (old, new) = (rows(found), rows(input));
        update.text("name", found, input);
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
        }
        if !update.changes.is_empty() {
            for (name, value) in members(input, &[]) {
                if let Some(name) = ["name", "schema", "dialect", "mappings"].into_iter().find(|known| known == name) {
                    update.set(name, value.clone());
                }
            }
        }
        Ok(update)
    }
}

/// The rows of a resource, as they are sent.
pub(in crate::pipeline) fn rows(view: View<'_>) -> Result<Value, Failure> {
    Ok(match &view.resource().mapping.mappings {
        Some(given) => given.clone(),
        None => copy(inference(view)?, &["mappings"]).unwrap_or(Value::Array(Vec::new())),
    })
}

/// What the fields of the source and the schema of the target lead to; worked out once.
pub(in crate::pipeline) fn inference(view: View<'_>) -> Result<&Value, Failure> {
    view.inferred(
        |known| &known.mapping,
        || {
            let makes = view.resource().makes_schema();
            inferred_with(view, if makes { Some(model(view)?) } else { view.remembered(Kind::Schema) })
        },
    )
}

pub(in crate::pipeline) fn inferred_with(view: View<'_>, schema: Option<&Value>) -> Result<Value, Failure> {
    let mut members: Vec<_> = fields(view).map(|fields| ("fields", fields)).into_iter().collect();
    members.push(("schema", schema.unwrap_or(&Value::Null)));
    let choice = |name| view.resource().mapping.choice(name).map(|choice| (name, choice));
    members.extend(["include", "exclude", "rename", "overrides", "id", "created"].into_iter().filter_map(choice));
    crate::infer_mapping(Input::Members(&members)).map_err(|error| faults(view, "mapping", error))
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
