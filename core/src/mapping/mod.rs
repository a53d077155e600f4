//! Mapping sets: their rows checked and written, compared with fields and a schema, converted, and inferred.

mod check;
mod choices;
mod conversion;
mod convert;
mod coverage;
mod destinations;
mod dialect;
mod evaluated;
mod infer;
mod inference;
mod inferred_row;
mod limits;
mod overrides;
mod pattern;
mod row;
mod rows;
mod target;
mod times;

pub(crate) use check::INPUT as CHECKED;
pub use check::check_mapping;
pub(crate) use check::check_rows;
pub(crate) use choices::check_choices;
pub(crate) use convert::INPUT as CONVERTED;
pub use convert::convert_mapping;
pub(crate) use coverage::{of_rows as coverage, read_by};
pub(crate) use dialect::{Dialect, dialect_of};
#[cfg(feature = "forms")]
pub(crate) use evaluated::OPTIONS as PREVIEW_OPTIONS;
pub(crate) use evaluated::{MAPPING_TEST, check_mapping_test};
pub use evaluated::{
    MappingRow, MappingTest, PreviewOptions, ReadMapping, not_records, read_mapping, read_mapping_tests,
    read_preview_options, unknown_destination,
};
pub(crate) use infer::INPUT as INFERRED;
pub(crate) use infer::infer_counting;
pub use infer::infer_mapping;
pub(crate) use overrides::OVERRIDE;
pub(crate) use row::MAPPING;
#[cfg(feature = "forms")]
pub(crate) use row::{ROW_READ_BACK, SOURCE_TYPES_READ_BACK};
pub(crate) use rows::read;
pub use target::schema::{TargetField, TargetSchema};
pub(crate) use target::{TIME_SERIES, Targets};
