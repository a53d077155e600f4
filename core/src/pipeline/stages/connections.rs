//! Source and target connections: both are fixed once they are made, as a flow takes no change of them up.

use super::stage::{BASE_CONNECTION, Operations, Stage, Update, differs, draft, flow_service, schema_of, step};
use crate::json::Value;
use crate::pipeline::values::{copy, members, object, text};
use crate::pipeline::world::{Change, Failure, World};

pub(in crate::pipeline) struct SourceConnection;

const SOURCE: Operations = flow_service!("SourceConnection", "sourceConnectionId");

impl Stage for SourceConnection {
    fn name(&self) -> &'static str {
        "sourceConnection"
    }

    fn operations(&self) -> &'static Operations {
        &SOURCE
    }

    fn needs(&self, _: &World, _: usize) -> Vec<String> {
        vec![BASE_CONNECTION.to_owned()]
    }

    fn input(&self, world: &World, resource: usize) -> Result<Value, Failure> {
        let own = &world.spec.resources[resource].value;
        Ok(object([
            ("connector", Some(world.spec.connector())),
            ("name", Some(self.title(world, resource).into())),
            ("description", copy(own, &["description"])),
            ("baseConnectionId", Some(world.known(BASE_CONNECTION)?)),
            ("resource", copy(own, &["resource"])),
            ("params", copy(own, &["params"])),
            ("draft", draft(self, world)),
        ]))
    }

    fn fixed(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = text(input, &["connector"]).and_then(crate::connectors::find);
        let resource = connector.and_then(|known| known.resource_param).zip(copy(input, &["resource"]));
        let base = differs(found, &[(&["baseConnectionId"], copy(input, &["baseConnectionId"]))]);
        let params = copy(input, &["params"]);
        let mut wanted: Vec<(String, Value)> = members(input, &["params"]).to_vec();
        wanted.extend(resource);
        let wanted = (params.is_some() || !wanted.is_empty()).then_some(Value::Object(wanted));
        base.or_else(|| differs(found, &[(&["params"], wanted)]))
    }

    fn update(&self, _: &World, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
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

    fn needs(&self, world: &World, resource: usize) -> Vec<String> {
        vec![step(world, resource, "schema"), step(world, resource, "dataset")]
    }

    fn input(&self, world: &World, resource: usize) -> Result<Value, Failure> {
        Ok(object([
            ("name", Some(self.title(world, resource).into())),
            ("description", copy(&world.spec.resources[resource].value, &["description"])),
            ("schema", Some(schema_of(world, resource)?)),
            ("datasetId", Some(world.known(&step(world, resource, "dataset"))?)),
            ("draft", draft(self, world)),
        ]))
    }

    fn fixed(&self, found: &Value, input: &Value) -> Option<Change> {
        let pairs: [(&[&str], Option<Value>); 2] = [
            (&["params", "dataSetId"], copy(input, &["datasetId"])),
            (&["data", "schema", "id"], copy(input, &["schema", "id"])),
        ];
        differs(found, &pairs)
    }

    fn update(&self, _: &World, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        Ok(named(found, input))
    }
}

fn named(found: &Value, input: &Value) -> Update {
    let mut update = Update::default();
    update.text("name", found, input);
    update.text("description", found, input);
    update
}
