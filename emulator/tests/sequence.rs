//! The whole way from a token to a finished run, and back.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::{Outcome, Request};
use common::{Host, LOOKUP, NOW, encoded, host, mapping_body};
use serde_json::{Value, json};

#[test]
fn a_token_is_had_for_client_credentials() {
    let mut host = host();
    let known = host.emulator.credentials();
    let form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope=openid%2Csession",
        known["apiKey"].as_str().unwrap(),
        known["clientSecret"].as_str().unwrap()
    );
    let request = Request {
        method: "POST".to_owned(),
        url: "https://ims-na1.adobelogin.com/ims/token/v3".to_owned(),
        headers: vec![("Content-Type".to_owned(), "application/x-www-form-urlencoded".to_owned())],
        body: form.into_bytes(),
    };
    let Outcome::Answer { response, .. } = host.emulator.handle(&request) else { panic!("no answer") };
    let body: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!((response.status, &body["token_type"], &body["expires_in"]), (200, &json!("bearer"), &json!(86399)));
    host.headers[0].1 = format!("Bearer {}", body["access_token"].as_str().unwrap());
    assert_eq!(host.get("/schemaregistry/stats").is(200).body["tenantId"], "acme");
}

#[test]
fn an_exploration_answers_with_records_that_the_host_gave() {
    let records =
        json!([{ "data": { "id": "ch_1", "fee": null } }, { "data": { "id": "ch_2", "fee": 5, "tags": ["a"] } }]);
    let mut host = Host::new(&json!({ "records": { "charges": records, "refunds": [] } }));
    let base = host.base();
    let mut explore = |params: &str| {
        let query = "objectType=rest&object=json&fileType=json&preview=true";
        host.get(&format!("/flowservice/connections/{base}/explore?{query}&sourceParams={params}")).is(200).body
    };
    let given = explore("eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D");
    let text = json!({ "type": "string" });
    let fields = &given["schema"]["properties"]["data"]["properties"];
    assert_eq!((&given["data"], &fields["id"], &fields["fee"]["type"]), (&records, &text, &json!("integer")));
    assert_eq!(fields["tags"], json!({ "type": "array", "items": text }));
    // Where none are given, there are those of the emulator.
    assert_eq!(explore("eyJyZXNvdXJjZVBhdGgiOiJyZWZ1bmRzIn0%3D")["data"][0]["data"]["object"], "refund");
}

#[test]
fn the_charges_pipeline_runs() {
    let mut host = host();
    let base = host.base();
    assert_eq!(host.get(&format!("/flowservice/connections/{base}/test")).is(200).body, json!({ "result": true }));
    let query = "objectType=rest&object=json&fileType=json&preview=false";
    let params = "sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D";
    let explored = host.get(&format!("/flowservice/connections/{base}/explore?{query}&{params}")).is(200).body;
    assert_eq!(explored["format"], "hierarchical");
    let fields = explored["schema"]["properties"]["data"]["properties"].as_object().unwrap();
    assert_eq!(
        (fields.len(), &fields["livemode"], &fields["application"]),
        (47, &json!({ "type": "boolean" }), &json!({}))
    );

    let parts = host.parts();
    let verdicts = host.post("/conversion/mappingSets/validate", &mapping_body(&parts.schema)).is(200).body;
    let fine = json!({ "status": "SUCCESS", "errors": null });
    assert_eq!(verdicts, json!({ "validationResponse": [fine, fine] }));
    let flow = host.flow(&parts);
    assert_eq!(host.runs(&flow), Vec::<Value>::new());

    host.emulator.advance(600 + 120 + 60);
    let runs = host.runs(&flow);
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0]["metrics"]["statusSummary"], json!({ "status": "success" }));
    assert_eq!(runs[0]["metrics"]["recordSummary"], json!({ "inputRecordCount": 120, "outputRecordCount": 120 }));
    let read = host.item(&format!("/flowservice/flows/{flow}"));
    assert_eq!(read["lastRunDetails"]["state"], "success");
    assert_eq!(
        read["scheduleParams"],
        json!({ "startTime": (NOW + 600).to_string(), "frequency": "minute", "interval": "15", "backfill": "true" })
    );
    let batches = host.get("/catalog/batches").is(200).body;
    assert_eq!(batches.as_object().unwrap().len(), 1);
    let (batch, ended) = (batches.as_object().unwrap().keys().next().unwrap(), NOW + 600 + 120 + 60);
    for (query, count) in [
        (format!("dataSet={}", parts.dataset), 1),
        ("dataSet=65f0a1b2c3d4e5f6a7b8c9d0".to_owned(), 0),
        (format!("batch={batch}"), 1),
        ("status=success".to_owned(), 1),
        ("status=!success".to_owned(), 0),
        ("recordCount=5".to_owned(), 0),
        (format!("endAfter={}", ended * 1000 - 1), 1),
        (format!("endAfter={}", ended * 1000), 0),
        (format!("endBefore={}", ended * 1000 + 1), 1),
        (format!("startBefore={}", NOW * 1000), 0),
    ] {
        let found = host.get(&format!("/catalog/batches?{query}")).is(200).body;
        assert_eq!(found.as_object().unwrap().len(), count, "{query}");
    }
    host.get("/catalog/batches?dataSetId=x").is(400);
}

