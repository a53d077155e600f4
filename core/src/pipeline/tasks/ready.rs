//! Whether a flow can do what a goal asks of it, by its state and its schedule.
//!
//! Facts: <https://developer.adobe.com/experience-platform-apis/references/flow-service/> (its error codes name the states),
//! <https://experienceleague.adobe.com/en/docs/experience-platform/sources/tutorials/api/on-demand-ingestion>.

use super::{Aim, Call, Task, Want};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::{Kind, Scope};
use crate::pipeline::values::{object, text};
use crate::pipeline::view::View;

/// States that end by themselves; until then the platform takes neither a change nor an action.
const BUSY: [&str; 6] = ["inProgress", "updating", "enabling", "disabling", "enabled-finalizing", "pending"];

/// What a state keeps from being done, and the way out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::pipeline) enum Wish {
    Change,
    Run,
    Enable,
    Disable,
    /// To see a run end, where there is none yet.
    Watch,
}

/// What is to be done about a state first; nothing if it is no hindrance, or unknown.
fn way_out(wish: Wish, state: &str) -> Option<&'static str> {
    match (state, wish) {
        ("delete-finalizing", _) => Some("being_deleted"),
        (busy, _) if BUSY.contains(&busy) => Some("wait"),
        ("initializing", Wish::Change | Wish::Run | Wish::Enable | Wish::Disable) => Some("wait_until_enabled"),
        ("draft", Wish::Disable) => Some("nothing_to_disable"),
        ("draft", Wish::Run | Wish::Enable | Wish::Watch) => Some("publish"),
        ("disabled", Wish::Run | Wish::Watch) => Some("enable"),
        _ => None,
    }
}

/// The fault of a state that is a hindrance.
pub(in crate::pipeline) fn hindrance(view: View<'_>, kind: Kind, wish: Wish, found: &Value) -> Result<(), Failure> {
    let state = text(found, &["state"]).unwrap_or_default();
    let Some(way_out) = way_out(wish, state) else { return Ok(()) };
    let name = text(found, &["name"]).unwrap_or_default();
    let place = match kind.row().scope {
        Scope::Resource => format!("/resources/{}", view.index),
        _ => view.source().place(),
    };
    let fault = Diagnostic::at(Code::NotReady, &place).with_shown("value", name);
    Err(fault.with("found", state).with("expected", way_out).into())
}

/// Reads a flow, and whether it runs on demand.
pub(in crate::pipeline) struct Ready {
    resource: usize,
    step: String,
    is_read: bool,
}

impl Ready {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Ready {
        Ready { resource: view.index, step: view.step(Kind::Flow), is_read: false }
    }
}

impl Task for Ready {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        match run_state.known(&self.step) {
            _ if self.is_read => Want::Done,
            Ok(id) => Want::Send(Call::new("getFlow", object([("flowId", Some(id))]))),
            Err(failure) => Want::Fail(failure),
        }
    }

    fn receive(&mut self, run_state: &mut RunState, flow: Value) -> Result<(), Failure> {
        self.is_read = true;
        run_state.note(Logged::new(&self.step, Action::Read));
        let view = View::of(run_state, self.resource);
        let frequency = text(&flow, &["scheduleParams", "frequency"]);
        if let Some(other) = frequency.filter(|frequency| *frequency != "once") {
            let place = run_state.spec.places.of_fault(self.resource, "schedule", "/frequency");
            let fault = Diagnostic::at(Code::RunOnSchedule, &place).with("found", other);
            return Err(fault.with_shown("value", text(&flow, &["name"]).unwrap_or_default()).into());
        }
        hindrance(view, Kind::Flow, Wish::Run, &flow)
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
