//! Every published code that the emulator answers, each reached once.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{
    BIG_QUERY, NOW, TABLE_FLOW, base_body, encoded, group_body, host, mapping_body, source_body, target_body, with,
};
use serde_json::{Value, json};

const UNKNOWN: &str = "00000000-0000-4000-8000-000000000000";

#[test]
fn the_gateway_checks_the_headers() {
    let mut host = host();
    let all = host.headers.clone();
    let cases: [(&str, Option<&str>, u16, Value); 8] = [
        ("Authorization", None, 403, json!({ "error_code": "403010", "message": "Oauth token is missing." })),
        (
            "Authorization",
            Some("Bearer x"),
            401,
            json!({ "error_code": "401013", "message": "Oauth token is not valid" }),
        ),
        ("x-api-key", None, 403, json!({ "error_code": "403000", "message": "Api Key is required" })),
        ("x-api-key", Some("x"), 403, json!({ "error_code": "403003", "message": "Api Key is invalid" })),
        ("x-gw-ims-org-id", None, 400, json!({ "error_code": "400003", "message": "Missing header" })),
        ("x-gw-ims-org-id", Some("acme"), 403, json!({ "error_code": "403027", "message": "User region is missing" })),
        (
            "x-gw-ims-org-id",
            Some("FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg"),
            403,
            json!({ "error_code": "403025", "message": "Profile is not valid" }),
        ),
        (
            "Authorization",
            Some("Basic x"),
            401,
            json!({ "error_code": "401013", "message": "Oauth token is not valid" }),
        ),
    ];
    for (name, value, status, body) in cases {
        host.headers = all.iter().filter(|(known, _)| known != name).cloned().collect();
        host.headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
        let answer = host.get("/flowservice/flows");
        assert_eq!((answer.status, answer.body), (status, body), "{name}: {value:?}");
    }
}

#[test]
fn the_sandbox_header_is_checked() {
    let mut host = host();
    let get = "/flowservice/flows";
    host.send("GET", get, &[("x-sandbox-name", "")], None).refused("2105-400");
    host.send("GET", get, &[("x-sandbox-name", "nowhere")], None).refused("2100-404");
    host.send("GET", get, &[("x-sandbox-name", "PROD")], None).refused("2100-404");
    host.send("GET", get, &[("x-sandbox-name", "*")], None).refused("2111-403");
    host.send("GET", get, &[("x-sandbox-id", "1")], None).refused("2110-400");
    assert_eq!(host.send("GET", "/catalog/dataSets", &[("x-sandbox-name", "nowhere")], None).status, 404);
}

#[test]
fn a_body_needs_its_content_type() {
    let mut host = host();
    let answer =
        host.send("POST", "/flowservice/connections", &[("Content-Type", "text/plain")], Some(&base_body("B")));
    assert_eq!(
        (answer.status, answer.body),
        (
            400,
            json!({ "type": "/placeholder/type/uri", "status": 400, "title": "BadRequestError",
                "detail": "A valid content-type must be specified" })
        )
    );
}

#[test]
fn tokens_expire() {
    let mut host = common::Host::new(&json!({ "tokenLifetime": 100 }));
    host.emulator.advance(99);
    host.get("/schemaregistry/stats").is(200);
    host.emulator.advance(1);
    assert_eq!(host.get("/schemaregistry/stats").is(401).code(), "401013");
}

#[test]
fn ims_refuses_as_oauth_does() {
    let mut host = host();
    let mut ask = |body: &str, kind: &str| {
        let request = aepflow_emulator::Request {
            method: "POST".to_owned(),
            url: "/ims/token/v3".to_owned(),
            headers: vec![("content-type".to_owned(), kind.to_owned())],
            body: body.as_bytes().to_vec(),
        };
        let aepflow_emulator::Outcome::Answer { response, .. } = host.emulator.handle(&request) else { panic!() };
        let body: Value = serde_json::from_slice(&response.body).unwrap();
        (response.status, body["error"].as_str().unwrap().to_owned())
    };
    let form = "application/x-www-form-urlencoded";
    let known = "grant_type=client_credentials&client_id=emulated-api-key&client_secret=p8e-emulated-client-secret";
    assert_eq!(ask(known, form), (400, "invalid_scope".to_owned()));
    assert_eq!(ask("grant_type=client_credentials&client_id=x", form), (401, "invalid_client".to_owned()));
    assert_eq!(ask("grant_type=password", form), (400, "unsupported_grant_type".to_owned()));
    assert_eq!(ask("{}", "application/json"), (400, "invalid_request".to_owned()));
}

