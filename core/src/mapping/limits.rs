//! What a field of a schema asks of its values beside their type.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::pattern;
use crate::diagnostics::shown;
use crate::input::elements;
use crate::json::{Kind, Node, Value};
use crate::language::Type;

/// How much of a schema the ingestion looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Validation {
    /// It isn't known how the data arrives.
    #[default]
    Either,
    /// Types, lists of values, ranges, required fields.
    Batch,
    /// All that the schema says.
    Streaming,
}

impl Validation {
    pub(crate) const WORDS: [&'static str; 2] = ["batch", "streaming"];

    pub(crate) fn read(given: Option<Node<'_>>) -> Validation {
        match given.and_then(Node::as_str).as_deref() {
            Some("batch") => Validation::Batch,
            Some("streaming") => Validation::Streaming,
            _ => Validation::Either,
        }
    }
}

/// The keywords of one field; they are rare, so what has none has no list.
#[derive(Default)]
pub(super) struct Limits {
    /// The only values, as text.
    pub(super) allowed: Vec<String>,
    minimum: Option<String>,
    maximum: Option<String>,
    min_length: Option<usize>,
    max_length: Option<usize>,
    pattern: Option<String>,
    is_uri: bool,
}

/// What is wrong with a value.
pub(super) struct Misfit {
    /// The word for what the schema takes, and the number or text in its phrase.
    pub(super) word: &'static str,
    pub(super) limit: Option<Value>,
    /// Whether streaming ingestion alone looks at it.
    pub(super) streaming: bool,
}

impl Limits {
    pub(super) fn read(property: Node<'_>) -> Option<Box<Limits>> {
        let number =
            |name| property.get(name).filter(|node| node.kind() == Kind::Number).map(|node| node.raw().to_owned());
        let length = |name| property.get(name).and_then(Node::as_i64).and_then(|length| usize::try_from(length).ok());
        let text = |name| property.get(name).and_then(Node::as_str);
        let scalar = |node: Node<'_>| match node.kind() {
            Kind::String => node.as_str().map(Cow::into_owned),
            Kind::Number | Kind::Bool => Some(node.raw().to_owned()),
            _ => None,
        };
        let limits = Limits {
            allowed: elements(property.get("enum")).filter_map(scalar).collect(),
            minimum: number("minimum"),
            maximum: number("maximum"),
            min_length: length("minLength").filter(|least| *least > 0),
            max_length: length("maxLength"),
            pattern: text("pattern").map(Cow::into_owned),
            is_uri: text("format").is_some_and(|format| format == "uri"),
        };
        let any = !limits.allowed.is_empty()
            || limits.minimum.is_some()
            || limits.maximum.is_some()
            || limits.min_length.is_some()
            || limits.max_length.is_some()
            || limits.pattern.is_some()
            || limits.is_uri;
        any.then(|| Box::new(limits))
    }

    /// What a constant breaks that has the type already.
    pub(super) fn misfit(&self, constant: &str, kind: Type) -> Option<Misfit> {
        let told = |word, limit: Value, streaming| Some(Misfit { word, limit: Some(limit), streaming });
        if matches!(kind, Type::Integer | Type::Number) {
            let beyond = |bound: &Option<String>, beyond| {
                bound.as_ref().filter(|bound| compare(constant, bound) == Some(beyond)).cloned()
            };
            if let Some(least) = beyond(&self.minimum, Ordering::Less) {
                return told("minimum", least.into(), false);
            }
            return beyond(&self.maximum, Ordering::Greater).and_then(|most| told("maximum", most.into(), false));
        }
        if kind != Type::Text {
            return None;
        }
        let length = constant.chars().count();
        if let Some(least) = self.min_length.filter(|least| length < *least) {
            return told("least_length", least.into(), true);
        }
        if let Some(most) = self.max_length.filter(|most| length > *most) {
            return told("greatest_length", most.into(), true);
        }
        if let Some(pattern) = self.pattern.as_ref().filter(|pattern| pattern::fits(pattern, constant) == Some(false)) {
            return told("pattern", shown(pattern).into(), true);
        }
        let scheme =
            constant.split_once(':').is_some_and(|(scheme, _)| scheme.starts_with(|c: char| c.is_ascii_alphabetic()));
        let is_no_uri = self.is_uri && (!scheme || constant.contains(char::is_whitespace));
        is_no_uri.then_some(Misfit { word: "uri", limit: None, streaming: true })
    }

    /// Whether the list of values has a constant.
    pub(super) fn lists(&self, constant: &str) -> bool {
        let same = |known: &String| known == constant || compare(known, constant) == Some(Ordering::Equal);
        self.allowed.is_empty() || self.allowed.iter().any(same)
    }
}

/// Compares two plain decimal numbers without the tables that a reader of fractions needs.
fn compare(one: &str, other: &str) -> Option<Ordering> {
    let ([one, other], [negative, beside]) = {
        let parts = [one, other].map(|text| (text.strip_prefix('-').unwrap_or(text), text.starts_with('-')));
        (parts.map(|(digits, _)| decimal(digits)), parts.map(|(_, negative)| negative))
    };
    let (one, other) = (one?, other?);
    let zero = |number: (&str, &str)| number == ("", "");
    let sign = |negative: bool, number| {
        if zero(number) {
            0
        } else if negative {
            -1
        } else {
            1
        }
    };
    let (first, second) = (sign(negative, one), sign(beside, other));
    let size = || one.0.len().cmp(&other.0.len()).then_with(|| one.cmp(&other));
    Some(first.cmp(&second).then_with(|| if first < 0 { size().reverse() } else { size() }))
}

/// The digits in front of the point, without leading zeros, and those behind it, without zeros at the end.
fn decimal(digits: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !whole.is_empty() && plain(whole) && plain(fraction);
    is_number.then(|| (whole.trim_start_matches('0'), fraction.trim_end_matches('0')))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Equal, Greater, Less};

    use super::compare;

    #[test]
    fn numbers_are_compared_by_their_digits() {
        for (one, other, expected) in [
            ("1", "2", Some(Less)),
            ("10", "9", Some(Greater)),
            ("-10", "-9", Some(Less)),
            ("-1", "1", Some(Less)),
            ("0", "-0.0", Some(Equal)),
            ("1.50", "1.5", Some(Equal)),
            ("1.05", "1.5", Some(Less)),
            ("007", "7", Some(Equal)),
            ("9007199254740992", "9007199254740991", Some(Greater)),
            ("abc", "1", None),
            ("1e3", "1", None),
        ] {
            assert_eq!(compare(one, other), expected, "{one} {other}");
        }
    }
}
