//! Flows come due on the simulated clock, and the whole state survives being saved.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::Emulator;
use common::{EVENT, Host, NOW, Parts, host, mapping_body, with};
use serde_json::{Value, json};

fn status(run: &Value) -> &str {
    run["metrics"]["statusSummary"]["status"].as_str().unwrap()
}

fn once() -> Value {
    json!({ "startTime": NOW, "frequency": "once" })
}

fn flow_of(host: &mut Host, parts: &Parts, schedule: &Value, options: &Value) -> String {
    let body = with(&with(&parts.flow_body(), "/scheduleParams", schedule), "/options", options);
    host.post("/flowservice/flows", &body).is(201).text("id")
}

fn due_now(options: &Value) -> (Host, String) {
    let mut host = Host::new(options);
    let parts = host.parts();
    let flow = flow_of(&mut host, &parts, &once(), &Value::Null);
    (host, flow)
}

#[test]
fn the_clock_goes_on_with_that_of_the_host_and_is_moved_beside_it() {
    let emulator = |options: Value| Emulator::new(&options).unwrap();
    let mut running = emulator(json!({}));
    running.tick(NOW);
    assert_eq!(running.now(), NOW);
    running.tick(NOW + 5);
    running.advance(100);
    // A clock that is set back doesn't take the platform's along.
    running.tick(NOW + 2);
    running.tick(NOW + 4);
    assert_eq!(running.now(), NOW + 107);
    let mut later = Emulator::load(&running.save()).unwrap();
    later.tick(NOW + 1004);
    assert_eq!(later.now(), NOW + 1107);
    let mut elsewhen = emulator(json!({ "now": 1_000_000_000 }));
    elsewhen.tick(NOW);
    elsewhen.tick(NOW + 1);
    assert_eq!(elsewhen.now(), 1_000_000_001);
    let mut manual = emulator(json!({ "clock": "manual" }));
    let start = manual.now();
    manual.tick(NOW);
    manual.tick(NOW + 9);
    manual.advance(3);
    assert_eq!(manual.now(), start + 3);
    assert!(Emulator::new(&json!({ "clock": "fast" })).is_err());
}

#[test]
fn a_flow_comes_due_while_the_clock_of_the_host_goes_on() {
    let mut host = host();
    host.emulator.tick(1);
    let parts = host.parts();
    let flow = flow_of(&mut host, &parts, &once(), &Value::Null);
    host.emulator.tick(120);
    assert_eq!(host.runs(&flow).len(), 0);
    host.emulator.tick(121);
    assert_eq!(status(&host.runs(&flow)[0]), "queued");
    host.emulator.tick(181);
    assert_eq!(status(&host.runs(&flow)[0]), "success");
}

#[test]
fn a_token_lasts_as_long_whatever_the_host_says_first() {
    let mut host = Host::new(&json!({ "now": null, "tokenLifetime": 60 }));
    host.emulator.tick(NOW * 2);
    host.get("/schemaregistry/stats").is(200);
    host.emulator.tick(NOW * 2 + 60);
    host.get("/schemaregistry/stats").is(401);
}

#[test]
fn a_run_is_queued_then_in_progress_then_done() {
    let (mut host, flow) = due_now(&json!({}));
    host.emulator.advance(119);
    assert_eq!(host.runs(&flow).len(), 0);
    host.emulator.advance(1);
    assert_eq!(status(&host.runs(&flow)[0]), "queued");
    host.emulator.advance(30);
    assert_eq!(status(&host.runs(&flow)[0]), "inProgress");
    host.emulator.advance(30);
    let run = host.runs(&flow).remove(0);
    assert_eq!(status(&run), "success");
    let times = json!({ "startedAtUTC": (NOW + 120) * 1000, "completedAtUTC": (NOW + 180) * 1000 });
    assert_eq!(run["metrics"]["durationSummary"], times);
    assert_eq!(host.item(&format!("/flowservice/runs/{}", run["id"].as_str().unwrap())), run);
    host.emulator.advance(80_000);
    assert_eq!(host.runs(&flow).len(), 1);
}

