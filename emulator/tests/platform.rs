//! What the platform does, compared with what is published about it; each number is a documented code.

use aepflow_emulator::{Emulator, Outcome, Request};
use proptest::prelude::*;
use serde_json::{Value, json};

const STRIPE: &str = "cc2c31d6-7b8c-4581-b49f-5c8698aa3ab3";
const DATA_LAKE: &str = "c604ff05-7f1a-43c0-8e18-33bf874cb11c";
const FLOW_SPEC: &str = "6499120c-0b15-42dc-936e-847ea3c24d72";
const FLOW: &str = "/data/foundation/flowservice";
const REGISTRY: &str = "/data/foundation/schemaregistry";
const EVENT: &str = "https://ns.adobe.com/xdm/context/experienceevent";

/// A platform and the headers to call it with.
struct Client {
    emulator: Emulator,
    headers: Vec<(String, String)>,
}

impl Client {
    fn new(options: &Value) -> Client {
        let emulator = Emulator::new(options).expect("options");
        let known = emulator.credentials();
        let text = |name: &str| known[name].as_str().expect("a text").to_owned();
        let headers = [
            ("Authorization", format!("Bearer {}", text("accessToken"))),
            ("x-api-key", text("apiKey")),
            ("x-gw-ims-org-id", text("orgId")),
            ("x-sandbox-name", text("sandboxName")),
            ("Content-Type", "application/json".to_owned()),
            ("Accept", "application/vnd.adobe.xed+json;version=1".to_owned()),
        ];
        Client { emulator, headers: headers.map(|(name, value)| (name.to_owned(), value)).into() }
    }

    /// The status and the body; status 0 where no answer came.
    fn send(&mut self, method: &str, path: &str, body: &Value, more: &[(&str, &str)]) -> (u16, Value) {
        let mut headers = self.headers.clone();
        for (name, value) in more {
            headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            if !value.is_empty() {
                headers.push(((*name).to_owned(), (*value).to_owned()));
            }
        }
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let request =
            Request { method: method.to_owned(), url: format!("https://platform.adobe.io{path}"), headers, body };
        match self.emulator.handle(&request) {
            Outcome::Answer { response, .. } => {
                (response.status, serde_json::from_slice(&response.body).unwrap_or(Value::Null))
            }
            Outcome::NoAnswer { .. } => (0, Value::Null),
        }
    }

    fn post(&mut self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.send("POST", path, body, &[]);
        assert!((200..300).contains(&status), "{path}: {status} {answer}");
        answer
    }

    fn get(&mut self, path: &str) -> Value {
        let (status, answer) = self.send("GET", path, &Value::Null, &[]);
        assert_eq!(status, 200, "{path}: {answer}");
        answer
    }

    /// The code of a refusal.
    fn refusal(&mut self, method: &str, path: &str, body: &Value, more: &[(&str, &str)]) -> String {
        let (status, answer) = self.send(method, path, body, more);
        assert!(status >= 400, "{path}: {status} {answer}");
        let code = ["error_code", "code"].iter().find_map(|name| answer[*name].as_str());
        let kind = answer["type"].as_str().and_then(|kind| kind.strip_prefix("https://ns.adobe.com/aep/errors/FLOW-"));
        code.or(kind).map_or_else(|| answer.to_string(), str::to_owned)
    }

    fn connection(&mut self, name: &str) -> String {
        let auth = json!({ "specName": "OAuth2 Refresh Code", "params": { "accessToken": "rk_test" } });
        let body = json!({ "name": name, "connectionSpec": { "id": STRIPE, "version": "1.0" }, "auth": auth });
        id(&self.post(&format!("{FLOW}/connections"), &body))
    }

