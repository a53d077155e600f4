//! Runs the case files against the core. With `UPDATE=1` they are written again, with what the core now gives.

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use aepflow::ffi::{Calls, Units};
use serde_json::{Map, Value};

mod case_files;
mod recording;
mod run_case;

use case_files::Case;
use run_case::{parse, run};

/// The names under which a case expects another value where a text is counted so.
const OTHER_UNITS: [(&str, Units); 2] = [("utf16", Units::Utf16), ("codePoints", Units::CodePoints)];

/// What no case can show: values of a host, bytes that are no text, and what is too large for a file.
const ONLY_HOSTS_REACH: [&str; 7] = [
    "not_json",
    "deadline_unit",
    "json_too_long",
    "json_encoding",
    "too_many_mappings",
    "changed_value",
    "records_left_out",
];

/// The case as an update writes it.
fn updated(mut case: Value) -> Value {
    if case["recorded"].is_object() {
        recording::record(&mut case);
    }
    let expected = run(&case, Calls(Units::Bytes));
    let others = OTHER_UNITS.map(|(word, units)| (word.to_owned(), run(&case, Calls(units))));
    let others: Map<String, Value> = others.into_iter().filter(|(_, value)| *value != expected).collect();
    let members = case.as_object_mut().expect("a case is an object");
    members.insert("expected".to_owned(), expected);
    members.shift_remove("expectedIn");
    if !others.is_empty() {
        members.insert("expectedIn".to_owned(), Value::Object(others));
    }
    case
}

/// The members that differ, or the first line that is written otherwise.
fn difference(case: &Case, now: &Value, text: &str) -> String {
    let members = ["ledger", "answers", "expected", "expectedIn"].into_iter();
    let differing = members.filter(|name| case.value[name] != now[name]);
    let told: Vec<_> = differing.map(|name| format!("  {name}: {}\n  now: {}", case.value[name], now[name])).collect();
    if told.is_empty() {
        let line = case.text.lines().zip(text.lines()).take_while(|(old, new)| old == new).count() + 1;
        return format!("{}: line {line} is written otherwise", case.name);
    }
    format!("{}\n{}", case.name, told.join("\n"))
}

/// Whole files are compared, so that an update of an unchanged tree changes nothing.
#[test]
fn every_case_gives_what_it_expects() {
    let update = env::var("UPDATE").is_ok_and(|value| value == "1");
    let mut failures = Vec::new();
    for case in case_files::all() {
        let now = updated(case.value.clone());
        let text = case_files::written(&now);
        if text == case.text {
        } else if update {
            case_files::write(&case.name, &text);
        } else {
            failures.push(difference(&case, &now, &text));
        }
    }
    assert!(failures.is_empty(), "{}\n\nIf this is what should be: UPDATE=1", failures.join("\n"));
}

#[test]
fn every_case_says_first_what_it_alone_shows() {
    let standard = parse(include_str!("context.json"));
    let mut shown = BTreeMap::new();
    for Case { name, value, .. } in case_files::all() {
        let first = value.as_object().and_then(|members| members.iter().next()).expect("members");
        let words = first.1.as_str().filter(|words| first.0 == "shows" && words.contains(' '));
        let words = words.unwrap_or_else(|| panic!("{name} must say in its first line what it shows")).to_owned();
        assert_eq!(shown.insert(words, name.clone()), None, "{name} shows what another case shows");
        assert!(
            value["from"].is_null() || value["from"].as_str().is_some_and(|from| from.starts_with("https://")),
            "{name}"
        );
        assert_ne!(value["context"], standard, "{name} repeats the runners' context");
    }
}

