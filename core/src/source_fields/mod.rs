//! The fields of a source: from what an explore answer declares, and from what sample records contain.
//!
//! Declared and sampled fields meet in one tree of [`field::SourceField`]s. What is declared is kept; samples fill in
//! what is left open, and are reported where they say otherwise.

mod declared;
mod field;
mod lines;
mod output;
mod read;
mod sampled;

pub use read::read_fields;
pub(crate) use read::{list_fields, read_records};
