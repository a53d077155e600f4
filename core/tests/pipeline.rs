//! A pipeline against the emulated platform: applied, cut off, resumed, changed, watched and torn down.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::Step;
use common::{End, Host, NOW, charges, counts, killed_at_each, platform};
use serde_json::{Value, json};

fn plan(spec: &Value, ledger: &str, emulator: &mut aepflow_emulator::Emulator) -> Value {
    let mut host = Host { ledger: ledger.to_owned(), options: json!({ "preview": true }), ..Host::default() };
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done);
    serde_json::from_str(&pipeline.plan().to_string()).unwrap()
}

#[test]
fn one_of_everything_is_made_and_a_second_plan_is_empty() {
    let mut emulator = platform(&json!({}));
    let first = plan(&charges(), "", &mut emulator);
    assert_eq!(first["changes"], 9, "{first:#}");
    let mut host = Host::default();
    let (end, pipeline) = host.run(&charges(), &mut emulator);
    assert_eq!(end, End::Done, "{}", pipeline.plan());
    assert!(host.sent < 30 && host.ledger.len() < 10_000, "{} requests, {} bytes", host.sent, host.ledger.len());
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
    let mut emulator = platform(&json!({}));
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
            let mut emulator = platform(&json!({}));
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
    }
    assert_eq!(runs, operations.len() * FAULTS.len());
}

#[test]
fn a_host_that_is_killed_at_any_request_ends_in_the_same_state() {
    let (_, expected) = undisturbed(&charges());
    killed_at_each(&charges(), |_, emulator, at| assert_eq!(emulator.resources(), expected, "{at}"));
}

/// An applied pipeline, with its ledger.
fn applied(spec: &Value, options: &Value) -> (aepflow_emulator::Emulator, String) {
    let mut emulator = platform(options);
    let ledger = resume(spec, "", &mut emulator, "applied");
    (emulator, ledger)
}

fn several() -> Value {
    let mut spec = charges();
    let shared = spec["resources"][0].clone();
    spec["target"] = json!({ "class": "profile" });
    spec["schedule"] = shared["schedule"].clone();
    let names = ["customers", "prices", "refunds", "subscriptions", "balance_transactions"];
    let more = names.map(|name| json!({ "resource": name }));
    spec["resources"].as_array_mut().unwrap().extend(more);
    spec["tags"] = json!({ "team": ["payments"] });
    spec
}

#[test]
fn several_resources_share_the_base_connection() {
    let (mut emulator, ledger) = applied(&several(), &json!({}));
    let made = counts(&emulator);
    assert_eq!((&made["baseConnections"], &made["flows"], &made["datasets"]), (&json!(1), &json!(6), &json!(6)));
    emulator.script(&json!([{ "operation": "*", "kind": "shuffledLists", "times": 10000 }])).unwrap();
    let again = plan(&several(), &ledger, &mut emulator);
    assert_eq!(again["changes"], 0, "{again:#}");
}

#[test]
fn a_plan_is_quiet_though_values_come_back_as_texts_and_lists_shuffled() {
    for spec in [charges(), several()] {
        let (mut emulator, ledger) = applied(&spec, &json!({ "echoTexts": true }));
        emulator.script(&json!([{ "operation": "*", "kind": "shuffledLists", "times": 10000 }])).unwrap();
        for ledger in [ledger.as_str(), ""] {
            let again = plan(&spec, ledger, &mut emulator);
            assert_eq!(again["changes"], 0, "{again:#}");
        }
    }
}

/// The steps of a plan that write something, with what they do.
fn writes(plan: &Value) -> Vec<(String, String)> {
    let text = |step: &Value, name: &str| step[name].as_str().unwrap_or_default().to_owned();
    let steps = plan["steps"].as_array().unwrap().iter();
    let quiet = ["keep", "read", "adopt"];
    steps
        .map(|step| (text(step, "step"), text(step, "action")))
        .filter(|(_, act)| !quiet.contains(&act.as_str()))
        .collect()
}

