//! The emulator for JavaScript: JSON text crosses, the package's `emulator.ts` gives it its shape.

use aepflow_emulator::host;
use wasm_bindgen::prelude::*;

/// The platform in memory.
#[wasm_bindgen]
pub struct Emulator(host::Emulator);

#[wasm_bindgen]
impl Emulator {
    /// An empty platform; throws what is wrong with the options, a JSON object or nothing. `now` is in Unix seconds.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str, now: f64) -> Result<Emulator, JsError> {
        host::Emulator::new(options, seconds(now)).map(Emulator).map_err(|message| error(&message))
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
