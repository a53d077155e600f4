//! What the specifications of a source say of it is what its connector says, where both speak.

use serde_json::Value;

#[path = "../../tests/case_files.rs"]
#[allow(dead_code)]
mod case_files;

/// What people read, and where it was read.
const WORDS: [&str; 12] = [
    "category",
    "commit",
    "description",
    "doc",
    "doubtful",
    "family",
    "name",
    "note",
    "notes",
    "status",
    "title",
    "unclear",
];

fn connectors() -> Vec<Value> {
    let all: Value = serde_json::from_str(&aepflow::connectors().to_string()).expect("JSON");
    all.as_array().expect("a list").clone()
}

/// The definitions that cases read, by the names of the cases.
fn definitions() -> Vec<(String, Value)> {
    let cases = case_files::all().into_iter().filter(|case| case.value["call"] == "readConnectionSpec");
    let read = cases.map(|case| (case.name, case.value["expected"]["connector"].clone()));
    read.filter(|(_, connector)| connector.is_object()).collect()
}

/// The entries of a list by the member that they are known by, in which two lists may have them in another order.
fn key(value: &Value) -> Option<&str> {
    ["id", "specName", "name"].iter().find_map(|name| value[*name].as_str())
}

/// Compares what both have; of a flag, that it is absent means no.
fn same(ours: &Value, theirs: &Value, place: &str) {
    match (ours, theirs) {
        (Value::Object(one), Value::Object(other)) => {
            for (name, value) in one.iter().filter(|(name, _)| !WORDS.contains(&name.as_str())) {
                if let Some(known) = other.get(name) {
                    same(value, known, &format!("{place}/{name}"));
                }
            }
        }
        (Value::Array(one), Value::Array(other)) if one.iter().all(|item| key(item).is_some()) => {
            for item in one {
                let known = other.iter().find(|known| key(known) == key(item));
                let known = known.unwrap_or_else(|| panic!("{place}: {item} is not in {other:?}"));
                for flag in ["required", "secret"] {
                    let is = |value: &Value| value[flag] == true;
                    let unclear = item["unclear"] == true || known["unclear"] == true;
                    assert!(is(item) == is(known) || flag == "required" && unclear, "{place}: {flag} of {item}");
                }
                same(item, known, &format!("{place}/{}", key(item).unwrap_or_default()));
            }
        }
        _ => assert_eq!(ours, theirs, "{place}"),
    }
}

#[test]
fn a_definition_is_what_the_connector_of_its_specification_is() {
    let mut count = 0;
    for (name, definition) in definitions() {
        let id = &definition["connectionSpec"]["id"];
        // Cases of faults change what is published.
        let published = !["unclear", "other_frequency"].iter().any(|case| name.contains(case));
        for connector in connectors().iter().filter(|known| known["connectionSpec"]["id"] == *id && published) {
            same(&definition, connector, &name);
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}

#[test]
fn sources_of_a_kind_are_explored_as_those_in_the_list_are() {
    let mut count = 0;
    for (name, definition) in definitions() {
        let explore = &definition["explore"];
        let alike = |known: &Value| {
            known["explore"]["endpoint"] == explore["endpoint"]
                && known["explore"]["objectType"] == explore["objectType"]
                && known["flowSpec"]["id"] == definition["flowSpec"]["id"]
        };
        for connector in connectors().iter().filter(|known| explore.is_object() && alike(known)) {
            for param in explore["params"].as_array().expect("a list") {
                let known = connector["explore"]["params"].as_array().expect("a list").iter();
                if let Some(known) = known.clone().find(|known| known["name"] == param["name"]) {
                    same(param, known, &format!("{name}: {} of {}", param["name"], connector["name"]));
                    count += 1;
                }
            }
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn ledger_and_plan_contain_nothing_of_a_definition() {
    let cases = case_files::all().into_iter().filter(|case| case.name.starts_with("definitions/"));
    let mut count = 0;
    for case in cases.filter(|case| case.value["call"] == "drivePipeline") {
        for part in ["ledger", "plan"] {
            let text = case.value["expected"][part].to_string();
            assert!(!text.contains("specName") && !text.contains("objectType"), "{}: {part}", case.name);
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}
