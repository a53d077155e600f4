//! Makes one thing, and never a twin of it: looks first, adopts what is there, mends what differs, and looks again
//! after it has made something.
//!
//! ```text
//!            ┌─────────── id known ──────────┐
//!  Start ────┤                               ▼          differs       ┌─────► Update
//!    ▲       └── else ► List ── found ──► Read ─────────────────────► ┤
//!    │                   │                                            └─────► Publish (a draft)
//!    │                 nothing
//!    │                   ▼
//!    └── unknown ─── Create ──► Verify ── an older twin ──► Retreat ──► conflict
//!                                 └── alone ──► end
//! ```

mod change;
mod create;
mod find;
mod verify;

pub(super) use create::fingerprint;

use std::sync::Arc;

use super::age::Age;
use super::patience::Patience;
use super::{Call, Pages, Refusal, Task, Want, is_in_use};
use crate::diagnostics::{Code, Diagnostic, ServiceError};
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Action, Change, Failure, Logged, RunState};
use crate::pipeline::stages::Stage;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{integer, object};
use crate::pipeline::view::View;

/// In seconds: longer than a host takes from one request to the next but one.
const HESITATION: i64 = 5;

#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub(in crate::pipeline) struct Make {
    kind: Kind,
    stage: &'static dyn Stage,
    resource: usize,
    step: String,
    phase: Phase,
    hesitated: bool,
    patience: Patience,
    /// How long it was waited for until it is enabled, in seconds.
    initialized: i64,
    /// Whether what was sent may have been done although nothing says so.
    unclear: bool,
    /// Whether an older one was made while the create was under way, so that it may have come of it too.
    overlaps: bool,
    /// Whether it was made here and now, of the input that the spec has now.
    fresh: bool,
    /// The time and the id of what was made, once they were read.
    own_age: Option<Age>,
    /// Whether an update was taken: what differs after it the platform shows in its own way.
    updated: bool,
    /// Whether what was known, or listed, was not there.
    gone: bool,
    /// What it takes to make it: worked out once, as an inference may lie behind it.
    input: Option<Arc<Value>>,
}

enum Phase {
    Start,
    /// What stands in the place of the new one is deleted first.
    Clear(String),
    Read,
    List(Pages),
    /// It may show yet, or another host may be about to make it: it is looked for once more after so many seconds.
    Pause(i64),
    /// It is read again after so many seconds, as it is not enabled yet.
    Initialize(i64),
    Create,
    Verify(Pages),
    /// Whether it is older than something that is listed, while it isn't listed itself.
    Date,
    Retreat,
    /// Another host was first, and what was made here is gone again.
    Conflict,
    Update(Arc<Value>),
    Publish,
    End,
}

impl Make {
    pub(in crate::pipeline) fn new(kind: Kind, stage: &'static dyn Stage, view: View<'_>) -> Make {
        Make {
            kind,
            stage,
            resource: view.index,
            step: view.step(kind),
            phase: Phase::Start,
            hesitated: false,
            patience: Patience::default(),
            initialized: 0,
            unclear: false,
            overlaps: false,
            fresh: false,
            own_age: None,
            updated: false,
            gone: false,
            input: None,
        }
    }

    fn title(&self, run_state: &RunState) -> String {
        View::of(run_state, self.resource).title(self.kind)
    }

    /// The name under which it is looked for: what was sent under an earlier one may be there, and is then renamed.
    fn sought(&self, run_state: &RunState) -> String {
        let sent = run_state.entry(&self.step).filter(|entry| entry.state != State::Done);
        sent.and_then(|entry| entry.title.clone()).unwrap_or_else(|| self.title(run_state))
    }

    /// A fault of its name.
    fn fault(&self, run_state: &RunState, code: Code) -> Diagnostic {
        View::of(run_state, self.resource).name_fault(code, self.kind, &self.title(run_state))
    }

    fn is_draft(&self, run_state: &RunState) -> bool {
        self.stage.draft(View::of(run_state, self.resource))
    }

    fn is_given(&self, run_state: &RunState) -> bool {
        self.stage.existing_id(View::of(run_state, self.resource)).is_some()
    }

    /// The list of all that have its name.
    fn search(&self, run_state: &RunState) -> Pages {
        Pages::new(self.stage.search(&self.sought(run_state)))
    }

    /// The version in what the platform says of it, where there are versions.
    fn version(&self, found: &Value) -> Option<i64> {
        self.stage.operations().versioned.then(|| integer(found, &["version"]).unwrap_or_default())
    }

    fn log(&self, run_state: &mut RunState, action: Action, changes: Vec<Change>, reason: Option<String>) {
        let name = Some(self.title(run_state));
        let id = run_state.id(&self.step).map(str::to_owned);
        run_state.note(Logged { name, id, changes, reason, ..Logged::new(&self.step, action) });
    }

    /// Works the input out, unless that was done.
    fn input(&mut self, run_state: &RunState) -> Result<&Arc<Value>, Failure> {
        let input = match self.input.take() {
            Some(known) => known,
            None => self.stage.input(View::of(run_state, self.resource))?.into(),
        };
        Ok(self.input.insert(input))
    }

    fn of_id(&self, run_state: &RunState) -> Value {
        object([(self.stage.operations().id, run_state.id(&self.step).map(Value::from))])
    }
}

