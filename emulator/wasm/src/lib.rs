//! The emulator for JavaScript: JSON text crosses, the package's `emulator.ts` gives it its shape.

use aepflow_emulator::host;
use wasm_bindgen::prelude::*;

/// The platform in memory.
#[wasm_bindgen]
pub struct Emulator(host::Emulator);

#[wasm_bindgen]
impl Emulator {
    /// An empty platform; throws what is wrong with the options, a JSON object or nothing.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Emulator, JsError> {
        host::Emulator::new(options).map(Emulator).map_err(|message| error(&message))
    }

    /// Answers `{method, url, headers?, body?}` by `{status, headers, body, delayMs}` or `{noAnswer, delayMs}`.
    pub fn handle(&mut self, request: &str) -> Result<String, JsError> {
        self.0.handle(request).map_err(|message| error(&message))
    }

    /// Answers a request that came to a server at the address `bound`, whose secret is `token`.
    pub fn serve(&mut self, request: &str, bound: &str, token: &str) -> Result<String, JsError> {
        self.0.serve(request, bound, token).map_err(|message| error(&message))
    }

    /// Does what is asked of the emulator itself; the names are those of [`host::Emulator::call`].
    pub fn call(&mut self, name: &str, argument: &str) -> Result<String, JsError> {
        self.0.call(name, argument).map_err(|message| error(&message))
    }
}

fn error(message: &str) -> JsError {
    JsError::new(message)
}