fn expect_plan(spec: &Value, ledger: &str, emulator: &mut aepflow_emulator::Emulator, expected: &[(&str, &str)]) {
    let found = plan(spec, ledger, emulator);
    let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(writes(&found), expected, "{found:#}");
}

#[test]
fn what_can_be_patched_is_patched() {
    let (mut emulator, ledger) = applied(&charges(), &json!({ "echoTexts": true }));
    let mut spec = charges();
    spec["resources"][0]["schedule"] = json!({ "frequency": "minute", "interval": 30, "startTime": NOW_LATER });
    spec["resources"][0]["options"]["partialIngestionPercent"] = 10.into();
    spec["resources"][0]["mapping"] = json!({ "exclude": ["data.receipt_url"] });
    spec["source"]["auth"] = json!({ "accessToken": { "secret": "NEW_KEY" } });
    let expected = [("baseConnection", "change"), ("charges/mappingSet", "change"), ("charges/flow", "change")];
    expect_plan(&spec, &ledger, &mut emulator, &expected);
    for fault in ["changedEtag", "timeoutAfter", "serverErrorAfter", "timeoutBefore"] {
        for operation in ["updateFlow", "updateMappingSet", "updateBaseConnection"] {
            let mut emulator = aepflow_emulator::Emulator::load(&emulator.save()).unwrap();
            emulator.script(&json!([{ "operation": operation, "kind": fault }])).unwrap();
            let label = format!("{fault} at {operation}");
            let ledger = resume(&spec, &ledger, &mut emulator, &label);
            assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0, "{label}");
            assert_eq!(counts(&emulator)["flows"], 1);
            let flow = &emulator.resources()["prod"]["flows"][0];
            assert_eq!(flow["schedule"]["interval"], "30", "{label}");
        }
    }
}

/// A start that the flow has not reached yet.
const NOW_LATER: i64 = NOW + 1200;

#[test]
fn what_can_not_be_changed_is_replaced() {
    let mut spec = charges();
    spec["resources"][0]["key"] = "payments".into();
    spec["resources"][0]["target"] = json!({ "class": "experienceEvent" });
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let before = counts(&emulator);
    spec["resources"][0]["resource"] = "refunds".into();
    let expected = [
        ("payments/fieldGroup", "change"),
        ("payments/sourceConnection", "replace"),
        ("payments/mappingSet", "change"),
        ("payments/flow", "replace"),
    ];
    expect_plan(&spec, &ledger, &mut emulator, &expected);
    for call in 1..20 {
        for kind in ["timeoutAfter", "serverErrorBefore", "status"] {
            let mut emulator = aepflow_emulator::Emulator::load(&emulator.save()).unwrap();
            let status = if kind == "status" { json!(403) } else { json!(500) };
            emulator.script(&json!([{ "operation": "*", "kind": kind, "call": call, "status": status }])).unwrap();
            let mut host = Host { ledger: ledger.clone(), ..Host::default() };
            let _ = host.run(&spec, &mut emulator);
            let label = format!("{kind} at request {call}");
            let ledger = resume(&spec, &host.ledger, &mut emulator, &label);
            assert_eq!(counts(&emulator), before, "{label}");
            assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0, "{label}");
        }
    }
}

#[test]
fn two_hosts_at_once_end_with_one_of_everything() {
    let spec = charges();
    let (_, expected) = undisturbed(&spec);
    let count = counts(&applied(&spec, &json!({})).0);
    let mut conflicts = 0;
    for lead in 0..30 {
        let mut emulator = platform(&json!({}));
        let mut hosts = [Host::default(), Host::default()];
        hosts[1].options = json!({ "seed": 7 });
        let mut pipelines = [hosts[0].pipeline(&spec), hosts[1].pipeline(&spec)];
        let mut ends = [None, None];
        for _ in 0..lead {
            if ends[0].is_none() {
                ends[0] = hosts[0].step(&mut pipelines[0], &mut emulator);
            }
        }
        while ends.iter().any(Option::is_none) {
            for at in [1, 0] {
                if ends[at].is_none() {
                    ends[at] = hosts[at].step(&mut pipelines[at], &mut emulator);
                }
            }
        }
        for (at, end) in ends.iter().enumerate() {
            if let Some(End::Failed(error)) = end {
                assert_eq!(error["diagnostics"][0]["code"], "concurrent_apply", "{error:#}");
                conflicts += 1;
                resume(&spec, &hosts[at].ledger, &mut emulator, "after the conflict");
            }
        }
        assert_eq!(counts(&emulator), count, "the first was {lead} steps ahead");
        assert_eq!(emulator.resources(), expected, "the first was {lead} steps ahead");
    }
    assert!(conflicts > 0, "no two hosts met");
}

