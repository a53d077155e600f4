//! What an operation is: one row of a table.

use super::answer::Answer;
use super::body::Body;
use super::service::Service;
use crate::input::{Condition, Field, Place, conditions, object_schema, schema, title};
use crate::json::Value;

type Text = &'static str;

/// One row of the operations table.
#[derive(Debug)]
pub struct Operation {
    /// `createBaseConnection`, …: the same text in every language.
    pub name: &'static str,
    /// Which API of the platform.
    pub service: Service,
    /// HTTP method.
    pub method: &'static str,
    /// Path below the service's base; `{name}` is a field of the input.
    pub path: &'static str,
    /// What an input may contain.
    pub fields: &'static [Field],
    /// How the body is made.
    pub body: Body,
    /// The status of success.
    pub success: u16,
    /// What the answer contains.
    pub answer: Answer,
    /// Whether the platform's state is the same after the call.
    pub reads: bool,
    /// What it does, in one sentence.
    pub description: &'static str,
    /// Its part of the page of its service in the API reference: a tag, or a tag with the name that it has there.
    pub page: &'static str,
    /// Which fields go together.
    pub conditions: &'static [Condition],
}

impl Operation {
    pub(crate) const fn body(self, body: Body) -> Operation {
        Operation { body, ..self }
    }

    pub(crate) const fn success(self, status: u16) -> Operation {
        Operation { success: status, ..self }
    }

    /// Marks a call that changes nothing although its method would allow it to.
    pub(crate) const fn reads(self) -> Operation {
        Operation { reads: true, ..self }
    }

    pub(crate) const fn doc(self, description: &'static str) -> Operation {
        Operation { description, ..self }
    }

    pub(crate) const fn page(self, page: &'static str) -> Operation {
        Operation { page, ..self }
    }

    pub(crate) const fn conditions(self, conditions: &'static [Condition]) -> Operation {
        Operation { conditions, ..self }
    }

    /// Its place in the API reference.
    fn reference(&self) -> String {
        let anchor = if self.page.is_empty() { "" } else { "#tag/" };
        [self.service.reference(), anchor, self.page].concat()
    }

    /// The row as data, for pickers and docs.
    pub(crate) fn to_value(&self) -> Value {
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
}

impl Operation {
    /// The input as a JSON Schema.
    pub(super) fn json_schema(&self) -> Value {
        schema(&title(self.name), self.description, object_schema(self.fields, self.conditions))
    }
}

/// How a row is made for a service.
impl Service {
    pub(crate) const fn get(self, name: Text, path: Text, fields: &'static [Field], answer: Answer) -> Operation {
        Operation { reads: true, ..self.operation("GET", name, path, fields, answer) }
    }

    pub(crate) const fn post(self, name: Text, path: Text, fields: &'static [Field], answer: Answer) -> Operation {
        self.operation("POST", name, path, fields, answer)
    }

    pub(crate) const fn put(self, name: Text, path: Text, fields: &'static [Field], answer: Answer) -> Operation {
        self.operation("PUT", name, path, fields, answer)
    }

    pub(crate) const fn patch(self, name: Text, path: Text, fields: &'static [Field], answer: Answer) -> Operation {
        self.operation("PATCH", name, path, fields, answer)
    }

    pub(crate) const fn delete(self, name: Text, path: Text, fields: &'static [Field], answer: Answer) -> Operation {
        self.operation("DELETE", name, path, fields, answer)
    }

    /// A row without a body that answers 200.
    const fn operation(
        self,
        method: Text,
        name: Text,
        path: Text,
        fields: &'static [Field],
        answer: Answer,
    ) -> Operation {
        Operation {
            name,
            service: self,
            method,
            path,
            fields,
            body: Body::None,
            success: 200,
            answer,
            reads: false,
            description: "",
            page: "",
            conditions: &[],
        }
    }
}
