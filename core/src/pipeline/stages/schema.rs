//! The schema of a resource, made of its field group and a class.

use super::model::{model, with_class};
use super::operations::{Operations, operations};
use super::stage::{Stage, Update, Users};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, object, text};
use crate::pipeline::view::View;

pub(super) struct Schema;

const OPERATIONS: Operations = operations!("Schema", "schemaId", own_id: "$id", unique: true);

const USERS: Users = Users {
    list: "listDatasets",
    input: |_| object([("limit", Some(100i64.into()))]),
    uses: |item, id| text(item, &["schemaRef", "id"]) == Some(id),
};
const UNION: &str = "union";

impl Stage for Schema {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn existing_id<'r>(&self, view: View<'r>) -> Option<&'r str> {
        view.resource().target.schema.as_deref()
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        if self.existing_id(view).is_some() {
            return Ok(Value::Object(Vec::new()));
        }
        let mut input = copy(model(view)?, &["schema"]).unwrap_or(Value::Null);
        with_class(view, &mut input)?;
        match view.known(Kind::FieldGroup) {
            Ok(group) => input.set("fieldGroups", Value::Array(vec![group])),
            Err(_) if view.run_state.preview => {}
            Err(failure) => return Err(failure),
        }
        Ok(input)
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let class = at(input, &["class"])?;
        let known = at(found, &["meta:class"]);
        known.filter(|known| *known != class).map(|known| Change::new("/meta:class", Some(known), Some(class)))
    }

    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        if self.existing_id(view).is_some() {
            return Ok(Update::default());
        }
        let mut update = Update::titled(found, input);
        let referred = elements(found, &["allOf"]).iter().filter_map(|part| at(part, &["$ref"]));
        let extended: Vec<&Value> = referred.chain(elements(found, &["meta:extends"])).collect();
        let new: Vec<Value> =
            elements(input, &["fieldGroups"]).iter().filter(|group| !extended.contains(group)).cloned().collect();
        // A field group that a preview foresees has no id yet.
        let foreseen = at(input, &["fieldGroups"]).is_none();
        if foreseen || !new.is_empty() {
            update.changes.push(Change::new("/allOf", None, Some(&Value::Array(new.clone()))));
            update.set("fieldGroups", Value::Array(new));
        }
        Ok(update)
    }

    fn has_no_more(&self, found: &Value, input: &Value) -> bool {
        let groups = elements(input, &["fieldGroups"]);
        let mut referred = elements(found, &["allOf"]).iter().filter_map(|part| at(part, &["$ref"]));
        referred.all(|part| at(input, &["class"]) == Some(part) || groups.contains(part))
    }

    fn users(&self) -> Option<&'static Users> {
        Some(&USERS)
    }

    fn kept_because(&self, error: &ServiceError) -> Option<&'static str> {
        kept_because(error)
    }
}

/// The registry refuses in many ways to delete what is in use.
pub(super) fn kept_because(error: &ServiceError) -> Option<&'static str> {
    let code = error.code.as_deref().unwrap_or_default();
    let of_registry = code.is_empty() || code.starts_with("XDM-");
    let refused = matches!(error.status, 400 | 403 | 409) && of_registry;
    refused.then_some("the platform refuses: a schema in Profile, or in use, can't be deleted")
}

/// Whether a schema takes part in Profile.
pub(in crate::pipeline) fn in_profile(schema: &Value) -> bool {
    elements(schema, &["meta:immutableTags"]).iter().any(|tag| tag.as_str() == Some(UNION))
}
