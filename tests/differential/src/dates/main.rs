//! Compares dates with `java.time`: patterns, writing, reading, the list of default forms, zones, parts that are set.
//!
//! The argument is the command of the other side: it answers each line as `Dates.java` says.

#[path = "../base64.rs"]
mod base64;
mod patterns;
#[path = "../random.rs"]
mod random;
mod zones;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use aepflow_java::time::{DEFAULT_PATTERNS, DateTime, Fault, Part, Pattern, Zone, Zones};

use crate::base64::{base64, unbase64};
use crate::patterns::{any, dated, mutated};
use crate::random::Random;
use crate::zones::Differing;

const SEED: u64 = 47;

/// How many differences are shown of each kind.
const SHOWN: usize = 25;

/// Zones with names that the library has.
const NAMED: [&str; 30] = [
    "America/New_York",
    "US/Central",
    "America/Winnipeg",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Juneau",
    "US/Hawaii",
    "America/Halifax",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Etc/UTC",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Paris",
    "Europe/Warsaw",
    "Europe/Athens",
    "Africa/Cairo",
    "Europe/Moscow",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Hong_Kong",
    "Asia/Singapore",
    "Australia/Melbourne",
    "Australia/Brisbane",
    "Australia/Perth",
    "Pacific/Auckland",
    "America/Mexico_City",
];

/// What the library makes of a question: an answer, a refusal that is Java's too, or one of its own by name.
enum Ours {
    Answer(String),
    Refused,
    Own(String),
}

