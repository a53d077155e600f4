//! What texts are made of: JSON and paths. Knows nothing of what they say.
//!
//! A big input spends most of its time here, so this crate is compiled for speed in the wasm build and all
//! else for size.
//!
//! Only what the crate `aepflow` hands on, [`json::Value`] and [`json::Input`], is meant for others; the rest has no docs.

pub mod json;
mod name_index;
#[doc(hidden)]
pub mod overlaps;
#[doc(hidden)]
pub mod path;
#[doc(hidden)]
pub mod swar;
#[doc(hidden)]
pub mod text;
mod words;

#[doc(hidden)]
pub use name_index::NameIndex;
#[doc(hidden)]
pub use words::Words;
