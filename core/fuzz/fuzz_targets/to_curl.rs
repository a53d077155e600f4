//! No request makes the command panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = aepflow::to_curl(data, true);
    let _ = aepflow::to_curl(data, false);
});
