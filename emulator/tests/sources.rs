//! Every source from its credentials to a run, by what its family asks for.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use std::collections::BTreeSet;

use aepflow_emulator::{Outcome, Request};
use common::{BIG_QUERY, Host, NOW, host, with};
use serde_json::{Value, json};

const S3: &str = "ecadc60c-7455-4d87-84dc-2a0e293d997b";
const LANDING_ZONE: &str = "26f526f2-58f4-4712-961d-e41bf1ccc0e8";
const SALESFORCE: &str = "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5";
const CHATLIO: &str = "073127a3-26e3-496c-9d94-9f48fb93fba8";
const KINESIS: &str = "86043421-563b-46ec-8e6c-e23184711bf6";
const SNOWFLAKE_STREAMING: &str = "51ae16c2-bdad-42fd-9fce-8d5dfddaf140";
const HTTP: &str = "bc7b00d6-623a-4dfc-9fdb-f1240aeadaeb";
const ONETRUST: &str = "cf16d886-c627-4872-9936-fb08d6cba8cc";
const MEMBERS: &str = "2e8580db-6489-4726-96de-e33f5f60295f";
const CAMPAIGN: &str = "c8ce8c8c-37fb-4162-9fbf-c2f181e04a7a";
const FILE_FLOW: &str = "9753525b-82c7-4dce-8a9b-5ccfce2b9876";
const PUSH_FLOW: &str = "e77fde5a-22a8-11ed-861d-0242ac120002";
const HTTP_FLOW: &str = "c1a19761-d2c7-4702-b9fa-fe91f0613e81";
const HTTP_FLOW_WITHOUT_MAPPING: &str = "d8a6f005-7eaf-4153-983e-e8574508b877";

/// Values of the parameters that a JSON Schema requires.
fn required(schema: &Value) -> Value {
    let value = |name: &Value| {
        let name = name.as_str().unwrap();
        let property = &schema["properties"][name];
        let value = match property["type"].as_str() {
            Some("boolean") => json!(true),
            _ => property["enum"][0].as_str().unwrap_or("value").into(),
        };
        (name.to_owned(), value)
    };
    Value::Object(schema["required"].as_array().unwrap().iter().map(value).collect())
}

fn spec(host: &mut Host, id: &str) -> Value {
    host.item(&format!("/flowservice/connectionSpecs/{id}"))
}

fn base_body(spec: &Value, way: &Value) -> Value {
    let auth = json!({ "specName": way["name"], "params": required(&way["spec"]) });
    json!({ "name": spec["name"], "connectionSpec": { "id": spec["id"], "version": "1.0" }, "auth": auth })
}

fn base(host: &mut Host, id: &str) -> String {
    let spec = spec(host, id);
    host.post("/flowservice/connections", &base_body(&spec, &spec["authSpec"][0])).is(201).text("id")
}

fn source_body(spec: &str, base: Option<&str>, format: &str, params: &Value) -> Value {
    let mut body = json!({ "name": "Source", "connectionSpec": { "id": spec }, "params": params });
    if let Some(base) = base {
        body["baseConnectionId"] = base.into();
    }
    if !format.is_empty() {
        body["data"] = json!({ "format": format });
    }
    body
}

fn source(host: &mut Host, body: &Value) -> String {
    host.post("/flowservice/sourceConnections", body).is(201).text("id")
}

fn explore(base: &str, query: &str) -> String {
    format!("/flowservice/connections/{base}/explore?{query}")
}

fn encoded(value: &Value) -> String {
    use base64::Engine;
    let text = base64::engine::general_purpose::STANDARD.encode(value.to_string());
    text.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")
}

/// The params of a source connection, and the format of its data.
fn source_of(spec: &Value) -> (Value, &'static str) {
    let params = required(&spec["sourceSpec"]["spec"]);
    let format = match spec["sourceSpec"]["type"].as_str() {
        Some("Tabular") => "tabular",
        Some("CloudStorage") => "delimited",
        _ => "json",
    };
    (params, format)
}

