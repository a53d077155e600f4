//! Data Prep, the Schema Registry and Catalog: what is kept and how it is read back.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{EVENT, PROFILE, encoded, host, mapping_body};
use serde_json::{Value, json};

#[test]
fn mapping_sets_keep_their_versions() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let old = json!({ "version": 0, "xdmSchema": schema, "xdmVersion": "1.0", "id": null, "mappings": [
        { "sourceAttribute": "data.id", "destinationXdmPath": "_acme.charges_data.id", "identity": false, "version": 0 },
    ]});
    let made = host.post("/conversion/mappingSets", &old).is(200);
    assert_eq!(made.body["version"], 0);
    let path = format!("/conversion/mappingSets/{}", made.text("id"));
    let read = host.get(&path).is(200).body;
    assert_eq!(read["outputSchema"]["schemaRef"]["id"], json!(schema));
    assert_eq!(read["mappings"][0]["destination"], "_acme.charges_data.id");
    assert_eq!(read["mappings"][0]["sourceType"], "text/x.schema-path");
    let put = host.send("PUT", &path, &[], Some(&mapping_body(&schema))).is(200).body;
    assert_eq!(put["version"], 1);
    assert_ne!(put["mappings"][0]["id"], read["mappings"][0]["id"]);
    assert_eq!(host.get(&format!("{path}?version=0")).is(200).body, read);
    assert_eq!(host.get(&path).is(200).body, put);
    host.get(&format!("{path}?version=2")).is(404);
    let rows = host.get(&format!("{path}/mappings")).is(200).body;
    assert_eq!(rows, put["mappings"]);
    let row = rows[1]["id"].as_str().unwrap();
    assert_eq!(host.get(&format!("{path}/mappings/{row}")).is(200).body, rows[1]);
    host.get(&format!("{path}/mappings/0")).is(404);
    let list = host.get("/conversion/mappingSets?limit=10&start=0&orderBy=-createdDate").is(200).body;
    assert_eq!((&list["data"][0], &list["_page"]), (&put, &json!({ "count": 1, "limit": 10 })));
    host.get("/conversion/mappingSets").is(400);
}

#[test]
fn mapping_sets_are_checked_and_previewed() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let body = mapping_body(&schema);
    for (pointer, value) in [
        ("/mappings", json!([])),
        ("/outputSchema", Value::Null),
        ("/outputSchema/schemaRef/id", json!("x")),
        ("/mappings/0", json!(null)),
        ("/mappings/0/sourceType", json!("OTHER")),
    ] {
        let mut wrong = body.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        host.post("/conversion/mappingSets", &wrong).is(400);
    }
    let mut wrong = body.clone();
    wrong["mappings"][0] = json!({ "sourceType": "EXPRESSION", "source": "concat(data.id",
        "destination": "_acme.charges_data.id" });
    let verdict = host.post("/conversion/mappingSets/validate", &wrong).is(200).body;
    assert_eq!(verdict["validationResponse"][0]["errors"][0]["exception"], "( is not closed");
    assert_eq!(verdict["validationResponse"][1]["status"], "SUCCESS");
    let mut preview = body.clone();
    let constant = json!({ "sourceType": "STATIC", "source": "x", "destination": "_acme.kind" });
    preview["mappings"].as_array_mut().unwrap().push(constant);
    let preview = json!({ "data": [{ "data": { "id": "ch_1", "amount": 5 } }], "mappingSet": preview });
    assert_eq!(
        host.post("/conversion/mappingSets/preview", &preview).is(200).body,
        json!([{ "data": { "_acme": { "charges_data": { "id": "ch_1", "amount": 5 }, "kind": "x" } }, "errors": null }])
    );
    let path = "/conversion/languages/el/validate";
    let fine = host.post(path, &json!({ "expression": "concat(a, \"(\")" })).is(200).body;
    assert_eq!(fine, json!({ "validationStatus": "succeeded", "error": "none" }));
    for wrong in ["", "a +", "concat(a", "a)", "\"a", "(a]"] {
        host.post(path, &json!({ "expression": wrong })).is(400);
    }
    assert!(host.get("/conversion/languages/el/functions").is(200).body[0]["function"].is_string());
    assert!(host.get("/conversion/languages/el/operators").is(200).body[0]["operatorSymbol"].is_string());
}