#[test]
fn a_pipeline_is_taken_down_in_order() {
    let mut host = host();
    let parts = host.parts();
    let flow = host.flow(&parts);
    let group = host.send(
        "GET",
        &format!("/schemaregistry/tenant/schemas/{}", encoded(&parts.schema)),
        &[("Accept", LOOKUP)],
        None,
    );
    let group = group.body["allOf"][1]["$ref"].as_str().unwrap().to_owned();
    let paths = [
        (format!("/flowservice/flows/{flow}"), 204),
        (format!("/flowservice/targetConnections/{}", parts.target), 204),
        (format!("/flowservice/sourceConnections/{}", parts.source), 204),
        (format!("/flowservice/connections/{}", parts.base), 204),
        (format!("/catalog/dataSets/{}", parts.dataset), 200),
        (format!("/schemaregistry/tenant/schemas/{}", encoded(&parts.schema)), 204),
        (format!("/schemaregistry/tenant/fieldgroups/{}", encoded(&group)), 204),
    ];
    for (path, status) in &paths {
        host.delete(path).is(*status);
    }
    for (path, _) in paths.iter().filter(|(path, _)| path.starts_with("/flowservice")) {
        host.get(path).refused("1439-404");
    }
    assert_eq!(host.delete(&format!("/catalog/dataSets/{}", parts.dataset)).is(200).body, json!([]));
}

#[test]
fn names_are_not_unique_so_that_a_repeated_create_makes_twins() {
    let mut host = host();
    let parts = host.parts();
    let (one, two) = (host.flow(&parts), host.flow(&parts));
    assert_ne!(one, two);
    assert_ne!(host.base(), host.base());
    assert_ne!(host.dataset(&parts.schema), host.dataset(&parts.schema));
    let forms = host.emulator.resources();
    assert_eq!(forms["prod"]["flows"][0], forms["prod"]["flows"][1]);
    assert_eq!(forms["prod"]["baseConnections"].as_array().unwrap().len(), 3);
    assert_eq!(
        host.get("/flowservice/flows?property=name==%22Charges%20flow%22").is(200).body["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let mut count = |filter: &str| {
        let list = host.get(&format!("/flowservice/flows?property={filter}")).is(200).body;
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count(&format!("sourceConnectionIds%5B%5D=={},x", parts.source)), 2);
    assert_eq!(count(&format!("sourceConnectionIds=={}", parts.source)), 0);
    assert_eq!(count("transformations[].name==Mapping"), 2);
    assert_eq!(count("transformations[].name!=Mapping"), 0);
}

#[test]
fn sandboxes_are_apart() {
    let mut host = host();
    let base = host.base();
    let other = [("x-sandbox-name", "dev")];
    host.send("GET", &format!("/flowservice/connections/{base}"), &other, None).refused("1439-404");
    let list = host.get("/sandbox-management/").is(200).body;
    assert_eq!(list["sandboxes"][1]["name"], "dev");
    assert_eq!(host.get("/sandbox-management").is(200).body, list);
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let run = |seed: u64| {
        let mut host = common::Host::new(&json!({ "seed": seed }));
        let parts = host.parts();
        let flow = host.flow(&parts);
        host.emulator.advance(10_000);
        (host.runs(&flow), host.emulator.resources())
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7).0, run(8).0);
    assert_eq!(run(7).1, run(8).1);
}
