//! Limits of data on its way in: batches, streams, files.

use super::limit::Bound::{Default, Least};
use super::limit::{Group, hard, help, soft};

const RAILS: &str = help!("ingestion/guardrails.md");
const STREAMS: &str = help!("ingestion/streaming-ingestion/overview.md");
const VALIDATION: &str = help!("ingestion/quality/streaming-validation.md");
const ZONE: &str = help!("sources/connectors/cloud-storage/data-landing-zone.md");

pub(super) const GROUPS: &[Group] = &[
    Group {
        name: "Batches sent by the API",
        limits: &[
            soft("batch_files_advised", 10_000, "files", "batch")
                .of("the files that a batch should have", RAILS)
                .note("more are taken, without a promise when they arrive"),
            soft("batch_size_advised", 100, "GB", "batch")
                .of("the size that a batch should have", RAILS)
                .note("more is taken up to 1 TB, without a promise when it arrives"),
            soft("batch_volume", 20, "GB", "hour and organization")
                .of("the data that the batch API brings into the data lake", RAILS)
                .inferred()
                .note("beyond that batches wait for each other"),
            hard("batch_files", 25_000, "files", "batch").of("the files of a batch; with more it fails", RAILS),
            hard("batch_bytes", 1_099_511_627_776, "bytes", "batch")
                .of("the size of a batch, which is 1 TB; a larger one fails", RAILS),
            hard("batch_change_data_size", 100, "GB", "batch")
                .of("the size of a batch of change data capture", RAILS)
                .inferred(),
            hard("row_fields", 10_000, "fields", "row").of("the fields of one row", RAILS).inferred(),
            hard("batches_sent", 2000, "batches", "minute and user")
                .of("the batches that one user sends", RAILS)
                .inferred(),
            hard("batch_url", 2000, "characters", "request")
                .of("the length of the address of a call for batches", super::limit::api!("batch-ingestion"))
                .note("a longer one is answered with the status 414"),
            hard("batch_file_at_once", 256, "MB", "file")
                .of(
                    "a file that is sent in one call; larger ones go in parts",
                    help!("ingestion/batch-ingestion/api-overview.md"),
                )
                .inferred(),
        ],
    },
    Group {
        name: "Batch sources",
        limits: &[
            soft("source_batch_files_advised", 10_000, "files", "batch")
                .of("the files that a batch should have", RAILS),
            soft("source_batch_size_advised", 100, "GB", "batch")
                .of("the size that a batch should have at most", RAILS),
            soft("source_batch_size_least", 256, "MB", "batch")
                .of("the size from which a batch uses the throughput well", RAILS)
                .bound(Least)
                .note("smaller ones are right: most sources of payments have them"),
            soft("source_batch_volume", 200, "GB", "hour and organization")
                .of("the data that batch sources bring into the data lake", RAILS)
                .inferred(),
            hard("source_batch_bytes", 1_099_511_627_776, "bytes", "batch")
                .of("the size of a batch, which is 1 TB, packed and unpacked", RAILS),
            hard("source_batch_files", 25_000, "files", "batch").of("the files of a batch", RAILS),
            hard("source_file_least", 1, "byte", "file or folder")
                .of("the size of what is ingested: nothing empty is", RAILS)
                .bound(Least)
                .inferred(),
            hard("encrypted_file", 1, "GB", "file")
                .of("the size of one encrypted file; a run may have several", RAILS)
                .inferred(),
            hard("source_name", 255, "characters", "step of a path")
                .of("the name of a file or folder", help!("sources/connectors/cloud-storage/hdfs.md"))
                .inferred(),
            hard("file_preview", 100, "rows", "preview")
                .of(
                    "the rows that a preview of a file shows",
                    help!("sources/tutorials/ui/dataflow/batch/cloud-storage.md"),
                )
                .inferred(),
            hard("landing_zones", 1, "container", "sandbox").of("the landing zone for sources", ZONE).inferred(),
            hard("landing_zone_days", 7, "days", "file")
                .of("how long a file stays in the landing zone", ZONE)
                .inferred(),
            hard("public_key_days", 180, "days", "key")
                .of("how long a key for encrypted files lasts", help!("sources/tutorials/api/encrypt-data.md"))
                .inferred()
                .note("the answer that brings the key says when it ends"),
            hard("rest_requests", 10_000, "requests", "run")
                .of(
                    "the requests of one run of a paged REST source, by `maximumRequest`",
                    help!("sources/sources-sdk/config/sourcespec.md"),
                )
                .bound(Default)
                .inferred(),
            soft("run_visible", 3, "minutes", "run")
                .of("how long after its start a run is seen", help!("sources/troubleshooting.md"))
                .inferred(),
        ],
    },
    Group {
        name: "Data for Profile",
        limits: &[
            hard("profile_record", 100, "KB", "record")
                .of("a record of a record class, as uncompressed JSON", RAILS)
                .note("Profile drops a larger one; the others go on"),
            hard("profile_event", 10, "KB", "event")
                .of("an event, as uncompressed JSON", RAILS)
                .note("Profile drops a larger one; the others go on"),
            soft("profile_batches", 90, "batches", "day and sandbox")
                .of("the batches of records and of events together", RAILS)
                .note("one flow every quarter of an hour makes 96, six every hour 144"),
            soft("upsert_records", 2_000_000, "records", "batch")
                .of("the records of a batch that updates others", RAILS)
                .note("such batches take up to ten times as long"),
            soft("development_profiles", 10, "percent", "organization")
                .of("the share of all profiles that development sandboxes may have", RAILS)
                .inferred(),
        ],
    },
    Group {
        name: "Streaming sources",
        limits: &[
            hard("stream_record", 1, "MB", "record").of("the size of a record", RAILS).inferred(),
            soft("stream_record_advised", 10, "KB", "record").of("the size that a record should have", RAILS),
            soft("stream_requests", 4000, "requests", "second")
                .of("the requests that the data lake takes", RAILS)
                .inferred()
                .note("up to 5000; Kafka, Event Hubs and Kinesis may differ"),
            hard("stream_profile_requests", 1500, "requests", "second")
                .of("the requests that Profile and streaming segmentation take", RAILS)
                .inferred(),
            soft("stream_minutes", 60, "minutes", "record")
                .of("how long all takes to reach the data lake", RAILS)
                .inferred(),
        ],
    },
    Group {
        name: "Streams over HTTP",
        limits: &[
            soft("inlet_requests", 1000, "requests", "second").of("the requests to an inlet", STREAMS).inferred(),
            soft("inlet_messages", 10_000, "messages", "second").of("the messages to inlets", STREAMS).inferred(),
            soft("inlet_checked_requests", 60, "requests", "minute")
                .of("the requests that wait for their validation", STREAMS)
                .inferred()
                .note("that is meant for development"),
            soft("inlet_profile_minutes", 15, "minutes", "record")
                .of("how long 95 of 100 take to reach Profile, B2C", STREAMS)
                .inferred(),
            soft("inlet_profile_minutes_b2b", 30, "minutes", "record")
                .of("how long 95 of 100 take to reach Profile, B2B", STREAMS)
                .inferred(),
            soft("inlet_lake_minutes", 60, "minutes", "record")
                .of("how long a record takes to reach the data lake", STREAMS)
                .inferred(),
            hard("inlet_errors", 5, "errors", "message")
                .of("the errors that are reported of one message", VALIDATION)
                .inferred(),
            hard("inlet_schema_minutes", 15, "minutes", "schema")
                .of("how old the schema may be that messages are checked against", VALIDATION)
                .inferred()
                .note("wait that long after a change of the schema"),
        ],
    },
];
