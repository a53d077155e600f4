//! Failures on their way to Python: values that JSON cannot carry, and the errors of a call.

use pyo3::prelude::*;

use crate::reader::to_python;

/// Every value of one input that JSON cannot carry, each a diagnostic as JSON text.
#[derive(Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    pub(crate) fn add(&mut self, path: &str, found: &str) {
        self.0.push(aepflow::call::not_json(path, found));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The shape that a check gives.
    pub(crate) fn into_list(self) -> String {
        format!("[{}]", self.0.join(","))
    }

    /// The shape in which a call fails.
    pub(crate) fn into_error(self) -> String {
        format!(r#"{{"kind":"invalid","diagnostics":{}}}"#, self.into_list())
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
