//! A class that the spec describes, which several resources may have.

use super::field_group::USERS;
use super::operations::{Operations, operations};
use super::schema::kept_because;
use super::stage::{Stage, Update, Users};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::values::{elements, text};
use crate::pipeline::view::View;

pub(super) struct Class;

const OPERATIONS: Operations = operations!("Class", "classId", list: "listClasses", own_id: "$id", unique: true);

/// The short form, which names the behaviour.
const PLAIN: &str = "application/vnd.adobe.xed+json; version=1";
const BEHAVIORS: &str = "https://ns.adobe.com/xdm/data/";

impl Stage for Class {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        Ok(view.resource().own_class().map_or(Value::Null, |class| class.input.clone()))
    }

    fn get_options(&self) -> Option<(&'static str, Value)> {
        Some(("accept", PLAIN.into()))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let wanted = text(input, &["behavior"])?;
        let known = referred(found).find_map(|part| part.strip_prefix(BEHAVIORS))?;
        let change = || Change::new("/behavior", Some(&known.into()), Some(&wanted.into()));
        (known != wanted).then(change)
    }

    fn update(&self, _: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        update.text("description", found, input);
        Ok(update)
    }

    fn has_no_more(&self, found: &Value, _: &Value) -> bool {
        referred(found).count() == 1
    }

    fn users(&self) -> Option<&'static Users> {
        Some(&USERS)
    }

    fn kept_because(&self, error: &ServiceError) -> Option<&'static str> {
        kept_because(error)
    }
}

/// What it is made of: a behaviour, and what someone added.
fn referred(class: &Value) -> impl Iterator<Item = &str> {
    elements(class, &["allOf"]).iter().filter_map(|part| text(part, &["$ref"]))
}
