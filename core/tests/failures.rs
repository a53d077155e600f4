//! A step that can't go on says of what kind that is, where it is in the spec, and whether the platform was changed.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, charges, platform};
use serde_json::{Value, json};

/// The error with which a goal ends, and its kind, place and what it says of the platform.
fn failed(host: &mut Host, spec: &Value, emulator: &mut Emulator) -> (Value, [String; 3]) {
    let (End::Failed(error), _) = host.run(spec, emulator) else { panic!("it ends well") };
    let parts = ["kind", "path", "changed"].map(|name| error[name].as_str().expect("a text").to_owned());
    (error, parts)
}

fn scripted(fault: &Value) -> Emulator {
    let mut emulator = platform(&json!({}));
    emulator.script(&json!([fault])).unwrap();
    emulator
}

#[test]
fn faults_of_the_spec_are_met_once_the_source_can_be_read() {
    let mut spec = charges();
    spec["resources"][0]["mapping"] = json!({ "exclude": ["data.recipt_url"] });
    let mut emulator = platform(&json!({}));
    let (error, parts) = failed(&mut Host::default(), &spec, &mut emulator);
    assert_eq!(parts, ["invalid", "", "yes"]);
    let fault = &error["diagnostics"][0];
    assert_eq!((&fault["code"], &fault["path"]), (&json!("no_such_field"), &json!("/resources/0/mapping/exclude/0")));
    // The base connection, without which there is nothing to compare with, and no more.
    let made = common::counts(&emulator);
    assert!(
        made.as_object().unwrap().iter().all(|(kind, count)| *count == json!(u8::from(kind == "baseConnections"))),
        "{made}"
    );
    let (_, parts) = failed(&mut Host::default(), &spec, &mut emulator);
    assert_eq!(parts, ["invalid", "", "no"]);
}

#[test]
fn a_refusal_is_of_the_service_at_the_place_of_its_step() {
    for (operation, path, changed) in
        [("getTenant", "", "no"), ("createBaseConnection", "/source", "no"), ("createDataset", "/resources/0", "yes")]
    {
        let mut emulator = scripted(&json!({ "operation": operation, "kind": "status", "status": 403 }));
        let (error, parts) = failed(&mut Host::default(), &charges(), &mut emulator);
        assert_eq!(
            (parts, &error["status"]),
            (["service", path, changed].map(str::to_owned), &json!(403)),
            "{operation}"
        );
    }
}

#[test]
fn without_an_answer_the_platform_may_be_another_one() {
    for (operation, changed) in [("getTenant", "no"), ("createBaseConnection", "maybe"), ("createDataset", "yes")] {
        let mut emulator = scripted(&json!({ "operation": operation, "kind": "timeoutBefore", "times": 100 }));
        let mut host = Host { options: json!({ "attempts": 3 }), ..Host::default() };
        let (_, [kind, _, found]) = failed(&mut host, &charges(), &mut emulator);
        assert_eq!((kind.as_str(), found.as_str()), ("noAnswer", changed), "{operation}");
    }
}

#[test]
fn what_exists_can_be_in_the_way() {
    let (error, parts) = failed(&mut Host::goal("enable", ""), &charges(), &mut platform(&json!({})));
    assert_eq!(
        (parts, &error["diagnostics"][0]["code"]),
        (["conflict", "/resources/0", "no"].map(str::to_owned), &json!("missing_step"))
    );
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
    host.options = json!({ "goal": "run", "run": { "startTime": common::NOW + 3600 }, "preview": true });
    let (error, parts) = failed(&mut host, &charges(), &mut emulator);
    assert_eq!(
        (parts, &error["diagnostics"][0]["code"]),
        (["conflict", "/resources/0", "no"].map(str::to_owned), &json!("run_on_schedule"))
    );
}

#[test]
fn a_credential_that_is_none_is_refused_before_it_is_sent() {
    let mut spec = charges();
    spec["source"]["auth"]["accessToken"]["secret"] = "PUBLIC_KEY".into();
    let mut emulator = platform(&json!({}));
    let (error, parts) = failed(&mut Host::default(), &spec, &mut emulator);
    assert_eq!(parts, ["secret", "/source", "no"]);
    assert_eq!(error["diagnostics"][0]["path"], "/source/auth/accessToken");
    assert!(!error.to_string().contains("pk_live"));
}

#[test]
fn a_token_that_is_refused_twice_is_not_sent_for_ever() {
    let refused = json!({ "operation": "getTenant", "kind": "status", "status": 401 });
    let mut emulator = scripted(&refused);
    let mut host = Host::default();
    assert_eq!((host.run(&charges(), &mut emulator).0, host.waits.len()), (End::Done, 1), "{:?}", host.waits);
    let mut refused = refused;
    refused["times"] = 2.into();
    let mut emulator = scripted(&refused);
    let mut host = Host::default();
    let (error, parts) = failed(&mut host, &charges(), &mut emulator);
    assert_eq!((parts, &error["status"]), (["service", "", "no"].map(str::to_owned), &json!(401)));
    assert_eq!((host.waits.len(), &host.waits[0][0]), (1, &json!("unauthorized")), "{:?}", host.waits);
}
