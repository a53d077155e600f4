//! A record, of which only what is asked for is read.

use std::cell::OnceCell;

use aepflow::json::{Document, Fields, Kind, Node, Span, write_string};

use crate::json;
use crate::value::{Value, integer, number};

/// A record and the fields that its plan reads.
pub(crate) struct Record<'r> {
    fields: &'r Fields,
    given: Given<'r>,
    /// The whole of a line, once something asks for more than its fields.
    whole: OnceCell<Option<Document<'static>>>,
}

enum Given<'r> {
    Line { text: &'r str, found: &'r [Option<Span>], has_dots: bool },
    Node { root: Node<'r>, found: Vec<Option<Node<'r>>> },
}

/// Why a record has no field, or what tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// The object that it would be in hasn't got it.
    Field,
    /// What it would be in is absent or null.
    Outer,
    /// The path may lead to something in another way.
    Unclear,
}

impl<'r> Record<'r> {
    /// A line that was found to be a record, and its fields; whether a record may have a name with a dot.
    pub(crate) fn line(fields: &'r Fields, text: &'r str, found: &'r [Option<Span>], has_dots: bool) -> Self {
        Record { fields, given: Given::Line { text, found, has_dots }, whole: OnceCell::new() }
    }

    pub(crate) fn node(fields: &'r Fields, root: Node<'r>) -> Self {
        Record { fields, given: Given::Node { root, found: fields.find(root) }, whole: OnceCell::new() }
    }

    /// Without its fields, so that each part of a path is evaluated.
    pub(crate) fn traced(fields: &'r Fields, root: Node<'r>) -> Self {
        Record { fields, given: Given::Node { root, found: Vec::new() }, whole: OnceCell::new() }
    }

    /// The record itself.
    pub(crate) fn value(&self) -> Value<'_> {
        match &self.given {
            Given::Node { root, .. } => Value::of(*root),
            Given::Line { text, .. } => self.whole(text).map_or(Value::Null, |whole| Value::of(whole.root())),
        }
    }

    fn whole(&self, line: &str) -> Option<&Document<'static>> {
        self.whole.get_or_init(|| Document::of_text(line.to_owned()).ok()).as_ref()
    }

    /// A field; nothing where the record hasn't got it, or none were looked for.
    pub(crate) fn field(&self, field: usize) -> Option<Value<'_>> {
        match &self.given {
            Given::Node { found, .. } => found.get(field).copied().flatten().map(Value::of),
            Given::Line { text, found, .. } => {
                let span = found.get(field).copied().flatten()?;
                Some(match span.kind() {
                    Kind::Null => Value::Null,
                    Kind::Bool => Value::Boolean(span.raw(text) == "true"),
                    Kind::Number if span.is_plain() => integer(span.raw(text)),
                    Kind::Number => number(span.raw(text)),
                    Kind::String => Value::Text(span.meant(text)),
                    // The values of arrays and objects know their places in one document.
                    _ => self.whole(text).and_then(|whole| whole.at(span.start())).map_or(Value::Null, Value::of),
                })
            }
        }
    }

    fn kind(&self, field: usize) -> Option<Kind> {
        match &self.given {
            Given::Node { found, .. } => found.get(field).copied().flatten().map(Node::kind),
            Given::Line { found, .. } => found.get(field).copied().flatten().map(Span::kind),
        }
    }

    /// What tells why a field is absent.
    pub(crate) fn lack(&self, field: usize) -> Lack {
        let may_be_joined = !matches!(self.given, Given::Line { has_dots: false, .. });
        let Some(outer) = self.fields.outer(field) else {
            return if may_be_joined { Lack::Unclear } else { Lack::Field };
        };
        match self.kind(outer) {
            Some(Kind::Object) => Lack::Field,
            Some(Kind::Null) if !may_be_joined => Lack::Outer,
            Some(_) => Lack::Unclear,
            None if self.lack(outer) == Lack::Unclear => Lack::Unclear,
            None => Lack::Outer,
        }
    }

    /// Writes a field as it is; whether it has a value, and nothing where there is no such field.
    #[inline(always)]
    pub(crate) fn copy(&self, field: usize, out: &mut String) -> Option<bool> {
        if let Given::Line { text, found, .. } = &self.given
            && let Some(Some(span)) = found.get(field)
            && span.is_shortest()
        {
            span.push(text, out);
            return Some(true);
        }
        self.copy_otherwise(field, out)
    }

    /// As [`Self::copy`], of what can't be copied letter by letter.
    #[inline(never)]
    fn copy_otherwise(&self, field: usize, out: &mut String) -> Option<bool> {
        match &self.given {
            Given::Node { found, .. } => Some(json::write_field(found.get(field).copied().flatten()?, out)),
            Given::Line { text, found, .. } => {
                let span = found.get(field).copied().flatten()?;
                let raw = span.raw(text);
                match span.kind() {
                    Kind::Null => return Some(false),
                    Kind::String => write_string(out, &span.meant(text)),
                    Kind::Number => json::write(&number(raw), out),
                    _ => json::copy(Document::parse(raw.as_bytes()).ok()?.root(), out),
                }
                Some(true)
            }
        }
    }
}
