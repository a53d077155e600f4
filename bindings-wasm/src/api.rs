//! The functions of the main entry.

use aepflow::Request;
use aepflow::ffi::{self, RETRIES};
use wasm_bindgen::prelude::*;

use crate::{CALLS, given};

/// The names of all operations, each with its field where an id is all that it needs, as JSON.
#[wasm_bindgen(js_name = operationIds)]
#[must_use]
pub fn operation_ids() -> String {
    ffi::operation_ids()
}

/// Diagnostics of an input, as a JSON array; its values are input and options.
#[wasm_bindgen]
#[must_use]
pub fn check(operation: &str, values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.check(operation, values.get(0), values.get(1)))
}

/// Throws the error's JSON where there is no operation of that name.
#[wasm_bindgen(js_name = knowOperation)]
pub fn know_operation(operation: &str) -> Result<(), JsValue> {
    Ok(CALLS.know(operation)?)
}

/// Builds one request of input, context and options as its body, a zero byte and the lines of all else, or these alone;
/// throws the error's JSON.
#[wasm_bindgen(js_name = buildRequest)]
pub fn build_request(operation: &str, values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| {
        Ok(request_text(CALLS.build_request(operation, values.get(0), values.get(1), values.get(2))?))
    })
}

/// As [`build_request`], as bytes: a host that sends bytes needs no text of a large body.
#[wasm_bindgen(js_name = buildRequestBytes)]
pub fn build_request_bytes(operation: &str, values: usize, json: &[u8]) -> Result<Vec<u8>, JsValue> {
    build_request(operation, values, json).map(String::into_bytes)
}

/// Reads an answer into JSON; its head is the one value. Throws the error's JSON.
#[wasm_bindgen(js_name = parseResponse)]
pub fn parse_response(operation: &str, values: usize, json: &[u8], body: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.parse_response(operation, values.get(0), body)?))
}

/// The JSON of an error without the secrets of a request, which is the one value.
#[wasm_bindgen]
#[must_use]
pub fn cover(error: &str, values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.cover(error, values.get(0)))
}

/// The request for the next page of input, result, context and options, as [`build_request`] gives it, or `undefined`;
/// throws the error's JSON.
#[wasm_bindgen(js_name = nextPage)]
pub fn next_page(operation: &str, values: usize, json: &[u8]) -> Result<Option<String>, JsValue> {
    given::with(values, json, |values| {
        let [input, result, context, options] = [0, 1, 2, 3].map(|at| values.get(at));
        Ok(CALLS.next_page(operation, input, result, context, options)?.map(request_text))
    })
}

/// The input for the next page, as JSON, or `undefined`; its values are input and result. Throws the error's JSON.
#[wasm_bindgen(js_name = nextInput)]
pub fn next_input(operation: &str, values: usize, json: &[u8]) -> Result<Option<String>, JsValue> {
    given::with(values, json, |values| Ok(CALLS.next_input(operation, values.get(0), values.get(1))?))
}

/// Milliseconds until a request may be sent again, or `undefined`; the attempt and the advice of a refusal are the one value.
/// Throws the error's JSON.
#[wasm_bindgen(js_name = retryPause)]
pub fn retry_pause(operation: &str, random: f64, values: usize, json: &[u8]) -> Result<Option<f64>, JsValue> {
    given::with(values, json, |values| Ok(CALLS.retry_pause(operation, values.get(0), random)?.map(milliseconds)))
}

/// How often a client sends a request again by default.
#[wasm_bindgen]
#[must_use]
pub fn retries() -> u32 {
    RETRIES
}

/// A request as a curl command, its secrets hidden unless `reveal`; throws the error's JSON.
#[wasm_bindgen(js_name = toCurl)]
pub fn to_curl(values: usize, json: &[u8], reveal: bool) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.to_curl(values.get(0), reveal)?))
}

/// Diagnostics of a pasted request or body, as a JSON array; the options are the one value.
#[cfg(feature = "lint")]
#[wasm_bindgen(js_name = lintRequest)]
#[must_use]
pub fn lint_request(text: &[u8], values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.lint_request(text, values.get(0)))
}

