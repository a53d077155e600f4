//! Several sources in one spec: each has a base connection of its own, and all else is as with one.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, NOW, counts, killed_at_each, platform};
use serde_json::{Value, json};

/// A REST source that needs no name, a database, a stream, and files without a base connection.
fn mixed() -> Value {
    let schedule = json!({ "frequency": "hour", "interval": 1, "startTime": NOW + 600 });
    json!({
        "name": "Shop",
        "source": { "connector": "stripe", "auth": { "accessToken": { "secret": "STRIPE_KEY" } } },
        "sources": {
            "database": {
                "connector": "postgresql",
                "auth": {
                    "specName": "Connection String Based Authentication",
                    "params": { "connectionString": { "secret": "NEW_KEY" } },
                },
            },
            "till/events": {
                "connector": "http-api",
                "auth": { "specName": "Streaming Connection", "params": { "dataType": "raw" } },
            },
            "files": { "connector": "data-landing-zone" },
        },
        "target": { "class": "profile" },
        "resources": [
            { "resource": "charges", "schedule": schedule },
            {
                "source": "database", "key": "orders", "resource": "shop.orders",
                "deltaColumn": { "name": "updated_at" }, "schedule": schedule,
            },
            { "source": "till/events", "key": "receipts", "records": [{ "id": "1", "amount": 5 }] },
            {
                "source": "files", "key": "accounts", "resource": "accounts.csv",
                "data": { "format": "delimited" }, "schedule": schedule,
            },
        ],
    })
}

fn done(host: &mut Host, spec: &Value, emulator: &mut Emulator) -> Value {
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done, "{spec}");
    serde_json::from_str(&pipeline.plan().to_string()).unwrap()
}

fn goal(host: &mut Host, options: Value, spec: &Value, emulator: &mut Emulator) -> Value {
    host.options = options;
    done(host, spec, emulator)
}

/// What the plan says of the steps that it changes, or that it tells apart.
fn actions(plan: &Value) -> Vec<String> {
    let steps = plan["steps"].as_array().unwrap().iter();
    let told = steps.filter(|step| !matches!(step["action"].as_str(), Some("keep" | "read")));
    told.map(|step| format!("{} {}", step["step"].as_str().unwrap(), step["action"].as_str().unwrap())).collect()
}

fn left(emulator: &Emulator) -> Vec<String> {
    let counts = counts(emulator);
    let left = counts.as_object().unwrap().iter().filter(|(_, count)| **count != 0);
    left.map(|(kind, _)| kind.clone()).collect()
}

