//! What is given of a run, and what is said of it.

use super::UNKNOWN;
use super::blame::Mapping;
use super::causes::Causes;
use super::codes::Table;
use super::found::{Found, Part, Within, each_leaf};
use super::records;
use super::words::Names;
use crate::diagnostics::{Error, Faults};
use crate::input::{elements, members, parse, present, refused, unknown_field, wrong_type};
use crate::json::{Document, Input, Kind, Node, Pointer, Value};
use crate::operations::{each_error, read_run, refusal_code, refusal_detail};

const PARTS: [&str; 3] = ["mapping", "batch", "failedRecords"];

/// Why a run went wrong: all causes, those that say most first.
///
/// `run` is a run as [`parse_response`](crate::parse_response) gives it or as the platform answers it; or what was answered in
/// the place of one, such as a refusal. `parts` is `{mapping?, batch?, failedRecords?}`: the mapping set, the batch as Catalog
/// answers it, and the records that failed, as a list or as JSON Lines. Each part may also be a text of JSON.
///
/// The result is `{runId?, flowId?, batchIds, outcome, causes, …}`. A cause has its code with catalogue, meaning and fix, where it
/// was found, the field that its text names, and the `row` of the mapping that fills this field. What isn't sure is `unknown`.
///
/// # Errors
/// [`Error::Invalid`] if the run is no object or text of one, or `parts` has other members.
pub fn explain_run<'r, 'w>(run: impl Into<Input<'r>>, parts: impl Into<Input<'w>>) -> Result<Value, Error> {
    explain(run.into(), parts.into().or("{}"))
}

fn explain(run: Input<'_>, parts: Input<'_>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let (Some(run), Some(parts)) = (parse(run, "", &mut faults), parse(parts, "/parts", &mut faults)) else {
        return Err(faults.into());
    };
    let parts = parts.root();
    check(parts, &mut faults);
    let (mut result, mut is_read) = (None, false);
    // A run that a host has as text arrives as a string within its values.
    opened(run.root(), &mut |root| {
        is_read = true;
        match one_run(root) {
            Some((run, place)) => result = Some(explained(run, &place, parts)),
            None => faults.push(wrong_type(root, "run", &Pointer::ROOT)),
        }
    });
    if !is_read {
        faults.push(wrong_type(run.root(), "run", &Pointer::ROOT));
    }
    result.filter(|_| !faults.has_error()).ok_or_else(|| faults.into())
}

fn check(parts: Node<'_>, faults: &mut Faults) {
    let place = Pointer::ROOT.key("parts");
    if parts.kind() != Kind::Object {
        faults.push(wrong_type(parts, "an object", &place));
    }
    for (name, value) in members(Some(parts)) {
        let place = place.key(&name);
        if !PARTS.contains(&name.as_ref()) {
            faults.push(unknown_field(&place, PARTS));
        } else if !matches!(value.kind(), Kind::Object | Kind::Array | Kind::String | Kind::Null) {
            faults.push(wrong_type(value, "object_list_or_text", &place));
        } else if let Some(text) = value.as_str().filter(|_| name != "failedRecords")
            && let Err(found) = Document::parse(text.as_bytes())
        {
            faults.extend(refused(Input::from(text.as_ref()), &place.to_string(), &found));
        }
    }
}

/// Takes a value; of a text of JSON what it says.
fn opened(node: Node<'_>, take: &mut dyn FnMut(Node<'_>)) {
    match node.as_str() {
        Some(text) => {
            if let Ok(document) = Document::parse(text.as_bytes()) {
                take(document.root());
            }
        }
        None => take(node),
    }
}

/// The one run of a value, parts its place.
fn one_run(root: Node<'_>) -> Option<(Node<'_>, String)> {
    let (list, place) = match root.kind() {
        Kind::Array => (root, ""),
        Kind::Object => match root.get("items").filter(|items| items.kind() == Kind::Array) {
            Some(items) => (items, "/items"),
            None => return Some((root, String::new())),
        },
        _ => return None,
    };
    let mut runs = list.elements();
    let run = runs.next().filter(|run| run.kind() == Kind::Object)?;
    runs.next().is_none().then(|| (run, format!("{place}/0")))
}

