//! What must be true of any input: no panic, the same grammar as `serde_json`, no secret in what is shown.

use aepflow::Response;
use aepflow::ffi::{Calls, Units, operations};
use aepflow::json::Document;
use proptest::prelude::*;

const CALLS: Calls = Calls(Units::Bytes);

/// JSON-like text: random bytes seldom get past the first character.
fn json_like() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"b\"",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud800\"",
        "\"\\x\"",
        "1",
        "-0",
        "01",
        "1.5e3",
        "1.",
        "true",
        "null",
        "nul",
        " ",
        "\n",
        "{{x}}",
        "{X}",
        "\"é\"",
        "\u{7f}",
        "\"name\"",
        "\"mappings\"",
        "\"schedule\"",
        "\"auth\"",
        "\"\"",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// What texts of errors are made of, in any order.
fn message() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "#",
        "#/",
        "/a/0",
        "~1",
        "é",
        ": ",
        ". ",
        "required key [",
        "extraneous key [",
        "]",
        "expected type: ",
        "found: ",
        "destination path ",
        "expected data type was: ",
        "sourceField: ",
        " destinationField: ",
        "ErrorCode=",
        "1 files",
        " (over the ",
        "25,000 threshold)",
        "DCVS-1106-400",
        "{",
        "\"causingExceptions\":[{}]",
        "}",
        "\\",
        "a.b[0]",
        " ",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether an object of the text repeats a name, which only our reader refuses.
