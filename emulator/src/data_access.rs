//! Data Access: the files of a batch, and the records that failed.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/ingestion/quality/error-diagnostics>

use serde_json::{Value, json};

use crate::call::Call;
use crate::evaluator::Refused;
use crate::reply::{Answered, Reply, general};
use crate::state::{Scope, text, texts};

/// Where a file's lines come from a number of records, no more are written.
const MOST: u64 = 10_000;
const PARSING: &str = "parsing_errors_0.json";
const CONVERSION: &str = "conversion_errors_0.json";
const PART: &str = "part-00000.json";

fn batch<'s>(scope: &'s Scope<'_>, call: &Call<'_>) -> Result<&'s Value, Reply> {
    // That there is no such path is documented; no body is.
    scope.store.batches.get(call.id()).ok_or_else(|| Reply::bare(404))
}

/// Files with their texts, of which a request sees a page.
fn files(call: &Call<'_>, directory: &str, files: &[(&str, String)]) -> Answered {
    let number = |name: &str, default: usize| match call.query(name) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| general(400, &format!("{name} must be a number"))),
    };
    let (start, limit) = (number("start", 0)?, number("limit", 100)?.min(100));
    let at = format!("https://platform.adobe.io:443/data/foundation/export/batches/{}/{directory}", call.id());
    let href = |name: &str| {
        let path = call.query("path").map_or_else(|| name.to_owned(), |path| format!("{path}%2F{name}"));
        format!("{at}?path={path}")
    };
    let data: Vec<Value> = files
        .iter()
        .skip(start)
        .take(limit)
        .map(|(name, text)| json!({ "name": name, "length": text.len().to_string(), "_links": { "self": { "href": href(name) } } }))
        .collect();
    let page = json!({ "limit": limit, "count": data.len() });
    Reply::ok(
        json!({ "data": data, "_page": page, "_links": { "page": { "href": format!("{at}?start={{?start}}&limit={{?limit}}"), "templated": true } } }),
    )
}

fn content(files: &[(&str, String)], name: &str) -> Answered {
    let found = files.iter().find(|(known, _)| *known == name).ok_or_else(|| Reply::bare(404))?;
    Ok(Reply::page(200, "application/octet-stream", &found.1))
}

/// Whether the flow that wrote a batch keeps what was wrong with its records.
fn is_diagnosed(scope: &Scope<'_>, id: &str) -> bool {
    let wrote = |run: &&Value| {
        let activities = run["activities"].as_array().into_iter().flatten();
        let targets = activities.flat_map(|activity| activity["targetInfo"].as_array().into_iter().flatten());
        targets.flat_map(|target| texts(&target["reference"]["ids"])).any(|batch| batch == id)
    };
    let flow = scope.store.runs.values().find(wrote).and_then(|run| scope.store.flows.get(text(run, "flowId")));
    flow.is_some_and(|flow| {
        ["true", "\"true\""].contains(&flow["options"]["errorDiagnosticsEnabled"].to_string().as_str())
    })
}

fn lines(rows: impl Iterator<Item = Value>) -> String {
    rows.flat_map(|row| [row.to_string(), "\n".to_owned()]).collect()
}