fn names(emulator: &Emulator, kind: &str) -> Vec<String> {
    let all = emulator.resources();
    let store = &all[emulator.credentials()["sandboxName"].as_str().unwrap()];
    let names = store[kind].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn faults(spec: &Value) -> Vec<String> {
    let found = aepflow::Pipeline::check(spec.to_string().as_bytes(), b"");
    found.iter().filter(|fault| fault.is_error()).map(|fault| format!("{} {}", fault.code, fault.path)).collect()
}

#[test]
fn sources_of_every_kind_are_in_one_spec() {
    let (spec, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    assert_eq!(faults(&spec), Vec::<String>::new());
    let preview = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    host.options = json!({});
    let plan = done(&mut host, &spec, &mut emulator);
    assert_eq!(actions(&preview), actions(&plan));
    let bases = ["baseConnection", "database:baseConnection", "till~1events:baseConnection"];
    let made = actions(&plan).into_iter().filter(|step| step.contains("aseConnection")).collect::<Vec<_>>();
    assert_eq!(made, bases.map(|step| format!("{step} create")));
    assert_eq!(names(&emulator, "baseConnections"), ["Shop", "Shop database", "Shop till/events"]);
    let inlets = plan["steps"].as_array().unwrap().iter().filter(|step| step["inletUrl"].is_string());
    assert_eq!(inlets.map(|step| step["step"].clone()).collect::<Vec<_>>(), ["receipts/inlet"]);
    let again = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!((&again["changes"], actions(&again)), (&json!(0), Vec::new()));
    for other in ["status", "enable", "disable", "dedupe"] {
        goal(&mut host, json!({ "goal": other }), &spec, &mut emulator);
    }
    goal(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!(left(&emulator), ["mappingSets"]);
    let ledger: Value = serde_json::from_str(&host.ledger).unwrap();
    assert!(ledger["steps"].as_object().unwrap().keys().all(|step| step.ends_with("/mappingSet")), "{ledger}");
}

#[test]
fn a_host_that_is_killed_at_any_request_makes_nothing_twice() {
    let spec = mixed();
    killed_at_each(&spec, |host, emulator, at| {
        let again = goal(host, json!({ "preview": true }), &spec, emulator);
        assert_eq!(again["changes"], 0, "{at}");
    });
}

#[test]
fn a_teardown_that_is_killed_at_any_request_leaves_nothing() {
    let spec = mixed();
    let (mut emulator, mut whole) = (platform(&json!({})), Host::default());
    done(&mut whole, &spec, &mut emulator);
    let before = whole.sent;
    goal(&mut whole, json!({ "goal": "teardown" }), &spec, &mut emulator);
    for after in 1..=whole.sent - before {
        let (mut emulator, mut host) = (platform(&json!({})), Host::default());
        done(&mut host, &spec, &mut emulator);
        host.kill = Some((before + after, true));
        host.options = json!({ "goal": "teardown" });
        assert_eq!(host.run(&spec, &mut emulator).0, End::Killed);
        host.kill = None;
        done(&mut host, &spec, &mut emulator);
        assert_eq!(left(&emulator), ["mappingSets"], "{after}");
    }
}

#[test]
fn a_second_source_leaves_what_the_first_has_made() {
    let (mixed, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    let mut spec = mixed.clone();
    spec.as_object_mut().unwrap().remove("sources");
    spec["resources"].as_array_mut().unwrap().truncate(1);
    done(&mut host, &spec, &mut emulator);
    let plan = done(&mut host, &mixed, &mut emulator);
    assert!(actions(&plan).iter().all(|step| !step.starts_with("charges/") && !step.starts_with("base")), "{plan}");
    // The sources that leave are told of, and go with `prune`.
    let plan = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    let removed = ["orders", "receipts", "accounts", "database:baseConnection", "till~1events:baseConnection"];
    assert_eq!(actions(&plan), removed.map(|step| format!("{step} remove")));
    let preview = goal(&mut host, json!({ "prune": true, "preview": true }), &spec, &mut emulator);
    let plan = goal(&mut host, json!({ "prune": true }), &spec, &mut emulator);
    assert_eq!(actions(&preview), actions(&plan));
    assert_eq!(names(&emulator, "baseConnections"), ["Shop"]);
    let plan = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!((&plan["changes"], actions(&plan)), (&json!(0), Vec::new()));
    assert!(!host.ledger.contains("database:"), "{}", host.ledger);
}

#[test]
fn a_teardown_deletes_what_sources_that_left_had_made() {
    let (mixed, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    done(&mut host, &mixed, &mut emulator);
    let mut spec = mixed;
    spec.as_object_mut().unwrap().remove("sources");
    spec["resources"].as_array_mut().unwrap().truncate(1);
    goal(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!(left(&emulator), ["mappingSets"]);
}

#[test]
fn a_resource_that_moves_to_another_source_gets_a_new_source_connection_and_flow() {
    let (mut spec, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    spec["sources"]["archive"] = spec["sources"]["database"].clone();
    let mut other = spec["resources"][1].clone();
    (other["key"], other["source"]) = ("old".into(), "archive".into());
    spec["resources"].as_array_mut().unwrap().push(other);
    done(&mut host, &spec, &mut emulator);
    let wanted = counts(&emulator);
    spec["resources"][1]["source"] = "archive".into();
    spec["resources"][4]["source"] = "database".into();
    let preview = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    let replaced = ["orders/sourceConnection", "orders/flow", "old/sourceConnection", "old/flow"];
    assert_eq!(actions(&preview), replaced.map(|step| format!("{step} replace")));
    goal(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(counts(&emulator), wanted);
    // To files, which have no base connection.
    let columns = spec["resources"][1].as_object_mut().unwrap();
    columns.remove("deltaColumn");
    columns.insert("source".into(), "files".into());
    columns.insert("resource".into(), "accounts.csv".into());
    columns.insert("data".into(), json!({ "format": "delimited" }));
    spec["sources"].as_object_mut().unwrap().remove("archive");
    let plan = goal(&mut host, json!({ "prune": true }), &spec, &mut emulator);
    for told in
        ["orders/sourceConnection create", "orders/flow create", "replaced delete", "archive:baseConnection delete"]
    {
        assert!(actions(&plan).contains(&told.to_owned()), "{told}: {:?}", actions(&plan));
    }
    assert_eq!(counts(&emulator)["flows"], wanted["flows"]);
    let plan = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!(plan["changes"], 0, "{plan}");
    goal(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!(left(&emulator), ["mappingSets"]);
}

#[test]
fn a_source_that_is_renamed_takes_its_base_connection_along() {
    let (mut spec, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    done(&mut host, &spec, &mut emulator);
    let wanted = counts(&emulator);
    let sources = spec["sources"].as_object_mut().unwrap();
    let moved = sources.remove("database").unwrap();
    sources.insert("warehouse".into(), moved);
    spec["resources"][1]["source"] = "warehouse".into();
    assert_eq!(faults(&spec), Vec::<String>::new());
    spec["renamed"] = json!({ "database": "warehouse" });
    assert_eq!(faults(&spec), Vec::<String>::new());
    let plan = goal(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(actions(&plan), ["warehouse:baseConnection change"]);
    assert_eq!(counts(&emulator), wanted);
    assert_eq!(names(&emulator, "baseConnections"), ["Shop", "Shop till/events", "Shop warehouse"]);
    // A resource and a source may be called alike.
    spec["renamed"] = json!({ "files": "orders" });
    assert_eq!(faults(&spec), Vec::<String>::new());
    spec["renamed"] = json!({ "files": "till/events" });
    assert_eq!(faults(&spec), ["renamed_stays /renamed/files"]);
}

#[test]
fn the_one_source_becomes_one_of_several_and_takes_along_what_it_made() {
    let (mut spec, mut emulator, mut host) = (common::charges(), platform(&json!({})), Host::default());
    done(&mut host, &spec, &mut emulator);
    let wanted = counts(&emulator);
    let source = spec.as_object_mut().unwrap().remove("source").unwrap();
    spec["sources"] = json!({ "shop": source });
    // Without a word of it, it is another source.
    let plan = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    let told = [
        "shop:baseConnection create",
        "charges/sourceConnection replace",
        "charges/flow replace",
        "baseConnection remove",
    ];
    assert_eq!(actions(&plan), told);
    spec["renamed"] = json!({ "source": "shop" });
    assert_eq!(faults(&spec), Vec::<String>::new());
    let plan = goal(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(actions(&plan), ["shop:baseConnection change"]);
    assert_eq!((counts(&emulator), names(&emulator, "baseConnections")), (wanted, vec!["Stripe shop".to_owned()]));
    let plan = goal(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!(plan["changes"], 0, "{plan}");
    // And back.
    let source = spec["sources"]["shop"].clone();
    spec.as_object_mut().unwrap().remove("sources");
    (spec["source"], spec["renamed"]) = (source, json!({ "shop": "source" }));
    assert_eq!(faults(&spec), Vec::<String>::new());
    assert_eq!(actions(&goal(&mut host, json!({}), &spec, &mut emulator)), ["baseConnection change"]);
    spec["renamed"] = json!({ "source": "shop" });
    assert_eq!(faults(&spec), ["renamed_stays /renamed/source"]);
}

#[test]
fn credentials_of_each_source_are_looked_after_by_themselves() {
    let (spec, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    done(&mut host, &spec, &mut emulator);
    host.secrets["NEW_KEY"] = "rk_live_a_third".into();
    let plan = goal(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(actions(&plan), ["database:baseConnection change"]);
    assert!(!host.ledger.contains("rk_live_a_third"));
    let plan = goal(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(plan["changes"], 0, "{plan}");
}

#[test]
fn a_source_is_made_whose_secrets_were_not_yet_compared_with() {
    let (mixed, mut emulator, mut host) = (mixed(), platform(&json!({})), Host::default());
    let mut first = mixed.clone();
    first["sources"].as_object_mut().unwrap().remove("database");
    first["resources"].as_array_mut().unwrap().remove(1);
    done(&mut host, &first, &mut emulator);
    let plan = done(&mut host, &mixed, &mut emulator);
    assert!(actions(&plan).contains(&"database:baseConnection create".to_owned()), "{plan}");
}

#[test]
fn what_is_wrong_with_sources_is_told_at_its_place() {
    let with = |change: fn(&mut Value)| {
        let mut spec = mixed();
        change(&mut spec);
        faults(&spec)
    };
    assert_eq!(with(|spec| spec["resources"][1]["source"] = "databse".into()), ["unknown_value /resources/1/source"]);
    let missing = with(|spec| {
        spec.as_object_mut().unwrap().remove("source");
    });
    assert_eq!(missing, ["missing_field /resources/0/source"]);
    let neither = with(|spec| {
        spec.as_object_mut().unwrap().remove("source");
        spec.as_object_mut().unwrap().remove("sources");
    });
    let unnamed = [1, 2, 3].map(|index| format!("unknown_field /resources/{index}/source"));
    assert_eq!(neither[0], "missing_field /source");
    assert!(neither.iter().all(|fault| unnamed.contains(fault) || fault == "missing_field /source"), "{neither:?}");
    let unused = with(|spec| {
        spec["resources"].as_array_mut().unwrap().pop();
    });
    assert_eq!(unused, ["unused_source /sources/files"]);
    let same = with(|spec| spec["sources"]["database"]["name"] = "Shop".into());
    assert_eq!(same, ["duplicate_name /sources/database/name"]);
    let empty = with(|spec| spec["sources"] = json!({}));
    assert_eq!(empty[0], "empty_value /sources");
    let wrong = with(|spec| spec["sources"]["database"] = 1.into());
    assert_eq!(wrong, ["wrong_type /sources/database"]);
    let typo = with(|spec| spec["sources"]["database"]["conector"] = 1.into());
    assert_eq!(typo, ["unknown_field /sources/database/conector"]);
    let told = with(|spec| spec["sources"]["database"]["auth"]["params"]["connectionString"] = "Server=a".into());
    assert_eq!(told, ["secret_in_spec /sources/database/auth/params/connectionString"]);
    let lacks = with(|spec| {
        spec["sources"]["database"].as_object_mut().unwrap().remove("auth");
    });
    assert_eq!(lacks, ["missing_field /sources/database/auth"]);
    let has = with(|spec| spec["sources"]["files"]["auth"] = json!({}));
    assert_eq!(has, ["unknown_field /sources/files/auth"]);
    // The only one of `sources` needs no name in a resource.
    let only = with(|spec| {
        let stripe = spec.as_object_mut().unwrap().remove("source").unwrap();
        spec["sources"] = json!({ "payments": stripe });
        spec["resources"].as_array_mut().unwrap().truncate(1);
    });
    assert_eq!(only, Vec::<String>::new());
}
