//! What mappings do to records: values cross as JSON, `aepflow/preview.py` gives it its shape.

use std::borrow::Cow;

use aepflow_preview::{Zones, ffi};
use pyo3::prelude::*;

use crate::CALLS;
use crate::failure::raise;
use crate::reader::to_python;
use crate::writer::{MAX_DEPTH, to_json};

/// Mappings that were read; threads use it side by side.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct MappingPlan(ffi::Plan);

#[pymethods]
impl MappingPlan {
    #[new]
    fn new(input: &Bound<'_, PyAny>) -> PyResult<Self> {
        let plan = ffi::Plan::compile(CALLS, &json(input, "")?);
        plan.map(MappingPlan).map_err(|error| raise(input.py(), &error))
    }

    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.diagnostics())
    }

    fn preview<'py>(&self, records: &Bound<'py, PyAny>, options: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (records_json, options) = (json(records, "/records")?, json(options, "/options")?);
        called(records.py(), || self.0.preview(&records_json, &options, Zones::embedded()))
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
}

/// What a call gives; other threads go on meanwhile.
fn called(py: Python<'_>, work: impl FnOnce() -> Result<String, String> + Send) -> PyResult<Bound<'_, PyAny>> {
    let result = py.detach(work).map_err(|error| raise(py, &error))?;
    to_python(py, &result)
}

fn json<'a>(value: &'a Bound<'_, PyAny>, at: &'static str) -> PyResult<Cow<'a, [u8]>> {
    to_json(value, at, MAX_DEPTH).map_err(|faults| raise(value.py(), &faults.into_error()))
}
