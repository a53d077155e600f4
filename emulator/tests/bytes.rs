//! No bytes make the emulator panic, and whatever they leave behind can be read, run and saved.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::{Emulator, Request};
use common::{Host, Parts, base_body, encoded, group_body, host, mapping_body, source_body, target_body};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Any JSON, not deep, with names that lead somewhere.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z/._\\[\\]~=\"0-9-]{0,8}".prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let known = select(vec!["name", "params", "tags", "path", "id", "type", "$ref", "properties", "allOf"]);
        let key = prop_oneof![known.prop_map(str::to_owned), "[a-z]{0,4}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..4).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// The places of all values in a document.
fn places(value: &Value, place: &str, into: &mut Vec<String>) {
    into.push(place.to_owned());
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                places(member, &format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), into);
            }
        }
        Value::Array(list) => {
            for (index, item) in list.iter().enumerate() {
                places(item, &format!("{place}/{index}"), into);
            }
        }
        _ => {}
    }
}

/// Requests that are taken as they are, so that a small change leads far in.
fn requests(parts: &Parts, flow: &str) -> Vec<(&'static str, String, Value)> {
    let schema = encoded(&parts.schema);
    let once = json!([{ "op": "add", "path": "/scheduleParams", "value": { "startTime": 1, "frequency": "once" } }]);
    let auth = json!([{ "op": "replace", "path": "/auth/params", "value": { "accessToken": "x" } }]);
    let part = json!([{ "op": "add", "path": "/allOf/-", "value": {} }]);
    let search = json!({ "queryString": "name==a", "limit": 1, "orderby": "name" });
    let run = json!({ "flowId": flow, "params": { "startTime": 1, "windowStartTime": 1, "windowEndTime": 2 } });
    let preview = json!({ "data": [{ "a": 1 }], "mappingSet": mapping_body("x") });
    let identity = json!({ "@type": "xdm:descriptorIdentity", "xdm:sourceSchema": parts.schema, "xdm:sourceVersion": 1,
        "xdm:sourceProperty": "/_acme/charges_data/id", "xdm:namespace": "Email", "xdm:property": "xdm:code" });
    let body = |method, path: &str, body| (method, path.to_owned(), body);
    vec![
        body("POST", "/flowservice/connections", base_body("B")),
        body("POST", "/flowservice/sourceConnections", source_body(&parts.base)),
        body("POST", "/flowservice/targetConnections", target_body(&parts.schema, &parts.dataset)),
        body("POST", "/flowservice/flows", parts.flow_body()),
        body("POST", "/flowservice/flows?mode=draft", parts.flow_body()),
        body("POST", "/flowservice/flows/search", search),
        body("PATCH", &format!("/flowservice/flows/{flow}"), once),
        body("PATCH", &format!("/flowservice/connections/{}", parts.base), auth),
        body("POST", "/flowservice/runs", run),
        body("POST", "/conversion/mappingSets", mapping_body(&parts.schema)),
        body("PUT", &format!("/conversion/mappingSets/{}", parts.mapping), mapping_body(&parts.schema)),
        body("POST", "/conversion/mappingSets/validate", mapping_body(&parts.schema)),
        body("POST", "/conversion/mappingSets/preview", preview),
        body("POST", "/conversion/languages/el/validate", json!({ "expression": "a" })),
        body("POST", "/schemaregistry/tenant/fieldgroups", group_body("G", common::PROFILE)),
        body("PATCH", &format!("/schemaregistry/tenant/schemas/{schema}"), part),
        body("POST", "/schemaregistry/tenant/descriptors", identity),
        body("POST", "/catalog/dataSets", common::dataset_body(&parts.schema)),
        body("PATCH", &format!("/catalog/dataSets/{}", parts.dataset), json!({ "tags": { "a": ["b"] } })),
    ]
}

fn prepared() -> (Host, Parts, String) {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    (host, parts, flow)
}

