//! The input of an operation, read back from the request that was made of it, so that the operation's own check sees it.

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::{contains, replace};

use super::edit::Edit;
use super::members::{in_body, input_of};
use super::pasted::{Pasted, URL, has_variable, left_over};
use super::url::{Pair, Target, action, pairs};
use crate::diagnostics::{Code, Diagnostic, nearest, sole};
use crate::input::{Field, Place, Shape, placeholder, unknown_field, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::{Body, Operation, Service, decode_source_params};

/// The properties that the reference of Catalog filters its lists by, the times beside them, and what Adobe's pages send along.
const SIMPLE: [&str; 26] = [
    "batch",
    "completed",
    "created",
    "createdAfter",
    "createdBefore",
    "createdClient",
    "createdUser",
    "description",
    "enableErrorDiagnostics",
    "endAfter",
    "endBefore",
    "externalId",
    "failedRecordCount",
    "name",
    "recordCount",
    "size",
    "startAfter",
    "startBefore",
    "started",
    "tags",
    "updated",
    "updatedUser",
    "version",
    "state",
    "expansion",
    "requestDataSource",
];
/// What is shown in place of a name that may be a secret.
const HIDDEN: &str = "…";

/// Where a member of the input was in the request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Url,
    Header(&'static str),
    Body,
}

/// An input with the origin of its members; a member of none has its place in the body.
#[derive(Default)]
pub(super) struct Wire {
    /// What is wrong with the address itself, and what mends it.
    pub(super) faults: Vec<(Diagnostic, Option<Vec<Edit>>)>,
    /// What is wrong with the body as a whole.
    pub(super) wrong_body: Option<Diagnostic>,
    /// Whether it asks for a token in a way that this library doesn't.
    pub(super) other_grant: bool,
    /// What may be wrong with members of the body.
    pub(super) doubts: Vec<Diagnostic>,
    members: Vec<(String, Value)>,
    /// Which member has a name.
    index: NameIndex<'static>,
    origins: Vec<Origin>,
    /// The fields whose values are in a variable.
    open: Vec<&'static str>,
}

impl Wire {
    pub(super) fn of(operation: &'static Operation, target: &Target, pasted: &Pasted, root: Option<Node<'_>>) -> Wire {
        let mut wire = Wire::default();
        for (name, value) in &target.path {
            match value {
                Some(value) => wire.add(name, value.as_str().into(), Origin::Url),
                None => wire.open.push(name),
            }
        }
        if matches!(operation.body, Body::Form(_)) {
            let form = pasted.body().map_or("", |body| &body.text);
            wire.form(target.query.iter().map(|pair| (pair.name.clone(), pair.value.clone())), Origin::Url);
            wire.form(pairs(form).map(|pair| (pair.name, pair.value)), Origin::Body);
            return wire;
        }
        wire.query(operation, &target.query, pasted);
        for (place, header) in [(Place::IfMatch, "if-match"), (Place::Accept, "accept")] {
            let field = operation.fields.iter().find(|field| field.place == place);
            match (field, pasted.header(header)) {
                // One of a list is right.
                (Some(field), Some(value))
                    if value.open || contains(&value.text, "*/*") || left_over(value).is_some() =>
                {
                    wire.open.push(field.name);
                }
                (Some(field), Some(value)) => {
                    wire.add(field.name, canonical(field, &value.text).into(), Origin::Header(header));
                }
                _ => {}
            }
        }
        if let Some(root) = root {
            wire.json(operation, root);
        }
        wire
    }

    fn json(&mut self, operation: &'static Operation, root: Node<'_>) {
        match (operation.body, root.kind()) {
            (Body::Patch(_), Kind::Array) => self.add("patch", root.to_value(), Origin::Body),
            (Body::Patch(_), _) if operation.service != Service::Catalog => {
                self.wrong_body = Some(wrong_type(root, "json_patch", &Pointer::ROOT));
            }
            (Body::Patch(_) | Body::Json(_) | Body::Fields(_), Kind::Object) => self.body(operation, root),
            (Body::Patch(_) | Body::Json(_) | Body::Fields(_), _) => {
                self.wrong_body = Some(wrong_type(root, "an object", &Pointer::ROOT));
            }
            _ => {}
        }
    }

    pub(super) fn input(&mut self) -> Value {
        Value::Object(std::mem::take(&mut self.members))
    }

    /// Where the member of a pointer into the input was.
    pub(super) fn origin(&self, pointer: &str) -> Origin {
        let first = pointer.split('/').nth(1).unwrap_or_default();
        self.index.get(first).and_then(|at| self.origins.get(at)).map_or(Origin::Body, |origin| *origin)
    }

    /// Whether the value at a pointer into the input is in a variable.
    pub(super) fn is_open(&self, pointer: &str) -> bool {
        self.open.contains(&pointer.split('/').nth(1).unwrap_or_default())
    }

    /// The place in the request of a pointer into the input.
    pub(super) fn place(&self, pointer: &str) -> String {
        match self.origin(pointer) {
            Origin::Url => URL.to_owned(),
            Origin::Header(name) => format!("/headers/{name}"),
            Origin::Body => in_body(pointer).to_owned(),
        }
    }

    fn add(&mut self, name: &str, value: Value, origin: Origin) {
        if self.index.add(name.to_owned().into(), self.members.len()).is_none() {
            self.members.push((name.to_owned(), value));
            self.origins.push(origin);
        }
    }

    fn query(&mut self, operation: &'static Operation, query: &[Pair], pasted: &Pasted) {
        for pair in query {
            let Pair { name, value, open, .. } = pair;
            // The pages of the reference write some names in other cases.
            let named = |field: &&Field| parameter(field).is_some_and(|known| known.eq_ignore_ascii_case(name));
            match operation.fields.iter().find(named) {
                Some(field) if *open || placeholder(value).is_some() => self.open.push(field.name),
                _ if *open && has_variable(name) => {}
                None if name == "mode" && *open => self.open.push("draft"),
                None if name == "mode" && value == "draft" => self.add("draft", true.into(), Origin::Url),
                // An action is part of the path.
                None if name == "op" || action(operation).is_some_and(|(own, _)| own == name) => {}
                None => {
                    let Some(fault) = unknown(operation, name, value) else { continue };
                    let meant = (fault.code == Code::UnknownField).then(|| sole(name, parameters(operation))).flatten();
                    let meant = meant.filter(|meant| !query.iter().any(|pair| pair.name == *meant));
                    self.faults.push((fault, meant.and_then(|meant| pair.renamed(pasted, meant))));
                }
                Some(field) if matches!(field.shape, Shape::Texts | Shape::Filter(_)) => self.listed(field.name, value),
                Some(field) if carries_base64(operation, field) => match decode_source_params(value) {
                    Ok(params) => self.add(name, params, Origin::Url),
                    Err(_) => self
                        .faults
                        .push((Diagnostic::at(Code::InvalidSourceParams, URL).with("field", field.name), None)),
                },
                Some(field) => self.add(field.name, typed(field, value), Origin::Url),
            }
        }
    }

    /// A parameter that may be repeated.
    fn listed(&mut self, name: &str, value: &str) {
        match self.index.get(name).and_then(|at| self.members.get_mut(at)) {
            None => self.add(name, value.into(), Origin::Url),
            Some((_, Value::Array(list))) => list.push(value.into()),
            Some((_, first)) => *first = Value::Array(vec![std::mem::take(first), value.into()]),
        }
    }

    fn body(&mut self, operation: &'static Operation, root: Node<'_>) {
        let members = input_of(root, operation.fields, operation.set_there(), &Pointer::ROOT, &mut self.doubts);
        for (name, value) in members {
            self.add(&name, value, Origin::Body);
        }
    }

    /// An unknown name may be the rest of a secret that has an `&`, so it is never shown.
    fn form(&mut self, pairs: impl Iterator<Item = (String, String)>, origin: Origin) {
        for (name, value) in pairs {
            let name = match name.as_str() {
                "client_id" => "clientId",
                "client_secret" => "clientSecret",
                "scope" => "scope",
                "grant_type" => {
                    self.other_grant |= value != "client_credentials";
                    continue;
                }
                _ => HIDDEN,
            };
            self.add(name, value.into(), origin);
        }
    }
}

/// What an operation takes in its query.
fn parameters(operation: &'static Operation) -> impl Iterator<Item = &'static str> {
    operation.fields.iter().filter_map(parameter)
}

/// What a field is called in the query.
pub(super) fn parameter(field: &Field) -> Option<&'static str> {
    match field.place {
        Place::Query(name, _) => Some(name),
        // Some are made of several fields; one has the name of the parameter.
        Place::Composed(name) if name == field.name => Some(name),
        _ => None,
    }
}

/// A parameter that the operation doesn't know.
fn unknown(operation: &'static Operation, name: &str, value: &str) -> Option<Diagnostic> {
    let plain = replace(&name.to_ascii_lowercase(), "_", "");
    if matches!(plain.as_str(), "baseconnectionid" | "flowid" | "sourceconnectionid" | "targetconnectionid") {
        return Some(Diagnostic::at(Code::IdInQuery, URL).with("field", name));
    }
    // Catalog filters by any property.
    if operation.service != Service::Catalog && nearest(name, parameters(operation)).is_some() {
        let fault = unknown_field(&Pointer::ROOT.key(name), parameters(operation));
        return Some(fault.with_path_mapped(|_| URL.to_owned()));
    }
    if operation.service == Service::Catalog && SIMPLE.contains(&name) {
        return None;
    }
    // Without a value it may be anything, and a secret too.
    let name = if value.is_empty() { HIDDEN } else { name };
    Some(Diagnostic::at(Code::UncheckedField, URL).with_shown("field", name))
}

/// A value as the field spells it: the platform takes other cases, and blanks between the parts of a media type.
fn canonical(field: &Field, text: &str) -> String {
    let plain = |text: &str| replace(&text.to_ascii_lowercase(), " ", "");
    let words = if let Shape::Word(words) = field.shape { words } else { &[] };
    words.iter().find(|word| plain(word) == plain(text)).map_or(text, |word| *word).to_owned()
}

/// The value that a text in a query means.
fn typed(field: &Field, text: &str) -> Value {
    match field.shape {
        Shape::Bool if text == "true" || text == "false" => (text == "true").into(),
        Shape::Integer(..) | Shape::Count(_) | Shape::Percent | Shape::Time => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => text.into(),
        },
        _ => canonical(field, text).into(),
    }
}

/// Whether a parameter of a query is an object as Base64.
fn carries_base64(operation: &Operation, field: &Field) -> bool {
    operation.service == Service::Flow
        && matches!(field.place, Place::Composed("sourceParams" | "filters"))
        && matches!(field.shape, Shape::OpenObject)
}
