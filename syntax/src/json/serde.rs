//! [`Value`]s in and out of serde's data model, and of `serde_json`'s values.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::{self, Serialize, Serializer};

use super::Value;

/// The name under which `serde_json` hands out a number as text, with its feature `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// A number becomes an integer if it is written as one of 64 bits, else the nearest floating-point number.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(text) => self.serialize_number(text, serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items),
            Value::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
            Value::Text(text) => Value::from_str(text).map_err(ser::Error::custom)?.serialize(serializer),
        }
    }
}

impl Value {
    fn serialize_number<S: Serializer>(&self, text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(number) = self.as_i64() {
            serializer.serialize_i64(number)
        } else if let Some(number) = self.as_u64() {
            serializer.serialize_u64(number)
        } else if let Some(number) = self.as_f64() {
            serializer.serialize_f64(number)
        } else {
            Err(ser::Error::custom(format_args!("the number {text} is beyond the range of floating point")))
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Value, E> {
        Value::from_f64(number).ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            if name == NUMBER && object.is_empty() {
                let number = number(&members.next_value::<String>()?)?;
                return match members.next_key::<String>()? {
                    None => Ok(number),
                    Some(_) => Err(de::Error::custom("a number has no members")),
                };
            }
            object.push((name, members.next_value()?));
        }
        Ok(Value::Object(object))
    }
}

/// The number that a text is: any object may have the name under which `serde_json` hands its own over.
fn number<E: de::Error>(text: &str) -> Result<Value, E> {
    match text.parse() {
        Ok(number @ Value::Number(_)) => Ok(number),
        _ => Err(E::custom("this is no number")),
    }
}

/// Numbers keep their text.
impl From<&serde_json::Value> for Value {
    fn from(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => (*value).into(),
            serde_json::Value::Number(number) => Value::Number(number.to_string()),
            serde_json::Value::String(text) => text.into(),
            serde_json::Value::Array(items) => items.iter().collect(),
            serde_json::Value::Object(members) => {
                Value::Object(members.iter().map(|(name, value)| (name.clone(), value.into())).collect())
            }
        }
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        (&value).into()
    }
}

/// Fails for a number that `serde_json` can't represent, such as `1e999` without its feature `arbitrary_precision`.
impl TryFrom<&Value> for serde_json::Value {
    type Error = serde_json::Error;

    fn try_from(value: &Value) -> Result<Self, serde_json::Error> {
        Ok(match value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(text) => serde_json::Value::Number(serde_json::from_str(text)?),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => items.iter().map(serde_json::Value::try_from).collect::<Result<_, _>>()?,
            Value::Object(members) => {
                let member = |(name, value): &(String, Value)| Ok((name.clone(), value.try_into()?));
                serde_json::Value::Object(members.iter().map(member).collect::<Result<_, serde_json::Error>>()?)
            }
            Value::Text(text) => serde_json::from_str(text)?,
        })
    }
}

impl TryFrom<Value> for serde_json::Value {
    type Error = serde_json::Error;

    fn try_from(value: Value) -> Result<Self, serde_json::Error> {
        (&value).try_into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"a":[null,true,-1,18446744073709551615,0.25],"b":{"c":"d"}}"#;

    fn value() -> Value {
        TEXT.parse().expect("JSON")
    }

    #[test]
    fn serde_writes_and_reads_what_the_value_is() {
        assert_eq!(serde_json::to_string(&value()).expect("a text"), TEXT);
        assert_eq!(serde_json::from_str::<Value>(TEXT).expect("a value"), value());
        assert_eq!(serde_json::to_string(&Value::Text(TEXT.to_owned())).expect("a text"), TEXT);
    }

    #[test]
    fn the_values_of_serde_json_go_in_and_come_out() {
        let json: serde_json::Value = serde_json::from_str(TEXT).expect("a value");
        assert_eq!(Value::from(&json), value());
        assert_eq!(serde_json::Value::try_from(value()).expect("a value"), json);
        assert_eq!(serde_json::from_value::<Value>(json).expect("a value"), value());
    }

    #[test]
    fn a_number_that_does_not_fit_is_refused() {
        let beyond = Value::Number("1e999".to_owned());
        assert!(serde_json::to_string(&beyond).is_err() && serde_json::Value::try_from(beyond).is_err());
    }

    #[test]
    fn a_number_of_any_precision_keeps_its_text() {
        let members =
            de::value::MapDeserializer::<_, de::value::Error>::new([(NUMBER, "0.12345678901234567890")].into_iter());
        let number = Value::deserialize(members).expect("a number");
        assert_eq!(number, Value::Number("0.12345678901234567890".to_owned()));
    }
}
