//! Values as numbers, as the engine reads them.

use aepflow_java::regex::digit;
use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

use crate::decimal::Decimal;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

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

/// Whether a value counts as a fraction: of texts those with a point or an exponent.
pub(crate) fn is_floating(value: &Value<'_>) -> bool {
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

pub(crate) fn to_decimal(value: &Value<'_>) -> Outcome<Decimal> {
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

pub(crate) fn to_big(value: &Value<'_>) -> Outcome<BigInt> {
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

/// An integer as Java's constructors read it: digits with a sign, of any script that lies in the first 65,536 characters.
pub(crate) fn whole(text: &str) -> Option<BigInt> {
    if !text.is_ascii() && text.len() <= 10_000 {
        let plain = |c: char| if c.is_ascii() { Some(c) } else { char::from_digit(digit(c)?, 10) };
        return whole(&text.chars().map(|c| plain(c).filter(|_| c <= '\u{ffff}')).collect::<Option<String>>()?);
    }
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
