//! What must be true of any expression: text and tree lead to each other, nothing panics, nothing takes long.

use std::time::{Duration, Instant};

use aepflow::language::{Tree, Type, check, check_expression, format, format_expression, parse, parse_expression};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A tree as JSON, without its positions.
fn shape(tree: &Tree<'_>) -> Value {
    stripped(as_json(tree))
}

fn as_json(tree: &Tree<'_>) -> Value {
    serde_json::from_str(&tree.to_value().to_string()).expect("JSON")
}

fn stripped(mut value: Value) -> Value {
    fn strip(value: &mut Value) {
        if let Some(members) = value.as_object_mut() {
            members.retain(|name, _| name != "start" && name != "end");
            members.values_mut().for_each(strip);
        }
        value.as_array_mut().into_iter().flatten().for_each(strip);
    }
    strip(&mut value);
    value
}

fn read(json: &Value) -> Tree<'static> {
    Tree::from_json(json.to_string().as_bytes()).unwrap_or_else(|faults| panic!("{json}\n{faults:?}"))
}

/// A node, with a member that is there only where it is true.
fn with(mut node: Value, name: &str, value: bool) -> Value {
    if value {
        node[name] = json!(true);
    }
    node
}

/// Names, with whether they must be wrapped.
fn named(kind: &'static str) -> impl Strategy<Value = Value> {
    let names = [
        ("a", false),
        ("_id", false),
        ("$v", false),
        ("größe", false),
        ("a.b", false),
        ("size", true),
        ("First Name", true),
        ("0", true),
        (".", true),
        ("a\\.b", true),
        ("{\\", true),
        ("\"", true),
    ];
    prop::sample::select(names.to_vec())
        .prop_map(move |(name, wrapped)| with(json!({ "kind": kind, "name": name }), "wrapped", wrapped))
}

fn text() -> impl Strategy<Value = String> {
    let piece = ["a", "é", "\"", "'", "\\", "\n", "\u{8}", "\u{2028}", "😀", "$", "{", "/", "\\d", "u0041", "\0"];
    prop::collection::vec(prop::sample::select(piece.to_vec()), 0..6).prop_map(|pieces| pieces.concat())
}

fn leaf() -> BoxedStrategy<Value> {
    let numbers = ["0", "12", "010", "0x1F", "12l", "7H", "1.5", "1.0e3", "2.5E-3f", "3d", "1.5B", "1.f", "2.e3d"];
    let patterns = ["", "a/b", "\\d+", "[a-z]*", "\\\\"];
    prop_oneof![
        4 => named("field"),
        2 => text().prop_map(|value| json!({ "kind": "text", "value": value })),
        2 => prop::sample::select(numbers.to_vec()).prop_map(|value| json!({ "kind": "number", "value": value })),
        1 => prop::sample::select(patterns.to_vec()).prop_map(|value| json!({ "kind": "regex", "value": value })),
        1 => any::<bool>().prop_map(|value| json!({ "kind": "boolean", "value": value })),
        1 => Just(json!({ "kind": "null" })),
    ]
    .boxed()
}

fn chain(level: &'static [&'static str], inner: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let rest = prop::collection::vec((prop::sample::select(level.to_vec()), inner.clone()), 1..4);
    (inner.clone(), rest)
        .prop_map(|(first, rest)| {
            let (operators, mut operands): (Vec<_>, Vec<_>) = rest.into_iter().unzip();
            operands.insert(0, first);
            json!({ "kind": "chain", "operators": operators, "operands": operands })
        })
        .boxed()
}

fn step(inner: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let arguments = prop::collection::vec(inner.clone(), 0..3);
    prop_oneof![
        (named("member"), any::<bool>()).prop_map(|(step, safe)| with(step, "safe", safe)),
        inner.clone().prop_map(|index| json!({ "kind": "index", "index": index })),
        Just(json!({ "kind": "every" })),
        (arguments, any::<bool>()).prop_map(|(list, safe)| with(
            json!({ "kind": "method", "name": "get", "arguments": list }),
            "safe",
            safe
        )),
    ]
    .boxed()
}

