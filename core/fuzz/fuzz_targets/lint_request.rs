//! No pasted text makes the lint panic, each diagnostic has a place in the text, and what is fixed is fixed once.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    for found in aepflow::lint_request(data, b"") {
        assert!(found.params.iter().any(|(name, _)| *name == "line"), "{found}");
    }
    let fixed = aepflow::fix_request(data, b"");
    assert_eq!(fixed.changes.is_empty(), fixed.text == String::from_utf8_lossy(data));
});
