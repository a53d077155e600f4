//! The properties of a schema, through its references and the schemas that it joins.

use aepflow_syntax::text::replace;

use super::{Target, Targets, VALUE};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, unknown_value, wrong_type};
use crate::json::{Kind, Node, Pointer};
use crate::language::{Known, Type, of_field};
use crate::mapping::limits::Limits;

/// How many parts of a schema are looked at: one whose references lead to each other could go on for long.
const MAX_PARTS: usize = 100_000;
/// How many references are followed within each other.
const MAX_REFERENCES: usize = 16;
/// How many schemas lie within each other; a text nests no deeper, but references may.
const MAX_DEPTH: usize = 100;

pub(super) struct Walk<'w, 'd> {
    root: Node<'d>,
    targets: &'w mut Targets,
    faults: &'w mut Faults,
    /// The references that lead to the part looked at, each once.
    following: Vec<String>,
    parts: usize,
    depth: usize,
}

/// A part of a schema.
struct Part<'p, 'd> {
    node: Node<'d>,
    path: String,
    place: &'p Pointer<'p>,
}

impl<'w, 'd> Walk<'w, 'd> {
    pub(super) fn new(root: Node<'d>, targets: &'w mut Targets, faults: &'w mut Faults) -> Self {
        Walk { root, targets, faults, following: Vec::new(), parts: 0, depth: 0 }
    }

    /// Takes over the fields of the whole schema.
    pub(super) fn schema(&mut self, place: &Pointer<'_>) {
        let open = self.fields(&Part { node: self.root, path: String::new(), place }, true);
        // What the registry reads in full has the fields of all that it names.
        let full = ["properties", "meta:extends"].iter().all(|name| self.root.get(name).is_some());
        self.targets.is_part |= open && !full;
    }

    /// Takes over the fields of an object, and of what it refers to or joins; whether there may be others.
    fn fields(&mut self, part: &Part<'_, 'd>, needed: bool) -> bool {
        let node = part.node;
        self.parts += 1;
        if self.parts > MAX_PARTS || self.depth >= MAX_DEPTH {
            return true;
        }
        self.depth += 1;
        let mut open = ["anyOf", "oneOf"].iter().any(|name| node.get(name).is_some());
        if let Some(properties) = self.member(part, "properties", Kind::Object) {
            let place = part.place.key("properties");
            let required = self.member(part, "required", Kind::Array).filter(|_| needed);
            for (name, property) in properties.members() {
                let path = if part.path.is_empty() { name.to_string() } else { format!("{}.{name}", part.path) };
                if elements(required).any(|known| known.as_str().as_ref() == Some(&name)) {
                    self.targets.required.push(path.clone());
                }
                self.property(&Part { node: property, path, place: &place.key(&name) });
            }
        }
        if let Some(all) = self.member(part, "allOf", Kind::Array) {
            let place = part.place.key("allOf");
            for (index, node) in all.elements().enumerate() {
                open |= self.fields(&Part { node, path: part.path.clone(), place: &place.index(index) }, needed);
            }
        }
        if let Some(reference) = self.member(part, "$ref", Kind::String) {
            let followed = self.followed(reference, part, |walk, node| {
                walk.fields(&Part { node, path: part.path.clone(), place: part.place }, needed)
            });
            open |= followed.unwrap_or(true);
        }
        self.depth -= 1;
        open
    }

    fn property(&mut self, part: &Part<'_, 'd>) {
        let node = part.node;
        if node.kind() != Kind::Object {
            self.report(wrong_type(node, "an object", part.place));
            return self.push(part, true);
        }
        let items = self.member(part, "items", Kind::Object);
        // What the elements of an array lack, the platform does not look at.
        let (inner, needed) = items.map_or((node, true), |items| (items, false));
        let mark = if items.is_some() { "[*]" } else { "" };
        let place = if items.is_some() { part.place.key("items") } else { *part.place };
        let inner = Part { node: inner, path: format!("{}{mark}", part.path), place: &place };
        self.value(part);
        if items.is_some() {
            self.value(&inner);
        }
        let before = self.targets.all.len();
        let joins = ["properties", "allOf", "$ref", "anyOf", "oneOf"].iter().any(|name| inner.node.get(name).is_some());
        let open = joins && self.fields(&inner, needed);
        if self.targets.all.len() == before || open {
            self.push(part, open);
        }
        if is_map(node) {
            self.values(part);
        }
    }

