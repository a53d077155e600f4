//! What becomes of the records of a run, where a host brings what maps them; without it runs count records and map none.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::explore::source_records;
use crate::mapping_check::mapping_set;
use crate::mapping_sets::{ends, schema_of, source_type};
use crate::state::{RunPlan, Scope, text};
use crate::tree::{EVENT, Tree};

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

/// So many records of a source are mapped; further ones are like these.
const MOST: usize = 10_000;
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

impl Scope<'_> {
    /// What becomes of the records of a run; nothing where no host maps records, or the flow doesn't.
    pub(crate) fn mapped(&self, flow: &Value, plan: &RunPlan) -> Option<Mapped> {
        self.evaluator.0.as_ref()?;
        let step = flow["transformations"].as_array()?.iter().find(|step| step["name"] == "Mapping")?;
        let set = mapping_set(self, &step["params"]).ok()?;
        let given = if plan.given.is_empty() { source_records(self, flow) } else { plan.given.clone() };
        let count = usize::try_from(plan.records).unwrap_or(usize::MAX);
        let records: Vec<Value> = given.into_iter().take(count.min(MOST)).collect();
        let mode = if plan.given.is_empty() { "batch" } else { "streaming" };
        let rows = set["mappings"].as_array().map(Vec::as_slice).unwrap_or_default();
        let tried = match self.evaluate(rows, schema_of(set), &records, mode, plan.ends) {
            Ok(tried) => tried,
            Err(message) => {
                vec![json!({ "fate": "rejected", "reasons": [{ "path": "", "message": message }] }); records.len()]
            }
        };
        let mut mapped = Mapped::default();
        // Further records are like those before them.
        for (at, (record, tried)) in records.iter().zip(&tried).cycle().take(count).enumerate() {
            if tried["fate"] == "rejected" {
                mapped.failed = mapped.failed.saturating_add(1);
                if mapped.refused.len() < KEPT && at < records.len() {
                    mapped.refused.push(Refused { record: record.clone(), faults: faults(tried) });
                }
            } else if mapped.rows.len() < KEPT {
                mapped.rows.push(tried["output"].clone());
            }
        }
        Some(mapped)
    }

    /// What the host makes of records, one after the other.
    pub(crate) fn evaluate(
        &self,
        rows: &[Value],
        schema: &str,
        records: &[Value],
        mode: &str,
        now: u64,
    ) -> Result<Vec<Value>, String> {
        let evaluate = self.evaluator.0.as_ref().ok_or("nothing maps records")?;
        let mut mapping = json!({ "mappings": rows.iter().map(plain).collect::<Value>() });
        if let Some(schema) = self.store.schemas.get(schema)
            && let Ok(tree) = Tree::of(self.store, schema)
        {
            let required = if schema["meta:class"] == EVENT { json!(["_id", "timestamp"]) } else { json!([]) };
            mapping["schema"] = json!({ "type": "object", "meta:class": schema["meta:class"], "properties": tree.properties,
                "required": required });
        }
        let options = json!({ "now": now.saturating_mul(1000), "mode": mode });
        let result = evaluate(&mapping.to_string(), &Value::from(records).to_string(), &options.to_string())?;
        let result: Value = serde_json::from_str(&result).map_err(|error| error.to_string())?;
        match &result["records"] {
            Value::Array(tried) if tried.len() == records.len() => Ok(tried.clone()),
            _ => Err("the records were not mapped one by one".to_owned()),
        }
    }
}

/// A row in the words of today, however it is kept.
fn plain(row: &Value) -> Value {
    let (source, destination) = ends(row);
    let kind = match source_type(row) {
        Some("text/x.aep-xl") => "EXPRESSION",
        Some("STATIC") => "STATIC",
        _ => "ATTRIBUTE",
    };
    json!({ "source": source, "destination": destination, "sourceType": kind })
}

fn faults(tried: &Value) -> Vec<Fault> {
    let reasons = tried["reasons"].as_array().into_iter().flatten();
    reasons
        .map(|reason| {
            let names = text(reason, "path").split('.').filter(|name| !name.is_empty());
            let path: String = names.flat_map(|name| ["/", name]).collect();
            let lacks = !path.is_empty() && tried["output"].pointer(&path).is_none();
            Fault { path, message: text(reason, "message").to_owned(), lacks }
        })
        .collect()
}