    /// Everything that a flow needs, and its body.
    fn pipeline(&mut self) -> Value {
        let base = self.connection("Stripe");
        let source = self.post(
            &format!("{FLOW}/sourceConnections"),
            &json!({ "name": "source", "baseConnectionId": base, "connectionSpec": { "id": STRIPE, "version": "1.0" },
                "data": { "format": "json" }, "params": { "resourcePath": "charges" } }),
        );
        let group = self.post(
            &format!("{REGISTRY}/tenant/fieldgroups"),
            &json!({ "type": "object", "title": "fields", "meta:intendedToExtend": [EVENT], "definitions": { "custom": {
                "properties": { "_acme": { "type": "object", "properties": { "id": { "type": "string" } } } } } },
                "allOf": [{ "$ref": "#/definitions/custom" }] }),
        );
        let schema = self.post(
            &format!("{REGISTRY}/tenant/schemas"),
            &json!({ "type": "object", "title": "events", "description": "d", "allOf": [{ "$ref": EVENT }, { "$ref": group["$id"] }] }),
        );
        let reference = json!({ "id": schema["$id"], "contentType": "application/vnd.adobe.xed+json;version=1" });
        let dataset =
            self.post("/data/foundation/catalog/dataSets", &json!({ "name": "events", "schemaRef": reference }));
        let dataset = dataset[0].as_str().expect("an id").trim_start_matches("@/dataSets/").to_owned();
        let target = self.post(
            &format!("{FLOW}/targetConnections"),
            &json!({ "name": "target", "connectionSpec": { "id": DATA_LAKE, "version": "1.0" },
                "data": { "format": "parquet_xdm", "schema": { "id": schema["$id"], "version": reference["contentType"] } },
                "params": { "dataSetId": dataset } }),
        );
        let set = self.post(
            "/data/foundation/conversion/mappingSets",
            &json!({ "outputSchema": { "schemaRef": reference }, "mappings": [
                { "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_id" },
                { "sourceType": "EXPRESSION", "source": "dformat(data.created * 1000, \"yyyy-MM-dd\")", "destination": "timestamp" },
                { "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_acme.id" }] }),
        );
        json!({ "name": "flow", "flowSpec": { "id": FLOW_SPEC, "version": "1.0" },
            "sourceConnectionIds": [id(&source)], "targetConnectionIds": [id(&target)],
            "transformations": [{ "name": "Mapping", "params": { "mappingId": id(&set), "mappingVersion": 0 } }],
            "scheduleParams": { "startTime": self.emulator.now() + 600, "frequency": "hour", "interval": 1 } })
    }
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap_or_else(|| panic!("no id in {answer}")).to_owned()
}

#[test]
fn a_pipeline_runs_on_its_schedule() {
    let mut client = Client::new(&json!({ "records": { "charges": 50 } }));
    let flow = client.pipeline();
    let flow = id(&client.post(&format!("{FLOW}/flows"), &flow));
    assert_eq!(client.get(&format!("{FLOW}/flows/{flow}"))["items"][0]["state"], "enabled");
    let runs = format!("{FLOW}/runs?property=flowId=={flow}");
    client.emulator.advance(700);
    assert_eq!(client.get(&runs)["items"], json!([]), "a run can be seen two minutes after it is due");
    client.emulator.advance(3700);
    let seen = client.get(&runs);
    assert_eq!(seen["items"].as_array().expect("a list").len(), 2, "{seen}");
    let records: Vec<_> = (0..2).map(|at| &seen["items"][at]["metrics"]["recordSummary"]["inputRecordCount"]).collect();
    assert!(records.contains(&&json!(50)), "the first run reads all records: {records:?}");
    let (status, _) = client.send("POST", &format!("{FLOW}/flows/{flow}/action?op=disable"), &Value::Null, &[]);
    assert_eq!(status, 200);
    client.emulator.advance(36_000);
    assert_eq!(client.get(&runs)["items"].as_array().expect("a list").len(), 2, "a disabled flow rests");
}

#[test]
fn the_gateway_wants_its_headers() {
    let mut client = Client::new(&json!({ "tokenLifetime": 60 }));
    let flows = format!("{FLOW}/flows");
    for (header, value, code) in [
        ("Authorization", "", "403010"),
        ("Authorization", "Bearer none", "401013"),
        ("x-api-key", "", "403000"),
        ("x-api-key", "none", "403003"),
        ("x-gw-ims-org-id", "", "400003"),
        ("x-gw-ims-org-id", "FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg", "403025"),
        ("x-sandbox-name", "", "2105-400"),
        ("x-sandbox-name", "*", "2111-403"),
        ("x-sandbox-name", "none", "2100-404"),
    ] {
        assert_eq!(client.refusal("GET", &flows, &Value::Null, &[(header, value)]), code, "{header}: {value}");
    }
    client.emulator.advance(61);
    assert_eq!(client.refusal("GET", &flows, &Value::Null, &[]), "401013", "tokens expire");
    let lists = format!("{REGISTRY}/tenant/schemas");
    let mut client = Client::new(&Value::Null);
    assert_eq!(client.send("GET", &lists, &Value::Null, &[("Accept", "application/json")]).0, 400);
    assert_eq!(client.send("POST", &flows, &json!({}), &[("Content-Type", "text/plain")]).0, 400);
}

