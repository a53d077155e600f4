//! Values from JSON text and to it.

use std::borrow::Cow;

use aepflow::json::{Document, Kind, Node, write_list, write_string};

use crate::failure::{Failure, Outcome};
use crate::shown;
use crate::value::{Map, Value, number};

/// The value of a text that isn't part of the record.
pub(crate) fn parse<'v>(json: &str) -> Outcome<Value<'v>> {
    let document = Document::parse(json.as_bytes()).map_err(|_| Failure::new("the text is not JSON"))?;
    Ok(owned(document.root()))
}

/// A copy; how deep it nests is bounded by the reader.
fn owned<'v>(node: Node<'_>) -> Value<'v> {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool => Value::Boolean(node.as_bool() == Some(true)),
        Kind::Number => number(node.raw()),
        Kind::Array => Value::list(node.elements().map(owned).collect()),
        Kind::Object => {
            let entries = node.members().map(|(name, value)| (Value::text(name.into_owned()), owned(value)));
            Value::map(entries.collect::<Map<'v>>())
        }
        Kind::String | Kind::Key | Kind::Template => {
            Value::text(node.as_str().map(Cow::into_owned).unwrap_or_default())
        }
    }
}

/// Writes a value as JSON; dates and what JSON has no numbers for as text.
pub(crate) fn write(value: &Value<'_>, out: &mut String) {
    match value {
        Value::Null | Value::Boolean(_) | Value::Integer(_) | Value::Long(_) | Value::BigInteger(_) => {
            shown::write(value, out);
        }
        Value::Double(number) if number.is_finite() => shown::write(value, out),
        Value::Float(number) if number.is_finite() => shown::write(value, out),
        Value::Decimal(_) => shown::write(value, out),
        Value::Json(node) => copy(*node, out),
        _ => match (value.elements(), value.entries()) {
            (Some(elements), _) => write_list(out, ['[', ']'], elements.iter(), |element, out| write(element, out)),
            (_, Some(map)) => write_list(out, ['{', '}'], map.named(), |(name, value), out| {
                write_string(out, &name);
                out.push(':');
                write(value, out);
            }),
            _ => write_string(out, &value.shown()),
        },
    }
}

/// Writes a field of the record as [`write`] writes its value; false, and nothing is written, for null.
pub(crate) fn write_field(node: Node<'_>, out: &mut String) -> bool {
    match node.kind() {
        Kind::Null => return false,
        // Java reads integers as they are written, but for a zero with a sign, and has digits of its own for fractions.
        Kind::Number if node.raw() == "-0" || node.raw().contains(['.', 'e', 'E']) => write(&number(node.raw()), out),
        _ => copy(node, out),
    }
    true
}

/// Writes a value of the record as it is, but for white space and needless escapes.
pub(crate) fn copy(node: Node<'_>, out: &mut String) {
    match node.kind() {
        Kind::Array => write_list(out, ['[', ']'], node.elements(), copy),
        Kind::Object => write_list(out, ['{', '}'], node.members(), |(name, value), out| {
            write_string(out, &name);
            out.push(':');
            copy(value, out);
        }),
        _ => node.write(out),
    }
}
