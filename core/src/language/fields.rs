//! The fields that an expression reads, and those that a source has.

use aepflow_syntax::TextExt;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::functions::function;
use super::lexer::pieces;
use super::printer::write_name;
use super::tree::{Kind, Name, Node as Part, Step, StepKind};
use super::types::{self, Type};
use super::words::{is_refused, is_reserved};
use crate::diagnostic::nearest;
use crate::json::Node;

/// A field that an expression reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRead {
    /// Its path, as the source of a mapping would give it.
    pub path: String,
    /// Byte offset of the first place where it is read.
    pub start: usize,
    /// Byte offset behind that place.
    pub end: usize,
}

impl FieldRead {
    /// The field, and the steps into it as far as they are written out; whether these are all.
    pub(super) fn new(node: &Part<'_>, field: &Name<'_>, steps: &[Step<'_>]) -> (FieldRead, bool) {
        let mut read = FieldRead { path: String::new(), start: node.start, end: node.end };
        write_name(&field.text, field.wrapped || is_reserved(&field.text), &mut read.path);
        let taken = steps.iter().take_while(|step| read.step(&step.kind)).count();
        read.end = steps[..taken].last().map_or(node.end, |step| step.end);
        (read, taken == steps.len())
    }

    /// Takes a step, if it tells where it leads.
    fn step(&mut self, step: &StepKind<'_>) -> bool {
        match step {
            StepKind::Member(name) => self.child(&name.text),
            StepKind::Every => self.path.push_str("[*]"),
            StepKind::Index(index) => match &index.kind {
                Kind::Number(number) => self.path.extend(["[", number, "]"]),
                Kind::Text(name) if !name.is_empty() && !name.holds("}") => self.child(name),
                _ => return false,
            },
            StepKind::Method(..) => return false,
        }
        true
    }

    fn child(&mut self, name: &str) {
        self.path.push('.');
        write_name(name, is_refused(name), &mut self.path);
    }
}

/// What is known of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its type.
    pub kind: Type,
    /// The type of its elements, for an array.
    pub items: Type,
}

impl Known {
    const NOTHING: Known = Known { kind: Type::Any, items: Type::Any };
}

/// The fields of a source: by their paths, and as a tree of their names for those that are spelled otherwise.
#[derive(Debug, Default)]
pub struct Fields<'f> {
    rows: Vec<(Cow<'f, str>, Known)>,
    by_path: HashMap<Cow<'f, str>, Known, RandomState>,
    tree: OnceCell<Tree>,
}

/// The names of all fields; which element of an array holds one makes no difference.
#[derive(Debug)]
struct Tree {
    /// The first one is the record itself.
    branches: Vec<Branch>,
    /// Where each is, by the names that lead there.
    places: HashMap<String, usize, RandomState>,
}

#[derive(Debug)]
struct Branch {
    name: String,
    known: Known,
    row: Option<usize>,
    children: Vec<usize>,
}

impl Branch {
    fn new(name: String) -> Branch {
        Branch { name, known: Known::NOTHING, row: None, children: Vec::new() }
    }
}

/// Adds a name to those that lead to a branch; no path holds a line feed.
fn lead(way: &mut String, name: &str) {
    way.push('\n');
    way.push_str(name);
}

/// A field that is not known: the path that may have been meant, if one was looked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unknown(pub(crate) Option<String>);

