//! One host of a pipeline: it sends what is handed out, is killed, and goes on with what it has left.

use aepflow::{Pipeline, Response, Step};
use aepflow_emulator::{Emulator, Outcome, Request};
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::scenario::{Left, Scenario};

const SECRET: &str = "rk_live_soak";
/// How often a host begins anew before it is said to hang.
const LIVES: usize = 60;
/// How often it may be killed, and in how many of a hundred acts it is.
const DEATHS: usize = 6;
const KILLED: usize = 3;

/// The store that hosts share: it takes a ledger only from whoever has the last one.
#[derive(Default)]
pub struct Store {
    revision: u64,
    ledger: String,
}

/// What a host does with its next act.
enum Doing {
    Ask,
    Send(String, aepflow::Request),
    Receive(String, Outcome),
}

pub struct Host<'s> {
    scenario: &'s Scenario,
    spec: Value,
    options: Value,
    machine: Pipeline,
    doing: Doing,
    /// All ledgers that it has saved, the last one last.
    pub saved: Vec<String>,
    /// The revision of the store that it knows.
    known: u64,
    /// The time until which it waits, in milliseconds.
    pub wakes: i64,
    lives: usize,
    pub end: Option<Result<(), Value>>,
}

fn machine(spec: &Value, ledger: &str, options: &Value) -> Result<Pipeline, String> {
    let made = Pipeline::new(spec.to_string().as_bytes(), ledger.as_bytes(), options.to_string().as_bytes());
    made.map_err(|error| error.to_string())
}

/// What crosses to a machine at each step.
pub fn context(emulator: &Emulator) -> String {
    let known = emulator.credentials();
    let named = ["accessToken", "apiKey", "orgId", "sandboxName"].map(|name| (name.to_owned(), known[name].clone()));
    Value::Object(named.into_iter().collect()).to_string()
}

pub fn now(emulator: &Emulator) -> i64 {
    i64::try_from(emulator.now()).unwrap_or(i64::MAX)
}

impl<'s> Host<'s> {
    pub fn new(scenario: &'s Scenario, spec: &Value, options: Value, ledger: &str) -> Result<Host<'s>, String> {
        Ok(Host {
            scenario,
            machine: machine(spec, ledger, &options)?,
            spec: spec.clone(),
            options,
            doing: Doing::Ask,
            saved: vec![ledger.to_owned()],
            known: 0,
            wakes: i64::MIN,
            lives: 0,
            end: None,
        })
    }

    /// The ledger that it saved last.
    pub fn ledger(&self) -> &str {
        self.saved.last().map_or("", String::as_str)
    }

    pub fn plan(&self) -> Value {
        serde_json::from_str(&self.machine.plan().to_string()).unwrap_or_default()
    }

    /// One act: to ask what is to be done, to send a request, or to take its answer.
    pub fn act(&mut self, emulator: &mut Emulator, store: &mut Store, chance: &mut Chance) -> Result<(), String> {
        let mortal = self.scenario.left != Left::Alive && self.lives < DEATHS;
        if mortal && chance.percent(KILLED) {
            return self.resume(store, chance);
        }
        match std::mem::replace(&mut self.doing, Doing::Ask) {
            Doing::Ask => self.ask(emulator, store, chance),
            Doing::Send(id, request) => {
                self.doing = Doing::Receive(id, send(emulator, &request));
                Ok(())
            }
            Doing::Receive(id, outcome) => {
                match outcome {
                    Outcome::Answer { response, .. } => {
                        let aepflow_emulator::Response { status, headers, body } = response;
                        self.machine.receive(&id, &Response { status, headers, body: &body })
                    }
                    Outcome::NoAnswer { .. } => self.machine.receive_failure(&id, "timeout", None),
                }
                .map_err(|error| error.to_string())?;
                self.save(store, chance).map(|_| ())
            }
        }
    }

    fn ask(&mut self, emulator: &Emulator, store: &mut Store, chance: &mut Chance) -> Result<(), String> {
        let secrets = json!({ "STRIPE_KEY": SECRET }).to_string();
        let step = self.machine.next(context(emulator).as_bytes(), secrets.as_bytes(), now(emulator));
        let step = step.map_err(|error| error.to_string())?;
        if !self.save(store, chance)? {
            return Ok(());
        }
        match step {
            Step::Done => self.end = Some(Ok(())),
            Step::Failed { error, .. } => self.failed(&error.to_string(), store, chance)?,
            Step::Test { .. } => return Err("the spec has no tests".to_owned()),
            Step::Wait { until, .. } => self.wakes = until,
            Step::Send { id, request, .. } => self.doing = Doing::Send(id, request),
        }
        Ok(())
    }

    /// A host tries again what another one, or the weather, kept from being done.
    fn failed(&mut self, error: &str, store: &mut Store, chance: &mut Chance) -> Result<(), String> {
        let error: Value = serde_json::from_str(error).map_err(|error| error.to_string())?;
        let passes = matches!(error["kind"].as_str(), Some("noAnswer" | "service" | "conflict"));
        if passes && self.lives < LIVES {
            return self.resume(store, chance);
        }
        self.end = Some(Err(error));
        Ok(())
    }

    /// Begins anew with what is left.
    fn resume(&mut self, store: &mut Store, chance: &mut Chance) -> Result<(), String> {
        self.lives += 1;
        let ledger = match self.scenario.left {
            _ if self.scenario.shared => {
                self.known = store.revision;
                store.ledger.clone()
            }
            Left::Alive | Left::Ledger => self.ledger().to_owned(),
            Left::OlderLedger => self.saved[chance.below(self.saved.len())].clone(),
            Left::Nothing => String::new(),
        };
        self.machine = machine(&self.spec, &ledger, &self.options)?;
        self.saved.push(ledger);
        (self.doing, self.wakes) = (Doing::Ask, i64::MIN);
        Ok(())
    }

    /// Saves the ledger where it changed; whether that could be done: whoever lost the race begins anew.
    fn save(&mut self, store: &mut Store, chance: &mut Chance) -> Result<bool, String> {
        let ledger = self.machine.ledger().to_string();
        if ledger.contains(SECRET) {
            return Err("a secret is in the ledger".to_owned());
        }
        if ledger == self.ledger() {
            return Ok(true);
        }
        if self.scenario.shared {
            if self.known != store.revision {
                self.resume(store, chance)?;
                return Ok(false);
            }
            store.revision += 1;
            self.known = store.revision;
            store.ledger.clone_from(&ledger);
        }
        self.saved.push(ledger);
        Ok(true)
    }
}

fn send(emulator: &mut Emulator, request: &aepflow::Request) -> Outcome {
    let headers = request.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let body = request.body.clone().unwrap_or_default().into_bytes();
    emulator.handle(&Request { method: request.method.to_owned(), url: request.url.clone(), headers, body })
}