fn lambda(inner: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let parameters = prop::sample::select(vec![json!([]), json!(["x"]), json!(["x", "y"])]);
    (parameters, inner.clone(), any::<bool>(), any::<bool>())
        .prop_map(|(parameters, body, block, used)| {
            let variable = parameters.get(0).filter(|_| used).map(|name| json!({ "kind": "variable", "name": name }));
            let lambda = json!({ "kind": "lambda", "parameters": parameters, "body": variable.unwrap_or(body) });
            with(lambda, "block", block)
        })
        .boxed()
}

fn tree() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(6, 48, 4, |inner| {
        let inner = inner.boxed();
        let list = || prop::collection::vec(inner.clone(), 0..3);
        let unary = prop::sample::select(vec!["-", "+", "~", "!", "not", "empty", "size"]);
        let binary = prop::sample::select(vec!["?:", "??", "==", "ne", "..", "<", "ge", "=~", "!^", "=$"]);
        prop_oneof![
            chain(&["||", "or"], &inner),
            chain(&["&&", "and"], &inner),
            chain(&["|"], &inner),
            chain(&["&"], &inner),
            chain(&["+", "-"], &inner),
            chain(&["*", "div", "mod"], &inner),
            (unary, inner.clone()).prop_map(|(op, node)| json!({ "kind": "unary", "operator": op, "operand": node })),
            (binary, inner.clone(), inner.clone())
                .prop_map(|(op, a, b)| json!({ "kind": "binary", "operator": op, "left": a, "right": b })),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| json!({ "kind": "conditional", "condition": a, "then": b, "else": c })),
            (inner.clone(), prop::collection::vec(step(&inner), 1..4))
                .prop_map(|(base, steps)| json!({ "kind": "path", "base": base, "steps": steps })),
            list().prop_map(|list| json!({ "kind": "call", "name": "concat", "arguments": list })),
            list().prop_map(|list| json!({ "kind": "set", "items": list })),
            (list(), any::<bool>()).prop_map(|(list, open)| with(
                json!({ "kind": "array", "items": list }),
                "open",
                open
            )),
            prop::collection::vec((inner.clone(), inner.clone()), 0..3).prop_map(|entries| {
                let (keys, values): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
                json!({ "kind": "map", "keys": keys, "values": values })
            }),
            lambda(&inner),
        ]
    })
}

/// What may be between the dots of a path, and what may not.
fn path_names() -> impl Strategy<Value = Vec<&'static str>> {
    let names = ["a", "b_1", "_x", "c[0]", "d[*]", "e(f.g.h)", "${i}", "j\\.k", "é", "$v", "size", "div", "1", "-"];
    prop::collection::vec(prop::sample::select(names.to_vec()), 1..8)
}

