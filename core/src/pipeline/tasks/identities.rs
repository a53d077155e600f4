//! The identities of a schema that was made, and its part in Profile.

use super::age::Age;
use super::patience::Patience;
use super::{Call, Pages, Refusal, Task, Want};
use crate::diagnostics::{Code, ServiceError};
use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{descriptors, in_profile};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{copy, elements, object, same_id, text};
use crate::pipeline::view::View;

const LIST: &str = "listDescriptors";

/// The identity descriptors of a resource's schema.
pub(in crate::pipeline) struct Identities {
    resource: usize,
    step: String,
    schema: String,
    phase: Phase,
    patience: Patience,
    /// The ids of those that gave way to others.
    moved: Vec<String>,
}

enum Phase {
    List(Pages),
    /// The primary identity is another field's now, and a schema has one.
    Move(String),
    Create(Vec<Value>),
    /// Whether another host made the same one meanwhile.
    Verify(Pages),
    Retreat(String),
    /// One that was made may not be listed yet.
    Pause(i64),
    End,
}

impl Identities {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Identities {
        let (step, schema) = (view.step(Kind::Descriptors), view.step(Kind::Schema));
        Identities {
            resource: view.index,
            step,
            schema,
            phase: start(),
            patience: Patience::default(),
            moved: Vec::new(),
        }
    }

    fn listed(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let wanted = descriptors(View::of(run_state, self.resource))?;
        let missing: Vec<Value> =
            wanted.iter().filter(|wanted| !items.iter().any(|item| same(item, wanted))).cloned().collect();
        let state = run_state.entry(&self.step).map(|entry| entry.state).filter(|_| !run_state.preview);
        // A create of unknown outcome: what is there now and was not is this pipeline's.
        if state == Some(State::Pending) {
            let oldest =
                |wanted| items.iter().filter(|item| same(item, wanted)).min_by_key(|item| Age::of(item, "@id"));
            let ids: Vec<Value> = wanted.iter().filter_map(|wanted| copy(oldest(wanted)?, &["@id"])).collect();
            for id in ids {
                made(run_state, &self.step, id);
            }
        }
        let is_sent = matches!(state, Some(State::Pending | State::Made));
        if is_sent && (missing.is_empty() || self.pauses(run_state)) {
            // What was sent may show yet.
            return if missing.is_empty() { self.verified(run_state, items) } else { Ok(()) };
        }
        if missing.is_empty() {
            run_state.note(Logged::new(&self.step, Action::Keep));
            if !run_state.preview {
                run_state.finish(&self.step);
            }
            self.phase = Phase::End;
        } else if let Some(id) = self.old_primary(run_state, items, &missing) {
            run_state.note(Logged { id: Some(id.clone()), ..Logged::new(&self.step, Action::Replace) });
            self.phase = if run_state.preview { Phase::End } else { Phase::Move(id) };
        } else {
            run_state.note(Logged::new(&self.step, Action::Create));
            self.phase = if run_state.preview { Phase::End } else { Phase::Create(missing) };
        }
        Ok(())
    }

    /// The primary identity that this pipeline made, where another one is to be made.
    fn old_primary(&self, run_state: &RunState, items: &[Value], missing: &[Value]) -> Option<String> {
        let is_primary = |item: &Value| copy(item, &["xdm:isPrimary"]) == Some(true.into());
        let wanted = missing.iter().find(|wanted| is_primary(wanted))?;
        let own = elements(run_state.entry(&self.step)?.result()?, &[]);
        let is_own = |id: &str| own.iter().filter_map(Value::as_str).any(|own| same_id(own, id));
        let schema = |item: &Value| copy(item, &["xdm:sourceSchema"]);
        let of_schema = items.iter().filter(|item| is_primary(item) && schema(item) == schema(wanted));
        let mut ids = of_schema.filter_map(|item| text(item, &["@id"]));
        ids.find(|id| is_own(id) && !self.moved.iter().any(|moved| moved == id)).map(str::to_owned)
    }

    /// The old primary identity is gone.
    fn moved(&mut self, run_state: &mut RunState) {
        let Phase::Move(id) = std::mem::replace(&mut self.phase, start()) else { return };
        if let Some(ids) = run_state.ledger.entry(&self.step).results() {
            ids.retain(|known| known.as_str() != Some(&id));
        }
        self.moved.push(id);
    }

    /// Whether it looks again after a while.
    fn pauses(&mut self, run_state: &mut RunState) -> bool {
        let pause = self.patience.pause(run_state, &self.step);
        if let Some(seconds) = pause {
            self.phase = Phase::Pause(seconds);
        }
        pause.is_some()
    }

    fn conflict(&self, run_state: &mut RunState) -> Failure {
        run_state.ledger.remove(&self.step);
        View::of(run_state, self.resource).name_fault(Code::ConcurrentApply, Kind::Schema, &self.step).into()
    }

