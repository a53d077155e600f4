//! Streams in capsules, as Python objects hand them to each other: `__arrow_c_stream__` gives a capsule that has the struct of
//! a stream, and whoever takes it moves the struct out.

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array, ArrayReader, RecordBatch, RecordBatchOptions, RecordBatchReader};
use arrow_schema::{ArrowError, DataType, Fields, Schema, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::critical_section::with_critical_section;
use pyo3::types::PyCapsule;

use crate::Batches;

/// The name that says what is in a capsule.
const NAME: &CStr = c"arrow_array_stream";

/// The stream of an object that has `__arrow_c_stream__`.
///
/// # Errors
/// What the object raises, and where it gives anything but a stream that nobody has read.
pub fn import(object: &Bound<'_, PyAny>) -> PyResult<Batches> {
    let given = object.call_method0("__arrow_c_stream__")?;
    let capsule =
        given.cast::<PyCapsule>().map_err(|_| PyTypeError::new_err("`__arrow_c_stream__` gives no capsule"))?;
    if !capsule.is_valid_checked(Some(NAME)) {
        return Err(PyValueError::new_err("`__arrow_c_stream__` gives a capsule that has no stream"));
    }
    let stream = with_critical_section(capsule, || {
        let stream = capsule.pointer_checked(Some(NAME))?.cast::<FFI_ArrowArrayStream>();
        // SAFETY: a capsule of this name has a pointer to a valid struct of a stream, which nobody else moves in this section.
        // `from_raw` leaves a struct there that is marked as released, so that the capsule's end doesn't release it again.
        #[expect(unsafe_code, reason = "the capsule's name is all that there is to tell its contents")]
        PyResult::Ok(unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) })
    })?;
    if stream.release().is_none() {
        return Err(PyValueError::new_err("the Arrow stream was read already"));
    }
    let arrays = ArrayStreamReader::try_new(stream).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(Box::new(Imported::new(arrays)))
}

/// A stream of tables, or of a single column.
struct Imported {
    arrays: ArrayStreamReader,
    schema: SchemaRef,
}

impl Imported {
    fn new(arrays: ArrayStreamReader) -> Imported {
        let fields = match arrays.field().data_type() {
            DataType::Struct(fields) => fields.clone(),
            _ => Fields::from(vec![arrays.field().clone()]),
        };
        Imported { schema: Arc::new(Schema::new(fields)), arrays }
    }
}

impl Iterator for Imported {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let array = match self.arrays.next()? {
            Ok(array) => array,
            Err(error) => return Some(Err(error)),
        };
        let rows = RecordBatchOptions::new().with_row_count(Some(array.len()));
        let columns = array.as_struct_opt().map_or_else(|| vec![array.clone()], |table| table.columns().to_vec());
        Some(RecordBatch::try_new_with_options(self.schema.clone(), columns, &rows))
    }
}

impl RecordBatchReader for Imported {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

/// A capsule with a stream. Other threads of Python go on while it makes a batch, whoever asks for it.
///
/// # Errors
/// Where there is no memory for it.
pub fn export(py: Python<'_>, reader: impl RecordBatchReader + Send + 'static) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(Detached(reader))), NAME)
}

/// A stream whose batches are made while this thread is detached from the interpreter.
struct Detached<R>(R);

impl<R: RecordBatchReader + Send> Iterator for Detached<R> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let Detached(reader) = self;
        // Some ask while they are attached, and some not: attached twice is attached, and detached is not. Where there is no
        // interpreter any more, nobody has to be let go on.
        let mut next = || reader.next();
        match Python::try_attach(|py| py.detach(&mut next)) {
            Some(batch) => batch,
            None => next(),
        }
    }
}

impl<R: RecordBatchReader + Send> RecordBatchReader for Detached<R> {
    fn schema(&self) -> SchemaRef {
        self.0.schema()
    }
}
