//! Functions that turn texts into numbers, and those of identities and random values.

use std::fmt::Write;
use std::rc::Rc;

use num_traits::ToPrimitive;

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::numbers::{java_double, whole};
use crate::value::Value;

/// The number that a text is, as `read` reads it.
fn number<'v>(
    given: Arguments<'_, 'v>,
    expected: &str,
    read: impl FnOnce(&str) -> Option<Value<'v>>,
) -> Outcome<Value<'v>> {
    match given.text(0)? {
        Some(text) => read(&text).ok_or_else(|| given.refuse(0, expected)),
        None => Ok(Value::Null),
    }
}

pub(super) fn to_bigint<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    number(given, "a text of digits", |text| whole(text).map(|number| Value::BigInteger(Rc::new(number))))
}

pub(super) fn to_integer<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    number(given, "a text of digits that 32 bits hold", |text| whole(text)?.to_i32().map(Value::Integer))
}

pub(super) fn to_decimal<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    number(given, "the text of a number", |text| java_double(text).map(Value::Double))
}

pub(super) fn to_float<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    // Through its own digits: a number that is rounded twice may be another.
    number(given, "the text of a number", |text| {
        java_double(text)?;
        let digits = text.trim_matches(|c: char| c <= ' ').trim_end_matches(['d', 'D', 'f', 'F']);
        digits.replace("Infinity", "inf").parse().ok().map(Value::Float)
    })
}

pub(super) fn uuid<'v>(context: &mut Context<'v>, _: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut bytes = [0_u8; 16];
    for half in bytes.chunks_mut(8) {
        half.copy_from_slice(&context.random().to_be_bytes());
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        let dash = if matches!(at, 4 | 6 | 8 | 10) { "-" } else { "" };
        let _ = write!(text, "{dash}{byte:02x}");
    }
    Ok(Value::text(text))
}

/// What only the platform knows: its ids of devices, and its rules of user agents.
pub(super) fn offline<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    if given.get(0).is_null() {
        return Ok(Value::Null);
    }
    Err(Failure::offline(format!("what `{}` gives is known to the platform alone", given.name)))
}
