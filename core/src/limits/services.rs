//! Limits of the services that are called.

use super::limit::Bound::{Default, Least};
use super::limit::{Group, api, hard, help, soft};

const FILTERS: &str = help!("catalog/api/filter-data.md");
const EXPIRY: &str = help!("hygiene/api/dataset-expiration.md");

/// Where a page of Adobe I/O Events is.
macro_rules! events {
    ($path:literal) => {
        concat!("https://github.com/AdobeDocs/adobe-io-events/blob/main/src/pages/", $path)
    };
}
const EVENTS: &str = events!("guides/index.md");
const RETRIES: &str = events!("common/retry-doc.md");
const QUESTIONS: &str = events!("support/faq.md");

pub(super) const GROUPS: &[Group] = &[
    Group {
        name: "Flow Service",
        limits: &[
            hard("flow_search", 1000, "items", "answer").of("the `limit` of a search", api!("flow-service")),
            hard("flow_minutes", 15, "minutes", "flow")
                .of("the interval with the frequency `minute`", api!("flow-service"))
                .bound(Least),
            hard("flow_interval", 1, "unit", "flow")
                .of("the interval with another frequency", api!("flow-service"))
                .bound(Least),
            hard("partial_ingestion", 5, "percent", "batch")
                .of(
                    "the records that may fail where partial ingestion is on",
                    help!("ingestion/batch-ingestion/partial.md"),
                )
                .bound(Default)
                .inferred(),
        ],
    },
    Group {
        name: "Data Prep",
        limits: &[hard("calculated_field", 4096, "characters", "field")
            .of("a calculated field", help!("data-prep/troubleshooting-guide.md"))],
    },
    Group {
        name: "Schema Registry",
        limits: &[
            hard("registry_list", 500, "resources", "answer")
                .of("the `limit` of a list; it counts beside `orderby` alone", help!("xdm/api/appendix.md"))
                .inferred(),
            hard("registry_unpaged", 300, "resources", "answer")
                .of("a list without pages", api!("schema-registry"))
                .inferred(),
            hard("descriptors", 4000, "descriptors", "sandbox")
                .of("the descriptors", help!("xdm/api/descriptors.md"))
                .inferred(),
            hard("long_value", 9_007_199_254_740_991, "", "field")
                .of("the value of a field of the type Long, and its negative", help!("xdm/schema/field-constraints.md"))
                .inferred(),
        ],
    },
    Group {
        name: "Catalog",
        limits: &[
            hard("catalog_list", 100, "objects", "answer").of("the `limit` of a list", FILTERS),
            hard("catalog_list_least", 1, "object", "answer")
                .of("the `limit` of a list: 0 is refused", FILTERS)
                .bound(Least),
            hard("catalog_list_default", 20, "objects", "answer")
                .of("a list without a `limit`", FILTERS)
                .bound(Default)
                .inferred(),
            hard("catalog_observable", 20, "datasets", "answer").of("a list that asks for `observableSchema`", FILTERS),
        ],
    },
    Group {
        name: "Data Access",
        limits: &[
            hard("files_list", 100, "files", "answer")
                .of("the `limit` of a list of files, also by default", api!("data-access")),
            hard("files_seconds", 60, "seconds", "answer")
                .of("how long an answer may take", api!("data-access"))
                .inferred(),
            hard("dataset_preview", 100, "rows", "answer")
                .of("the rows that a preview of a dataset shows", api!("data-access"))
                .inferred(),
            hard("diagnostics_days", 30, "days", "batch")
                .of(
                    "how long failed records and their reasons are kept",
                    help!("ingestion/quality/error-diagnostics.md"),
                )
                .inferred(),
        ],
    },
    Group {
        name: "Retention",
        limits: &[
            hard("event_days", 30, "days", "dataset")
                .of(
                    "after how long the rows of an event dataset may expire",
                    help!("catalog/datasets/experience-event-dataset-retention-ttl-guide.md"),
                )
                .bound(Least)
                .note("its sample answer names 7 days: the service says it for a dataset"),
            hard("expiration_hours", 24, "hours", "dataset")
                .of("how far ahead the end of a dataset must be", api!("data-hygiene"))
                .bound(Least),
            hard("expirations_list", 100, "items", "answer")
                .of("the `limit` of a list of expirations", api!("data-hygiene")),
            soft("expiration_delay", 24, "hours", "dataset").of("how late an expiration may be", EXPIRY).inferred(),
            soft("deletion_days", 7, "days", "dataset")
                .of("how long all stores take to lose the data", EXPIRY)
                .inferred(),
        ],
    },
    Group {
        name: "Alerts",
        limits: &[
            hard("alert_minutes", 150, "minutes", "run")
                .of("after how long a run gives the alert of delay", help!("observability/alerts/rules.md"))
                .inferred(),
            hard("alert_failures", 5, "per thousand", "run")
                .of(
                    "the share of failed records from which a run gives an alert",
                    help!("observability/alerts/rules.md"),
                )
                .inferred(),
        ],
    },
    Group {
        name: "Events",
        limits: &[
            hard("registrations", 2500, "registrations", "organization").of("the registrations for events", EVENTS),
            hard("client_registrations", 30, "registrations", "client id")
                .of("the same of one client; more on request", EVENTS),
            hard("webhook_seconds", 10, "seconds", "delivery")
                .of("how long a webhook may take to answer", RETRIES)
                .note("a Runtime action has 60"),
            hard("redelivery_hours", 24, "hours", "event").of("how long an event is delivered anew", RETRIES),
            hard("journal_days", 7, "days", "event").of("how long the journal keeps an event", EVENTS),
            hard("delivery_events", 20, "events", "delivery").of("the events of a delivery of several", QUESTIONS),
            hard("delivery_size", 2, "MB", "delivery").of("the size of such a delivery", QUESTIONS),
            hard("journal_answer", 1500, "KB", "answer")
                .of("the size of an answer of the journal", events!("guides/api/journaling-api.md"))
                .inferred(),
            soft("event_key_hours", 24, "hours", "key")
                .of("how long a public key of events may be kept", EVENTS)
                .inferred(),
            hard("webhook_confirmation", 5, "minutes", "registration")
                .of("within which the address of the confirmation is opened", EVENTS),
        ],
    },
    Group {
        name: "Sandbox tooling",
        limits: &[
            hard("package_days", 90, "days", "package")
                .of("how long a published package lasts", api!("sandbox"))
                .bound(Default)
                .inferred(),
            hard("packages_list", 20, "items", "answer")
                .of("a list of packages or jobs", api!("sandbox"))
                .bound(Default)
                .inferred(),
        ],
    },
];
