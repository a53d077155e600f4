//! The inputs of the operations of `batchIngestion`.

// Made by `cargo xtask faces` from the table of operations.

operation! {
    /// Takes a batch back: its data is inactive at once, and deleted later.
    ///
    /// [Reference](https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch)
    RevertBatch {
        /// The id of the batch, as listBatches or a run names it. Required.
        batch_id: String = "batchId",
    }
}
