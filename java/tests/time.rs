//! What Java 17 answered, row by row, and that nothing panics.
//!
//! `make differential` compares millions of such rows with a JDK; `dates table=java/tests/time …` of it writes these.

use std::fmt::Debug;

use aepflow_java::time::{DEFAULT_PATTERNS, DateTime, Fault, Part, Pattern, Zone, Zones};
use proptest::prelude::*;

fn zones() -> Zones {
    Zones::new(&include_bytes!("../data/zones.bin")[..]).expect("a file of zones")
}

/// Compares each row of a table; `-` is a refusal.
fn rows<E: Debug>(table: &str, refused_here: fn(&E) -> bool, ours: impl Fn(&[&str]) -> Result<String, E>) {
    let mut compared = 0;
    for row in table.lines() {
        let mut words: Vec<&str> = row.split('\t').collect();
        let theirs = words.pop().expect("an answer");
        match ours(&words) {
            Ok(text) => assert_eq!(text, theirs, "{words:?}"),
            Err(fault) => {
                assert!(theirs == "-" || refused_here(&fault), "{words:?}: {fault:?}, Java {theirs}");
                if theirs != "-" {
                    continue;
                }
            }
        }
        compared += 1;
    }
    assert!(compared > 100, "only {compared} rows");
}

fn date(seconds: &str, nano: &str, zone: &str, zones: &Zones) -> DateTime {
    let zone = Zone::of(zone, zones).expect("a zone");
    DateTime::from_epoch(seconds.parse().expect("seconds"), nano.parse().expect("nanoseconds"), zone, zones)
        .expect("a date")
}

#[test]
fn patterns_are_read_as_java_reads_them() {
    rows(
        include_str!("time/pattern.tsv"),
        |refusal: &aepflow_java::time::Refusal| refusal.java_takes(),
        |words| Pattern::new(words[0]).map(|_| "+".to_owned()),
    );
}

#[test]
fn dates_are_written_as_java_writes_them() {
    let zones = zones();
    rows(
        include_str!("time/format.tsv"),
        |fault: &Fault| fault.java_may_answer(),
        |words| {
            let pattern = Pattern::new(words[0]).expect("a pattern");
            pattern.format(&date(words[1], words[2], words[3], &zones), &zones)
        },
    );
}

#[test]
fn texts_are_read_as_java_reads_them() {
    let zones = zones();
    rows(
        include_str!("time/parse.tsv"),
        |fault: &Fault| fault.java_may_answer(),
        |words| {
            let pattern = Pattern::new(words[0]).expect("a pattern");
            pattern.parse(words[1], &zones).map(|date| date.to_string(&zones))
        },
    );
}

#[test]
fn texts_without_a_pattern_are_read_by_the_first_of_the_list() {
    let zones = Zones::none();
    rows(
        include_str!("time/default.tsv"),
        |()| false,
        |words| DateTime::by_default(words[0]).map(|date| date.to_string(&zones)).ok_or(()),
    );
}

#[test]
fn parts_are_those_of_java() {
    let zones = zones();
    rows(
        include_str!("time/parts.tsv"),
        |fault: &Fault| fault.java_may_answer(),
        |words| {
            let words: Vec<&str> = words[0].split(' ').collect();
            match words[..] {
                ["show", seconds, nano, zone] => {
                    let date = date(seconds, nano, zone, &zones);
                    let (day, week) = (date.date(), date.date().iso_week());
                    let numbers =
                        [day.weekday(), day.year_day(), day.quarter(), week.0, week.1].map(|number| number.to_string());
                    Ok(format!("{} {} {}", date.to_string(&zones), date.to_iso_offset(), numbers.join(" ")))
                }
                ["with", part, value, seconds, nano, zone] => {
                    let part = match part {
                        "year" => Part::Year,
                        "month" => Part::Month,
                        "day" => Part::Day,
                        "hour" => Part::Hour,
                        "minute" => Part::Minute,
                        "second" => Part::Second,
                        _ => Part::Nano,
                    };
                    let value = value.parse().expect("a number");
                    date(seconds, nano, zone, &zones).with(part, value, &zones).map(|date| date.to_string(&zones))
                }
                _ => {
                    let parts: Vec<i64> = words[2..].iter().map(|word| word.parse().expect("a number")).collect();
                    let zone = Zone::of(words[1], &zones).expect("a zone");
                    DateTime::of(parts.try_into().expect("seven parts"), zone, &zones)
                        .map(|date| date.to_string(&zones))
                }
            }
        },
    );
}

#[test]
fn ids_of_zones_are_those_of_java() {
    let zones = zones();
    let table = include_str!("time/zone.tsv");
    for row in table.lines() {
        let (id, theirs) = row.split_once('\t').expect("an id and an answer");
        match Zone::of(id, &zones) {
            Ok(zone) => assert_eq!(zone.id(&zones), theirs, "{id}"),
            Err(fault) => assert!(theirs == "-" || fault == Fault::SystemV, "{id}: {theirs}"),
        }
    }
}

