//! Random patterns, of which most are right, and texts for them.

use crate::random::Random;
use crate::real;

const CHARS: [&str; 16] = ["a", "b", "c", "a", "b", "ab", "1", " ", "-", "A", "B", "é", "😀", "x", "\\n", "\\r"];
const SETS: [&str; 27] = [
    ".",
    ".",
    "\\d",
    "\\w",
    "\\s",
    "\\D",
    "\\W",
    "\\S",
    "\\h",
    "\\v",
    "\\H",
    "\\V",
    "\\p{L}",
    "\\p{Lu}",
    "\\P{L}",
    "\\p{Alpha}",
    "\\p{Lower}",
    "\\p{Punct}",
    "\\p{IsAlphabetic}",
    "\\p{N}",
    "\\pS",
    "\\p{javaLowerCase}",
    "[ab]",
    "[^a]",
    "[a-c]",
    "[^\\s]",
    "\\PM",
];
const ANCHORS: [&str; 10] = ["^", "$", "\\A", "\\z", "\\Z", "\\b", "\\B", "\\G", "\\R", "^"];
const COUNTS: [&str; 20] = [
    "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{1,2}", "{0,1}", "{2,}", "{1,}?", "{0,2}?", "{2,3}+",
    "{0}", "*", "+", "?",
];
const FLAGS: [&str; 14] = ["i", "m", "s", "d", "x", "U", "u", "is", "ms", "i-s", "-i", "md", "iu", "-x"];
const ODD: [&str; 60] = [
    "\\Q",
    "\\E",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "(?",
    "(?<",
    "&&",
    "-",
    "^",
    "$",
    "|",
    "?",
    "*",
    "+",
    "\\1",
    "\\2",
    "\\k<n>",
    "(?<n>",
    "\\x41",
    "\\x{1F600}",
    "\\u0061",
    "\\uD83D\\uDE00",
    "\\uD83D",
    "\\01",
    "\\012",
    "\\0377",
    "\\08",
    "\\cA",
    "\\c",
    "\\N{DIGIT ONE}",
    "\\X",
    "\\b{g}",
    "\\b{",
    "\\p{Nope}",
    "\\p{",
    "\\y",
    "\\8",
    "#",
    " ",
    "\n",
    "(?i)",
    "(?x)",
    "(?U)",
    "(?d)",
    "{2",
    "{2,1}",
    "{,2}",
    ",",
    "\\p{IsLatin}",
    "\\p{InGreek}",
    "[^",
    "\\t",
    "\\e",
    "(?c)",
    "\\ud83d",
];
const TEXT: [&str; 30] = [
    "a",
    "b",
    "c",
    "a",
    "b",
    "ab",
    "ba",
    "1",
    "12",
    " ",
    "-",
    "A",
    "B",
    "é",
    "É",
    "😀",
    "x",
    "\n",
    "\r",
    "\r\n",
    "\u{85}",
    "\u{2028}",
    "_",
    "e\u{301}",
    "\t",
    "\u{a0}",
    "K",
    "aa",
    "bb",
    "\u{1d165}",
];

/// How deep a random pattern may get.
const DEPTH: usize = 4;

pub fn pattern(random: &mut Random) -> String {
    let mut out = String::new();
    match random.below(22) {
        20 => repeated(random, &mut out),
        21 => {
            // White space and comments mean nothing.
            out += "(?x)";
            let mut inner = String::new();
            alternatives(random, 3, &mut inner);
            mutate(random, &mut inner);
            for c in inner.chars() {
                out.push(c);
                if random.once_in(5) {
                    out += random.of(&[" ", "\n", "\t", "#a\n", "#\u{85}", "#"]);
                }
            }
        }
        0 => {
            for _ in 0..=random.below(7) {
                out += piece(random, 3, &CHARS);
            }
        }
        1 => {
            out += real::pattern(random);
            mutate(random, &mut out);
        }
        2 => {
            alternatives(random, DEPTH, &mut out);
            mutate(random, &mut out);
        }
        3 => class(random, 3, &mut out),
        _ => {
            if random.once_in(12) {
                out += &format!("(?{})", random.of(&FLAGS));
            }
            alternatives(random, DEPTH, &mut out);
        }
    }
    out
}

/// One of these once in so many times, or else something odd.
fn piece<'a>(random: &mut Random, times: usize, these: &[&'a str]) -> &'a str {
    if random.once_in(times) { random.of(these) } else { random.of(&ODD) }
}

