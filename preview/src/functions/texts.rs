//! Functions of texts. Positions and lengths are counted as Java counts them: in UTF-16 units.

use std::borrow::Cow;

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

/// The longest text that padding may make: as long as the longest record.
const MOST: usize = 1 << 20;

pub(super) fn concat<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let len = |value: &Value<'_>| if let Value::Text(text) = value { text.len() } else { 0 };
    let mut out = String::with_capacity(given.values.iter().map(len).sum());
    for value in given.values.iter().filter(|value| !value.is_null()) {
        out.push_str(&value.shown());
    }
    Ok(Value::text(out))
}

pub(super) fn instr<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(wanted)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let start = given.integer(2)?.unwrap_or(0).max(0);
    let occurrence = given.integer(3)?.unwrap_or(1);
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let mut units = 0;
    let mut left = occurrence;
    for (at, c) in text.char_indices() {
        if units >= start && text.get(at..).is_some_and(|rest| rest.starts_with(&*wanted)) {
            left -= 1;
            if left < 1 {
                return Ok(Value::count(units));
            }
        }
        units += c.len_utf16();
    }
    let at_end = wanted.is_empty() && left == 1 && units >= start;
    Ok(if at_end { Value::count(units) } else { Value::Integer(-1) })
}

pub(super) fn replacestr<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(old), Some(new)) = (given.text(0)?, given.text(1)?, given.text(2)?) else {
        return Ok(Value::Null);
    };
    let count = text.matches(&*old).count();
    if count.saturating_mul(new.len()) > MOST {
        return Err(Failure::costly("the text gets too long"));
    }
    Ok(Value::text(text.replace(&*old, &new)))
}

pub(super) fn substr<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let (start, length) = (given.number(1)?.max(0), given.number(2)?.max(0));
    part(given.get(0), &text, position(start), position(start.saturating_add(length)))
}

pub(super) fn left<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    part(given.get(0), &text, 0, position(given.number(1)?))
}

pub(super) fn right<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let length = units(&text);
    part(given.get(0), &text, length.saturating_sub(position(given.number(1)?)), length)
}

/// The part of the text of a value between two positions; that of the record's own text is no copy.
fn part<'v>(value: &Value<'v>, text: &str, start: usize, end: usize) -> Outcome<Value<'v>> {
    match value {
        Value::Text(Cow::Borrowed(text)) if text.is_ascii() => Ok(Value::text(ascii_slice(text, start, end))),
        _ => slice(text, start, end).map(Value::text),
    }
}

pub(super) fn lower<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.text(0)?.map_or(Value::Null, |text| Value::text(text.to_lowercase())))
}

pub(super) fn upper<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.text(0)?.map_or(Value::Null, |text| Value::text(text.to_uppercase())))
}

pub(super) fn split<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let separators = given.text(1)?;
    let separates = |c: char| separators.as_ref().map_or(is_space(c), |separators| separators.contains(c));
    let pieces = text.split(separates).filter(|piece| !piece.is_empty());
    Ok(Value::list(pieces.map(|piece| Value::text(piece.to_owned())).collect()))
}

pub(super) fn join<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let separator = given.text(0)?.unwrap_or_default();
    let Some(elements) = given.elements(1)? else { return Ok(Value::Null) };
    Ok(Value::text(joined(&separator, &elements)?))
}

/// The texts of values with a separator between them; null is empty.
pub(super) fn joined(separator: &str, elements: &[Value<'_>]) -> Outcome<String> {
    if elements.len().saturating_mul(separator.len()) > MOST {
        return Err(Failure::costly("the text gets too long"));
    }
    let texts = elements.iter().map(|value| if value.is_null() { Cow::Borrowed("") } else { value.shown() });
    Ok(texts.collect::<Vec<_>>().join(separator))
}

pub(super) fn lpad<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    padded(given, |text, padding| padding + text)
}

pub(super) fn rpad<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    padded(given, |text, padding| text.to_owned() + &padding)
}

fn padded<'v>(given: Arguments<'_, 'v>, join: impl FnOnce(&str, String) -> String) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let wanted = position(given.number(1)?);
    let padding = given.text(2)?.filter(|padding| !padding.is_empty()).unwrap_or(Cow::Borrowed(" "));
    let missing = wanted.saturating_sub(units(&text));
    if missing > MOST {
        return Err(Failure::costly("the text gets too long"));
    }
    let repeated = padding.repeat(missing / units(&padding) + 1);
    Ok(Value::text(join(&text, slice(&repeated, 0, missing)?)))
}

pub(super) fn ltrim<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.text(0)?.map_or(Value::Null, |text| Value::text(text.trim_start_matches(is_space).to_owned())))
}

pub(super) fn rtrim<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.text(0)?.map_or(Value::Null, |text| Value::text(text.trim_end_matches(is_space).to_owned())))
}

pub(super) fn trim<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.text(0)?.map_or(Value::Null, |text| Value::text(text.trim_matches(is_space).to_owned())))
}

/// White space as `Character.isWhitespace` counts it: without what never breaks a line, and with four separators.
pub(super) fn is_space(c: char) -> bool {
    match c {
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}' => false,
        '\u{1c}'..='\u{1f}' => true,
        c => c.is_whitespace(),
    }
}

/// How many UTF-16 units a text has.
pub(crate) fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// A position that is not below 0.
fn position(number: i64) -> usize {
    usize::try_from(number.max(0)).unwrap_or(usize::MAX)
}

fn ascii_slice(text: &str, start: usize, end: usize) -> &str {
    let end = end.min(text.len());
    text.get(start.min(end)..end).unwrap_or_default()
}

/// The part of a text between two positions, as far as there is one.
pub(crate) fn slice(text: &str, start: usize, end: usize) -> Outcome<String> {
    if text.is_ascii() {
        return Ok(ascii_slice(text, start, end).to_owned());
    }
    let units: Vec<u16> = text.encode_utf16().skip(start).take(end.saturating_sub(start)).collect();
    String::from_utf16(&units)
        .map_err(|_| Failure::offline("a character of two units is cut in two, which JSON can't carry"))
}
