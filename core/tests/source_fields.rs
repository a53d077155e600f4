//! Whatever is explored, its fields have paths that mappings and expressions read.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use serde_json::{Value, json};

/// Any JSON value, its names from ordinary to hostile.
fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,4}".prop_map(Value::from),
    ];
    let name = prop_oneof!["[a-d]", "\\PC{0,6}", "(size|concat|data|schema|properties|type|items|columns|a\\.b)"];
    scalar.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(name.clone(), inner, 0..5).prop_map(|members| json!(members)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_field_has_a_path_of_its_own(answer in value(), schema in value()) {
        for answer in [answer.clone(), json!([answer]), json!({ "schema": { "properties": schema }, "data": [answer] })] {
            let Ok(read) = aepflow::read_fields(answer.to_string().as_bytes()) else { continue };
            let read: Value = serde_json::from_str(&read.to_string()).unwrap();
            let paths: Vec<&str> = read["fields"].as_array().unwrap().iter().map(|f| f["path"].as_str().unwrap()).collect();
            for (at, path) in paths.iter().enumerate() {
                prop_assert!(!paths[..at].contains(path), "{path} comes twice");
                prop_assert_eq!(aepflow_syntax::path::check(path), Ok(()), "{}", path);
                prop_assert!(aepflow::language::parse_expression(path).is_ok(), "{path} is no expression");
            }
        }
    }

    #[test]
    fn records_on_lines_are_read_as_a_list_of_them(values in prop::collection::vec(value(), 2..6), blank in "[ \t\r]?\n") {
        let records: Vec<Value> = values.into_iter().map(|value| json!({ "a": value })).collect();
        let lines: String = records.iter().map(|record| record.to_string() + &blank + "\n").collect();
        let list = Value::from(records).to_string();
        match (aepflow::read_fields(lines.as_bytes()), aepflow::read_fields(list.as_bytes())) {
            (Ok(lines), Ok(list)) => prop_assert_eq!(lines.to_string(), list.to_string()),
            (lines, list) => prop_assert_eq!(lines.is_ok(), list.is_ok()),
        }
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = aepflow::read_fields(&bytes);
    }
}
