//! What the tables say of operations, fields and codes, and that the check keeps to it.

use std::collections::{BTreeMap, BTreeSet};

use aepflow::ffi::{self, Calls, Units};
use serde_json::{Map, Value, json};

#[path = "../../tests/case_files.rs"]
#[allow(dead_code)]
mod case_files;

const CALLS: Calls = Calls(Units::Utf16);

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn operations() -> Vec<Value> {
    serde_json::from_str(&ffi::operations()).expect("a list")
}

/// Calls a function with each field of a list and of what lies in it.
fn each_field(fields: &[Value], place: &str, visit: &mut impl FnMut(&Value, &str)) {
    for field in fields {
        let place = format!("{place}/{}", field["name"].as_str().expect("a name"));
        visit(field, &place);
        each_field(list(field, "fields"), &place, visit);
        if field["kind"] == "mappings" || field["kind"] == "patch" {
            each_field(list(&field["items"], "fields"), &place, visit);
        }
    }
}

fn all_fields(visit: &mut impl FnMut(&Value, &str)) {
    for operation in operations() {
        each_field(list(&operation, "fields"), operation["name"].as_str().expect("a name"), visit);
    }
    let others = [
        ("context", aepflow::faces::context()),
        ("options", aepflow::faces::options()),
        ("mapping", aepflow::faces::mapping()),
        ("pipeline", aepflow::faces::pipeline_spec()),
    ];
    for (name, fields) in others {
        each_field(parse(&fields.to_string()).as_array().expect("a list"), name, visit);
    }
}

/// Letters and digits alone, so that a description which only spells its name another way is found.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn assert_description(text: &Value, name: &str, place: &str) {
    let text = text.as_str().unwrap_or_default();
    assert!(text.ends_with('.') && text.starts_with(char::is_uppercase), "{place} is not described: {text:?}");
    assert!(!letters(text).trim_start_matches("the").eq(&letters(name)), "{place} repeats its name");
    assert!(text.split_whitespace().count() > 2, "{place} is hardly described: {text:?}");
}

#[test]
fn every_operation_and_every_field_is_described() {
    let mut pages = BTreeSet::new();
    for operation in operations() {
        let name = operation["name"].as_str().expect("a name");
        assert_description(&operation["description"], name, name);
        assert!(!operation["title"].as_str().expect("a title").is_empty());
        pages.insert(operation["doc"].as_str().expect("a page").to_owned());
    }
    assert!(pages.len() > 60, "several operations share their pages: {}", pages.len());
    let mut count = 0;
    all_fields(&mut |field, place| {
        count += 1;
        assert_description(&field["description"], field["name"].as_str().expect("a name"), place);
        assert!(field["title"].as_str().is_some_and(|title| title.starts_with(char::is_alphabetic)), "{place}");
    });
    assert!(count > 500, "only {count} fields were seen");
}

#[test]
fn every_credential_is_marked() {
    let mut marked = BTreeSet::new();
    all_fields(&mut |field, _| {
        if field["secret"] == true {
            marked.insert(field["name"].as_str().expect("a name").to_owned());
        }
    });
    assert_eq!(marked.iter().collect::<Vec<_>>(), ["accessToken", "auth", "clientSecret", "passPhrase"]);
}

/// The member at a path of names.
fn at<'v>(value: &'v mut Value, path: &str, make: bool) -> Option<(&'v mut Map<String, Value>, String)> {
    let (parent, name) = path.rsplit_once('/').map_or((None, path), |(parent, name)| (Some(parent), name));
    let mut place = value;
    for step in parent.into_iter().flat_map(|parent| parent.split('/')) {
        let members = place.as_object_mut()?;
        if make && !members.contains_key(step) {
            members.insert(step.to_owned(), json!({}));
        }
        place = members.get_mut(step)?;
    }
    Some((place.as_object_mut()?, name.to_owned()))
}

fn remove(input: &mut Value, path: &str) {
    if let Some((members, name)) = at(input, path, false) {
        members.remove(&name);
    }
}

