//! A value says the same whether it comes as JSON text, packed or as a value, and no bytes are too strange for any.

use aepflow::ffi::KNOWN_NAMES;
use aepflow::ffi::{Calls, Units};
use aepflow::json::packed::{LITERALS, Packed, word};
use aepflow::json::{self, Document, Fault, FaultKind, Input};
use proptest::prelude::*;
use serde_json::{Value, json};

const CALLS: Calls = Calls(Units::Bytes);

/// Packs as the npm package does; the two know nothing of each other but the form.
#[derive(Default)]
struct Packer {
    texts: String,
    words: Vec<u32>,
    names: Vec<String>,
}

impl Packer {
    fn pack(values: &[&Value]) -> Vec<u8> {
        let mut packer = Packer { texts: LITERALS.to_owned(), ..Packer::default() };
        for value in values {
            packer.value(value);
        }
        let length = u32::try_from(packer.texts.len()).expect("a short text");
        let words = packer.words.into_iter().chain([length]).flat_map(u32::to_le_bytes);
        packer.texts.into_bytes().into_iter().chain(words).collect()
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.words.push(word::LITERAL),
            Value::Bool(value) => self.words.push((if *value { 1 } else { 2 }) << 3 | word::LITERAL),
            Value::Number(number) => self.text(word::NUMBER, &number.to_string()),
            Value::String(text) => self.text(word::TEXT, text),
            Value::Array(items) => {
                self.push(word::LIST, items.len());
                for item in items {
                    self.value(item);
                }
            }
            Value::Object(members) => {
                self.push(word::OBJECT, members.len());
                for (name, value) in members {
                    if let Some(at) = self.names.iter().position(|known| known == name) {
                        self.push(word::KNOWN_NAME, at);
                    } else {
                        self.text(word::NAME, name);
                        self.names.push(name.clone());
                    }
                    self.value(value);
                }
            }
        }
    }

    fn text(&mut self, kind: u32, text: &str) {
        self.push(kind, text.encode_utf16().count());
        self.texts.push_str(text);
    }

    fn push(&mut self, kind: u32, amount: usize) {
        self.words.push(u32::try_from(amount).expect("a small number") << 3 | kind);
    }
}

fn value_of(text: &str) -> json::Value {
    Document::parse(text.as_bytes()).expect("JSON").root().to_value()
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "",
        "a",
        "data.id",
        "_acme.id",
        ".",
        "\\.",
        "[*]",
        "[0]",
        "${a b}",
        "{X}",
        "{{x}}",
        "\"",
        "\\",
        "\n",
        "\u{1}",
        "é",
        "😀",
        "concat(",
        ")",
        " ",
        "ATTRIBUTE",
        "EXPRESSION",
        "long_enough_for_a_word",
        "1",
    ]);
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    scalar.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(text(), inner, 0..5).prop_map(|members| json!(members)),
        ]
    })
}

/// A row with members of all kinds, most of them sound.
fn row() -> impl Strategy<Value = Value> {
    let path = || prop_oneof![6 => "[a-z_]{1,9}(\\.[a-z0-9_]{1,9}){0,3}", 1 => text()];
    let kind = prop::sample::select(vec!["ATTRIBUTE", "EXPRESSION", "STATIC", "text/x.schema-path", "OTHER"]);
    let names = prop::sample::select(vec!["name", "description", "identity", "version", "sourceAttribute", "other"]);
    let other = prop::option::weighted(0.3, (names, prop_oneof![text().prop_map(Value::from), value()]));
    (path(), path(), prop::option::weighted(0.5, kind), other).prop_map(|(source, destination, kind, other)| {
        let mut row = json!({ "source": source, "destination": destination });
        if let Some(kind) = kind {
            row["sourceType"] = kind.into();
        }
        if let Some((name, value)) = other {
            row[name] = value;
        }
        row
    })
}

fn set(rows: &[Value]) -> Value {
    json!({ "schema": { "id": "https://ns.adobe.com/acme/schemas/cb4e6fbe9c46b8cf0e2a1c6f3f1c9f6d2a8a6f5e0b7d4c31" }, "mappings": rows })
}

