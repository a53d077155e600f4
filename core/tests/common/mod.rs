//! A host for tests: sends what a pipeline hands out to an emulated platform, without waiting.

pub mod run;

use aepflow::{Pipeline, PreviewOptions, Response, Step};
use aepflow_emulator::{Emulator, Outcome, Request};
use aepflow_preview::Zones;
use serde_json::{Value, json};

pub const NOW: i64 = 1_893_456_000;
pub const SECRET: &str = "rk_live_do_not_tell";

pub fn platform(options: &Value) -> Emulator {
    let mut all = json!({ "now": NOW, "tenantId": "acme" });
    all.as_object_mut().expect("an object").extend(options.as_object().expect("an object").clone());
    Emulator::new(&all).expect("the options are right")
}

/// One resource, with everything that a spec can ask for.
pub fn charges() -> Value {
    json!({
        "name": "Stripe",
        "source": { "connector": "stripe", "auth": { "accessToken": { "secret": "STRIPE_KEY" } } },
        "resources": [{
            "resource": "charges",
            "target": {
                "class": "experienceEvent",
                "identities": [{ "path": "data.customer", "namespace": "Email", "primary": true }],
            },
            "schedule": { "frequency": "hour", "interval": 1, "startTime": NOW + 600 },
            "options": { "partialIngestionPercent": 5, "errorDiagnosticsEnabled": true },
        }],
    })
}

/// How a host ended.
#[derive(Debug, PartialEq)]
pub enum End {
    Done,
    Failed(Value),
    Killed,
}

/// A host with what it has saved.
pub struct Host {
    pub ledger: String,
    pub options: Value,
    /// The number of requests after which the host is killed, before or after the answer.
    pub kill: Option<(usize, bool)>,
    pub sent: usize,
    pub waits: Vec<Value>,
    pub secrets: Value,
}

impl Default for Host {
    fn default() -> Self {
        let secrets = json!({ "STRIPE_KEY": SECRET, "NEW_KEY": "rk_live_another", "PUBLIC_KEY": "pk_live_x" });
        Host { ledger: String::new(), options: json!({}), kill: None, sent: 0, waits: Vec::new(), secrets }
    }
}

impl Host {
    pub fn goal(goal: &str, ledger: &str) -> Host {
        Host { ledger: ledger.to_owned(), options: json!({ "goal": goal }), ..Host::default() }
    }

    pub fn pipeline(&self, spec: &Value) -> Pipeline {
        Pipeline::new(spec.to_string().as_bytes(), self.ledger.as_bytes(), self.options.to_string().as_bytes())
            .expect("spec, ledger and options are right")
    }

    /// Runs to the end, saving the ledger before and after each request.
    pub fn run(&mut self, spec: &Value, emulator: &mut Emulator) -> (End, Pipeline) {
        let mut pipeline = self.pipeline(spec);
        for _ in 0..2000 {
            if let Some(end) = self.step(&mut pipeline, emulator) {
                return (end, pipeline);
            }
        }
        panic!("the pipeline doesn't end: {:?}", pipeline.plan().to_string());
    }