/// A value that a field takes.
fn value_of(fields: &[Value], path: &str) -> Value {
    let (name, rest) = path.split_once('/').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = fields.iter().find(|field| field["name"] == name).unwrap_or_else(|| panic!("no field {path}"));
    if let Some(rest) = rest {
        return if field["fields"].is_array() { value_of(list(field, "fields"), rest) } else { json!("text") };
    }
    match field["kind"].as_str().expect("a kind") {
        "uuid" => json!("a9950001-a386-4642-a0cd-5eaac6db5556"),
        "mappingSetId" => json!("0123456789abcdef0123456789abcdef"),
        "datasetId" => json!("65f0a1b2c3d4e5f6a7b8c9d0"),
        "registryId" => json!("https://ns.adobe.com/xdm/context/profile"),
        "boolean" => json!(true),
        "integer" | "count" => json!(1),
        "time" => json!("2030-01-31T08:00:00Z"),
        "word" => field["allowed"][0].clone(),
        "list" | "mappings" | "patch" => json!([]),
        "object" | "openObject" => json!({}),
        _ => json!("text"),
    }
}

fn set(input: &mut Value, fields: &[Value], path: &str) {
    let value = value_of(fields, path);
    let (members, name) = at(input, path, true).expect("an object");
    members.entry(name).or_insert(value);
}

fn remove_all(input: &mut Value, paths: &[String]) {
    for path in paths {
        remove(input, path);
    }
}

fn set_all(input: &mut Value, fields: &[Value], paths: &[String]) {
    for path in paths {
        set(input, fields, path);
    }
}

/// An input that a case says is right, with one condition broken.
fn broken(input: &Value, condition: &Value, fields: &[Value]) -> Value {
    let mut input = input.clone();
    let names =
        |side: &str| list(condition, side).iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>();
    let (own, other) = (names("fields"), names("with"));
    match condition["kind"].as_str().expect("a kind") {
        "required" | "requiredUnlessDraft" | "oneOf" | "atLeastOne" => {
            remove_all(&mut input, &own);
            remove(&mut input, "draft");
        }
        "onlyWith" => {
            set_all(&mut input, fields, &own);
            remove_all(&mut input, &other);
        }
        "notWith" => set_all(&mut input, fields, &[own, other].concat()),
        other => panic!("an unknown kind of condition: {other}"),
    }
    for (case, is_met) in [("when", true), ("unless", false)] {
        let Some(name) = condition[case]["field"].as_str() else { continue };
        remove(&mut input, name);
        if is_met {
            let value = condition[case]["allowed"].get(0).cloned().unwrap_or_else(|| value_of(fields, name));
            let (members, name) = at(&mut input, name, true).expect("an object");
            members.insert(name, value);
        }
    }
    input
}

/// The input of a case whose request is made.
fn right(operation: &Value, cases: &[case_files::Case]) -> Value {
    let fits = |case: &&Value| {
        case["call"] == "buildRequest" && case["operation"] == operation["name"] && case["expected"]["url"].is_string()
    };
    cases.iter().map(|case| &case.value).find(fits).expect("a case")["input"].clone()
}

fn assert_found(operation: &Value, input: &Value, condition: &Value, below: &str) {
    let name = operation["name"].as_str().expect("a name");
    let found = parse(&CALLS.check(name, input.to_string().as_bytes(), b""));
    let is_it = |fault: &Value| {
        fault["code"] == condition["code"] && fault["path"].as_str().is_some_and(|path| path.starts_with(below))
    };
    let is_found = found.as_array().expect("a list").iter().any(is_it);
    assert!(is_found, "{name} takes {input} in spite of {condition}: {found}");
}

#[test]
fn the_check_finds_each_condition_that_is_not_met() {
    let cases = case_files::all();
    let mut count = 0;
    for operation in operations() {
        let (fields, right) = (list(&operation, "fields"), right(&operation, &cases));
        for condition in list(&operation, "conditions") {
            assert_found(&operation, &broken(&right, condition, fields), condition, "");
            count += 1;
        }
    }
    assert!(count > 40, "only {count} conditions were seen");
}

