//! Faults of every kind, what they leave behind, and what the journal says.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::{Emulator, Outcome, Request};
use common::{base_body, host};
use serde_json::{Value, json};

const BASES: &str = "/flowservice/connections";

fn count(host: &common::Host) -> usize {
    host.emulator.resources()["prod"]["baseConnections"].as_array().unwrap().len()
}

fn raw(host: &mut common::Host) -> Outcome {
    host.raw("POST", BASES, &[], base_body("B").to_string().as_bytes())
}

#[test]
fn a_status_comes_at_the_call_named() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "call": 2, "times": 2, "kind": "status",
        "status": 503, "code": "1103-503" }]));
    host.post(BASES, &base_body("B")).is(201);
    host.get(BASES).is(200);
    host.post(BASES, &base_body("B")).refused("1103-503");
    host.post(BASES, &base_body("B")).refused("1103-503");
    host.post(BASES, &base_body("B")).is(201);
    assert_eq!(count(&host), 2);
}

#[test]
fn a_rate_limit_may_say_when_to_come_back() {
    let mut host = host();
    host.script(&json!([
        { "operation": "*", "kind": "rateLimit", "retryAfter": 7 },
        { "operation": "*", "call": 2, "kind": "rateLimit" },
    ]));
    let first = host.post(BASES, &base_body("B")).is(429);
    let body = json!({ "error_code": "429050", "message": "Too many requests" });
    assert_eq!((first.header("Retry-After"), &first.body), (Some("7"), &body));
    assert_eq!(host.post(BASES, &base_body("B")).is(429).header("Retry-After"), None);
    assert_eq!(count(&host), 0);
}

#[test]
fn a_server_error_comes_before_or_after_the_change() {
    for (kind, left) in [("serverErrorBefore", 0), ("serverErrorAfter", 1)] {
        let mut host = host();
        host.script(&json!([{ "operation": "createBaseConnection", "kind": kind }]));
        host.post(BASES, &base_body("B")).is(500);
        assert_eq!(count(&host), left, "{kind}");
        let line = &host.emulator.journal()[0];
        assert_eq!((&line["changed"], &line["faults"]), (&json!(left == 1), &json!([kind])));
    }
}

#[test]
fn a_timeout_comes_before_or_after_the_change() {
    for (kind, left) in [("timeoutBefore", 0), ("timeoutAfter", 1)] {
        let mut host = host();
        host.script(&json!([{ "operation": "createBaseConnection", "kind": kind, "delayMs": 250 }]));
        assert_eq!(raw(&mut host), Outcome::NoAnswer { delay_ms: 250 });
        assert_eq!(count(&host), left, "{kind}");
        assert_eq!(host.emulator.journal()[0]["status"], Value::Null);
    }
}

#[test]
fn an_answer_is_slow_or_broken() {
    let mut host = host();
    host.script(&json!([
        { "operation": "createBaseConnection", "kind": "slow", "delayMs": 900 },
        { "operation": "createBaseConnection", "call": 2, "kind": "brokenJson" },
    ]));
    assert_eq!(host.post(BASES, &base_body("B")).is(201).delay, 900);
    let Outcome::Answer { response, delay_ms } = raw(&mut host) else { panic!("no answer") };
    assert_eq!((response.status, delay_ms), (201, 0));
    assert!(serde_json::from_slice::<Value>(&response.body).is_err());
    assert_eq!(count(&host), 2);
}

#[test]
fn a_token_expires_for_good() {
    let mut host = host();
    host.script(&json!([{ "operation": "createBaseConnection", "kind": "expiredToken" }]));
    assert_eq!(host.post(BASES, &base_body("B")).is(401).code(), "401013");
    assert_eq!(host.get(BASES).is(401).code(), "401013");
}

#[test]
fn someone_else_changes_a_resource() {
    let mut host = host();
    let path = format!("{BASES}/{}", host.base());
    let etag = host.item(&path)["etag"].as_str().unwrap().to_owned();
    let change = json!({ "description": "theirs", "id": "other" });
    host.script(&json!([{ "operation": "updateBaseConnection", "kind": "changedEtag", "change": change }]));
    let rename = json!([{ "op": "replace", "path": "/name", "value": "C" }]);
    host.patch(&path, &etag, &rename).is(412);
    let read = host.item(&path);
    assert_eq!((&read["name"], &read["description"]), (&json!("Stripe"), &json!("theirs")));
    host.patch(&path, read["etag"].as_str().unwrap(), &rename).is(200);
}

