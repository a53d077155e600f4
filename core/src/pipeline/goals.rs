//! What a pipeline can be for, and the steps that lead there.

use super::run_state::RunState;
use super::stages::{
    BaseConnection, Dataset, FieldGroup, Flow, MappingSet, Schema, SourceConnection, TargetConnection,
};
use super::tasks::{
    Adopt, DraftSupport, Explore, Identities, Make, Profile, Remove, RemoveDescriptors, Run, Sweep, Switch, Target,
    Task, Tenant, Watch,
};
use super::values::{at, elements};
use crate::json::Value;

pub(super) const GOALS: &[&str] = &["apply", "status", "watch", "enable", "disable", "run", "teardown", "adopt"];

pub(super) type Tasks = Vec<Box<dyn Task + Send + Sync>>;

/// The steps that lead to a goal, in their order.
pub(super) fn tasks_of(goal: &str, run_state: &RunState, flow: Option<&str>) -> Tasks {
    let mut tasks: Tasks = Vec::new();
    let all = 0..run_state.spec.resources.len();
    match goal {
        "adopt" => tasks.push(Box::new(Adopt::new(flow.unwrap_or_default()))),
        "apply" => apply(run_state, &mut tasks),
        "teardown" => teardown(run_state, &mut tasks),
        "status" => tasks.extend(all.map(|at| Box::new(Watch::new(run_state, at, false)) as _)),
        "watch" => tasks.extend(all.map(|at| Box::new(Watch::new(run_state, at, true)) as _)),
        "run" => tasks.extend(all.map(|at| Box::new(Run::new(run_state, at)) as _)),
        _ => tasks.extend(all.map(|at| Box::new(Switch::new(run_state, at, goal == "enable")) as _)),
    }
    tasks
}

fn apply(run_state: &RunState, tasks: &mut Tasks) {
    if run_state.spec.draft {
        tasks.push(Box::new(DraftSupport::new()));
    }
    let resources = || run_state.spec.resources.iter().enumerate();
    if resources().any(|(_, resource)| resource.makes_schema()) {
        tasks.push(Box::new(Tenant));
    }
    tasks.push(Box::new(Make::new(&BaseConnection, run_state, 0, true)));
    for (index, resource) in resources() {
        if resource.explores() {
            tasks.push(Box::new(Explore::new(run_state, index)));
        }
        if resource.makes_schema() {
            tasks.push(Box::new(Make::new(&FieldGroup, run_state, index, false)));
        }
        tasks.push(Box::new(Make::new(&Schema, run_state, index, false)));
        if resource.makes_schema() && !elements(&resource.value, &["target", "identities"]).is_empty() {
            tasks.push(Box::new(Identities::new(run_state, index)));
        }
        if at(&resource.value, &["target", "profile"]) == Some(&Value::Bool(true)) {
            tasks.push(Box::new(Profile::new(run_state, index)));
        }
        tasks.push(Box::new(Make::new(&Dataset, run_state, index, false)));
        tasks.push(Box::new(Make::new(&SourceConnection, run_state, index, false)));
        tasks.push(Box::new(Make::new(&TargetConnection, run_state, index, false)));
        // After what can be deleted: of two hosts that make the same, one has stopped by now.
        tasks.push(Box::new(Make::new(&MappingSet, run_state, index, false)));
        tasks.push(Box::new(Make::new(&Flow, run_state, index, false)));
    }
    tasks.push(Box::new(Sweep));
}

fn teardown(run_state: &RunState, tasks: &mut Tasks) {
    let all = || 0..run_state.spec.resources.len();
    for target in [Target::Flow, Target::TargetConnection, Target::SourceConnection, Target::MappingSet] {
        tasks.extend(all().map(|at| Box::new(Remove::new(target, run_state, at)) as _));
    }
    tasks.push(Box::new(Sweep));
    for at in all() {
        tasks.push(Box::new(Remove::new(Target::Dataset, run_state, at)));
        tasks.push(Box::new(RemoveDescriptors::new(run_state, at)));
        tasks.push(Box::new(Remove::new(Target::Schema, run_state, at)));
        tasks.push(Box::new(Remove::new(Target::FieldGroup, run_state, at)));
    }
    tasks.push(Box::new(Remove::new(Target::BaseConnection, run_state, 0)));
}
