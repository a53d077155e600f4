//! The API of the core, exported to JavaScript; the npm package turns values to bytes and errors to classes.
//!
//! What a caller gives are so many bytes of packed `values` in the buffer that [`reserve`] gives, and the `json` of others.

#[cfg(feature = "api")]
mod api;
mod given;
#[cfg(feature = "pipeline")]
mod pipeline;
#[cfg(feature = "preview")]
mod preview;
#[cfg(feature = "runs")]
mod runs;

#[cfg(feature = "api")]
pub use api::*;
pub use given::{reserve, wasm_memory};

use aepflow::ffi::{Calls, Units};
use wasm_bindgen::prelude::*;

/// A position in a text is an index of a JavaScript string.
pub(crate) const CALLS: Calls = Calls(Units::Utf16);

/// The error, as JSON, for values that JSON cannot carry: a JSON array of `[place as JSON Pointer, what is there]`.
#[wasm_bindgen(js_name = notJson)]
#[must_use]
pub fn not_json(faults: &[u8]) -> String {
    CALLS.not_json_list(faults)
}
