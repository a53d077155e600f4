//! The records in the batches of a stream.

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, DataType, Schema};

use crate::json::{self, Texts, Writer};
use crate::{Batches, Refusal};

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
            let columns: Vec<&str> = fields.iter().map(|field| field.name().as_str()).collect();
            return Err(Refusal::Columns(format!(
                "the table has not one column `{name}`: it has {}",
                if columns.is_empty() { "none".to_owned() } else { columns.join(", ") }
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
    pub(crate) fn rows(self, batch: &RecordBatch) -> Rows<'_> {
        match self {
            Place::Text(at) => Rows::Texts(json::texts(batch.column(at))),
            Place::Object(at) => Rows::Values(json::writer(batch.column(at)), String::new()),
            Place::Row => Rows::Values(json::record(batch.schema_ref().fields(), batch.columns()), String::new()),
        }
    }
}

/// The records of a stream.
pub struct Records {
    batches: Batches,
    place: Place,
}

impl Records {
    /// In a column, as [`crate::Reading::column`] says.
    ///
    /// # Errors
    /// Where the stream has no records there.
    pub fn new(batches: Batches, column: Option<&str>) -> Result<Records, Refusal> {
        let place = Place::of(&batches.schema(), column)?;
        Ok(Records { batches, place })
    }

    /// Gives the JSON of each to `work`, as long as that wants another one.
    ///
    /// # Errors
    /// Those of whoever gives the batches.
    pub fn each(self, work: &mut dyn FnMut(&[u8]) -> bool) -> Result<(), ArrowError> {
        for batch in self.batches {
            let batch = batch?;
            let mut rows = self.place.rows(&batch);
            if !(0..batch.num_rows()).all(|row| work(rows.text(row))) {
                break;
            }
        }
        Ok(())
    }
}

/// The records of a batch.
pub(crate) enum Rows<'b> {
    Texts(Texts<'b>),
    /// With the text of the last one.
    Values(Writer, String),
}

impl Rows<'_> {
    /// The JSON of a record.
    pub(crate) fn text(&mut self, row: usize) -> &[u8] {
        match self {
            Rows::Texts(texts) => texts(row).unwrap_or(b"null"),
            Rows::Values(write, text) => {
                text.clear();
                write(row, text);
                text.as_bytes()
            }
        }
    }
}
