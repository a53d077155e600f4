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

use std::sync::Arc;

use super::ready::{Wish, hindrance};
use super::{Call, Pages, Refusal, Task, Want};
use crate::diagnostics::{Code, Diagnostic, ServiceError};
use crate::json::Value;
use crate::pipeline::ledger::{Entry, Replaced, State};
use crate::pipeline::run_state::{Action, Change, Failure, Logged, RunState};
use crate::pipeline::stages::{Stage, fields};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, integer, object, text};
use crate::pipeline::view::View;

/// In seconds: longer than a host takes from one request to the next but one.
const HESITATION: i64 = 5;

pub(in crate::pipeline) struct Make {
    kind: Kind,
    stage: &'static dyn Stage,
    resource: usize,
    step: String,
    phase: Phase,
    hesitated: bool,
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
    /// Another host may be about to make it: it is looked for once more after a while.
    Hesitate,
    Create,
    Verify(Pages),
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
            updated: false,
            gone: false,
            input: None,
        }
    }

    fn title(&self, run_state: &RunState) -> String {
        View::of(run_state, self.resource).title(self.kind)
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
        Pages::new(self.stage.search(&self.title(run_state)))
    }

    /// The version in what the platform says of it, where there are versions.
    fn version(&self, found: &Value) -> Option<i64> {
        self.stage.operations().versioned.then(|| integer(found, &["version"]).unwrap_or_default())
    }

    /// Whether a step that it needs has given nothing yet.
    fn lacks(&self, run_state: &RunState) -> Option<Kind> {
        let view = View::of(run_state, self.resource);
        let given = |entry: &Entry| entry.state != State::Pending || entry.id.is_some();
        let mut needs = self.kind.row().needs.iter().filter(|need| view.resource().needs(**need));
        needs.find(|need| !view.entry(**need).is_some_and(given)).copied()
    }

    /// Foresees, in a preview, what becomes of it where a step that it needs has given nothing yet; whether that is all.
    fn foresee(&mut self, run_state: &mut RunState, lacking: Kind) -> Result<bool, Failure> {
        let operations = self.stage.operations();
        let known = run_state.entry(&self.step).filter(|entry| entry.id.is_some());
        let explored = fields(View::of(run_state, self.resource)).is_some();
        if known.is_none() && operations.unique && lacking == Kind::FieldGroup && explored {
            // Something else may have its name.
            return Ok(false);
        }
        // A mapping set that is replaced changes the flow, and the connections are for good.
        if operations.alone && lacking != Kind::MappingSet && known.is_some_and(|entry| !entry.made) {
            let fault = self.fault(run_state, Code::AdoptedInTheWay);
            return Err(fault.with("field", format!("/{}Ids", lacking.name())).into());
        }
        // What depends on a thing that is replaced is made anew with it.
        let action = if known.is_some() { Action::Replace } else { Action::Create };
        self.log(run_state, action, Vec::new(), None);
        run_state.ledger.remove(&self.step);
        self.phase = Phase::End;
        Ok(true)
    }

    fn log(&self, run_state: &mut RunState, action: Action, changes: Vec<Change>, reason: Option<String>) {
        let name = Some(self.title(run_state));
        let id = run_state.id(&self.step).map(str::to_owned);
        run_state.note(Logged { name, id, changes, reason, ..Logged::new(&self.step, action) });
    }

    fn start(&mut self, run_state: &mut RunState) -> Result<(), Failure> {
        if run_state.preview
            && let Some(lacking) = self.lacks(run_state)
            && self.foresee(run_state, lacking)?
        {
            return Ok(());
        }
        let given = self.stage.existing_id(View::of(run_state, self.resource)).map(str::to_owned);
        if let Some(given) = given {
            run_state.ledger.entry(&self.step).id = Some(given);
        } else if run_state.is_checked(&self.step) {
            self.log(run_state, Action::Keep, Vec::new(), None);
            self.phase = Phase::End;
            return Ok(());
        }
        let old = run_state.ledger.replaced.iter().find(|old| old.step == self.step);
        let old = old.filter(|_| self.stage.operations().alone);
        self.input = None;
        self.phase = match (old, run_state.id(&self.step)) {
            (Some(old), _) if !run_state.preview => Phase::Clear(old.id.clone()),
            (_, Some(_)) => Phase::Read,
            _ => Phase::List(self.search(run_state)),
        };
        Ok(())
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

    /// The oldest of what may be it: of twins all hosts choose the same one.
    fn chosen<'i>(&mut self, run_state: &RunState, items: &'i [Value]) -> Result<Option<&'i Value>, Failure> {
        let (title, stage, input) = (self.title(run_state), self.stage, self.input(run_state)?);
        let fitting = items.iter().filter(|item| stage.matches(item, &title, input));
        Ok(fitting.min_by_key(|item| age(item, stage.operations().own_id)))
    }

    fn listed(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let Some(found) = self.chosen(run_state, items)? else {
            // Who finds things that it did not make may be second; of what can't be deleted there is no way back.
            let second = run_state.adopted && self.stage.operations().delete.is_none() && !self.hesitated;
            self.phase = match (run_state.preview, second) {
                (true, _) => Phase::End,
                (false, true) => Phase::Hesitate,
                (false, false) => Phase::Create,
            };
            if run_state.preview {
                self.log(run_state, Action::Create, Vec::new(), None);
            }
            return Ok(());
        };
        let id = text(found, &[self.stage.operations().own_id]).unwrap_or_default().to_owned();
        let entry = run_state.ledger.entry(&self.step);
        // Nothing was there before the create was sent, so what is there now came of it.
        let ours = entry.state == State::Pending && entry.made;
        (entry.id, entry.made, entry.state) = (Some(id), ours, State::Done);
        run_state.adopted |= !ours;
        let action = if ours { Action::Create } else { Action::Adopt };
        self.log(run_state, action, Vec::new(), None);
        self.phase = Phase::Read;
        Ok(())
    }

    fn read(&mut self, run_state: &mut RunState, found: Value) -> Result<(), Failure> {
        let (stage, index) = (self.stage, self.resource);
        let input = self.input(run_state)?;
        if let Some(difference) = stage.immutable_difference(&found, input) {
            return self.replace(run_state, difference);
        }
        let update = stage.update(View::of(run_state, index), &found, input);
        let draft = text(&found, &["state"]) == Some("draft") && !self.is_draft(run_state);
        let etag = copy(&found, &["etag"]);
        let version = at(&found, &["version"]).and_then(|_| self.version(&found));
        run_state.remember(&self.step, found);
        let update = update?;
        let entry = run_state.ledger.entry(&self.step);
        entry.version = version.or(entry.version);
        if update.changes.is_empty() || self.updated {
            let publish = draft && self.stage.operations().publish.is_some();
            let action = if publish { Action::Publish } else { Action::Keep };
            self.log(run_state, action, Vec::new(), update.note);
            self.phase = if publish && !run_state.preview { Phase::Publish } else { Phase::End };
            self.settle(run_state);
            return Ok(());
        }
        if self.stage.operations().etag
            && let Some(found) = run_state.remembered(&self.step)
        {
            hindrance(View::of(run_state, index), self.kind, Wish::Change, found)?;
        }
        self.log(run_state, Action::Change, update.changes, update.note);
        let mut change = self.of_id(run_state);
        if self.stage.operations().etag {
            change.set("etag", etag.unwrap_or(Value::Null));
        }
        for (name, value) in update.input {
            change.set(name, value);
        }
        if run_state.preview && self.stage.operations().versioned {
            // What refers to it changes too.
            let entry = run_state.ledger.entry(&self.step);
            entry.version = entry.version.map(|version| version + 1);
        }
        self.phase = if run_state.preview { Phase::End } else { Phase::Update(change.into()) };
        Ok(())
    }

    /// The step is as it should be.
    fn settle(&mut self, run_state: &mut RunState) {
        if run_state.preview {
            return;
        }
        let digest = self.stage.digest(View::of(run_state, self.resource));
        run_state.ledger.entry(&self.step).digest = digest;
        run_state.finish(&self.step);
    }

    /// What can't be changed is made anew; what this pipeline made before is deleted once nothing uses it any more.
    fn replace(&mut self, run_state: &mut RunState, difference: Change) -> Result<(), Failure> {
        if self.is_given(run_state) || self.stage.operations().unique {
            return Err(self.fault(run_state, Code::NameTaken).into());
        }
        let made = run_state.entry(&self.step).is_some_and(|entry| entry.made);
        if self.stage.operations().alone && !made {
            let fault = self.fault(run_state, Code::AdoptedInTheWay);
            return Err(fault.with("field", difference.path.as_str()).into());
        }
        let reason = format!("`{}` can't be changed once it is made", difference.path.trim_start_matches('/'));
        self.log(run_state, Action::Replace, vec![difference], Some(reason));
        if let Some(id) = run_state.id(&self.step).map(str::to_owned).filter(|_| made) {
            run_state.ledger.replaced.push(Replaced { stage: self.kind, step: self.step.clone(), id });
        }
        run_state.ledger.remove(&self.step);
        self.phase = if run_state.preview { Phase::End } else { Phase::Start };
        Ok(())
    }

    fn created(&mut self, run_state: &mut RunState, result: &Value) {
        let id = text(result, &[self.stage.operations().own_id]).map(str::to_owned);
        let version = self.version(result);
        let digest = self.stage.digest(View::of(run_state, self.resource));
        let entry = run_state.ledger.entry(&self.step);
        (entry.id, entry.version, entry.made, entry.state, entry.digest) = (id, version, true, State::Made, digest);
        self.log(run_state, Action::Create, Vec::new(), None);
        self.verify(run_state);
    }

    fn verify(&mut self, run_state: &mut RunState) {
        if self.stage.operations().unique {
            self.phase = Phase::End;
            self.settle(run_state);
        } else {
            self.phase = Phase::Verify(self.search(run_state));
        }
    }

    fn verified(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
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
    fn conflict(&self, run_state: &mut RunState) -> Failure {
        // What can't be deleted stays, and nothing refers to it.
        let orphan = run_state.id(&self.step).filter(|_| self.stage.operations().delete.is_none()).map(str::to_owned);
        run_state.ledger.remove(&self.step);
        self.fault(run_state, Code::ConcurrentApply).with_some("orphan", orphan).into()
    }
}

