//! The Schema Registry beyond its resources: exports and imports, the log of changes, the summary, the old name of field groups.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::{EVENT, Host, PROFILE, encoded, group_body, host};
use serde_json::{Value, json};

const AT: &str = "/schemaregistry";
const RECORD: &str = "https://ns.adobe.com/xdm/data/record";
const PLACEHOLDER: &str = "<XDM_TENANTID_PLACEHOLDER>";

fn make(host: &mut Host, kind: &str, body: &Value) -> String {
    host.post(&format!("{AT}/tenant/{kind}"), body).is(201).text("$id")
}

fn export(host: &mut Host, id: &str) -> Value {
    host.get(&format!("{AT}/rpc/export/{}", encoded(id))).is(200).body
}

/// A schema of a class of its own, with a field group whose data type refers to another one.
fn family(host: &mut Host) -> Vec<String> {
    let money = json!({ "type": "object", "title": "Money", "properties": { "amount": { "type": "integer" } } });
    let money = make(host, "datatypes", &money);
    let price = json!({ "type": "object", "title": "Price", "properties": { "now": { "$ref": money } } });
    let price = make(host, "datatypes", &price);
    let class = json!({ "type": "object", "title": "Product", "description": "Sold", "allOf": [{ "$ref": RECORD }] });
    let class = make(host, "classes", &class);
    let fields = json!({ "_acme": { "type": "object", "properties": {
        "price": { "$ref": price }, "tags": { "type": "array", "items": { "type": "string" } } } } });
    let group = json!({ "type": "object", "title": "Product fields", "meta:intendedToExtend": [class],
        "definitions": { "own": { "properties": fields } }, "allOf": [{ "$ref": "#/definitions/own" }] });
    let group = make(host, "fieldgroups", &group);
    let schema = json!({ "type": "object", "title": "Products", "description": "All",
        "allOf": [{ "$ref": class }, { "$ref": group }] });
    let schema = make(host, "schemas", &schema);
    vec![class, money, price, group, schema]
}

#[test]
fn a_resource_is_exported_behind_all_that_it_needs() {
    let mut host = host();
    let ids = family(&mut host);
    let exported = export(&mut host, &ids[4]);
    let found: Vec<&str> = exported.as_array().unwrap().iter().map(|one| one["$id"].as_str().unwrap()).collect();
    let anonymous: Vec<String> = ids.iter().map(|id| id.replace("/acme/", &format!("/{PLACEHOLDER}/"))).collect();
    assert_eq!(found, anonymous);
    let text = exported.to_string();
    assert!(!text.contains("acme"), "{text}");
    let group = &exported[3];
    assert!(group["definitions"]["own"]["properties"][format!("_{PLACEHOLDER}")].is_object(), "{group}");
    assert_eq!(group["meta:altId"].as_str().unwrap().split('.').next(), Some(format!("_{PLACEHOLDER}").as_str()));
    assert_eq!((&group["meta:resourceType"], &group["meta:sandboxType"]), (&json!("mixins"), &json!("production")));
    assert_eq!((&group["imsOrg"], &group["meta:registryMetadata"]), (&Value::Null, &Value::Null));
    let alone = export(&mut host, &ids[1]);
    assert_eq!(alone.as_array().unwrap().len(), 1);
    let alternate =
        host.get(&format!("{AT}/rpc/export/{}", ids[1].replace("https://ns.adobe.com/", "_").replace('/', ".")));
    assert_eq!(alternate.is(200).body, alone);
    host.get(&format!("{AT}/rpc/export/nothing")).refused("XDM-1012-404");
}

#[test]
fn an_export_is_imported_elsewhere() {
    let mut host = host();
    let ids = family(&mut host);
    let exported = export(&mut host, &ids[4]);
    let import = format!("{AT}/rpc/import");
    let dev = [("x-sandbox-name", "dev")];
    let imported = host.send("POST", &import, &dev, Some(&exported)).is(200).body;
    let found: Vec<&str> = imported.as_array().unwrap().iter().map(|one| one["$id"].as_str().unwrap()).collect();
    assert_eq!(found, ids);
    assert_eq!(imported[2]["refs"], json!([ids[1]]));
    assert_eq!((&imported[4]["meta:class"], &imported[4]["meta:sandboxType"]), (&json!(ids[0]), &json!("development")));
    let path = format!("{AT}/tenant/schemas/{}", encoded(&ids[4]));
    let full = [("x-sandbox-name", "dev"), ("Accept", common::LOOKUP)];
    let there = host.send("GET", &path, &full, None).is(200).body;
    assert!(there["properties"]["_acme"]["properties"]["price"].is_object(), "{there}");
    // Another organization has another name.
    let mut other = Host::new(&json!({ "tenantId": "umbrella" }));
    let imported = other.post(&import, &exported).is(200).body;
    assert!(imported[3]["definitions"]["own"]["properties"]["_umbrella"].is_object());
    assert_eq!(imported[4]["$id"], ids[4].replace("/acme/", "/umbrella/"));
    // What they may need comes in any order.
    let mut turned = exported.as_array().unwrap().clone();
    turned.reverse();
    Host::new(&json!({})).post(&import, &json!(turned)).is(200);
}

