//! The rows of a mapping set, as they typically are.
//!
//! A crate by itself because it is compiled for speed in the wasm build, and the core for size: compiled for size, a set of a
//! thousand rows takes 8 to 11 % more time.

mod names;
mod plain_row;

pub use names::{KNOWN_NAMES, ROW_NAMES};
pub use plain_row::{PlainRow, write_plain};
