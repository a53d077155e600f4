//! Compares the library with the engine of the expressions and with Java, on random texts: is each taken or refused, and
//! does the formatted text read as the same tree?
//!
//! The argument is the command of the other side: it answers each line as `Engine.java` says.

mod base64;
mod expressions;
mod patterns;
mod random;
mod rows;
mod tokens;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};

use aepflow::language::{check_expression, format, parse};

use crate::base64::base64;
use crate::expressions::Expressions;
use crate::random::Random;
use crate::rows::{ROWS, Takes, Text};

const EXPRESSIONS: usize = 20_000;
const PATTERNS: usize = 5_000;
const SEED: u64 = 31;

/// How many differing texts are shown of each kind.
const SHOWN: usize = 10;

fn main() -> ExitCode {
    let command: Vec<String> = std::env::args().skip(1).collect();
    let mut engine = Engine { command, differences: 0 };
    engine.expressions();
    engine.patterns("regular expressions", 'R', "matches_regex(x, {})", patterns::regex);
    engine.patterns("patterns of dates", 'D', "format(x, {})", patterns::date);
    engine.patterns("names of charsets", 'C', "md5(x, {})", patterns::charset);
    engine.patterns("names of zones", 'Z', "zone_date_to_zone(x, {})", patterns::zone);
    if engine.differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct Engine {
    command: Vec<String>,
    differences: usize,
}

impl Engine {
    /// What the other side makes of texts of a kind; nothing for one that it refuses.
    fn ask(&self, kind: char, texts: &[String]) -> Vec<Option<String>> {
        let (program, arguments) = self.command.split_first().expect("the command of the engine");
        let mut command = Command::new(program);
        let child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = child.spawn().expect("the engine starts");
        let lines: String = texts.iter().map(|text| format!("{kind}{}\n", base64(text.as_bytes()))).collect();
        let mut input = child.stdin.take().expect("it has an input");
        let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("the lines are written").expect("the engine reads them");
        let answers = String::from_utf8(output.stdout).expect("Base64");
        let answers: Vec<Option<String>> =
            answers.lines().map(|line| Some(line.to_owned()).filter(|line| *line != base64(b"-"))).collect();
        assert_eq!(answers.len(), texts.len(), "the engine answers each line");
        answers
    }

    fn expressions(&mut self) {
        let mut random = Expressions(Random::new(SEED));
        let texts: Vec<String> = (0..EXPRESSIONS).map(|_| random.next()).collect();
        let theirs = self.ask('E', &texts);
        let ours: Vec<Option<String>> = texts.iter().map(|text| formatted(text)).collect();
        let printed: Vec<String> = ours.iter().map(|text| text.clone().unwrap_or_default()).collect();
        let reread = self.ask('E', &printed);
        let mut report = Report::default();
        for (((text, ours), theirs), reread) in texts.iter().zip(&ours).zip(&theirs).zip(&reread) {
            let takes = match (ours, theirs) {
                (Some(_), None) => Takes::Library,
                (None, Some(_)) => Takes::Engine,
                (Some(_), Some(_)) if theirs != reread => Takes::Both,
                (Some(_), Some(_)) => {
                    report.taken += 1;
                    continue;
                }
                (None, None) => {
                    report.refused += 1;
                    continue;
                }
            };
            report.add(takes, text, ours.as_deref());
        }
        let idle = ROWS.iter().filter(|row| !report.rows.contains_key(row.1));
        report.unexplained.extend(idle.map(|row| format!("no text needs the row: {}", row.1)));
        self.differences += report.print("expressions", EXPRESSIONS);
    }

    fn patterns(&mut self, name: &str, kind: char, call: &str, next: fn(&mut Random) -> String) {
        let mut random = Random::new(SEED);
        let texts: Vec<String> = (0..PATTERNS).map(|_| next(&mut random)).collect();
        let mut report = Report::default();
        for (text, theirs) in texts.iter().zip(self.ask(kind, &texts)) {
            match (takes(&call.replace("{}", &literal(text))), theirs.is_some()) {
                (true, true) => report.taken += 1,
                (false, false) => report.refused += 1,
                // Java has families of charsets with a thousand names; of others than these the library tells nothing.
                (true, false) if kind == 'C' => {
                    *report.rows.entry("names like those of Java's charsets").or_default() += 1
                }
                (true, false) => report.unexplained.push(format!("Java refuses {text:?}")),
                (false, true) => report.unexplained.push(format!("Java takes {text:?}")),
            }
        }
        self.differences += report.print(name, PATTERNS);
    }
}

#[derive(Default)]
struct Report {
    taken: usize,
    refused: usize,
    /// How many texts each row explains.
    rows: BTreeMap<&'static str, usize>,
    unexplained: Vec<String>,
}

impl Report {
    fn add(&mut self, takes: Takes, text: &str, ours: Option<&str>) {
        let read = Text::new(text);
        let printed = ours.map(Text::new);
        match ROWS.iter().find(|row| row.explains(takes, &read, printed.as_ref())) {
            Some(row) => *self.rows.entry(row.1).or_default() += 1,
            None => self.unexplained.push(match takes {
                Takes::Library => format!("the engine refuses {text:?}"),
                Takes::Engine => format!("the engine takes {text:?}"),
                Takes::Both => format!("{text:?} is formatted to another tree: {:?}", ours.unwrap_or_default()),
            }),
        }
    }

    /// Prints the counts and the first differences; gives how many there are.
    fn print(&self, name: &str, count: usize) -> usize {
        let explained: usize = self.rows.values().sum();
        let differ = self.unexplained.len();
        println!(
            "{count} {name}: {} taken by both, {} refused by both, {explained} in the table, {differ} differ",
            self.taken, self.refused
        );
        for (row, count) in &self.rows {
            println!("  {count:6} {row}");
        }
        for text in self.unexplained.iter().take(SHOWN) {
            println!("  differs: {text}");
        }
        differ
    }
}

/// The text of an expression as the library writes it, which must read as the same tree; nothing if it is refused.
fn formatted(text: &str) -> Option<String> {
    // Whatever is found in it, the check comes to an end.
    takes(text);
    let printed = format(&parse(text).ok()?);
    let again = parse(&printed).map(|tree| format(&tree));
    assert_eq!(again.as_ref(), Ok(&printed), "{text:?} is printed as another expression");
    Some(printed)
}

/// Whether the check of an expression finds no error in it.
fn takes(expression: &str) -> bool {
    let input = format!("{{\"expression\":{}}}", literal(expression));
    !check_expression(input.as_bytes()).iter().any(|fault| fault.is_error())
}

/// A text in double quotes, as JSON and the expressions read it alike.
fn literal(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\0'..' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
