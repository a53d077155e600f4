//! What the checks tell of functions of other languages gives what these give.

use aepflow::json::Value;
use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

/// What an expression is called instead, by its check.
fn told(expression: &str) -> String {
    let given = Value::object([("expression", Some(expression.into()))]);
    let help = aepflow::check_expression(&given).first().map(aepflow::Diagnostic::help).unwrap_or_default();
    let instead = help.strip_prefix("here it is ").and_then(|rest| rest.split_once("; ")).map(|(told, _)| told);
    instead.unwrap_or_default().to_owned()
}

/// The value of an expression over a record, as JSON.
fn value(expression: &str, record: &str) -> String {
    let row = [("sourceType", "EXPRESSION"), ("source", expression), ("destination", "v")];
    let row = Value::object(row.map(|(name, text)| (name, Some(text.into()))));
    let plan = Plan::compile(&Value::object([("mappings", Some(Value::list([row])))])).expect("rows");
    let zones = Zones::none();
    let tried = Run::new(&plan, PreviewOptions::default(), &zones).text(record.as_bytes());
    match tried.faults.first() {
        Some(fault) => fault.failure.message.clone(),
        None => {
            tried.output.strip_prefix("{\"v\":").and_then(|rest| rest.strip_suffix('}')).unwrap_or("null").to_owned()
        }
    }
}

/// The expressions of a help, without the words about them.
fn expressions(told: &str) -> impl Iterator<Item = &str> {
    let words = [" for ", ", which ", ", with ", ", an "];
    let end = move |part: &str| words.iter().filter_map(|word| part.find(word)).min().unwrap_or(part.len());
    told.split(", or ").map(move |part| part[..end(part)].trim_start_matches("nested "))
}

const DAY: &str = r#"{"a":"2024-08-06T11:22:33Z"}"#;

