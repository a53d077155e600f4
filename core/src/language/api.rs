//! The calls: text or JSON in, JSON, text or diagnostics out.

use std::cell::LazyCell;

use super::check::{MAX_GUESSES, check_read, fault};
use super::fields::Fields;
use super::outcomes::{Outcome, misfit};
use super::parser::parse;
use super::printer::format;
use super::source_fields::SOURCE_FIELDS;
use super::tree::{Node as Part, Tree};
use super::types::{self, SCHEMA_TYPES, Type};
use super::{Findings, MAX_LENGTH};
use crate::diagnostics::{Code, Diagnostic, Error, Faults, Units, shown};
use crate::input;
use crate::input::{Field, Shape, check_object, field, present};
use crate::json::{Input, Lines, Node, Pointer, Value};
use aepflow_syntax::text::contains;

/// The tree of an expression as JSON.
///
/// # Errors
/// [`Error::Invalid`] with the first place where the text stops being an expression.
pub fn parse_expression(text: &str) -> Result<Value, Error> {
    parse_counting(text, Units::Bytes)
}

/// As [`parse_expression`], with the positions in these units.
pub(crate) fn parse_counting(text: &str, units: Units) -> Result<Value, Error> {
    match parse(text) {
        Ok(tree) => Ok(tree.to_value_counting(text, units)),
        Err(error) => Err(Error::Invalid(vec![error.diagnostic(text, "")])),
    }
}

/// The text of an expression's tree, given as JSON.
///
/// # Errors
/// [`Error::Invalid`] with all faults of the tree.
pub fn format_expression<'t>(tree: impl Into<Input<'t>>) -> Result<String, Error> {
    Tree::from_json(tree).map(|tree| format(&tree)).map_err(Error::Invalid)
}

pub(crate) const INPUT: &[Field] = &[
    field("expression", Shape::Text).required(),
    field("fields", SOURCE_FIELDS),
    field("destinationType", Shape::Word(&SCHEMA_TYPES)),
];

/// All faults of an expression, warnings among them.
///
/// `input` is `{expression, fields?, destinationType?}` as JSON; `fields`, those of the source, is what [`crate::read_fields`]
/// gives or a list of `{path, type?}`. Beside `start` and `end`, in bytes (other hosts get the units of their strings), the params of a fault
/// contain its line and column, in characters.
#[must_use]
pub fn check_expression<'t>(input: impl Into<Input<'t>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    let input = input.into();
    if let Some(document) = input::parse(input, "", &mut faults) {
        let root = document.root();
        check_object(root, INPUT, &Pointer::ROOT, &mut faults);
        if let Some(text) = present(root, "expression").and_then(Node::as_str) {
            let destination = present(root, "destinationType").and_then(Node::as_str);
            let fields = present(root, "fields").filter(|_| !faults.is_wrong("fields")).map(Fields::read);
            let destination = destination.and_then(|name| types::of_schema(&name));
            check_text(&text, &Pointer::ROOT.key("expression"), fields.as_ref(), destination, &mut faults);
        }
    } else if let Input::Text(text) = input
        && !text.trim_ascii_start().starts_with(b"{")
    {
        // Whoever gives the expression alone is told what it has to be in, not that it is no JSON.
        let fault = Diagnostic::new(Code::WrongType, &Pointer::ROOT).with("expected", "an object");
        return vec![fault.with("member", "expression").with("found", "string")];
    }
    faults.into()
}

/// Whether a text is an expression that does more than name a field.
pub(crate) fn is_expression(text: &str) -> bool {
    // Two dots make a range of an ill path.
    text.len() <= MAX_LENGTH && !contains(text, "..") && parse(text).is_ok_and(|tree| !tree.root.is_field())
}

/// Whether a text is an expression that reads fields of the source, and none that it lacks.
pub(crate) fn reads_fields(text: &str, fields: Option<&Fields<'_>>) -> bool {
    fields.is_some()
        && parse(text).is_ok_and(|tree| {
            let found = check_read(text, &tree, fields, MAX_GUESSES);
            found.diagnostics.is_empty() && !found.fields.is_empty()
        })
}

/// The paths of the fields that an expression reads.
pub(crate) fn read_fields(text: &str) -> Vec<String> {
    let found = parse(text).map(|tree| check_read(text, &tree, None, 0).fields).unwrap_or_default();
    found.into_iter().map(|read| read.path.into_owned()).collect()
}

