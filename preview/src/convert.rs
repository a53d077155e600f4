//! A value as the type of its destination.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/data-prep/data-handling>.

use aepflow::json::write_string;
use aepflow::language::Type;
use aepflow::{TargetField, TargetSchema};
use std::borrow::Cow;
use std::fmt::Write;

use crate::failure::{Failure, Outcome};
use crate::functions::read_date;
use crate::json;
use crate::numbers::{described, java_double, whole};
use crate::value::Value;

/// The texts that the platform reads as booleans, in their listed spellings.
const TRUE: [&str; 8] = ["y", "yes", "Y", "YES", "on", "ON", "true", "TRUE"];
const FALSE: [&str; 8] = ["n", "N", "no", "NO", "off", "OFF", "false", "FALSE"];

/// What values are converted for.
#[derive(Clone, Copy)]
pub(crate) struct Conversion<'c> {
    pub(crate) schema: Option<&'c TargetSchema>,
}

impl Conversion<'_> {
    /// Writes a value for a destination as JSON; false for null, which is left out.
    pub(crate) fn write(
        self,
        value: &Value<'_>,
        path: &str,
        field: Option<TargetField>,
        out: &mut String,
    ) -> Outcome<bool> {
        if value.is_null() {
            return Ok(false);
        }
        let Some(field) = field else {
            json::write(value, out);
            return Ok(true);
        };
        match field.kind {
            Type::Object => self.object(value, path, out)?,
            Type::Map => self.map(value, path, out)?,
            Type::Array => self.array(value, path, field, out)?,
            kind => Self::scalar(value, kind, field.is_time, out)?,
        }
        Ok(true)
    }

    /// Copies the children that both sides have.
    fn object(self, value: &Value<'_>, path: &str, out: &mut String) -> Outcome<()> {
        let Some(map) = value.entries() else { return Err(unfit(value, "an object")) };
        self.members(map.named(), out, |name| {
            let path = format!("{path}.{name}");
            let field = self.schema.and_then(|schema| schema.field(&path))?;
            Some((path, field))
        })
    }

    /// Copies all values, which have one type.
    fn map(self, value: &Value<'_>, path: &str, out: &mut String) -> Outcome<()> {
        let Some(map) = value.entries() else { return Err(unfit(value, "a map")) };
        let path = value_of(path);
        let any = TargetField { kind: Type::Any, items: Type::Any, is_time: false };
        let field = self.schema.and_then(|schema| schema.field(&path)).unwrap_or(any);
        self.members(map.named(), out, |_| Some((path.clone(), field)))
    }

    /// Copies the members of an object that have a place.
    fn members<'m, 'v: 'm>(
        self,
        members: impl Iterator<Item = (Cow<'m, str>, &'m Value<'v>)>,
        out: &mut String,
        place: impl Fn(&str) -> Option<(String, TargetField)>,
    ) -> Outcome<()> {
        out.push('{');
        let mut first = true;
        for (name, child) in members {
            let Some((path, field)) = place(&name) else { continue };
            let before = out.len();
            if !first {
                out.push(',');
            }
            write_string(out, &name);
            out.push(':');
            if self.write(child, &path, Some(field), out)? {
                first = false;
            } else {
                out.truncate(before);
            }
        }
        out.push('}');
        Ok(())
    }

    fn array(self, value: &Value<'_>, path: &str, field: TargetField, out: &mut String) -> Outcome<()> {
        let Some(elements) = value.elements() else { return Err(unfit(value, "an array")) };
        let path = format!("{path}[*]");
        let inner = self.schema.and_then(|schema| schema.field(&path));
        let inner = inner.unwrap_or(TargetField { kind: field.items, items: Type::Any, is_time: field.is_time });
        let inner = TargetField { kind: if inner.kind == Type::Any { field.items } else { inner.kind }, ..inner };
        out.push('[');
        for (at, element) in elements.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            if !self.write(element, &path, Some(inner), out)? {
                out.push_str("null");
            }
        }
        out.push(']');
        Ok(())
    }

    fn scalar(value: &Value<'_>, kind: Type, is_time: bool, out: &mut String) -> Outcome<()> {
        match (kind, value) {
            (Type::Text, Value::Text(text)) => write_string(out, text),
            (Type::Text, Value::Boolean(_) | Value::Date(_)) => write_string(out, &value.shown()),
            (Type::Text, number) if number.is_number() => write_string(out, &number.shown()),
            (Type::Text, _) => return Err(unfit(value, "text")),
            (Type::Boolean, Value::Boolean(_))
            | (Type::Integer, Value::Integer(_) | Value::Long(_) | Value::BigInteger(_)) => json::write(value, out),
            (Type::Boolean, Value::Text(text)) => match boolean(text) {
                Some(flag) => out.push_str(if flag { "true" } else { "false" }),
                None => return Err(unfit(value, "a boolean")),
            },
            (Type::Integer, Value::Double(number)) if number.fract() == 0.0 && number.abs() < 9e15 => {
                let _ = write!(out, "{number:.0}");
            }
            (Type::Integer, Value::Float(number)) if number.fract() == 0.0 && number.abs() < 9e15 => {
                let _ = write!(out, "{number:.0}");
            }
            (Type::Integer, Value::Text(text)) => match whole(text) {
                Some(number) => out.push_str(&number.to_string()),
                None => return Err(unfit(value, "an integer")),
            },
            (Type::Number, Value::Text(text)) => match java_double(text).filter(|number| number.is_finite()) {
                Some(number) => json::write(&Value::Double(number), out),
                None => return Err(unfit(value, "a number")),
            },
            (Type::Number, Value::Double(number)) if !number.is_finite() => {
                return Err(unfit(value, "a number of JSON"));
            }
            (Type::Number, number) if number.is_number() => json::write(number, out),
            (Type::Date, Value::Date(date)) => write_string(out, &date_text(&date.to_iso_offset(), is_time)),
            (Type::Date, Value::Text(text)) => {
                write_string(out, &date_text(&read_date(text)?.to_iso_offset(), is_time));
            }
            (Type::Date, number) if number.is_number() => {
                return Err(Failure::new(
                    "a number is not read as a date: make text of it by `dformat(…)`, with milliseconds",
                ));
            }
            (Type::Integer, _) => return Err(unfit(value, "an integer")),
            (Type::Number, _) => return Err(unfit(value, "a number")),
            (Type::Boolean, _) => return Err(unfit(value, "a boolean")),
            (Type::Date, _) => return Err(unfit(value, "a date")),
            _ => json::write(value, out),
        }
        Ok(())
    }
}

/// The path of the values of a map: the schema knows no names of them.
pub(crate) fn value_of(map: &str) -> String {
    format!("{map}.value")
}

/// Of a field without a time only the date is kept.
fn date_text(iso: &str, is_time: bool) -> String {
    let end = if is_time { iso.len() } else { iso.find('T').unwrap_or(iso.len()) };
    iso.get(..end).unwrap_or_default().to_owned()
}

fn boolean(text: &str) -> Option<bool> {
    if TRUE.iter().any(|word| word.eq_ignore_ascii_case(text)) {
        return Some(true);
    }
    FALSE.iter().any(|word| word.eq_ignore_ascii_case(text)).then_some(false)
}

fn unfit(value: &Value<'_>, expected: &str) -> Failure {
    Failure::new(format!("the destination takes {expected}, and this is {}", described(value)))
}
