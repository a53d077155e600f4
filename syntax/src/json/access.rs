//! Looking into a [`Value`].

use super::Value;
use crate::text::replace;

impl Value {
    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The value of a boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of a number that is written as an integer and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.parse().ok()
    }

    /// The value of a number that is written as an integer, is not negative, and fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_number()?.parse().ok()
    }

    /// The nearest floating-point number; a number beyond their range has none.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// A number as it is written, with all of its digits.
    #[must_use]
    pub fn as_number(&self) -> Option<&str> {
        match self {
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The elements of an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members of an object, in order.
    #[must_use]
    pub fn as_object(&self) -> Option<&[(String, Value)]> {
        match self {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// What a JSON Pointer (RFC 6901) leads to; `""` is the value itself.
    ///
    /// ```
    /// # use aepflow_syntax::json::Value;
    /// let value: Value = r#"{"items": [{"id": "a", "a/b": true}]}"#.parse().unwrap();
    /// assert_eq!(value.pointer("/items/0/id").and_then(Value::as_str), Some("a"));
    /// assert_eq!(value.pointer("/items/0/a~1b").and_then(Value::as_bool), Some(true));
    /// assert_eq!(value.pointer("/items/00"), None);
    /// ```
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        let mut value = self;
        let mut steps = pointer.split('/');
        if steps.next() != Some("") {
            return None;
        }
        for step in steps {
            value = match value {
                Value::Array(items) => items.get(index(step)?)?,
                _ => value.get(&replace(&replace(step, "~1", "/"), "~0", "~"))?,
            };
        }
        Some(value)
    }
}

/// The index of an element: digits, and no zero before others.
fn index(step: &str) -> Option<usize> {
    let is_index = step == "0" || !step.starts_with(['0', '+']);
    step.parse().ok().filter(|_| is_index)
}
