//! JSON as the core needs it: with places, duplicates, exact numbers and recovery.
//!
//! `serde_json` tells neither where a value stands nor of a duplicate name, and rounds long numbers; a checker needs all
//! three. So reading is ours ([`Document`]); a property test holds it to accept just what `serde_json` accepts.

mod columns;
mod document;
mod input;
mod lexer;
mod lines;
mod names;
pub mod packed;
mod parser;
mod pointer;
mod value;

pub use columns::Columns;
pub(crate) use document::Text;
pub use document::{Document, Elements, Kind, Members, Node};
pub use input::{Input, Parsed};
pub use lines::Lines;
pub(crate) use names::NAMES;
pub use parser::{Fault, FaultKind, MAX_DEPTH, MAX_TREE_DEPTH};
pub use pointer::Pointer;
pub use value::{Value, write_string};
