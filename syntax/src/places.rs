//! Names and numbers: the one kind of map that all parts share, as each more would be compiled anew.

use aepflow_syntax::Index;
use std::borrow::Cow;

/// Names, each once and in the order in which they came, with a number each: a place in a list, as a rule.
#[derive(Debug, Default)]
pub(crate) struct Places<'t> {
    names: Vec<(Cow<'t, str>, usize)>,
    index: Index,
}

impl<'t> Places<'t> {
    /// Adds a name with its number; if it is there already, it keeps the number that is given back.
    #[inline(never)]
    pub(crate) fn add(&mut self, name: Cow<'t, str>, place: usize) -> Option<&mut usize> {
        if let Some(at) = self.at(&name) {
            return Some(&mut self.names[at].1);
        }
        self.index.insert(self.index.hash(&*name), self.names.len());
        self.names.push((name, place));
        None
    }

    #[inline(never)]
    fn at(&self, name: &str) -> Option<usize> {
        self.index.find(self.index.hash(name), |at| self.names[at].0 == name)
    }

    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.at(name).map(|at| self.names[at].1)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut usize> {
        self.at(name).map(|at| &mut self.names[at].1)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.at(name).is_some()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| &**name)
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn a_name_keeps_its_first_number() {
        let mut places = Places::default();
        assert_eq!(places.add("a".into(), 1), None);
        assert_eq!(places.add("b".into(), 2), None);
        assert_eq!(places.add("a".into(), 3), Some(&mut 1));
        assert_eq!((places.get("a"), places.get("b"), places.get("c")), (Some(1), Some(2), None));
        assert_eq!(places.names().collect::<Vec<_>>(), ["a", "b"]);
    }
}
