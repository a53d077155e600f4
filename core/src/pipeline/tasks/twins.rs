//! Looks, once an apply has done the rest, for others of the name of what it uses: it reports them, and deletes what came of its
//! own creates of unknown outcome.

use super::age::Age;
use super::make::fingerprint;
use super::{Aim, Call, Pages, Refusal, Task, Want, is_in_use};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::ledger::TWINS;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::Stage;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{object, same_id, text};
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
        format!("{made_by}{TWINS}")
    }

    /// Where a create of unknown outcome came before what is known now, how long until nothing more can show of it.
    fn rest(&self, run_state: &RunState) -> Option<i64> {
        let entry = run_state.entry(&self.made_by).filter(|entry| entry.made && entry.id.is_some())?;
        let sent = entry.fingerprint.as_ref().and(entry.sent_at)?;
        let passed = run_state.now_in_milliseconds().saturating_sub(sent) / 1000;
        Some((run_state.grace - passed).clamp(0, run_state.grace))
    }

    fn start(&mut self, run_state: &RunState) -> Option<Want> {
        let view = View::of(run_state, self.resource);
        // Of what the spec names by its id there is nothing to say.
        let asks = self.stage.existing_id(view).is_none();
        let known = run_state.id(&self.made_by).filter(|_| asks);
        let rest = self.rest(run_state).filter(|_| !run_state.preview && known.is_some());
        let looked = run_state.listed.contains(&self.made_by) || run_state.is_checked(&self.step);
        let looks = known.is_some() && !looked;
        let title = View::of(run_state, self.resource).title(self.kind);
        self.phase = match rest {
            None if !looks => Phase::End,
            _ => Phase::List(Pages::new(self.stage.search(&title))),
        };
        rest.filter(|rest| *rest > 0).map(|rest| Want::Wait(rest, "settling"))
    }

    /// Reports what has the name of a thing that is used, but is neither it nor another thing of the ledger.
    pub(super) fn note(run_state: &mut RunState, (stage, made_by, title): (&dyn Stage, &str, &str), items: &[&Value]) {
        let own = run_state.id(made_by).unwrap_or_default().to_owned();
        let ids = items.iter().filter(|item| stage.is_named(item, title));
        let ids = ids.filter_map(|item| text(item, &[stage.operations().own_id]));
        let others: Vec<&str> = ids.filter(|id| !same_id(id, &own) && !run_state.ledger.has(id)).collect();
        let Some(first) = others.first() else { return };
        let reason = format!("there are {} of the name of {own}: {}", others.len(), others.join(", "));
        let logged = Logged::new(&Twins::step_of(made_by), Action::Twin);
        let (name, id) = (Some(title.to_owned()), Some((*first).to_owned()));
        run_state.note(Logged { name, id, reason: Some(reason), ..logged });
    }

    /// What is younger by no more than the grace: whoever made it looked when the older one might not have been listed yet,
    /// and would delete it as well.
    fn listed(&mut self, run_state: &RunState, items: &[Value]) -> Option<Vec<String>> {
        let view = View::of(run_state, self.resource);
        let entry = view.entry(self.kind)?;
        let input = self.stage.input(view).ok().filter(|input| entry.fingerprint == Some(fingerprint(input)))?;
        let own_id = self.stage.operations().own_id;
        let title = view.title(self.kind);
        let is_own = |item: &&Value| {
            text(item, &[own_id]).zip(entry.id.as_deref()).is_some_and(|(one, other)| same_id(one, other))
        };
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
            run_state.finish(&self.step);
        }
        call.map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::List(pages) => {
                if let Some(items) = pages.receive(self.stage.operations().list, result)? {
                    let title = View::of(run_state, self.resource).title(self.kind);
                    let unclear = !run_state.preview && self.rest(run_state).is_some();
                    let doomed = if unclear { self.listed(run_state, &items) } else { None }.unwrap_or_default();
                    let is_doomed = |item: &&Value| {
                        text(item, &[self.stage.operations().own_id])
                            .is_some_and(|id| doomed.iter().any(|one| one == id))
                    };
                    let left: Vec<&Value> = items.iter().filter(|item| !is_doomed(item)).collect();
                    Twins::note(run_state, (self.stage, &self.made_by, &title), &left);
                    self.phase = Phase::Delete(doomed);
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
