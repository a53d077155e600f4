//! [`Value`]s from Rust's own types, and from text.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{Document, Fault, FaultKind, Value};

macro_rules! from_integers {
    ($($integer:ty)*) => {
        $(impl From<$integer> for Value {
            fn from(value: $integer) -> Self {
                Value::Number(value.to_string())
            }
        })*
    };
}

from_integers! { i32 u16 u32 u64 }

impl Value {
    /// A number; JSON has none that is infinite or not a number.
    #[must_use]
    pub fn from_f64(number: f64) -> Option<Value> {
        number.is_finite().then(|| Value::Number(number.to_string()))
    }
}

impl From<&Value> for Value {
    fn from(value: &Value) -> Self {
        value.clone()
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::String(text.clone())
    }
}

/// `None` is `null`.
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(elements: Vec<T>) -> Self {
        elements.into_iter().collect()
    }
}

impl<T: Into<Value>, const N: usize> From<[T; N]> for Value {
    fn from(elements: [T; N]) -> Self {
        elements.into_iter().collect()
    }
}

impl<T: Into<Value>> From<BTreeMap<String, T>> for Value {
    fn from(members: BTreeMap<String, T>) -> Self {
        Value::Object(members.into_iter().map(|(name, value)| (name, value.into())).collect())
    }
}

/// An array.
impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Value::Array(elements.into_iter().map(Into::into).collect())
    }
}

/// An object; of members with one name the last one counts.
///
/// ```
/// # use aepflow_syntax::json::Value;
/// let schedule = Value::from_iter([("frequency", Value::from("hour")), ("interval", 1.into())]);
/// assert_eq!(schedule.to_string(), r#"{"frequency":"hour","interval":1}"#);
/// ```
impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let mut object = Value::Object(Vec::new());
        for (name, value) in members {
            object.set(&name.into(), value.into());
        }
        object
    }
}

/// Reads strict JSON text.
impl FromStr for Value {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Value, Fault> {
        let document = Document::parse(text.as_bytes());
        document.map(|document| document.root().to_value()).map_err(|faults| {
            // INVARIANT: a text that is refused has at least one fault.
            faults.into_iter().next().unwrap_or(Fault { kind: FaultKind::Syntax, offset: 0 })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let value = Value::from_iter([
            ("text", Value::from("a \"quoted\"\n")),
            ("number", Value::Number("12345678901234567890.5".to_owned())),
            ("list", Value::from(vec![Some(1), None])),
            ("fraction", Value::from_f64(0.25).into()),
            ("none", Value::from_f64(f64::NAN).into()),
        ]);
        assert_eq!(value.to_string().parse(), Ok(value));
    }

    #[test]
    fn the_last_member_of_a_name_counts() {
        assert_eq!(Value::from_iter([("a", 1), ("b", 2), ("a", 3)]).to_string(), r#"{"a":3,"b":2}"#);
    }

    #[test]
    fn a_text_that_is_not_json_says_where() {
        let fault = "[1,]".parse::<Value>().expect_err("there is a comma too many");
        assert_eq!(fault.to_string(), "a comma before a closing bracket at byte 2");
    }
}
