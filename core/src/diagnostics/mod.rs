//! What is wrong with an input, where, and what to do; and the three ways in which a call fails.

mod codes;
mod diagnostic;
mod error;
mod faults;
mod nearest;
mod redact;
mod units;

pub use codes::{Code, Severity};
pub use diagnostic::{Diagnostic, Fault};
pub use error::{Error, Retry, ServiceError};
pub(crate) use faults::Faults;
pub use nearest::nearest;
pub use redact::shown;
pub use units::Units;
