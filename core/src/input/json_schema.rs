//! Fields and their conditions as JSON Schema (2020-12).

use super::condition::{Case, Condition, Rule};
use super::field::{Field, Shape};
use super::form::title;
use crate::diagnostics::Severity;
use crate::json::Value;

/// A schema by itself, with its title and description.
pub(crate) fn schema(title: &str, description: &str, object: Value) -> Value {
    let mut schema = Value::object([
        ("$schema", Some("https://json-schema.org/draft/2020-12/schema".into())),
        ("title", Some(title.into())),
        ("description", Some(description.into())),
    ]);
    merge(&mut schema, object);
    schema
}

fn merge(schema: &mut Value, more: Value) {
    if let Value::Object(members) = more {
        for (name, value) in members {
            schema.set(&name, value);
        }
    }
}

/// The schema of an object with these fields.
pub(crate) fn object_schema(fields: &[Field], conditions: &[Condition]) -> Value {
    let properties = fields.iter().map(|field| (field.name.to_owned(), field.json_schema())).collect::<Vec<_>>();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    // A schema can only refuse.
    let refuses = |condition: &&Condition| condition.code.severity() == Severity::Error;
    let rules = conditions.iter().filter(refuses).map(Condition::json_schema).collect::<Vec<_>>();
    Value::object([
        ("type", Some("object".into())),
        ("properties", Some(Value::Object(properties))),
        ("required", (!required.is_empty()).then(|| Value::list(required))),
        ("additionalProperties", Some(false.into())),
        ("allOf", (!rules.is_empty()).then_some(Value::Array(rules))),
    ])
}

impl Field {
    fn json_schema(&self) -> Value {
        let mut schema = Value::object([
            ("title", Some(title(self.name).into())),
            ("description", (!self.doc.description.is_empty()).then(|| self.doc.description.into())),
            ("default", self.default.map(|text| self.shape.value_of(text))),
            ("examples", self.doc.example.map(|text| Value::Array(vec![self.shape.value_of(text)]))),
            ("writeOnly", self.doc.secret.then_some(true.into())),
        ]);
        let shape = match &self.shape {
            Shape::Object(fields) => object_schema(fields, self.conditions),
            shape => shape.json_schema(),
        };
        merge(&mut schema, shape);
        schema
    }
}

impl Shape {
    /// The shape as a JSON Schema.
    fn json_schema(&self) -> Value {
        let types: &[&str] = match self {
            Shape::Object(fields) => return object_schema(fields, &[]),
            Shape::Map(fields) => {
                return Value::object([
                    ("type", Some("object".into())),
                    ("additionalProperties", Some(object_schema(fields, &[]))),
                    ("minProperties", Some(1i64.into())),
                ]);
            }
            Shape::ListOrObject(list, fields) => {
                return choice("anyOf", vec![list.json_schema(), object_schema(fields, &[])]);
            }
            Shape::NameOrObject(fields) => {
                return choice("anyOf", vec![Shape::Name.json_schema(), object_schema(fields, &[])]);
            }
            Shape::Word(words) => return Value::object([("enum", Some(Value::list(words.iter().copied())))]),
            Shape::Connector(list, fields, _) => {
                let words = Value::object([("enum", Some((list.words)()))]);
                let required = fields.iter().filter(|field| field.required).map(|field| field.name);
                let definition =
                    Value::object([("type", Some("object".into())), ("required", Some(Value::list(required)))]);
                return choice("anyOf", vec![words, definition]);
            }
            Shape::Listed(list) => return Value::object([("enum", Some((list.words)()))]),
            Shape::Bool => &["boolean"],
            Shape::Integer(..) => &["integer"],
            Shape::Count(_) | Shape::Time => &["integer", "string"],
            Shape::Percent => &["number"],
            Shape::SchemaVersion => &["number", "string"],
            Shape::Filter(_) | Shape::Texts => &["string", "array"],
            Shape::OpenObject => &["object"],
            Shape::Any => &[],
            Shape::List(_) | Shape::Mappings(_) | Shape::Patch(_) => &["array"],
            _ => &["string"],
        };
        let kind = match types {
            [] => None,
            [one] => Some((*one).into()),
            several => Some(Value::list(several.iter().copied())),
        };
        let items = match self {
            Shape::List(items) => Some(items.json_schema()),
            Shape::Mappings(fields) | Shape::Patch(fields) => Some(object_schema(fields, &[])),
            Shape::Filter(_) | Shape::Texts => Some(Value::object([("type", Some("string".into()))])),
            _ => None,
        };
        let mut schema = Value::object([
            ("type", kind),
            ("format", self.format().map(Value::from)),
            ("pattern", self.pattern().map(Value::from)),
            ("items", items),
            ("minItems", matches!(self, Shape::List(_)).then_some(1i64.into())),
        ]);
        for (name, value) in self.limits() {
            merge(&mut schema, Value::object([(name, value)]));
        }
        schema
    }
}

