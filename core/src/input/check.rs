//! An input compared with the fields that its operation takes.

use super::field::{Field, Place, Shape};
use super::reader::present;
use super::scalars::check_scalar;
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::json::{Columns, Kind, Node, Pointer};
use aepflow_syntax::swar::is_printable;

/// Whether an object plainly has what its fields ask for, and needs no closer look: most objects of a long list do.
fn fits<'d>(node: Node<'d>, fields: &[Field], columns: &mut Columns<'_, 'd>) -> bool {
    let mut values = [None; MOST_FIELDS];
    if node.kind() != Kind::Object || !columns.pick(node, &mut values) {
        return false;
    }
    fields.iter().zip(values).all(|(field, value)| match (&field.shape, value) {
        (_, None) => !field.required,
        (Shape::Any, _) => true,
        (Shape::Bool, Some(value)) => value.kind() == Kind::Bool,
        (Shape::Text, Some(value)) => value.kind() == Kind::String,
        (Shape::Name, Some(value)) => value.plain().is_some_and(|text| !text.is_empty() && is_printable(text)),
        (Shape::Word(words), Some(value)) => value.plain().is_some_and(|text| words.contains(&text)),
        _ => false,
    })
}

/// The fields of an object in a long list are fewer.
const MOST_FIELDS: usize = 16;

/// Checks the members of an object; false if one has the wrong type, so that no rule should look further.
pub(crate) fn check_object(node: Node<'_>, fields: &[Field], place: &Pointer<'_>, faults: &mut Faults) -> bool {
    if node.kind() != Kind::Object {
        let member = fields.iter().find(|field| field.required).map(|field| field.name);
        faults.push(wrong_type(node, "an object", place).with_some("member", member));
        return false;
    }
    let mut sound = true;
    for (key, value) in node.members() {
        let place = place.key(&key);
        match fields.iter().find(|field| field.name == key) {
            _ if key == "state" && fields.iter().any(|field| field.name == "draft") => {
                faults.push(Diagnostic::new(Code::StateNotAllowed, &place));
            }
            None => faults.push(unknown_field(&place, fields.iter().map(|field| field.name))),
            Some(_) if value.kind() == Kind::Null => {}
            Some(field) => {
                let before = faults.len();
                sound &= check_shape(value, &field.shape, &place, faults);
                if field.place == Place::Path && faults.len() == before {
                    faults.extend(dot_segment(value, &place));
                }
            }
        }
    }
    for field in fields.iter().filter(|field| field.required && present(node, field.name).is_none()) {
        let code = if field.place == Place::IfMatch { Code::MissingEtag } else { Code::MissingField };
        faults.push(Diagnostic::new(code, &place.key(field.name)));
    }
    sound
}

/// A segment of a path that no encoding protects: whoever reads the URL leaves it out, or the one before it too.
fn dot_segment(node: Node<'_>, place: &Pointer<'_>) -> Option<Diagnostic> {
    let text = node.as_str().filter(|text| matches!(text.as_ref(), "." | ".."))?;
    Some(Diagnostic::new(Code::DotSegment, place).with("value", text.into_owned()))
}

pub(crate) fn wrong_type(node: Node<'_>, expected: &'static str, place: &Pointer<'_>) -> Diagnostic {
    Diagnostic::new(Code::WrongType, place).with("expected", expected).with("found", node.kind().name())
}

/// A field that is none of those `known` here.
pub(crate) fn unknown_field<'k>(place: &Pointer<'_>, known: impl IntoIterator<Item = &'k str>) -> Diagnostic {
    // Compiled once, whatever the names come from.
    fn among(place: &Pointer<'_>, known: &[&str]) -> Diagnostic {
        let name = place.name();
        let fault = Diagnostic::new(Code::UnknownField, place).with_shown("field", &name);
        let near = nearest(&name, known.iter().copied());
        match near {
            near if known.contains(&"extra") => fault.with_some("nearest", near).with("extra", "extra"),
            Some(near) => fault.with("nearest", near),
            None if known.is_empty() => fault.with("optional", "nothing"),
            None => fault.with_list("allowed", known),
        }
    }
    among(place, &known.into_iter().collect::<Vec<_>>())
}

/// Checks a value against a shape; false if it has the wrong type, so that no rule should look further.
pub(crate) fn check_shape(node: Node<'_>, shape: &Shape, place: &Pointer<'_>, faults: &mut Faults) -> bool {
    // A placeholder that recovery read as a value is reported by itself.
    if node.kind() == Kind::Template {
        return false;
    }
    if !shape.takes(node.kind()) {
        faults.push(wrong_type(node, shape.expected(), place));
        return false;
    }
    match shape {
        Shape::Object(fields) => return check_object(node, fields, place, faults),
        Shape::ListOrObject(_, fields) | Shape::NameOrObject(fields) if node.kind() == Kind::Object => {
            return check_object(node, fields, place, faults);
        }
        Shape::Connector(_, fields, check) if node.kind() == Kind::Object => {
            check(node, place, faults);
            return check_object(node, fields, place, faults);
        }
        Shape::Map(fields) => {
            if node.members().next().is_none() {
                faults.push(Diagnostic::new(Code::EmptyValue, place));
            }
            return node
                .members()
                .fold(true, |sound, (key, value)| check_object(value, fields, &place.key(&key), faults) & sound);
        }
        Shape::NameOrObject(_) => return check_shape(node, &Shape::Name, place, faults),
        Shape::ListOrObject(list, _) => return check_shape(node, list, place, faults),
        Shape::List(shape) => {
            if node.elements().next().is_none() {
                faults.push(Diagnostic::new(Code::EmptyValue, place));
            }
            let fields = if let Shape::Object(fields) = shape { *fields } else { &[] };
            let names: Vec<_> = fields.iter().map(|field| field.name).collect();
            let mut columns = Columns::new(&names);
            return node.elements().enumerate().fold(true, |sound, (i, item)| {
                let fits = matches!(shape, Shape::Object(_)) && fits(item, fields, &mut columns);
                (fits || check_shape(item, shape, &place.index(i), faults)) & sound
            });
        }
        Shape::Texts | Shape::Filter(_) if node.kind() == Kind::Array => {
            let item = if matches!(shape, Shape::Filter(_)) { shape } else { &Shape::Name };
            return node.elements().enumerate().fold(true, |sound, (i, element)| {
                let place = place.index(i);
                if element.kind() == Kind::Array {
                    faults.push(wrong_type(element, "a string", &place));
                    return false;
                }
                check_shape(element, item, &place, faults) & sound
            });
        }
        _ => check_scalar(node, shape, place, faults),
    }
    true
}
