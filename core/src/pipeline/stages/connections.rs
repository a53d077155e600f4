//! Source and target connections: both are fixed once they are made, as a flow takes no change of them up.

use super::stage::{BASE_CONNECTION, Operations, Stage, Update, differs, draft, flow_service, schema_of, step};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::values::{copy, members, object, text};

pub(in crate::pipeline) struct SourceConnection;

const SOURCE: Operations = flow_service!("SourceConnection", "sourceConnectionId");

impl Stage for SourceConnection {
    fn name(&self) -> &'static str {
        "sourceConnection"
    }

    fn operations(&self) -> &'static Operations {
        &SOURCE
    }

    fn needs(&self, _: &RunState, _: usize) -> Vec<String> {
        vec![BASE_CONNECTION.to_owned()]
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        let own = &run_state.spec.resources[resource].value;
        Ok(object([
            ("connector", Some(run_state.spec.connector())),
            ("name", Some(self.title(run_state, resource).into())),
            ("description", copy(own, &["description"])),
            ("baseConnectionId", Some(run_state.known(BASE_CONNECTION)?)),
            ("resource", copy(own, &["resource"])),
            ("params", copy(own, &["params"])),
            ("draft", draft(self, run_state)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = text(input, &["connector"]).and_then(crate::connectors::find);
        let resource = connector.and_then(|known| known.resource_param).zip(copy(input, &["resource"]));
        let base = differs(found, &[(&["baseConnectionId"], copy(input, &["baseConnectionId"]))]);
        let params = copy(input, &["params"]);
        let mut wanted: Vec<(String, Value)> = members(input, &["params"]).to_vec();
        wanted.extend(resource);
        let wanted = (params.is_some() || !wanted.is_empty()).then_some(Value::Object(wanted));
        base.or_else(|| differs(found, &[(&["params"], wanted)]))
    }

    fn update(&self, _: &RunState, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        Ok(named(found, input))
    }
}

pub(in crate::pipeline) struct TargetConnection;

const TARGET: Operations = flow_service!("TargetConnection", "targetConnectionId");

impl Stage for TargetConnection {
    fn name(&self) -> &'static str {
        "targetConnection"
    }

    fn operations(&self) -> &'static Operations {
        &TARGET
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        vec![step(run_state, resource, "schema"), step(run_state, resource, "dataset")]
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        Ok(object([
            ("name", Some(self.title(run_state, resource).into())),
            ("description", copy(&run_state.spec.resources[resource].value, &["description"])),
            ("schema", Some(schema_of(run_state, resource)?)),
            ("datasetId", Some(run_state.known(&step(run_state, resource, "dataset"))?)),
            ("draft", draft(self, run_state)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let pairs: [(&[&str], Option<Value>); 2] = [
            (&["params", "dataSetId"], copy(input, &["datasetId"])),
            (&["data", "schema", "id"], copy(input, &["schema", "id"])),
        ];
        differs(found, &pairs)
    }

    fn update(&self, _: &RunState, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        Ok(named(found, input))
    }
}

fn named(found: &Value, input: &Value) -> Update {
    let mut update = Update::default();
    update.text("name", found, input);
    update.text("description", found, input);
    update
}
