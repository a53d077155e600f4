//! Numbers since 1970 that become dates.

use super::inferred_row::InferredRow;
use super::target::Target;
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Node;
use crate::language::Type;
use crate::schema::epoch::Epoch;
use crate::schema::fields::Source;

/// Where a field goes.
pub(super) struct Place<'t> {
    pub(super) destination: &'t str,
    pub(super) target: Option<&'t Target>,
    /// What the schema knows of the times of the field.
    pub(super) epoch: Epoch,
}

/// How a time is written, and why, by what it counts.
const TIME: (&str, [&str; 3]) = (
    "yyyy-MM-dd'T'HH:mm:ss.SSSX",
    [
        "Unix seconds as a date-time",
        "milliseconds since 1970 as a date-time",
        "seconds or milliseconds, by the size of each value, as a date-time",
    ],
);
const DAY: (&str, [&str; 3]) = (
    "yyyy-MM-dd",
    [
        "Unix seconds as a date",
        "milliseconds since 1970 as a date",
        "seconds or milliseconds, by the size of each value, as a date",
    ],
);

/// Why an amount stays an integer.
const MINOR_UNITS: &str = "an amount in the smallest unit of its currency, such as 1099 for 10.99; it stays an integer";

/// The mapping of a field to a destination; a number since 1970 goes into a date as text. What is unclear is reported.
pub(super) fn converted(
    source: &Source,
    place: &Place<'_>,
    reason: &'static str,
    fields: Node<'_>,
    report: &mut impl Extend<Diagnostic>,
) -> Result<InferredRow, &'static str> {
    let Place { destination, target, .. } = *place;
    let row = |source_type, text: String, reason| {
        let (destination, fields) = (destination.to_owned(), vec![source.path.clone()]);
        Ok(InferredRow { destination, fields, source: text, source_type, reason, is_key: false })
    };
    let mut unclear = |found: &str, instead: &str| {
        let fault = source.about(Code::UnclearTime, fields).with("found", found).with("instead", instead);
        report.extend([fault.with_shown("other", destination)]);
    };
    let epoch = if source.epoch == Epoch::Unknown { place.epoch } else { source.epoch };
    let whole = source.kind == "integer" || source.kind == "untyped" && epoch.name().is_some();
    match source.kind.as_str() {
        "object" if target.is_some_and(|target| target.known.kind == Type::Text) => {
            let path = &source.path;
            let text = if source.nullable {
                format!("iif({path} != null, concat({path}), null)")
            } else {
                format!("concat({path})")
            };
            row("EXPRESSION", text, "the whole object as one text")
        }
        _ if target.is_none_or(|target| target.known.kind != Type::Date) => {
            let whole = source.kind == "integer" && target.is_some_and(|target| target.known.kind == Type::Integer);
            let is_money = whole && source.is_money;
            row("ATTRIBUTE", source.path.clone(), if is_money { MINOR_UNITS } else { reason })
        }
        _ if whole && source.steps.iter().any(|step| step.every) => {
            Err("no expression makes dates of the elements of an array, one by one")
        }
        _ if whole && epoch == Epoch::Neither => {
            unclear("unit", "left_out");
            Err("nothing shows what its numbers count: no time since 1970 is of their size")
        }
        _ if whole => {
            if epoch == Epoch::Unknown {
                unclear("scale", "by_size");
            }
            let (text, reason) = expression(&source.path, epoch, target, source.nullable);
            row("EXPRESSION", text, reason)
        }
        "untyped" => {
            unclear("kind", "as_text");
            row("ATTRIBUTE", source.path.clone(), reason)
        }
        "number" => Err("a number with a fraction is not known to be a time"),
        _ => row("ATTRIBUTE", source.path.clone(), reason),
    }
}

/// The expression that makes a date of a number since 1970, and why.
pub(super) fn expression(path: &str, epoch: Epoch, target: Option<&Target>, nullable: bool) -> (String, &'static str) {
    let (pattern, [seconds, milliseconds, either]) =
        if target.is_some_and(|target| target.is_time) { TIME } else { DAY };
    let (value, reason) = match epoch {
        // The platform's functions count milliseconds.
        Epoch::Seconds => (format!("{path} * 1000"), seconds),
        Epoch::Milliseconds => (path.to_owned(), milliseconds),
        _ => (format!("iif({path} < 100000000000, {path} * 1000, {path})"), either),
    };
    let call = format!("dformat({value}, \"{pattern}\")");
    // Null counts as 0, and would be a day in 1970.
    (if nullable { format!("iif({path} != null, {call}, null)") } else { call }, reason)
}
