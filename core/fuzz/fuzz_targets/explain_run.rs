//! Any words in the place of an error's, and any records that failed, are explained.
#![no_main]

use aepflow::Value;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = aepflow::explain_run(data, b"");
    let text = String::from_utf8_lossy(data);
    let parts = Value::object([("failedRecords", Some(text.as_ref().into()))]);
    let error = Value::object([("message", Some(text.as_ref().into()))]);
    let summary = Value::object([("errors", Some(Value::list([error])))]);
    let run = Value::object([("metrics", Some(Value::object([("statusSummary", Some(summary))])))]);
    let explained = aepflow::explain_run(&run, &parts).expect("a run");
    assert!(explained.get("causes").is_some());
});