#[test]
fn teardown_leaves_nothing_of_ours_and_everything_of_others() {
    let spec = several();
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let mut host = Host::goal("teardown", &ledger);
    host.options["preview"] = true.into();
    let (end, pipeline) = host.run(&spec, &mut emulator);
    assert_eq!(end, End::Done);
    let preview: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    // Mapping sets stay: there is no published way to delete one.
    assert_eq!(preview["changes"], 6 * 6 + 1 + 1, "{preview:#}");
    for call in 1..60 {
        let mut emulator = aepflow_emulator::Emulator::load(&emulator.save()).unwrap();
        let kind = ["timeoutAfter", "serverErrorAfter", "serverErrorBefore", "rateLimit"][call % 4];
        emulator.script(&json!([{ "operation": "*", "kind": kind, "call": call }])).unwrap();
        let mut host = Host::goal("teardown", &ledger);
        let (end, pipeline) = host.run(&spec, &mut emulator);
        assert_eq!(end, End::Done, "{kind} at {call}");
        let left = counts(&emulator);
        let left: Vec<_> = left.as_object().unwrap().iter().filter(|(_, count)| **count != 0).collect();
        assert_eq!(left, [(&"mappingSets".to_owned(), &json!(6))], "{kind} at {call}: {}", pipeline.plan());
        assert_eq!(serde_json::from_str::<Value>(&host.ledger).unwrap()["steps"].as_object().unwrap().len(), 6);
    }
}

#[test]
fn teardown_keeps_what_others_use_and_what_was_there_before() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    // A second pipeline adopts nothing of the first but its base connection, by its name.
    let mut other = charges();
    other["resources"][0]["resource"] = "customers".into();
    other["resources"][0]["target"] = json!({ "class": "profile" });
    let others = resume(&other, "", &mut emulator, "the other");
    let both = counts(&emulator);
    assert_eq!((&both["baseConnections"], &both["flows"]), (&json!(1), &json!(2)));
    let mut host = Host::goal("teardown", &others);
    assert_eq!(host.run(&other, &mut emulator).0, End::Done);
    assert_eq!((&counts(&emulator)["baseConnections"], &counts(&emulator)["flows"]), (&json!(1), &json!(1)));
    assert_eq!(plan(&charges(), &ledger, &mut emulator)["changes"], 0);
    resume(&other, "", &mut emulator, "the other again");
    let mut host = Host::goal("teardown", &ledger);
    let (end, pipeline) = host.run(&charges(), &mut emulator);
    assert_eq!(end, End::Done);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    let base = plan["steps"].as_array().unwrap().iter().find(|step| step["step"] == "baseConnection").unwrap();
    assert_eq!((base["action"].as_str(), base["reason"].as_str()), (Some("keep"), Some("`Stripe customers` uses it")));
    assert_eq!((&counts(&emulator)["baseConnections"], &counts(&emulator)["flows"]), (&json!(1), &json!(1)));
}

