//! What belongs to a source's data: namespaces, classes, data types, unions, descriptors, retention, failed records, the
//! landing zone.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{Answer, EVENT, Host, PROFILE, encoded, host};
use serde_json::{Value, json};

const IDENTITIES: &str = "/data/core/idnamespace/identities";
const LIST: (&str, &str) = ("Accept", "application/vnd.adobe.xed-id+json");

fn put(host: &mut Host, path: &str, body: &Value) -> Answer {
    host.send("PUT", path, &[], Some(body))
}

/// The members of a list of the registry, by one of their members.
fn listed(host: &mut Host, path: &str, name: &str) -> Vec<Value> {
    let answer = host.send("GET", &format!("/schemaregistry/{path}"), &[LIST], None).is(200);
    answer.body["results"].as_array().unwrap().iter().map(|item| item[name].clone()).collect()
}

#[test]
fn namespaces_are_for_good() {
    let mut host = host();
    let body = json!({ "name": "Stripe customer", "code": "stripeCustomerId", "idType": "Cross_device" });
    let made = host.post(IDENTITIES, &body).is(200).body;
    assert_eq!((&made["idType"], &made["custom"]), (&json!("CROSS_DEVICE"), &json!(true)));
    let path = format!("{IDENTITIES}/{}", made["id"]);
    assert_eq!(host.get(&path).is(200).body, made);
    let conflict = host.post(IDENTITIES, &body).is(409).body;
    assert_eq!(
        (&conflict["title"], &conflict["report"]["code"]),
        (&json!("NAMESPACE_CODE_CONFLICT"), &json!("INTEGRATION_CODE_EXISTS"))
    );
    let renamed =
        json!({ "name": "Customer", "code": "stripeCustomerId", "idType": "CROSS_DEVICE", "description": "Who paid" });
    let put_ = put(&mut host, &path, &renamed).is(200).body;
    assert_eq!((&put_[0]["name"], &put_[0]["description"]), (&json!("Customer"), &json!("Who paid")));
    let other = json!({ "name": "Customer", "code": "other", "idType": "CROSS_DEVICE" });
    assert_eq!(put(&mut host, &path, &other).is(400).body["error"], "INVALID_REQUEST_PARAMS");
    host.delete(&path).is(404);
    for wrong in [
        json!({}),
        json!({ "name": "N", "code": "a-b", "idType": "Email" }),
        json!({ "name": "N", "code": "ab", "idType": "Partner" }),
    ] {
        host.post(IDENTITIES, &wrong).is(400);
    }
    assert_eq!(host.get(&format!("{IDENTITIES}/1")).is(404).body["error"], "NAMESPACE_NOT_FOUND");
    let all = host.get(IDENTITIES).is(200).body;
    assert!(all.as_array().unwrap().iter().any(|known| known["code"] == "Email" && known["custom"] == false));
    // All sandboxes of the organization have them.
    host.headers[3].1 = "dev".to_owned();
    assert_eq!(host.get(IDENTITIES).is(200).body, all);
}

