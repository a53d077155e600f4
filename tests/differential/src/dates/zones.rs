//! Where the two sides' zone rules differ, which is by the versions of the database, and by names.

use std::collections::HashMap;

use aepflow_java::time::{DateTime, Zone, Zones};

use crate::Java;
use crate::random::Random;

/// Zones that both have, Java's changes of them, and the years in which the rules differ.
pub struct Differing {
    pub names: Vec<String>,
    changes: HashMap<String, Vec<i64>>,
    years: HashMap<String, Vec<i64>>,
}

/// Reads Java's rules of all zones, compares each day of 270 years, and prints where they differ.
pub fn compare(java: &Java, zones: &Zones) -> Differing {
    let answers = java.ask(&["version".to_owned(), "zones".to_owned()]);
    let theirs: Vec<&str> = answers[1].split(' ').collect();
    let ours: Vec<&str> = zones.names().collect();
    println!("zones: {} of {}, Java {} of {}", ours.len(), zones.version(), theirs.len(), answers[0]);
    let missing: Vec<&str> = theirs.iter().copied().filter(|name| !ours.contains(name)).collect();
    let (system, missing): (Vec<&str>, Vec<&str>) = missing.into_iter().partition(|name| name.starts_with("SystemV/"));
    println!("  only in Java: {} of SystemV; {missing:?}", system.len());
    println!("  not in Java: {:?}", ours.iter().filter(|name| !theirs.contains(name)).collect::<Vec<_>>());
    let names: Vec<String> = ours.into_iter().filter(|name| theirs.contains(name)).map(String::from).collect();
    let rules = java.ask(&names.iter().map(|name| format!("rules {name}")).collect::<Vec<_>>());
    let mut out = Differing { names: Vec::new(), changes: HashMap::new(), years: HashMap::new() };
    for (name, rules) in names.into_iter().zip(rules) {
        let numbers: Vec<i64> = rules.split(' ').map(|word| word.parse().expect("a number")).collect();
        let changes: Vec<(i64, i64)> = numbers[1..].chunks(2).map(|pair| (pair[0], pair[1])).collect();
        let years = years(&name, numbers[0], &changes, zones);
        if !years.is_empty() {
            println!("  differs: {name} {}", spans(&years));
        }
        out.changes.insert(name.clone(), changes.iter().map(|change| change.0).collect());
        out.years.insert(name.clone(), years);
        out.names.push(name);
    }
    out
}

fn years(name: &str, first: i64, changes: &[(i64, i64)], zones: &Zones) -> Vec<i64> {
    const DAY: i64 = 86_400;
    let zone = Zone::of(name, zones).expect("a zone");
    let days = (-48_000..54_000).map(|day| day * DAY);
    let times = days.chain(changes.iter().flat_map(|change| [change.0 - 1, change.0]));
    let mut years = Vec::new();
    for time in times {
        let at = changes.partition_point(|change| change.0 <= time);
        let theirs = if at == 0 { first } else { changes[at - 1].1 };
        let ours = DateTime::from_epoch(time, 0, zone, zones).expect("a date");
        if i64::from(ours.offset()) != theirs {
            years.push(ours.date().year);
        }
    }
    years.sort_unstable();
    years.dedup();
    years
}

fn spans(years: &[i64]) -> String {
    let mut out: Vec<(i64, i64)> = Vec::new();
    for year in years {
        match out.last_mut() {
            Some(last) if last.1 + 1 == *year => last.1 = *year,
            _ => out.push((*year, *year)),
        }
    }
    out.iter().map(|(from, to)| format!("{from}-{to}")).collect::<Vec<_>>().join(", ")
}

impl Differing {
    pub fn zone(&self, random: &mut Random) -> String {
        self.names[random.below(self.names.len())].clone()
    }

    /// A change of a zone's clocks.
    pub fn change(&self, zone: &str, random: &mut Random) -> Option<i64> {
        let changes = self.changes.get(zone).filter(|changes| !changes.is_empty())?;
        Some(changes[random.below(changes.len())])
    }

    /// Whether the date is in or beside a year in which its zone's rules differ; after those that were compared, a difference goes on.
    pub fn has(&self, date: &DateTime, zones: &Zones) -> bool {
        let Some(years) = self.years.get(&date.zone().id(zones)) else { return false };
        let year = date.date().year;
        let goes_on = years.last().is_some_and(|last| *last >= 2117) && year > 2100;
        let began = years.first().is_some_and(|first| *first <= 1839) && year < 1850;
        goes_on || began || years.iter().any(|other| (other - year).abs() <= 1)
    }
}
