//! What becomes of a request that did not do its work: it is sent again after a while, looked after, or given up.

use super::ledger::Waiting;
use super::machine::Pipeline;
use super::run_state::Failure;
use super::step::Step;
use super::tasks::Refusal;
use crate::diagnostics::ServiceError;
use crate::operations::{self, Backoff};

/// A pipeline's pauses: nobody waits beside it.
const BACKOFF: Backoff = Backoff { first: 1_000, longest: 60_000 };

impl Pipeline {
    pub(super) fn refused(&mut self, error: ServiceError) {
        let stale = error.status == 412;
        let unclear = error.may_have_taken_effect || error.retry.look_first;
        if error.may_have_taken_effect {
            self.unsure();
        }
        if unclear {
            self.look_again();
        }
        let after = error.retry.after_seconds;
        let failure = error.clone();
        let failure = move || Failure::Service(Box::new(failure));
        if error.status == 401 && self.denied.replace(self.token.clone()).is_some_and(|denied| denied == self.token) {
            // The host has no other one.
            self.fail(failure());
        } else if error.status == 401 || error.code.as_deref() == Some("403010") {
            self.pause(after, "unauthorized", failure);
        } else if error.status == 429 {
            self.pause(after, "rateLimited", failure);
        } else if stale && unclear {
            self.pause(after, "changed", failure);
        } else if unclear || error.retry.retry {
            self.pause(after, "unavailable", failure);
        } else {
            let Some(task) = self.tasks.get_mut(self.at) else { return };
            match task.refused(&mut self.run_state, &error) {
                Refusal::Taken => {}
                Refusal::Fatal if self.resumed && error.absent => self.start_over(),
                Refusal::Fatal => self.fail(Failure::Service(Box::new(error))),
            }
        }
    }

    /// No answer that says what became of a request.
    pub(super) fn unclear(&mut self, operation: &str, reason: &'static str, message: &str) {
        if !operations::operation_reads(operation) {
            self.unsure();
            self.look_again();
        }
        let message = message.to_owned();
        self.pause(None, reason, || Failure::NoAnswer(message));
    }

    /// What was sent may have changed the platform.
    fn unsure(&mut self) {
        if self.changed == "no" {
            self.changed = "maybe";
        }
    }

    fn look_again(&mut self) {
        if let Some(task) = self.tasks.get_mut(self.at) {
            task.look_again(&mut self.run_state);
        }
    }

    /// Waits before the step is tried again, as long as there are tries left.
    pub(super) fn pause(&mut self, after: Option<i64>, reason: &'static str, failure: impl FnOnce() -> Failure) {
        self.attempts += 1;
        if self.attempts >= self.limit {
            self.fail(failure());
            return;
        }
        let asked = after.and_then(|seconds| u64::try_from(seconds).ok()).map(|seconds| seconds.saturating_mul(1000));
        let (shortest, longest) = BACKOFF.bounds(self.attempts);
        let pause = shortest + self.chance() % (longest - shortest + 1);
        self.waiting = Some((asked.unwrap_or(pause).min(self.longest_pause), reason));
    }

    /// Waits for the rest of the pause that the ledger contained when it was read.
    pub(super) fn rest(&mut self) {
        let Some(rest) = self.rest.take() else { return };
        let left =
            u64::try_from(rest.until.saturating_sub(self.run_state.now.saturating_mul(1000))).unwrap_or_default();
        self.waiting = (left > 0).then_some((left.min(self.longest_pause), rest.reason));
    }

    /// The pause that is due, noted in the ledger.
    pub(super) fn wait(&mut self) -> Option<Step> {
        let (milliseconds, reason) = self.waiting.take()?;
        let until = self.run_state.now.saturating_mul(1000).saturating_add_unsigned(milliseconds);
        self.run_state.ledger.waiting = Some(Waiting { until, reason });
        Some(Step::Wait { milliseconds, until, reason, step: self.step() })
    }

    /// The next number of a sequence that the seed alone decides (`SplitMix64`).
    fn chance(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ (self.random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