/// Text that is nearly an expression.
fn like_an_expression() -> impl Strategy<Value = String> {
    let pieces = vec![
        "a", "b.c", "size", "${d e}", "${", "\"t\"", "'", "1", "1.5", "1.", "010", "0x", "f", "(", ")", "[", "]", "{",
        "}", ",", ".", "?.", "?", ":", "?:", "??", "->", "x -> ", "(x) -> ", "+", "-", "!", "~", "/", "~/a/", "=~",
        "==", " < ", " eq ", " not ", "..", "...", "*", "[*]", "[0]", "concat(", ".get(", ";", "=", " ", "\n", "//",
        "/*", "*/", "\\.", "é", "“", "null", "if", "\\u12",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_tree_is_read_as_itself(json in tree()) {
        let tree = read(&json);
        let text = format(&tree);
        let parsed = parse(&text).map_err(|error| TestCaseError::fail(format!("{text}: {error:?}")))?;
        prop_assert_eq!(shape(&parsed), shape(&tree), "{}", text);
        prop_assert_eq!(&format(&parsed), &text);
        each_stands_where_it_says(&text, &as_json(&parsed))?;
        let _ = check(&tree);
    }

    #[test]
    fn what_is_parsed_survives_json_and_print(text in like_an_expression(), noise in any::<String>()) {
        let _ = parse_expression(&noise);
        let _ = format_expression(noise.as_bytes());
        let _ = check_expression(noise.as_bytes());
        let _ = check_expression(json!({ "expression": text, "destinationType": "string" }).to_string().as_bytes());
        if let Ok(tree) = parse(&text) {
            prop_assert_eq!(&Tree::from_json(tree.to_value().to_string().as_bytes()), &Ok(tree.clone()));
            let printed = format(&tree);
            prop_assert_eq!(parse(&printed).map(|tree| shape(&tree)), Ok(shape(&tree)), "{}", printed);
            each_stands_where_it_says(&text, &as_json(&tree))?;
            let _ = check(&tree);
        }
    }

    #[test]
    fn a_path_is_read_alike_with_spaces_and_without(names in path_names()) {
        let [text, spaced] = [".", " . "].map(|dot| format!("a{dot}{}", names.join(dot)));
        match (parse(&text), parse(&spaced)) {
            (Ok(tree), Ok(other)) => {
                prop_assert_eq!(shape(&tree), shape(&other), "{}", text);
                let json = as_json(&tree);
                let place = |node: &Value, name| node[name].as_u64().and_then(|at| usize::try_from(at).ok());
                let mut end = place(&json["base"], "end");
                for step in json["steps"].as_array().into_iter().flatten() {
                    prop_assert_eq!(place(step, "start"), end, "{}", text);
                    end = place(step, "end");
                }
                prop_assert_eq!(place(&json, "end"), Some(text.len()));
            }
            (read, other) => prop_assert_eq!(read.map_err(|error| error.fault), other.map_err(|error| error.fault)),
        }
    }

    #[test]
    fn any_json_is_a_tree_or_has_faults(mut json in tree(), at in 0usize..64, value in leaf()) {
        replace(&mut json, &mut { at }, &value);
        if let Ok(tree) = Tree::from_json(json.to_string().as_bytes()) {
            prop_assert!(parse(&format(&tree)).is_ok(), "{}", format(&tree));
        }
    }
}

/// Each node's part of the text is the node, unless it means something else there: a lambda's names, parts of `${a.b}`.
fn each_stands_where_it_says(text: &str, json: &Value) -> Result<(), TestCaseError> {
    if json["kind"] == "lambda" || json["wrapped"] == true {
        return Ok(());
    }
    let place = |name| json[name].as_u64().and_then(|at| usize::try_from(at).ok());
    let step = matches!(json["kind"].as_str(), Some("member" | "index" | "every" | "method"));
    if let (Some(start), Some(end), false) = (place("start"), place("end"), step) {
        let part = text.get(start..end).unwrap_or_default();
        let tree = parse(part).map_err(|error| TestCaseError::fail(format!("{part}: {error:?}")))?;
        prop_assert_eq!(shape(&tree), stripped(json.clone()), "{}", part);
    }
    match json {
        Value::Object(members) => members.values().try_for_each(|member| each_stands_where_it_says(text, member)),
        Value::Array(items) => items.iter().try_for_each(|item| each_stands_where_it_says(text, item)),
        _ => Ok(()),
    }
}

/// Puts a value in the place of another, counted in the order of the text.
fn replace(json: &mut Value, at: &mut usize, value: &Value) {
    if *at == 0 {
        *json = value.clone();
    }
    *at = at.wrapping_sub(1);
    match json {
        Value::Object(members) => members.values_mut().for_each(|member| replace(member, at, value)),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, at, value)),
        _ => {}
    }
}

