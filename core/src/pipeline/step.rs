//! What a pipeline hands out: a request, a pause, or its end.

use super::values::object;
use crate::http::Request;
use crate::json::Value;

/// What to do next.
#[derive(Debug)]
pub enum Step {
    /// Send this, and give the answer with its id.
    #[non_exhaustive]
    Send {
        /// What [`crate::Pipeline::receive`] wants to know.
        id: String,
        /// The step that it belongs to.
        step: String,
        /// Whether the request changes the platform: what the ledger contains must be saved before it is sent.
        writes: bool,
        /// The request, secrets and all.
        request: Request,
    },
    /// Wait, then ask again.
    #[non_exhaustive]
    Wait {
        /// In milliseconds.
        milliseconds: u64,
        /// The end of it, in milliseconds since 1970; the ledger keeps it for a process that comes earlier.
        until: i64,
        /// `rateLimited`, `unavailable`, `noAnswer`, `unauthorized`, `changed`, `settling` (what was made may not be shown
        /// yet) or `polling`.
        reason: &'static str,
        /// The step that waits.
        step: String,
    },
    /// Try these tests of a mapping, as `aepflow-preview` does, and give the report with its id. Comes only where the spec
    /// has tests, and never where the option `tests` is false.
    #[non_exhaustive]
    Test {
        /// What [`crate::Pipeline::receive_tests`] wants to know.
        id: String,
        /// The step that it belongs to.
        step: String,
        /// The mappings and their schema, as [`crate::check_mapping`] takes them.
        mapping: Value,
        /// The tests, as the spec has them.
        tests: Value,
    },
    /// Everything is as it should be.
    Done,
    /// A step can't go on; the error as JSON. A new pipeline with the ledger tries again.
    #[non_exhaustive]
    Failed {
        /// The step that failed.
        step: String,
        /// `kind`, `message`, and what else is known.
        error: Value,
    },
}

impl Step {
    /// The step as the JSON that crosses to the hosts.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            Step::Send { id, step, writes, request } => object([
                ("kind", Some("send".into())),
                ("id", Some(id.as_str().into())),
                ("step", Some(step.as_str().into())),
                ("writes", Some((*writes).into())),
                ("request", Some(Value::Text(request.to_json()))),
            ]),
            Step::Wait { milliseconds, until, reason, step } => object([
                ("kind", Some("wait".into())),
                ("seconds", Some(Value::Number(format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)))),
                ("until", Some((*until).into())),
                ("reason", Some((*reason).into())),
                ("step", Some(step.as_str().into())),
            ]),
            Step::Test { id, step, mapping, tests } => object([
                ("kind", Some("test".into())),
                ("id", Some(id.as_str().into())),
                ("step", Some(step.as_str().into())),
                ("mapping", Some(mapping.clone())),
                ("tests", Some(tests.clone())),
            ]),
            Step::Done => object([("kind", Some("done".into()))]),
            Step::Failed { step, error } => object([
                ("kind", Some("failed".into())),
                ("step", Some(step.as_str().into())),
                ("error", Some(error.clone())),
            ]),
        }
    }
}
