//! What the features `serde` and `http` add.

#![expect(clippy::unwrap_used, reason = "tests")]
#![cfg(all(feature = "serde", feature = "http"))]

use aepflow::{Context, Error, OperationName, Pipeline, Request, Response, Secret, Step, Value};
use serde_json::json;

const INPUT: &str = r#"{"connector": "stripe", "name": "Stripe", "auth": {"accessToken": "rk"}}"#;

fn context() -> Context {
    let json = json!({
        "accessToken": "token", "apiKey": "key", "orgId": "5C1328435BF324E90A49402A@AdobeOrg", "sandboxName": "prod",
    });
    serde_json::from_value(json).unwrap()
}

fn request() -> Request {
    aepflow::build_request(OperationName::CreateBaseConnection, INPUT, &context(), "").unwrap()
}

#[test]
fn a_request_is_the_json_that_crosses_to_other_languages() {
    let request = request();
    assert_eq!(serde_json::to_string(&request).unwrap(), request.to_json());
}

#[test]
fn the_values_of_serde_json_are_inputs_and_results() {
    let input: serde_json::Value = serde_json::from_str(INPUT).unwrap();
    let built = aepflow::build_request("createBaseConnection", &Value::from(input), &context(), "").unwrap();
    assert_eq!(built, request());
    let response = Response { status: 201, headers: Vec::new(), body: br#"{"id": "a", "etag": "\"1\""}"# };
    let result = aepflow::parse_response(built.operation, &response).unwrap();
    assert_eq!(serde_json::Value::try_from(result).unwrap(), json!({ "id": "a", "etag": "\"1\"" }));
}

#[test]
fn errors_and_steps_are_the_json_that_crosses_to_other_languages() {
    let refused = Response { status: 403, headers: Vec::new(), body: br#"{"error_code": "403010", "message": "m"}"# };
    let errors = [
        aepflow::build_request("createFlow", "{}", "{}", "").unwrap_err(),
        aepflow::parse_response("createFlow", &refused).unwrap_err(),
        aepflow::parse_response("createFlow", &Response { status: 201, headers: Vec::new(), body: b"" }).unwrap_err(),
    ];
    for error in errors {
        let value = serde_json::to_value(&error).unwrap();
        let crossing: serde_json::Value = error.to_value(aepflow::Units::Bytes).try_into().unwrap();
        assert_eq!(value, crossing);
        match &error {
            Error::Invalid(faults) => assert_eq!(serde_json::to_value(faults).unwrap(), value["diagnostics"]),
            Error::Service(error) => assert_eq!(serde_json::to_value(error).unwrap(), value),
            _ => assert_eq!(value["kind"], "unexpected"),
        }
    }
    let spec = json!({
        "name": "Stripe", "source": { "connector": "stripe", "auth": { "accessToken": { "secret": "KEY" } } },
        "resources": [{ "resource": "charges", "target": { "class": "profile" },
                        "schedule": { "frequency": "hour", "interval": 1 } }],
    });
    let mut pipeline = Pipeline::new(&Value::from(spec), "", "").unwrap();
    let step = pipeline.next(&context(), "{}", 1_893_456_000).unwrap();
    let Step::Send { id, request, .. } = &step else { panic!("{step:?}") };
    let told = serde_json::to_value(&step).unwrap();
    assert_eq!((&told["kind"], &told["id"]), (&json!("send"), &json!(id)));
    assert_eq!(told["request"], serde_json::to_value(request).unwrap());
}

#[test]
fn a_secret_goes_in_and_never_out() {
    let secret: Secret = serde_json::from_str("\"rk\"").unwrap();
    assert_eq!((secret.expose(), serde_json::to_string(&secret).unwrap().as_str()), ("rk", "\"[redacted]\""));
    let fault = serde_json::from_value::<Context>(json!({ "accessToken": "a b" })).unwrap_err().to_string();
    assert!(fault.contains("/context/apiKey") && !fault.contains("a b"), "{fault}");
    assert!(serde_json::from_str::<OperationName>("\"createFlwo\"").unwrap_err().to_string().contains("createFlow"));
}

#[test]
fn a_request_of_the_crate_http_is_what_is_sent() {
    let request = request();
    let http: http::Request<String> = request.clone().try_into().unwrap();
    assert_eq!((http.method().as_str(), http.uri().to_string()), (request.method, request.url));
    let headers = request.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone()));
    let sent = http.headers().iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    assert_eq!(sent.collect::<Vec<_>>(), headers.collect::<Vec<_>>());
    assert_eq!(Some(http.body()), request.body.as_ref());
    let told = format!("{:?}", http.headers());
    assert!(!told.contains("token") && !told.contains("\"key\""), "{told}");
}

#[test]
fn an_answer_of_the_crate_http_is_read() {
    let answer = http::Response::builder().status(429).header("Retry-After", "7").body(b"{}".to_vec()).unwrap();
    let Err(Error::Service(error)) = aepflow::parse_response("listFlows", &Response::from(&answer)) else { panic!() };
    assert_eq!((error.status, error.retry.after_seconds), (429, Some(7)));
}
