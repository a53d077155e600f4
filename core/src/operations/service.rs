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
    /// Identity namespaces.
    Identity,
    /// Files of batches: what failed, and why.
    DataAccess,
    /// Batches on their way into datasets.
    BatchIngestion,
    /// The landing zone, and keys for encrypted files.
    LandingZone,
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
            Service::Identity => "identityService",
            Service::DataAccess => "dataAccess",
            Service::BatchIngestion => "batchIngestion",
            Service::LandingZone => "landingZone",
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
            Service::Identity => "/data/core/idnamespace",
            Service::DataAccess => "/data/foundation/export",
            Service::BatchIngestion => "/data/foundation/import",
            Service::LandingZone => "/data/foundation/connectors",
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
            Service::Identity => "https://developer.adobe.com/experience-platform-apis/references/identity-service/",
            Service::DataAccess => "https://developer.adobe.com/experience-platform-apis/references/data-access/",
            Service::BatchIngestion => {
                "https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/"
            }
            Service::LandingZone => {
                "https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone"
            }
            Service::Sandboxes => "https://developer.adobe.com/experience-platform-apis/references/sandbox/",
            Service::Ims => {
                "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/"
            }
        }
    }
}
