//! Fields of any paths and types: what a schema is inferred for, mappings are inferred into, and these are without fault.
#![no_main]

use aepflow::json::{Document, Value};

const TYPES: [&str; 7] = ["string", "integer", "number", "boolean", "object", "array", "untyped"];
const CLASSES: [&str; 2] = ["profile", "experienceEvent"];

fn field((path, kind): &(String, u8)) -> Value {
    let kind = TYPES[usize::from(*kind) % TYPES.len()];
    Value::object([("path", Some(path.as_str().into())), ("type", Some(kind.into()))])
}

libfuzzer_sys::fuzz_target!(|given: (Vec<(String, u8)>, String, u8, Vec<u8>)| {
    let (fields, title, class, bytes) = given;
    let _ = aepflow::infer_schema(&bytes);
    let _ = aepflow::infer_mapping(&bytes);
    let fields = Value::list(fields.iter().map(field));
    let input = Value::object([
        ("fields", Some(fields.clone())),
        ("tenantId", Some("acme".into())),
        ("title", Some(title.as_str().into())),
        ("class", Some(CLASSES[usize::from(class) % CLASSES.len()].into())),
        ("group", Some("g".into())),
    ]);
    let Ok(schema) = aepflow::infer_schema(input.to_string().as_bytes()) else { return };
    let input = Value::object([("fields", Some(fields.clone())), ("schema", Some(schema.clone()))]).to_string();
    let Ok(inferred) = aepflow::infer_mapping(input.as_bytes()) else { return };
    let inferred = inferred.to_string();
    let document = Document::parse(inferred.as_bytes()).expect("what is inferred is JSON");
    let mappings = document.root().get("mappings").expect("it has mappings").to_value();
    let input = Value::object([("mappings", Some(mappings)), ("fields", Some(fields)), ("schema", Some(schema))]);
    for fault in aepflow::check_mapping(input.to_string().as_bytes()) {
        // Where nothing can be mapped there are no rows, and where no field fits, what the class requires stays open.
        let expected = [aepflow::Code::EmptyValue, aepflow::Code::RequiredUnmapped, aepflow::Code::NoEventFields];
        assert!(!fault.is_error() || expected.contains(&fault.code), "{fault:?} for {input}");
    }
});