/// Changes a pattern at a place or two.
fn mutate(random: &mut Random, pattern: &mut String) {
    for _ in 0..=random.below(2) {
        let mut chars: Vec<String> = pattern.chars().map(String::from).collect();
        let at = random.below(chars.len() + 1);
        match random.below(3) {
            0 if at < chars.len() => {
                chars.remove(at);
            }
            1 if at < chars.len() => chars[at] = random.of(&ODD).to_owned(),
            _ => chars.insert(at, piece(random, 2, &COUNTS).to_owned()),
        }
        *pattern = chars.concat();
    }
}

fn alternatives(random: &mut Random, depth: usize, out: &mut String) {
    for turn in 0..=usize::from(random.once_in(3)) + usize::from(random.once_in(8)) {
        if turn > 0 {
            out.push('|');
        }
        for _ in 0..random.below(4) {
            part(random, depth, out);
        }
    }
}

fn part(random: &mut Random, depth: usize, out: &mut String) {
    match random.below(if depth == 0 { 8 } else { 14 }) {
        0..4 => *out += random.of(&CHARS),
        4 | 5 => *out += random.of(&SETS),
        6 => *out += random.of(&ANCHORS),
        7 if random.once_in(2) => *out += random.of(&["\\1", "\\2", "\\1", "\\3", "\\k<n>"]),
        7 => class(random, 2, out),
        _ => {
            let flags = format!("(?{}:", random.of(&FLAGS));
            *out += match random.below(22) {
                0..8 => "(",
                8..13 => "(?:",
                13 | 14 => "(?=",
                15 => "(?!",
                16 => "(?<=",
                17 => "(?<!",
                18 | 19 => "(?>",
                20 => random.of(&["(?<n>", "(?<m>"]),
                _ => &flags,
            };
            alternatives(random, depth - 1, out);
            out.push(')');
        }
    }
    if random.once_in(3) {
        *out += random.of(&COUNTS);
    }
}

/// Groups with counts within each other, over few letters: what they capture depends on every way back.
fn repeated(random: &mut Random, out: &mut String) {
    for _ in 0..=random.below(2) {
        *out += random.of(&["(", "(", "(?:"]);
        for turn in 0..=random.below(2) {
            if turn > 0 && random.once_in(2) {
                out.push('|');
            }
            if random.once_in(3) && out.len() < 40 {
                repeated(random, out);
            }
            *out += random.of(&["a", "b", "ab", "(a)", "(b)", ".", "", "a?", "b*", "\\1", "(?=(a))", "(.)"]);
        }
        out.push(')');
        *out += random.of(&COUNTS);
    }
}

fn class(random: &mut Random, depth: usize, out: &mut String) {
    *out += if random.once_in(3) { "[^" } else { "[" };
    for _ in 0..=random.below(4) {
        match random.below(12) {
            0 if depth > 0 => class(random, depth - 1, out),
            1 => *out += "&&",
            2 => *out += random.of(&["-", "&", "^", "]", "\\]", "\\Qa]\\E", "#"]),
            3 | 4 => {
                *out += random.of(&["a", "A", "\\x41", "0", " ", "é", "\\v", "\\uD83D\\uDE00", "\\u0000"]);
                out.push('-');
                *out += random.of(&["c", "z", "Z", "9", "😀", "\\v", "\\d", "é", "\\x{FFFF}", "\\x{10FFFF}"]);
            }
            5 | 6 => *out += random.of(&SETS),
            _ => *out += random.of(&CHARS),
        }
    }
    out.push(']');
}

/// A text, of characters of the pattern or of others.
pub fn text(random: &mut Random, pattern: &str) -> String {
    let chars: Vec<char> = pattern.chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).collect();
    if random.once_in(12) {
        return (0..random.below(30)).map(|_| random.of(&["a", "b", "a", "ab", "c", "\n"])).collect();
    }
    let plain = !random.once_in(4);
    let mut out = String::new();
    let chars = if chars.is_empty() { vec!['a'] } else { chars };
    for _ in 0..random.below(9) {
        if !random.once_in(3) {
            let piece = random.of(&TEXT);
            // Without a character beyond U+FFFF, nothing is refused for ending within one.
            out += if plain && piece.len() == 4 { "a" } else { piece };
        } else if plain && chars.iter().any(|c| c.len_utf8() == 4) {
            out.push('b');
        } else {
            out.push(chars[random.below(chars.len())]);
        }
    }
    out
}
