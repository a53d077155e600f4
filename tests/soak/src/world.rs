//! All hosts of a scenario on one platform, one act after the other by chance, and what they leave behind.

use std::collections::BTreeMap;

use aepflow_emulator::Emulator;
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::host::{Host, Store, now};
use crate::scenario::{Left, Scenario, spec};

/// Acts after which a scenario is said to hang.
const ACTS: usize = 60_000;
/// What is never deleted, so that of two hosts at once each may leave one.
const KEPT: &str = "mappingSets";

/// What a scenario came to, in a few words; nothing where all is as it should be.
pub type Verdict = Result<(), String>;

/// Runs a scenario: all hosts to their ends, the storm over, one apply more, and all of it taken down.
pub fn run(scenario: &Scenario, expected: &Counts) -> Verdict {
    let (spec, mut chance) = (spec(), Chance::new(scenario.seed));
    let (mut emulator, mut store) = (scenario.platform()?, Store::default());
    let hosts: Result<Vec<Host>, String> =
        (0..scenario.hosts).map(|_| Host::new(scenario, &spec, options("apply", &mut chance), "")).collect();
    let mut hosts = hosts?;
    live(&mut hosts, &mut emulator, &mut store, &mut chance)?;
    settle(&mut emulator)?;
    let calm = Scenario { left: Left::Alive, hosts: 1, ..scenario.clone() };
    let ledgers: Vec<String> = hosts.iter().map(|host| host.ledger().to_owned()).collect();
    let last = ledgers.first().cloned().unwrap_or_default();
    let ledger = match apply(&calm, &spec, &last, &mut emulator, &mut chance) {
        // Of two with credentials that nobody can compare it takes none, and names both.
        Err(reason) if scenario.forgets() && reason.contains("can't be compared") => return Ok(()),
        ledger => ledger?,
    };
    there(scenario, &spec, &ledger, &mut emulator, expected, &mut chance)?;
    if scenario.forgets() {
        // Whoever lost a ledger owns nothing of what it made before.
        return Ok(());
    }
    let mut ledgers: Vec<String> = ledgers.into_iter().skip(1).chain([ledger]).collect();
    // What another host's things use is kept until these are gone.
    for _ in 0..=scenario.hosts {
        for ledger in &mut ledgers {
            *ledger = alone(&calm, &spec, "teardown", ledger, &mut emulator, &mut chance)?;
        }
    }
    left(&emulator)
}

fn options(goal: &str, chance: &mut Chance) -> Value {
    json!({ "goal": goal, "seed": chance.below(1 << 30) })
}

/// Lets the hosts act until all have ended.
fn live(hosts: &mut [Host], emulator: &mut Emulator, store: &mut Store, chance: &mut Chance) -> Verdict {
    for _ in 0..ACTS {
        let time = now(emulator).saturating_mul(1000);
        let busy: Vec<usize> = (0..hosts.len()).filter(|at| hosts[*at].end.is_none()).collect();
        if busy.is_empty() {
            return Ok(());
        }
        let awake: Vec<usize> = busy.iter().copied().filter(|at| hosts[*at].wakes <= time).collect();
        if awake.is_empty() {
            let first = busy.iter().map(|at| hosts[*at].wakes).min().unwrap_or(time);
            emulator.advance(u64::try_from(first.saturating_sub(time).saturating_add(999) / 1000).unwrap_or(1).max(1));
            continue;
        }
        if chance.percent(10) {
            emulator.advance(1);
        }
        hosts[awake[chance.below(awake.len())]].act(emulator, store, chance)?;
    }
    Err("hangs".to_owned())
}

/// The end of all faults; what was given up is done by now.
fn settle(emulator: &mut Emulator) -> Verdict {
    emulator.script(&json!([]))?;
    emulator.advance(900);
    Ok(())
}