impl Condition {
    fn json_schema(&self) -> Value {
        let rule = self.rule_schema();
        let cases = self.when.map(Case::json_schema).into_iter().chain(self.unless.map(|case| not(case.json_schema())));
        match all(cases.collect::<Vec<_>>()) {
            None => rule,
            Some(case) => Value::object([("if", Some(case)), ("then", Some(rule))]),
        }
    }

    fn rule_schema(&self) -> Value {
        let given = |names: &[&str]| names.iter().map(|name| has(name, None)).collect::<Vec<_>>();
        let draft = || has("draft", Some(Value::object([("const", Some(true.into()))])));
        let pairs = || self.fields.iter().flat_map(|field| self.with.iter().map(move |other| [*field, *other]));
        let excluded =
            |[field, other]: [&str; 2]| not(all(vec![has(field, None), has(other, None)]).unwrap_or(Value::Null));
        match self.rule {
            Rule::Required => all(self.fields.iter().map(|name| within(name)).collect::<Vec<_>>()),
            Rule::RequiredUnlessDraft => Some(choice("anyOf", [given(self.fields), vec![draft()]].concat())),
            Rule::AtLeastOne => Some(choice("anyOf", given(self.fields))),
            Rule::OneOf => Some(choice("oneOf", given(self.fields))),
            Rule::OnlyWith => Some(Value::object([
                ("if", Some(choice("anyOf", given(self.fields)))),
                ("then", Some(choice("anyOf", given(self.with)))),
            ])),
            Rule::NotWith if self.with.is_empty() => all(given(self.fields).into_iter().map(not).collect::<Vec<_>>()),
            Rule::NotWith => all(pairs().map(excluded).collect::<Vec<_>>()),
        }
        .unwrap_or(Value::Bool(true))
    }
}

impl Case {
    fn json_schema(self) -> Value {
        has(self.field, self.allowed().map(|allowed| Value::object([("enum", Some(allowed))])))
    }
}

/// A schema of objects that have the member at a path of names, with a value of this schema.
fn has(path: &str, value: Option<Value>) -> Value {
    let (name, inner) = match path.split_once('/') {
        Some((name, rest)) => (name, Some(has(rest, value))),
        None => (path, value),
    };
    Value::object([
        ("required", Some(Value::list([name]))),
        ("properties", inner.map(|inner| Value::Object(vec![(name.to_owned(), inner)]))),
    ])
}

/// As [`has`], but where the object that the member belongs to is absent, nothing is missing.
fn within(path: &str) -> Value {
    match path.split_once('/') {
        Some((name, rest)) => {
            Value::object([("properties", Some(Value::Object(vec![(name.to_owned(), within(rest))])))])
        }
        None => has(path, None),
    }
}

fn all(mut schemas: Vec<Value>) -> Option<Value> {
    match schemas.len() {
        0 => None,
        1 => schemas.pop(),
        _ => Some(choice("allOf", schemas)),
    }
}

fn choice(name: &str, mut schemas: Vec<Value>) -> Value {
    if schemas.len() == 1
        && let Some(only) = schemas.pop()
    {
        return only;
    }
    Value::object([(name, Some(Value::Array(schemas)))])
}

fn not(schema: Value) -> Value {
    Value::object([("not", Some(schema))])
}