#[test]
fn a_schema_is_read_by_either_id_and_grows() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let path = format!("/schemaregistry/tenant/schemas/{}", encoded(&schema));
    let full = host.lookup(&path).is(200).body;
    let field = &full["properties"]["_acme"]["properties"]["charges_data"]["properties"]["amount"];
    assert_eq!(field, &json!({ "type": "integer" }));
    let alt = full["meta:altId"].as_str().unwrap();
    assert_eq!(host.lookup(&format!("/schemaregistry/tenant/schemas/{alt}")).is(200).body, full);
    assert_eq!((&full["version"], &full["meta:class"]), (&json!("1.0"), &json!(PROFILE)));

    let mut more = common::group_body("More", PROFILE);
    more["definitions"]["customFields"]["properties"]["_acme"]["properties"] = json!({ "more": { "type": "string" } });
    let more = host.post("/schemaregistry/tenant/fieldgroups", &more).is(201).text("$id");
    let steps = json!([
        { "op": "add", "path": "/meta:extends/-", "value": more },
        { "op": "add", "path": "/allOf/-", "value": { "$ref": more } },
    ]);
    assert_eq!(host.send("PATCH", &path, &[], Some(&steps)).is(200).body["version"], "1.1");
    assert_eq!(host.lookup(&path).body["properties"]["_acme"]["properties"]["more"], json!({ "type": "string" }));
    host.dataset(&schema);
    let away = json!([{ "op": "remove", "path": "/allOf/2" }]);
    host.send("PATCH", &path, &[], Some(&away)).is(400);
    host.delete(&format!("/schemaregistry/tenant/fieldgroups/{}", encoded(&more))).is(400);
    let sample = host.lookup(&format!("/schemaregistry/rpc/sampledata/{}", encoded(&schema))).is(200).body;
    let record = json!({ "id": "sample", "amount": 1, "receipt_url": "https://example.com/" });
    assert_eq!(sample["_acme"]["charges_data"], record);
}

#[test]
fn the_registry_lists_in_pages() {
    let mut host = host();
    host.schema("S", PROFILE);
    host.field_group("More", PROFILE);
    let mut list = |path: &str| {
        let accept = [("Accept", "application/vnd.adobe.xed-id+json")];
        host.send("GET", &format!("/schemaregistry/tenant/{path}"), &accept, None)
    };
    let first = list("fieldgroups?orderby=title&limit=1").is(200).body;
    assert_eq!((&first["results"][0]["title"], &first["_page"]["next"]), (&json!("More"), &json!("More")));
    let next = list("fieldgroups?orderby=title&limit=1&start=More").is(200).body;
    assert_eq!((&next["results"][0]["title"], &next["_page"]["next"]), (&json!("S fields"), &Value::Null));
    assert_eq!(list("schemas?property=title==S").is(200).body["results"].as_array().unwrap().len(), 1);
    assert_eq!(list("schemas?property=title==T").is(200).body["results"].as_array().unwrap().len(), 0);
    assert_eq!(list("schemas?property=title").is(200).body["results"].as_array().unwrap().len(), 1);
    assert_eq!(list("schemas?property=title!=S").is(200).body["results"].as_array().unwrap().len(), 0);
    let ordered = list("fieldgroups?orderby=version,-title").is(200).body;
    assert_eq!(
        (&ordered["results"][0]["title"], &ordered["_page"]["orderby"]),
        (&json!("S fields"), &json!("version"))
    );
    list("schemas?property=!title").is(400);
    list("schemas?property=title~S").is(400);
    list("schemas?start=S").is(400);
    list("schemas?limit=501").is(400);
}

