//! Integers that count from 1970: in which unit, and which fields look like such times.

use crate::json::{Node, Value};

/// What an integer counts, if it is a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Epoch {
    Seconds,
    Milliseconds,
    /// No sample shows it, and nothing is public of it.
    Unknown,
    /// The samples are too small, too big or too unlike to be times in one unit.
    Neither,
}

/// The widest integers that the platform keeps: those that a double can keep exactly.
pub(super) const LONG: i64 = 9_007_199_254_740_991;

/// From here on an integer is taken for seconds, milliseconds, and smaller parts of a second: 1973 in each unit.
const SECONDS: u64 = 100_000_000;
const MILLISECONDS: u64 = 100_000_000_000;
const SMALLER: u64 = 100_000_000_000_000;

/// The last word of the names of times.
const LAST: [&str; 9] = ["at", "on", "created", "updated", "modified", "timestamp", "date", "time", "expires"];
/// The words of periods, whose start and end are times.
const PERIODS: [&str; 2] = ["period", "trial"];

/// The least and the greatest integer of the samples of a field. JavaScript rounds the widest up to one that no `i64` is.
pub(super) fn samples(field: Node<'_>) -> Option<[i64; 2]> {
    let number = |name| field.get(name).and_then(Node::as_clamped_i64);
    Some([number("least")?, number("most")?])
}

/// The bounds that are declared, as wide as the samples are.
pub(super) fn bounds(field: Node<'_>, samples: Option<[i64; 2]>) -> [Option<Value>; 2] {
    let declared = |name| field.get(name).and_then(Node::as_i64);
    let [least, most] = samples.map_or([None; 2], |samples| samples.map(Some));
    let minimum = declared("minimum").map(|minimum| least.map_or(minimum, |least| least.min(minimum)));
    let maximum = declared("maximum").map(|maximum| most.map_or(maximum, |most| most.max(maximum)));
    [minimum, maximum].map(|bound| bound.map(Value::from))
}

/// Whether a sample is wider than an integer of a schema may be.
pub(super) fn is_wide(samples: [i64; 2]) -> bool {
    samples.iter().any(|sample| sample.unsigned_abs() > LONG.unsigned_abs())
}

impl Epoch {
    /// The unit of samples by their size; those near 1970 are of either.
    pub(crate) fn of(samples: Option<[i64; 2]>) -> Epoch {
        let unit = |sample: i64| match sample.unsigned_abs() {
            0..SECONDS => Epoch::Unknown,
            SECONDS..MILLISECONDS => Epoch::Seconds,
            MILLISECONDS..SMALLER => Epoch::Milliseconds,
            _ => Epoch::Neither,
        };
        match samples.map(|samples| samples.map(unit)) {
            None => Epoch::Unknown,
            Some([Epoch::Unknown, Epoch::Unknown]) => Epoch::Neither,
            Some([one, other]) if one == other || other == Epoch::Unknown => one,
            Some([Epoch::Unknown, other]) => other,
            Some(_) => Epoch::Neither,
        }
    }

    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Epoch::Seconds => Some("seconds"),
            Epoch::Milliseconds => Some("milliseconds"),
            _ => None,
        }
    }

    pub(crate) fn named(name: &str) -> Option<Epoch> {
        [Epoch::Seconds, Epoch::Milliseconds].into_iter().find(|unit| unit.name() == Some(name))
    }
}

/// The words of amounts of money.
const MONEY: [&str; 10] = ["amount", "balance", "cost", "discount", "fee", "net", "price", "subtotal", "tax", "total"];

/// Whether a name is that of an amount: `unit_amount`, `fee`.
pub(super) fn is_name_of_money(name: &str) -> bool {
    words(name).iter().any(|word| MONEY.contains(&word.as_str()))
}

/// Whether a name is that of a time: `created`, `endedAt`, `current_period_start`.
pub(super) fn is_name_of_time(name: &str) -> bool {
    let words = words(name);
    let last = words.last().map(String::as_str).unwrap_or_default();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    LAST.contains(&last) || matches!(last, "start" | "end") && has(&PERIODS)
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        let new = c.is_ascii_uppercase() || !c.is_ascii_alphanumeric();
        if new && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_ascii_alphanumeric()) {
            word.push(c.to_ascii_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Epoch, is_name_of_time};

    #[test]
    fn the_size_of_samples_shows_their_unit() {
        for (samples, unit) in [
            (None, Epoch::Unknown),
            (Some([1_700_000_000, 1_700_000_001]), Epoch::Seconds),
            (Some([0, 1_700_000_000]), Epoch::Seconds),
            (Some([-1_500_000_000, 0]), Epoch::Seconds),
            (Some([1_700_000_000_000, 1_700_000_000_001]), Epoch::Milliseconds),
            (Some([1_700_000_000, 1_700_000_000_000]), Epoch::Neither),
            (Some([1, 30]), Epoch::Neither),
            (Some([0, 1_700_000_000_000_000]), Epoch::Neither),
            (Some([i64::MIN, i64::MAX]), Epoch::Neither),
        ] {
            assert_eq!(Epoch::of(samples), unit, "{samples:?}");
        }
    }

    #[test]
    fn times_are_known_by_their_names() {
        for name in
            ["created", "ended_at", "endedAt", "current_period_start", "trial_end", "start_date", "available_on"]
        {
            assert!(is_name_of_time(name), "{name}");
        }
        for name in ["amount", "trial_period_days", "flat", "end", "created_by", "", "__", "cat"] {
            assert!(!is_name_of_time(name), "{name}");
        }
    }
}
