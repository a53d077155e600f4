//! What the resources of Flow Service have in common: fields, connectors, patches.

use crate::build::Build;
use crate::connectors;
use crate::connectors::{Connector, Spec};
use crate::diagnostics::{Code, Diagnostic, Report, nearest};
use crate::input::{Field, Place, Shape, field, path, present, unknown_value};
use crate::json::{Kind, Node, Pointer, Value};
use crate::listed::{Listed, joined};

pub(super) const CONNECTOR: Field = field("connector", Shape::Name);
pub(super) const NAME: Field = field("name", Shape::Name);
pub(super) const DESCRIPTION: Field = field("description", Shape::Text);
pub(super) const DRAFT: Field = field("draft", Shape::Bool);
pub(super) const EXTRA: Field = field("extra", Shape::Free);
pub(super) const PATCH: Field = field("patch", Shape::Patch);
pub(super) const ETAG: Field =
    Field { name: "etag", shape: Shape::Etag, required: true, place: Place::IfMatch, default: None };
pub(super) const SPEC: &[Field] = &[field("id", Shape::Uuid).required(), field("version", Shape::Name)];

/// A list's query: filter, page size, order. `==` and what separates fields stay readable.
pub(super) const LIST: [Field; 5] = [
    field("property", Shape::Filter).at(Place::Query("property", "=.:@!$")),
    field("limit", Shape::Integer(1, 1_000_000)).at(Place::Query("limit", "")),
    field("orderby", Shape::Name).at(Place::Query("orderby", "")),
    field("continuationToken", Shape::Name).at(Place::Query("continuationToken", "")),
    field("count", Shape::Bool).at(Place::Query("count", "")),
];

pub(super) const fn id(name: &'static str) -> Field {
    path(name, Shape::Uuid)
}

/// `limit` and `count` are refused together (1401-400).
pub(super) fn list(build: &mut Build<'_>) {
    if build.get("limit").is_some() && build.get("count").is_some() {
        build.fault(Code::LimitWithCount, "count");
    }
}

/// The connector that the input names.
pub(super) fn connector(build: &mut Build<'_>) -> Option<Connector> {
    let node = build.get("connector")?;
    let name = node.as_str()?;
    let found = connectors::find(&name);
    if found.is_none() && !name.is_empty() {
        let names: Vec<&str> = connectors::names().listed();
        build.faults.report(unknown_value(&name, &names, &Pointer::ROOT.key("connector")));
    }
    found
}

/// A `connectionSpec` or `flowSpec`: from the connector, or as given.
pub(super) fn spec(build: &mut Build<'_>, name: &str, known: Option<&Spec>) -> Option<Value> {
    let given = build.get(name);
    match (known, given) {
        (Some(known), Some(given))
            if !given.get("id").and_then(Node::as_str).is_some_and(|id| id.eq_ignore_ascii_case(&known.id)) =>
        {
            let fault = Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key(name)).with("other", "connector");
            build.faults.report(fault);
            None
        }
        (Some(known), _) => Some(pair(&known.id, &known.version)),
        (None, Some(given)) => {
            let id = given.get("id")?.as_str()?;
            let version = present(given, "version").and_then(Node::as_str);
            Some(pair(&id, version.as_deref().unwrap_or("1.0")))
        }
        (None, None) => {
            // An unknown connector is reported by itself.
            if build.get("connector").is_none() {
                build.missing(name, "`connector`, or the id of the specification");
            }
            None
        }
    }
}

fn pair(id: &str, version: &str) -> Value {
    Value::object([("id", Some(id.into())), ("version", Some(version.into()))])
}

