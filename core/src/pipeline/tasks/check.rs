//! Holds the spec against what was read, before anything is made of it.

use super::{Aim, Task, Want};
use crate::diagnostics::Faults;
use crate::json::Value;
use crate::pipeline::checks::held;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::view::View;

pub(in crate::pipeline) struct Check;

const CHECK: &str = "check";

impl Task for Check {
    fn step(&self) -> &str {
        CHECK
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.note(Logged::new(CHECK, Action::Read));
        let mut faults = Faults::default();
        let views = (0..run_state.spec.resources.len()).map(|index| View::of(run_state, index));
        run_state.coverage = views.filter_map(|view| held(view, &mut faults)).collect();
        if faults.has_error() {
            return Want::Fail(Failure::Faults(faults.into()));
        }
        run_state.warn(faults.into());
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
