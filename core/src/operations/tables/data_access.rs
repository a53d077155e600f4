//! Data Access: the files of a batch, the records of it that failed, and the first rows of a dataset.

use crate::http::encode;
use crate::input::{Field, Place, Shape, field, path, query};
use crate::json::Node;
use crate::limits::number;
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::failed_records;
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const BATCH: Field = path("batchId", Shape::Name)
    .doc("The id of the batch, as listBatches or a run names it.")
    .example("01EQ1C48TR4GD4FE7NH2522TCQ");
const START: Field =
    query("start", Shape::Integer(0, i64::MAX >> 10)).doc("How many files to skip from the first one on.");
const LIMIT: Field =
    query("limit", Shape::Integer(1, number("files_list"))).doc("How many files one page may have; 100 by default.");

pub(super) const ROWS: &[Operation] = &[
    Service::DataAccess
        .get("listBatchFiles", "/batches/{batchId}/files", &[BATCH, START, LIMIT], Answer::Files)
        .doc("Lists the files that a batch put into its dataset.")
        .page("Data-Access/operation/listDatasetFiles"),
    Service::DataAccess
        .get(
            "listFailedRecords",
            "/batches/{batchId}/{directory}",
            &[
                BATCH,
                path("directory", Shape::Word(&["meta", "failed"]))
                    .default("meta")
                    .doc("Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed."),
                field("path", Shape::Name)
                    .at(Place::Composed("path"))
                    .doc("The file or the directory to read; without it and page by page, all files that have failed records.")
                    .example("row_errors/parsing_errors_0.json"),
                START,
                LIMIT,
                field("rest", Shape::Texts).at(Place::Composed("path")).doc("The files that the next pages read, as the page before says."),
            ],
            Answer::FailedRecords,
        )
        .doc("Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30 days.")
        .page("Data-Access/operation/retrieveBatchMeta")
        .body(Body::Query(where_to_look)),
    Service::DataAccess
        .get(
            "previewDataset",
            "/datasets/{datasetId}/preview",
            &[path("datasetId", Shape::DatasetId).doc("The id of the dataset, as createDataset gives it.")],
            Answer::Any,
        )
        .doc("Reads the first 100 rows of a dataset.")
        .page("Preview/operation/retrieveDatasetPreview"),
];

fn where_to_look(build: &mut Build<'_>) {
    let given = build.get("path").and_then(Node::as_str);
    let directory = build.get("directory").and_then(Node::as_str);
    let default = (directory.as_deref() != Some("failed")).then(|| failed_records::ROW_ERRORS.into());
    if let Some(path) = given.or(default) {
        build.query.push(format!("path={}", encode(&path)));
    }
}
