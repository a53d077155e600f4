//! The target connection, which is fixed once it is made: a flow takes no change of it up.

use super::model::schema_of;
use super::operations::{Operations, operations};
use super::stage::{Stage, Update, differs, draft};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{copy, object};
use crate::pipeline::view::View;

pub(super) struct TargetConnection;

const OPERATIONS: Operations =
    operations!("TargetConnection", "targetConnectionId", publish: Some("publishTargetConnection"), etag: true);

impl Stage for TargetConnection {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        Ok(object([
            ("name", Some(view.title(Kind::TargetConnection).into())),
            ("description", view.resource().description.clone()),
            ("schema", Some(schema_of(view)?)),
            ("datasetId", Some(view.known(Kind::Dataset)?)),
            ("draft", draft(self, view)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let pairs: [(&[&str], Option<Value>); 2] = [
            (&["params", "dataSetId"], copy(input, &["datasetId"])),
            (&["data", "schema", "id"], copy(input, &["schema", "id"])),
        ];
        differs(found, &pairs)
    }

    fn update(&self, _: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        Ok(Update::named(found, input))
    }
}
