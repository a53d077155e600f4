//! What mappings do to records: a file of its own.

use std::cell::RefCell;
use std::sync::Arc;

use aepflow_preview::{Zones, ffi};
use wasm_bindgen::prelude::*;

use crate::{CALLS, given};

thread_local! {
    static ZONES: RefCell<Zones> = const { RefCell::new(Zones::none()) };
}

/// Takes the rules of zones from now on; false for bytes that are none.
#[wasm_bindgen(js_name = useZones)]
#[must_use]
pub fn use_zones(file: Vec<u8>) -> bool {
    Zones::new(file).is_ok_and(|zones| {
        ZONES.replace(zones);
        true
    })
}

/// Mappings that were read; its calls take and give JSON, and throw the error's JSON.
#[wasm_bindgen]
pub struct MappingPlan(Arc<ffi::Plan>);

#[wasm_bindgen]
impl MappingPlan {
    /// Reads mappings, of which the main module tells what is wrong; the input is the one value.
    #[wasm_bindgen(constructor)]
    pub fn new(values: usize, json: &[u8]) -> Result<MappingPlan, JsValue> {
        given::with(values, json, |values| Ok(MappingPlan(Arc::new(ffi::Plan::unchecked(CALLS, values.get(0))?))))
    }

    /// Whether a call asked for a zone while there were no rules of zones.
    #[wasm_bindgen(js_name = wantsZones)]
    #[must_use]
    pub fn wants_zones(&self) -> bool {
        self.0.wants_zones()
    }

    /// What becomes of records; the values are the records and the options.
    pub fn preview(&self, values: usize, json: &[u8]) -> Result<String, JsValue> {
        with_zones(values, json, |values, zones| self.0.preview(values.get(0), values.get(1), zones))
    }

    /// How the value of a destination is made; the values are the record and the options.
    pub fn trace(&self, destination: &str, values: usize, json: &[u8]) -> Result<String, JsValue> {
        with_zones(values, json, |values, zones| self.0.trace(values.get(0), destination, values.get(1), zones))
    }

    /// Tries tests; the values are the tests and the options.
    #[wasm_bindgen(js_name = runTests)]
    pub fn run_tests(&self, values: usize, json: &[u8]) -> Result<String, JsValue> {
        with_zones(values, json, |values, zones| self.0.run_tests(values.get(0), values.get(1), zones))
    }

    /// Tests of what the mappings do now; the values are the records and the options.
    #[wasm_bindgen(js_name = generateTests)]
    pub fn generate_tests(&self, values: usize, json: &[u8]) -> Result<String, JsValue> {
        with_zones(values, json, |values, zones| self.0.generate_tests(values.get(0), values.get(1), zones))
    }

    /// A stream, which gives the outputs or, if it is asked for them, the whole records; the options are the one value.
    pub fn stream(&self, records: bool, values: usize, json: &[u8]) -> Result<MappingStream, JsValue> {
        let form = if records { ffi::Form::Records } else { ffi::Form::Outputs };
        given::with(values, json, |values| Ok(MappingStream(ffi::Stream::new(&self.0, form, values.get(0))?)))
    }
}

/// Mappings that are tried on a stream: bytes of JSON Lines go in, and those of other ones come out.
#[wasm_bindgen]
pub struct MappingStream(ffi::Stream);

#[wasm_bindgen]
impl MappingStream {
    /// Takes the next bytes.
    #[must_use]
    pub fn feed(&mut self, chunk: &[u8]) -> Vec<u8> {
        ZONES.with_borrow(|zones| self.0.feed(chunk, zones))
    }

    /// Takes a record, which is the one value.
    pub fn record(&mut self, values: usize, json: &[u8]) -> Result<Vec<u8>, JsValue> {
        with_zones(values, json, |values, zones| self.0.record(values.get(0), zones))
    }

    /// Ends the last line.
    #[must_use]
    pub fn end(&mut self) -> Vec<u8> {
        ZONES.with_borrow(|zones| self.0.end(zones))
    }

    /// Whether it takes no more records.
    #[wasm_bindgen(js_name = isFull)]
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.0.is_full()
    }

    /// What became of the records so far.
    #[must_use]
    pub fn report(&self) -> String {
        self.0.report()
    }
}

fn with_zones<T>(
    values: usize,
    json: &[u8],
    work: impl FnOnce(&aepflow::json::packed::Packed<'_>, &Zones) -> Result<T, String>,
) -> Result<T, JsValue> {
    ZONES.with_borrow(|zones| given::with(values, json, |values| Ok(work(values, zones)?)))
}
