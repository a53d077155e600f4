//! What a source shows of itself: tables, the schema of a resource, a sample record.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::state::text;

/// One record of each Stripe resource; the schema that explore answers is inferred from it, as the platform does.
static RECORDS: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let texts = [
        ("charges", include_str!("../data/stripe/charges.json")),
        ("subscriptions", include_str!("../data/stripe/subscriptions.json")),
        ("refunds", include_str!("../data/stripe/refunds.json")),
        ("balance_transactions", include_str!("../data/stripe/balance_transactions.json")),
        ("customers", include_str!("../data/stripe/customers.json")),
        ("prices", include_str!("../data/stripe/prices.json")),
    ];
    // INVARIANT: a unit test reads the same texts.
    texts.iter().map(|(name, text)| ((*name).to_owned(), serde_json::from_str(text).unwrap_or_default())).collect()
});

static TABLES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/tables.json")).unwrap_or_default());

/// The documentation's names; those of the `OpenAPI` document, in other case, are not taken.
const QUERY: [&str; 6] = ["objectType", "object", "fileType", "preview", "sourceParams", "filters"];

pub(crate) fn answer(spec: &Value, call: &Call<'_>) -> Answered {
    if let Some((name, _)) = call.query.iter().find(|(name, _)| !QUERY.contains(&name.as_str())) {
        return Err(flow("1451-400", format!("The query parameter {name} is unknown")));
    }
    let kind = call.query("objectType").ok_or_else(|| flow_uncoded("objectType is required"))?;
    let preview = match call.query("preview") {
        None | Some("false") => false,
        Some("true") => true,
        Some(_) => return Err(flow("1453-400", "preview must be true or false")),
    };
    match (kind, text(spec, "type")) {
        ("rest", "generic-rest") => rest(spec, call, preview),
        ("root", "tabular") => Reply::ok(TABLES["root"].clone()),
        ("table", "tabular") => table(call, preview),
        _ => Err(flow("1452-400", format!("The object type {kind} can't be explored on this source"))),
    }
}

fn rest(spec: &Value, call: &Call<'_>, preview: bool) -> Answered {
    if call.query("fileType") != Some("json") {
        return Err(flow("1452-400", "fileType must be json"));
    }
    let params = source_params(call)?;
    crate::specs::check_values(&spec["sourceSpec"]["spec"], &params, "sourceParams")?;
    let record = record(spec, &params).ok_or_else(|| {
        let resource = text(&params, "resourcePath");
        flow("1101-404", format!("The source has no resource {resource}"))
    })?;
    let wrapped = json!({ "data": record });
    let mut answer = json!({ "format": "hierarchical", "schema": infer(&wrapped) });
    if preview {
        answer["data"] = json!([wrapped]);
    }
    Reply::ok(answer)
}

/// The parameters are JSON in Base64 of the standard alphabet, with padding.
fn source_params(call: &Call<'_>) -> Result<Value, Reply> {
    let text = call.query("sourceParams").ok_or_else(|| flow_uncoded("sourceParams is required"))?;
    let bytes = STANDARD.decode(text).map_err(|_| flow("1452-400", "sourceParams is not valid Base64"))?;
    let params = serde_json::from_slice(&bytes).ok().filter(Value::is_object);
    params.ok_or_else(|| flow("1452-400", "sourceParams does not hold a JSON object"))
}

/// A source without records shows those of any REST source: an id, a name, a time.
fn record(spec: &Value, params: &Value) -> Option<Value> {
    if spec["name"] == "stripe" {
        return RECORDS.get(text(params, "resourcePath")).cloned();
    }
    Some(json!({ "id": "1", "name": "First", "updated_at": "2025-01-01T00:00:00Z" }))
}

/// Whether a Stripe resource is known.
pub(crate) fn has_resource(name: &str) -> bool {
    RECORDS.contains_key(name)
}

fn table(call: &Call<'_>, preview: bool) -> Answered {
    let name = call.query("object").unwrap_or_default();
    let columns = &TABLES["tables"][name];
    if columns.is_null() {
        return Err(flow("1101-404", format!("The source has no table {name}")));
    }
    let mut answer = json!({ "format": "flat", "schema": { "columns": columns } });
    if preview {
        answer["data"] = TABLES["rows"][name].clone();
    }
    Reply::ok(answer)
}

/// A schema from a value: what is null has no type, as in the published answer for charges.
fn infer(value: &Value) -> Value {
    match value {
        Value::Null => json!({}),
        Value::Bool(_) => json!({ "type": "boolean" }),
        Value::String(_) => json!({ "type": "string" }),
        Value::Number(number) if number.is_f64() => json!({ "type": "number" }),
        Value::Number(_) => {
            json!({ "type": "integer", "minimum": -9_007_199_254_740_992_i64, "maximum": 9_007_199_254_740_991_i64 })
        }
        Value::Array(list) => json!({ "type": "array", "items": list.first().map_or(json!({}), infer) }),
        Value::Object(members) => {
            let properties: Map<_, _> = members.iter().map(|(key, value)| (key.clone(), infer(value))).collect();
            json!({ "type": "object", "properties": properties })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RECORDS, TABLES};

    #[test]
    fn the_records_and_tables_are_read() {
        assert_eq!(RECORDS.values().filter(|record| record.is_object()).count(), 6);
        assert!(TABLES["root"].is_array());
    }
}
