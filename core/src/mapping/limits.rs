//! What a field of a schema asks of its values beside their type.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::net::{Ipv4Addr, Ipv6Addr};

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
    format: Option<&'static str>,
}

/// The formats that streaming ingestion looks at, dates excepted, which are types.
const FORMATS: [&str; 5] = ["uri", "email", "ipv4", "ipv6", "hostname"];

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
        let bounds = text("meta:xdmType").and_then(|kind| bounds(&kind));
        let bound =
            |given: Option<String>, end: fn((i64, i64)) -> i64| given.or(bounds.map(|both| end(both).to_string()));
        let limits = Limits {
            allowed: elements(property.get("enum")).filter_map(scalar).collect(),
            minimum: bound(number("minimum"), |(least, _)| least),
            maximum: bound(number("maximum"), |(_, most)| most),
            min_length: length("minLength").filter(|least| *least > 0),
            max_length: length("maxLength"),
            pattern: text("pattern").map(Cow::into_owned),
            format: text("format").and_then(|format| FORMATS.into_iter().find(|known| *known == format)),
        };
        let any = !limits.allowed.is_empty()
            || limits.minimum.is_some()
            || limits.maximum.is_some()
            || limits.min_length.is_some()
            || limits.max_length.is_some()
            || limits.pattern.is_some()
            || limits.format.is_some();
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
        let word = self.format.filter(|format| !has_format(format, constant))?;
        Some(Misfit { word, limit: None, streaming: true })
    }

    /// Whether the list of values has a constant.
    pub(super) fn lists(&self, constant: &str) -> bool {
        let same = |known: &String| known == constant || compare(known, constant) == Some(Ordering::Equal);
        self.allowed.is_empty() || self.allowed.iter().any(same)
    }
}

/// The least and the greatest value of an integer of XDM, by its type.
///
/// Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/schema/field-constraints>.
fn bounds(kind: &str) -> Option<(i64, i64)> {
    Some(match kind {
        "byte" => (i8::MIN.into(), i8::MAX.into()),
        "short" => (i16::MIN.into(), i16::MAX.into()),
        "int" => (i32::MIN.into(), i32::MAX.into()),
        "long" => (i64::MIN, i64::MAX),
        _ => return None,
    })
}

/// Whether a text has a format, as far as its form tells.
fn has_format(format: &str, text: &str) -> bool {
    let is_spaced = text.contains(char::is_whitespace);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    match format {
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        "hostname" => text.len() < 254 && text.strip_suffix('.').unwrap_or(text).split('.').all(is_label),
        "email" => !is_spaced && text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => {
            let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
            !is_spaced && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        }
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
