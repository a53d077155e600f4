//! Times as text in ISO 8601, with the digits that Python's `isoformat` writes: no fraction, six digits, or all nine.

use std::fmt::Write;

use aepflow_java::time::{DateTime, Zone, Zones};
use arrow_schema::TimeUnit;

const DAY: i64 = 86_400;

/// How many of a unit are in a second.
fn per_second(unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Second => 1,
        TimeUnit::Millisecond => 1_000,
        TimeUnit::Microsecond => 1_000_000,
        TimeUnit::Nanosecond => 1_000_000_000,
    }
}

/// Whole seconds, and the nanoseconds above them.
fn split(time: i64, unit: TimeUnit) -> (i64, u32) {
    let per_second = per_second(unit);
    let nano = time.rem_euclid(per_second) * (1_000_000_000 / per_second);
    (time.div_euclid(per_second), u32::try_from(nano).unwrap_or_default())
}

/// A duration in seconds.
#[expect(clippy::cast_precision_loss, reason = "a number of JSON has no more digits")]
pub(crate) fn seconds(time: i64, unit: TimeUnit) -> f64 {
    time as f64 / per_second(unit) as f64
}

/// The day of a time in seconds since 1970; null where no calendar has it.
pub(crate) fn date(seconds: i64, out: &mut String) {
    quoted(seconds, 0, Zone::UTC, out, write_date);
}

/// A time of day.
pub(crate) fn time(time: i64, unit: TimeUnit, out: &mut String) {
    let (second, nano) = split(time, unit);
    quoted(second.rem_euclid(DAY), nano, Zone::UTC, out, write_time);
}

/// A date and time: by the clocks of the zone and with their offset, if there is one.
pub(crate) fn timestamp(time: i64, unit: TimeUnit, zone: Option<Zone>, out: &mut String) {
    let (second, nano) = split(time, unit);
    quoted(second, nano, zone.unwrap_or(Zone::UTC), out, |moment, out| {
        write_date(moment, out);
        out.push('T');
        write_time(moment, out);
        if zone.is_some() {
            write_offset(moment.offset(), out);
        }
    });
}

fn quoted(second: i64, nano: u32, zone: Zone, out: &mut String, write: impl Fn(&DateTime, &mut String)) {
    match DateTime::from_epoch(second, nano, zone, Zones::embedded()) {
        Ok(moment) => {
            out.push('"');
            write(&moment, out);
            out.push('"');
        }
        Err(_) => out.push_str("null"),
    }
}

fn write_date(moment: &DateTime, out: &mut String) {
    let date = moment.date();
    let sign = if date.year < 0 { "-" } else { ["", "+"][usize::from(date.year > 9999)] };
    let _ = write!(out, "{sign}{:04}-{:02}-{:02}", date.year.unsigned_abs(), date.month, date.day);
}

fn write_time(moment: &DateTime, out: &mut String) {
    let [hour, minute, second, nano] = moment.time();
    let _ = write!(out, "{hour:02}:{minute:02}:{second:02}");
    if nano % 1_000 > 0 {
        let _ = write!(out, ".{nano:09}");
    } else if nano > 0 {
        let _ = write!(out, ".{:06}", nano / 1_000);
    }
}

fn write_offset(offset: i32, out: &mut String) {
    let east = offset.unsigned_abs();
    let _ = write!(out, "{}{:02}:{:02}", if offset < 0 { '-' } else { '+' }, east / 3600, east / 60 % 60);
    if !east.is_multiple_of(60) {
        let _ = write!(out, ":{:02}", east % 60);
    }
}