#[test]
fn the_flow_service_refuses_in_its_published_form() {
    let mut host = host();
    let path = format!("/flowservice/flows/{UNKNOWN}");
    let answer = host.get(&path).is(404);
    let request = answer.header("x-request-id").unwrap().to_owned();
    let message = format!("The resource {UNKNOWN} of flows was not found");
    let report = json!({ "detailed-message": message, "request-id": request, "id": UNKNOWN, "type": "flows" });
    assert_eq!(
        answer.body,
        json!({ "type": "https://ns.adobe.com/aep/errors/FLOW-1439-404", "title": "Resource not found", "status": 404,
            "report": report, "errorMessage": message, "errorDetails": message })
    );
    let missing = host.send("PATCH", "/flowservice/flows/", &[], Some(&json!([]))).status;
    assert_eq!(missing, 404);
    let base = host.base();
    let refused = host.send("PATCH", &format!("/flowservice/connections/{base}"), &[], Some(&json!([])));
    assert_eq!(refused.body["type"], "https://ns.adobe.com/aep/errors/FLOW-1403-400");
    assert_eq!((&refused.body["title"], refused.status), (&json!("Header is missing"), 400));
    // A code of the catalogue of sources has no published name in front, and some refusals no published code.
    let landing_zone = "26f526f2-58f4-4712-961d-e41bf1ccc0e8";
    let answer = host.get(&format!("/flowservice/connectionSpecs/{landing_zone}/explore?objectType=file"));
    assert_eq!((&answer.body["code"], &answer.body["type"]), (&json!("1337-400"), &Value::Null), "{}", answer.body);
    let nameless = host.post("/flowservice/connections", &with(&base_body("B"), "/name", &Value::Null)).is(400);
    assert_eq!((&nameless.body["code"], &nameless.body["type"]), (&Value::Null, &Value::Null));
    assert_eq!(nameless.body["errorMessage"], nameless.body["report"]["detailed-message"]);
    // So a fault by script has the form of the code that it names.
    host.script(&json!([{ "operation": "listFlows", "kind": "status", "status": 503, "code": "1103-503" }]));
    let planned = host.get("/flowservice/flows").is(503).body;
    assert_eq!(planned["type"], "https://ns.adobe.com/aep/errors/FLOW-1103-503");
    assert_eq!(planned["title"], "Service Unavailable");
}

#[test]
fn what_is_not_there_is_not_found() {
    let mut host = host();
    for kind in
        ["connections", "sourceConnections", "targetConnections", "flows", "runs", "connectionSpecs", "flowSpecs"]
    {
        host.get(&format!("/flowservice/{kind}/{UNKNOWN}")).refused("1439-404");
    }
    host.get("/flowservice/flows/no-id!").refused("1411-400");
    host.get("/flowservice/nothing").is(404);
    host.send("PUT", "/flowservice/flows", &[], None).is(404);
    host.get("/conversion/mappingSets/0").is(404);
    host.get("/catalog/dataSets/0").is(404);
}

#[test]
fn base_connections_are_checked() {
    let mut host = host();
    let path = "/flowservice/connections";
    let body = base_body("B");
    host.act(path).refused("1405-400");
    host.post(path, &with(&body, "/connectionSpec/id", &json!(UNKNOWN))).refused("1413-400");
    host.post(path, &with(&body, "/connectionSpec/version", &json!("9"))).refused("1413-400");
    host.post(path, &with(&body, "/auth/specName", &json!("Basic"))).refused("1415-400");
    for pointer in ["/name", "/connectionSpec", "/auth/params", "/auth/params/accessToken"] {
        host.post(path, &with(&body, pointer, &Value::Null)).is(400);
    }
    host.post(path, &with(&body, "/auth/params/accessToken", &json!(1))).is(400);
    host.post(path, &json!([])).is(400);
    assert_eq!(host.emulator.resources()["prod"]["baseConnections"], json!([]));
}

#[test]
fn specs_are_the_providers() {
    let mut host = host();
    host.post("/flowservice/connectionSpecs", &json!({})).refused("1426-400");
    host.send("PUT", &format!("/flowservice/runs/{UNKNOWN}"), &[], Some(&json!({}))).refused("1427-400");
}

