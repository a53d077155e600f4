//! Looks for what is there already, or foresees it.

use super::{Make, Phase};
use crate::diagnostics::Code;
use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, RunState};
use crate::pipeline::stages::fields;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{integer, text};
use crate::pipeline::view::View;

impl Make {
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

    pub(super) fn start(&mut self, run_state: &mut RunState) -> Result<(), Failure> {
        if run_state.preview
            && let Some(lacking) = self.lacks(run_state)
            && self.foresee(run_state, lacking)?
        {
            return Ok(());
        }
        let given = self.stage.existing_id(View::of(run_state, self.resource)).map(str::to_owned);
        if let Some(given) = given {
            run_state.ledger.entry(&self.step).id = Some(given);
        } else if run_state.is_checked(&self.step) && self.stage.is_current(View::of(run_state, self.resource)) {
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

    /// The oldest of what may be it: of twins all hosts choose the same one.
    pub(super) fn chosen<'i>(
        &mut self,
        run_state: &RunState,
        items: &'i [Value],
    ) -> Result<Option<&'i Value>, Failure> {
        let (title, stage, input) = (self.title(run_state), self.stage, self.input(run_state)?);
        let fitting = items.iter().filter(|item| stage.matches(item, &title, input));
        Ok(fitting.min_by_key(|item| age(item, stage.operations().own_id)))
    }

    pub(super) fn listed(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
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
        self.one_of_its_name(run_state, items, &id)?;
        let entry = run_state.ledger.entry(&self.step);
        // Nothing was there before the create was sent, so what is there now came of it.
        let ours = entry.state == State::Pending && entry.made;
        (entry.id, entry.made, entry.state) = (Some(id), ours, State::Done);
        run_state.adopted |= !ours;
        let reason = (!ours).then(|| adoption(self.stage.uncompared()));
        let action = if ours { Action::Create } else { Action::Adopt };
        self.log(run_state, action, Vec::new(), reason);
        self.phase = Phase::Read;
        Ok(())
    }

    /// Refuses to choose among things of which a part can't be compared.
    fn one_of_its_name(&mut self, run_state: &RunState, items: &[Value], first: &str) -> Result<(), Failure> {
        let ours = run_state.entry(&self.step).is_some_and(|entry| entry.made);
        if ours || self.stage.uncompared().is_none() {
            return Ok(());
        }
        let (title, stage, input) = (self.title(run_state), self.stage, self.input(run_state)?);
        let id = |item: &Value| text(item, &[stage.operations().own_id]).map(str::to_owned);
        let fitting = items.iter().filter(|item| stage.matches(item, &title, input)).filter_map(id);
        let others: Vec<String> = fitting.filter(|id| id != first).collect();
        if others.is_empty() {
            return Ok(());
        }
        let fault = self.fault(run_state, Code::SeveralOfName).with("found", first);
        Err(fault.with_list("others", &others.iter().map(String::as_str).collect::<Vec<_>>()).into())
    }
}

/// Why something is taken that this pipeline did not make.
fn adoption(uncompared: Option<&str>) -> String {
    let found = "it was there before, with this `name` and the same settings";
    uncompared.map_or_else(
        || found.to_owned(),
        |part| format!("{found}; its {part} can't be compared with those of the spec"),
    )
}

/// Older first, and among equals by id.
fn age(item: &Value, own_id: &str) -> (i64, String) {
    let times = ["createdAt", "created", "createdDate"];
    let time = times.iter().find_map(|name| integer(item, &[name])).unwrap_or_default();
    (time, text(item, &[own_id]).unwrap_or_default().to_owned())
}
