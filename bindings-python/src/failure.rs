//! Failures on their way to Python: values that JSON cannot carry, and the errors of a call.

use pyo3::prelude::*;

use crate::CALLS;
use crate::reader::to_python;

/// Every value of one input that JSON cannot carry: its JSON Pointer, and what was found.
#[derive(Default)]
pub(crate) struct Faults(Vec<(String, String)>);

impl Faults {
    pub(crate) fn add(&mut self, path: String, found: &str) {
        self.0.push((path, found.to_owned()));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn into_error(self) -> String {
        CALLS.not_json(self.0)
    }
}

/// The exception for the error of a call; the classes live in Python, where they can be pickled and subclassed.
pub(crate) fn raise(py: Python<'_>, error: &str) -> PyErr {
    let exception = || {
        let errors = py.import("aepflow.errors")?;
        errors.call_method1("from_core", (to_python(py, error)?,))
    };
    exception().map_or_else(|error| error, PyErr::from_value)
}
