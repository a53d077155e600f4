//! Mappings of any texts compared with fields of any texts, alone and within a pipeline; and any bytes at all.
#![no_main]

use aepflow::json::Value;

const KINDS: [&str; 3] = ["ATTRIBUTE", "EXPRESSION", "STATIC"];

libfuzzer_sys::fuzz_target!(|given: (Vec<(String, String, u8)>, Vec<String>, Vec<u8>)| {
    let (rows, fields, bytes) = given;
    let _ = aepflow::check_mapping(&bytes);
    let _ = aepflow::convert_mapping(&bytes);
    let _ = aepflow::check_requests(&bytes, b"");
    let row = |(source, destination, kind): &(String, String, u8)| {
        Value::object([
            ("source", Some(source.as_str().into())),
            ("destination", Some(destination.as_str().into())),
            ("sourceType", Some(KINDS[usize::from(*kind) % KINDS.len()].into())),
        ])
    };
    let mappings = Value::list(rows.iter().map(row));
    let fields = Value::list(fields.iter().map(|path| Value::object([("path", Some(path.as_str().into()))])));
    let alone = Value::object([("mappings", Some(mappings.clone())), ("fields", Some(fields.clone()))]);
    let set = Value::object([("mappings", Some(mappings))]);
    let pipeline = Value::object([("createMappingSet", Some(set)), ("fields", Some(fields))]);
    let faults = aepflow::check_mapping(alone.to_string().as_bytes());
    // What is wrong with the fields counts for neither.
    if faults.iter().all(|fault| !fault.path.starts_with("/fields")) {
        let of_rows = aepflow::check_requests(pipeline.to_string().as_bytes(), b"");
        let told = of_rows.iter().filter(|fault| fault.path.starts_with("/createMappingSet/mappings")).count();
        assert!(told >= faults.len(), "{faults:?} against {of_rows:?}");
    }
});
