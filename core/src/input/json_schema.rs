//! The shape of a field as a JSON Schema.

use super::field::Shape;
use crate::json::Value;

impl Shape {
    /// The shape as a JSON Schema.
    pub(crate) fn json_schema(&self) -> Value {
        let kind = |name: &str| vec![("type".to_owned(), Value::from(name))];
        let with = |name: &str, key: &str, value: Value| {
            let mut members = kind(name);
            members.push((key.to_owned(), value));
            Value::Object(members)
        };
        match self {
            Shape::Object(fields) => {
                let properties =
                    fields.iter().map(|field| (field.name.to_owned(), field.shape.json_schema())).collect();
                let required: Vec<&str> =
                    fields.iter().filter(|field| field.required).map(|field| field.name).collect();
                let mut schema = with("object", "properties", Value::Object(properties));
                if !required.is_empty() {
                    schema.set("required", Value::list(required));
                }
                schema.set("additionalProperties", false.into());
                schema
            }
            Shape::List(items) => {
                let mut schema = with("array", "items", items.json_schema());
                schema.set("minItems", 1i64.into());
                schema
            }
            Shape::Word(words) => Value::object([("enum", Some(Value::list(words.iter().copied())))]),
            Shape::Uuid => with("string", "pattern", "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$".into()),
            Shape::DatasetId => with("string", "pattern", "^[0-9A-Fa-f]{24}$".into()),
            Shape::Name => with("string", "minLength", 1i64.into()),
            Shape::Bool => Value::Object(kind("boolean")),
            Shape::OpenObject => Value::Object(kind("object")),
            Shape::Any => Value::Object(Vec::new()),
            Shape::Count(least) => with_types(&["integer", "string"], Some(*least)),
            Shape::Time => with_types(&["integer", "string"], Some(0)),
            Shape::Percent => {
                let mut schema = with("number", "exclusiveMinimum", 0i64.into());
                schema.set("maximum", 100i64.into());
                schema
            }
            Shape::Integer(least, most) => {
                let mut schema = with("integer", "minimum", (*least).into());
                schema.set("maximum", (*most).into());
                schema
            }
            _ => Value::Object(kind("string")),
        }
    }
}

fn with_types(types: &[&str], minimum: Option<i64>) -> Value {
    Value::object([("type", Some(Value::list(types.iter().copied()))), ("minimum", minimum.map(Value::from))])
}
