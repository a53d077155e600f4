//! What a source of tables shows: which it has, their columns and some rows.

use serde_json::{Value, json};

use crate::filter_at_source::Filters;
use crate::question::Question;
use crate::reply::{Answered, Reply, flow};
use crate::samples;

pub(crate) fn answer(question: &Question<'_>) -> Answered {
    match question.kind {
        "root" => Reply::ok(samples::tables().map(|name| listed("table", name, name)).collect()),
        "table" => table(question),
        _ => Err(question.unknown_kind()),
    }
}

/// An entry of a listing.
pub(crate) fn listed(kind: &str, name: &str, path: &str) -> Value {
    let readable = kind != "folder";
    json!({ "type": kind, "name": name, "path": path, "canPreview": readable, "canFetchSchema": readable })
}

fn table(question: &Question<'_>) -> Answered {
    let name = question.object()?;
    let columns = samples::columns(name).ok_or_else(|| flow("1101-404", format!("The source has no table {name}")))?;
    let filters = match question.call.query("filters") {
        Some(filters) => Some(Filters::decode(question.spec, filters, Some(columns))?),
        None => None,
    };
    let mut answer = json!({ "format": "flat", "schema": { "columns": columns } });
    if question.preview {
        let mut rows = samples::rows(question.seed, name);
        rows.retain(|row| filters.as_ref().is_none_or(|filters| filters.accept(row)));
        answer["data"] = rows.into();
    }
    Reply::ok(answer)
}
