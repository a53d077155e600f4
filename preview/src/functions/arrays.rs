//! Functions of arrays, and those that choose among their arguments.

use std::cmp::Ordering;

use super::arguments::Arguments;
use super::texts::joined;
use crate::arithmetic::{compare, equal, size, truth};
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

/// How many elements an array may get.
const MOST: usize = 1 << 20;

/// The elements of the first argument if it is an array, else all arguments.
fn choices<'v>(given: &Arguments<'_, 'v>) -> Vec<Value<'v>> {
    match given.get(0).elements().filter(|_| given.values.len() == 1) {
        Some(elements) => elements.to_vec(),
        None => given.values.to_vec(),
    }
}

pub(super) fn coalesce<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(choices(&given).into_iter().find(|value| !value.is_null()).unwrap_or(Value::Null))
}

pub(super) fn first<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(choices(&given).into_iter().next().unwrap_or(Value::Null))
}

pub(super) fn last<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(choices(&given).pop().unwrap_or(Value::Null))
}

fn bounded(elements: Vec<Value<'_>>) -> Outcome<Value<'_>> {
    if elements.len() > MOST { Err(Failure::costly("the array gets too long")) } else { Ok(Value::list(elements)) }
}

pub(super) fn add_to_array<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut elements = given.elements(0)?.unwrap_or_default().to_vec();
    elements.extend(given.values.iter().skip(1).cloned());
    bounded(elements)
}

pub(super) fn join_arrays<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut elements = Vec::new();
    for at in 0..given.values.len() {
        elements.extend(given.elements(at)?.unwrap_or_default().iter().cloned());
    }
    bounded(elements)
}

pub(super) fn to_array<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Value::Boolean(keeps) = given.get(0) else { return Err(given.refuse(0, "a boolean")) };
    bounded(given.values.iter().skip(1).filter(|value| *keeps || !value.is_null()).cloned().collect())
}

pub(super) fn size_of<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    match given.get(0) {
        Value::Null => Ok(Value::Integer(0)),
        value => size(value).map(Value::count).ok_or_else(|| given.refuse(0, "an array, an object or text")),
    }
}

/// Of a new profile, the array itself.
pub(super) fn upsert<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    given.elements(0)?;
    Ok(given.get(0).clone())
}

pub(super) fn array_to_string<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let separator = given.text(0)?.unwrap_or_default();
    let Some(elements) = given.elements(1)? else { return Ok(Value::Null) };
    Ok(Value::text(joined(&separator, &flat(&elements))?))
}

pub(super) fn flatten_array<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(elements) = given.elements(0)? else { return Ok(Value::Null) };
    bounded(flat(&elements))
}

/// The elements of arrays within arrays; the depth is bounded by that of records and expressions.
fn flat<'v>(elements: &[Value<'v>]) -> Vec<Value<'v>> {
    let mut flattened = Vec::new();
    let mut left: Vec<Value<'v>> = elements.iter().rev().cloned().collect();
    while let Some(value) = left.pop() {
        match value.elements() {
            Some(inner) => left.extend(inner.iter().rev().cloned()),
            None => flattened.push(value),
        }
    }
    flattened
}

pub(super) fn decode<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let key = given.get(0);
    let options = match given.get(1).elements().filter(|_| given.values.len() == 2) {
        Some(elements) => elements.to_vec(),
        None => given.values.get(1..).unwrap_or_default().to_vec(),
    };
    let (pairs, default) = options.as_chunks::<2>();
    for [known, value] in pairs {
        if equal(key, known)? {
            return Ok(value.clone());
        }
    }
    Ok(default.first().cloned().unwrap_or(Value::Null))
}

pub(super) fn iif<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(given.get(if truth(given.get(0)) { 1 } else { 2 }).clone())
}

pub(super) fn min<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    extreme(&given, Ordering::Less)
}

pub(super) fn max<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    extreme(&given, Ordering::Greater)
}

/// The argument that is ordered before or behind all others; null is none.
fn extreme<'v>(given: &Arguments<'_, 'v>, wanted: Ordering) -> Outcome<Value<'v>> {
    let mut best = Value::Null;
    for value in choices(given).into_iter().filter(|value| !value.is_null()) {
        if best.is_null() || compare(&value, &best, false)? == Some(wanted) {
            best = value;
        }
    }
    Ok(best)
}
