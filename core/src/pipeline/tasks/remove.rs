//! Deletes what this pipeline made, and nothing that others use or that was there before.

use super::age::Age;
use super::make::fingerprint;
use super::patience::Patience;
use super::{Call, Pages, Refusal, Task, Want, is_in_use};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::ledger::{Entry, Replaced, State};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::Stage;
use crate::pipeline::table::{Kind, Removal};
use crate::pipeline::values::{object, same_id, text};
use crate::pipeline::view::View;

/// Why a teardown leaves what it finds.
pub(super) const THERE_BEFORE: &str = "it was there before";
pub(super) const LASTS: &str = "the platform has no published operation that deletes it";

/// Deletes one thing.
pub(in crate::pipeline) struct Remove {
    stage: &'static dyn Stage,
    /// What it is called, where the spec still says so.
    name: Option<String>,
    /// Its place in the spec, unless it has left it.
    resource: Option<usize>,
    step: String,
    phase: Phase,
    patience: Patience,
    /// Whether all was listed that may have come of its create.
    looked_for: bool,
    /// What came of a create of unknown outcome, and was deleted: lists may still show it.
    deleted: Vec<Age>,
}

enum Phase {
    Start,
    /// What came of a create of unknown outcome.
    Seek(Pages),
    /// It may show yet, after so many seconds.
    Pause(i64),
    Look(Pages),
    Delete,
    End,
}

impl Remove {
    pub(in crate::pipeline) fn new(kind: Kind, stage: &'static dyn Stage, view: View<'_>) -> Remove {
        let name = Some(view.title(kind));
        Remove { name, resource: Some(view.index), ..Remove::of_step(stage, view.step(kind)) }
    }

    /// For a resource, or a source, that has left the spec.
    pub(in crate::pipeline) fn of_step(stage: &'static dyn Stage, step: String) -> Remove {
        Remove {
            stage,
            name: None,
            resource: None,
            step,
            phase: Phase::Start,
            patience: Patience::default(),
            looked_for: false,
            deleted: Vec::new(),
        }
    }

    /// The name that it was made under.
    fn title(&self, run_state: &RunState) -> Option<String> {
        let made = run_state.entry(&self.step).and_then(|entry| entry.title.clone());
        made.or_else(|| self.name.clone())
    }

    fn log(&self, run_state: &mut RunState, action: Action, reason: Option<&str>) {
        let name = self.title(run_state);
        let id = run_state.id(&self.step).map(str::to_owned);
        let reason = reason.map(str::to_owned);
        run_state.note(Logged { name, id, reason, ..Logged::new(&self.step, action) });
    }

    fn keep(&mut self, run_state: &mut RunState, reason: &str) {
        // A stronger note of the same step must give way: it is kept after all.
        run_state.actions.retain(|logged| logged.step != self.step);
        self.log(run_state, Action::Keep, Some(reason));
        self.phase = Phase::End;
    }

    fn start(&mut self, run_state: &mut RunState) {
        let Some(entry) = run_state.entry(&self.step).filter(|entry| entry.id.is_some()).cloned() else {
            self.phase = if run_state.entry(&self.step).is_some_and(Entry::is_unclear) {
                Phase::Seek(Pages::new(self.stage.search(&self.title(run_state).unwrap_or_default())))
            } else {
                Phase::End
            };
            return;
        };
        if !entry.made {
            self.keep(run_state, THERE_BEFORE);
        } else if self.is_suspect(run_state, &entry) {
            self.looked_for = true;
            self.phase = Phase::Seek(Pages::new(self.stage.search(&self.title(run_state).unwrap_or_default())));
        } else if self.stage.operations().delete.is_none() {
            self.keep(run_state, LASTS);
        } else {
            self.phase = match self.stage.users() {
                Some(users) => Phase::Look(Pages::new((users.input)(entry.id.as_deref().unwrap_or_default()))),
                None => Phase::Delete,
            };
        }
    }

    /// Whether more than it may have come of its create, or of one before, and nobody has looked yet.
    fn is_suspect(&self, run_state: &RunState, entry: &Entry) -> bool {
        let deletes = self.stage.operations().delete.is_some();
        entry.fingerprint.is_some() && deletes && !self.looked_for && self.sent(run_state).is_some()
    }

    /// What a create of unknown outcome was sent with, as long as the spec still says the same.
    fn sent(&self, run_state: &RunState) -> Option<Value> {
        let input = self.stage.input(View::of(run_state, self.resource?)).ok()?;
        let sent = run_state.entry(&self.step)?.fingerprint.as_ref();
        sent.is_none_or(|sent| *sent == fingerprint(&input)).then_some(input)
    }

