//! What is wrong with an input, where, and what to do; and the three ways in which a call fails.

mod causes;
#[macro_use]
mod codes;
mod diagnostic;
mod error;
mod faults;
mod nearest;
mod redact;
mod service_error;
mod units;
mod words;

pub(crate) use causes::cause;
pub use codes::{Code, Severity};
pub use diagnostic::{Diagnostic, Fault};
pub use error::Error;
pub(crate) use faults::{Faults, KEPT};
pub use nearest::{nearest, sole};
pub(crate) use redact::echoed;
pub use redact::shown;
pub use service_error::{Retry, ServiceError};
pub use units::Units;
pub(crate) use words::words;
