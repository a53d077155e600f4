//! What a body has in the place of fields that inputs alone have.

use crate::diagnostics::{Code, Diagnostic, KEPT, nearest};
use crate::input::{Field, Shape};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::is_relational;

/// The names of fields that a body has too.
pub(super) fn in_bodies(fields: &[Field]) -> impl Iterator<Item = &'static str> {
    fields.iter().filter(|field| field.made().is_none()).map(|field| field.name)
}

/// The fields of an object within an input, at the JSON Pointer of it.
pub(super) fn fields_at(fields: &'static [Field], pointer: &str) -> Option<&'static [Field]> {
    pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).try_fold(fields, |known, step| {
        let mut shape = &known.iter().find(|field| field.name == step)?.shape;
        while let Shape::List(inner) = shape {
            shape = inner;
        }
        match shape {
            Shape::Object(inner) | Shape::ListOrObject(_, inner) | Shape::Connector(_, inner, _) => Some(*inner),
            _ => None,
        }
    })
}

/// The members of a body as those of the input that it was made of: without what inputs alone have, and with what no field
/// is called where an input has such things. What is wrong, or may be, goes to `found`.
pub(super) fn input_of(
    node: Node<'_>,
    fields: &[Field],
    set_there: &[&str],
    place: &Pointer<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(String, Value)> {
    let takes_extra = fields.iter().any(|field| field.name == "extra");
    let report = |fault, found: &mut Vec<Diagnostic>| {
        if found.len() < KEPT {
            found.push(fault);
        }
    };
    let (mut members, mut extra) = (Vec::new(), Vec::new());
    for (name, value) in node.members() {
        let place = place.key(&name);
        let field = fields.iter().find(|field| field.name == name);
        let is_set = name == "state" || set_there.contains(&name.as_ref()) && !is_relational(&name, node);
        if let Some(member) = field.and_then(Field::made) {
            let fault = Diagnostic::new(Code::UnknownField, &place);
            report(fault.with("optional", "of_inputs").with("known", member), found);
        } else if takes_extra && field.is_none() && !is_set {
            let near = nearest(&name, in_bodies(fields));
            let fault = Diagnostic::new(Code::UncheckedField, &place);
            report(fault.with_shown("field", &name).with_some("nearest", near), found);
            if near.is_none() {
                extra.push((name.into_owned(), value.to_value()));
            }
        } else {
            let value = match field.map(|field| &field.shape) {
                Some(Shape::Object(inner)) if value.kind() == Kind::Object => {
                    Value::Object(input_of(value, inner, set_there, &place, found))
                }
                _ => value.to_value(),
            };
            members.push((name.into_owned(), value));
        }
    }
    if !extra.is_empty() {
        members.push(("extra".to_owned(), Value::Object(extra)));
    }
    members
}

/// The place in a body of a pointer into the input.
pub(super) fn in_body(pointer: &str) -> &str {
    let within = ["/patch", "/extra"].into_iter().find_map(|member| pointer.strip_prefix(member));
    within.filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(pointer)
}

/// Whether a fault is of an input alone: how it names a transformation, and what is in `extra`, which [`input_of`] names.
pub(super) fn is_of_input(code: Code) -> bool {
    matches!(code, Code::TransformationIndex | Code::ExtraConflict | Code::UncheckedExtra)
}

/// A fault of an input as one of the body that was made of it: what is missing there is what would be made of the field.
pub(super) fn of_body(mut fault: Diagnostic, fields: &'static [Field]) -> Diagnostic {
    if fault.code == Code::DialectMismatch {
        // In a body the name of the schema says in which dialect it is.
        let member =
            if fault.param("other").and_then(Value::as_str) == Some("tutorial") { "xdmSchema" } else { "outputSchema" };
        fault.params.retain(|(name, _)| *name != "other");
        return fault.with("member", member);
    }
    let (place, name) = fault.path.rsplit_once('/').unwrap_or_default();
    let field = fields_at(fields, place).and_then(|fields| fields.iter().find(|field| field.name == name));
    let (Code::MissingField, Some(field)) = (fault.code, field) else {
        return fault;
    };
    let expected = fault.param("expected").and_then(Value::as_str);
    match field.made() {
        Some(member) => Diagnostic::at(Code::MissingField, &[place, "/", member].concat()).with("field", member),
        // No body has a connector in its place.
        None if expected == Some("specification") => {
            Diagnostic::at(Code::MissingField, &fault.path).with("field", field.name)
        }
        None => fault,
    }
}
