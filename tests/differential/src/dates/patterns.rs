//! Random patterns of dates, and texts for them.

use crate::random::Random;

const LETTERS: [&str; 40] = [
    "G", "u", "y", "D", "M", "L", "d", "Q", "q", "Y", "w", "W", "E", "e", "c", "F", "a", "B", "K", "h", "H", "k", "m",
    "s", "S", "A", "n", "N", "V", "v", "z", "O", "X", "x", "Z", "p", "g", "b", "I", "l",
];
const MARKS: [&str; 24] = [
    "-",
    "/",
    ".",
    ":",
    " ",
    ", ",
    "T",
    "'T'",
    "'o''clock'",
    "''",
    "_",
    "é",
    "[",
    "]",
    "[",
    "]",
    "{",
    "#",
    "}",
    "'",
    "\u{1f600}",
    "'at' ",
    "年",
    "\n",
];
const YEARS: [&str; 12] = ["yyyy", "yy", "u", "uuuu", "y", "yyy", "uu", "yyyyy", "yyyy G", "G y", "yyyy", "GGGG yyyy"];
const MONTHS: [&str; 9] = ["MM", "M", "MMM", "MMMM", "L", "LL", "LLL", "MMMMM", "MM"];
const DAYS: [&str; 4] = ["dd", "d", "dd", "d"];
const HOURS: [&str; 14] = [
    "HH:mm:ss",
    "HH:mm",
    "hh:mm a",
    "h:mm:ss a",
    "HHmmss",
    "HH",
    "kk:mm",
    "K:mm a",
    "HH:mm:ss.SSS",
    "H:m:s.SSSSSS",
    "A",
    "N",
    "a",
    "HH:mm:ss.n",
];
const ZONES: [&str; 24] = [
    "X", "XX", "XXX", "XXXX", "XXXXX", "x", "xx", "xxx", "xxxx", "xxxxx", "Z", "ZZ", "ZZZZ", "ZZZZZ", "O", "OOOO",
    "VV", "z", "zzzz", "VV X", "z", "zzzz", "zz", "v",
];
const GAPS: [&str; 12] = ["", "", "-", "/", ".", " ", ", ", "'T'", "'at'", "_", ":", "''"];
const EXTRAS: [&str; 22] = [
    "E", "EEEE", "e", "c", "ee", "EEEEE", "Q", "QQ", "QQQ", "q", "qqqq", "D", "DDD", "F", "w", "ww", "W", "Y", "YYYY",
    "g", "G", "ccc",
];
const WHOLE: [&str; 14] = [
    "YYYY-'W'ww-e",
    "YYYY-ww-E",
    "Y w c",
    "yyyy-DDD",
    "uuuu D",
    "yyyyDDD",
    "g",
    "g A",
    "yyyy-MM W E",
    "u M W e",
    "yyyy-MM-dd W",
    "YY ww e",
    "uuuuMM'-'WE",
    "y-M-d[ H[:m[:s]]]",
];

pub const REAL: [&str; 44] = [
    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
    "yyyy-MM-dd'T'HH:mm:ssXXX",
    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
    "yyyy-MM-dd'T'HH:mm:ssZ",
    "EEE, dd MMM yyyy HH:mm:ss Z",
    "EEE, d MMM yyyy HH:mm:ss 'GMT'",
    "EEE MMM dd HH:mm:ss yyyy",
    "EEEE, dd-MMM-yy HH:mm:ss",
    "MM/dd/yyyy",
    "dd/MM/yyyy",
    "M/d/yy",
    "MM/dd/yyyy HH:mm:ss",
    "MM/dd/yyyy hh:mm:ss a",
    "dd/MM/yyyy HH:mm",
    "yyyyMMddHHmmss",
    "yyyyMMddHHmmssSSS",
    "yyyyMMdd'T'HHmmss'Z'",
    "yyyyMMdd HHmm",
    "yyMMdd",
    "ddMMyyyy",
    "yyyy-MM",
    "HH:mm",
    "yyyy",
    "yyyy-DDD",
    "yyyy-MM-dd HH:mm:ss.SSSSSS",
    "yyyy-MM-dd HH:mm:ss.SSSSSSSSS",
    "MMM d, yyyy",
    "MMMM d, yyyy h:mm a",
    "dd MMMM yyyy",
    "d.M.yyyy H:mm",
    "yyyy年MM月dd日",
    "dd-MM-yyyy HH:mm:ss",
    "yyyy/MM/dd HH:mm:ss",
    "yyyy-MM-dd'T'HH:mm[:ss[.SSS]][XXX]",
    "yyyy-MM-dd[ HH:mm[:ss]]",
    "uuuu-MM-dd",
    "E, MMM dd yyyy",
    "yyyy-MM-dd hh:mm:ss a XXX",
    "yyyy.MM.dd G 'at' HH:mm:ss",
    "h:mm a, M/d/yyyy",
    "MMddyy",
    "dd/MMM/yyyy:HH:mm:ss Z",
    "yyyy-MM-dd HH:mm:ss VV",
    "yyyy-MM-dd'T'HH:mm:ssXXX'['VV']'",
];

