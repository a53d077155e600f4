//! Mends what differs, or makes anew what can't be mended.

use super::super::ready::{Wish, hindrance};
use super::verify::is_initializing;
use super::{Make, Phase};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use crate::pipeline::ledger::Replaced;
use crate::pipeline::run_state::{Action, Change, Failure, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, text};
use crate::pipeline::view::View;

impl Make {
    pub(super) fn read(&mut self, run_state: &mut RunState, found: Value) -> Result<(), Failure> {
        let (stage, index) = (self.stage, self.resource);
        if is_initializing(&found) && !run_state.preview {
            return self.initialize(run_state, &found);
        }
        let input = self.input(run_state)?;
        if let Some(difference) = stage.immutable_difference(&found, input) {
            if self.is_fixed(run_state) && !stage.is_named(&found, &self.title(run_state)) {
                // It has the name that the spec gave it before; what the spec describes now is looked for under the new one.
                run_state.ledger.remove(&self.step);
                self.phase = Phase::List(self.search(run_state));
                return Ok(());
            }
            return self.replace(run_state, difference);
        }
        let update = stage.update(View::of(run_state, index), &found, input);
        let draft = text(&found, &["state"]) == Some("draft") && !self.is_draft(run_state);
        let etag = copy(&found, &["etag"]);
        let version = at(&found, &["version"]).and_then(|_| self.version(&found));
        if self.kind == Kind::Flow && text(&found, &["state"]) == Some("disabled") {
            let fault = Diagnostic::at(Code::FlowDisabled, &format!("/resources/{index}"));
            run_state.warn(vec![fault.with_shown("value", &self.title(run_state))]);
        }
        if let Ok(update) = &update {
            self.claim_taken(run_state, &found, !update.changes.is_empty())?;
        }
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
    pub(super) fn settle(&mut self, run_state: &mut RunState) {
        if run_state.preview {
            return;
        }
        let digest = self.stage.digest(View::of(run_state, self.resource));
        let kept = self.input.as_ref().and_then(|input| self.stage.kept(input));
        let title = self.title(run_state);
        let entry = run_state.ledger.entry(&self.step);
        entry.digest = digest;
        // It may have been renamed.
        entry.title = entry.title.take().map(|_| title);
        if kept.is_some() {
            entry.set_result(kept);
        }
        run_state.finish(&self.step);
    }

    /// Whether none can be made in its place as long as it has its name.
    fn is_fixed(&self, run_state: &RunState) -> bool {
        let operations = self.stage.operations();
        let made = run_state.entry(&self.step).is_some_and(|entry| entry.made);
        !self.is_given(run_state) && (operations.unique || operations.alone && !made)
    }

    /// What can't be changed is made anew; what this pipeline made before is deleted once nothing uses it any more.
    pub(super) fn replace(&mut self, run_state: &mut RunState, difference: Change) -> Result<(), Failure> {
        if self.is_given(run_state) || self.stage.operations().unique {
            return Err(self.fault(run_state, Code::NameTaken).into());
        }
        if self.is_fixed(run_state) {
            let fault = self.fault(run_state, Code::AdoptedInTheWay);
            return Err(fault.with("field", difference.path.as_str()).into());
        }
        let made = run_state.entry(&self.step).is_some_and(|entry| entry.made);
        let reason = format!("`{}` can't be changed once it is made", difference.path.trim_start_matches('/'));
        self.log(run_state, Action::Replace, vec![difference], Some(reason));
        if let Some(id) = run_state.id(&self.step).map(str::to_owned).filter(|_| made) {
            run_state.ledger.replaced.push(Replaced { stage: self.kind, step: self.step.clone(), id });
        }
        run_state.ledger.remove(&self.step);
        self.phase = if run_state.preview { Phase::End } else { Phase::Start };
        Ok(())
    }
}
