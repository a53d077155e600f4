//! Paths and expressions of any text, as rows of a mapping set: a path that passes alone passes beside others.
#![no_main]

use aepflow::json::Value;

libfuzzer_sys::fuzz_target!(|texts: Vec<String>| {
    let row = |text: &String| {
        Value::object([("source", Some(text.as_str().into())), ("destination", Some(text.as_str().into()))])
    };
    let faults = |texts: &[String]| {
        let rows = Value::Array(texts.iter().map(row).collect());
        let schema = Value::object([("id", Some("https://ns.adobe.com/acme/schemas/0123456789abcdef".into()))]);
        let input = Value::object([("schema", Some(schema)), ("mappings", Some(rows))]).to_string();
        let found = aepflow::check("createMappingSet", input.as_bytes(), b"");
        found.iter().filter(|found| found.code == aepflow::Code::InvalidPath).count()
    };
    let alone: usize = texts.iter().map(|text| faults(std::slice::from_ref(text))).sum();
    assert_eq!(faults(&texts), alone);
});
