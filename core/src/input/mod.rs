//! What a caller gives: read from JSON, and checked by the fields that one table describes.

mod check;
mod condition;
mod credential;
mod field;
mod filter;
#[cfg(feature = "forms")]
mod form;
mod host_options;
#[cfg(feature = "forms")]
mod json_schema;
mod listed;
mod options;
mod reader;
mod scalars;
mod text;
mod time;

pub(crate) use check::{check_object, check_shape, unknown_field, wrong_type};
pub(crate) use condition::{Condition, given, is_draft, is_listed, is_one_of, is_true};
pub(crate) use credential::{check_credential, header_fault, is_test_key_in_production};
pub(crate) use field::{Field, Place, Shape, field, names, path, query};
pub(crate) use filter::Filters;
#[cfg(feature = "forms")]
pub(crate) use form::{conditions, fields, title};
pub use host_options::{check_client_options, check_run_options};
#[cfg(feature = "forms")]
pub(crate) use json_schema::{object_schema, schema};
pub(crate) use listed::Listed;
pub(crate) use options::{MAX_DIAGNOSTICS, OPTIONS, read_most};
pub use options::{Options, OptionsInput};
pub(crate) use reader::{elements, members, parse, placed, present, refused, syntax};
pub(crate) use scalars::{
    SCHEMA_MEDIA_TYPE, count, is_registry_id, is_uuid, out_of_range, seconds, tenant_fault, unknown_value,
};
pub(crate) use text::{check_text, check_text_at, check_text_of, path_fault, placeholder};
pub(crate) use time::http_date;