impl Task for Make {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if matches!(self.phase, Phase::Start)
            && let Err(failure) = self.start(run_state)
        {
            return Want::Fail(failure);
        }
        let operations = self.stage.operations();
        let call = match &self.phase {
            Phase::Start | Phase::End => return Want::Done,
            Phase::Conflict => return Want::Fail(self.conflict(run_state)),
            Phase::Pause(seconds) => {
                let wait = Want::Wait(*seconds, "settling");
                self.phase = Phase::Start;
                return wait;
            }
            Phase::Initialize(seconds) => {
                let wait = Want::Wait(*seconds, "initializing");
                self.phase = Phase::Read;
                return wait;
            }
            Phase::Clear(id) => {
                let input = object([(operations.id, Some(id.as_str().into()))]);
                operations.delete.map(|operation| Call::new(operation, input))
            }
            Phase::Read | Phase::Date => {
                let mut input = self.of_id(run_state);
                if let Some((name, value)) = self.stage.get_options() {
                    input.set(name, value);
                }
                Some(Call::new(operations.get, input))
            }
            Phase::List(pages) | Phase::Verify(pages) => pages.call(operations.list),
            Phase::Create => match self.create(run_state) {
                Err(failure) => return Want::Fail(failure),
                Ok(call) => Some(call),
            },
            Phase::Retreat => operations.delete.map(|operation| Call::new(operation, self.of_id(run_state))),
            Phase::Update(input) => Some(Call::new(operations.update, input.clone())),
            Phase::Publish => operations.publish.map(|operation| Call::new(operation, self.of_id(run_state))),
        };
        call.map_or(Want::Done, Want::Send)
    }

    /// A list of mapping sets repeats the rows of each: to copy them took an eighth of the time of a whole pipeline.
    fn unread(&self) -> Option<&'static str> {
        self.stage.operations().unread.filter(|_| matches!(self.phase, Phase::List(_) | Phase::Verify(_)))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let operations = self.stage.operations();
        match &mut self.phase {
            Phase::Start | Phase::End | Phase::Conflict | Phase::Pause(_) | Phase::Initialize(_) => Ok(()),
            Phase::Clear(id) => {
                run_state.ledger.replaced.retain(|old| old.id != *id);
                self.phase = Phase::Start;
                Ok(())
            }
            Phase::Read => self.read(run_state, result),
            Phase::List(pages) | Phase::Verify(pages) => {
                let Some(items) = pages.receive(operations.list, result)? else { return Ok(()) };
                if matches!(self.phase, Phase::Verify(_)) {
                    self.verified(run_state, &items)
                } else {
                    self.listed(run_state, &items)
                }
            }
            Phase::Create => {
                self.created(run_state, &result);
                Ok(())
            }
            Phase::Date => {
                self.own_age = Some(Age::of(&result, operations.own_id));
                self.verify(run_state);
                Ok(())
            }
            Phase::Retreat => {
                self.retreated(run_state);
                Ok(())
            }
            Phase::Update(_) => {
                self.updated = true;
                let entry = run_state.ledger.entry(&self.step);
                entry.version = self.version(&result).or(entry.version);
                self.settle(run_state);
                // A draft that was mended may still have to be published.
                self.phase =
                    if operations.publish.is_none() || self.is_draft(run_state) { Phase::End } else { Phase::Read };
                Ok(())
            }
            Phase::Publish => {
                self.settle(run_state);
                self.phase = Phase::End;
                Ok(())
            }
        }
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        // It was just made: what is read may be older than that.
        if error.absent && matches!(self.phase, Phase::Read | Phase::Date) && self.is_new(run_state) {
            return Refusal::Taken;
        }
        match &self.phase {
            // It was deleted by someone else, or by an attempt whose answer was lost.
            Phase::Clear(id) if error.absent => {
                run_state.ledger.replaced.retain(|old| old.id != *id);
                self.phase = Phase::Start;
                Refusal::Taken
            }
            Phase::Retreat if error.absent => {
                self.retreated(run_state);
                Refusal::Taken
            }
            // A process before this one may have retreated from what was made at the same time.
            Phase::Date if error.absent => {
                if run_state.entry(&self.step).is_some_and(|entry| entry.fingerprint.is_some()) {
                    self.seek(run_state);
                } else {
                    run_state.ledger.remove(&self.step);
                }
                self.phase = Phase::Start;
                Refusal::Taken
            }
            // Something uses it already: there are two, and the plan says so.
            Phase::Retreat if is_in_use(error) => {
                self.verified_well(run_state);
                Refusal::Taken
            }
            // Once: a list that goes on to show what is not there would lead round in a circle.
            Phase::Read if error.absent && !self.gone && !self.is_given(run_state) => {
                self.gone = true;
                run_state.ledger.remove(&self.step);
                self.phase = Phase::List(self.search(run_state));
                Refusal::Taken
            }
            // Someone gave the title away since it was looked for: it is looked at, not made again.
            Phase::Create if error.code.as_deref() == Some("XDM-1521-400") => {
                if run_state.remembered("taken").and_then(Value::as_str) == Some(&self.step) {
                    return Refusal::Fatal;
                }
                run_state.remember("taken", self.step.as_str().into());
                // It may not be listed yet; and it is this pipeline's if an earlier create was done after all, or if this one
                // was delivered twice, which what it has will show.
                run_state.ledger.entry(&self.step).made = self.unclear;
                self.phase = Phase::Start;
                Refusal::Taken
            }
            Phase::Create => {
                // Nothing was made, now at least.
                if run_state.id(&self.step).is_none() && !self.unclear {
                    run_state.ledger.remove(&self.step);
                }
                Refusal::Fatal
            }
            _ => Refusal::Fatal,
        }
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.unclear |= matches!(self.phase, Phase::Create);
        // A delete may be sent again.
        if !matches!(self.phase, Phase::Retreat | Phase::Clear(_)) {
            self.phase = Phase::Start;
        }
    }
}