/// Where in a JSON text what each JSON Pointer of a list leads to begins, as a JSON array; the list is the one value.
#[cfg(feature = "lint")]
#[wasm_bindgen]
#[must_use]
pub fn places(text: &[u8], values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.places(text, values.get(0)))
}

/// A pasted request with what has one right change mended, as JSON; the options are the one value.
#[cfg(feature = "lint")]
#[wasm_bindgen(js_name = fixRequest)]
#[must_use]
pub fn fix_request(text: &[u8], values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.fix_request(text, values.get(0)))
}

/// Diagnostics of the specification of a self-serve source, as a JSON array.
#[cfg(feature = "lint")]
#[wasm_bindgen(js_name = lintConnectionSpec)]
#[must_use]
pub fn lint_connection_spec(values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.lint_connection_spec(values.get(0)))
}

/// The object inside a `sourceParams` value, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = decodeSourceParams)]
pub fn decode_source_params(text: &str) -> Result<String, JsValue> {
    Ok(CALLS.decode_source_params(text)?)
}

/// The fields of a source as `{fields, tree, diagnostics}`, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = readFields)]
pub fn read_fields(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.read_fields(values.get(0))?))
}

/// A definition of a source as `{connector, diagnostics}`, as JSON; the values are its connection spec and flow specs. Throws the
/// error's JSON.
#[cfg(feature = "lint")]
#[wasm_bindgen(js_name = readConnectionSpec)]
pub fn read_connection_spec(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.read_connection_spec(values.get(0), values.get(1))?))
}

/// The inputs that make a schema for the fields of a source, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = inferSchema)]
pub fn infer_schema(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.infer_schema(values.get(0))?))
}

/// Mappings from fields to a schema, with a report of what is covered, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = inferMapping)]
pub fn infer_mapping(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.infer_mapping(values.get(0))?))
}

/// Diagnostics of mappings compared with fields and a schema, as a JSON array.
#[wasm_bindgen(js_name = checkMapping)]
#[must_use]
pub fn check_mapping(values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.check_mapping(values.get(0)))
}

/// Diagnostics of a context, as a JSON array.
#[wasm_bindgen(js_name = checkContext)]
#[must_use]
pub fn check_context(values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.check_context(values.get(0)))
}

/// The mappings in a dialect, as a JSON array; throws the error's JSON.
#[wasm_bindgen(js_name = convertMapping)]
pub fn convert_mapping(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.convert_mapping(values.get(0))?))
}

/// Diagnostics of the inputs of one sequence of requests, as a JSON array; the values are these and the options.
#[wasm_bindgen(js_name = checkRequests)]
#[must_use]
pub fn check_requests(values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.check_requests(values.get(0), values.get(1)))
}

/// The tree of an expression, as JSON; throws the error's JSON.
#[wasm_bindgen(js_name = parseExpression)]
pub fn parse_expression(text: &str) -> Result<String, JsValue> {
    Ok(CALLS.parse_expression(text)?)
}

/// The text of an expression's tree; throws the error's JSON.
#[wasm_bindgen(js_name = formatExpression)]
pub fn format_expression(values: usize, json: &[u8]) -> Result<String, JsValue> {
    given::with(values, json, |values| Ok(CALLS.format_expression(values.get(0))?))
}

/// Diagnostics of an expression, as a JSON array.
#[wasm_bindgen(js_name = checkExpression)]
#[must_use]
pub fn check_expression(values: usize, json: &[u8]) -> String {
    given::with(values, json, |values| CALLS.check_expression(values.get(0)))
}

/// Throws the error's JSON where the described options of a client have faults; a `second` has so many units of its times.
#[wasm_bindgen(js_name = checkClientOptions)]
pub fn check_client_options(values: usize, json: &[u8], second: u32) -> Result<(), JsValue> {
    given::with(values, json, |values| Ok(CALLS.check_client_options(values.get(0), second.into())?))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of JavaScript can distinguish times for as long as anyone waits"
)]
fn milliseconds(pause: u64) -> f64 {
    pause as f64
}

// One text crosses faster than two. No line contains a zero byte.
fn request_text(mut request: Request) -> String {
    let mut text = request.body.take().map(|body| body + "\0").unwrap_or_default();
    text.push_str(&request.lines());
    text
}
