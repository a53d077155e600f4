//! Whether what was made has a twin, which another host, or an earlier attempt, made at the same time.

use super::super::ready::{Wish, hindrance};
use super::{Make, Phase, fingerprint};
use crate::diagnostics::Code;
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Failure, RunState};
use crate::pipeline::tasks::age::Age;
use crate::pipeline::tasks::twins::Twins;
use crate::pipeline::values::{same_id, text};
use crate::pipeline::view::View;

/// In seconds: how long a connection may take until it is enabled, and how far apart it is looked at.
const INITIALIZING: i64 = 300;
const FIRST_LOOK: i64 = 5;
const LAST_LOOK: i64 = 60;

/// Whether it takes no other thing that refers to it yet.
pub(super) fn is_initializing(found: &Value) -> bool {
    text(found, &["state"]) == Some("initializing")
}

impl Make {
    /// Whether it was made, and never looked at for a twin.
    pub(super) fn is_unverified(&self, run_state: &RunState) -> bool {
        let made = run_state.entry(&self.step).is_some_and(|entry| entry.state == State::Made);
        made && !run_state.preview && !self.stage.operations().unique
    }

    pub(super) fn verify(&mut self, run_state: &RunState) {
        self.phase = Phase::Verify(self.search(run_state));
    }

    pub(super) fn verified(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let own_id = self.stage.operations().own_id;
        let own = run_state.id(&self.step).unwrap_or_default().to_ascii_lowercase();
        let fitting = self.fitting(run_state, items)?;
        let first = fitting.first().map(|item| Age::of(item, own_id));
        let twin = first.filter(|first| first.id != own);
        let is_own = |item: &&Value| text(item, &[own_id]).is_some_and(|id| same_id(id, &own));
        let listed = items.iter().find(is_own).map(|item| Age::of(item, own_id));
        let (is_listed, lasts) = (listed.is_some(), self.stage.operations().delete.is_none());
        match (twin, listed.or(self.own_age.clone())) {
            (Some(twin), Some(own)) if twin < own => {
                self.overlaps = own.time - twin.time <= self.under_way(run_state);
                if self.overlaps {
                    self.suspect(run_state)?;
                }
                if lasts {
                    return Err(self.conflict(run_state));
                }
                self.phase = Phase::Retreat;
            }
            // Of what can't be deleted there is no way back, so that it is used all the same.
            _ if is_listed || lasts => {
                if fitting.len() > 1 && !lasts {
                    self.suspect(run_state)?;
                }
                let title = self.sought(run_state);
                self.note_twins(run_state, &title, items);
                if let Some(own) = items.iter().find(is_own).filter(|own| is_initializing(own)) {
                    run_state.ledger.entry(&self.step).state = State::Done;
                    return self.initialize(run_state, own);
                }
                self.verified_well(run_state);
            }
            (Some(_), None) => self.phase = Phase::Date,
            // What is older may be listed as late as itself.
            _ => match self.patience.pause(run_state, &self.step) {
                Some(seconds) => self.phase = Phase::Pause(seconds),
                None => self.verified_well(run_state),
            },
        }
        Ok(())
    }

    /// How long the create may have been under way, in milliseconds: a host's times are whole seconds, and one that goes on
    /// from the ledger doesn't know when the answer came.
    fn under_way(&self, run_state: &RunState) -> i64 {
        let sent = run_state.entry(&self.step).and_then(|entry| entry.sent_at).unwrap_or_default();
        (run_state.now_in_milliseconds() - sent).clamp(0, run_state.grace.saturating_mul(1000)) + 1000
    }

    /// Waits until it is enabled, as long as that may take.
    pub(super) fn initialize(&mut self, run_state: &RunState, found: &Value) -> Result<(), Failure> {
        let seconds = self.initialized.clamp(FIRST_LOOK, LAST_LOOK).min(INITIALIZING - self.initialized);
        if seconds <= 0 {
            hindrance(View::of(run_state, self.resource), self.kind, Wish::Change, found)?;
        }
        self.initialized += seconds;
        self.phase = Phase::Initialize(seconds);
        Ok(())
    }

    /// Reports what has the name of the thing that was chosen.
    pub(super) fn note_twins(&self, run_state: &mut RunState, title: &str, items: &[Value]) {
        run_state.listed.push(self.step.clone());
        let items: Vec<_> = items.iter().collect();
        Twins::note(run_state, (self.stage, &self.step, title), &items);
    }

    /// It has no twin that is older. What was made in an earlier process is then compared with the spec, as anything that is there.
    pub(super) fn verified_well(&mut self, run_state: &mut RunState) {
        if self.fresh {
            self.phase = Phase::End;
            self.settle(run_state);
        } else {
            run_state.ledger.entry(&self.step).state = State::Done;
            self.phase = Phase::Read;
        }
    }

    /// Whether it was made so lately that it may not be shown yet; then it is looked at again after a while.
    pub(super) fn is_new(&mut self, run_state: &mut RunState) -> bool {
        let known = run_state.entry(&self.step).is_some_and(|entry| entry.made && entry.sent_at.is_some());
        let pause = if known { self.patience.pause(run_state, &self.step) } else { None };
        if let Some(seconds) = pause {
            self.phase = Phase::Pause(seconds);
        }
        pause.is_some()
    }

    /// What was made is gone again, as an older one is there.
    pub(super) fn retreated(&mut self, run_state: &mut RunState) {
        if self.unclear {
            // An earlier create was done after all.
            self.seek(run_state);
            self.phase = Phase::Start;
        } else {
            self.phase = Phase::Conflict;
        }
    }

    /// Something in between may have delivered the create twice: an apply ends by looking once more, and so does a teardown.
    fn suspect(&mut self, run_state: &mut RunState) -> Result<(), Failure> {
        let sent = fingerprint(self.input(run_state)?);
        run_state.ledger.entry(&self.step).fingerprint.get_or_insert(sent);
        Ok(())
    }

    /// What came of the create is something else than what was known.
    pub(super) fn seek(&self, run_state: &mut RunState) {
        let entry = run_state.ledger.entry(&self.step);
        (entry.id, entry.state) = (None, State::Pending);
    }

    /// Another host made the same at the same time, and was first; or it was this one, whose create was delivered twice.
    pub(super) fn conflict(&self, run_state: &mut RunState) -> Failure {
        // What can't be deleted stays, and nothing refers to it.
        let orphan = run_state.id(&self.step).filter(|_| self.stage.operations().delete.is_none()).map(str::to_owned);
        if self.overlaps {
            self.seek(run_state);
        } else {
            run_state.ledger.remove(&self.step);
        }
        self.fault(run_state, Code::ConcurrentApply).with_some("orphan", orphan).into()
    }
}
