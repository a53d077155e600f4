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

/// A text with its content cut, another value by its type.
pub(crate) fn described(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => {
            let cut: String = text.chars().take(40).collect();
            let dots = if cut.len() < text.len() { "…" } else { "" };
            format!("the text `{}{dots}`", cut.replace('`', "'").replace(['\n', '\r'], " "))
        }
        other => other.kind().to_owned(),
    }
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

/// Whether a value counts as a fraction: of texts those with a point or an exponent.
fn is_floating(value: &Value<'_>) -> bool {
    match value {
        Value::Double(_) | Value::Float(_) => true,
        Value::Text(text) => text.contains(['.', 'e', 'E']) && is_decimal(text),
        _ => false,
    }
}

/// `[+-]digits[.digits][exponent]`, digits on one side of the point at least.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) =
        text.split_once(['e', 'E']).map_or((text, None), |(mantissa, rest)| (mantissa, Some(rest)));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.is_none_or(|rest| {
        let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
        !rest.is_empty() && digits(rest)
    });
    digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty()) && exponent
}

fn no_number<T>(value: &Value<'_>) -> Outcome<T> {
    let message = format!("a number is needed here, and this is {}", described(value));
    Err(if matches!(value, Value::Text(_)) { Failure::passing(message) } else { Failure::new(message) })
}

pub(crate) fn to_double(value: &Value<'_>) -> Outcome<f64> {
    Ok(match value {
        Value::Null => 0.0,
        Value::Boolean(flag) => f64::from(u8::from(*flag)),
        Value::Integer(number) => f64::from(*number),
        #[expect(clippy::cast_precision_loss, reason = "as Java does")]
        Value::Long(number) => *number as f64,
        Value::Double(number) => *number,
        // By its shortest digits, as the engine does.
        Value::Float(number) => number.to_string().parse().unwrap_or(f64::NAN),
        Value::BigInteger(number) => number.to_f64().unwrap_or(f64::NAN),
        Value::Decimal(number) => number.to_f64(),
        Value::Text(text) if text.is_empty() => f64::NAN,
        Value::Text(text) => match java_double(text) {
            Some(number) => number,
            None => return no_number(value),
        },
        _ => return no_number(value),
    })
}

/// `Double.parseDouble`, but for hexadecimal digits.
pub(crate) fn java_double(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c: char| c <= ' ');
    let (sign, size) = match text.as_bytes().first()? {
        b'-' => (-1.0, text.get(1..)?),
        b'+' => (1.0, text.get(1..)?),
        _ => (1.0, text),
    };
    let digits = size.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(size);
    match size {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(sign * f64::INFINITY),
        _ if !digits.starts_with(['+', '-']) && is_decimal(digits) => {
            digits.parse::<f64>().ok().map(|size| sign * size)
        }
        _ => None,
    }
}

fn to_decimal(value: &Value<'_>) -> Outcome<Decimal> {
    let read = match value {
        // Only what is read is rounded to the digits of a result, what is one already isn't.
        Value::Decimal(number) => return Ok((**number).clone()),
        Value::Null => Some(Decimal::new(BigInt::zero(), 0)),
        Value::Double(number) if number.is_nan() => Some(Decimal::new(BigInt::zero(), 0)),
        Value::Boolean(flag) => Decimal::parse(if *flag { "1.0" } else { "0.0" }),
        Value::Text(text) if text.is_empty() => Some(Decimal::new(BigInt::zero(), 0)),
        Value::Text(text) => Decimal::parse(text),
        other if other.is_number() => Decimal::parse(&other.shown()),
        _ => None,
    };
    read.map_or_else(|| no_number(value), |number| Ok(number.rounded()))
}

fn to_big(value: &Value<'_>) -> Outcome<BigInt> {
    #[expect(clippy::cast_possible_truncation, reason = "Java's conversion saturates as well")]
    let read = match value {
        Value::Null => Some(BigInt::zero()),
        Value::Boolean(flag) => Some(BigInt::from(u8::from(*flag))),
        Value::Integer(number) => Some(BigInt::from(*number)),
        Value::Long(number) => Some(BigInt::from(*number)),
        Value::BigInteger(number) => Some((**number).clone()),
        Value::Double(number) => Some(BigInt::from(*number as i64)),
        Value::Float(number) => Some(BigInt::from(*number as i64)),
        Value::Decimal(number) => Some(number.truncated()),
        Value::Text(text) if text.is_empty() => Some(BigInt::zero()),
        Value::Text(text) => whole(text),
        _ => None,
    };
    read.map_or_else(|| no_number(value), Ok)
}

/// An integer as Java's constructors read it: digits with a sign.
pub(crate) fn whole(text: &str) -> Option<BigInt> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = !digits.is_empty() && digits.len() <= 10_000 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// An operand of `&`, `|`, `^`, `~`: 64 bits.
pub(crate) fn to_long(value: &Value<'_>) -> Outcome<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "Java's conversion saturates as well")]
    Ok(match value {
        Value::Null => 0,
        Value::Boolean(flag) => i64::from(*flag),
        Value::Integer(number) => i64::from(*number),
        Value::Long(number) => *number,
        Value::Double(number) => *number as i64,
        Value::Float(number) => *number as i64,
        Value::BigInteger(number) => low_bits(number),
        Value::Decimal(number) => low_bits(&number.truncated()),
        Value::Text(text) if text.is_empty() => 0,
        Value::Text(text) => match whole(text).and_then(|number| number.to_i64()) {
            Some(number) => number,
            None => return no_number(value),
        },
        _ => return no_number(value),
    })
}

/// `Number.intValue`: fractions are cut and saturate, of a wider integer the low 32 bits are taken.
pub(crate) fn to_int(number: &Value<'_>) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "as Java does")]
    match number {
        Value::Double(number) => *number as i32,
        Value::Float(number) => *number as i32,
        other => to_long(other).unwrap_or_default() as i32,
    }
}

/// `BigInteger.longValue`: the low 64 bits.
fn low_bits(number: &BigInt) -> i64 {
    let bits = number & BigInt::from(u64::MAX);
    bits.to_u64().unwrap_or_default().cast_signed()
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