    fn verified(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let own = run_state.entry(&self.step).and_then(Entry::result).cloned().unwrap_or(Value::Null);
        for wanted in descriptors(View::of(run_state, self.resource))? {
            let twins = items.iter().filter(|item| same(item, &wanted));
            let first = twins.clone().min_by_key(|item| Age::of(item, "@id"));
            let younger = twins.filter(|item| Some(*item) != first).filter_map(|item| text(item, &["@id"]));
            let mut ours = younger.filter(|id| elements(&own, &[]).iter().any(|known| known.as_str() == Some(id)));
            if let Some(id) = ours.next() {
                self.phase = Phase::Retreat(id.to_owned());
                return Ok(());
            }
        }
        // Some answers have ids in capital letters.
        let is = |item: &Value, id: &Value| {
            text(item, &["@id"]).zip(id.as_str()).is_some_and(|(found, id)| same_id(found, id))
        };
        let is_listed = |id: &Value| items.iter().any(|item| is(item, id));
        // What is older may be listed as late as its own.
        if elements(&own, &[]).iter().all(is_listed) || !self.pauses(run_state) {
            run_state.finish(&self.step);
            self.phase = Phase::End;
        }
        Ok(())
    }
}

fn start() -> Phase {
    Phase::List(Pages::new(object([])))
}

/// Whether a descriptor says what another one does.
fn same(found: &Value, wanted: &Value) -> bool {
    ["@type", "xdm:sourceSchema", "xdm:sourceProperty", "xdm:namespace"]
        .iter()
        .all(|name| found.get(name).is_some() && found.get(name) == wanted.get(name))
}

/// Keeps the id of a descriptor that was made.
fn made(run_state: &mut RunState, step: &str, id: Value) {
    let entry = run_state.ledger.entry(step);
    entry.made = true;
    match entry.results() {
        Some(ids) if ids.contains(&id) => {}
        Some(ids) => ids.push(id),
        None => entry.set_result(Some(Value::Array(vec![id]))),
    }
}

impl Task for Identities {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.is_checked(&self.step) {
            return Want::Done;
        }
        let unknown = run_state.id(&self.schema).is_none();
        if unknown && run_state.preview {
            run_state.note(Logged::new(&self.step, Action::Create));
            return Want::Done;
        }
        let call = match &self.phase {
            Phase::End => None,
            Phase::Pause(seconds) => {
                let wait = Want::Wait(*seconds, "settling");
                self.phase = start();
                return wait;
            }
            Phase::List(pages) | Phase::Verify(pages) => pages.call(LIST),
            Phase::Create(missing) => {
                let input = missing.first().cloned();
                let now = run_state.now_in_milliseconds();
                self.patience = Patience::default();
                let entry = run_state.ledger.entry(&self.step);
                (entry.state, entry.sent_at) = (State::Pending, Some(now));
                input.map(|input| Call::new("createDescriptor", input))
            }
            Phase::Retreat(id) | Phase::Move(id) => {
                Some(Call::new("deleteDescriptor", object([("descriptorId", Some(id.as_str().into()))])))
            }
        };
        call.map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::End | Phase::Pause(_) => Ok(()),
            Phase::List(pages) | Phase::Verify(pages) => {
                let Some(items) = pages.receive(LIST, result)? else { return Ok(()) };
                match self.phase {
                    Phase::Verify(_) => self.verified(run_state, &items),
                    _ => self.listed(run_state, &items),
                }
            }
            Phase::Create(missing) => {
                missing.remove(0);
                if missing.is_empty() {
                    self.phase = Phase::Verify(Pages::new(object([])));
                }
                if let Some(id) = copy(&result, &["@id"]) {
                    made(run_state, &self.step, id);
                }
                run_state.ledger.entry(&self.step).state = State::Made;
                Ok(())
            }
            Phase::Move(_) => {
                self.moved(run_state);
                Ok(())
            }
            Phase::Retreat(_) => Err(self.conflict(run_state)),
        }
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if error.absent && matches!(self.phase, Phase::Move(_)) {
            self.moved(run_state);
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut RunState) {
        if !matches!(self.phase, Phase::Retreat(_) | Phase::Move(_)) {
            self.phase = start();
        }
    }
}

/// The schema's part in Profile, which it can never leave again.
pub(in crate::pipeline) struct Profile {
    step: String,
    schema: String,
    phase: Enabling,
}

enum Enabling {
    Read,
    Enable,
    End,
}

impl Profile {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Profile {
        Profile { step: view.step(Kind::Profile), schema: view.step(Kind::Schema), phase: Enabling::Read }
    }
}

impl Task for Profile {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.is_checked(&self.step) {
            return Want::Done;
        }
        let schema = run_state.id(&self.schema).map(Value::from);
        if schema.is_none() && run_state.preview {
            run_state.note(Logged::new(&self.step, Action::Change));
            return Want::Done;
        }
        let mut input = object([("schemaId", schema)]);
        match self.phase {
            Enabling::End => Want::Done,
            Enabling::Read => Want::Send(Call::new("getSchema", input)),
            Enabling::Enable => {
                input.set("profile", true.into());
                Want::Send(Call::new("updateSchema", input))
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let enabled = in_profile(&result) || matches!(self.phase, Enabling::Enable);
        if !enabled {
            run_state.note(Logged::new(&self.step, Action::Change));
            self.phase = if run_state.preview { Enabling::End } else { Enabling::Enable };
            return Ok(());
        }
        run_state.note(Logged::new(&self.step, Action::Keep));
        if !run_state.preview {
            run_state.finish(&self.step);
        }
        self.phase = Enabling::End;
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Enabling::Read;
    }
}
