//! Whether tests of mappings that are made of records find what is broken afterwards: each of the tutorial's mappings is changed
//! in five ways.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

use aepflow::PreviewOptions;
use aepflow::json::Document;
use aepflow_preview::{Plan, Zones};
use serde_json::{Value, json};

const RECORDS: u64 = 20;

fn plan(rows: &[Value]) -> Plan {
    Plan::unchecked(json!({ "mappings": rows }).to_string().as_bytes()).unwrap()
}

/// The rows of the tutorial, with a tenant.
fn rows() -> Vec<Value> {
    let case: Value = serde_json::from_str(include_str!("../../tests/cases/mappings/check/tutorial.json")).unwrap();
    let rows = case["input"]["mappings"].as_array().unwrap().iter().map(|row| {
        let destination = row["destinationXdmPath"].as_str().unwrap().replace("{ORG_ID}", "acme");
        json!({ "source": row["sourceAttribute"], "destination": destination, "sourceType": "ATTRIBUTE" })
    });
    rows.collect()
}

/// A charge whose leaves differ from those of the others: numbers and texts by their own, flags by turns; a third is null.
fn charge(number: u64) -> Value {
    fn vary(value: &mut Value, number: u64, leaf: &mut u64) {
        match value {
            Value::Object(members) => members.values_mut().for_each(|value| vary(value, number, leaf)),
            Value::Array(elements) => elements.iter_mut().for_each(|value| vary(value, number, leaf)),
            _ => {
                *leaf += 1;
                *value = match value {
                    Value::Bool(_) => (number >> (*leaf % 4) & 1 == 1).into(),
                    _ if (number + *leaf).is_multiple_of(3) => Value::Null,
                    Value::Number(_) => (number * 1000 + *leaf).into(),
                    _ => format!("text {leaf} of {number}").into(),
                };
            }
        }
    }
    let mut charge: Value = serde_json::from_str(include_str!("../../emulator/data/stripe/charges.json")).unwrap();
    vary(&mut charge, number, &mut 0);
    json!({ "data": charge })
}

/// A row in the words of its faults, and what it is changed to.
fn mutations(rows: &[Value], at: usize, record: &Value) -> [(&'static str, Value); 5] {
    let source = rows[at]["source"].as_str().unwrap();
    let with = |name: &str, value: Value| {
        let mut row = rows[at].clone();
        row[name] = value;
        row
    };
    let changed = match record.pointer(&format!("/{}", source.replace('.', "/"))) {
        Some(Value::Number(_)) => format!("{source} + 1"),
        Some(Value::Bool(_)) => format!("!{source}"),
        _ => format!("concat({source}, \"!\")"),
    };
    let mut expression = with("source", changed.into());
    expression["sourceType"] = "EXPRESSION".into();
    let mut constant = with("source", "constant".into());
    constant["sourceType"] = "STATIC".into();
    let destination = rows[at]["destination"].as_str().unwrap();
    [
        ("the source of the next row", with("source", rows[(at + 1) % rows.len()]["source"].clone())),
        ("a source that is misspelt", with("source", source[..source.len() - 1].into())),
        ("another destination", with("destination", format!("{destination}_").into())),
        ("an expression", expression),
        ("a constant", constant),
    ]
}

#[test]
fn generated_tests_find_what_is_changed() {
    let (rows, zones, options) = (rows(), Zones::none(), PreviewOptions::default());
    let sound = plan(&rows);
    let mut tests = sound.tests(options, &zones);
    for number in 0..RECORDS {
        let text = charge(number).to_string();
        tests.add(Document::parse(text.as_bytes()).unwrap().root());
    }
    let tests = tests.end();
    let failed = |plan: &Plan| {
        let report: Value = serde_json::from_str(&plan.run_tests(tests.as_bytes(), options, &zones).unwrap()).unwrap();
        report["failed"].as_u64().unwrap()
    };
    assert_eq!(failed(&sound), 0);
    let (mut count, mut missed) = (0, Vec::new());
    for at in 0..rows.len() {
        for (what, row) in mutations(&rows, at, &charge(1)) {
            let mut changed = rows.clone();
            changed[at] = row;
            count += 1;
            if failed(&plan(&changed)) == 0 {
                missed.push(format!("{what}: {}", rows[at]["source"]));
            }
        }
    }
    println!("{} of {count} changes found; not found: {missed:#?}", count - missed.len());
    assert!(missed.len() * 20 <= count, "{missed:#?}");
}
