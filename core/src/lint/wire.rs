//! The input of an operation, read back from the request that was made of it, so that the operation's own check sees it.

use aepflow_syntax::text::replace;

use super::pasted::{Part, Pasted, URL};
use super::url::Target;
use crate::diagnostics::{Code, Diagnostic, nearest};
use crate::http::decode;
use crate::input::{Field, Place, Shape, unknown_field, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::{Body, Operation, Service, decode_source_params};

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
    /// What is wrong with the address itself.
    pub(super) faults: Vec<Diagnostic>,
    /// What is wrong with the body as a whole.
    pub(super) wrong_body: Option<Diagnostic>,
    members: Vec<(String, Value)>,
    origins: Vec<(String, Origin)>,
}

impl Wire {
    pub(super) fn of(operation: &'static Operation, target: &Target, pasted: &Pasted, root: Option<Node<'_>>) -> Wire {
        let mut wire = Wire::default();
        for (name, value) in &target.path {
            wire.add(name, value.as_str().into(), Origin::Url);
        }
        wire.query(operation, &target.query);
        for (place, header) in [(Place::IfMatch, "if-match"), (Place::Accept, "accept")] {
            let field = operation.fields.iter().find(|field| field.place == place);
            let value = pasted.header(header).filter(|value| !value.open && value.text != "*/*");
            if let (Some(field), Some(value)) = (field, value) {
                wire.add(field.name, value.text.as_str().into(), Origin::Header(header));
            }
        }
        match (operation.body, root) {
            (Body::Form(_), _) => wire.form(pasted.body.as_ref()),
            (Body::Patch(_), Some(root)) if root.kind() == Kind::Array => {
                wire.add("patch", root.to_value(), Origin::Body);
            }
            (Body::Patch(_), Some(root)) if operation.service != Service::Catalog => {
                wire.wrong_body = Some(wrong_type(root, "a list of changes, which is a JSON Patch", &Pointer::ROOT));
            }
            (Body::Patch(_) | Body::Json(_), Some(root)) if root.kind() == Kind::Object => {
                wire.body(operation.fields, root);
            }
            (Body::Patch(_) | Body::Json(_), Some(root)) => {
                wire.wrong_body = Some(wrong_type(root, "an object", &Pointer::ROOT));
            }
            _ => {}
        }
        wire
    }

    pub(super) fn input(&mut self) -> Value {
        Value::Object(std::mem::take(&mut self.members))
    }

    /// Where the member of a pointer into the input was.
    pub(super) fn origin(&self, pointer: &str) -> Origin {
        let first = pointer.split('/').nth(1).unwrap_or_default();
        self.origins.iter().find(|(name, _)| name == first).map_or(Origin::Body, |(_, origin)| *origin)
    }

    /// The place in the request of a pointer into the input.
    pub(super) fn place(&self, pointer: &str) -> String {
        match self.origin(pointer) {
            Origin::Url => URL.to_owned(),
            Origin::Header(name) => format!("/headers/{name}"),
            Origin::Body => {
                let within = ["/patch", "/extra"].into_iter().find_map(|member| pointer.strip_prefix(member));
                within.filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(pointer).to_owned()
            }
        }
    }

    fn add(&mut self, name: &str, value: Value, origin: Origin) {
        if !self.members.iter().any(|(known, _)| known == name) {
            self.members.push((name.to_owned(), value));
            self.origins.push((name.to_owned(), origin));
        }
    }

    fn query(&mut self, operation: &'static Operation, query: &[(String, String)]) {
        for (name, value) in query {
            match operation.fields.iter().find(|field| parameter(field) == Some(name)) {
                None if name == "mode" && value == "draft" => self.add("draft", true.into(), Origin::Url),
                // An action is part of the path.
                None if name == "op" => {}
                None => self.faults.push(unknown(operation, name)),
                Some(field) if matches!(field.shape, Shape::Texts | Shape::Filter) => self.listed(field.name, value),
                Some(field) if field.name == "sourceParams" => match decode_source_params(value) {
                    Ok(params) => self.add(name, params, Origin::Url),
                    Err(_) => self.faults.push(Diagnostic::at(Code::InvalidSourceParams, URL)),
                },
                Some(field) => self.add(field.name, typed(field, value), Origin::Url),
            }
        }
    }

    /// A parameter that may be repeated.
    fn listed(&mut self, name: &str, value: &str) {
        match self.members.iter_mut().find(|(known, _)| known == name) {
            None => self.add(name, value.into(), Origin::Url),
            Some((_, Value::Array(list))) => list.push(value.into()),
            Some((_, first)) => *first = Value::Array(vec![std::mem::take(first), value.into()]),
        }
    }

    /// What no field is called, and no name is near, may be right: it goes where an input has such things.
    fn body(&mut self, fields: &'static [Field], root: Node<'_>) {
        let takes_extra = fields.iter().any(|field| field.name == "extra");
        let mut extra = Vec::new();
        for (name, value) in root.members() {
            let near = || nearest(&name, fields.iter().map(|field| field.name));
            if takes_extra && name != "state" && near().is_none() {
                extra.push((name.into_owned(), value.to_value()));
            } else {
                self.add(&name, value.to_value(), Origin::Body);
            }
        }
        if !extra.is_empty() {
            self.add("extra", Value::Object(extra), Origin::Body);
        }
    }

    fn form(&mut self, body: Option<&Part>) {
        let body = body.map_or("", |body| &body.text);
        for (name, value) in body.split('&').filter_map(|pair| pair.split_once('=')) {
            let name = match name {
                "client_id" => "clientId",
                "client_secret" => "clientSecret",
                "grant_type" => continue,
                name => name,
            };
            let value = String::from_utf8_lossy(&decode(&replace(value, "+", " "))).into_owned();
            self.add(name, value.into(), Origin::Body);
        }
    }
}

/// What a field is called in the query.
fn parameter(field: &Field) -> Option<&'static str> {
    match field.place {
        Place::Query(name, _) => Some(name),
        // Some are made of several fields; one has the name of the parameter.
        Place::Composed(name) if name == field.name => Some(name),
        _ => None,
    }
}

/// A parameter that the operation doesn't know.
fn unknown(operation: &'static Operation, name: &str) -> Diagnostic {
    let plain = replace(&name.to_ascii_lowercase(), "_", "");
    if matches!(plain.as_str(), "baseconnectionid" | "flowid" | "sourceconnectionid" | "targetconnectionid") {
        return Diagnostic::at(Code::IdInQuery, URL).with("field", name);
    }
    unknown_field(&Pointer::ROOT.key(name), operation.fields.iter().filter_map(parameter))
        .with_path_mapped(|_| URL.to_owned())
}

/// The value that a text in a query means.
fn typed(field: &Field, text: &str) -> Value {
    match field.shape {
        Shape::Bool if text == "true" || text == "false" => (text == "true").into(),
        Shape::Integer(..) | Shape::Count(_) | Shape::Percent | Shape::Time => match text.parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => text.into(),
        },
        _ => text.into(),
    }
}
