//! Integers that count from 1970: in which unit, and which fields look like such times.

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

/// From here on an integer is taken for seconds, milliseconds, and smaller parts of a second: 1973 in each unit.
const SECONDS: u64 = 100_000_000;
const MILLISECONDS: u64 = 100_000_000_000;
const SMALLER: u64 = 100_000_000_000_000;

/// The last word of the names of times.
const LAST: [&str; 9] = ["at", "on", "created", "updated", "modified", "timestamp", "date", "time", "expires"];
/// The words of periods, whose start and end are times.
const PERIODS: [&str; 2] = ["period", "trial"];

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

/// Whether a name is that of a time: `created`, `endedAt`, `current_period_start`.
pub(super) fn is_name_of_time(name: &str) -> bool {
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
    let last = words.last().map(String::as_str).unwrap_or_default();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    LAST.contains(&last) || matches!(last, "start" | "end") && has(&PERIODS)
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