#[test]
fn a_flow_is_watched_until_a_run_ends_and_switched() {
    let (mut emulator, ledger) = applied(&charges(), &json!({ "failures": { "charges": 2 } }));
    let mut host = Host::goal("watch", &ledger);
    let (end, pipeline) = host.run(&charges(), &mut emulator);
    assert_eq!(end, End::Done);
    let status: Value = serde_json::from_str(&pipeline.status().to_string()).unwrap();
    assert_eq!(status[0]["runs"][0]["verdict"]["outcome"], "partial", "{status:#}");
    for (goal, state) in [("disable", "disabled"), ("disable", "disabled"), ("enable", "enabled")] {
        emulator.script(&json!([{ "operation": "*", "kind": "timeoutAfter", "call": 2 }])).unwrap();
        let (end, _) = Host::goal(goal, &ledger).run(&charges(), &mut emulator);
        assert_eq!(end, End::Done);
        assert_eq!(emulator.resources()["prod"]["flows"][0]["state"], state);
    }
}

#[test]
fn a_run_on_demand_is_made_once() {
    let mut spec = charges();
    spec["resources"][0]["schedule"] = json!({ "frequency": "once", "startTime": NOW + 60 });
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    emulator.advance(7200);
    let before = counts(&emulator)["runs"].as_u64().unwrap();
    for kind in ["timeoutAfter", "serverErrorAfter", "timeoutBefore", "rateLimit"] {
        let mut emulator = aepflow_emulator::Emulator::load(&emulator.save()).unwrap();
        emulator.script(&json!([{ "operation": "createRun", "kind": kind }])).unwrap();
        let mut host = Host::goal("run", &ledger);
        let (from, to) = (NOW, NOW + 3600);
        host.options["run"] = json!({ "startTime": to + 7200, "windowStartTime": from, "windowEndTime": to });
        let (end, pipeline) = host.run(&spec, &mut emulator);
        assert_eq!(end, End::Done, "{kind} {}", pipeline.plan());
        assert_eq!(counts(&emulator)["runs"].as_u64().unwrap(), before + 1, "{kind}");
    }
}

#[test]
fn a_flow_is_adopted_and_kept_up() {
    let (mut emulator, _) = applied(&charges(), &json!({ "echoTexts": true }));
    let context = common::context(&emulator);
    let request = aepflow::build_request("listFlows", b"{}", context.as_bytes(), b"").unwrap();
    let listed = common::send(&mut emulator, &request);
    let flows: Value = serde_json::from_slice(&listed.unwrap().2).unwrap();
    let options = json!({ "goal": "adopt", "flowId": flows["items"][0]["id"] });
    let mut host = Host { options, ..Host::default() };
    let (end, pipeline) = host.run(&Value::Null, &mut emulator);
    assert_eq!(end, End::Done);
    let spec: Value = serde_json::from_str(&pipeline.spec().to_string()).unwrap();
    expect_plan(&spec, &host.ledger, &mut emulator, &[]);
    let mut changed = spec.clone();
    changed["resources"][0]["schedule"]["interval"] = 6.into();
    expect_plan(&changed, &host.ledger, &mut emulator, &[("adopted/flow", "change")]);
    resume(&changed, &host.ledger, &mut emulator, "adopted");
    let before = counts(&emulator);
    let (end, _) = Host::goal("teardown", &host.ledger).run(&spec, &mut emulator);
    assert_eq!((end, counts(&emulator)), (End::Done, before));
}

#[test]
fn drafts_are_made_and_published() {
    let mut spec = charges();
    spec["draft"] = true.into();
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    assert_eq!(emulator.resources()["prod"]["flows"][0]["state"], "draft");
    assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0);
    spec["draft"] = false.into();
    let published =
        [("charges/sourceConnection", "publish"), ("charges/targetConnection", "publish"), ("charges/flow", "publish")];
    expect_plan(&spec, &ledger, &mut emulator, &published);
    let ledger = resume(&spec, &ledger, &mut emulator, "published");
    assert_eq!(emulator.resources()["prod"]["flows"][0]["state"], "enabled");
    assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0);
}

#[test]
fn a_schema_takes_part_in_profile() {
    let mut spec = charges();
    spec["resources"][0] = json!({
        "resource": "customers",
        "target": { "class": "profile", "profile": true, "identities": [{ "path": "data.id", "namespace": "Email", "primary": true }] },
        "schedule": { "frequency": "day", "interval": 1 },
    });
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0);
    assert_eq!(plan(&spec, "", &mut emulator)["changes"], 0);
}

