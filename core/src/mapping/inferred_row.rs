//! A mapping that was inferred, and the fields that have none.

use aepflow_syntax::NameIndex;

/// A mapping, the fields that it reads, and why it is there.
pub(super) struct InferredRow {
    pub(super) destination: String,
    pub(super) fields: Vec<String>,
    pub(super) source: String,
    pub(super) source_type: &'static str,
    pub(super) reason: &'static str,
    /// Whether it maps a key alone of the object that it reads, in which the source may have others.
    pub(super) is_key: bool,
}

/// A field that is not mapped, and why.
pub(super) type LeftOut = (String, &'static str);

/// The fields that rows are about.
pub(super) fn mapped<'r>(rows: impl IntoIterator<Item = &'r InferredRow>) -> NameIndex<'r> {
    let mut mapped = NameIndex::default();
    for row in rows {
        for field in &row.fields {
            mapped.add(field.into(), 0);
        }
    }
    mapped
}
