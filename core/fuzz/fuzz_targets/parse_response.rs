//! No answer of any status makes the reader panic.
#![no_main]

use aepflow::Response;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((operation, rest)) = aepflow_fuzz::operation(data) else { return };
    let Some((status, body)) = rest.split_first_chunk() else { return };
    let response = Response { status: u16::from_le_bytes(*status) % 600, headers: Vec::new(), body };
    let _ = aepflow::parse_response(operation, &response).map_err(|error| error.to_value(aepflow::Units::Bytes).to_string());
    let _ = aepflow::ffi::Calls(aepflow::Units::Bytes).parse_response(operation, body, body);
});
