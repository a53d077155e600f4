//! Deletes the descriptors of a schema, and what was replaced.

use super::{Call, Refusal, Target, Task, Want, is_gone};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::stages::step;
use crate::pipeline::values::{elements, object};
use crate::pipeline::world::{Action, Failure, Logged, World};

/// Deletes the descriptors that this pipeline made.
pub(in crate::pipeline) struct RemoveDescriptors {
    step: String,
    schema: String,
}

impl RemoveDescriptors {
    pub(in crate::pipeline) fn new(world: &World, resource: usize) -> RemoveDescriptors {
        RemoveDescriptors { step: step(world, resource, "descriptors"), schema: step(world, resource, "schema") }
    }

    fn first(&self, world: &World) -> Option<Value> {
        let entry = world.entry(&self.step).filter(|entry| entry.made)?;
        elements(entry.result.as_ref()?, &[]).first().cloned()
    }

    fn drop_first(&self, world: &mut World) {
        if let Some(Value::Array(ids)) = &mut world.ledger.entry(&self.step).result {
            ids.remove(0);
        }
    }
}

impl Task for RemoveDescriptors {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, world: &mut World) -> Want {
        let Some(id) = self.first(world) else {
            if !world.preview {
                world.ledger.remove(&self.step);
            }
            return Want::Done;
        };
        // The schema stays if it was not made here, or is in Profile; its identities stay with it.
        let stays = world.remembered(&self.schema).is_some_and(crate::pipeline::stages::in_profile);
        if stays {
            return Want::Done;
        }
        world.note(Logged::new(&self.step, Action::Delete));
        if world.preview {
            return Want::Done;
        }
        Want::Send(Call { operation: "deleteDescriptor", input: object([("descriptorId", Some(id))]) })
    }

    fn receive(&mut self, world: &mut World, _: &Value) -> Result<(), Failure> {
        self.drop_first(world);
        Ok(())
    }

    fn refused(&mut self, world: &mut World, error: &ServiceError) -> Refusal {
        // Gone, or held by a schema in Profile: either way there is nothing to do.
        if is_gone(error) || matches!(error.status, 400 | 403) && error.code.is_none() {
            self.drop_first(world);
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut World) {}
}

/// Deletes what was replaced, once nothing uses it any more.
pub(in crate::pipeline) struct Sweep;

const SWEEP: &str = "replaced";
const ORDER: [Target; 5] =
    [Target::Flow, Target::TargetConnection, Target::SourceConnection, Target::Dataset, Target::BaseConnection];

impl Sweep {
    fn first(world: &World) -> Option<(Target, String)> {
        ORDER.iter().find_map(|target| {
            let old = world.ledger.replaced.iter().find(|old| old.stage == target.stage().name())?;
            Some((*target, old.id.clone()))
        })
    }

    fn drop_first(world: &mut World) {
        if let Some((_, id)) = Sweep::first(world) {
            world.ledger.replaced.retain(|old| old.id != id);
        }
    }
}

impl Task for Sweep {
    fn step(&self) -> &str {
        SWEEP
    }

    fn next(&mut self, world: &mut World) -> Want {
        // A replaced dataset holds data, so it stays.
        world
            .ledger
            .replaced
            .retain(|old| !matches!(old.stage.as_str(), "dataset" | "mappingSet" | "schema" | "fieldGroup"));
        match Sweep::first(world) {
            None => Want::Done,
            Some(_) if world.preview => Want::Done,
            Some((target, id)) => {
                world.note(Logged::new(SWEEP, Action::Delete));
                let operations = target.stage().operations();
                Want::Send(Call { operation: operations.delete, input: object([(operations.id, Some(id.into()))]) })
            }
        }
    }

    fn receive(&mut self, world: &mut World, _: &Value) -> Result<(), Failure> {
        Sweep::drop_first(world);
        Ok(())
    }

    fn refused(&mut self, world: &mut World, error: &ServiceError) -> Refusal {
        let in_use = matches!(error.code.as_deref(), Some("1418-400" | "1447-400"));
        if is_gone(error) || in_use {
            Sweep::drop_first(world);
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut World) {}
}
