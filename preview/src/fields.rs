//! The fields of a record that a plan reads, found in one walk over it.

use std::borrow::Cow;

use aepflow::json::{Kind, Node};

/// The paths of names that are wanted, as a tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields {
    root: Level,
    count: usize,
}

#[derive(Clone, Debug, Default)]
struct Level(Vec<Wanted>);

#[derive(Clone, Debug)]
struct Wanted {
    name: String,
    field: Option<usize>,
    inner: Level,
}

/// What the walk over the last record met, so that records alike compare each name once. One for each level.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    /// The names of the members in their order, and which of the wanted each is.
    members: Vec<(String, Option<usize>)>,
    inner: Vec<Shape>,
}

/// The fields of one record by their numbers.
pub(crate) type Found<'r> = Vec<Option<Node<'r>>>;

impl Fields {
    /// The number of the field that a path of names leads to.
    pub(crate) fn add<'p>(&mut self, path: impl IntoIterator<Item = &'p str>) -> usize {
        let mut level = &mut self.root;
        let mut field = &mut None;
        for name in path {
            let at = level.0.iter().position(|wanted| wanted.name == name).unwrap_or(level.0.len());
            if at == level.0.len() {
                level.0.push(Wanted { name: name.to_owned(), field: None, inner: Level::default() });
            }
            let wanted = &mut level.0[at];
            (level, field) = (&mut wanted.inner, &mut wanted.field);
        }
        *field.get_or_insert_with(|| {
            self.count += 1;
            self.count - 1
        })
    }

    /// Finds all fields in a record.
    pub(crate) fn find<'r>(&self, record: Node<'r>, shape: &mut Shape) -> Found<'r> {
        let mut found = vec![None; self.count];
        self.root.find(record, shape, &mut found);
        found
    }
}

impl Level {
    fn find<'r>(&self, object: Node<'r>, shape: &mut Shape, found: &mut Found<'r>) {
        shape.inner.resize_with(self.0.len(), Shape::default);
        let mut left = self.0.len();
        for (at, (name, value)) in object.members().enumerate() {
            let Some(index) = self.which(at, name, shape) else { continue };
            let (wanted, inner) = (&self.0[index], &mut shape.inner[index]);
            if let Some(field) = wanted.field {
                found[field] = Some(value);
            }
            if !wanted.inner.0.is_empty() && value.kind() == Kind::Object {
                wanted.inner.find(value, inner, found);
            }
            left -= 1;
            if left == 0 {
                break;
            }
        }
    }

    /// Which of the wanted the name of a member is.
    fn which(&self, at: usize, name: Cow<'_, str>, shape: &mut Shape) -> Option<usize> {
        /// How many members are remembered: what is behind them is looked for each time.
        const MOST: usize = 1_000;
        if let Some((known, index)) = shape.members.get(at)
            && *known == name
        {
            return *index;
        }
        let index = self.0.iter().position(|wanted| wanted.name == name);
        if at < MOST {
            shape.members.truncate(at);
            shape.members.push((name.into_owned(), index));
        }
        index
    }
}

#[cfg(test)]
mod tests {
    use aepflow::json::{Document, Node};

    use super::{Fields, Shape};

    #[test]
    fn records_of_any_shape_are_walked() {
        let mut fields = Fields::default();
        let numbers = [fields.add(["a"]), fields.add(["b", "c"]), fields.add(["b", "d"]), fields.add(["a"])];
        assert_eq!(numbers, [0, 1, 2, 0]);
        let mut shape = Shape::default();
        for (record, expected) in [
            (r#"{"a":1,"b":{"c":2,"d":3}}"#, [Some("1"), Some("2"), Some("3")]),
            (r#"{"x":0,"b":{"d":3,"c":2},"a":1}"#, [Some("1"), Some("2"), Some("3")]),
            (r#"{"b":5}"#, [None, None, None]),
            (r#"{"\u0061":1,"b":{"x":{"c":7}}}"#, [Some("1"), None, None]),
            (r"{}", [None, None, None]),
            (r#"{"a":1,"b":{"c":2,"d":3}}"#, [Some("1"), Some("2"), Some("3")]),
        ] {
            let document = Document::parse(record.as_bytes()).expect("JSON");
            let found = fields.find(document.root(), &mut shape);
            let found: Vec<_> = found.iter().map(|field| field.map(Node::raw)).collect();
            assert_eq!(found, expected, "{record}");
        }
    }
}