#[test]
fn source_and_target_connections_are_checked() {
    let mut host = host();
    let parts = host.parts();
    let (path, body) = ("/flowservice/sourceConnections", source_body(&parts.base));
    let mut csv = body.clone();
    csv["data"]["format"] = json!("csv");
    host.post(path, &csv).refused("1327-400");
    host.post(path, &with(&body, "/baseConnectionId", &json!(UNKNOWN))).refused("1439-400");
    host.post(path, &with(&body, "/connectionSpec/id", &json!(BIG_QUERY))).refused("1413-400");
    for pointer in ["/name", "/baseConnectionId", "/data", "/params/resourcePath"] {
        host.post(path, &with(&body, pointer, &Value::Null)).is(400);
    }
    let (path, body) = ("/flowservice/targetConnections", target_body(&parts.schema, &parts.dataset));
    host.post(path, &with(&body, "/params/dataSetId", &json!("0"))).refused("1439-400");
    host.post(path, &with(&body, "/data/schema/id", &json!("x"))).refused("1439-400");
    host.post(path, &with(&body, "/data/schema/version", &json!("application/vnd.adobe.xed-full+json;version=2")))
        .is(400);
    host.post(path, &with(&body, "/data/schema/version", &json!("application/vnd.adobe.xed-full+json;version=1.3")))
        .is(201);
}

#[test]
fn flows_are_checked() {
    let mut host = host();
    let parts = host.parts();
    let (path, body) = ("/flowservice/flows", parts.flow_body());
    host.post(path, &with(&body, "/state", &json!("enabled"))).refused("1410-400");
    host.post(path, &with(&body, "/flowSpec/id", &json!(UNKNOWN))).refused("1413-400");
    host.post(path, &with(&body, "/flowSpec", &json!({ "id": TABLE_FLOW }))).refused("1413-400");
    host.post(path, &with(&body, "/sourceConnectionIds", &json!([UNKNOWN]))).refused("1439-400");
    host.post(path, &with(&body, "/transformations/0/params/mappingId", &json!("0"))).refused("1439-400");
    host.post(path, &with(&body, "/transformations/0/params/mappingVersion", &json!(1))).refused("1412-400");
    host.post(path, &with(&body, "/transformations/0/params/mappingVersion", &json!("0"))).is(201);
    let two = json!([parts.source, parts.source]);
    host.post(path, &with(&body, "/sourceConnectionIds", &two)).is(400);
    for pointer in ["/name", "/transformations", "/scheduleParams", "/targetConnectionIds"] {
        host.post(path, &with(&body, pointer, &Value::Null)).is(400);
    }
    let other = host.schema("Other", common::PROFILE);
    let other = host.mapping_set(&other);
    host.post(path, &with(&body, "/transformations/0/params/mappingId", &json!(other))).refused("1425-400");
    let mut wrong = mapping_body(&parts.schema);
    wrong["mappings"][0]["destination"] = json!("_acme.charges_data.nothing");
    let wrong = host.post("/conversion/mappingSets", &wrong).is(200).text("id");
    host.post(path, &with(&body, "/transformations/0/params/mappingId", &json!(wrong))).refused("1419-400");
}

#[test]
fn schedules_are_checked() {
    let mut host = host();
    let parts = host.parts();
    let mut ask = |schedule: Value| {
        let body = with(&parts.flow_body(), "/scheduleParams", &schedule);
        host.post("/flowservice/flows", &body).status
    };
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "minute", "interval": 15 })), 201);
    assert_eq!(
        ask(json!({ "startTime": NOW.to_string(), "frequency": "hour", "interval": "1", "backfill": "false" })),
        201
    );
    assert_eq!(ask(json!({ "startTime": NOW - 1, "frequency": "once" })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "minute", "interval": 14 })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "week", "interval": 0 })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "day" })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "month", "interval": 1 })), 400);
    assert_eq!(ask(json!({ "startTime": NOW * 1000, "frequency": "once" })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "once", "interval": 1 })), 400);
    assert_eq!(ask(json!({ "startTime": NOW, "frequency": "once", "backfill": true })), 400);
    assert_eq!(ask(json!({ "startTime": -1, "frequency": "once" })), 400);
    assert_eq!(ask(json!({ "frequency": "once" })), 400);
}

