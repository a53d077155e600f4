//! What the texts of the platform are made of: JSON and paths. Knows nothing of operations, diagnostics or fields.
//!
//! Nearly all of the time of a big input is spent here, so this crate is compiled for speed in the wasm build and all
//! else for size.

mod index;
pub mod json;
mod name_index;
pub mod overlaps;
pub mod path;
pub mod rows;
mod text_ext;
mod words;

pub use index::Index;
pub use name_index::NameIndex;
pub use text_ext::{Parts, TextExt};
pub use words::Words;
