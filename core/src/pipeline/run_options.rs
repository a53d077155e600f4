//! The options that a host runs a pipeline with. The host keeps the values, secrets among them, and describes them.

use crate::diagnostics::{Code, Diagnostic, Error, Report, nearest, shown};
use crate::input::parse;
use crate::json::{Input, Kind, Node, Pointer};

const FUNCTION: &str = "a function";
const NUMBER: &str = "a number";
const TIME: &str = "a time";

/// What each option may hold.
const OPTIONS: [(&str, &str); 10] = [
    ("context", "an object"),
    ("accessToken", FUNCTION),
    ("secrets", "an object or a function"),
    ("fetch", FUNCTION),
    ("signal", "a signal"),
    ("deadline", TIME),
    ("timeout", NUMBER),
    ("onLedger", FUNCTION),
    ("onStep", FUNCTION),
    ("debug", FUNCTION),
];

/// In seconds.
const DAY: i64 = 86_400;
/// In seconds. A deadline that lies further off is in another unit, or counted from now.
const YEAR: i64 = 365 * DAY;

/// How a host counts time.
#[derive(Clone, Copy)]
struct Clock {
    now: i64,
    /// How many of its units a second has.
    second: i64,
}

/// Checks the options of a run: an object with an integer for each option that is a number, and for any other the words for
/// what stands there, such as `a function`. Times count from 1970, as `now` does, in units of which a `second` has so many.
///
/// ```
/// use aepflow::{Error, check_run_options};
/// let options = br#"{"context": "an object", "fetch": "a function", "deadline": 1893456025000}"#;
/// check_run_options(options, 1_893_456_000_000, 1000).unwrap();
/// let options = br#"{"context": "an object", "fetch": 5, "deadline": 25000, "timout": 10000}"#;
/// let Err(Error::Invalid(faults)) = check_run_options(options, 1_893_456_000_000, 1000) else { panic!() };
/// let told = faults.iter().map(|fault| format!("{} {}", fault.code.name(), fault.path)).collect::<Vec<_>>();
/// assert_eq!(told, ["wrong_type /fetch", "deadline_unit /deadline", "unknown_field /timout"]);
/// ```
///
/// # Errors
/// [`Error::Invalid`] with all faults.
pub fn check_run_options<'t>(options: impl Into<Input<'t>>, now: i64, second: i64) -> Result<(), Error> {
    let mut faults = Vec::new();
    if let Some(document) = parse(options.into(), "", &mut faults) {
        check(document.root(), Clock { now, second }, &mut faults);
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

fn check(options: Node<'_>, clock: Clock, faults: &mut Vec<Diagnostic>) {
    let root = Pointer::ROOT;
    if options.kind() != Kind::Object {
        return faults.report(crate::input::wrong_type(options, "an object", &root));
    }
    for (name, found) in options.members() {
        let place = root.key(&name);
        match OPTIONS.iter().find(|(known, _)| *known == name) {
            Some((_, expected)) => faults.extend(fault(found, expected, clock, &place)),
            None => faults.report(
                Diagnostic::new(Code::UnknownField, &place)
                    .with("field", shown(&name))
                    .with_some("nearest", nearest(&name, OPTIONS.map(|(known, _)| known))),
            ),
        }
    }
    if options.get("context").is_none() {
        faults.report(Diagnostic::new(Code::MissingField, &root.key("context")));
    }
}

fn fault(found: Node<'_>, expected: &'static str, clock: Clock, place: &Pointer<'_>) -> Option<Diagnostic> {
    let words = found.as_str();
    let words = words.as_deref().unwrap_or(found.kind().name());
    match (expected, found.kind()) {
        (TIME, Kind::Number) => deadline(found, clock, place),
        (NUMBER, Kind::Number) => timeout(found, clock, place),
        _ if expected.split(" or ").any(|kind| kind == words) => None,
        _ => Some(Diagnostic::new(Code::WrongType, place).with("expected", expected).with("found", shown(words))),
    }
}

fn deadline(found: Node<'_>, Clock { now, second }: Clock, place: &Pointer<'_>) -> Option<Diagnostic> {
    let is_near = |time| (now.saturating_sub(YEAR * second)..=now.saturating_add(100 * YEAR * second)).contains(&time);
    let fault = || Diagnostic::new(Code::DeadlineUnit, place).with("value", found.to_value().to_string());
    (!found.as_i64().is_some_and(is_near)).then(|| fault().with("example", now.saturating_add(25 * second)))
}

fn timeout(found: Node<'_>, Clock { second, .. }: Clock, place: &Pointer<'_>) -> Option<Diagnostic> {
    let longest = DAY * second;
    let fits = |value| (1..=longest).contains(&value);
    let fault = || Diagnostic::new(Code::OutOfRange, place).with("value", found.to_value().to_string());
    (!found.as_i64().is_some_and(fits)).then(|| fault().with("minimum", 1_i64).with("maximum", longest))
}
