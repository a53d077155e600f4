//! What is believed is what the platform itself said: a page in the place of an answer changes nothing in the end.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::{Error, Response, parse_response};
use aepflow_emulator::Emulator;
use common::{End, Host, charges, counts, platform};
use serde_json::{Value, json};

/// What is between a host and the platform answers with: a login page, a redirect, pages of refusal, nothing at all, JSON of
/// its own.
fn pages(kind: &str) -> Vec<Value> {
    let page = |status: u16, text: &str, content_type: &str| json!({ "operation": "*", "kind": kind, "status": status, "page": text, "contentType": content_type });
    let html = "<html><title>Sign in</title></html>";
    let mut all: Vec<Value> =
        [200, 204, 302, 400, 401, 403, 404, 412, 429, 502].map(|status| page(status, html, "text/html")).to_vec();
    all.extend([200, 404].map(|status| page(status, "", "application/json")));
    all.push(page(404, r#"{"message":"no Route matched with those values"}"#, "application/json"));
    all
}

/// What a goal starts from: a platform, a ledger and a spec.
#[derive(Clone)]
struct Scene {
    emulator: Emulator,
    ledger: String,
    spec: Value,
}

/// Everything applied once, on a platform whose flow has had a run.
fn applied(spec: Value) -> Scene {
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
    emulator.advance(7200);
    Scene { emulator, ledger: host.ledger, spec }
}

fn scene(goal: &str) -> Scene {
    match goal {
        "apply" => Scene { emulator: platform(&json!({})), ledger: String::new(), spec: charges() },
        "update" => {
            let mut spec = charges();
            spec["resources"][0]["schedule"]["interval"] = json!(2);
            spec["resources"][0]["description"] = json!("another");
            applied(spec)
        }
        _ => applied(charges()),
    }
}

fn host(goal: &str, ledger: &str) -> Host {
    Host::goal(if goal == "update" { "apply" } else { goal }, ledger)
}

/// How many requests a goal takes, and what is there afterwards.
fn undisturbed(goal: &str, mut scene: Scene) -> (usize, Value) {
    let mut host = host(goal, &scene.ledger);
    assert_eq!(host.run(&scene.spec, &mut scene.emulator).0, End::Done, "{goal}");
    (host.sent, counts(&scene.emulator))
}

#[test]
fn a_page_at_any_request_of_any_goal_changes_nothing_in_the_end() {
    for goal in ["apply", "update", "status", "watch", "teardown"] {
        let first = scene(goal);
        let (requests, expected) = undisturbed(goal, first.clone());
        for kind in ["pageBefore", "pageAfter"] {
            let pages = pages(kind);
            for call in 1..=requests {
                // Three each: all would take half a minute, and the next goals and kinds show the others.
                for page in (0..3).map(|turn| (call + turn * 5) % pages.len()) {
                    let mut fault = pages[page].clone();
                    fault["call"] = json!(call);
                    let mut scene = first.clone();
                    scene.emulator.script(&json!([fault])).unwrap();
                    let mut host = host(goal, &scene.ledger);
                    let (end, pipeline) = host.run(&scene.spec, &mut scene.emulator);
                    assert_eq!(end, End::Done, "{goal}: {fault}: {}", pipeline.plan());
                    assert_eq!(counts(&scene.emulator), expected, "{goal}: {fault}: {}", pipeline.plan());
                }
            }
        }
    }
}

#[test]
fn pages_for_ever_end_as_such_and_lose_nothing() {
    for goal in ["update", "teardown"] {
        for status in [200, 302, 403, 404, 502] {
            let mut scene = scene(goal);
            let fault = json!({ "operation": "*", "kind": "pageBefore", "status": status, "times": 1000 });
            scene.emulator.script(&json!([fault])).unwrap();
            let before: Value = serde_json::from_str(&scene.ledger).unwrap();
            let mut host = host(goal, &scene.ledger);
            let (End::Failed(error), _) = host.run(&scene.spec, &mut scene.emulator) else { panic!("{goal} {status}") };
            assert!(error["message"].as_str().unwrap().contains("proxy"), "{error}");
            let after: Value = serde_json::from_str(&host.ledger).unwrap();
            for (step, entry) in before["steps"].as_object().unwrap() {
                assert_eq!(after["steps"][step]["id"], entry["id"], "{goal} {status} {step}");
                assert_eq!(after["steps"][step]["made"], entry["made"], "{goal} {status} {step}");
            }
        }
    }
}

fn read(operation: &str, status: u16, body: &str) -> Result<aepflow::json::Value, Error> {
    parse_response(operation, &Response { status, headers: Vec::new(), body: body.as_bytes() })
}

#[test]
fn a_delete_counts_by_its_documented_status_alone() {
    assert!(read("deleteFlow", 204, "").is_ok());
    for (status, body) in [(200, ""), (202, ""), (204, "<html>"), (200, "<html>"), (200, "{}"), (302, "")] {
        let Err(Error::Unexpected { reason, .. }) = read("deleteFlow", status, body) else { panic!("{status} {body}") };
        assert!(reason.contains("proxy"), "{reason}");
    }
    assert!(read("deleteDataset", 200, r#"["@/dataSets/65e622315f78042c9e8166e8"]"#).is_ok());
    assert!(read("deleteDataset", 204, "").is_err());
}

#[test]
fn a_refusal_in_no_form_of_the_platform_is_unclear() {
    let Err(Error::Service(error)) = read("createFlow", 403, "<html>") else { panic!() };
    assert!(error.may_have_taken_effect && error.retry.retry && error.retry.look_first, "{error}");
    assert!(error.to_string().contains("proxy"), "{error}");
    let Err(Error::Service(error)) = read("getFlow", 404, "<html>") else { panic!() };
    assert!(!error.may_have_taken_effect && error.retry.retry && !error.retry.look_first, "{error}");
    let own = r#"{"code":"1101-404","title":"NotFoundError","errorMessage":"absent"}"#;
    let Err(Error::Service(error)) = read("createFlow", 404, own) else { panic!() };
    assert!(!error.may_have_taken_effect && !error.retry.retry, "{error}");
}

#[test]
fn a_pause_until_a_date_is_waited_for_and_no_longer_than_is_set() {
    for (fault, options, expected) in [
        (json!({ "retryAfter": 40, "retryDate": true }), json!({}), 40_000),
        (json!({ "retryAfter": 3_000_000_000_u64 }), json!({}), 300_000),
        (json!({ "retryAfter": 3_000_000, "retryDate": true }), json!({}), 300_000),
        (json!({ "retryAfter": 3600 }), json!({ "longestPause": 7200 }), 3_600_000),
        (json!({ "retryAfter": 3600 }), json!({ "longestPause": 60 }), 60_000),
    ] {
        let mut emulator = platform(&json!({}));
        let mut fault = fault;
        fault["operation"] = json!("getTenant");
        fault["kind"] = json!("rateLimit");
        emulator.script(&json!([fault])).unwrap();
        let mut host = Host { options, ..Host::default() };
        assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
        assert_eq!(host.waits, [json!(["rateLimited", expected])], "{fault}");
    }
}

#[test]
fn pages_that_lead_round_in_a_circle_are_found_at_once() {
    let emulator = platform(&json!({}));
    let mut pipeline = Host::default().pipeline(&charges());
    let context = common::context(&emulator);
    let mut asked = 0;
    loop {
        let step = pipeline.next(context.as_bytes(), b"{}".as_slice(), common::NOW).unwrap();
        let aepflow::Step::Send { id, request, .. } = step else {
            let aepflow::Step::Failed { error, .. } = step else { panic!("it goes on") };
            assert!(error.to_string().contains("leads to one before it"), "{error}");
            break;
        };
        // From the second page to the third, and back.
        let next = if request.url.contains("continuationToken=b") { "c" } else { "b" };
        let body = match request.operation {
            "getTenant" => json!({ "imsOrg": "o", "tenantId": "acme" }),
            _ => {
                json!({ "items": [], "_links": { "next": { "href": format!("/connections?continuationToken={next}") } } })
            }
        };
        asked += 1;
        let body = body.to_string();
        let response = Response { status: 200, headers: Vec::new(), body: body.as_bytes() };
        pipeline.receive(&id, &response).unwrap();
    }
    assert_eq!(asked, 4, "the tenant and three pages");
}
