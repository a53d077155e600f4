//! Requests and responses as plain values, and a request as a curl command.

#[cfg(feature = "http")]
mod convert;
mod credentials;
mod curl;
mod percent;
mod request;
mod response;
mod secrets;

#[cfg(feature = "ops")]
pub(crate) use credentials::redacted;
pub use curl::to_curl;
pub(crate) use percent::{decode, encode, encode_but};
pub use request::Request;
pub use response::Response;
pub(crate) use secrets::{Secrets, cover};
