//! Names and numbers: the one kind of map that all parts share, as each more would be compiled anew.

use std::borrow::Cow;

use crate::Index;
use crate::swar::equal;

/// Names, each once and in the order in which they came, with a number each: a place in a list, as a rule.
#[derive(Debug, Default)]
pub struct NameIndex<'t> {
    names: Vec<(Cow<'t, str>, usize)>,
    index: Index,
}

impl<'t> NameIndex<'t> {
    /// No names yet, and room for so many.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        NameIndex { names: Vec::with_capacity(count), index: Index::with_capacity(count) }
    }

    /// Adds a name with its number; if it is there already, it keeps the number that is given back.
    pub fn add(&mut self, name: Cow<'t, str>, place: usize) -> Option<&mut usize> {
        let hash = self.index.hash(&name);
        if let Some(at) = self.at(hash, &name) {
            return Some(&mut self.names[at].1);
        }
        self.index.insert(hash, self.names.len());
        self.names.push((name, place));
        None
    }

    fn at(&self, hash: u32, name: &str) -> Option<usize> {
        self.index.find(hash, |at| equal(&self.names[at].0, name))
    }

    /// The number of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<usize> {
        // Most of those that are always asked, such as the parameters of lambdas, have no names.
        if self.names.is_empty() {
            return None;
        }
        self.at(self.index.hash(name), name).map(|at| self.names[at].1)
    }

    /// The number of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut usize> {
        self.at(self.index.hash(name), name).map(|at| &mut self.names[at].1)
    }

    /// Whether a name is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The names in the order in which they came.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| &**name)
    }
}

#[cfg(test)]
mod tests {
    use super::NameIndex;

    #[test]
    fn a_name_keeps_its_first_number() {
        let mut places = NameIndex::default();
        assert_eq!(places.add("a".into(), 1), None);
        assert_eq!(places.add("b".into(), 2), None);
        assert_eq!(places.add("a".into(), 3), Some(&mut 1));
        assert_eq!((places.get("a"), places.get("b"), places.get("c")), (Some(1), Some(2), None));
        assert_eq!(places.names().collect::<Vec<_>>(), ["a", "b"]);
    }
}
