//! Why runs went wrong, and the events of webhooks.

use wasm_bindgen::prelude::*;

use crate::{CALLS, given};

/// Why a run went wrong, as JSON; the values are the run and what else is known. Throws the error's JSON.
#[wasm_bindgen(js_name = explainRun)]
pub fn explain_run(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.explain_run(values.get(0), values.get(1))?))
}

/// What a webhook was given, as JSON. Throws the error's JSON.
#[wasm_bindgen(js_name = readEvent)]
pub fn read_event(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.read_event(values.get(0))?))
}
