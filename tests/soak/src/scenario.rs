//! What may go wrong: every combination of a fault, of what a host has left of its ledger, and of hosts at a time.

use aepflow_emulator::Emulator;
use serde_json::{Value, json};

/// The time at which every scenario begins, in Unix seconds.
pub const NOW: i64 = 1_893_456_000;

/// What a host has after it was killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is never killed.
    Alive,
    /// The ledger that it saved last.
    Ledger,
    /// A ledger that it saved some time before.
    OlderLedger,
    Nothing,
}

pub const LEFT: [Left; 4] = [Left::Alive, Left::Ledger, Left::OlderLedger, Left::Nothing];

/// What the platform does.
#[derive(Clone, Debug)]
pub enum Weather {
    /// One fault at one request.
    Fault { kind: &'static str, call: usize },
    /// A mixture by chance.
    Hostile,
}

/// Every kind of fault that the emulator has, but for tokens that expire: a machine can't fetch another one.
pub const KINDS: [&str; 18] = [
    "status",
    "rateLimit",
    "serverErrorBefore",
    "serverErrorAfter",
    "timeoutBefore",
    "timeoutAfter",
    "lateCommit",
    "slow",
    "brokenJson",
    "pageBefore",
    "pageAfter",
    "duplicate",
    "changedEtag",
    "shuffledLists",
    "upperCaseIds",
    "staleLists",
    "staleReads",
    "initializing",
];

/// One run of the soak.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub seed: u64,
    pub weather: Weather,
    pub left: Left,
    pub hosts: usize,
    /// Whether all hosts have one store, in which only the next revision of a ledger is saved.
    pub shared: bool,
}

/// How many requests an undisturbed run takes, at least.
pub const REQUESTS: usize = 24;

/// The scenario of a number: the matrix in its order, and after every row of it one of a hostile platform.
pub fn scenario(number: usize) -> Scenario {
    let crowds = [(1, false), (2, false), (2, true), (5, false), (5, true)];
    let (number, seed) = (number / 2, number as u64);
    let hostile = seed % 2 == 1;
    let (left, rest) = (LEFT[number % LEFT.len()], number / LEFT.len());
    let ((hosts, shared), rest) = (crowds[rest % crowds.len()], rest / crowds.len());
    // 18 kinds and 24 places have a common divisor: the kinds go round first.
    let fault = Weather::Fault { kind: KINDS[rest % KINDS.len()], call: rest / KINDS.len() % REQUESTS + 1 };
    Scenario { seed, weather: if hostile { Weather::Hostile } else { fault }, left, hosts, shared }
}

impl Scenario {
    /// The platform of this scenario.
    pub fn platform(&self) -> Result<Emulator, String> {
        let mut emulator = Emulator::new(&json!({ "now": NOW, "tenantId": "acme", "seed": self.seed }))?;
        emulator.script(&match &self.weather {
            Weather::Hostile => json!({ "hostile": self.seed }),
            Weather::Fault { kind, call } => json!([fault(kind, *call)]),
        })?;
        Ok(emulator)
    }

    /// Whether a create may have been sent that no ledger at hand names: then a twin can't be kept off, only be found.
    pub fn forgets(&self) -> bool {
        !self.shared && matches!(self.left, Left::OlderLedger | Left::Nothing)
    }
}

fn fault(kind: &str, call: usize) -> Value {
    let mut fault = json!({ "operation": "*", "kind": kind, "call": call });
    match kind {
        "status" => fault["status"] = 403.into(),
        "rateLimit" => fault["retryAfter"] = 2.into(),
        // A refusal of every other kind of operation is of no use.
        "initializing" => {
            fault["operation"] = "createBaseConnection".into();
            fault["call"] = 1.into();
            fault["seconds"] = (call as u64).into();
        }
        "lateCommit" if call.is_multiple_of(2) => fault["seconds"] = (call as u64).into(),
        "staleLists" | "staleReads" => {
            fault["times"] = 12.into();
            if call.is_multiple_of(2) {
                fault["seconds"] = (call as u64).into();
            }
        }
        "pageBefore" | "pageAfter" => fault["status"] = [200, 302, 403, 404, 502][call % 5].into(),
        _ => {}
    }
    fault
}

/// One resource, with everything that a spec can ask for.
pub fn spec() -> Value {
    json!({
        "name": "Stripe",
        "source": { "connector": "stripe", "auth": { "accessToken": { "secret": "STRIPE_KEY" } } },
        "resources": [{
            "resource": "charges",
            "target": {
                "class": "experienceEvent",
                "identities": [{ "path": "data.customer", "namespace": "Email", "primary": true }],
            },
            "schedule": { "frequency": "hour", "interval": 1, "startTime": NOW + 7200 },
        }],
    })
}