#[test]
fn every_source_runs_with_each_kind_of_credentials() {
    let mut host = host();
    let mut parts = host.parts();
    let flow_specs = host.get("/flowservice/flowSpecs").is(200).body["items"].as_array().unwrap().clone();
    let specs = host.get("/flowservice/connectionSpecs").is(200).body["items"].as_array().unwrap().clone();
    let mut flows = 0;
    for spec in specs.iter().filter(|spec| spec["attributes"]["isSource"] == true) {
        let id = spec["id"].as_str().unwrap();
        let mut bases = Vec::new();
        for way in spec["authSpec"].as_array().unwrap() {
            let body = base_body(spec, way);
            for name in way["spec"]["required"].as_array().unwrap() {
                let missing = with(&body, &format!("/auth/params/{}", name.as_str().unwrap()), &Value::Null);
                host.post("/flowservice/connections", &missing).is(400);
            }
            let unknown = with(&body, "/auth/specName", &json!("No Authentication"));
            host.post("/flowservice/connections", &unknown).refused("1415-400");
            bases.push(Some(host.post("/flowservice/connections", &body).is(201).text("id")));
        }
        if bases.is_empty() {
            bases.push(None);
        }
        let (mut params, format) = source_of(spec);
        if spec["name"] == "stripe" {
            params = json!({ "resourcePath": "charges" });
        }
        for base in bases {
            parts.source = source(&mut host, &source_body(id, base.as_deref(), format, &params));
            let known = |flow: &&Value| flow["sourceConnectionSpecIds"].as_array().unwrap().contains(&spec["id"]);
            for flow_spec in flow_specs.iter().filter(known) {
                let mut body = with(&parts.flow_body(), "/flowSpec/id", &flow_spec["id"]);
                if flow_spec["scheduleSpec"].is_null() {
                    host.post("/flowservice/flows", &body).is(400);
                    body = with(&body, "/scheduleParams", &Value::Null);
                }
                if flow_spec["transformationSpecs"] == json!([]) {
                    host.post("/flowservice/flows", &body).is(400);
                    body = with(&body, "/transformations", &Value::Null);
                }
                host.post("/flowservice/flows", &body).is(201);
                flows += 1;
            }
        }
    }
    // 71 kinds of credentials, 6 sources without any, BigQuery, and a second flow spec of the HTTP API.
    assert_eq!(flows, 79);
    host.emulator.advance(4000);
    let runs = host.get("/flowservice/runs?limit=1000").is(200).body["items"].as_array().unwrap().clone();
    assert!(runs.iter().all(|run| run["metrics"]["statusSummary"]["status"] != "failed"));
    let ended = runs.iter().filter(|run| run["metrics"]["statusSummary"]["status"] == "success");
    let ended: BTreeSet<&str> = ended.map(|run| run["flowId"].as_str().unwrap()).collect();
    // Five sources send to a flow, and two flows wait for what is sent to the HTTP API.
    assert_eq!(ended.len(), flows - 7);
}

#[test]
fn a_source_connection_is_what_its_spec_asks_for() {
    let mut host = host();
    let path = "/flowservice/sourceConnections";
    let tables = base(&mut host, SALESFORCE);
    let good = source_body(SALESFORCE, Some(&tables), "tabular", &json!({ "tableName": "shop.orders" }));
    host.post(path, &good).is(201);
    host.post(path, &with(&good, "/params/tableName", &Value::Null)).is(400);
    host.post(path, &with(&good, "/data/format", &json!("json"))).refused("1327-400");
    host.post(path, &with(&good, "/data/format", &Value::Null)).is(400);
    host.post(path, &with(&good, "/baseConnectionId", &Value::Null)).is(400);
    host.post(path, &with(&good, "/params/columns", &json!("all"))).is(400);
    host.post(path, &with(&good, "/connectionSpec/id", &json!(BIG_QUERY))).refused("1413-400");
    let files = base(&mut host, S3);
    let good = source_body(S3, Some(&files), "delimited", &json!({ "path": "exports/*.csv", "recursive": true }));
    let good = with(
        &good,
        "/data/properties",
        &json!({ "columnDelimiter": ";", "encoding": "ISO-8859-1", "compressionType": "gzip" }),
    );
    host.post(path, &good).is(201);
    host.post(path, &with(&good, "/data/properties/columnDelimiter", &json!("||"))).refused("1331-400");
    host.post(path, &with(&good, "/data/properties/encoding", &json!("UTF-16"))).refused("1312-400");
    host.post(path, &with(&good, "/data/properties/compressionType", &json!("zip"))).refused("1312-400");
    host.post(path, &with(&good, "/params/type", &json!("archive"))).refused("1312-400");
    host.post(path, &with(&good, "/data/format", &json!("tabular"))).refused("1327-400");
    let good = source_body(LANDING_ZONE, None, "json", &json!({ "path": "dlz-user-container/accounts.csv" }));
    host.post(path, &good).is(201);
    host.post(path, &with(&good, "/baseConnectionId", &json!(files))).refused("1332-400");
    host.post(path, &source_body(CHATLIO, Some(&files), "json", &json!({}))).refused("1332-400");
    let zone =
        json!({ "name": "Z", "connectionSpec": { "id": LANDING_ZONE }, "auth": { "specName": "A", "params": {} } });
    host.post("/flowservice/connections", &zone).refused("1415-400");
    let queue = base(&mut host, KINESIS);
    let good = source_body(KINESIS, Some(&queue), "json", &json!({ "stream": "orders", "dataType": "raw" }));
    host.post(path, &good).is(201);
    host.post(path, &with(&good, "/params/dataType", &json!("csv"))).refused("1312-400");
    let http = base(&mut host, HTTP);
    host.post(path, &with(&source_body(HTTP, Some(&http), "", &Value::Null), "/params", &Value::Null)).is(201);
}

