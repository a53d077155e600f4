//! Two faults of one input are both reported, whatever they are and wherever.

use aepflow::{Diagnostic, Severity};
use serde_json::{Value, json};

#[path = "../../tests/case_files.rs"]
#[allow(dead_code)]
mod case_files;

/// An example of an operation: an input that a case says is right.
struct Example {
    case: String,
    operation: String,
    input: Value,
}

/// A member that is broken: where, and what is there instead.
struct Break {
    place: String,
    value: Value,
}

fn examples() -> Vec<Example> {
    let cases = case_files::all().into_iter();
    let built = cases.filter(|case| case.value["call"] == "buildRequest" && case.value["expected"]["url"].is_string());
    let example = |case: case_files::Case| Example {
        operation: case.value["operation"].as_str().expect("a name").to_owned(),
        input: case.value["input"].clone(),
        case: case.name,
    };
    built.map(example).collect()
}

/// The places of all members, and of the elements of lists.
fn places(value: &Value, place: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.replace('/', "~1"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in inner {
        let place = format!("{place}/{name}");
        places(value, &place, found);
        found.push(place);
    }
}

fn with<'b>(input: &Value, breaks: impl IntoIterator<Item = &'b Break>) -> Value {
    let mut input = input.clone();
    for Break { place, value } in breaks {
        *input.pointer_mut(place).expect("a place") = value.clone();
    }
    input
}

fn errors(operation: &str, input: &Value) -> Vec<Diagnostic> {
    let mut found = aepflow::check(operation, input.to_string().as_str(), "");
    found.retain(|fault| fault.code.severity() == Severity::Error);
    found
}

fn is_in(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What breaks a member of an example by itself.
fn breaks(example: &Example) -> Vec<Break> {
    let mut all = Vec::new();
    places(&example.input, "", &mut all);
    let values = [json!(true), json!({"odd": 1}), json!(""), json!("odd value"), json!(-1)];
    let broken =
        all.iter().flat_map(|place| values.iter().map(|value| Break { place: place.clone(), value: value.clone() }));
    let finds = |broken: &Break| {
        let found = errors(&example.operation, &with(&example.input, [broken]));
        found.iter().any(|fault| is_in(&fault.path, &broken.place))
    };
    broken.filter(finds).collect()
}

/// Whether others can't be judged without a member: the connector knows its credentials, the type what a source is.
fn decides(place: &str) -> bool {
    ["/@type", "/dialect", "/auth/specName"].contains(&place)
        || is_in(place, "/connector")
        || place.ends_with("/sourceType")
}

#[test]
fn two_faults_are_both_reported() {
    let mut count = 0;
    for example in examples() {
        let all = breaks(&example);
        for (index, one) in all.iter().enumerate() {
            let others = all[..index]
                .iter()
                .filter(|other| !is_in(&other.place, &one.place) && !is_in(&one.place, &other.place));
            for other in others.filter(|other| !decides(&one.place) && !decides(&other.place)) {
                let input = with(&example.input, [one, other]);
                let found = errors(&example.operation, &input);
                for place in [&one.place, &other.place] {
                    let is_found = found.iter().any(|fault| is_in(&fault.path, place));
                    assert!(is_found, "{}: nothing of {place} in {input}: {found:?}", example.case);
                }
                count += 1;
            }
        }
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn a_wrong_type_is_reported_once_and_nothing_that_follows_from_it() {
    let mut count = 0;
    for example in examples() {
        for broken in breaks(&example) {
            let found = errors(&example.operation, &with(&example.input, [&broken]));
            if found.iter().any(|fault| fault.code == aepflow::Code::WrongType && fault.path == broken.place) {
                assert_eq!(found.len(), 1, "{}: {} {found:?}", example.case, broken.place);
                count += 1;
            }
        }
    }
    assert!(count > 200, "{count}");
}
