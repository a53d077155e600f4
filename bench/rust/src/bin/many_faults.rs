//! What a million wrong rows take: `many_faults [ROWS]` prints seconds and the most memory beside the text, for each way in
//! which all of them are wrong.

use std::fmt::Write as _;
use std::time::Instant;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A row whose number replaces `#`, by what is wrong with it.
const ROWS: [(&str, &str); 6] = [
    ("a misspelt member", r##"{"sourc":"data.f#","destination":"a.f#"}"##),
    ("a misspelt field of the source", r##"{"source":"data.amont#","destination":"a.f#"}"##),
    ("a misspelt destination", r##"{"source":"data.amount","destination":"a.amont#"}"##),
    ("a misspelt type", r##"{"source":"data.amount","sourceType":"ATRIBUTE","destination":"a.f#"}"##),
    ("a misspelt function", r##"{"source":"uper(data.amount)","sourceType":"EXPRESSION","destination":"a.f#"}"##),
    ("a path with a space", r##"{"source":"data.f #","destination":"a.f #"}"##),
];
const KNOWN: &str = r#""fields":[{"path":"data.amount","type":"number"}],"schema":{"properties":{"a":{"type":"object","properties":{"amount":{"type":"number"}}}}}"#;

fn text(row: &str, count: usize) -> String {
    let mut text = String::from(r#"{"mappings":["#);
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        write!(text, "{comma}{}", row.replace('#', &number.to_string())).expect("a string");
    }
    text + "]," + KNOWN + "}"
}

fn main() {
    let count = std::env::args().nth(1).map_or(1_000_000, |count| count.parse().expect("a number of rows"));
    for (what, row) in ROWS {
        let text = text(row, count);
        let before = MEMORY.current_usage_as_mb();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let found = aepflow::check_mapping(text.as_str());
        let seconds = start.elapsed().as_secs_f64();
        let rest = found.last().map(aepflow::Diagnostic::message).unwrap_or_default();
        println!("{what}: {seconds:.2} s, {:.0} MB; {} told, {rest}", MEMORY.peak_usage_as_mb() - before, found.len());
    }
}
