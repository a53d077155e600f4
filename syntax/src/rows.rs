//! The rows of a mapping set, as they typically are: nothing in them asks for a closer look.
//!
//! A big set spends its time here. Whatever this doesn't know plainly to be sound, it leaves to the code that reports faults.

use std::borrow::Cow;

use crate::json::{Elements, NAMES, Node, Text};
use crate::path;

/// The members that a plain row may have.
pub const MEMBERS: [&str; 5] = NAMES;

/// Writes rows in the current dialect, as elements of a list, up to one that asks for a closer look; adds where they go to.
pub fn write_plain<'d>(rows: &mut Elements<'d>, destinations: &mut Vec<Cow<'d, str>>, out: &mut String) {
    let mut ahead = rows.clone();
    while let Some(row) = ahead.step().and_then(PlainRow::read) {
        if !out.ends_with('[') {
            out.push(',');
        }
        row.write(out);
        destinations.push(Cow::Borrowed(row.destination));
        rows.clone_from(&ahead);
    }
}

/// What a source is.
enum SourceKind {
    /// The path of a field.
    Attribute,
    /// A calculated field.
    Expression,
    /// A constant text.
    Static,
}

/// A row in the current dialect that is sound: its members are known, its paths are paths and no text is empty.
pub struct PlainRow<'d> {
    kind: SourceKind,
    destination: &'d str,
    source: Text<'d>,
    name: Option<Text<'d>>,
    description: Option<Text<'d>>,
    is_bare: bool,
}

/// Whether a path is names and dots alone; nothing if it is none, or may contain the id of an organization.
fn bareness(path: &str) -> Option<bool> {
    let is_bare = path::is_bare(path);
    (is_bare || path::check(path).is_ok() && !path.contains('@')).then_some(is_bare)
}

/// An expression that is no longer than this in bytes is not too long in characters either.
const MAX_EXPRESSION: usize = 4096;

impl<'d> PlainRow<'d> {
    /// The row, if it is plainly sound.
    #[must_use]
    #[inline(always)]
    pub fn read(row: Node<'d>) -> Option<Self> {
        let [source, destination, kind, name, description] = row.row()?;
        let (source, destination) = (source?, destination?.plain()?);
        let kind = match kind.map_or(Some("ATTRIBUTE"), Text::plain)? {
            "ATTRIBUTE" => SourceKind::Attribute,
            "EXPRESSION" => SourceKind::Expression,
            "STATIC" => SourceKind::Static,
            _ => return None,
        };
        let source_is_bare = match kind {
            SourceKind::Attribute => bareness(source.plain()?)?,
            SourceKind::Expression if source.len() > MAX_EXPRESSION => return None,
            _ => true,
        };
        let is_bare = bareness(destination)? && source_is_bare;
        Some(PlainRow { kind, destination, source, name, description, is_bare })
    }

    /// What its source is.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.kind {
            SourceKind::Attribute => "ATTRIBUTE",
            SourceKind::Expression => "EXPRESSION",
            SourceKind::Static => "STATIC",
        }
    }

    /// The path, expression or constant.
    #[must_use]
    pub fn source(&self) -> Cow<'d, str> {
        self.source.meant()
    }

    /// The path that it goes to.
    #[must_use]
    pub fn destination(&self) -> &'d str {
        self.destination
    }

    /// Whether its paths are names and dots alone.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.is_bare
    }

    #[inline(always)]
    fn write(&self, out: &mut String) {
        // One text each, as every row begins with one.
        match self.kind {
            SourceKind::Attribute => out.push_str("{\"sourceType\":\"ATTRIBUTE\",\"source\":"),
            SourceKind::Expression => out.push_str("{\"sourceType\":\"EXPRESSION\",\"source\":"),
            SourceKind::Static => out.push_str("{\"sourceType\":\"STATIC\",\"source\":"),
        }
        self.source.write(out);
        out.push_str(",\"destination\":\"");
        out.push_str(self.destination);
        out.push('"');
        if let Some(name) = self.name {
            out.push_str(",\"name\":");
            name.write(out);
        }
        if let Some(description) = self.description {
            out.push_str(",\"description\":");
            description.write(out);
        }
        out.push('}');
    }
}
