//! No result makes the request for the next page panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some((operation, result)) = aepflow_fuzz::operation(data) {
        let _ = aepflow::next_page(operation, b"{}", result, aepflow_fuzz::CONTEXT, b"");
        let _ = aepflow::next_page(operation, result, b"{\"items\":[]}", aepflow_fuzz::CONTEXT, b"");
    }
});
