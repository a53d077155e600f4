//! Runs one case against the core. A case is data; this only calls.

use aepflow_preview::Zones;
use aepflow_preview::ffi::Plan;
use serde_json::{Value, json};

use crate::Calls;

/// The context of every case that has none of its own.
pub const CONTEXT: &str = include_str!("context.json");

pub fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("the core gives JSON")
}

/// A case's input is a value, or text that may be no JSON at all.
pub fn bytes(case: &Value, name: &str) -> Vec<u8> {
    match (&case[name], case[&format!("{name}Text")].as_str()) {
        (_, Some(text)) => text.as_bytes().to_vec(),
        (Value::Null, None) if name == "context" => CONTEXT.as_bytes().to_vec(),
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

pub fn run(case: &Value, calls: Calls) -> Value {
    let operation = case["operation"].as_str().unwrap_or_default();
    let [input, context, options] = ["input", "context", "options"].map(|name| bytes(case, name));
    let fail = |error: String| json!({ "error": parse(&error) });
    match case["call"].as_str().expect("a call") {
        "check" => parse(&calls.check(operation, &input, &options)),
        "operationSchema" => calls.operation_schema(operation).map_or_else(fail, |text| parse(&text)),
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
        "nextInput" => {
            let next = calls.next_input(operation, &input, &bytes(case, "result"));
            next.map_or_else(fail, |next| next.map_or(Value::Null, |next| parse(&next)))
        }
        "retryPause" => {
            let given =
                json!({"attempt": case["attempt"], "retry": case["retry"], "longestPause": case["longestPause"]});
            let given = given.to_string();
            let pause = calls.retry_pause(operation, &given, case["random"].as_f64().expect("a number"));
            pause.map_or_else(fail, Value::from)
        }
        "toCurl" => {
            let reveal = case["revealSecrets"].as_bool().unwrap_or(false);
            calls.to_curl(&bytes(case, "request"), reveal).map_or_else(fail, Value::from)
        }
        "lintRequest" => parse(&calls.lint_request(case["text"].as_str().expect("text").as_bytes(), &options)),
        "fixRequest" => parse(&calls.fix_request(case["text"].as_str().expect("text").as_bytes(), &options)),
        "readConnectionSpec" => {
            let read = calls.read_connection_spec(&bytes(case, "connectionSpec"), &bytes(case, "flowSpecs"));
            read.map_or_else(fail, |text| parse(&text))
        }
        "lintConnectionSpec" => parse(&calls.lint_connection_spec(&input)),
        "decodeSourceParams" => {
            let text = case["text"].as_str().expect("text");
            calls.decode_source_params(text).map_or_else(fail, |text| parse(&text))
        }
        "readContext" => calls.read_context(&input).map_or_else(fail, |text| parse(&text)),
        "explainRun" => {
            let explained = calls.explain_run(&bytes(case, "run"), &bytes(case, "parts"));
            explained.map_or_else(fail, |text| parse(&text))
        }
        "readEvent" => calls.read_event(&bytes(case, "event")).map_or_else(fail, |text| parse(&text)),
        "readFields" => calls.read_fields(&bytes(case, "answer")).map_or_else(fail, |text| parse(&text)),
        "inferSchema" => calls.infer_schema(&input).map_or_else(fail, |text| parse(&text)),
        "inferMapping" => calls.infer_mapping(&input).map_or_else(fail, |text| parse(&text)),
        "checkContext" => parse(&calls.check_context(&context)),
        "checkMapping" => parse(&calls.check_mapping(&input)),
        "convertMapping" => calls.convert_mapping(&input).map_or_else(fail, |text| parse(&text)),
        "checkRequests" => parse(&calls.check_requests(&input, &options)),
        "checkSpec" => parse(&calls.check_spec(&input, b"")),
        "drivePipeline" => drive(case, calls).unwrap_or_else(fail),
        "parseExpression" => {
            let text = case["text"].as_str().expect("text");
            calls.parse_expression(text).map_or_else(fail, |text| parse(&text))
        }
        "formatExpression" => calls.format_expression(&bytes(case, "tree")).map_or_else(fail, Value::from),
        "previewMapping" | "traceMapping" | "runMappingTests" | "generateMappingTests" => {
            tried(case, calls).unwrap_or_else(fail)
        }
        "checkExpression" => parse(&calls.check_expression(&input)),
        other => panic!("unknown call {other}"),
    }
}

/// What mappings do to records: their diagnostics, and what the call gives.
fn tried(case: &Value, calls: Calls) -> Result<Value, String> {
    let [input, records, tests, options] = ["input", "records", "tests", "options"].map(|name| bytes(case, name));
    let plan = Plan::compile(calls, &input)?;
    let zones = Zones::embedded();
    let result = match case["call"].as_str() {
        Some("previewMapping") => plan.preview(&records, &options, zones),
        Some("traceMapping") => {
            plan.trace(&records, case["destination"].as_str().expect("a destination"), &options, zones)
        }
        Some("runMappingTests") => plan.run_tests(&tests, &options, zones),
        _ => plan.generate_tests(&records, &options, zones),
    };
    Ok(json!({ "diagnostics": parse(&plan.diagnostics()), "result": parse(&result?) }))
}

/// Every step of a pipeline until it ends or the case has no more answers; what it then knows, and its plan.
fn drive(case: &Value, calls: Calls) -> Result<Value, String> {
    let mut answers = case["answers"].as_array().expect("answers").iter();
    drive_with(case, &bytes(case, "context"), calls, |_| answers.next().cloned())
}

/// The same, with answers from anywhere: `{status, headers, body}`, `{failure, reason?}` or `{conflict: true}`.
pub fn drive_with(
    case: &Value,
    context: &[u8],
    calls: Calls,
    mut answer: impl FnMut(&Value) -> Option<Value>,
) -> Result<Value, String> {
    let [input, ledger, options, secrets] = ["input", "ledger", "options", "secrets"].map(|name| bytes(case, name));
    let now = case["now"].as_i64().expect("a time");
    let mut pipeline = calls.pipeline(&input, &ledger, &options)?;
    let mut steps = Vec::new();
    loop {
        let step = parse(&pipeline.next(context, &secrets, now)?);
        steps.push(step.clone());
        if step["kind"] == "wait" {
            continue;
        }
        if step["kind"] == "test" {
            let (mapping, tests) = (step["mapping"].to_string(), step["tests"].to_string());
            let report =
                Plan::compile(calls, mapping.as_bytes())?.run_tests(tests.as_bytes(), b"", Zones::embedded())?;
            pipeline.receive_tests(step["id"].as_str().expect("an id"), report.as_bytes())?;
            continue;
        }
        let mut answer = if step["kind"] == "send" { answer(&step["request"]) } else { None };
        if answer.as_ref().is_some_and(|answer| answer["conflict"] == true) {
            steps.push(parse(&pipeline.conflict()));
            answer = None;
        }
        let Some(answer) = answer else {
            let [ledger, plan] = [pipeline.ledger(), pipeline.plan()].map(|text| parse(&text));
            return Ok(json!({ "steps": steps, "ledger": ledger, "plan": plan }));
        };
        let id = answer["id"].as_str().or(step["id"].as_str()).expect("an id");
        if let Some(kind) = answer["failure"].as_str() {
            pipeline.receive_failure(id, kind, answer["reason"].as_str())?;
        } else {
            let head = json!({ "status": answer["status"], "headers": answer["headers"] }).to_string();
            pipeline.receive(id, head.as_bytes(), &bytes(&answer, "body"))?;
        }
    }
}
