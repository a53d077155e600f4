//! No pasted text makes the lint panic, and each diagnostic has a place in the text.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    for found in aepflow::lint_request(data, b"") {
        assert!(found.params.iter().any(|(name, _)| *name == "line"), "{found}");
    }
});
