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
    // One that comes about after its answer was given up is waited for.
    for requests in 1..4 {
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let fault = json!({ "operation": "createRun", "kind": "lateCommit", "requests": requests, "delayMs": 1 });
        emulator.script(&json!([fault])).unwrap();
        let mut host = Host::goal("run", &ledger);
        host.options["run"] = window();
        assert_eq!(
            (host.run(&spec, &mut emulator).0, on_demand(&mut emulator)),
            (End::Done, 1),
            "{requests} requests later"
        );
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

/// A host whose secret has that value.
fn with_key(ledger: &str, key: &str) -> Host {
    Host { ledger: ledger.to_owned(), secrets: json!({ "STRIPE_KEY": key }), ..Host::default() }
}

/// What a plan says of a step.
fn planned(host: &Host, spec: &Value, emulator: &mut Emulator, step: &str) -> Value {
    let mut preview = Host { ledger: host.ledger.clone(), secrets: host.secrets.clone(), ..Host::default() };
    preview.options["preview"] = true.into();
    let (_, pipeline) = preview.run(spec, emulator);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    plan["steps"].as_array().unwrap().iter().find(|known| known["step"] == step).cloned().unwrap_or_default()
}

#[test]
fn the_right_secret_mends_what_a_wrong_one_began() {
    let spec = charges();
    for first_version in [false, true] {
        let mut emulator = platform(&json!({ "sourceToken": "rk_live_right" }));
        let mut host = with_key("", "rk_live_wrong");
        let (End::Failed(error), _) = host.run(&spec, &mut emulator) else { panic!("the source takes any key") };
        assert_eq!((&error["kind"], &error["code"]), (&json!("service"), &json!("1100-400")));
        assert!(error["help"].as_str().unwrap().contains("apply again with the right ones"), "{error:#}");
        if first_version {
            let mut ledger: Value = serde_json::from_str(&host.ledger).unwrap();
            ledger["steps"]["baseConnection"].as_object_mut().unwrap().remove("digest");
            ledger["version"] = 1.into();
            ledger
                .as_object_mut()
                .unwrap()
                .retain(|name, _| !["revision", "platform", "checksum"].contains(&name.as_str()));
            host.ledger = ledger.to_string();
            // The same key once more: it is refused once more, and the next one is put.
            host = with_key(&host.ledger, "rk_live_wrong");
            assert!(matches!(host.run(&spec, &mut emulator).0, End::Failed(_)));
        }
        let mut host = with_key(&host.ledger, "rk_live_right");
        assert_eq!(host.run(&spec, &mut emulator).0, End::Done);
        assert_eq!(common::counts(&emulator)["baseConnections"], 1);
        assert_eq!(planned(&host, &spec, &mut emulator, "baseConnection")["action"], "keep");
    }
}

#[test]
fn a_secret_that_was_rotated_under_its_name_is_put_again() {
    let spec = charges();
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let same = with_key(&ledger, common::SECRET);
    assert_eq!(planned(&same, &spec, &mut emulator, "baseConnection")["action"], "keep");
    let mut host = with_key(&ledger, "rk_live_rotated");
    let step = planned(&host, &spec, &mut emulator, "baseConnection");
    assert_eq!((&step["action"], &step["changes"]), (&json!("change"), &json!([{ "path": "/auth" }])));
    assert_eq!(host.run(&spec, &mut emulator).0, End::Done);
    let text = emulator.save().to_string();
    assert!(text.contains("rk_live_rotated") && !text.contains(common::SECRET));
    assert_eq!(planned(&host, &spec, &mut emulator, "baseConnection")["action"], "keep");
    // A host that gives no secret where none is sent can't compare, and loses nothing by it.
    let mut none = Host { ledger: host.ledger.clone(), secrets: json!({}), ..Host::default() };
    assert_eq!(none.run(&spec, &mut emulator).0, End::Done);
    let third = with_key(&none.ledger, "rk_live_third");
    assert_eq!(planned(&third, &spec, &mut emulator, "baseConnection")["action"], "change");
}

#[test]
fn another_version_of_a_secret_puts_it_again() {
    let mut spec = charges();
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    spec["source"]["auth"]["accessToken"]["version"] = "2".into();
    let mut host = Host { ledger, ..Host::default() };
    assert_eq!(planned(&host, &spec, &mut emulator, "baseConnection")["action"], "change");
    assert_eq!(host.run(&spec, &mut emulator).0, End::Done);
    assert_eq!(planned(&host, &spec, &mut emulator, "baseConnection")["action"], "keep");
}

#[test]
fn what_disappears_during_an_apply_that_was_cut_off_is_made_again() {
    let spec = charges();
    for (operation, list, id) in [
        ("deleteBaseConnection", "listBaseConnections", "baseConnectionId"),
        ("deleteSourceConnection", "listSourceConnections", "sourceConnectionId"),
        ("deleteTargetConnection", "listTargetConnections", "targetConnectionId"),
    ] {
        let mut tried = 0;
        for call in 5..40 {
            let mut emulator = platform(&json!({}));
            let mut host = Host { kill: Some((call, true)), ..Host::default() };
            let killed = host.run(&spec, &mut emulator).0 == End::Killed;
            let Some(made) = listed(&mut emulator, list).first().cloned().filter(|_| killed) else { continue };
            if !listed(&mut emulator, "listFlows").is_empty() {
                break;
            }
            let input = json!({ id: made["id"] }).to_string();
            let context = common::context(&emulator);
            let request = aepflow::build_request(operation, input.as_bytes(), context.as_bytes(), b"").unwrap();
            assert_eq!(common::send(&mut emulator, &request).unwrap().0, 204);
            let mut host = Host { ledger: host.ledger, ..Host::default() };
            let (end, pipeline) = host.run(&spec, &mut emulator);
            assert_eq!(end, End::Done, "{operation} after request {call}: {}", pipeline.plan());
            tried += 1;
        }
        assert!(tried > 2, "{operation}: {tried}");
    }
}

/// An answer of success to all that explore the source, from now on.
fn answers(emulator: &mut Emulator, body: &str) {
    let page = json!({
        "operation": "exploreBaseConnection", "kind": "pageBefore", "times": 100, "status": 200,
        "page": body, "contentType": "application/json",
    });
    emulator.script(&json!([page])).unwrap();
}

#[test]
fn what_is_no_answer_of_explore_is_never_a_schema() {
    let no_fields = [
        r#"{"error": "The source is asleep", "requestId": "1"}"#,
        r#"{"message": "not now"}"#,
        r#"{"id": "ch_1", "amount": 5}"#,
        r#"{"schema": "none"}"#,
        r#"{"schema": {"error": "The source is asleep"}}"#,
        r#"{"schema": {"type": "object", "properties": {"data": {}}}, "errors": [{"code": "1"}]}"#,
        r#"[{"id": "ch_1", "amount": 5}]"#,
        r#"[{"error": "The source is asleep"}]"#,
        r#"{"data": [{"error": "The source is asleep"}]}"#,
    ];
    for body in no_fields {
        let mut emulator = platform(&json!({}));
        answers(&mut emulator, body);
        let mut host = Host { options: json!({ "attempts": 3 }), ..Host::default() };
        let (end, pipeline) = host.run(&charges(), &mut emulator);
        let End::Failed(error) = end else { panic!("{body}: {}", pipeline.plan()) };
        assert_eq!(error["kind"], "noAnswer", "{body}: {error:#}");
        let made = common::counts(&emulator);
        assert_eq!((&made["fieldGroups"], &made["flows"]), (&json!(0), &json!(0)), "{body}");
    }
}

/// The source of a pipeline with one field more, one less, and one of another type.
fn another_source(emulator: &mut Emulator) -> Value {
    let context = common::context(emulator);
    let id = &listed(emulator, "listBaseConnections")[0]["id"];
    let input = json!({ "connector": "stripe", "baseConnectionId": id, "resource": "charges" }).to_string();
    let request = aepflow::build_request("exploreBaseConnection", input.as_bytes(), context.as_bytes(), b"").unwrap();
    let (_, _, body) = common::send(emulator, &request).unwrap();
    let mut source: Value = serde_json::from_slice(&body).unwrap();
    let fields = &mut source["schema"]["properties"]["data"]["properties"];
    fields["loyalty_level"] = json!({ "type": "string" });
    fields["paid"] = json!({ "type": "string" });
    fields.as_object_mut().unwrap().remove("receipt_url");
    source
}

fn steps(plan: &Value) -> Vec<(String, String)> {
    let text = |step: &Value, name: &str| step[name].as_str().unwrap().to_owned();
    let steps = plan["steps"].as_array().unwrap().iter();
    steps
        .map(|step| (text(step, "step"), text(step, "action")))
        .filter(|(_, act)| act != "read" && act != "keep")
        .collect()
}

fn run_with(spec: &Value, ledger: &str, emulator: &mut Emulator, preview: bool) -> (End, Value, String) {
    let options = json!({ "preview": preview });
    let mut host = Host { ledger: ledger.to_owned(), options, ..Host::default() };
    let (end, pipeline) = host.run(spec, emulator);
    (end, serde_json::from_str(&pipeline.plan().to_string()).unwrap(), host.ledger)
}

#[test]
fn a_source_that_has_changed_is_said_and_left_alone_unless_the_spec_says_otherwise() {
    let spec = charges();
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let mut source = another_source(&mut emulator);
    answers(&mut emulator, &source.to_string());
    let before = emulator.resources();
    for preview in [true, false] {
        let (end, plan, kept) = run_with(&spec, &ledger, &mut emulator, preview);
        assert_eq!((end, &plan["changes"]), (End::Done, &json!(0)), "{plan:#}");
        assert_eq!(steps(&plan), [("charges/explore".to_owned(), "sourceChanged".to_owned())]);
        let step = plan["steps"].as_array().unwrap().iter().find(|step| step["step"] == "charges/explore").unwrap();
        let expected = json!([
            { "path": "/data.paid", "from": "boolean", "to": "string" },
            { "path": "/data.loyalty_level", "to": "string" },
            { "path": "/data.receipt_url", "from": "string" },
        ]);
        assert_eq!(step["changes"], expected);
        assert!(step["reason"].as_str().unwrap().contains("sourceChanges"), "{step:#}");
        assert!(!kept.contains("loyalty_level"));
    }
    assert_eq!(emulator.resources(), before);
    // A field that the spec itself names is taken.
    let mut named = spec.clone();
    named["resources"][0]["target"]["types"] = json!({ "data.loyalty_level": "integer" });
    let (end, plan, _) = run_with(&named, &ledger, &mut emulator, true);
    assert_eq!(end, End::Done, "{plan:#}");
    // To stop is a fault that a second look at finds again, and following ends it.
    let mut stop = spec.clone();
    stop["sourceChanges"] = "stop".into();
    let mut kept = ledger.clone();
    for preview in [true, false, false] {
        let (end, _, after) = run_with(&stop, &kept, &mut emulator, preview);
        let End::Failed(error) = end else { panic!("it goes on") };
        let fault = &error["diagnostics"][0];
        assert_eq!((&error["kind"], &fault["code"]), (&json!("conflict"), &json!("source_changed")), "{error:#}");
        assert!(fault["message"].as_str().unwrap().contains("data.loyalty_level"), "{fault:#}");
        kept = after;
    }
    // The type of a field that is made stays, so that this source can be followed only without that change.
    source["schema"]["properties"]["data"]["properties"]["paid"] = json!({ "type": "boolean" });
    emulator.script(&json!([])).unwrap();
    answers(&mut emulator, &source.to_string());
    let mut follow = spec.clone();
    follow["sourceChanges"] = "follow".into();
    let (end, plan, kept) = run_with(&follow, &kept, &mut emulator, false);
    assert_eq!(end, End::Done);
    let expected = [
        ("charges/explore", "sourceChanged"),
        ("charges/fieldGroup", "change"),
        ("charges/mappingSet", "change"),
        ("charges/flow", "change"),
    ];
    assert_eq!(steps(&plan), expected.map(|(step, action)| (step.to_owned(), action.to_owned())));
    let (end, plan, _) = run_with(&stop, &kept, &mut emulator, true);
    assert_eq!((end, steps(&plan)), (End::Done, Vec::new()));
}

#[test]
fn a_source_is_compared_with_itself_under_another_name_and_with_no_other() {
    let mut spec = charges();
    let source = spec.as_object_mut().unwrap().remove("source").unwrap();
    spec["sources"] = json!({ "east": source, "west": source });
    let mut refunds = spec["resources"][0].clone();
    (refunds["resource"], refunds["source"], refunds["target"]) =
        ("refunds".into(), "west".into(), json!({ "class": "experienceEvent" }));
    spec["resources"][0]["source"] = "east".into();
    spec["resources"].as_array_mut().unwrap().push(refunds);
    let (mut emulator, ledger) = applied(&spec, &json!({}));
    let mut other = another_source(&mut emulator);
    other["schema"]["properties"]["data"]["properties"]["paid"] = json!({ "type": "boolean" });
    answers(&mut emulator, &other.to_string());
    let mut renamed = spec.clone();
    renamed["sources"] = json!({ "north": source, "west": source });
    (renamed["resources"][0]["source"], renamed["renamed"]) = ("north".into(), json!({ "east": "north" }));
    let told = |plan: &Value| steps(plan).into_iter().find(|(step, _)| step == "charges/explore");
    let (end, plan, _) = run_with(&renamed, &ledger, &mut emulator, true);
    assert_eq!(end, End::Done, "{plan:#}");
    assert_eq!(told(&plan), Some(("charges/explore".to_owned(), "sourceChanged".to_owned())));
    (spec["resources"][0]["source"], spec["resources"][1]["source"]) = ("west".into(), "east".into());
    let (end, plan, _) = run_with(&spec, &ledger, &mut emulator, true);
    assert_eq!(end, End::Done, "{plan:#}");
    assert_eq!(told(&plan), None);
    let replaced = ["charges/sourceConnection", "charges/flow"].map(|step| (step.to_owned(), "replace".to_owned()));
    assert!(replaced.iter().all(|step| steps(&plan).contains(step)), "{plan:#}");
}

#[test]
fn a_source_of_a_schema_that_is_there_is_looked_at_too() {
    let (mut emulator, _) = applied(&charges(), &json!({}));
    let target = &listed(&mut emulator, "listTargetConnections")[0];
    let mut spec = charges();
    spec["name"] = "Own".into();
    spec["resources"][0]["target"] = json!({ "schema": { "id": target["data"]["schema"]["id"] }, "dataset": { "id": target["params"]["dataSetId"] } });
    let rows = json!([
        { "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_id" },
        { "sourceType": "EXPRESSION", "source": "now()", "destination": "timestamp" },
    ]);
    for own_rows in [false, true] {
        let mut spec = spec.clone();
        if own_rows {
            spec["resources"][0]["mapping"] = json!({ "mappings": rows });
        }
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let (end, _, ledger) = run_with(&spec, "", &mut emulator, false);
        assert_eq!(end, End::Done);
        let source = another_source(&mut emulator).to_string();
        answers(&mut emulator, &source);
        let (_, plan, _) = run_with(&spec, &ledger, &mut emulator, true);
        assert_eq!(steps(&plan), [("charges/explore".to_owned(), "sourceChanged".to_owned())], "{plan:#}");
    }
}

#[test]
fn a_connection_that_another_pipeline_made_is_taken_only_as_the_plan_says() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    // Another merchant under the same name of a pipeline.
    let mut other = charges();
    other["source"]["auth"]["accessToken"]["secret"] = "NEW_KEY".into();
    other["resources"][0]["resource"] = "customers".into();
    other["resources"][0]["target"] = json!({ "class": "profile" });
    let id = listed(&mut emulator, "listBaseConnections")[0]["id"].clone();
    for preview in [true, false] {
        let (end, plan, _) = run_with(&other, "", &mut emulator, preview);
        assert_eq!(end, End::Done);
        let step = &plan["steps"].as_array().unwrap().iter().find(|step| step["step"] == "baseConnection").unwrap();
        assert_eq!((&step["action"], &step["id"]), (&json!("adopt"), &id), "{plan:#}");
        let reason = step["reason"].as_str().unwrap();
        assert!(reason.contains("credentials") && reason.contains("`name`"), "{reason}");
    }
    // Its maker keeps it.
    let (_, plan, _) = run_with(&charges(), &ledger, &mut emulator, true);
    assert_eq!(steps(&plan), Vec::new());
}

