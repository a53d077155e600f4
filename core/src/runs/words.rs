//! What the text of an error names: a field, types, numbers. Only forms that were seen are read; all else names nothing.

use crate::json::Value;

/// Longer names are cut: no field of a schema has one.
const LONGEST: usize = 200;

/// What a text names.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// The field of the schema, as a path.
    pub(super) field: Option<String>,
    /// The field of the source.
    pub(super) source: Option<String>,
    pub(super) expected: Option<String>,
    pub(super) found: Option<String>,
    /// The code of the engine that copies.
    pub(super) engine: Option<String>,
    /// How many errors there were, and how many rows were ingested all the same.
    pub(super) counts: Option<(i64, i64)>,
    /// What there was too much of: what, how much, and the limit.
    pub(super) exceeded: Vec<(String, i64, i64)>,
}

impl Names {
    /// Of a text, and of the pointer that was given beside it.
    pub(super) fn read(text: &str, pointer: Option<&str>) -> Self {
        let mut names = Names::default();
        let pointer = pointer.or_else(|| pointer_in(text));
        names.expected = word_behind(text, "expected type: ");
        names.found = word_behind(text, "found: ");
        let key = ["required key [", "extraneous key ["].iter().find_map(|mark| between(text, mark, "]"));
        names.field = field(pointer, key);
        if let Some(path) = behind(text, "destination path ") {
            names.field = Some(cut(path.split(". ").next().unwrap_or(path)));
        }
        names.expected = names.expected.or_else(|| word_behind(text, "expected data type was: "));
        names.found = names.found.or_else(|| word_behind(text, "actual data type was: "));
        if let Some(source) = between(text, "sourceField: ", " destinationField: ") {
            names.source = Some(cut(source));
            names.field = word_behind(text, " destinationField: ").or(names.field);
        }
        names.engine = word_behind(text, "ErrorCode=");
        names.exceeded = exceeded(text);
        names
    }

    /// The first two numbers of a text, which are those of errors and of rows where a code says so.
    pub(super) fn count(&mut self, text: &str) {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
        self.counts = numbers.next().zip(numbers.next());
    }

    /// As members of a cause.
    pub(super) fn members(&self) -> [(&'static str, Option<Value>); 8] {
        let text = |text: &Option<String>| text.as_deref().map(Value::from);
        let exceeded = self.exceeded.iter().map(|(what, value, limit)| {
            Value::object([
                ("what", Some(what.as_str().into())),
                ("value", Some((*value).into())),
                ("limit", Some((*limit).into())),
            ])
        });
        [
            ("field", text(&self.field)),
            ("sourceField", text(&self.source)),
            ("expectedType", text(&self.expected)),
            ("foundType", text(&self.found)),
            ("engineCode", text(&self.engine)),
            ("errorCount", self.counts.map(|(errors, _)| errors.into())),
            ("ingestedRecords", self.counts.map(|(_, ingested)| ingested.into())),
            ("exceeded", (!self.exceeded.is_empty()).then(|| Value::list(exceeded))),
        ]
    }
}

fn behind<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    text.split_once(mark).map(|(_, rest)| rest)
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    behind(text, from)?.split_once(to).map(|(part, _)| part)
}

/// The word behind a mark, without what ends the sentence.
fn word_behind(text: &str, mark: &str) -> Option<String> {
    let rest = behind(text, mark)?;
    let word = rest.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '\'')).next()?;
    let word = word.trim_end_matches(['.', ':', ')']);
    (!word.is_empty()).then(|| cut(word))
}

fn cut(text: &str) -> String {
    crate::diagnostics::echoed(text.trim(), LONGEST)
}

/// The first pointer of a text: `#/path/to/field`, or `#` for the whole.
fn pointer_in(text: &str) -> Option<&str> {
    let (before, rest) = text.split_once('#')?;
    if before.ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | '"' | '\'' | ')' | ']' | '}'));
    let pointer = end.and_then(|end| rest.get(..end)).unwrap_or(rest).trim_end_matches([':', '.', ';']);
    (pointer.is_empty() || pointer.starts_with('/')).then_some(pointer)
}

/// A pointer, and the key below it, as the path that a mapping writes.
fn field(pointer: Option<&str>, key: Option<&str>) -> Option<String> {
    let mut path = String::new();
    let steps = pointer.unwrap_or_default().trim_start_matches('#').split('/').skip(1);
    let steps = steps.map(|step| step.replace("~1", "/").replace("~0", "~"));
    for (index, step) in steps.chain(key.map(str::to_owned)).enumerate() {
        if index > 0 && !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) {
            path.extend(["[", &step, "]"]);
        } else {
            path += if path.is_empty() { "" } else { "." };
            path += &step.replace('.', "\\.");
        }
    }
    (!path.is_empty()).then(|| cut(&path))
}

/// What a text says of limits: `26000 files (over the 25000 threshold)`.
fn exceeded(text: &str) -> Vec<(String, i64, i64)> {
    let mut found = Vec::new();
    let mut parts = text.split(" (over the ");
    let mut before = parts.next().unwrap_or_default();
    for part in parts.take(4) {
        let mut words = before.rsplit(' ');
        let what = words.next().filter(|what| matches!(*what, "files" | "bytes"));
        let number = |text: &str| text.replace(',', "").parse().ok();
        let value = words.next().and_then(number);
        let limit = part.split(' ').next().and_then(number);
        if let (Some(what), Some(value), Some(limit)) = (what, value, limit) {
            found.push((what.to_owned(), value, limit));
        }
        before = part;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn field(text: &str) -> Option<String> {
        Names::read(text, None).field
    }

    #[test]
    fn a_pointer_becomes_the_path_that_a_mapping_writes() {
        assert_eq!(field("#/_acme/items/0/id: expected type: String").as_deref(), Some("_acme.items[0].id"));
        assert_eq!(field("#: required key [_id] not found").as_deref(), Some("_id"));
        assert_eq!(field("(#/a.b/c~1d)").as_deref(), Some("a\\.b.c/d"));
        assert_eq!(field("#/xdm:age/x: no").as_deref(), Some("xdm:age.x"));
    }

    #[test]
    fn what_is_no_pointer_names_nothing() {
        for text in ["", "#", "C# failed", "issue #12", "# of rows", "expected", "required key ["] {
            assert_eq!(field(text), None, "{text}");
        }
    }

    #[test]
    fn types_and_fields_of_data_prep_are_read() {
        let names = Names::read(
            "bad destination path a.b. expected data type was: INT actual data type was: STRING. sourceField: x y destinationField: a.b",
            None,
        );
        assert_eq!(names.field.as_deref(), Some("a.b"));
        assert_eq!(names.source.as_deref(), Some("x y"));
        assert_eq!((names.expected.as_deref(), names.found.as_deref()), (Some("INT"), Some("STRING")));
    }

    #[test]
    fn limits_are_read_with_what_they_limit() {
        let text = "the batch has 26000 files (over the 25,000 threshold); 7 bytes (over the 5 threshold)";
        let exceeded = Names::read(text, None).exceeded;
        assert_eq!(exceeded, [("files".to_owned(), 26000, 25000), ("bytes".to_owned(), 7, 5)]);
    }
}
