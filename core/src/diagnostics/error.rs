//! Why a request was not built, or an answer not read.

use std::fmt;

use super::diagnostic::Diagnostic;
use super::service_error::ServiceError;
use super::units::Units;
use crate::json::Value;

/// How many faults a message names.
const TOLD: usize = 3;

/// The three ways in which a call ends without a result.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The input has faults; nothing was sent.
    Invalid(Vec<Diagnostic>),
    /// The platform refused the request.
    Service(Box<ServiceError>),
    /// The answer is not what the operation promises.
    #[non_exhaustive]
    Unexpected {
        /// HTTP status.
        status: u16,
        /// The body as received; bytes that are not UTF-8 are replaced.
        body: String,
        /// What was expected instead.
        reason: String,
    },
}

impl Error {
    /// One sentence.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Error::Invalid(diagnostics) => {
                let errors: Vec<_> = diagnostics.iter().filter(|d| d.is_error()).collect();
                let count = errors.len() + diagnostics.last().map_or(0, |last| last.count("errors"));
                let plural = if count == 1 { "" } else { "s" };
                let told: Vec<_> = errors.iter().take(TOLD).map(ToString::to_string).collect();
                let more = if count > TOLD { format!("; and {} more", count - TOLD) } else { String::new() };
                let told = told.join("; ");
                format!("{count} fault{plural} in the input; nothing was sent; {told}{more}")
            }
            Error::Service(error) => error.to_string(),
            Error::Unexpected { status, reason, .. } => {
                format!("the answer {status} is not as promised: {reason}")
            }
        }
    }

    #[doc(hidden)]
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
            Error::Service(error) => error.to_value(),
            Error::Unexpected { status, body, .. } => Value::object([
                ("kind", Some("unexpected".into())),
                ("message", message),
                ("status", Some(i64::from(*status).into())),
                ("body", Some(body.as_str().into())),
            ]),
        }
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
