//! Operators that compare, and ranges.

use std::cmp::Ordering;
use std::rc::Rc;

use aepflow::language::Meaning;

use crate::arithmetic::{compare, equal, told};
use crate::failure::{Failure, Outcome};
use crate::numbers::{to_int, to_long};
use crate::value::Value;

/// How many elements a range may have.
const RANGE: u64 = 1 << 20;

/// `a < b`: nothing is less or greater than null.
pub(crate) fn ordered(operator: Meaning, left: &Value<'_>, right: &Value<'_>) -> Outcome<bool> {
    let or_equal = matches!(operator, Meaning::LessOrEqual | Meaning::GreaterOrEqual);
    if left.is_null() || right.is_null() {
        return Ok(or_equal && left.is_null() && right.is_null());
    }
    // Of an array or an object with itself the engine asks no order.
    if left.is_identical(right) {
        return Ok(or_equal);
    }
    let order = compare(left, right, false)?;
    Ok(match operator {
        Meaning::Less => order == Some(Ordering::Less),
        Meaning::LessOrEqual => order != Some(Ordering::Greater),
        Meaning::Greater => order == Some(Ordering::Greater),
        _ => order != Some(Ordering::Less),
    })
}

pub(crate) fn begins_or_ends(left: &Value<'_>, right: &Value<'_>, test: impl Fn(&str, &str) -> bool) -> Outcome<bool> {
    if left.is_null() || right.is_null() {
        return Ok(left.is_null() && right.is_null());
    }
    match left {
        Value::Text(whole) => Ok(test(whole, &told(right)?)),
        _ => equal(left, right),
    }
}

/// Whether a range has a number, of which Java takes 32 bits.
pub(crate) fn ranges_over(numbers: &[Value<'_>], asked: &Value<'_>) -> bool {
    let ends = [numbers.first(), numbers.last()].map(|end| end.and_then(|end| to_long(end).ok()));
    let [Some(one), Some(other)] = ends else { return false };
    asked.is_number() && (one.min(other)..=one.max(other)).contains(&i64::from(to_int(asked)))
}

/// `a .. b`: the integers from one to the other, upwards or downwards.
pub(crate) fn range<'v>(left: &Value<'_>, right: &Value<'_>) -> Outcome<Value<'v>> {
    let (from, to) = (to_long(left)?, to_long(right)?);
    if from.abs_diff(to) >= RANGE {
        return Err(Failure::costly("the range has too many elements"));
    }
    // Both ends decide the type of all.
    let is_long = i32::try_from(from).and(i32::try_from(to)).is_err();
    let number =
        |number: i64| i32::try_from(number).ok().filter(|_| !is_long).map_or(Value::Long(number), Value::Integer);
    let numbers: Vec<_> =
        if from <= to { (from..=to).map(number).collect() } else { (to..=from).rev().map(number).collect() };
    Ok(Value::Range(Rc::new(numbers)))
}
