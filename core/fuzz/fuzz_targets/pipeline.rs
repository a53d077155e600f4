//! A pipeline of any spec, ledger and options, with any answers, never panics; its ledger is taken up again, and says
//! the same.
#![no_main]

use aepflow::{Pipeline, Response, Step};

const SPEC: &[u8] = br#"{"name":"S","source":{"connector":"stripe","auth":{"accessToken":{"secret":"K"}}},"resources":[{"resource":"charges","target":{"class":"experienceEvent"},"schedule":{"frequency":"hour","interval":1,"startTime":1893456600}}]}"#;
const SECRETS: &[u8] = br#"{"K":"rk_test_1"}"#;
const NOW: i64 = 1_893_456_000;

/// Gives the pipeline one answer after another; the first byte of each picks its status, or a lost connection.
fn drive(mut pipeline: Pipeline, spec: &[u8], answers: &[Vec<u8>]) {
    for answer in answers {
        let Ok(step) = pipeline.next(aepflow_fuzz::CONTEXT, SECRETS, NOW) else { return };
        let ledger = pipeline.ledger().to_string();
        let again = Pipeline::new(spec, ledger.as_bytes(), b"").expect("a ledger is read again");
        assert_eq!(again.ledger().to_string(), ledger);
        let Step::Send { id, .. } = step else { continue };
        let (status, body) = answer.split_first().unwrap_or((&0, b"{}"));
        let _ = match status % 8 {
            0 => pipeline.receive_failure(&id, "timeout", None),
            kind => {
                let status = [200, 201, 200, 204, 404, 409, 429][usize::from(kind - 1)];
                pipeline.receive(&id, &Response { status, headers: Vec::new(), body })
            }
        };
    }
}

libfuzzer_sys::fuzz_target!(|given: (Vec<u8>, Vec<u8>, Vec<u8>, Vec<Vec<u8>>)| {
    let (spec, ledger, options, answers) = given;
    let _ = Pipeline::check(&spec[..], &options[..]);
    let _ = aepflow::read_context(&spec);
    for spec in [SPEC, &spec] {
        let _ = Pipeline::new(spec, &ledger[..], &options[..]);
        if let Ok(pipeline) = Pipeline::new(spec, b"", b"") {
            drive(pipeline, spec, &answers);
        }
    }
});
