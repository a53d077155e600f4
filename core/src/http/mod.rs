//! Requests and responses as plain values, and a request as a curl command.

mod curl;
mod percent;
mod request;
mod response;

pub use curl::to_curl;
pub(crate) use percent::{decode, encode, encode_but};
pub use request::Request;
pub use response::Response;
