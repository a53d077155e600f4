//! The operations as data and as JSON Schema: all that forms for them need.

use super::api::named;
use super::operation::Operation;
use super::tables as table;
use crate::diagnostics::{Error, Faults};
use crate::input::{Field, Place, conditions, object_schema, schema, title};
use crate::json::Value;
use crate::mapping::{ROW_READ_BACK, SOURCE_TYPES_READ_BACK};

/// The operations table as data: name, service, method, path, fields.
#[must_use]
pub fn operations() -> Value {
    Value::list(table::all().map(Operation::to_value))
}

/// A JSON Schema (2020-12) of an operation's input, for forms and editors. It says what such a schema can say; [`check`]
/// says it all.
///
/// ```
/// let schema = aepflow::operation_schema("getFlow").unwrap().to_string();
/// assert!(schema.contains(r#""required":["flowId"]"#));
/// ```
///
/// # Errors
/// [`Error::Invalid`] if there is no such operation.
pub fn operation_schema(operation: impl AsRef<str>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let operation = named(operation.as_ref(), &mut faults);
    operation.map(Operation::json_schema).ok_or_else(|| faults.into())
}

impl Operation {
    /// Its place in the API reference.
    fn reference(&self) -> String {
        let anchor = if self.page.is_empty() { "" } else { "#tag/" };
        [self.service.reference(), anchor, self.page].concat()
    }

    /// The row as data, for pickers and docs.
    fn to_value(&self) -> Value {
        Value::object([
            ("name", Some(self.name.into())),
            ("title", Some(title(self.name).into())),
            ("description", Some(self.description.into())),
            ("service", Some(self.service.name().into())),
            ("method", Some(self.method.into())),
            ("path", Some(format!("{}{}", self.service.base_path(), self.path).into())),
            ("fields", Some(Value::list(self.fields.iter().map(Field::to_value)))),
            ("conditions", Some(conditions(self.conditions))),
            ("ifMatch", Some(self.fields.iter().any(|field| field.place == Place::IfMatch).into())),
            ("success", Some(i64::from(self.success).into())),
            ("answer", Some(self.answer.name().into())),
            ("paged", Some(self.answer.is_list().into())),
            ("doc", Some(self.reference().into())),
        ])
    }

    /// The input as a JSON Schema.
    fn json_schema(&self) -> Value {
        let mut object = object_schema(self.fields, self.conditions);
        let place: &[&str] = if self.takes_set() { &["properties", "mappingSet"] } else { &[] };
        if let Some(resource) = inside(&mut object, place) {
            read_back(resource, self.set_there(), self.fields);
        }
        schema(&title(self.name), self.description, object)
    }
}

/// Lets the schema of a resource take what the platform has set in it and its parts.
fn read_back(object: &mut Value, names: &[&str], fields: &[Field]) {
    let (inner, own): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| name.contains('/'));
    set_there(object, &own, fields);
    if let Some(rows) = inside(object, &["properties", "mappings", "items"]) {
        set_there(rows, &ROW_READ_BACK, &[]);
        if let Some(Value::Array(types)) = inside(rows, &["properties", "sourceType", "enum"]) {
            types.extend(SOURCE_TYPES_READ_BACK.map(Value::from));
        }
    }
    let inner: Vec<&str> = inner.iter().filter_map(|name| Some(name.split_once('/')?.1)).collect();
    if let Some(output) = inside(object, &["properties", "outputSchema"]) {
        set_there(output, &inner, &[]);
    }
}

/// Lets the schema of an object take what the platform sets, for those who write it to leave out.
fn set_there(object: &mut Value, names: &[&str], fields: &[Field]) {
    let names: Vec<_> = names.iter().filter(|name| fields.iter().all(|field| field.name != **name)).copied().collect();
    if !names.is_empty() {
        let read_only = Value::object([("readOnly", Some(true.into()))]);
        let pattern = format!("^({})$", names.join("|").replace('$', "\\$"));
        object.set("patternProperties", Value::Object(vec![(pattern, read_only)]));
    }
}

/// The value at a path of names.
fn inside<'v>(value: &'v mut Value, path: &[&str]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, name| match value {
        Value::Object(members) => members.iter_mut().find_map(|(key, value)| (key == name).then_some(value)),
        _ => None,
    })
}
