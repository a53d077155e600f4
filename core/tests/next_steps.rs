//! What the help of a refusal says to do next leads to the end.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::Step;
use aepflow_emulator::Emulator;
use common::{End, Host, charges, context, platform};
use serde_json::{Value, json};

/// A host that is refused, with the code and the place of the first fault and what it says to do.
fn refused(host: &mut Host, spec: &Value, emulator: &mut Emulator) -> [String; 3] {
    let (End::Failed(error), _) = host.run(spec, emulator) else { panic!("it ends well") };
    let fault = &error["diagnostics"][0];
    ["code", "path", "help"].map(|name| fault[name].as_str().unwrap().to_owned())
}

fn ends(host: &mut Host, spec: &Value, emulator: &mut Emulator) {
    assert_eq!(host.run(spec, emulator).0, End::Done);
}

/// A spec in which something else is said.
fn but(spec: &Value, pointer: &str, value: Value) -> Value {
    let mut spec = spec.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    spec.pointer_mut(parent).unwrap()[name] = value;
    spec
}

/// The parameters of a run on demand.
fn window() -> Value {
    json!({ "startTime": common::NOW + 40_000, "windowStartTime": "2030-01-01T00:00:00Z", "windowEndTime": "2030-01-01T01:00:00Z" })
}

fn applied(spec: &Value) -> (Emulator, Host) {
    let (mut emulator, mut host) = (platform(&json!({})), Host::default());
    ends(&mut host, spec, &mut emulator);
    (emulator, host)
}

#[test]
fn a_missing_step_is_done_by_an_apply() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    for goal in ["enable", "disable", "run", "status", "watch", "dedupe"] {
        let mut host = Host::goal(goal, "");
        host.options["run"] = window();
        let [code, _, help] = refused(&mut host, &spec, &mut emulator);
        assert_eq!((code.as_str(), help.as_str()), ("missing_step", "apply the pipeline first"), "{goal}");
    }
    let mut host = Host::default();
    ends(&mut host, &spec, &mut emulator);
    for goal in ["disable", "enable", "status", "dedupe"] {
        ends(&mut Host::goal(goal, &host.ledger), &spec, &mut emulator);
    }
}

#[test]
fn a_name_that_is_taken_can_be_changed_where_the_fault_is() {
    let others = but(
        &but(&charges(), "/resources/0/name", json!("Payments")),
        "/resources/0/target",
        json!({ "class": "profile" }),
    );
    let (mut emulator, _) = applied(&others);
    let spec = but(&but(&charges(), "/resources/0/name", json!("Payments")), "/name", json!("Another"));
    let mut host = Host::default();
    let [code, path, _] = refused(&mut host, &spec, &mut emulator);
    assert_eq!(code, "name_taken");
    ends(&mut host, &but(&spec, &path, json!("Other payments")), &mut emulator);
}

#[test]
fn a_field_that_can_not_change_can_go_to_another_group() {
    let spec = charges();
    let typed = but(&spec, "/resources/0/target/types", json!({ "data.receipt_url": "number" }));
    let (mut emulator, mut host) = applied(&spec);
    let [code, ..] = refused(&mut host, &typed, &mut emulator);
    assert_eq!(code, "field_type_fixed");
    // The identity moves with its field, as a schema has one primary identity.
    let moved = but(&typed, "/resources/0/target/group", json!("payment"));
    ends(&mut host, &moved, &mut emulator);
    host.options = json!({ "preview": true });
    let (_, pipeline) = host.run(&moved, &mut emulator);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    assert_eq!(plan["changes"], 0, "{plan}");
    assert_eq!(common::counts(&emulator)["descriptors"], 1);
}

#[test]
fn a_flow_in_the_way_can_be_deleted_or_left_alone() {
    let spec = charges();
    for deletes in [true, false] {
        let (mut emulator, first) = applied(&spec);
        // Another host takes all of it over, and then reads from another account.
        let mut host = Host::default();
        ends(&mut host, &spec, &mut emulator);
        let mut account = Host::default();
        ends(&mut account, &but(&spec, "/name", json!("Another")), &mut emulator);
        let ledger: Value = serde_json::from_str(&account.ledger).unwrap();
        let id = ledger["steps"]["baseConnection"]["id"].clone();
        let other = but(&spec, "/source", json!({ "connector": "stripe", "baseConnectionId": id }));
        let [code, ..] = refused(&mut host, &other, &mut emulator);
        assert_eq!(code, "adopted_in_the_way");
        if deletes {
            ends(&mut Host::goal("teardown", &first.ledger), &spec, &mut emulator);
            ends(&mut host, &other, &mut emulator);
        } else {
            ends(&mut host, &but(&other, "/resources/0/names", json!({ "flow": "Another flow" })), &mut emulator);
        }
    }
}

