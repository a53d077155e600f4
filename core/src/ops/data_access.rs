//! The inputs of the operations of `dataAccess`.

// Made by `cargo xtask faces` from the table of operations.

use super::*;

operation! {
    /// Lists the files that a batch put into its dataset.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles)
    ListBatchFiles {
        /// The id of the batch, as listBatches or a run names it. Required.
        batch_id: String = "batchId",
        /// How many files to skip from the first one on.
        start: Option<i64> = "start",
        /// How many files one page may have; 100 by default.
        limit: Option<i64> = "limit",
    }
}

paged!(ListBatchFiles);

word! {
    /// Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed.
    Directory {
        /// `meta`
        Meta = "meta",
        /// `failed`
        Failed = "failed",
    }
}

operation! {
    /// Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30 days.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta)
    ListFailedRecords {
        /// The id of the batch, as listBatches or a run names it. Required.
        batch_id: String = "batchId",
        /// Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed. One of
        /// `meta`, `failed`.
        directory: Option<Directory> = "directory",
        /// The file or the directory to read; without it and page by page, all files that have failed records.
        path: Option<String> = "path",
        /// How many files to skip from the first one on.
        start: Option<i64> = "start",
        /// How many files one page may have; 100 by default.
        limit: Option<i64> = "limit",
        /// The files that the next pages read, as the page before says.
        rest: Option<Texts> = "rest",
    }
}

paged!(ListFailedRecords);

operation! {
    /// Reads the first 100 rows of a dataset.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview)
    PreviewDataset {
        /// The id of the dataset, as createDataset gives it. Required.
        dataset_id: String = "datasetId",
    }
}
