//! Regular expressions beside what Java gives, and on whatever text.

#![allow(clippy::unwrap_used)]

mod rows;

use std::fmt::Write;

use aepflow_java::regex::{Match, Refusal, Regex, Stop};
use proptest::prelude::*;

use rows::{MATCHES, SPLITS};

const STEPS: u64 = 1_000_000;

/// What Java gives, or why that isn't given here.
fn answer(pattern: &str, text: &str) -> String {
    let regex = match Regex::new(pattern) {
        Ok(regex) => regex,
        Err(Refusal::Syntax(_)) => return "refused".to_owned(),
        Err(Refusal::Unsupported(what)) => return format!("unsupported: {what}"),
    };
    let found = || -> Result<String, Stop> {
        let mut out = String::new();
        if let Some(found) = regex.matches(text, &mut { STEPS })? {
            groups(text, &found, &mut out);
        }
        out.push('|');
        let mut all = regex.find_all(text);
        while let Some(found) = all.next(&mut { STEPS })? {
            groups(text, &found, &mut out);
        }
        Ok(out)
    };
    found().unwrap_or_else(|stop| format!("unsupported: {stop}"))
}

fn groups(text: &str, found: &Match, out: &mut String) {
    let units = |at: usize| text[..at].encode_utf16().count();
    for group in found.groups() {
        match group {
            Some((start, end)) => write!(out, "{},{} ", units(*start), units(*end)).unwrap(),
            None => out.push_str("-1,-1 "),
        }
    }
    out.push(';');
}

#[test]
fn each_row_is_as_in_java() {
    let mut unsupported = 0;
    for (pattern, text, expected) in MATCHES {
        let given = answer(pattern, text);
        if given.starts_with("unsupported") {
            unsupported += 1;
        } else {
            assert_eq!(&given, expected, "{pattern:?} on {text:?}");
        }
    }
    assert_eq!(unsupported, UNSUPPORTED, "rows that are refused by name");
}

/// How many rows have something that is refused by name.
const UNSUPPORTED: usize = 17;

#[test]
fn each_split_is_as_in_java() {
    for (pattern, text, kept, cut) in SPLITS {
        let regex = Regex::new(pattern).unwrap();
        assert_eq!(regex.split(text, true, &mut { STEPS }).as_deref(), Ok(*kept), "{pattern:?} on {text:?}");
        assert_eq!(regex.split(text, false, &mut { STEPS }).as_deref(), Ok(*cut), "{pattern:?} on {text:?}");
    }
}

#[test]
fn what_cannot_be_done_alike_has_a_name() {
    let refused = [
        r"\X",
        r"\b{g}",
        r"\N{DIGIT ONE}",
        r"\p{IsGreek}",
        r"\p{InThai}",
        r"\p{sc=Latn}",
        r"\p{javaMirrored}",
        r"(?iu)(a)\1",
        "(?iu)ß",
        "(?c)a",
        "[a[b]c&&]",
    ];
    for pattern in refused {
        assert!(matches!(Regex::new(pattern), Err(Refusal::Unsupported(_))), "{pattern}");
    }
    for pattern in ["(".repeat(1000) + &")".repeat(1000), "[".repeat(1000) + "a", "a".repeat(100_001)] {
        assert!(matches!(Regex::new(&pattern), Err(Refusal::Unsupported(_))));
    }
}

#[test]
fn a_match_that_cuts_a_character_is_refused() {
    for (pattern, text) in [("", "😀"), ("a*", "😀"), (r"\B", "x😀")] {
        let mut all = Regex::new(pattern).unwrap().clone();
        let found: Result<Vec<_>, _> = collect(&mut all, text);
        assert_eq!(found, Err(Stop::InsideCharacter), "{pattern:?}");
    }
    assert_eq!(collect(&mut Regex::new(".").unwrap(), "a😀"), Ok(vec![(0, 1), (1, 5)]));
}

fn collect(regex: &mut Regex, text: &str) -> Result<Vec<(usize, usize)>, Stop> {
    let mut all = regex.find_all(text);
    let mut spans = Vec::new();
    while let Some(found) = all.next(&mut { STEPS })? {
        spans.push(found.span());
    }
    Ok(spans)
}

