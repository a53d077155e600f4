//! Reports what was made for a resource or a source that left the spec, and which stays until it is removed.

use super::{Aim, Task, Want};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;

/// What becomes of one resource or source that left the spec, where it is not removed.
pub(in crate::pipeline) struct Left {
    step: String,
    reason: &'static str,
}

impl Left {
    pub(in crate::pipeline) fn of_resource(key: &str) -> Left {
        Left { step: key.to_owned(), reason: RESOURCE }
    }

    /// For a step that made a base connection or a class.
    pub(in crate::pipeline) fn of_shared(kind: Kind, step: &str) -> Left {
        Left { step: step.to_owned(), reason: if kind == Kind::Class { CLASS } else { SOURCE } }
    }
}

const RESOURCE: &str = "it is no longer in the spec, and its flow runs on: an apply with `prune`, or a teardown, removes what was made for it";
const SOURCE: &str =
    "its source is no longer in the spec: an apply with `prune`, or a teardown, removes it once no resource uses it";

const CLASS: &str =
    "no resource of the spec has it any more: an apply with `prune`, or a teardown, removes it once no schema has it";

impl Task for Left {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Clear
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.note(Logged { reason: Some(self.reason.to_owned()), ..Logged::new(&self.step, Action::Remove) });
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
