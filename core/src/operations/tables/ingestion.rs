//! Batch Ingestion: taking back what came into a dataset.

use crate::input::{Shape, path};
use crate::operations::answer::Answer;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

pub(super) const ROWS: &[Operation] = &[Service::BatchIngestion
    .post(
        "revertBatch",
        "/batches/{batchId}?action=REVERT",
        &[path("batchId", Shape::Name).doc("The id of the batch, as listBatches or a run names it.")],
        Answer::Optional,
    )
    .doc("Takes a batch back: its data is inactive at once, and deleted later.")
    .page("Batch-Ingestion/operation/completeBatch")];
