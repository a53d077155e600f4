//! Faults by script: which call of which operation goes wrong, and how.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::ids::Ids;
use crate::reply::{Reply, Service, gateway};

/// How a call goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Kind {
    /// Refused with a status, before anything is done.
    Status,
    /// Refused by the gateway with 429.
    RateLimit,
    /// Refused with 500 before anything is done.
    ServerErrorBefore,
    /// Done, but answered with 500.
    ServerErrorAfter,
    /// Not done and not answered.
    TimeoutBefore,
    /// Done, but not answered.
    TimeoutAfter,
    /// Done and answered, late.
    Slow,
    /// Done, but the body of the answer breaks off.
    BrokenJson,
    /// The token of the request expires just before.
    ExpiredToken,
    /// Someone else changes the resource just before.
    ChangedEtag,
    /// Done, with the lists of the answer in another order.
    ShuffledLists,
}

/// One line of a script.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Fault {
    /// The name of an operation, or `*` for all.
    operation: String,
    /// The first call that is hit, from 1, counted from when the script was given.
    #[serde(default = "first")]
    call: u64,
    /// How many calls are hit: one, but of shuffled lists all.
    #[serde(default)]
    times: Option<u64>,
    pub(crate) kind: Kind,
    #[serde(default)]
    pub(crate) status: Option<u16>,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    retry_after: Option<u64>,
    #[serde(default)]
    delay_ms: Option<u64>,
    /// For `changedEtag`: members that the other one sets.
    #[serde(default)]
    pub(crate) change: Map<String, Value>,
}

fn first() -> u64 {
    1
}

impl Fault {
    fn check(&self, operations: &[&str]) -> Result<(), String> {
        if self.operation != "*" && !operations.contains(&self.operation.as_str()) {
            return Err(format!("`{}` is no operation", self.operation));
        }
        if self.call == 0 || self.times == Some(0) {
            return Err("`call` and `times` count from 1".to_owned());
        }
        if self.kind == Kind::Status && self.status.is_none() {
            return Err("a fault of the kind `status` needs `status`".to_owned());
        }
        if self.status.is_some_and(|status| !(400..600).contains(&status)) {
            return Err("`status` must be between 400 and 599".to_owned());
        }
        Ok(())
    }

    fn hits(&self, operation: Option<&str>, counts: &BTreeMap<String, u64>) -> bool {
        if self.operation != "*" && Some(self.operation.as_str()) != operation {
            return false;
        }
        let count = counts.get(&self.operation).copied().unwrap_or_default();
        let forever = self.kind == Kind::ShuffledLists && self.times.is_none();
        count >= self.call && (forever || count - self.call < self.times.unwrap_or(1))
    }

    /// How long the host waits: for a slow answer, or until it gives up.
    pub(crate) fn delay(&self) -> u64 {
        self.delay_ms.unwrap_or(match self.kind {
            Kind::TimeoutBefore | Kind::TimeoutAfter => 30_000,
            Kind::Slow => 5_000,
            _ => 0,
        })
    }

    /// The refusal of this fault.
    pub(crate) fn reply(&self, service: Service) -> Reply {
        let (status, message) = match self.kind {
            Kind::RateLimit => (self.status.unwrap_or(429), "Too many requests"),
            Kind::Status => (self.status.unwrap_or(400), "Refused by the script"),
            _ => (self.status.unwrap_or(500), "An internal error has occurred"),
        };
        let reply = match (self.kind, &self.code) {
            (Kind::RateLimit, code) => gateway(status, code.as_deref().unwrap_or("429050"), message),
            (_, code) => service.refusal(status, code.as_deref(), message),
        };
        match self.retry_after {
            Some(seconds) => reply.header("Retry-After", seconds.to_string()),
            None => reply,
        }
    }

    /// The name of the kind, for the journal.
    pub(crate) fn name(&self) -> Value {
        serde_json::to_value(self.kind).unwrap_or_default()
    }
}

/// A script and how far it has gone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Script {
    faults: Vec<Fault>,
    /// Calls of each operation since the script was given, and of all under `*`.
    counts: BTreeMap<String, u64>,
    shuffler: Ids,
}

impl Script {
    /// Reads a script, in place of the one before.
    pub(crate) fn read(value: &Value, operations: &[&str]) -> Result<Self, String> {
        // A derived reader takes an array for an object too.
        if value.as_array().into_iter().flatten().any(|fault| !fault.is_object()) {
            return Err("a fault must be an object".to_owned());
        }
        let faults = Vec::<Fault>::deserialize(value).map_err(|error| error.to_string())?;
        for (index, fault) in faults.iter().enumerate() {
            fault.check(operations).map_err(|error| format!("fault {index}: {error}"))?;
        }
        Ok(Self { faults, ..Self::default() })
    }

    /// Counts a call; answers the faults that hit it.
    pub(crate) fn hits(&mut self, operation: Option<&str>) -> Vec<Fault> {
        for name in operation.into_iter().chain(["*"]) {
            let count = self.counts.entry(name.to_owned()).or_default();
            *count = count.saturating_add(1);
        }
        self.faults.iter().filter(|fault| fault.hits(operation, &self.counts)).cloned().collect()
    }

    /// Shuffles the lists of a body, but not those whose places answer the places of a request.
    pub(crate) fn shuffle(&mut self, body: &mut Value) {
        match body {
            Value::Array(list) => {
                for item in &mut *list {
                    self.shuffle(item);
                }
                for index in (1..list.len()).rev() {
                    list.swap(index, self.shuffler.below(index + 1));
                }
            }
            Value::Object(members) => {
                for (name, value) in members.iter_mut() {
                    if name != "validationResponse" {
                        self.shuffle(value);
                    }
                }
            }
            _ => {}
        }
    }
}
