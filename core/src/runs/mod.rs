//! Why a run went wrong, from what the platform says of it, and the events that the platform sends of runs.
//!
//! An error of a run, of its batch or of a record is [`found`](found::Found) with its place; what its text names is read
//! ([`words`]), equal ones become one cause ([`causes`]), the table of codes says what it means ([`codes`]), and the mapping
//! which of its rows is to blame ([`blame`]). What isn't sure is `unknown`.

mod blame;
mod causes;
mod codes;
mod event;
mod explain;
mod found;
mod records;
mod words;

#[cfg(feature = "forms")]
pub(crate) use codes::run_codes;
pub use event::read_event;
pub use explain::explain_run;

/// What is said where nothing is sure.
const UNKNOWN: &str = "unknown";
