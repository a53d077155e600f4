//! The border keeps its promises for any bytes: it never traps, and an error arrives as the text of a JSON object.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use aepflow::json::packed::{self, word};
use aepflow_wasm as border;
use js_sys::{Array, JSON, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Writes packed values where they are expected, as JavaScript does; gives how many bytes they have.
fn write(packed: &[u8]) -> usize {
    let place = u32::try_from(border::reserve(packed.len()) as usize).expect("an address of this memory");
    let memory: js_sys::WebAssembly::Memory = border::wasm_memory().unchecked_into();
    let length = u32::try_from(packed.len()).expect("a short text");
    Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), place, length).copy_from(packed);
    packed.len()
}

/// Packs values that are JSON text; gives how many bytes that takes, and the text of them all.
fn json(texts: &[&[u8]]) -> (usize, Vec<u8>) {
    let mut packed = packed::LITERALS.as_bytes().to_vec();
    for text in texts {
        packed.extend(word::JSON.to_le_bytes());
        packed.extend(u32::try_from(text.len()).expect("a short text").to_le_bytes());
    }
    packed.extend(u32::try_from(packed::LITERALS.len()).expect("a short text").to_le_bytes());
    (write(&packed), texts.concat())
}

const BYTES: [&[u8]; 6] = [b"", b"{", b"null", b"[]", b"\xff\xfe", b"{\"a\":\"\xed\xa0\x80\"}"];
const OPERATIONS: [&str; 3] = ["createBaseConnection", "noSuchOperation", ""];

fn parse(text: &str) -> JsValue {
    JSON::parse(text).expect("the border speaks JSON")
}

/// The `kind` inside a thrown value, which must be a string of JSON.
fn kind(thrown: &JsValue) -> String {
    let error = parse(&thrown.as_string().expect("an error is a string"));
    Reflect::get(&error, &"kind".into()).unwrap().as_string().expect("an error has a kind")
}

#[wasm_bindgen_test]
fn the_operations_are_json() {
    assert!(Array::is_array(&parse(&border::operation_ids())));
    assert_eq!(border::know_operation("getFlow"), Ok(()));
    assert_eq!(kind(&border::know_operation("noSuchOperation").unwrap_err()), "invalid");
}

#[wasm_bindgen_test]
fn check_and_lint_give_a_list_for_any_bytes() {
    for bytes in BYTES {
        for operation in OPERATIONS {
            for given in [&[bytes, b""], &[b"{}", bytes]] {
                let (values, json) = json(given);
                assert!(Array::is_array(&parse(&border::check(operation, values, &json))));
            }
            assert!(Array::is_array(&parse(&border::check(operation, write(bytes), b""))));
            assert!(Array::is_array(&parse(&border::check(operation, usize::MAX, bytes))));
        }
        for (text, options) in [(bytes, b"".as_slice()), (b"{}", bytes)] {
            let (values, json) = json(&[options]);
            assert!(Array::is_array(&parse(&border::lint_request(text, values, &json))));
        }
    }
}

#[wasm_bindgen_test]
fn bad_bytes_are_invalid_never_a_trap() {
    for bytes in BYTES {
        for operation in OPERATIONS {
            let (values, json) = json(&[bytes, bytes, b""]);
            assert_eq!(kind(&border::build_request(operation, values, &json).unwrap_err()), "invalid");
        }
        let (values, json) = json(&[bytes]);
        assert_eq!(kind(&border::to_curl(values, &json, false).unwrap_err()), "invalid");
    }
    assert_eq!(kind(&border::decode_source_params("%").unwrap_err()), "invalid");
}

#[wasm_bindgen_test]
fn an_answer_of_any_bytes_is_read_or_refused() {
    for operation in OPERATIONS {
        for (head, body) in BYTES.iter().flat_map(|head| BYTES.map(|body| (*head, body))) {
            let (values, text) = json(&[head]);
            if let Err(thrown) = border::parse_response(operation, values, &text, body) {
                assert!(["invalid", "service", "unexpected"].contains(&kind(&thrown).as_str()));
            }
            let (values, text) = json(&[head, body, b"", b""]);
            if let Err(thrown) = border::next_page(operation, values, &text) {
                assert_eq!(kind(&thrown), "invalid");
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_value_that_json_cannot_carry_has_a_diagnostic() {
    let error = border::not_json(br#"[["/name", "a Date"], ["/a/1", "NaN"]]"#);
    let error: serde_json::Value = serde_json::from_str(&error).unwrap();
    let places = error["diagnostics"].as_array().unwrap().iter().map(|found| &found["path"]);
    assert_eq!(places.collect::<Vec<_>>(), ["/name", "/a/1"]);
    assert_eq!(error["kind"], "invalid");
}
