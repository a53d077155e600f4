//! A pipeline against the emulated platform: applied, cut off, resumed, changed, watched and torn down.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod common;

use common::{End, Host, charges, counts, platform};
use serde_json::{Value, json};

fn plan(spec: &Value, ledger: &str, emulator: &mut aepflow_emulator::Emulator) -> Value {
    let mut host = Host { ledger: ledger.to_owned(), options: json!({ "preview": true }), ..Host::default() };
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done);
    serde_json::from_str(&pipeline.plan().to_string()).unwrap()
}

#[test]
fn one_of_everything_is_made_and_a_second_plan_is_empty() {
    let mut emulator = platform(json!({}));
    let first = plan(&charges(), "", &mut emulator);
    assert_eq!(first["changes"], 9, "{first:#}");
    let mut host = Host::default();
    let (end, pipeline) = host.run(&charges(), &mut emulator);
    assert_eq!(end, End::Done, "{}", pipeline.plan());
    println!("{} requests, ledger {} bytes", host.sent, host.ledger.len());
    assert_eq!(counts(&emulator)["flows"], 1, "{}", counts(&emulator));
    let second = plan(&charges(), &host.ledger, &mut emulator);
    assert_eq!(second["changes"], 0, "{second:#}");
    let without = plan(&charges(), "", &mut emulator);
    assert_eq!(without["changes"], 0, "{without:#}");
}

/// Whatever goes wrong, and wherever: refused, limited, failed before and after the commit, no answer, another etag.
const FAULTS: [&str; 8] = [
    "status",
    "rateLimit",
    "serverErrorBefore",
    "serverErrorAfter",
    "timeoutBefore",
    "timeoutAfter",
    "brokenJson",
    "changedEtag",
];

/// The operations of an undisturbed run, in their order, and the state that it leaves.
fn undisturbed(spec: &Value) -> (Vec<String>, Value) {
    let mut emulator = platform(json!({}));
    let (end, _) = Host::default().run(spec, &mut emulator);
    assert_eq!(end, End::Done);
    let journal = emulator.journal();
    let operations = journal.as_array().unwrap().iter().map(|entry| entry["operation"].as_str().unwrap().to_owned());
    (operations.collect(), emulator.resources())
}

fn resume(spec: &Value, ledger: &str, emulator: &mut aepflow_emulator::Emulator, label: &str) -> String {
    let mut host = Host { ledger: ledger.to_owned(), ..Host::default() };
    let (end, _) = host.run(spec, emulator);
    assert_eq!(end, End::Done, "{label}");
    host.ledger
}

#[test]
fn every_fault_at_every_request_ends_in_the_same_state() {
    let spec = charges();
    let (operations, expected) = undisturbed(&spec);
    let mut runs = 0;
    for (call, operation) in operations.iter().enumerate() {
        for kind in FAULTS {
            let label = format!("{kind} at request {}, {operation}", call + 1);
            let mut emulator = platform(json!({}));
            let mut fault = json!({ "operation": "*", "kind": kind, "call": call + 1 });
            if kind == "status" {
                fault["status"] = 403.into();
            }
            emulator.script(&json!([fault])).unwrap();
            let mut host = Host::default();
            let (end, _) = host.run(&spec, &mut emulator);
            if let End::Failed(error) = &end {
                assert_eq!(kind, "status", "{label}: {error}");
            }
            let ledger = resume(&spec, &host.ledger, &mut emulator, &label);
            assert_eq!(emulator.resources(), expected, "{label}");
            assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0, "{label}");
            runs += 1;
        }
        for after in [false, true] {
            let label = format!("killed at request {}, {operation}, after the answer: {after}", call + 1);
            let mut emulator = platform(json!({}));
            let mut host = Host { kill: Some((call + 1, after)), ..Host::default() };
            assert_eq!(host.run(&spec, &mut emulator).0, End::Killed, "{label}");
            resume(&spec, &host.ledger, &mut emulator, &label);
            assert_eq!(emulator.resources(), expected, "{label}");
            runs += 1;
        }
    }
    println!("{runs} runs over {} requests", operations.len());
}
