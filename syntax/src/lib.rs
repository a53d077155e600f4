//! What the texts of the platform are made of: JSON and paths. Knows nothing of operations and diagnostics, and of the product
//! no more than the names in a row of a mapping set.
//!
//! A big input spends most of its time here, so this crate is compiled for speed in the wasm build and all
//! else for size.

pub mod json;
mod name_index;
pub mod overlaps;
pub mod path;
pub mod rows;
pub mod swar;
pub mod text;
mod words;

pub use name_index::NameIndex;
pub use words::Words;
