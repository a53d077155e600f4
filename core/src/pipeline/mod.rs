//! A pipeline: what should exist, and the requests that bring it about, one after the other.
//!
//! The host sends what [`Pipeline::next`] hands out, gives the answer to [`Pipeline::receive`], and saves
//! [`Pipeline::ledger`] whenever it likes, best before each request. From a saved ledger any process goes on.
//!
//! ```text
//!  spec ──► Pipeline ──next──► send ──host──► receive / receiveFailure ──┐
//!             ▲   │      ├──► wait                                        │
//!             │   │      ├──► done                                        │
//!             │   │      └──► failed                                      │
//!             │   └──ledger──► saved anywhere ──► another process         │
//!             └───────────────────────────────────────────────────────────┘
//! ```

mod checks;
mod goals;
mod ledger;
mod machine;
mod plan;
mod print;
mod retry;
mod run_state;
mod secrets;
mod spec;
mod stages;
mod step;
mod table;
mod tasks;
mod values;
mod view;

pub use machine::Pipeline;
pub(crate) use spec::SPEC;
#[cfg(feature = "forms")]
pub use spec::pipeline_schema;
pub use step::Step;
