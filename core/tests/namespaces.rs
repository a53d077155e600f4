//! Identity namespaces that a spec names: made where they are not there, used where they are, and never made twice.

#![expect(clippy::unwrap_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow_emulator::Emulator;
use common::{End, Host, charges, counts, killed_at_each, platform};
use serde_json::{Value, json};

fn spec() -> Value {
    let mut spec = charges();
    spec["namespaces"] = json!([
        { "code": "stripeCustomerId", "name": "Stripe customer", "idType": "Cross_device", "description": "Of customers." },
        { "code": "orderId", "name": "Order", "idType": "Non_people" },
    ]);
    spec["resources"][0]["target"]["identities"][0]["namespace"] = "stripeCustomerId".into();
    spec
}

fn run(host: &mut Host, options: Value, spec: &Value, emulator: &mut Emulator) -> (End, Value) {
    host.options = options;
    let (end, pipeline) = host.run(spec, emulator);
    (end, serde_json::from_str(&pipeline.plan().to_string()).unwrap())
}

fn actions(plan: &Value) -> Vec<String> {
    let steps = plan["steps"].as_array().unwrap().iter();
    let own = steps.filter(|step| step["step"].as_str().unwrap().ends_with(":namespace"));
    own.map(|step| format!("{} {}", step["step"].as_str().unwrap(), step["action"].as_str().unwrap())).collect()
}

/// What someone else makes.
fn make(emulator: &mut Emulator, namespace: &Value) {
    let context = common::context(emulator);
    let request =
        aepflow::build_request("createNamespace", namespace.to_string().as_str(), context.as_str(), "").unwrap();
    common::send(emulator, &request).unwrap();
}

/// The codes of the organization's own namespaces.
fn own(emulator: &mut Emulator) -> Vec<String> {
    let context = common::context(emulator);
    let request = aepflow::build_request("listNamespaces", "{}", context.as_str(), "").unwrap();
    let (_, _, body) = common::send(emulator, &request).unwrap();
    let all: Vec<Value> = serde_json::from_slice(&body).unwrap();
    let own = all.iter().filter(|one| one["custom"] == true);
    own.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

fn places(end: &End) -> Vec<String> {
    let End::Failed(error) = end else { panic!("{end:?}") };
    let faults = error["diagnostics"].as_array().unwrap().iter();
    faults.map(|fault| format!("{} {}", fault["code"].as_str().unwrap(), fault["path"].as_str().unwrap())).collect()
}

#[test]
fn what_is_not_there_is_made_once_and_stays() {
    let (spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    let (_, preview) = run(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    let (end, plan) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(end, End::Done);
    let made = ["stripeCustomerId:namespace create", "orderId:namespace create"];
    assert_eq!((actions(&preview), actions(&plan)), (made.map(str::to_owned).into(), made.map(str::to_owned).into()));
    assert_eq!(own(&mut emulator), ["stripeCustomerId", "orderId"]);
    let (_, again) = run(&mut host, json!({ "preview": true }), &spec, &mut emulator);
    assert_eq!(again["changes"], 0, "{again}");
    let (_, gone) = run(&mut host, json!({ "goal": "teardown" }), &spec, &mut emulator);
    assert_eq!(actions(&gone), ["stripeCustomerId:namespace keep", "orderId:namespace keep"]);
    assert_eq!(own(&mut emulator), ["stripeCustomerId", "orderId"]);
    let (_, again) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(actions(&again), ["stripeCustomerId:namespace keep", "orderId:namespace keep"]);
}

#[test]
fn a_host_that_is_killed_at_any_request_makes_no_namespace_twice() {
    killed_at_each(&spec(), |host, emulator, at| {
        assert_eq!(own(emulator).len(), 2, "{at}");
        let ledger: Value = serde_json::from_str(&host.ledger).unwrap();
        assert_eq!(ledger["steps"]["orderId:namespace"]["made"], true, "{at}");
    });
}

#[test]
fn what_is_there_is_used_if_it_is_the_same() {
    let (spec, mut emulator, mut host) = (spec(), platform(&json!({})), Host::default());
    make(&mut emulator, &spec["namespaces"][0]);
    let (end, plan) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!((end, own(&mut emulator).len()), (End::Done, 2));
    assert_eq!(actions(&plan), ["stripeCustomerId:namespace adopt", "orderId:namespace create"]);
    let (mut emulator, mut host) = (platform(&json!({})), Host::default());
    make(&mut emulator, &json!({ "code": "orderId", "name": "Order", "idType": "Cross_device" }));
    let (end, _) = run(&mut host, json!({}), &spec, &mut emulator);
    assert_eq!(places(&end), ["namespace_taken /namespaces/1/idType"]);
    let End::Failed(error) = end else { panic!() };
    assert_eq!((&error["kind"], &error["path"]), (&json!("conflict"), &json!("")));
}

#[test]
fn a_namespace_that_is_nowhere_is_a_fault_before_anything_is_made() {
    let (mut spec, mut emulator) = (spec(), platform(&json!({})));
    spec["resources"][0]["target"]["identities"][0]["namespace"] = "stripeCustomrId".into();
    for options in [json!({ "preview": true }), json!({})] {
        let (end, _) = run(&mut Host::default(), options, &spec, &mut emulator);
        assert_eq!(places(&end), ["unknown_value /resources/0/target/identities/0/namespace"]);
    }
    assert_eq!((own(&mut emulator).len(), &counts(&emulator)["schemas"]), (0, &json!(0)));
    // On the platform, and not in the spec.
    make(&mut emulator, &json!({ "code": "stripeCustomrId", "name": "Stripe", "idType": "Cross_device" }));
    spec.as_object_mut().unwrap().remove("namespaces");
    assert_eq!(run(&mut Host::default(), json!({}), &spec, &mut emulator).0, End::Done);
}
