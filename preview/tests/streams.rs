//! JSON Lines as streams: the same lines come out wherever the bytes are cut, and the report tells what became of them.

use std::io::BufReader;
use std::sync::Arc;

use aepflow::ffi::{Calls, Units};
use aepflow::json::Document;
use aepflow_preview::{Fate, MAX_LINE, Plan, PreviewOptions, Run, Sizes, Zones, ffi};

const MAPPINGS: &str = r#"{"mappings":[{"source":"id","destination":"_acme.id"},
    {"source":"amount / 100.0","sourceType":"EXPRESSION","destination":"_acme.amount"}]}"#;
const INPUT: &str =
    "\u{feff}{\"id\":\"é\",\"amount\":150}\r\n\n{\"id\":2,\"amount\":\"x\"}\n{broken\n[]\n{\"id\":\"日本\"}";
const OUTPUT: &str = concat!(
    "{\"_acme\":{\"id\":\"é\",\"amount\":1.5}}\n",
    "{\"_acme\":{\"id\":2}}\n",
    "{\"_acme\":{\"id\":\"日本\",\"amount\":0.0}}\n"
);

#[test]
fn a_reader_is_tried_line_by_line() {
    let plan = Plan::compile(MAPPINGS).expect("mappings");
    let zones = Zones::none();
    for buffer in [1, 2, 3, 7, 1 << 16] {
        let mut run = Run::new(&plan, PreviewOptions::default(), &zones);
        let mut out = Vec::new();
        run.lines(BufReader::with_capacity(buffer, INPUT.as_bytes()), &mut out).expect("bytes");
        assert_eq!(String::from_utf8_lossy(&out), OUTPUT);
        assert_eq!((run.read(), run.fates()), (5, [2, 1, 2]));
        let faulty: Vec<_> = run.faulty_lines().iter().map(|faulty| (faulty.line, faulty.fate)).collect();
        assert_eq!(faulty, [(3, Fate::LandsWithNulls), (4, Fate::Rejected), (5, Fate::Rejected)]);
    }
}

#[test]
fn a_streaming_source_takes_records_up_to_a_size() {
    let most = PreviewOptions::MOST_STREAMED_BYTES;
    let plan = Plan::compile(MAPPINGS).expect("mappings");
    let zones = Zones::none();
    let record = |size: usize| format!("{{\"id\":\"{}\"}}", "x".repeat(size - 9));
    let input = [record(most), "{}".to_owned(), record(most + 1), record(MAX_LINE + 2)].join(" \r\n");
    let streaming = PreviewOptions { streaming: Some(true), ..PreviewOptions::default() };
    let mut run = Run::new(&plan, streaming, &zones);
    run.lines(input.as_bytes(), std::io::sink()).expect("bytes");
    // What becomes of a larger one isn't published: it is counted, and lands.
    assert_eq!((run.source_sizes(), run.fates()), (Some(Sizes { largest: MAX_LINE + 1, beyond: 2 }), [3, 0, 1]));

    let document = Document::parse(input.lines().nth(2).unwrap_or_default().as_bytes()).expect("JSON");
    let mut run = Run::new(&plan, streaming, &zones);
    run.record(document.root());
    assert_eq!(run.source_sizes(), Some(Sizes { largest: most + 1, beyond: 1 }));
    let mut run = Run::new(&plan, PreviewOptions::default(), &zones);
    run.record(document.root());
    assert_eq!(run.source_sizes(), None);
}

#[test]
fn as_many_records_are_read_as_the_options_say() {
    let plan = Plan::compile(MAPPINGS).expect("mappings");
    let zones = Zones::none();
    let mut run = Run::new(&plan, PreviewOptions { limit: Some(2), ..PreviewOptions::default() }, &zones);
    let mut out = Vec::new();
    run.lines(INPUT.as_bytes(), &mut out).expect("bytes");
    assert_eq!((String::from_utf8_lossy(&out).lines().count(), run.read()), (2, 2));
}

#[test]
fn chunks_of_any_size_give_the_same_lines_and_report() {
    let plan = Arc::new(ffi::Plan::compile(Calls(Units::Utf16), MAPPINGS).expect("mappings"));
    let zones = Zones::none();
    let mut reports = Vec::new();
    for size in 1..=INPUT.len() {
        let mut stream = ffi::Stream::new(&plan, ffi::Form::Outputs, "").expect("options");
        let mut out: Vec<u8> = INPUT.as_bytes().chunks(size).flat_map(|chunk| stream.feed(chunk, &zones)).collect();
        out.extend(stream.end(&zones));
        assert_eq!(String::from_utf8_lossy(&out), OUTPUT, "{size}");
        reports.push(stream.report());
    }
    reports.dedup();
    let [report] = &reports[..] else { panic!("{reports:?}") };
    assert!(report.ends_with(concat!(
        r#""fates":{"lands":2,"landsWithNulls":1,"rejected":2},"read":5,"sizes":{"largest":38},"faultyLines":["#,
        r#"{"line":3,"fate":"landsWithNulls","faults":[{"mapping":1,"destination":"_acme.amount","source":"amount / 100.0","#,
        r#""status":"failed","message":"`/` takes numbers, and one operand is the text `x`","start":0,"end":14}],"reasons":[]},"#,
        r#"{"line":4,"fate":"rejected","faults":[],"reasons":[{"path":"","message":"the record is not JSON"}]},"#,
        r#"{"line":5,"fate":"rejected","faults":[],"reasons":[{"path":"","message":"the record is not an object"}]}]}"#
    )), "{report}");
}

#[test]
fn records_come_with_what_became_of_them() {
    let plan = Arc::new(ffi::Plan::compile(Calls(Units::Utf16), MAPPINGS).expect("mappings"));
    let zones = Zones::none();
    let mut stream = ffi::Stream::new(&plan, ffi::Form::Records, r#"{"limit":2}"#).expect("options");
    let mut out = stream.feed(b"{\"id\":1,\"amount\":3}\n[", &zones);
    assert!(!stream.is_full());
    out.extend(stream.feed(b"]\n{}\n", &zones));
    assert!(stream.is_full());
    assert_eq!(
        String::from_utf8_lossy(&out),
        concat!(
            r#"{"output":{"_acme":{"id":1,"amount":0.03}},"fate":"lands","faults":[],"reasons":[]}"#,
            "\n",
            r#"{"output":{},"fate":"rejected","faults":[],"reasons":[{"path":"","message":"the record is not an object"}]}"#,
            "\n"
        )
    );
    assert_eq!(stream.record("{}", &zones), Ok(Vec::new()));
    assert!(ffi::Stream::new(&plan, ffi::Form::Outputs, r#"{"limit":0}"#).is_err());
}
