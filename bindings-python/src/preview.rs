//! What mappings do to records: values cross as JSON or as streams of Arrow, `aepflow/preview.py` gives it its shape.

use std::borrow::Cow;
use std::sync::{Arc, LockResult, Mutex, PoisonError};

use aepflow_arrow::{Lent, Mapped, Reading, Records, Refusal, capsule, to_json as to_json_text};
use aepflow_preview::ffi::{Form, Plan, Stream};
use aepflow_preview::parts::Report;
use aepflow_preview::{PreviewOptions, Zones};
use pyo3::exceptions::{PyOSError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule};

use crate::CALLS;
use crate::failure::raise;
use crate::reader::to_python;
use crate::writer::{MAX_DEPTH, to_json};

/// Mappings that were read; threads use it side by side.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct MappingPlan(Arc<Plan>);

#[pymethods]
impl MappingPlan {
    #[new]
    fn new(input: &Bound<'_, PyAny>) -> PyResult<Self> {
        let plan = Plan::compile(CALLS, &json(input, "")?);
        plan.map(|plan| MappingPlan(Arc::new(plan))).map_err(|error| raise(input.py(), &error))
    }

    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.diagnostics())
    }

    fn preview<'py>(&self, records: &Bound<'py, PyAny>, options: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (records_json, options) = (json(records, "/records")?, json(options, "/options")?);
        called(records.py(), || self.0.preview(&records_json, &options, Zones::embedded()))
    }

    fn preview_arrow<'py>(
        &self,
        records: &Bound<'py, PyAny>,
        column: Option<&str>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = records.py();
        let (records, options) = (arrow(records, column)?, self.options(options)?);
        let preview = given(py, records, |give| Ok(self.0.preview_texts(give, options, Zones::embedded())))?;
        to_python(py, &preview)
    }

    fn trace<'py>(
        &self,
        record: &Bound<'py, PyAny>,
        destination: &str,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (record_json, options) = (json(record, "/record")?, json(options, "/options")?);
        called(record.py(), || self.0.trace(&record_json, destination, &options, Zones::embedded()))
    }

    /// The JSON of the first records of a stream.
    #[staticmethod]
    fn texts<'py>(
        records: &Bound<'py, PyAny>,
        column: Option<&str>,
        most: usize,
    ) -> PyResult<Vec<Bound<'py, PyBytes>>> {
        let mut texts = Vec::new();
        let given = arrow(records, column)?.each(&mut |text| {
            texts.push(PyBytes::new(records.py(), text));
            texts.len() < most
        });
        given.map_err(|error| PyOSError::new_err(error.to_string()))?;
        Ok(texts)
    }

    fn run_tests<'py>(&self, tests: &Bound<'py, PyAny>, options: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (tests_json, options) = (json(tests, "/tests")?, json(options, "/options")?);
        called(tests.py(), || self.0.run_tests(&tests_json, &options, Zones::embedded()))
    }

    fn generate_tests<'py>(
        &self,
        records: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (records_json, options) = (json(records, "/records")?, json(options, "/options")?);
        called(records.py(), || self.0.generate_tests(&records_json, &options, Zones::embedded()))
    }

    fn generate_tests_arrow<'py>(
        &self,
        records: &Bound<'py, PyAny>,
        column: Option<&str>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = records.py();
        let (records, options) = (arrow(records, column)?, self.options(options)?);
        let tests = given(py, records, |give| self.0.generate_tests_of_texts(give, options, Zones::embedded()))?;
        to_python(py, &tests)
    }

    /// What becomes of the records of a stream, as a stream.
    fn map_arrow(
        &self,
        records: &Bound<'_, PyAny>,
        column: Option<String>,
        keep: Vec<String>,
        threads: usize,
        options: &Bound<'_, PyAny>,
    ) -> PyResult<MappedRecords> {
        let py = records.py();
        let (batches, options) = (capsule::import(records)?, self.options(options)?);
        let mapped = Mapped::new(self.0.clone(), options, batches, &Reading { column, keep, threads });
        let mapped = mapped.map_err(|refusal| refused(py, refusal))?;
        Ok(MappedRecords { plan: self.0.clone(), report: mapped.report(), mapped: Arc::new(Mutex::new(Some(mapped))) })
    }

    /// The mappings tried on a stream of JSON Lines: what comes out are outputs, or what became of each record.
    fn stream(&self, outputs: bool, options: &Bound<'_, PyAny>) -> PyResult<MappingStream> {
        let form = if outputs { Form::Outputs } else { Form::Records };
        let stream = Stream::new(&self.0, form, &json(options, "/options")?);
        stream.map(|stream| MappingStream(Mutex::new(stream))).map_err(|error| raise(options.py(), &error))
    }
}

