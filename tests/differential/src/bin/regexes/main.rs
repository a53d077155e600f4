//! Compares regular expressions with Java's: what `matches`, `find` and `split` give, for random patterns and texts.
//!
//! The arguments are how many pairs (none: all characters there are, with each property), a seed, and the command of the other side, which answers as `Regexes.java` says.

mod answer;
#[path = "../../base64.rs"]
mod base64;
mod everything;
mod generate;
#[path = "../../random.rs"]
mod random;
mod real;
#[path = "../../../../../java/tests/regex/rows.rs"]
mod rows;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::rc::Rc;

use aepflow_java::regex::{Refusal, Regex};

use crate::answer::{Answer, answer};
use crate::base64::base64;
use crate::random::Random;

/// A pattern, and texts to try it on.
type Case = (String, Rc<[String]>);

/// Bytes of texts that one Java is asked about.
const BATCH: usize = 20_000_000;

/// Texts that each pattern is tried on.
const TEXTS: usize = 10;

/// How many differences are shown.
const SHOWN: usize = 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pairs, seed, command @ ..] = arguments.as_slice() else { panic!("a number of pairs, a seed, a command") };
    let pairs: usize = pairs.parse().expect("a number of pairs");
    let mut random = Random::new(seed.parse().expect("a seed"));
    let mut report = Report::default();
    if pairs == 0 {
        everything::cases().for_each(|case| report.add(command, case));
    } else {
        real::cases().for_each(|case| report.add(command, case));
    }
    for _ in 0..pairs.div_ceil(TEXTS) {
        let pattern = generate::pattern(&mut random);
        let texts = (0..TEXTS).map(|_| generate::text(&mut random, &pattern)).collect();
        report.add(command, (pattern, texts));
    }
    report.flush(command);
    report.print();
    if report.differences.is_empty() && report.wronged.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the other side answers.
fn ask(command: &[String], cases: &[Case]) -> Vec<String> {
    let (program, arguments) = command.split_first().expect("the command of Java");
    let mut command = Command::new(program);
    let child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = child.spawn().expect("Java starts");
    let mut lines = String::new();
    for (pattern, texts) in cases {
        lines += &format!("P{}\n", base64(pattern.as_bytes()));
        texts.iter().for_each(|text| lines += &format!("T{}\n", base64(text.as_bytes())));
    }
    let mut input = child.stdin.take().expect("it has an input");
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("the lines are written").expect("Java reads them");
    String::from_utf8(output.stdout).expect("ASCII").lines().map(str::to_owned).collect()
}

#[derive(Default)]
struct Report {
    pairs: usize,
    patterns: usize,
    /// What was not asked yet, and the bytes of its texts.
    open: Vec<Case>,
    bytes: usize,
    /// Pairs by what came of them.
    outcomes: BTreeMap<String, usize>,
    differences: Vec<String>,
    /// Patterns that Java takes and the check of expressions refuses.
    wronged: Vec<String>,
    /// How many it takes and Java refuses.
    passed: usize,
}

impl Report {
    fn add(&mut self, command: &[String], case: Case) {
        self.pairs += case.1.len();
        self.bytes += case.0.len() + case.1.iter().map(|text| text.len() + 10).sum::<usize>();
        self.open.push(case);
        if self.bytes > BATCH {
            self.flush(command);
        }
    }

    fn flush(&mut self, command: &[String]) {
        let cases = std::mem::take(&mut self.open);
        self.bytes = 0;
        self.compare(&cases, &ask(command, &cases));
    }

    fn count(&mut self, outcome: &str, pairs: usize) {
        *self.outcomes.entry(outcome.to_owned()).or_default() += pairs;
    }

    fn compare(&mut self, cases: &[Case], theirs: &[String]) {
        let mut theirs = theirs.iter();
        for (pattern, texts) in cases {
            let theirs: Vec<&String> = theirs.by_ref().take(texts.len()).collect();
            assert_eq!(theirs.len(), texts.len(), "Java answers each text");
            self.patterns += 1;
            let java_refuses = theirs.iter().all(|answer| *answer == "refused");
            match (check_takes(pattern), java_refuses) {
                (false, false) => self.wronged.push(format!("{pattern:?}")),
                (true, true) => self.passed += 1,
                _ => {}
            }
            let regex = match Regex::new(pattern) {
                Ok(regex) => regex,
                Err(refusal) => {
                    self.refused(pattern, &refusal, java_refuses, texts.len());
                    continue;
                }
            };
            for (text, theirs) in texts.iter().zip(theirs) {
                self.pair(pattern, &regex, text, theirs);
            }
        }
    }

    fn refused(&mut self, pattern: &str, refusal: &Refusal, java_refuses: bool, pairs: usize) {
        match refusal {
            Refusal::Unsupported(what) => self.count(&format!("refused by name: {what}"), pairs),
            Refusal::Syntax(_) if java_refuses => self.count("no pattern for both", pairs),
            Refusal::Syntax(why) => self.differences.push(format!("{pattern:?}: Java takes it, here {why}")),
        }
    }

    fn pair(&mut self, pattern: &str, regex: &Regex, text: &str, theirs: &str) {
        match theirs {
            "refused" => self.differences.push(format!("{pattern:?}: Java refuses it")),
            "slow" | "overflow" | "broken" => self.count(&format!("Java gives up: {theirs}"), 1),
            _ => {
                let ours = answer(regex, text);
                let parts: Vec<&str> = theirs.split('|').collect();
                let mut outcome = "the same";
                for (name, ours, theirs) in
                    ours.into_iter().zip(parts).map(|((name, ours), theirs)| (name, ours, theirs))
                {
                    match ours {
                        Answer::Given(ours) if ours == theirs => {}
                        Answer::Given(ours) => {
                            self.differences
                                .push(format!("{pattern:?} {name} {text:?}: {ours} here, {theirs} in Java"));
                            return;
                        }
                        Answer::Stopped(why) => outcome = why,
                    }
                }
                self.count(outcome, 1);
            }
        }
    }

    #[allow(clippy::cast_precision_loss)]
    fn print(&mut self) {
        println!("{} pairs of {} patterns: {} differ", self.pairs, self.patterns, self.differences.len());
        for (outcome, count) in &self.outcomes {
            println!("  {count:8} {:7.3} % {outcome}", *count as f64 * 100.0 / self.pairs as f64);
        }
        self.differences.sort_by_key(String::len);
        self.differences.dedup();
        for difference in self.differences.iter().take(SHOWN) {
            println!("  differs: {difference}");
        }
        println!("the check of expressions refuses {} that Java takes", self.wronged.len());
        println!("and takes {} that Java refuses, most of them for what they look for behind", self.passed);
        self.wronged.sort_by_key(String::len);
        self.wronged.dedup();
        for pattern in self.wronged.iter().take(SHOWN) {
            println!("  wronged: {pattern}");
        }
    }
}

/// Whether the check of expressions finds no error in a call with this pattern.
fn check_takes(pattern: &str) -> bool {
    let expression = format!("matches_regex(x, {})", literal(pattern));
    let input = format!("{{\"expression\":{}}}", literal(&expression));
    !aepflow::language::check_expression(input.as_bytes()).iter().any(|fault| fault.is_error())
}

/// A text in double quotes, as JSON and the expressions read it alike.
fn literal(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..' ' => out += &format!("\\u{:04x}", u32::from(c)),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