#[test]
fn an_import_is_taken_whole_or_not_at_all() {
    let mut host = host();
    let ids = family(&mut host);
    let exported = export(&mut host, &ids[4]);
    let import = format!("{AT}/rpc/import");
    let again = host.post(&import, &exported);
    again.refused("XDM-3005-400");
    assert!(again.text("detail").contains("must be unique"), "{}", again.body);
    let mut other = common::host();
    let before = other.emulator.resources();
    let changed = |at: usize, name: &str, value: Value| {
        let mut payload = exported.clone();
        payload[at][name] = value;
        payload
    };
    let title = json!({ "type": "object", "title": "Products", "properties": {} });
    for wrong in [
        json!({}),
        json!([]),
        json!([1]),
        changed(4, "meta:resourceType", json!("behaviors")),
        changed(4, "$id", json!("https://ns.adobe.com/elsewhere/schemas/1")),
        changed(4, "$id", json!(format!("https://ns.adobe.com/{PLACEHOLDER}/schemas/a/b"))),
        changed(4, "title", json!("Money")),
        changed(4, "allOf", json!([{ "$ref": PROFILE }, { "$ref": "https://ns.adobe.com/acme/mixins/none" }])),
        changed(3, "definitions", json!({ "own": { "properties": { "price": { "type": "string" } } } })),
        changed(1, "type", json!("string")),
        changed(0, "allOf", json!([])),
    ] {
        other.post(&import, &wrong).refused("XDM-3005-400");
        assert_eq!(other.emulator.resources(), before, "{wrong}");
        assert_eq!(other.emulator.journal().as_array().unwrap().last().unwrap()["changed"], false, "{wrong}");
    }
    // What is in Profile here isn't there.
    let mut tagged = exported.clone();
    tagged[4]["meta:immutableTags"] = json!(["union"]);
    let imported = common::host().post(&import, &tagged).is(200).body;
    assert_eq!(imported[4]["meta:immutableTags"], Value::Null);
    make(&mut other, "datatypes", &title);
    let refused = other.post(&import, &exported);
    refused.refused("XDM-3005-400");
    assert!(refused.text("detail").contains("same title"), "{}", refused.body);
    assert_eq!(refused.text("title"), "Import Resource Failed");
}

#[test]
fn the_log_tells_what_changed() {
    let mut host = host();
    let log = |host: &mut Host, id: &str| host.get(&format!("{AT}/rpc/auditlog/{}", encoded(id))).is(200).body;
    let schema = host.schema("Charges", EVENT);
    assert_eq!(log(&mut host, &schema), json!([]));
    let path = format!("{AT}/tenant/schemas/{}", encoded(&schema));
    let rename = json!([{ "op": "replace", "path": "/title", "value": "All charges" }]);
    host.send("PATCH", &path, &[], Some(&rename)).is(200);
    let group =
        host.get(&format!("{AT}/rpc/export/{}", encoded(&schema))).is(200).body[0]["$id"].as_str().unwrap().to_owned();
    let group = group.replace(PLACEHOLDER, "acme");
    host.emulator.advance(60);
    let mut body = group_body("Charges fields", EVENT);
    body["description"] = json!("Fields");
    body["definitions"]["customFields"]["properties"]["_acme"]["properties"]["more"] = json!({ "type": "boolean" });
    host.send("PUT", &format!("{AT}/tenant/fieldgroups/{}", encoded(&group)), &[], Some(&body)).is(200);
    let all = log(&mut host, &schema);
    assert_eq!(all.as_array().unwrap().len(), 2, "{all}");
    assert_eq!((&all[0]["id"], &all[1]["id"]), (&json!(schema), &json!(schema)));
    assert_eq!(
        all[0]["updates"],
        json!([
            { "id": group, "xdmType": "mixins", "action": "add", "value": { "type": "boolean" },
                "path": "/definitions/customFields/properties/_acme/properties/more" },
            { "id": group, "xdmType": "mixins", "action": "add", "value": "Fields", "path": "/description" },
        ])
    );
    assert_eq!(
        all[1]["updates"],
        json!([{ "id": schema, "xdmType": "schemas", "action": "replace", "path": "/title", "value": "All charges" }])
    );
    assert_eq!(all[1]["updatedTime"], "01-01-2025 00:00:00");
    assert_eq!(all[0]["updatedTime"], "01-01-2025 00:01:00");
    for name in ["updatedUser", "imsOrg", "requestId", "clientId", "sandBoxId"] {
        assert!(all[0][name].as_str().is_some_and(|text| !text.is_empty()), "{name}");
    }
    assert_eq!(log(&mut host, &group).as_array().unwrap().len(), 1);
    host.get(&format!("{AT}/rpc/auditlog/nothing")).refused("XDM-1012-404");
    let mut again = Host::of(aepflow_emulator::Emulator::load(&host.emulator.save()).unwrap());
    assert_eq!(log(&mut again, &schema), all);
}