#[test]
fn lists_are_shuffled_until_the_script_ends() {
    let mut host = host();
    for index in 0..9 {
        host.post(BASES, &base_body(&index.to_string())).is(201);
    }
    let names = |host: &mut common::Host| {
        let items = host.get(BASES).is(200).body["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let plain = names(&mut host);
    host.script(&json!([{ "operation": "*", "kind": "shuffledLists" }]));
    let mut shuffled = names(&mut host);
    assert_ne!(shuffled, plain);
    assert_ne!(names(&mut host), shuffled);
    shuffled.sort();
    assert_eq!(shuffled, plain);
    host.script(&json!([]));
    assert_eq!(names(&mut host), plain);
}

#[test]
fn a_script_is_checked() {
    let mut emulator = Emulator::new(&json!(null)).unwrap();
    for wrong in [
        json!({}),
        json!([{ "operation": "createNothing", "kind": "slow" }]),
        json!([{ "operation": "*", "kind": "other" }]),
        json!([{ "operation": "*", "kind": "status" }]),
        json!([{ "operation": "*", "kind": "status", "status": 200 }]),
        json!([{ "operation": "*", "kind": "slow", "call": 0 }]),
        json!([{ "operation": "*", "kind": "slow", "times": 0 }]),
        json!([{ "operation": "*", "kind": "slow", "more": 1 }]),
        json!([["*", 1, 1, "slow", null, null, null, null, {}]]),
    ] {
        assert!(emulator.script(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn options_are_checked() {
    for wrong in [
        json!([]),
        json!({ "sed": 1 }),
        json!({ "now": "x" }),
        json!({ "sandboxes": [] }),
        json!({ "now": 1_735_689_600_000_u64 }),
    ] {
        assert!(Emulator::new(&wrong).is_err(), "{wrong}");
    }
    assert!(Emulator::new(&json!({ "failures": { "charges": { "status": "partialSuccess" }, "refunds": 2 } })).is_ok());
}

#[test]
fn the_journal_tells_what_happened_but_no_secret() {
    let mut host = common::Host::new(&json!({ "sourceToken": "sk_live_expected" }));
    let mut body = base_body("B");
    body["auth"]["params"]["clientSecret"] = json!("planted-client-secret");
    body["description"] = json!("my key is sk_live_expected");
    let id = host.post(BASES, &body).is(201).text("id");
    let patch = json!([{ "op": "replace", "path": "/auth/params", "value": { "accessToken": "sk_live_expected" } }]);
    host.patch(&format!("{BASES}/{id}"), "\"x\"", &patch).is(412);
    let form = "grant_type=client_credentials&client_secret=p8e-emulated-client-secret";
    host.emulator.handle(&Request {
        method: "POST".to_owned(),
        url: format!("/ims/token/v2?{form}"),
        headers: vec![("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())],
        body: form.as_bytes().to_vec(),
    });
    host.raw("POST", BASES, &[], b"{\"auth\": {\"params\": {\"accessToken\": \"planted-client-secret\"}},}");
    host.get("/nowhere").is(404);
    let journal = host.emulator.journal();
    let text = journal.to_string() + &format!("{:?}", host.emulator);
    for secret in
        ["sk_test_planted", "planted-client-secret", "sk_live_expected", "p8e-emulated", "emulated-access-token"]
    {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let told: Vec<Value> =
        journal.as_array().unwrap().iter().map(|e| json!([e["operation"], e["status"], e["changed"]])).collect();
    assert_eq!(
        json!(told),
        json!([
            ["createBaseConnection", 201, true],
            ["updateBaseConnection", 412, false],
            ["createAccessToken", 401, false],
            ["createBaseConnection", 400, false],
            [null, 404, false],
        ])
    );
    assert_eq!(journal[0]["body"]["auth"]["params"]["accessToken"], "[redacted]");
    host.emulator.clear_journal();
    assert_eq!(host.emulator.journal(), json!([]));
}

#[test]
fn the_journal_keeps_the_last_requests() {
    let mut host = host();
    let large = json!({ "name": "x".repeat(1_500_000) });
    for _ in 0..20 {
        host.post(BASES, &large).is(400);
    }
    let journal = host.emulator.journal();
    let indexes: Vec<u64> = journal.as_array().unwrap().iter().map(|line| line["index"].as_u64().unwrap()).collect();
    assert_eq!(indexes, [15, 16, 17, 18, 19]);
    let loaded = Emulator::load(&host.emulator.save()).unwrap();
    assert_eq!(loaded.journal(), journal);
}
