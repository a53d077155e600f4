//! The emulator for JavaScript: JSON text crosses, the package's `emulator.ts` gives it its shape.

use std::sync::Arc;

use aepflow_emulator::host;
use js_sys::{Error, Function};
use wasm_bindgen::prelude::*;

/// The platform in memory.
#[wasm_bindgen]
pub struct Emulator(host::Emulator);

#[wasm_bindgen]
impl Emulator {
    /// An empty platform; throws what is wrong with the options, a JSON object or nothing. `now` is in Unix seconds. `evaluate`
    /// maps records, which cross as JSON text as in [`aepflow_emulator::Evaluate`].
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str, now: f64, evaluate: Option<Function>) -> Result<Emulator, JsError> {
        let emulator = host::Emulator::new(options, seconds(now)).map_err(|message| error(&message))?;
        let Some(evaluate) = evaluate else { return Ok(Emulator(emulator)) };
        let evaluating = move |mapping: &str, records: &str, options: &str| {
            let result = evaluate.call3(&JsValue::NULL, &mapping.into(), &records.into(), &options.into());
            let result = result.map_err(|thrown| String::from(Error::from(thrown).message()))?;
            result.as_string().ok_or_else(|| "the records were mapped to no text".to_owned())
        };
        Ok(Emulator(emulator.evaluating(Arc::new(evaluating))))
    }

    /// Answers `{method, url, headers?, body?}` by `{status, headers, body, delayMs}` or `{noAnswer, delayMs}`.
    pub fn handle(&mut self, request: &str, now: f64) -> Result<String, JsError> {
        self.0.handle(request, seconds(now)).map_err(|message| error(&message))
    }

    /// Answers a request that came to a server at the address `bound`, whose secret is `token`.
    pub fn serve(&mut self, request: &str, bound: &str, token: &str, now: f64) -> Result<String, JsError> {
        self.0.serve(request, bound, token, seconds(now)).map_err(|message| error(&message))
    }

    /// Does what is asked of the emulator itself; the names are those of [`host::Emulator::call`].
    pub fn call(&mut self, name: &str, argument: &str, now: f64) -> Result<String, JsError> {
        self.0.call(name, argument, seconds(now)).map_err(|message| error(&message))
    }
}

/// A number as JavaScript has it; what is no time is none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the conversion saturates")]
fn seconds(now: f64) -> u64 {
    now as u64
}

fn error(message: &str) -> JsError {
    JsError::new(message)
}
