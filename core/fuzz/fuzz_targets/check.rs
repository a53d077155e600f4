//! No input and no options make a check panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some((operation, input)) = aepflow_fuzz::operation(data) {
        let _ = aepflow::call::check(operation, input, b"{\"now\":1700000000}");
        let _ = aepflow::call::check(operation, b"{}", input);
    }
});
