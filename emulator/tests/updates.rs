//! Etags, patches, lists and pages of the Flow Service.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{Host, NOW, base_body, host, mapping_body};
use serde_json::{Value, json};

fn rename(name: &str) -> Value {
    json!([{ "op": "replace", "path": "/name", "value": name }])
}

fn etag_of(host: &mut Host, path: &str) -> String {
    host.item(path)["etag"].as_str().unwrap().to_owned()
}

#[test]
fn an_etag_is_quoted_and_changes_with_each_update() {
    let mut host = host();
    let made = host.post("/flowservice/connections", &base_body("B")).is(201);
    assert_eq!(made.header("Location"), Some(format!("/connections/{}", made.text("id")).as_str()));
    let path = format!("/flowservice/connections/{}", made.text("id"));
    let first = made.text("etag");
    assert!(first.starts_with('"') && first.ends_with('"') && first.len() == 38, "{first}");
    let second = host.patch(&path, &first, &rename("C")).is(200).text("etag");
    assert_ne!(first, second);
    let read = host.item(&path);
    assert_eq!((&read["etag"], &read["version"]), (&json!(second), &json!(second)));
    let stale = host.patch(&path, &first, &rename("D"));
    let shown = |etag: &str| etag.replace('"', "\\\\\\\"");
    let message = format!(
        "Supplied version=[{}] does not match the current version on entity=[{}]",
        shown(&first),
        shown(&second)
    );
    assert_eq!((stale.status, stale.body), (412, json!({ "errorMessage": message })));
    assert_eq!(host.patch(&path, second.trim_matches('"'), &rename("D")).status, 412);
    assert_eq!(host.item(&path)["name"], "C");
}

#[test]
fn patches_are_checked() {
    let mut host = host();
    let parts = host.parts();
    let path = format!("/flowservice/flows/{}", host.flow(&parts));
    let etag = etag_of(&mut host, &path);
    host.send("PATCH", &path, &[], Some(&rename("X"))).refused("1403-400");
    host.send("PATCH", &path, &[("If-Match", &etag)], None).refused("1405-400");
    let mut ask = |op: Value| host.patch(&path, &etag, &json!([op]));
    ask(json!({ "op": "ADD", "path": "/name", "value": "X" })).refused("1434-400");
    ask(json!({ "op": "move", "path": "/name", "from": "/x" })).refused("1434-400");
    ask(json!({ "op": "replace", "path": "/description", "value": "X" })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/transformations/5", "value": {} })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/name" })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/state", "value": "disabled" })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/flowSpec/id", "value": "x" })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/sourceConnectionIds", "value": [] })).refused("1455-400");
    ask(json!({ "op": "replace", "path": "/scheduleParams/interval", "value": 5 })).is(400);
    ask(json!({ "op": "remove", "path": "/name" })).is(400);
    let wrong = json!({ "name": "Mapping", "params": { "mappingId": parts.mapping, "mappingVersion": 3 } });
    ask(json!({ "op": "replace", "path": "/transformations/0", "value": wrong })).refused("1412-400");
    host.patch(&path, &etag, &json!({ "op": "replace" })).refused("1455-400");
    assert_eq!(etag_of(&mut host, &path), etag);
}

#[test]
fn a_flow_is_updated() {
    let mut host = host();
    let parts = host.parts();
    let path = format!("/flowservice/flows/{}", host.flow(&parts));
    let set = format!("/conversion/mappingSets/{}", parts.mapping);
    host.send("PUT", &set, &[], Some(&mapping_body(&parts.schema))).is(200);
    let etag = etag_of(&mut host, &path);
    let next = json!({ "name": "Mapping", "params": { "mappingId": parts.mapping, "mappingVersion": 1 } });
    let steps = json!([
        { "op": "add", "path": "/description", "value": "Told" },
        { "op": "replace", "path": "/scheduleParams/frequency", "value": "day" },
        { "op": "replace", "path": "/scheduleParams/interval", "value": 1 },
        { "op": "replace", "path": "/transformations/0", "value": next },
        { "op": "add", "path": "/options", "value": { "partialIngestionPercent": "10" } },
    ]);
    host.patch(&path, &etag, &steps).is(200);
    let read = host.item(&path);
    assert_eq!(read["description"], "Told");
    let schedule =
        json!({ "startTime": (NOW + 600).to_string(), "frequency": "day", "interval": "1", "backfill": "true" });
    assert_eq!(read["scheduleParams"], schedule);
    assert_eq!(read["transformations"][0]["params"]["mappingVersion"], "1");
    assert_eq!(read["options"], json!({ "partialIngestionPercent": 10 }));
    assert_eq!((&read["lastOperation"]["operation"], &read["lastOperation"]["ops"]), (&json!("update"), &steps));

    host.emulator.advance(601);
    let later = json!([{ "op": "replace", "path": "/scheduleParams/startTime", "value": NOW + 9000 }]);
    host.patch(&path, read["etag"].as_str().unwrap(), &later).refused("1366-400");
    let mut ask = |steps: Value| host.patch(&path, read["etag"].as_str().unwrap(), &steps);
    let once = json!([
        { "op": "replace", "path": "/scheduleParams/frequency", "value": "once" },
        { "op": "remove", "path": "/scheduleParams/interval" },
        { "op": "remove", "path": "/scheduleParams/backfill" },
    ]);
    ask(once).refused("1403-400");
    ask(json!([{ "op": "replace", "path": "/scheduleParams/backfill", "value": false }])).refused("1404-400");
    ask(json!([{ "op": "replace", "path": "/scheduleParams/interval", "value": 2 }])).is(200);
}

