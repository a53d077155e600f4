//! Steps that only read: the tenant, the fields of a source, whether drafts are supported.

use super::{Call, Task, Want};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::{Given, Value};
use crate::pipeline::ledger::{State, digest};
use crate::pipeline::stages::{BASE_CONNECTION, TENANT, step};
use crate::pipeline::values::{at, copy, elements, members, object, text};
use crate::pipeline::world::{Action, Failure, Logged, World};

/// The tenant, below whose name all fields of its own stand.
pub(in crate::pipeline) struct Tenant;

impl Task for Tenant {
    fn step(&self) -> &str {
        TENANT
    }

    fn next(&mut self, world: &mut World) -> Want {
        if world.entry(TENANT).is_some_and(|entry| entry.result.is_some()) {
            return Want::Done;
        }
        Want::Send(Call { operation: "getTenant", input: object([]) })
    }

    fn receive(&mut self, world: &mut World, result: &Value) -> Result<(), Failure> {
        let entry = world.ledger.entry(TENANT);
        (entry.result, entry.state) = (copy(result, &["tenantId"]), State::Done);
        world.note(Logged::new(TENANT, Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut World) {}
}

/// The fields of a resource.
pub(in crate::pipeline) struct Explore {
    resource: usize,
    step: String,
}

impl Explore {
    pub(in crate::pipeline) fn new(world: &World, resource: usize) -> Explore {
        Explore { resource, step: step(world, resource, "explore") }
    }

    /// Of what is explored: another resource has other fields.
    fn digest(&self, world: &World) -> String {
        let own = &world.spec.resources[self.resource].value;
        let parts = ["resource", "params"].map(|name| (name, copy(own, &[name])));
        digest(&object(parts).to_string())
    }
}

impl Task for Explore {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, world: &mut World) -> Want {
        let digest = self.digest(world);
        let known = world
            .entry(&self.step)
            .is_some_and(|entry| entry.result.is_some() && entry.digest.as_ref() == Some(&digest));
        // A plan can't explore over a connection that is yet to be made.
        if known || world.preview && world.id(BASE_CONNECTION).is_none() {
            return Want::Done;
        }
        let own = &world.spec.resources[self.resource].value;
        let input = object([
            ("connector", Some(world.spec.connector())),
            ("baseConnectionId", world.known(BASE_CONNECTION).ok()),
            ("resource", copy(own, &["resource"])),
            ("params", copy(own, &["params"])),
        ]);
        Want::Send(Call { operation: "exploreBaseConnection", input })
    }

    fn receive(&mut self, world: &mut World, result: &Value) -> Result<(), Failure> {
        let read = crate::read_fields(Given::from(&result.to_string()));
        let read = read.map_err(|error| Failure::NoAnswer(error.message()))?;
        let digest = self.digest(world);
        let entry = world.ledger.entry(&self.step);
        entry.digest = Some(digest);
        (entry.result, entry.state) = (Some(Value::list(elements(&read, &["fields"]).iter().map(kept))), State::Done);
        world.note(Logged::new(&self.step, Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut World) {}
}

/// A field as the ledger keeps it: what an inference needs.
fn kept(field: &Value) -> Value {
    Value::Object(members(field, &[]).iter().filter(|(name, _)| name != "sampled").cloned().collect())
}

/// Whether both specifications of a connector support drafts.
pub(in crate::pipeline) struct DraftSupport {
    asked: usize,
}

impl DraftSupport {
    pub(in crate::pipeline) const fn new() -> DraftSupport {
        DraftSupport { asked: 0 }
    }
}

const DRAFTS: &str = "drafts";

impl Task for DraftSupport {
    fn step(&self) -> &str {
        DRAFTS
    }

    fn next(&mut self, world: &mut World) -> Want {
        if world.entry(DRAFTS).is_some() {
            return Want::Done;
        }
        let connector = world.spec.connector();
        let Some(connector) = connector.as_str().and_then(crate::connectors::find) else { return Want::Done };
        let id = |name, id: String| object([(name, Some(Value::from(id)))]);
        match (self.asked, connector.flow_spec) {
            (0, _) => {
                let input = id("connectionSpecId", connector.connection_spec.id);
                Want::Send(Call { operation: "getConnectionSpec", input })
            }
            (1, Some(flow_spec)) => {
                Want::Send(Call { operation: "getFlowSpec", input: id("flowSpecId", flow_spec.id) })
            }
            _ => Want::Done,
        }
    }

    fn receive(&mut self, world: &mut World, result: &Value) -> Result<(), Failure> {
        if at(result, &["attributes", "isDraftModeSupported"]) != Some(&Value::Bool(true)) {
            let name = text(result, &["name"]).unwrap_or("the specification");
            return Err(Diagnostic::at(Code::DraftsNotSupported, "/draft").with("value", name).into());
        }
        self.asked += 1;
        if self.asked == 2 {
            world.finish(DRAFTS);
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut World) {}
}
