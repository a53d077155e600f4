//! What is wrong with the choices of an inference, whatever the fields of the source are.

use super::check::check_rows;
use super::dialect::Dialect;
use super::overrides::{KINDS, stated};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, members, path_fault, wrong_type};
use crate::json::{Input, Node, Pointer, Value};

/// Checks `{include, exclude, rename, overrides, id, created}`, each where it is given.
pub(crate) fn check_choices(root: Node<'_>, faults: &mut Faults) {
    for name in ["include", "exclude"] {
        let place = Pointer::ROOT.key(name);
        for (index, path) in elements(root.get(name)).enumerate() {
            faults.extend(path.as_str().and_then(|path| path_fault(&path, &place.index(index))));
        }
    }
    for name in ["id", "created"] {
        let path = root.get(name).and_then(Node::as_str);
        faults.extend(path.and_then(|path| path_fault(&path, &Pointer::ROOT.key(name))));
    }
    renamed(root, faults);
    overrides(root, faults);
}

/// A row for each field whose destination is chosen.
fn renamed(root: Node<'_>, faults: &mut Faults) {
    let list = Pointer::ROOT.key("rename");
    let mut rows = Rows::default();
    for (from, to) in members(root.get("rename")) {
        let place = list.key(&from);
        match to.as_str() {
            Some(destination) => {
                let place = place.to_string();
                rows.add("ATTRIBUTE", &from, &destination, [place.clone(), place]);
            }
            None => faults.push(wrong_type(to, "a string", &place)),
        }
    }
    rows.check(faults);
}

fn overrides(root: Node<'_>, faults: &mut Faults) {
    let list = Pointer::ROOT.key("overrides");
    let mut rows = Rows::default();
    for (index, node) in elements(root.get("overrides")).enumerate() {
        let place = list.index(index);
        let Some((member, kind, source)) = stated(node, &place, faults) else { continue };
        if let Some(destination) = node.get("destination").and_then(Node::as_str) {
            let places = [member, "destination"].map(|name| place.key(name).to_string());
            rows.add(kind, &source, &destination, places);
        }
    }
    rows.check(faults);
}

/// Rows as a mapping set has them, and where the source and the destination of each come from.
#[derive(Default)]
struct Rows {
    rows: Vec<Value>,
    places: Vec<[String; 2]>,
}

impl Rows {
    fn add(&mut self, kind: &str, source: &str, destination: &str, places: [String; 2]) {
        let members = [("sourceType", kind), ("source", source), ("destination", destination)];
        self.rows.push(Value::object(members.map(|(name, text)| (name, Some(text.into())))));
        self.places.push(places);
    }

    /// Checks them as those of any mapping set.
    fn check(self, faults: &mut Faults) {
        let rows = Value::Array(self.rows);
        let place = |path: &str| {
            let (row, member) = path.get(1..).and_then(|path| path.split_once('/')).unwrap_or((path, ""));
            let row = row.trim_start_matches('/').parse().ok().and_then(|row: usize| self.places.get(row));
            let [source, destination] =
                row.map_or_else(Default::default, |places| places.each_ref().map(String::as_str));
            if member == "source" { source.to_owned() } else { destination.to_owned() }
        };
        if let Some(document) = Input::from(&rows).parse().ok().filter(|_| !self.places.is_empty()) {
            let mut found = Faults::default();
            check_rows(document.root(), &Pointer::ROOT, Dialect::Current, None, None, &mut found);
            faults.extend(found.into_iter().map(|fault| in_override(fault).with_path_mapped(place)));
        }
    }
}

/// What names the type of a source that would suit: an override has a member of its own for each.
fn in_override(mut fault: Diagnostic) -> Diagnostic {
    let typed = matches!(fault.code, Code::ExpressionAsAttribute | Code::DoubtfulSourceType);
    let wanted = fault.param("expected").and_then(Value::as_str).filter(|_| typed);
    let Some((member, _)) = KINDS.iter().find(|(_, kind)| wanted == Some(kind)) else { return fault };
    fault.params.retain(|(name, _)| *name != "expected");
    fault.with("member", *member)
}
