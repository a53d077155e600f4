//! The base connection, which all resources of a spec share.

use super::stage::{Operations, Stage, Update, differs, draft, flow_service};
use crate::json::Value;
use crate::pipeline::ledger::digest;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::spec::Resource;
use crate::pipeline::values::{at, copy, object, text};

pub(in crate::pipeline) struct BaseConnection;

const OPERATIONS: Operations = flow_service!("BaseConnection", "baseConnectionId");

impl Stage for BaseConnection {
    fn name(&self) -> &'static str {
        super::BASE_CONNECTION
    }

    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn needs(&self, _: &RunState, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn existing_id<'w>(&self, run_state: &'w RunState, _: usize) -> Option<&'w str> {
        text(&run_state.spec.value, &["source", "baseConnectionId"])
    }

    fn title(&self, run_state: &RunState, _: usize) -> String {
        run_state.spec.base_name().to_owned()
    }

    fn input(&self, run_state: &RunState, _: usize) -> Result<Value, Failure> {
        let source = |name| copy(&run_state.spec.value, &["source", name]);
        Ok(object([
            ("connector", Some(run_state.spec.connector())),
            ("name", Some(run_state.spec.base_name().into())),
            ("description", source("description")),
            ("auth", source("auth")),
            ("draft", draft(self, run_state)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = text(input, &["connector"]).and_then(crate::connectors::find);
        differs(found, &[(&["connectionSpec", "id"], connector.map(|known| known.connection_spec.id.into()))])
    }

    /// The platform hides credentials: only the references to them can be compared with those of the last time.
    fn update(&self, run_state: &RunState, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        if self.existing_id(run_state, 0).is_some() {
            return Ok(update);
        }
        update.text("name", found, input);
        update.text("description", found, input);
        let last = run_state.entry(self.name()).and_then(|entry| entry.digest.clone());
        if last.is_some() && last != self.digest(run_state) {
            update.changes.push(Change::new("/auth", None, None));
            update.input.extend(copy(input, &["auth"]).map(|auth| ("auth", auth)));
        }
        if update.input.iter().any(|(name, _)| *name == "auth") {
            update.set("connector", run_state.spec.connector());
        }
        Ok(update)
    }

    /// A draft can't be explored.
    fn draft(&self, run_state: &RunState) -> bool {
        run_state.spec.draft && !run_state.spec.resources.iter().any(Resource::explores)
    }

    fn digest(&self, run_state: &RunState) -> Option<String> {
        at(&run_state.spec.value, &["source", "auth"]).map(|auth| digest(&auth.to_string()))
    }
}
