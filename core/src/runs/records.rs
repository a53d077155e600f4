//! Records that failed, with what was wrong with each: as a list, or as JSON Lines, as the files of a batch have them.

use super::found::{Found, Part, Within, each_leaf, is_object_text};
use crate::input::elements;
use crate::json::{Document, Kind, Node, Pointer};

/// How often a text inside of a record is read as JSON once more.
const UNWRAPPED: usize = 2;

/// Takes the errors of all records; gives how many records there were, and how many of them could not be read.
pub(super) fn each_error(given: Node<'_>, take: &mut dyn FnMut(Found)) -> (usize, usize) {
    match given.as_str() {
        Some(text) => in_text(&text, take),
        None => (in_value(given, &Pointer::ROOT, take), 0),
    }
}

fn in_value(given: Node<'_>, place: &Pointer<'_>, take: &mut dyn FnMut(Found)) -> usize {
    let listed = [("data", given.get("data")), ("items", given.get("items"))];
    match listed.into_iter().find_map(|(name, list)| Some((name, list.filter(|list| list.kind() == Kind::Array)?))) {
        Some((name, list)) if !has_errors(given) => in_list(list, &place.key(name), take),
        _ if given.kind() == Kind::Array => in_list(given, place, take),
        _ => {
            record(given, place, UNWRAPPED, take);
            1
        }
    }
}

fn in_list(list: Node<'_>, place: &Pointer<'_>, take: &mut dyn FnMut(Found)) -> usize {
    let mut all = 0;
    for (index, entry) in list.elements().enumerate() {
        record(entry, &place.index(index), UNWRAPPED, take);
        all = index + 1;
    }
    all
}

/// A text of JSON, or one with a record in each line, whose number is its place.
fn in_text(text: &str, take: &mut dyn FnMut(Found)) -> (usize, usize) {
    let text = text.trim_start_matches('\u{feff}');
    if let Ok(document) = Document::parse(text.as_bytes()) {
        return (in_value(document.root(), &Pointer::ROOT, take), 0);
    }
    let (mut all, mut unread) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match Document::parse(line.as_bytes()) {
            Ok(document) => record(document.root(), &Pointer::ROOT.index(all), UNWRAPPED, take),
            Err(_) => unread += 1,
        }
        all += 1;
    }
    (all, unread)
}

fn has_errors(record: Node<'_>) -> bool {
    ["_errors", "_validationErrors", "_streamingValidation"].iter().any(|name| record.get(name).is_some())
}

/// The errors of one record. A record that is a text of JSON, or has its errors as one, is read once more.
fn record(record: Node<'_>, place: &Pointer<'_>, again: usize, take: &mut dyn FnMut(Found)) {
    let errors = ["_errors", "_validationErrors", "_streamingValidation"];
    for name in errors {
        if let Some(list) = record.get(name) {
            listed(list, &place.key(name), again, take);
        }
    }
    if record.get("_corrupt_record").is_some() && elements(record.get("_errors")).next().is_none() {
        take(broken(&place.key("_corrupt_record")));
    }
}

fn listed(list: Node<'_>, place: &Pointer<'_>, again: usize, take: &mut dyn FnMut(Found)) {
    match list.kind() {
        Kind::Array => {
            for (index, error) in list.elements().enumerate() {
                one(error, &place.index(index), again, take);
            }
        }
        // The streams keep theirs one level below.
        Kind::Object if has_errors(list) => record(list, place, again, take),
        _ => one(list, place, again, take),
    }
}

fn one(error: Node<'_>, place: &Pointer<'_>, again: usize, take: &mut dyn FnMut(Found)) {
    let code = error.get("code").and_then(Node::as_str).and_then(|code| code_of_record(&code));
    let within = Within { part: Part::Records, code: None };
    let inner = is_object_text(error).or_else(|| error.get("message").and_then(is_object_text)).filter(|_| again > 0);
    // What a text has within is at the place of the text.
    let mut take_here = |mut found: Found| {
        found.place = place.to_string();
        take(found);
    };
    if let Some(text) = inner
        && let Ok(document) = Document::parse(text.as_bytes())
    {
        let outer = error.get("code").and_then(Node::as_str);
        match document.root() {
            root if root.kind() == Kind::Array => listed(root, place, again - 1, &mut take_here),
            root => each_leaf(root, place, Within { code: outer.as_deref(), ..within }, &mut take_here),
        }
        return;
    }
    each_leaf(error, place, within, &mut |mut found| {
        found.code = code.clone().or(found.code);
        take(found);
    });
}

/// The files of failed rows leave the family of a code out.
fn code_of_record(code: &str) -> Option<String> {
    (code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("INGEST-{code}-400"))
}

fn broken(place: &Pointer<'_>) -> Found {
    Found {
        part: Part::Records,
        place: place.to_string(),
        code: Some("INGEST-1401-400".to_owned()),
        message: None,
        names: super::words::Names::default(),
        records: None,
    }
}