/// One host alone, to the end of a goal.
fn alone(
    scenario: &Scenario,
    spec: &Value,
    goal: &str,
    ledger: &str,
    emulator: &mut Emulator,
    chance: &mut Chance,
) -> Result<String, String> {
    let scenario = Scenario { shared: false, ..scenario.clone() };
    let mut hosts = [Host::new(&scenario, spec, options(goal, chance), ledger)?];
    live(&mut hosts, emulator, &mut Store::default(), chance)?;
    let [host] = hosts;
    match &host.end {
        Some(Ok(())) => Ok(host.ledger().to_owned()),
        end => Err(format!("{goal} in the end: {}", reason(end.as_ref()))),
    }
}

/// Why a host has not done what it should, without ids.
fn reason(end: Option<&Result<(), Value>>) -> String {
    let error = end.and_then(|end| end.as_ref().err()).cloned().unwrap_or_default();
    format!("{} {} {}", error["kind"], error["code"], error["message"])
}

fn apply(
    scenario: &Scenario,
    spec: &Value,
    ledger: &str,
    emulator: &mut Emulator,
    chance: &mut Chance,
) -> Result<String, String> {
    alone(scenario, spec, "apply", ledger, emulator, chance)
}

/// How many of each kind there are.
pub type Counts = BTreeMap<String, usize>;

fn counts(emulator: &Emulator) -> Counts {
    let all = emulator.resources();
    let sandbox = emulator.credentials()["sandboxName"].as_str().map(|name| all[name].clone()).unwrap_or_default();
    let count = |(kind, list): (&String, &Value)| (kind.clone(), list.as_array().map_or(0, Vec::len));
    sandbox.as_object().into_iter().flatten().map(count).collect()
}

/// What an undisturbed run makes.
pub fn undisturbed() -> Result<Counts, String> {
    let scenario = crate::scenario::scenario(0);
    let scenario = Scenario { left: Left::Alive, hosts: 1, shared: false, ..scenario };
    let mut emulator = scenario.platform()?;
    emulator.script(&json!([]))?;
    apply(&scenario, &spec(), "", &mut emulator, &mut Chance::new(0))?;
    Ok(counts(&emulator))
}

/// One of everything, or the plan names the others.
fn there(
    scenario: &Scenario,
    spec: &Value,
    ledger: &str,
    emulator: &mut Emulator,
    expected: &Counts,
    chance: &mut Chance,
) -> Verdict {
    let found = counts(emulator);
    let differs = |of: fn(&usize, &usize) -> bool| {
        expected.iter().find(|(kind, number)| of(&found.get(*kind).copied().unwrap_or_default(), number))
    };
    if let Some((kind, number)) = differs(|found, expected| found < expected) {
        return Err(format!("lost: {kind}, {:?} of {number}", found.get(kind)));
    }
    if flows_off(emulator) {
        return Err("a false done: the flow is off".to_owned());
    }
    let twins = expected.iter().find(|(kind, number)| *kind != KEPT && found.get(*kind).is_some_and(|n| n > number));
    let Some((kind, _)) = twins else { return Ok(()) };
    let preview = json!({ "preview": true, "seed": 1 });
    let calm = Scenario { left: Left::Alive, shared: false, ..scenario.clone() };
    let mut hosts = [Host::new(&calm, spec, preview, ledger)?];
    live(&mut hosts, emulator, &mut Store::default(), chance)?;
    let plan = hosts[0].plan().to_string();
    if scenario.forgets() && plan.contains("\"twin\"") {
        Ok(())
    } else {
        Err(format!("twins: {kind}, {:?}", found.get(kind)))
    }
}

fn flows_off(emulator: &Emulator) -> bool {
    let all = emulator.resources();
    let flows = all["prod"]["flows"].as_array().cloned().unwrap_or_default();
    flows.iter().any(|flow| flow["state"] != "enabled")
}

/// Nothing that can be deleted.
fn left(emulator: &Emulator) -> Verdict {
    let counts = counts(emulator);
    let orphan = counts.iter().find(|(kind, number)| !STAYS.contains(&kind.as_str()) && **number > 0);
    orphan.map_or(Ok(()), |(kind, number)| Err(format!("orphans: {kind}, {number}")))
}

/// What a teardown leaves: what the platform has no operation for.
const STAYS: [&str; 1] = [KEPT];
