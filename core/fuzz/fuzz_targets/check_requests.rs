//! Requests of any inputs compared with one another: none panics, and the order of the steps is no matter.
#![no_main]

use aepflow::ffi::REQUESTS;
use aepflow::json::{Document, Value};

libfuzzer_sys::fuzz_target!(|given: (Vec<(u8, Vec<u8>)>, Vec<u8>)| {
    let (steps, options) = given;
    let mut members: Vec<(String, Value)> = Vec::new();
    for (operation, bytes) in &steps {
        let name = REQUESTS[usize::from(*operation) % REQUESTS.len()];
        let Ok(document) = Document::parse(bytes) else { continue };
        if members.iter().all(|(known, _)| known != name) {
            members.push((name.to_owned(), document.root().to_value()));
        }
    }
    let faults = |members: &[(String, Value)]| {
        let input = Value::Object(members.to_vec()).to_string();
        let found = aepflow::check_requests(input.as_bytes(), &options[..]);
        let mut told: Vec<String> = found.iter().map(|fault| format!("{:?} {}", fault.code, fault.path)).collect();
        told.sort();
        told
    };
    let forward = faults(&members);
    members.reverse();
    assert_eq!(forward, faults(&members));
});