#[test]
fn a_cut_off_apply_goes_on_where_it_was() {
    let spec = several();
    let mut emulator = platform(&json!({}));
    let mut ledger = String::new();
    let mut rounds = 0;
    loop {
        let mut host = Host { ledger: ledger.clone(), kill: Some((6, true)), ..Host::default() };
        let (end, _) = host.run(&spec, &mut emulator);
        (ledger, rounds) = (host.ledger, rounds + 1);
        if end == End::Done {
            break;
        }
        assert!(rounds < 60, "no progress: {ledger}");
    }
    assert_eq!(counts(&emulator)["flows"], 6);
    assert_eq!(plan(&spec, &ledger, &mut emulator)["changes"], 0);
}

#[test]
fn a_change_that_is_shown_otherwise_is_not_made_again() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    let mut spec = charges();
    spec["resources"][0]["description"] = "payments".into();
    let mut host = Host { ledger, ..Host::default() };
    let mut pipeline = host.pipeline(&spec);
    let mut updates = 0;
    while let Step::Send { id, request, .. } = pipeline.next(common::context(&emulator).as_bytes(), b"{}", NOW).unwrap()
    {
        updates += usize::from(request.operation == "updateFlow");
        host.sent += 1;
        let (status, headers, mut body) = common::send(&mut emulator, &request).unwrap();
        if request.operation == "getFlow" {
            body = String::from_utf8(body).unwrap().replace("payments", "Payments").into_bytes();
        }
        pipeline.receive(&id, &aepflow::Response { status, headers, body: &body }).unwrap();
        assert!(host.sent < 100, "the pipeline goes round in a circle");
    }
    assert_eq!(updates, 1);
}

#[test]
fn a_ledger_tells_until_when_to_wait_and_only_so_long() {
    let mut emulator = platform(&json!({}));
    emulator.script(&json!([{ "operation": "getTenant", "kind": "rateLimit", "retryAfter": 40 }])).unwrap();
    let context = emulator.credentials().to_string();
    let spec = charges().to_string();
    let mut pipeline = aepflow::Pipeline::new(spec.as_bytes(), b"", b"").unwrap();
    let context: Value = serde_json::from_str(&context).unwrap();
    let part = |name: &str| context[name].clone();
    let context = json!({
        "accessToken": part("accessToken"), "apiKey": part("apiKey"), "orgId": part("orgId"), "sandboxName": part("sandboxName"),
    });
    let context = context.to_string();
    let Step::Send { id, .. } = pipeline.next(context.as_bytes(), b"", NOW).unwrap() else { panic!() };
    let headers = vec![("retry-after".to_owned(), "40".to_owned())];
    pipeline.receive(&id, &aepflow::Response { status: 429, headers, body: b"" }).unwrap();
    let Step::Wait { milliseconds, until, reason, .. } = pipeline.next(context.as_bytes(), b"", NOW).unwrap() else {
        panic!()
    };
    assert_eq!((milliseconds, until, reason), (40_000, (NOW + 40) * 1000, "rateLimited"));
    let ledger: Value = serde_json::from_str(&pipeline.ledger().to_string()).unwrap();
    assert_eq!(ledger["waiting"], json!({ "until": (NOW + 40) * 1000, "reason": "rateLimited" }));
    // Another process that comes ten seconds later waits for the rest, and then goes on.
    let mut other = aepflow::Pipeline::new(spec.as_bytes(), ledger.to_string().as_bytes(), b"").unwrap();
    let Step::Wait { milliseconds, .. } = other.next(context.as_bytes(), b"", NOW + 10).unwrap() else { panic!() };
    assert_eq!(milliseconds, 30_000);
    assert!(matches!(other.next(context.as_bytes(), b"", NOW + 40).unwrap(), Step::Send { .. }));
    assert!(!other.ledger().to_string().contains("waiting"));
}