fn explained(run: Node<'_>, place: &str, parts: Node<'_>) -> Value {
    let table = Table::read();
    let mut causes = Causes::default();
    of_run(run, place, &table, &mut |found| causes.add(found));
    let batch = present(parts, "batch");
    let mut batch_of = None;
    if let Some(batch) = batch {
        opened(batch, &mut |batch| batch_of = of_batch(batch, &mut |found| causes.add(found)));
    }
    let failed =
        present(parts, "failedRecords").map(|failed| records::each_error(failed, &mut |found| causes.add(found)));
    let mapping = present(parts, "mapping").map(Mapping::read).unwrap_or_default();
    let read = read_run(run);
    let outcome =
        read.get("verdict").and_then(|verdict| verdict.get("outcome")).and_then(Value::as_str).unwrap_or(UNKNOWN);
    // What else could say why: the batch, and then the records themselves.
    let read_next = match (batch, failed) {
        _ if !matches!(outcome, "failed" | "partial") => None,
        (None, _) => Some("getBatch"),
        (Some(_), None) => Some("listFailedRecords"),
        _ => None,
    };
    let batches = batch_ids(run, batch_of);
    let (causes, more) = causes.finish(&table, &mapping);
    let text =
        |name: &str| run.get(name).and_then(Node::as_str).map(|text| crate::diagnostics::echoed(&text, 100).into());
    let next = batches.first().zip(read_next).map(|(id, operation)| {
        let input = Value::object([("batchId", Some(id.as_str().into()))]);
        Value::object([("operation", Some(operation.into())), ("input", Some(input))])
    });
    Value::object([
        ("runId", text("id")),
        ("flowId", text("flowId")),
        ("batchIds", Some(Value::list(batches.iter().map(String::as_str)))),
        ("outcome", Some(outcome.into())),
        ("causes", Some(causes)),
        ("moreErrors", (more > 0).then(|| more.into())),
        ("failedRecords", failed.map(|(all, _)| all.into())),
        ("unreadRecords", failed.map(|(_, unread)| unread).filter(|unread| *unread > 0).map(Value::from)),
        ("next", next),
    ])
}

/// The errors of a run, or of what was answered in its place.
fn of_run(run: Node<'_>, place: &str, table: &Table, take: &mut dyn FnMut(Found)) {
    let mut any = false;
    each_error(run, &Pointer::ROOT, &mut |error, at, summary| {
        any = true;
        let detail = summary.get("extensions").and_then(|extensions| extensions.get("errorDetail"));
        let detail = detail.and_then(Node::as_str);
        each_leaf(error, at, Within { part: Part::Run, code: None }, &mut |mut found| {
            found.place.insert_str(0, place);
            if let Some(detail) = &detail {
                found.names.engine = found.names.engine.take().or(Names::read(detail, None).engine);
                found.message = Some(detail.clone().into_owned());
            }
            take(found);
        });
    });
    if !any && run.get("metrics").is_none() {
        answered(run, place, table, take);
    }
}

/// The errors of an answer that is no run: of the streaming inlet, or of a service that refused.
fn answered(answer: Node<'_>, place: &str, table: &Table, take: &mut dyn FnMut(Found)) {
    let text = |name: &str| answer.get(name).and_then(Node::as_str).map(std::borrow::Cow::into_owned);
    let is_inlet =
        answer.get("inletId").is_some() || text("type").is_some_and(|kind| kind.contains("data-collection-service"));
    let status = answer.get("status").and_then(crate::input::count);
    let code = if is_inlet {
        Some(format!("http:{}", status.unwrap_or(200)))
    } else {
        let named = [text("title"), text("error"), refusal_code(answer)];
        let known = named.iter().flatten().find(|code| !table.find(code).is_empty()).cloned();
        known.or_else(|| refusal_code(answer))
    };
    let message = refusal_detail(answer).or_else(|| text("description"));
    if code.is_none() && message.is_none() {
        return;
    }
    let names = Names::read(message.as_deref().unwrap_or_default(), None);
    take(Found { part: Part::Run, place: place.to_owned(), code, message, names, records: None });
}

/// The errors of a batch, as it is read or as Catalog answers it by its id; gives this id.
fn of_batch(given: Node<'_>, take: &mut dyn FnMut(Found)) -> Option<String> {
    let root = Pointer::ROOT;
    let items = given.get("items").and_then(|items| items.elements().next());
    let keyed =
        given.members().next().filter(|(_, batch)| batch.kind() == Kind::Object && batch.get("status").is_some());
    let (batch, place, id) = match (items, &keyed) {
        (Some(batch), _) => (batch, "/items/0".to_owned(), None),
        (None, Some((id, batch))) => (*batch, root.key(id).to_string(), Some(id.clone().into_owned())),
        (None, None) => (given, String::new(), None),
    };
    let mut list = |owner: Node<'_>, place: &str| {
        for (index, error) in elements(owner.get("errors")).enumerate() {
            let at = root.key("errors");
            each_leaf(error, &at.index(index), Within { part: Part::Batch, code: None }, &mut |mut found| {
                found.place.insert_str(0, place);
                take(found);
            });
        }
    };
    list(batch, &place);
    for (index, object) in elements(batch.get("relatedObjects")).enumerate() {
        list(object, &format!("{place}/relatedObjects/{index}"));
    }
    id.or_else(|| Some(batch.get("id")?.as_str()?.into_owned()))
}

/// The batches that a run wrote, each once.
fn batch_ids(run: Node<'_>, given: Option<String>) -> Vec<String> {
    let mut ids = Vec::new();
    let activities = ["activities", "activites"].into_iter().filter_map(|name| run.get(name));
    for target in activities.flat_map(Node::elements).flat_map(|activity| elements(activity.get("targetInfo"))) {
        let reference = target.get("reference");
        if reference.and_then(|reference| reference.get("type")).and_then(Node::as_str).as_deref() == Some("Batch") {
            ids.extend(elements(reference.and_then(|reference| reference.get("ids"))).filter_map(Node::as_str));
        }
    }
    let mut ids: Vec<String> = ids.into_iter().map(|id| crate::diagnostics::echoed(&id, 100)).chain(given).collect();
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(id.clone()));
    ids.truncate(100);
    ids
}
