//! The APIs of the platform.

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
    /// As the operations table spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Service::Flow => "flowService",
            Service::DataPrep => "dataPrep",
            Service::SchemaRegistry => "schemaRegistry",
            Service::Catalog => "catalog",
            Service::Sandboxes => "sandboxManagement",
            Service::Ims => "ims",
        }
    }

    /// What the paths of its operations start with.
    #[must_use]
    pub fn base_path(self) -> &'static str {
        match self {
            Service::Flow => "/data/foundation/flowservice",
            Service::DataPrep => "/data/foundation/conversion",
            Service::SchemaRegistry => "/data/foundation/schemaregistry",
            Service::Catalog => "/data/foundation/catalog",
            Service::Sandboxes => "/data/foundation/sandbox-management",
            Service::Ims => "/ims",
        }
    }

    /// The page of the API reference.
    #[must_use]
    pub fn reference(self) -> &'static str {
        match self {
            Service::Flow => "https://developer.adobe.com/experience-platform-apis/references/flow-service/",
            Service::DataPrep => "https://developer.adobe.com/experience-platform-apis/references/data-prep/",
            Service::SchemaRegistry => {
                "https://developer.adobe.com/experience-platform-apis/references/schema-registry/"
            }
            Service::Catalog => "https://developer.adobe.com/experience-platform-apis/references/catalog/",
            Service::Sandboxes => "https://developer.adobe.com/experience-platform-apis/references/sandbox/",
            Service::Ims => {
                "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/"
            }
        }
    }
}