/// The source's own parameters: `params` as given, and `resource` under the name that the connector has for it.
pub(super) fn source_params(build: &mut Build<'_>, connector: Option<&Connector>, params: &str) -> Value {
    let place = Pointer::ROOT;
    let mut body = build.value(params).unwrap_or(Value::Object(Vec::new()));
    let resource = build.get("resource").and_then(Node::as_str);
    let Some(connector) = connector else {
        if resource.is_some() && build.get("connector").is_none() {
            let fault = Diagnostic::new(Code::MissingField, &place.key("connector"));
            build.faults.report(fault.with("expected", "the connector that `resource` belongs to"));
        }
        return body;
    };
    let known = connector.source.as_ref().map(|source| source.params.as_slice()).unwrap_or_default();
    if let Some(given) = build.get(params) {
        let place = place.key(params);
        for (key, value) in given.members() {
            match known.iter().find(|param| param.name == key) {
                None => {
                    let near = nearest(&key, known.iter().map(|param| param.name.as_str())).map(str::to_owned);
                    build
                        .faults
                        .report(Diagnostic::new(Code::UnknownField, &place.key(&key)).with_some("nearest", near));
                }
                Some(param) => {
                    let allowed: Vec<&str> =
                        param.allowed.as_deref().unwrap_or_default().iter().map(String::as_str).listed();
                    if let Some(text) =
                        value.as_str().filter(|text| !allowed.is_empty() && !allowed.contains(&text.as_ref()))
                    {
                        build.faults.report(unknown_value(&text, &allowed, &place.key(&key)));
                    }
                }
            }
        }
    }
    match (&connector.resource_param, resource) {
        (Some(name), Some(resource)) => {
            let allowed: Vec<&str> = connector.resources.iter().map(String::as_str).listed();
            if !allowed.contains(&resource.as_ref()) {
                build.faults.report(unknown_value(&resource, &allowed, &place.key("resource")));
            }
            if body.get(name).is_some_and(|given| given.as_str() != Some(&resource)) {
                let fault = Diagnostic::new(Code::ConflictingFields, &place.key("resource"));
                build.faults.report(fault.with("other", format!("{params}/{name}")));
            }
            body.set(name, resource.as_ref().into());
        }
        (Some(name), None) if body.get(name).is_none() => {
            build.missing("resource", &joined(&connector.resources, ", "));
        }
        (None, Some(_)) => build.fault(Code::UnknownField, "resource"),
        _ => {}
    }
    for param in known.iter().filter(|param| param.required && body.get(&param.name).is_none()) {
        if connector.resource_param.as_ref() != Some(&param.name) {
            build.faults.report(Diagnostic::new(Code::MissingField, &place.key(params).key(&param.name)));
        }
    }
    body
}

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
        build.faults.report(Diagnostic::new(Code::EmptyValue, &place));
    }
    for (index, entry) in list.elements().enumerate() {
        check_entry(entry, rules, &place.index(index), build.faults);
    }
    list.elements().map(Node::to_value).listed()
}

fn check_entry(entry: Node<'_>, rules: &Patchable, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) {
    const OPS: [&str; 3] = ["add", "replace", "remove"];
    const FIELDS: &[Field] =
        &[field("op", Shape::Name).required(), field("path", Shape::Name).required(), field("value", Shape::Any)];
    if !crate::input::check_object(entry, FIELDS, place, faults) {
        return;
    }
    let text = |name: &str| present(entry, name).and_then(Node::as_str).unwrap_or_default();
    let (op, path) = (text("op"), text("path"));
    if !op.is_empty() && !OPS.contains(&op.as_ref()) {
        let lower = op.to_ascii_lowercase();
        let place = place.key("op");
        faults.report(if OPS.contains(&lower.as_str()) {
            Diagnostic::new(Code::PatchOpCase, &place).with("value", op.as_ref()).with("nearest", lower)
        } else {
            unknown_value(&op, &OPS, &place)
        });
    }
    match (op.as_ref(), entry.get("value")) {
        ("remove", Some(_)) => {
            faults.report(Diagnostic::new(Code::UnknownField, &place.key("value")));
        }
        ("add" | "replace", None) => {
            faults.report(Diagnostic::new(Code::MissingField, &place.key("value")));
        }
        _ => {}
    }
    let path_place = place.key("path");
    let fault = |code| Diagnostic::new(code, &path_place).with("value", crate::diagnostics::shown(&path));
    let within = |list: &[&str]| {
        list.iter().any(|known| path == known.trim_end_matches('/') || known.ends_with('/') && path.starts_with(known))
    };
    let index =
        path.strip_prefix("/transformations/").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if path.is_empty() {
        // Reported as missing or empty.
    } else if within(rules.immutable) {
        faults.report(fault(Code::ImmutablePath));
    } else if index {
        faults.report(fault(Code::TransformationIndex));
    } else if !within(rules.paths) {
        faults.report(fault(Code::PatchPath).with("allowed", joined(rules.paths, ", ")));
    }
}

/// The finished patch; an empty one is a fault.
pub(super) fn finish_patch(build: &mut Build<'_>, operations: Vec<Value>, fields: &str) -> Value {
    if operations.is_empty() && build.get("patch").is_none() {
        let fault = Diagnostic::at(Code::NothingToDo, "").with("fields", fields);
        build.faults.report(fault);
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

/// A string member of a nested object.
pub(super) fn nested<'d>(node: Option<Node<'d>>, name: &str) -> Option<Node<'d>> {
    node.filter(|node| node.kind() == Kind::Object).and_then(|node| present(node, name))
}
