//! What a preview promises: it sends nothing but reads, and whatever an apply would stop at it finds first.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::Pipeline;
use aepflow_emulator::Emulator;
use common::{End, Host, charges, platform};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The specs of all cases of pipelines.
fn specs() -> Vec<Value> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/pipelines");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let mut specs: Vec<Value> = files
        .map(|text| serde_json::from_str::<Value>(&text).unwrap()["input"].clone())
        .filter(|spec| !Pipeline::check(spec.to_string().as_bytes(), b"").iter().any(aepflow::Diagnostic::is_error))
        .collect();
    specs.sort_by_key(ToString::to_string);
    specs.dedup();
    specs
}

fn methods(emulator: &Emulator) -> Vec<String> {
    let journal = emulator.journal();
    journal.as_array().unwrap().iter().map(|entry| entry["method"].as_str().unwrap().to_owned()).collect()
}

/// The host of a goal, as a preview or not; nothing where spec or ledger are refused at once.
fn host(spec: &Value, goal: &str, preview: bool, ledger: &str) -> Option<Host> {
    let options = json!({ "goal": goal, "preview": preview, "run": { "startTime": common::NOW + 60 } });
    let host = Host { ledger: ledger.to_owned(), options, ..Host::default() };
    let texts = [spec.to_string(), host.ledger.clone(), host.options.to_string()];
    let [spec, ledger, options] = texts.each_ref().map(String::as_bytes);
    Pipeline::new(spec, ledger, options).ok().map(|_| host)
}

#[test]
fn a_preview_of_any_goal_sends_nothing_but_reads() {
    let specs = specs();
    assert!(specs.len() > 10, "{}", specs.len());
    let mut applied = platform(&json!({}));
    let mut first = Host::default();
    assert_eq!(first.run(&charges(), &mut applied).0, End::Done);
    let (saved, mut previews) = (applied.save(), 0);
    for spec in &specs {
        for goal in ["apply", "status", "watch", "enable", "disable", "run", "teardown", "dedupe"] {
            for ledger in ["", &first.ledger] {
                let Some(mut host) = host(spec, goal, true, ledger) else { continue };
                let mut emulator =
                    if ledger.is_empty() { platform(&json!({})) } else { Emulator::load(&saved).unwrap() };
                let (sent, before) = (methods(&emulator).len(), emulator.resources());
                host.run(spec, &mut emulator);
                assert!(methods(&emulator)[sent..].iter().all(|method| method == "GET"), "{goal} of {spec}");
                assert!(goal == "watch" || emulator.resources() == before, "{goal} of {spec}");
                assert_eq!(
                    host.ledger.contains("\"steps\":{}"),
                    ledger.is_empty(),
                    "a preview keeps what it was given"
                );
                previews += 1;
            }
        }
    }
    assert!(previews > 100, "{previews}");
}

/// Two resources of a source whose base connection is there: one with a mapping that is inferred, one with rows.
fn spec() -> Value {
    let schedule = json!({ "frequency": "day", "interval": 1, "startTime": common::NOW + 600 });
    json!({
        "name": "Shop",
        "source": { "connector": "stripe", "name": "There", "auth": { "accessToken": { "secret": "STRIPE_KEY" } } },
        "resources": [
            {
                "resource": "charges",
                "target": {
                    "class": "experienceEvent",
                    "types": { "data.source": "string" },
                    "identities": [{ "path": "data.customer", "namespace": "Email", "primary": true }],
                },
                "mapping": {
                    "exclude": ["data.receipt_url"],
                    "rename": { "data.currency": "_acme.shop_charges.description" },
                    "overrides": [
                        { "destination": "_acme.shop_charges.status", "source": "data.status" },
                        { "destination": "_acme.shop_charges.amount", "expression": "data.amount * 2" },
                    ],
                    "id": "data.id",
                    "created": "data.created",
                },
                "schedule": schedule,
            },
            {
                "resource": "customers",
                "target": {
                    "class": "profile",
                    "identities": [{ "path": "data.id", "namespace": "Email", "primary": true }],
                },
                "mapping": {
                    "mappings": [
                        { "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_acme.shop_customers.id" },
                        { "sourceType": "EXPRESSION", "source": "lower(data.email)", "destination": "_acme.shop_customers.email" },
                        { "sourceType": "STATIC", "source": "shop", "destination": "_acme.shop_customers.name" },
                    ],
                },
                "schedule": schedule,
            },
        ],
    })
}

