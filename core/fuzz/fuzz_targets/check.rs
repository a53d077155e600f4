//! No input and no options make a check panic.
#![no_main]

const CALLS: aepflow::ffi::Calls = aepflow::ffi::Calls(aepflow::Units::Bytes);

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some((operation, input)) = aepflow_fuzz::operation(data) {
        let _ = CALLS.check(operation, input, b"{\"now\":1700000000}");
        let _ = CALLS.check(operation, b"{}", input);
    }
});
