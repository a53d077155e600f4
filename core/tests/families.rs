//! A pipeline for every source: applied, seen again without a change, and taken down until nothing is left.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, NOW, SECRET, counts, platform};
use serde_json::{Map, Value, json};

fn all() -> Vec<Value> {
    serde_json::from_str(&aepflow::connectors().to_string()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A value that a parameter takes.
fn value(param: &Value) -> Value {
    if let Some(first) = list(&param["allowed"]).first() {
        return first.clone();
    }
    match param["type"].as_str() {
        Some("boolean") => true.into(),
        Some("integer") => 1.into(),
        Some("list") => json!(["1"]),
        Some("object") => json!({ "a": "1" }),
        Some("character") => ";".into(),
        _ => match param["name"].as_str().unwrap() {
            name if name.to_lowercase().contains("url") || name.to_lowercase().contains("uri") => {
                "https://example.com/a".into()
            }
            name if name.to_lowercase().contains("host") => "db.example.com".into(),
            name if name.to_lowercase().contains("port") => "5432".into(),
            _ => "one".into(),
        },
    }
}

/// The parameters that must be there; secret ones as references.
fn needed(params: &Value) -> Map<String, Value> {
    let needed = list(params).iter().filter(|param| param["required"] == true && param["sameAs"].is_null());
    let given = needed.map(|param| {
        let value = if param["secret"] == true { json!({ "secret": "STRIPE_KEY" }) } else { value(param) };
        (param["name"].as_str().unwrap().to_owned(), value)
    });
    given.collect()
}

/// The ways to authenticate at a source: nothing where it needs none.
fn ways(connector: &Value) -> Vec<Option<&Value>> {
    let (source, all) = (&connector["source"], list(&connector["auth"]));
    let takes_base = if source.is_null() { !all.is_empty() } else { source["baseConnection"] == true };
    if takes_base { all.iter().map(Some).collect() } else { vec![None] }
}

/// What a user writes for a source.
fn spec(connector: &Value, way: Option<&Value>) -> Value {
    let name = connector["name"].as_str().unwrap();
    let mut source = json!({ "connector": name });
    let source_spec = &connector["source"];
    if let Some(way) = way {
        source["auth"] = json!({ "specName": way["specName"], "params": needed(&way["params"]) });
    }
    let mut params = needed(&source_spec["params"]);
    let explore = &connector["explore"]["objectType"];
    let mut resource = json!({ "key": "one", "target": { "class": "profile" } });
    let steps: Vec<&str> = list(explore).iter().map(|step| step.as_str().unwrap()).collect();
    match steps.last() {
        Some(&"table") => {
            params.remove("tableName");
            resource["resource"] = "shop.orders".into();
            resource["deltaColumn"] = json!({ "name": "updated_at" });
        }
        Some(&"file") => {
            params.remove("path");
            resource["resource"] = "accounts.csv".into();
            resource["data"] = json!({ "format": "delimited" });
        }
        Some(&"rest") => {
            if let (Some(param), Some(first)) =
                (connector["resourceParam"].as_str(), list(&connector["resources"]).first())
            {
                params.remove(param);
                resource["resource"] = first.clone();
            }
        }
        _ => {
            resource["records"] = json!([{ "id": "1", "name": "First", "amount": 5 }]);
        }
    }
    // Nothing is published of its source connections.
    if source_spec.is_null() {
        resource["data"] = json!({ "format": "json" });
    }
    if !params.is_empty() {
        resource["params"] = Value::Object(params);
    }
    if connector["schedule"].is_object() {
        resource["schedule"] = json!({ "frequency": "hour", "interval": 1, "startTime": NOW + 600 });
    }
    json!({ "name": "All", "source": source, "resources": [resource] })
}

fn done(host: &mut Host, spec: &Value, emulator: &mut Emulator, what: &str) -> Value {
    let faults = aepflow::Pipeline::check(spec.to_string().as_bytes(), b"");
    let errors: Vec<String> = faults.iter().filter(|fault| fault.is_error()).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{what}: {errors:?}\n{spec}");
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done, "{what}\n{spec}");
    serde_json::from_str(&pipeline.plan().to_string()).unwrap()
}

#[test]
fn a_pipeline_of_every_source_is_applied_seen_again_and_taken_down() {
    let all = all();
    assert!(all.len() > 60);
    for (connector, way) in all.iter().flat_map(|one| ways(one).into_iter().map(move |way| (one, way))) {
        let name = connector["name"].as_str().unwrap();
        let spec = spec(connector, way);
        let mut emulator = platform(&json!({}));
        let mut host = Host::default();
        let plan = done(&mut host, &spec, &mut emulator, name);
        assert_eq!(counts(&emulator)["flows"], 1, "{name}");
        let inlets = list(&plan["steps"]).iter().filter(|step| step["inletUrl"].is_string()).count();
        assert_eq!(inlets, usize::from(connector["inlet"].is_string()), "{name}: {plan}");
        host.options = json!({ "preview": true });
        let plan = done(&mut host, &spec, &mut emulator, name);
        assert_eq!(plan["changes"], 0, "{name}: {plan}");
        host.options = json!({ "goal": "teardown" });
        done(&mut host, &spec, &mut emulator, name);
        let left = counts(&emulator);
        let left: Vec<&String> =
            left.as_object().unwrap().iter().filter(|(_, count)| **count != 0).map(|(kind, _)| kind).collect();
        assert_eq!(left, ["mappingSets"], "{name}");
        assert!(!host.ledger.contains(SECRET), "{name}");
    }
}

#[test]
fn the_documented_specs_run() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/pipelines.md")).unwrap();
    let blocks: Vec<&str> = page.split("```json\n").skip(1).collect();
    assert!(blocks.len() >= 2);
    for block in blocks {
        let spec: Value = serde_json::from_str(block.split_once("```").unwrap().0).unwrap();
        let mut host = Host::default();
        host.secrets["SHOP_DATABASE"] = SECRET.into();
        done(&mut host, &spec, &mut platform(&json!({})), "a documented spec");
    }
}