/// One in three could not be read, the others not be converted.
fn row_errors(failed: u64) -> Vec<(&'static str, String)> {
    let failed = failed.min(MOST);
    let broken = failed / 3;
    let conversion = lines((broken..failed).map(|row| {
        json!({ "id": format!("record_{row}"), "created": "not a time", "_errors": [{ "code": "DCVS-1102-400", "message": "#/created: [not a time] is not a valid date-time" }] })
    }));
    let parsing = lines((0..broken).map(|row| {
        json!({ "_corrupt_record": format!("{{\"id\": record_{row}}}"), "_errors": [{ "code": "1401",
            "message": "Row is corrupted and cannot be read, please fix and resend." }], "_filename": "data.json" })
    }));
    let all = [(CONVERSION, conversion), (PARSING, parsing)];
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn failed_count(batch: &Value) -> u64 {
    batch["metrics"]["recordsFailed"].as_u64().unwrap_or_default()
}

/// The records of a batch that were refused, where something mapped them.
fn refused<'s>(scope: &'s Scope<'_>, id: &str) -> Option<&'s [Refused]> {
    scope.store.mapped.get(id).map(|mapped| mapped.refused.as_slice()).filter(|refused| !refused.is_empty())
}

pub(crate) fn meta(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let failed = failed_count(batch(scope, call)?);
    let all = match refused(scope, call.id()) {
        _ if !is_diagnosed(scope, call.id()) => Vec::new(),
        Some(refused) => vec![(CONVERSION, lines(refused.iter().map(Refused::with_errors)))],
        None => row_errors(failed),
    };
    match call.query("path") {
        Some("row_errors") if all.is_empty() => Err(Reply::bare(404)),
        Some("row_errors") => files(call, "meta", &all),
        Some("input_files") => {
            files(call, "meta", &[("input_files_0.json", lines(std::iter::once(json!({ "path": "data.json" }))))])
        }
        Some("input_files/input_files_0.json") => {
            Ok(Reply::page(200, "application/octet-stream", &lines(std::iter::once(json!({ "path": "data.json" })))))
        }
        Some("row_error_samples.json") => match all.first() {
            Some((_, text)) => {
                Ok(Reply::page(200, "application/octet-stream", text.lines().next().unwrap_or_default()))
            }
            None => Err(Reply::bare(404)),
        },
        Some(path) => content(&all, path.strip_prefix("row_errors/").unwrap_or(path)),
        None => Err(general(400, "path is required")),
    }
}

/// What a batch that failed as a whole has: its records with what the schema says of them.
pub(crate) fn failed(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let found = batch(scope, call)?;
    let count = if found["status"] == "failed" { failed_count(found).min(MOST) } else { 0 };
    let made = || {
        lines((0..count).map(|row| {
        json!({ "id": format!("record_{row}"), "_validationErrors": [{ "keyword": "type", "message": "expected type: String, found: Integer",
            "pointerToViolation": "#/created", "schemaLocation": "#/properties/created", "causingExceptions": [] }] })
    }))
    };
    let records = match refused(scope, call.id()).filter(|_| count > 0) {
        Some(refused) => lines(refused.iter().map(Refused::with_violations)),
        None => made(),
    };
    let all: Vec<(&str, String)> =
        if records.is_empty() { Vec::new() } else { vec![("_SUCCESS", String::new()), (PART, records)] };
    match call.query("path") {
        None => files(call, "failed", &all),
        Some(path) => content(&all, path),
    }
}

/// One file for each batch that wrote something.
pub(crate) fn batch_files(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let found = batch(scope, call)?;
    let data: Vec<Value> = (found["metrics"]["recordsWritten"].as_u64() > Some(0))
        .then(|| {
            let id = format!("{}-1", call.id());
            let href = format!("https://platform.adobe.io:443/data/foundation/export/files/{id}");
            json!({ "dataSetFileId": id, "dataSetViewId": "emulated", "version": "1.0.0", "created": found["created"].to_string(),
                "updated": found["updated"].to_string(), "isValid": true, "_links": { "self": { "href": href } } })
        })
        .into_iter()
        .collect();
    Reply::ok(json!({ "data": data, "_page": { "limit": 100, "count": data.len() } }))
}

/// The rows of the last batch of the dataset that wrote some; one that fits the schema where nothing maps records.
pub(crate) fn preview(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let dataset = scope.store.data_sets.get(call.id()).ok_or_else(|| general(404, "The dataset was not found"))?;
    let wrote = |batch: &Value| {
        batch["relatedObjects"][0]["id"] == call.id() && batch["metrics"]["recordsWritten"].as_u64() > Some(0)
    };
    let batches = scope.store.batches.iter().filter(|(_, batch)| wrote(batch));
    let last = batches.max_by_key(|(_, batch)| batch["completed"].as_u64()).map(|(id, _)| id);
    if let Some(mapped) = last.and_then(|id| scope.store.mapped.get(id)) {
        return Reply::ok(json!({ "data": mapped.rows }));
    }
    let schema = scope.store.schemas.get(text(&dataset["schemaRef"], "id")).filter(|_| last.is_some());
    let tree = schema.and_then(|schema| crate::tree::Tree::of(scope.store, schema).ok());
    let rows: Vec<Value> = tree.iter().map(|tree| crate::tree::sample_object(&tree.properties)).collect();
    Reply::ok(json!({ "data": rows }))
}