#[test]
fn a_flow_runs_again_each_interval() {
    let mut host = host();
    let parts = host.parts();
    let every =
        |backfill: bool| json!({ "startTime": NOW + 60, "frequency": "hour", "interval": 2, "backfill": backfill });
    let full = flow_of(&mut host, &parts, &every(true), &Value::Null);
    let new = flow_of(&mut host, &parts, &every(false), &Value::Null);
    host.emulator.advance(3 * 7200);
    let counts = |host: &mut Host, flow: &str| -> Vec<u64> {
        let runs = host.runs(flow);
        runs.iter().map(|run| run["metrics"]["recordSummary"]["inputRecordCount"].as_u64().unwrap()).collect()
    };
    assert_eq!(counts(&mut host, &full), [120, 12, 12]);
    assert_eq!(counts(&mut host, &new), [12, 12, 12]);
    let created: Vec<u64> = host.runs(&full).iter().map(|run| run["createdAt"].as_u64().unwrap() / 1000).collect();
    assert_eq!(json!(created), json!([NOW + 180, NOW + 7380, NOW + 14_580]));
}

#[test]
fn a_disabled_flow_does_not_run() {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    host.act(&format!("/flowservice/flows/{flow}/action?op=disable")).is(200);
    host.emulator.advance(10_000);
    assert_eq!(host.runs(&flow).len(), 0);
    host.act(&format!("/flowservice/flows/{flow}/action?op=enable")).is(200);
    host.emulator.advance(180);
    assert_eq!(host.runs(&flow).len(), 1);
}

#[test]
fn failed_records_fail_a_run_unless_the_flow_lets_them_pass() {
    let options = json!({ "failures": { "charges": 6 } });
    let (mut strict, flow) = due_now(&options);
    strict.emulator.advance(1000);
    let run = strict.runs(&flow).remove(0);
    let counts = json!({ "inputRecordCount": 120, "outputRecordCount": 0, "failedRecordCount": 6 });
    assert_eq!((status(&run), &run["metrics"]["recordSummary"]), ("failed", &counts));

    let mut lenient = Host::new(&options);
    let parts = lenient.parts();
    let flow = flow_of(&mut lenient, &parts, &once(), &json!({ "partialIngestionPercent": 5 }));
    lenient.emulator.advance(1000);
    let run = lenient.runs(&flow).remove(0);
    let counts = json!({ "inputRecordCount": 120, "outputRecordCount": 114, "failedRecordCount": 6 });
    assert_eq!((status(&run), &run["metrics"]["recordSummary"]), ("success", &counts));
    assert_eq!(run["activities"][1]["statusSummary"]["extensions"]["errors"][0]["code"], "INGEST-1212-400");

    let (mut named, flow) =
        due_now(&json!({ "failures": { "charges": { "records": 3, "status": "partialSuccess" } } }));
    named.emulator.advance(1000);
    let run = named.runs(&flow).remove(0);
    assert_eq!((status(&run), &run["metrics"]["recordSummary"]["failedRecordCount"]), ("partialSuccess", &json!(3)));
}

#[test]
fn an_event_without_its_time_is_rejected() {
    let mut host = host();
    let parts = host.parts_of(EVENT);
    let flow = flow_of(&mut host, &parts, &once(), &Value::Null);
    let mut whole = mapping_body(&parts.schema);
    for (source, destination) in [("data.id", "_id"), ("data.created", "timestamp")] {
        let row = json!({ "sourceType": "ATTRIBUTE", "source": source, "destination": destination });
        whole["mappings"].as_array_mut().unwrap().push(row);
    }
    let mapping = host.post("/conversion/mappingSets", &whole).is(200).text("id");
    let better = flow_of(&mut host, &Parts { mapping, ..parts }, &once(), &Value::Null);
    host.emulator.advance(1000);
    assert_eq!(host.runs(&flow)[0]["metrics"]["recordSummary"]["failedRecordCount"], 120);
    assert_eq!(status(&host.runs(&better)[0]), "success");
}