#[test]
fn what_can_not_be_read_at_a_source_is_asked_for_in_the_spec() {
    let faults = |spec: &Value| -> Vec<String> {
        let found = aepflow::Pipeline::check(spec.to_string().as_bytes(), b"");
        found.iter().filter(|fault| fault.is_error()).map(|fault| format!("{} {}", fault.code, fault.path)).collect()
    };
    let of = |connector: &str, resource: Value| {
        let source = json!({ "connector": connector });
        let mut resource = resource;
        resource["target"] = json!({ "class": "profile" });
        json!({ "name": "All", "source": source, "resources": [resource] })
    };
    assert_eq!(faults(&of("pendo", json!({ "key": "one" }))), ["missing_field /resources/0/fields"]);
    let both = json!({ "key": "one", "records": [{ "a": 1 }], "fields": [{ "path": "a", "type": "integer" }] });
    assert_eq!(faults(&of("pendo", both)), ["conflicting_fields /resources/0/records"]);
    let explored = json!({ "key": "one", "records": [{ "a": 1 }], "explore": { "path": "a.csv" } });
    assert_eq!(faults(&of("pendo", explored)), ["conflicting_fields /resources/0/explore"]);
    let mut given = of("pendo", json!({ "key": "one", "records": [{ "a": 1 }] }));
    assert_eq!(faults(&given), Vec::<String>::new());
    given["source"]["auth"] = json!({ "token": { "secret": "A" } });
    assert_eq!(faults(&given), ["unknown_field /source/auth"]);
    let schedule = json!({ "frequency": "hour", "interval": 1 });
    let file =
        |resource: &str| json!({ "resource": resource, "data": { "format": "delimited" }, "schedule": schedule });
    let mut files = of("data-landing-zone", file("exports/*.csv"));
    assert_eq!(faults(&files), ["missing_field /resources/0/key", "missing_field /resources/0/explore/path"]);
    files["resources"][0]["key"] = "orders".into();
    assert_eq!(faults(&files), ["missing_field /resources/0/explore/path"]);
    files["resources"][0]["explore"] = json!({ "path": "accounts.csv" });
    assert_eq!(faults(&files), Vec::<String>::new());
    done(&mut Host::default(), &files, &mut platform(&json!({})), "several files");
    files["resources"][0]["data"]["properties"] = json!({ "columnDelimiter": ";;" });
    assert_eq!(faults(&files).len(), 1, "{:?}", faults(&files));
}
