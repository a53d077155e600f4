//! The members of objects that follow each other in a list: nearly all have the names of the one before, in its order.

use super::document::Node;
use crate::swar::equal;
use std::borrow::Cow;

/// Finds members by their names.
#[derive(Debug)]
pub struct Columns<'n, 'd> {
    names: &'n [&'n str],
    /// The name at each place of the object before, as it is written, and its place among the names.
    last: Vec<(&'d str, Option<usize>)>,
}

impl<'n, 'd> Columns<'n, 'd> {
    /// Finds members that have these names.
    #[must_use]
    pub fn new(names: &'n [&'n str]) -> Self {
        Columns { names, last: Vec::new() }
    }

    /// Puts the value of each member at the place of its name; whether all of them have one of the names.
    pub fn pick(&mut self, object: Node<'d>, values: &mut [Option<Node<'d>>]) -> bool {
        let mut known = true;
        for (column, (key, value)) in object.entries().enumerate() {
            let place = match self.last.get(column) {
                Some((name, place)) if equal(key.raw(), name) => *place,
                _ => self.find(column, key),
            };
            match place.and_then(|place| values.get_mut(place)) {
                Some(slot) => *slot = Some(value),
                None => known = false,
            }
        }
        known
    }

    #[inline(never)]
    fn find(&mut self, column: usize, key: Node<'d>) -> Option<usize> {
        let name = key.as_str().unwrap_or_default();
        let place = self.names.iter().position(|known| *known == name);
        if self.last.is_empty() {
            self.last.reserve(self.names.len());
        }
        self.last.truncate(column);
        self.last.push((key.raw(), place));
        place
    }
}

impl<'d> Node<'d> {
    /// Puts the value of each member at the place of its name in `names`; gives the names that are not there.
    pub fn pick(self, names: &[&str], values: &mut [Option<Node<'d>>]) -> Vec<Cow<'d, str>> {
        if Columns::new(names).pick(self, values) {
            return Vec::new();
        }
        self.members().map(|(name, _)| name).filter(|name| !names.contains(&name.as_ref())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Columns;
    use crate::json::{Document, Node};

    #[test]
    fn members_are_found_whatever_the_object_before_had() {
        let text = br#"[{"a":1,"b":2},{"a":3,"b":4},{"b":5,"c":6},{},{"\u0061":7,"\u0062":8,"a ":9},{"\u0061":10}]"#;
        let document = Document::parse(text).expect("it is JSON");
        let mut columns = Columns::new(&["a", "b"]);
        let found = document.root().elements().map(|object| {
            let mut values = [None; 2];
            let known = columns.pick(object, &mut values);
            (values.map(|value| value.and_then(Node::as_i64)), known)
        });
        let expected = [
            ([Some(1), Some(2)], true),
            ([Some(3), Some(4)], true),
            ([None, Some(5)], false),
            ([None, None], true),
            ([Some(7), Some(8)], false),
            ([Some(10), None], true),
        ];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }
}
