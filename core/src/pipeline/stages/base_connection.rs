//! The base connection, which all resources of a spec share.

use super::stage::{Operations, Stage, Update, differs, draft, flow_service};
use crate::json::Value;
use crate::pipeline::ledger::digest;
use crate::pipeline::spec::Resource;
use crate::pipeline::values::{at, copy, object, text};
use crate::pipeline::world::{Change, Failure, World};

pub(in crate::pipeline) struct BaseConnection;

const OPERATIONS: Operations = flow_service!("BaseConnection", "baseConnectionId");

impl Stage for BaseConnection {
    fn name(&self) -> &'static str {
        super::BASE_CONNECTION
    }

    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn needs(&self, _: &World, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn given<'w>(&self, world: &'w World, _: usize) -> Option<&'w str> {
        text(&world.spec.value, &["source", "baseConnectionId"])
    }

    fn title(&self, world: &World, _: usize) -> String {
        world.spec.base_name().to_owned()
    }

    fn input(&self, world: &World, _: usize) -> Result<Value, Failure> {
        let source = |name| copy(&world.spec.value, &["source", name]);
        Ok(object([
            ("connector", Some(world.spec.connector())),
            ("name", Some(world.spec.base_name().into())),
            ("description", source("description")),
            ("auth", source("auth")),
            ("draft", draft(self, world)),
        ]))
    }

    fn fixed(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = text(input, &["connector"]).and_then(crate::connectors::find);
        differs(found, &[(&["connectionSpec", "id"], connector.map(|known| known.connection_spec.id.into()))])
    }

    /// The platform hides credentials: only the references to them can be compared with those of the last time.
    fn update(&self, world: &World, _: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        if self.given(world, 0).is_some() {
            return Ok(update);
        }
        update.text("name", found, input);
        update.text("description", found, input);
        let last = world.entry(self.name()).and_then(|entry| entry.digest.clone());
        if last.is_some() && last != self.digest(world) {
            update.changes.push(Change::new("/auth", None, None));
            update.input.extend(copy(input, &["auth"]).map(|auth| ("auth", auth)));
        }
        if update.input.iter().any(|(name, _)| *name == "auth") {
            update.set("connector", world.spec.connector());
        }
        Ok(update)
    }

    /// A draft can't be explored.
    fn draft(&self, world: &World) -> bool {
        world.spec.draft && !world.spec.resources.iter().any(Resource::explores)
    }

    fn digest(&self, world: &World) -> Option<String> {
        at(&world.spec.value, &["source", "auth"]).map(|auth| digest(&auth.to_string()))
    }
}
