//! What becomes of the records of a run, where a host brings what maps them; without it runs count records and map none.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Maps records: of `{mappings, schema?}`, a list of records and `{now, mode}`, all of them JSON, it makes `{records: [{output,
/// fate, faults, reasons}]}`, as the previews of `aepflow` do, or says why it can't.
#[cfg(not(target_family = "wasm"))]
pub type Evaluate = dyn Fn(&str, &str, &str) -> Result<String, String> + Send + Sync;
/// The same in a page, whose one thread is the only one that may call it.
#[cfg(target_family = "wasm")]
pub type Evaluate = dyn Fn(&str, &str, &str) -> Result<String, String>;

/// What a host brought, if it did.
#[derive(Clone, Default)]
pub(crate) struct Evaluator(pub(crate) Option<Arc<Evaluate>>);

impl fmt::Debug for Evaluator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Evaluator").field(&self.0.is_some()).finish()
    }
}

/// So many rows a batch keeps, and as many records that were refused.
const KEPT: usize = 100;

/// What became of the records of a run.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Mapped {
    /// The first rows that fit the schema.
    pub(crate) rows: Vec<Value>,
    /// The first records that don't.
    pub(crate) refused: Vec<Refused>,
    /// How many don't.
    pub(crate) failed: u64,
}

/// A record that was refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Refused {
    record: Value,
    faults: Vec<Fault>,
}

/// Why a record was refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Fault {
    /// A JSON Pointer.
    path: String,
    message: String,
    /// Whether a field has no value that the schema requires.
    lacks: bool,
}

impl Mapped {
    /// Adds what became of a record; of a refused one, whether it is to be kept.
    pub(crate) fn add(&mut self, record: &Value, tried: &Value, is_kept: bool) {
        if tried["fate"] == "rejected" {
            self.failed = self.failed.saturating_add(1);
            if self.refused.len() < KEPT && is_kept {
                self.refused.push(Refused { record: record.clone(), faults: faults(tried) });
            }
        } else if self.rows.len() < KEPT {
            self.rows.push(tried["output"].clone());
        }
    }
}

impl Refused {
    /// A line of the row errors. Adobe publishes none of these codes: they were seen by others.
    pub(crate) fn with_errors(&self) -> Value {
        let error = |fault: &Fault| {
            let code = if fault.lacks { "DCVS-1106-400" } else { "DCVS-1104-400" };
            json!({ "code": code, "message": format!("#{}: {}", fault.path, fault.message) })
        };
        self.with("_errors", self.faults.iter().map(error).collect())
    }

    /// A line of a batch that failed as a whole.
    pub(crate) fn with_violations(&self) -> Value {
        let violation = |fault: &Fault| {
            let keyword = if fault.lacks { "required" } else { "type" };
            json!({ "keyword": keyword, "message": fault.message, "pointerToViolation": format!("#{}", fault.path),
                "schemaLocation": format!("#{}", fault.path.replace('/', "/properties/")), "causingExceptions": [] })
        };
        self.with("_validationErrors", self.faults.iter().map(violation).collect())
    }

    fn with(&self, name: &str, list: Value) -> Value {
        let mut record = self.record.clone();
        if let Some(members) = record.as_object_mut() {
            members.insert(name.to_owned(), list);
        }
        record
    }
}

fn faults(tried: &Value) -> Vec<Fault> {
    let member = |reason: &Value, name: &str| reason[name].as_str().unwrap_or_default().to_owned();
    let reasons = tried["reasons"].as_array().into_iter().flatten();
    reasons
        .map(|reason| {
            let path = member(reason, "path");
            let names = path.split('.').filter(|name| !name.is_empty());
            let path: String = names.flat_map(|name| ["/", name]).collect();
            let lacks = !path.is_empty() && tried["output"].pointer(&path).is_none();
            Fault { path, message: member(reason, "message"), lacks }
        })
        .collect()
}