/// Every way through the library, for a text that may be no expression.
fn everything(text: &str) -> Result<Type, ()> {
    let tree = parse(text).map_err(|_| ())?;
    let json = tree.to_value().to_string();
    assert_eq!(Tree::from_json(json.as_bytes()).as_ref(), Ok(&tree));
    assert_eq!(parse(&format(&tree)).map(|tree| format(&tree)), Ok(format(&tree)));
    Ok(check(&tree).result)
}

#[test]
fn what_is_long_is_read_in_linear_time() {
    const LEN: usize = 20_000;
    let started = Instant::now();
    let long = |piece: &str| piece.repeat(LEN);
    for text in [
        format!("a{}", "+1".repeat(100_000)),
        format!("a{}", long(" - b*2")),
        format!("a{}", long(".b")),
        format!("a{}", long("[0]")),
        format!("f({}1)", long("1, ")),
        format!("[{}1]", long("nothing(1), ")),
        format!("{{{}1: 1}}", long("b1: 2, ")),
        format!("({}1)", long("a, ")),
        format!("f({}1)", long("(a) -> a, ")),
        format!("x -> f({}x)", long("x, ")),
        format!("'{}'", long("\\n\\d\"")),
        long("a "),
        long("/* "),
        long("/**/"),
        long("'a "),
        long("${"),
        long("((x,x,x)"),
        long("a.\\.b "),
        long("~/a"),
    ] {
        let _ = everything(&text);
    }
    let parameters = (0..LEN).map(|index| format!("p{index}")).collect::<Vec<_>>().join(", ");
    let _ = everything(&format!("({parameters}) -> [{parameters}]"));
    // Quadratic time would take hours.
    assert!(started.elapsed() < Duration::from_secs(120), "{:?}", started.elapsed());
}

#[test]
fn what_is_deep_is_an_error() {
    for (open, middle, close) in [
        ("(", "1", ")"),
        ("[", "1", "]"),
        ("{", "1", "}"),
        ("{1:", "1", "}"),
        ("f(", "1", ")"),
        ("a[", "1", "]"),
        ("a.get(", "1", ")"),
        ("-", "1", ""),
        ("not ", "1", ""),
        ("a ? b : ", "1", ""),
        ("a ? ", "1", " : b"),
        ("a ?? ", "1", ""),
        ("x -> ", "1", ""),
        ("(x) -> { ", "1", " }"),
        ("a || b && c == d < e + f * (", "1", ")"),
        ("(", "1", " * 2 + 3 < 4 == 5 && 6 || 7 ? 8 : 9)"),
        ("(", "a", "?.b).c"),
    ] {
        let nested = |depth: usize| format!("{}{middle}{}", open.repeat(depth), close.repeat(depth));
        assert!(everything(&nested(10)).is_ok(), "{open}");
        let depth = (1..400).find(|depth| parse(&nested(*depth)).is_err()).expect("a limit");
        let _ = everything(&nested(depth - 1));
        let error =
            parse_expression(&nested(10_000)).expect_err("too deep").to_value(aepflow::Units::Bytes).to_string();
        assert!(error.contains("\"code\":\"too_deep\""), "{open}: {error}");
    }
    for (open, close) in [("iif(c==\"0\",\"0\",", ")"), ("c==\"0\"?\"0\":", "")] {
        let nested = |depth: usize| format!("{}c{}", open.repeat(depth), close.repeat(depth));
        assert!(everything(&nested(254)).is_ok() && everything(&nested(256)).is_err(), "{open}");
    }
    for json in ["{\"kind\":\"unary\",\"operator\":\"-\",\"operand\":", "{\"kind\":\"array\",\"items\":["] {
        for depth in [255, 256, 500, 10_000] {
            let close = if json.ends_with('[') { "]}" } else { "}" };
            let text = format!("{}{{\"kind\":\"null\"}}{}", json.repeat(depth), close.repeat(depth));
            assert_eq!(format_expression(text.as_bytes()).is_ok(), depth == 255, "{depth}");
        }
    }
}
