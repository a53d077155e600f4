//! What a pipeline can be for, and the steps that lead there.

use super::run_state::RunState;
use super::stages::{Stage, stage};
use super::table::{Kind, Removal, Row, Scope, TABLE, removals};
use super::tasks::{
    Adopt, Check, ClassThere, Dedupe, DraftSupport, Explore, Identities, Inlet, KeepNamespace, Left, ListNamed, Make,
    MakeNamespace, NamespacesThere, Profile, Ready, Remove, RemoveDescriptors, Run, Sweep, Switch, Task, Tenant, Tests,
    Twins, Watch,
};
use super::view::View;

/// What a pipeline is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    Apply,
    Status,
    Watch,
    Enable,
    Disable,
    Run,
    Teardown,
    Adopt,
    Dedupe,
}

/// The names of all goals, in the order of [`Goal`].
pub(super) const GOALS: &[&str] =
    &["apply", "status", "watch", "enable", "disable", "run", "teardown", "adopt", "dedupe"];

const ALL: [Goal; 9] = [
    Goal::Apply,
    Goal::Status,
    Goal::Watch,
    Goal::Enable,
    Goal::Disable,
    Goal::Run,
    Goal::Teardown,
    Goal::Adopt,
    Goal::Dedupe,
];

impl Goal {
    pub(super) fn of(name: &str) -> Option<Goal> {
        ALL.into_iter().find(|goal| goal.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        ALL.iter().zip(GOALS).find(|(goal, _)| **goal == self).map_or("", |(_, name)| name)
    }
}

type Step = Box<dyn Task + Send + Sync>;
pub(super) type Tasks = Vec<Step>;

/// The steps that lead to a goal, in their order; the goal to adopt is for a flow.
pub(super) fn tasks_of(goal: Goal, run_state: &RunState, flow: Option<&str>) -> Tasks {
    let each = |step: fn(View<'_>) -> Step| -> Tasks { views(run_state).map(step).collect() };
    match goal {
        Goal::Adopt => vec![Box::new(Adopt::new(flow.unwrap_or_default()))],
        Goal::Apply => apply(run_state),
        Goal::Teardown => teardown(run_state),
        Goal::Status => each(|view| Box::new(Watch::new(view, false))),
        Goal::Watch => each(|view| Box::new(Watch::new(view, true))),
        // No flow runs unless all can.
        Goal::Run => {
            each(|view| Box::new(Ready::new(view))).into_iter().chain(each(|view| Box::new(Run::new(view)))).collect()
        }
        Goal::Enable => each(|view| Box::new(Switch::new(view, true))),
        Goal::Disable => each(|view| Box::new(Switch::new(view, false))),
        Goal::Dedupe => {
            let named = |kind, stage, view: View<'_>| -> Step { Box::new(ListNamed::new(kind, stage, view)) };
            let last: Step = Box::new(Dedupe::new());
            all_with_twins(run_state, named).into_iter().chain([last]).collect()
        }
    }
}

fn views(run_state: &RunState) -> impl Iterator<Item = View<'_>> {
    (0..run_state.spec.resources.len()).map(|index| View::of(run_state, index))
}

/// The resources that take a row of the table; of those that share its step the first.
fn views_of<'r>(run_state: &'r RunState, row: &Row) -> Vec<View<'r>> {
    firsts(run_state, row, |view| view.resource().takes(row.kind))
}

fn firsts<'r>(run_state: &'r RunState, row: &Row, wanted: impl Fn(View<'_>) -> bool) -> Vec<View<'r>> {
    let mut steps = Vec::new();
    let is_first = |view: &View<'_>| {
        row.scope == Scope::Resource || {
            let step = view.step(row.kind);
            let is_first = !steps.contains(&step);
            steps.push(step);
            is_first
        }
    };
    views(run_state).filter(|view| wanted(*view)).filter(is_first).collect()
}