/// Older first, and among equals by id.
fn age(item: &Value, own_id: &str) -> (i64, String) {
    let times = ["createdAt", "created", "createdDate"];
    let time = times.iter().find_map(|name| integer(item, &[name])).unwrap_or_default();
    (time, text(item, &[own_id]).unwrap_or_default().to_owned())
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
            Phase::Hesitate => {
                (self.phase, self.hesitated) = (Phase::Start, true);
                return Want::Wait(HESITATION);
            }
            Phase::Clear(id) => {
                let input = object([(operations.id, Some(id.as_str().into()))]);
                operations.delete.map(|operation| Call::new(operation, input))
            }
            Phase::Read => {
                let mut input = self.of_id(run_state);
                if let Some((name, value)) = self.stage.get_options() {
                    input.set(name, value);
                }
                Some(Call::new(operations.get, input))
            }
            Phase::List(pages) | Phase::Verify(pages) => pages.call(operations.list),
            Phase::Create => match self.input(run_state) {
                Err(failure) => return Want::Fail(failure),
                Ok(input) => {
                    let input = input.clone();
                    let entry = run_state.ledger.entry(&self.step);
                    (entry.state, entry.made) = (State::Pending, true);
                    Some(Call::new(operations.create, input))
                }
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
            Phase::Start | Phase::End | Phase::Conflict | Phase::Hesitate => Ok(()),
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
            Phase::Retreat => {
                self.phase = Phase::Conflict;
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
        match &self.phase {
            // It was deleted by someone else, or by an attempt whose answer was lost.
            Phase::Clear(id) if error.absent => {
                run_state.ledger.replaced.retain(|old| old.id != *id);
                self.phase = Phase::Start;
                Refusal::Taken
            }
            Phase::Retreat if error.absent => {
                self.phase = Phase::Conflict;
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
                run_state.ledger.remove(&self.step);
                self.phase = Phase::Start;
                Refusal::Taken
            }
            Phase::Create => {
                // Nothing was made.
                if run_state.id(&self.step).is_none() {
                    run_state.ledger.remove(&self.step);
                }
                Refusal::Fatal
            }
            _ => Refusal::Fatal,
        }
    }

    fn look_again(&mut self, _: &mut RunState) {
        // A delete may be sent again.
        if !matches!(self.phase, Phase::Retreat | Phase::Clear(_)) {
            self.phase = Phase::Start;
        }
    }
}
