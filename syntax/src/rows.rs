//! The rows of a mapping set, as nearly all of them are: nothing in them asks for a closer look.
//!
//! A big set spends its time here. Whatever this doesn't know plainly to be sound, it leaves to who can tell the faults.

use crate::json::{Kind, Node};

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// The path of a field.
    Attribute,
    /// A calculated field.
    Expression,
    /// A constant text.
    Static,
}

/// A row in the current dialect that is sound: its members are known, its paths are paths and no text is empty.
#[derive(Clone, Copy, Debug)]
pub struct PlainRow<'d> {
    /// What the source is.
    pub kind: SourceKind,
    /// The path, expression or constant.
    pub source: Node<'d>,
    /// The path that it goes to.
    pub destination: Node<'d>,
    name: Option<Node<'d>>,
    description: Option<Node<'d>>,
}

/// An expression that is no longer than this in bytes is not too long in characters either.
const MAX_EXPRESSION: usize = 4096;

impl<'d> PlainRow<'d> {
    /// The row, if it is plainly sound.
    #[must_use]
    pub fn read(row: Node<'d>) -> Option<Self> {
        if row.kind() != Kind::Object {
            return None;
        }
        let (mut source, mut destination, mut kind, mut name, mut description) = (None, None, None, None, None);
        for (key, value) in row.entries() {
            let member = match key.plain()? {
                "source" => &mut source,
                "destination" => &mut destination,
                "sourceType" => &mut kind,
                "name" => &mut name,
                "description" => &mut description,
                _ => return None,
            };
            *member = Some(value);
            value.string_len().filter(|length| *length > 0)?;
        }
        let (source, destination) = (source?, destination?);
        let kind = match kind.map_or(Some("ATTRIBUTE"), Node::plain)? {
            "ATTRIBUTE" => SourceKind::Attribute,
            "EXPRESSION" => SourceKind::Expression,
            "STATIC" => SourceKind::Static,
            _ => return None,
        };
        let sound = match kind {
            SourceKind::Attribute => source.is_plain_path(),
            SourceKind::Expression => source.string_len()? <= MAX_EXPRESSION,
            SourceKind::Static => true,
        };
        (sound && destination.is_plain_path()).then_some(PlainRow { kind, source, destination, name, description })
    }

    /// Writes the row in the current dialect.
    pub fn write(&self, out: &mut String) {
        // One text each, as every row begins with one.
        out.push_str(match self.kind {
            SourceKind::Attribute => "{\"sourceType\":\"ATTRIBUTE\",\"source\":",
            SourceKind::Expression => "{\"sourceType\":\"EXPRESSION\",\"source\":",
            SourceKind::Static => "{\"sourceType\":\"STATIC\",\"source\":",
        });
        self.source.write(out);
        out.push_str(",\"destination\":");
        self.destination.write(out);
        for (key, member) in [(",\"name\":", self.name), (",\"description\":", self.description)] {
            if let Some(value) = member {
                out.push_str(key);
                value.write(out);
            }
        }
        out.push('}');
    }
}
