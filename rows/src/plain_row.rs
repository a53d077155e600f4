//! The rows of a mapping set, as they typically are: nothing in them asks for a closer look.
//!
//! A big set spends its time here and in the reader of JSON. Whatever this doesn't know plainly to be sound, it leaves to
//! the code that reports faults.

use std::borrow::Cow;

use aepflow_syntax::json::{Elements, Node, Text, write_texts};
use aepflow_syntax::path;
use aepflow_syntax::swar::equal;

use crate::names::ROW_NAMES;

/// Writes rows in the current dialect, as elements of a list, up to one that asks for a closer look; adds where they go to,
/// and the expressions, each with how many rows come before it.
pub fn write_plain<'d>(
    rows: &mut Elements<'d>,
    destinations: &mut Vec<Cow<'d, str>>,
    expressions: &mut Vec<(usize, Cow<'d, str>)>,
    out: &mut String,
) {
    let before = destinations.len();
    let mut ahead = rows.clone();
    while let Some(node) = ahead.next() {
        let Some(row) = PlainRow::read(node) else { break };
        if out.as_bytes().last() != Some(&b'[') {
            out.push(',');
        }
        row.write(out);
        if let SourceKind::Expression = row.kind {
            expressions.push((destinations.len() - before, row.source()));
        }
        destinations.push(Cow::Borrowed(row.path));
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

impl SourceKind {
    #[inline(always)]
    fn of(word: &str) -> Option<SourceKind> {
        if equal(word, "ATTRIBUTE") {
            Some(SourceKind::Attribute)
        } else if equal(word, "EXPRESSION") {
            Some(SourceKind::Expression)
        } else {
            equal(word, "STATIC").then_some(SourceKind::Static)
        }
    }
}

/// A row in the current dialect that is sound: its members are known, its paths are paths and no text is empty.
pub struct PlainRow<'d> {
    kind: SourceKind,
    path: &'d str,
    destination: Text<'d>,
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
    pub fn read(row: Node<'d>) -> Option<Self> {
        let mut texts = [None; ROW_NAMES.len()];
        if !row.known_texts(&mut texts) {
            return None;
        }
        let [source, destination, kind, name, description] = texts;
        let (source, destination) = (source?, destination?);
        let path = destination.plain()?;
        let kind = match kind.map(Text::plain) {
            None => SourceKind::Attribute,
            Some(kind) => SourceKind::of(kind?)?,
        };
        let source_is_bare = match kind {
            SourceKind::Attribute => bareness(source.plain()?)?,
            SourceKind::Expression if source.written_len() > MAX_EXPRESSION => return None,
            _ => true,
        };
        let is_bare = bareness(path)? && source_is_bare;
        Some(PlainRow { kind, path, destination, source, name, description, is_bare })
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
        self.path
    }

    /// Whether its paths are names and dots alone.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.is_bare
    }

    #[inline(always)]
    fn write(&self, out: &mut String) {
        // One text each, as every row begins with one.
        let begin = match self.kind {
            SourceKind::Attribute => "{\"sourceType\":\"ATTRIBUTE\",\"source\":",
            SourceKind::Expression => "{\"sourceType\":\"EXPRESSION\",\"source\":",
            SourceKind::Static => "{\"sourceType\":\"STATIC\",\"source\":",
        };
        let members = [
            (begin, Some(self.source)),
            (",\"destination\":", Some(self.destination)),
            (",\"name\":", self.name),
            (",\"description\":", self.description),
        ];
        write_texts(out, &members);
        out.push('}');
    }
}
