//! The two ways of a JavaScript object into Rust, each ending in the same value; nothing else of the library is in it.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

#[derive(Deserialize)]
struct MappingSet {
    mappings: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    source: String,
    destination: String,
    source_type: Option<String>,
    name: Option<String>,
    description: Option<String>,
}

/// By serde-wasm-bindgen: each member is asked of the JavaScript object.
#[wasm_bindgen(js_name = fromValue)]
pub fn from_value(value: JsValue) -> usize {
    size(&serde_wasm_bindgen::from_value(value).unwrap_throw())
}

/// By JSON text, as the package does it.
#[wasm_bindgen(js_name = fromText)]
pub fn from_text(text: &[u8]) -> usize {
    size(&serde_json::from_slice(text).unwrap_throw())
}

/// Looks at every member, so that none is optimised away.
fn size(set: &MappingSet) -> usize {
    let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    let row = |row: &Row| row.source.len() + row.destination.len() + text(&row.source_type);
    set.mappings.iter().map(|each| row(each) + text(&each.name) + text(&each.description)).sum()
}
