//! Sandboxes: how they are made, renamed, emptied and deleted, and that each keeps to itself.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use aepflow_emulator::Emulator;
use common::{Host, LOOKUP, PROFILE, base_body, group_body, host};
use serde_json::{Value, json};

const AT: &str = "/sandbox-management/sandboxes";

fn body(name: &str, kind: &str) -> Value {
    json!({ "name": name, "title": format!("Our {name}"), "type": kind })
}

fn at(name: &str) -> String {
    format!("{AT}/{name}")
}

fn make(host: &mut Host, name: &str) {
    host.post(AT, &body(name, "development")).is(202);
    host.emulator.advance(30);
}

fn reset(host: &mut Host, path: &str) -> common::Answer {
    host.send("PUT", path, &[], Some(&json!({ "action": "reset" })))
}

fn names(host: &mut Host, path: &str) -> Vec<String> {
    let list = host.get(path).is(200).body;
    list["sandboxes"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_sandbox_is_made_and_can_then_be_used() {
    let mut host = host();
    let made = host.post(AT, &body("acme-dev", "development")).is(202).body;
    let brief = json!({ "name": "acme-dev", "title": "Our acme-dev", "state": "creating", "type": "development", "region": "VA7" });
    assert_eq!(made, brief);
    let inside = [("x-sandbox-name", "acme-dev")];
    host.send("GET", "/flowservice/flows", &inside, None).refused("2100-404");
    assert_eq!(host.send("GET", "/catalog/dataSets", &inside, None).status, 404);
    assert_eq!(host.get(&at("acme-dev")).is(200).body["state"], "creating");
    host.emulator.advance(29);
    host.send("GET", "/flowservice/flows", &inside, None).refused("2100-404");
    assert_eq!(names(&mut host, "/sandbox-management/"), ["prod", "dev"], "only those that can be used");
    assert_eq!(names(&mut host, AT), ["prod", "dev", "acme-dev"]);
    host.emulator.advance(1);
    let found = host.get(&at("acme-dev")).is(200).body;
    assert_eq!((&found["state"], &found["isDefault"], &found["eTag"]), (&json!("active"), &json!(false), &json!(1)));
    assert_eq!(found["createdDate"].as_str().unwrap().len(), "2019-09-07 10:16:02".len());
    assert_eq!(names(&mut host, "/sandbox-management/"), ["prod", "dev", "acme-dev"]);
    host.send("POST", "/flowservice/connections", &inside, Some(&base_body("Inside"))).is(201);
    let resource =
        host.send("POST", "/schemaregistry/tenant/fieldgroups", &inside, Some(&group_body("Inside", PROFILE)));
    assert_eq!(resource.is(201).body["meta:sandboxType"], "development");
    let all = host.emulator.resources();
    let count = |sandbox: &str, kind: &str| all[sandbox][kind].as_array().unwrap().len();
    assert_eq!([count("acme-dev", "baseConnections"), count("acme-dev", "fieldGroups")], [1, 1]);
    assert_eq!([count("prod", "baseConnections"), count("dev", "fieldGroups")], [0, 0]);
    assert_eq!(host.get("/flowservice/connections").is(200).body["items"], json!([]));
    let group = host.send("POST", "/schemaregistry/tenant/fieldgroups", &[], Some(&group_body("Inside", PROFILE)));
    assert_eq!(group.is(201).body["meta:sandboxType"], "production", "titles are unique in each sandbox");
}

#[test]
fn what_is_asked_of_a_new_sandbox_is_checked() {
    let mut host = host();
    for wrong in [
        json!({ "title": "T", "type": "development" }),
        json!({ "name": "a", "type": "development" }),
        json!({ "name": "a", "title": "T" }),
        json!({ "name": "a", "title": "", "type": "development" }),
        json!({ "name": "a", "title": "T", "type": "staging" }),
        json!({ "name": "Acme", "title": "T", "type": "development" }),
        json!({ "name": "1a", "title": "T", "type": "development" }),
        json!({ "name": "a b", "title": "T", "type": "development" }),
        json!({ "name": "a_b", "title": "T", "type": "development" }),
        json!({ "name": "é", "title": "T", "type": "development" }),
        json!({ "name": "a".repeat(257), "title": "T", "type": "development" }),
        json!([]),
    ] {
        assert_eq!(host.post(AT, &wrong).status, 400, "{wrong}");
    }
    host.post(AT, &body(&"a".repeat(256), "production")).is(202);
    host.post(AT, &body("dev", "development")).is(409);
    assert_eq!(host.emulator.resources().as_object().unwrap().len(), 3);
}

#[test]
fn a_title_is_all_that_can_be_changed() {
    let mut host = host();
    let change = |host: &mut Host, name: &str, body: Value| host.send("PATCH", &at(name), &[], Some(&body));
    let changed = change(&mut host, "dev", json!({ "title": "For tests" })).is(200).body;
    assert_eq!(
        changed,
        json!({ "name": "dev", "title": "For tests", "state": "active", "type": "development", "region": "VA7" })
    );
    assert_eq!(host.get(&at("dev")).is(200).body["eTag"], 2);
    change(&mut host, "dev", json!({ "name": "other" })).is(400);
    change(&mut host, "dev", json!({ "title": "T", "type": "production" })).is(400);
    change(&mut host, "dev", json!({})).is(400);
    change(&mut host, "nowhere", json!({ "title": "T" })).is(404);
    assert_eq!(host.get(&at("dev")).is(200).body["title"], "For tests");
}

#[test]
fn a_reset_sandbox_is_empty() {
    let mut host = host();
    make(&mut host, "acme-dev");
    host.headers.iter_mut().find(|(name, _)| name == "x-sandbox-name").unwrap().1 = "acme-dev".to_owned();
    let parts = host.parts();
    host.flow(&parts);
    let looked = reset(&mut host, &format!("{}?validationOnly=true", at("acme-dev"))).is(200);
    assert_eq!(looked.body["state"], "active");
    host.get(&format!("/flowservice/connections/{}", parts.base)).is(200);
    host.send("PUT", &at("acme-dev"), &[], Some(&json!({ "action": "clean" }))).is(400);
    host.send("PUT", &at("acme-dev"), &[], None).is(400);
    // Its own name in the header doesn't matter, nor does that of another one.
    let answer = host.send("PUT", &at("acme-dev"), &[("x-sandbox-name", "prod")], Some(&json!({ "action": "reset" })));
    let answer = answer.is(202);
    assert_eq!((&answer.body["state"], answer.header("Location")), (&json!("resetting"), Some("/sandboxes/acme-dev")));
    assert_eq!(answer.body["id"].as_str().unwrap().len(), 36);
    host.get("/flowservice/connections").refused("2100-404");
    reset(&mut host, &at("acme-dev")).is(400);
    host.emulator.advance(30);
    for path in ["/flowservice/connections", "/flowservice/flows", "/flowservice/runs"] {
        assert_eq!(host.get(path).is(200).body["items"], json!([]), "{path}");
    }
    host.get(&format!("/flowservice/flows/{}", parts.base)).refused("1439-404");
    host.send(
        "GET",
        &format!("/schemaregistry/tenant/schemas/{}", common::encoded(&parts.schema)),
        &[("Accept", LOOKUP)],
        None,
    )
    .refused("XDM-1012-404");
    host.emulator.advance(50_000);
    assert_eq!(host.get("/flowservice/runs").is(200).body["items"], json!([]), "no flow is left that runs");
    // The default one can be emptied, but not with warnings put aside.
    reset(&mut host, &format!("{}?ignoreWarnings=true", at("prod"))).is(400);
    reset(&mut host, &format!("{}?ignoreWarnings=maybe", at("dev"))).is(400);
    reset(&mut host, &at("prod")).is(202);
}

#[test]
fn a_deleted_sandbox_can_be_looked_up_and_nothing_else() {
    let mut host = host();
    make(&mut host, "acme-dev");
    let inside = [("x-sandbox-name", "acme-dev")];
    host.send("POST", "/flowservice/connections", &inside, Some(&base_body("Inside"))).is(201);
    assert_eq!(host.delete(&format!("{}?validationOnly=true", at("acme-dev"))).is(200).body["state"], "active");
    let gone = host.delete(&format!("{}?ignoreWarnings=true", at("acme-dev"))).is(202).body;
    assert_eq!((&gone["name"], &gone["state"]), (&json!("acme-dev"), &json!("deleted")));
    host.send("GET", "/flowservice/connections", &inside, None).refused("2100-404");
    host.emulator.advance(1000);
    assert_eq!(host.get(&at("acme-dev")).is(200).body["state"], "deleted");
    assert_eq!(names(&mut host, AT), ["prod", "dev", "acme-dev"]);
    assert_eq!(names(&mut host, "/sandbox-management/"), ["prod", "dev"]);
    assert_eq!(host.emulator.resources().as_object().unwrap().keys().collect::<Vec<_>>(), ["prod", "dev"]);
    host.delete(&at("acme-dev")).is(400);
    reset(&mut host, &at("acme-dev")).is(400);
    host.post(AT, &body("acme-dev", "development")).is(409);
    host.delete(&at("prod")).is(400);
    host.delete(&at("nowhere")).is(404);
    host.delete(&at("dev")).is(202);
}

#[test]
fn a_part_of_the_list_can_be_asked_for() {
    let mut host = host();
    for name in ["c", "a", "b"] {
        make(&mut host, name);
    }
    assert_eq!(names(&mut host, &format!("{AT}?limit=2&offset=1")), ["dev", "c"]);
    let page = host.get(&format!("{AT}?limit=2&offset=2")).is(200).body;
    assert_eq!(page["_page"], json!({ "limit": 2, "count": 2 }));
    assert_eq!(page["_links"]["next"]["href"], "/sandboxes?limit=2&offset=4");
    assert_eq!(host.get(&format!("{AT}?limit=2&offset=4")).is(200).body["_links"], json!({}));
    assert_eq!(names(&mut host, &format!("{AT}?property=name==a")), ["a"]);
    assert_eq!(names(&mut host, &format!("{AT}?property=type==production")), ["prod"]);
    assert_eq!(names(&mut host, &format!("{AT}?property=isDefault==false&orderBy=name")), ["a", "b", "c", "dev"]);
    assert_eq!(names(&mut host, &format!("{AT}?orderBy=desc:name"))[0], "prod");
    for wrong in ["limit=2", "offset=1", "limit=x&offset=1", "colour=red", "property="] {
        host.get(&format!("{AT}?{wrong}")).is(400);
    }
}

#[test]
fn sandboxes_are_part_of_what_is_saved() {
    let mut host = host();
    make(&mut host, "acme-dev");
    host.delete(&at("dev")).is(202);
    host.post(AT, &body("later", "development")).is(202);
    let mut saved = host.emulator.save();
    let mut again = Host::of(Emulator::load(&saved).unwrap());
    let states = |host: &mut Host| {
        let list = host.get(AT).is(200).body;
        list["sandboxes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["state"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&mut again), ["active", "deleted", "active", "creating"]);
    again.emulator.advance(30);
    assert_eq!(states(&mut again), ["active", "deleted", "active", "active"]);
    // A state from before they could be made has those of its options.
    saved["world"].as_object_mut().unwrap().remove("sandboxes").unwrap();
    let mut older = Host::of(Emulator::load(&saved).unwrap());
    assert_eq!(names(&mut older, AT), ["prod", "dev"]);
}

#[test]
fn a_time_before_the_first_sandbox_finds_it() {
    let mut host = Host::new(&json!({ "now": 1 }));
    host.get("/flowservice/flows").is(200);
}

#[test]
fn faults_by_script_reach_sandboxes() {
    let mut host = host();
    host.script(&json!([{ "operation": "createSandbox", "kind": "timeoutAfter" }]));
    let outcome = host.raw("POST", AT, &[], body("acme", "production").to_string().as_bytes());
    assert!(matches!(outcome, aepflow_emulator::Outcome::NoAnswer { .. }));
    assert_eq!(host.get(&at("acme")).is(200).body["state"], "creating");
}
