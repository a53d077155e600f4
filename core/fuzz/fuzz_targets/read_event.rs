//! What is read of an event is no more than what a webhook may follow.
#![no_main]

use aepflow::Value;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(delivery) = aepflow::read_event(data) else { return };
    let text = |name: &str| delivery.get(name).and_then(Value::as_str);
    assert!(text("validationUrl").is_none_or(|url| url.starts_with("https://csm.adobe.io/")));
    assert!(text("challenge").is_none_or(|word| word.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<')));
});
