//! JSON Patches: what may change, and what may not.

use super::shared::{PATCH_OPERATION, PATCH_OPS};
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::input::{Condition, check_object, present, unknown_field, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::body::Build;

/// One operation of a JSON Patch.
pub(super) fn patch(op: &str, path: &str, value: Option<Value>) -> Value {
    Value::object([("op", Some(op.into())), ("path", Some(path.into())), ("value", value)])
}

/// The paths that may change, those that may not, and what else is left to the platform.
pub(super) struct Patchable {
    /// Paths, and parents of paths where they end in `/`.
    pub(super) paths: &'static [&'static str],
    pub(super) immutable: &'static [&'static str],
}

/// Reads the raw operations of `patch`, if any.
pub(super) fn raw_patch(build: &mut Build<'_>, rules: &Patchable) -> Vec<Value> {
    let Some(list) = build.get("patch") else {
        return Vec::new();
    };
    let place = Pointer::ROOT;
    let place = place.key("patch");
    if list.elements().next().is_none() {
        build.faults.push(Diagnostic::new(Code::EmptyValue, &place));
    }
    for (index, entry) in list.elements().enumerate() {
        check_entry(entry, rules, &place.index(index), build.faults);
    }
    list.elements().map(Node::to_value).collect()
}

fn check_entry(entry: Node<'_>, rules: &Patchable, place: &Pointer<'_>, faults: &mut Faults) {
    check_object(entry, PATCH_OPERATION, place, faults);
    let text = |name: &str| present(entry, name).and_then(Node::as_str).unwrap_or_default();
    let (op, path) = (text("op"), text("path"));
    if !op.is_empty() && !PATCH_OPS.contains(&op.as_ref()) {
        let lower = op.to_ascii_lowercase();
        let place = place.key("op");
        faults.push(if PATCH_OPS.contains(&lower.as_str()) {
            Diagnostic::new(Code::PatchOpCase, &place).with("value", op.as_ref()).with("nearest", lower)
        } else {
            unknown_value(&op, &PATCH_OPS, &place)
        });
    }
    match (op.as_ref(), entry.get("value")) {
        ("remove", Some(_)) => {
            faults.push(unknown_field(&place.key("value"), ["op", "path"]));
        }
        ("add" | "replace", None) => {
            faults.push(Diagnostic::new(Code::MissingField, &place.key("value")));
        }
        _ => {}
    }
    let path_place = place.key("path");
    let fault = |code| Diagnostic::new(code, &path_place).with("value", shown(&path));
    let within = |list: &[&str]| {
        list.iter().any(|known| path == known.trim_end_matches('/') || known.ends_with('/') && path.starts_with(known))
    };
    let index =
        path.strip_prefix("/transformations/").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if path.is_empty() {
        // Reported as missing or empty.
    } else if within(rules.immutable) {
        faults.push(fault(Code::ImmutablePath));
    } else if index {
        faults.push(fault(Code::TransformationIndex));
    } else if !within(rules.paths) {
        faults.push(fault(Code::PatchPath).with_list("allowed", rules.paths));
    }
}

/// The finished patch; an empty one is a fault, whatever is in the fields that it could come from.
pub(super) fn finish_patch(build: &mut Build<'_>, operations: Vec<Value>, change: &Condition) -> Value {
    if operations.is_empty() && build.get("patch").is_none() {
        build.unmet(change);
    }
    Value::Array(operations)
}

/// `name` and `description` as patch operations; the latter may be absent so far, so it is added.
pub(super) fn patch_texts(build: &Build<'_>) -> Vec<Value> {
    let mut patches = Vec::new();
    for (name, op, path) in [("name", "replace", "/name"), ("description", "add", "/description")] {
        if let Some(text) = build.text(name) {
            patches.push(patch(op, path, Some(text)));
        }
    }
    patches
}

pub(super) const CONNECTION_CHANGE: Condition = Condition::something_of(&["name", "description", "patch"]);

/// The patch of a source or target connection. A flow does not pick up changed parameters: a new pair of connections and a new flow do.
pub(super) fn update_connection(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/params/", "/data/"],
        immutable: &["/connectionSpec/", "/baseConnectionId", "/id", "/etag", "/state"],
    };
    let mut operations = patch_texts(build);
    operations.append(&mut raw_patch(build, &RULES));
    let touches = |node: Node<'_>| {
        node.get("path")
            .and_then(Node::as_str)
            .is_some_and(|path| path.starts_with("/params") || path.starts_with("/data"))
    };
    if build.get("patch").is_some_and(|list| list.elements().any(touches)) {
        build.fault(Code::FlowIgnoresChange, "patch");
    }
    finish_patch(build, operations, &CONNECTION_CHANGE)
}