const CONTEXT: &str =
    r#"{"accessToken": "t", "apiKey": "k", "orgId": "5C1328435BF324E90A49402A@AdobeOrg", "sandboxName": "prod"}"#;

fn built<'t>(set: impl Into<Input<'t>>) -> Result<Option<String>, String> {
    CALLS.build_request("createMappingSet", set, CONTEXT.as_bytes(), b"").map(|request| request.body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_packed_reads_back(first in value(), second in value()) {
        let bytes = Packer::pack(&[&first, &second]);
        let packed = Packed::read(&bytes, b"", &KNOWN_NAMES);
        for (at, value) in [first, second].iter().enumerate() {
            let text = value.to_string();
            let expected = Document::parse(text.as_bytes()).expect("JSON").root().to_value().to_string();
            let found = packed.get(at).parse().expect("a value").root().to_value().to_string();
            prop_assert_eq!(&found, &expected);
            let value = value_of(&text);
            let found = Input::from(&value).parse().expect("a value").root().to_value();
            prop_assert_eq!(&found, &value);
            prop_assert_eq!(found.to_string(), expected);
        }
    }

    #[test]
    fn calls_judge_packed_values_as_they_judge_text(rows in prop::collection::vec(row(), 1..6), other in value()) {
        let set = set(&rows);
        for (value, text) in [(&set, set.to_string()), (&other, other.to_string())] {
            let bytes = Packer::pack(&[value]);
            let packed = Packed::read(&bytes, b"", &KNOWN_NAMES);
            prop_assert_eq!(built(packed.get(0)), built(&text));
            prop_assert_eq!(CALLS.check("createFlow", packed.get(0), b""), CALLS.check("createFlow", &text, b""));
            prop_assert_eq!(CALLS.check_mapping(packed.get(0)), CALLS.check_mapping(&text));
            prop_assert_eq!(CALLS.check_requests(packed.get(0), b""), CALLS.check_requests(&text, b""));
            prop_assert_eq!(CALLS.read_fields(packed.get(0)), CALLS.read_fields(&text));
            let value = value_of(&text);
            prop_assert_eq!(built(&value), built(&text));
            prop_assert_eq!(CALLS.check("createFlow", &value, b""), CALLS.check("createFlow", &text, b""));
            prop_assert_eq!(CALLS.check_mapping(&value), CALLS.check_mapping(&text));
            prop_assert_eq!(CALLS.check_requests(&value, b""), CALLS.check_requests(&text, b""));
            prop_assert_eq!(CALLS.read_fields(&value), CALLS.read_fields(&text));
        }
    }

    #[test]
    fn a_plain_row_is_judged_and_written_as_by_a_closer_look(rows in prop::collection::vec(row(), 1..6)) {
        // A member that is null says nothing, and asks for a closer look.
        let closer: Vec<Value> = rows.iter().cloned().map(|mut row| {
            for name in ["identityGroup", "namespaceCode"] {
                row[name] = Value::Null;
            }
            row
        }).collect();
        prop_assert_eq!(built(&set(&rows).to_string()), built(&set(&closer).to_string()));
        let judged = |rows: &[Value]| CALLS.check_mapping(&json!({ "mappings": rows }).to_string());
        prop_assert_eq!(judged(&rows), judged(&closer));
    }

    #[test]
    fn rows_are_judged_alike_however_their_text_stands(rows in prop::collection::vec(row(), 1..6), twice in any::<prop::sample::Index>()) {
        let set = set(&rows);
        let text = set.to_string();
        let spaced = serde_json::to_string_pretty(&set).expect("JSON");
        let escaped = text.replace("\"source\":", "\"s\\u006furce\":").replace("\"name\":", "\"n\\u0061me\":");
        prop_assert_eq!(built(&text), built(&spaced));
        prop_assert_eq!(built(&text), built(&escaped));
        let read = |text: &str| Document::parse(text.as_bytes()).map(|document| document.root().to_value());
        let recovered = |text: &str| Document::recover(text.as_bytes()).0.map(|document| document.root().to_value());
        prop_assert_eq!(read(&text).ok(), recovered(&text));
        prop_assert_eq!(read(&text), read(&spaced));
        // A member that is there twice, at once or behind others, is a fault at its second name.
        let (row, name) = (twice.get(&rows).to_string(), ["source", "destination", "name"][twice.index(3)]);
        let pair = format!("{{\"{name}\":\"a\",\"{name}\":\"b\"}}");
        for (doubled, name) in [(pair, name), (row.replacen('{', "{\"source\":\"a\",", 1), "source")] {
            let offset = doubled.rfind(&format!("\"{name}\":")).expect("the second name");
            prop_assert_eq!(read(&doubled), Err(vec![Fault { kind: FaultKind::DuplicateKey, offset }]));
        }
    }

    #[test]
    fn no_bytes_are_too_strange(value in value(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), noise in prop::collection::vec(any::<u8>(), 0..64)) {
        let mut bytes = Packer::pack(&[&value]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        for bytes in [bytes, noise, Vec::new()] {
            for given in [Packed::read(&bytes, b"", &KNOWN_NAMES).get(0), Packed::read(&bytes, &bytes, &KNOWN_NAMES).get(1)] {
                let _ = CALLS.check("createMappingSet", given, given);
                let _ = CALLS.check_mapping(given);
                let _ = given.parse().map(|value| value.root().to_value().to_string());
            }
        }
    }
}

/// Values that only code can make have the faults of their text, at the places in it.
#[test]
fn a_value_that_no_text_has_is_judged_as_its_text() {
    let object = |names: &[&str]| {
        json::Value::Object(names.iter().map(|name| ((*name).to_owned(), json::Value::from("x"))).collect())
    };
    let number = |text: &str| json::Value::Number(text.to_owned());
    let nested = |levels: usize| (0..levels).fold(json::Value::Null, |inner, _| json::Value::Array(vec![inner]));
    let many: Vec<String> = (0..40).map(|at| format!("name{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let ready = |text: &str| json::Value::Array(vec![json::Value::Text(text.to_owned()), json::Value::Null]);
    let values = [
        object(&["a", "b", "a"]),
        object(&many),
        object(&[&many[..], &["name7"]].concat()),
        object(&["\"", "\\", "{", "\u{1}", ""]),
        number("0"),
        number("-0"),
        number("007"),
        number("+1"),
        number("-"),
        number(""),
        number("1e-7"),
        number("0.50"),
        number("1.5 "),
        number("123456789012345678901234567890"),
        nested(128),
        nested(129),
        ready("{\"a\": [1]}"),
        ready("{\"a\" [1]}"),
    ];
    for value in &values {
        let text = value.to_string();
        let read = |input: Input<'_>| input.parse().map(|parsed| parsed.root().to_value());
        assert_eq!(read(value.into()), read((&text).into()), "{text}");
        assert_eq!(CALLS.check("createFlow", value, b""), CALLS.check("createFlow", &text, b""), "{text}");
        let members = [("options", value), ("name", value), ("options", value)];
        for count in 1..=members.len() {
            let text = json::Value::of_members(&members[..count]).to_string();
            assert_eq!(read(Input::Members(&members[..count])), read((&text).into()), "{text}");
        }
    }
}

#[test]
fn an_object_is_not_taken_for_an_empty_text() {
    let set = set(&[json!({ "source": "", "sourceAttribute": {}, "destination": "a" })]);
    let bytes = Packer::pack(&[&set]);
    assert_eq!(built(Packed::read(&bytes, b"", &KNOWN_NAMES).get(0)), built(&set.to_string()));
}

#[test]
fn values_nest_no_deeper_than_they_are_read() {
    let nested = |levels: u32| {
        let mut words = vec![1 << 3 | word::LIST; levels as usize - 1];
        words.extend([word::LIST, u32::try_from(LITERALS.len()).expect("a short text")]);
        [LITERALS.as_bytes(), &words.into_iter().flat_map(u32::to_le_bytes).collect::<Vec<_>>()].concat()
    };
    let is_read = |levels| matches!(Packed::read(&nested(levels), b"", &KNOWN_NAMES).get(0), Input::Node(_));
    assert!(is_read(512));
    assert!(!is_read(513) && !is_read(100_000));
}
