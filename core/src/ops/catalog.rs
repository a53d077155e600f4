//! The inputs of the operations of `catalog`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Create dataset.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    CreateDataset {
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Schema.
        schema: Option<Schema> = "schema",
        /// Schema ref.
        schema_ref: Option<SchemaRef> = "schemaRef",
        /// Profile.
        profile: Option<bool> = "profile",
        /// Tags.
        tags: Option<Value> = "tags",
        /// File description.
        file_description: Option<Value> = "fileDescription",
        /// Enable error diagnostics.
        enable_error_diagnostics: Option<bool> = "enableErrorDiagnostics",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// List datasets.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    ListDatasets {
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<i64> = "start",
        /// Name.
        name: Option<String> = "name",
        /// Property.
        property: Option<Texts> = "property",
        /// Properties.
        properties: Option<String> = "properties",
        /// Tags.
        tags: Option<String> = "tags",
        /// Order by.
        order_by: Option<String> = "orderBy",
    }
}

paged!(ListDatasets);

operation! {
    /// Get dataset.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    GetDataset {
        /// Dataset id. Required.
        dataset_id: String = "datasetId",
        /// Properties.
        properties: Option<String> = "properties",
    }
}

operation! {
    /// Update dataset.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    UpdateDataset {
        /// Dataset id. Required.
        dataset_id: String = "datasetId",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Profile.
        profile: Option<bool> = "profile",
        /// Tags.
        tags: Option<Value> = "tags",
        /// Enable error diagnostics.
        enable_error_diagnostics: Option<bool> = "enableErrorDiagnostics",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Delete dataset.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    DeleteDataset {
        /// Dataset id. Required.
        dataset_id: String = "datasetId",
    }
}

operation! {
    /// List batches.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    ListBatches {
        /// Dataset id.
        dataset_id: Option<String> = "datasetId",
        /// Status.
        status: Option<String> = "status",
        /// Limit.
        limit: Option<i64> = "limit",
        /// Start.
        start: Option<i64> = "start",
        /// Order by.
        order_by: Option<String> = "orderBy",
        /// Property.
        property: Option<Texts> = "property",
        /// Properties.
        properties: Option<String> = "properties",
        /// Created after.
        created_after: Option<i64> = "createdAfter",
        /// Created before.
        created_before: Option<i64> = "createdBefore",
    }
}

paged!(ListBatches);

operation! {
    /// Get batch.
    ///
    /// [API reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    GetBatch {
        /// Batch id. Required.
        batch_id: String = "batchId",
    }
}
