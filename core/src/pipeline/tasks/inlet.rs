//! The URL to which the records of a source are sent that waits for them.

use super::{Aim, Call, Task, Want};
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{object, text};
use crate::pipeline::view::View;

/// Reads the URL of one resource.
pub(in crate::pipeline) struct Inlet {
    step: String,
    /// The step that makes what has the URL.
    made_by: String,
    operation: &'static str,
    id: &'static str,
    path: &'static [&'static str],
    is_read: bool,
}

impl Inlet {
    /// The name of its step.
    pub(in crate::pipeline) const NAME: &str = "inlet";

    /// Nothing where the source has none.
    pub(in crate::pipeline) fn of(view: View<'_>) -> Option<Inlet> {
        let known = view.source().known.as_ref()?.inlet.as_deref()?;
        let (kind, operation, id, path): (_, _, _, &[&str]) = if known == "flow" {
            (Kind::Flow, "getFlow", "flowId", &["options", "inletUrl"])
        } else {
            (Kind::BaseConnection, "getBaseConnection", "baseConnectionId", &["auth", "params", "inletUrl"])
        };
        let (step, made_by) = (view.named_step(Inlet::NAME), view.step(kind));
        Some(Inlet { step, made_by, operation, id, path, is_read: false })
    }
}

impl Task for Inlet {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        match run_state.known(&self.made_by) {
            _ if self.is_read => Want::Done,
            Ok(id) => Want::Send(Call::new(self.operation, object([(self.id, Some(id))]))),
            Err(_) if run_state.preview => Want::Done,
            Err(failure) => Want::Fail(failure),
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        self.is_read = true;
        let url = text(&result, self.path).map(str::to_owned);
        if let Some(url) = url.as_ref().filter(|_| !run_state.preview) {
            let entry = run_state.ledger.entry(&self.step);
            entry.set_result(Some(url.as_str().into()));
            entry.state = State::Done;
        }
        run_state.note(Logged { inlet_url: url, ..Logged::new(&self.step, Action::Read) });
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
