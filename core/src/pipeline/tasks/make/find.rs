//! Looks for what is there already, or foresees it.

use super::create::fingerprint;
use super::{HESITATION, Make, Phase};
use crate::diagnostics::Code;
use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, RunState};
use crate::pipeline::stages::fields;
use crate::pipeline::table::Kind;
use crate::pipeline::tasks::age::Age;
use crate::pipeline::values::{sorted, text};
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
        if lacking == Kind::Class {
            // What has its name is of another class.
            return Ok(false);
        }
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
        let unclear = |entry: &Entry| entry.state != State::Done && entry.made && entry.fingerprint.is_some();
        self.unclear |= run_state.entry(&self.step).is_some_and(|entry| entry.is_unclear() || unclear(entry));
        let old = run_state.ledger.replaced.iter().find(|old| old.step == self.step);
        let old = old.filter(|_| self.stage.operations().alone);
        self.input = None;
        self.phase = match (old, run_state.id(&self.step)) {
            (Some(old), _) if !run_state.preview => Phase::Clear(old.id.clone()),
            // A host that was cut off may not have looked for a twin.
            (_, Some(_)) if self.is_unverified(run_state) => Phase::Verify(self.search(run_state)),
            (_, Some(_)) => Phase::Read,
            _ => Phase::List(self.search(run_state)),
        };
        Ok(())
    }

    /// What may be it, the oldest first: of twins all hosts choose the same one.
    pub(super) fn fitting<'i>(&mut self, run_state: &RunState, items: &'i [Value]) -> Result<Vec<&'i Value>, Failure> {
        let (title, stage, input) = (self.sought(run_state), self.stage, self.input(run_state)?);
        let fitting = items.iter().filter(|item| stage.matches(item, &title, input));
        Ok(sorted(fitting, |item| Age::of(item, stage.operations().own_id)))
    }

    pub(super) fn listed(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let own_id = self.stage.operations().own_id;
        let fitting = self.fitting(run_state, items)?;
        let Some(found) = fitting.first() else {
            self.nothing_there(run_state);
            return Ok(());
        };
        let id = text(found, &[own_id]).unwrap_or_default().to_owned();
        self.one_of_its_name(run_state, &fitting)?;
        let title = self.sought(run_state);
        let sent = fingerprint(self.input(run_state)?);
        let entry = run_state.ledger.entry(&self.step);
        // Nothing was there before the create was sent, so what is there now came of it, or of another host's, which then
        // chooses the same.
        let ours = entry.is_unclear();
        (entry.id, entry.made, entry.state) = (Some(id), ours, State::Done);
        // If a create was refused as the name is taken, what it was tells whose it is.
        entry.fingerprint = if ours { entry.fingerprint.take().or(Some(sent)) } else { entry.fingerprint.take() };
        let is_open = is_refused(entry);
        self.note_twins(run_state, &title, items);
        if !is_open {
            self.claim(run_state, ours);
        }
        self.phase = Phase::Read;
        Ok(())
    }

    /// Tells of what was found that this pipeline made it, or takes it as it was there before.
    fn claim(&self, run_state: &mut RunState, ours: bool) {
        run_state.adopted |= !ours;
        let reason = (!ours).then(|| adoption(self.stage.uncompared()));
        let action = if ours { Action::Create } else { Action::Adopt };
        self.log(run_state, action, Vec::new(), reason);
    }

    /// Of what took the name of a create: if it has just what was sent, an earlier delivery of that create made it, or
    /// another host of this pipeline, which then chooses the same.
    pub(super) fn claim_taken(
        &mut self,
        run_state: &mut RunState,
        found: &Value,
        differs: bool,
    ) -> Result<(), Failure> {
        if !run_state.entry(&self.step).is_some_and(is_refused) {
            return Ok(());
        }
        let stage = self.stage;
        let input = self.input(run_state)?;
        let (sent, no_more) = (fingerprint(input), stage.has_no_more(found, input));
        let entry = run_state.ledger.entry(&self.step);
        let ours = entry.fingerprint.take() == Some(sent) && no_more && !differs;
        entry.made = ours;
        self.claim(run_state, ours);
        Ok(())
    }

    /// Refuses to choose among things of which a part can't be compared.
    fn one_of_its_name(&self, run_state: &RunState, fitting: &[&Value]) -> Result<(), Failure> {
        let ours = run_state.entry(&self.step).is_some_and(|entry| entry.made);
        let ids: Vec<&str> = fitting.iter().filter_map(|item| text(item, &[self.stage.operations().own_id])).collect();
        match ids.split_first() {
            Some((first, others)) if !ours && !others.is_empty() && self.stage.uncompared().is_some() => {
                let fault = self.fault(run_state, Code::SeveralOfName).with("found", *first);
                Err(fault.with_list("others", others).into())
            }
            _ => Ok(()),
        }
    }

    fn nothing_there(&mut self, run_state: &mut RunState) {
        // What was sent may show yet.
        let sent = run_state.entry(&self.step).is_some_and(|entry| entry.state == State::Pending) && !run_state.preview;
        let pause = if sent { self.patience.pause(run_state, &self.step) } else { None };
        if pause.is_none() && self.sought(run_state) != self.title(run_state) {
            // Nothing came of what was sent under an earlier name, and something else may have the new one.
            run_state.ledger.remove(&self.step);
            self.phase = Phase::List(self.search(run_state));
            return;
        }
        if run_state.preview {
            self.log(run_state, Action::Create, Vec::new(), None);
            self.phase = Phase::End;
            return;
        }
        // Who finds things that it did not make may be second; of what can't be deleted there is no way back.
        let second = run_state.adopted && self.stage.operations().delete.is_none() && !self.hesitated;
        self.phase = match pause {
            Some(seconds) => Phase::Pause(seconds),
            None if second => {
                self.hesitated = true;
                Phase::Pause(HESITATION)
            }
            None => Phase::Create,
        };
    }
}

/// Whether its create was sent, and refused as something else has its name.
fn is_refused(entry: &Entry) -> bool {
    !entry.made && entry.id.is_some() && entry.fingerprint.is_some()
}

/// Why something is taken that this pipeline did not make.
fn adoption(uncompared: Option<&str>) -> String {
    let found = "it was there before, with this `name` and the same settings";
    uncompared.map_or_else(
        || found.to_owned(),
        |part| format!("{found}; its {part} can't be compared with those of the spec"),
    )
}
