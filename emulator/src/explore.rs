//! What a source shows of itself: which questions it answers, and the schema and a record of a REST source.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::families::{Family, has_credentials};
use crate::question::{Question, question};
use crate::reply::{Answered, Reply, absent, flow, flow_uncoded};
use crate::state::{Scope, text, texts};
use crate::{explore_files, explore_tables, samples, specs};

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

/// Answers what a source with a base connection contains.
pub(crate) fn answer(scope: &Scope<'_>, spec: &Value, call: &Call<'_>) -> Answered {
    let family = Family::of(spec);
    if family == Family::Stream {
        return streamed(spec, call);
    }
    let question = question(scope, spec, call, family)?;
    match family {
        Family::Rest => rest(scope, &question),
        Family::Table => explore_tables::answer(&question),
        Family::File if call.query("determineProperties").is_some() => {
            Err(flow("1376-400", "This source can't detect the properties of files"))
        }
        Family::File => explore_files::answer(&question),
        _ => Err(flow("1336-400", "This spec can't be explored")),
    }
}

/// Answers what a source that has no base connection contains: the landing zone alone is explored by its spec.
pub(crate) fn by_spec(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let spec = specs::find_connection(scope.options, call.id());
    let spec = spec.ok_or_else(|| absent("connectionSpecs", call.id()))?;
    match Family::of(spec) {
        Family::File if !has_credentials(spec) => {
            explore_files::of_landing_zone(&question(scope, spec, call, Family::File)?)
        }
        Family::Stream | Family::Other => Err(flow("1336-400", "This spec can't be explored")),
        _ => Err(flow("1372-400", "This spec can't be explored without a connection")),
    }
}

/// Of what is streamed the tables of Snowflake are listed, without a path; queues are not explored.
fn streamed(spec: &Value, call: &Call<'_>) -> Answered {
    let kinds = &spec["exploreSpec"]["requestSpec"]["properties"]["objectType"]["enum"];
    if !kinds.is_array() {
        return Err(flow("1336-400", "This spec can't be explored"));
    }
    match call.query("objectType") {
        Some("root") => {
            let items = samples::tables().map(|name| json!({ "type": "table", "name": name }));
            Reply::ok(json!({ "items": items.collect::<Value>() }))
        }
        Some(kind) => Err(flow("1452-400", format!("The object type {kind} can't be explored on this source"))),
        None => Err(flow_uncoded("objectType is required")),
    }
}

fn rest(scope: &Scope<'_>, question: &Question<'_>) -> Answered {
    if question.kind != "rest" {
        return Err(question.unknown_kind());
    }
    if question.call.query("fileType") != Some("json") {
        return Err(flow("1452-400", "fileType must be json"));
    }
    let schema = &question.spec["sourceSpec"]["spec"];
    let params = source_params(question.call, schema)?;
    specs::check_values(schema, &params, "sourceParams")?;
    let given =
        scope.options.given_records(specs::resource_in(&params, question.spec)).filter(|given| !given.is_empty());
    let records =
        given.or_else(|| record(question, &params).map(|record| vec![wrapped(&record)])).ok_or_else(|| {
            let resource = text(&params, "resourcePath");
            flow("1101-404", format!("The source has no resource {resource}"))
        })?;
    let mut whole = Value::Null;
    for record in &records {
        fill(&mut whole, record);
    }
    let mut answer = json!({ "format": "hierarchical", "schema": infer(&whole) });
    if question.preview {
        answer["data"] = records.into();
    }
    Reply::ok(answer)
}

/// The parameters are JSON in Base64 of the standard alphabet, with padding.
///
/// Where a source has none, the pages send `e30` with padding, without it, or nothing.
fn source_params(call: &Call<'_>, schema: &Value) -> Result<Value, Reply> {
    let needs = texts(&schema["required"]).next().is_some();
    let text = match call.query("sourceParams") {
        None if needs => return Err(flow_uncoded("sourceParams is required")),
        None | Some("e30") => return Ok(json!({})),
        Some(text) => text,
    };
    let bytes = STANDARD.decode(text).map_err(|_| flow("1452-400", "sourceParams is not valid Base64"))?;
    let params = serde_json::from_slice(&bytes).ok().filter(Value::is_object);
    params.ok_or_else(|| flow("1452-400", "sourceParams does not hold a JSON object"))
}

/// The records of Stripe are as its own documentation has them; those of another source are made.
fn record(question: &Question<'_>, params: &Value) -> Option<Value> {
    if question.spec["name"] == "stripe" {
        return RECORDS.get(text(params, "resourcePath")).cloned();
    }
    Some(samples::record(question.seed, text(question.spec, "id"), params))
}

/// Records of the source of a flow: those that the host gave, or as many different ones as there are here.
pub(crate) fn source_records(scope: &Scope<'_>, flow: &Value) -> Vec<Value> {
    let resource = scope.resource_of(flow);
    if let Some(given) = scope.options.given_records(&resource) {
        return given;
    }
    let source = scope.source_of(flow).unwrap_or(&Value::Null);
    let spec = specs::connection_spec_of(scope.options, source).unwrap_or(&Value::Null);
    let (seed, params) = (scope.options.seed, &source["params"]);
    match Family::of(spec) {
        Family::Table => samples::rows(seed, &resource),
        Family::File => samples::rows(seed, samples::table_of_file(&resource).unwrap_or_default()),
        _ if spec["name"] == "stripe" => RECORDS.get(&resource).map(wrapped).into_iter().collect(),
        _ => vec![wrapped(&samples::record(seed, text(spec, "id"), params))],
    }
}

/// A record as the platform takes it from a REST source.
fn wrapped(record: &Value) -> Value {
    json!({ "data": record })
}

/// Whether a Stripe resource is known.
pub(crate) fn has_resource(name: &str) -> bool {
    RECORDS.contains_key(name)
}

/// Adds what another record has and these lack: what is null in one has its type from another.
fn fill(whole: &mut Value, record: &Value) {
    match (&mut *whole, record) {
        (Value::Object(members), Value::Object(more)) => {
            more.iter().for_each(|(name, value)| fill(members.entry(name).or_insert(Value::Null), value));
        }
        (Value::Null, record) => *whole = record.clone(),
        (Value::Array(list), Value::Array(more)) if list.is_empty() => list.clone_from(more),
        _ => {}
    }
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
    use super::RECORDS;

    #[test]
    fn the_records_are_read() {
        assert_eq!(RECORDS.values().filter(|record| record.is_object()).count(), 6);
    }
}