#[test]
fn of_two_connections_of_one_name_none_is_taken() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    let context = common::context(&emulator);
    let input =
        json!({ "connector": "stripe", "name": "Stripe", "auth": { "accessToken": "rk_live_other" } }).to_string();
    let request = aepflow::build_request("createBaseConnection", input.as_bytes(), context.as_bytes(), b"").unwrap();
    assert_eq!(common::send(&mut emulator, &request).unwrap().0, 201);
    let mut ids: Vec<Value> =
        listed(&mut emulator, "listBaseConnections").iter().map(|found| found["id"].clone()).collect();
    for preview in [true, false] {
        let (End::Failed(error), plan, _) = run_with(&charges(), "", &mut emulator, preview) else {
            panic!("one is taken")
        };
        let fault = &error["diagnostics"][0];
        assert_eq!((&error["kind"], &fault["code"]), (&json!("conflict"), &json!("several_of_name")), "{plan:#}");
        let told = fault["message"].as_str().unwrap();
        assert!(ids.iter().all(|id| told.contains(id.as_str().unwrap())), "{told}");
    }
    assert_eq!(common::counts(&emulator)["baseConnections"], 2);
    // The ways that the help names: the id of one of them, or another name.
    let mut named = charges();
    named["source"] = json!({ "connector": "stripe", "baseConnectionId": ids.pop() });
    assert_eq!(run_with(&named, "", &mut emulator, false).0, End::Done);
    let mut other = charges();
    other["source"]["name"] = "Stripe of another merchant".into();
    other["name"] = "Another merchant".into();
    assert_eq!(run_with(&other, "", &mut emulator, false).0, End::Done);
    // Who has one in a ledger goes on with it.
    assert_eq!(run_with(&charges(), &ledger, &mut emulator, false).0, End::Done);
}

