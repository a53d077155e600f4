//! The emulator: JSON text crosses, `aepflow/emulator.py` gives it its shape.

use std::sync::{Mutex, MutexGuard, PoisonError};

use aepflow_emulator::host;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The platform in memory; threads take turns.
#[pyclass(frozen, module = "aepflow._core")]
pub(crate) struct Emulator(Mutex<host::Emulator>);

#[pymethods]
impl Emulator {
    #[new]
    fn new(options: &str) -> PyResult<Self> {
        let emulator = host::Emulator::new(options).map_err(PyValueError::new_err)?;
        Ok(Emulator(Mutex::new(emulator)))
    }

    fn handle(&self, request: &str) -> PyResult<String> {
        self.turn().handle(request).map_err(PyValueError::new_err)
    }

    fn call(&self, name: &str, argument: &str) -> PyResult<String> {
        self.turn().call(name, argument).map_err(PyValueError::new_err)
    }
}

impl Emulator {
    /// No call leaves the state half changed, so a turn that broke off spoils nothing.
    fn turn(&self) -> MutexGuard<'_, host::Emulator> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
