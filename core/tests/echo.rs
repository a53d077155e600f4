//! No secret of a request is in what is made of its answer, even where the answer repeats it.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::{Context, Error, Pipeline, Response, Step, build_request, parse_response};
use common::{End, Host, SECRET, charges, context, platform};
use serde_json::json;

#[test]
fn a_refusal_that_repeats_the_request_shows_no_secret() {
    for operation in ["getTenant", "createBaseConnection", "listFlows", "createFlow"] {
        let mut emulator = platform(&json!({}));
        let fault = json!({ "operation": operation, "kind": "status", "status": 400, "echo": true });
        emulator.script(&json!([fault])).unwrap();
        let (end, pipeline) = Host::default().run(&charges(), &mut emulator);
        let End::Failed(error) = end else { panic!("{operation}: it ends well") };
        let known = emulator.credentials();
        let told = format!("{error} {} {}", pipeline.plan(), pipeline.ledger());
        assert!(error["detail"].as_str().unwrap().contains("[redacted]"), "{operation}: {error}");
        for secret in [SECRET, known["accessToken"].as_str().unwrap(), known["apiKey"].as_str().unwrap()] {
            assert!(!told.contains(secret), "{operation}: {told}");
        }
    }
}

#[test]
fn a_key_is_covered_in_every_form_in_which_it_comes_back() {
    let key = "rk_live_a/b+c=d";
    let input = json!({ "connector": "stripe", "name": "Stripe", "auth": { "accessToken": key } });
    let context = Context::new("eyJ.token", "api-key", "5C1328435BF324E90A49402A@AdobeOrg", "prod").unwrap();
    let request = build_request("createBaseConnection", input.to_string().as_str(), &context, "").unwrap();
    let forms = [
        key.to_owned(),
        "rk_live_a\\/b+c=d".to_owned(),
        "rk_live_a%2Fb%2Bc%3Dd".to_owned(),
        "rk_live_a%2fb%2bc%3dd".to_owned(),
        "cmtfbGl2ZV9hL2IrYz1k".to_owned(),
        "eyJ.token".to_owned(),
        "api-key".to_owned(),
    ];
    for (status, form) in [400, 500, 200].iter().flat_map(|status| forms.iter().map(move |form| (*status, form))) {
        let body = json!({ "title": "Bad", "status": 400, "detail": format!("no <{form}> here") }).to_string();
        let response =
            Response { status, headers: vec![("x-request-id".to_owned(), form.clone())], body: body.as_bytes() };
        let error = request.cover(parse_response("createBaseConnection", &response).unwrap_err());
        let Error::Service(error) = error else { panic!("{error}") };
        assert_eq!(error.detail.as_deref(), Some("no <[redacted]> here"), "{form}");
        for text in
            [error.to_string(), error.body.clone(), error.request_id.clone().unwrap(), error.to_value().to_string()]
        {
            assert!(!text.contains(form.as_str()), "{form}: {text}");
        }
    }
    let page = format!("<html>{key}</html>");
    let response = Response { status: 200, headers: Vec::new(), body: page.as_bytes() };
    let error = request.cover(parse_response("createBaseConnection", &response).unwrap_err());
    let Error::Unexpected { body, .. } = error else { panic!("{error}") };
    assert_eq!(body, "<html>[redacted]</html>");
}

#[test]
fn the_reason_of_a_host_is_covered_too() {
    let emulator = platform(&json!({}));
    let mut pipeline = Pipeline::new(charges().to_string().as_str(), "", r#"{"attempts": 1}"#).unwrap();
    let context = context(&emulator);
    let Step::Send { id, .. } = pipeline.next(context.as_bytes(), b"{}".as_slice(), common::NOW).unwrap() else {
        panic!()
    };
    let token = emulator.credentials()["accessToken"].as_str().unwrap().to_owned();
    pipeline.receive_failure(&id, "connection", Some(&format!("sent {token}"))).unwrap();
    let Step::Failed { error, .. } = pipeline.next(context.as_bytes(), b"{}".as_slice(), common::NOW).unwrap() else {
        panic!()
    };
    assert!(error.to_string().contains("sent [redacted]") && !error.to_string().contains(&token), "{error}");
}
