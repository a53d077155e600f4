//! What an operation is: one row of a table.

use super::answer::Answer;
use super::body::Body;
use super::service::Service;
use crate::input::{Condition, Field};

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
    #[cfg(feature = "forms")]
    pub description: &'static str,
    /// Its part of the page of its service in the API reference: a tag, or a tag with the name that it has there.
    #[cfg(feature = "forms")]
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

    pub(crate) const fn conditions(self, conditions: &'static [Condition]) -> Operation {
        Operation { conditions, ..self }
    }
}

/// What forms and docs say of it.
#[cfg(feature = "forms")]
impl Operation {
    pub(crate) const fn doc(self, description: &'static str) -> Operation {
        Operation { description, ..self }
    }

    pub(crate) const fn page(self, page: &'static str) -> Operation {
        Operation { page, ..self }
    }
}

#[cfg(not(feature = "forms"))]
impl Operation {
    pub(crate) const fn doc(self, _: &'static str) -> Operation {
        self
    }

    pub(crate) const fn page(self, _: &'static str) -> Operation {
        self
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
            #[cfg(feature = "forms")]
            description: "",
            #[cfg(feature = "forms")]
            page: "",
            conditions: &[],
        }
    }
}
