//! What the reader accepts, it reads again as the same value from its own text; a walk over a record accepts no more than it.
#![no_main]

use aepflow::json::{Document, Fields, Shape};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = Document::recover(data);
    let text = std::str::from_utf8(data).unwrap_or_default();
    let mut fields = Fields::default();
    let field = fields.add(["a", "b"]);
    let mut found = Vec::new();
    if Shape::default().find(&fields, text, &mut found) {
        let document = Document::parse(data).expect("what a walk accepts is JSON");
        assert_eq!(found[field].is_some(), fields.find(document.root())[field].is_some());
    }
    if let Ok(document) = Document::parse(data) {
        let value = document.root().to_value();
        let text = value.to_string();
        let again = Document::parse(text.as_bytes()).expect("what is written is JSON");
        assert_eq!(again.root().to_value(), value);
    }
});