fn use_all(host: &mut Host) {
    for path in ["/flowservice/flows", "/flowservice/connections", "/flowservice/runs", "/catalog/dataSets"] {
        host.get(path).is(200);
    }
    host.emulator.advance(5000);
    assert!(host.emulator.resources().is_object());
    let saved = host.emulator.save();
    assert_eq!(Emulator::load(&saved).unwrap().save(), saved);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_of_a_good_body_is_answered(
        which in any::<Index>(), place in any::<Index>(), value in any_json(), shuffled in any::<bool>(),
    ) {
        let (mut host, parts, flow) = prepared();
        let all = requests(&parts, &flow);
        let (method, path, mut body) = which.get(&all).clone();
        let mut known = Vec::new();
        places(&body, "", &mut known);
        *body.pointer_mut(place.get(known.as_slice()).as_str()).unwrap() = value;
        let etag = host.get(&path).body["items"][0]["etag"].as_str().unwrap_or("\"x\"").to_owned();
        if shuffled {
            host.script(&json!([{ "operation": "*", "kind": "shuffledLists" }]));
        }
        let answer = host.send(method, &path, &[("If-Match", &etag)], Some(&body));
        prop_assert!((200..500).contains(&answer.status));
        use_all(&mut host);
    }

    #[test]
    fn any_path_and_bytes_are_answered(
        method in select(vec!["GET", "POST", "PUT", "PATCH", "DELETE", "x"]),
        service in select(vec!["flowservice/flows", "flowservice/connections", "conversion/mappingSets",
            "schemaregistry/tenant/schemas", "catalog/dataSets", "catalog/batches", ""]),
        rest in "[/?&=a-z%0-9,.!<>~+\"-]{0,24}",
        body in prop::collection::vec(any::<u8>(), 0..64),
    ) {
        let (mut host, ..) = prepared();
        host.raw(method, &format!("/{service}{rest}"), &[], &body);
        use_all(&mut host);
    }

    #[test]
    fn any_url_and_header_are_answered(url in any::<String>(), name in any::<String>(), value in any::<String>()) {
        let mut emulator = Emulator::new(&json!({})).unwrap();
        let headers = vec![(name, value.clone()), ("authorization".to_owned(), value)];
        emulator.handle(&Request { method: "POST".to_owned(), url, headers, body: Vec::new() });
        prop_assert!(emulator.journal()[0].is_object());
    }

    #[test]
    fn any_filter_is_answered(
        name in select(vec!["property", "orderby", "limit", "count", "continuationToken", "start", "name", "orderBy"]),
        value in "[a-zA-Z%0-9=,.!<>~+*\"-]{0,16}",
    ) {
        let (mut host, ..) = prepared();
        for path in ["flowservice/flows", "catalog/dataSets", "conversion/mappingSets", "schemaregistry/tenant/schemas"] {
            for more in ["", "&limit=2", "&limit=2&start=0&orderby=name"] {
                let accept = [("Accept", "application/vnd.adobe.xed+json")];
                let answer = host.send("GET", &format!("/{path}?{name}={value}{more}"), &accept, None);
                prop_assert!((200..500).contains(&answer.status));
            }
        }
    }

    #[test]
    fn any_expression_is_answered(text in any::<String>()) {
        let mut host = host();
        let answer = host.post("/conversion/languages/el/validate", &json!({ "expression": text }));
        prop_assert!([200, 400].contains(&answer.status));
    }

    #[test]
    fn any_script_options_and_state_are_answered(value in any_json()) {
        let mut emulator = Emulator::new(&json!({})).unwrap();
        let _ = emulator.script(&value);
        let _ = emulator.handle_json(&value);
        let _ = Emulator::new(&value);
        let _ = Emulator::load(&value);
    }

    /// A state that was tampered with is refused, or goes on without a panic.
    #[test]
    fn any_change_of_a_saved_state_is_answered(place in any::<Index>(), value in any_json()) {
        let (mut host, parts, flow) = prepared();
        host.emulator.advance(5000);
        let mut saved = host.emulator.save();
        let mut known = Vec::new();
        places(&saved, "", &mut known);
        *saved.pointer_mut(place.get(known.as_slice()).as_str()).unwrap() = value;
        if let Ok(emulator) = Emulator::load(&saved) {
            host.emulator = emulator;
            for (method, path, body) in requests(&parts, &flow) {
                host.send(method, &path, &[("If-Match", "\"x\"")], Some(&body));
            }
            host.emulator.advance(5000);
            prop_assert!(host.emulator.resources().is_object());
        }
    }
}
