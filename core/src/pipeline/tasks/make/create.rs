//! What was made: whether it has a twin.

use super::{Make, Phase};
use crate::diagnostics::Code;
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Action, Failure, RunState};
use crate::pipeline::values::text;
use crate::pipeline::view::View;

impl Make {
    pub(super) fn created(&mut self, run_state: &mut RunState, result: &Value) {
        let id = text(result, &[self.stage.operations().own_id]).map(str::to_owned);
        let version = self.version(result);
        let entry = run_state.ledger.entry(&self.step);
        (entry.id, entry.version, entry.made, entry.state) = (id, version, true, State::Made);
        let digest = self.stage.digest(View::of(run_state, self.resource));
        run_state.ledger.entry(&self.step).digest = digest;
        self.log(run_state, Action::Create, Vec::new(), None);
        self.verify(run_state);
    }

    pub(super) fn verify(&mut self, run_state: &mut RunState) {
        if self.stage.operations().unique {
            self.phase = Phase::End;
            self.settle(run_state);
        } else {
            self.phase = Phase::Verify(self.search(run_state));
        }
    }

    pub(super) fn verified(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let own = run_state.id(&self.step).map(str::to_owned);
        let chosen = self.chosen(run_state, items)?;
        let chosen = chosen.and_then(|item| text(item, &[self.stage.operations().own_id]));
        // A list that doesn't show it yet is no sign of a twin.
        let listed = items.iter().any(|item| text(item, &[self.stage.operations().own_id]) == own.as_deref());
        if !listed || chosen.is_none() || chosen == own.as_deref() {
            self.phase = Phase::End;
            self.settle(run_state);
        } else if self.stage.operations().delete.is_none() {
            return Err(self.conflict(run_state));
        } else {
            self.phase = Phase::Retreat;
        }
        Ok(())
    }

    /// Another host made the same at the same time, and was first.
    pub(super) fn conflict(&self, run_state: &mut RunState) -> Failure {
        // What can't be deleted stays, and nothing refers to it.
        let orphan = run_state.id(&self.step).filter(|_| self.stage.operations().delete.is_none()).map(str::to_owned);
        run_state.ledger.remove(&self.step);
        self.fault(run_state, Code::ConcurrentApply).with_some("orphan", orphan).into()
    }
}
