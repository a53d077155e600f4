//! What a body has in the place of fields that inputs alone have.

use crate::diagnostics::{Code, Diagnostic};
use crate::input::Field;
use crate::json::{Pointer, Value};

/// The names of fields that a body has too.
pub(super) fn in_bodies(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    fields.iter().filter(|field| field.made().is_none()).map(|field| field.name)
}

/// The fault of a member that inputs alone have, and no body.
pub(super) fn shorter(fields: &[Field], name: &str) -> Option<Diagnostic> {
    let member = fields.iter().find(|field| field.name == name)?.made()?;
    let fault = Diagnostic::new(Code::UnknownField, &Pointer::ROOT.key(name));
    Some(fault.with("optional", "of_inputs").with("known", member))
}

/// A fault of an input as one of the body that was made of it: what is missing there is what would be made of the field.
pub(super) fn of_body(mut fault: Diagnostic, fields: &[Field]) -> Diagnostic {
    if fault.code == Code::DialectMismatch {
        // In a body the name of the schema says in which dialect it is.
        let member =
            if fault.param("other").and_then(Value::as_str) == Some("tutorial") { "xdmSchema" } else { "outputSchema" };
        fault.params.retain(|(name, _)| *name != "other");
        return fault.with("member", member);
    }
    let named = |field: &&Field| fault.path.strip_prefix('/') == Some(field.name);
    let (Code::MissingField, Some(field)) = (fault.code, fields.iter().find(named)) else {
        return fault;
    };
    let expected = fault.param("expected").and_then(Value::as_str);
    match field.made() {
        Some(member) => Diagnostic::at(Code::MissingField, &format!("/{member}")).with("field", member),
        // No body has a connector in its place.
        None if expected == Some("specification") => {
            Diagnostic::new(Code::MissingField, &Pointer::ROOT.key(field.name))
        }
        None => fault,
    }
}
