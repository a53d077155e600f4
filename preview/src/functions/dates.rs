//! Functions of dates. Texts without a zone are in UTC.

use aepflow_java::time::{DateTime, Fault, Part, Zone};

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::numbers::described;
use crate::value::Value;

fn fault(context: &mut Context<'_>, fault: Fault) -> Failure {
    if fault == Fault::NoZones {
        context.wants_zones = true;
        return Failure::offline("the rules of zones are not loaded");
    }
    if fault.java_may_answer() { Failure::offline(fault.to_string()) } else { Failure::new(fault.to_string()) }
}

/// The date that a text is in one of the patterns that the platform tries.
pub(crate) fn read(text: &str) -> Outcome<DateTime> {
    let found = DateTime::by_default(text);
    found.ok_or_else(|| {
        Failure::new(format!("{} has none of the default forms of dates", described(&Value::text(text))))
    })
}

pub(super) fn now<'v>(context: &mut Context<'v>, _: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::Date(DateTime::from_epoch_millis(context.now)))
}

pub(super) fn timestamp<'v>(context: &mut Context<'v>, _: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    Ok(Value::Long(context.now))
}

pub(super) fn format<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(date) = given.date(0)? else { return Ok(Value::Null) };
    written(context, &given, date)
}

pub(super) fn dformat<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(millis) = given.integer(0)? else { return Ok(Value::Null) };
    written(context, &given, DateTime::from_epoch_millis(millis))
}

/// A date by the pattern of the second argument.
fn written<'v>(context: &mut Context<'v>, given: &Arguments<'_, 'v>, date: DateTime) -> Outcome<Value<'v>> {
    let Some(pattern) = given.text(1)? else { return Err(given.refuse(1, "a pattern of dates")) };
    let pattern = context.date_pattern(&pattern)?;
    pattern.format(&date, context.zones).map(Value::text).map_err(|found| fault(context, found))
}

pub(super) fn date<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let text = match given.get(0) {
        Value::Null => return Ok(given.date(2)?.map_or(Value::Null, Value::Date)),
        Value::Date(date) => return Ok(Value::Date(*date)),
        Value::Text(text) => text,
        _ => return Err(given.refuse(0, "the text of a date")),
    };
    match given.text(1)? {
        Some(pattern) => {
            let pattern = context.date_pattern(&pattern)?;
            pattern.parse(text, context.zones).map(Value::Date).map_err(|found| fault(context, found))
        }
        None => read(text).map(Value::Date),
    }
}

/// The parts of dates by their names; of these the first may be set.
#[derive(Clone, Copy)]
enum Component {
    Settable(Part),
    Quarter,
    DayOfYear,
    Week,
    Weekday,
    Millisecond,
}

fn component(name: &str) -> Option<Component> {
    use Component::{DayOfYear, Millisecond, Quarter, Settable, Week, Weekday};
    Some(match name.to_ascii_lowercase().as_str() {
        "year" | "yyyy" | "yy" => Settable(Part::Year),
        "quarter" | "qq" | "q" => Quarter,
        "month" | "mm" | "m" => Settable(Part::Month),
        "dayofyear" | "dy" | "y" => DayOfYear,
        "day" | "dd" | "d" => Settable(Part::Day),
        "week" | "ww" | "w" => Week,
        "weekday" | "dw" => Weekday,
        "hour" | "hh" | "hh24" | "hh12" => Settable(Part::Hour),
        "minute" | "mi" | "n" => Settable(Part::Minute),
        "second" | "ss" | "s" => Settable(Part::Second),
        "millisecond" | "sss" | "ms" => Millisecond,
        _ => return None,
    })
}

pub(super) fn date_part<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(name) = given.text(0)? else { return Err(given.refuse(0, "the name of a part")) };
    let component = component(&name).ok_or_else(|| given.refuse(0, "the name of a part"))?;
    let Some(date) = given.date(1)? else { return Ok(Value::Null) };
    let day = date.date();
    let [hour, minute, second, nano] = date.time();
    let value = match component {
        Component::Settable(Part::Year) => day.year,
        Component::Settable(Part::Month) => day.month,
        Component::Settable(Part::Day) => day.day,
        // The clock of twelve hours alone counts from 1.
        Component::Settable(Part::Hour) if name.eq_ignore_ascii_case("hh12") => (hour + 11) % 12 + 1,
        Component::Settable(Part::Hour) => hour,
        Component::Settable(Part::Minute) => minute,
        Component::Settable(_) => second,
        Component::Quarter => day.quarter(),
        Component::DayOfYear => day.year_day(),
        Component::Week => day.iso_week().1,
        Component::Weekday => day.weekday(),
        Component::Millisecond => nano / 1_000_000,
    };
    Ok(i32::try_from(value).map_or(Value::Long(value), Value::Integer))
}

pub(super) fn set_date_part<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let name = given.text(0)?.unwrap_or_default();
    let Some(Component::Settable(part)) = component(&name) else {
        return Err(given.refuse(0, "the name of a part that can be set"));
    };
    let Some(date) = given.date(2)? else { return Ok(Value::Null) };
    date.with(part, given.number(1)?, context.zones).map(Value::Date).map_err(|found| fault(context, found))
}

pub(super) fn make_date_time<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let mut parts = [0; 7];
    for (at, part) in parts.iter_mut().enumerate() {
        let Some(number) = given.integer(at)? else { return Ok(Value::Null) };
        *part = number;
    }
    let zone = zone(context, &given, 7)?;
    DateTime::of(parts, zone, context.zones).map(Value::Date).map_err(|found| fault(context, found))
}

fn zone(context: &mut Context<'_>, given: &Arguments<'_, '_>, at: usize) -> Outcome<Zone> {
    let name = given.text(at)?.ok_or_else(|| given.refuse(at, "the name of a zone"))?;
    Zone::of(&name, context.zones).map_err(|found| fault(context, found))
}

pub(super) fn zone_date_to_utc<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(date) = given.date(0)? else { return Ok(Value::Null) };
    date.in_zone(Zone::UTC, context.zones).map(Value::Date).map_err(|found| fault(context, found))
}

pub(super) fn zone_date_to_zone<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(date) = given.date(0)? else { return Ok(Value::Null) };
    let zone = zone(context, &given, 1)?;
    date.in_zone(zone, context.zones).map(Value::Date).map_err(|found| fault(context, found))
}
