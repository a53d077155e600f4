//! Makes the recorded cases again: the answers of their requests are those of the emulated platform.

use aepflow_emulator::{Emulator, Outcome, Request};
use serde_json::{Value, json};

use crate::run_case::{CONTEXT, drive_with, parse};
use crate::{Calls, Units, case_files};

/// Fills in what a recorded case is answered, and the ledger that the cases before it leave.
pub fn record(case: &mut Value) {
    // A ledger belongs to an organization: that of the cases' context.
    let organization = parse(CONTEXT)["orgId"].clone();
    let options = json!({ "now": case["now"], "orgId": organization });
    let mut platform = Emulator::new(&options).expect("the options are right");
    prepare(case, &mut platform);
    case["answers"] = play(case, &mut platform).0;
}

/// Plays the cases that come before.
fn prepare(case: &mut Value, platform: &mut Emulator) {
    if let Some(before) = case["recorded"]["after"].as_str() {
        let mut before = case_files::read(before).value;
        prepare(&mut before, platform);
        case["ledger"] = play(&before, platform).1["ledger"].clone();
    }
}

/// The platform's answers to a pipeline, and how the pipeline ended.
fn play(case: &Value, platform: &mut Emulator) -> (Value, Value) {
    let context = context(platform).to_string();
    let mut answers = Vec::new();
    let ended = drive_with(case, context.as_bytes(), Calls(Units::Bytes), |request| {
        answers.push(answer(platform, request));
        answers.last().cloned()
    });
    (Value::Array(answers), ended.expect("spec, ledger and options are right"))
}

/// The platform lets in whoever has its credentials, so a recording is made with those instead of the cases' context.
fn context(platform: &Emulator) -> Value {
    let known = platform.credentials();
    let names = ["accessToken", "apiKey", "orgId", "sandboxName"];
    names.into_iter().map(|name| (name.to_owned(), known[name].clone())).collect()
}

/// No operation of a pipeline reads a header of an answer, so a case has none.
fn answer(platform: &mut Emulator, request: &Value) -> Value {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let headers = request["headers"].as_object().expect("headers").iter();
    let outcome = platform.handle(&Request {
        method: text(&request["method"]),
        url: text(&request["url"]),
        headers: headers.map(|(name, value)| (name.clone(), text(value))).collect(),
        body: text(&request["body"]).into_bytes(),
    });
    let Outcome::Answer { response, .. } = outcome else { panic!("no fault is scripted") };
    let body = if response.body.is_empty() { "null" } else { std::str::from_utf8(&response.body).expect("text") };
    json!({ "status": response.status, "headers": {}, "body": parse(body) })
}
