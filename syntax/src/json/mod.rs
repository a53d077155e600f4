//! JSON as the core needs it: with places, duplicates, exact numbers and recovery.
//!
//! `serde_json` reports neither where a value is nor a duplicate name, and rounds long numbers; a checker needs all
//! three. So reading is ours ([`Document`]); a property test holds it to accept just what `serde_json` accepts.

mod access;
mod columns;
mod convert;
mod document;
mod escape;
mod fault;
mod flatten;
mod input;
mod lexer;
mod lines;
mod names;
pub mod packed;
mod parser;
mod pointer;
#[cfg(feature = "serde")]
mod serde;
mod text;
mod token;
mod value;

pub use columns::Columns;
pub use document::{Document, Elements, Members, Node};
pub use fault::{Fault, FaultKind};
pub use input::{Input, Parsed};
pub use lines::Lines;
pub(crate) use names::NAMES;
pub use parser::{MAX_DEPTH, MAX_TREE_DEPTH};
pub use pointer::Pointer;
pub(crate) use text::Text;
pub use token::Kind;
pub use value::{Value, write_string};
