//! What a caller gives: read from JSON, and held against the fields that one table describes.

mod check;
mod field;
mod host_options;
mod json_schema;
mod options;
mod reader;
mod scalars;
mod text;
mod time;

pub(crate) use check::{check_object, wrong_type};
pub(crate) use field::{Field, Place, Shape, field, path, query};
pub use host_options::{check_client_options, check_run_options};
pub use options::{Options, OptionsInput};
pub(crate) use reader::{elements, members, parse, placed, present, refused, syntax};
pub(crate) use scalars::{SCHEMA_MEDIA_TYPE, count, is_uuid, seconds, tenant_fault, unknown_value};
pub(crate) use text::{check_text, check_text_of, placeholder};
