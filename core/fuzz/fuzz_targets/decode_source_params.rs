//! No text makes the decoding panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = aepflow::decode_source_params(text);
});
