//! The parameter `property` of Catalog and the Schema Registry, as their pages describe it.

use serde_json::Value;

use crate::reply::{Reply, general};

/// One condition on a resource.
pub(crate) struct Property<'t> {
    name: &'t str,
    test: Test<'t>,
}

enum Test<'t> {
    There,
    NotThere,
    Matches(&'t str),
    Compares(&'static str, &'t str),
}

/// Longer operators first, for `<` begins `<=`.
const OPERATORS: [&str; 6] = ["==", "!=", "<=", ">=", "<", ">"];

impl<'t> Property<'t> {
    /// Catalog also knows `!name` and `name~REGEX`, and only names of the top level.
    pub(crate) fn of_catalog(text: &'t str) -> Result<Self, Reply> {
        if let Some(name) = text.strip_prefix('!') {
            return Self { name, test: Test::NotThere }.checked(text);
        }
        let property = match text.split_once('~') {
            Some((name, pattern)) if !name.contains(['=', '<', '>', '!']) => {
                Self { name, test: Test::Matches(pattern) }
            }
            _ => Self::compared(text),
        };
        if property.name.contains('.') {
            return Err(general(400, &format!("The property {} is not at the top level", property.name)));
        }
        property.checked(text)
    }

    pub(crate) fn of_registry(text: &'t str) -> Result<Self, Reply> {
        Self::compared(text).checked(text)
    }

    fn compared(text: &'t str) -> Self {
        let end = text.find(['=', '!', '<', '>']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        match OPERATORS.into_iter().find(|operator| rest.starts_with(operator)) {
            Some(operator) => Self { name, test: Test::Compares(operator, &rest[operator.len()..]) },
            None => Self { name: text, test: Test::There },
        }
    }

    fn checked(self, text: &str) -> Result<Self, Reply> {
        let value = match self.test {
            Test::Matches(value) | Test::Compares(_, value) => value,
            Test::There | Test::NotThere => self.name,
        };
        if self.name.is_empty() || self.name.contains(['=', '<', '>', '!', '~', ' ']) || value.is_empty() {
            return Err(general(400, &format!("The filter {text} is not valid")));
        }
        if matches!(self.test, Test::Matches(pattern) if pattern.contains(['(', ')', '|', '[', ']', '{', '}', '+', '?', '\\']))
        {
            return Err(general(400, "Of regular expressions the emulator reads letters, ^, $, . and *"));
        }
        Ok(self)
    }

    /// Whether a resource fulfils it; `equals` compares a value with the text of the condition.
    pub(crate) fn accepts(&self, resource: &Value, equals: fn(&Value, &str) -> bool) -> bool {
        let there = self.name.split('.').try_fold(resource, |value, key| value.get(key));
        match self.test {
            Test::There => there.is_some(),
            Test::NotThere => there.is_none(),
            Test::Matches(pattern) => there.and_then(Value::as_str).is_some_and(|text| found(pattern, text)),
            Test::Compares("==", wanted) => there.is_some_and(|value| equals(value, wanted)),
            Test::Compares("!=", wanted) => !there.is_some_and(|value| equals(value, wanted)),
            Test::Compares(operator, wanted) => there.is_some_and(|value| ordered(value, operator, wanted)),
        }
    }
}

/// Numbers by their value, versions part by part, and other texts by their letters.
fn ordered(value: &Value, operator: &str, wanted: &str) -> bool {
    let parts = |text: &str| {
        text.split('.').map(|part| part.parse().map_err(|_| part.to_owned())).collect::<Vec<Result<u64, String>>>()
    };
    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let order = match (value.parse::<f64>(), wanted.parse::<f64>()) {
        (Ok(value), Ok(wanted)) => value.total_cmp(&wanted),
        _ => parts(&value).cmp(&parts(wanted)),
    };
    if operator.starts_with('<') {
        order.is_lt() || operator == "<=" && order.is_eq()
    } else {
        order.is_gt() || operator == ">=" && order.is_eq()
    }
}

/// Whether a text has a part that a pattern describes, of which `^`, `$`, `.` and `*` are understood.
fn found(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    match pattern.split_first() {
        Some(('^', rest)) => here(rest, &text),
        _ => (0..=text.len()).any(|start| here(&pattern, &text[start..])),
    }
}

/// Goes through the text once, with all places of the pattern that may be reached.
fn here(pattern: &[char], text: &[char]) -> bool {
    let repeats = |at: usize| pattern.get(at + 1) == Some(&'*');
    let mut places = vec![false; pattern.len() + 1];
    places[0] = true;
    for at in 0..=text.len() {
        for place in 0..pattern.len() {
            if places[place] && repeats(place) {
                places[place + 2] = true;
            }
            if places[place] && pattern[place] == '$' && place + 1 == pattern.len() && at == text.len() {
                return true;
            }
        }
        if places[pattern.len()] {
            return true;
        }
        let Some(letter) = text.get(at) else { return false };
        let mut next = vec![false; pattern.len() + 1];
        for place in (0..pattern.len()).filter(|place| places[*place]) {
            if pattern[place] == '.' || pattern[place] == *letter {
                next[if repeats(place) { place } else { place + 1 }] = true;
            }
        }
        places = next;
    }
    false
}
