//! Builds and checks every HTTP request that brings data into Adobe Experience Platform; does no I/O.
//!
//! The host sends a request, waits and tells the time; the core says what to send and what the answer means.
//!
//! ```
//! let context = br#"{"accessToken": "t", "apiKey": "k", "orgId": "5C1328435BF324E90A49402A@AdobeOrg", "sandboxName": "prod"}"#;
//! let input = br#"{"connector": "stripe", "baseConnectionId": "a9950001-a386-4642-a0cd-5eaac6db5556", "resource": "charges"}"#;
//! let request = aepflow::build_request("exploreBaseConnection", input, context, b"").unwrap();
//! assert!(request.url.ends_with("&sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D"));
//! ```

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

mod connectors;
mod consistency;
mod data;
mod diagnostics;
#[doc(hidden)]
pub mod faces;
#[doc(hidden)]
pub mod ffi;
mod http;
mod input;
pub mod language;
mod lint;
mod mapping;
mod operations;
mod pipeline;
mod schema;
mod settings;
mod source_fields;

pub use aepflow_syntax::json;
pub use connectors::to_json as connectors;
pub use consistency::check_requests;
pub use diagnostics::{Code, Diagnostic, Error, Fault, Retry, ServiceError, Severity, Units};
pub use http::{Request, Response, to_curl};
pub use input::{check_client_options, check_run_options};
pub use lint::lint_request;
pub use mapping::{check_mapping, convert_mapping, infer_mapping};
pub use operations::{
    build_request, check, decode_source_params, next_input, next_page, operation_schema, operations, parse_response,
    retry_pause,
};
pub use pipeline::{Pipeline, Step, pipeline_schema};
pub use schema::infer_schema;
pub use settings::read_context;
pub use source_fields::read_fields;
