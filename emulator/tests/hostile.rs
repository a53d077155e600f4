//! A platform that lags, commits late and is behind proxies.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::{Emulator, Outcome, Response};
use common::{Host, base_body, host, source_body};
use serde_json::{Value, json};

const BASES: &str = "/flowservice/connections";

fn listed(host: &mut Host) -> usize {
    host.get(BASES).is(200).body["items"].as_array().unwrap().len()
}

fn there(host: &Host) -> usize {
    host.emulator.resources()["prod"]["baseConnections"].as_array().unwrap().len()
}

fn create(host: &mut Host) -> Outcome {
    host.raw("POST", BASES, &[], base_body("B").to_string().as_bytes())
}

fn answered(outcome: Outcome) -> Response {
    let Outcome::Answer { response, .. } = outcome else { panic!("no answer") };
    response
}

#[test]
fn a_list_lags_some_requests_behind_and_a_read_does_not() {
    let mut host = host();
    host.base();
    host.script(&json!([{ "operation": "listBaseConnections", "kind": "staleLists", "requests": 2 }]));
    let id = host.base();
    assert_eq!(listed(&mut host), 1);
    host.get(&format!("{BASES}/{id}")).is(200);
    assert_eq!(listed(&mut host), 2);
}

#[test]
fn a_list_lags_some_seconds_behind() {
    let mut host = host();
    host.script(&json!([{ "operation": "*", "kind": "staleLists", "seconds": 10 }]));
    host.base();
    host.emulator.advance(9);
    assert_eq!(listed(&mut host), 0);
    host.emulator.advance(1);
    assert_eq!(listed(&mut host), 1);
    host.script(&json!([]));
    host.base();
    assert_eq!(listed(&mut host), 2);
}

#[test]
fn a_read_after_a_write_lags() {
    let mut host = host();
    host.script(&json!([{ "operation": "getBaseConnection", "kind": "staleReads", "requests": 1, "times": 1 }]));
    let id = host.base();
    host.get(&format!("{BASES}/{id}")).refused("1439-404");
    host.get(&format!("{BASES}/{id}")).is(200);
    let base = host.base();
    let deleted = host.delete(&format!("{BASES}/{base}"));
    assert_eq!(deleted.status, 204);
}

#[test]
fn what_was_given_up_is_done_some_requests_later() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "lateCommit", "requests": 2, "delayMs": 5 }]));
    assert_eq!(create(&mut host), Outcome::NoAnswer { delay_ms: 5 });
    assert_eq!(listed(&mut host), 0);
    assert_eq!(listed(&mut host), 0);
    assert_eq!(listed(&mut host), 1);
    let journal = host.emulator.journal();
    let late: Vec<&Value> = journal.as_array().unwrap().iter().filter(|line| line["changed"] == true).collect();
    assert_eq!(late.len(), 1);
    assert_eq!(
        (&late[0]["operation"], &late[0]["faults"], &late[0]["status"]),
        (&json!("createBaseConnection"), &json!(["lateCommit"]), &Value::Null)
    );
}

#[test]
fn what_was_given_up_is_done_some_seconds_later_in_a_loaded_state_too() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "lateCommit", "seconds": 60 }]));
    create(&mut host);
    let mut host = Host::of(Emulator::load(&host.emulator.save()).unwrap());
    // A new script doesn't take back what is under way.
    host.script(&json!([]));
    host.emulator.advance(59);
    assert_eq!(there(&host), 0);
    host.emulator.advance(1);
    assert_eq!(there(&host), 1);
    host.emulator.advance(600);
    assert_eq!(there(&host), 1);
}

#[test]
fn what_the_gateway_refuses_is_not_done_later() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "lateCommit", "requests": 0 }]));
    host.headers.retain(|(name, _)| name != "x-api-key");
    create(&mut host);
    host.emulator.advance(600);
    assert_eq!(there(&host), 0);
}

#[test]
fn a_page_comes_in_the_place_of_the_answer() {
    for (kind, left) in [("pageBefore", 0), ("pageAfter", 1)] {
        let mut host = host();
        host.script(&json!([{ "operation": "*", "kind": kind }]));
        let response = answered(create(&mut host));
        let type_of = response.headers.iter().find(|(name, _)| name == "Content-Type").unwrap();
        assert_eq!((response.status, type_of.1.as_str()), (200, "text/html; charset=utf-8"));
        assert!(response.body.starts_with(b"<!DOCTYPE html>"));
        assert_eq!(there(&host), left, "{kind}");
    }
    let mut host = host();
    host.script(&json!([
        { "operation": "*", "kind": "pageBefore", "status": 302 },
        { "operation": "*", "kind": "pageBefore", "call": 2, "page": "", "contentType": "application/json" },
        { "operation": "*", "kind": "pageBefore", "call": 3, "status": 404, "page": "Not Found" },
    ]));
    let [moved, empty, absent] = [(); 3].map(|()| answered(create(&mut host)));
    assert!(moved.status == 302 && moved.headers.iter().any(|(name, _)| name == "Location"));
    assert_eq!((empty.status, empty.body.len()), (200, 0));
    assert_eq!((absent.status, absent.body.as_slice()), (404, &b"Not Found"[..]));
}

