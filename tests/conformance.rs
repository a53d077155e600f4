//! Runs the case files against the core. A case is data; this runner only calls and compares.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aepflow::ffi::{Calls, Units};
use serde_json::{Value, json};

/// The name under which a case expects another value where a text is counted so.
const UNITS: [(Units, &str); 3] = [(Units::Bytes, "bytes"), (Units::Utf16, "utf16"), (Units::CodePoints, "codePoints")];

/// What no case can hold: values of a host, bytes that are no text, and what is too large for a file.
const ONLY_HOSTS_REACH: [&str; 7] = [
    "not_json",
    "deadline_unit",
    "json_too_long",
    "json_encoding",
    "too_many_mappings",
    "changed_value",
    "records_left_out",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

fn cases() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a case");
        (path.strip_prefix(&root).expect("below").display().to_string(), serde_json::from_str(&text).expect("JSON"))
    };
    paths.into_iter().map(read).collect()
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("the core gives JSON")
}

/// A case's input is a value, or text that may be no JSON at all.
fn bytes(case: &Value, name: &str) -> Vec<u8> {
    match (&case[name], case[&format!("{name}Text")].as_str()) {
        (_, Some(text)) => text.as_bytes().to_vec(),
        (Value::Null, None) => Vec::new(),
        (value, None) => value.to_string().into_bytes(),
    }
}

fn request(built: aepflow::Request) -> Value {
    let mut request = parse(&built.head());
    if let Some(body) = built.body {
        request["body"] = json!(body);
    }
    request
}

fn run(case: &Value, calls: Calls) -> Value {
    let operation = case["operation"].as_str().unwrap_or_default();
    let [input, context, options] = ["input", "context", "options"].map(|name| bytes(case, name));
    let fail = |error: String| json!({ "error": parse(&error) });
    match case["call"].as_str().expect("a call") {
        "check" => parse(&calls.check(operation, &input, &options)),
        "buildRequest" => calls.build_request(operation, &input, &context, &options).map_or_else(fail, request),
        "parseResponse" => {
            let response = &case["response"];
            let head = json!({ "status": response["status"], "headers": response["headers"] }).to_string();
            let body = bytes(response, "body");
            calls.parse_response(operation, head.as_bytes(), &body).map_or_else(fail, |text| parse(&text))
        }
        "nextPage" => {
            let result = bytes(case, "result");
            let next = calls.next_page(operation, &input, &result, &context, &options);
            next.map_or_else(fail, |next| next.map_or(Value::Null, request))
        }
        "toCurl" => {
            let reveal = case["revealSecrets"].as_bool().unwrap_or(false);
            calls.to_curl(&bytes(case, "request"), reveal).map_or_else(fail, Value::from)
        }
        "lintRequest" => parse(&calls.lint_request(case["text"].as_str().expect("text").as_bytes(), &options)),
        "decodeSourceParams" => {
            let text = case["text"].as_str().expect("text");
            calls.decode_source_params(text).map_or_else(fail, |text| parse(&text))
        }
        "readContext" => calls.read_context(&input).map_or_else(fail, |text| parse(&text)),
        "readFields" => calls.read_fields(&bytes(case, "answer")).map_or_else(fail, |text| parse(&text)),
        "inferSchema" => calls.infer_schema(&input).map_or_else(fail, |text| parse(&text)),
        "inferMapping" => calls.infer_mapping(&input).map_or_else(fail, |text| parse(&text)),
        "checkMapping" => parse(&calls.check_mapping(&input)),
        "convertMapping" => calls.convert_mapping(&input).map_or_else(fail, |text| parse(&text)),
        "checkPipeline" => parse(&calls.check_requests(&input, &options)),
        "checkSpec" => parse(&calls.check_spec(&input, b"")),
        "drivePipeline" => drive(case, calls).unwrap_or_else(fail),
        "parseExpression" => {
            let text = case["text"].as_str().expect("text");
            calls.parse_expression(text).map_or_else(fail, |text| parse(&text))
        }
        "formatExpression" => calls.format_expression(&bytes(case, "tree")).map_or_else(fail, Value::from),
        "checkExpression" => parse(&calls.check_expression(&input)),
        other => panic!("unknown call {other}"),
    }
}

/// Every step of a pipeline until it ends or the case has no more answers; what it then knows, and its plan.
fn drive(case: &Value, calls: Calls) -> Result<Value, String> {
    let [input, ledger, options, context] = ["input", "ledger", "options", "context"].map(|name| bytes(case, name));
    let secrets = bytes(case, "secrets");
    let now = case["now"].as_i64().expect("a time");
    let mut pipeline = calls.pipeline(&input, &ledger, &options)?;
    let mut steps = Vec::new();
    let mut answers = case["answers"].as_array().expect("answers").iter();
    loop {
        let step = parse(&pipeline.next(&context, &secrets, now)?);
        steps.push(step.clone());
        if step["kind"] == "wait" {
            continue;
        }
        let Some(answer) = answers.next().filter(|_| step["kind"] == "send") else {
            let [ledger, plan] = [pipeline.ledger(), pipeline.plan()].map(|text| parse(&text));
            return Ok(json!({ "steps": steps, "ledger": ledger, "plan": plan }));
        };
        let id = answer["id"].as_str().or(step["id"].as_str()).expect("an id");
        if let Some(kind) = answer["failure"].as_str() {
            pipeline.receive_failure(id, kind, answer["reason"].as_str())?;
        } else {
            let head = json!({ "status": answer["status"], "headers": answer["headers"] }).to_string();
            pipeline.receive(id, head.as_bytes(), &bytes(answer, "body"))?;
        }
    }
}

#[test]
fn every_case_gives_what_it_expects() {
    let mut failures = Vec::new();
    for (name, case) in cases() {
        for (units, word) in UNITS {
            let expected = case["expectedIn"].get(word).unwrap_or(&case["expected"]);
            let result = run(&case, Calls(units));
            if result != *expected {
                failures.push(format!("{name} in {word}\n  expected {expected}\n  got      {result}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_operation_connector_and_code_has_a_case() {
    let cases = cases();
    let built: BTreeSet<&str> = cases
        .iter()
        .filter(|(_, case)| case["call"] == "buildRequest" && case["expected"]["url"].is_string())
        .filter_map(|(_, case)| case["operation"].as_str())
        .collect();
    let read: BTreeSet<&str> = cases
        .iter()
        .filter(|(_, case)| case["call"] == "parseResponse")
        .filter_map(|(_, case)| case["operation"].as_str())
        .collect();
    let table = parse(&aepflow::ffi::operations());
    for name in table.as_array().expect("a list").iter().filter_map(|row| row["name"].as_str()) {
        assert!(built.contains(name), "no case builds {name}");
        assert!(read.contains(name), "no case reads the answer of {name}");
    }
    let used: BTreeSet<&str> = cases.iter().filter_map(|(_, case)| case["input"]["connector"].as_str()).collect();
    let connectors = parse(&aepflow::ffi::connectors());
    for name in connectors.as_array().expect("a list").iter().filter_map(|connector| connector["name"].as_str()) {
        assert!(used.contains(name), "no case uses the connector {name}");
    }
    let text: String = cases.iter().map(|(_, case)| case["expected"].to_string()).collect();
    for code in aepflow::Code::ALL.iter().map(|code| code.name()).filter(|code| !ONLY_HOSTS_REACH.contains(code)) {
        assert!(text.contains(&format!("\"code\":\"{code}\"")), "no case reaches {code}");
    }
}
