//! The lenient arithmetic of Apache Commons JEXL 3.2.
//!
//! <https://commons.apache.org/proper/commons-jexl/reference/syntax.html#Operators>

use std::borrow::Cow;
use std::cmp::Ordering;
use std::rc::Rc;

use aepflow::language::Meaning;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::decimal::Decimal;
use crate::failure::{Failure, Outcome};
use crate::numbers::{described, is_floating, to_big, to_decimal, to_double, to_long};
use crate::value::Value;

/// How many bits an integer may have: beyond, each step of a product would take long.
const MOST_BITS: u64 = 100_000;

/// The truth of a value.
pub(crate) fn truth(value: &Value<'_>) -> bool {
    match value {
        Value::Null => false,
        Value::Boolean(flag) => *flag,
        Value::Text(text) => !text.is_empty() && text != "false",
        other if other.is_number() => to_double(other).is_ok_and(|number| !number.is_nan() && number != 0.0),
        _ => true,
    }
}

/// `a + b`, `a - b`, `a * b`, `a / b`, `a % b`
pub(crate) fn arithmetic<'v>(operator: Meaning, left: &Value<'v>, right: &Value<'v>) -> Outcome<Value<'v>> {
    if left.is_null() && right.is_null() {
        return Ok(Value::Integer(0));
    }
    if operator == Meaning::Add {
        let texts = matches!((left, right), (Value::Text(_), Value::Text(_)));
        let sum = if texts { None } else { numeric(operator, left, right).transpose() };
        // What is no number is joined as text, unless the engine gives up at an array or an object before.
        return match sum {
            Some(Ok(sum)) => Ok(sum),
            _ if !is_container(left) && (!is_container(right) || to_decimal(left).is_err()) => {
                Ok(Value::text(format!("{}{}", joined(left)?, joined(right)?)))
            }
            Some(Err(failure)) => Err(failure),
            None => Err(operand(operator, left, right)),
        };
    }
    numeric(operator, left, right)?.ok_or_else(|| operand(operator, left, right))
}

/// A value in a text that is joined.
fn joined<'a>(value: &'a Value<'_>) -> Outcome<Cow<'a, str>> {
    match value {
        Value::Null => Ok(Cow::Borrowed("")),
        Value::Double(number) if number.is_nan() => Ok(Cow::Borrowed("")),
        other => told(other),
    }
}

/// Java's `toString`, where it isn't a place in memory or an order that nobody promises.
pub(crate) fn told<'a>(value: &'a Value<'_>) -> Outcome<Cow<'a, str>> {
    match value {
        Value::Array(_) => {
            Err(Failure::offline("the text of an array of an expression is known to the platform alone"))
        }
        Value::Map(map) if map.len() > 1 => {
            Err(Failure::offline("the text of an object is known to the platform alone"))
        }
        Value::Set(_) | Value::Range(_) => {
            Err(Failure::offline("the text of a set or a range is known to the platform alone"))
        }
        other => Ok(other.shown()),
    }
}