#[test]
fn who_came_second_applies_once_more() {
    for operation in ["createBaseConnection", "createDataset", "createFlow"] {
        let mut emulator = platform(&json!({}));
        emulator.script(&json!([{ "operation": operation, "kind": "duplicate" }])).unwrap();
        let mut host = Host::default();
        let [code, ..] = refused(&mut host, &charges(), &mut emulator);
        assert_eq!(code, "concurrent_apply", "{operation}");
        ends(&mut host, &charges(), &mut emulator);
    }
}

#[test]
fn what_is_not_ready_says_what_makes_it_ready() {
    let once = json!({ "frequency": "once", "startTime": common::NOW + 60 });
    let spec = but(&charges(), "/resources/0/schedule", once);
    let draft = but(&spec, "/draft", true.into());
    let (mut emulator, drafted) = applied(&draft);
    let mut run = Host::goal("run", &drafted.ledger);
    run.options["run"] = window();
    let [code, _, help] = refused(&mut run, &draft, &mut emulator);
    assert_eq!((code.as_str(), help.as_str()), ("not_ready", "apply the spec without `draft`, which publishes it"));
    let mut host = Host { ledger: run.ledger.clone(), ..Host::default() };
    ends(&mut host, &spec, &mut emulator);
    run.ledger.clone_from(&host.ledger);
    ends(&mut run, &spec, &mut emulator);

    let (mut emulator, host) = applied(&charges());
    ends(&mut Host::goal("disable", &host.ledger), &charges(), &mut emulator);
    let mut watch = Host::goal("watch", &host.ledger);
    let [code, _, help] = refused(&mut watch, &charges(), &mut emulator);
    assert_eq!((code.as_str(), help.as_str()), ("not_ready", "enable it first, with the goal `enable`"));
    ends(&mut Host::goal("enable", &host.ledger), &charges(), &mut emulator);
    ends(&mut watch, &charges(), &mut emulator);
}

#[test]
fn a_flow_on_a_schedule_gets_one_beside_it_that_runs_on_demand() {
    let (mut emulator, host) = applied(&charges());
    let mut run = Host::goal("run", &host.ledger);
    run.options["run"] = window();
    let [code, ..] = refused(&mut run, &charges(), &mut emulator);
    assert_eq!(code, "run_on_schedule");
    let once = json!({ "frequency": "once", "startTime": common::NOW + 60 });
    let spec = but(&but(&charges(), "/resources/0/schedule", once), "/resources/0/key", json!("backfill"));
    let mut host = Host { ledger: host.ledger, ..Host::default() };
    ends(&mut host, &spec, &mut emulator);
    run.ledger = host.ledger;
    ends(&mut run, &spec, &mut emulator);
}

#[test]
fn a_run_that_lost_a_race_goes_on_from_the_ledger_of_the_other() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let mut late = Host::default();
    let mut pipeline = late.pipeline(&spec);
    for _ in 0..9 {
        assert_eq!(late.step(&mut pipeline, &mut emulator), None);
    }
    let Step::Failed { error, .. } = pipeline.conflict() else { panic!("it goes on") };
    let error: Value = serde_json::from_str(&error.to_string()).unwrap();
    assert_eq!((&error["kind"], &error["diagnostics"][0]["code"]), (&json!("conflict"), &json!("stale_ledger")));
    let mut other = Host::default();
    ends(&mut other, &spec, &mut emulator);
    let mut again = Host { ledger: other.ledger, ..Host::default() };
    ends(&mut again, &spec, &mut emulator);
    assert!(context(&emulator).contains("prod"));
    let sets = common::counts(&emulator);
    assert_eq!((&sets["flows"], &sets["baseConnections"]), (&json!(1), &json!(1)));
}