fn main() -> ExitCode {
    let mut command: Vec<String> = std::env::args().skip(1).collect();
    // Options stand first: `share=5` does a fifth of the work, `seed=3` takes other numbers, and `table=FOLDER` writes what Java
    // answered, as the tests of the crate read it.
    let mut option = |name: &str| {
        let at = command.iter().position(|word| word.starts_with(name))?;
        command.remove(at).strip_prefix(name).map(String::from)
    };
    let table = option("table=").map(PathBuf::from);
    let share = option("share=").map(|share| share.parse::<usize>().expect("a number"));
    let seed = option("seed=").map_or(SEED, |seed| seed.parse().expect("a number"));
    let share = if table.is_some() { 2000 } else { share.unwrap_or(1) };
    let zones = Zones::embedded().clone();
    let java = Java { command };
    let differing = zones::compare(&java, &zones);
    let mut bench = Bench { java, zones, differing, random: Random::new(seed), table, differences: 0 };
    bench.zone_ids((20_000 / share).max(200));
    bench.patterns(400_000 / share);
    bench.format(1_200_000 / share);
    // By parts, for what it takes in memory; more than a million of the texts are read.
    let parts = if share > 1 { 1 } else { 5 };
    (0..parts).for_each(|_| bench.parse(500_000 / share));
    bench.default(400_000 / share);
    bench.parts(300_000 / share);
    if bench.differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

pub struct Java {
    command: Vec<String>,
}

impl Java {
    /// What the other side answers to lines.
    pub fn ask(&self, lines: &[String]) -> Vec<String> {
        let (program, arguments) = self.command.split_first().expect("the command of the other side");
        let mut command = Command::new(program);
        let child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("it starts");
        let mut input = child.stdin.take().expect("it has an input");
        let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("the lines are written").expect("it reads them");
        let answers: Vec<String> = String::from_utf8(output.stdout).expect("ASCII").lines().map(String::from).collect();
        assert_eq!(answers.len(), lines.len(), "it answers each line");
        answers
    }
}

/// A question: the line, what it is to people, our answer.
type Question = (String, String, Ours);

struct Bench {
    java: Java,
    zones: Zones,
    differing: Differing,
    random: Random,
    table: Option<PathBuf>,
    differences: usize,
}

impl Bench {
    fn zone_ids(&mut self, count: usize) {
        let names = self.differing.names.clone();
        const PARTS: [&str; 30] = [
            "UTC",
            "GMT",
            "UT",
            "Z",
            "+",
            "-",
            "0",
            "1",
            "2",
            "5",
            "18",
            "19",
            ":",
            "00",
            "30",
            "59",
            "60",
            "Etc/",
            "Europe/",
            "Paris",
            "EST",
            "PST",
            "z",
            "utc",
            "SystemV/AST4",
            "é",
            "+02:00",
            "-0930",
            "+01:02:03",
            " ",
        ];
        let questions = (0..count).map(|_| {
            let id = if self.random.once_in(4) {
                let name = &names[self.random.below(names.len())];
                mutated(&mut self.random, name)
            } else {
                (0..1 + self.random.below(4)).map(|_| self.random.of(&PARTS)).collect()
            };
            let ours = outcome(Zone::of(&id, &self.zones).map(|zone| zone.id(&self.zones)));
            (format!("zone {}", base64(id.as_bytes())), format!("{id:?}"), ours)
        });
        let questions: Vec<Question> = questions.collect();
        self.judge("ids of zones", &questions);
    }

    fn patterns(&mut self, count: usize) {
        let questions = (0..count).map(|_| {
            let text = if self.random.once_in(4) { dated(&mut self.random) } else { any(&mut self.random) };
            let ours = match Pattern::new(&text) {
                Ok(_) => Ours::Answer("+".to_owned()),
                Err(refusal) if refusal.java_takes() => Ours::Own(refusal.to_string()),
                Err(_) => Ours::Refused,
            };
            (format!("pattern {}", base64(text.as_bytes())), format!("{text:?}"), ours)
        });
        let questions: Vec<Question> = questions.collect();
        self.judge("patterns", &questions);
    }

    fn format(&mut self, count: usize) {
        let mut questions: Vec<Question> = Vec::new();
        while questions.len() < count {
            let text = if self.random.once_in(3) { dated(&mut self.random) } else { any(&mut self.random) };
            let Ok(pattern) = Pattern::new(&text) else { continue };
            for _ in 0..6 {
                let (date, zone) = self.date();
                let ours = outcome(pattern.format(&date, &self.zones));
                let (seconds, nano) = date.epoch();
                let line = format!("format {} {seconds} {nano} {zone}", base64(text.as_bytes()));
                questions.push((line, format!("{text:?} of {}", date.to_string(&self.zones)), ours));
            }
        }
        self.judge("dates written", &questions);
    }

    fn parse(&mut self, count: usize) {
        let mut questions: Vec<Question> = Vec::new();
        let mut answered = 0;
        while questions.len() < count {
            let text = if self.random.once_in(8) { any(&mut self.random) } else { dated(&mut self.random) };
            let Ok(pattern) = Pattern::new(&text) else { continue };
            for _ in 0..6 {
                let (date, _) = self.date();
                let written = match pattern.format(&date, &self.zones) {
                    Ok(written) => written,
                    // A name that the library doesn't write, it may meet in a text.
                    Err(Fault::ZoneName) => continue,
                    Err(_) => break,
                };
                let written = mutated(&mut self.random, &written);
                let parsed = pattern.parse(&written, &self.zones);
                if parsed.is_ok_and(|date| self.differing.has(&date, &self.zones)) {
                    continue;
                }
                answered += usize::from(parsed.is_ok());
                let ours = outcome(parsed.map(|date| date.to_string(&self.zones)));
                let line = format!("parse {} {}", base64(text.as_bytes()), base64(written.as_bytes()));
                questions.push((line, format!("{text:?} reads {written:?}"), ours));
            }
        }
        println!("{answered} texts are read");
        self.judge("texts read", &questions);
    }

    fn default(&mut self, count: usize) {
        const MORE: [&str; 12] = [
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SXXX",
            "yyyy-MM-dd't'HH:mm:ss.SSSSSSSSSXXXXX",
            "uuuu-MM-dd'T'HH:mm:ssX",
            "yyyy-MM-dd HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.XXX",
            "M/d/yyyy",
            "MM/dd/yyyy hh:mm:ss a",
            "yyyy-MM-dd'T'HH:mmX",
        ];
        let lists = [&DEFAULT_PATTERNS[..], &MORE[..]].concat();
        let patterns: Vec<Pattern> = lists.iter().map(|text| Pattern::new(text).expect("a pattern")).collect();
        let mut answered = 0;
        let questions = (0..count).map(|_| {
            let (date, _) = self.date();
            let pattern = &patterns[self.random.below(patterns.len())];
            let written = pattern.format(&date, &self.zones).expect("a text");
            let written = mutated(&mut self.random, &written);
            let found = DateTime::by_default(&written);
            answered += usize::from(found.is_some());
            let ours = found.map_or(Ours::Refused, |date| Ours::Answer(date.to_string(&self.zones)));
            (format!("default {}", base64(written.as_bytes())), format!("{written:?} by default"), ours)
        });
        let questions: Vec<Question> = questions.collect();
        println!("{answered} texts are read by default");
        self.judge("texts by default", &questions);
    }

    fn parts(&mut self, count: usize) {
        const PARTS: [(&str, Part, i64); 7] = [
            ("year", Part::Year, 12_000),
            ("month", Part::Month, 15),
            ("day", Part::Day, 34),
            ("hour", Part::Hour, 26),
            ("minute", Part::Minute, 62),
            ("second", Part::Second, 62),
            ("nano", Part::Nano, 1_000_000_001),
        ];
        let mut questions: Vec<Question> = Vec::new();
        for _ in 0..count / 3 {
            let (date, zone) = self.date();
            let (seconds, nano) = date.epoch();
            let (year, week) = date.date().iso_week();
            let day = date.date();
            let shown = [
                date.to_string(&self.zones),
                date.to_iso_offset(),
                day.weekday().to_string(),
                day.year_day().to_string(),
                day.quarter().to_string(),
                year.to_string(),
                week.to_string(),
            ];
            questions.push((
                format!("show {seconds} {nano} {zone}"),
                format!("{date:?}"),
                Ours::Answer(shown.join(" ")),
            ));

            let (name, part, most) = PARTS[self.random.below(7)];
            let value = i64::try_from(self.random.below(usize::try_from(most).unwrap_or(1))).unwrap_or(0)
                - i64::from(self.random.once_in(9));
            let with = date.with(part, value, &self.zones);
            if !with.is_ok_and(|date| self.differing.has(&date, &self.zones)) {
                let ours = outcome(with.map(|date| date.to_string(&self.zones)));
                let line = format!("with {name} {value} {seconds} {nano} {zone}");
                questions.push((line, format!("{} with {name} {value}", date.to_string(&self.zones)), ours));
            }

            let clock = date.time();
            let mut parts = [day.year, day.month, day.day, clock[0], clock[1], clock[2], clock[3]];
            if self.random.once_in(4) {
                let at = self.random.below(7);
                parts[at] = i64::try_from(self.random.below(62)).unwrap_or(0);
            }
            let of = DateTime::of(parts, date.zone(), &self.zones);
            if !of.is_ok_and(|date| self.differing.has(&date, &self.zones)) {
                let words = parts.map(|part| part.to_string()).join(" ");
                let ours = outcome(of.map(|date| date.to_string(&self.zones)));
                questions.push((format!("of {zone} {words}"), format!("{words} in {zone}"), ours));
            }
        }
        self.judge("parts and texts of dates", &questions);
    }

    /// A date in a zone, often near a change of its clocks.
    fn date(&mut self) -> (DateTime, String) {
        loop {
            let zone = match self.random.below(8) {
                0 => "Z".to_owned(),
                1 => {
                    format!("{}{:02}:{:02}", self.random.of(&["+", "-"]), self.random.below(18), self.random.below(60))
                }
                2 => {
                    self.random.of(&["UTC", "GMT", "UT", "UTC+02:00", "GMT-09:30", "+01:02:03", "-00:00:30"]).to_owned()
                }
                3 | 4 => self.random.of(&NAMED).to_owned(),
                _ => self.differing.zone(&mut self.random),
            };
            let mut number = |limit: i64| {
                let wide = self.random.below(1 << 30) as i64 * (1 << 30) + self.random.below(1 << 30) as i64;
                wide % limit
            };
            let (near, wide, recent) = (number(200_000) - 100_000, number(536_457_600_000), number(2_000_000_000));
            let seconds = match self.random.below(6) {
                0 | 1 => self.differing.change(&zone, &mut self.random).unwrap_or(0) + near,
                2 => self.differing.change(&zone, &mut self.random).unwrap_or(0) + near % 3,
                3 => wide - 219_937_248_000,
                _ => recent,
            };
            let seconds = if self.random.once_in(300) { seconds * 50_000 } else { seconds };
            let nano = match self.random.below(4) {
                0 => 0,
                1 => self.random.below(1000) * 1_000_000,
                _ => self.random.below(1_000_000_000),
            };
            let read = Zone::of(&zone, &self.zones).expect("a zone");
            let date = DateTime::from_epoch(seconds, u32::try_from(nano).unwrap_or(0), read, &self.zones);
            if let Ok(date) = date
                && !self.differing.has(&date, &self.zones)
            {
                return (date, zone);
            }
        }
    }

    /// Asks the other side, prints the counts and the first differences.
    fn judge(&mut self, name: &str, questions: &[Question]) {
        let lines: Vec<String> = questions.iter().map(|question| question.0.clone()).collect();
        let theirs = self.java.ask(&lines);
        if let Some(folder) = &self.table {
            write_table(folder, &lines, &theirs);
        }
        let (mut same, mut refused, mut own) = (0, 0, BTreeMap::<&str, usize>::new());
        let mut differ = Vec::new();
        for ((_, shown, ours), theirs) in questions.iter().zip(&theirs) {
            let theirs = if theirs == "+" {
                "+".to_owned()
            } else {
                theirs.strip_prefix('-').map_or_else(|| unbase64(theirs), |_| "-".to_owned())
            };
            match ours {
                Ours::Own(why) => *own.entry(why).or_default() += 1,
                Ours::Answer(answer) if *answer == theirs => same += 1,
                Ours::Refused if theirs == "-" => refused += 1,
                Ours::Answer(answer) => differ.push(format!("{shown}: {answer:?}, Java {theirs:?}")),
                Ours::Refused => differ.push(format!("{shown}: refused, Java {theirs:?}")),
            }
        }
        let total = questions.len();
        println!("{total} {name}: {same} the same, {refused} refused by both, {} differ", differ.len());
        for (why, count) in own {
            println!("  {count:7} ({:.3} %) refused: {why}", count as f64 * 100.0 / total as f64);
        }
        for text in differ.iter().take(SHOWN) {
            println!("  differs: {text}");
        }
        self.differences += differ.len();
    }
}

/// Adds rows of question and answer to the table of their kind, the texts as they are; those with breaks are left out.
fn write_table(folder: &std::path::Path, lines: &[String], answers: &[String]) {
    let kind = lines.first().and_then(|line| line.split(' ').next()).unwrap_or_default();
    let mut rows = String::new();
    for (line, answer) in lines.iter().zip(answers) {
        let mut words: Vec<String> = line.split(' ').skip(1).map(String::from).collect();
        let texts = match kind {
            "zone" | "pattern" | "format" | "default" => 1,
            "parse" => 2,
            _ => 0,
        };
        words.iter_mut().take(texts).for_each(|word| *word = unbase64(word));
        if kind == "show" || kind == "with" || kind == "of" {
            words = vec![line.clone()];
        }
        words.push(if matches!(answer.as_str(), "+" | "-") { answer.clone() } else { unbase64(answer) });
        if !words.iter().any(|word| word.contains(['\t', '\n'])) {
            rows.push_str(&words.join("\t"));
            rows.push('\n');
        }
    }
    std::fs::write(folder.join(format!("{}.tsv", if kind == "show" { "parts" } else { kind })), rows)
        .expect("the table is written");
}

fn outcome(result: Result<String, Fault>) -> Ours {
    match result {
        Ok(text) => Ours::Answer(text),
        Err(fault) if fault.java_may_answer() => Ours::Own(fault.to_string()),
        Err(_) => Ours::Refused,
    }
}
