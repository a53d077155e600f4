//! The APIs of the platform, and how a row of the operations table is made for one of them.

use crate::answer::Answer;
use crate::input::Field;
use crate::operation::{Body, Operation};

type Text = &'static str;

/// An API of the platform, with its base path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Connections, flows and runs.
    Flow,
    /// Mapping sets.
    DataPrep,
    /// Schemas, field groups, descriptors.
    SchemaRegistry,
    /// Datasets and batches.
    Catalog,
    /// Sandboxes.
    Sandboxes,
    /// Access tokens.
    Ims,
}

impl Service {
    /// Name, base path, and the page of the API reference.
    #[must_use]
    pub fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Service::Flow => (
                "flowService",
                "/data/foundation/flowservice",
                "https://developer.adobe.com/experience-platform-apis/references/flow-service/",
            ),
            Service::DataPrep => (
                "dataPrep",
                "/data/foundation/conversion",
                "https://developer.adobe.com/experience-platform-apis/references/data-prep/",
            ),
            Service::SchemaRegistry => (
                "schemaRegistry",
                "/data/foundation/schemaregistry",
                "https://developer.adobe.com/experience-platform-apis/references/schema-registry/",
            ),
            Service::Catalog => (
                "catalog",
                "/data/foundation/catalog",
                "https://developer.adobe.com/experience-platform-apis/references/catalog/",
            ),
            Service::Sandboxes => (
                "sandboxManagement",
                "/data/foundation/sandbox-management",
                "https://developer.adobe.com/experience-platform-apis/references/sandbox/",
            ),
            Service::Ims => (
                "ims",
                "/ims",
                "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/",
            ),
        }
    }

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
        Operation { name, service: self, method, path, fields, body: Body::None, success: 200, answer, reads: false }
    }
}
