//! The options that a host runs a pipeline or a client with. The host keeps the values, secrets among them, and describes them.

use super::check::{unknown_field, wrong_type};
use super::reader::parse;
use super::scalars::out_of_range;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, shown};
use crate::json::{Input, Kind, Node, Pointer};

const OBJECT: &[&str] = &["object"];
const FUNCTION: &[&str] = &["function"];
const SIGNAL: &[&str] = &["signal"];
const TIME: &[&str] = &["time"];
const DURATION: &[&str] = &["number"];
const COUNT: &[&str] = &["count"];
const SECONDS: &[&str] = &["seconds"];

/// The names of options, and the kinds of values that each takes.
type Options = [(&'static str, &'static [&'static str])];

const RUN: &Options = &[
    ("context", OBJECT),
    ("accessToken", FUNCTION),
    ("secrets", &["object", "function"]),
    ("fetch", FUNCTION),
    ("signal", SIGNAL),
    ("deadline", TIME),
    ("timeout", DURATION),
    ("store", &["store"]),
    ("compileMapping", FUNCTION),
    ("onLedger", FUNCTION),
    ("onStep", FUNCTION),
    ("debug", FUNCTION),
];

const CLIENT: &Options = &[
    ("context", OBJECT),
    ("accessToken", FUNCTION),
    ("fetch", FUNCTION),
    ("signal", SIGNAL),
    ("timeout", DURATION),
    ("retries", COUNT),
    ("longestPause", SECONDS),
    ("onEvent", FUNCTION),
    ("debug", FUNCTION),
    ("options", OBJECT),
];

/// In seconds.
const DAY: i64 = 86_400;
/// In seconds. A deadline that is further off is in another unit, or counted from now.
const YEAR: i64 = 365 * DAY;

/// How a host counts time.
#[derive(Clone, Copy)]
struct Clock {
    now: i64,
    /// How many of its units a second has.
    second: i64,
}

/// How often a request may be sent again.
const MOST_RETRIES: i64 = 100;

/// Checks the options of a run: an object with an integer for each option that is a number, and for any other the words for
/// what is there, such as `a function`. Times count from 1970, as `now` does, in units of which a `second` has so many.
///
/// ```
/// use aepflow::{Error, check_run_options};
/// let options = br#"{"context": "an object", "fetch": "a function", "deadline": 1893456025000}"#;
/// check_run_options(options, 1_893_456_000_000, 1000).unwrap();
/// let options = br#"{"context": "an object", "fetch": 5, "deadline": 25000, "timout": 10000}"#;
/// let Err(Error::Invalid(faults)) = check_run_options(options, 1_893_456_000_000, 1000) else { panic!() };
/// let found = faults.iter().map(|fault| format!("{} {}", fault.code.name(), fault.path)).collect::<Vec<_>>();
/// assert_eq!(found, ["wrong_type /fetch", "deadline_unit /deadline", "unknown_field /timout"]);
/// ```
///
/// # Errors
/// [`Error::Invalid`] with all faults.
pub fn check_run_options<'t>(options: impl Into<Input<'t>>, now: i64, second: i64) -> Result<(), Error> {
    check(RUN, options.into(), Clock { now, second })
}

/// Checks the options of a client, as [`check_run_options`] does; a client has no deadline.
///
/// # Errors
/// [`Error::Invalid`] with all faults.
pub fn check_client_options<'t>(options: impl Into<Input<'t>>, second: i64) -> Result<(), Error> {
    check(CLIENT, options.into(), Clock { now: 0, second })
}

fn check(known: &Options, options: Input<'_>, clock: Clock) -> Result<(), Error> {
    let mut faults = Faults::default();
    if let Some(document) = parse(options, "", &mut faults) {
        check_all(known, document.root(), clock, &mut faults);
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
}

fn check_all(known: &Options, options: Node<'_>, clock: Clock, faults: &mut Faults) {
    let root = Pointer::ROOT;
    if options.kind() != Kind::Object {
        return faults.push(wrong_type(options, "an object", &root));
    }
    for (name, found) in options.members() {
        let place = root.key(&name);
        match known.iter().find(|(known, _)| *known == name) {
            Some((_, expected)) => faults.extend(fault(found, expected, clock, &place)),
            None => faults.push(unknown_field(&place, known.iter().map(|(known, _)| *known))),
        }
    }
    if options.get("context").is_none() {
        faults.push(Diagnostic::new(Code::MissingField, &root.key("context")));
    }
}

fn fault(found: Node<'_>, expected: &'static [&'static str], clock: Clock, place: &Pointer<'_>) -> Option<Diagnostic> {
    let words = found.as_str();
    let words = words.as_deref().unwrap_or(found.kind().name());
    let word = ["a ", "an "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words);
    match (expected, found.kind()) {
        (TIME, Kind::Number) => deadline(found, clock, place),
        // What a platform takes to answer is never less than a quarter of a second; less is another unit.
        (DURATION, Kind::Number) => outside(found, (clock.second / 4).max(1), DAY * clock.second, place),
        (SECONDS, Kind::Number) => outside(found, 1, DAY, place),
        (COUNT, Kind::Number) => outside(found, 0, MOST_RETRIES, place),
        _ if expected.contains(&word) => None,
        _ => {
            let unit = if clock.second == 1 { "seconds_or_datetime" } else { "milliseconds_or_date" };
            let expected = if expected == TIME { unit.to_owned() } else { expected.join("_or_") };
            Some(Diagnostic::new(Code::WrongType, place).with("expected", expected).with("found", shown(words)))
        }
    }
}

fn deadline(found: Node<'_>, Clock { now, second }: Clock, place: &Pointer<'_>) -> Option<Diagnostic> {
    let years = |count: i64| (count * YEAR).saturating_mul(second);
    let is_near = |time| (now.saturating_sub(years(1))..=now.saturating_add(years(100))).contains(&time);
    let fault = || Diagnostic::new(Code::DeadlineUnit, place).with("value", found.to_value().to_string());
    (!found.as_i64().is_some_and(is_near))
        .then(|| fault().with("example", now.saturating_add(second.saturating_mul(25))))
}

fn outside(found: Node<'_>, minimum: i64, maximum: i64, place: &Pointer<'_>) -> Option<Diagnostic> {
    let fits = |value| (minimum..=maximum).contains(&value);
    (!found.as_i64().is_some_and(fits)).then(|| out_of_range(found.raw(), minimum, maximum, place))
}
