//! Reports what was made for a resource that left the spec, and which goes on until it is removed.

use super::{Aim, Task, Want};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};

/// What becomes of one resource that left the spec, where it is not removed.
pub(in crate::pipeline) struct Left {
    key: String,
}

impl Left {
    pub(in crate::pipeline) fn new(key: &str) -> Left {
        Left { key: key.to_owned() }
    }
}

const REASON: &str = "it is no longer in the spec, and its flow runs on: an apply with `prune`, or a teardown, removes what was made for it";

impl Task for Left {
    fn step(&self) -> &str {
        &self.key
    }

    fn aim(&self) -> Aim {
        Aim::Clear
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.note(Logged { reason: Some(REASON.to_owned()), ..Logged::new(&self.key, Action::Remove) });
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
