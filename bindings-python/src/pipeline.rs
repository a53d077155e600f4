//! The pipeline: values cross as JSON, `aepflow/pipeline.py` gives it its shape.

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aepflow::ffi;
use pyo3::prelude::*;
use pyo3::sync::MutexExt;

use crate::CALLS;
use crate::failure::raise;
use crate::reader::to_python;
use crate::writer::{MAX_DEPTH, to_json};

/// The state machine of a pipeline; threads take turns.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct Pipeline(Mutex<ffi::Pipeline>);

#[pymethods]
impl Pipeline {
    #[new]
    fn new(spec: &Bound<'_, PyAny>, ledger: &Bound<'_, PyAny>, options: &Bound<'_, PyAny>) -> PyResult<Self> {
        let ledger = if ledger.is_none() { Cow::Borrowed(&b""[..]) } else { json(ledger, "/ledger")? };
        let made = CALLS.pipeline(&json(spec, "")?, &ledger, &json(options, "/options")?);
        made.map(|pipeline| Pipeline(Mutex::new(pipeline))).map_err(|error| raise(spec.py(), &error))
    }

    #[staticmethod]
    fn check<'py>(spec: &Bound<'py, PyAny>, options: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        to_python(spec.py(), &CALLS.check_spec(&json(spec, "")?, &json(options, "/options")?))
    }

    fn next<'py>(
        &self,
        context: &Bound<'py, PyAny>,
        secrets: &Bound<'py, PyAny>,
        now: i64,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (context_text, secrets) = (json(context, "/context")?, json(secrets, "/secrets")?);
        let step = self.turn(context.py()).next(&context_text, &secrets, now);
        to_python(context.py(), &step.map_err(|error| raise(context.py(), &error))?)
    }

    fn receive(&self, id: &str, head: &Bound<'_, PyAny>, body: &Bound<'_, PyAny>) -> PyResult<()> {
        let (head_text, body) = (json(head, "/response")?, json(body, "/response/body")?);
        let received = self.turn(head.py()).receive(id, &head_text, &body);
        received.map_err(|error| raise(head.py(), &error))
    }

    #[pyo3(signature = (id, kind, reason))]
    fn receive_failure(&self, py: Python<'_>, id: &str, kind: &str, reason: Option<&str>) -> PyResult<()> {
        self.turn(py).receive_failure(id, kind, reason).map_err(|error| raise(py, &error))
    }

    fn receive_tests(&self, id: &str, report: &Bound<'_, PyAny>) -> PyResult<()> {
        let given = json(report, "/report")?;
        self.turn(report.py()).receive_tests(id, &given).map_err(|error| raise(report.py(), &error))
    }

    fn secrets<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let secrets = self.turn(py).secrets();
        to_python(py, &secrets)
    }

    fn ledger<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let ledger = self.turn(py).ledger();
        to_python(py, &ledger)
    }

    fn conflict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let step = self.turn(py).conflict();
        to_python(py, &step)
    }

    fn revision(&self, py: Python<'_>) -> i64 {
        self.turn(py).revision()
    }

    fn plan<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let plan = self.turn(py).plan();
        to_python(py, &plan)
    }

    fn status<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let status = self.turn(py).status();
        to_python(py, &status)
    }

    fn spec<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let spec = self.turn(py).spec();
        to_python(py, &spec)
    }
}

impl Pipeline {
    /// No call leaves the state half changed, so a turn that broke off spoils nothing. Who waits for another thread's turn
    /// doesn't block the interpreter, which that thread may need to end it.
    fn turn(&self, py: Python<'_>) -> MutexGuard<'_, ffi::Pipeline> {
        self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner)
    }
}

fn json<'a>(value: &'a Bound<'_, PyAny>, at: &'static str) -> PyResult<Cow<'a, [u8]>> {
    to_json(value, at, MAX_DEPTH).map_err(|faults| raise(value.py(), &faults.into_error()))
}