#[test]
fn runs_are_asked_for_and_retried() {
    let (mut host, flow) = due_now(&json!({}));
    let path = "/flowservice/runs";
    let params = json!({ "startTime": NOW + 50, "windowStartTime": "1735000000", "windowEndTime": NOW });
    let body = json!({ "flowId": flow, "params": params });
    let answer = host.post(path, &body).is(201).body;
    let id = answer["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(status(&host.item(&format!("{path}/{id}"))), "scheduled");
    host.act(&format!("{path}/{id}/action?op=RE_TRIGGER")).refused("1444-400");
    host.emulator.advance(200);
    let run = host.item(&format!("{path}/{id}"));
    assert_eq!((status(&run), &run["metrics"]["recordSummary"]["inputRecordCount"]), ("success", &json!(12)));
    let again = host.act(&format!("{path}/{id}/action?op=RE_TRIGGER")).is(200).body;
    assert_eq!((status(&again), &again["params"]), ("scheduled", &params));
    host.act(&format!("{path}/{id}/action?op=OTHER")).refused("1435-400");
    host.emulator.advance(200);
    assert_eq!(status(&host.item(&format!("{path}/{id}"))), "success");

    host.post(path, &with(&body, "/flowId", &json!(""))).refused("1446-400");
    host.post(path, &with(&body, "/flowId", &json!("00000000-0000-4000-8000-000000000000"))).refused("1430-400");
    host.post(path, &with(&body, "/params/windowEndTime", &json!("16515859567"))).is(400);
    host.post(path, &with(&body, "/params/windowEndTime", &json!(1))).is(400);
    host.act(&format!("/flowservice/flows/{flow}/action?op=disable")).is(200);
    host.post(path, &body).refused("1444-400");
}

#[test]
fn the_clock_may_jump_to_the_end_of_time() {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    host.emulator.advance(u64::MAX);
    host.emulator.advance(u64::MAX);
    assert_eq!(host.emulator.now(), 9_999_999_999);
    assert!(host.emulator.resources()["prod"]["runs"].as_array().unwrap().len() >= 1000);
    assert_eq!(host.emulator.save()["world"]["stores"]["prod"]["flows"][&flow]["state"], "enabled");
}

#[test]
fn a_saved_state_goes_on_as_if_nothing_had_happened() {
    let mut host = host();
    let parts = host.parts();
    host.script(&json!([{ "operation": "createFlow", "call": 2, "kind": "status", "status": 500 }]));
    let flow = host.flow(&parts);
    host.emulator.advance(725);
    let saved: Value = serde_json::from_str(&host.emulator.save().to_string()).unwrap();
    let mut other = Host::of(Emulator::load(&saved).unwrap());
    assert_eq!(other.emulator.save(), saved);
    let later = with(&parts.flow_body(), "/scheduleParams/startTime", &json!(NOW + 900));
    for host in [&mut host, &mut other] {
        host.post("/flowservice/flows", &later).is(500);
        host.post("/flowservice/flows", &later).is(201);
        host.emulator.advance(5000);
    }
    assert_eq!(host.runs(&flow), other.runs(&flow));
    assert_eq!(host.emulator.save(), other.emulator.save());
    assert!(Emulator::load(&json!({})).is_err());
    assert!(Emulator::load(&with(&saved, "/format", &json!(2))).is_err());
}

#[test]
fn resources_are_compared_without_ids() {
    let make = |seed: u64, extra: bool| {
        let mut host = Host::new(&json!({ "seed": seed }));
        if extra {
            let base = host.base();
            host.delete(&format!("/flowservice/connections/{base}")).is(204);
        }
        let parts = host.parts();
        host.flow(&parts);
        host.emulator.resources()
    };
    let (one, other) = (make(1, false), make(2, true));
    assert_eq!(one, other);
    assert_eq!(one["prod"]["flows"][0]["sources"], json!(["Charges source"]));
    assert_eq!(one["prod"]["targetConnections"][0]["dataset"], "Charges");
    assert!(!one.to_string().contains("sk_test_planted"));
}

#[test]
fn credentials_have_a_token_that_is_valid_whatever_time_has_passed() {
    let mut emulator = Emulator::new(&json!({ "tokenLifetime": 100 })).unwrap();
    let token = |emulator: &Emulator| emulator.credentials()["accessToken"].clone();
    let first = token(&emulator);
    emulator.advance(99);
    assert_eq!(token(&emulator), first);
    for seconds in [1, 100, 86_400] {
        emulator.advance(seconds);
        let mut host = Host::of(emulator.clone());
        assert_ne!(token(&emulator), first);
        host.get("/schemaregistry/stats").is(200);
    }
}
