//! What is inferred is sound, and mappings change their dialect without loss.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use aepflow::ffi::{Calls, Units};
use proptest::prelude::*;
use serde_json::{Value, json};

const CALLS: Calls = Calls(Units::Bytes);

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn read(text: Result<String, String>) -> Value {
    parse(&text.unwrap())
}

/// Records as sources have them.
fn record() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        (-1e9..1e9).prop_map(Value::from),
        "[a-z 0-9]{0,8}".prop_map(Value::from),
    ];
    let name =
        prop_oneof!["[a-d]", "[A-Za-z_][A-Za-z0-9_]{0,6}", "(id|created|size|concat|data|null|a\\.b|First Name)"];
    let value = scalar.prop_recursive(3, 30, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::hash_map(name.clone(), inner, 0..5).prop_map(|members| json!(members)),
        ]
    });
    prop::collection::hash_map("[a-z_]{1,6}", value, 1..8).prop_map(|members| json!(members))
}

fn rows() -> impl Strategy<Value = Value> {
    let step = || "[a-z]{1,4}(\\\\\\.[a-z])?(\\[([0-9]|\\*)\\])?";
    let path = move || prop::collection::vec(step(), 1..4).prop_map(|steps| steps.join("."));
    prop::collection::vec((path(), path()), 1..8).prop_map(|rows| {
        let row = |(at, (source, destination)): (usize, (String, String))| json!({ "source": source, "destination": format!("d{at}.{destination}") });
        rows.into_iter().enumerate().map(row).collect()
    })
}

/// Expressions that are alike, right and wrong ones, over fields that exist and others.
fn expression() -> impl Strategy<Value = String> {
    let field = prop::sample::select(vec![
        "a",
        "a.n",
        "b.s",
        "b.list",
        "b.list[0]",
        "c.size",
        "gone",
        "true",
        "x",
        "a.${n}",
        "",
    ]);
    let around = prop::sample::select(vec![
        ("", ""),
        (" ", " "),
        ("dformat(", " * 1000, \"yyyy\")"),
        ("upper(", ")"),
        ("1 + ", ""),
        ("not ", " and a.n > 1"),
        ("filter(b.list, x -> x == ", ")"),
        ("'a.n' + ", ".trim()"),
        ("nofunction(", ")"),
        ("", " ? 1 : 'b'"),
        ("size(", ""),
        ("", "("),
    ]);
    (around, field).prop_map(|((before, behind), field)| format!("{before}{field}{behind}"))
}

