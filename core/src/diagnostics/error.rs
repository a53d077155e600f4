//! Why a request was not built, or an answer not read.

use std::fmt;

use super::diagnostic::Diagnostic;
use super::units::Units;
use crate::json::Value;

/// How many faults a message names.
const TOLD: usize = 3;

/// The three ways in which a call ends without a result.
#[derive(Clone, PartialEq, Eq)]
pub enum Error {
    /// The input has faults; nothing was sent.
    Invalid(Vec<Diagnostic>),
    /// The platform refused the request.
    Service(Box<ServiceError>),
    /// The answer is not what the operation promises.
    Unexpected {
        /// HTTP status.
        status: u16,
        /// The body as received; bytes that are not UTF-8 are replaced.
        body: String,
        /// What was expected instead.
        reason: String,
    },
}

/// A refusal, read from any of the platform's error bodies.
#[derive(Clone, PartialEq, Eq)]
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
}

/// Advice for the host, which alone can wait and send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// Whether the same request may succeed later.
    pub retry: bool,
    /// Seconds to wait, where the platform says so.
    pub after_seconds: Option<i64>,
    /// Whether to look for the resource first, as the request may have made it.
    pub look_first: bool,
}

impl Error {
    /// One sentence.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Error::Invalid(diagnostics) => {
                let errors: Vec<_> = diagnostics.iter().filter(|d| d.is_error()).collect();
                let plural = if errors.len() == 1 { "" } else { "s" };
                let told: Vec<_> = errors.iter().take(TOLD).map(ToString::to_string).collect();
                let more =
                    if errors.len() > TOLD { format!("; and {} more", errors.len() - TOLD) } else { String::new() };
                let told = told.join("; ");
                format!("{} fault{plural} in the input; nothing was sent; {told}{more}", errors.len())
            }
            Error::Service(error) => {
                let code = error.code.as_deref().unwrap_or("no code");
                let meaning = error.meaning.as_deref().or(error.detail.as_deref()).unwrap_or("no reason given");
                format!("the platform answered {} ({code}): {meaning}", error.status)
            }
            Error::Unexpected { status, reason, .. } => {
                format!("the answer {status} is not as promised: {reason}")
            }
        }
    }

    /// The error as the JSON that crosses to a host, whose strings are counted in these units.
    #[must_use]
    pub fn to_value(&self, units: Units) -> Value {
        let message = Some(self.message().into());
        match self {
            Error::Invalid(diagnostics) => Value::object([
                ("kind", Some("invalid".into())),
                ("message", message),
                ("diagnostics", Some(Value::list(diagnostics.iter().map(|found| found.to_value(units))))),
            ]),
            Error::Service(error) => Value::object([
                ("kind", Some("service".into())),
                ("message", message),
                ("status", Some(i64::from(error.status).into())),
                ("code", error.code.clone().map(Value::from)),
                ("detail", error.detail.clone().map(Value::from)),
                ("requestId", error.request_id.clone().map(Value::from)),
                ("meaning", error.meaning.clone().map(Value::from)),
                ("help", error.help.clone().map(Value::from)),
                ("retry", Some(error.retry.to_value())),
                ("mayHaveTakenEffect", Some(error.may_have_taken_effect.into())),
                ("body", Some(error.body.as_str().into())),
            ]),
            Error::Unexpected { status, body, .. } => Value::object([
                ("kind", Some("unexpected".into())),
                ("message", message),
                ("status", Some(i64::from(*status).into())),
                ("body", Some(body.as_str().into())),
            ]),
        }
    }
}

impl Retry {
    fn to_value(self) -> Value {
        Value::object([
            ("retry", Some(self.retry.into())),
            ("afterSeconds", self.after_seconds.map(Value::from)),
            ("lookFirst", self.look_first.then_some(true.into())),
        ])
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// Bodies stay out: an answer can repeat a secret of the request.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({})", self.message())
    }
}

impl std::error::Error for Error {}
