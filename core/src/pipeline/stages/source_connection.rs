//! The source connection, which is fixed once it is made: a flow takes no change of it up.

use super::operations::{Operations, operations};
use super::stage::{Stage, Update, differs, draft};
use crate::connectors::Known;
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, members, object};
use crate::pipeline::view::View;

pub(super) struct SourceConnection;

const OPERATIONS: Operations =
    operations!("SourceConnection", "sourceConnectionId", publish: Some("publishSourceConnection"), etag: true);

impl Stage for SourceConnection {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        let own = view.resource();
        Ok(object([
            ("connector", Some(view.connector())),
            ("name", Some(view.title(Kind::SourceConnection).into())),
            ("description", own.description.clone()),
            ("baseConnectionId", own.source.has_base.then(|| view.known(Kind::BaseConnection)).transpose()?),
            ("resource", own.resource.clone()),
            ("data", own.data.clone()),
            ("params", own.params.clone()),
            ("draft", draft(self, view)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = at(input, &["connector"]).and_then(Known::of_value);
        let resource = connector
            .as_ref()
            .and_then(|known| known.resource_param().map(str::to_owned))
            .zip(copy(input, &["resource"]));
        let base = differs(found, &[(&["baseConnectionId"], copy(input, &["baseConnectionId"]))]);
        let params = copy(input, &["params"]);
        let mut wanted: Vec<(String, Value)> = members(input, &["params"]).to_vec();
        wanted.extend(resource);
        let wanted = (params.is_some() || !wanted.is_empty()).then_some(Value::Object(wanted));
        // Where the platform says it.
        let spec = connector.as_ref().filter(|_| at(found, &["connectionSpec", "id"]).is_some());
        let spec = spec.map(|known| known.connection_spec.id.as_str().into());
        base.or_else(|| differs(found, &[(&["connectionSpec", "id"], spec), (&["params"], wanted)]))
    }

    fn update(&self, _: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        Ok(Update::named(found, input))
    }
}
