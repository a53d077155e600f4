//! Deletes what this pipeline made, and nothing that others use or that was there before.

use super::{Call, Pages, Refusal, Task, Want};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::Stage;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{object, text};
use crate::pipeline::view::View;

/// Deletes one thing.
pub(in crate::pipeline) struct Remove {
    stage: &'static dyn Stage,
    /// What it is called, where the spec still says so.
    name: Option<String>,
    step: String,
    phase: Phase,
}

enum Phase {
    Start,
    Look(Pages),
    Delete,
    End,
}

impl Remove {
    pub(in crate::pipeline) fn new(kind: Kind, stage: &'static dyn Stage, view: View<'_>) -> Remove {
        Remove { name: Some(view.title(kind)), ..Remove::of_key(kind, stage, &view.resource().key) }
    }

    /// For a resource that may have left the spec.
    pub(in crate::pipeline) fn of_key(kind: Kind, stage: &'static dyn Stage, key: &str) -> Remove {
        Remove { stage, name: None, step: kind.step(key), phase: Phase::Start }
    }

    fn log(&self, run_state: &mut RunState, action: Action, reason: Option<&str>) {
        let name = self.name.clone();
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
            // A create whose outcome was never learnt may have left something behind.
            self.phase = Phase::End;
            return;
        };
        if !entry.made {
            self.keep(run_state, "it was there before");
        } else if self.stage.operations().delete.is_none() {
            self.keep(run_state, "the platform has no published operation that deletes it");
        } else {
            self.phase = match self.stage.users() {
                Some(users) => Phase::Look(Pages::new((users.input)(entry.id.as_deref().unwrap_or_default()))),
                None => Phase::Delete,
            };
        }
    }

    fn looked(&mut self, run_state: &mut RunState, items: &[Value]) {
        let id = run_state.id(&self.step).unwrap_or_default().to_owned();
        // In a preview what this pipeline made is still there, and will not be.
        let leaving = |item: &Value| {
            let of_item = ["id", "$id"].iter().find_map(|name| text(item, &[name])).unwrap_or_default();
            run_state.preview && run_state.ledger.made(of_item)
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
        run_state.ledger.remove(&self.step);
        self.phase = Phase::End;
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
            Phase::Delete => self.gone(run_state),
            Phase::Start | Phase::End => {}
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
        let in_use = matches!(error.code.as_deref(), Some("1418-400" | "1447-400"));
        let reason = if in_use { Some("something else uses it") } else { self.stage.kept_because(error) };
        let Some(reason) = reason else { return Refusal::Fatal };
        self.keep(run_state, reason);
        Refusal::Taken
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Phase::Start;
    }
}
