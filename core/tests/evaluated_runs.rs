//! Runs of the emulated platform whose records are mapped by previews: what lands, and what is refused and why.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use std::sync::Arc;

use aepflow::{Response, Value as Json};
use aepflow_emulator::{Emulator, Outcome, Request};
use aepflow_preview::{Zones, ffi::Plan};
use common::{End, Host, NOW, charges, platform, send};
use serde_json::{Value, json};

fn evaluating(options: &Value) -> Emulator {
    let calls = aepflow::ffi::Calls(aepflow::ffi::Units::Bytes);
    platform(options).evaluating(Arc::new(move |mapping: &str, records: &str, options: &str| {
        let plan = Plan::unchecked(calls, mapping.as_bytes())?;
        plan.preview(records.as_bytes(), options.as_bytes(), Zones::embedded())
    }))
}

/// Calls an operation of the emulated platform.
fn call(emulator: &mut Emulator, operation: &str, input: &Value) -> Value {
    let context = common::context(emulator);
    let request = aepflow::build_request(operation, input.to_string().as_bytes(), context.as_bytes(), b"").unwrap();
    let (status, headers, body) = send(emulator, &request).unwrap();
    let result: Json = aepflow::parse_response(operation, &Response { status, headers, body: &body }).unwrap();
    serde_json::from_str(&result.to_string()).unwrap()
}

fn charge(id: &str, created: &Value, amount: i64) -> Value {
    json!({ "data": { "id": id, "created": created, "amount": amount, "currency": "eur", "customer": "cus_1" } })
}

/// Applies the charges, with records of their own, and lets the first run end.
fn ran(records: &Value, percent: u64) -> (Emulator, Value) {
    let mut emulator = evaluating(&json!({ "records": { "charges": records } }));
    let mut spec = charges();
    spec["resources"][0]["schedule"]["backfill"] = true.into();
    spec["resources"][0]["options"]["partialIngestionPercent"] = percent.into();
    let mut host = Host::default();
    assert_eq!(host.run(&spec, &mut emulator).0, End::Done);
    emulator.advance(1200);
    let run = call(&mut emulator, "listRuns", &json!({}))["items"][0].clone();
    (emulator, run)
}

#[test]
fn rows_land_as_previews_map_them_and_others_are_refused_with_the_reason() {
    let records =
        json!([charge("ch_1", &NOW.into(), 1250), charge("ch_2", &"soon".into(), 99), charge("ch_3", &NOW.into(), 5)]);
    let (mut emulator, run) = ran(&records, 50);
    let counts = &run["metrics"]["recordSummary"];
    assert_eq!(
        (counts["inputRecordCount"].as_u64(), counts["failedRecordCount"].as_u64()),
        (Some(3), Some(1)),
        "{run:#}"
    );
    assert_eq!(run["metrics"]["statusSummary"]["status"], "success");
    let datasets = call(&mut emulator, "listDatasets", &json!({}));
    let dataset = datasets["items"][0]["id"].clone();
    let rows = call(&mut emulator, "previewDataset", &json!({ "datasetId": dataset }));
    assert_eq!(rows["data"].as_array().unwrap().len(), 2, "{rows:#}");
    assert_eq!(rows["data"][0]["_acme"]["stripe_charges"]["amount"], 1250);
    assert_eq!(rows["data"][1]["_id"], "ch_3");
    let batch = run["activities"][1]["targetInfo"][0]["reference"]["ids"][0].clone();
    let file = "row_errors/conversion_errors_0.json";
    let refused = call(&mut emulator, "listFailedRecords", &json!({ "batchId": batch, "path": file }));
    assert_eq!(refused["items"].as_array().unwrap().len(), 1, "{refused:#}");
    assert!(
        refused["items"][0].to_string().contains("ch_2") && refused.to_string().contains("DCVS-1106-400"),
        "{refused:#}"
    );
}