#[test]
fn a_class_of_ones_own_has_schemas_and_a_union() {
    let mut host = host();
    let fields = json!({ "price": { "properties": { "_acme": { "type": "object", "properties": { "priceId": { "type": "string" } } } } } });
    let body = json!({ "type": "object", "title": "Prices", "description": "Prices", "definitions": fields,
        "allOf": [{ "$ref": "https://ns.adobe.com/xdm/data/record" }, { "$ref": "#/definitions/price" }] });
    let class = host.post("/schemaregistry/tenant/classes", &body).is(201).text("$id");
    let path = format!("/schemaregistry/tenant/classes/{}", encoded(&class));
    assert_eq!(host.lookup(&path).is(200).body["title"], "Prices");
    assert_eq!(listed(&mut host, "tenant/classes", "$id"), [json!(class)]);
    let mut two = body.clone();
    two["allOf"] = json!([]);
    two["title"] = "Two".into();
    host.post("/schemaregistry/tenant/classes", &two).is(400);
    let mut outside = body.clone();
    outside["title"] = "Outside".into();
    outside["definitions"] = json!({ "price": { "properties": { "priceId": { "type": "string" } } } });
    host.post("/schemaregistry/tenant/classes", &outside).refused("XDM-1021-400");
    let classes = &host.emulator.resources()["prod"]["classes"];
    assert_eq!((&classes[0]["title"], classes.as_array().unwrap().len()), (&json!("Prices"), 1));
    let schema = json!({ "type": "object", "title": "Price", "description": "Price", "allOf": [{ "$ref": class }] });
    let schema = host.post("/schemaregistry/tenant/schemas", &schema).is(201);
    assert_eq!(schema.body["meta:class"], json!(class));
    let schema = schema.text("$id");
    host.delete(&path).is(400);
    let identity = json!({ "@type": "xdm:descriptorIdentity", "xdm:sourceSchema": schema, "xdm:sourceVersion": 1,
        "xdm:sourceProperty": "/_acme/priceId", "xdm:namespace": "price", "xdm:property": "xdm:code", "xdm:isPrimary": true });
    host.post("/schemaregistry/tenant/descriptors", &identity).is(201);
    assert!(listed(&mut host, "tenant/unions", "$id").is_empty());
    let join = json!([{ "op": "add", "path": "/meta:immutableTags", "value": ["union"] }]);
    host.send("PATCH", &format!("/schemaregistry/tenant/schemas/{}", encoded(&schema)), &[], Some(&join)).is(200);
    let id = format!("{class}__union");
    assert_eq!(listed(&mut host, "tenant/unions", "$id"), [json!(id)]);
    let union = host.lookup(&format!("/schemaregistry/tenant/unions/{}", encoded(&id))).is(200).body;
    assert_eq!(union["properties"]["_acme"]["properties"]["priceId"]["type"], "string");
    assert!(union["properties"]["segmentMembership"].is_object());
    host.lookup(&format!("/schemaregistry/tenant/unions/{}", encoded(&class))).is(404);
    host.send("GET", &format!("/schemaregistry/tenant/unions/{}", encoded(&id)), &[LIST], None).is(400);
    let filter = format!("tenant/schemas?property=meta:immutableTags==union&property=meta:class=={}", encoded(&class));
    assert_eq!(listed(&mut host, &filter, "$id"), [json!(schema)]);
}

#[test]
fn classes_and_data_types_are_replaced_changed_and_deleted() {
    let mut host = host();
    let class = json!({ "type": "object", "title": "C", "description": "C", "allOf": [{ "$ref": "https://ns.adobe.com/xdm/data/time-series" }] });
    let data_type = json!({ "type": "object", "title": "D", "properties": { "a": { "type": "string" } } });
    for (kind, body) in [("classes", class), ("datatypes", data_type)] {
        let at = format!("/schemaregistry/tenant/{kind}");
        let made = host.post(&at, &body).is(201);
        assert_eq!(made.body["meta:resourceType"], kind);
        let path = format!("{at}/{}", encoded(&made.text("$id")));
        host.post(&at, &body).refused("XDM-1521-400");
        let steps = json!([{ "op": "add", "path": "/description", "value": "Other" }]);
        assert_eq!(host.send("PATCH", &path, &[], Some(&steps)).is(200).body["version"], "1.1");
        let mut whole = body.clone();
        whole["description"] = "Another".into();
        let whole = put(&mut host, &path, &whole).is(200).body;
        assert_eq!(
            (&whole["description"], &whole["version"], &whole["$id"]),
            (&json!("Another"), &json!("1.2"), &made.body["$id"])
        );
        host.delete(&path).is(204);
        host.lookup(&path).is(404);
    }
    for wrong in [
        json!({ "type": "object", "title": "E", "items": {} }),
        json!({ "type": "array", "title": "E" }),
        json!({ "type": "object", "title": "E", "meta:intendedToExtend": [PROFILE] }),
    ] {
        host.post("/schemaregistry/tenant/datatypes", &wrong).is(400);
    }
}

