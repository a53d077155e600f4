//! The fields of a target schema: those that `inferSchema` gives, or those of a schema as the registry reads it.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Node, Pointer};

/// A field of the target that takes values.
pub(super) struct Target {
    pub(super) path: String,
    /// The source that `inferSchema` made it for.
    pub(super) source: Option<String>,
    pub(super) is_time: bool,
    pub(super) required: bool,
}

/// The fields, and where each is by what follows the tenant's namespace and group.
#[derive(Default)]
pub(super) struct Targets {
    pub(super) all: Vec<Target>,
    by_tail: HashMap<String, usize, RandomState>,
    by_source: HashMap<String, usize, RandomState>,
    by_path: HashMap<String, usize, RandomState>,
    /// The objects and arrays that fields lie in.
    outer: HashSet<String, RandomState>,
}

impl Targets {
    pub(super) fn read(schema: Node<'_>, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) -> Targets {
        let mut targets = Targets::default();
        if let Some(list) = schema.get("destinations").filter(|list| list.kind() == Kind::Array) {
            list.elements().for_each(|row| targets.inferred(row));
        } else if let Some(properties) = schema.get("properties").filter(|node| node.kind() == Kind::Object) {
            let required = schema.get("required");
            targets.walk(properties, "", required);
        }
        if targets.all.is_empty() {
            faults.push(Diagnostic::new(Code::NoTargetFields, place));
        }
        let class = schema.get("schema").and_then(|schema| schema.get("class")).and_then(Node::as_str);
        if class.is_some_and(|class| class.ends_with("/xdm/context/experienceevent")) {
            targets.push(Target { path: "_id".to_owned(), source: None, is_time: false, required: true });
            targets.push(Target { path: "timestamp".to_owned(), source: None, is_time: true, required: true });
        }
        targets
    }

    pub(super) fn of_source(&self, source: &str) -> Option<&Target> {
        self.by_source.get(source).map(|at| &self.all[*at])
    }

    /// The field of a name within the tenant's namespace, or within the one object below it.
    pub(super) fn of_tail(&self, tail: &str) -> Option<&Target> {
        self.by_tail.get(tail).map(|at| &self.all[*at])
    }

    pub(super) fn of_path(&self, path: &str) -> Option<&Target> {
        self.by_path.get(path).map(|at| &self.all[*at])
    }

    /// Whether a path leads to a field, an object or an array; the number of an element is as good as `[*]`.
    pub(super) fn has(&self, path: &str) -> bool {
        let mut general = String::with_capacity(path.len());
        for (index, part) in path.split('[').enumerate() {
            let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
            match (index, rest.starts_with(']')) {
                (0, _) => general.push_str(part),
                (_, true) => general.extend(["[*", rest]),
                (_, false) => general.extend(["[", part]),
            }
        }
        self.by_path.contains_key(&general) || self.outer.contains(&general)
    }

    fn inferred(&mut self, row: Node<'_>) {
        let text = |name| row.get(name).and_then(Node::as_str).map(std::borrow::Cow::into_owned);
        if let Some(path) = text("destination") {
            let is_time = text("format").is_some_and(|format| format == "date-time");
            self.push(Target { path, source: text("source"), is_time, required: false });
        }
    }

    fn walk(&mut self, properties: Node<'_>, parent: &str, required: Option<Node<'_>>) {
        for (name, property) in properties.members() {
            let path = if parent.is_empty() { name.to_string() } else { format!("{parent}.{name}") };
            let needed =
                required.into_iter().flat_map(Node::elements).any(|known| known.as_str() == Some(name.clone()));
            self.property(property, path, needed);
        }
    }

    fn property(&mut self, property: Node<'_>, path: String, required: bool) {
        let items = property.get("items");
        if let Some(properties) = property.get("properties") {
            self.walk(properties, &path, property.get("required"));
        } else if let Some(properties) = items.and_then(|items| items.get("properties")) {
            self.walk(properties, &format!("{path}[*]"), items.and_then(|items| items.get("required")));
        } else {
            let is_time = property.get("format").and_then(Node::as_str).is_some_and(|format| format == "date-time");
            self.push(Target { path, source: None, is_time, required });
        }
    }

    fn push(&mut self, target: Target) {
        let at = self.all.len();
        if self.by_path.contains_key(&target.path) {
            return;
        }
        let mut tail = target.path.as_str();
        if tail.starts_with('_') {
            // What lies below the namespace, and below the group within it; the nearer one wins.
            for _ in 0..2 {
                let Some((_, rest)) = tail.split_once('.') else { break };
                tail = rest;
                self.by_tail.entry(tail.to_owned()).or_insert(at);
            }
        }
        let ends = target.path.match_indices(['.', '[']).map(|(end, _)| &target.path[..end]);
        self.outer.extend(ends.map(str::to_owned));
        if let Some(source) = &target.source {
            self.by_source.entry(source.clone()).or_insert(at);
        }
        self.by_path.insert(target.path.clone(), at);
        self.all.push(target);
    }
}
