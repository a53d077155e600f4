//! Names and numbers: the one kind of map that all parts share, as each more would be compiled anew.

use std::borrow::Cow;

use foldhash::fast::RandomState;
use indexmap::IndexMap;
use indexmap::map::Entry;

/// Names, each once and in the order in which they came, with a number each: a place in a list, as a rule.
#[derive(Debug, Default)]
pub struct NameIndex<'t>(IndexMap<Cow<'t, str>, usize, RandomState>);

impl<'t> NameIndex<'t> {
    /// No names yet, and room for so many.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        NameIndex(IndexMap::with_capacity_and_hasher(count, RandomState::default()))
    }

    /// Adds a name with its number; if it is there already, it keeps the number that is given back.
    pub fn add(&mut self, name: Cow<'t, str>, place: usize) -> Option<&mut usize> {
        match self.0.entry(name) {
            Entry::Occupied(entry) => Some(entry.into_mut()),
            Entry::Vacant(entry) => {
                entry.insert(place);
                None
            }
        }
    }

    /// The number of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// The number of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut usize> {
        self.0.get_mut(name)
    }

    /// Whether a name is there.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether there are no names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names in the order in which they came.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|name| &**name)
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
