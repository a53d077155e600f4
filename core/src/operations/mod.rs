//! The operations of the platform: one row each, from which the request is made and its answer read.

mod answer;
mod api;
mod body;
mod context;
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

pub(crate) use api::parse_without;
pub use api::{build_request, check, next_input, next_page, operation_schema, operations, parse_response};
pub(crate) use api::{check_value, input_after, operation_reads};
pub(crate) use context::CONTEXT;
pub use context::{Context, ContextBuilder, ContextInput};
pub use name::OperationName;
pub use retry::retry_pause;
pub(crate) use retry::{Backoff, read_retry};
pub use secret::Secret;
pub use source_params::decode_source_params;
pub(crate) use tables::{FLOW_OPTIONS, SCHEDULE, all};
