//! The records in the batches of a stream.

use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Schema};

use crate::Refusal;
use crate::json::{self, Texts, Writer};

/// Where in a batch its records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a column of JSON texts.
    Text(usize),
    /// In a column of objects.
    Object(usize),
    /// Each row is one, and its columns are the fields.
    Row,
}

impl Place {
    /// In the column of this name. Without a name: in the only column, if that is of texts, else each row is a record.
    pub(crate) fn of(schema: &Schema, column: Option<&str>) -> Result<Place, Refusal> {
        let fields = schema.fields();
        let Some(name) = column else {
            return match &fields[..] {
                [only] if json::is_text(only.data_type()) => Ok(Place::Text(0)),
                _ => json::check_fields(fields, "/records/0", 1).map(|()| Place::Row),
            };
        };
        let mut named = fields.iter().enumerate().filter(|(_, field)| field.name() == name);
        let (Some((at, field)), None) = (named.next(), named.next()) else {
            let names: Vec<&str> = fields.iter().map(|field| field.name().as_str()).collect();
            return Err(Refusal::Columns(format!(
                "the table has not one column `{name}`: it has {}",
                if names.is_empty() { "none".to_owned() } else { names.join(", ") }
            )));
        };
        match field.data_type() {
            kind if json::is_text(kind) => Ok(Place::Text(at)),
            kind @ (DataType::Struct(_) | DataType::Map(..)) => {
                json::check(kind, "/records/0", 1).map(|()| Place::Object(at))
            }
            kind => Err(Refusal::Columns(format!("the column `{name}` has no records: it is of type {kind}"))),
        }
    }

    /// The records of a batch of the stream.
    pub(crate) fn records(self, batch: &RecordBatch) -> Records<'_> {
        match self {
            Place::Text(at) => Records::Texts(json::texts(batch.column(at))),
            Place::Object(at) => Records::Values(json::writer(batch.column(at)), String::new()),
            Place::Row => Records::Values(json::record(batch.schema_ref().fields(), batch.columns()), String::new()),
        }
    }
}

/// The records of a batch.
pub(crate) enum Records<'b> {
    Texts(Texts<'b>),
    /// With the text of the last one.
    Values(Writer, String),
}

impl Records<'_> {
    /// The JSON of a record.
    pub(crate) fn text(&mut self, row: usize) -> &[u8] {
        match self {
            Records::Texts(texts) => texts(row).unwrap_or(b"null"),
            Records::Values(write, text) => {
                text.clear();
                write(row, text);
                text.as_bytes()
            }
        }
    }
}
