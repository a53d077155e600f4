//! What the library makes of a text, written as `Regexes.java` writes it.

use aepflow_java::regex::{Match, Regex, Stop};

/// Steps that a call may take.
const STEPS: u64 = 2_000_000;

pub enum Answer {
    Given(String),
    Stopped(&'static str),
}

/// What `matches`, `find` and both ways to split give.
pub fn answer(regex: &Regex, text: &str) -> [(&'static str, Answer); 4] {
    [
        ("matches", give(matches(regex, text))),
        ("finds", give(finds(regex, text))),
        ("splits, all kept,", give(splits(regex, text, true))),
        ("splits", give(splits(regex, text, false))),
    ]
}

fn give(result: Result<String, Stop>) -> Answer {
    match result {
        Ok(text) => Answer::Given(text),
        Err(Stop::TooManySteps) => Answer::Stopped("refused by name: too many steps"),
        Err(Stop::InsideCharacter) => Answer::Stopped("refused by name: a match inside a character"),
    }
}

fn matches(regex: &Regex, text: &str) -> Result<String, Stop> {
    let found = regex.matches(text, &mut { STEPS })?;
    Ok(found.map(|found| groups(text, &found)).unwrap_or_default())
}

fn finds(regex: &Regex, text: &str) -> Result<String, Stop> {
    let mut all = regex.find_all(text);
    let mut out = String::new();
    let mut steps = STEPS;
    while let Some(found) = all.next(&mut steps)? {
        out += &groups(text, &found);
    }
    Ok(out)
}

fn splits(regex: &Regex, text: &str, kept: bool) -> Result<String, Stop> {
    let parts = regex.split(text, kept, &mut { STEPS })?;
    let mut hash = 0_i32;
    for part in &parts {
        for unit in part.encode_utf16() {
            hash = hash.wrapping_mul(31).wrapping_add(i32::from(unit));
        }
        hash = hash.wrapping_mul(31).wrapping_add(0xffff);
    }
    Ok(format!("{}:{hash}", parts.len()))
}

fn groups(text: &str, found: &Match) -> String {
    let units = |at: usize| text[..at].encode_utf16().count();
    let mut out = String::new();
    for group in found.groups() {
        match group {
            Some((start, end)) => out += &format!("{},{} ", units(*start), units(*end)),
            None => out += "-1,-1 ",
        }
    }
    out.push(';');
    out
}