fn repeats(text: &str) -> bool {
    Document::parse(text.as_bytes())
        .is_err_and(|faults| faults.iter().all(|fault| fault.kind == aepflow::json::FaultKind::DuplicateKey))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_reader_accepts_what_serde_json_accepts(text in json_like()) {
        let ours = Document::parse(text.as_bytes());
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        // Numbers stay text with us, so none is too big; serde_json stops at one before it sees the rest.
        let too_big = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
        prop_assume!(!too_big);
        prop_assert_eq!(ours.is_ok() || repeats(&text), theirs.is_ok(), "{}", text);
        if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
            let written = ours.root().to_value().to_string();
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), Some(theirs));
        }
    }

    #[test]
    fn no_entry_point_panics(text in json_like(), noise in prop::collection::vec(any::<u8>(), 0..64), index in 0usize..200) {
        let table: Vec<serde_json::Value> = serde_json::from_str(&operations()).expect("JSON");
        let operation = table[index % table.len()]["name"].as_str().expect("a name").to_owned();
        for bytes in [text.as_bytes(), &noise] {
            let _ = CALLS.check(&operation, bytes, b"");
            let _ = CALLS.build_request(&operation, bytes, bytes, bytes);
            let _ = CALLS.next_page(&operation, bytes, bytes, bytes, b"");
            let _ = CALLS.to_curl(bytes, false);
            let _ = CALLS.lint_request(bytes, b"");
            let _ = CALLS.lint_request(&[b"curl ", bytes].concat(), b"");
            let _ = CALLS.fix_request(bytes, b"");
            let _ = CALLS.fix_request(&[b"curl ", bytes].concat(), b"");
            let _ = CALLS.fix_request(&[b"irm -Body ", bytes].concat(), b"");
            let _ = CALLS.fix_request(&[b"fetch(`${", bytes, b"}`)"].concat(), b"");
            let _ = CALLS.fix_request(&[b"requests.post(f'{", bytes, b"}')"].concat(), b"");
            let _ = CALLS.parse_response(&operation, bytes, bytes);
            let _ = CALLS.read_fields(bytes);
            let _ = CALLS.read_records(bytes, bytes);
            let _ = CALLS.read_context(bytes);
            let _ = CALLS.explain_run(bytes, bytes);
            let _ = CALLS.read_event(bytes);
            let _ = CALLS.infer_schema(bytes);
            let _ = CALLS.infer_mapping(bytes);
            let _ = CALLS.check_context(bytes);
            let _ = CALLS.check_mapping(bytes);
            let _ = CALLS.convert_mapping(bytes);
            let _ = CALLS.check_requests(bytes, bytes);
            let _ = CALLS.check_expression(bytes);
            let _ = CALLS.format_expression(bytes);
            for status in [200, 302, 412, 500] {
                let _ = aepflow::parse_response(&operation, &Response { status, headers: Vec::new(), body: bytes });
            }
        }
        let _ = CALLS.decode_source_params(&text);
        let _ = CALLS.parse_expression(&text);
    }

    #[test]
    fn any_words_of_the_platform_are_explained(words in message(), path in message()) {
        let error = serde_json::json!({"code": "DPMAP-1-400", "message": words, "causingExceptions": [words, {"pointerToViolation": path, "message": words}]});
        let run = serde_json::json!({"metrics": {"statusSummary": {"status": "failed", "errors": [error]}}});
        let records = serde_json::json!([{"_errors": words}, {"_errors": {"_streamingValidation": [{"message": words}]}}, {"_validationErrors": [error]}]);
        let parts = serde_json::json!({"mapping": [{"destination": path, "source": words}], "batch": {"errors": [error]}, "failedRecords": records});
        let explained = CALLS.explain_run(&run.to_string(), &parts.to_string()).expect("a run");
        prop_assert!(serde_json::from_str::<serde_json::Value>(&explained).expect("JSON")["causes"].is_array());
    }

    #[test]
    fn a_secret_in_the_words_of_the_platform_is_not_told(tail in "[a-zA-Z0-9]{8,20}", before in "[a-z ]{0,9}", mark in prop::sample::select(vec!["Bearer ", "password=", "AccountKey=", "client_secret: ", "?a=1&sig=", "rk_live_", "https://me:", "\"token\":\""])) {
        let secret = format!("Zq{tail}");
        let end = if mark.starts_with("https") { "@host/" } else { " failed" };
        let words = format!("{before} {mark}{secret}{end}");
        let run = serde_json::json!({"metrics": {"statusSummary": {"errors": [{"message": words}, {"code": words, "message": "m"}]}}});
        let explained = CALLS.explain_run(&run.to_string(), "").expect("a run");
        prop_assert!(!explained.contains(&secret), "{}", explained);
    }

    #[test]
    fn a_planted_secret_is_never_shown(tail in "[a-zA-Z0-9]{8,20}", key in "[a-z]{3,8}") {
        let secret = format!("Zq{tail}");
        let input = format!(r#"{{"connector":"stripe","name":5,"auth":{{"accessToken":"{secret}","{key}":"{secret}"}}}}"#);
        let context = format!(r#"{{"accessToken":"{secret}","apiKey":"{secret}\n","orgId":"x","sandboxName":"prod"}}"#);
        let error = aepflow::build_request("createBaseConnection", input.as_bytes(), context.as_bytes(), b"").expect_err("faults");
        for shown in [format!("{error:?}"), error.to_string(), error.to_value(Units::Bytes).to_string()] {
            prop_assert!(!shown.contains(&secret), "{}", shown);
        }
        let good = format!(r#"{{"connector":"stripe","name":"n","auth":{{"accessToken":"{secret}"}}}}"#);
        let context = format!(r#"{{"accessToken":"a{secret}","apiKey":"{secret}","orgId":"5C1328435BF324E90A49402A@AdobeOrg","sandboxName":"prod"}}"#);
        let request = aepflow::build_request("createBaseConnection", good.as_bytes(), context.as_bytes(), b"").expect("a request");
        let debug = format!("{request:?}");
        prop_assert!(!debug.contains(&secret), "{}", debug);
        let mut all: serde_json::Value = serde_json::from_str(&request.head()).expect("JSON");
        all["body"] = request.body.into();
        let curl = CALLS.to_curl(all.to_string().as_bytes(), false).expect("a command");
        prop_assert!(!curl.contains(&secret), "{}", curl);
    }
}

#[test]
fn hostile_nesting_is_an_error() {
    let text = "[".repeat(100_000);
    assert!(Document::parse(text.as_bytes()).is_err());
    assert!(
        CALLS.lint_request(format!("{}{}", "{{".repeat(50_000), "}}".repeat(50_000)).as_bytes(), b"").starts_with('[')
    );
}

#[test]
fn hostile_commands_give_few_faults() {
    for (piece, count) in
        [("curl;", 40_000), ("curl -d $(", 20_000), ("\\ curl ", 40_000), ("curl a&a", 40_000), ("<<a\n", 40_000)]
    {
        let text = piece.repeat(count);
        let faults = CALLS.lint_request(text.as_bytes(), b"").matches("\"code\"").count();
        let _ = CALLS.fix_request(text.as_bytes(), b"");
        assert!(faults <= 2_000, "{piece}: {faults}");
    }
}

#[test]
fn hostile_scripts_end() {
    let pieces = [
        "$a = @{x=$a}\n",
        "$a += 'x'\n",
        "$a = \"$a$a\"\n",
        "irm $(irm (",
        "irm -Body @{x=@(",
        "$h.Add('a', 1)\n",
        "@'\n",
        "@'",
        "\"$(",
        "irm `\n",
        "$a|ConvertTo-Json\n",
        "irm @a -Uri $a[",
    ];
    let programs = [
        "a={a,",
        "a = [a,",
        "f'{",
        "`${",
        "a = b(",
        "fetch(`${",
        "requests.get({**a,",
        "a += b\n",
        "a = {x: a}\n",
        "'''",
    ];
    let scripts = pieces.into_iter().map(|piece| ["$a = @{}\n$h = @{}\nirm x\n", &piece.repeat(20_000)].concat());
    let programs =
        programs.into_iter().map(|piece| ["a = {}\nfetch(a)\nrequests.get(a)\n", &piece.repeat(20_000)].concat());
    for text in scripts.chain(programs) {
        let started = std::time::Instant::now();
        let _ = CALLS.lint_request(text.as_bytes(), b"");
        let took = started.elapsed();
        assert!(took < std::time::Duration::from_secs(60), "{}: {took:?}", text.get(40..80).unwrap_or_default());
    }
}

#[test]
fn hostile_records_give_few_causes() {
    let line = |index: usize| {
        format!("{{\"_errors\":[{{\"code\":\"C-{index}-1\",\"message\":\"#/f{index}: {}\"}}]}}\n", "x".repeat(500))
    };
    let records: String = (0..20_000).map(line).collect();
    let parts = serde_json::json!({"failedRecords": records}).to_string();
    let explained = CALLS.explain_run("{}", &parts).expect("an explanation");
    assert!(explained.len() < 300_000, "{} bytes", explained.len());
    let deep = format!("{}{}", "{\"causingExceptions\":[".repeat(60), "]}".repeat(60));
    let nested = format!("{{\"failedRecords\":[{{\"_validationErrors\":[{deep}]}}]}}");
    assert!(CALLS.explain_run("{}", &nested).is_ok());
    let wrapped = format!("{}{{}}{}", "{\"event\":".repeat(100), "}".repeat(100));
    assert!(CALLS.read_event(&wrapped).is_ok());
}