    pub fn step(&mut self, pipeline: &mut Pipeline, emulator: &mut Emulator) -> Option<End> {
        let context = context(emulator);
        // Hosts look up only what they are asked for.
        let secrets: Value =
            pipeline.secrets().into_iter().map(|name| (name.clone(), self.secrets[&name].clone())).collect();
        let now = i64::try_from(emulator.now()).expect("a time");
        let step = pipeline.next(context.as_bytes(), secrets.to_string().as_bytes(), now).expect("a step");
        self.ledger = pipeline.ledger().to_string();
        let told = step.to_value().to_string();
        match step {
            Step::Done => return Some(End::Done),
            Step::Failed { error, .. } => {
                return Some(End::Failed(serde_json::from_str(&error.to_string()).expect("JSON")));
            }
            Step::Test { id, mapping, tests, .. } => {
                let plan = aepflow_preview::Plan::compile(&mapping).expect("a mapping");
                let report = plan.run_tests(&tests, PreviewOptions::default(), Zones::embedded()).expect("tests");
                pipeline.receive_tests(&id, report.as_bytes()).expect("the id is right");
            }
            Step::Wait { reason, milliseconds, .. } => {
                self.waits.push(json!([reason, milliseconds]));
                if reason == "polling" {
                    emulator.advance(milliseconds / 1000);
                }
            }
            Step::Send { id, request, .. } => {
                self.sent += 1;
                let shown = aepflow::to_curl(request.to_json().as_str(), false).expect("a request");
                assert!(!shown.contains(SECRET) && !format!("{request:?}").contains(SECRET), "{told}");
                if self.kill == Some((self.sent, false)) {
                    return Some(End::Killed);
                }
                let answer = send(emulator, &request);
                if self.kill == Some((self.sent, true)) {
                    return Some(End::Killed);
                }
                match answer {
                    Some((status, headers, body)) => {
                        let response = Response { status, headers, body: &body };
                        pipeline.receive(&id, &response).expect("the id is right");
                    }
                    None => pipeline.receive_failure(&id, "timeout", None).expect("the id is right"),
                }
                self.ledger = pipeline.ledger().to_string();
                assert!(!self.ledger.contains(SECRET) && !pipeline.plan().to_string().contains(SECRET), "{told}");
            }
        }
        None
    }
}

/// Runs once as a whole, and then, on a platform of its own each time, kills the host at each request, before and after the
/// answer, and goes on from its ledger; calls `check` with what is there then, and what killed it.
pub fn killed_at_each(spec: &Value, mut check: impl FnMut(&mut Host, &mut Emulator, &str)) {
    let (mut emulator, mut whole) = (platform(&json!({})), Host::default());
    assert_eq!(whole.run(spec, &mut emulator).0, End::Done);
    let wanted = counts(&emulator);
    for (after, answered) in (1..=whole.sent).flat_map(|after| [(after, false), (after, true)]) {
        let (mut emulator, mut host) = (platform(&json!({})), Host::default());
        host.kill = Some((after, answered));
        assert_eq!(host.run(spec, &mut emulator).0, End::Killed);
        host.kill = None;
        let at = format!("killed at {after}, {}", if answered { "answered" } else { "unanswered" });
        assert_eq!(host.run(spec, &mut emulator).0, End::Done, "{at}");
        assert_eq!(counts(&emulator), wanted, "{at}");
        check(&mut host, &mut emulator, &at);
    }
}

pub fn context(emulator: &Emulator) -> String {
    let known = emulator.credentials();
    let named = ["accessToken", "apiKey", "orgId", "sandboxName"].map(|name| (name.to_owned(), known[name].clone()));
    Value::Object(named.into_iter().collect()).to_string()
}

type Answer = (u16, Vec<(String, String)>, Vec<u8>);

pub fn send(emulator: &mut Emulator, request: &aepflow::Request) -> Option<Answer> {
    let headers = request.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let body = request.body.clone().unwrap_or_default().into_bytes();
    let request = Request { method: request.method.to_owned(), url: request.url.clone(), headers, body };
    match emulator.handle(&request) {
        Outcome::Answer { response, .. } => Some((response.status, response.headers, response.body)),
        Outcome::NoAnswer { .. } => None,
    }
}

/// How many of each kind there are.
pub fn counts(emulator: &Emulator) -> Value {
    let all = emulator.resources();
    let name = emulator.credentials()["sandboxName"].as_str().expect("a name").to_owned();
    let store = all[name].clone();
    let count = |(kind, list): (&String, &Value)| (kind.clone(), json!(list.as_array().map_or(0, Vec::len)));
    Value::Object(store.as_object().into_iter().flatten().map(count).collect())
}

/// The kinds of which there is something.
pub fn left(emulator: &Emulator) -> Vec<String> {
    let counts = counts(emulator);
    let there = counts.as_object().expect("an object").iter().filter(|(_, count)| **count != 0);
    there.map(|(kind, _)| kind.clone()).collect()
}

/// A platform with faults.
pub fn scripted(faults: &Value) -> Emulator {
    let mut emulator = platform(&json!({}));
    emulator.script(faults).expect("the faults are right");
    emulator
}
