//! What a flow does: its state and its runs, watched until one ends, and the switch that turns it on and off.

use std::cmp::Reverse;

use super::ready::{Wish, hindrance};
use super::{Aim, Call, Task, Want, items};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Change, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, integer, object, sorted, text};
use crate::pipeline::view::View;

/// How often a flow is looked at, in seconds.
const POLL: i64 = 30;

/// Reads a flow and its last runs.
pub(in crate::pipeline) struct Watch {
    resource: usize,
    step: String,
    flow: String,
    until_ended: bool,
    phase: Phase,
}

enum Phase {
    Flow,
    Runs,
    Wait,
    End,
}

impl Watch {
    /// The name of its step.
    pub(in crate::pipeline) const NAME: &str = "status";

    pub(in crate::pipeline) fn new(view: View<'_>, until_ended: bool) -> Watch {
        let (step, flow) = (view.named_step(Watch::NAME), view.step(Kind::Flow));
        Watch { resource: view.index, step, flow, until_ended, phase: Phase::Flow }
    }
}

/// Whether a run has come to an end.
fn has_ended(run: &Value) -> bool {
    text(run, &["verdict", "outcome"]).is_some_and(|outcome| !matches!(outcome, "running" | "unknown"))
}

impl Task for Watch {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let id = match run_state.known(&self.flow) {
            Ok(id) => id,
            Err(failure) => return Want::Fail(failure),
        };
        let input = object([("flowId", Some(id))]);
        match self.phase {
            Phase::End => Want::Done,
            Phase::Flow => Want::Send(Call::new("getFlow", input)),
            Phase::Runs => Want::Send(Call::new("listRuns", input)),
            Phase::Wait => {
                self.phase = Phase::Flow;
                Want::Wait(POLL, "polling")
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, mut result: Value) -> Result<(), Failure> {
        if matches!(self.phase, Phase::Flow) {
            let flow = object(["id", "name", "state", "lastRunDetails"].map(|name| (name, copy(&result, &[name]))));
            run_state.remember(&self.step, object([("flow", Some(flow))]));
            self.phase = Phase::Runs;
            return Ok(());
        }
        let newest = |run: &Value| Reverse(integer(run, &["createdAt"]).unwrap_or_default());
        let mut runs = sorted(items(&mut result), newest);
        runs.truncate(10);
        self.phase = if self.until_ended && !runs.iter().any(has_ended) { Phase::Wait } else { Phase::End };
        let status = run_state.remembered(&self.step);
        if let (Phase::Wait, [], Some(flow)) = (&self.phase, &*runs, status.and_then(|status| status.get("flow"))) {
            hindrance(View::of(run_state, self.resource), Kind::Flow, Wish::Watch, flow)?;
        }
        let runs = runs
            .iter()
            .map(|run| object(["id", "status", "createdAt", "verdict"].map(|name| (name, copy(run, &[name])))));
        let mut status = status.cloned().unwrap_or(Value::Null);
        status.set("runs", Value::list(runs));
        run_state.remember(&self.step, status);
        run_state.note(Logged::new(&self.step, Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// Turns a flow on or off.
pub(in crate::pipeline) struct Switch {
    resource: usize,
    step: String,
    flow: String,
    on: bool,
    phase: Switching,
}

enum Switching {
    Read,
    Act,
    End,
}

impl Switch {
    pub(in crate::pipeline) fn new(view: View<'_>, on: bool) -> Switch {
        let (step, flow) = (view.named_step("state"), view.step(Kind::Flow));
        Switch { resource: view.index, step, flow, on, phase: Switching::Read }
    }
}

impl Task for Switch {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let id = match run_state.known(&self.flow) {
            Ok(id) => id,
            Err(failure) => return Want::Fail(failure),
        };
        let input = object([("flowId", Some(id))]);
        match self.phase {
            Switching::End => Want::Done,
            Switching::Read => Want::Send(Call::new("getFlow", input)),
            Switching::Act => Want::Send(Call::new(if self.on { "enableFlow" } else { "disableFlow" }, input)),
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let wanted = Value::from(if self.on { "enabled" } else { "disabled" });
        if matches!(self.phase, Switching::Read) {
            let is = at(&result, &["state"]);
            let same = is == Some(&wanted);
            let wish = if self.on { Wish::Enable } else { Wish::Disable };
            hindrance(View::of(run_state, self.resource), Kind::Flow, wish, &result)?;
            let changes = vec![Change::new("/state", is, Some(&wanted))];
            let action = if same { Action::Keep } else { Action::Change };
            let changes = if same { Vec::new() } else { changes };
            run_state.note(Logged { changes, ..Logged::new(&self.step, action) });
            self.phase = if same || run_state.preview { Switching::End } else { Switching::Act };
        } else {
            self.phase = Switching::End;
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Switching::Read;
    }
}