/// A place in the spec, and what is wrong there; the first few are as right as what was there.
const FAULTS: [(&str, &str); 42] = [
    ("/resources/0/mapping/exclude/0", "\"data.paid\""),
    ("/resources/0/mapping/overrides/1/expression", "\"data.amount + 1\""),
    ("/resources/1/mapping/mappings/1/source", "\"upper(data.name)\""),
    ("/resources/0/mapping/exclude/0", "\"data.receipt\""),
    ("/resources/0/mapping/exclude/0", "\"receipt_url\""),
    ("/resources/0/mapping/include", "[\"data.amounts\"]"),
    ("/resources/0/mapping/rename", "{\"data.currencies\": \"_acme.shop_charges.currency\"}"),
    ("/resources/0/mapping/rename", "{\"currency\": \"_acme.shop_charges.currency\"}"),
    ("/resources/0/mapping/rename/data.currency", "\"_acme.shop_charges.curency\""),
    ("/resources/0/mapping/rename/data.currency", "7"),
    ("/resources/0/mapping/overrides/0/source", "\"data.state\""),
    ("/resources/0/mapping/overrides/0/source", "\"status\""),
    ("/resources/0/mapping/overrides/0/source", "\"data.billing_details\""),
    ("/resources/0/mapping/overrides/0/destination", "\"_acme.shop_charges.state\""),
    ("/resources/0/mapping/overrides/0/destination", "\"_acme.charges.status\""),
    ("/resources/0/mapping/overrides/0", "{\"destination\": \"_acme.shop_charges.status\"}"),
    ("/resources/0/mapping/overrides/1/expression", "\"data.amout * 2\""),
    ("/resources/0/mapping/overrides/1/expression", "\"amount * 2\""),
    ("/resources/0/mapping/overrides/1/expression", "\"iif(data.amount, 1\""),
    ("/resources/0/mapping/overrides/1/expression", "\"split(data.id, ',')\""),
    ("/resources/0/mapping/overrides/1/expression", "\"nosuch(data.id)\""),
    ("/resources/0/mapping/id", "\"data.ident\""),
    ("/resources/0/mapping/id", "\"id\""),
    ("/resources/0/mapping/created", "\"data.creation\""),
    ("/resources/0/mapping/surprise", "true"),
    ("/resources/0/target/types", "{\"data.sauce\": \"string\"}"),
    ("/resources/0/target/types", "{\"source\": \"string\"}"),
    ("/resources/0/target/types/data.source", "\"text\""),
    ("/resources/0/target/group", "\"9 lives\""),
    ("/resources/0/target/class", "\"https://ns.adobe.com/xdm/context/event\""),
    ("/resources/0/target/identities/0/path", "\"customer\""),
    ("/resources/0/target/identities/0/path", "\"data.custmer\""),
    ("/resources/0/target/identities/0/path", "\"data.amount\""),
    (
        "/resources/1/target/identities",
        "[{\"path\": \"data.id\", \"namespace\": \"A\", \"primary\": true}, {\"path\": \"data.email\", \"namespace\": \"B\", \"primary\": true}]",
    ),
    ("/resources/1/mapping/mappings/0/source", "\"data.idd\""),
    ("/resources/1/mapping/mappings/0/source", "\"id\""),
    ("/resources/1/mapping/mappings/0/destination", "\"_acme.shop_customers.ident\""),
    ("/resources/1/mapping/mappings/0/destination", "\"_acme.shop_customers.address\""),
    ("/resources/1/mapping/mappings/1/source", "\"lower(data.mail)\""),
    ("/resources/1/mapping/mappings/1/source", "\"lower(data.email\""),
    ("/resources/1/mapping/mappings/2/destination", "\"_acme.shop_customers.email\""),
    ("/resources/1/mapping/mappings/2/destination", "\"_acme.shop_customers.created\""),
];

