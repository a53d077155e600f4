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
    let units = units(text);
    [
        ("matches", give(matches(regex, text, &units))),
        ("finds", give(finds(regex, text, &units))),
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

/// For each byte of a text, how many units of UTF-16 are before it.
fn units(text: &str) -> Vec<usize> {
    let mut units = 0;
    let mut all = Vec::new();
    for c in text.chars() {
        all.extend(std::iter::repeat_n(units, c.len_utf8()));
        units += c.len_utf16();
    }
    all.push(units);
    all
}

fn matches(regex: &Regex, text: &str, units: &[usize]) -> Result<String, Stop> {
    let found = regex.matches(text, &mut { STEPS })?;
    Ok(found.map(|found| groups(units, &found)).unwrap_or_default())
}

fn finds(regex: &Regex, text: &str, units: &[usize]) -> Result<String, Stop> {
    let mut all = regex.find_all(text);
    let mut out = String::new();
    let mut steps = STEPS;
    while let Some(found) = all.next(&mut steps)? {
        out += &groups(units, &found);
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

fn groups(units: &[usize], found: &Match) -> String {
    let mut out = String::new();
    for group in found.groups() {
        match group {
            Some((start, end)) => out += &format!("{},{} ", units[*start], units[*end]),
            None => out += "-1,-1 ",
        }
    }
    out.push(';');
    out
}
