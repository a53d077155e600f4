//! What a million wrong rows take: `many_faults [ROWS]` prints seconds and the most memory of a process of its own, for each way
//! in which all of them are wrong.

use std::fmt::Write as _;
use std::fs::read_to_string;
use std::process::Command;
use std::time::Instant;

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

/// The most memory that this process had, in MB; only Linux says so.
fn most_memory() -> u64 {
    let status = read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0) / 1024
}

fn measure(what: &str, row: &str, count: usize) {
    let text = text(row, count);
    let start = Instant::now();
    let found = aepflow::check_mapping(text.as_str());
    let seconds = start.elapsed().as_secs_f64();
    let rest = found.last().map(aepflow::Diagnostic::message).unwrap_or_default();
    println!("{what}: {seconds:.2} s, {} MB with the text's {}; {rest}", most_memory(), text.len() / 1_000_000);
}

fn main() {
    let mut given = std::env::args().skip(1);
    let count = given.next().map_or(1_000_000, |count| count.parse().expect("a number of rows"));
    if let Some((what, row)) = given.next().and_then(|at| ROWS.get(at.parse::<usize>().ok()?)) {
        return measure(what, row, count);
    }
    for at in 0..ROWS.len() {
        let this = std::env::current_exe().expect("a program");
        Command::new(this).args([count.to_string(), at.to_string()]).status().expect("it starts");
    }
}