impl MappingPlan {
    fn options(&self, options: &Bound<'_, PyAny>) -> PyResult<PreviewOptions> {
        self.0.options(&json(options, "/options")?).map_err(|error| raise(options.py(), &error))
    }
}

fn arrow(records: &Bound<'_, PyAny>, column: Option<&str>) -> PyResult<Records> {
    Records::new(capsule::import(records)?, column).map_err(|refusal| refused(records.py(), refusal))
}

/// What becomes of the records of a stream of Arrow; it can be read once.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct MappedRecords {
    plan: Arc<Plan>,
    report: Arc<Mutex<Report>>,
    mapped: Arc<Mutex<Option<Mapped>>>,
}

#[pymethods]
impl MappedRecords {
    fn capsule<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let lent = py.detach(|| Lent::of(&self.mapped));
        let lent = lent.ok_or_else(|| PyRuntimeError::new_err("these records were read already: map them again"))?;
        capsule::export(py, lent)
    }

    /// What became of the next records; nothing at the end.
    fn next<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let next = py.detach(|| unpoisoned(self.mapped.lock()).as_mut().and_then(Iterator::next));
        let batch = next.transpose().map_err(|error| PyOSError::new_err(error.to_string()))?;
        batch.map(|batch| to_python(py, &to_json_text(&batch))).transpose()
    }

    fn report<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let report = py.detach(|| unpoisoned(self.report.lock()).write(&self.plan));
        to_python(py, &report)
    }
}

/// Mappings that are tried on a stream of JSON Lines. Whoever waits for it is detached, as who has it may need the interpreter.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct MappingStream(Mutex<Stream>);

#[pymethods]
impl MappingStream {
    fn feed<'py>(&self, py: Python<'py>, chunk: &[u8]) -> Bound<'py, PyBytes> {
        let lines = py.detach(|| unpoisoned(self.0.lock()).feed(chunk, Zones::embedded()));
        PyBytes::new(py, &lines)
    }

    fn record<'py>(&self, record: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
        let (py, record) = (record.py(), json(record, "/record")?);
        let line = py.detach(|| unpoisoned(self.0.lock()).record(&record, Zones::embedded()));
        line.map(|line| PyBytes::new(py, &line)).map_err(|error| raise(py, &error))
    }

    fn end<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| unpoisoned(self.0.lock()).end(Zones::embedded())))
    }

    fn is_full(&self, py: Python<'_>) -> bool {
        py.detach(|| unpoisoned(self.0.lock()).is_full())
    }

    fn report<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &py.detach(|| unpoisoned(self.0.lock()).report()))
    }
}

/// What a lock gives: nothing is half done where a thread ends in the middle.
fn unpoisoned<T>(locked: LockResult<T>) -> T {
    locked.unwrap_or_else(PoisonError::into_inner)
}

/// What a call gives; other threads go on meanwhile.
fn called(py: Python<'_>, work: impl FnOnce() -> Result<String, String> + Send) -> PyResult<Bound<'_, PyAny>> {
    let result = py.detach(work).map_err(|error| raise(py, &error))?;
    to_python(py, &result)
}

/// What a call gives that takes the texts of records one after the other; other threads go on meanwhile.
fn given(
    py: Python<'_>,
    records: Records,
    work: impl FnOnce(&mut dyn FnMut(&mut dyn FnMut(&[u8]) -> bool)) -> Result<String, String> + Send,
) -> PyResult<String> {
    let (result, failure) = py.detach(|| {
        let mut failure = None;
        let mut records = Some(records);
        let result = work(&mut |take| {
            failure = records.take().and_then(|records| records.each(take).err());
        });
        (result, failure.map(|error| error.to_string()))
    });
    match failure {
        Some(error) => Err(PyOSError::new_err(error)),
        None => result.map_err(|error| raise(py, &error)),
    }
}

fn refused(py: Python<'_>, refusal: Refusal) -> PyErr {
    match refusal {
        Refusal::Type { path, found } => raise(py, &CALLS.not_json([(path, found)])),
        Refusal::Columns(message) => PyValueError::new_err(message),
    }
}

fn json<'a>(value: &'a Bound<'_, PyAny>, at: &'static str) -> PyResult<Cow<'a, [u8]>> {
    to_json(value, at, MAX_DEPTH).map_err(|faults| raise(value.py(), &faults.into_error()))
}
