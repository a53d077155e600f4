//! No record and no expression panics, and each ends soon.

use std::time::{Duration, Instant};

use aepflow::json::Value;
use aepflow_preview::{Plan, PreviewOptions, Run, Tried, Zones};
use proptest::prelude::*;

/// What one record may take at most, unoptimised and on a busy machine.
const SOON: Duration = Duration::from_secs(20);

/// Rows of a kind of source, the source and the destination.
fn tried(rows: &[(&str, &str, &str)], record: &str) -> Tried {
    let rows = rows.iter().map(|(kind, source, destination)| {
        Value::object([
            ("sourceType", Some((*kind).into())),
            ("source", Some((*source).into())),
            ("destination", Some((*destination).into())),
        ])
    });
    let plan = Plan::compile(&Value::object([("mappings", Some(Value::list(rows)))])).expect("rows");
    let zones = Zones::none();
    let start = Instant::now();
    let tried = Run::new(&plan, PreviewOptions::default(), &zones).text(record.as_bytes());
    assert!(start.elapsed() < SOON, "it takes {:?}", start.elapsed());
    assert!(aepflow::json::Document::parse(tried.output.as_bytes()).is_ok(), "no JSON: {:.200}", tried.output);
    tried
}

#[test]
fn what_costs_much_ends() {
    let text = "ab".repeat(1 << 19);
    let numbers: Vec<String> = (0..100_000).map(|number| number.to_string()).collect();
    let members: Vec<String> = (0..60_000).map(|number| format!("\"k{number}\":{number}")).collect();
    let record = format!("{{\"t\":\"{text}\",\"n\":[{}],\"o\":{{{}}}}}", numbers.join(","), members.join(","));
    let deep = format!("{}1{}", "(".repeat(100), ")".repeat(100));
    for expression in [
        "upper(t)",
        "t + t + t + t",
        "split(t, \"a\")",
        "replacestr(t, \"a\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\")",
        "lpad(t, 2147483647, \"xy\")",
        "rpad(\"\", 999999999, \"x\")",
        "lpad(\"a\", 1000000, t)",
        "matches_regex(t, \"(a|b|ab)*c\")",
        "t =~ \"(a+b*)+$\"",
        "size (1..1048575)",
        "1..9223372036854775807",
        "transformArray(1..100000, x -> transformArray(1..100000, y -> x * y))",
        "transformArray(n, x -> filterArray(n, y -> x == y))",
        "transformArray(n, x -> n)",
        "transformArray(n, x -> size_of(n))",
        "transformArray(n, x -> instr(t, \"zz\"))",
        "transformArray(n, x -> split(t, \"a\"))",
        "transformArray(n, x -> t == t + x)",
        "transformArray(1..1000, x -> t + x)",
        "n =~ n",
        "n == n",
        "o == o",
        "o =~ o",
        "get_keys(o)",
        "size_of(join_arrays(n, n, n))",
        "array_to_string(t, n)",
        "join(t, n)",
        "concat(t, t, t, t, t, t, t, t)",
        "flattenArray([n, [n, [n]]])",
        "json_to_object(t)",
        "to_object(t, t)",
        "add_to_map(o, o)",
        "99999999999999999999h * 99999999999999999999h * 99999999999999999999h",
        "1.0e300 * 1.0e300b",
        "n[2147483647]",
        "o.k59999",
        "t.indexOf(\"abba\")",
        "str_to_object(t, \"a\", \"b\")",
        "sha512(t)",
        deep.as_str(),
    ] {
        tried(&[("EXPRESSION", expression, "v")], &record);
    }
}

#[test]
fn destinations_of_any_kind_end() {
    for destinations in [
        ["a[999999999].b", "a[0].b", "a[1]"],
        ["a[9999].b[9999].c", "a[9998].b[9999].c", "a[9997].b[9999].c"],
        ["a", "a.b", "a.b.c"],
        ["a.b", "a[0]", "a[*]"],
        ["a[*].b[*].c", "a[*].b[*].d", "a[*].e"],
        ["a[18446744073709551616]", "a..b", ""],
    ] {
        let rows = [
            ("ATTRIBUTE", "l[*].x", destinations[0]),
            ("ATTRIBUTE", "l", destinations[1]),
            ("EXPRESSION", "l[0].x + 1", destinations[2]),
        ];
        for record in [
            r#"{"l":[{"x":1},{"x":[2,3]},null]}"#,
            r#"{"l":{"x":1}}"#,
            r#"{"l":5}"#,
            "{}",
            "[]",
            "",
            "{\"l\":",
            "\u{feff}{}",
        ] {
            tried(&rows, record);
        }
    }
}

