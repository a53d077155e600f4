//! Looks, once an apply has done the rest, for what else came of creates of unknown outcome, its own and those of other hosts.

use super::age::Age;
use super::make::fingerprint;
use super::{Aim, Call, Pages, Refusal, Task, Want, is_in_use};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::Stage;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{object, text};
use crate::pipeline::view::View;

pub(in crate::pipeline) struct Twins {
    kind: Kind,
    stage: &'static dyn Stage,
    resource: usize,
    /// That which makes the thing.
    made_by: String,
    step: String,
    phase: Phase,
}

enum Phase {
    Start,
    List(Pages),
    Delete(Vec<String>),
    End,
}

impl Twins {
    pub(in crate::pipeline) fn new(kind: Kind, stage: &'static dyn Stage, view: View<'_>) -> Twins {
        let made_by = view.step(kind);
        Twins { kind, stage, resource: view.index, step: Twins::step_of(&made_by), made_by, phase: Phase::Start }
    }

    /// The step that reports the twins of what a step makes.
    pub(super) fn step_of(made_by: &str) -> String {
        format!("{made_by}Twins")
    }

    /// Where a create of unknown outcome came before what is known now, how long until nothing more can show of it.
    fn rest(&self, run_state: &RunState) -> Option<i64> {
        let entry = run_state.entry(&self.made_by).filter(|entry| entry.made && entry.id.is_some())?;
        let sent = entry.fingerprint.as_ref().and(entry.sent_at)?;
        let passed = run_state.now_in_milliseconds().saturating_sub(sent) / 1000;
        Some((run_state.grace - passed).clamp(0, run_state.grace))
    }

    fn start(&mut self, run_state: &RunState) -> Option<Want> {
        let rest = self.rest(run_state).filter(|_| !run_state.preview && self.stage.operations().delete.is_some());
        let title = View::of(run_state, self.resource).title(self.kind);
        self.phase = match rest {
            Some(_) => Phase::List(Pages::new(self.stage.search(&title))),
            None => Phase::End,
        };
        rest.filter(|rest| *rest > 0).map(|rest| Want::Wait(rest, "settling"))
    }

    /// What is younger by no more than the grace: whoever made it looked when the older one might not have been listed yet,
    /// and would delete it as well.
    fn listed(&mut self, run_state: &RunState, items: &[Value]) -> Option<Vec<String>> {
        let view = View::of(run_state, self.resource);
        let entry = view.entry(self.kind)?;
        let input = self.stage.input(view).ok().filter(|input| entry.fingerprint == Some(fingerprint(input)))?;
        let own_id = self.stage.operations().own_id;
        let title = view.title(self.kind);
        let is_own = |item: &&Value| text(item, &[own_id]).zip(entry.id.as_deref()).is_some_and(is_same);
        let own = Age::of(items.iter().find(is_own)?, own_id);
        let latest = own.time.saturating_add(run_state.grace.saturating_mul(1000));
        let fitting = items.iter().filter(|item| self.stage.matches(item, &title, &input));
        let is_twin = |item: &&Value| {
            let age = Age::of(item, own_id);
            age > own && age.time <= latest
        };
        Some(fitting.filter(is_twin).filter_map(|item| text(item, &[own_id]).map(str::to_owned)).collect())
    }

    fn gone(&mut self, run_state: &mut RunState, action: Action) {
        if let Phase::Delete(ids) = &mut self.phase {
            let id = (!ids.is_empty()).then(|| ids.remove(0));
            let name = Some(View::of(run_state, self.resource).title(self.kind));
            run_state.note(Logged { name, id, ..Logged::new(&self.step, action) });
        }
    }
}

fn is_same((one, other): (&str, &str)) -> bool {
    one.eq_ignore_ascii_case(other)
}

impl Task for Twins {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Clear
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if matches!(self.phase, Phase::Start)
            && let Some(wait) = self.start(run_state)
        {
            return wait;
        }
        let operations = self.stage.operations();
        let call = match &self.phase {
            Phase::Start | Phase::End => None,
            Phase::List(pages) => pages.call(operations.list),
            Phase::Delete(ids) => ids
                .first()
                .zip(operations.delete)
                .map(|(id, operation)| Call::new(operation, object([(operations.id, Some(id.as_str().into()))]))),
        };
        if call.is_none() && !run_state.preview && run_state.entry(&self.made_by).is_some() {
            run_state.ledger.entry(&self.made_by).fingerprint = None;
        }
        call.map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::List(pages) => {
                if let Some(items) = pages.receive(self.stage.operations().list, result)? {
                    self.phase = Phase::Delete(self.listed(run_state, &items).unwrap_or_default());
                }
            }
            Phase::Delete(_) => self.gone(run_state, Action::Delete),
            Phase::Start | Phase::End => {}
        }
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        let action = match &self.phase {
            Phase::Delete(_) if error.absent => Action::Delete,
            Phase::Delete(_) if is_in_use(error) => Action::Twin,
            _ => return Refusal::Fatal,
        };
        self.gone(run_state, action);
        Refusal::Taken
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
