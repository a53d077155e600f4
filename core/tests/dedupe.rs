//! Of twins one chain is kept, whoever made it, and nothing is deleted that anything else uses.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::{Pipeline, Step};
use aepflow_emulator::{Emulator, Request};
use common::{End, Host, charges, context, platform, send};
use serde_json::{Value, json};

/// What an apply made: the requests, and the ids that they gave.
struct Chain {
    made: Vec<(aepflow::Request, String)>,
}

const CREATES: [&str; 6] = [
    "createBaseConnection",
    "createDataset",
    "createSourceConnection",
    "createTargetConnection",
    "createMappingSet",
    "createFlow",
];

/// How many there are of what can be deleted.
fn counts(emulator: &Emulator) -> Value {
    let mut counts = common::counts(emulator);
    counts.as_object_mut().unwrap().remove("mappingSets");
    counts
}

fn id_in(body: &[u8]) -> String {
    let body: Value = serde_json::from_slice(body).unwrap();
    let id = body["id"].as_str().or_else(|| body[0].as_str()?.rsplit('/').next());
    id.expect("an id").to_owned()
}

impl Chain {
    /// Applies a spec, and notes what was sent.
    fn apply(spec: &Value, emulator: &mut Emulator) -> (Chain, String) {
        let mut made = Vec::new();
        let mut pipeline = Pipeline::new(spec.to_string().as_bytes(), b"", b"").unwrap();
        let secrets = json!({ "STRIPE_KEY": common::SECRET }).to_string();
        loop {
            let now = i64::try_from(emulator.now()).unwrap();
            match pipeline.next(context(emulator).as_bytes(), secrets.as_bytes(), now).unwrap() {
                Step::Send { id, request, .. } => {
                    let (status, headers, body) = send(emulator, &request).unwrap();
                    if CREATES.contains(&request.operation) {
                        made.push((request, id_in(&body)));
                    }
                    let response = aepflow::Response { status, headers, body: &body };
                    pipeline.receive(&id, &response).unwrap();
                }
                Step::Done => return (Chain { made }, pipeline.ledger().to_string()),
                other => panic!("{other:?}"),
            }
        }
    }

    /// Makes another chain like it, by requests of another host; some may say something else.
    fn again(&self, emulator: &mut Emulator, change: impl Fn(&str, String) -> String) -> Vec<(String, String)> {
        emulator.advance(5);
        let mut ids: Vec<(String, String)> = Vec::new();
        for (request, id) in &self.made {
            let body = request.body.clone().unwrap();
            let body = ids.iter().fold(body, |body, (old, new)| body.replace(old, new));
            let body = change(request.operation, body);
            let (status, _, answer) = send(emulator, &with_body(request, body)).unwrap();
            assert!(status < 300, "{}", String::from_utf8_lossy(&answer));
            ids.push((id.clone(), id_in(&answer)));
        }
        ids
    }
}

fn with_body(request: &aepflow::Request, body: String) -> aepflow::Request {
    let mut request = request.clone();
    request.body = Some(body);
    request
}

/// A ledger in which other things have taken the places of those that it names.
fn with_ids(ledger: &str, ids: &[(String, String)]) -> String {
    let ledger = ids.iter().fold(ledger.to_owned(), |ledger, (old, new)| ledger.replace(old, new));
    let mut ledger: Value = serde_json::from_str(&ledger).unwrap();
    let members = ledger.as_object_mut().unwrap();
    members.retain(|name, _| !["revision", "platform", "checksum"].contains(&name.as_str()));
    members.insert("version".to_owned(), 1.into());
    for (_, step) in members["steps"].as_object_mut().unwrap() {
        step.as_object_mut().unwrap().retain(|name, _| !["title", "sentAt", "fingerprint"].contains(&name.as_str()));
    }
    ledger.to_string()
}

fn dedupe(spec: &Value, ledger: &str, emulator: &mut Emulator) -> (Value, String) {
    let mut host = Host::goal("dedupe", ledger);
    host.options["preview"] = true.into();
    let before = emulator.resources();
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done);
    assert_eq!(emulator.resources(), before, "a preview changes nothing");
    let preview: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    let mut host = Host::goal("dedupe", ledger);
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    assert_eq!(plan["steps"], preview["steps"], "a preview says what is done");
    (plan, host.ledger)
}

