//! Connection specs and flow specs: those that every organization has, and those that a host adds.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeSet;

use common::{BIG_QUERY, DATA_LAKE, Host, REST_FLOW, STRIPE, TABLE_FLOW, host};
use serde_json::{Value, json};

const SPECS: &str = "/flowservice/connectionSpecs";
const FLOW_SPECS: &str = "/flowservice/flowSpecs";
const OWN: &str = "0b8e4c02-6f1d-4f0e-9a41-3f1d5a7c2e90";

fn own_spec() -> Value {
    json!({
        "id": OWN,
        "name": "acme-shop",
        "version": "1.0",
        "type": "generic-rest",
        "authSpec": [{ "name": "API Key Authentication", "type": "KeyBased", "spec": {
            "type": "object",
            "properties": { "authKey1": { "type": "string" } },
            "required": ["authKey1"],
        } }],
        "sourceSpec": { "spec": {
            "type": "object",
            "properties": { "report": { "type": "string", "enum": ["sales", "stock"] } },
            "required": ["report"],
        } },
        "exploreSpec": { "name": "Resource", "type": "Resource" },
    })
}

fn rest_flow_spec() -> Value {
    json!({
        "id": REST_FLOW,
        "name": "RestStorageToAEP",
        "version": "1.0",
        "sourceConnectionSpecIds": [OWN],
        "targetConnectionSpecIds": [DATA_LAKE],
        "transformationSpec": [{ "name": "Mapping" }],
        "scheduleSpec": { "name": "PeriodicSchedule" },
    })
}

#[test]
fn every_spec_is_listed_and_read_by_its_id() {
    let mut host = host();
    let specs = host.get(SPECS).is(200).body;
    let specs = specs["items"].as_array().unwrap();
    assert_eq!(specs.len(), 59);
    for spec in specs {
        let id = spec["id"].as_str().unwrap();
        assert_eq!(&host.item(&format!("{SPECS}/{id}")), spec);
        assert!(spec["permissionsInfo"]["view"][0]["permissions"] == json!(["read"]), "{id}");
        for way in spec["authSpec"].as_array().unwrap() {
            let names = way["spec"]["properties"].as_object().unwrap();
            assert!(
                way["spec"]["required"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|name| names.contains_key(name.as_str().unwrap()))
            );
        }
    }
    assert_eq!(host.get(&format!("{SPECS}?limit=5")).is(200).body["items"].as_array().unwrap().len(), 5);
    host.get(&format!("{SPECS}/{OWN}")).refused("1439-404");
}

#[test]
fn a_spec_is_answered_as_published() {
    let mut host = host();
    let files = host.get(&format!("{SPECS}?property=name==\"azure-file-storage\"")).is(200).body["items"][0].clone();
    assert_eq!(files["id"], "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8");
    assert_eq!(
        files["authSpec"],
        json!([{ "name": "Basic Authentication", "type": "BasicAuthentication", "spec": {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {
            "host": { "type": "string" },
            "userId": { "type": "string" },
            "password": { "type": "string", "format": "password" },
        },
        "required": ["host", "userId", "password"],
    } }])
    );
    assert_eq!(files["sourceSpec"]["type"], "CloudStorage");
    assert_eq!(
        files["exploreSpec"]["requestSpec"]["properties"]["objectType"]["enum"],
        json!(["file", "folder", "root"])
    );
    assert_eq!(files["attributes"]["isDraftModeSupported"], true);
    let filters = host.item(&format!("{SPECS}/{BIG_QUERY}"))["attributes"]["filterAtSource"].clone();
    assert_eq!((&filters["enabled"], &filters["logicalOperators"]), (&json!(true), &json!(["and", "or", "not"])));
    let hubs = host.item(&format!("{SPECS}/bf9f5905-92b7-48bf-bf20-455bc6b60a4e"));
    assert_eq!(hubs["sourceSpec"]["spec"]["properties"]["dataType"]["enum"], json!(["raw", "xdm"]));
    assert_eq!(hubs["exploreSpec"]["type"], "StreamingConnection");
}

