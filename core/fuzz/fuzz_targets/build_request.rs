//! What is built has no control character in its URL and headers, and a body that is JSON or a form.
#![no_main]

use aepflow_fuzz::CONTEXT;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((operation, input)) = aepflow_fuzz::operation(data) else { return };
    let _ = aepflow::build_request(operation, b"{}", input, b"");
    let Ok(request) = aepflow::build_request(operation, input, CONTEXT, b"") else { return };
    assert!(request.url.bytes().all(|byte| byte.is_ascii_graphic()), "{}", request.url);
    assert!(request.headers.iter().all(|(_, value)| value.bytes().all(|byte| (0x20..0x7f).contains(&byte))));
    if let Some(body) = request.body.filter(|_| operation != "createAccessToken") {
        aepflow::json::Document::parse(body.as_bytes()).expect("a body is JSON");
    }
});
