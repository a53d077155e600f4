//! Python objects to JSON text, in one pass and one buffer.

use std::borrow::Cow;

use aepflow::json::Pointer;
use pyo3::prelude::*;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde::Serialize;

use crate::failure::Faults;

/// The same bound as a JSON reader's; it also ends a list that contains itself.
pub(crate) const MAX_DEPTH: usize = 128;

/// The JSON text of an input; a text or bytes as the whole input is JSON already and is taken as it is.
pub(crate) fn to_json<'a>(
    input: &'a Bound<'_, PyAny>,
    at: &'static str,
    levels: usize,
) -> Result<Cow<'a, [u8]>, Faults> {
    if let Ok(Ok(text)) = input.cast::<PyString>().map(|text| text.to_str()) {
        return Ok(Cow::Borrowed(text.as_bytes()));
    }
    if let Ok(bytes) = input.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    if let Ok(bytes) = input.cast::<PyByteArray>() {
        return Ok(Cow::Owned(bytes.to_vec()));
    }
    let mut writer = Writer { levels, ..Writer::default() };
    writer.value(input, &Place { step: Step::Root(at), depth: 0 });
    writer.finish().map(Cow::Owned)
}

/// Where a value is; the pointer is written only when a fault needs it.
struct Place<'a> {
    step: Step<'a>,
    depth: usize,
}

