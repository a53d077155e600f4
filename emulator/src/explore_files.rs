//! What a storage shows: its folders and files, and the columns of a file.

use serde_json::{Value, json};

use crate::explore_tables::listed;
use crate::families::Family;
use crate::question::Question;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::samples::{self, FILES};
use crate::state::text;

pub(crate) const COMPRESSIONS: [&str; 6] = ["bzip2", "gzip", "deflate", "zipDeflate", "tarGzip", "tar"];
pub(crate) const ENCODINGS: [&str; 2] = ["UTF-8", "ISO-8859-1"];
/// The folder of the landing zone that a host may write to.
const CONTAINER: &str = "dlz-user-container/";

pub(crate) fn answer(question: &Question<'_>) -> Answered {
    match question.kind {
        "root" => Reply::ok(listing("/", "")),
        // A folder that is not there is as empty as one that may not be read.
        "folder" => Reply::ok(listing("/", &format!("{}/", question.object()?.trim_matches('/')))),
        "file" => {
            let path = question.object()?.trim_start_matches('/');
            question.required("fileType")?;
            let (kind, columns) = file(question, path)?;
            let column = |column: &Value| json!({ "name": column["name"], "type": shown(&kind, column, "String") });
            Reply::ok(columns.as_array().into_iter().flatten().map(column).collect())
        }
        _ => Err(question.unknown_kind()),
    }
}

/// The landing zone has no folders to open, can find out the properties of a file, and shows its rows.
pub(crate) fn of_landing_zone(question: &Question<'_>) -> Answered {
    match question.kind {
        "root" => {
            let files = FILES.iter().map(|(path, _)| format!("{CONTAINER}{path}"));
            Reply::ok(files.map(|path| listed("file", path.rsplit('/').next().unwrap_or_default(), &path)).collect())
        }
        "file" => {
            let path = question.object()?.trim_start_matches('/');
            let path = path.strip_prefix(CONTAINER).unwrap_or(path);
            let properties = properties(question, path)?;
            let (kind, columns) = file(question, path)?;
            let mut answer = flat(question, path, &kind, columns);
            answer["properties"] = properties;
            Reply::ok(answer)
        }
        _ => Err(question.unknown_kind()),
    }
}

/// The properties of a file are found out or given by hand, and one of both is needed.
fn properties(question: &Question<'_>, path: &str) -> Result<Value, Reply> {
    const BY_HAND: [&str; 3] = ["fileType", "compressionType", "columnDelimiter"];
    let given: Vec<(&str, &str)> =
        BY_HAND.into_iter().filter_map(|name| Some((name, question.call.query(name)?))).collect();
    match question.call.flag("determineProperties")? {
        true if given.is_empty() => {
            let (kind, compression) = samples::file_properties(path);
            let mut found = json!({ "fileType": kind });
            if let Some(compression) = compression {
                found["compressionType"] = compression.into();
            }
            if kind == "delimited" {
                found["columnDelimiter"] = ",".into();
            }
            Ok(found)
        }
        false if given.iter().any(|(name, _)| *name == "fileType") => {
            Ok(Value::Object(given.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()))
        }
        _ => Err(flow("1374-400", "Give either determineProperties or the properties of the file")),
    }
}

/// The format and the columns of a file that is asked for rightly.
fn file(question: &Question<'_>, path: &str) -> Result<(String, &'static Value), Reply> {
    let call = question.call;
    let (found, packed) = samples::file_properties(path);
    // One page writes the formats in capital letters.
    let kind = call.query("fileType").map_or(found.to_owned(), str::to_ascii_lowercase);
    if !Family::File.formats().contains(&kind.as_str()) {
        return Err(flow("1396-400", format!("There is no format {kind}")));
    }
    check_property("columnDelimiter", call.query("columnDelimiter"))?;
    check_property("compressionType", call.query("compressionType"))?;
    check_property("encoding", call.query("encoding"))?;
    let columns = samples::table_of_file(path).and_then(samples::columns);
    let columns = columns.ok_or_else(|| flow("1101-404", format!("The source has no file {path}")))?;
    let determined = call.flag("determineProperties")?;
    if packed.is_some() && call.query("compressionType").is_none() && !determined {
        return Err(flow("1359-400", "compressionType is required for a compressed file"));
    }
    Ok((kind, columns))
}

/// The rules of a property of files, in a query and in a source connection.
pub(crate) fn check_property(name: &str, value: Option<&str>) -> Result<(), Reply> {
    let allowed: &[&str] = match name {
        "compressionType" => &COMPRESSIONS,
        "encoding" => &ENCODINGS,
        _ => &[],
    };
    match value {
        None => Ok(()),
        Some("") => Err(flow_uncoded(format!("{name} is empty"))),
        Some(value) if name == "columnDelimiter" => {
            let is_one = value.chars().count() == 1 || value == "\\t";
            if is_one { Ok(()) } else { Err(flow("1331-400", "The column delimiter must be one character")) }
        }
        Some(value) if allowed.contains(&value) => Ok(()),
        Some(value) => Err(flow("1312-400", format!("{name} can't be {value}; use one of {}", allowed.join(", ")))),
    }
}

/// What is directly in a folder.
fn listing(root: &str, folder: &str) -> Value {
    let mut entries: Vec<Value> = Vec::new();
    for (path, _) in FILES {
        let Some(rest) = path.strip_prefix(folder) else { continue };
        let (kind, name) = rest.split_once('/').map_or(("file", rest), |(name, _)| ("folder", name));
        let entry = listed(kind, name, &format!("{root}{folder}{name}"));
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries.into()
}

/// What a text file contains is text.
fn shown<'v>(kind: &str, column: &'v Value, text_type: &'v str) -> &'v str {
    if kind == "delimited" { text_type } else { text(column, "type") }
}

fn flat(question: &Question<'_>, path: &str, kind: &str, columns: &Value) -> Value {
    let list = columns.as_array().into_iter().flatten();
    let column = |column: &Value| {
        let name = shown(kind, column, "string");
        let xdm = if kind == "delimited" { json!({ "type": "string" }) } else { column["xdm"].clone() };
        json!({ "name": column["name"], "type": name, "xdm": xdm })
    };
    let mut answer = json!({ "format": "flat", "schema": { "columns": list.map(column).collect::<Value>() } });
    if question.preview {
        let mut rows = samples::rows(question.seed, samples::table_of_file(path).unwrap_or_default());
        if kind == "delimited" {
            rows.iter_mut().for_each(as_texts);
        }
        answer["data"] = rows.into();
    }
    answer
}

fn as_texts(row: &mut Value) {
    for (_, cell) in row.as_object_mut().into_iter().flatten() {
        if !cell.is_string() {
            *cell = cell.to_string().into();
        }
    }
}