/// The ids of what a plan does in a certain way, in its order.
fn ids_of(plan: &Value, action: &str) -> Vec<String> {
    let steps = plan["steps"].as_array().unwrap().iter().filter(|step| step["action"] == action);
    steps.map(|step| step["id"].as_str().unwrap().to_owned()).collect()
}

fn new_ids(ids: &[(String, String)], places: &[usize]) -> Vec<String> {
    places.iter().map(|place| ids[*place].1.clone()).collect()
}

fn changes(spec: &Value, ledger: &str, emulator: &mut Emulator) -> Value {
    let mut host = Host { ledger: ledger.to_owned(), options: json!({ "preview": true }), ..Host::default() };
    let (end, pipeline) = host.run(spec, emulator);
    assert_eq!(end, End::Done);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    json!([plan["changes"], ids_of(&plan, "twin")])
}

fn same(_: &str, body: String) -> String {
    body
}

/// The places in [`CREATES`], in the order in which twins are deleted.
const ORDER: [usize; 5] = [5, 3, 2, 1, 0];

#[test]
fn a_younger_chain_is_deleted_from_the_flow_on() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let before = counts(&emulator);
    let ids = chain.again(&mut emulator, same);
    assert_ne!(counts(&emulator), before);
    let (plan, ledger) = dedupe(&spec, &ledger, &mut emulator);
    assert_eq!(ids_of(&plan, "delete"), new_ids(&ids, &ORDER));
    assert_eq!(plan["changes"], 5);
    assert_eq!(counts(&emulator), before);
    assert_eq!(changes(&spec, &ledger, &mut emulator), json!([0, []]));
    // There is nothing more to do.
    assert_eq!(dedupe(&spec, &ledger, &mut emulator).0["changes"], 0);
}

#[test]
fn an_older_chain_takes_the_place_of_the_own_one() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let before = counts(&emulator);
    let ids = chain.again(&mut emulator, same);
    let (plan, ledger) = dedupe(&spec, &with_ids(&ledger, &ids), &mut emulator);
    assert_eq!(ids_of(&plan, "delete"), new_ids(&ids, &ORDER));
    let mut adopted = ids_of(&plan, "adopt");
    adopted.sort();
    // The mapping set among them, by which the older flow maps.
    let mut old: Vec<String> = ids.iter().map(|(old, _)| old.clone()).collect();
    old.sort();
    assert_eq!(adopted, old);
    assert_eq!(counts(&emulator), before);
    assert_eq!(changes(&spec, &ledger, &mut emulator), json!([0, []]));
    // What others made stays.
    let (end, _) = Host::goal("teardown", &ledger).run(&spec, &mut emulator);
    assert_eq!(end, End::Done);
    assert_eq!(counts(&emulator)["flows"], 1);
}

fn act(emulator: &mut Emulator, flow: &str, action: &str) {
    let known = emulator.credentials();
    let text = |name: &str| known[name].as_str().unwrap().to_owned();
    let headers = vec![
        ("Authorization".to_owned(), format!("Bearer {}", text("accessToken"))),
        ("x-api-key".to_owned(), text("apiKey")),
        ("x-gw-ims-org-id".to_owned(), text("orgId")),
        ("x-sandbox-name".to_owned(), text("sandboxName")),
    ];
    let url = format!("https://platform.adobe.io/data/foundation/flowservice/flows/{flow}/action?op={action}");
    let request = Request { method: "POST".to_owned(), url, headers, body: Vec::new() };
    let aepflow_emulator::Outcome::Answer { response, .. } = emulator.handle(&request) else { panic!() };
    assert!(response.status < 300, "{}", String::from_utf8_lossy(&response.body));
}

#[test]
fn what_runs_is_kept_before_what_is_older() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let ids = chain.again(&mut emulator, same);
    act(&mut emulator, &ids[5].0, "disable");
    let (plan, ledger) = dedupe(&spec, &ledger, &mut emulator);
    let old: Vec<String> = ORDER.iter().map(|place| ids[*place].0.clone()).collect();
    assert_eq!(ids_of(&plan, "delete"), old);
    assert_eq!(changes(&spec, &ledger, &mut emulator), json!([0, []]));
}

