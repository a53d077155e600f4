//! Values as Java's `toString` writes them.

use std::borrow::Cow;
use std::fmt::Write;

use crate::text::{double, float};
use crate::value::Value;

impl Value<'_> {
    /// Java's `toString`.
    pub(crate) fn shown(&self) -> Cow<'_, str> {
        match self {
            Value::Text(text) => Cow::Borrowed(text),
            other => {
                let mut out = String::new();
                write(other, &mut out);
                Cow::Owned(out)
            }
        }
    }
}

/// Writes a value.
pub(crate) fn write(value: &Value<'_>, out: &mut String) {
    let _ = match value {
        Value::Null => write!(out, "null"),
        Value::Boolean(flag) => write!(out, "{flag}"),
        Value::Integer(number) => write!(out, "{number}"),
        Value::Long(number) => write!(out, "{number}"),
        Value::BigInteger(number) => write!(out, "{number}"),
        Value::Float(number) => return out.push_str(&float(*number)),
        Value::Double(number) => return out.push_str(&double(*number)),
        Value::Decimal(number) => write!(out, "{number}"),
        Value::Text(text) => return out.push_str(text),
        Value::Date(date) => return out.push_str(&date.to_iso_offset()),
        Value::Regex(regex) => return out.push_str(regex.pattern()),
        _ => return container(value, out),
    };
}

fn container(value: &Value<'_>, out: &mut String) {
    let separator = |at: usize| if at == 0 { "" } else { ", " };
    if let Some(elements) = value.elements() {
        out.push('[');
        for (at, element) in elements.iter().enumerate() {
            out.push_str(separator(at));
            write(element, out);
        }
        out.push(']');
    } else if let Some(map) = value.entries() {
        out.push('{');
        for (at, (key, value)) in map.entries().iter().enumerate() {
            out.push_str(separator(at));
            write(key, out);
            out.push('=');
            write(value, out);
        }
        out.push('}');
    }
}
