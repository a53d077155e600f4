//! The expression language of Data Prep's calculated fields: that of Apache Commons JEXL 3.2, expressions alone.
//!
//! ```text
//! text ──lexer──▶ tokens ──parser──▶ Tree ──printer──▶ text
//!                                     │ ▲
//!                               check │ │ json
//!                                     ▼ ▼
//!                               Findings   {"kind": …}
//! ```
//!
//! The syntax is <https://commons.apache.org/proper/commons-jexl/reference/syntax.html>; fields in `${…}` and the
//! functions are <https://experienceleague.adobe.com/en/docs/experience-platform/data-prep/functions>.

mod fault;
mod lambda;
mod lexer;
mod literal;
mod number;
mod parser;
mod primary;
mod printer;
mod scope;
mod tree;
mod words;

pub use fault::{SyntaxError, SyntaxFault};
pub use number::Number;
pub use parser::parse;
pub use printer::format;
pub use tree::{Kind, Lambda, Name, Node, Step, StepKind, Tree};
pub use words::{Meaning, Operator};

/// How deep expressions may nest, parentheses included.
pub const MAX_DEPTH: usize = 128;
