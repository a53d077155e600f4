//! What a pipeline can be for, and the steps that lead there.

use super::stages::{
    BaseConnection, Dataset, FieldGroup, Flow, MappingSet, Schema, SourceConnection, TargetConnection,
};
use super::tasks::{
    Adopt, DraftSupport, Explore, Identities, Make, Profile, Remove, RemoveDescriptors, Run, Sweep, Switch, Target,
    Task, Tenant, Watch,
};
use super::values::{at, elements};
use super::world::World;
use crate::json::Value;

pub(super) const GOALS: &[&str] = &["apply", "status", "watch", "enable", "disable", "run", "teardown", "adopt"];

pub(super) type Tasks = Vec<Box<dyn Task + Send + Sync>>;

/// The steps that lead to a goal, in their order.
pub(super) fn tasks_of(goal: &str, world: &World, flow: Option<&str>) -> Tasks {
    let mut tasks: Tasks = Vec::new();
    let all = 0..world.spec.resources.len();
    match goal {
        "adopt" => tasks.push(Box::new(Adopt::new(flow.unwrap_or_default()))),
        "apply" => apply(world, &mut tasks),
        "teardown" => teardown(world, &mut tasks),
        "status" => tasks.extend(all.map(|at| Box::new(Watch::new(world, at, false)) as _)),
        "watch" => tasks.extend(all.map(|at| Box::new(Watch::new(world, at, true)) as _)),
        "run" => tasks.extend(all.map(|at| Box::new(Run::new(world, at)) as _)),
        _ => tasks.extend(all.map(|at| Box::new(Switch::new(world, at, goal == "enable")) as _)),
    }
    tasks
}

fn apply(world: &World, tasks: &mut Tasks) {
    if world.spec.draft {
        tasks.push(Box::new(DraftSupport::new()));
    }
    let resources = || world.spec.resources.iter().enumerate();
    if resources().any(|(_, resource)| resource.makes_schema()) {
        tasks.push(Box::new(Tenant));
    }
    tasks.push(Box::new(Make::new(&BaseConnection, world, 0, true)));
    for (index, resource) in resources() {
        if resource.explores() {
            tasks.push(Box::new(Explore::new(world, index)));
        }
        if resource.makes_schema() {
            tasks.push(Box::new(Make::new(&FieldGroup, world, index, false)));
        }
        tasks.push(Box::new(Make::new(&Schema, world, index, false)));
        if resource.makes_schema() && !elements(&resource.value, &["target", "identities"]).is_empty() {
            tasks.push(Box::new(Identities::new(world, index)));
        }
        if at(&resource.value, &["target", "profile"]) == Some(&Value::Bool(true)) {
            tasks.push(Box::new(Profile::new(world, index)));
        }
        tasks.push(Box::new(Make::new(&Dataset, world, index, false)));
        tasks.push(Box::new(Make::new(&SourceConnection, world, index, false)));
        tasks.push(Box::new(Make::new(&TargetConnection, world, index, false)));
        // After what can be deleted: of two hosts that make the same, one has stopped by now.
        tasks.push(Box::new(Make::new(&MappingSet, world, index, false)));
        tasks.push(Box::new(Make::new(&Flow, world, index, false)));
    }
    tasks.push(Box::new(Sweep));
}

fn teardown(world: &World, tasks: &mut Tasks) {
    let all = || 0..world.spec.resources.len();
    for target in [Target::Flow, Target::TargetConnection, Target::SourceConnection, Target::MappingSet] {
        tasks.extend(all().map(|at| Box::new(Remove::new(target, world, at)) as _));
    }
    tasks.push(Box::new(Sweep));
    for at in all() {
        tasks.push(Box::new(Remove::new(Target::Dataset, world, at)));
        tasks.push(Box::new(RemoveDescriptors::new(world, at)));
        tasks.push(Box::new(Remove::new(Target::Schema, world, at)));
        tasks.push(Box::new(Remove::new(Target::FieldGroup, world, at)));
    }
    tasks.push(Box::new(Remove::new(Target::BaseConnection, world, 0)));
}