#[test]
fn each_help_gives_what_was_meant() {
    for (written, record, values) in [
        ("nvl(a, b)", r#"{"b":1}"#, &["1"] as &[_]),
        ("isnull(a)", r#"{"b":1}"#, &["true", "1"]),
        ("isnull(a)", r#"{"a":2,"b":1}"#, &["false", "2"]),
        ("is_null(a)", r#"{"a":null}"#, &["true"]),
        ("isNotNull(a)", r#"{"a":null}"#, &["false"]),
        ("zeroifnull(a)", r#"{"a":null}"#, &["0"]),
        ("nvl2(a, b, c)", r#"{"a":null,"b":1,"c":2}"#, &["2"]),
        ("nvl2(a, b, c)", r#"{"a":0,"b":1,"c":2}"#, &["1"]),
        ("isEmpty(a)", r#"{"a":[]}"#, &["true"]),
        ("notEmpty(a)", r#"{"a":[]}"#, &["false"]),
        ("isblank(a)", r#"{"a":" "}"#, &["true"]),
        ("IF(condition, a, b)", r#"{"condition":false,"a":1,"b":2}"#, &["2", "2"]),
        ("switch(a)", r#"{"a":"y","condition":true}"#, &["2", r#""y""#]),
        ("choose(a, b, c)", r#"{"a":2,"b":"x","c":"y"}"#, &[r#""y""#]),
        ("nullif(a, b)", r#"{"a":1,"b":1}"#, &["null"]),
        ("toString(a)", r#"{"a":"2024-05-06"}"#, &[r#""2024-05-06""#, r#""2024-05-06""#]),
        ("count(a)", r#"{"a":[1,2]}"#, &["2"]),
        ("substring(a, 0, 3)", r#"{"a":"platform"}"#, &[r#""pla""#]),
        ("position(a, 'x')", r#"{"a":"abxc"}"#, &["2"]),
        ("replaceAll(a, 'x', 'y')", r#"{"a":"axx"}"#, &[r#""ayy""#, r#""ay""#]),
        ("regexp_replace(a, 'x', 'y')", r#"{"a":"axx"}"#, &[r#""ay""#]),
        ("regexp_extract(a, 'x')", r#"{"a":"abxxc"}"#, &[r#"["xx","xx"]"#]),
        ("rlike(a, 'x')", r#"{"a":"abxc"}"#, &["true"]),
        ("like(a, '%x%')", r#"{"a":"abxc"}"#, &["true", "true"]),
        ("like(a, '%x%')", r#"{"a":"abc"}"#, &["false", "false"]),
        ("contains(a, 'x')", r#"{"a":"abxc"}"#, &["true", "false"]),
        ("startsWith(a, 'x')", r#"{"a":"xa"}"#, &["true"]),
        ("ends_with(a, 'x')", r#"{"a":"ax"}"#, &["true"]),
        ("toLowerCase(a)", r#"{"a":"X"}"#, &[r#""x""#]),
        ("toUpperCase(a)", r#"{"a":"x"}"#, &[r#""X""#]),
        ("concat_ws(a, b)", r#"{"a":"x","b":"y"}"#, &[r#""x, y""#]),
        ("array_join(a)", r#"{"a":["x","y"]}"#, &[r#""x, y""#]),
        ("string_split(a)", r#"{"a":"x,y"}"#, &[r#"["x","y"]"#]),
        ("split_part(a, ',', 1)", r#"{"a":"x,y"}"#, &[r#""x""#]),
        ("getdate()", "{}", &[r#""1970-01-01T00:00:00Z""#, "0"]),
        ("today()", "{}", &[r#""1970-01-01""#]),
        ("to_date(a)", r#"{"a":"2024-05-06"}"#, &[r#""2024-05-06T00:00:00Z""#]),
        ("from_unixtime(a)", r#"{"a":1714953600}"#, &[r#""2024-05-06T00:00:00.000Z""#]),
        ("extract(a)", DAY, &["2024"]),
        ("date_trunc('month', a)", DAY, &[r#""2024-08-01T00:00:00Z""#]),
        ("year(a)", DAY, &["2024"]),
        ("quarter(a)", DAY, &["3"]),
        ("month(a)", DAY, &["8"]),
        ("week(a)", DAY, &["32"]),
        ("day(a)", DAY, &["6"]),
        ("dayofweek(a)", DAY, &["2"]),
        ("dayofyear(a)", DAY, &["219"]),
        ("hour(a)", DAY, &["11"]),
        ("minute(a)", DAY, &["22"]),
        ("second(a)", DAY, &["33"]),
        ("to_number(a)", r#"{"a":"12"}"#, &["12", "12.0"]),
        ("parseInt(a)", r#"{"a":"12"}"#, &["12"]),
        ("float(a)", r#"{"a":"1.5"}"#, &["1.5"]),
        ("datediff(a, b)", r#"{"a":1714953600000,"b":1714780800000}"#, &["2"]),
        ("date_add(a, 1)", r#"{"a":1714953600000}"#, &[r#""2024-05-07""#]),
        ("parse_json(a)", r#"{"a":"{\"b\":1}"}"#, &[r#"{"b":1}"#]),
        ("get_json_object(a)", r#"{"a":"{\"b\":1}"}"#, &["1"]),
        ("md5hash(a)", r#"{"a":"abc"}"#, &[r#""900150983cd24fb0d6963f7d28e17f72""#]),
        ("sha(a)", r#"{"a":"abc"}"#, &[r#""a9993e364706816aba3e25717850c26c9cd0d89d""#]),
        ("url_decode(a)", r#"{"a":"x%2Fy"}"#, &[r#""x/y""#]),
        ("urlencode(a)", r#"{"a":"x/y"}"#, &[r#""x%2Fy""#]),
        ("least(a, b)", r#"{"a":1,"b":2}"#, &["1"]),
        ("greatest(a, b)", r#"{"a":1,"b":2}"#, &["2"]),
        ("strip(a)", r#"{"a":" x "}"#, &[r#""x""#]),
        ("keys(a)", r#"{"a":{"x":1}}"#, &[r#"["x"]"#]),
        ("append(a, b)", r#"{"a":[1],"b":2}"#, &["[1,2]"]),
        ("array_cat(a, b)", r#"{"a":[1],"b":[2]}"#, &["[1,2]"]),
        ("array(a, b)", r#"{"a":1,"b":2}"#, &["[1,2]"]),
        ("struct(a)", r#"{"a":1}"#, &[r#"{"key":1}"#]),
        ("map(a)", r#"{"a":1}"#, &[r#"{"key":1}"#]),
        ("isset(a)", r#"{"a":1}"#, &["true"]),
    ] {
        let told = told(written);
        let found: Vec<_> = expressions(&told).map(|expression| value(expression, record)).collect();
        assert_eq!(found, values, "{written}: {told}");
    }
}