#[test]
fn the_summary_tells_what_was_made_last() {
    let mut host = host();
    let ids = family(&mut host);
    let stats = host.get(&format!("{AT}/stats")).is(200).body;
    assert_eq!(stats["counts"], json!({ "schemas": 1, "mixins": 1, "datatypes": 2, "classes": 1, "unions": 0 }));
    let made = stats["recentlyCreatedResources"].as_array().unwrap();
    assert_eq!(made.len(), 5);
    assert_eq!((&made[0]["title"], &made[0]["meta:resourceType"]), (&json!("Products"), &json!("schemas")));
    assert_eq!(made[0]["meta:created"], "Wed Jan 01 2025 00:00:00 GMT+0000 (UTC)");
    assert_eq!(stats["recentlyUpdatedResources"], json!([]));
    assert_eq!(stats["classUsage"][&ids[0]][0]["title"], "Products");
    let rename = json!([{ "op": "replace", "path": "/title", "value": "Sum" }]);
    host.send("PATCH", &format!("{AT}/tenant/datatypes/{}", encoded(&ids[1])), &[], Some(&rename)).is(200);
    let stats = host.get(&format!("{AT}/stats")).is(200).body;
    assert_eq!(stats["recentlyUpdatedResources"][0]["title"], "Sum");
    assert_eq!(stats["recentlyUpdatedResources"].as_array().unwrap().len(), 1);
}

#[test]
fn field_groups_have_their_old_name_too() {
    let mut host = host();
    let list = [("Accept", "application/vnd.adobe.xed+json")];
    let group = make(&mut host, "mixins", &group_body("Fields", PROFILE));
    let path = format!("{AT}/tenant/mixins/{}", encoded(&group));
    assert_eq!(host.lookup(&path).is(200).text("title"), "Fields");
    let listed = host.send("GET", &format!("{AT}/tenant/mixins"), &list, None).is(200).body;
    assert_eq!(listed["results"][0]["$id"], json!(group));
    assert_eq!(host.send("GET", &format!("{AT}/tenant/fieldgroups"), &list, None).is(200).body, listed);
    let adobes = host.send("GET", &format!("{AT}/global/mixins"), &list, None).is(200).body;
    assert!(adobes["results"].as_array().unwrap().iter().any(|one| one["title"] == "Demographic Details"));
    let rename = json!([{ "op": "replace", "path": "/title", "value": "More" }]);
    assert_eq!(host.send("PATCH", &path, &[], Some(&rename)).is(200).text("title"), "More");
    assert_eq!(host.send("PUT", &path, &[], Some(&group_body("Fields", PROFILE))).is(200).text("title"), "Fields");
    host.delete(&path).is(204);
    host.lookup(&path).refused("XDM-1011-404");
    host.get(&format!("{AT}/tenant/schemas/mixins")).is(400);
}

#[test]
fn a_long_chain_of_data_types_is_exported() {
    let mut host = host();
    let mut last: Option<String> = None;
    for number in 0..3000 {
        let field = last.map_or_else(|| json!({ "type": "string" }), |id| json!({ "$ref": id }));
        let body = json!({ "type": "object", "title": format!("Link {number}"), "properties": { "next": field } });
        last = Some(make(&mut host, "datatypes", &body));
    }
    assert_eq!(export(&mut host, &last.unwrap()).as_array().unwrap().len(), 3000);
}
