//! What the platform says when it refuses a request.

use std::fmt;

use crate::json::Value;

/// A refusal, read from any of the platform's error bodies.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// HTTP status.
    pub status: u16,
    /// The platform's code, such as `1404-412` or `403010`.
    pub code: Option<String>,
    /// The platform's own words.
    pub detail: Option<String>,
    /// What to quote to the platform's support.
    pub request_id: Option<String>,
    /// What the published code means.
    pub meaning: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// Whether to send the request again.
    pub retry: Retry,
    /// Whether the platform may have done what was asked all the same.
    pub may_have_taken_effect: bool,
    /// The body as received.
    pub body: String,
    /// Whether the service said, in its own words, that what was asked for is not there.
    pub(crate) absent: bool,
}

/// Advice for the host, which alone can wait and send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retry {
    /// Whether the same request may succeed later.
    pub retry: bool,
    /// Seconds to wait, where the platform says so.
    pub after_seconds: Option<i64>,
    /// Whether to look for the resource first, as the request may have made it.
    pub look_first: bool,
}

impl ServiceError {
    /// The error as the JSON that crosses to a host.
    #[must_use]
    pub fn to_value(&self) -> Value {
        Value::object([
            ("kind", Some("service".into())),
            ("message", Some(self.to_string().into())),
            ("status", Some(i64::from(self.status).into())),
            ("code", self.code.clone().map(Value::from)),
            ("detail", self.detail.clone().map(Value::from)),
            ("requestId", self.request_id.clone().map(Value::from)),
            ("meaning", self.meaning.clone().map(Value::from)),
            ("help", self.help.clone().map(Value::from)),
            ("retry", Some(self.retry.to_value())),
            ("mayHaveTakenEffect", Some(self.may_have_taken_effect.into())),
            ("body", Some(self.body.as_str().into())),
        ])
    }
}

impl Retry {
    pub(crate) fn to_value(self) -> Value {
        Value::object([
            ("retry", Some(self.retry.into())),
            ("afterSeconds", self.after_seconds.map(Value::from)),
            ("lookFirst", self.look_first.then_some(true.into())),
        ])
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.as_deref().unwrap_or("no code");
        let meaning = self.meaning.as_deref().or(self.detail.as_deref()).unwrap_or("no reason given");
        write!(f, "the platform answered {} ({code}): {meaning}", self.status)
    }
}

/// The body stays out: it can repeat a secret of the request.
impl fmt::Debug for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServiceError({self})")
    }
}

impl std::error::Error for ServiceError {}
