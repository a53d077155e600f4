//! What a pipeline reports of itself: the plan, and what it read of flows and runs.

use super::goals::Goal;
use super::ledger::Entry;
use super::machine::Pipeline;
use super::run_state::{Action, Logged, RunState};
use super::spec;
use super::tasks::{Aim, Inlet, Task, Watch};
use super::values::{copy, object};
use crate::json::Value;

impl Pipeline {
    /// What each step does: `{goal, changes, steps: [{step, action, name?, id?, changes?, reason?, inletUrl?}], diagnostics?, coverage?}`.
    ///
    /// `diagnostics` has the warnings that came up where the spec was held against what was read, and `coverage` says for
    /// each resource how many fields of its source are mapped, and which are not: `[{resource, fields, mapped, leftOut}]`.
    /// A step that has not been reached yet says what is likely by the ledger; a preview reaches all.
    #[must_use]
    pub fn plan(&self) -> Value {
        let steps: Vec<Logged> = match self.goal {
            // What they do comes of what they find.
            Goal::Adopt | Goal::Dedupe => self.run_state.actions.clone(),
            _ => (0..).zip(&self.tasks).filter_map(|(place, task)| self.logged(place, &**task)).collect(),
        };
        let RunState { warnings, coverage, .. } = &self.run_state;
        let changes = steps.iter().filter(|logged| logged.action.writes()).count();
        object([
            ("goal", Some(self.goal.name().into())),
            ("changes", Some(changes.into())),
            ("steps", Some(Value::list(steps.iter().map(Logged::to_value)))),
            (
                "diagnostics",
                (!warnings.is_empty()).then(|| Value::list(warnings.iter().map(|found| found.to_value(self.units)))),
            ),
            ("coverage", (!coverage.is_empty()).then(|| Value::Array(coverage.clone()))),
        ])
    }

    /// What was read of flows and runs: `[{resource, flow, runs, inletUrl?}]`.
    #[must_use]
    pub fn status(&self) -> Value {
        let one = |resource: &spec::Resource| {
            let step = |name| format!("{}/{name}", resource.key);
            let known = self.run_state.remembered(&step(Watch::NAME))?;
            let inlet = self.run_state.entry(&step(Inlet::NAME)).and_then(Entry::result).cloned();
            Some(object([
                ("resource", Some(resource.key.as_str().into())),
                ("flow", copy(known, &["flow"])),
                ("runs", copy(known, &["runs"])),
                ("inletUrl", inlet),
            ]))
        };
        Value::list(self.run_state.spec.resources.iter().filter_map(one))
    }

    fn logged(&self, place: usize, task: &dyn Task) -> Option<Logged> {
        let step = task.step();
        if let Some(known) = self.run_state.actions.iter().find(|logged| logged.step == step) {
            return Some(known.clone());
        }
        if place < self.at {
            return None;
        }
        let entry = self.run_state.entry(step);
        let exists = entry.is_some_and(|entry| entry.id.is_some() || entry.result().is_some());
        let action = match (self.goal, exists) {
            (Goal::Teardown, true) if entry.is_some_and(|entry| entry.made) => Action::Delete,
            (Goal::Teardown, false) => return None,
            (Goal::Apply | Goal::Run, false) if task.aim() == Aim::Make => Action::Create,
            (Goal::Enable | Goal::Disable, _) => Action::Change,
            (_, false) if task.aim() == Aim::Read => Action::Read,
            (_, false) => return None,
            (_, true) => Action::Keep,
        };
        let id = entry.and_then(|entry| entry.id.clone());
        Some(Logged { id, ..Logged::new(step, action) })
    }
}
