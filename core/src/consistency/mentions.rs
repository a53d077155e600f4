//! Where the requests of a sequence name the same thing.

use std::borrow::Cow;

use super::inputs::inputs;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, members, present};
use crate::json::{Kind, Node, Pointer};

/// The places of one fact, by what leads to them from the spec.
pub(super) type Places = &'static [&'static [&'static str]];

/// The values that places name, as they are compared, each with its JSON Pointer.
#[derive(Default)]
pub(super) struct Mentions<'d>(pub(super) Vec<(Cow<'d, str>, String)>);

impl<'d> Mentions<'d> {
    /// Adds what a place says, if it is there and a text, or a number.
    pub(super) fn at(&mut self, spec: Node<'d>, steps: &[&str]) {
        let mut node = Some(spec);
        for step in steps {
            node = node.and_then(|node| present(node, step));
        }
        self.add(node, format!("/{}", steps.join("/")));
    }

    /// Adds what is known of a place.
    pub(super) fn says(&mut self, value: String, place: String) {
        self.0.push((value.into(), place));
    }

    fn add(&mut self, node: Option<Node<'d>>, place: String) {
        let number = node.filter(|node| node.kind() == Kind::Number).map(|node| Cow::Borrowed(node.raw()));
        if let Some(value) = node.and_then(Node::as_str).or(number) {
            self.0.push((value, place));
        }
    }

    pub(super) fn of(&mut self, spec: Node<'d>, places: Places) {
        for steps in places {
            self.at(spec, steps);
        }
    }

    /// Adds the elements of a list, or a member of each.
    pub(super) fn of_list(&mut self, spec: Node<'d>, step: &str, list: &str, member: &str) {
        let list_node = present(spec, step).and_then(|input| present(input, list));
        for (index, element) in elements(list_node).enumerate() {
            let place = format!("/{step}/{list}/{index}");
            if member.is_empty() {
                self.add(Some(element), place);
            } else {
                self.add(present(element, member), format!("{place}/{member}"));
            }
        }
    }

    /// Adds a member of each descriptor.
    pub(super) fn of_descriptors(&mut self, spec: Node<'d>, name: &str) {
        for (place, descriptor) in inputs(spec, "createDescriptor") {
            self.add(present(descriptor, name), format!("{place}/{name}"));
        }
    }

    /// Adds the paths to which mappings write.
    pub(super) fn of_mappings(&mut self, spec: Node<'d>) {
        let rows = present(spec, "createMappingSet").and_then(|set| present(set, "mappings"));
        for (index, row) in elements(rows).enumerate() {
            for name in ["destination", "destinationXdmPath"] {
                self.add(present(row, name), format!("/createMappingSet/mappings/{index}/{name}"));
            }
        }
    }

    /// Adds the outermost fields that a field group defines.
    pub(super) fn of_definitions(&mut self, spec: Node<'d>) {
        let place = Pointer::ROOT;
        let place = place.key("createFieldGroup");
        let place = place.key("definitions");
        let definitions = present(spec, "createFieldGroup").and_then(|group| present(group, "definitions"));
        for (name, definition) in members(definitions) {
            let place = place.key(&name);
            let place = place.key("properties");
            for (field, property) in members(definition.get("properties")) {
                if property.get("properties").is_some() {
                    self.says(format!("{field}/"), place.key(&field).to_string());
                }
            }
        }
    }

    /// Puts the part that counts in the place of each value, and drops those without.
    pub(super) fn keep(&mut self, part: fn(&str) -> Option<&str>) {
        let kept = std::mem::take(&mut self.0);
        for (value, place) in kept {
            if let Some(part) = part(&value) {
                self.0.push((Cow::from(part.to_owned()), place));
            }
        }
    }

    pub(super) fn compare(&self, code: Code, faults: &mut Faults) {
        let ids = matches!(code, Code::BaseConnectionMismatch | Code::ConnectorMismatch);
        let same = if ids { str::eq_ignore_ascii_case } else { |one: &str, other: &str| one == other };
        self.compare_as(code, same, faults);
    }

    /// Reports every place that doesn't say the same as the first.
    pub(super) fn compare_as(&self, code: Code, same: fn(&str, &str) -> bool, faults: &mut Faults) {
        let Some(((expected, other), rest)) = self.0.split_first() else { return };
        for (value, place) in rest.iter().filter(|(value, _)| !same(value, expected)) {
            let field = place.rsplit('/').next().unwrap_or_default();
            let fault = Diagnostic::at(code, place).with("field", field).with_shown("value", value);
            faults.push(fault.with_shown("expected", expected).with("other", other.as_str()));
        }
    }
}
