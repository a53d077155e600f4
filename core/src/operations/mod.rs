//! The operations of the platform: one row each, from which the request is made and its answer read.

mod answer;
mod api;
mod body;
mod context;
mod failed_records;
#[cfg(feature = "forms")]
mod form;
mod name;
mod operation;
mod paging;
mod refusal;
mod request;
mod retry;
mod run_verdict;
mod secret;
mod service;
mod source_params;
mod tables;

pub use api::{build_request, check, next_input, next_page, parse_response};
pub(crate) use api::{check_value, ids, input_after, known, operation_reads, parse_without};
pub(crate) use body::Body;
pub use context::check_context;
pub(crate) use context::{CONTEXT, about as about_context, fault as context_fault, is_host};
pub use context::{Context, ContextBuilder, ContextInput};
#[cfg(feature = "forms")]
pub use form::{operation_schema, operations};
pub use name::OperationName;
pub(crate) use operation::Operation;
pub(crate) use refusal::{code as refusal_code, code_within, detail as refusal_detail};
pub(crate) use request::is_relational;
pub(crate) use retry::{Backoff, LONGEST_PAUSE, PAUSES, read_attempt};
pub use retry::{RETRIES, retry_pause};
pub(crate) use run_verdict::{each_error, read as read_run};
pub use secret::Secret;
pub(crate) use service::Service;
pub use source_params::decode_source_params;
pub(crate) use tables::{
    FLOW_OPTIONS, NAMESPACE, ROOM, SCHEDULE, SOURCE_DATA, all, beyond, profile_batches, with_enabled,
};
