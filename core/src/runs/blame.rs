//! Which row of a mapping fills a field.

use super::words::Names;
use crate::input::elements;
use crate::json::{Document, Kind, Node, Value};

/// A row, as far as it says what it fills.
#[derive(Debug)]
struct Row {
    place: String,
    source: String,
    destination: String,
    steps: Vec<String>,
}

/// The rows of a mapping set.
#[derive(Debug, Default)]
pub(super) struct Mapping(Vec<Row>);

impl Mapping {
    /// Of a mapping set, of its list of rows, or of the text of either.
    pub(super) fn read(given: Node<'_>) -> Self {
        match given.as_str() {
            Some(text) => {
                Document::parse(text.as_bytes()).map(|document| Self::of(document.root())).unwrap_or_default()
            }
            None => Self::of(given),
        }
    }

    fn of(given: Node<'_>) -> Self {
        let (list, place) = match given.kind() {
            Kind::Array => (Some(given), ""),
            _ => match given.get("mappings") {
                Some(list) => (Some(list), "/mappings"),
                None => (given.get("items"), "/items"),
            },
        };
        let text = |row: Node<'_>, names: [&str; 2]| {
            let text = names.iter().find_map(|name| row.get(name)).and_then(Node::as_str);
            text.map(std::borrow::Cow::into_owned)
        };
        let rows = elements(list).enumerate().filter_map(|(index, row)| {
            let destination = text(row, ["destination", "destinationXdmPath"])?;
            let source = text(row, ["source", "sourceAttribute"]).unwrap_or_default();
            let steps = steps(&destination);
            Some(Row { place: format!("{place}/{index}"), source, destination, steps })
        });
        Mapping(rows.collect())
    }

    /// The row that fills a field: the row, `none` where the mapping has no such row, or `unknown` where that isn't sure.
    pub(super) fn blame(&self, names: &Names) -> Value {
        let Some(field) = names.field.as_deref().map(steps).filter(|_| !self.0.is_empty()) else {
            return super::UNKNOWN.into();
        };
        let mut exact: Vec<&Row> = self.0.iter().filter(|row| row.steps == field).collect();
        if let (Some(source), [_, _, ..]) = (&names.source, exact.as_slice()) {
            exact.retain(|row| row.source == *source);
        }
        match exact.as_slice() {
            [row] => return row.to_value(),
            [] => {}
            _ => return super::UNKNOWN.into(),
        }
        let mut above = self.0.iter().filter(|row| field.starts_with(&row.steps));
        let below = self.0.iter().any(|row| row.steps.starts_with(&field));
        match (above.next(), above.next(), below) {
            (None, _, false) => "none".into(),
            // What an object is filled with is all of it.
            (Some(row), None, false) => row.to_value(),
            _ => super::UNKNOWN.into(),
        }
    }
}

impl Row {
    fn to_value(&self) -> Value {
        Value::object([
            ("path", Some(self.place.as_str().into())),
            ("source", Some(self.source.as_str().into())),
            ("destination", Some(self.destination.as_str().into())),
        ])
    }
}

/// The names of a path, without the positions in lists: a mapping fills all elements alike.
fn steps(path: &str) -> Vec<String> {
    let mut steps = vec![String::new()];
    let mut characters = path.chars();
    let mut within = false;
    while let Some(c) = characters.next() {
        let Some(step) = steps.last_mut() else { break };
        match c {
            '\\' => step.extend(characters.next()),
            '[' => within = true,
            ']' => within = false,
            _ if within => {}
            '.' => steps.push(String::new()),
            other => step.push(other),
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::{Mapping, Names};
    use crate::json::Document;

    fn blame(mapping: &str, field: &str) -> String {
        let document = Document::parse(mapping.as_bytes()).expect("JSON");
        let names = Names { field: Some(field.to_owned()), ..Names::default() };
        match Mapping::read(document.root()).blame(&names) {
            crate::json::Value::String(word) => word,
            row => row.get("path").and_then(|path| path.as_str()).unwrap_or_default().to_owned(),
        }
    }

    const ROWS: &str = r#"[{"source":"a","destination":"x.a"},{"source":"b","destination":"x.list[*].b"},
        {"source":"c","destination":"y"},{"source":"d","destination":"z"},{"source":"e","destination":"z"}]"#;

    #[test]
    fn a_row_is_named_only_where_it_alone_fills_the_field() {
        for (field, row) in [
            ("x.a", "/0"),
            ("x.list[3].b", "/1"),
            ("y.inside", "/2"),
            ("x", "unknown"),
            ("x.list", "unknown"),
            ("z", "unknown"),
            ("q", "none"),
            ("x.c", "none"),
            ("", "none"),
        ] {
            assert_eq!(blame(ROWS, field), row, "{field}");
        }
        assert_eq!(blame("[]", "x"), "unknown");
    }
}
