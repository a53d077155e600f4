//! Classes that a spec describes: made where they are not there, used where they are, shared, and removed last.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, charges, counts, killed_at_each, platform};
use serde_json::{Value, json};

const STEP: &str = "Payment:class";

/// Two resources of one class.
fn spec() -> Value {
    let mut spec = charges();
    let class = json!({ "title": "Payment", "behavior": "record", "description": "What was paid." });
    spec["target"] = json!({ "class": class });
    let [first, second] = [("charges", "charges"), ("refunds", "refunds")].map(|(key, resource)| {
        let mut one = spec["resources"][0].clone();
        (one["key"], one["resource"], one["target"]) = (key.into(), resource.into(), json!({}));
        one
    });
    spec["resources"] = json!([first, second]);
    spec
}

fn run(host: &mut Host, options: Value, spec: &Value, emulator: &mut Emulator) -> (End, Value) {
    host.options = options;
    let (end, pipeline) = host.run(spec, emulator);
    (end, serde_json::from_str(&pipeline.plan().to_string()).unwrap())
}

/// What a plan says of the class.
fn action(plan: &Value) -> String {
    let steps = plan["steps"].as_array().unwrap().iter();
    let own = steps.filter(|step| step["step"].as_str().unwrap().ends_with(":class"));
    own.map(|step| step["action"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

fn of_step<'p>(plan: &'p Value, name: &str) -> &'p Value {
    plan["steps"].as_array().unwrap().iter().find(|step| step["step"] == name).unwrap()
}

fn ask(emulator: &mut Emulator, operation: &str, input: &Value) -> Value {
    let context = common::context(emulator);
    let request = aepflow::build_request(operation, input.to_string().as_str(), context.as_str(), "").unwrap();
    let (_, _, body) = common::send(emulator, &request).unwrap();
    serde_json::from_slice(&body).unwrap_or_default()
}

fn titles(emulator: &mut Emulator, operation: &str) -> Vec<String> {
    let list = ask(emulator, operation, &json!({}));
    list["results"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

fn places(end: &End) -> Vec<String> {
    let End::Failed(error) = end else { panic!("{end:?}") };
    let faults = error["diagnostics"].as_array().unwrap().iter();
    faults.map(|fault| format!("{} {}", fault["code"].as_str().unwrap(), fault["path"].as_str().unwrap())).collect()
}

#[test]
fn what_is_not_there_is_made_once_for_all_and_removed_last() {
    let (spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    let (_, preview) = run(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!((action(&preview).as_str(), titles(&mut emulator, "listClasses").len()), ("create", 0));
    let (end, plan) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!((end, action(&plan)), (End::Done, "create".into()));
    assert_eq!(titles(&mut emulator, "listClasses"), ["Payment"]);
    let class = ask(&mut emulator, "listClasses", &json!({}))["results"][0]["$id"].clone();
    let schemas = ask(&mut emulator, "listSchemas", &json!({ "accept": "application/vnd.adobe.xed+json" }));
    let schemas = schemas["results"].as_array().unwrap();
    assert_eq!(schemas.iter().map(|schema| &schema["meta:class"]).collect::<Vec<_>>(), [&class, &class]);
    let groups = ask(&mut emulator, "listFieldGroups", &json!({ "accept": "application/vnd.adobe.xed+json" }));
    assert!(groups["results"].as_array().unwrap().iter().all(|group| group["meta:intendedToExtend"][0] == class));
    let (_, again) = run(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!(again["changes"], 0, "{again}");
    let (_, gone) = run(&mut host, json!({ "goal": "teardown", "preview": true }), &spec, &mut emulator);
    assert_eq!(action(&gone), "delete");
    let (end, gone) = run(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!((end, action(&gone)), (End::Done, "delete".into()));
    assert_eq!((titles(&mut emulator, "listClasses").len(), &counts(&emulator)["schemas"]), (0, &json!(0)));
}

#[test]
fn a_host_that_is_killed_at_any_request_makes_no_class_twice() {
    killed_at_each(&spec(), |host, emulator, at| {
        assert_eq!(titles(emulator, "listClasses"), ["Payment"], "{at}");
        let ledger: Value = serde_json::from_str(&host.ledger).unwrap();
        assert_eq!(ledger["steps"][STEP]["made"], true, "{at}");
    });
}

#[test]
fn what_is_there_is_used_if_it_is_the_same() {
    let (spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    ask(&mut emulator, "createClass", &json!({ "title": "Payment", "behavior": "record" }));
    let (end, plan) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(end, End::Done);
    assert_eq!(of_step(&plan, STEP)["changes"][0]["path"], "/description", "{plan}");
    let (_, gone) = run(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!(action(&gone), "keep");
    assert_eq!(titles(&mut emulator, "listClasses"), ["Payment"]);
}

#[test]
fn what_is_there_and_another_is_in_the_way() {
    for (operation, other) in [
        ("createClass", json!({ "title": "Payment", "behavior": "time-series" })),
        ("createDataType", json!({ "title": "Payment", "properties": { "amount": { "type": "integer" } } })),
    ] {
        let (spec, mut emulator) = (spec(), platform(&json!({})));
        ask(&mut emulator, operation, &other);
        let end = run(&mut Host::default(), json!({}), &spec, &mut emulator).0;
        if operation == "createClass" {
            assert_eq!(places(&end), ["name_taken /target/class/title"]);
        } else {
            let End::Failed(error) = end else { panic!("{end:?}") };
            assert_eq!((&error["code"], &error["path"]), (&json!("XDM-1521-400"), &json!("/target/class")), "{error}");
        }
        assert_eq!(counts(&emulator)["schemas"], 0);
    }
}

#[test]
fn what_someone_else_uses_stays() {
    let (spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    assert_eq!(run(&mut host, json!({}), &spec, &mut emulator).0, End::Done);
    let class = ask(&mut emulator, "listClasses", &json!({}))["results"][0]["$id"].clone();
    ask(&mut emulator, "createSchema", &json!({ "title": "Another", "class": class }));
    let (end, gone) = run(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!((end, &of_step(&gone, STEP)["reason"]), (End::Done, &json!("`Another` uses it")));
    assert_eq!(
        (titles(&mut emulator, "listClasses"), titles(&mut emulator, "listSchemas")),
        (vec!["Payment".into()], vec!["Another".into()])
    );
}

#[test]
fn a_class_that_no_resource_has_any_more_is_pruned() {
    let (mut spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    spec["resources"][1]["target"] = json!({ "class": { "title": "Refund", "behavior": "record" } });
    assert_eq!(run(&mut host, json!({}), &spec, &mut emulator).0, End::Done);
    spec["resources"].as_array_mut().unwrap().pop();
    let (_, plan) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(of_step(&plan, "Refund:class")["action"], "remove", "{plan}");
    assert_eq!(titles(&mut emulator, "listClasses"), ["Payment", "Refund"]);
    let (end, _) = run(&mut host, json!({ "prune": true }), &spec, &mut emulator);
    assert_eq!((end, titles(&mut emulator, "listClasses")), (End::Done, vec!["Payment".to_owned()]));
}

#[test]
fn another_title_is_another_class_which_a_schema_can_t_take() {
    let (mut spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    assert_eq!(run(&mut host, json!({}), &spec, &mut emulator).0, End::Done);
    spec["target"]["class"]["title"] = "Sale".into();
    for options in [json!({ "preview": true }), json!({})] {
        let end = run(&mut host, options, &spec, &mut emulator).0;
        let places = places(&end);
        assert!(places[0].starts_with("name_taken /"), "{places:?}");
    }
    assert_eq!(counts(&emulator)["schemas"], 2);
}

#[test]
fn records_of_what_happened_have_an_id_and_a_time() {
    let (mut spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    spec["target"]["class"]["behavior"] = "time-series".into();
    let (end, _) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(end, End::Done);
    let sets = ask(&mut emulator, "listMappingSets", &json!({ "limit": 10 }));
    for set in sets["data"].as_array().unwrap() {
        let destinations: Vec<_> =
            set["mappings"].as_array().unwrap().iter().map(|row| row["destination"].as_str().unwrap()).collect();
        assert!(destinations.contains(&"_id") && destinations.contains(&"timestamp"), "{destinations:?}");
    }
    let dataset = ask(&mut emulator, "listDatasets", &json!({}));
    assert!(dataset.as_object().unwrap().values().all(|one| one["classification"]["dataBehavior"] == "time-series"));
}