fn converted(mappings: &Value, dialect: &str) -> Value {
    read(CALLS.convert_mapping(json!({ "mappings": mappings, "dialect": dialect }).to_string().as_bytes()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_right_before_hides_no_fault(expressions in prop::collection::vec(expression(), 1..12), typed in any::<bool>()) {
        let fields = json!([
            { "path": "a", "type": "object" }, { "path": "a.n", "type": "integer" }, { "path": "b.s", "type": "string" },
            { "path": "b.list", "type": "array" }, { "path": "c.size", "type": "integer" }, { "path": "x", "type": "string" },
        ]);
        let row = |(at, text): (usize, &String)| {
            let destination = if at % 2 == 0 { format!("_acme.text_{at}") } else { format!("_acme.time_{at}") };
            json!({ "sourceType": "EXPRESSION", "source": text, "destination": destination })
        };
        let rows: Vec<Value> = expressions.iter().enumerate().map(row).collect();
        let destinations: Vec<Value> = rows.iter().map(|row| {
            let path = row["destination"].as_str().unwrap();
            let kind = if path.contains("time") { json!({ "type": "string", "format": "date-time" }) } else { json!({ "type": "string" }) };
            json!({ "destination": path, "type": kind["type"], "format": kind["format"] })
        }).collect();
        let check = |rows: &[Value]| {
            let mut input = json!({ "mappings": rows, "schema": { "destinations": destinations } });
            if typed {
                input["fields"] = fields.clone();
            }
            parse(&CALLS.check_mapping(&input.to_string())).as_array().unwrap().clone()
        };
        let alone = rows.iter().enumerate().flat_map(|(at, row)| {
            let mut found = check(std::slice::from_ref(row));
            for fault in &mut found {
                fault["path"] = fault["path"].as_str().unwrap().replacen("/mappings/0", &format!("/mappings/{at}"), 1).into();
            }
            found
        });
        prop_assert_eq!(check(&rows), alone.collect::<Vec<_>>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_inferred_has_no_errors(records in prop::collection::vec(record(), 1..4), event in any::<bool>()) {
        let fields = read(CALLS.read_fields(json!(records).to_string().as_bytes()))["fields"].take();
        let class = if event { "experienceEvent" } else { "profile" };
        let input = json!({ "fields": fields, "tenantId": "acme", "title": "Records", "class": class });
        // Nothing to type or to map is refused, and an event whose source has no id and no time lacks them.
        let schema = match CALLS.infer_schema(input.to_string().as_bytes()) {
            Ok(schema) => parse(&schema),
            Err(refused) => {
                let told = parse(&refused)["diagnostics"].take();
                prop_assert_eq!(&told[0]["code"], "no_typed_field", "{}", input);
                prop_assert_eq!(told.as_array().map(Vec::len), Some(1));
                return Ok(());
            }
        };
        let input = json!({ "fields": fields, "schema": schema });
        let Ok(mapping) = CALLS.infer_mapping(input.to_string().as_bytes()) else { return Ok(()) };
        let mapping = parse(&mapping);
        let input = json!({ "fields": fields, "schema": schema, "mappings": mapping["mappings"] });
        let found = parse(&CALLS.check_mapping(input.to_string().as_bytes()));
        for fault in found.as_array().unwrap() {
            let lacks = matches!(fault["code"].as_str(), Some("required_unmapped" | "empty_value"));
            prop_assert!(fault["severity"] == "warning" || lacks, "{} in {}", fault, input);
            prop_assert_ne!(&fault["code"], "mapping_overlap", "{}", input);
        }
        let coverage = &mapping["coverage"];
        let count = |list: &str| coverage[list].as_array().unwrap().len();
        prop_assert_eq!(&coverage["fields"], count("mapped") + count("throughParts") + count("leftOut"));
    }

    #[test]
    fn dialects_change_without_loss(rows in rows(), identity in any::<bool>()) {
        let current = converted(&rows, "current");
        let tutorial = converted(&current, "tutorial");
        prop_assert_eq!(&converted(&tutorial, "current"), &current);
        let mut marked = tutorial.clone();
        marked[0]["identity"] = json!(identity);
        let back = CALLS.convert_mapping(json!({ "mappings": marked, "dialect": "current" }).to_string().as_bytes());
        // A mark that the current dialect can't carry is refused, not dropped.
        prop_assert_eq!(back.is_err(), identity);
    }
}

/// Definitions that refer to each other, each many times, and each from far within.
#[test]
fn references_are_followed_within_bounds() {
    let deep = |next: usize| {
        (0..50).fold(
            json!({ "$ref": format!("#/definitions/d{next}") }),
            |inner, _| json!({ "properties": { "a": inner } }),
        )
    };
    let broad = |next: usize| {
        let refers = |n: usize| (format!("p{n}"), json!({ "$ref": format!("#/definitions/b{next}") }));
        json!({ "properties": (0..20).map(refers).collect::<serde_json::Map<_, _>>() })
    };
    let mut definitions = serde_json::Map::new();
    for n in 0..20 {
        definitions.insert(format!("d{n}"), deep((n + 1) % 20));
        definitions.insert(format!("b{n}"), broad((n + 1) % 20));
    }
    let properties = json!({ "deep": { "$ref": "#/definitions/d0" }, "broad": { "$ref": "#/definitions/b0" } });
    let schema = json!({ "definitions": definitions, "properties": properties });
    let rows = json!([{ "source": "a", "destination": "broad.p1.p2" }, { "source": "a", "destination": "broed" }]);
    let found = parse(&CALLS.check_mapping(json!({ "mappings": rows, "schema": schema }).to_string().as_bytes()));
    let told: Vec<_> = found.as_array().unwrap().iter().map(|fault| &fault["path"]).collect();
    assert_eq!(told, ["/mappings/1/destination"], "{found}");
}

/// The records are the emulator's, in the shapes of Stripe's public objects.
#[test]
fn every_stripe_resource_gets_sound_mappings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../emulator/data/stripe");
    for (resource, class, mapped) in [
        ("balance_transactions", "experienceEvent", 21),
        ("charges", "experienceEvent", 97),
        ("customers", "profile", 38),
        ("prices", "profile", 25),
        ("refunds", "experienceEvent", 20),
        ("subscriptions", "profile", 111),
    ] {
        let answer = fs::read(folder.join(resource).with_extension("json")).unwrap();
        let fields = read(CALLS.read_fields(&answer))["fields"].take();
        let known = json!({ "connector": "stripe", "resource": resource });
        let input = json!({ "fields": fields, "tenantId": "acme", "title": resource, "class": class });
        let schema = read(CALLS.infer_schema(joined(input, &known).to_string().as_bytes()));
        let mapping = read(CALLS.infer_mapping(json!({ "fields": fields, "schema": schema }).to_string().as_bytes()));
        let input = json!({ "fields": fields, "schema": schema, "mappings": mapping["mappings"] });
        assert_eq!(CALLS.check_mapping(input.to_string().as_bytes()), "[]", "{resource}");
        assert_eq!(mapping["mappings"].as_array().unwrap().len(), mapped, "{resource}");
        let told =
            ["mapped", "throughParts", "leftOut"].map(|list| mapping["coverage"][list].as_array().unwrap().len());
        assert_eq!(told.iter().sum::<usize>(), fields.as_array().unwrap().len(), "{resource}");
    }
}

fn joined(mut one: Value, other: &Value) -> Value {
    one.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
    one
}