/// The result in the type of the operands; nothing where one is a text that is no number.
fn numeric<'v>(operator: Meaning, left: &Value<'v>, right: &Value<'v>) -> Outcome<Option<Value<'v>>> {
    let divides = matches!(operator, Meaning::Divide | Meaning::Remainder);
    // The engine catches all errors of a division but those of texts that are no numbers, and goes on with this.
    if divides && (is_container(left) || is_container(right) && to_decimal(left).is_ok()) {
        return Ok(Some(Value::Double(0.0)));
    }
    if let (Some(one), Some(other)) = (as_long(left), as_long(right))
        && let Some(result) = of_longs(operator, one, other)
    {
        return Ok(Some(narrowed(left, right, result)));
    }
    if matches!(left, Value::Decimal(_)) || matches!(right, Value::Decimal(_)) {
        let (Ok(one), Ok(other)) = (to_decimal(left), to_decimal(right)) else { return Ok(None) };
        if divides && other.is_zero() {
            return Ok(Some(Value::Double(0.0)));
        }
        let result = match operator {
            Meaning::Add => one.add(&other),
            Meaning::Subtract => one.subtract(&other),
            Meaning::Multiply => one.multiply(&other),
            Meaning::Divide => one.divide(&other),
            _ => one.remainder(&other),
        };
        let result = result.ok_or_else(|| Failure::costly("the number has too many digits"))?;
        return Ok(Some(narrowed_decimal(left, right, result)));
    }
    if is_floating(left) || is_floating(right) {
        let (Ok(one), Ok(other)) = (to_double(left), to_double(right)) else { return Ok(None) };
        return Ok(Some(Value::Double(match operator {
            _ if divides && other == 0.0 => 0.0,
            Meaning::Add => one + other,
            Meaning::Subtract => one - other,
            Meaning::Multiply => one * other,
            Meaning::Divide => one / other,
            _ => one % other,
        })));
    }
    let (Ok(one), Ok(other)) = (to_big(left), to_big(right)) else { return Ok(None) };
    if one.bits() + other.bits() > MOST_BITS {
        return Err(Failure::costly("the number has too many digits"));
    }
    if divides && other.is_zero() {
        return Ok(Some(Value::Double(0.0)));
    }
    if operator == Meaning::Remainder && other.is_negative() {
        return Ok(Some(Value::Double(0.0)));
    }
    let result = match operator {
        Meaning::Add => one + other,
        Meaning::Subtract => one - other,
        Meaning::Multiply => one * other,
        Meaning::Divide => one / other,
        // `BigInteger.mod`, which is never negative, and an error for a negative divisor.
        _ => ((one % &other) + &other) % other,
    };
    Ok(Some(narrowed_big(left, right, result)))
}

/// Whether a value is of a type that is never turned into a number.
fn is_container(value: &Value<'_>) -> bool {
    !matches!(value, Value::Null | Value::Boolean(_) | Value::Text(_)) && !value.is_number()
}

fn operand(operator: Meaning, left: &Value<'_>, right: &Value<'_>) -> Failure {
    let wrong = [left, right].into_iter().find(|value| to_decimal(value).is_err()).unwrap_or(right);
    let sign = match operator {
        Meaning::Add => "+",
        Meaning::Subtract => "-",
        Meaning::Multiply => "*",
        Meaning::Divide => "/",
        _ => "%",
    };
    let message = format!("`{sign}` takes numbers, and one operand is {}", described(wrong));
    if matches!(wrong, Value::Text(_)) { Failure::passing(message) } else { Failure::new(message) }
}

fn as_long(value: &Value<'_>) -> Option<i64> {
    match value {
        Value::Integer(number) => Some(i64::from(*number)),
        Value::Long(number) => Some(*number),
        Value::Boolean(flag) => Some(i64::from(*flag)),
        Value::Null => Some(0),
        _ => None,
    }
}

fn of_longs(operator: Meaning, left: i64, right: i64) -> Option<i64> {
    match operator {
        Meaning::Add => left.checked_add(right),
        Meaning::Subtract => left.checked_sub(right),
        Meaning::Multiply => left.checked_mul(right),
        Meaning::Divide => left.checked_div(right),
        _ => left.checked_rem(right),
    }
}

/// An `Integer` where it fits, unless one of the operands is a `Long`.
fn narrowed<'v>(left: &Value<'_>, right: &Value<'_>, result: i64) -> Value<'v> {
    let long = matches!(left, Value::Long(_)) || matches!(right, Value::Long(_));
    match i32::try_from(result) {
        Ok(result) if !long => Value::Integer(result),
        _ => Value::Long(result),
    }
}

fn narrowed_big<'v>(left: &Value<'_>, right: &Value<'_>, result: BigInt) -> Value<'v> {
    let big = matches!(left, Value::BigInteger(_)) || matches!(right, Value::BigInteger(_));
    match result.to_i64() {
        Some(small) if !big => narrowed(left, right, small),
        _ => Value::BigInteger(Rc::new(result)),
    }
}

fn narrowed_decimal<'v>(left: &Value<'_>, right: &Value<'_>, result: Decimal) -> Value<'v> {
    let whole = |value: &Value<'_>| matches!(value, Value::Integer(_) | Value::Long(_));
    let exact = if whole(left) || whole(right) { result.exact_i64() } else { None };
    match exact {
        Some(exact) => i32::try_from(exact).map_or(Value::Long(exact), Value::Integer),
        None => Value::Decimal(Rc::new(result)),
    }
}

