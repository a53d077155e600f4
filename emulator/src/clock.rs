//! The simulated clock: flows come due, runs begin and end.

use serde_json::{Value, json};

use crate::options::LAST_SECOND;
use crate::schedule::Plan;
use crate::state::{RunPlan, Scope, Store, World};

/// How many runs of one flow one step of the clock makes; earlier slots are passed over.
const MOST_RUNS: usize = 1000;

/// Moves the start to the time of the host; tokens expire that much later.
pub(crate) fn begin(world: &mut World, host: u64) {
    let later = host.min(LAST_SECOND).saturating_sub(world.now);
    world.now = world.now.saturating_add(later);
    world.tokens.values_mut().for_each(|expires| *expires = expires.saturating_add(later));
}

pub(crate) fn advance(world: &mut World, seconds: u64) {
    let until = world.now.saturating_add(seconds).min(LAST_SECOND);
    // Where nothing is due, time makes no difference: a change would copy what an older state shares.
    let delay = world.options.run_delay;
    let due = world.stores.iter().filter(|(_, store)| is_due(store, delay, until));
    let sandboxes: Vec<String> = due.map(|(name, _)| name.clone()).collect();
    let start = world.now;
    for sandbox in sandboxes {
        world.now = start;
        let mut scope = world.scope(&sandbox);
        begin_due(&mut scope, until);
        settle(&mut scope, until);
    }
    world.now = until;
}

/// Whether a run begins, starts or ends until then.
fn is_due(store: &Store, delay: u64, until: u64) -> bool {
    let begins =
        store.schedules.values().any(|schedule| schedule.due.is_some_and(|due| due.saturating_add(delay) <= until));
    let goes_on = |(id, plan): (&String, &RunPlan)| {
        plan.ends <= until || (plan.starts < until && store.runs.get(id).is_some_and(|run| !is_in_progress(run)))
    };
    begins || store.run_plans.iter().any(goes_on)
}

/// Makes the runs of the flows that are due; a run can be seen some time after that.
fn begin_due(scope: &mut Scope<'_>, until: u64) {
    let flows: Vec<String> = scope.store.schedules.keys().cloned().collect();
    let delay = scope.options.run_delay;
    for id in flows {
        for _ in 0..MOST_RUNS {
            if begin_next(scope, &id, until).is_none() {
                break;
            }
        }
        let passed = until.saturating_sub(delay);
        let plan = scope.store.flows.get(&id).and_then(|flow| Plan::of(flow).ok());
        if let (Some(schedule), Some(plan)) = (scope.store.schedules.get_mut(&id), plan)
            && schedule.due.is_some_and(|due| due < passed)
        {
            schedule.due = plan.next_after(passed);
        }
    }
}

fn begin_next(scope: &mut Scope<'_>, id: &str, until: u64) -> Option<()> {
    let schedule = scope.store.schedules.get(id)?.clone();
    let due = schedule.due?;
    let seen = due.saturating_add(scope.options.run_delay);
    if seen > until {
        return None;
    }
    let flow = scope.store.flows.get(id)?.clone();
    let plan = Plan::of(&flow).ok()?;
    let resource = scope.resource_of(&flow);
    // Without backfill the first run takes only what came since the start.
    let records = if schedule.runs == 0 && plan.backfill {
        scope.options.records_of(&resource)
    } else {
        scope.options.new_records_of(&resource)
    };
    scope.now = seen;
    let ends = seen.saturating_add(scope.options.run_duration);
    scope.begin(&flow, None, "queued", RunPlan { starts: seen, ends, records, given: Vec::new() });
    let schedule = scope.store.schedules.get_mut(id)?;
    schedule.runs = schedule.runs.saturating_add(1);
    schedule.due = plan.next_after(due);
    Some(())
}

/// Brings the waiting runs to the states that they have reached.
fn settle(scope: &mut Scope<'_>, until: u64) {
    let plans: Vec<(String, RunPlan)> =
        scope.store.run_plans.iter().map(|(id, plan)| (id.clone(), plan.clone())).collect();
    for (id, plan) in plans {
        if plan.ends <= until {
            scope.now = plan.ends;
            scope.store.run_plans.remove(&id);
            scope.finish(&id, &plan);
        } else if plan.starts < until {
            scope.now = plan.starts;
            start(scope, &id, &plan);
        }
    }
}

fn start(scope: &mut Scope<'_>, id: &str, plan: &RunPlan) {
    let etag = scope.ids.etag(scope.now);
    let Some(run) = scope.store.runs.get_mut(id) else {
        return;
    };
    if is_in_progress(run) {
        return;
    }
    let started = plan.starts.saturating_mul(1000);
    run["metrics"] = json!({
        "durationSummary": { "startedAtUTC": started },
        "statusSummary": { "status": "inProgress" },
    });
    run["updatedAt"] = started.into();
    run["etag"] = Value::from(etag);
}

fn is_in_progress(run: &Value) -> bool {
    run["metrics"]["statusSummary"]["status"] == "inProgress"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Schedule;

    #[test]
    fn only_what_begins_starts_or_ends_is_due() {
        let mut scheduled = Store::default();
        scheduled.schedules.insert("flow".to_owned(), Schedule { due: Some(100), runs: 0 });
        assert!(!is_due(&scheduled, 10, 109));
        assert!(is_due(&scheduled, 10, 110));

        let mut running = Store::default();
        running.run_plans.insert("run".to_owned(), RunPlan { starts: 50, ends: 90, records: 1, given: Vec::new() });
        let mut is_due_with = |status: &str, until| {
            running.runs.put("run", json!({ "metrics": { "statusSummary": { "status": status } } }));
            is_due(&running, 10, until)
        };
        assert!(!is_due_with("queued", 50));
        assert!(is_due_with("queued", 51));
        assert!(!is_due_with("inProgress", 89));
        assert!(is_due_with("inProgress", 90));
    }
}
