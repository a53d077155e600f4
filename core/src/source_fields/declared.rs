//! What the schema of an explore answer declares.

use std::borrow::Cow;

use super::field::{KINDS, Kind, SourceField};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::{Kind as Json, Node, Pointer};

/// Further names of types that answers contain: those of the columns of databases.
const ALIASES: [(Kind, &str); 8] = [
    (Kind::Integer, "int"),
    (Kind::Integer, "long"),
    (Kind::Integer, "short"),
    (Kind::Integer, "byte"),
    (Kind::Number, "double"),
    (Kind::Number, "float"),
    (Kind::Text, "date"),
    (Kind::Text, "date-time"),
];

impl SourceField {
    /// Takes over a JSON Schema, or a list of `columns`.
    pub(super) fn declare(&mut self, schema: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        if let Some(columns) = schema.get("columns") {
            let place = place.key("columns");
            return self.columns(columns, &place, faults);
        }
        self.types(schema.get("type"), &place.key("type"), faults);
        self.declare_format(schema.get("format"));
        let number = |name| schema.get(name).filter(|node| node.kind() == Json::Number).map(Node::to_value);
        self.minimum = number("minimum").or(self.minimum.take());
        self.maximum = number("maximum").or(self.maximum.take());
        if let Some(properties) = schema.get("properties").filter(|node| node.kind() == Json::Object) {
            self.set(Kind::Object);
            let place = place.key("properties");
            for (name, property) in properties.members() {
                self.child(&name).declare(property, &place.key(&name), faults);
            }
        }
        if let Some(items) = schema.get("items").filter(|node| node.kind() == Json::Object) {
            self.set(Kind::Array);
            self.item().declare(items, &place.key("items"), faults);
        }
    }

    pub(super) fn columns(&mut self, columns: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        self.set(Kind::Object);
        for (index, column) in columns.elements().enumerate() {
            let place = place.index(index);
            // The answer for a specification names both otherwise.
            let Some(name) = column.get("name").or(column.get("columnName")).and_then(Node::as_str) else {
                continue;
            };
            let field = self.child(&name);
            // `xdm` says the same as `type` and more, where it is given.
            match column.get("xdm") {
                Some(xdm) => field.declare(xdm, &place.key("xdm"), faults),
                None => field.declare(column, &place, faults),
            }
            field.types(column.get("columnType"), &place.key("columnType"), faults);
            field.declare_format(column.get("meta:xdmType"));
        }
    }

    /// One type, or several: `null` among them makes the field nullable.
    fn types(&mut self, types: Option<Node<'_>>, place: &Pointer<'_>, faults: &mut Faults) {
        let Some(types) = types else { return };
        let several = types.kind() == Json::Array;
        let words = if several { types.elements().collect() } else { vec![types] };
        for (index, word) in words.into_iter().enumerate() {
            let item = place.index(index);
            self.declare_type(word, if several { &item } else { place }, faults);
        }
        self.declared = self.kind != Kind::Untyped;
    }

    fn declare_type(&mut self, word: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        let text = word.as_str().unwrap_or_default();
        match named(&text) {
            Some(kind) => self.join(kind, place, faults),
            None if text == "null" => self.nullable = true,
            None => faults.push(Diagnostic::new(Code::UnknownType, place).with_shown("value", &text)),
        }
        self.declare_format(Some(word).filter(|_| is_date(&text)));
    }

    /// A format is kept as it is named; where the name is that of a type, it says nothing more.
    fn declare_format(&mut self, format: Option<Node<'_>>) {
        let format = format.and_then(Node::as_str).filter(|format| is_date(format) || named(format).is_none());
        self.format = format.map(Cow::into_owned).or(self.format.take());
    }

    fn set(&mut self, kind: Kind) {
        if kind != Kind::Untyped {
            self.kind = kind;
            self.declared = true;
        }
    }
}

/// Files name the types of their columns with a capital letter.
fn named(word: &str) -> Option<Kind> {
    KINDS.iter().chain(&ALIASES).find(|(_, name)| name.eq_ignore_ascii_case(word)).map(|(kind, _)| *kind)
}

/// Whether a word names a type.
pub(super) fn is_type(word: &str) -> bool {
    named(word).is_some()
}

fn is_date(word: &str) -> bool {
    matches!(word, "date" | "date-time")
}
