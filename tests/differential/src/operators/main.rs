//! Compares what operators give with the engine itself, type and value, on random expressions over one record.
//!
//! The argument is the command of the other side: it answers each line as `Operators.java` says. Numbers are compared by value:
//! `Double.toString` of Java 17 sometimes writes more digits than mean the number (JDK-4511638), where the library writes the
//! fewest, as Java 19 does.

#[path = "../base64.rs"]
mod base64;
mod generate;
#[path = "../random.rs"]
mod random;
mod rows;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};

use aepflow::Units;
use aepflow::json::{Document, Kind, Node, Value, write_string};
use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

use crate::base64::{base64, unbase64};
use crate::generate::{RECORD, expression};
use crate::random::Random;
use crate::rows::{Case, ROWS};

const EXPRESSIONS: usize = 200_000;
const SEED: u64 = 53;
/// How many operators are in each other at most.
const DEPTH: usize = 3;
/// How many differences are shown.
const SHOWN: usize = 40;

fn main() -> ExitCode {
    let command: Vec<String> = std::env::args().skip(1).collect();
    let mut random = Random::new(SEED);
    let texts: Vec<String> = (0..EXPRESSIONS).map(|_| expression(&mut random, DEPTH)).collect();
    let theirs = ask(&command, &texts);
    let record = Document::parse(RECORD.as_bytes()).expect("a record");
    let zones = Zones::none();
    let (mut equal, mut failed, mut unread, mut differ) = (0, 0, 0, Vec::new());
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (text, theirs) in texts.iter().zip(&theirs) {
        if theirs == "?" {
            unread += 1;
            continue;
        }
        let ours = evaluate(text, record.root(), &zones);
        let case = Case { text, ours: &ours, theirs };
        match (ours.as_str(), theirs.as_str()) {
            ("-", "-") => failed += 1,
            _ if same(&ours, theirs) => equal += 1,
            _ => match ROWS.iter().find(|(_, explains)| explains(&case)) {
                Some((row, _)) => *known.entry(row).or_default() += 1,
                None => differ.push(format!("{text}\n    ours   {ours:?}\n    theirs {theirs:?}")),
            },
        }
    }
    let explained: usize = known.values().sum();
    println!(
        "{EXPRESSIONS} expressions of operators: {equal} of equal value, {failed} fail in both, {unread} can't be read by JEXL 3.1, \
         {explained} in the table, {} differ",
        differ.len()
    );
    for (row, count) in &known {
        println!("  {count:6} {row}");
    }
    for text in differ.iter().take(SHOWN) {
        println!("  differs: {text}");
    }
    if differ.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn ask(command: &[String], texts: &[String]) -> Vec<String> {
    let (program, arguments) = command.split_first().expect("the command of the engine");
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the engine starts");
    let mut input = child.stdin.take().expect("it has an input");
    let lines: String = texts.iter().map(|text| base64(text.as_bytes()) + "\n").collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("the lines are written").expect("the engine reads them");
    let answers: Vec<String> = String::from_utf8(output.stdout).expect("Base64").lines().map(unbase64).collect();
    assert_eq!(answers.len(), texts.len(), "the engine answers each line");
    answers
}

/// The type and the value of an expression, or why there is none: `-` if the engine fails as well, else a word.
fn evaluate(text: &str, record: Node<'_>, zones: &Zones) -> String {
    let row = Value::object([
        ("sourceType", Some("EXPRESSION".into())),
        ("source", Some(text.into())),
        ("destination", Some("v".into())),
    ]);
    let plan = Plan::compile(&Value::object([("mappings", Some(Value::list([row])))])).expect("rows");
    let mut run = Run::new(&plan, PreviewOptions::default(), zones);
    let Some(trace) = plan.trace(&mut run, record, "v", Units::Bytes) else {
        return "not compiled".to_owned();
    };
    let trace = Document::parse(trace.as_bytes()).expect("JSON");
    let member = |name: &str| trace.root().get(name).and_then(|node| node.as_str()).unwrap_or_default().into_owned();
    match trace.root().get("value") {
        Some(value) => format!("{}\n{}", member("type"), canonical(value, member("type") == "set")),
        None if member("status") == "failed" && !member("message").contains("diagnostics") => "-".to_owned(),
        None => format!("{}: {}", member("status"), member("message")),
    }
}

/// JSON as `Operators.java` writes it.
fn canonical(node: Node<'_>, is_set: bool) -> String {
    match node.kind() {
        Kind::Array => {
            let mut texts: Vec<String> = node.elements().map(|element| canonical(element, false)).collect();
            if is_set {
                texts.sort();
            }
            format!("[{}]", texts.join(", "))
        }
        Kind::Object => {
            let members = node.members().map(|(name, value)| format!("{}:{}", quoted(&name), canonical(value, false)));
            let mut members: Vec<String> = members.collect();
            members.sort();
            format!("{{{}}}", members.join(", "))
        }
        _ => node.as_str().map_or_else(|| node.raw().to_owned(), |text| quoted(&text)),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    write_string(&mut out, text);
    out
}

/// Whether two answers are alike; the digits of a double or a float may be more in Java's.
fn same(ours: &str, theirs: &str) -> bool {
    ours == theirs || !ours.starts_with("bigDecimal") && numbers_alike(ours, theirs)
}

fn numbers_alike(ours: &str, theirs: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'E' | '-' | '+');
    let (mut ours, mut theirs) = (ours, theirs);
    loop {
        let start = ours.find(digit).unwrap_or(ours.len());
        if theirs.find(digit).unwrap_or(theirs.len()) != start || ours[..start] != theirs[..start] {
            return false;
        }
        if start == ours.len() {
            return true;
        }
        let (one, other) = (&ours[start..], &theirs[start..]);
        let [one_end, other_end] = [one, other].map(|text| text.find(|c| !digit(c)).unwrap_or(text.len()));
        let (one_number, other_number) = (&one[..one_end], &other[..other_end]);
        // Only numbers with all digits of a double or a float are written at different lengths.
        let value = |text: &str| text.parse::<f64>().ok().filter(|_| text.contains('.') && text.len() > 8);
        if one_number != other_number && (value(one_number).is_none() || value(one_number) != value(other_number)) {
            return false;
        }
        (ours, theirs) = (&one[one_end..], &other[other_end..]);
    }
}