#[test]
fn the_registry_lists_what_is_adobes_own() {
    let mut host = host();
    host.schema("S", PROFILE);
    let mut list = |path: &str| {
        let accept = [("Accept", "application/vnd.adobe.xed-id+json")];
        host.send("GET", &format!("/schemaregistry/{path}"), &accept, None)
    };
    list("others/schemas").is(404);
    for kind in ["classes", "datatypes", "fieldgroups", "schemas"] {
        let all = list(&format!("global/{kind}")).is(200).body;
        assert!(all["results"].as_array().unwrap().len() > 1, "{all}");
        assert!(all["results"].as_array().unwrap().iter().all(|one| one["title"] != "S"), "{all}");
    }
    let schemas = list("global/schemas?orderby=-title&limit=1").is(200).body;
    let [schema] = schemas["results"].as_array().unwrap().as_slice() else { panic!("{schemas}") };
    assert_eq!(
        (&schema["title"], &schema["meta:altId"]),
        (&json!("Adobe Campaign Experience Event"), &json!("_xdm.destinations.adobe-campaign-events"))
    );
    for id in [&schema["$id"], &schema["meta:altId"]] {
        let path = format!("/schemaregistry/global/schemas/{}", encoded(id.as_str().unwrap()));
        let found = host.lookup(&path).is(200).body;
        assert_eq!((&found["$id"], &found["meta:extensible"]), (&schema["$id"], &json!(false)));
    }
    host.lookup("/schemaregistry/global/schemas/_acme.schemas.0").is(404);
}