#[test]
fn what_something_else_uses_or_what_has_data_is_kept() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let ids = chain.again(&mut emulator, same);
    // Another flow reads from the second source connection.
    let (flow, _) = &chain.made[5];
    let body = ids[..3].iter().fold(flow.body.clone().unwrap(), |body, (old, new)| body.replace(old, new));
    let mut body: Value = serde_json::from_str(&body).unwrap();
    body["name"] = "Another flow".into();
    let (status, ..) = send(&mut emulator, &with_body(flow, body.to_string())).unwrap();
    assert_eq!(status, 201);
    let (plan, _) = dedupe(&spec, &ledger, &mut emulator);
    assert_eq!(ids_of(&plan, "delete"), new_ids(&ids, &[5, 3, 1]));
    assert_eq!(ids_of(&plan, "twin"), new_ids(&ids, &[2, 0]));
    let reasons: Vec<&Value> = plan["steps"].as_array().unwrap().iter().map(|step| &step["reason"]).collect();
    assert!(reasons.contains(&&json!("`Another flow` uses it")), "{reasons:?}");

    let mut emulator = platform(&json!({}));
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let ids = chain.again(&mut emulator, same);
    emulator.advance(3 * 3600);
    let (plan, _) = dedupe(&spec, &ledger, &mut emulator);
    assert_eq!(ids_of(&plan, "delete"), new_ids(&ids, &[5, 3, 2, 0]));
    assert_eq!(ids_of(&plan, "twin"), new_ids(&ids, &[1]));
}

#[test]
fn what_only_has_the_name_is_reported() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    let ids = chain.again(&mut emulator, |operation, body| match operation {
        "createSourceConnection" => body.replace("charges", "refunds").replace("Stripe refunds", "Stripe charges"),
        _ => body,
    });
    let (plan, _) = dedupe(&spec, &ledger, &mut emulator);
    // The flow of another resource is no twin, nor is what it uses.
    assert_eq!(ids_of(&plan, "twin"), new_ids(&ids, &[5, 2, 3, 1, 0]));
    assert_eq!(plan["changes"], 0);
}

#[test]
fn a_host_that_is_cut_off_anywhere_goes_on() {
    let spec = charges();
    for kill in 1..30 {
        for answered in [false, true] {
            let mut emulator = platform(&json!({}));
            let (chain, ledger) = Chain::apply(&spec, &mut emulator);
            let before = counts(&emulator);
            let ids = chain.again(&mut emulator, same);
            for own in [ledger.clone(), with_ids(&ledger, &ids)] {
                let mut host = Host::goal("dedupe", &own);
                host.kill = Some((kill, answered));
                host.run(&spec, &mut emulator);
                let mut host = Host { ledger: host.ledger, ..Host::default() };
                assert_eq!(host.run(&spec, &mut emulator).0, End::Done);
                let (_, ledger) = dedupe(&spec, &host.ledger, &mut emulator);
                assert_eq!(counts(&emulator)["flows"], before["flows"], "{kill} {answered}");
                assert_eq!(changes(&spec, &ledger, &mut emulator), json!([0, []]), "{kill} {answered}");
            }
        }
    }
}

#[test]
fn what_was_never_applied_has_no_twins() {
    let mut emulator = platform(&json!({}));
    let (End::Failed(error), _) = Host::goal("dedupe", "").run(&charges(), &mut emulator) else { panic!() };
    assert_eq!(error["diagnostics"][0]["code"], "missing_step");
}

#[test]
fn what_a_list_does_not_show_yet_is_left_alone() {
    let (mut emulator, spec) = (platform(&json!({})), charges());
    let (chain, ledger) = Chain::apply(&spec, &mut emulator);
    emulator.script(&json!([{ "operation": "listFlows", "kind": "staleLists", "seconds": 30 }])).unwrap();
    let ids = chain.again(&mut emulator, same);
    // Its own flow is the second one, which isn't listed yet.
    let own = with_ids(&ledger, &ids);
    let (plan, ledger) = dedupe(&spec, &own, &mut emulator);
    assert_eq!(plan["changes"], 0, "{plan}");
    assert!(plan["steps"][0]["reason"].as_str().unwrap().starts_with("it is not listed"), "{plan}");
    emulator.advance(60);
    assert_eq!(dedupe(&spec, &ledger, &mut emulator).0["changes"], 5);
}
