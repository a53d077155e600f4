//! What JavaScript gives for a call: it writes packed values into a buffer here, so that they need not be copied.

use std::cell::Cell;

use aepflow::ffi::KNOWN_NAMES;
use aepflow::json::packed::Packed;
use wasm_bindgen::prelude::*;

/// A buffer that grew beyond this is given back once a call needs a quarter of it.
const KEPT: usize = 1 << 23;

thread_local! {
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// The memory that the buffer is in; the name `memory` is taken by the export itself.
#[wasm_bindgen(js_name = wasmMemory)]
#[must_use]
pub fn wasm_memory() -> JsValue {
    wasm_bindgen::memory()
}

/// Where the buffer is, with room for so many bytes; what is in it stays.
#[wasm_bindgen]
#[must_use]
pub fn reserve(bytes: usize) -> *mut u8 {
    let mut buffer = BUFFER.take();
    if buffer.len() > KEPT && bytes < buffer.len() / 4 {
        buffer = Vec::new();
    }
    if buffer.len() < bytes {
        buffer.resize(bytes, 0);
    }
    let place = buffer.as_mut_ptr();
    BUFFER.set(buffer);
    place
}

/// The values in the first bytes of the buffer, and those in `json`.
pub(crate) fn with<T>(bytes: usize, json: &[u8], work: impl FnOnce(&Packed<'_>) -> T) -> T {
    // No call comes in between: JavaScript waits for this one.
    let buffer = BUFFER.take();
    let result = work(&Packed::read(buffer.get(..bytes).unwrap_or_default(), json, &KNOWN_NAMES));
    BUFFER.set(buffer);
    result
}