    /// Takes the oldest that may have come of the create, and after it what another attempt made at about the same time.
    fn sought(&mut self, run_state: &mut RunState, items: &[Value]) {
        let Some(input) = self.sent(run_state) else {
            self.keep(run_state, "a create of unknown outcome may have made it, of another spec than this one");
            return;
        };
        let (title, own_id) = (self.title(run_state).unwrap_or_default(), self.stage.operations().own_id);
        let fitting = items.iter().filter(|item| self.stage.matches(item, &title, &input));
        let latest = self.deleted.first().map(|first| first.time.saturating_add(run_state.grace.saturating_mul(1000)));
        let left = fitting.map(|item| Age::of(item, own_id)).filter(|age| !self.deleted.contains(age));
        // What is known goes first, as the next look would not find it again.
        let known = run_state.id(&self.step).map(str::to_ascii_lowercase);
        let left = left.filter(|age| known.as_ref().is_none_or(|known| age.id == *known));
        let found = left.filter(|age| latest.is_none_or(|latest| age.time <= latest)).min();
        let found = found.and_then(|age| {
            let id = items.iter().find(|item| Age::of(item, own_id) == age).and_then(|item| text(item, &[own_id]))?;
            Some((id.to_owned(), age))
        });
        if let Some((id, age)) = found {
            self.deleted.push(age);
            let entry = run_state.ledger.entry(&self.step);
            (entry.id, entry.state) = (Some(id), State::Done);
            self.phase = Phase::Start;
            return;
        }
        if known.is_some() {
            // It is not listed.
            self.phase = Phase::Start;
            return;
        }
        let waits = self.deleted.is_empty() && !run_state.preview;
        let pause = if waits { self.patience.pause(run_state, &self.step) } else { None };
        self.phase = pause.map_or(Phase::End, Phase::Pause);
        if pause.is_none() && !run_state.preview {
            run_state.ledger.remove(&self.step);
        }
    }

    fn looked(&mut self, run_state: &mut RunState, items: &[Value]) {
        let id = run_state.id(&self.step).unwrap_or_default().to_owned();
        // In a preview what this pipeline made is still there, and will not be; a list that lags shows what is gone.
        let leaving = |item: &Value| {
            let of_item = ["id", "$id"].iter().find_map(|name| text(item, &[name])).unwrap_or_default();
            let RunState { ledger, spec, prune, actions, .. } = &*run_state;
            let is_kept = |step| actions.iter().any(|logged| logged.step == step && logged.action == Action::Keep);
            let is_swept = |old: &Replaced| old.id == of_item && matches!(old.stage.row().removal, Removal::First(_));
            run_state.preview
                && (ledger.makers(of_item).any(|step| (!*prune || spec.lacks(step)) && !is_kept(step))
                    || ledger.replaced.iter().any(is_swept))
                || ledger.deleted.iter().filter_map(Value::as_str).any(|id| same_id(id, of_item))
        };
        let user =
            self.stage.users().and_then(|users| items.iter().find(|item| (users.uses)(item, &id) && !leaving(item)));
        let name = user.map(|user| {
            let name = ["name", "title"].iter().find_map(|name| text(user, &[name]));
            format!("`{}` uses it", crate::diagnostics::shown(name.unwrap_or("something else")))
        });
        match name {
            Some(reason) => self.keep(run_state, &reason),
            None => self.phase = Phase::Delete,
        }
    }

    fn gone(&mut self, run_state: &mut RunState) {
        self.log(run_state, Action::Delete, None);
        let id = run_state.id(&self.step).map(Value::from);
        run_state.ledger.deleted.extend(id);
        if self.deleted.is_empty() && !self.looked_for {
            run_state.ledger.remove(&self.step);
            self.phase = Phase::End;
        } else {
            let entry = run_state.ledger.entry(&self.step);
            (entry.id, entry.state) = (None, State::Pending);
            self.phase = Phase::Start;
        }
    }
}

impl Task for Remove {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if matches!(self.phase, Phase::Start) {
            self.start(run_state);
        }
        let operations = self.stage.operations();
        match &self.phase {
            Phase::Start | Phase::End => Want::Done,
            Phase::Seek(pages) => pages.call(operations.list).map_or(Want::Done, Want::Send),
            Phase::Pause(seconds) => {
                let wait = Want::Wait(*seconds, "settling");
                self.phase = Phase::Start;
                wait
            }
            Phase::Look(pages) => {
                let users = self.stage.users();
                users.and_then(|users| pages.call(users.list)).map_or(Want::Done, Want::Send)
            }
            Phase::Delete if run_state.preview => {
                self.log(run_state, Action::Delete, None);
                self.phase = Phase::End;
                Want::Done
            }
            Phase::Delete => {
                let id = run_state.id(&self.step).map(Value::from);
                let input = object([(operations.id, id)]);
                operations.delete.map_or(Want::Done, |operation| Want::Send(Call::new(operation, input)))
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::Look(pages) => {
                let Some(users) = self.stage.users() else { return Ok(()) };
                if let Some(items) = pages.receive(users.list, result)? {
                    self.looked(run_state, &items);
                }
            }
            Phase::Seek(pages) => {
                if let Some(items) = pages.receive(self.stage.operations().list, result)? {
                    self.sought(run_state, &items);
                }
            }
            Phase::Delete => self.gone(run_state),
            Phase::Start | Phase::Pause(_) | Phase::End => {}
        }
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if !matches!(self.phase, Phase::Delete) {
            return Refusal::Fatal;
        }
        if error.absent {
            self.gone(run_state);
            return Refusal::Taken;
        }
        let reason = if is_in_use(error) { Some("something else uses it") } else { self.stage.kept_because(error) };
        let Some(reason) = reason else { return Refusal::Fatal };
        self.keep(run_state, reason);
        Refusal::Taken
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Phase::Start;
    }
}