#[test]
fn a_flow_that_has_not_started_takes_a_later_start() {
    let mut host = host();
    let parts = host.parts();
    let path = format!("/flowservice/flows/{}", host.flow(&parts));
    let start = |time: u64| json!([{ "op": "replace", "path": "/scheduleParams/startTime", "value": time }]);
    let etag = etag_of(&mut host, &path);
    host.patch(&path, &etag, &start(NOW - 1)).refused("1360-400");
    host.patch(&path, &etag, &start(NOW + 9000)).is(200);
    let etag = etag_of(&mut host, &path);
    let once = json!([{ "op": "replace", "path": "/scheduleParams", "value": { "startTime": NOW + 9000, "frequency": "once" } }]);
    host.patch(&path, &etag, &once).is(200);
}

#[test]
fn a_base_connection_gets_new_credentials() {
    let mut host = host();
    let path = format!("/flowservice/connections/{}", host.base());
    let etag = etag_of(&mut host, &path);
    let spec = json!([{ "op": "replace", "path": "/connectionSpec/id", "value": "x" }]);
    host.patch(&path, &etag, &spec).refused("1414-400");
    let lost = json!([{ "op": "replace", "path": "/auth/params", "value": {} }]);
    host.patch(&path, &etag, &lost).is(400);
    let new = json!([{ "op": "replace", "path": "/auth/params", "value": { "accessToken": "sk_test_next" } }]);
    host.patch(&path, &etag, &new).is(200);
    assert_eq!(host.item(&path)["auth"]["params"], json!({ "accessToken": "sk_test_next" }));
}