#[test]
fn what_is_left_out_of_a_whole_schema_or_field_group_is_gone() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let path = format!("/schemaregistry/tenant/schemas/{}", encoded(&schema));
    let body = json!({ "type": "object", "title": "S", "allOf": [{ "$ref": PROFILE }] });
    let new = put(&mut host, &path, &body).is(200).body;
    assert_eq!((new["allOf"].as_array().unwrap().len(), new.get("description")), (1, None));
    let other = json!({ "type": "object", "title": "S", "allOf": [{ "$ref": EVENT }] });
    put(&mut host, &path, &other).is(400);
    let group = host.field_group("G", PROFILE);
    let path = format!("/schemaregistry/tenant/fieldgroups/{}", encoded(&group));
    let body = json!({ "type": "object", "title": "G2", "meta:intendedToExtend": [PROFILE],
        "definitions": { "f": { "properties": { "_acme": { "type": "object", "properties": { "x": { "type": "string" } } } } } },
        "allOf": [{ "$ref": "#/definitions/f" }] });
    assert_eq!(put(&mut host, &path, &body).is(200).body["title"], "G2");
}

#[test]
fn adobes_own_resources_are_in_the_global_container() {
    let mut host = host();
    assert_eq!(listed(&mut host, "global/behaviors", "meta:altId").len(), 3);
    assert!(listed(&mut host, "global/datatypes", "title").contains(&json!("Person name")));
    assert!(listed(&mut host, "global/fieldgroups", "title").contains(&json!("IdentityMap")));
    let lookup = |host: &mut Host, path: &str| host.lookup(&format!("/schemaregistry/global/{path}"));
    assert_eq!(lookup(&mut host, "behaviors/_xdm.data.record").is(200).body["title"], "Record Schema");
    assert_eq!(lookup(&mut host, "classes/_xdm.context.profile").is(200).body["$id"], PROFILE);
    lookup(&mut host, "classes/_xdm.context.nothing").is(404);
}

