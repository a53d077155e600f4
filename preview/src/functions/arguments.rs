//! What a function is given, read as the types that it takes.

use std::borrow::Cow;
use std::rc::Rc;

use aepflow_java::time::DateTime;
use num_traits::ToPrimitive;

use crate::failure::{Failure, Outcome};
use crate::numbers::described;
use crate::value::{Map, Value};

/// The values of the arguments; those left out are null.
#[derive(Clone, Copy)]
pub(crate) struct Arguments<'a, 'v> {
    pub(crate) name: &'static str,
    pub(crate) values: &'a [Value<'v>],
}

impl<'a, 'v> Arguments<'a, 'v> {
    pub(super) fn get(&self, at: usize) -> &'a Value<'v> {
        self.values.get(at).unwrap_or(&Value::Null)
    }

    /// That an argument is not what the function takes.
    pub(super) fn refuse(&self, at: usize, expected: &str) -> Failure {
        let name = self.name;
        Failure::new(format!(
            "`{name}` takes {expected} as argument {}, and this is {}",
            at + 1,
            described(self.get(at))
        ))
    }

    /// A text; numbers, booleans and dates as they are written. Nothing for null.
    pub(super) fn text(&self, at: usize) -> Outcome<Option<Cow<'a, str>>> {
        match self.get(at) {
            Value::Null => Ok(None),
            value @ (Value::Text(_) | Value::Boolean(_) | Value::Date(_)) => Ok(Some(value.shown())),
            value if value.is_number() => Ok(Some(value.shown())),
            _ => Err(self.refuse(at, "text")),
        }
    }

    /// A whole number; nothing for null.
    pub(super) fn integer(&self, at: usize) -> Outcome<Option<i64>> {
        let read = match self.get(at) {
            Value::Null => return Ok(None),
            Value::Integer(number) => Some(i64::from(*number)),
            Value::Long(number) => Some(*number),
            Value::BigInteger(number) => number.to_i64(),
            _ => None,
        };
        read.map(Some).ok_or_else(|| self.refuse(at, "an integer"))
    }

    /// A whole number that is needed.
    pub(super) fn number(&self, at: usize) -> Outcome<i64> {
        self.integer(at)?.ok_or_else(|| self.refuse(at, "an integer"))
    }

    /// A date; nothing for null.
    pub(super) fn date(&self, at: usize) -> Outcome<Option<DateTime>> {
        match self.get(at) {
            Value::Null => Ok(None),
            Value::Date(date) => Ok(Some(*date)),
            _ => Err(self.refuse(at, "a date")),
        }
    }

    /// The elements of an array; nothing for null.
    pub(super) fn elements(&self, at: usize) -> Outcome<Option<Rc<Vec<Value<'v>>>>> {
        match self.get(at) {
            Value::Null => Ok(None),
            value => value.elements().map(Some).ok_or_else(|| self.refuse(at, "an array")),
        }
    }

    /// The entries of an object or a map; nothing for null.
    pub(super) fn entries(&self, at: usize) -> Outcome<Option<Rc<Map<'v>>>> {
        match self.get(at) {
            Value::Null => Ok(None),
            value => value.entries().map(Some).ok_or_else(|| self.refuse(at, "an object")),
        }
    }

    /// The key and value of each pair of arguments; the keys as text.
    pub(super) fn pairs(&self) -> Outcome<Vec<(Cow<'a, str>, &'a Value<'v>)>> {
        let pair = |at: usize| {
            let key = self.text(at)?.ok_or_else(|| self.refuse(at, "text"))?;
            Ok((key, self.get(at + 1)))
        };
        (0..self.values.len()).step_by(2).map(pair).collect()
    }
}