fn names(answer: &common::Answer) -> Vec<String> {
    let items = answer.body["items"].as_array().unwrap();
    items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

fn five() -> Host {
    let mut host = host();
    for name in ["e", "b", "d", "a", "c"] {
        host.post("/flowservice/connections", &base_body(name)).is(201);
    }
    host
}

#[test]
fn lists_come_in_pages() {
    let mut host = five();
    let mut path = "/connections?limit=2&orderby=-name&property=name!=b".to_owned();
    let mut seen = Vec::new();
    for _ in 0..9 {
        let page = host.get(&format!("/flowservice{path}")).is(200);
        seen.push(names(&page));
        match page.body["_links"]["next"]["href"].as_str() {
            Some(next) => path = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(seen, [vec!["e", "d"], vec!["c", "a"]]);
    assert_eq!(host.get("/flowservice/connections?count=true").is(200).body, json!({ "count": 5 }));
    assert_eq!(host.get("/flowservice/connections?count=true&property=name==a,b").is(200).body, json!({ "count": 2 }));
    assert_eq!(names(&host.get("/flowservice/connections?orderby=%2Bname")), ["a", "b", "c", "d", "e"]);
    assert_eq!(names(&host.get("/flowservice/connections")), ["e", "b", "d", "a", "c"]);
}

#[test]
fn filters_are_checked() {
    let mut host = five();
    let mut ask = |query: &str| host.get(&format!("/flowservice/connections?{query}"));
    assert_eq!(names(&ask("property=name==%22a%22")), ["a"]);
    assert_eq!(names(&ask("property=name==a,b")), ["b", "a"]);
    assert_eq!(names(&ask("property=state==enabled&property=name!=e")), ["b", "d", "a", "c"]);
    assert_eq!(names(&ask(&format!("property=createdAt%3E={}", NOW * 1000))).len(), 5);
    assert_eq!(names(&ask(&format!("property=createdAt%3C{}", NOW * 1000))).len(), 0);
    assert_eq!(names(&ask(&format!("property=connectionSpec.id=={}", common::STRIPE))).len(), 5);
    assert_eq!(names(&ask("property=name==%22a%22,b")), ["b", "a"]);
    ask("property=name!=a,b").refused("1443-400");
    ask("property=name==").refused("1453-400");
    assert_eq!(names(&ask("limit=2&count=false")).len(), 2);
    assert_eq!(names(&ask("limit=2&count=False")).len(), 2);
    ask("limit=2&count=True").refused("1401-400");
    ask("limit=0").refused("1453-400");
    ask("count=yes").refused("1453-400");
    ask("orderby=").refused("1432-400");
    ask("orderby=nothing").refused("1433-400");
    ask("property=createdAt%3C=1,2").refused("1443-400");
    ask("property=name%3Ca").refused("1448-400");
    ask("property=nothing==1").refused("1449-400");
    ask("property=name~a").refused("1450-400");
    ask("property=name").refused("1450-400");
    ask("names=a").refused("1451-400");
    ask("property=createdAt%3Cx").refused("1452-400");
    ask("continuationToken=x").refused("1452-400");
}

#[test]
fn searches_are_lists_asked_for_in_a_body() {
    let mut host = five();
    let path = "/flowservice/connections/search";
    let body = json!({ "queryString": "name!=a && state==enabled", "limit": 3, "orderby": "name" });
    let page = host.post(path, &body).is(200);
    assert_eq!(names(&page), ["b", "c", "d"]);
    let next = page.body["_links"]["next"]["href"].as_str().unwrap();
    let next = next.split_once("continuationToken=").unwrap().1;
    assert_eq!(names(&host.post(&format!("{path}?continuationToken={next}"), &json!({}))), ["e"]);
    host.post(path, &json!({ "limit": 1001 })).refused("1452-400");
    host.post(path, &json!({ "limit": 1, "count": true })).refused("1401-400");
    assert_eq!(host.post("/flowservice/flows/search", &json!({ "count": true })).is(200).body["count"], 0);
}

#[test]
fn specs_are_listed_and_read() {
    let mut host = host();
    let found = host.get("/flowservice/flowSpecs?property=name==%22RestStorageToAEP%22").is(200).body;
    assert_eq!(found["items"][0]["id"], common::REST_FLOW);
    assert!(found["items"][0]["sourceConnectionSpecIds"].as_array().unwrap().contains(&json!(common::STRIPE)));
    let spec = host.item(&format!("/flowservice/connectionSpecs/{}", common::STRIPE));
    assert_eq!(spec["authSpec"][0]["name"], "OAuth2 Refresh Code");
    assert_eq!(spec["attributes"]["isDraftModeSupported"], true);
}

#[test]
fn source_and_target_connections_are_read_and_patched() {
    let mut host = host();
    let parts = host.parts();
    for (kind, id) in [("sourceConnections", &parts.source), ("targetConnections", &parts.target)] {
        let path = format!("/flowservice/{kind}/{id}");
        let etag = etag_of(&mut host, &path);
        host.patch(&path, &etag, &rename("Other")).is(200);
        assert_eq!(names(&host.get(&format!("/flowservice/{kind}"))), ["Other"]);
    }
    let source = host.item(&format!("/flowservice/sourceConnections/{}", parts.source));
    assert_eq!(source["inheritedAttributes"]["baseConnection"]["id"], json!(parts.base));
    let flow = host.flow(&parts);
    let flow = host.item(&format!("/flowservice/flows/{flow}"));
    assert_eq!(flow["inheritedAttributes"]["sourceConnections"][0]["baseConnection"]["id"], json!(parts.base));
}

#[test]
fn echoes_can_be_as_they_were_sent() {
    let mut host = Host::new(&json!({ "echoTexts": false }));
    let parts = host.parts();
    let flow = host.flow(&parts);
    let read = host.item(&format!("/flowservice/flows/{flow}"));
    assert_eq!(read["scheduleParams"], parts.flow_body()["scheduleParams"]);
}

#[test]
fn a_draft_is_read_back_with_what_it_has() {
    let mut host = host();
    let parts = host.parts();
    let mut body = parts.flow_body();
    let members = body.as_object_mut().unwrap();
    members.remove("scheduleParams");
    members.remove("transformations");
    let id = host.post("/flowservice/flows?mode=draft", &body).is(201).text("id");
    let read = host.item(&format!("/flowservice/flows/{id}"));
    assert_eq!(read["state"], "draft");
    assert!(read.get("scheduleParams").is_none() && read.get("transformations").is_none(), "{read}");
}
