//! The API of the core, exported to JavaScript; the npm package turns values to bytes and errors to classes.

#[cfg(feature = "pipeline")]
mod pipeline;
mod value;

use aepflow::call::{self, RequestText};
use value::given;
use wasm_bindgen::prelude::*;

/// The operations table, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn operations() -> String {
    call::operations()
}

/// The connectors table, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn connectors() -> String {
    call::connectors()
}

/// Diagnostics of an input, as a JSON array.
#[wasm_bindgen]
#[must_use]
pub fn check(operation: &str, input: &[u8], options: &[u8]) -> String {
    call::check(operation, given(input), given(options))
}

/// Builds one request as the bytes of `body`, a line feed and the head's JSON, or of the head alone; throws the error's JSON.
#[wasm_bindgen(js_name = buildRequest)]
pub fn build_request(operation: &str, input: &[u8], context: &[u8], options: &[u8]) -> Result<Vec<u8>, JsValue> {
    Ok(request_bytes(call::build_request(operation, given(input), given(context), given(options))?))
}

/// Reads an answer into JSON; throws the error's JSON.
#[wasm_bindgen(js_name = parseResponse)]
pub fn parse_response(operation: &str, head: &[u8], body: &[u8]) -> Result<String, JsValue> {
    Ok(call::parse_response(operation, given(head), body)?)
}

/// The request for the next page, as [`build_request`] gives it, or `undefined`; throws the error's JSON.
#[wasm_bindgen(js_name = nextPage)]
pub fn next_page(
    operation: &str,
    input: &[u8],
    result: &[u8],
    context: &[u8],
    options: &[u8],
) -> Result<Option<Vec<u8>>, JsValue> {
    Ok(call::next_page(operation, given(input), given(result), given(context), given(options))?.map(request_bytes))
}

/// A request as a curl command, its secrets hidden unless `reveal`; throws the error's JSON.
#[wasm_bindgen(js_name = toCurl)]
pub fn to_curl(request: &[u8], reveal: bool) -> Result<String, JsValue> {
    Ok(call::to_curl(given(request), reveal)?)
}

/// Diagnostics of a pasted curl command or body, as a JSON array.
#[wasm_bindgen(js_name = lintRequest)]
#[must_use]
pub fn lint_request(text: &[u8], options: &[u8]) -> String {
    call::lint_request(text, given(options))
}

/// The object inside a `sourceParams` value, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = decodeSourceParams)]
pub fn decode_source_params(text: &str) -> Result<String, JsValue> {
    Ok(call::decode_source_params(text)?)
}

/// The fields of a source as `{fields, tree, diagnostics}`, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = readFields)]
pub fn read_fields(answer: &[u8]) -> Result<String, JsValue> {
    Ok(call::read_fields(given(answer))?)
}

/// The inputs that make a schema for the fields of a source, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = inferSchema)]
pub fn infer_schema(input: &[u8]) -> Result<String, JsValue> {
    Ok(call::infer_schema(given(input))?)
}

/// Mappings from fields to a schema, with a report of what is covered, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = inferMapping)]
pub fn infer_mapping(input: &[u8]) -> Result<String, JsValue> {
    Ok(call::infer_mapping(given(input))?)
}

/// Diagnostics of mappings held against fields and a schema, as a JSON array.
#[wasm_bindgen(js_name = checkMapping)]
#[must_use]
pub fn check_mapping(input: &[u8]) -> String {
    call::check_mapping(given(input))
}

/// The mappings in a dialect, as a JSON array; throws the error's JSON.
#[wasm_bindgen(js_name = convertMapping)]
pub fn convert_mapping(input: &[u8]) -> Result<String, JsValue> {
    Ok(call::convert_mapping(given(input))?)
}

/// Diagnostics of the requests of one pipeline, as a JSON array.
#[wasm_bindgen(js_name = checkPipeline)]
#[must_use]
pub fn check_pipeline(spec: &[u8], options: &[u8]) -> String {
    call::check_pipeline(given(spec), given(options))
}

/// The tree of an expression, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = parseExpression)]
pub fn parse_expression(text: &str) -> Result<String, JsValue> {
    Ok(call::parse_expression(text)?)
}

/// The text of an expression's tree; throws the error's JSON.
#[wasm_bindgen(js_name = formatExpression)]
pub fn format_expression(tree: &[u8]) -> Result<String, JsValue> {
    Ok(call::format_expression(given(tree))?)
}

/// Diagnostics of an expression, as a JSON array.
#[wasm_bindgen(js_name = checkExpression)]
#[must_use]
pub fn check_expression(input: &[u8]) -> String {
    call::check_expression(given(input))
}

/// The error, as JSON, for values that JSON cannot carry: a JSON array of `[place as JSON Pointer, what stands there]`.
#[wasm_bindgen(js_name = notJson)]
#[must_use]
pub fn not_json(faults: &[u8]) -> String {
    call::not_json_list(faults)
}

// Bytes, so that a host that sends bytes needs no text of a large body. The head's JSON holds no line feed.
fn request_bytes(request: RequestText) -> Vec<u8> {
    let mut text = request.body.map(|body| body + "\n").unwrap_or_default();
    text.push_str(&request.head);
    text.into_bytes()
}

// A third of the size of the allocator that comes with the target, and as fast.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
