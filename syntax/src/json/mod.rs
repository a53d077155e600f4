//! JSON as the core needs it: with places, duplicates, exact numbers and recovery.
//!
//! `serde_json` reports neither where a value is nor a duplicate name, and rounds long numbers; a checker needs all
//! three. So reading is ours ([`Document`]); a property test checks that it accepts just what `serde_json` accepts.

mod access;
mod columns;
mod convert;
mod document;
mod escape;
mod fault;
mod fields;
mod flatten;
mod input;
mod known_name;
mod lexer;
mod lines;
#[doc(hidden)]
pub mod packed;
mod parser;
mod places;
mod pointer;
#[cfg(feature = "serde")]
mod serde;
mod text;
mod token;
mod value;
mod walk;

#[doc(hidden)]
pub use columns::Columns;
#[doc(hidden)]
pub use document::{Document, Elements, Members, Node};
pub use fault::{Fault, FaultKind};
#[doc(hidden)]
pub use fields::Fields;
pub use input::Input;
#[doc(hidden)]
pub use input::Parsed;
#[doc(hidden)]
pub use known_name::KnownName;
#[doc(hidden)]
pub use lines::Lines;
pub use parser::{MAX_DEPTH, MAX_TREE_DEPTH};
#[doc(hidden)]
pub use places::places;
#[doc(hidden)]
pub use pointer::Pointer;
#[doc(hidden)]
pub use text::{Text, write_texts};
#[doc(hidden)]
pub use token::Kind;
pub use value::Value;
#[doc(hidden)]
pub use value::{write_list, write_string};
#[doc(hidden)]
pub use walk::{Shape, Span};