#[test]
fn etags_guard_what_changes() {
    let mut client = Client::new(&Value::Null);
    let path = format!("{FLOW}/connections/{}", client.connection("Stripe"));
    let etag = client.get(&path)["items"][0]["etag"].as_str().expect("an etag").to_owned();
    assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag}");
    let rename = json!([{ "op": "replace", "path": "/name", "value": "Other" }]);
    assert_eq!(client.refusal("PATCH", &path, &rename, &[]), "1403-400");
    assert_eq!(client.send("PATCH", &path, &rename, &[("If-Match", &etag)]).0, 200);
    assert_eq!(client.send("PATCH", &path, &rename, &[("If-Match", &etag)]).0, 412);
    let now = client.get(&path)["items"][0]["etag"].as_str().expect("an etag").to_owned();
    assert_ne!(now, etag);
    for (patch, code) in [
        (json!([{ "op": "move", "from": "/name", "path": "/description" }]), "1434-400"),
        (json!([{ "op": "replace", "path": "/colour", "value": "x" }]), "1455-400"),
        (json!([{ "op": "replace", "path": "/connectionSpec/id", "value": "x" }]), "1414-400"),
    ] {
        assert_eq!(client.refusal("PATCH", &path, &patch, &[("If-Match", &now)]), code, "{patch}");
    }
}

#[test]
fn references_must_hold() {
    let mut client = Client::new(&Value::Null);
    let flow = client.pipeline();
    let other = client.post(
        &format!("{REGISTRY}/tenant/schemas"),
        &json!({ "type": "object", "title": "others", "description": "d", "allOf": [{ "$ref": EVENT }] }),
    );
    let set = client.post(
        "/data/foundation/conversion/mappingSets",
        &json!({ "outputSchema": { "schemaRef": { "id": other["$id"], "contentType": "application/vnd.adobe.xed+json;version=1" } },
            "mappings": [{ "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_id" }] }),
    );
    let mut wrong = flow.clone();
    wrong["transformations"][0]["params"]["mappingId"] = set["id"].clone();
    assert_eq!(client.refusal("POST", &format!("{FLOW}/flows"), &wrong, &[]), "1425-400", "the schemas differ");
    let mut gone = flow.clone();
    gone["sourceConnectionIds"] = json!(["00000000-0000-4000-8000-000000000000"]);
    assert!(client.send("POST", &format!("{FLOW}/flows"), &gone, &[]).0 >= 400);
    let made = id(&client.post(&format!("{FLOW}/flows"), &flow));
    let source =
        client.get(&format!("{FLOW}/sourceConnections/{}", flow["sourceConnectionIds"][0].as_str().expect("an id")));
    let base = format!("{FLOW}/connections/{}", source["items"][0]["baseConnectionId"].as_str().expect("an id"));
    let code = client.refusal("DELETE", &base, &Value::Null, &[]);
    assert!(matches!(code.as_str(), "1418-400" | "1447-400"), "a flow uses the connection: {code}");
    assert_eq!(client.send("DELETE", &format!("{FLOW}/flows/{made}"), &Value::Null, &[]).0, 204);
    assert_eq!(client.send("GET", &format!("{FLOW}/flows/{made}"), &Value::Null, &[]).0, 404);
}

#[test]
fn lists_come_in_pages_and_by_filters() {
    let mut client = Client::new(&Value::Null);
    for at in 0..5 {
        client.connection(&format!("Stripe {at}"));
    }
    let mut names = Vec::new();
    let mut path = format!("{FLOW}/connections?limit=2");
    loop {
        let page = client.get(&path);
        let items = page["items"].as_array().expect("a list");
        assert!(items.len() <= 2);
        names.extend(items.iter().map(|item| item["name"].as_str().expect("a name").to_owned()));
        let Some(next) = page["_links"]["next"]["href"].as_str() else { break };
        let (_, query) = next.split_once('?').expect("a query");
        path = format!("{FLOW}/connections?{query}");
    }
    names.sort();
    assert_eq!(names, ["Stripe 0", "Stripe 1", "Stripe 2", "Stripe 3", "Stripe 4"]);
    let found = client.get(&format!("{FLOW}/connections?property=name==%22Stripe%203%22"));
    assert_eq!(found["items"].as_array().expect("a list").len(), 1, "{found}");
    let twin = client.connection("Stripe 3");
    assert!(!twin.is_empty(), "names are not unique");
    assert_eq!(client.refusal("GET", &format!("{FLOW}/connections?limit=1&count=true"), &Value::Null, &[]), "1401-400");
}

