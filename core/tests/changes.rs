//! What changes between two runs of a pipeline, or while one is under way, is found and said, and nothing is a dead end.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, NOW, charges, platform};
use serde_json::{Value, json};

/// An applied spec, with its ledger.
fn applied(spec: &Value, options: &Value) -> (Emulator, String) {
    let mut emulator = platform(options);
    let mut host = Host::default();
    assert_eq!(host.run(spec, &mut emulator).0, End::Done);
    (emulator, host.ledger)
}

/// What a list shows.
fn listed(emulator: &mut Emulator, operation: &str) -> Vec<Value> {
    let context = common::context(emulator);
    let request = aepflow::build_request(operation, b"{}", context.as_bytes(), b"").unwrap();
    let (_, _, body) = common::send(emulator, &request).unwrap();
    let page: Value = serde_json::from_slice(&body).unwrap();
    page["items"].as_array().unwrap().clone()
}

/// The host of a run on demand whose request is lost, or its answer, and after that some seconds go by.
fn lost_run(emulator: &mut Emulator, spec: &Value, ledger: &str, kind: &str, seconds: u64) -> (End, Host) {
    emulator.script(&json!([{ "operation": "createRun", "kind": kind }])).unwrap();
    let mut host = Host::goal("run", ledger);
    host.options["run"] = window();
    let mut pipeline = host.pipeline(spec);
    let end = loop {
        if let Some(end) = host.step(&mut pipeline, emulator) {
            break end;
        }
        if host.waits.len() == 1 {
            emulator.advance(seconds);
            host.waits.push(Value::Null);
        }
    };
    (end, host)
}

fn window() -> Value {
    json!({ "startTime": NOW + 40_000, "windowStartTime": "2030-01-01T00:00:00Z", "windowEndTime": (NOW + 3600).to_string() })
}

#[test]
fn a_run_on_schedule_is_not_taken_for_the_one_that_was_asked_for() {
    let mut spec = charges();
    spec["resources"][0]["schedule"] = json!({ "frequency": "once", "startTime": NOW + 600 });
    let (emulator, ledger) = applied(&spec, &json!({}));
    let on_demand =
        |emulator: &mut Emulator| listed(emulator, "listRuns").iter().filter(|run| run.get("params").is_some()).count();
    for (kind, seconds) in [("timeoutBefore", 0), ("timeoutAfter", 0), ("timeoutAfter", 3600)] {
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let (end, _) = lost_run(&mut emulator, &spec, &ledger, kind, seconds);
        assert_eq!((end, on_demand(&mut emulator)), (End::Done, 1), "{kind}, {seconds} seconds later");
    }
    let mut emulator = Emulator::load(&emulator.save()).unwrap();
    let (end, host) = lost_run(&mut emulator, &spec, &ledger, "timeoutBefore", 3600);
    let End::Failed(error) = end else { panic!("the run on schedule was taken for it") };
    let runs = listed(&mut emulator, "listRuns");
    assert_eq!((&error["kind"], &error["diagnostics"][0]["code"]), (&json!("conflict"), &json!("run_unclear")));
    assert_eq!((runs.len(), &error["diagnostics"][0]["params"]["value"]), (1, &runs[0]["id"]));
    // The way that the help names.
    let mut again = Host::goal("run", &host.ledger);
    again.options["run"] = window();
    assert_eq!((again.run(&spec, &mut emulator).0, on_demand(&mut emulator)), (End::Done, 1));
}

#[test]
fn a_run_of_another_window_is_not_taken_for_the_one_that_was_asked_for() {
    let mut spec = charges();
    spec["resources"][0]["schedule"] = json!({ "frequency": "once", "startTime": NOW + 600 });
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let (end, _) = {
        emulator.script(&json!([{ "operation": "createRun", "kind": "timeoutAfter" }])).unwrap();
        let mut host = Host { kill: Some((3, true)), ..Host::goal("run", &ledger) };
        host.options["run"] = json!({ "startTime": NOW + 60, "windowStartTime": NOW, "windowEndTime": NOW + 60 });
        let (end, _) = host.run(&spec, &mut emulator);
        let mut other = Host::goal("run", &host.ledger);
        other.options["run"] = window();
        assert_eq!((end, listed(&mut emulator, "listRuns").len()), (End::Killed, 1));
        other.run(&spec, &mut emulator)
    };
    assert_eq!((end, listed(&mut emulator, "listRuns").len()), (End::Done, 2));
}
