//! The emulator: JSON text crosses, `aepflow/emulator.py` gives it its shape.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aepflow_emulator::host;
use aepflow_preview::{Zones, ffi};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::MutexExt;

use crate::CALLS;

/// The platform in memory; threads take turns.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct Emulator(Mutex<host::Emulator>);

#[pymethods]
impl Emulator {
    #[new]
    fn new(options: &str, now: u64, evaluate: bool) -> PyResult<Self> {
        let mut emulator = host::Emulator::new(options, now).map_err(PyValueError::new_err)?;
        if evaluate {
            emulator = emulator.evaluating(Arc::new(mapped));
        }
        Ok(Emulator(Mutex::new(emulator)))
    }

    fn handle(&self, py: Python<'_>, request: &str, now: u64) -> PyResult<String> {
        self.turn(py).handle(request, now).map_err(PyValueError::new_err)
    }

    fn serve(&self, py: Python<'_>, request: &str, bound: &str, token: &str, now: u64) -> PyResult<String> {
        self.turn(py).serve(request, bound, token, now).map_err(PyValueError::new_err)
    }

    fn call(&self, py: Python<'_>, name: &str, argument: &str, now: u64) -> PyResult<String> {
        self.turn(py).call(name, argument, now).map_err(PyValueError::new_err)
    }
}

/// What mappings make of records: JSON text crosses.
fn mapped(mapping: &str, records: &str, options: &str) -> Result<String, String> {
    let plan = ffi::Plan::unchecked(CALLS, mapping.as_bytes())?;
    plan.preview(records.as_bytes(), options.as_bytes(), Zones::embedded())
}

impl Emulator {
    /// No call leaves the state half changed, so a turn that broke off spoils nothing. Who waits for another thread's turn
    /// doesn't block the interpreter, which that thread may need to end it.
    fn turn(&self, py: Python<'_>) -> MutexGuard<'_, host::Emulator> {
        self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner)
    }
}