fn mutated(faults: &[usize]) -> Value {
    let mut spec = spec();
    for (place, new) in faults.iter().map(|index| FAULTS[*index]) {
        let (outer, name) = place.rsplit_once('/').unwrap();
        // A fault before may have taken the place away.
        let Some(outer) = spec.pointer_mut(outer) else { continue };
        let new = serde_json::from_str(new).unwrap();
        match (name.parse::<usize>(), outer) {
            (Ok(index), Value::Array(list)) => list[index] = new,
            (_, Value::Object(members)) => drop(members.insert(name.to_owned(), new)),
            _ => {}
        }
    }
    spec
}

/// A platform with a base connection by that name, and little else.
fn with_connection() -> Emulator {
    let mut other = charges();
    other["source"]["name"] = "There".into();
    let mut emulator = platform(&json!({}));
    assert_eq!(Host::default().run(&other, &mut emulator).0, End::Done);
    emulator
}

/// How a goal ends: nothing, or the error.
fn end(spec: &Value, preview: bool, emulator: &mut Emulator) -> Option<Value> {
    let Some(mut host) = host(spec, "apply", preview, "") else {
        let found = Pipeline::check(spec.to_string().as_bytes(), b"");
        return Some(json!(found.iter().map(|fault| fault.path.clone()).collect::<Vec<_>>()));
    };
    match host.run(spec, emulator).0 {
        End::Done => None,
        End::Failed(error) => Some(error),
        End::Killed => unreachable!(),
    }
}

/// Checks the promise for one spec; gives whether it was refused.
fn holds(saved: &Value, spec: &Value) -> bool {
    let [mut looked, mut applied] = [0, 1].map(|_| Emulator::load(saved).unwrap());
    let before = looked.resources();
    let (found, met) = (end(spec, true, &mut looked), end(spec, false, &mut applied));
    assert_eq!(looked.resources(), before, "a preview changed something: {spec:#}");
    assert_eq!(found, met, "a preview and an apply differ: {spec:#}");
    if let Some(error) = &met {
        assert_eq!(applied.resources(), before, "something was made before {error:#}");
    }
    met.is_some()
}

#[test]
fn every_fault_is_found_by_a_preview_and_stops_an_apply_before_it_makes_anything() {
    let saved = with_connection().save();
    assert!(!holds(&saved, &spec()));
    let refused: Vec<bool> = (0..FAULTS.len()).map(|fault| holds(&saved, &mutated(&[fault]))).collect();
    let sound = refused.iter().position(|refused| *refused);
    assert_eq!(sound, Some(3), "{refused:?}");
    let missed: Vec<_> = FAULTS.iter().zip(&refused).skip(3).filter(|(_, refused)| !**refused).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_an_apply_would_stop_at_a_preview_finds(faults in proptest::collection::vec(0..FAULTS.len(), 0..5)) {
        let saved = with_connection().save();
        holds(&saved, &mutated(&faults));
    }
}

#[test]
fn a_test_key_for_the_sandbox_of_production_is_a_warning_of_the_plan() {
    let emulator = platform(&json!({}));
    for (key, sandbox, expected) in [("rk_test_x", "prod", 1), ("rk_test_x", "dev", 0), ("rk_live_x", "prod", 0)] {
        let options = json!({ "preview": true }).to_string();
        let mut pipeline = aepflow::Pipeline::new(charges().to_string().as_bytes(), b"", options.as_bytes()).unwrap();
        let mut context: Value = serde_json::from_str(&common::context(&emulator)).unwrap();
        context["sandboxName"] = json!(sandbox);
        let secrets = json!({ "STRIPE_KEY": key }).to_string();
        pipeline.next(context.to_string().as_bytes(), secrets.as_bytes(), common::NOW).unwrap();
        let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
        let found = plan["diagnostics"].as_array().into_iter().flatten();
        let found = found.filter(|fault| fault["code"] == "test_key_in_production").map(|fault| &fault["path"]);
        assert_eq!(found.collect::<Vec<_>>(), vec!["/source/auth/accessToken"; expected], "{key} {sandbox}");
    }
}