#[test]
fn what_is_used_is_not_deleted() {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    host.delete(&format!("/flowservice/connections/{}", parts.base)).refused("1447-400");
    host.delete(&format!("/flowservice/sourceConnections/{}", parts.source)).refused("1447-400");
    host.delete(&format!("/flowservice/targetConnections/{}", parts.target)).refused("1447-400");
    host.act(&format!("/flowservice/flows/{flow}/action?op=disable")).is(200);
    host.delete(&format!("/flowservice/connections/{}", parts.base)).refused("1418-400");
    host.delete(&format!("/schemaregistry/tenant/schemas/{}", encoded(&parts.schema))).is(400);
}

#[test]
fn actions_are_checked() {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    let action = |op: &str| format!("/flowservice/flows/{flow}/action?op={op}");
    host.act(&action("enable")).refused("1422-400");
    host.act(&action("publish")).refused("1422-400");
    host.act(&action("finalize")).refused("1402-400");
    host.act(&action("ENABLE")).refused("1435-400");
    host.act(&format!("/flowservice/flows/{UNKNOWN}/action?op=enable")).refused("1439-404");
    host.act(&format!("/flowservice/flows/{UNKNOWN}/action?op=dance")).refused("1439-404");
    host.act(&action("disable")).is(200);
    assert_eq!(host.item(&format!("/flowservice/flows/{flow}"))["state"], "disabled");
    host.act(&action("enable")).is(200);
}

#[test]
fn the_source_checks_its_secret() {
    let mut host = common::Host::new(&json!({ "sourceToken": "sk_test_other" }));
    let parts = host.parts();
    let base = format!("/flowservice/connections/{}", parts.base);
    assert_eq!(host.get(&format!("{base}/test")).is(200).body, json!({ "result": false }));
    let query = "objectType=rest&object=json&fileType=json&sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D";
    host.get(&format!("{base}/explore?{query}")).refused("1100-400");
    let flow = host.flow(&parts);
    host.emulator.advance(1000);
    let run = host.runs(&flow).remove(0);
    assert_eq!(run["metrics"]["statusSummary"]["status"], "failed");
    assert_eq!(run["metrics"]["statusSummary"]["errors"][0]["code"], "CONNECTOR-1001-500");
    let etag = host.item(&base)["etag"].as_str().unwrap().to_owned();
    let right = json!([{ "op": "replace", "path": "/auth/params", "value": { "accessToken": "sk_test_other" } }]);
    host.patch(&base, &etag, &right).is(200);
    assert_eq!(host.get(&format!("{base}/test")).is(200).body, json!({ "result": true }));
}

#[test]
fn explore_takes_the_documented_names() {
    let mut host = host();
    let base = host.base();
    let path = format!("/flowservice/connections/{base}/explore");
    let fine = "objectType=rest&object=json&fileType=json&sourceParams=";
    host.get(&format!("{path}?{fine}eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0=")).is(200);
    host.get(&format!("{path}?{fine}eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0")).refused("1452-400");
    host.get(&format!("{path}?{fine}e30%3D")).is(400);
    host.get(&format!("{path}?{fine}eyJyZXNvdXJjZVBhdGgiOiJub3RoaW5nIn0%3D")).refused("1101-404");
    host.get(&format!("{path}?objectType=REST&fileType=json")).refused("1452-400");
    host.get(&format!("{path}?FileType=Delimited")).refused("1451-400");
    host.get(&format!("{path}?objectType=rest&fileType=json")).is(400);
    host.get(&format!("{path}?{fine}e30%3D&preview=yes")).refused("1453-400");
    for resource in ["subscriptions", "refunds", "balance_transactions", "customers", "prices"] {
        let params = base64_of(&json!({ "resourcePath": resource }).to_string());
        let body = host.get(&format!("{path}?{fine}{params}&preview=true")).is(200).body;
        assert!(body["data"][0]["data"]["id"].is_string(), "{resource}");
        assert_eq!(body["schema"]["properties"]["data"]["properties"]["object"], json!({ "type": "string" }));
    }
}

fn base64_of(text: &str) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(text).replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")
}

#[test]
fn tables_are_explored() {
    let mut host = host();
    let params = json!({ "project": "p", "clientId": "c", "clientSecret": "s", "refreshToken": "r" });
    let body = json!({ "name": "Tables", "connectionSpec": { "id": BIG_QUERY },
        "auth": { "specName": "Basic Authentication", "params": params } });
    let base = host.post("/flowservice/connections", &body).is(201).text("id");
    let path = format!("/flowservice/connections/{base}/explore");
    assert_eq!(host.get(&format!("{path}?objectType=root")).is(200).body[0]["type"], "table");
    let table = host.get(&format!("{path}?objectType=table&object=shop.orders&preview=true")).is(200).body;
    assert_eq!((&table["format"], &table["schema"]["columns"][0]["name"]), (&json!("flat"), &json!("order_id")));
    host.get(&format!("{path}?objectType=table&object=nothing")).refused("1101-404");
}

