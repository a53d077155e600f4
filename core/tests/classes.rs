//! Classes that a spec describes: made where they are not there, used where they are, shared, and removed last.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::run::{Kill, Run, Turn};
use common::{End, Host, charges, counts, killed_at_each, left, platform, scripted};
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
fn fields_that_a_class_has_are_filled_by_mappings_of_the_spec() {
    for by_id in [false, true] {
        let (mut spec, mut emulator, mut host) = (one(), platform(&json!({})), Host::default());
        let tenant =
            |fields: Value| json!({ "own": { "properties": { "_acme": { "type": "object", "properties": fields } } } });
        let money = json!({ "money": { "type": "object", "properties": { "iso": { "type": "string" } } } });
        let class = json!({ "title": "Payment", "behavior": "record", "definitions": tenant(money) });
        let class = ask(&mut emulator, "createClass", &class)["$id"].clone();
        if by_id {
            spec["target"]["class"] = class;
        }
        let row = |source: &str, to: &str| json!({ "source": source, "destination": to, "sourceType": "ATTRIBUTE" });
        let rows = [row("data.id", "_acme.stripe_charges.id"), row("data.currency", "_acme.money.iso")];
        spec["resources"][0]["mapping"] = json!({ "mappings": rows });
        let (end, plan) = run(&mut host, json!({}), &spec, &mut emulator);
        assert_eq!((end, action(&plan).as_str()), (End::Done, if by_id { "" } else { "change" }), "{plan}");
        let sets = ask(&mut emulator, "listMappingSets", &json!({ "limit": 10 }));
        assert_eq!(sets["data"][0]["mappings"][1]["destination"], "_acme.money.iso");
        // In the object of the field group nothing is but its fields.
        spec["resources"][0]["mapping"]["mappings"][1]["destination"] = "_acme.stripe_charges.iso".into();
        let end = run(&mut host, json!({ "preview": true }), &spec, &mut emulator).0;
        assert_eq!(places(&end), ["unknown_destination /resources/0/mapping/mappings/1/destination"]);
        assert_eq!(run(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator).0, End::Done);
        assert_eq!(titles(&mut emulator, "listClasses"), ["Payment"]);
    }
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

const KILLS: [Kill; 3] = [Kill::Before, Kill::Unanswered, Kill::Answered];

/// A host of this spec, on a platform as it was left.
fn host_of(spec: &Value, ledger: &str, options: Value) -> Run {
    let mut run = Run::new(ledger);
    (run.spec, run.options) = (spec.clone(), options);
    run
}

/// What came of an apply: the platform, and the ledger.
fn applied() -> (Emulator, String) {
    let (mut emulator, mut run) = (platform(&json!({})), host_of(&one(), "", json!({})));
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    (emulator, run.ledger)
}

/// One resource, whose runs are tried many times.
fn one() -> Value {
    let mut spec = spec();
    spec["resources"].as_array_mut().unwrap().pop();
    spec
}

/// Runs as a whole, and then is killed at each of its requests and goes on, each time from the same start and with the same
/// faults: without any, or if it is short, in all ways, else in one after the other. Calls `check` with what is there then.
fn killed_at_every(start: (&Emulator, &Run), faults: &Value, mut check: impl FnMut(&mut Emulator, &mut Run, &str)) {
    let (platform, run) = start;
    let fresh = || {
        let mut emulator = Emulator::load(&platform.save()).unwrap();
        emulator.script(faults).unwrap();
        (emulator, host_of(&run.spec, &run.ledger, run.options.clone()))
    };
    let (mut emulator, mut whole) = fresh();
    assert_eq!(whole.end(&mut emulator, |_, _| None), Turn::Done, "{faults}");
    check(&mut emulator, &mut whole, "not killed");
    let in_all = whole.sent < 25 || faults.as_array().is_some_and(Vec::is_empty);
    let kills = |at: usize| if in_all { &KILLS[..] } else { &KILLS[at % 3..][..1] };
    for (at, kill) in (1..=whole.sent).flat_map(|at| kills(at).iter().map(move |kill| (at, *kill))) {
        let (mut emulator, mut run) = fresh();
        let case = format!("{faults} {kill:?} at {at}");
        assert_eq!(run.end(&mut emulator, |sent, _| (sent == at).then_some(kill)), Turn::Done, "{case}");
        check(&mut emulator, &mut run, &case);
    }
}

/// The titles of what there is of a kind, whatever a list shows yet.
fn there(emulator: &Emulator, kind: &str) -> Vec<String> {
    let resources = emulator.resources();
    let found = resources["prod"][kind].as_array().unwrap().iter();
    found.map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

/// Whether the ledger says that this pipeline made the class of a step; nothing where it knows none.
fn made(ledger: &str, step: &str) -> Option<bool> {
    let ledger: Value = serde_json::from_str(ledger).unwrap();
    ledger["steps"].get(step).map(|step| step["made"] == true)
}

/// Lists that show late what was made, and what was deleted.
fn late(operation: &str) -> Vec<Value> {
    let lags = [json!({ "requests": 4 }), json!({ "seconds": 20 })];
    let of = |mut lag: Value| {
        lag["operation"] = operation.into();
        lag["kind"] = "staleLists".into();
        json!([lag])
    };
    lags.map(of).into()
}

#[test]
fn a_list_of_classes_that_lags_makes_no_class_twice() {
    for faults in late("listClasses") {
        for kill in [None, Some(Kill::First), Some(Kill::Second)].into_iter().chain(KILLS.map(Some)) {
            let (mut emulator, spec) = (scripted(&faults), one());
            let mut runs = [host_of(&spec, "", json!({})), host_of(&spec, "", json!({}))];
            let (mut first, mut ends) = ([true, true], [false, false]);
            for _ in 0..3000 {
                for (at, run) in runs.iter_mut().enumerate().filter(|(at, _)| !ends[*at]).collect::<Vec<_>>() {
                    let turn = run.turn(&mut emulator, |_, sent| {
                        let kill = kill.filter(|_| sent == "createClass" && first[at]);
                        first[at] &= kill.is_none();
                        kill
                    });
                    match turn {
                        Turn::Waiting => emulator.advance(1),
                        Turn::Failed(error) => assert_eq!(error["kind"], "conflict", "{faults} {kill:?} {error}"),
                        turn => ends[at] = turn == Turn::Done,
                    }
                }
            }
            assert_eq!(ends, [true, true], "{faults} {kill:?}");
            emulator.advance(60);
            assert_eq!(there(&emulator, "classes"), ["Payment"], "{faults} {kill:?}");
            let owners = runs.iter().filter(|run| made(&run.ledger, STEP) == Some(true)).count();
            assert!(owners > 0, "{faults} {kill:?}");
            // Who has made none leaves what the other still has.
            for at in [0, 1, 0, 1] {
                runs[at].options = json!({ "goal": "teardown" });
                assert_eq!(runs[at].end(&mut emulator, |_, _| None), Turn::Done, "{faults} {kill:?}");
                emulator.advance(60);
            }
            assert_eq!(left(&emulator), ["mappingSets"], "{faults} {kill:?}");
        }
    }
}

#[test]
fn a_class_whose_apply_is_killed_at_any_request_is_this_pipelines() {
    for faults in late("listClasses") {
        let (emulator, run) = (platform(&json!({})), host_of(&one(), "", json!({})));
        killed_at_every((&emulator, &run), &faults, |emulator, run, case| {
            emulator.advance(60);
            assert_eq!(there(emulator, "classes"), ["Payment"], "{case}");
            assert_eq!(made(&run.ledger, STEP), Some(true), "{case}");
        });
    }
}

#[test]
fn a_class_that_is_adopted_is_changed_once_and_stays() {
    for faults in [json!([]), late("listClasses").remove(0)] {
        let mut emulator = platform(&json!({}));
        ask(&mut emulator, "createClass", &json!({ "title": "Payment", "behavior": "record" }));
        let run = host_of(&one(), "", json!({}));
        killed_at_every((&emulator, &run), &faults, |emulator, run, case| {
            emulator.advance(60);
            let class = emulator.resources()["prod"]["classes"].clone();
            assert_eq!((&class[0]["description"], &class[1]), (&json!("What was paid."), &Value::Null), "{case}");
            assert_eq!(made(&run.ledger, STEP), Some(false), "{case}");
            run.options = json!({ "goal": "teardown" });
            assert_eq!(run.end(emulator, |_, _| None), Turn::Done, "{case}");
            assert_eq!(there(emulator, "classes"), ["Payment"], "{case}");
        });
    }
}

#[test]
fn a_class_of_another_title_takes_the_place_of_one_whose_schemas_go() {
    let (emulator, ledger) = applied();
    let mut renamed = one();
    renamed["target"]["class"]["title"] = "Sale".into();
    renamed["resources"][0]["key"] = "sold".into();
    for faults in [json!([]), late("listClasses").remove(0)] {
        let run = host_of(&renamed, &ledger, json!({ "prune": true }));
        killed_at_every((&emulator, &run), &faults, |emulator, run, case| {
            emulator.advance(60);
            assert_eq!(there(emulator, "classes"), ["Sale"], "{case}");
            assert_eq!((made(&run.ledger, "Sale:class"), made(&run.ledger, STEP)), (Some(true), None), "{case}");
            assert_eq!(there(emulator, "schemas"), ["Stripe sold"], "{case}");
        });
    }
}

#[test]
fn a_teardown_that_is_killed_at_any_request_leaves_no_class() {
    let (emulator, ledger) = applied();
    for faults in [json!([])].into_iter().chain(late("listSchemas")) {
        let run = host_of(&one(), &ledger, json!({ "goal": "teardown" }));
        killed_at_every((&emulator, &run), &faults, |emulator, run, case| {
            emulator.advance(60);
            assert_eq!(left(emulator), ["mappingSets"], "{case}");
            assert_eq!(made(&run.ledger, STEP), None, "{case}");
        });
    }
}

#[test]
fn a_class_of_which_nothing_was_heard_is_found_by_a_teardown() {
    for (kill, faults) in KILLS.into_iter().flat_map(|kill| {
        let late = json!([{ "operation": "createClass", "kind": "lateCommit", "requests": 3, "delayMs": 1 }]);
        [json!([]), late].into_iter().chain(self::late("listClasses")).map(move |faults| (kill, faults))
    }) {
        let (mut emulator, mut run, mut cut) = (scripted(&faults), host_of(&spec(), "", json!({})), false);
        while !cut {
            run.turn(&mut emulator, |_, sent| {
                cut = sent == "createClass";
                cut.then_some(kill)
            });
        }
        run.options = json!({ "goal": "teardown" });
        assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{kill:?} {faults}");
        emulator.advance(60);
        assert_eq!(left(&emulator), Vec::<String>::new(), "{kill:?} {faults}");
    }
}