#[test]
fn a_flow_spec_names_its_sources_and_steps() {
    let mut host = host();
    let flows = host.get(FLOW_SPECS).is(200).body["items"].as_array().unwrap().clone();
    assert_eq!(flows.len(), 7);
    let sources = |flow: &Value| flow["sourceConnectionSpecIds"].as_array().unwrap().len();
    let names = |flow: &Value| {
        let steps = flow["transformationSpecs"].as_array().unwrap().iter();
        steps.map(|step| step["name"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    let told: Vec<_> = flows.iter().map(|flow| (flow["name"].as_str().unwrap(), sources(flow), names(flow))).collect();
    let expected = [
        ("RestStorageToAEP", 10, "Mapping"),
        ("CRMToAEP", 32, "Copy Mapping"),
        ("CloudStorageToAEP", 7, "Mapping Encryption"),
        ("GenericStreamingAEP", 5, "Mapping"),
        ("Stream data with optional transformation", 2, "Mapping"),
        ("Stream data with transformation", 2, "Mapping"),
        ("Stream data", 1, ""),
    ];
    assert_eq!(told, expected.map(|(name, count, steps)| (name, count, steps.to_owned())));
    let scheduled: Vec<bool> = flows.iter().map(|flow| flow["scheduleSpec"].is_object()).collect();
    assert_eq!(scheduled, [true, true, true, false, false, false, false]);
    let tables = host.item(&format!("{FLOW_SPECS}/{TABLE_FLOW}"));
    assert_eq!(
        tables["runSpec"]["spec"]["required"],
        json!(["startTime", "windowStartTime", "windowEndTime", "deltaColumn"])
    );
}

#[test]
fn own_specs_are_used_like_the_known_ones() {
    let answers = json!([{ "items": [own_spec()] }, { "items": [rest_flow_spec()] }]);
    let mut host = Host::new(&json!({ "specs": answers }));
    assert_eq!(host.get(SPECS).is(200).body["items"].as_array().unwrap().len(), 60);
    assert_eq!(host.get(&format!("{SPECS}?property=name==\"acme-shop\"")).is(200).body["items"], json!([own_spec()]));
    let flows = host.item(&format!("{FLOW_SPECS}/{REST_FLOW}"));
    let ids: BTreeSet<&str> =
        flows["sourceConnectionSpecIds"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(ids.contains(STRIPE) && ids.contains(OWN));
    let body = |key: &str| {
        json!({ "name": "Shop", "connectionSpec": { "id": OWN, "version": "1.0" },
            "auth": { "specName": "API Key Authentication", "params": { (key): "k" } } })
    };
    host.post("/flowservice/connections", &body("authKey2")).is(400);
    let base = host.post("/flowservice/connections", &body("authKey1")).is(201).text("id");
    let source = |report: &str| {
        json!({ "name": "S", "baseConnectionId": base, "connectionSpec": { "id": OWN },
            "data": { "format": "json" }, "params": { "report": report } })
    };
    host.post("/flowservice/sourceConnections", &source("weather")).refused("1312-400");
    let source = host.post("/flowservice/sourceConnections", &source("sales")).is(201).text("id");
    let mut parts = host.parts();
    parts.source = source;
    host.flow(&parts);
    let saved = host.emulator.save();
    assert_eq!(aepflow_emulator::Emulator::load(&saved).unwrap().save(), saved);
}

#[test]
fn faults_in_own_specs_have_a_place() {
    let message = |specs: Value| aepflow_emulator::Emulator::new(&json!({ "specs": specs })).unwrap_err();
    let with = |path: &str, value: Value| {
        let spec = common::with(&own_spec(), path, &value);
        message(json!({ "items": [spec] }))
    };
    let list = "`specs` must be an answer such as `{\"items\": […]}`";
    assert_eq!(message(json!(7)), list);
    assert_eq!(message(json!([[]])), list.replace("specs", "specs[0]"));
    assert_eq!(with("/id", Value::Null), "`specs.items[0].id` must be a text");
    assert_eq!(with("/authSpec", json!({})), "`specs.items[0].authSpec` must be a list");
    assert_eq!(with("/authSpec/0/name", json!(1)), "`specs.items[0].authSpec[0].name` must be a text");
    assert_eq!(with("/sourceSpec/spec", json!([])), "`specs.items[0].sourceSpec.spec` must be an object");
    assert_eq!(
        with("/sourceSpec/spec/required", json!({})),
        "`specs.items[0].sourceSpec.spec.required` must be a list"
    );
    let none = json!({ "id": "a", "name": "b", "version": "1.0" });
    assert!(message(json!({ "items": [none] })).starts_with("`specs.items[0]` is no spec"));
    assert_eq!(message(json!({ "items": [own_spec(), own_spec()] })), "`specs.items[1].id` is that of another spec");
    let flow = common::with(&rest_flow_spec(), "/targetConnectionSpecIds", &json!([]));
    assert_eq!(message(json!({ "items": [flow] })), "`specs.items[0].targetConnectionSpecIds` must be a list of ids");
}

#[test]
fn connections_of_some_specs_initialize() {
    let salesforce = "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5";
    let mut host = Host::new(&json!({ "initializing": { "salesforce": 90, STRIPE: 30 }, "clock": "manual" }));
    let auth = json!({ "specName": "OAuth2 JWT Token Credential", "params":
        { "jwtToken": "t", "clientId": "c", "clientSecret": "s", "instanceUrl": "https://acme.my.salesforce.com" } });
    let body = json!({ "name": "CRM", "connectionSpec": { "id": salesforce, "version": "1.0" }, "auth": auth });
    let made = host.post("/flowservice/connections", &body).is(201);
    let path = format!("/flowservice/connections/{}", made.text("id"));
    let read = host.item(&path);
    assert_eq!((&read["state"], &read["etag"], &read["version"]), (&json!("initializing"), &Value::Null, &Value::Null));
    let rename = json!([{ "op": "replace", "path": "/name", "value": "Other" }]);
    host.patch(&path, &made.text("etag"), &rename).refused("1417-400");
    host.delete(&path).refused("1417-400");
    let stripe = format!("/flowservice/connections/{}", host.base());
    assert_eq!(host.item(&stripe)["state"], "initializing");
    host.emulator.advance(60);
    assert_eq!((&host.item(&stripe)["state"], &host.item(&path)["state"]), (&json!("enabled"), &json!("initializing")));
    host.emulator.advance(30);
    assert_eq!((&host.item(&path)["state"], &host.item(&path)["etag"]), (&json!("enabled"), &json!(made.text("etag"))));
    host.patch(&path, &made.text("etag"), &rename).is(200);
}