#[test]
fn descriptors_of_all_types_are_made_and_replaced() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let other = host.schema("T", PROFILE);
    let place = "/_acme/charges_data/id";
    let with = |kind: &str, more: Value| {
        let mut body = json!({ "@type": format!("xdm:{kind}"), "xdm:sourceSchema": schema, "xdm:sourceVersion": 1 });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let at = "/schemaregistry/tenant/descriptors";
    for (kind, more) in [
        ("alternateDisplayInfo", json!({ "xdm:sourceProperty": place, "xdm:title": { "en_us": "Id" } })),
        ("descriptorReferenceIdentity", json!({ "xdm:sourceProperty": place, "xdm:identityNamespace": "Email" })),
        ("descriptorOneToOne", json!({ "xdm:sourceProperty": place, "xdm:destinationSchema": other })),
        (
            "descriptorRelationship",
            json!({ "xdm:sourceProperty": place, "xdm:destinationSchema": other, "xdm:cardinality": "M:1" }),
        ),
        ("descriptorPrimaryKey", json!({ "xdm:sourceProperty": [place] })),
        ("descriptorVersion", json!({ "xdm:sourceProperty": place })),
        ("descriptorDeprecated", json!({ "xdm:sourceProperty": [place] })),
        ("descriptorTimeSeriesGranularity", json!({ "xdm:granularity": "day" })),
        ("descriptorLabel", json!({ "xdm:sourceProperty": place, "xdm:label": ["I1"] })),
    ] {
        host.post(at, &with(kind, more)).is(201);
    }
    // As the page shows them.
    for (kind, property) in [
        ("descriptorPrimaryKey", json!([place])),
        ("descriptorPrimaryKey", json!(place)),
        ("descriptorVersion", json!(place)),
    ] {
        let body =
            json!({ "@type": format!("xdm:{kind}"), "xdm:sourceSchema": schema, "xdm:sourceProperty": property });
        host.post(at, &body).is(201);
    }
    let events = host.schema("Events", EVENT);
    let time = |schema: &str, place: &str| json!({ "@type": "xdm:descriptorTimestamp", "xdm:sourceSchema": schema, "xdm:sourceProperty": place });
    host.post(at, &time(&events, "/timestamp")).is(201);
    host.post(at, &time(&events, place)).is(400);
    host.post(at, &time(&schema, place)).is(400);
    let list = |host: &mut Host, query: &str| {
        let accept = [("Accept", "application/vnd.adobe.xdm-v2+json")];
        host.send("GET", &format!("{at}?{query}"), &accept, None).is(200).body
    };
    assert_eq!(list(&mut host, "")["_page"]["count"], 13);
    let keys = list(&mut host, "property=@type==xdm:descriptorPrimaryKey");
    assert_eq!(keys["results"].as_array().unwrap().len(), 3);
    let of_events = list(&mut host, &format!("property=xdm:sourceSchema=={events}"));
    assert_eq!(of_events["results"][0]["@type"], "xdm:descriptorTimestamp");
    let first = list(&mut host, "orderby=@type&limit=1");
    assert_eq!(first["results"][0]["@type"], "xdm:alternateDisplayInfo");
    assert_eq!(first["_page"]["next"], "xdm:alternateDisplayInfo");
    let by_type = [("Accept", "application/vnd.adobe.xdm+json")];
    let by_type = host.send("GET", &format!("{at}?property=@type==xdm:descriptorLabel"), &by_type, None).is(200).body;
    assert_eq!(by_type.as_object().unwrap().keys().collect::<Vec<_>>(), ["xdm:descriptorLabel"]);
    for (kind, more) in [
        ("descriptorRelationship", json!({ "xdm:sourceProperty": place, "xdm:destinationSchema": other })),
        (
            "descriptorRelationship",
            json!({ "xdm:sourceProperty": place, "xdm:destinationSchema": other, "xdm:cardinality": "1:M" }),
        ),
        ("descriptorReferenceIdentity", json!({ "xdm:sourceProperty": place })),
        ("descriptorOneToOne", json!({ "xdm:sourceProperty": place })),
        ("descriptorVersion", json!({ "xdm:sourceProperty": [place] })),
        ("descriptorPrimaryKey", json!({ "xdm:sourceProperty": [] })),
        ("descriptorTimeSeriesGranularity", json!({ "xdm:sourceProperty": place })),
    ] {
        assert!(host.post(at, &with(kind, more)).status >= 400, "{kind}");
    }
    let identity = with(
        "descriptorIdentity",
        json!({ "xdm:sourceProperty": place, "xdm:namespace": "Email",
        "xdm:property": "xdm:code", "xdm:isPrimary": true }),
    );
    let id = host.post(at, &identity).is(201).text("@id");
    let path = format!("{at}/{id}");
    let mut phone = identity.clone();
    phone["xdm:namespace"] = "Phone".into();
    assert_eq!(put(&mut host, &path, &phone).is(201).body, json!({ "@id": id }));
    phone["xdm:property"] = "code".into();
    put(&mut host, &path, &phone).is(400);
    let read = host.get(&path).is(200).body;
    assert_eq!((&read["xdm:namespace"], &read["xdm:property"]), (&json!("Phone"), &json!("xdm:code")));
    put(&mut host, &format!("{at}/none"), &identity).is(404);
}

#[test]
fn only_events_have_a_retention() {
    let mut host = host();
    let schema = host.schema("Events", EVENT);
    let events = host.dataset(&schema);
    let schema = host.schema("People", PROFILE);
    let people = host.dataset(&schema);
    let bounds = host.get(&format!("/catalog/ttl/{events}")).is(200).body;
    assert_eq!(bounds["extensions"]["adobe_lakeHouse"]["rowExpiration"]["minValue"], "P30D");
    let body =
        |value: Value| json!({ "extensions": { "adobe_lakeHouse": { "rowExpiration": { "ttlValue": value } } } });
    let mut set = |dataset: &str, value: Value| {
        host.send("PATCH", &format!("/catalog/v2/dataSets/{dataset}"), &[], Some(&body(value)))
    };
    set(&people, json!("P90D")).is(400);
    for wrong in [json!("P29D"), json!("90"), json!("P"), json!(90), json!("P90D1")] {
        set(&events, wrong).is(400);
    }
    set(&events, json!(null)).is(200);
    assert_eq!(set(&events, json!("P1Y2M")).is(200).body, json!([format!("@/dataSets/{events}")]));
    let read = host.get(&format!("/catalog/dataSets/{events}")).is(200).body;
    assert_eq!(read[&events]["extensions"]["adobe_lakeHouse"]["rowExpiration"]["ttlValue"], "P1Y2M");
    host.get("/catalog/ttl/none").is(404);
}

