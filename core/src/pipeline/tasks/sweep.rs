//! Deletes the descriptors of a schema, and what was replaced.

use super::{Aim, Call, Refusal, Task, Want, is_in_use};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{Stage, in_profile, stage};
use crate::pipeline::table::{Kind, Removal, removals};
use crate::pipeline::values::{elements, object};

/// Deletes the descriptors that this pipeline made.
pub(in crate::pipeline) struct RemoveDescriptors {
    step: String,
    schema: String,
}

impl RemoveDescriptors {
    pub(in crate::pipeline) fn new(key: &str) -> RemoveDescriptors {
        RemoveDescriptors { step: Kind::Descriptors.step(key), schema: Kind::Schema.step(key) }
    }

    fn first(&self, run_state: &RunState) -> Option<Value> {
        let entry = run_state.entry(&self.step).filter(|entry| entry.made)?;
        elements(entry.result()?, &[]).first().cloned()
    }

    fn drop_first(&self, run_state: &mut RunState) {
        if let Some(ids) = run_state.ledger.entry(&self.step).results() {
            ids.remove(0);
        }
    }
}

impl Task for RemoveDescriptors {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let Some(id) = self.first(run_state) else {
            if !run_state.preview {
                run_state.ledger.remove(&self.step);
            }
            return Want::Done;
        };
        // The schema stays if it was not made here, or is in Profile; its identities stay with it.
        let stays = run_state.remembered(&self.schema).is_some_and(in_profile);
        if stays {
            return Want::Done;
        }
        run_state.note(Logged::new(&self.step, Action::Delete));
        if run_state.preview {
            return Want::Done;
        }
        Want::Send(Call::new("deleteDescriptor", object([("descriptorId", Some(id))])))
    }

    fn receive(&mut self, run_state: &mut RunState, _: Value) -> Result<(), Failure> {
        self.drop_first(run_state);
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        // Gone, or held by a schema in Profile: either way there is nothing to do.
        if error.absent || matches!(error.status, 400 | 403) && error.code.is_none() {
            self.drop_first(run_state);
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// Deletes what was replaced, once nothing uses it any more.
pub(in crate::pipeline) struct Sweep;

const SWEEP: &str = "replaced";

impl Sweep {
    /// What makes the things of a kind of which a replaced one is deleted. A replaced dataset holds data, so it stays, and so
    /// does what is said of its schema.
    fn swept(kind: Kind) -> Option<&'static dyn Stage> {
        let stays = matches!(kind.row().removal, Removal::Then(_) | Removal::Never);
        stage(kind).filter(|stage| !stays && stage.operations().delete.is_some())
    }

    fn first(run_state: &RunState) -> Option<(&'static dyn Stage, String)> {
        removals().into_iter().find_map(|row| {
            let old = run_state.ledger.replaced.iter().find(|old| old.stage == row.kind)?;
            Some((Sweep::swept(row.kind)?, old.id.clone()))
        })
    }

    fn drop_first(run_state: &mut RunState) {
        if let Some((_, id)) = Sweep::first(run_state) {
            run_state.ledger.replaced.retain(|old| old.id != id);
        }
    }
}

impl Task for Sweep {
    fn step(&self) -> &str {
        SWEEP
    }

    fn aim(&self) -> Aim {
        Aim::Clear
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.ledger.replaced.retain(|old| Sweep::swept(old.stage).is_some());
        match Sweep::first(run_state) {
            None => Want::Done,
            Some(_) if run_state.preview => Want::Done,
            Some((stage, id)) => {
                run_state.note(Logged::new(SWEEP, Action::Delete));
                let operations = stage.operations();
                let input = object([(operations.id, Some(id.into()))]);
                operations.delete.map_or(Want::Done, |operation| Want::Send(Call::new(operation, input)))
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, _: Value) -> Result<(), Failure> {
        Sweep::drop_first(run_state);
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if error.absent || is_in_use(error) {
            Sweep::drop_first(run_state);
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
