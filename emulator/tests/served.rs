//! What a server of an emulator takes and what it refuses.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use aepflow_emulator::host::Emulator;
use serde_json::{Value, json};

const BOUND: &str = "127.0.0.1";
const TOKEN: &str = "3f0c7a";
const NOW: &str = "/_emulator/now";
const STATS: &str = "/data/foundation/schemaregistry/stats";

fn serve(bound: &str, method: &str, path: &str, headers: &Value) -> Value {
    let request = json!({ "method": method, "url": format!("http://localhost{path}"), "headers": headers, "body": "" });
    serde_json::from_str(&Emulator::new("", 0).unwrap().serve(&request.to_string(), bound, TOKEN, 0).unwrap()).unwrap()
}

fn status(method: &str, path: &str, headers: &Value) -> u64 {
    serve(BOUND, method, path, headers)["status"].as_u64().unwrap()
}

#[test]
fn the_host_must_name_this_machine() {
    for here in ["localhost:8080", "LOCALHOST", "127.0.0.1:1", "127.1.2.3", "[::1]:8080", "[::1]"] {
        assert_eq!(status("GET", STATS, &json!({ "Host": here })), 403, "{here}: the gateway wants a token");
    }
    for elsewhere in ["evil.example", "127.evil.example", "localhost.evil.example:80", "10.0.0.1", "[::2]", "", "127.1"]
    {
        assert_eq!(status("GET", STATS, &json!({ "host": elsewhere })), 421, "{elsewhere}");
    }
    assert_eq!(status("GET", STATS, &json!({})), 421);
    // Whoever serves to others has names for it.
    assert_eq!(serve("0.0.0.0", "GET", STATS, &json!({ "Host": "emulator:8080" }))["status"], 403);
}

#[test]
fn what_is_meant_for_the_emulator_needs_the_token() {
    let with = |token: &str| status("GET", NOW, &json!({ "Host": "localhost", "X-Emulator-Token": token }));
    assert_eq!(with(TOKEN), 200);
    for wrong in ["", "3f0c7", "3f0c7a0", "3f0c7b"] {
        assert_eq!(with(wrong), 401, "{wrong}");
    }
    assert_eq!(status("GET", NOW, &json!({ "Host": "localhost" })), 401);
    let no_token = Emulator::new("", 0)
        .unwrap()
        .serve(
            &json!({ "method": "GET", "url": NOW, "headers": { "Host": "localhost", "x-emulator-token": "" } })
                .to_string(),
            BOUND,
            "",
            0,
        )
        .unwrap();
    assert!(no_token.contains("401"), "{no_token}");
}

#[test]
fn a_page_of_this_machine_may_read_and_a_page_of_another_is_refused() {
    let origin = "http://localhost:5173";
    let answer = serve(BOUND, "GET", STATS, &json!({ "Host": "localhost", "Origin": origin }));
    assert_eq!(answer["headers"]["Access-Control-Allow-Origin"], origin);
    for elsewhere in
        ["https://evil.example", "null", "http://localhost.evil.example", "file://", "http://127.evil.example"]
    {
        let answer = serve(BOUND, "POST", STATS, &json!({ "Host": "localhost", "Origin": elsewhere }));
        assert_eq!((&answer["status"], &answer["headers"]["Access-Control-Allow-Origin"]), (&json!(403), &Value::Null));
    }
}

#[test]
fn a_browser_is_told_what_a_page_may_send() {
    let asked = json!({ "Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:3000",
        "Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization,if-match" });
    let answer = serve(BOUND, "OPTIONS", STATS, &asked);
    assert_eq!(answer["status"], 204);
    assert_eq!(answer["headers"]["Access-Control-Allow-Headers"], "authorization,if-match");
    assert!(answer["headers"]["Access-Control-Allow-Methods"].as_str().unwrap().contains("PATCH"));
    assert_eq!(status("OPTIONS", STATS, &json!({ "Host": "localhost" })), 204);
    assert_eq!(status("OPTIONS", STATS, &json!({ "Host": "localhost", "Origin": "https://evil.example" })), 403);
}
