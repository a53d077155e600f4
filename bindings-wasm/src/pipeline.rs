//! Pipelines: in the second of the wasm files, which has the functions of the first as well.

use aepflow::ffi;
use wasm_bindgen::prelude::*;

use crate::{CALLS, given};

/// Throws the error's JSON where the options of a run have faults; `now` in units of which a `second` has so many.
#[wasm_bindgen(js_name = checkRunOptions)]
pub fn check_run_options(values: usize, json: &[u8], now: f64, second: u32) -> Result<(), JsValue> {
    given::with(values, json, |values| Ok(CALLS.check_run_options(values.get(0), whole(now), second.into())?))
}

/// The context and the credentials of environment variables or a file, as JSON; its one value is the input.
#[wasm_bindgen(js_name = readContext)]
pub fn read_context(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.read_context(values.get(0))?))
}

/// The state machine of a pipeline; its calls take and give JSON, and throw the error's JSON.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Pipeline(ffi::Pipeline);

#[wasm_bindgen]
impl Pipeline {
    /// A pipeline of spec, ledger and options; an empty ledger is none.
    #[wasm_bindgen(constructor)]
    pub fn new(values: usize, json: &[u8]) -> Result<Pipeline, JsValue> {
        given::with(values, json, |values| Ok(Pipeline(CALLS.pipeline(values.get(0), values.get(1), values.get(2))?)))
    }

    /// Diagnostics of a spec, as a JSON array; the values are spec and options.
    #[must_use]
    pub fn check(values: usize, json: &[u8]) -> String {
        given::with(values, json, |values| CALLS.check_spec(values.get(0), values.get(1)))
    }

    /// The next step, of context and secrets; `now` in whole Unix seconds.
    pub fn next(&mut self, values: usize, json: &[u8], now: f64) -> Result<String, JsValue> {
        given::with(values, json, |values| Ok(self.0.next(values.get(0), values.get(1), whole(now))?))
    }

    /// Reads the answer to a request; its head is the one value.
    pub fn receive(&mut self, id: &str, values: usize, json: &[u8], body: &[u8]) -> Result<(), JsValue> {
        given::with(values, json, |values| Ok(self.0.receive(id, values.get(0), body)?))
    }

    /// Says that no answer came, and why; the reason may be left out.
    #[wasm_bindgen(js_name = receiveFailure)]
    #[expect(clippy::needless_pass_by_value, reason = "the glue takes no text that may be absent by reference")]
    pub fn receive_failure(&mut self, id: &str, kind: &str, reason: Option<String>) -> Result<(), JsValue> {
        Ok(self.0.receive_failure(id, kind, reason.as_deref())?)
    }

    /// Takes what came of tests; the report is the one value.
    #[wasm_bindgen(js_name = receiveTests)]
    pub fn receive_tests(&mut self, id: &str, values: usize, json: &[u8]) -> Result<(), JsValue> {
        given::with(values, json, |values| Ok(self.0.receive_tests(id, values.get(0))?))
    }

    /// Ends it because another run has saved the ledger; the last step.
    pub fn conflict(&mut self) -> String {
        self.0.conflict()
    }

    /// The names of the secrets that the next request needs, or compares with what a base connection was given.
    pub fn secrets(&mut self) -> String {
        self.0.secrets()
    }

    /// What is known to exist.
    #[must_use]
    pub fn ledger(&self) -> String {
        self.0.ledger()
    }

    /// How often the ledger has changed, which is less often than JavaScript can count.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a ledger with a greater number is refused")]
    pub fn revision(&self) -> f64 {
        self.0.revision() as f64
    }

    /// What each step does.
    #[must_use]
    pub fn plan(&self) -> String {
        self.0.plan()
    }

    /// What was read of flows and runs.
    #[must_use]
    pub fn status(&self) -> String {
        self.0.status()
    }

    /// The spec.
    #[must_use]
    pub fn spec(&self) -> String {
        self.0.spec()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a time beyond i64 becomes the nearest that one does")]
fn whole(time: f64) -> i64 {
    time as i64
}