/// `-a`
pub(crate) fn negate<'v>(value: &Value<'v>) -> Outcome<Value<'v>> {
    Ok(match value {
        Value::Integer(number) => Value::Integer(number.wrapping_neg()),
        Value::Long(number) => Value::Long(number.wrapping_neg()),
        Value::Double(number) => Value::Double(-number),
        Value::Float(number) => Value::Float(-number),
        Value::BigInteger(number) => Value::BigInteger(Rc::new(-&**number)),
        Value::Decimal(number) => Value::Decimal(Rc::new(number.negated())),
        Value::Boolean(flag) => Value::Boolean(!flag),
        other => return Err(Failure::new(format!("`-` takes a number, and this is {}", described(other)))),
    })
}

/// `+a`
pub(crate) fn confirm<'v>(value: &Value<'v>) -> Outcome<Value<'v>> {
    let fits = value.is_number() || matches!(value, Value::Boolean(_));
    if fits {
        Ok(value.clone())
    } else {
        Err(Failure::new(format!("`+` takes a number, and this is {}", described(value))))
    }
}

/// `a == b`
pub(crate) fn equal(left: &Value<'_>, right: &Value<'_>) -> Outcome<bool> {
    Ok(match (left, right) {
        (Value::Null, Value::Null) => true,
        (Value::Null, _) | (_, Value::Null) => false,
        (Value::Boolean(_), _) | (_, Value::Boolean(_)) => truth(left) == truth(right),
        _ => compare(left, right, true)? == Some(Ordering::Equal),
    })
}

/// How two values are ordered; nothing for two that are only known to differ.
pub(crate) fn compare(left: &Value<'_>, right: &Value<'_>, equality: bool) -> Outcome<Option<Ordering>> {
    let either = |is: fn(&Value<'_>) -> bool| is(left) || is(right);
    if either(|value| matches!(value, Value::Decimal(_))) {
        return Ok(Some(to_decimal(left)?.compare(&to_decimal(right)?)));
    }
    if either(|value| matches!(value, Value::BigInteger(_))) {
        return Ok(Some(to_big(left)?.cmp(&to_big(right)?)));
    }
    if either(|value| matches!(value, Value::Double(_) | Value::Float(_))) {
        let (one, other) = (to_double(left)?, to_double(right)?);
        return Ok(Some(match (one.is_nan(), other.is_nan()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            _ => one.partial_cmp(&other).unwrap_or(Ordering::Equal),
        }));
    }
    if either(|value| matches!(value, Value::Integer(_) | Value::Long(_))) {
        return Ok(Some(to_long(left)?.cmp(&to_long(right)?)));
    }
    if equality && either(|value| matches!(value, Value::Text(_))) && either(|value| matches!(value, Value::Array(_))) {
        return Ok(None);
    }
    if either(|value| matches!(value, Value::Text(_))) {
        return Ok(Some(compare_texts(&told(left)?, &told(right)?)));
    }
    if equality {
        return Ok(left.same(right).then_some(Ordering::Equal));
    }
    match (left, right) {
        (Value::Date(one), Value::Date(other)) => {
            Ok(Some(one.epoch().cmp(&other.epoch()).then(one.offset().cmp(&other.offset()))))
        }
        (Value::Boolean(one), Value::Boolean(other)) => Ok(Some(one.cmp(other))),
        _ => {
            let message = format!("{} and {} have no order", described(left), described(right));
            // Java casts what has an order of its own to the type of the other.
            let casts = either(|value| matches!(value, Value::Boolean(_) | Value::Date(_)));
            Err(if casts { Failure::passing(message) } else { Failure::new(message) })
        }
    }
}

/// Java's order of texts: by UTF-16 units.
pub(crate) fn compare_texts(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

/// `empty a`
pub(crate) fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.is_empty(),
        other if other.is_number() => to_double(other).is_ok_and(|number| number.is_nan() || number == 0.0),
        other => size(other) == Some(0),
    }
}

/// `size a`; nothing for what has no size.
pub(crate) fn size(value: &Value<'_>) -> Option<usize> {
    match value {
        Value::Text(text) => Some(text.encode_utf16().count()),
        Value::List(elements) | Value::Array(elements) | Value::Set(elements) | Value::Range(elements) => {
            Some(elements.len())
        }
        Value::Map(map) => Some(map.len()),
        Value::Json(node) => Some(node.elements().count() + node.members().count()),
        _ => None,
    }
}