/// What the platform has, with the ids of what can't be told by its name.
fn ids_of(emulator: &mut Emulator) -> Vec<String> {
    let lists = ["listBaseConnections", "listSourceConnections", "listTargetConnections", "listFlows"];
    lists.iter().flat_map(|list| listed(emulator, list)).map(|found| found["id"].to_string()).collect()
}

/// The fields of all field groups, and the rows of all mapping sets, by what they are and not by what they are called.
fn fields_and_rows(emulator: &Emulator) -> Value {
    let all = emulator.resources()["prod"].clone();
    let part = |kind: &str, names: &[&str]| {
        let items = all[kind].as_array().cloned().unwrap_or_default();
        let keep = |item: &Value| names.iter().map(|name| item[*name].clone()).collect::<Vec<_>>();
        items.iter().map(keep).collect::<Vec<_>>()
    };
    json!([part("fieldGroups", &["definitions", "properties"]), part("mappingSets", &["mappings"])])
}

#[test]
fn another_display_name_changes_names_and_nothing_else() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    let (ids, made) = (ids_of(&mut emulator), fields_and_rows(&emulator));
    let mut resource = charges();
    resource["resources"][0]["name"] = "Charges EU".into();
    let mut parts = charges();
    parts["resources"][0]["names"] = json!({ "schema": "Payments", "mappingSet": "Payments", "flow": "Payments" });
    let mut pipeline = charges();
    pipeline["name"] = "Stripe EU".into();
    pipeline["previousName"] = "Stripe".into();
    for spec in [resource, parts, pipeline] {
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let (_, planned, _) = run_with(&spec, &ledger, &mut emulator, true);
        let (end, plan, after) = run_with(&spec, &ledger, &mut emulator, false);
        assert_eq!((end, steps(&plan)), (End::Done, steps(&planned)));
        for step in plan["steps"].as_array().unwrap().iter().filter(|step| step["action"] == "change") {
            for change in step["changes"].as_array().unwrap() {
                let path = change["path"].as_str().unwrap();
                assert!(["/name", "/title", "/transformations/Mapping"].contains(&path), "{step:#}");
            }
        }
        assert_eq!((ids_of(&mut emulator), fields_and_rows(&emulator)), (ids.clone(), made.clone()));
        // What the plan calls things they are called.
        let platform = emulator.resources().to_string();
        for step in plan["steps"].as_array().unwrap() {
            assert!(step["name"].as_str().is_none_or(|name| platform.contains(name)), "{step:#}");
        }
        let (_, again, _) = run_with(&spec, &after, &mut emulator, true);
        assert_eq!(again["changes"], 0, "{again:#}");
        let mut host = Host::goal("teardown", &after);
        assert_eq!((host.run(&spec, &mut emulator).0, ids_of(&mut emulator)), (End::Done, Vec::new()));
    }
    // Without a word of its earlier name a pipeline has no right to a ledger.
    let mut stranger = charges();
    stranger["name"] = "Stripe EU".into();
    let made = aepflow::Pipeline::new(stranger.to_string().as_bytes(), ledger.as_bytes(), b"");
    assert!(made.unwrap_err().to_string().contains("previousName"));
}

