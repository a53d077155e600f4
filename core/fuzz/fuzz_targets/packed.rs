//! No bytes are too strange for the reader of packed values, nor for what reads on from there.
#![no_main]

use aepflow::json::packed::{LITERALS, Packed};

const CALLS: aepflow::ffi::Calls = aepflow::ffi::Calls(aepflow::Units::Bytes);

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    // As they are, and as words and texts behind the texts that all packed values begin with.
    let (words, texts) = data.split_at(data.len() / 2);
    let length = u32::try_from(LITERALS.len() + texts.len()).unwrap_or(u32::MAX);
    let packed = [LITERALS.as_bytes(), texts, words, &length.to_le_bytes()].concat();
    for bytes in [data, &packed] {
        let values = Packed::read(bytes, texts, &aepflow::ffi::KNOWN_NAMES);
        for given in [values.get(0), values.get(1)] {
            let _ = CALLS.check("createMappingSet", given, given);
            let _ = CALLS.check_mapping(given);
            let _ = given.parse().map(|value| value.root().to_value().to_string());
        }
    }
});
