//! The inputs of the operations of `catalog`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Makes a dataset for data of one schema.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset)
    CreateDataset {
        /// What people call it; no two of a kind should share one. Required.
        name: String = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// The schema of the data.
        schema: Option<Schema> = "schema",
        /// The schema of the data, as the body of the request names it; in place of `schema`.
        schema_ref: Option<SchemaRef> = "schemaRef",
        /// Whether Profile and the Identity Service read the dataset; sets two tags.
        profile: Option<bool> = "profile",
        /// Tags by their names, each a list of texts.
        tags: Option<Value> = "tags",
        /// How the files of the dataset are stored; the default suits.
        file_description: Option<Value> = "fileDescription",
        /// Whether failed records are kept with their reasons.
        enable_error_diagnostics: Option<bool> = "enableErrorDiagnostics",
        /// Members of the body that this library has no field for; they are sent unchecked.
        extra: Option<Value> = "extra",
    }
}

operation! {
    /// Lists the datasets of the sandbox.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets)
    ListDatasets {
        /// How many one page may have; 20 by default.
        limit: Option<i64> = "limit",
        /// How many to skip from the first one on.
        start: Option<i64> = "start",
        /// The name to look for; `*` matches any text, and commas join several names.
        name: Option<String> = "name",
        /// Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
        /// there is one.
        property: Option<Texts> = "property",
        /// Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
        /// in front for all others.
        filters: Option<Value> = "filters",
        /// Which fields to answer, joined by commas; all by default.
        properties: Option<String> = "properties",
        /// The tags to look for, as `name:value`, joined by commas.
        tags: Option<String> = "tags",
        /// The fields to sort by, each after `asc:` or `desc:`, joined by commas.
        order_by: Option<String> = "orderBy",
    }
}

paged!(ListDatasets);

operation! {
    /// Reads a dataset.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset)
    GetDataset {
        /// The id of the dataset, as createDataset gives it. Required.
        dataset_id: String = "datasetId",
        /// Which fields to answer, joined by commas; all by default.
        properties: Option<String> = "properties",
    }
}

operation! {
    /// Changes name, description or tags of a dataset.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset)
    UpdateDataset {
        /// The id of the dataset, as createDataset gives it. Required.
        dataset_id: String = "datasetId",
        /// What people call it; no two of a kind should share one.
        name: Option<String> = "name",
        /// What it is for, in words for whoever reads it later.
        description: Option<String> = "description",
        /// Whether Profile and the Identity Service read the dataset; sets two tags.
        profile: Option<bool> = "profile",
        /// Tags by their names, each a list of texts.
        tags: Option<Value> = "tags",
        /// Whether failed records are kept with their reasons.
        enable_error_diagnostics: Option<bool> = "enableErrorDiagnostics",
        /// Changes that no other field says, as a JSON Patch.
        patch: Option<Vec<PatchOperation>> = "patch",
    }
}

operation! {
    /// Deletes a dataset with its data.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset)
    DeleteDataset {
        /// The id of the dataset, as createDataset gives it. Required.
        dataset_id: String = "datasetId",
    }
}

operation! {
    /// Lists batches: portions of data on their way into datasets.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches)
    ListBatches {
        /// The dataset that the batches reached.
        dataset_id: Option<String> = "datasetId",
        /// The state of the batches to list.
        status: Option<String> = "status",
        /// How many one page may have; 20 by default.
        limit: Option<i64> = "limit",
        /// How many to skip from the first one on.
        start: Option<i64> = "start",
        /// The fields to sort by, each after `asc:` or `desc:`, joined by commas.
        order_by: Option<String> = "orderBy",
        /// Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
        /// there is one.
        property: Option<Texts> = "property",
        /// Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
        /// in front for all others.
        filters: Option<Value> = "filters",
        /// Which fields to answer, joined by commas; all by default.
        properties: Option<String> = "properties",
        /// The batch to list, by its id.
        batch: Option<String> = "batch",
        /// The id that the sender gave the batch to list.
        external_id: Option<String> = "externalId",
        /// The tags to look for, as `name:value`, joined by commas.
        tags: Option<String> = "tags",
        /// List batches made after this time only, in milliseconds since 1970. In milliseconds.
        created_after: Option<i64> = "createdAfter",
        /// List batches made before this time only, in milliseconds since 1970. In milliseconds.
        created_before: Option<i64> = "createdBefore",
        /// List batches begun after this time only, in milliseconds since 1970. In milliseconds.
        start_after: Option<i64> = "startAfter",
        /// List batches begun before this time only, in milliseconds since 1970. In milliseconds.
        start_before: Option<i64> = "startBefore",
        /// List batches ended after this time only, in milliseconds since 1970. In milliseconds.
        end_after: Option<i64> = "endAfter",
        /// List batches ended before this time only, in milliseconds since 1970. In milliseconds.
        end_before: Option<i64> = "endBefore",
    }
}

paged!(ListBatches);

operation! {
    /// Reads a batch, with its state and its errors.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch)
    GetBatch {
        /// The id of the batch, as listBatches or a run names it. Required.
        batch_id: String = "batchId",
        /// Whether states, numbers and errors of the parts are counted as those of the batch.
        aggregate: Option<bool> = "aggregate",
    }
}

operation! {
    /// Lists of each dataset the last batch, and the last ones that succeeded and failed.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get)
    ListLastBatches {
        /// The datasets, by their ids, joined by commas; all by default.
        dataset_id: Option<String> = "datasetId",
        /// The last batch of the datasets to list.
        last_batch_id: Option<String> = "lastBatchId",
        /// The state of the last batch of the datasets to list.
        last_batch_status: Option<String> = "lastBatchStatus",
        /// The last batch that succeeded of the datasets to list.
        last_successful_batch_id: Option<String> = "lastSuccessfulBatchId",
        /// The last batch that failed of the datasets to list.
        last_failed_batch_id: Option<String> = "lastFailedBatchId",
        /// When the entries to list were made, in milliseconds since 1970. In milliseconds.
        created: Option<i64> = "created",
        /// When the entries to list were changed last, in milliseconds since 1970. In milliseconds.
        updated: Option<i64> = "updated",
        /// How many one page may have; 20 by default.
        limit: Option<i64> = "limit",
        /// How many to skip from the first one on.
        start: Option<i64> = "start",
        /// The fields to sort by, each after `asc:` or `desc:`, joined by commas.
        order_by: Option<String> = "orderBy",
        /// Which fields to answer, joined by commas; all by default.
        properties: Option<String> = "properties",
    }
}

paged!(ListLastBatches);

operation! {
    /// Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is advised.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/)
    GetDatasetRetention {
        /// The id of the dataset, whose schema must be one of events. Required.
        dataset_id: String = "datasetId",
    }
}

operation! {
    /// Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it came at
    /// the earliest.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2)
    SetDatasetRetention {
        /// The id of the dataset, whose schema must be one of events. Required.
        dataset_id: String = "datasetId",
        /// How long the data lake keeps rows, as a period of ISO 8601; `off` keeps them for good.
        data_lake: Option<String> = "dataLake",
        /// How long Profile keeps rows, whatever the data lake does, as a period of ISO 8601; `off` keeps them for
        /// good.
        profile: Option<String> = "profile",
        /// The same as the body has it, in place of both.
        extensions: Option<Value> = "extensions",
    }
}