/// Two resources, and the first of them alone.
fn two_and_one() -> (Value, Value) {
    let mut two = charges();
    let mut more = two["resources"][0].clone();
    more["resource"] = "refunds".into();
    more["target"] = json!({ "class": "profile" });
    two["resources"].as_array_mut().unwrap().push(more);
    (two, charges())
}

#[test]
fn what_left_the_spec_is_said_and_removed_only_on_request() {
    let (two, one) = two_and_one();
    let (mut emulator, ledger) = applied(&two, &json!({}));
    let before = emulator.resources();
    // Told, and left alone, again and again.
    let mut kept = ledger.clone();
    for preview in [true, false, false] {
        let (end, plan, after) = run_with(&one, &kept, &mut emulator, preview);
        assert_eq!((end, &plan["changes"], &before), (End::Done, &json!(0), &emulator.resources()));
        assert_eq!(steps(&plan), [("refunds".to_owned(), "remove".to_owned())]);
        kept = after;
    }
    let prune = |preview: bool, emulator: &mut Emulator, ledger: &str| {
        let options = json!({ "preview": preview, "prune": true });
        let mut host = Host { ledger: ledger.to_owned(), options, ..Host::default() };
        let (end, pipeline) = host.run(&one, emulator);
        (end, serde_json::from_str::<Value>(&pipeline.plan().to_string()).unwrap(), host.ledger)
    };
    let (_, planned, _) = prune(true, &mut emulator, &kept);
    assert_eq!(emulator.resources(), before);
    // Whatever goes wrong in between, what is left in the end is what was never there twice.
    for call in 8..30 {
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let kind = ["timeoutAfter", "serverErrorAfter", "serverErrorBefore", "rateLimit"][call % 4];
        emulator.script(&json!([{ "operation": "*", "kind": kind, "call": call }])).unwrap();
        let (end, plan, after) = prune(false, &mut emulator, &kept);
        emulator.script(&json!([])).unwrap();
        assert_eq!((end, steps(&plan)), (End::Done, steps(&planned)), "{kind} at {call}");
        let flows: Vec<Value> = listed(&mut emulator, "listFlows").iter().map(|flow| flow["name"].clone()).collect();
        assert_eq!(flows, ["Stripe charges"]);
        let left = common::counts(&emulator);
        assert_eq!((&left["datasets"], &left["schemas"], &left["fieldGroups"]), (&json!(1), &json!(1), &json!(1)));
        let (_, again, _) = run_with(&one, &after, &mut emulator, true);
        assert_eq!((&again["changes"], steps(&again)), (&json!(0), Vec::new()), "{again:#}");
    }
    // A teardown takes it too.
    let mut host = Host::goal("teardown", &kept);
    assert_eq!((host.run(&one, &mut emulator).0, ids_of(&mut emulator)), (End::Done, Vec::new()));
}

