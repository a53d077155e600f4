//! What a pipeline can be for, and the steps that lead there.

use super::run_state::RunState;
use super::stages::{Stage, stage};
use super::table::{Kind, Removal, Row, TABLE, removals};
use super::tasks::{
    Adopt, Check, ClassThere, Dedupe, DraftSupport, Explore, Identities, Inlet, Left, ListNamed, Make, Profile, Ready,
    Remove, RemoveDescriptors, Run, Sweep, Switch, Task, Tenant, Twins, Watch,
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

/// The rows of the table that the spec takes, then those that each resource takes: what only reads first, so that the
/// spec is held against it before anything is made.
fn apply(run_state: &RunState) -> Tasks {
    let shared = TABLE.iter().filter(|row| row.shared && run_state.spec.takes(row.kind));
    let mut tasks: Tasks = shared.filter_map(|row| doing(row.kind, View::of(run_state, 0))).collect();
    for reads in [true, false] {
        for view in views(run_state) {
            let own = TABLE.iter().filter(|row| !row.shared && view.resource().takes(row.kind));
            let own = own.filter(|row| only_reads(row.kind, view) == reads);
            tasks.extend(own.filter_map(|row| doing(row.kind, view)));
        }
        if reads {
            tasks.extend(views(run_state).filter_map(ClassThere::of).map(|task| -> Step { Box::new(task) }));
            tasks.push(Box::new(Check));
        }
    }
    tasks.extend(views(run_state).filter_map(Inlet::of).map(|task| -> Step { Box::new(task) }));
    tasks.extend(all_with_twins(run_state, |kind, stage, view| Box::new(Twins::new(kind, stage, view))));
    let left = left_keys(run_state);
    if run_state.prune {
        let removes = |wanted: fn(Removal) -> bool| left.iter().flat_map(move |key| removals_of(key, wanted));
        tasks.extend(removes(|removal| matches!(removal, Removal::First(_))));
        tasks.push(Box::new(Sweep));
        tasks.extend(removes(|removal| matches!(removal, Removal::Then(_))));
    } else {
        tasks.extend(left.iter().map(|key| -> Step { Box::new(Left::new(key)) }));
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
    keys.filter(|key| TABLE.iter().any(|row| !row.shared && is_left(key, row))).map(str::to_owned).collect()
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
        let own = views(run_state).filter(|view| view.resource().takes(row.kind));
        own.take(if row.shared { 1 } else { usize::MAX }).map(|view| step(row.kind, stage, view)).collect()
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
        Kind::Drafts => Box::new(DraftSupport::new()),
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
    tasks.extend(of(|removal| removal == Removal::Last).filter_map(|row| of_view(row, View::of(run_state, 0))));
    tasks
}

/// The step that deletes what another made for a resource of that key, which may have left the spec.
fn undoing(row: &Row, key: &str, view: Option<View<'_>>) -> Option<Step> {
    Some(match (row.kind, view) {
        (Kind::Descriptors, _) => Box::new(RemoveDescriptors::new(key)),
        (kind, Some(view)) => Box::new(Remove::new(kind, stage(kind)?, view)),
        (kind, None) => Box::new(Remove::of_key(kind, stage(kind)?, key)),
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