#[test]
fn a_request_is_delivered_twice() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "duplicate" }]));
    let id = host.base();
    assert_eq!(there(&host), 2);
    host.get(&format!("{BASES}/{id}")).is(200);
}

#[test]
fn a_connection_initializes_for_a_while() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "initializing", "seconds": 90 }]));
    let made = host.post(BASES, &base_body("B")).is(201);
    let (id, etag) = (made.text("id"), made.text("etag"));
    let young = host.item(&format!("{BASES}/{id}"));
    assert_eq!(
        (&young["state"], &young["etag"], &young["version"]),
        (&json!("initializing"), &Value::Null, &Value::Null)
    );
    host.emulator.advance(90);
    let grown = host.item(&format!("{BASES}/{id}"));
    assert_eq!((&grown["state"], &grown["etag"]), (&json!("enabled"), &json!(etag)));
}

#[test]
fn ids_come_in_capitals_and_are_taken_in_either_case() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "upperCaseIds" }]));
    let base = host.base();
    assert_eq!(base, base.to_ascii_uppercase());
    host.get(&format!("{BASES}/{base}")).is(200);
    let source = host.post("/flowservice/sourceConnections", &source_body(&base)).is(201).text("id");
    let kept = host.item(&format!("/flowservice/sourceConnections/{source}"));
    assert_eq!(kept["baseConnectionId"], base.to_ascii_lowercase());
    let found = host.get(&format!("/flowservice/sourceConnections?property=baseConnectionId=={base}")).is(200);
    assert_eq!(found.body["items"].as_array().unwrap().len(), 1);
}

#[test]
fn a_rate_limit_may_name_a_date() {
    let mut host = host();
    host.script(&json!([{ "operation": "*", "kind": "rateLimit", "retryAfter": 61, "retryDate": true }]));
    let refused = host.get(BASES).is(429);
    assert_eq!(refused.header("Retry-After"), Some("Wed, 01 Jan 2025 00:01:01 GMT"));
}

#[test]
fn a_refusal_may_repeat_secrets() {
    let mut host = host();
    host.script(&json!([{ "operation": "*", "kind": "status", "status": 403, "echo": true }]));
    let refused = host.post(BASES, &base_body("B")).is(403);
    let token = host.emulator.credentials()["accessToken"].as_str().unwrap().to_owned();
    assert!(refused.body.to_string().contains(&token), "{}", refused.body);
}

#[test]
fn a_mixture_is_the_same_for_the_same_seed_and_meets_every_kind() {
    let play = |seed: u64| {
        let mut host = host();
        host.script(&json!({ "hostile": seed, "rate": 60 }));
        for _ in 0..150 {
            create(&mut host);
            host.raw("GET", BASES, &[], b"");
        }
        host.emulator.journal()
    };
    let journal = play(7);
    assert_eq!(journal, play(7));
    assert_ne!(journal, play(8));
    let kinds: std::collections::BTreeSet<String> = journal
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|line| line["faults"].as_array().into_iter().flatten())
        .map(|kind| kind.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds.len(), 14, "{kinds:?}");
}

#[test]
fn a_script_that_would_do_nothing_is_refused() {
    let mut host = host();
    for (script, why) in [
        (json!([{ "operation": "*", "kind": "slow", "seconds": 1 }]), "seconds"),
        (json!([{ "operation": "*", "kind": "status", "status": 500, "page": "" }]), "page"),
        (json!([{ "operation": "*", "kind": "timeoutAfter", "echo": true }]), "echo"),
        (json!([{ "operation": "*", "kind": "rateLimit", "retryDate": true }]), "retryDate"),
        (json!([{ "operation": "createFlow", "kind": "initializing" }]), "createBaseConnection"),
        (json!([{ "operation": "*", "kind": "pageAfter", "status": 600 }]), "status"),
        (json!({ "hostile": 1, "rate": 101 }), "rate"),
        (json!({ "hostile": 1, "kinds": [] }), "kinds"),
        (json!({ "hostile": "1" }), "u64"),
        (json!({ "rate": 1 }), "hostile"),
    ] {
        let refused = host.emulator.script(&script).unwrap_err();
        assert!(refused.contains(why), "{script}: {refused}");
    }
}
