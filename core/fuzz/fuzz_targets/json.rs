//! What the reader accepts, it reads again as the same value from its own text.
#![no_main]

use aepflow::json::Document;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = Document::recover(data);
    if let Ok(document) = Document::parse(data) {
        let value = document.root().to_value();
        let text = value.to_string();
        let again = Document::parse(text.as_bytes()).expect("what is written is JSON");
        assert_eq!(again.root().to_value(), value);
    }
});