#[test]
fn a_flow_is_what_its_spec_asks_for() {
    let mut host = host();
    let path = "/flowservice/flows";
    let mut parts = host.parts();
    let tables = base(&mut host, SALESFORCE);
    let body = source_body(SALESFORCE, Some(&tables), "tabular", &json!({ "tableName": "shop.orders" }));
    parts.source = source(&mut host, &body);
    let mapping = parts.flow_body()["transformations"][0].clone();
    let steps = |copy: Value| json!([{ "name": "Copy", "params": copy }, mapping]);
    let good = with(&parts.flow_body(), "/flowSpec/id", &json!(common::TABLE_FLOW));
    host.post(path, &parts.flow_body()).refused("1413-400");
    let delta = json!({ "deltaColumn": { "name": "updated_at", "dateFormat": "yyyy-MM-dd HH:mm:ss" } });
    host.post(path, &with(&good, "/transformations", &steps(delta.clone()))).is(201);
    host.post(path, &with(&good, "/transformations", &steps(json!({})))).refused("1367-400");
    let once = json!({ "startTime": NOW + 600, "frequency": "once" });
    let once = with(&good, "/scheduleParams", &once);
    host.post(path, &with(&once, "/transformations", &steps(delta))).refused("1369-400");
    host.post(path, &with(&good, "/transformations", &json!([]))).refused("1370-400");
    host.post(path, &with(&good, "/scheduleParams", &Value::Null)).is(400);
    let encryption = |params: Value| json!([{ "name": "Encryption", "params": params }, mapping]);
    host.post(path, &with(&good, "/transformations", &encryption(json!({ "publicKeyId": "k" })))).is(400);
    let flow = host.post(path, &once).is(201).text("id");
    let window = |column: Option<&str>| {
        let mut params = json!({ "startTime": NOW + 700, "windowStartTime": NOW - 100, "windowEndTime": NOW });
        if let Some(column) = column {
            params["deltaColumn"] = json!({ "name": column });
        }
        json!({ "flowId": flow, "params": params })
    };
    host.post("/flowservice/runs", &window(None)).refused("1383-400");
    host.post("/flowservice/runs", &window(Some("updated_at"))).is(201);
    host.post("/flowservice/runs", &window(Some("order_id"))).refused("1382-400");
    host.post("/flowservice/runs", &window(None)).is(201);

    let files = base(&mut host, S3);
    parts.source =
        source(&mut host, &source_body(S3, Some(&files), "delimited", &json!({ "path": "exports", "type": "folder" })));
    let good = with(&parts.flow_body(), "/flowSpec/id", &json!(FILE_FLOW));
    host.post(path, &with(&good, "/transformations", &json!([]))).refused("1328-400");
    host.post(path, &with(&good, "/transformations", &encryption(json!({})))).refused("1202-400");
    let flow = host
        .post(path, &with(&good, "/transformations", &encryption(json!({ "publicKeyId": "k" }))))
        .is(201)
        .text("id");
    host.emulator.advance(1000);
    let metrics = host.runs(&flow)[0]["metrics"].clone();
    assert_eq!(metrics["fileSummary"]["inputFileCount"], 3);
    assert_eq!(metrics["recordSummary"], json!({ "inputRecordCount": 10, "outputRecordCount": 10 }));
    let parquet = source_body(S3, Some(&files), "parquet", &json!({ "path": "exports/orders.parquet" }));
    parts.source = source(&mut host, &parquet);
    let later = with(&parts.flow_body(), "/scheduleParams/startTime", &json!(NOW + 2000));
    let later = with(&later, "/flowSpec/id", &json!(FILE_FLOW));
    host.post(path, &with(&later, "/transformations", &Value::Null)).is(201);

    let campaign = base(&mut host, CAMPAIGN);
    parts.source =
        source(&mut host, &source_body(CAMPAIGN, Some(&campaign), "json", &json!({ "campaignId": "c66a200cda" })));
    let later = with(&later, "/flowSpec/id", &json!(common::REST_FLOW));
    let later = with(&later, "/sourceConnectionIds", &json!([parts.source]));
    host.post(path, &with(&later, "/transformations", &Value::Null)).is(201);
}