#[test]
fn above_the_threshold_nothing_lands() {
    let records = json!([charge("ch_1", &"soon".into(), 1), charge("ch_2", &NOW.into(), 2)]);
    let (mut emulator, run) = ran(&records, 5);
    assert_eq!(run["metrics"]["statusSummary"]["status"], "failed", "{run:#}");
    let datasets = call(&mut emulator, "listDatasets", &json!({}));
    let rows = call(&mut emulator, "previewDataset", &json!({ "datasetId": datasets["items"][0]["id"] }));
    assert_eq!(rows["data"], json!([]));
}

/// The same mapping gives the same rows by the platform's own preview.
#[test]
fn a_preview_of_a_mapping_set_is_evaluated() {
    let mut emulator = evaluating(&json!({}));
    let mapping = json!({ "sourceType": "EXPRESSION", "source": "upper(name)", "destination": "_acme.name" });
    let schema = json!({ "id": "https://ns.adobe.com/acme/schemas/0" });
    let given = json!({ "mappingSet": { "schema": schema, "mappings": [mapping] }, "data": [{ "name": "ada" }] });
    let answer = call(&mut emulator, "previewMappingSet", &given);
    assert_eq!(answer["items"], json!([{ "data": { "_acme": { "name": "ADA" } }, "errors": null }]), "{answer:#}");
}

/// What was posted lands, and not what a run would find at the source; a text that is no number is lost alone.
#[test]
fn what_is_sent_to_an_inlet_is_mapped() {
    let mut emulator = evaluating(&json!({}));
    let spec = json!({
        "name": "Till",
        "source": {
            "connector": "http-api",
            "auth": { "specName": "Streaming Connection", "params": { "dataType": "raw" } },
        },
        "resources": [{
            "key": "receipts",
            "records": [{ "id": "r_1", "amount": 5 }, { "id": "r_2", "amount": 7 }],
            "target": { "class": "profile" },
            "mapping": { "mappings": [
                { "sourceType": "EXPRESSION", "source": "upper(id)", "destination": "_acme.till_receipts.id" },
                { "source": "amount", "destination": "_acme.till_receipts.amount" },
            ] },
        }],
    });
    let (end, pipeline) = Host::default().run(&spec, &mut emulator);
    assert_eq!(end, End::Done);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    let url = plan["steps"].as_array().unwrap().iter().find_map(|step| step["inletUrl"].as_str()).unwrap().to_owned();
    let message = |id: &str, amount: Value| json!({ "body": { "id": id, "amount": amount } });
    let messages =
        json!({ "messages": [message("r_3", 12.into()), message("r_4", "much".into()), message("r_5", 1.into())] });
    let request = Request {
        method: "POST".to_owned(),
        url: url.replace("/collection/", "/collection/batch/"),
        headers: vec![("content-type".to_owned(), "application/json".to_owned())],
        body: messages.to_string().into_bytes(),
    };
    let Outcome::Answer { response, .. } = emulator.handle(&request) else { panic!("no answer") };
    assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    emulator.advance(1200);
    let run = call(&mut emulator, "listRuns", &json!({}))["items"][0].clone();
    let counts = &run["metrics"]["recordSummary"];
    assert_eq!((&counts["inputRecordCount"], &counts["outputRecordCount"]), (&json!(3), &json!(3)), "{run:#}");
    let datasets = call(&mut emulator, "listDatasets", &json!({}));
    let rows = call(&mut emulator, "previewDataset", &json!({ "datasetId": datasets["items"][0]["id"] }));
    let of = |row: &Value| row["_acme"]["till_receipts"].clone();
    let landed: Vec<Value> = rows["data"].as_array().unwrap().iter().map(of).collect();
    let expected = json!([{ "id": "R_3", "amount": 12 }, { "id": "R_4" }, { "id": "R_5", "amount": 1 }]);
    assert_eq!(Value::from(landed), expected);
}