/// A host whose flow has run, with this many failed records of 120, and its batch.
fn with_failures(failed: u64, options: &Value) -> (Host, String, String) {
    let mut host = Host::new(&json!({ "failures": { "charges": failed } }));
    let parts = host.parts();
    let mut body = parts.flow_body();
    body["options"] = options.clone();
    let flow = host.post("/flowservice/flows", &body).is(201).text("id");
    host.emulator.advance(7200);
    let run = host.runs(&flow)[0].clone();
    let targets = run["activities"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["targetInfo"].as_array().cloned().unwrap_or_default());
    let mut ids = targets.filter_map(|target| Some(target["reference"]["ids"][0].as_str()?.to_owned()));
    let batch = ids.next().unwrap();
    (host, batch, parts.dataset)
}

fn lines(host: &mut Host, path: &str) -> Vec<Value> {
    let aepflow_emulator::Outcome::Answer { response, .. } = host.raw("GET", path, &[], b"") else {
        panic!("no answer")
    };
    assert_eq!(response.status, 200, "{path}");
    String::from_utf8(response.body).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn failed_records_are_in_the_files_of_their_batch() {
    let diagnosed = json!({ "errorDiagnosticsEnabled": true, "partialIngestionPercent": 10 });
    let (mut host, batch, dataset) = with_failures(7, &diagnosed);
    let at = format!("/export/batches/{batch}");
    let list = host.get(&format!("{at}/meta?path=row_errors")).is(200).body;
    let names: Vec<&str> = list["data"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["conversion_errors_0.json", "parsing_errors_0.json"]);
    assert!(list["data"][0]["length"].is_string());
    let broken = lines(&mut host, &format!("{at}/meta?path=row_errors%2Fparsing_errors_0.json"));
    let wrong = lines(&mut host, &format!("{at}/meta?path=row_errors%2Fconversion_errors_0.json"));
    assert_eq!((broken.len(), wrong.len()), (2, 5));
    assert_eq!(broken[0]["_errors"][0]["code"], "1401");
    assert_eq!(
        host.get(&format!("{at}/meta?path=row_errors&limit=1&start=1")).is(200).body["data"][0]["name"],
        names[1]
    );
    assert_eq!(lines(&mut host, &format!("{at}/meta?path=row_error_samples.json")).len(), 1);
    host.get(&format!("{at}/meta?path=row_errors%2Fnone.json")).is(404);
    host.get(&format!("{at}/meta")).is(400);
    // The batch itself is written.
    assert_eq!(host.get(&format!("{at}/failed")).is(200).body["data"], json!([]));
    assert_eq!(host.get(&format!("{at}/files")).is(200).body["data"].as_array().unwrap().len(), 1);
    assert!(host.get(&format!("/export/datasets/{dataset}/preview")).is(200).body["data"][0]["_acme"].is_object());
    let newest = host.get(&format!("/catalog/lastBatches?dataSetId={dataset}")).is(200).body;
    assert_eq!(newest[&dataset]["lastSuccessfulBatchId"], json!(batch));
    let none = format!("/catalog/lastBatches?dataSetId={dataset}&lastSuccessfulBatchId=none");
    assert_eq!(host.get(&none).is(200).body, json!({}));
    host.get("/catalog/lastBatches?other=1").is(400);
    let revert = format!("/import/batches/{batch}?action=REVERT");
    host.act(&revert).is(200);
    assert_eq!(host.get(&format!("/catalog/batches/{batch}")).is(200).body[&batch]["status"], "inactive");
    host.act("/import/batches/none?action=REVERT").is(404);
}

#[test]
fn a_batch_that_failed_has_its_records_and_one_without_diagnostics_no_rows() {
    let (mut host, batch, _) = with_failures(120, &json!({}));
    let at = format!("/export/batches/{batch}");
    host.get(&format!("{at}/meta?path=row_errors")).is(404);
    host.get(&format!("{at}/meta?path=row_error_samples.json")).is(404);
    let list = host.get(&format!("{at}/failed")).is(200).body;
    assert_eq!(list["data"][0]["name"], "_SUCCESS");
    let records = lines(&mut host, &format!("{at}/failed?path=part-00000.json"));
    assert_eq!(records.len(), 120);
    assert_eq!(records[0]["_validationErrors"][0]["pointerToViolation"], "#/created");
    host.get("/export/batches/none/failed").is(404);
}

#[test]
fn the_landing_zone_is_made_by_the_first_call() {
    let mut host = host();
    let at = "/connectors/landingzone";
    host.get(&format!("{at}/credentials?type=user_drop_zone")).refused("1701-400");
    assert_eq!(host.get(&format!("{at}?type=user_drop_zone")).is(200).body["containerTTL"], "7");
    let first = host.get(&format!("{at}/credentials?type=user_drop_zone")).is(200).body;
    assert_eq!(host.get(&format!("{at}/credentials?type=user_drop_zone")).is(200).body, first);
    let new = host.act(&format!("{at}/credentials?type=user_drop_zone&action=refresh")).is(200).body;
    assert_ne!(new["SASToken"], first["SASToken"]);
    assert!(new["SASUri"].as_str().unwrap().ends_with(new["SASToken"].as_str().unwrap()));
    host.act(&format!("{at}/credentials?type=user_drop_zone&action=other")).refused("1705-400");
    host.get(&format!("{at}?type=other")).refused("1710-400");
    let keys = "/connectors/encryption/keys";
    let key =
        host.post(keys, &json!({ "encryptionAlgorithm": "PGP", "params": { "passPhrase": "correct horse" } })).is(200);
    assert_eq!(key.text("publicKeyId").len(), 36);
    let journal = host.emulator.journal().to_string();
    assert!(!journal.contains("correct horse"), "{journal}");
    host.post(keys, &json!({ "encryptionAlgorithm": "RSA", "params": { "passPhrase": "x" } })).refused("1204-400");
    host.post(keys, &json!({ "encryptionAlgorithm": "PGP" })).refused("1205-400");
    // What opens the zone is part of what is saved.
    let saved = host.emulator.save();
    let mut again = Host::of(aepflow_emulator::Emulator::load(&saved).unwrap());
    assert_eq!(again.get(&format!("{at}/credentials?type=user_drop_zone")).is(200).body, new);
}

#[test]
fn sandboxes_are_looked_up_by_their_names() {
    let mut host = host();
    let at = |path: &str| format!("/data/foundation/sandbox-management{path}");
    let all = host.get(&at("/sandboxes")).is(200).body;
    assert_eq!(host.get(&at("/sandboxes/dev")).is(200).body, all["sandboxes"][1]);
    host.get(&at("/sandboxes/nowhere")).is(404);
    let kinds = host.get(&at("/sandboxTypes")).is(200).body;
    assert_eq!(kinds["sandboxTypes"][0]["id"], all["sandboxes"][0]["type"]);
}

#[test]
fn a_dataset_says_what_its_records_are() {
    let mut host = host();
    for (class, behavior) in [(PROFILE, "record"), (EVENT, "time-series")] {
        let schema = host.schema(behavior, class);
        let reference = json!({ "id": schema, "contentType": "application/vnd.adobe.xed+json;version=1" });
        let made = host.post("/catalog/dataSets", &json!({ "name": behavior, "schemaRef": reference })).is(201).body;
        let id = made[0].as_str().unwrap().trim_start_matches("@/dataSets/").to_owned();
        let found = host.get(&format!("/catalog/dataSets/{id}")).is(200).body;
        let expected = json!({ "dataBehavior": behavior, "managedBy": "CUSTOMER" });
        assert_eq!(found[&id]["classification"], expected);
    }
}