#[test]
fn streams_say_where_records_are_sent() {
    let mut host = host();
    let mut parts = host.parts();
    let url = |value: &Value| value.as_str().unwrap().starts_with("https://dcs.adobedc.net/collection/");
    parts.source = source(&mut host, &source_body(CHATLIO, None, "json", &json!({})));
    let plain = with(&parts.flow_body(), "/scheduleParams", &Value::Null);
    let body = with(&plain, "/flowSpec/id", &json!(PUSH_FLOW));
    let flow = host.post("/flowservice/flows", &body).is(201).text("id");
    let read = host.item(&format!("/flowservice/flows/{flow}"));
    assert!(url(&read["options"]["inletUrl"]), "{read}");
    let http = base(&mut host, HTTP);
    let read = host.item(&format!("/flowservice/connections/{http}"));
    assert!(url(&read["auth"]["params"]["inletUrl"]), "{read}");
    assert_eq!(
        (&read["auth"]["params"]["name"], &read["auth"]["params"]["dataType"]),
        (&json!("http-api"), &json!("xdm"))
    );
    parts.source = source(&mut host, &with(&source_body(HTTP, Some(&http), "", &json!({})), "/params", &Value::Null));
    let body = with(&plain, "/sourceConnectionIds", &json!([parts.source]));
    host.post("/flowservice/flows", &with(&body, "/flowSpec/id", &json!(HTTP_FLOW))).is(201);
    let body = with(&body, "/flowSpec/id", &json!(HTTP_FLOW_WITHOUT_MAPPING));
    host.post("/flowservice/flows", &body).is(400);
    let body = with(&body, "/transformations", &Value::Null);
    let flow = host.post("/flowservice/flows", &body).is(201).text("id");
    let run = json!({ "flowId": flow, "params": {} });
    host.post("/flowservice/runs", &run).refused("1385-400");
    host.emulator.advance(8000);
    assert_eq!(host.runs(&flow), Vec::<Value>::new());
}

