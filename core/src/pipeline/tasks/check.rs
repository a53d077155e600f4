//! Holds the spec against what was read, before anything is made of it.

use super::{Aim, Task, Want};
use crate::diagnostics::Faults;
use crate::json::Value;
use crate::pipeline::checks::held;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::view::View;

pub(in crate::pipeline) struct Check;

impl Check {
    /// The name of its step.
    pub(in crate::pipeline) const NAME: &str = "check";
}

impl Task for Check {
    fn step(&self) -> &str {
        Check::NAME
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.note(Logged::new(Check::NAME, Action::Read));
        let mut faults = Faults::default();
        let views = (0..run_state.spec.resources.len()).map(|index| View::of(run_state, index));
        run_state.coverage = views.filter_map(|view| held(view, &mut faults)).collect();
        if faults.has_error() {
            return Want::Fail(Failure::Faults(faults.into()));
        }
        // A flow that exists keeps its start.
        let made = |index: usize| View::of(run_state, index).entry(Kind::Flow).is_some_and(|entry| entry.id.is_some());
        let RunState { spec, now, .. } = &*run_state;
        for (index, resource) in spec.resources.iter().enumerate().filter(|(index, _)| !made(*index)) {
            spec.start_over(index, resource, *now).into_iter().for_each(|fault| faults.push(fault));
        }
        run_state.warn(faults.into());
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