    /// Takes over what the values of a map take.
    fn values(&mut self, part: &Part<'_, 'd>) {
        let Some(node) = part.node.get("additionalProperties") else { return };
        let outer = std::mem::take(self.targets);
        self.property(&Part { node, path: VALUE.to_owned(), place: &part.place.key("additionalProperties") });
        let values = std::mem::replace(self.targets, outer);
        self.targets.add_map(part.path.clone(), values);
    }

    fn push(&mut self, part: &Part<'_, 'd>, is_open: bool) {
        let node = part.node;
        let items = node.get("items");
        let is_time = node.get("format").and_then(Node::as_str).is_some_and(|format| format == "date-time");
        let known = Known { kind: of_property(node), items: items.map_or(Type::Any, of_property) };
        let limits = Limits::read(items.unwrap_or(node));
        self.targets.push(Target { is_time, limits, is_open, ..Target::new(part.path.clone(), known) });
    }

    /// Looks at the keywords of a value.
    fn value(&mut self, part: &Part<'_, 'd>) {
        let types = part.node.get("type").filter(|types| types.kind() != Kind::Array);
        if types.is_some() && self.member(part, "type", Kind::String).is_some() {
            let word = types.and_then(Node::as_str).unwrap_or_default();
            if word != "null" && of_field(Some(&word), None) == Type::Any {
                let fault = Diagnostic::new(Code::UnknownType, &part.place.key("type"));
                self.report(fault.with_shown("value", &word));
            }
        }
        for (name, kind) in [
            ("enum", Kind::Array),
            ("format", Kind::String),
            ("pattern", Kind::String),
            ("minimum", Kind::Number),
            ("maximum", Kind::Number),
            ("minLength", Kind::Number),
            ("maxLength", Kind::Number),
        ] {
            self.member(part, name, kind);
        }
    }

    /// A keyword; one of another kind is reported.
    fn member(&mut self, part: &Part<'_, 'd>, name: &str, kind: Kind) -> Option<Node<'d>> {
        let node = part.node.get(name)?;
        if node.kind() != kind {
            self.report(wrong_type(node, kind.name(), &part.place.key(name)));
        }
        (node.kind() == kind).then_some(node)
    }

    /// Follows a reference within the schema; nothing where it leads elsewhere, nowhere, or back.
    fn followed<T>(
        &mut self,
        reference: Node<'d>,
        part: &Part<'_, 'd>,
        work: impl FnOnce(&mut Self, Node<'d>) -> T,
    ) -> Option<T> {
        let text = reference.as_str()?;
        let pointer = text.strip_prefix('#')?;
        let found = pointer.split('/').skip(1).try_fold(self.root, |node, name| {
            let name = replace(&replace(name, "~1", "/"), "~0", "~");
            node.get(&name)
        });
        let Some(node) = found else {
            let names = self.root.get("definitions").map(|all| {
                let named = all.members().map(|(name, _)| format!("#/definitions/{name}"));
                named.collect::<Vec<_>>()
            });
            let names = names.unwrap_or_default();
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            let fault = unknown_value(&text, &names, &part.place.key("$ref"));
            let places = ["<place_in_schema>"];
            self.report(if names.is_empty() { fault.with_list("allowed", &places) } else { fault });
            return None;
        };
        if self.following.len() >= MAX_REFERENCES || self.following.iter().any(|known| *known == text) {
            return None;
        }
        self.following.push(text.into_owned());
        let done = work(self, node);
        self.following.pop();
        Some(done)
    }

    /// Adds a fault, unless its place is only where a reference comes from.
    fn report(&mut self, fault: Diagnostic) {
        if self.following.is_empty() {
            self.faults.push(fault);
        }
    }
}

/// Whether the names of an object are anyone's, and its values are described.
fn is_map(property: Node<'_>) -> bool {
    property.get("properties").is_none()
        && property.get("additionalProperties").is_some_and(|values| values.kind() == Kind::Object)
}

fn of_property(property: Node<'_>) -> Type {
    let text = |name| property.get(name).and_then(Node::as_str);
    let map = is_map(property) || text("meta:xdmType").is_some_and(|kind| kind == "map");
    let kind = property.get("type").map(|kind| {
        // One of several may be null.
        kind.elements().find(|word| word.as_str().is_some_and(|word| word != "null")).unwrap_or(kind)
    });
    let kind = kind.and_then(Node::as_str);
    if map { Type::Map } else { of_field(kind.as_deref(), text("format").as_deref()) }
}
