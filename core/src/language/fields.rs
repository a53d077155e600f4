//! The fields that an expression reads, and those that a source has.

use std::collections::BTreeMap;

use super::lexer::pieces;
use super::printer::write_name;
use super::tree::{Kind, Name, Node, Step, StepKind};
use super::types::Type;
use super::words::{is_refused, is_reserved};

/// A field that an expression reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRead {
    /// Its path, as the source of a mapping would give it.
    pub path: String,
    /// Byte offset of the first place where it is read.
    pub start: usize,
    /// Byte offset behind that place.
    pub end: usize,
    /// The names of the path.
    pub(super) names: Vec<String>,
}

impl FieldRead {
    /// The field, and the steps into it as far as they are written out; whether these are all.
    pub(super) fn new(node: &Node, field: &Name, steps: &[Step]) -> (FieldRead, bool) {
        let mut read = FieldRead { path: String::new(), start: node.start, end: node.end, names: Vec::new() };
        write_name(&field.text, field.wrapped || is_reserved(&field.text), &mut read.path);
        read.names.push(field.text.clone());
        let taken = steps.iter().take_while(|step| read.step(&step.kind)).count();
        read.end = steps[..taken].last().map_or(node.end, |step| step.end);
        (read, taken == steps.len())
    }

    /// Takes a step, if it tells where it leads.
    fn step(&mut self, step: &StepKind) -> bool {
        match step {
            StepKind::Member(name) => self.child(&name.text),
            StepKind::Every => self.path.push_str("[*]"),
            StepKind::Index(index) => match &index.kind {
                Kind::Number(number) => self.path.extend(["[", number, "]"]),
                Kind::Text(name) if !name.is_empty() && !name.contains('}') => self.child(name),
                _ => return false,
            },
            StepKind::Method(..) => return false,
        }
        true
    }

    fn child(&mut self, name: &str) {
        self.path.push('.');
        write_name(name, is_refused(name), &mut self.path);
        self.names.push(name.to_owned());
    }
}

/// The fields of a source, as a tree of their names; which element of an array holds one makes no difference.
#[derive(Debug)]
pub struct Fields {
    nodes: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    kind: Type,
    children: BTreeMap<String, usize>,
}

impl Default for Fields {
    fn default() -> Self {
        Fields { nodes: vec![Known { kind: Type::Any, children: BTreeMap::new() }] }
    }
}

impl Fields {
    /// Adds a field by its path.
    pub fn add(&mut self, path: &str, kind: Type) {
        let mut at = 0;
        for name in names(path) {
            let next = self.nodes.len();
            at = *self.nodes[at].children.entry(name).or_insert(next);
            if at == next {
                self.nodes.push(Known { kind: Type::Any, children: BTreeMap::new() });
            }
        }
        self.nodes[at].kind = kind;
    }

    /// The type of a field.
    ///
    /// # Errors
    /// For an unknown one the first name that is not known, and the names known in its place.
    pub(super) fn find<'f>(&'f self, read: &'f [String]) -> Result<Type, (&'f str, impl Iterator<Item = &'f str>)> {
        let mut known = &self.nodes[0];
        for (index, name) in read.iter().enumerate() {
            match known.children.get(name) {
                Some(child) => known = &self.nodes[*child],
                // Nothing was told of what is in it.
                None if index > 0 && known.children.is_empty() && known.kind.has_parts() => return Ok(Type::Any),
                None => return Err((name, known.children.keys().map(String::as_str))),
            }
        }
        Ok(known.kind)
    }
}

/// The names in a path, without the indices behind them.
fn names(path: &str) -> impl Iterator<Item = String> {
    pieces(path).into_iter().map(|piece| {
        let (name, ends): (&str, &[char]) = match piece.strip_prefix("${") {
            Some(name) => (name, &['}']),
            None => (&piece, &['[', '}']),
        };
        name.split(ends).next().unwrap_or_default().to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::{Fields, Type, names};

    #[test]
    fn the_names_of_a_path_are_those_the_parser_reads() {
        let of = |path| names(path).collect::<Vec<_>>();
        assert_eq!(of("a.b[0].c[*]"), ["a", "b", "c"]);
        assert_eq!(of("${First Name}[0].b\\.c.${d.e f}"), ["First Name", "b.c", "d", "e f"]);
    }

    #[test]
    fn a_field_is_known_by_its_names() {
        let mut fields = Fields::default();
        fields.add("order.total", Type::Number);
        fields.add("items[*].price", Type::Integer);
        fields.add("extra", Type::Object);
        let find = |path| fields.find(&names(path).collect::<Vec<_>>()).map_err(|(name, _)| name.to_owned());
        assert_eq!(find("order"), Ok(Type::Any));
        assert_eq!(find("items[3].price"), Ok(Type::Integer));
        assert_eq!(find("extra.any.thing"), Ok(Type::Any));
        assert_eq!(find("order.sum"), Err("sum".to_owned()));
        assert_eq!(find("order.total.x"), Err("x".to_owned()));
        assert_eq!(find("none"), Err("none".to_owned()));
    }
}