/// Checks an expression at `place`; gives what is known of it, if it is one.
pub(crate) fn check_text<'t>(
    text: &'t str,
    place: &Pointer<'_>,
    fields: Option<&Fields<'_>>,
    destination: Option<Type>,
    faults: &mut Faults,
) -> Option<Findings<'t>> {
    // No text has more characters than bytes.
    let length = if text.len() > MAX_LENGTH { text.chars().count() } else { 0 };
    if length > MAX_LENGTH {
        let fault = Diagnostic::at(Code::ExpressionTooLong, &place.to_string()).with("value", length);
        faults.push(fault.with("maximum", MAX_LENGTH));
        return None;
    }
    let tree = parse(text).map_err(|error| faults.push(error.diagnostic(text, &place.to_string()))).ok()?;
    let guesses = if faults.is_full() { 0 } else { MAX_GUESSES };
    let found = check_read(text, &tree, fields, guesses);
    let results = destination.map_or_else(Vec::new, |destination| unfit(text, &tree.root, &found, destination));
    if found.diagnostics.is_empty() && results.is_empty() {
        return Some(found);
    }
    within(text, place, &found.diagnostics, faults);
    within(text, place, &results, faults);
    Some(found)
}

/// Adds faults of parts of an expression, with the line and column of each.
pub(crate) fn within(text: &str, place: &Pointer<'_>, found: &[Diagnostic], faults: &mut Faults) {
    let lines = LazyCell::new(|| Lines::new(text.as_bytes()));
    for fault in found {
        faults.push_with(fault.code, || {
            let mut fault = fault.clone();
            fault.path = place.to_string();
            let [start, end] = ["start", "end"].map(|name| position(&fault, name));
            input::placed(fault.within(text, start, end), start, &lines)
        });
    }
}

/// The byte where the part begins or ends that a fault speaks of.
fn position(fault: &Diagnostic, name: &str) -> usize {
    let position = fault.params.iter().find(|(key, _)| *key == name);
    let position = position.and_then(|(_, value)| value.to_string().parse::<i64>().ok());
    position.and_then(|position| usize::try_from(position).ok()).unwrap_or(0)
}

/// What an expression gives that doesn't fit its destination: its whole result, or some branches.
fn unfit(text: &str, whole: &Part<'_>, found: &Findings<'_>, destination: Type) -> Vec<Diagnostic> {
    let unfit = |code, start: usize, end: usize, kind: Type, value: &str| {
        let fault = fault(code, start, end).with("found", kind.described());
        let valued = matches!(
            code,
            Code::UncertainConversion | Code::TextAsDate | Code::FractionAsInteger | Code::IntegerDivision
        );
        let fault = fault.with("expected", destination.described());
        fault.with_some("value", valued.then(|| shown(value)))
    };
    if let Some(code) = misfit(found.result, destination) {
        return vec![unfit(code, whole.start, whole.end, found.result, text)];
    }
    let branch = |outcome: &Outcome| {
        let code = outcome.misfit(destination)?;
        let part = text.get(outcome.start..outcome.end).unwrap_or_default();
        let odd = outcome.odd.as_ref().filter(|_| code == Code::TextAsDate);
        let fault = unfit(code, outcome.start, outcome.end, outcome.kind, odd.map_or(part, |(text, _)| text));
        Some(odd.map_or(fault.clone(), |(_, form)| fault.with("found", *form)))
    };
    found.outcomes.iter().filter_map(branch).collect()
}

#[cfg(test)]
mod tests {
    use super::check_expression;

    /// The codes that an input gets, with the texts at their positions.
    fn codes(expression: &str, rest: &str) -> Vec<(&'static str, String)> {
        let input = format!("{{\"expression\": {}{rest}}}", crate::json::Value::from(expression));
        let place = |params: &[(&str, crate::json::Value)], name| {
            params.iter().find(|(key, _)| *key == name).and_then(|(_, value)| value.to_string().parse().ok())
        };
        let found = check_expression(input.as_bytes());
        let text = |params: &[_]| Some(expression.get(place(params, "start")?..place(params, "end")?)?.to_owned());
        found.iter().map(|fault| (fault.code.name(), text(&fault.params).unwrap_or_default())).collect()
    }

    #[test]
    fn known_fields_and_the_destination_are_held_against_an_expression() {
        let fields = r#", "fields": [{"path": "order.total", "type": "double"}, {"path": "tags", "type": "array"}]"#;
        let source = ("unknown_source_field", "order.totl".to_owned());
        assert_eq!(codes("order.totl + order.total", fields), [source]);
        assert_eq!(codes("upper(tags) + upper(tags[0])", fields), [("wrong_argument_type", "tags".to_owned())]);
        assert_eq!(codes("contains_key(order.total)", fields), []);
        let whole = |code| [(code, "(1 + a) / 2".to_owned())];
        assert_eq!(codes("(1 + a) / 2", r#", "destinationType": "array""#), whole("result_type"));
        assert_eq!(codes("(1 + a) / 2", r#", "destinationType": "date-time""#), whole("number_as_date"));
        assert_eq!(codes("(1 + a) / 2", r#", "destinationType": "string""#), []);
        assert_eq!(codes("a", r#", "destinationType": "blob""#), [("unknown_value", String::new())]);
        assert_eq!(codes(" ", ""), [("empty_value", String::new())]);
        assert_eq!(codes(&"a".repeat(4097), ""), [("expression_too_long", String::new())]);
        assert_eq!(codes("x\n  == ~", ""), [("syntax_error", String::new())]);
    }
}