#[test]
fn classes_are_those_of_adobe() {
    let mut host = host();
    let accept = [("Accept", "application/vnd.adobe.xed-id+json")];
    let mut list = |container: &str| {
        let path = format!("/schemaregistry/{container}/classes");
        let answer = host.send("GET", &path, &accept, None).is(200);
        answer.body["results"].as_array().unwrap().iter().map(|class| class["$id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(list("global"), [EVENT, PROFILE]);
    assert!(list("tenant").is_empty());
}

#[test]
fn descriptors_are_listed_by_type() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let identity = json!({ "@type": "xdm:descriptorIdentity", "xdm:sourceSchema": schema, "xdm:sourceVersion": 1,
        "xdm:sourceProperty": "/_acme/charges_data/id", "xdm:namespace": "Email", "xdm:property": "xdm:code" });
    let id = host.post("/schemaregistry/tenant/descriptors", &identity).is(201).text("@id");
    let mut list = |kind: &str| {
        let accept = format!("application/vnd.adobe.{kind}+json");
        host.send("GET", "/schemaregistry/tenant/descriptors", &[("Accept", &accept)], None).is(200).body
    };
    assert_eq!(list("xdm-id"), json!({ "xdm:descriptorIdentity": [id] }));
    assert_eq!(list("xdm-link"), json!({ "xdm:descriptorIdentity": [format!("/tenant/descriptors/{id}")] }));
    assert_eq!(list("xdm")["xdm:descriptorIdentity"][0]["@id"], json!(id));
    assert_eq!(list("xdm-v2")["results"][0]["@id"], json!(id));
    host.delete(&format!("/schemaregistry/tenant/descriptors/{id}")).is(204);
}

#[test]
fn datasets_are_listed_read_and_patched() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let (one, two) = (host.dataset(&schema), host.dataset(&schema));
    let path = format!("/catalog/dataSets/{one}");
    assert_eq!(host.get(&path).is(200).body[&one]["schemaRef"]["id"], json!(schema));
    let part = json!({ "name": "Other", "tags": { "kind": ["x"] } });
    assert_eq!(host.send("PATCH", &path, &[], Some(&part)).is(200).body, json!([format!("@/dataSets/{one}")]));
    let steps = json!([{ "op": "add", "path": "/tags/more", "value": ["y"] }]);
    host.send("PATCH", &path, &[("Content-Type", "application/json-patch+json")], Some(&steps)).is(200);
    let read = host.get(&path).is(200).body;
    assert_eq!(read[&one]["tags"], json!({ "kind": ["x"], "more": ["y"] }));
    assert_eq!(read[&one]["version"], "1.0.2");
    let mut list = |query: &str| host.get(&format!("/catalog/dataSets?{query}")).is(200).body;
    assert_eq!(list("name=Other&properties=name"), json!({ one.clone(): { "name": "Other" } }));
    assert_eq!(list("limit=1&start=1&properties=name"), json!({ two.clone(): { "name": "Charges" } }));
    assert_eq!(list("property=name==Ch*").as_object().unwrap().keys().collect::<Vec<_>>(), [&two]);
    for (query, count) in [
        ("name~^Ch", 1),
        ("name~^h", 0),
        ("name~g.*s$", 1),
        ("name~x*r", 2),
        ("!description", 2),
        ("tags", 2),
        ("!tags", 0),
        ("name!=Other", 1),
        ("version%3E1.0.1", 1),
        ("version%3C=1.0.10", 2),
        ("created%3C5", 0),
    ] {
        assert_eq!(list(&format!("property={query}")).as_object().unwrap().len(), count, "{query}");
    }
    assert_eq!(list("name=!Other,Charges"), json!({}));
    for (query, count) in [
        ("name=O*r", 1),
        ("name=*h*r*", 2),
        ("name=Other**", 0),
        ("name=!O*", 1),
        ("description=x", 0),
        ("tags=kind:x,more:*", 1),
        ("tags=kind:*z", 0),
        ("tags=nothing:*", 0),
        ("createdAfter=5", 2),
        ("createdBefore=5", 0),
        ("createdUser=!Ada", 2),
    ] {
        assert_eq!(list(query).as_object().unwrap().len(), count, "{query}");
    }
    assert_eq!(list("orderBy=desc:name").as_object().unwrap().keys().next(), Some(&one));
    let highest = json!({ "version": format!("1.0.{}", u64::MAX) });
    for _ in 0..2 {
        host.send("PATCH", &path, &[], Some(&highest)).is(200);
    }
    for wrong in ["limit=0", "dataSet=x", "startAfter=5", "createdAfter=soon", "nothing=x", "observableSchema=true"] {
        host.get(&format!("/catalog/dataSets?{wrong}")).is(400);
    }
    for wrong in ["schemaRef.id==x", "name=x", "name==", "!name==x", "!", "name~a|b"] {
        host.get(&format!("/catalog/dataSets?property={wrong}")).is(400);
    }
    host.send("PATCH", &path, &[], Some(&json!({ "schemaRef": { "id": "x" } }))).is(400);
    host.post("/catalog/dataSets", &json!({ "name": "D" })).is(400);
    host.post("/catalog/dataSets", &json!({ "schemaRef": { "id": "x", "contentType": "y" } })).is(400);
}

#[test]
fn a_whole_dataset_takes_the_place_of_one() {
    let mut host = host();
    let schema = host.schema("S", PROFILE);
    let dataset = host.dataset(&schema);
    let path = format!("/catalog/dataSets/{dataset}");
    let old = host.get(&path).is(200).body[&dataset].clone();
    host.send("PATCH", &path, &[], Some(&json!({ "description": "All" }))).is(200);
    let whole = json!({ "name": "Whole", "schemaRef": old["schemaRef"], "imsOrg": "another" });
    let put = host.send("PUT", &path, &[], Some(&whole)).is(200).body;
    assert_eq!(put, json!([format!("@/dataSets/{dataset}")]));
    let new = host.get(&path).is(200).body[&dataset].clone();
    assert_eq!((&new["name"], &new["imsOrg"], &new["viewId"]), (&json!("Whole"), &old["imsOrg"], &old["viewId"]));
    assert!(new.get("description").is_none() && new["version"] == "1.0.2", "{new}");
    let other = host.schema("T", PROFILE);
    let moved =
        json!({ "name": "Whole", "schemaRef": { "id": other, "contentType": old["schemaRef"]["contentType"] } });
    host.send("PUT", &path, &[], Some(&moved)).is(400);
    host.send("PUT", &path, &[], Some(&json!({ "name": "Whole" }))).is(400);
    host.send("PUT", "/catalog/dataSets/none", &[], Some(&whole)).is(404);
}
