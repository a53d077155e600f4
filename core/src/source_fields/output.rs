//! The fields as the JSON that crosses to the hosts.

use super::field::{Kind, SourceField};
use crate::diagnostics::{Code, Diagnostic, Faults, Units};
use crate::json::Value;
use crate::language::path_step;
use crate::limits::number;

/// The size of a record from which it is told: that of the largest event which Profile takes.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of the table, which is small")]
const REMARKABLE: usize = number("profile_event") as usize * 1024;

/// `{fields, tree, largestRecord?, diagnostics}`: the list contains every field of the tree, in its order.
pub(super) fn to_value(root: &SourceField, diagnostics: Faults) -> Value {
    let mut output = Output { fields: Vec::new(), diagnostics, with_tree: true };
    let tree = output.children(root, "");
    Value::object([
        ("fields", Some(Value::Array(output.fields))),
        ("tree", Some(tree)),
        ("largestRecord", (root.largest > REMARKABLE).then(|| root.largest.into())),
        ("diagnostics", Some(output.diagnostics.to_value(Units::Bytes))),
    ])
}

/// The list alone.
pub(super) fn list(root: &SourceField) -> Vec<Value> {
    let mut output = Output { fields: Vec::new(), diagnostics: Faults::default(), with_tree: false };
    output.children(root, "");
    output.fields
}

struct Output {
    fields: Vec<Value>,
    diagnostics: Faults,
    with_tree: bool,
}

impl Output {
    fn children(&mut self, field: &SourceField, path: &str) -> Value {
        Value::list(field.children.iter().filter_map(|child| self.field(child, field.objects, path)))
    }

    /// `records` is how many objects of the samples may have the field.
    fn field(&mut self, field: &SourceField, records: usize, parent: &str) -> Option<Value> {
        let Some(step) = path_step(&field.name) else {
            let fault = Diagnostic::at(Code::UnwritableName, "").with_shown("value", &field.name);
            self.diagnostics.push(fault.with_some("parent", (!parent.is_empty()).then_some(parent)));
            return None;
        };
        let dot = if parent.is_empty() { "" } else { "." };
        let path = [parent, dot, &step].concat();
        let own = field.members(&path, field.samples < records);
        let node = self.with_tree.then(|| {
            let name = ("name".to_owned(), Value::from(field.name.as_str()));
            std::iter::once(name).chain(own.iter().cloned()).collect::<Vec<_>>()
        });
        self.fields.push(Value::Object(own));
        let children = match (&field.item, field.kind) {
            // What an element of an array contains; lists in lists have no path, and elements of several kinds no type.
            (Some(item), Kind::Array) if item.kind == Kind::Object => self.children(item, &format!("{path}[*]")),
            (_, Kind::Object) => self.children(field, &path),
            _ => Value::Array(Vec::new()),
        };
        let mut node = node?;
        if matches!(&children, Value::Array(children) if !children.is_empty()) {
            node.push(("children".to_owned(), children));
        }
        Some(Value::Object(node))
    }
}

impl SourceField {
    fn members(&self, path: &str, lacking: bool) -> Vec<(String, Value)> {
        let flag = |flag: bool| flag.then(|| Value::from(true));
        let inferred = !self.declared && self.kind != Kind::Untyped;
        let items = self.item.as_ref().filter(|_| self.kind == Kind::Array).map(|item| item.kind.name());
        let seen = self.seen.filter(|_| self.kind == Kind::Integer);
        let members = Value::object([
            ("path", Some(Value::from(path))),
            ("type", Some(self.kind.name().into())),
            ("format", self.format.as_deref().map(Value::from)),
            ("minimum", self.minimum.clone()),
            ("maximum", self.maximum.clone()),
            ("least", seen.map(|(least, _)| least.into())),
            ("most", seen.map(|(_, most)| most.into())),
            ("items", items.map(Value::from)),
            ("nullable", flag(self.nullable || lacking)),
            ("inferred", flag(inferred)),
            ("sampled", Some((self.samples > 0).into())),
        ]);
        if let Value::Object(members) = members { members } else { Vec::new() }
    }
}
