//! The fields that an expression reads, and those that a source has.

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::contains;
use std::borrow::Cow;
use std::cell::OnceCell;

use super::functions::{function, is_taken_in};
use super::names::Names;
use super::source_fields::list_of;
use super::spelling::{is_plain_path, plain_len, write_name};
use super::tree::{Kind, Name, Node as Part, Step, StepKind};
use super::types::{self, Known, Type};
use super::words::{is_refused, is_reserved};
use crate::json::{Columns, Node, Pointer};

/// A field that an expression reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRead<'t> {
    /// Its path, as the source of a mapping would give it.
    pub path: Cow<'t, str>,
    /// Byte offset of the first place where it is read.
    pub start: usize,
    /// Byte offset behind that place.
    pub end: usize,
}

impl<'t> FieldRead<'t> {
    /// The field, and the steps into it as far as they are written out; whether these are all.
    ///
    /// `text` is what the tree was read from, or empty; `whole` is the field with all steps.
    pub(super) fn new(
        text: &'t str,
        [whole, node]: [&Part<'_>; 2],
        field: &Name<'_>,
        steps: &[Step<'_>],
    ) -> (FieldRead<'t>, bool) {
        let count = steps.iter().take_while(|step| leads(&step.kind)).count();
        let taken = &steps[..count];
        let (start, end) = taken.last().map_or((node.start, node.end), |step| (whole.start, step.end));
        // Without spaces, quotes and the like the text has it as it would be written.
        let stands = text.get(start..end).filter(|path| is_plain_path(path));
        let path = stands.map_or_else(|| Cow::Owned(written(field, taken)), Cow::Borrowed);
        (FieldRead { path, start, end }, count == steps.len())
    }
}

/// Whether a step says where it leads.
fn leads(step: &StepKind<'_>) -> bool {
    match step {
        StepKind::Member(_) | StepKind::Every => true,
        StepKind::Index(index) => match &index.kind {
            Kind::Number(_) => true,
            Kind::Text(name) => !name.is_empty() && !name.contains('}'),
            _ => false,
        },
        StepKind::Method(..) => false,
    }
}

/// The path of a field and of steps that all say where they lead.
fn written(field: &Name<'_>, steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    write_name(&field.text, field.wrapped || is_reserved(&field.text), &mut path);
    for step in steps {
        let child = match &step.kind {
            StepKind::Member(name) => &name.text,
            StepKind::Index(index) => match &index.kind {
                Kind::Number(number) => {
                    for part in ["[", number, "]"] {
                        path.push_str(part);
                    }
                    continue;
                }
                Kind::Text(name) => name,
                _ => continue,
            },
            _ => {
                path.push_str("[*]");
                continue;
            }
        };
        path.push('.');
        write_name(child, is_refused(child), &mut path);
    }
    path
}

/// The fields of a source: by their paths, and as a tree of their names for those that are spelled otherwise.
#[derive(Debug, Default)]
pub struct Fields<'f> {
    paths: NameIndex<'f>,
    /// What is known of each, by its place.
    known: Vec<Known>,
    /// The paths of those that may be null or absent.
    nullable: NameIndex<'f>,
    /// The size of the largest record that was read, where it is remarkable.
    pub(crate) largest: Option<i64>,
    names: OnceCell<Names>,
}

/// The members of a field of a source that say where it is, what it contains, and whether it may be null.
const NAMES: [&str; 5] = ["path", "type", "format", "items", "nullable"];

/// A field that is not known: the path that may have been meant, if one was looked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unknown(pub(crate) Option<String>);

impl<'f> Fields<'f> {
    /// Reads `{path, type?, format?, items?}` each, as a list or as [`crate::read_fields`] gives it.
    pub(crate) fn read(given: Node<'f>) -> Fields<'f> {
        let (list, _) = list_of(given, &Pointer::ROOT);
        let count = list.elements().count();
        let (paths, known) = (NameIndex::with_capacity(count), Vec::with_capacity(count));
        let largest = given.get("largestRecord").and_then(Node::as_i64);
        let mut fields = Fields { paths, known, largest, ..Fields::default() };
        let mut columns = Columns::new(&NAMES);
        for row in list.elements() {
            let mut values = [None; NAMES.len()];
            columns.pick(row, &mut values);
            let text = |place: usize| values[place].and_then(Node::as_str);
            let kind = types::of_field(text(1).as_deref(), text(2).as_deref());
            let items = types::of_field(text(3).as_deref(), None);
            let path = text(0).unwrap_or_default();
            if values[4].and_then(Node::as_bool) == Some(true) {
                fields.nullable.add(path.clone(), 0);
            }
            fields.add(path, Known { kind, items });
        }
        fields
    }

    /// Adds a field by its path.
    pub fn add(&mut self, path: impl Into<Cow<'f, str>>, known: Known) {
        match self.paths.add(path.into(), self.known.len()) {
            Some(place) => self.known[*place] = known,
            None => self.known.push(known),
        }
        self.names.take();
    }

    /// Adds that a field may be null or absent.
    pub(crate) fn add_nullable(&mut self, path: impl Into<Cow<'f, str>>) {
        self.nullable.add(path.into(), 0);
    }

    pub(super) fn has_nullable(&self) -> bool {
        !self.nullable.is_empty()
    }

    /// Whether a field may be null or absent, by itself or as what it lies in may be.
    pub(super) fn may_be_null(&self, path: &str) -> bool {
        self.has_nullable()
            && (self.nullable.has(path)
                || path
                    .match_indices(['.', '['])
                    .any(|(end, _)| path.get(..end).is_some_and(|outer| self.nullable.has(outer))))
    }

    /// What is known of a field by its path as the source spells it.
    pub(crate) fn get(&self, path: &str) -> Option<Known> {
        self.paths.get(path).map(|place| self.known[place])
    }

    /// The field at a path, as the source of a mapping gives it.
    pub(crate) fn at(&self, path: &str, guess: bool) -> Result<Known, Unknown> {
        if let Some(known) = self.get(path) {
            return Ok(known);
        }
        self.find(path, guess).map(|known| if path.ends_with(']') { Known::of(known.items) } else { known })
    }

    /// The type of a field that an expression reads.
    pub(super) fn of(&self, path: &str, guess: bool) -> Result<Type, Unknown> {
        self.get(path).map_or_else(|| self.find(path, guess), Ok).map(|known| known.kind)
    }

    fn find(&self, path: &str, guess: bool) -> Result<Known, Unknown> {
        let names = self.tree();
        names.find(path).map_err(|lost| {
            let near = |lost| {
                let branch = names.meant(path, lost)?;
                Some(branch.row.and_then(|row| self.paths.names().nth(row)).unwrap_or(&branch.name))
            };
            let meant = if guess { self.with_same_end(path).or_else(|| near(lost)) } else { None };
            Unknown(meant.map(str::to_owned))
        })
    }

    /// The field of which a path is the name, with dots in it that stand unescaped: the engine finds it.
    pub(super) fn with_dot(&self, path: &str) -> Option<String> {
        if !path.contains('.') {
            return None;
        }
        let branch = self.tree().dotted(path)?;
        branch.row.and_then(|row| self.paths.names().nth(row)).map(str::to_owned)
    }

    /// The field whose name goes on with a hyphen behind the path, where the text does.
    pub(super) fn with_hyphens(&self, path: &str, rest: &str) -> Option<String> {
        let len = rest.bytes().position(|byte| !matches!(byte, b'-' | b'_') && !byte.is_ascii_alphanumeric());
        let tail = rest.get(..len.unwrap_or(rest.len())).filter(|tail| tail.starts_with('-'))?;
        let (outer, name) = path.rsplit_once('.').map_or(("", path), |(outer, name)| (outer, name));
        let dot = if outer.is_empty() { "" } else { "." };
        Some(format!("{outer}{dot}${{{name}{tail}}}")).filter(|path| self.get(path).is_some())
    }

    fn tree(&self) -> &Names {
        self.names.get_or_init(|| Names::grow(self.paths.names().zip(&self.known)))
    }

    /// A field that lacks the objects around it in a path, or has more of them.
    fn with_same_end(&self, path: &str) -> Option<&str> {
        let within = |path: &str, end: &str| {
            path.strip_suffix(end).is_some_and(|outer| outer.ends_with('.') && !outer.ends_with("\\."))
        };
        self.paths.names().find(|known| within(known, path) || within(path, known))
    }
}

/// A reserved word or the name of a function among the names of a path without its `${…}`.
pub(crate) fn reserved_name(path: &str) -> Option<&str> {
    // Nearly no path has one.
    if !is_taken_in(path) {
        return None;
    }
    // Within the wrapper every name is free, dots among them.
    if contains(path, "${") {
        return None;
    }
    let mut at = 0;
    loop {
        let step = path.as_bytes().get(at..).unwrap_or_default();
        let (name, behind) = step.split_at_checked(plain_len(step))?;
        let name = path.get(at..at + name.len()).unwrap_or_default();
        let whole = matches!(behind, [] | [b'.' | b'[', ..]);
        if whole && (is_reserved(name) || function(name).is_some()) {
            return Some(name);
        }
        at += name.len() + behind.iter().position(|byte| *byte == b'.')? + 1;
    }
}

/// Whether a path is another, or a part of it.
pub(super) fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::{Fields, Known, Type, Unknown, reserved_name};