/// The rows of the table that the spec takes, then those that each resource takes: what only reads first, so that the
/// spec is held against it before anything is made.
fn apply(run_state: &RunState) -> Tasks {
    let shared = TABLE.iter().filter(|row| row.scope != Scope::Resource);
    let shared = shared.flat_map(|row| views_of(run_state, row).into_iter().map(|view| (row.kind, view)));
    // A class is made once the spec was held against what was read.
    let is_first = |kind| kind != Kind::Class && (kind != Kind::Drafts || run_state.spec.draft);
    let shared = shared.filter(|(kind, _)| is_first(*kind));
    let mut tasks: Tasks = shared.filter_map(|(kind, view)| doing(kind, view)).collect();
    for reads in [true, false] {
        for view in views(run_state) {
            let own = TABLE.iter().filter(|row| row.scope == Scope::Resource && view.resource().takes(row.kind));
            let own = own.filter(|row| only_reads(row.kind, view) == reads);
            tasks.extend(own.filter_map(|row| doing(row.kind, view)));
        }
        if reads {
            tasks.extend(views(run_state).filter_map(ClassThere::of).map(|task| -> Step { Box::new(task) }));
            tasks.extend(NamespacesThere::of(run_state).map(|task| -> Step { Box::new(task) }));
            tasks.extend(views(run_state).filter_map(Tests::of).map(|task| -> Step { Box::new(task) }));
            tasks.push(Box::new(Check));
            let own = run_state.spec.namespaces.iter().enumerate();
            tasks.extend(own.map(|(index, own)| -> Step { Box::new(MakeNamespace::new(run_state, index, own)) }));
            let class = views_of(run_state, Kind::Class.row()).into_iter();
            tasks.extend(class.filter_map(|view| doing(Kind::Class, view)));
        }
    }
    tasks.extend(views(run_state).filter_map(Inlet::of).map(|task| -> Step { Box::new(task) }));
    tasks.extend(all_with_twins(run_state, |kind, stage, view| Box::new(Twins::new(kind, stage, view))));
    let (left, left_shared) = (left_keys(run_state), left_shared(run_state));
    if run_state.prune {
        let removes = |wanted: fn(Removal) -> bool| left.iter().flat_map(move |key| removals_of(key, wanted));
        tasks.extend(removes(|removal| matches!(removal, Removal::First(_))));
        tasks.push(Box::new(Sweep));
        tasks.extend(removes(|removal| matches!(removal, Removal::Then(_))));
        tasks.extend(removals_of_shared(left_shared));
    } else {
        tasks.extend(left.iter().map(|key| -> Step { Box::new(Left::of_resource(key)) }));
        tasks.extend(left_shared.iter().map(|(kind, step)| -> Step { Box::new(Left::of_shared(*kind, step)) }));
        tasks.push(Box::new(Sweep));
    }
    tasks
}

/// The keys of resources that left the spec, and for which something was made that can be deleted.
fn left_keys(run_state: &RunState) -> Vec<String> {
    let RunState { spec, ledger, .. } = run_state;
    let deletes =
        |kind: Kind| kind == Kind::Descriptors || stage(kind).is_some_and(|stage| stage.operations().delete.is_some());
    let is_left =
        |key: &str, row: &Row| ledger.get(&row.kind.step(key)).is_some_and(|entry| entry.made) && deletes(row.kind);
    let keys = ledger.keys().into_iter().filter(|key| !spec.has(key));
    keys.filter(|key| TABLE.iter().any(|row| row.scope == Scope::Resource && is_left(key, row)))
        .map(str::to_owned)
        .collect()
}

/// The steps that made the base connection of a source which left the spec, or a class that no resource has any more.
fn left_shared(run_state: &RunState) -> Vec<(Kind, String)> {
    let RunState { spec, ledger, .. } = run_state;
    let left = ledger.shared().filter(|(_, step)| spec.lacks(step));
    left.map(|(kind, step)| (kind, step.to_owned())).collect()
}

/// The steps that delete what these made.
fn removals_of_shared(steps: Vec<(Kind, String)>) -> Tasks {
    let remove = |(kind, step)| -> Option<Step> { Some(Box::new(Remove::of_step(stage(kind)?, step))) };
    steps.into_iter().filter_map(remove).collect()
}

