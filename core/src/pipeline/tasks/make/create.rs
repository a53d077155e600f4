//! The create itself: what the ledger keeps of it before it is sent, and after it was answered.

use super::Make;
use crate::json::Value;
use crate::pipeline::ledger::{State, checksum};
use crate::pipeline::run_state::{Action, Failure, RunState};
use crate::pipeline::tasks::Call;
use crate::pipeline::tasks::patience::Patience;
use crate::pipeline::values::{members, text};
use crate::pipeline::view::View;

/// A digest of the input of a create, but for what depends on the time.
pub(in crate::pipeline::tasks) fn fingerprint(input: &Value) -> String {
    let lasting = members(input, &[]).iter().filter(|(name, _)| name != "schedule");
    checksum(&Value::Object(lasting.cloned().collect()))
}

impl Make {
    /// Whoever goes on from the ledger knows that it may have been sent, when, and what.
    pub(super) fn create(&mut self, run_state: &mut RunState) -> Result<Call, Failure> {
        let input = self.input(run_state)?.clone();
        let (title, now) = (self.title(run_state), run_state.now_in_milliseconds());
        self.patience = Patience::default();
        let entry = run_state.ledger.entry(&self.step);
        (entry.state, entry.made, entry.title) = (State::Pending, true, Some(title));
        (entry.sent_at, entry.fingerprint) = (Some(now), Some(fingerprint(&input)));
        Ok(Call::new(self.stage.operations().create, input))
    }

    pub(super) fn created(&mut self, run_state: &mut RunState, result: &Value) {
        let id = text(result, &[self.stage.operations().own_id]).map(str::to_owned);
        let version = self.version(result);
        let entry = run_state.ledger.entry(&self.step);
        (entry.id, entry.version, entry.made, entry.state) = (id, version, true, State::Made);
        if !self.unclear {
            entry.fingerprint = None;
        }
        let digest = self.stage.digest(View::of(run_state, self.resource));
        run_state.ledger.entry(&self.step).digest = digest;
        self.fresh = true;
        self.log(run_state, Action::Create, Vec::new(), None);
        if self.stage.operations().unique {
            self.verified_well(run_state);
        } else {
            self.verify(run_state);
        }
    }
}
