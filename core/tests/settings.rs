//! Whatever is in a `.env` file or in a file of Adobe's, what is written well is read as it was meant.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use aepflow::{Error, Units, read_context};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(input: &Value) -> Result<Value, Error> {
    read_context(input.to_string().as_bytes()).map(|found| serde_json::from_str(&found.to_string()).unwrap())
}

/// The text of one variable, in each way of writing it that its value allows.
fn written(name: &str, value: &str, way: usize) -> String {
    let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
    match way {
        0 => format!("{name}={value}\n"),
        1 => format!("export {name} = \"{escaped}\" # a note\n"),
        _ => format!("  {name}='{value}'\r\n"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn variables_are_read_as_they_were_written(
        token in "[!$-&(-~][!$-&(-z]{0,30}",
        ways in prop::array::uniform4(0usize..3),
        noise in "(\n|# a note\n|OTHER=\"two\nlines\"\n|PLAIN=x y # z\n|no variable\n){0,4}",
    ) {
        prop_assume!(!token.contains(['{', '}']) && !token.starts_with('`'));
        let organization = "5C1328435BF324E90A49402A@AdobeOrg";
        let values = [("AEP_ACCESS_TOKEN", token.as_str()), ("AEP_API_KEY", "key"), ("AEP_ORG_ID", organization), ("AEP_SANDBOX_NAME", "prod")];
        let text: String = values.iter().zip(ways).map(|((name, value), way)| noise.clone() + &written(name, value, way)).collect();
        let context = json!({ "accessToken": token, "apiKey": "key", "orgId": organization, "sandboxName": "prod" });
        prop_assert_eq!(read(&json!({ "dotenv": text })).unwrap(), json!({ "context": context }), "{}", text);
    }

    #[test]
    fn no_text_is_too_much(text in "(\\PC|\n|=|\"|'|\\\\|AEP_API_KEY=|\\{\"values\":\\[|\\{\"project\":\\{){0,30}") {
        for name in ["dotenv", "file"] {
            let _ = read(&json!({ name: text }));
        }
    }
}

#[test]
fn no_fault_shows_a_secret() {
    let environment =
        json!({ "AEP_CLIENT_SECRET": "p8e-hush", "AEP_API_KEY": "hush key", "AEP_ACCESS_TOKEN": "hush {}" });
    let error = read(&json!({ "environment": environment })).unwrap_err();
    assert!(!error.to_value(Units::Bytes).to_string().contains("hush"), "{error}");
}
