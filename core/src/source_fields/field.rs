//! A field of a source, and the fields within.

use crate::json::Value;
use aepflow_syntax::NameIndex;

/// What a field contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing is declared, and no sample contains more than null.
    #[default]
    Untyped,
    Boolean,
    Integer,
    Number,
    Text,
    Object,
    Array,
}

/// The kinds and their names in JSON Schema.
pub(super) const KINDS: [(Kind, &str); 7] = [
    (Kind::Untyped, "untyped"),
    (Kind::Boolean, "boolean"),
    (Kind::Integer, "integer"),
    (Kind::Number, "number"),
    (Kind::Text, "string"),
    (Kind::Object, "object"),
    (Kind::Array, "array"),
];

impl Kind {
    pub(super) fn name(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("untyped", |(_, name)| name)
    }
}

/// A field, and the fields within.
#[derive(Debug, Default)]
pub(super) struct SourceField {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) format: Option<String>,
    pub(super) minimum: Option<Value>,
    pub(super) maximum: Option<Value>,
    /// A null is declared or was seen.
    pub(super) nullable: bool,
    /// The least and the greatest integer of the samples.
    pub(super) seen: Option<(i64, i64)>,
    /// The kind is declared, so samples don't change it.
    pub(super) declared: bool,
    /// How many samples have the field, and how many of its own are objects, which may have the fields within.
    pub(super) samples: usize,
    pub(super) objects: usize,
    /// Of the source itself: the size of its largest record.
    pub(super) largest: usize,
    /// Samples disagree; reported once.
    pub(super) conflict: bool,
    pub(super) children: Vec<SourceField>,
    /// Where each child is: objects may be wide.
    pub(super) places: NameIndex<'static>,
    /// What an array contains.
    pub(super) item: Option<Box<SourceField>>,
}

impl SourceField {
    pub(super) fn child(&mut self, name: &str) -> &mut SourceField {
        let at = if let Some(at) = self.places.get(name) {
            at
        } else {
            self.places.add(name.to_owned().into(), self.children.len());
            self.children.push(SourceField { name: name.to_owned(), ..SourceField::default() });
            self.children.len() - 1
        };
        &mut self.children[at]
    }

    pub(super) fn item(&mut self) -> &mut SourceField {
        self.item.get_or_insert_default()
    }
}
