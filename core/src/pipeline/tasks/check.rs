//! Holds the spec against what was read, before anything is made of it.

use super::{Aim, Task, Want};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Value;
use crate::pipeline::checks::{held, with_fields};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::spec::SourceChanges;
use crate::pipeline::table::Kind;
use crate::pipeline::view::View;

pub(in crate::pipeline) struct Check;

impl Check {
    /// The name of its step.
    pub(in crate::pipeline) const NAME: &str = "check";
}

/// Whether a new resource reads what one read that left the spec.
fn renamed(view: View<'_>) -> Option<Diagnostic> {
    let RunState { spec, ledger, .. } = view.run_state;
    let read = |key: &str| ledger.get(&Kind::Explore.step(key))?.digest.as_ref();
    let is_new = view.entry(Kind::Flow).is_none();
    let own = read(&view.resource().key).filter(|_| is_new)?;
    let is_same = |key: &&str| !spec.has(key) && read(key) == Some(own) && ledger.get(&Kind::Flow.step(key)).is_some();
    let other = ledger.keys().into_iter().find(is_same)?;
    let fault = Diagnostic::at(Code::ResourceRenamed, &format!("/resources/{}", view.index));
    Some(fault.with_shown("value", &view.resource().key).with_shown("other", other))
}

/// The sources that have changed, where that is to stop an apply.
fn stopped(run_state: &RunState) -> Vec<Diagnostic> {
    let stops = run_state.spec.source_changes == SourceChanges::Stop;
    let changed = run_state.actions.iter().filter(|logged| stops && logged.action == Action::SourceChanged);
    changed
        .map(|logged| {
            let key = logged.step.rsplit_once('/').map_or("", |(key, _)| key);
            let fields: Vec<String> =
                logged.changes.iter().map(|change| change.path.trim_start_matches('/').to_owned()).collect();
            with_fields(Diagnostic::at(Code::SourceChanged, "/sourceChanges").with_shown("value", key), &fields)
        })
        .collect()
}

impl Task for Check {
    fn step(&self) -> &str {
        Check::NAME
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        run_state.note(Logged::new(Check::NAME, Action::Read));
        let mut faults = Faults::default();
        let views = (0..run_state.spec.resources.len()).map(|index| View::of(run_state, index));
        run_state.coverage = views.filter_map(|view| held(view, &mut faults)).collect();
        faults.extend(stopped(run_state));
        if faults.has_error() {
            return Want::Fail(Failure::Faults(faults.into()));
        }
        // A flow that exists keeps its start.
        let made = |index: usize| View::of(run_state, index).entry(Kind::Flow).is_some_and(|entry| entry.id.is_some());
        let (spec, now) = (&run_state.spec, run_state.platform_now());
        for (index, resource) in spec.resources.iter().enumerate().filter(|(index, _)| !made(*index)) {
            spec.start_over(index, resource, now).into_iter().for_each(|fault| faults.push(fault));
        }
        faults.extend((0..spec.resources.len()).filter_map(|index| renamed(View::of(run_state, index))));
        run_state.warn(faults.into());
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
