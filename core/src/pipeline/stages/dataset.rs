//! The dataset that receives the data of a resource.

use super::stage::{Operations, Stage, Update, differs, schema_of, step};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::values::{at, copy, elements, object, text};

pub(in crate::pipeline) struct Dataset;

const OPERATIONS: Operations = Operations {
    create: "createDataset",
    list: "listDatasets",
    get: "getDataset",
    update: "updateDataset",
    publish: None,
    delete: Some("deleteDataset"),
    id: "datasetId",
    own_id: "id",
    etag: false,
    unique: false,
};
const PROFILE_TAG: &str = "unifiedProfile";

impl Stage for Dataset {
    fn name(&self) -> &'static str {
        "dataset"
    }

    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        vec![step(run_state, resource, "schema")]
    }

    fn existing_id<'w>(&self, run_state: &'w RunState, resource: usize) -> Option<&'w str> {
        text(&run_state.spec.resources[resource].value, &["target", "dataset", "id"])
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        let own = &run_state.spec.resources[resource].value;
        let profile = at(own, &["target", "profile"]) == Some(&Value::Bool(true));
        Ok(object([
            ("name", Some(self.title(run_state, resource).into())),
            ("description", copy(own, &["description"])),
            ("schema", Some(schema_of(run_state, resource)?)),
            ("profile", profile.then_some(true.into())),
            ("tags", copy(own, &["tags"])),
        ]))
    }

    fn search(&self, title: &str) -> Value {
        object([("name", Some(title.into())), ("limit", Some(100i64.into()))])
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        differs(found, &[(&["schemaRef", "id"], copy(input, &["schema", "id"]))])
    }

    fn update(&self, run_state: &RunState, resource: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        if self.existing_id(run_state, resource).is_some() {
            return Ok(update);
        }
        update.text("name", found, input);
        update.text("description", found, input);
        let enabled = |value: &Value| value.as_str().is_some_and(|text| text.replace(' ', "") == "enabled:true");
        if input.get("profile").is_some() && !elements(found, &["tags", PROFILE_TAG]).iter().any(enabled) {
            let old = at(found, &["tags", PROFILE_TAG]);
            update.changes.push(Change::new("/tags/unifiedProfile", old, Some(&"enabled:true".into())));
            update.set("profile", true.into());
        }
        if let Some(tags) = at(input, &["tags"]) {
            let known = copy(found, &["tags"]).unwrap_or(Value::Object(Vec::new()));
            if !crate::pipeline::values::is_equivalent(&known, tags) {
                update.changes.push(Change::new("/tags", Some(&known), Some(tags)));
                update.set("tags", tags.clone());
            }
        }
        Ok(update)
    }
}
