//! The English texts of eras, quarters, months, weekdays and halves of the day.

use super::field::Field;

/// How long a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Short,
    Full,
    Narrow,
}

const ERAS: [&str; 2] = ["Before Christ", "Anno Domini"];
const SHORT_ERAS: [&str; 2] = ["BC", "AD"];
const QUARTERS: [&str; 4] = ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"];
const SHORT_QUARTERS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];
const NARROW_QUARTERS: [&str; 4] = ["1", "2", "3", "4"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HALVES: [&str; 2] = ["AM", "PM"];

/// The texts of a field, and the value of the first one; short ones may be the begin of these.
const fn texts(field: Field, style: Style) -> (&'static [&'static str], i64) {
    match (field, style) {
        (Field::Era, Style::Full) => (&ERAS, 0),
        (Field::Era, _) => (&SHORT_ERAS, 0),
        (Field::Quarter, Style::Full) => (&QUARTERS, 1),
        (Field::Quarter, Style::Short) => (&SHORT_QUARTERS, 1),
        (Field::Quarter, Style::Narrow) => (&NARROW_QUARTERS, 1),
        (Field::Month, _) => (&MONTHS, 1),
        (Field::Weekday, _) => (&WEEKDAYS, 1),
        _ => (&HALVES, 0),
    }
}

fn cut(field: Field, style: Style, text: &'static str) -> &'static str {
    match (field, style) {
        (Field::Month | Field::Weekday, Style::Short) => &text[..3],
        (Field::Month | Field::Weekday | Field::Era, Style::Narrow) => &text[..1],
        _ => text,
    }
}

/// The text of a value.
pub(super) fn text(field: Field, style: Style, value: i64) -> &'static str {
    let (texts, first) = texts(field, style);
    let text = usize::try_from(value - first).ok().and_then(|at| texts.get(at)).copied().unwrap_or_default();
    cut(field, style, text)
}

/// The value that a text begins with, and the length of its text. Where one letter stands for several, the last is taken.
pub(super) fn value(field: Field, style: Style, text: &str) -> Option<(i64, usize)> {
    let (texts, first) = texts(field, style);
    let found = texts.iter().rev().position(|candidate| text.starts_with(cut(field, style, candidate)))?;
    let at = texts.len() - 1 - found;
    Some((first + i64::try_from(at).ok()?, cut(field, style, texts[at]).len()))
}