    #[test]
    fn a_field_is_known_by_its_names() {
        let mut fields = Fields::default();
        let known = |kind| Known { kind, items: Type::Any };
        fields.add("order", known(Type::Object));
        fields.add("order.total", known(Type::Number));
        fields.add("items", Known { kind: Type::Array, items: Type::Object });
        fields.add("items[*].price", known(Type::Integer));
        fields.add("extra", known(Type::Object));
        fields.add("tags", Known { kind: Type::Array, items: Type::Text });
        fields.add("order.a\\.b", known(Type::Text));
        fields.add("order.${size}", known(Type::Text));
        let find = |path| fields.at(path, true).map(|known| known.kind);
        let meant = |path: &str| Err(Unknown(Some(path.to_owned())));
        assert_eq!(find("order"), Ok(Type::Object));
        assert_eq!(find("items[3].price"), Ok(Type::Integer));
        assert_eq!(find("items[3]"), Ok(Type::Object));
        assert_eq!(find("order.size"), Ok(Type::Text));
        assert_eq!(find("extra.any.thing"), Ok(Type::Any));
        assert_eq!(find("total"), meant("order.total"));
        assert_eq!(find("data.order.total"), meant("order.total"));
        assert_eq!(find("items.price"), meant("items[*].price"));
        assert_eq!(find("order.total[0]"), meant("order.total"));
        assert_eq!(find("tags[0].x"), Err(Unknown(None)));
        assert_eq!(find("order.totel"), meant("order.total"));
        assert_eq!(find("order.a.b"), meant("order.a\\.b"));
        assert_eq!(find("items[*].prize"), meant("items[*].price"));
        assert_eq!(find("order.total.x"), Err(Unknown(None)));
        assert_eq!(fields.at("order.totel", false), Err(Unknown(None)));
    }

    #[test]
    fn reserved_names_need_their_wrapper() {
        assert_eq!(reserved_name("a.size"), Some("size"));
        assert_eq!(reserved_name("left.b"), Some("left"));
        assert_eq!(reserved_name("a.left"), Some("left"));
        assert_eq!(reserved_name("a.left_over.lef[left]"), None);
        assert_eq!(reserved_name("a.${size}"), None);
        assert_eq!(reserved_name("a.null[0].b"), Some("null"));
        assert_eq!(reserved_name("a.b.size"), Some("size"));
        assert_eq!(reserved_name("a.size-b.sizé.$size.b[size]"), None);
    }
}
