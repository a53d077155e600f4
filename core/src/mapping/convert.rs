//! Mappings from one dialect to the other.

use super::check::check_input;
use super::dialect::Dialect;
use super::row::MAPPING;
use super::rows::read;
use crate::diagnostics::{Error, Faults};
use crate::input;
use crate::input::{Field, MAX_DIAGNOSTICS, Shape, field, parse, present, read_most};
use crate::json::{Input, Kind, Node, Pointer, Value};

pub(crate) const INPUT: &[Field] = &[
    field("mappings", Shape::Mappings(MAPPING)).required(),
    field("dialect", Shape::Word(&["tutorial", "current"])).required(),
    MAX_DIAGNOSTICS,
];

/// The mappings in a dialect, whichever they are in: `input` is `{mappings, dialect, maxDiagnostics?}` as JSON.
///
/// # Errors
/// [`Error::Invalid`] with all faults; what the dialect can't carry is one, so that nothing is lost.
pub fn convert_mapping<'t>(input: impl Into<Input<'t>>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let converted = parse(input, "", &mut faults).and_then(|document| {
        let root = document.root();
        check_input(root, INPUT, &mut faults);
        read_most(root, &mut faults);
        input::check_text(root, &mut faults);
        let rows = present(root, "mappings").filter(|rows| rows.kind() == Kind::Array)?;
        let tutorial = present(root, "dialect").and_then(Node::as_str).is_some_and(|name| name == "tutorial");
        let dialect = if tutorial { Dialect::Tutorial } else { Dialect::Current };
        Some(Value::Text(read(rows, dialect, &Pointer::ROOT.key("mappings"), &mut faults)))
    });
    match converted {
        Some(rows) if !faults.has_error() => Ok(rows),
        _ => Err(faults.into()),
    }
}
