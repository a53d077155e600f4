//! A run as read: its spellings made one, and a verdict, since `success` can hide failed records.

use crate::input::elements;
use crate::json::{Kind, Node, Pointer, Value};
use aepflow_syntax::text::replace;

/// The run with `status` normalised and a `verdict`.
pub(crate) fn read(run: Node<'_>) -> Value {
    let mut members = Vec::new();
    for (key, value) in run.members() {
        // Two misspelt names of the OpenAPI document.
        let key = match key.as_ref() {
            "eTag" => "etag",
            "activites" => "activities",
            other => other,
        };
        members.push((key.to_owned(), value.to_value()));
    }
    let mut result = Value::Object(members);
    let Some(status) = status(run) else {
        return result;
    };
    result.set("verdict", verdict(run, &status));
    result.set("status", status.into());
    result
}

/// Lower camel case without underscores; unknown values are kept.
fn status(run: Node<'_>) -> Option<String> {
    const KNOWN: [&str; 8] =
        ["scheduled", "queued", "inProgress", "success", "partialSuccess", "failed", "partialFailure", "completed"];
    let raw = run.get("metrics")?.get("statusSummary")?.get("status")?.as_str()?;
    let plain = replace(&raw, "_", "").to_ascii_lowercase();
    Some(
        KNOWN
            .iter()
            .find(|known| known.to_ascii_lowercase() == plain)
            .map_or_else(|| raw.into_owned(), |known| (*known).to_owned()),
    )
}

fn verdict(run: Node<'_>, status: &str) -> Value {
    let records = run.get("metrics").and_then(|metrics| metrics.get("recordSummary"));
    // −1 means unknown.
    let count = |name: &str| records?.get(name)?.as_i64().filter(|count| *count >= 0);
    let failed = count("failedRecordCount");
    let errors = errors(run);
    let (input, output) = (count("inputRecordCount"), count("outputRecordCount"));
    let outcome = match status {
        "scheduled" | "queued" | "inProgress" => "running",
        "failed" => "failed",
        "partialSuccess" | "partialFailure" => "partial",
        _ if failed.is_some_and(|failed| failed > 0) || !errors.is_empty() => "partial",
        "success" | "completed" if input == Some(0) || input.is_none() && output == Some(0) => "empty",
        "success" | "completed" => "ok",
        _ => "unknown",
    };
    Value::object([
        ("outcome", Some(outcome.into())),
        ("inputRecords", input.map(Value::from)),
        ("outputRecords", output.map(Value::from)),
        ("failedRecords", failed.map(Value::from)),
        ("skippedRecords", count("skippedRecordCount").map(Value::from)),
        ("errors", Some(Value::Array(errors))),
    ])
}

/// Errors of the run and of its activities, the same one once.
fn errors(run: Node<'_>) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    each_error(run, &Pointer::ROOT, &mut |error, _, _| {
        let part = |name: &str| error.get(name).map(Node::to_value);
        let error =
            Value::object([("code", part("code")), ("message", part("message")), ("recordCount", part("recordCount"))]);
        if !found.contains(&error) {
            found.push(error);
        }
    });
    found
}

/// Takes each error of the run and of its activities, with its place and with the summary that it is part of.
pub(crate) fn each_error(run: Node<'_>, place: &Pointer<'_>, take: &mut dyn FnMut(Node<'_>, &Pointer<'_>, Node<'_>)) {
    if let Some(metrics) = run.get("metrics") {
        errors_of(metrics, &place.key("metrics"), take);
    } else if let Some(verdict) = run.get("verdict") {
        // A run of a pipeline's status has its verdict alone.
        errors_in(verdict, verdict, "errors", &place.key("verdict"), take);
    }
    for name in ["activities", "activites"] {
        let place = place.key(name);
        for (index, activity) in elements(run.get(name)).enumerate() {
            errors_of(activity, &place.index(index), take);
        }
    }
}

fn errors_of(part: Node<'_>, place: &Pointer<'_>, take: &mut dyn FnMut(Node<'_>, &Pointer<'_>, Node<'_>)) {
    if let Some(summary) = part.get("statusSummary") {
        let place = place.key("statusSummary");
        errors_in(summary, summary, "errors", &place, take);
        if let Some(extensions) = summary.get("extensions") {
            errors_in(summary, extensions, "errors", &place.key("extensions"), take);
        }
    }
    if let Some(summary) = part.get("recordSummary") {
        errors_in(summary, summary, "failedInfo", &place.key("recordSummary"), take);
    }
}

fn errors_in(
    summary: Node<'_>,
    within: Node<'_>,
    name: &str,
    place: &Pointer<'_>,
    take: &mut dyn FnMut(Node<'_>, &Pointer<'_>, Node<'_>),
) {
    let place = place.key(name);
    for (index, error) in elements(within.get(name)).enumerate() {
        if error.kind() == Kind::Object {
            take(error, &place.index(index), summary);
        }
    }
}
