//! The dataset that receives the data of a resource.

use super::model::schema_of;
use super::operations::{Operations, operations};
use super::stage::{Stage, Update, Users, differs};
use crate::json::Value;
use crate::operations::with_enabled;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, is_equivalent, object, text};
use crate::pipeline::view::View;
use aepflow_syntax::text::replace;

pub(super) struct Dataset;

const OPERATIONS: Operations = operations!("Dataset", "datasetId");

const USERS: Users = Users {
    list: "listTargetConnections",
    input: |_| object([("limit", Some(100i64.into()))]),
    uses: |item, id| text(item, &["params", "dataSetId"]) == Some(id),
};

const PROFILE_TAG: &str = "unifiedProfile";

impl Stage for Dataset {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn existing_id<'r>(&self, view: View<'r>) -> Option<&'r str> {
        view.resource().target.dataset.as_deref()
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        let own = view.resource();
        let profile = own.target.profile.filter(|profile| *profile);
        let mut tags = own.tags.clone();
        if let (Some(profile), Some(tags)) = (profile, &mut tags)
            && let Some(said) = tags.get(PROFILE_TAG)
        {
            let list = with_enabled(Some(said), profile);
            tags.set(PROFILE_TAG, list);
        }
        Ok(object([
            ("name", Some(view.title(Kind::Dataset).into())),
            ("description", own.description.clone()),
            ("schema", Some(schema_of(view)?)),
            ("profile", profile.map(Value::from)),
            ("tags", tags),
        ]))
    }

    fn search(&self, title: &str) -> Value {
        object([("name", Some(title.into())), ("limit", Some(100i64.into()))])
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        differs(found, &[(&["schemaRef", "id"], copy(input, &["schema", "id"]))])
    }

    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        if self.existing_id(view).is_some() {
            return Ok(Update::default());
        }
        let mut update = Update::named(found, input);
        let enabled = |value: &Value| value.as_str().is_some_and(|text| replace(text, " ", "") == "enabled:true");
        if input.get("profile").is_some() && !elements(found, &["tags", PROFILE_TAG]).iter().any(enabled) {
            let old = at(found, &["tags", PROFILE_TAG]);
            update.changes.push(Change::new("/tags/unifiedProfile", old, Some(&"enabled:true".into())));
            update.set("profile", true.into());
        }
        if let Some(tags) = at(input, &["tags"]) {
            let known = copy(found, &["tags"]).unwrap_or(Value::Object(Vec::new()));
            if !is_equivalent(&known, tags) {
                update.changes.push(Change::new("/tags", Some(&known), Some(tags)));
                update.set("tags", tags.clone());
            }
        }
        Ok(update)
    }

    fn users(&self) -> Option<&'static Users> {
        Some(&USERS)
    }
}
