//! What expressions give, by the pages of the documentation and by what the engine does.

use aepflow::json::Value;
use aepflow::language::{method_takes, takes};
use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

/// The value of an expression as JSON, or the word and the reason of why there is none.
fn value(expression: &str, record: &str) -> String {
    let row = Value::object([
        ("sourceType", Some("EXPRESSION".into())),
        ("source", Some(expression.into())),
        ("destination", Some("v".into())),
    ]);
    let input = Value::object([("mappings", Some(Value::list([row])))]);
    let plan = Plan::compile(&input).expect("rows");
    let zones = Zones::none();
    let options = PreviewOptions { now: 1_704_067_200_000, ..PreviewOptions::default() };
    let mut run = Run::new(&plan, options, &zones);
    let tried = run.text(record.as_bytes());
    match tried.faults.first() {
        Some(fault) => format!("{}: {}", fault.failure.status.name(), fault.failure.message),
        None => match tried.output.strip_prefix("{\"v\":") {
            Some(rest) => rest[..rest.len() - 1].to_owned(),
            None => "null".to_owned(),
        },
    }
}

fn table(record: &str, rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .map(|(expression, expected)| (*expression, value(expression, record), *expected))
        .filter(|(_, found, expected)| found != expected)
        .map(|(expression, found, expected)| format!("{expression}\n  gave     {found}\n  expected {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn functions_give_what_the_page_says() {
    table(
        r#"{"a":{"b":1}}"#,
        &[
            (r#"concat("x", "y", "z")"#, r#""xyz""#),
            (r#"instr("banana", "nan")"#, "2"),
            (r#"replacestr("red car", "red", "blue")"#, r#""blue car""#),
            (r#"substr("platform", 4, 3)"#, r#""for""#),
            (r#"explode("1;;2", ";")"#, r#"["1","","2"]"#),
            (r#"explode("a|b|", "\\|")"#, r#"["a","b"]"#),
            (r#"explode("a,b")"#, r#"["a","b"]"#),
            (r#"extract_regex("k=v", "(\\w)=(\\w)")"#, r#"["k=v","k","v"]"#),
            (r#"extract_regex("none", "\\d")"#, "[]"),
            (r#"matches_regex("a1", "[a-z][0-9]")"#, "true"),
            (r#"matches_regex("a1b", "[a-z][0-9]")"#, "false"),
            (r#""a-b-c".replaceAll("-(\\w)", "$1_")"#, r#""ab_c_""#),
            (r#""a1" =~ "\\w\\d""#, "true"),
            (r#""a1" =~ ~/[a-z]\\d/"#, "true"),
            (r#"zone_date_to_zone(date("2020-01-02", "yyyy-MM-dd"), "+01:00")"#, r#""2020-01-02T01:00:00+01:00""#),
            (r#"lower("AbC")"#, r#""abc""#),
            (r#"ucase("AbC")"#, r#""ABC""#),
            (r#"split("a,,b;c", ",;")"#, r#"["a","b","c"]"#),
            (r#"join("-", ["a", "b"])"#, r#""a-b""#),
            (r#"lpad("7", 3, "0")"#, r#""007""#),
            (r#"rpad("7", 3, "0")"#, r#""700""#),
            (r#"left("platform", 4)"#, r#""plat""#),
            (r#"right("platform", 4)"#, r#""form""#),
            (r#"ltrim("  a ")"#, r#""a ""#),
            (r#"rtrim(" a  ")"#, r#"" a""#),
            (r#"trim("  a  ")"#, r#""a""#),
            (r#""a".equals("a")"#, "true"),
            (r#""a".equalsIgnoreCase("A")"#, "true"),
            (r#"sha1("abc", "UTF-8")"#, r#""a9993e364706816aba3e25717850c26c9cd0d89d""#),
            (r#"sha256("abc", "UTF-8")"#, r#""ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#),
            (
                r#"sha512("abc")"#,
                r#""ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f""#,
            ),
            (r#"md5("abc", "UTF-8")"#, r#""900150983cd24fb0d6963f7d28e17f72""#),
            (r#"crc32("abc", "UTF-8")"#, r#""c2412435""#),
            (r#"hash("md5", "abc", "UTF-8")"#, r#""900150983cd24fb0d6963f7d28e17f72""#),
            (r#"get_url_protocol("http://h/p")"#, r#""http""#),
            (r#"get_url_host("http://h.example/p")"#, r#""h.example""#),
            (r#"get_url_port("http://h.example:8080/")"#, "8080"),
            (r#"get_url_port("sftp://h.example/a")"#, "22"),
            (r#"get_url_path("http://h/a/b")"#, r#""/a/b""#),
            (r#"get_url_path("http://h/a/b.html", false)"#, r#""b.html""#),
            (r#"get_url_query_str("http://h/p?a=1&b=2#t", "remove")"#, r#"{"a":"1","b":"2"}"#),
            (r#"get_url_query_str("http://h/p?a=1&b=2#t", "retain")"#, r#"{"a":"1","b":"2#t"}"#),
            (r#"get_url_query_str("http://h/p?a=1&b=2#t", "append")"#, r#"{"a":"1","b":"2","_anchor_":"t"}"#),
            (r#"get_url_encoded("a/b |")"#, r#""a%2Fb%20%7C""#),
            (r#"get_url_decoded("a%2Fb")"#, r#""a/b""#),
            ("now()", r#""2024-01-01T00:00:00Z""#),
            ("timestamp()", "1704067200000"),
            (r#"format(date("2020-01-02", "yyyy-MM-dd"), "dd/MM/yyyy")"#, r#""02/01/2020""#),
            (r#"dformat(0, "yyyy-MM-dd")"#, r#""1970-01-01""#),
            (r#"date("02.01.2020", "dd.MM.yyyy")"#, r#""2020-01-02T00:00:00Z""#),
            (r#"date(null, "yyyy-MM-dd", date("2020-01-02"))"#, r#""2020-01-02T00:00:00Z""#),
            (r#"date_part("year", date("2020-01-02", "yyyy-MM-dd"))"#, "2020"),
            (r#"date_part("hh12", date("2020-01-02 13:00"))"#, "1"),
            (r#"set_date_part("dd", 9, date("2020-01-02", "yyyy-MM-dd"))"#, r#""2020-01-09T00:00:00Z""#),
            (r#"make_date_time(2020, 1, 2, 3, 4, 5, 0, "UTC")"#, r#""2020-01-02T03:04:05Z""#),
            (
                r#"zone_date_to_utc(date("2020-01-02T03:04:05+0200", "yyyy-MM-dd'T'HH:mm:ssZ"))"#,
                r#""2020-01-02T01:04:05Z""#,
            ),
            ("is_empty([])", "true"),
            (r#"arrays_to_object("a", [1, 2], "b", [3, 4])"#, r#"[{"a":1,"b":3},{"a":2,"b":4}]"#),
            (r#"to_object("a", 1, "b", 2)"#, r#"{"a":1,"b":2}"#),
            (r#"str_to_object("x=1;y=2", "=", ";")"#, r#"{"x":"1","y":"2"}"#),
            (r#"to_object("a", "1").get("a")"#, r#""1""#),
            (r#"contains_key("a.b")"#, "true"),
            ("is_set(a.c)", "false"),
            ("nullify()", "null"),
            (r#"get_keys({"a": 1, "b": 2})"#, r#"["a","b"]"#),
            (r#"get_values("a=1;b=2", "b", "=", ";")"#, r#""2""#),
            (r#"map_get_values(to_map("a", "1"), "a")"#, r#""1""#),
            (r#"map_get_values(to_map("a", "1", "b", "2"), ["b", "a"])"#, r#"["2","1"]"#),
            (r#"map_has_keys(to_map("a", "1"), ["z", "a"])"#, "true"),
            (r#"add_to_map(to_map("a", 1), to_map("a", 2, "b", 3))"#, r#"{"a":1,"b":3}"#),
            (r#"object_to_map("a", 1)"#, r#"{"a":1}"#),
            (r#"array_to_map([{"t": "x"}], "t")"#, r#"{"x":{"t":"x"}}"#),
            ("coalesce(null, 2)", "2"),
            ("coalesce([null, 3])", "3"),
            ("first(1, 2)", "1"),
            ("last(1, 2)", "2"),
            ("add_to_array([1], 2)", "[1,2]"),
            ("join_arrays([1], [2])", "[1,2]"),
            ("to_array(true, 1, null)", "[1,null]"),
            ("to_array(false, 1, null)", "[1]"),
            (r#"size_of(["a"])"#, "1"),
            ("upsert_array_append([1])", "[1]"),
            (r#"array_to_string("-", [1, 2])"#, r#""1-2""#),
            ("filterArray([1, 2], x -> x > 1)", "[2]"),
            ("transformArray([1, 2], (x) -> { x * 2 })", "[2,4]"),
            ("flattenArray([[1], [[2]]])", "[1,2]"),
            (r#"decode("b", "a", 1, "b", 2, 0)"#, "2"),
            (r#"decode("z", "a", 1, 0)"#, "0"),
            (r#"decode("z", "a", 1)"#, "null"),
            (r#"iif(1 > 0, "y", "n")"#, r#""y""#),
            ("min(2, 1)", "1"),
            ("max(2, 1)", "2"),
            (r#"to_bigint("12345678901234567890")"#, "12345678901234567890"),
            (r#"to_decimal("1.5")"#, "1.5"),
            (r#"to_float("1.5")"#, "1.5"),
            (r#"to_integer("7")"#, "7"),
            (r#"json_to_object("{\"a\":[1,{}]}")"#, r#"{"a":[1,{}]}"#),
            (r#"aa_get_event_id("event1=2:9", "event1")"#, r#""9""#),
            (r#"aa_get_event_value("event7,event1=2:9", "event7")"#, r#""1""#),
            (r#"aa_get_product_categories("c1;p1;1;2,;p2")"#, r#"["c1",null]"#),
            (r#"aa_get_product_names("c1;p1;1;2")"#, r#"["p1"]"#),
            (r#"aa_get_product_quantities("c1;p1;1;2")"#, r#"["1"]"#),
            (r#"aa_get_product_prices("c1;p1;1;2")"#, r#"["2"]"#),
            (r#"aa_get_product_event_values(";p;1;2;event1=7", "event1")"#, r#"["7"]"#),
            (r#"aa_get_product_evars(";p;1;2;;eVar1=z", "eVar1")"#, r#"["z"]"#),
            (r#"aa_get_product_events(";p;1;2;event1=7:3", "event1")"#, r#"[{"id":"3","value":"7"}]"#),
            (r#"aa_get_product_event_ids(";p;1;2;event1=7:3", "event1")"#, r#"["3"]"#),
        ],
    );
}

#[test]
fn operators_give_what_the_engine_gives() {
    table(
        r#"{"n":null,"i":5,"d":1.5,"t":"x","num":"7","tags":["a"],"o":{"x y":1},"n.m":3}"#,
        &[
            ("7 / 2", "3"),
            ("-7 / 2", "-3"),
            ("7.0 / 2", "3.5"),
            ("-7 % 3", "-1"),
            ("1 / 0", "0.0"),
            ("5 % 0", "0.0"),
            (r#""1" + "2""#, r#""12""#),
            (r#""1" + 2"#, "3"),
            (r#""1.5" + 2"#, "3.5"),
            (r#""" + 2"#, "2"),
            (r#""a" + 2"#, r#""a2""#),
            ("n + 1", "1"),
            (r#"n + "a""#, r#""a""#),
            ("n + n", "0"),
            ("num * 2", "14"),
            ("2147483647 + 1", "2147483648"),
            ("9223372036854775807 + 1", "9223372036854775808"),
            ("9223372036854775807 * 2", "18446744073709551614"),
            ("0x1F + 010", "39"),
            ("1.5b + 1", "2.5"),
            ("1b / 3b", "0.3333333333333333333333333333333333"),
            ("10b / 4", "2.5"),
            ("0.1b + 0.2b", "0.3"),
            ("true + 1", "2"),
            ("!true", "false"),
            ("not n", "true"),
            ("-true", "false"),
            ("~5", "-6"),
            ("6 & 3", "2"),
            ("6 | 3", "7"),
            ("6 ^ 3", "5"),
            ("1 < 2 && 2 >= 2", "true"),
            ("n < 1", "false"),
            ("n == null", "true"),
            ("n <= null", "true"),
            ("1 == 1.0", "true"),
            (r#""10" == 10"#, "true"),
            (r#""b" > "a""#, "true"),
            ("true == 'x'", "true"),
            ("[1] == [1]", "false"),
            ("{1} == {1}", "true"),
            (r#""a" =~ tags"#, "true"),
            (r#""a" =~ ["b", "a"]"#, "true"),
            (r#""abc" =^ "ab""#, "true"),
            (r#""abc" !$ "bc""#, "false"),
            ("n ?? 4", "4"),
            ("0 ?: 4", "4"),
            ("empty 0", "true"),
            ("size tags", "1"),
            ("1..3", "[1,2,3]"),
            ("3..1", "[3,2,1]"),
            ("i > 3 ? 'big' : 'small'", r#""big""#),
            ("tags[0]", r#""a""#),
            ("tags[5]", "null"),
            ("${o.x y}", "1"),
            ("o['x y']", "1"),
            ("n.m", "3"),
            ("zz.yy", "null"),
            ("n.length()", "null"),
            ("t.length()", "1"),
            (r#"{"k": 1}.k"#, "1"),
            ("5 / tags", "0.0"),
            ("[1] % 3", "0.0"),
            ("o / o", "0.0"),
            (r#"5 / "x""#, "failed: `/` takes numbers, and one operand is the text `x`"),
            (r#""-7" % 3"#, "2"),
            ("12345678901234567890 % -7", "0.0"),
            ("1b / 3", "0.3333333333333333333333333333333333"),
            ("0.10b / 9223372036854775807", "1.084202172485504434125002235952170E-20"),
            ("-1b / 123456789012345678901234567890.12345b", "-8.100000072900000663390006036849055E-30"),
            ("-2147483648", "-2147483648"),
            ("empty (1 > [2])", "true"),
            ("size (1 - tags)", "0"),
            ("empty (t > 5)", "failed: a number is needed here, and this is the text `x`"),
            ("tags < tags", "false"),
            ("tags <= tags", "true"),
            ("[] == []", "false"),
            ("[7][null]", "null"),
            ("tags['0']", "null"),
            ("tags[0.9]", r#""a""#),
            ("(1..3)[0]", "null"),
            ("{1, 2}[0]", "null"),
            ("2.9 =~ (1..2)", "true"),
            ("(1..2) == (1..2)", "true"),
            (r#"size {1: 'a', "1": 'b'}"#, "2"),
            (r#"{1: 'a', "1": 'b'}"#, r#"{"1":"b"}"#),
            ("t + tags", r#""x[a]""#),
            ("num + tags", "failed: `+` takes numbers, and one operand is an array"),
            ("t + [1]", "notEvaluatedOffline: the text of an array of an expression is known to the platform alone"),
            ("t - 1", "failed: `-` takes numbers, and one operand is the text `x`"),
            ("t > 5", "failed: a number is needed here, and this is the text `x`"),
            ("tags + 1", "failed: `+` takes numbers, and one operand is an array"),
            ("-t", "failed: `-` takes a number, and this is the text `x`"),
            ("fpid_to_ecid(t)", "notEvaluatedOffline: what `fpid_to_ecid` gives is known to the platform alone"),
            ("t.hashCode()", "notEvaluatedOffline: the method `hashCode` of Java is known to the platform alone"),
        ],
    );
}

#[test]
fn every_function_and_method_that_is_checked_is_evaluated() {
    let table = include_str!("../../core/data/functions.json");
    let table = aepflow::json::Document::parse(table.as_bytes()).expect("JSON");
    let kinds: [(&str, &str, fn(&str, usize) -> bool); 2] =
        [("functions", "", takes), ("methods", "\"a\".", method_takes)];
    for (list, before, takes) in kinds {
        let rows: Vec<_> = table.root().get(list).expect("a list").elements().collect();
        assert!(rows.len() > 20, "{list}");
        for row in rows {
            let aliases = row.get("aliases").into_iter().flat_map(aepflow::json::Node::elements);
            for name in row.get("name").into_iter().chain(aliases).filter_map(aepflow::json::Node::as_str) {
                for count in 0..6 {
                    let found = value(&format!("{before}{name}({})", vec!["null"; count].join(", ")), "{}");
                    let is_known = !found.contains("there is no function") && !found.contains("of Java is known");
                    assert!(is_known, "{name}: {found}");
                    let is_refused = found.contains(&format!("`{name}` doesn't take {count} argument"));
                    assert_eq!(!is_refused, takes(&name, count), "{name} of {count}: {found}");
                }
            }
        }
    }
}