#[test]
fn what_is_sent_to_an_inlet_is_a_run() {
    let mut host = host();
    let mut parts = host.parts();
    let plain = |parts: &common::Parts, spec: &str| {
        let body = with(&parts.flow_body(), "/scheduleParams", &Value::Null);
        with(&body, "/flowSpec/id", &json!(spec))
    };
    let path = |url: &Value| url.as_str().unwrap().replace("https://dcs.adobedc.net/collection/", "");
    let send = |host: &mut Host, path: &str, body: &Value, headers: &[(String, String)]| {
        let url = format!("https://dcs.adobedc.net/collection/{path}");
        let body = body.to_string().into_bytes();
        let request = Request { method: "POST".to_owned(), url, headers: headers.to_vec(), body };
        let Outcome::Answer { response, .. } = host.emulator.handle(&request) else { panic!("no answer") };
        (response.status, serde_json::from_slice::<Value>(&response.body).unwrap())
    };
    let summary = |host: &mut Host, flow: &str| -> Vec<Value> {
        host.emulator.advance(100);
        host.runs(flow).iter().map(|run| run["metrics"]["recordSummary"]["outputRecordCount"].clone()).collect()
    };
    parts.source = source(&mut host, &source_body(CHATLIO, None, "json", &json!({})));
    let flow = host.post("/flowservice/flows", &plain(&parts, PUSH_FLOW)).is(201).text("id");
    let inlet = path(&host.item(&format!("/flowservice/flows/{flow}"))["options"]["inletUrl"]);
    let (status, answer) = send(&mut host, &inlet, &json!({ "event": "message" }), &[]);
    assert_eq!((status, &answer["inletId"]), (200, &json!(inlet)), "{answer}");
    let (_, answer) = send(&mut host, &format!("batch/{inlet}"), &json!({ "messages": [{}, {}, {}] }), &[]);
    assert_eq!(answer["responses"].as_array().unwrap().len(), 3);
    assert_eq!(summary(&mut host, &flow), [1, 3]);
    assert_eq!(send(&mut host, "0123", &json!({}), &[]).0, 404);

    let spec = spec(&mut host, HTTP);
    let body = base_body(&spec, &spec["authSpec"][0]);
    let body = with(&body, "/auth/params/authenticationRequired", &json!(true));
    let base = host.post("/flowservice/connections", &body).is(201).text("id");
    parts.source = source(&mut host, &with(&source_body(HTTP, Some(&base), "", &json!({})), "/params", &Value::Null));
    let flow = host.post("/flowservice/flows", &plain(&parts, HTTP_FLOW)).is(201).text("id");
    let inlet = path(&host.item(&format!("/flowservice/connections/{base}"))["auth"]["params"]["inletUrl"]);
    assert_eq!(send(&mut host, &inlet, &json!({}), &[]).0, 401);
    let headers = host.headers.clone();
    assert_eq!(send(&mut host, &inlet, &json!({ "header": { "flowId": flow } }), &headers).0, 200);
    assert_eq!(send(&mut host, &inlet, &json!({ "header": { "flowId": "other" } }), &headers).0, 200);
    assert_eq!(summary(&mut host, &flow), [1]);
}

