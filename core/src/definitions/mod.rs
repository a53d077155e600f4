//! Specifications of sources as the platform has them: what the author of one must keep to, and what they say of a source.

mod contract;
mod families;
mod flow_spec;
mod lint;
mod parts;
mod placeholders;
mod read;
mod schema;

pub use lint::lint_connection_spec;
pub use read::read_connection_spec;
