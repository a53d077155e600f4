//! A credential that was pasted with what doesn't belong to it is reported for every source, and never shown or sent.

use aepflow::{Diagnostic, Severity};
use serde_json::{Value, json};

const SECRET: &str = "s3cr3tT0k3n";
const CONTEXT: &str = include_str!("../../tests/context.json");

/// Ways to spoil any secret.
const SPOILED: [(&str, &str); 10] = [
    (" s3cr3tT0k3n", "credential_with_space"),
    ("s3cr3tT0k3n\n", "credential_with_space"),
    ("s3cr3tT0k3n\u{a0}", "credential_with_space"),
    ("\"s3cr3tT0k3n\"", "credential_in_quotes"),
    ("'s3cr3tT0k3n'", "credential_in_quotes"),
    ("\u{201c}s3cr3tT0k3n\u{201d}", "credential_in_quotes"),
    ("Bearer s3cr3tT0k3n", "credential_with_bearer"),
    ("bearer  s3cr3tT0k3n", "credential_with_bearer"),
    ("s3cr3t\u{200b}T0k3n", "credential_character"),
    ("\u{feff}s3cr3tT0k3n", "credential_character"),
];
/// Ways to spoil a key, which no text of a person is.
const NO_KEYS: [(&str, &str); 2] =
    [("s3cr3t T0k3n", "credential_with_space"), ("s3cr3tT0k3\u{43e}", "credential_character")];

struct Way {
    connector: Value,
    spec: Value,
    name: String,
    params: Vec<Value>,
}

fn ways() -> Vec<Way> {
    let connectors: Value = serde_json::from_str(&aepflow::connectors().to_string()).expect("JSON");
    let of = |connector: &Value| {
        let ways = connector["auth"].as_array().cloned().unwrap_or_default();
        let way = |way: Value| Way {
            connector: connector["name"].clone(),
            spec: connector["connectionSpec"].clone(),
            name: way["specName"].as_str().expect("a name").to_owned(),
            params: way["params"].as_array().expect("params").clone(),
        };
        ways.into_iter().map(way).collect::<Vec<_>>()
    };
    connectors.as_array().expect("a list").iter().flat_map(of).collect()
}

impl Way {
    /// The input with a value for each credential, and one of them spoiled.
    fn input(&self, spoiled: &str, value: &str, is_named: bool) -> Value {
        let name = |param: &Value| param["name"].as_str().expect("a name").to_owned();
        let right = |param: &Value| match param["type"].as_str() {
            Some("boolean") => json!(true),
            Some("object") => json!({}),
            _ => json!(param["allowed"][0].as_str().unwrap_or("right")),
        };
        let given = |param: &Value| if name(param) == spoiled { json!(value) } else { right(param) };
        let params: serde_json::Map<_, _> = self.params.iter().map(|param| (name(param), given(param))).collect();
        let mut input = json!({ "name": "Source", "auth": { "specName": self.name, "params": params } });
        if is_named {
            input["connector"] = self.connector.clone();
        } else {
            input["connectionSpec"] = self.spec.clone();
        }
        input
    }
}

fn errors(input: &Value) -> Vec<Diagnostic> {
    let mut found = aepflow::check("createBaseConnection", input.to_string().as_str(), "");
    found.retain(|fault| fault.code.severity() == Severity::Error);
    found
}

fn assert_found(way: &Way, name: &str, value: &str, code: &str) {
    for is_named in [true, false] {
        let input = way.input(name, value, is_named);
        let found = errors(&input);
        let codes: Vec<_> = found.iter().map(|fault| (fault.code.name(), fault.path.clone())).collect();
        assert_eq!(codes, [(code, format!("/auth/params/{name}"))], "{} {value:?}", way.connector);
        assert!(found.iter().all(|fault| !fault.to_string().contains("s3cr3t")), "{found:?}");
        aepflow::build_request("createBaseConnection", input.to_string().as_str(), CONTEXT, "").expect_err("refused");
    }
}

#[test]
fn each_secret_of_each_source_is_looked_at() {
    let mut count = 0;
    for way in ways() {
        for param in way.params.iter().filter(|param| param["secret"] == true && param["type"] != "object") {
            let name = param["name"].as_str().expect("a name");
            assert_eq!(errors(&way.input(name, SECRET, true)), [], "{} {name}", way.connector);
            let is_text = ["password", "connectionString", "privateKeyPassphrase"].contains(&name);
            let others = if is_text { &[][..] } else { &NO_KEYS };
            for (value, code) in SPOILED.iter().chain(others) {
                assert_found(&way, name, value, code);
            }
            count += 1;
        }
    }
    assert!(count > 80, "{count} secrets");
}

/// What is no text may contain a secret all the same: faults beside it, the request's own texts and what a definition says of it
/// have none of it.
#[test]
fn an_object_that_is_secret_is_shown_nowhere() {
    let mut count = 0;
    for way in ways() {
        for param in way.params.iter().filter(|param| param["secret"] == true && param["type"] == "object") {
            let name = param["name"].as_str().expect("a name");
            let mut input = way.input("", "", true);
            for value in [json!([SECRET]), json!(SECRET)] {
                input["auth"]["params"][name] = value;
                let found = errors(&input);
                assert!(!found.is_empty() && !format!("{found:?}").contains(SECRET), "{found:?}");
            }
            input["auth"]["params"][name] = json!({ "clientSecret": SECRET });
            let request = aepflow::build_request("createBaseConnection", input.to_string().as_str(), CONTEXT, "");
            let request = request.expect("a request");
            assert!(request.body.as_ref().is_some_and(|body| body.contains(SECRET)));
            assert!(!format!("{request:?}").contains(SECRET), "{}", way.connector);
            let headers: serde_json::Map<_, _> =
                request.headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
            let sent =
                json!({ "method": request.method, "url": request.url, "headers": headers, "body": request.body });
            let curl = aepflow::to_curl(sent.to_string().as_str(), false).expect("a command");
            assert!(!curl.contains(SECRET), "{curl}");
            input["auth"]["params"]["unknown"] = json!(1);
            let faults = aepflow::check("createBaseConnection", input.to_string().as_str(), "");
            assert!(!faults.is_empty() && !format!("{faults:?}").contains(SECRET), "{faults:?}");
            count += 1;
        }
    }
    assert_eq!(count, 2, "of Stripe and of REST sources");
}

#[test]
fn what_people_choose_may_have_any_letters() {
    for way in ways() {
        for name in way.params.iter().filter_map(|param| param["name"].as_str()).filter(|name| *name == "password") {
            for value in ["p\u{e4}ss w\u{f6}rd \"1\"", "\u{43f}\u{430}\u{440}\u{43e}\u{43b}\u{44c}", "it's"] {
                assert_eq!(errors(&way.input(name, value, true)), [], "{}", way.connector);
            }
        }
    }
}

#[test]
fn an_address_has_no_space() {
    let mut count = 0;
    for way in ways() {
        for name in way.params.iter().filter(|param| param["secret"] != true).filter_map(|param| param["name"].as_str())
        {
            let is_address =
                ["host", "server", "url", "endpoint", "domain"].iter().any(|end| name.to_lowercase().ends_with(end));
            if is_address {
                assert_found(&way, name, "db.example.com s3cr3t", "credential_with_space");
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count} addresses");
}