/// The steps that delete what was made for a resource, in their order.
fn removals_of(key: &str, wanted: fn(Removal) -> bool) -> Tasks {
    removals().into_iter().filter(|row| wanted(row.removal)).filter_map(|row| undoing(row, key, None)).collect()
}

/// A step for all that has no unique name, in the order of the goal `teardown`.
fn all_with_twins(run_state: &RunState, step: fn(Kind, &'static dyn Stage, View<'_>) -> Step) -> Tasks {
    let of = |row: &'static Row| -> Tasks {
        // Of what can't be deleted there is nothing to say.
        let operations = |stage: &&dyn Stage| !stage.operations().unique && stage.operations().delete.is_some();
        let Some(stage) = stage(row.kind).filter(operations) else { return Vec::new() };
        views_of(run_state, row).into_iter().map(|view| step(row.kind, stage, view)).collect()
    };
    removals().into_iter().flat_map(of).collect()
}

/// Whether a step changes nothing on the platform: it explores, or looks at what the spec says is there.
fn only_reads(kind: Kind, view: View<'_>) -> bool {
    kind == Kind::Explore || stage(kind).is_some_and(|stage| stage.existing_id(view).is_some())
}

/// The step of a kind, for a resource.
fn doing(kind: Kind, view: View<'_>) -> Option<Step> {
    Some(match kind {
        Kind::Drafts => Box::new(DraftSupport::new(view)),
        Kind::Tenant => Box::new(Tenant),
        Kind::Explore => Box::new(Explore::new(view)),
        Kind::Descriptors => Box::new(Identities::new(view)),
        Kind::Profile => Box::new(Profile::new(view)),
        _ => Box::new(Make::new(kind, stage(kind)?, view)),
    })
}

fn teardown(run_state: &RunState) -> Tasks {
    let of = |wanted: fn(Removal) -> bool| removals().into_iter().filter(move |row| wanted(row.removal));
    let first = of(|removal| matches!(removal, Removal::First(_)));
    let of_view = |row: &Row, view: View<'_>| undoing(row, &view.resource().key, Some(view));
    let mut tasks: Tasks = first.flat_map(|row| views(run_state).filter_map(|view| of_view(row, view))).collect();
    let left = left_keys(run_state);
    let of_left = |wanted| left.iter().flat_map(move |key| removals_of(key, wanted));
    tasks.extend(of_left(|removal| matches!(removal, Removal::First(_))));
    tasks.push(Box::new(Sweep));
    for view in views(run_state) {
        tasks.extend(of(|removal| matches!(removal, Removal::Then(_))).filter_map(|row| of_view(row, view)));
    }
    tasks.extend(of_left(|removal| matches!(removal, Removal::Then(_))));
    // Of sources that make none any more too.
    let has = |row: &Row, view: View<'_>| row.scope != Scope::Class || view.resource().takes(row.kind);
    let each =
        |row| firsts(run_state, row, |view| has(row, view)).into_iter().filter_map(move |view| of_view(row, view));
    tasks.extend(of(|removal| removal == Removal::Last).flat_map(each));
    tasks.extend(removals_of_shared(left_shared(run_state)));
    tasks.extend(run_state.spec.namespaces.iter().map(|own| -> Step { Box::new(KeepNamespace::new(own)) }));
    tasks
}

/// The step that deletes what another made for a resource of that key, which may have left the spec.
fn undoing(row: &Row, key: &str, view: Option<View<'_>>) -> Option<Step> {
    Some(match (row.kind, view) {
        (Kind::Descriptors, _) => Box::new(RemoveDescriptors::new(key)),
        (kind, Some(view)) => Box::new(Remove::new(kind, stage(kind)?, view)),
        (kind, None) => Box::new(Remove::of_step(stage(kind)?, kind.step(key))),
    })
}

#[cfg(test)]
mod tests {
    use super::{ALL, GOALS, Goal};

    #[test]
    fn each_goal_has_its_name() {
        assert_eq!(ALL.map(Goal::name), GOALS);
    }
}