impl<'f> Fields<'f> {
    /// Reads `{path, type?, format?, items?}` each.
    pub(crate) fn read(list: Node<'f>) -> Fields<'f> {
        let mut fields = Fields::default();
        let count = list.elements().count();
        fields.rows.reserve(count);
        fields.by_path.reserve(count);
        for row in list.elements() {
            let mut members = [None; 4];
            row.pick(&["path", "type", "format", "items"], &mut members);
            let [path, kind, format, items] = members.map(|member| member.and_then(Node::as_str));
            let kind = types::of_field(kind.as_deref(), format.as_deref());
            fields.add(path.unwrap_or_default(), Known { kind, items: types::of_field(items.as_deref(), None) });
        }
        fields
    }

    /// Adds a field by its path.
    pub fn add(&mut self, path: impl Into<Cow<'f, str>>, known: Known) {
        let path = path.into();
        self.by_path.insert(path.clone(), known);
        self.rows.push((path, known));
        self.tree.take();
    }

    /// The field at a path, as the source of a mapping gives it.
    pub(crate) fn at(&self, path: &str, guess: bool) -> Result<Type, Unknown> {
        if let Some(known) = self.by_path.get(path) {
            return Ok(known.kind);
        }
        self.find(&names(path).collect::<Vec<_>>(), guess)
            .map(|known| if path.ends_with(']') { known.items } else { known.kind })
    }

    /// The type of a field that an expression reads.
    pub(super) fn of(&self, read: &FieldRead, guess: bool) -> Result<Type, Unknown> {
        let known = self.by_path.get(read.path.as_str()).copied();
        let find = || self.find(&names(&read.path).collect::<Vec<_>>(), guess);
        known.map_or_else(find, Ok).map(|known| known.kind)
    }

    fn find(&self, names: &[String], guess: bool) -> Result<Known, Unknown> {
        let tree = self.tree.get_or_init(|| self.grow());
        let (mut at, mut way) = (&tree.branches[0], String::new());
        for (index, name) in names.iter().enumerate() {
            let len = way.len();
            lead(&mut way, name);
            match tree.places.get(&way) {
                Some(child) => at = &tree.branches[*child],
                // Nothing was told of what is in it.
                None if index > 0 && at.children.is_empty() && at.known.kind.has_parts() => return Ok(Known::NOTHING),
                None => {
                    return Err(Unknown(
                        guess.then(|| self.meant(tree, at, way.part(..len), &names[index..])).flatten(),
                    ));
                }
            }
        }
        Ok(at.known)
    }

    fn grow(&self) -> Tree {
        let mut tree = Tree { branches: vec![Branch::new(String::new())], places: HashMap::default() };
        for (row, (path, known)) in self.rows.iter().enumerate() {
            let (mut at, mut way) = (0, String::new());
            for name in names(path) {
                lead(&mut way, &name);
                let next = tree.branches.len();
                if let Some(child) = tree.places.get(&way) {
                    at = *child;
                } else {
                    tree.places.insert(way.clone(), next);
                    tree.branches[at].children.push(next);
                    tree.branches.push(Branch::new(name));
                    at = next;
                }
            }
            (tree.branches[at].known, tree.branches[at].row) = (*known, Some(row));
        }
        tree
    }

    /// The path that was meant: a name with dots in it that stand unescaped, or the nearest name.
    fn meant(&self, tree: &Tree, at: &Branch, way: &str, rest: &[String]) -> Option<String> {
        let dotted = (2..=rest.len()).find_map(|end| tree.places.get(&format!("{way}\n{}", rest[..end].join("."))));
        let children = || at.children.iter().map(|child| &tree.branches[*child]);
        let near = || {
            let name = nearest(&rest[0], children().map(|child| child.name.as_str()))?;
            children().find(|child| child.name == name)
        };
        let child = dotted.map(|child| &tree.branches[*child]).or_else(near)?;
        Some(child.row.map_or_else(|| child.name.clone(), |row| self.rows[row].0.to_string()))
    }
}

/// A reserved word among the names of a path that stands without `${…}`.
pub(crate) fn reserved_name(path: &str) -> Option<&str> {
    // Within the wrapper every name is free, and dots stand there too.
    let bare = |(index, name): &(usize, &str)| is_reserved(name) || (*index == 0 && function(name).is_some());
    let names = path.split('.').map(|step| step.split('[').next().unwrap_or_default());
    if path.holds("${") { None } else { names.enumerate().find(bare).map(|(_, name)| name) }
}

/// The names in a path, without the indices behind them.
fn names(path: &str) -> impl Iterator<Item = String> {
    pieces(path).map(|piece| {
        let (name, ends): (&str, &[char]) = match piece.strip_prefix("${") {
            Some(name) => (name, &['}']),
            None => (&piece, &['[', '}']),
        };
        name.split(ends).next().unwrap_or_default().to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::{Fields, Known, Type, Unknown, names, reserved_name};

    #[test]
    fn the_names_of_a_path_are_those_the_parser_reads() {
        let of = |path| names(path).collect::<Vec<_>>();
        assert_eq!(of("a.b[0].c[*]"), ["a", "b", "c"]);
        assert_eq!(of("${First Name}[0].b\\.c.${d.e f}"), ["First Name", "b.c", "d", "e f"]);
    }

    #[test]
    fn a_field_is_known_by_its_names() {
        let mut fields = Fields::default();
        let known = |kind| Known { kind, items: Type::Any };
        fields.add("order", known(Type::Object));
        fields.add("order.total", known(Type::Number));
        fields.add("items", Known { kind: Type::Array, items: Type::Object });
        fields.add("items[*].price", known(Type::Integer));
        fields.add("extra", known(Type::Object));
        fields.add("order.a\\.b", known(Type::Text));
        fields.add("order.${size}", known(Type::Text));
        let find = |path| fields.at(path, true);
        let meant = |path: &str| Err(Unknown(Some(path.to_owned())));
        assert_eq!(find("order"), Ok(Type::Object));
        assert_eq!(find("items[3].price"), Ok(Type::Integer));
        assert_eq!(find("items[3]"), Ok(Type::Object));
        assert_eq!(find("order.size"), Ok(Type::Text));
        assert_eq!(find("extra.any.thing"), Ok(Type::Any));
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
        assert_eq!(reserved_name("a.left"), None);
        assert_eq!(reserved_name("a.${size}"), None);
        assert_eq!(reserved_name("a.null[0].b"), Some("null"));
    }
}