#[test]
fn drafts_are_published_from_the_base_up() {
    let mut host = host();
    let schema = host.schema("Charges", common::PROFILE);
    let dataset = host.dataset(&schema);
    let draft = |host: &mut common::Host, kind: &str, body: &Value| {
        host.post(&format!("/flowservice/{kind}?mode=draft"), body).is(201).text("id")
    };
    let base = draft(&mut host, "connections", &base_body("B"));
    host.post("/flowservice/sourceConnections", &source_body(&base)).refused("1421-400");
    let source = draft(&mut host, "sourceConnections", &source_body(&base));
    let target = draft(&mut host, "targetConnections", &target_body(&schema, &dataset));
    let parts = common::Parts {
        base: base.clone(),
        source: source.clone(),
        schema: schema.clone(),
        dataset,
        target: target.clone(),
        mapping: String::new(),
    };
    host.post("/flowservice/flows", &parts.flow_body()).refused("1421-400");
    let plain = with(&with(&parts.flow_body(), "/transformations", &Value::Null), "/scheduleParams", &Value::Null);
    let flow = draft(&mut host, "flows", &plain);
    let publish = |kind: &str, id: &str| format!("/flowservice/{kind}/{id}/action?op=publish");
    host.act(&publish("flows", &flow)).refused("1421-400");
    host.act(&publish("sourceConnections", &source)).refused("1421-400");
    host.act(&format!("/flowservice/flows/{flow}/action?op=enable")).refused("1422-400");
    host.get(&format!("/flowservice/connections/{base}/explore?objectType=rest")).refused("1416-400");
    host.act(&publish("connections", &base)).is(200);
    host.act(&publish("sourceConnections", &source)).is(200);
    host.act(&publish("targetConnections", &target)).is(200);
    host.act(&publish("flows", &flow)).is(400);
    let mapping = host.mapping_set(&schema);
    let read = host.item(&format!("/flowservice/flows/{flow}"));
    let steps = json!([
        { "op": "add", "path": "/transformations", "value": [{ "name": "Mapping", "params": { "mappingId": mapping } }] },
        { "op": "add", "path": "/scheduleParams", "value": { "startTime": NOW + 60, "frequency": "once" } },
    ]);
    host.patch(&format!("/flowservice/flows/{flow}"), read["etag"].as_str().unwrap(), &steps).is(200);
    host.act(&publish("flows", &flow)).is(200);
    assert_eq!(host.item(&format!("/flowservice/flows/{flow}"))["state"], "enabled");
    host.post("/flowservice/connections?mode=other", &base_body("B")).refused("1452-400");
    let tables = json!({ "project": "p", "clientId": "c", "clientSecret": "s", "refreshToken": "r" });
    let tables = json!({ "name": "T", "connectionSpec": { "id": BIG_QUERY },
        "auth": { "specName": "Basic Authentication", "params": tables } });
    host.post("/flowservice/connections?mode=draft", &tables).is(400);
}

#[test]
fn field_groups_and_schemas_are_checked() {
    let mut host = host();
    let groups = "/schemaregistry/tenant/fieldgroups";
    let body = group_body("Fields", common::PROFILE);
    let mut outside = body.clone();
    outside["definitions"]["customFields"]["properties"] = json!({ "name": { "type": "string" } });
    host.post(groups, &outside).refused("XDM-1021-400");
    let mut untyped = body.clone();
    untyped["definitions"]["customFields"]["properties"]["_acme"]["properties"]["x"] = json!({});
    host.post(groups, &untyped).is(400);
    host.post(groups, &with(&body, "/meta:intendedToExtend", &Value::Null)).is(400);
    host.post(groups, &with(&body, "/allOf", &json!([{ "$ref": "#/definitions/other" }]))).is(400);
    let group = host.post(groups, &body).is(201).body;
    assert!(group["$id"].as_str().unwrap().starts_with("https://ns.adobe.com/acme/mixins/"));
    host.post(groups, &body).refused("XDM-1521-400");
    let schemas = "/schemaregistry/tenant/schemas";
    let schema = |parts: Value| json!({ "type": "object", "title": "S", "allOf": parts });
    host.post(schemas, &schema(json!([{ "$ref": "https://ns.adobe.com/acme/classes/1" }]))).refused("XDM-1010-404");
    let missing = json!([{ "$ref": common::PROFILE }, { "$ref": "https://ns.adobe.com/acme/mixins/0" }]);
    host.post(schemas, &schema(missing)).refused("XDM-1011-404");
    host.post(schemas, &schema(json!([]))).is(400);
    let mut other = group_body("Other", common::PROFILE);
    other["definitions"]["customFields"]["properties"]["_acme"]["properties"]["charges_data"]["properties"]["id"] =
        json!({ "type": "integer" });
    let other = host.post(groups, &other).is(201).body;
    let clash = json!([{ "$ref": common::PROFILE }, { "$ref": group["$id"] }, { "$ref": other["$id"] }]);
    host.post(schemas, &schema(clash)).refused("XDM-1413-400");
    host.lookup(&format!("{schemas}/{}", encoded("https://ns.adobe.com/acme/schemas/0"))).refused("XDM-1012-404");
}