#[test]
fn tables_are_explored_and_filtered() {
    let mut host = host();
    let base = base(&mut host, SALESFORCE);
    let root = host.get(&explore(&base, "objectType=root")).is(200).body;
    let accounts = json!({ "type": "table", "name": "shop.accounts", "path": "shop.accounts", "canPreview": true,
        "canFetchSchema": true });
    assert_eq!((root.as_array().unwrap().len(), &root[0]), (3, &accounts));
    let table = "objectType=table&object=shop.orders";
    let plain = host.get(&explore(&base, table)).is(200).body;
    assert_eq!((&plain["format"], plain["schema"]["columns"].as_array().unwrap().len()), (&json!("flat"), 6));
    assert_eq!(plain["data"], Value::Null);
    let shown = host.get(&explore(&base, &format!("{table}&preview=true"))).is(200).body;
    let rows = shown["data"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 8);
    assert!(rows.iter().all(|row| row["order_id"].is_u64() && row["total"].is_f64() && row["account_id"].is_string()));
    host.get(&explore(&base, "objectType=table")).refused("1337-400");
    host.get(&explore(&base, "objectType=table&object=")).refused("1334-400");
    host.get(&explore(&base, "objectType=file&object=a")).refused("1452-400");
    host.get(&explore(&base, &format!("{table}&sourceParams=e30"))).refused("1451-400");

    let field = |name: &str| json!({ "nodeType": "fieldLookup", "fieldName": name });
    let literal = |value: &Value| json!({ "nodeType": "literal", "value": value });
    let apply = |name: &str, params: Vec<Value>| json!({ "nodeType": "fnApply", "fnName": name, "params": params });
    let is = |operator: &str, name: &str, value: Value| apply(operator, vec![field(name), literal(&value)]);
    let pql = |value: Value| json!({ "type": "PQL", "format": "pql/json", "value": value });
    let ask = |filters: &Value| explore(&base, &format!("{table}&preview=true&filters={}", encoded(filters)));
    let kept = |host: &mut Host, condition: &Value| {
        let body = host.get(&ask(&pql(condition.clone()))).is(200).body;
        body["data"].as_array().unwrap().iter().map(|row| row["order_id"].as_u64().unwrap() - 1000).collect::<Vec<_>>()
    };
    assert_eq!(kept(&mut host, &is("<=", "order_id", json!(1003))), [1, 2, 3]);
    let both = apply("and", vec![is(">", "order_id", json!(1002)), is("!=", "order_id", json!(1004))]);
    assert_eq!(kept(&mut host, &both), [3, 5, 6, 7, 8]);
    let either = apply("or", vec![is("=", "order_id", json!(1001)), is("in", "order_id", json!([1008]))]);
    assert_eq!(kept(&mut host, &either), [1, 8]);
    assert_eq!(kept(&mut host, &apply("NOT", vec![is(">=", "order_id", json!(1002))])), [1]);
    assert_eq!(kept(&mut host, &is("like", "updated_at", json!("2024-0%Z"))).len(), 8);
    assert_eq!(kept(&mut host, &is("like", "status", json!("status"))).len(), 0);
    assert_eq!(kept(&mut host, &apply("isNull", vec![field("status")])).len(), 0);

    let fine = is("=", "order_id", json!(1));
    host.get(&explore(&base, &format!("{table}&filters=%25"))).refused("1389-400");
    host.get(&ask(&json!({ "type": "SQL" }))).refused("1355-400");
    host.get(&ask(&json!({ "type": "PQL", "format": "text" }))).refused("1356-400");
    host.get(&ask(&json!({ "type": "PQL", "format": "pql/json" }))).refused("1357-400");
    host.get(&ask(&pql(json!({ "nodeType": "fnApply" })))).refused("1350-400");
    host.get(&ask(&pql(is("between", "order_id", json!(1))))).refused("1351-400");
    host.get(&ask(&pql(is("=", "color", json!(1))))).refused("1378-400");
    host.get(&ask(&pql(is("=", "order_id", json!("1"))))).refused("1379-400");
    host.get(&ask(&pql(is("=", "order_id", Value::Null)))).refused("1377-400");
    host.get(&ask(&pql(apply("not", vec![fine.clone(), fine.clone()])))).refused("1390-400");
    host.get(&ask(&pql(apply("=", vec![])))).refused("1349-400");
    let mysql = self::base(&mut host, "26d738e0-8963-47ea-aadf-c60de735468a");
    host.get(&explore(&mysql, &format!("{table}&filters={}", encoded(&pql(fine.clone()))))).refused("1353-400");
    let body = |filters: Value| {
        source_body(SALESFORCE, Some(&base), "tabular", &json!({ "tableName": "Mine", "filters": filters }))
    };
    host.post("/flowservice/sourceConnections", &body(pql(fine.clone()))).is(201);
    host.post("/flowservice/sourceConnections", &body(fine)).refused("1355-400");
}

#[test]
fn files_are_explored() {
    let mut host = host();
    let base = base(&mut host, S3);
    let root = host.get(&explore(&base, "objectType=root")).is(200).body;
    assert_eq!(
        root,
        json!([
            { "type": "file", "name": "accounts.csv", "path": "/accounts.csv", "canPreview": true, "canFetchSchema": true },
            { "type": "folder", "name": "exports", "path": "/exports", "canPreview": false, "canFetchSchema": false },
        ])
    );
    let folder = host.get(&explore(&base, "objectType=folder&object=%2Fexports")).is(200).body;
    assert_eq!(folder.as_array().unwrap().len(), 3);
    assert_eq!(host.get(&explore(&base, "objectType=folder&object=/none")).is(200).body, json!([]));
    let file = "objectType=file&object=%2Faccounts.csv&preview=true";
    let columns = host
        .get(&explore(&base, &format!("{file}&fileType=delimited&columnDelimiter=%3B&encoding=UTF-8")))
        .is(200)
        .body;
    assert_eq!(
        (columns.as_array().unwrap().len(), &columns[0]),
        (5, &json!({ "name": "account_id", "type": "String" }))
    );
    let packed = "objectType=file&object=/exports/orders.csv.gz&fileType=DELIMITED";
    host.get(&explore(&base, packed)).refused("1359-400");
    host.get(&explore(&base, &format!("{packed}&compressionType=gzip"))).is(200);
    host.get(&explore(&base, file)).refused("1337-400");
    host.get(&explore(&base, &format!("{file}&fileType=xml"))).refused("1396-400");
    host.get(&explore(&base, &format!("{file}&fileType=delimited&columnDelimiter=ab"))).refused("1331-400");
    host.get(&explore(&base, &format!("{file}&fileType=delimited&encoding=latin"))).refused("1312-400");
    host.get(&explore(&base, "objectType=file&object=no.csv&fileType=delimited")).refused("1101-404");
    host.get(&explore(&base, &format!("{file}&determineProperties=true"))).refused("1376-400");
    host.get(&explore(&base, "objectType=table&object=a")).refused("1452-400");
}

