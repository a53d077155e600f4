//! No spec, no ledger and no answers make a pipeline panic or run for ever.

#![expect(clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::{Pipeline, Response, Step};
use common::{NOW, charges, context, platform, send};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Names that mean something in a spec, a ledger or an answer.
const NAMES: [&str; 20] = [
    "id",
    "$id",
    "name",
    "title",
    "state",
    "etag",
    "items",
    "results",
    "version",
    "schema",
    "target",
    "mapping",
    "mappings",
    "resource",
    "secret",
    "params",
    "definitions",
    "schemaRef",
    "result",
    "auth",
];

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-zA-Z0-9 ./{}-]{0,12}".prop_map(Value::from),
        Just(json!("a9950001-a386-4642-a0cd-5eaac6db5556")),
        Just(json!("Stripe charges")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let name = prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((name, inner), 0..4).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Puts a value somewhere into another one: where exactly, `place` decides.
fn put(value: &mut Value, place: &[usize], new: &Value) {
    let Some((first, rest)) = place.split_first() else {
        *value = new.clone();
        return;
    };
    match value {
        Value::Object(members) if !members.is_empty() => {
            let at = first % members.len();
            put(members.values_mut().nth(at).expect("a member"), rest, new);
        }
        Value::Array(items) if !items.is_empty() => {
            let at = first % items.len();
            put(&mut items[at], rest, new);
        }
        other => *other = new.clone(),
    }
}

/// An applied pipeline's ledger, in the form that has no checksum: with it hardly any change would be taken.
fn ledger() -> Value {
    let mut host = common::Host::default();
    host.run(&charges(), &mut platform(&json!({})));
    let mut ledger: Value = serde_json::from_str(&host.ledger).expect("JSON");
    ledger["version"] = 1.into();
    ledger
}

/// Sends for a pipeline; every answer may be replaced by anything.
fn drive(mut pipeline: Pipeline, spoilt: &[(usize, u16, Value)]) {
    let mut emulator = platform(&json!({}));
    let secrets = json!({ "STRIPE_KEY": "rk_live_x" }).to_string();
    for sent in 0..400 {
        let Ok(step) = pipeline.next(context(&emulator).as_bytes(), secrets.as_bytes(), NOW) else { return };
        let (plan, ledger) = (pipeline.plan().to_string(), pipeline.ledger().to_string());
        assert!(!plan.is_empty() && !ledger.is_empty());
        match step {
            Step::Done | Step::Failed { .. } => return,
            Step::Wait { .. } => {}
            Step::Test { .. } => panic!("the spec has no tests"),
            Step::Send { id, request, .. } => {
                let answer = spoilt.iter().find(|(at, ..)| *at == sent % 40);
                let (status, body) = match (answer, send(&mut emulator, &request)) {
                    (Some((_, status, body)), _) => (*status, body.to_string().into_bytes()),
                    (None, Some((status, _, body))) => (status, body),
                    (None, None) => (500, Vec::new()),
                };
                let response = Response { status, headers: Vec::new(), body: &body };
                pipeline.receive(&id, &response).expect("the id is right");
            }
        }
    }
}

fn statuses() -> impl Strategy<Value = u16> {
    prop::sample::select(vec![200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 412, 429, 500, 503])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_spec_is_refused_or_taken(place in vec(0..20usize, 0..6), value in any_json()) {
        let mut spec = charges();
        put(&mut spec, &place, &value);
        let text = spec.to_string();
        let faults = Pipeline::check(text.as_bytes(), b"");
        let made = Pipeline::new(text.as_bytes(), b"", b"");
        prop_assert_eq!(made.is_err(), faults.iter().any(aepflow::Diagnostic::is_error));
        if let Ok(pipeline) = made {
            drive(pipeline, &[]);
        }
    }

    #[test]
    fn any_ledger_is_refused_or_taken(place in vec(0..20usize, 0..5), value in any_json(), goal in 0..8usize) {
        let goal = ["apply", "status", "watch", "enable", "disable", "run", "teardown", "dedupe"][goal];
        let options = json!({ "goal": goal, "run": { "startTime": NOW } }).to_string();
        let mut ledger = ledger();
        put(&mut ledger, &place, &value);
        let made = Pipeline::new(charges().to_string().as_bytes(), ledger.to_string().as_bytes(), options.as_bytes());
        if let Ok(pipeline) = made {
            drive(pipeline, &[]);
        }
    }

    #[test]
    fn any_answers_are_taken(spoilt in vec((0..40usize, statuses(), any_json()), 1..5), resumed in any::<bool>()) {
        let ledger = if resumed { ledger().to_string() } else { String::new() };
        let made = Pipeline::new(charges().to_string().as_bytes(), ledger.as_bytes(), b"");
        drive(made.expect("the spec is right"), &spoilt);
    }

    #[test]
    fn any_bytes_are_refused_or_taken(bytes in vec(any::<u8>(), 0..200)) {
        let spec = charges().to_string();
        for (spec, ledger, options) in [(&bytes[..], &b""[..], &b""[..]), (spec.as_bytes(), &bytes, b""), (spec.as_bytes(), b"", &bytes)] {
            let _ = Pipeline::new(spec, ledger, options);
        }
    }
}
