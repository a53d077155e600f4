#![cfg_attr(feature = "ops", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "ops"),
    doc = "Builds and checks every HTTP request that brings data into Adobe Experience Platform; does no I/O."
)]
#![cfg_attr(
    not(feature = "forms"),
    allow(dead_code, unused_imports, reason = "the tables name what only forms are made from")
)]

mod connectors;
mod consistency;
mod data;
mod definitions;
mod diagnostics;
#[cfg(feature = "forms")]
#[doc(hidden)]
pub mod faces;
#[doc(hidden)]
pub mod ffi;
mod http;
mod input;
#[doc(hidden)]
pub mod language;
mod limits;
mod lint;
mod mapping;
mod operations;
#[cfg(feature = "ops")]
pub mod ops;
mod pipeline;
mod runs;
mod schema;
#[cfg(feature = "serde")]
mod serialize;
mod settings;
mod source_fields;

#[doc(hidden)]
pub use aepflow_syntax::json;
pub use aepflow_syntax::json::{Input, Value};
pub use connectors::connectors;
pub use consistency::check_requests;
pub use definitions::{lint_connection_spec, read_connection_spec};
#[doc(hidden)]
pub use diagnostics::Units;
pub use diagnostics::{Code, Diagnostic, Error, Fault, Retry, ServiceError, Severity};
pub use http::{Request, Response, to_curl};
pub use input::{Options, OptionsInput};
#[doc(hidden)]
pub use input::{check_client_options, check_run_options};
pub use language::{check_expression, format_expression, parse_expression};
#[cfg(feature = "forms")]
pub use limits::limits;
pub use lint::{FixedChange, FixedRequest, fix_request, lint_request};
#[doc(hidden)]
pub use mapping::{
    MappingRow, MappingTest, PreviewOptions, ReadMapping, TargetField, TargetSchema, not_records, read_mapping,
    read_mapping_tests, read_preview_options, unknown_destination,
};
pub use mapping::{check_mapping, convert_mapping, infer_mapping};
pub use operations::{
    Context, ContextBuilder, ContextInput, OperationName, Secret, build_request, check, check_context,
    decode_source_params, next_input, next_page, parse_response, retry_pause,
};
#[cfg(feature = "forms")]
pub use operations::{operation_schema, operations};
#[cfg(feature = "forms")]
pub use pipeline::pipeline_schema;
pub use pipeline::{Pipeline, Step};
pub use runs::{explain_run, read_event};
pub use schema::infer_schema;
pub use settings::read_context;
pub use source_fields::read_fields;