#[test]
fn a_file_that_is_cut_or_changed_is_no_file_of_zones_or_one_without_faults() {
    let file = include_bytes!("../data/zones.bin");
    for end in (0..file.len()).step_by(997) {
        assert!(Zones::new(file[..end].to_vec()).is_err(), "{end}");
    }
    for at in (0..file.len()).step_by(1499) {
        let mut bytes = file.to_vec();
        bytes[at] ^= 0xa5;
        let Ok(zones) = Zones::new(bytes) else { continue };
        for name in zones.names().map(String::from).collect::<Vec<_>>() {
            if let Ok(zone) = Zone::of(&name, &zones) {
                let _ = DateTime::of([2024, 3, 31, 2, 30, 0, 0], zone, &zones);
            }
        }
    }
}

/// The list as it is told: each pattern in its order, then the two forms of ISO 8601.
fn in_order(text: &str) -> Option<DateTime> {
    let read = |pattern: &&str| Pattern::new(pattern).expect("a pattern").parse(text, &Zones::none()).ok();
    let listed = DEFAULT_PATTERNS.iter().find_map(read);
    listed.or_else(|| DateTime::of_iso_local(text)).or_else(|| DateTime::of_iso_offset(text))
}

fn pattern_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z'\\[\\]{}#:., é-]{0,12}", "(\\PC|[GuyDMLdQqYwWEecFaKhHkmsSAnNVvzOXxZp'\\[\\]]{1,4}){0,8}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn nothing_panics(
        pattern in pattern_text(), text in "\\PC{0,24}|[0-9T:. +Z-]{0,30}", seconds: i64, nano: u32, part in -70..70_i64, id in "\\PC{0,9}",
        year: i64,
    ) {
        let zones = zones();
        let _ = Pattern::differences(&pattern);
        let zone = Zone::of(&id, &zones).unwrap_or(Zone::of("Europe/Berlin", &zones).expect("a zone"));
        let date = DateTime::from_epoch_millis(seconds);
        let far = DateTime::from_epoch(seconds >> (nano % 40), nano, zone, &zones).unwrap_or(date);
        let _ = DateTime::of([year, part, part, part, part, part, year], zone, &zones);
        let _ = DateTime::by_default(&text);
        for date in [date, far] {
            let _ = date.in_zone(zone, &zones).map(|date| (date.to_string(&zones), date.epoch_millis(), date.date().iso_week()));
            for part in [Part::Year, Part::Month, Part::Day, Part::Hour, Part::Nano] {
                let _ = date.with(part, year, &zones);
            }
            if let Ok(pattern) = Pattern::new(&pattern) {
                let _ = pattern.parse(&text, &zones);
                if let Ok(text) = pattern.format(&date, &zones) {
                    let _ = pattern.parse(&text, &zones);
                }
            }
        }
    }

    #[test]
    fn the_fast_way_by_default_is_the_order_of_the_list(
        text in "[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}([ Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)?)?",
        short in "[+-]?[0-9]{1,8}[-/.+]?[0-9A-Za-z]{0,3}[-/.]?[0-9]{0,5}",
    ) {
        for text in [text, short] {
            prop_assert_eq!(DateTime::by_default(&text), in_order(&text), "{}", text);
        }
    }
}

#[test]
fn the_furthest_values_are_refused_or_kept() {
    let zones = zones();
    let zone = Zone::of("America/New_York", &zones).expect("a zone");
    let date = DateTime::from_epoch_millis(i64::MAX);
    for value in [i64::MIN, i64::MAX, i64::MIN / 2, 1_000_000_000, -1_000_000_000] {
        assert!(DateTime::of([value; 7], zone, &zones).is_err());
        for part in [Part::Year, Part::Month, Part::Day, Part::Hour, Part::Minute, Part::Second] {
            assert!(date.with(part, value, &zones).is_err());
        }
        assert!(DateTime::from_epoch(value.saturating_mul(1_000_000_000), 0, zone, &zones).is_err());
    }
    assert_eq!(date.epoch_millis(), Some(i64::MAX));
    assert_eq!(DateTime::from_epoch_millis(i64::MIN).epoch_millis(), Some(i64::MIN));
    assert!(date.in_zone(zone, &zones).is_ok());
}

#[test]
fn a_region_without_rules_says_so() {
    let none = Zones::none();
    assert_eq!(Zone::of("Europe/Paris", &none), Err(Fault::NoZones));
    assert_eq!(Zone::of("UTC+2", &none).map(|zone| zone.id(&none)), Ok("UTC+02:00".to_owned()));
    let pattern = Pattern::new("yyyy-MM-dd VV").expect("a pattern");
    assert_eq!(pattern.parse("2024-09-05 Europe/Paris", &none), Err(Fault::NoZones));
    assert!(pattern.parse("2024-09-05 UTC", &none).is_ok());
}

#[test]
fn the_formatters_differ_by_letter() {
    let letters = |text: &str| Pattern::differences(text).iter().map(|row| row.letter).collect::<String>();
    assert_eq!(letters("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), "");
    assert_eq!(letters("uuuu 'S' yy SSSS"), "yuS");
    assert_eq!(letters("yyyy-MM-dd X"), "X");
}
