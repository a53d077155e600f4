//! What this library builds is right for its own linter, and what is fixed is right where a fix is promised.

use std::collections::BTreeSet;

use aepflow::ffi::{Calls, Units};
use serde_json::Value;

#[expect(dead_code, reason = "this test writes none")]
mod case_files;

const CALLS: Calls = Calls(Units::Bytes);
const NO_CLOCK: &[u8] = b"{\"now\":null}";

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn lint(text: &str) -> Value {
    parse(&CALLS.lint_request(text.as_bytes(), NO_CLOCK))
}

fn fix(text: &str) -> Value {
    parse(&CALLS.fix_request(text.as_bytes(), NO_CLOCK))
}

fn elements(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The cases of some calls.
fn cases(calls: &[&str]) -> Vec<case_files::Case> {
    let of = |case: &case_files::Case| calls.iter().any(|call| case.value["call"] == *call);
    case_files::all().into_iter().filter(of).collect()
}

#[test]
fn no_request_that_is_built_has_an_error_or_is_changed() {
    let mut failures = Vec::new();
    for case in cases(&["buildRequest"]).iter().filter(|case| case.value["expected"]["url"].is_string()) {
        let request = case.value["expected"].to_string();
        for reveal in [true, false] {
            let command = CALLS.to_curl(request.as_bytes(), reveal).expect("a request");
            let found = lint(&command);
            for fault in elements(&found).iter().filter(|fault| fault["severity"] == "error") {
                failures.push(format!("{}: {} {} {}", case.name, fault["code"], fault["path"], fault["message"]));
            }
            let fixed = fix(&command);
            if fixed["text"] != command.as_str() || !elements(&fixed["changes"]).is_empty() {
                failures.push(format!("{}: changed: {}", case.name, fixed["changes"]));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn what_is_fixed_stays_as_it_is() {
    for case in cases(&["lintRequest", "fixRequest"]) {
        let text = case.value["text"].as_str().expect("a text");
        let fixed = fix(text);
        let result = fixed["text"].as_str().expect("a text");
        assert_eq!(fixed["left"], lint(result), "{}: what is left is what the linter says", case.name);
        let again = fix(result);
        assert_eq!(again["text"], result, "{}", case.name);
        assert!(elements(&again["changes"]).is_empty(), "{}: {}", case.name, again["changes"]);
        assert_eq!(text == result, elements(&fixed["changes"]).is_empty(), "{}", case.name);
        for secret in ["topsecret", "SECRET"] {
            let told = [&fixed["changes"], &fixed["left"]].map(Value::to_string).concat();
            assert!(!told.contains(secret), "{}: {told}", case.name);
        }
    }
}

#[test]
fn every_code_is_fixed_or_left_by_one_table() {
    let table = parse(&aepflow::faces::codes().to_string());
    let named = |member: &str| -> BTreeSet<String> {
        let rows = elements(&table).iter().filter(|row| row[member].is_string());
        rows.filter_map(|row| row["code"].as_str()).map(str::to_owned).collect()
    };
    let (fixed, left) = (named("fixed"), named("left"));
    assert_eq!(fixed.intersection(&left).collect::<Vec<_>>(), Vec::<&String>::new());
    let always: BTreeSet<&str> =
        elements(&table).iter().filter(|row| row["fixed"] == "").filter_map(|row| row["code"].as_str()).collect();
    let mut changed = BTreeSet::new();
    for case in cases(&["lintRequest", "fixRequest", "check"]) {
        let expected = &case.value["expected"];
        for found in elements(expected).iter().chain(elements(&expected["left"])) {
            let code = found["code"].as_str().expect("a code");
            // What no paste can have: the name of an operation.
            assert!(
                fixed.contains(code) || left.contains(code) || code == "unknown_operation",
                "{}: {code}",
                case.name
            );
        }
        for found in elements(&expected["left"]) {
            assert!(!always.contains(found["code"].as_str().expect("a code")), "{}: {found}", case.name);
        }
        for change in elements(&expected["changes"]) {
            changed.insert(change["code"].as_str().expect("a code").to_owned());
        }
    }
    assert_eq!(changed, fixed, "each code that is fixed has a case");
}

#[test]
fn no_cut_of_a_text_is_harmed() {
    for case in cases(&["fixRequest"]) {
        let text = case.value["text"].as_str().expect("a text");
        let cuts = text.char_indices().map(|(at, _)| at).step_by(17);
        for (at, cut) in cuts.filter_map(|at| Some((at, text.get(..at)?))) {
            let once = fix(cut);
            let again = fix(once["text"].as_str().expect("a text"));
            assert!(elements(&again["changes"]).is_empty(), "{} up to {at}: {}", case.name, again["changes"]);
        }
    }
}
