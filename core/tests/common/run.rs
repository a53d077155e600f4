//! A host that can be killed, held up, and given its answers twice, and that waits as long as it is told.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::BTreeMap;

use aepflow::{Pipeline, Request, Response, Step};
use aepflow_emulator::Emulator;
use serde_json::{Value, json};

use super::{SECRET, charges, context, send};

/// One host, which can be killed, and then goes on from its ledger.
pub struct Run {
    pub spec: Value,
    pub ledger: String,
    pub options: Value,
    pipeline: Option<Pipeline>,
    wakes: i64,
    pub sent: usize,
    /// Seconds that it waited, by reason.
    pub waited: BTreeMap<&'static str, i64>,
}

#[derive(Debug, PartialEq)]
pub enum Turn {
    Going,
    Held,
    Waiting,
    Done,
    Failed(Value),
}

/// Where a host is killed, or held up: before a request, or after it without its answer, or with the answer in its ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kill {
    Before,
    Unanswered,
    Answered,
    /// Not killed: it sends the request at its next turn.
    Later,
    /// Not killed: the request arrives twice, and the first delivery is answered, or the second.
    First,
    Second,
}

impl Run {
    pub fn new(ledger: &str) -> Run {
        let (spec, options, ledger) = (charges(), json!({}), ledger.to_owned());
        Run { spec, ledger, options, pipeline: None, wakes: 0, sent: 0, waited: BTreeMap::new() }
    }

    pub fn kill(&mut self) {
        self.pipeline = None;
        self.wakes = 0;
    }

    /// The next step, which takes a second if it is a request.
    pub fn turn(&mut self, emulator: &mut Emulator, kill: impl FnOnce(usize, &str) -> Option<Kill>) -> Turn {
        self.turn_with(emulator, |number, request| kill(number, request.operation))
    }

    /// The same, where it depends on the whole request.
    pub fn turn_with(&mut self, emulator: &mut Emulator, kill: impl FnOnce(usize, &Request) -> Option<Kill>) -> Turn {
        let now = i64::try_from(emulator.now()).unwrap();
        if now < self.wakes {
            return Turn::Waiting;
        }
        let (spec, options) = (self.spec.to_string(), self.options.to_string());
        let make = || Pipeline::new(spec.as_bytes(), self.ledger.as_bytes(), options.as_bytes()).expect("a pipeline");
        let pipeline = self.pipeline.get_or_insert_with(make);
        let secrets = json!({ "STRIPE_KEY": SECRET }).to_string();
        let step = pipeline.next(context(emulator).as_bytes(), secrets.as_bytes(), now).expect("a step");
        self.ledger = pipeline.ledger().to_string();
        let turn = match step {
            Step::Done => Turn::Done,
            Step::Failed { error, .. } => Turn::Failed(serde_json::from_str(&error.to_string()).unwrap()),
            Step::Test { .. } => panic!("the spec has no tests"),
            Step::Wait { until, milliseconds, reason, .. } => {
                self.wakes = (until + 999) / 1000;
                *self.waited.entry(reason).or_default() += i64::try_from(milliseconds).unwrap() / 1000;
                return Turn::Waiting;
            }
            Step::Send { id, request, .. } => {
                let kill = kill(self.sent + 1, &request);
                if kill == Some(Kill::Later) {
                    return Turn::Held;
                }
                self.sent += 1;
                if kill == Some(Kill::Before) {
                    self.kill();
                    return Turn::Going;
                }
                let twice = matches!(kill, Some(Kill::First | Kill::Second));
                let first = send(emulator, &request);
                let second = if twice { send(emulator, &request) } else { None };
                let answer = if kill == Some(Kill::Second) { second } else { first };
                emulator.advance(1);
                if kill == Some(Kill::Unanswered) {
                    self.kill();
                    return Turn::Going;
                }
                match answer {
                    Some((status, headers, body)) => {
                        pipeline.receive(&id, &Response { status, headers, body: &body }).unwrap();
                    }
                    None => pipeline.receive_failure(&id, "timeout", None).unwrap(),
                }
                self.ledger = pipeline.ledger().to_string();
                if kill == Some(Kill::Answered) {
                    self.kill();
                }
                return Turn::Going;
            }
        };
        self.pipeline = None;
        turn
    }

    /// Runs until it has ended, and again where that was a conflict with another host.
    pub fn end(&mut self, emulator: &mut Emulator, mut kill: impl FnMut(usize, &str) -> Option<Kill>) -> Turn {
        for _ in 0..3000 {
            match self.turn(emulator, &mut kill) {
                Turn::Going | Turn::Held => {}
                Turn::Waiting => emulator.advance(1),
                Turn::Failed(error) if error["kind"] == "conflict" => {}
                end => return end,
            }
        }
        panic!("it doesn't end: {}", self.ledger);
    }
}
