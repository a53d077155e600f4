//! Functions of objects and maps.

use std::borrow::Cow;

use super::arguments::Arguments;
use super::texts::is_space;
use crate::arithmetic::is_empty as has_nothing;
use crate::context::Context;
use crate::failure::Outcome;
use crate::json;
use crate::value::{Map, Value};

pub(super) fn is_empty<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    match given.get(0) {
        value if value.is_number() || matches!(value, Value::Boolean(_) | Value::Date(_)) => Ok(Value::Boolean(false)),
        value => Ok(Value::Boolean(has_nothing(value))),
    }
}

pub(super) fn arrays_to_object<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut columns = Vec::new();
    for (at, (key, _)) in given.pairs()?.into_iter().enumerate() {
        columns.push((key.into_owned(), given.elements(2 * at + 1)?.unwrap_or_default()));
    }
    let length = columns.iter().map(|(_, column)| column.len()).max().unwrap_or_default();
    let row = |at: usize| {
        let cells =
            columns.iter().filter_map(|(key, column)| Some((Value::text(key.clone()), column.get(at)?.clone())));
        Value::map(cells.collect())
    };
    Ok(Value::list((0..length).map(row).collect()))
}

pub(super) fn to_object<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let pairs = given.pairs()?.into_iter().map(|(key, value)| (Value::text(key.into_owned()), value.clone()));
    Ok(Value::map(pairs.collect()))
}

pub(super) fn to_map<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    if given.values.iter().all(Value::is_null) { Ok(Value::Null) } else { to_object(context, given) }
}

/// The keys and values of `a:1,b:2`, both without space around them.
fn delimited<'v>(text: &str, value: &str, field: &str) -> Map<'v> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once(value)?;
        let trimmed = |text: &str| Value::text(text.trim_matches(is_space).to_owned());
        Some((trimmed(key), trimmed(value)))
    };
    text.split(field).filter_map(pair).collect()
}

/// The delimiters at two positions: `:` and `,` where they are null or empty.
fn delimiters<'a>(given: &Arguments<'a, '_>, at: usize) -> Outcome<(Cow<'a, str>, Cow<'a, str>)> {
    let or =
        |text: Option<Cow<'a, str>>, default| text.filter(|text| !text.is_empty()).unwrap_or(Cow::Borrowed(default));
    Ok((or(given.text(at)?, ":"), or(given.text(at + 1)?, ",")))
}

pub(super) fn str_to_object<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let (value, field) = delimiters(&given, 1)?;
    Ok(Value::map(delimited(&text, &value, &field)))
}

pub(super) fn get_values<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(key)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let (value, field) = delimiters(&given, 2)?;
    Ok(delimited(&text, &value, &field).get(&Value::text(key)).cloned().unwrap_or(Value::Null))
}

pub(super) fn nullify<'v>(_: &mut Context<'v>, _: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::Null)
}

pub(super) fn get_keys<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(map) = given.entries(0)? else { return Ok(Value::Null) };
    Ok(Value::list(map.entries().iter().map(|(key, _)| Value::text(key.shown().into_owned())).collect()))
}

/// The keys that a text or an array of texts names.
fn keys(given: &Arguments<'_, '_>, at: usize) -> Outcome<Vec<String>> {
    match given.get(at).elements() {
        Some(elements) => Ok(elements.iter().map(|key| key.shown().into_owned()).collect()),
        None => Ok(given.text(at)?.map(Cow::into_owned).into_iter().collect()),
    }
}

pub(super) fn map_get_values<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(map) = given.entries(0)? else { return Ok(Value::Null) };
    let found = |key: String| map.get(&Value::text(key)).cloned().unwrap_or(Value::Null);
    let is_list = given.get(1).elements().is_some();
    let mut values: Vec<Value<'v>> = keys(&given, 1)?.into_iter().map(found).collect();
    Ok(if is_list { Value::list(values) } else { values.pop().unwrap_or(Value::Null) })
}

pub(super) fn map_has_keys<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(map) = given.entries(0)? else { return Ok(Value::Null) };
    Ok(Value::Boolean(keys(&given, 1)?.into_iter().any(|key| map.get(&Value::text(key)).is_some())))
}

pub(super) fn add_to_map<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut merged = Map::default();
    for at in 0..given.values.len() {
        let Some(map) = given.entries(at)? else { continue };
        for (key, value) in map.entries() {
            // Of a key that comes again the first value stays.
            if merged.get(key).is_none() {
                merged.set(key.clone(), value.clone());
            }
        }
    }
    Ok(Value::map(merged))
}

pub(super) fn object_to_map<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    match given.get(0) {
        Value::Null => Ok(Value::Null),
        first if first.entries().is_some() && given.values.len() == 1 => {
            let map = given.entries(0)?.unwrap_or_default();
            let named = map.entries().iter().map(|(key, value)| (Value::text(key.shown().into_owned()), value.clone()));
            Ok(Value::map(named.collect()))
        }
        first if first.elements().is_some() => array_to_map(context, given),
        _ if given.values.len().is_multiple_of(2) => to_map(context, given),
        _ => Err(given.refuse(0, "an object, an array of objects, or keys and values in turn")),
    }
}

pub(super) fn array_to_map<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(elements) = given.elements(0)? else { return Ok(Value::Null) };
    let Some(name) = given.text(1)? else { return Err(given.refuse(1, "the name of a field")) };
    let entry = |element: &Value<'v>| {
        let key = element.child(&name);
        (!key.is_null()).then(|| (Value::text(key.shown().into_owned()), element.clone()))
    };
    Ok(Value::map(elements.iter().filter_map(entry).collect()))
}

pub(super) fn json_to_object<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    match given.text(0)? {
        Some(text) => json::parse(&text),
        None => Ok(Value::Null),
    }
}
