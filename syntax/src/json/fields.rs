//! The fields that are wanted of records: paths of names, as a tree.

use std::borrow::Cow;

use super::document::Node;
use crate::NameIndex;

/// The fields by their numbers; each field that another one is in has a number too.
#[derive(Debug)]
pub struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    /// The field that it is in.
    outer: usize,
    /// The fields in it.
    inner: Vec<(String, usize)>,
    numbers: NameIndex<'static>,
}

/// The number of the record itself.
pub(super) const RECORD: usize = 0;

impl Default for Fields {
    fn default() -> Self {
        Fields(vec![Field::default()])
    }
}

impl Fields {
    /// The number of the field that a path of names leads to.
    pub fn add<'p>(&mut self, path: impl IntoIterator<Item = &'p str>) -> usize {
        path.into_iter().fold(RECORD, |outer, name| {
            let next = self.0.len();
            let Some(field) = self.0.get_mut(outer) else { return RECORD };
            if let Some(known) = field.numbers.get(name) {
                return known;
            }
            field.numbers.add(Cow::Owned(name.to_owned()), next);
            field.inner.push((name.to_owned(), next));
            self.0.push(Field { outer, ..Field::default() });
            next
        })
    }

    /// How many numbers there are, with that of the record.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The field that a field is in; nothing where that is the record.
    #[must_use]
    pub fn outer(&self, field: usize) -> Option<usize> {
        self.0.get(field).map(|field| field.outer).filter(|outer| *outer != RECORD)
    }

    /// The field of that name in another one.
    pub(super) fn inner(&self, outer: usize, name: &str) -> Option<usize> {
        self.0.get(outer)?.numbers.get(name)
    }

    /// Finds all fields in a record that was read.
    #[must_use]
    pub fn find<'r>(&self, record: Node<'r>) -> Vec<Option<Node<'r>>> {
        let mut found = vec![None; self.0.len()];
        self.find_in(record, RECORD, &mut found);
        found
    }

    fn find_in<'r>(&self, object: Node<'r>, outer: usize, found: &mut [Option<Node<'r>>]) {
        let Some(Field { inner, numbers, .. }) = self.0.get(outer) else { return };
        // Nearly all records have their members in the order of the fields.
        let mut likely = inner.iter().peekable();
        for (name, value) in object.members() {
            let number = match likely.next_if(|(known, _)| *known == name) {
                Some((_, number)) => Some(*number),
                None => numbers.get(&name),
            };
            let Some(number) = number else { continue };
            if let Some(place) = found.get_mut(number) {
                *place = Some(value);
            }
            self.find_in(value, number, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;
    use crate::json::{Document, Node};

    #[test]
    fn fields_are_found_in_records_of_any_shape() {
        let mut fields = Fields::default();
        let numbers = [fields.add(["a"]), fields.add(["b", "c"]), fields.add(["b", "d"]), fields.add(["a"])];
        assert_eq!((numbers, fields.count()), ([1, 3, 4, 1], 5));
        assert_eq!([1, 2, 3].map(|field| fields.outer(field)), [None, None, Some(2)]);
        for (record, expected) in [
            (r#"{"a":1,"b":{"c":2,"d":3}}"#, [Some("1"), Some("2"), Some("3")]),
            (r#"{"x":0,"b":{"d":3,"c":2},"a":1}"#, [Some("1"), Some("2"), Some("3")]),
            (r#"{"b":5}"#, [None, None, None]),
            (r#"{"\u0061":1,"b":{"x":{"c":7}}}"#, [Some("1"), None, None]),
            (r"{}", [None, None, None]),
        ] {
            let document = Document::parse(record.as_bytes()).expect("JSON");
            let found = fields.find(document.root());
            let found = [1, 3, 4].map(|field: usize| found[field].map(Node::raw));
            assert_eq!(found, expected, "{record}");
        }
    }
}