#[test]
fn records_that_nest_deep_are_read_or_refused() {
    for depth in [10, 120, 500, 100_000] {
        let record = format!("{{\"a\":{}1{}}}", "[".repeat(depth), "]".repeat(depth));
        tried(
            &[("ATTRIBUTE", "a", "v"), ("EXPRESSION", "flattenArray(a)", "w"), ("EXPRESSION", "a == a", "x")],
            &record,
        );
    }
}

fn operand() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "null",
        "true",
        "1",
        "0",
        "-1",
        "2147483648",
        "1.5",
        "0.0",
        "1b",
        "7h",
        "3l",
        "\"\"",
        "\"a\"",
        "\"5\"",
        "\"é𝄞\"",
        "a",
        "b",
        "c",
        "o",
        "o.p",
        "l[0]",
        "l[*]",
        "zz.y",
        "[1, \"x\"]",
        "{1, 2}",
        "{\"k\" : 1}",
        "1..3",
        "\"yyyy-MM-dd\"",
        "now()",
    ])
    .prop_map(str::to_owned)
}

fn expression() -> impl Strategy<Value = String> {
    const OPERATORS: [&str; 22] = [
        "+", "-", "*", "/", "%", "==", "!=", "<", ">=", "=~", "!~", "=^", "=$", "&&", "||", "&", "|", "^", "..", "?:",
        "??", "div",
    ];
    const CALLS: [&str; 34] = [
        "upper",
        "concat",
        "substr",
        "left",
        "right",
        "lpad",
        "split",
        "join",
        "explode",
        "matches_regex",
        "extract_regex",
        "date",
        "dformat",
        "format",
        "date_part",
        "set_date_part",
        "make_date_time",
        "dates_diff",
        "coalesce",
        "iif",
        "min",
        "max",
        "decode",
        "to_integer",
        "to_decimal",
        "json_to_object",
        "to_map",
        "get_values",
        "arrays_to_object",
        "flattenArray",
        "hash",
        "get_url_host",
        "instr",
        "nullify",
    ];
    operand().prop_recursive(4, 24, 3, |inner| {
        let call = (prop::sample::select(CALLS.to_vec()), prop::collection::vec(inner.clone(), 0..5));
        prop_oneof![
            (inner.clone(), prop::sample::select(OPERATORS.to_vec()), inner.clone())
                .prop_map(|(left, operator, right)| format!("({left}) {operator} ({right})")),
            (prop::sample::select(vec!["-", "!", "~", "empty ", "size ", "not "]), inner.clone())
                .prop_map(|(operator, operand)| format!("{operator}({operand})")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(test, yes, no)| format!("({test}) ? ({yes}) : ({no})")),
            call.prop_map(|(name, arguments)| format!("{name}({})", arguments.join(", "))),
            (inner.clone(), inner.clone()).prop_map(|(array, body)| format!("transformArray({array}, x -> ({body}))")),
            (inner.clone(), inner).prop_map(|(value, index)| format!("({value})[{index}]")),
        ]
    })
}

fn record() -> impl Strategy<Value = String> {
    let scalar = prop::sample::select(vec![
        "null",
        "true",
        "0",
        "-0",
        "5",
        "-7",
        "9223372036854775808",
        "1.5",
        "1e400",
        "\"\"",
        "\"a\"",
        "\"\\u0000\\n\"",
        "\"2024-01-02\"",
        "\"\\ud834\\udd1e\"",
    ])
    .prop_map(str::to_owned);
    let value = scalar.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|elements| format!("[{}]", elements.join(","))),
            (inner.clone(), inner).prop_map(|(one, other)| format!("{{\"p\":{one},\"y\":{other}}}")),
        ]
    });
    prop::collection::vec(value, 5).prop_map(|values| {
        let members = ["a", "b", "c", "o", "l"].iter().zip(values).map(|(name, value)| format!("\"{name}\":{value}"));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn random_expressions_never_panic(expression in expression(), record in record()) {
        tried(&[("EXPRESSION", &expression, "v"), ("ATTRIBUTE", "o.p", "w.x"), ("ATTRIBUTE", "l[*].p", "w.y[*].z")], &record);
    }

    #[test]
    fn random_texts_never_panic(expression in "\\PC{0,40}", source in "[a-c.\\[\\]*0-9$\\{\\}\\\\]{0,12}", record in "\\PC{0,60}") {
        tried(&[("EXPRESSION", &expression, "v"), ("ATTRIBUTE", &source, "w"), ("ATTRIBUTE", "a", &source)], &record);
    }
}
