//! Functions of the texts of Adobe Analytics.
//!
//! Events are `name=value:id`, joined by commas. Products are `category;name;quantity;price;events;eVars`, joined by
//! commas, with `|` between the events and between the eVars of one.

use std::borrow::Cow;

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::Outcome;
use crate::value::{Map, Value};

struct Event<'t> {
    name: &'t str,
    value: Option<&'t str>,
    id: Option<&'t str>,
}

fn event(text: &str) -> Event<'_> {
    let (rest, id) = text.split_once(':').map_or((text, None), |(rest, id)| (rest, Some(id)));
    let (name, value) = rest.split_once('=').map_or((rest, None), |(name, value)| (name, Some(value)));
    Event { name: name.trim(), value, id }
}

fn text_or_null<'v>(text: Option<&str>) -> Value<'v> {
    text.filter(|text| !text.is_empty()).map_or(Value::Null, |text| Value::text(text.to_owned()))
}

/// What the event that the second argument names has, in the text of the first.
fn of_event<'v>(given: Arguments<'_, 'v>, part: impl Fn(&Event<'_>) -> Value<'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(name)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let found = text.split(',').map(event).find(|event| event.name == name);
    Ok(found.map_or(Value::Null, |event| part(&event)))
}

pub(super) fn event_id<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_event(given, |event| text_or_null(event.id))
}

pub(super) fn event_value<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_event(given, value_of)
}

/// An event without a value happened once.
fn value_of<'v>(event: &Event<'_>) -> Value<'v> {
    Value::text(event.value.unwrap_or("1").to_owned())
}

/// A part of each product.
fn of_products<'v>(given: Arguments<'_, 'v>, part: usize) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    Ok(Value::list(text.split(',').map(|product| text_or_null(product.split(';').nth(part))).collect()))
}

pub(super) fn categories<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_products(given, 0)
}

pub(super) fn names<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_products(given, 1)
}

pub(super) fn quantities<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_products(given, 2)
}

pub(super) fn prices<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_products(given, 3)
}

/// What the events or eVars of a name have, over all products.
fn of_pairs<'v>(
    given: Arguments<'_, 'v>,
    part: usize,
    read: impl Fn(&Event<'_>) -> Option<Value<'v>>,
) -> Outcome<Value<'v>> {
    let (Some(text), Some(name)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let name: Cow<'_, str> = name;
    let pairs = text.split(',').filter_map(|product| product.split(';').nth(part)).flat_map(|pairs| pairs.split('|'));
    Ok(Value::list(pairs.map(event).filter(|pair| pair.name == name).filter_map(|pair| read(&pair)).collect()))
}

pub(super) fn product_event_values<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_pairs(given, 4, |event| Some(value_of(event)))
}

pub(super) fn product_event_ids<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_pairs(given, 4, |event| Some(text_or_null(Some(event.id?))))
}

pub(super) fn product_events<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    of_pairs(given, 4, |event| {
        let entries = [("id", text_or_null(event.id)), ("value", value_of(event))];
        Some(Value::map(entries.map(|(name, value)| (Value::text(name), value)).into_iter().collect::<Map<'_>>()))
    })
}

pub(super) fn product_evars<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    // The value of an eVar may contain colons.
    let (Some(text), Some(name)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let pairs = text.split(',').filter_map(|product| product.split(';').nth(5)).flat_map(|pairs| pairs.split('|'));
    let named = pairs.filter_map(|pair| pair.split_once('=')).filter(|(found, _)| found.trim() == name);
    Ok(Value::list(named.map(|(_, value)| Value::text(value.to_owned())).collect()))
}
