//! What is not enabled yet is waited for, and no longer than it may take.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::Step;
use common::{End, Host, charges, counts, platform};
use serde_json::{Value, json};

/// Runs to the end; whoever waits for a connection has a clock that goes on.
fn run(host: &mut Host, emulator: &mut aepflow_emulator::Emulator) -> (End, Vec<u64>) {
    let mut pipeline = host.pipeline(&charges());
    let mut waited = Vec::new();
    loop {
        if let Some(end) = host.step(&mut pipeline, emulator) {
            return (end, waited);
        }
        if let Some(last) = host.waits.pop().filter(|wait| wait[0] == "initializing") {
            waited.push(last[1].as_u64().unwrap() / 1000);
            emulator.advance(*waited.last().unwrap());
        }
    }
}

#[test]
fn a_connection_is_waited_for_before_anything_refers_to_it() {
    for (seconds, kills) in [(90, false), (250, false), (90, true)] {
        let mut emulator = platform(&json!({}));
        let fault = json!({ "operation": "createBaseConnection", "kind": "initializing", "seconds": seconds });
        emulator.script(&json!([fault])).unwrap();
        let mut host = Host::default();
        if kills {
            // It ends while it waits, and the next process goes on.
            let mut pipeline = host.pipeline(&charges());
            loop {
                assert_eq!(host.step(&mut pipeline, &mut emulator), None);
                if host.waits.iter().any(|wait| wait[0] == "initializing") {
                    break;
                }
            }
            emulator.advance(5);
        }
        let (end, waited) = run(&mut host, &mut emulator);
        assert_eq!(end, End::Done, "{seconds}");
        assert!(waited.iter().sum::<u64>() >= seconds - 10 && waited.iter().all(|wait| *wait <= 60), "{waited:?}");
        assert_eq!(counts(&emulator)["baseConnections"], 1);
    }
}

#[test]
fn a_connection_that_never_gets_ready_ends_the_apply_and_the_next_one_goes_on() {
    let mut emulator = platform(&json!({}));
    let fault = json!({ "operation": "createBaseConnection", "kind": "initializing", "seconds": 1000 });
    emulator.script(&json!([fault])).unwrap();
    let mut host = Host::default();
    let (End::Failed(error), waited) = run(&mut host, &mut emulator) else { panic!("it ends well") };
    assert_eq!(waited.iter().sum::<u64>(), 300);
    let fault = &error["diagnostics"][0];
    assert_eq!((&fault["code"], &fault["path"]), (&json!("not_ready"), &json!("/source")));
    assert_eq!(fault["help"], "wait until it is enabled, and try again");
    emulator.advance(1000);
    assert_eq!(run(&mut host, &mut emulator), (End::Done, vec![]));
}

#[test]
fn a_preview_does_not_wait() {
    let mut emulator = platform(&json!({}));
    let fault = json!({ "operation": "createBaseConnection", "kind": "initializing", "seconds": 1000 });
    emulator.script(&json!([fault])).unwrap();
    let mut host = Host::default();
    let mut pipeline = host.pipeline(&charges());
    while host.waits.is_empty() {
        host.step(&mut pipeline, &mut emulator);
    }
    host.options = json!({ "preview": true });
    let mut pipeline = host.pipeline(&charges());
    let now = i64::try_from(emulator.now()).unwrap() + 60;
    let context = common::context(&emulator);
    let step = pipeline.next(context.as_bytes(), b"{}", now).unwrap();
    assert!(matches!(step, Step::Send { .. }), "{:?}", step.to_value().to_string());
    let _: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
}
