//! The records of a batch that failed: lists of files, the rows in each, and which file is next.
//!
//! ```text
//! row_errors ── its files ──────────────────────────────────── end
//!     └ none ── row_error_samples.json ── row_errors_sample.json ── failed ── its files ── end
//! ```
//!
//! Each arrow but the first is taken where nothing was found. A path that isn't there is answered with 404.
//! <https://experienceleague.adobe.com/en/docs/experience-platform/ingestion/quality/error-diagnostics>

use crate::http::Response;
use crate::input::{count, elements, present};
use crate::json::{Document, Kind, Node, Value};
use crate::limits::number;

/// The directory of a batch with what was wrong with its rows.
pub(super) const ROW_ERRORS: &str = "row_errors";
/// The file with some of them, and what its page calls it elsewhere.
const SAMPLES: [&str; 2] = ["row_error_samples.json", "row_errors_sample.json"];
/// How many files a page has without a `limit`.
pub(super) const FILES: i64 = number("files_list");

/// The files that a body lists, or the rows that it has, one a line.
pub(super) fn read(body: &[u8]) -> Value {
    let document = Document::parse(body);
    if let Ok(document) = &document
        && let Some(files) = listed(document.root())
    {
        return Value::object([("items", Some(Value::Array(Vec::new()))), ("files", Some(files.to_value()))]);
    }
    let rows = match document {
        Ok(document) if document.root().kind() == Kind::Array => {
            document.root().elements().map(Node::to_value).collect()
        }
        _ => String::from_utf8_lossy(body).lines().filter(|line| !line.trim().is_empty()).map(row).collect(),
    };
    Value::object([("items", Some(Value::Array(rows)))])
}

/// Of a path that isn't there.
pub(super) fn none() -> Value {
    Value::object([("items", Some(Value::Array(Vec::new()))), ("absent", Some(true.into()))])
}

/// The list of files; a row may have members of any name.
fn listed(root: Node<'_>) -> Option<Node<'_>> {
    let list = root.get("data").filter(|list| list.kind() == Kind::Array)?;
    (root.get("_page").is_some() || root.get("_links").is_some()).then_some(list)
}

/// A line; one that can't be read as the platform itself shows such: its text is `_corrupt_record`.
fn row(line: &str) -> Value {
    match Document::parse(line.trim_start_matches('\u{feff}').as_bytes()) {
        Ok(row) if row.root().kind() == Kind::Object => row.root().to_value(),
        _ => Value::object([("_corrupt_record", Some(line.into()))]),
    }
}

/// Whether an answer is what failed: rows look like refusals where a record has such members.
pub(super) fn is_rows(response: &Response<'_>) -> bool {
    let errors = ["_errors", "_validationErrors", "_streamingValidation", "_corrupt_record"];
    Document::parse(response.body).is_ok_and(|row| errors.iter().any(|name| row.root().get(name).is_some()))
}

/// The input of the next page, whose `rest` is what is to be read after it; `files` is what the page before listed.
pub(super) fn after(input: Node<'_>, result: Node<'_>) -> Option<Value> {
    let text = |name: &str| present(input, name).and_then(Node::as_str);
    let failed = text("directory").is_some_and(|directory| directory == "failed");
    let path = text("path");
    let path = path.as_deref();
    let mut rest: Vec<Value> = elements(present(input, "rest")).map(Node::to_value).collect();
    let lists = path.is_none() || path == Some(ROW_ERRORS);
    if path.is_some() && present(input, "rest").is_none() {
        // What was asked for was this path.
        return None;
    }
    let found = elements(result.get("files")).count();
    if lists {
        rest.extend(elements(result.get("files")).filter_map(|file| file_of(file, failed)).map(Value::from));
        let limit = present(input, "limit").and_then(count).unwrap_or(FILES);
        let start = present(input, "start").and_then(count).unwrap_or(0);
        let fetched = i64::try_from(found).ok()?;
        if fetched >= limit && fetched > 0 {
            return Some(page(input, failed, None, start.checked_add(fetched), rest));
        }
    }
    if !rest.is_empty() {
        let first = rest.remove(0);
        return Some(page(input, failed, Some(first), None, rest));
    }
    let is_empty = elements(result.get("items")).next().is_none();
    match path {
        _ if failed => None,
        None | Some(ROW_ERRORS) => Some(page(input, false, Some(SAMPLES[0].into()), None, rest)),
        Some(path) if path == SAMPLES[0] && is_empty => Some(page(input, false, Some(SAMPLES[1].into()), None, rest)),
        Some(path) if path == SAMPLES[1] && is_empty => Some(page(input, true, None, None, rest)),
        Some(_) => None,
    }
}

/// The path of a file that a list names; a marker and an empty file have no rows.
fn file_of(file: Node<'_>, failed: bool) -> Option<String> {
    let name = file.get("name")?.as_str()?;
    let length = file.get("length").and_then(count);
    if name.starts_with('_') || length == Some(0) {
        return None;
    }
    let within = failed || name.starts_with(ROW_ERRORS);
    Some(if within { name.into_owned() } else { [ROW_ERRORS, "/", &name].concat() })
}

fn page(input: Node<'_>, failed: bool, path: Option<Value>, start: Option<i64>, rest: Vec<Value>) -> Value {
    Value::object([
        ("batchId", present(input, "batchId").map(Node::to_value)),
        ("directory", failed.then(|| "failed".into())),
        ("path", path),
        ("start", start.map(Value::from)),
        ("limit", present(input, "limit").map(Node::to_value)),
        ("rest", Some(Value::Array(rest))),
    ])
}
