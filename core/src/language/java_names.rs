//! Names that Java knows: of time zones, charsets and digests. Without their rules, so that a wrong one is told.

use crate::data::data;
use crate::json::Document;

/// Abbreviations that people write for a zone, and a zone that keeps that time.
const ABBREVIATIONS: [(&str, &str); 15] = [
    ("PST", "America/Los_Angeles"),
    ("PDT", "America/Los_Angeles"),
    ("MST", "America/Denver"),
    ("MDT", "America/Denver"),
    ("CST", "America/Chicago"),
    ("CDT", "America/Chicago"),
    ("EST", "America/New_York"),
    ("EDT", "America/New_York"),
    ("HST", "Pacific/Honolulu"),
    ("BST", "Europe/London"),
    ("CEST", "Europe/Paris"),
    ("IST", "Asia/Kolkata"),
    ("JST", "Asia/Tokyo"),
    ("AEST", "Australia/Sydney"),
    ("GMT+00:00", "GMT"),
];

/// Whether `ZoneId.of` of Java 17 takes a name.
pub(super) fn is_zone(name: &str) -> bool {
    if name == "Z" || is_offset(name) || ["UTC", "GMT", "UT"].contains(&name) {
        return true;
    }
    let offset = ["UTC", "GMT", "UT"].iter().find_map(|prefix| name.strip_prefix(prefix));
    offset.is_some_and(is_offset) || is_region(name)
}

/// A zone that may have been meant by a name that is none.
pub(super) fn meant_zone(name: &str) -> Option<&'static str> {
    ABBREVIATIONS.iter().find(|(short, _)| short.eq_ignore_ascii_case(name)).map(|(_, zone)| *zone)
}

/// A name of the time zone database.
fn is_region(name: &str) -> bool {
    let (area, place) = name.split_once('/').unwrap_or(("", name));
    // Read anew each time: a mapping set has few zones, and no list stays in memory.
    let file = Document::parse(data!("zones.json").as_bytes()).ok();
    let places = file.as_ref().and_then(|file| file.root().get(area)?.as_str());
    !name.starts_with('/')
        && !place.is_empty()
        && places.is_some_and(|places| places.split(' ').any(|known| known == place))
}

/// `+2`, `+02`, `+02:00`, `+0200`, `+02:00:00` or `+020000`, up to 18 hours.
fn is_offset(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else { return false };
    let colons = digits.contains(':');
    let parts: Vec<&str> = if colons {
        digits.split(':').collect()
    } else {
        let pair = |at: usize| digits.get(at..digits.len().min(at + 2));
        (0..digits.len().min(8)).step_by(2).filter_map(pair).collect()
    };
    let two = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |at: usize| parts.get(at).map_or(Some(0), |part| part.parse::<i64>().ok());
    let formed = (parts.iter().all(two) && (1..=3).contains(&parts.len()) && (!colons || parts.len() > 1))
        || (digits.len() == 1 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    let (Some(hours), Some(minutes), Some(seconds)) = (number(0), number(1), number(2)) else { return false };
    formed && minutes < 60 && seconds < 60 && (hours < 18 || (hours == 18 && minutes + seconds == 0))
}

/// Whether a name may be that of a charset: Java has a thousand, so that only what is plainly none is told.
pub(super) fn is_charset(name: &str) -> bool {
    let formed = |c: char| c.is_ascii_alphanumeric() || "-+:._".contains(c);
    let plain = plain(name);
    let unicode = |number: &str| ["8", "16", "32"].iter().any(|known| number.starts_with(known));
    name.chars().all(formed) && !OTHERS.contains(&plain.as_str()) && plain.strip_prefix("utf").is_none_or(unicode)
}

/// What people write for a charset that is something else.
const OTHERS: [&str; 9] = ["", "base64", "hex", "binary", "bytes", "text", "string", "md5", "sha256"];

/// A name in small letters, without what stands between its parts.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The digests that `hash` may know.
const DIGESTS: [&str; 15] = [
    "crc32",
    "md2",
    "md5",
    "sha",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "sha512224",
    "sha512256",
    "sha3224",
    "sha3256",
    "sha3384",
    "sha3512",
];

/// Whether a name is that of a digest, with or without hyphens.
pub(super) fn is_digest(name: &str) -> bool {
    DIGESTS.contains(&plain(name).as_str())
}

#[cfg(test)]
mod tests {
    use super::{is_charset, is_digest, is_zone, meant_zone};

    #[test]
    fn zones_are_those_of_java() {
        for name in [
            "UTC",
            "Z",
            "GMT0",
            "Europe/Paris",
            "America/Argentina/Ushuaia",
            "+2",
            "+02:00",
            "-0330",
            "UTC+1",
            "GMT-03:30",
            "US/Pacific",
            "Etc/GMT+5",
            "EST5EDT",
            "+18:00",
        ] {
            assert!(is_zone(name), "{name}");
        }
        for name in [
            "",
            "PST",
            "EST",
            "Mars/Base",
            "europe/paris",
            "+19",
            "+2:00",
            "UTC+25",
            "+02:60",
            "Paris",
            "/",
            "/Cuba",
            "é",
            "+é",
        ] {
            assert!(!is_zone(name), "{name}");
        }
        assert!(is_zone(meant_zone("PST").expect("a zone")));
    }

    #[test]
    fn charsets_and_digests_are_told_from_what_is_none() {
        for name in
            ["UTF-8", "utf8", "ISO-8859-1", "windows-1252", "US-ASCII", "Shift_JIS", "UTF-16LE", "latin1", "Cp1252"]
        {
            assert!(is_charset(name), "{name}");
        }
        for name in ["UTF-9", "utf", "binary", "", "hex", "base64", "UTF 8"] {
            assert!(!is_charset(name), "{name}");
        }
        assert!(is_digest("MD5") && is_digest("SHA-256") && !is_digest("md6"));
    }
}
