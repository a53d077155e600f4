//! Faults by script, or by chance: which call of which operation goes wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::faults::{Fault, Kind};
use crate::hostile::Hostile;
use crate::ids::Ids;
use crate::router::Row;

/// A script and how far it has gone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Script {
    faults: Vec<Fault>,
    #[serde(default)]
    hostile: Option<Hostile>,
    /// Calls of each operation since the script was given, and of all under `*`.
    counts: BTreeMap<String, u64>,
    shuffler: Ids,
}

impl Script {
    /// Reads a list of faults, or `{hostile, rate?, kinds?}`, in place of the script before.
    pub(crate) fn read(value: &Value, operations: &[&str]) -> Result<Self, String> {
        if value.is_object() {
            return Ok(Self { hostile: Some(Hostile::read(value)?), ..Self::default() });
        }
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

    /// Whether answers may show an older state, so that it must be kept.
    pub(crate) fn is_stale(&self) -> bool {
        let stale = |kind| matches!(kind, Kind::StaleLists | Kind::StaleReads);
        self.hostile.is_some() || self.faults.iter().any(|fault| stale(fault.kind))
    }

    /// Counts a call; answers the faults that hit it.
    pub(crate) fn hits(&mut self, row: Option<&Row>) -> Vec<Fault> {
        let operation = row.map(|row| row.operation);
        for name in operation.into_iter().chain(["*"]) {
            let count = self.counts.entry(name.to_owned()).or_default();
            *count = count.saturating_add(1);
        }
        let count = |name: &str| self.counts.get(name).copied().unwrap_or_default();
        let mut hits: Vec<Fault> = self.faults.iter().filter(|fault| fault.hits(operation, count)).cloned().collect();
        if let (Some(hostile), Some(row)) = (&mut self.hostile, row) {
            hits.extend(hostile.next(row));
        }
        hits
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
