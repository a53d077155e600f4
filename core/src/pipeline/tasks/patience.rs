//! How long something is looked for that a platform may show late.

use crate::pipeline::run_state::RunState;

/// The looks at one thing.
#[derive(Default)]
pub(super) struct Patience {
    /// Seconds, by the waits that were asked for: a host's clock may not move.
    passed: i64,
}

impl Patience {
    /// Seconds until the next look, ever more; nothing once the grace is over, which counts from when the create was sent.
    pub(super) fn pause(&mut self, run_state: &mut RunState, step: &str) -> Option<i64> {
        let now = run_state.now_in_milliseconds();
        let sent = run_state.ledger.entry(step).sent_at.get_or_insert(now);
        // The clock of another host may be ahead of this one.
        *sent = (*sent).min(now);
        let passed = ((now - *sent) / 1000).max(self.passed);
        let left = run_state.grace - passed;
        let pause = (left > 0).then(|| passed.clamp(1, left))?;
        self.passed = passed + pause;
        Some(pause)
    }
}