#[test]
fn every_fault_does_what_its_name_says() {
    let body = json!({ "name": "Stripe", "connectionSpec": { "id": STRIPE, "version": "1.0" },
        "auth": { "specName": "OAuth2 Refresh Code", "params": { "accessToken": "rk_test" } } });
    // The kind, the status that comes back (0 for none), and whether the connection exists afterwards.
    for (kind, status, exists) in [
        ("status", 503, false),
        ("rateLimit", 429, false),
        ("serverErrorBefore", 500, false),
        ("serverErrorAfter", 500, true),
        ("timeoutBefore", 0, false),
        ("timeoutAfter", 0, true),
        ("slow", 201, true),
        ("brokenJson", 201, true),
        ("expiredToken", 401, false),
    ] {
        let mut client = Client::new(&Value::Null);
        let mut fault = json!({ "operation": "createBaseConnection", "kind": kind });
        if kind == "status" {
            fault["status"] = 503.into();
        }
        client.emulator.script(&json!([fault])).expect("a script");
        let (found, _) = client.send("POST", &format!("{FLOW}/connections"), &body, &[]);
        assert_eq!(found, status, "{kind}");
        let listed = client.emulator.resources().to_string().contains("Stripe");
        assert_eq!(listed, exists, "{kind}");
        let journal = client.emulator.journal();
        assert_eq!(journal[0]["changed"], exists, "{kind}: {journal}");
        assert!(!journal.to_string().contains("rk_test"), "{kind}");
    }
    let mut client = Client::new(&Value::Null);
    assert!(client.emulator.script(&json!([{ "operation": "fly", "kind": "slow" }])).is_err());
    assert!(client.emulator.script(&json!({ "operation": "*" })).is_err());
}

#[test]
fn a_changed_etag_and_shuffled_lists() {
    let mut client = Client::new(&Value::Null);
    let path = format!("{FLOW}/connections/{}", client.connection("Stripe"));
    let etag = client.get(&path)["items"][0]["etag"].as_str().expect("an etag").to_owned();
    client.emulator.script(&json!([{ "operation": "updateBaseConnection", "kind": "changedEtag" }])).expect("a script");
    let rename = json!([{ "op": "replace", "path": "/name", "value": "Other" }]);
    assert_eq!(client.send("PATCH", &path, &rename, &[("If-Match", &etag)]).0, 412);
    for at in 0..12 {
        client.connection(&format!("Stripe {at}"));
    }
    let names = |client: &mut Client| {
        let list = client.get(&format!("{FLOW}/connections"));
        list["items"].as_array().expect("a list").iter().map(|item| item["name"].to_string()).collect::<Vec<_>>()
    };
    let straight = names(&mut client);
    client.emulator.script(&json!([{ "operation": "*", "kind": "shuffledLists" }])).expect("a script");
    let mut shuffled = names(&mut client);
    assert_ne!(shuffled, straight);
    shuffled.sort();
    let mut sorted = straight;
    sorted.sort();
    assert_eq!(shuffled, sorted);
}

#[test]
fn a_saved_state_goes_on_where_it_was() {
    let mut client = Client::new(&json!({ "seed": 7 }));
    let flow = client.pipeline();
    client.post(&format!("{FLOW}/flows"), &flow);
    client.emulator.advance(1000);
    let saved = client.emulator.save();
    let mut other = Client { emulator: Emulator::load(&saved).expect("a state"), headers: client.headers.clone() };
    for one in [&mut client, &mut other] {
        one.emulator.advance(7200);
        one.connection("Later");
    }
    assert_eq!(client.emulator.save(), other.emulator.save());
    assert!(Emulator::load(&json!({ "format": 0 })).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_much(
        method in "(GET|POST|PUT|PATCH|DELETE|\\PC{0,4})",
        path in "(/data/foundation/(flowservice|conversion|schemaregistry|catalog)|/ims)(/(flows|connections|runs|mappingSets|tenant|schemas|dataSets|token|[a-z0-9%]{0,8})){0,4}(\\?[a-zA-Z=&%,.:0-9<>!\"]{0,24})?",
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..64),
            "[\\[\\]{}:,\"a-z0-9/ ]{0,48}".prop_map(String::into_bytes),
        ],
        seconds in any::<u64>(),
    ) {
        let Client { mut emulator, headers } = Client::new(&Value::Null);
        let request = Request { method, url: format!("https://platform.adobe.io{path}"), headers, body };
        let _ = emulator.handle(&request);
        emulator.advance(seconds);
        let _ = emulator.handle(&Request { headers: Vec::new(), ..request });
        prop_assert!(Emulator::load(&emulator.save()).is_ok());
    }
}
