//! Specifications of sources as the platform has them: what the author of one must keep to, and what they say of a source.

mod contract;
mod lint;
mod placeholders;

pub use lint::lint_connection_spec;
