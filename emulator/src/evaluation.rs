//! What becomes of the records of a run where a host brings what maps them; without it runs count records and map none.

use serde_json::{Value, json};

use crate::evaluator::Mapped;
use crate::explore::source_records;
use crate::mapping_check::mapping_set;
use crate::mapping_sets::{ends, schema_of, source_type};
use crate::state::{RunPlan, Scope};
use crate::tree::{EVENT, Tree};

/// So many records of a source are mapped; further ones are like these.
const MOST: usize = 10_000;

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
            mapped.add(record, tried, at < records.len());
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