#[test]
fn every_operation_connector_and_code_has_a_case() {
    let cases: Vec<Value> = case_files::all().into_iter().map(|case| case.value).collect();
    let of = |call: &'static str| cases.iter().filter(move |case| case["call"] == call);
    let name = |case: &Value| case["operation"].as_str().map(str::to_owned);
    let built: BTreeSet<_> =
        of("buildRequest").filter(|case| case["expected"]["url"].is_string()).filter_map(name).collect();
    let read: BTreeSet<_> = of("parseResponse").filter_map(name).collect();
    let table = parse(&aepflow::ffi::operations());
    for name in table.as_array().expect("a list").iter().filter_map(|row| row["name"].as_str()) {
        assert!(built.contains(name), "no case builds {name}");
        assert!(read.contains(name), "no case reads the answer of {name}");
    }
    let used: BTreeSet<&str> = cases.iter().filter_map(|case| case["input"]["connector"].as_str()).collect();
    let connectors = parse(&aepflow::ffi::connectors());
    for name in connectors.as_array().expect("a list").iter().filter_map(|connector| connector["name"].as_str()) {
        assert!(used.contains(name), "no case uses the connector {name}");
    }
    let text: String = cases.iter().map(|case| case["expected"].to_string()).collect();
    for code in aepflow::Code::ALL.iter().map(|code| code.name()).filter(|code| !ONLY_HOSTS_REACH.contains(code)) {
        assert!(text.contains(&format!("\"code\":\"{code}\"")), "no case reaches {code}");
    }
}

/// The diagnostics anywhere in a value.
fn diagnostics<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    if value["code"].is_string() && value["help"].is_string() {
        found.push(value);
    }
    let (members, elements) = (value.as_object(), value.as_array());
    members.into_iter().flat_map(Map::values).chain(elements.into_iter().flatten()).for_each(|v| diagnostics(v, found));
}

#[test]
fn no_text_of_a_diagnostic_has_a_param_that_is_absent() {
    for Case { name, value, .. } in case_files::all() {
        let mut found = Vec::new();
        diagnostics(&value["expected"], &mut found);
        for diagnostic in found {
            let Some(code) = aepflow::Code::ALL.iter().find(|code| diagnostic["code"] == code.name()) else { continue };
            for (text, template) in [("message", code.message()), ("help", code.help())] {
                let text = diagnostic[text].as_str().unwrap_or_default();
                let params =
                    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(param, _)| param);
                let is_name = |param: &&str| !param.is_empty() && param.bytes().all(|byte| byte.is_ascii_lowercase());
                let params = params.filter(is_name);
                let mut absent = params.filter(|param| diagnostic["params"][param].is_null());
                assert!(!absent.any(|param| text.contains(&format!("{{{param}}}"))), "{name}: {text}");
            }
        }
    }
}

/// What a case of `explainRun` says of codes: code, catalogue and meaning, also of each catalogue that has the code.
fn explained(case: &Value) -> Vec<[&str; 3]> {
    let causes = case["expected"]["causes"].as_array().into_iter().flatten();
    let parts = causes.flat_map(|cause| {
        let candidates = cause["candidates"].as_array().into_iter().flatten();
        [cause].into_iter().chain(candidates).map(|part| [&cause["code"], &part["catalogue"], &part["meaning"]])
    });
    parts.map(|part| part.map(|text| text.as_str().unwrap_or_default())).collect()
}

#[test]
fn every_code_of_runs_is_explained_by_a_case() {
    let cases: Vec<Value> = case_files::all().into_iter().map(|case| case.value).collect();
    let said: Vec<_> = cases.iter().filter(|case| case["call"] == "explainRun").flat_map(explained).collect();
    let table = parse(&aepflow::faces::run_codes().to_string());
    for row in table.as_array().expect("a list") {
        let [code, catalogue, meaning] =
            ["code", "catalogue", "meaning"].map(|name| row[name].as_str().expect("a text"));
        let family = code.strip_suffix('*');
        let is_row = |[of, from, what]: &[&str; 3]| {
            family.map_or(*of == code, |family| of.starts_with(family)) && *from == catalogue && *what == meaning
        };
        assert!(said.iter().any(is_row), "no case explains {code} of {catalogue}");
    }
}
