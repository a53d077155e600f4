//! JSON text to Python objects.

use aepflow::json::{Document, Kind, MAX_TREE_DEPTH, Node};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString};

/// The Python object for a JSON text of the core, which nests no deeper than a tree of what it reads.
pub(crate) fn to_python<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let document = Document::parse_within(text.as_bytes(), MAX_TREE_DEPTH, &[]);
    let document = document.map_err(|_| PyValueError::new_err("nested too deeply"))?;
    object(py, document.root())
}

fn object<'py>(py: Python<'py>, node: Node<'_>) -> PyResult<Bound<'py, PyAny>> {
    Ok(match node.kind() {
        Kind::Null => py.None().into_bound(py),
        Kind::Bool => PyBool::new(py, node.raw() == "true").to_owned().into_any(),
        Kind::Number => number(py, node.raw()),
        Kind::String | Kind::Key | Kind::Template => PyString::new(py, &node.as_str().unwrap_or_default()).into_any(),
        Kind::Array => {
            let list = PyList::empty(py);
            for item in node.elements() {
                list.append(object(py, item)?)?;
            }
            list.into_any()
        }
        Kind::Object => {
            let dict = PyDict::new(py);
            for (key, value) in node.members() {
                dict.set_item(&*key, object(py, value)?)?;
            }
            dict.into_any()
        }
    })
}

/// An integer keeps all its digits; only one with more than Python reads becomes a float, as what has a fraction is.
fn number<'py>(py: Python<'py>, text: &str) -> Bound<'py, PyAny> {
    if let Ok(number) = text.parse::<i64>() {
        return PyInt::new(py, number).into_any();
    }
    let long = if text.contains(['.', 'e', 'E']) { None } else { py.get_type::<PyInt>().call1((text,)).ok() };
    long.unwrap_or_else(|| PyFloat::new(py, text.parse().unwrap_or(f64::NAN)).into_any())
}
