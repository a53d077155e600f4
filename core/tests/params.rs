//! The params of diagnostics are data: words, names, numbers, paths, and texts of the input or the platform. What is told in English
//! is made of them in one place, so that a form can word it in any language.

use serde_json::Value;

#[path = "../../tests/case_files.rs"]
#[allow(dead_code)]
mod case_files;

/// The params that repeat a text of the input, of the platform or of the lists of this library, by code.
const TEXTS: &[(&str, &str)] = &[
    ("adopted_in_the_way", "value"),
    ("deprecated", "replacement"),
    ("deprecated", "value"),
    ("doubtful_date_pattern", "value"),
    ("doubtful_source", "expected"),
    ("doubtful_source_type", "value"),
    ("duplicate_name", "value"),
    ("expression_as_attribute", "value"),
    ("flow_disabled", "value"),
    ("fraction_as_integer", "value"),
    ("integer_division", "value"),
    ("invalid_field_name", "value"),
    ("invalid_path", "value"),
    ("invalid_period", "value"),
    ("mapping_test_failed", "name"),
    ("name_taken", "value"),
    ("no_delta_column", "expected"),
    ("no_https", "value"),
    ("not_a_source", "value"),
    ("not_ready", "value"),
    ("run_on_schedule", "value"),
    ("syntax_error", "nearest"),
    ("syntax_error", "text"),
    ("unclear_auth", "allowed"),
    ("unknown_value", "value"),
    ("unsearchable_name", "value"),
];

/// The params that say by a word what is meant.
const WORDS: &[&str] =
    &["closing", "expected", "first", "found", "instead", "mark", "place", "profile", "reason", "what"];

/// Those of them that have a text or a name of the input, of the platform or of this library in them.
const NAMES: &[(&str, &str)] = &[("doubtful_source", "expected"), ("no_delta_column", "expected")];

/// Calls `tell` with the code of each diagnostic in a value, and with its params.
fn diagnostics(value: &Value, tell: &mut impl FnMut(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(members) => {
            if let (Some(Value::String(code)), Some(Value::Object(params))) =
                (members.get("code"), members.get("params"))
            {
                tell(code, params);
            }
            members.values().for_each(|member| diagnostics(member, tell));
        }
        Value::Array(items) => items.iter().for_each(|item| diagnostics(item, tell)),
        _ => {}
    }
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

#[test]
fn no_param_is_a_phrase() {
    let (mut told, mut phrases) = (0, Vec::new());
    for case in case_files::all() {
        diagnostics(&case.value, &mut |code, params| {
            for (name, value) in params {
                told += 1;
                let is_text = TEXTS.contains(&(code, name));
                phrases.extend(
                    texts(value)
                        .into_iter()
                        .filter(|text| text.contains(' ') && !is_text)
                        .map(|text| format!("{}: {code} {name}: {text}", case.name)),
                );
            }
        });
    }
    assert!(told > 1000, "{told}");
    assert!(phrases.is_empty(), "{}", phrases.join("\n"));
}

#[test]
fn what_is_declared_to_be_a_text_is_one() {
    let mut found = Vec::new();
    for case in case_files::all() {
        diagnostics(&case.value, &mut |code, params| {
            for (name, value) in params {
                if texts(value).iter().any(|text| text.contains(' ')) {
                    found.push((code.to_owned(), name.clone()));
                }
            }
        });
    }
    for (code, name) in TEXTS {
        assert!(found.contains(&((*code).to_owned(), (*name).to_owned())), "{code} {name}: no case has a space in it");
    }
}

#[test]
fn a_word_with_an_underscore_has_a_phrase() {
    let table: Value = serde_json::from_str(&aepflow::faces::codes().to_string()).expect("JSON");
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let has = |code: &str, param: &str, word: &str| {
        let words = rows.iter().filter(|row| row["code"] == code).filter_map(|row| row["words"].as_array());
        words.flatten().any(|known| known["param"] == param && known["word"] == word)
    };
    let mut without = Vec::new();
    for case in case_files::all() {
        diagnostics(&case.value, &mut |code, params| {
            for (name, value) in params.iter().filter(|(name, _)| WORDS.contains(&name.as_str())) {
                let is_name = NAMES.contains(&(code, name)) || value.is_array();
                let word =
                    |text: &&str| text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                without.extend(
                    texts(value)
                        .into_iter()
                        .filter(word)
                        .filter(|word| !is_name && !has(code, name, word))
                        .map(|word| format!("{}: {code} {name}: {word}", case.name)),
                );
            }
        });
    }
    assert!(without.is_empty(), "{}", without.join("\n"));
}

#[test]
fn each_word_is_one_and_has_one_phrase() {
    let table: Value = serde_json::from_str(&aepflow::faces::codes().to_string()).expect("JSON");
    let mut known = std::collections::BTreeSet::new();
    for row in table.as_array().into_iter().flatten() {
        for word in row["words"].as_array().into_iter().flatten() {
            let text = word["word"].as_str().expect("a word").trim_matches(['<', '>']);
            assert!(
                text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !text.is_empty(),
                "{}: {text}",
                row["code"]
            );
            assert!(known.insert(format!("{} {} {text}", row["code"], word["param"])), "{}: {text} twice", row["code"]);
        }
    }
    assert!(known.len() > 150);
}