#[test]
fn tests_of_a_mapping_are_tried_before_anything_is_made() {
    let mut spec = charges();
    let record = json!({ "id": "ch_1", "amount": 1250, "currency": "eur" });
    spec["resources"][0]["tests"] = json!([{ "name": "euros", "record": record, "expected": { "currency": "usd" } }]);
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    let (End::Failed(error), pipeline) = host.run(&spec, &mut emulator) else { panic!("it goes on") };
    assert_eq!(error["diagnostics"][0]["code"], "mapping_test_failed");
    assert_eq!(error["diagnostics"][0]["path"], "/resources/0/tests/0/expected/currency");
    drop(pipeline);
    assert_eq!(counts(&emulator)["schemas"], 0, "{}", counts(&emulator));
    spec["resources"][0]["tests"][0]["expected"] = json!({ "currency": null });
    let (end, pipeline) = host.run(&spec, &mut emulator);
    assert_eq!(end, End::Done, "{}", pipeline.plan());
    assert_eq!(plan(&spec, &host.ledger, &mut emulator)["changes"], 0);
}

/// Sends what a pipeline asks for until it hands out tests; gives their id.
fn up_to_tests(pipeline: &mut aepflow::Pipeline, emulator: &mut aepflow_emulator::Emulator) -> String {
    let secrets = json!({ "STRIPE_KEY": "rk_live_1" }).to_string();
    loop {
        match pipeline.next(common::context(emulator).as_bytes(), secrets.as_bytes(), NOW).unwrap() {
            Step::Send { id, request, .. } => {
                let (status, headers, body) = common::send(emulator, &request).unwrap();
                pipeline.receive(&id, &aepflow::Response { status, headers, body: &body }).unwrap();
            }
            Step::Test { id, .. } => return id,
            step => panic!("{step:?}"),
        }
    }
}

/// A report that is not of the tests passes none of them.
#[test]
fn a_report_is_of_the_tests_that_were_handed_out() {
    let mut spec = charges();
    spec["resources"][0]["tests"] = json!([{ "record": { "id": "ch_1" }, "fate": "lands" }]);
    let mut emulator = platform(&json!({}));
    let host = Host::default();
    let mut pipeline = host.pipeline(&spec);
    let secrets = json!({ "STRIPE_KEY": "rk_live_1" }).to_string();
    let id = up_to_tests(&mut pipeline, &mut emulator);
    let report = json!({ "passed": 1, "failed": 0, "tests": [{ "name": "test 1", "passed": true }] });
    for wrong in [json!({}), json!([]), json!({ "tests": [] }), json!({ "passed": 1, "tests": {} }), Value::Null] {
        assert!(pipeline.receive_tests(&id, wrong.to_string().as_bytes()).is_err(), "{wrong}");
    }
    assert!(pipeline.receive_tests("0", report.to_string().as_bytes()).is_err());
    let again = pipeline.next(common::context(&emulator).as_bytes(), secrets.as_bytes(), NOW).unwrap();
    assert!(matches!(again, Step::Test { .. }), "what is asked again is told again");
    pipeline.receive_tests(&id, report.to_string().as_bytes()).unwrap();
    assert!(pipeline.receive_tests(&id, report.to_string().as_bytes()).is_err(), "a report is taken once");
}

/// Whoever meets another run's ledger while tests are out ends there too.
#[test]
fn a_conflict_ends_a_pipeline_whose_tests_are_out() {
    let mut spec = charges();
    spec["resources"][0]["tests"] = json!([{ "record": { "id": "ch_1" }, "fate": "lands" }]);
    let mut emulator = platform(&json!({}));
    let mut pipeline = Host::default().pipeline(&spec);
    up_to_tests(&mut pipeline, &mut emulator);
    let Step::Failed { step, error, .. } = pipeline.conflict() else { panic!("it goes on") };
    assert_eq!((step.as_str(), error.get("kind").and_then(|kind| kind.as_str())), ("charges/tests", Some("conflict")));
}