#[test]
fn another_key_is_recognized_and_carried_over_on_request() {
    let (mut emulator, ledger) = applied(&charges(), &json!({}));
    let (ids, made) = (ids_of(&mut emulator), fields_and_rows(&emulator));
    let mut spec = charges();
    spec["resources"][0]["key"] = "payments".into();
    let (_, plan, _) = run_with(&spec, &ledger, &mut emulator, true);
    let warning =
        plan["diagnostics"].as_array().unwrap().iter().find(|fault| fault["code"] == "resource_renamed").unwrap();
    assert_eq!((&warning["severity"], &warning["path"]), (&json!("warning"), &json!("/resources/0")));
    assert!(warning["help"].as_str().unwrap().contains("`renamed`"), "{warning:#}");
    spec["renamed"] = json!({ "charges": "payments" });
    let (end, _, after) = run_with(&spec, &ledger, &mut emulator, false);
    assert_eq!((end, ids_of(&mut emulator), fields_and_rows(&emulator)), (End::Done, ids, made));
    assert!(listed(&mut emulator, "listFlows")[0]["name"] == "Stripe payments");
    let (_, again, _) = run_with(&spec, &after, &mut emulator, true);
    assert_eq!((&again["changes"], steps(&again)), (&json!(0), Vec::new()), "{again:#}");
    // A name that leads nowhere is a fault.
    for renamed in [json!({ "charges": "payment" }), json!({ "payments": "payments" })] {
        spec["renamed"] = renamed;
        let faults = aepflow::Pipeline::check(spec.to_string().as_bytes(), b"");
        assert!(faults.iter().any(|fault| fault.is_error() && fault.path.starts_with("/renamed/")), "{faults:?}");
    }
}
