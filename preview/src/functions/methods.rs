//! Methods of Java's texts and maps that expressions call.

use super::arguments::Arguments;
use super::texts::{slice, units};
use crate::arithmetic;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

/// The text that a method is called on.
fn own<'a>(given: &Arguments<'a, '_>) -> Outcome<&'a str> {
    match given.get(0) {
        Value::Text(text) => Ok(text),
        _ => Err(given.refuse(0, "text")),
    }
}

/// A text argument, which Java's methods need.
fn text<'a>(given: &Arguments<'a, '_>, at: usize) -> Outcome<std::borrow::Cow<'a, str>> {
    given.text(at)?.ok_or_else(|| given.refuse(at, "text"))
}

pub(super) fn equals<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::Boolean(given.get(0).same(given.get(1))))
}

pub(super) fn equals_ignore_case<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    // Java compares each character in both cases.
    let fold = |c: char| c.to_uppercase().flat_map(char::to_lowercase).collect::<Vec<_>>();
    let (one, other) = (own(&given)?, given.text(1)?);
    let same = |other: &str| {
        one.chars().count() == other.chars().count()
            && one.chars().zip(other.chars()).all(|(one, other)| one == other || fold(one) == fold(other))
    };
    Ok(Value::Boolean(other.is_some_and(|other| same(&other))))
}

pub(super) fn get<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (value, key) = (given.get(0), given.get(1));
    if let Some(map) = value.entries() {
        return Ok(map.get(key).cloned().unwrap_or(Value::Null));
    }
    if value.elements().is_none() {
        return Err(given.refuse(0, "an object or an array"));
    }
    let at = usize::try_from(given.number(1)?).ok();
    at.and_then(|at| value.element(at)).ok_or_else(|| Failure::new("the array has no element at that position"))
}

pub(super) fn char_at<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (text, at) = (own(&given)?, given.number(1)?);
    let at = usize::try_from(at).ok().filter(|at| *at < units(text));
    let at = at.ok_or_else(|| Failure::new("the text has no character at that position"))?;
    Ok(Value::text(slice(text, at, at + 1)?))
}

pub(super) fn concat<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::text(format!("{}{}", own(&given)?, text(&given, 1)?)))
}

pub(super) fn contains<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    if let Some(elements) = given.get(0).elements() {
        return Ok(Value::Boolean(elements.iter().any(|element| element.same(given.get(1)))));
    }
    Ok(Value::Boolean(own(&given)?.contains(&*text(&given, 1)?)))
}

pub(super) fn ends_with<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::Boolean(own(&given)?.ends_with(&*text(&given, 1)?)))
}

pub(super) fn starts_with<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (own, part) = (own(&given)?, text(&given, 1)?);
    let from = given.integer(2)?.unwrap_or(0);
    let rest = usize::try_from(from)
        .ok()
        .filter(|from| *from <= units(own))
        .map(|from| slice(own, from, usize::MAX))
        .transpose()?;
    Ok(Value::Boolean(rest.is_some_and(|rest| rest.starts_with(&*part))))
}

pub(super) fn index_of<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    if let Some(elements) = given.get(0).elements() {
        return Ok(position(elements.iter().position(|element| element.same(given.get(1)))));
    }
    let (own, part) = (own(&given)?, text(&given, 1)?);
    let from = usize::try_from(given.integer(2)?.unwrap_or(0).max(0)).unwrap_or(usize::MAX).min(units(own));
    let found = slice(own, from, usize::MAX)?;
    Ok(position(found.find(&*part).map(|at| from + units(found.get(..at).unwrap_or_default()))))
}

pub(super) fn last_index_of<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    if let Some(elements) = given.get(0).elements() {
        return Ok(position(elements.iter().rposition(|element| element.same(given.get(1)))));
    }
    let (own, part) = (own(&given)?, text(&given, 1)?);
    let to = match given.integer(2)? {
        Some(to) if to < 0 => return Ok(Value::Integer(-1)),
        Some(to) => usize::try_from(to).unwrap_or(usize::MAX).saturating_add(units(&part)),
        None => usize::MAX,
    };
    let found = slice(own, 0, to)?;
    Ok(position(found.rfind(&*part).map(|at| units(found.get(..at).unwrap_or_default()))))
}

fn position<'v>(at: Option<usize>) -> Value<'v> {
    at.map_or(Value::Integer(-1), Value::count)
}

pub(super) fn is_empty<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let size = arithmetic::size(given.get(0)).ok_or_else(|| given.refuse(0, "text, an array or an object"))?;
    Ok(Value::Boolean(size == 0))
}

pub(super) fn length<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::count(units(own(&given)?)))
}

pub(super) fn size<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let value = Some(given.get(0)).filter(|value| !matches!(value, Value::Text(_)));
    let size = value.and_then(arithmetic::size).ok_or_else(|| given.refuse(0, "an array or an object"))?;
    Ok(Value::count(size))
}

pub(super) fn substring<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let own = own(&given)?;
    let length = units(own);
    let start = usize::try_from(given.number(1)?).ok();
    let end = given.integer(2)?.map_or(Some(length), |end| usize::try_from(end).ok());
    match (start, end) {
        (Some(start), Some(end)) if start <= end && end <= length => Ok(Value::text(slice(own, start, end)?)),
        _ => Err(Failure::new("the text is shorter than the positions of `substring` ask")),
    }
}

pub(super) fn to_string<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::text(given.get(0).shown().into_owned()))
}

pub(super) fn trim<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::text(own(&given)?.trim_matches(|c: char| c <= ' ').to_owned()))
}