#[test]
fn accept_is_checked() {
    let mut host = host();
    let schema = host.schema("S", common::PROFILE);
    let one = format!("/schemaregistry/tenant/schemas/{}", encoded(&schema));
    let mut ask = |path: &str, accept: &str| host.send("GET", path, &[("Accept", accept)], None);
    let schemas = "/schemaregistry/tenant/schemas";
    ask(schemas, "application/vnd.adobe.xed+json;version=1").refused("XDM-1006-400");
    ask(schemas, "application/json").refused("XDM-1006-400");
    ask(schemas, "application/vnd.adobe.xed-id+json").is(200);
    ask(&one, "application/vnd.adobe.xed+json").refused("XDM-1007-400");
    ask(&one, "application/vnd.adobe.xed+json;version=1").is(200);
    ask(&one, "application/vnd.adobe.xed-full-notext+json; version=1").is(200);
    ask(&one, "application/vnd.adobe.xed+json;version=1.3").refused("XDM-1007-400");
    let descriptors = "/schemaregistry/tenant/descriptors";
    ask(descriptors, "application/vnd.adobe.xed+json").refused("XDM-1008-400");
    ask(&format!("{descriptors}/1"), "application/vnd.adobe.xdm-id+json").refused("XDM-1009-400");
    ask(&format!("{descriptors}/1"), "*/*").refused("XDM-1014-404");
}

#[test]
fn profile_needs_an_identity() {
    let mut host = host();
    let schema = host.schema("S", common::PROFILE);
    let path = format!("/schemaregistry/tenant/schemas/{}", encoded(&schema));
    let union = json!([{ "op": "add", "path": "/meta:immutableTags", "value": ["union"] }]);
    host.send("PATCH", &path, &[], Some(&union)).refused("XDM-1528-400");
    let tags = json!({ "unifiedProfile": ["enabled: true"] });
    let dataset = with(&common::dataset_body(&schema), "/tags", &tags);
    host.post("/catalog/dataSets", &dataset).is(400);
    let identity = json!({ "@type": "xdm:descriptorIdentity", "xdm:sourceSchema": schema, "xdm:sourceVersion": 1,
        "xdm:sourceProperty": "/_acme/charges_data/id", "xdm:namespace": "Email", "xdm:property": "xdm:code",
        "xdm:isPrimary": true });
    let descriptors = "/schemaregistry/tenant/descriptors";
    for (pointer, value) in [
        ("/xdm:sourceProperty", json!("/_acme")),
        ("/xdm:sourceProperty", json!("/_acme/charges_data/id/")),
        ("/xdm:sourceProperty", json!("/properties/_acme")),
        ("/xdm:sourceProperty", json!("/_acme/nothing")),
        ("/xdm:namespace", json!(null)),
        ("/xdm:property", json!("code")),
        ("/@type", json!("identity")),
        ("/xdm:sourceVersion", json!("1")),
    ] {
        host.post(descriptors, &with(&identity, pointer, &value)).is(400);
    }
    let made = host.post(descriptors, &identity).is(201).text("@id");
    host.post(descriptors, &identity).is(400);
    host.send("PATCH", &path, &[], Some(&union)).is(200);
    host.post("/catalog/dataSets", &dataset).is(201);
    let away = json!([{ "op": "remove", "path": "/meta:immutableTags" }]);
    host.send("PATCH", &path, &[], Some(&away)).is(400);
    host.delete(&path).is(400);
    host.delete(&format!("{descriptors}/{made}")).is(403);
}
