//! The requests of one pipeline, held against each other before any is sent.

mod consistency;
mod mentions;

pub use consistency::check_pipeline;