/// Any pattern, of which many are refused.
pub fn any(random: &mut Random) -> String {
    let mut out = String::new();
    for _ in 0..1 + random.below(7) {
        if random.once_in(3) {
            out.push_str(random.of(&MARKS));
        } else {
            let most = if random.once_in(30) { 21 } else { 6 };
            let count = if random.once_in(2) { 1 + random.below(2) } else { 1 + random.below(most) };
            out.push_str(&random.of(&LETTERS).repeat(count));
        }
    }
    out
}

/// A pattern that has a date, and maybe a time, a zone and more, in any order.
pub fn dated(random: &mut Random) -> String {
    if random.once_in(4) {
        return random.of(&REAL).to_owned();
    }
    if random.once_in(6) {
        return format!("{}{}", random.of(&WHOLE), random.of(&[" HH:mm", "", "'T'HH XXX", "", " VV"]));
    }
    let mut date = vec![random.of(&YEARS).to_owned(), random.of(&MONTHS).to_owned(), random.of(&DAYS).to_owned()];
    shuffle(random, &mut date);
    let mut parts = vec![joined(random, &date)];
    if !random.once_in(4) {
        parts.push(random.of(&HOURS).to_owned());
    }
    if random.once_in(2) {
        parts.push(random.of(&ZONES).to_owned());
    }
    for _ in 0..random.below(3) {
        parts.push(random.of(&EXTRAS).to_owned());
    }
    for part in &mut parts {
        match random.below(12) {
            0 => *part = format!("[{part}]"),
            1 => *part = format!("{}{part}", "p".repeat(1 + random.below(5))),
            2 => *part = format!("[{part}[{}]]", random.of(&ZONES)),
            _ => {}
        }
    }
    shuffle(random, &mut parts);
    joined(random, &parts)
}

fn joined(random: &mut Random, parts: &[String]) -> String {
    let gap = random.of(&GAPS);
    parts.join(gap)
}

fn shuffle(random: &mut Random, parts: &mut [String]) {
    if random.once_in(2) {
        for at in 1..parts.len() {
            parts.swap(at, random.below(at + 1));
        }
    }
}

/// A text as it is, or with some of its characters changed.
pub fn mutated(random: &mut Random, text: &str) -> String {
    const NEW: [&str; 24] = [
        "0", "1", "2", "3", "9", "5", "-", "+", ":", " ", "Z", "T", "a", "P", "M", "", "", "é", "12", "31", "99",
        "UTC", "GMT", "/",
    ];
    let mut chars: Vec<String> = text.chars().map(String::from).collect();
    let times = match random.below(8) {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2 + random.below(2),
    };
    for _ in 0..times {
        if chars.is_empty() {
            break;
        }
        let at = random.below(chars.len());
        match random.below(6) {
            0 => {
                chars.remove(at);
            }
            1 => chars.insert(at, random.of(&NEW).to_owned()),
            2 => chars.push(random.of(&NEW).to_owned()),
            3 => {
                let other = random.below(chars.len());
                chars.swap(at, other);
            }
            4 if chars[at].bytes().all(|byte| byte.is_ascii_digit()) => chars[at] = random.below(10).to_string(),
            4 => chars[at] = if random.once_in(2) { chars[at].to_lowercase() } else { chars[at].to_uppercase() },
            _ => chars[at] = random.of(&NEW).to_owned(),
        }
    }
    chars.concat()
}
