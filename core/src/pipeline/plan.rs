//! What a pipeline reports of itself: the plan, and what it read of flows and runs.

use super::machine::Pipeline;
use super::run_state::{Action, Logged};
use super::spec;
use super::values::{copy, object};
use crate::json::Value;

impl Pipeline {
    /// What each step does: `{goal, changes, steps: [{step, action, name?, id?, changes?, reason?}]}`.
    ///
    /// A step that has not been reached yet says what is likely by the ledger; a preview reaches all.
    #[must_use]
    pub fn plan(&self) -> Value {
        let steps: Vec<Logged> = match self.goal.as_str() {
            "adopt" => self.run_state.actions.clone(),
            _ => self.tasks.iter().filter_map(|task| self.logged(task.step())).collect(),
        };
        let changes = steps.iter().filter(|logged| logged.action.writes()).count();
        object([
            ("goal", Some(self.goal.as_str().into())),
            ("changes", Some(changes.into())),
            ("steps", Some(Value::list(steps.iter().map(Logged::to_value)))),
        ])
    }

    /// What was read of flows and runs: `[{resource, flow, runs}]`.
    #[must_use]
    pub fn status(&self) -> Value {
        let one = |resource: &spec::Resource| {
            let known = self.run_state.remembered(&format!("{}/status", resource.key))?;
            Some(object([
                ("resource", Some(resource.key.as_str().into())),
                ("flow", copy(known, &["flow"])),
                ("runs", copy(known, &["runs"])),
            ]))
        };
        Value::list(self.run_state.spec.resources.iter().filter_map(one))
    }

    fn logged(&self, step: &str) -> Option<Logged> {
        if let Some(known) = self.run_state.actions.iter().find(|logged| logged.step == step) {
            return Some(known.clone());
        }
        let reached = self.tasks.iter().position(|task| task.step() == step).is_some_and(|place| place < self.at);
        if reached {
            return None;
        }
        let entry = self.run_state.entry(step);
        let exists = entry.is_some_and(|entry| entry.id.is_some() || entry.result.is_some());
        let reads = ["tenant", "drafts", "explore", "status"].iter().any(|read| step.ends_with(read));
        let action = match (self.goal.as_str(), exists) {
            ("teardown", true) if entry.is_some_and(|entry| entry.made) => Action::Delete,
            ("teardown", false) => return None,
            ("apply" | "run", false) if !reads && step != "replaced" => Action::Create,
            ("enable" | "disable", _) => Action::Change,
            (_, false) if reads => Action::Read,
            (_, false) => return None,
            (_, true) => Action::Keep,
        };
        let id = entry.and_then(|entry| entry.id.clone());
        Some(Logged { id, ..Logged::new(step, action) })
    }
}
