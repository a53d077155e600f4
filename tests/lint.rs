//! What this library builds is right for its own linter.

use aepflow::ffi::{Calls, Units};
use serde_json::Value;

#[expect(dead_code, reason = "this test writes none")]
mod case_files;

#[test]
fn no_request_that_is_built_has_an_error() {
    let mut failures = Vec::new();
    let cases = case_files::all();
    for case in
        cases.iter().filter(|case| case.value["call"] == "buildRequest" && case.value["expected"]["url"].is_string())
    {
        let request = case.value["expected"].to_string();
        let calls = Calls(Units::Bytes);
        for reveal in [true, false] {
            let command = calls.to_curl(request.as_bytes(), reveal).expect("a request");
            let found: Value =
                serde_json::from_str(&calls.lint_request(command.as_bytes(), "{}".as_bytes())).expect("JSON");
            for fault in found.as_array().expect("a list").iter().filter(|fault| fault["severity"] == "error") {
                failures.push(format!("{}: {} {} {}", case.name, fault["code"], fault["path"], fault["message"]));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}