#[test]
fn every_match_ends() {
    let text = "a".repeat(5_000);
    for pattern in [
        r"(a+)+\1b",
        "(?:a*)*?(?:a*)*?b",
        "(?=(a*)+b)c",
        ".*.*.*.*b",
        "(?:(?:a?){9}){9}b",
        "(?<=(?:a{0,3000}))b",
        "(?<=a{3000}.{9})b",
    ] {
        let mut steps = 100_000;
        let regex = Regex::new(pattern).unwrap();
        let found = regex.find_at(&text, 0, &mut steps);
        assert!(matches!(found, Err(Stop::TooManySteps) | Ok(None)), "{pattern} {found:?}");
    }
    assert_eq!(Regex::new("a").unwrap().matches("a", &mut 0), Err(Stop::TooManySteps));
}

#[test]
fn steps_are_taken_for_what_is_behind() {
    let marks = "a".to_owned() + &"\u{301}".repeat(20_000);
    for pattern in [r"\B(?=b)", r"(?<=\u0301{9999}.)b"] {
        let found = Regex::new(pattern).unwrap().find_at(&marks, 0, &mut 1_000_000);
        assert_eq!(found, Err(Stop::TooManySteps), "{pattern}");
    }
}

#[test]
fn groups_within_groups() {
    let pattern = "(".repeat(100) + "a|b" + &")*".repeat(100);
    assert!(Regex::new(&pattern).unwrap().matches("abab", &mut { STEPS }).is_ok());
    let pattern = "[".repeat(100) + "a" + &"]".repeat(100);
    assert!(Regex::new(&pattern).unwrap().matches("a", &mut { STEPS }).unwrap().is_some());
}

#[test]
fn counts_take_no_memory() {
    let pattern = "(?:(a{1,100000}){1,100000}b?){1,2147483647}";
    assert!(Regex::new(pattern).unwrap().matches("aaab", &mut { STEPS }).unwrap().is_some());
}

#[test]
fn steps_are_shared() {
    let regex = Regex::new("b").unwrap();
    let mut steps = STEPS;
    regex.matches("b", &mut steps).unwrap();
    let left = steps;
    regex.matches("b", &mut steps).unwrap();
    assert_eq!(STEPS - left, left - steps);
}

fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "a", "b", "é", "😀", ".", "^", "$", "|", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?<n>",
            "(?i)", "(?x)", "[", "]", "[^", "-", "&&", "*", "+", "?", "*?", "++", "{2}", "{2,}", "{0,3}", "{", "}",
            "\\d", "\\W", "\\b", "\\B", "\\Q", "\\E", "\\1", "\\2", "\\k<n>", "\\p{L}", "\\R", "\\G", "\\x41",
            "\\uD83D", "\\0", "\\", "#", " ", "\n",
        ][..],
    )
}

proptest! {
    #[test]
    fn no_pattern_and_no_text_panics(
        pieces in prop::collection::vec(piece(), 0..14), text in "[ab\\né😀\u{301}\r ]{0,12}", from in 0_usize..20,
    ) {
        if let Ok(regex) = Regex::new(&pieces.concat()) {
            let _ = regex.matches(&text, &mut 20_000);
            let _ = regex.find_at(&text, from, &mut 20_000);
            let _ = regex.split(&text, true, &mut 20_000);
        }
    }

    #[test]
    fn any_text_is_a_pattern_or_refused(pattern in any::<String>(), text in any::<String>()) {
        if let Ok(regex) = Regex::new(&pattern) {
            let found = regex.find_at(&text, 0, &mut 20_000);
            if let Ok(Some(found)) = found {
                for (start, end) in found.groups().iter().flatten() {
                    prop_assert!(text.get(*start..*end).is_some());
                }
            }
        }
    }

    #[test]
    fn a_quoted_text_matches_itself(text in any::<String>().prop_filter("ends the quote", |text| !text.contains("\\E"))) {
        let regex = Regex::new(&format!("\\Q{text}\\E")).unwrap();
        let found = regex.matches(&text, &mut { STEPS }).unwrap();
        prop_assert!(found.is_some());
    }
}
