//! What an operation is: one row of a table.

use crate::answer::Answer;
use crate::build::Build;
use crate::input::{Field, Place};
use crate::json::Value;
use crate::service::Service;

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
    /// What an input may hold.
    pub fields: &'static [Field],
    /// How the body is made.
    pub body: Body,
    /// The status of success.
    pub success: u16,
    /// What the answer holds.
    pub answer: Answer,
    /// Whether the platform's state is the same after the call.
    pub reads: bool,
}

/// How a body is made from a checked input.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// There is none.
    None,
    /// JSON, with `extra` merged in.
    Json(fn(&mut Build<'_>) -> Value),
    /// A JSON Patch array.
    Patch(fn(&mut Build<'_>) -> Value),
    /// No body, but query parameters that depend on several fields.
    Query(fn(&mut Build<'_>)),
    /// A form, for the token call.
    Form(fn(&mut Build<'_>) -> String),
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

    /// The row as data, for pickers and docs.
    pub(crate) fn to_value(&self) -> Value {
        let (service, base, doc) = self.service.row();
        Value::object([
            ("name", Some(self.name.into())),
            ("service", Some(service.into())),
            ("method", Some(self.method.into())),
            ("path", Some(format!("{base}{}", self.path).into())),
            ("fields", Some(Value::list(self.fields.iter().map(Field::to_value)))),
            ("ifMatch", Some(self.fields.iter().any(|field| field.place == Place::IfMatch).into())),
            ("success", Some(i64::from(self.success).into())),
            ("answer", Some(self.answer.name().into())),
            ("paged", Some(self.answer.is_list().into())),
            ("doc", Some(doc.into())),
        ])
    }
}
