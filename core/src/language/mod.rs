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

mod api;
mod branches;
mod calls;
mod check;
mod date_pattern;
mod fault;
mod fields;
mod functions;
mod hints;
mod java_names;
mod json;
mod lambda;
mod lexer;
mod literal;
mod literals;
mod members;
mod names;
mod nulls;
mod number;
mod operands;
mod operate;
mod outcomes;
mod parser;
mod primary;
mod printer;
mod read;
mod regex;
mod rejoin;
mod scope;
mod shapes;
mod source_fields;
mod spelling;
mod tree;
mod types;
mod words;

pub(crate) use api::{INPUT, parse_counting};
pub use api::{check_expression, format_expression, parse_expression};
pub(crate) use api::{check_text, is_expression, read_fields, reads_fields, within};
pub(crate) use branches::has_variable;
pub(crate) use check::is_variable;
pub use check::{Findings, check, check_against};
pub(crate) use date_pattern::form_of_text;
pub use fault::{SyntaxError, SyntaxFault};
pub use fields::{FieldRead, Fields};
pub(crate) use fields::{Unknown, reserved_name};
pub use functions::{method_takes, takes};
pub use number::Number;
pub use parser::parse;
pub use printer::format;
pub(crate) use shapes::Shapes;
pub(crate) use source_fields::{FIELD, SOURCE_FIELDS, list_of};
pub(crate) use spelling::path_step;
pub use tree::{Kind, Lambda, Name, Node, Step, StepKind, Tree};
pub use types::{Known, Type};
pub(crate) use types::{in_json_schema, of_field};
pub use words::{Meaning, Operator};

/// How deep expressions may nest, parentheses included: as deep as a list of codes goes, `iif(c=="0","0",iif(…))`, for
/// which a calculated field has room.
///
/// The stack is what bounds it. Without optimization a tree of this depth is read within 1.6 MB, and threads have 2 MB;
/// with it a text is parsed within 0.6 MB, and within 0.35 MB of the 1 MB that V8 has.
pub const MAX_DEPTH: usize = crate::json::MAX_TREE_DEPTH / 2;

/// The longest calculated field that the platform takes, in characters.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of the table, which is small")]
pub(crate) const MAX_LENGTH: usize = crate::limits::number("calculated_field") as usize;
