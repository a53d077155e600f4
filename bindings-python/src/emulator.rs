//! The emulator: JSON text crosses, `aepflow/emulator.py` gives it its shape.

use std::sync::{Mutex, MutexGuard, PoisonError};

use aepflow_emulator::host;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::MutexExt;

/// The platform in memory; threads take turns.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct Emulator(Mutex<host::Emulator>);

#[pymethods]
impl Emulator {
    #[new]
    fn new(options: &str, now: u64) -> PyResult<Self> {
        let emulator = host::Emulator::new(options, now).map_err(PyValueError::new_err)?;
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

impl Emulator {
    /// No call leaves the state half changed, so a turn that broke off spoils nothing. Who waits for another thread's turn
    /// doesn't block the interpreter, which that thread may need to end it.
    fn turn(&self, py: Python<'_>) -> MutexGuard<'_, host::Emulator> {
        self.0.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner)
    }
}