enum Step<'a> {
    Root(&'static str),
    Key(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn key<'a>(&'a self, key: &'a str) -> Place<'a> {
        Place { step: Step::Key(self, key), depth: self.depth + 1 }
    }

    fn index(&self, index: usize) -> Place<'_> {
        Place { step: Step::Index(self, index), depth: self.depth + 1 }
    }

    fn pointer(&self) -> String {
        match self.step {
            Step::Root(at) => at.to_owned(),
            Step::Key(parent, key) => format!("{}{}", parent.pointer(), Pointer::ROOT.key(key)),
            Step::Index(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    faults: Faults,
    /// How deep lists and dicts may nest.
    levels: usize,
    /// Ends the walk: a structure that contains itself twice would give faults without end.
    too_deep: bool,
}

impl Writer {
    fn finish(self) -> Result<Vec<u8>, Faults> {
        if self.faults.is_empty() { Ok(self.out) } else { Err(self.faults) }
    }

    fn fault(&mut self, place: &Place<'_>, found: &str) {
        self.faults.add(place.pointer(), found);
    }

    /// The commonest types come first, by exact type: that is one comparison of addresses each.
    fn value(&mut self, value: &Bound<'_, PyAny>, place: &Place<'_>) {
        if let Some(text) = exact::<PyString>(value) {
            self.text(text, place);
        } else if let Some(dict) = exact::<PyDict>(value) {
            self.dict(dict, place);
        } else if value.is_none() {
            self.out.extend_from_slice(b"null");
        } else if let Some(truth) = exact::<PyBool>(value) {
            self.scalar(&truth.is_true());
        } else if let Some(number) = exact::<PyInt>(value) {
            self.integer(number, place);
        } else if let Some(list) = exact::<PyList>(value) {
            self.list(list.iter(), place);
        } else if let Some(number) = exact::<PyFloat>(value) {
            self.float(number.value(), place);
        } else {
            self.other(value, place);
        }
    }

    /// Tuples, and subclasses of the plain types such as enumerations of strings and named tuples.
    fn other(&mut self, value: &Bound<'_, PyAny>, place: &Place<'_>) {
        if let Ok(tuple) = value.cast::<PyTuple>() {
            self.list(tuple.iter(), place);
        } else if let Ok(text) = value.cast::<PyString>() {
            self.text(text, place);
        } else if let Ok(dict) = value.cast::<PyDict>() {
            self.mapping(dict.as_mapping(), place);
        } else if let Ok(list) = value.cast::<PyList>() {
            self.list(list.iter(), place);
        } else if let Ok(number) = value.cast::<PyInt>() {
            self.integer(number, place);
        } else if let Ok(number) = value.cast::<PyFloat>() {
            self.float(number.value(), place);
        } else {
            self.fault(place, &type_name(value));
        }
    }

    fn text(&mut self, text: &Bound<'_, PyString>, place: &Place<'_>) {
        match text.to_str() {
            Ok(text) => self.scalar(text),
            Err(_) => self.fault(place, "lone_surrogate"),
        }
    }

    fn integer(&mut self, number: &Bound<'_, PyInt>, place: &Place<'_>) {
        if let Ok(number) = number.extract::<i64>() {
            return self.scalar(&number);
        }
        // The digits as the base class writes them: an enumeration has another text.
        let digits = number.py().get_type::<PyInt>().call_method1("__repr__", (number,));
        match digits.and_then(|digits| digits.extract::<String>()) {
            Ok(digits) => self.out.extend_from_slice(digits.as_bytes()),
            Err(_) => self.fault(place, "long_integer"),
        }
    }

    fn float(&mut self, number: f64, place: &Place<'_>) {
        if number.is_finite() {
            self.scalar(&number);
        } else if number.is_nan() {
            self.fault(place, "NaN");
        } else {
            self.fault(place, "Infinity");
        }
    }

    fn dict(&mut self, dict: &Bound<'_, PyDict>, place: &Place<'_>) {
        if self.enter(b'{', place) {
            for (key, value) in dict.iter() {
                self.entry(&key, &value, place);
            }
            self.leave(b'}');
        }
    }

    /// A subclass may keep another order, which only its `items` knows.
    fn mapping(&mut self, mapping: &Bound<'_, PyMapping>, place: &Place<'_>) {
        let Ok(items) = mapping.items() else {
            return self.fault(place, &type_name(mapping));
        };
        if self.enter(b'{', place) {
            for item in items.iter() {
                match item.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>() {
                    Ok((key, value)) => self.entry(&key, &value, place),
                    Err(_) => self.fault(place, &type_name(mapping)),
                }
            }
            self.leave(b'}');
        }
    }

    fn entry(&mut self, key: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>, place: &Place<'_>) {
        if self.too_deep {
            return;
        }
        let Ok(text) = key.cast::<PyString>() else {
            return self.fault(place, "key_not_text");
        };
        let Ok(text) = text.to_str() else {
            return self.fault(place, "lone_surrogate");
        };
        self.scalar(text);
        self.out.push(b':');
        self.value(value, &place.key(text));
        self.out.push(b',');
    }

    fn list<'py>(&mut self, items: impl Iterator<Item = Bound<'py, PyAny>>, place: &Place<'_>) {
        if self.enter(b'[', place) {
            for (index, item) in items.enumerate() {
                if self.too_deep {
                    return;
                }
                self.value(&item, &place.index(index));
                self.out.push(b',');
            }
            self.leave(b']');
        }
    }

    fn enter(&mut self, open: u8, place: &Place<'_>) -> bool {
        if place.depth >= self.levels {
            self.too_deep = true;
            self.fault(place, &format!("too_deep {}", self.levels));
        }
        self.out.push(open);
        !self.too_deep
    }

    /// The closing bracket takes the place of the last comma.
    fn leave(&mut self, close: u8) {
        self.out.pop_if(|last| *last == b',');
        self.out.push(close);
    }

    fn scalar<T: Serialize + ?Sized>(&mut self, value: &T) {
        serde_json::to_writer(&mut self.out, value).expect("a vector takes every byte");
    }
}

/// A failed cast makes an error, and this is asked many times in vain; so the type is compared first.
fn exact<'a, 'py, T: PyTypeInfo>(value: &'a Bound<'py, PyAny>) -> Option<&'a Bound<'py, T>> {
    if value.is_exact_instance_of::<T>() { value.cast_exact().ok() } else { None }
}

fn type_name(value: &Bound<'_, PyAny>) -> String {
    let name = value.get_type().name();
    name.map_or_else(|_| "object".to_owned(), |name| name.to_string_lossy().into_owned())
}
