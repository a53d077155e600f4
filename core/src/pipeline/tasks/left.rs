//! Reports what was made for a resource or a source that left the spec, and which stays until it is removed.

use super::{Aim, Task, Want};
use crate::json::Value;
use crate::pipeline::ledger::Entry;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;

/// What becomes of one resource or source that left the spec, where it is not removed.
pub(in crate::pipeline) struct Left {
    step: String,
    reason: fn(&RunState, &str) -> &'static str,
}

impl Left {
    pub(in crate::pipeline) fn of_resource(key: &str) -> Left {
        Left { step: key.to_owned(), reason: of_resource }
    }

    /// For a step that made a base connection or a class.
    pub(in crate::pipeline) fn of_shared(kind: Kind, step: &str) -> Left {
        Left { step: step.to_owned(), reason: if kind == Kind::Class { |_, _| CLASS } else { |_, _| SOURCE } }
    }
}

fn of_resource(run_state: &RunState, key: &str) -> &'static str {
    if run_state.entry(&Kind::Flow.step(key)).is_some_and(Entry::may_be_there) { WITH_FLOW } else { WITHOUT_FLOW }
}

const WITH_FLOW: &str = "it is no longer in the spec, and its flow runs on: an apply with `prune`, or a teardown, removes what was made for it";
const WITHOUT_FLOW: &str =
    "it is no longer in the spec: an apply with `prune`, or a teardown, removes what was made for it";
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
        let reason = (self.reason)(run_state, &self.step).to_owned();
        run_state.note(Logged { reason: Some(reason), ..Logged::new(&self.step, Action::Remove) });
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
