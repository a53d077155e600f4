#![doc = include_str!("../README.md")]
//!
//! ```text
//! mappings ──Plan::compile──▶ Plan ──Run──▶ for each record: output, fate, faults; for each destination: totals
//!                              │
//!                              └──trace──▶ the way of one value: its source, each part of the expression, its conversion
//! ```
//!
//! It does what the documentation says; where that is silent, what the engines behind it do, Apache Commons JEXL 3.2 and
//! Java 17. What only the platform knows has a status of its own and never an invented value.

mod arithmetic;
mod attempt;
mod context;
mod convert;
mod decimal;
mod expression;
mod failure;
#[doc(hidden)]
pub mod ffi;
mod flat;
mod functions;
mod json;
mod lines;
mod machine;
mod numbers;
mod operators;
mod output;
#[doc(hidden)]
pub mod parts;
mod path;
mod plan;
mod record;
mod results;
mod run;
mod shown;
mod slots;
mod tests;
mod text;
mod trace;
mod value;

pub use aepflow::PreviewOptions;
pub use aepflow_java::time::Zones;
pub use failure::{Failure, Status};
pub use lines::MAX_LINE;
pub use plan::Plan;
pub use results::{Fate, FaultyLine, Reason, Sizes, Total, Tried, Unmade};
pub use run::Run;
pub use tests::Tests;