#[test]
fn the_check_finds_each_condition_of_an_object_within_that_is_not_met() {
    let cases = case_files::all();
    let schedule = json!({ "startTime": 4_000_000_000_i64, "frequency": "hour", "interval": 1 });
    let mut count = 0;
    for operation in operations() {
        for field in list(&operation, "fields") {
            let name = field["name"].as_str().expect("a name");
            for condition in list(field, "conditions") {
                let mut input = right(&operation, &cases);
                let object = if name.starts_with("schedule") { &schedule } else { &input[name] };
                let object = broken(object, condition, list(field, "fields"));
                remove_all(&mut input, &["schedule".to_owned(), "scheduleParams".to_owned()]);
                input[name] = object;
                assert_found(&operation, &input, condition, &format!("/{name}/"));
                count += 1;
            }
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn every_diagnostic_leads_to_a_section_of_the_docs() {
    let page = include_str!("../../docs/diagnostics.md");
    for code in aepflow::Code::ALL {
        let url = code.url();
        let (_, anchor) = url.split_once("/docs/diagnostics.md#").expect("the page");
        assert!(page.contains(&format!("\n### {anchor}\n")), "{url} leads nowhere");
    }
    let found = parse(&CALLS.check("getFlow", b"{}".as_slice(), b"".as_slice()));
    assert_eq!(found[0]["url"], aepflow::Code::MissingField.url());
}

#[test]
fn the_codes_are_told_with_their_texts() {
    let codes = parse(&aepflow::faces::codes().to_string());
    let codes = codes.as_array().expect("a list");
    assert_eq!(codes.len(), aepflow::Code::ALL.len());
    for code in codes {
        for name in ["code", "severity", "message", "help"] {
            assert!(code[name].as_str().is_some_and(|text| !text.is_empty()), "{code}");
        }
    }
}

/// The params that may be words, by code, each with its words.
fn words() -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut words: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for code in list(&parse(&format!("{{\"all\": {}}}", aepflow::faces::codes())), "all") {
        for row in list(code, "words") {
            let [code, param, word] =
                [&code["code"], &row["param"], &row["word"]].map(|text| text.as_str().expect("text"));
            assert!(
                word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"<_>".contains(&byte)),
                "{word} is no word"
            );
            let is_new = words.entry((code.to_owned(), param.to_owned())).or_default().insert(word.to_owned());
            assert!(is_new, "{word} stands twice for {code}");
            let own = format!("{{{param}}}");
            assert!(!row["phrase"].as_str().expect("text").contains(&own), "the phrase of {word} would contain itself");
        }
    }
    words
}

#[test]
fn each_word_of_the_table_is_said_somewhere() {
    let mut source = String::new();
    // The notes of connectors are words too.
    let mut folders = ["src", "data"].map(|name| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("diagnostics/words.rs") {
                source += &std::fs::read_to_string(path).expect("a file");
            }
        }
    }
    // The hosts say what JSON can't carry.
    source += include_str!("../../npm/src/value.ts");
    source += include_str!("../../bindings-python/src/writer.rs");
    let is_part = |end: Option<char>| end.is_some_and(|end| end.is_ascii_alphanumeric() || end == '_');
    let says = |word: &str| {
        let mut places = source.match_indices(word);
        places.any(|(at, _)| {
            !is_part(source[..at].chars().next_back()) && !is_part(source[at + word.len()..].chars().next())
        })
    };
    // Some are made of the names of types.
    let made = |word: &str| match word.strip_prefix("array_of_") {
        Some(of) => source.contains("\"array_of_{}\"") && says(of),
        None => word.contains("_or_") && word.split("_or_").all(says),
    };
    let missing: Vec<String> = words().into_values().flatten().filter(|word| !says(word) && !made(word)).collect();
    assert!(missing.is_empty(), "nothing says {missing:?}");
}
