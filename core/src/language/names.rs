//! The names of a source's fields as a tree, for the paths that are spelled otherwise than those of the source.

use aepflow_syntax::NameIndex;
use std::borrow::Cow;

use super::lexer::pieces;
use super::types::{Known, Type};
use crate::diagnostics::nearest;

/// The names of all fields; which element of an array holds one makes no difference.
#[derive(Debug)]
pub(super) struct Names {
    /// The first one is the record itself.
    branches: Vec<Branch>,
}

#[derive(Debug)]
pub(super) struct Branch {
    pub(super) name: String,
    known: Known,
    /// The last field that leads there.
    pub(super) row: Option<usize>,
    /// The names of the branches that grow from it, and where they are.
    children: NameIndex<'static>,
}

/// A path that leads nowhere: the branch where it stops, and how many names lead there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lost(usize, usize);

const ROOT: usize = 0;

impl Names {
    pub(super) fn grow<'f>(fields: impl Iterator<Item = (&'f str, &'f Known)>) -> Names {
        let mut tree = Names { branches: vec![Branch::new(String::new())] };
        for (row, (path, known)) in fields.enumerate() {
            let mut at = ROOT;
            for (name, _) in names(path) {
                at = tree.child(at, &name).unwrap_or_else(|| tree.add(at, name));
            }
            (tree.branches[at].known, tree.branches[at].row) = (*known, Some(row));
        }
        tree
    }

    fn add(&mut self, parent: usize, name: Cow<'_, str>) -> usize {
        let at = self.branches.len();
        let name = name.into_owned();
        self.branches[parent].children.add(name.clone().into(), at);
        self.branches.push(Branch::new(name));
        at
    }

    fn child(&self, parent: usize, name: &str) -> Option<usize> {
        self.branches[parent].children.get(name)
    }

    /// What is known of the field at a path.
    pub(super) fn find(&self, path: &str) -> Result<Known, Lost> {
        let mut at = ROOT;
        let mut inside = Type::Object;
        for (index, (name, indexed)) in names(path).enumerate() {
            let has_children = !self.branches[at].children.is_empty();
            // Only the elements of an array have parts, not the array itself.
            if !inside.has_parts() || inside == Type::Array {
                return Err(Lost(at, index));
            }
            match self.child(at, &name) {
                Some(child) => {
                    let Known { kind, items } = self.branches[child].known;
                    if indexed && !kind.has_parts() {
                        return Err(Lost(at, index));
                    }
                    inside = if indexed && kind == Type::Array { items } else { kind };
                    at = child;
                }
                // Nothing was told of what is in it.
                None if index > 0 && !has_children => return Ok(Known::NOTHING),
                None => return Err(Lost(at, index)),
            }
        }
        Ok(self.branches[at].known)
    }

    /// The branch of the record of which a whole path is the name, where none begins as the path does.
    pub(super) fn dotted(&self, path: &str) -> Option<&Branch> {
        let steps: Vec<Cow<'_, str>> = names(path).map(|(name, _)| name).collect();
        if self.child(ROOT, steps.first()?).is_some() {
            return None;
        }
        self.child(ROOT, &steps.join(".")).map(|child| &self.branches[child])
    }

    /// What was meant by a path: a name with dots in it that stand unescaped, or the nearest name.
    pub(super) fn meant(&self, path: &str, Lost(at, passed): Lost) -> Option<&Branch> {
        let rest: Vec<Cow<'_, str>> = names(path).map(|(name, _)| name).skip(passed).collect();
        let children = &self.branches[at].children;
        let dotted = (2..=rest.len()).find_map(|end| self.child(at, &rest[..end].join(".")));
        let near = || {
            let name = nearest(rest.first()?, children.names())?;
            children.get(name)
        };
        dotted.or_else(near).map(|child| &self.branches[child])
    }
}

impl Branch {
    fn new(name: String) -> Branch {
        Branch { name, known: Known::NOTHING, row: None, children: NameIndex::default() }
    }
}

/// The names in a path, without the indices behind them, and whether there are any.
fn names(path: &str) -> impl Iterator<Item = (Cow<'_, str>, bool)> {
    pieces(path).map(|piece| {
        let indexed = piece.ends_with(']');
        let name = match piece {
            Cow::Borrowed(piece) => Cow::Borrowed(name(piece)),
            Cow::Owned(piece) => Cow::Owned(name(&piece).to_owned()),
        };
        (name, indexed)
    })
}

fn name(piece: &str) -> &str {
    let (name, ends): (&str, &[char]) = match piece.strip_prefix("${") {
        Some(name) => (name, &['}']),
        None => (piece, &['[', '}']),
    };
    name.split(ends).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_names_of_a_path_are_those_the_parser_reads() {
        let of = |path| names(path).map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(of("a.b[0].c[*]"), ["a", "b", "c"]);
        assert_eq!(of("${First Name}[0].b\\.c.${d.e f}"), ["First Name", "b.c", "d", "e f"]);
    }
}