#[test]
fn the_landing_zone_is_explored_by_its_spec() {
    let mut host = host();
    let path = |spec: &str, query: &str| format!("/flowservice/connectionSpecs/{spec}/explore?{query}");
    let root = host.get(&path(LANDING_ZONE, "objectType=root")).is(200).body;
    assert_eq!(root[1]["path"], "dlz-user-container/exports/orders.csv.gz");
    let file = "objectType=file&object=dlz-user-container/exports/orders.csv.gz";
    let found = host.get(&path(LANDING_ZONE, &format!("{file}&determineProperties=true&preview=true"))).is(200).body;
    assert_eq!(
        found["properties"],
        json!({ "fileType": "delimited", "compressionType": "gzip", "columnDelimiter": "," })
    );
    assert_eq!(
        found["schema"]["columns"][0],
        json!({ "name": "order_id", "type": "string", "xdm": { "type": "string" } })
    );
    assert_eq!(found["data"][0]["order_id"], "1001");
    let given = host.get(&path(LANDING_ZONE, &format!("{file}&fileType=delimited&compressionType=gzip"))).is(200).body;
    assert_eq!(given["properties"], json!({ "fileType": "delimited", "compressionType": "gzip" }));
    host.get(&path(LANDING_ZONE, file)).refused("1374-400");
    host.get(&path(LANDING_ZONE, &format!("{file}&determineProperties=true&fileType=json"))).refused("1374-400");
    host.get(&path(LANDING_ZONE, "objectType=folder&object=a")).refused("1452-400");
    host.get(&path(S3, "objectType=root")).refused("1372-400");
    host.get(&path(KINESIS, "objectType=root")).refused("1336-400");
    host.get(&path("0b8e4c02-6f1d-4f0e-9a41-3f1d5a7c2e90", "objectType=root")).refused("1439-404");
}

#[test]
fn rest_sources_have_records_of_their_own() {
    let mut host = host();
    let rest = "objectType=rest&object=json&fileType=json&preview=true";
    let onetrust = base(&mut host, ONETRUST);
    let body = host.get(&explore(&onetrust, rest)).is(200).body;
    assert_eq!(host.get(&explore(&onetrust, &format!("{rest}&sourceParams=e30"))).is(200).body, body);
    assert_eq!(host.get(&explore(&onetrust, &format!("{rest}&sourceParams=e30%3D"))).is(200).body, body);
    let properties = &body["schema"]["properties"]["data"]["properties"];
    assert_eq!(properties["address"]["properties"]["city"], json!({ "type": "string" }));
    assert_eq!(properties["orders"]["items"]["properties"]["total"], json!({ "type": "number" }));
    assert_eq!(properties["deleted_at"], json!({}));
    let members = base(&mut host, MEMBERS);
    host.get(&explore(&members, rest)).is(400);
    let asked = encoded(&json!({ "listId": "10c097ca71" }));
    let other = host.get(&explore(&members, &format!("{rest}&sourceParams={asked}"))).is(200).body;
    assert_eq!(other["data"][0]["data"]["listId"], "10c097ca71");
    assert_ne!(other["data"][0]["data"]["id"], body["data"][0]["data"]["id"]);
    let mut later = Host::new(&json!({ "seed": 9 }));
    let onetrust = base(&mut later, ONETRUST);
    assert_ne!(later.get(&explore(&onetrust, rest)).is(200).body["data"], body["data"]);
}

#[test]
fn streams_are_not_explored() {
    let mut host = host();
    let queue = base(&mut host, KINESIS);
    host.get(&explore(&queue, "objectType=root")).refused("1336-400");
    let rows = base(&mut host, SNOWFLAKE_STREAMING);
    let tables = host.get(&explore(&rows, "objectType=root")).is(200).body;
    assert_eq!(tables["items"][0], json!({ "type": "table", "name": "shop.accounts" }));
    host.get(&explore(&rows, "objectType=table&object=shop.accounts")).refused("1452-400");
}
