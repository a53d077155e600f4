//! No answer and no records make the reader of fields panic, and what it gives, the inference of schemas takes.
#![no_main]

use aepflow::json::Value;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(found) = aepflow::read_fields(data) else { return };
    let found = found.to_string();
    let document = aepflow::json::Document::parse(found.as_bytes()).expect("what the reader gives is JSON");
    let fields = document.root().get("fields").expect("it has fields").to_value();
    let input = Value::object([
        ("fields", Some(fields)),
        ("tenantId", Some("acme".into())),
        ("title", Some("T".into())),
        ("class", Some("profile".into())),
    ]);
    // A source without a typed field makes no schema; the fields themselves are never at fault.
    if let Err(error) = aepflow::infer_schema(input.to_string().as_bytes()) {
        let told = error.to_string();
        assert!(told.contains("no_typed_field") || told.contains("empty_value"), "{told} for {found}");
    }
});
