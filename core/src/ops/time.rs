//! Points in time.

use std::time::{SystemTime, UNIX_EPOCH};

use super::input::Member;
use crate::json::Value;

/// A point in time: Unix seconds, or a text of RFC 3339 with its zone.
///
/// ```
/// # use aepflow::ops::Time;
/// # use std::time::{Duration, UNIX_EPOCH};
/// assert_eq!(Time::from(UNIX_EPOCH + Duration::from_secs(1_893_456_000)), Time::from(1_893_456_000));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Time {
    /// Seconds since 1970.
    Unix(i64),
    /// Such as `2030-01-01T00:00:00Z`.
    Rfc3339(String),
}

impl From<i64> for Time {
    fn from(seconds: i64) -> Self {
        Time::Unix(seconds)
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Time::Rfc3339(text.to_owned())
    }
}

impl From<String> for Time {
    fn from(text: String) -> Self {
        Time::Rfc3339(text)
    }
}

/// Parts of a second are left out.
impl From<SystemTime> for Time {
    fn from(time: SystemTime) -> Self {
        let seconds = |duration: std::time::Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        Time::Unix(match time.duration_since(UNIX_EPOCH) {
            Ok(since) => seconds(since),
            Err(before) => -seconds(before.duration()),
        })
    }
}

impl Member for Time {
    fn member(&self) -> Option<Value> {
        Some(match self {
            Time::Unix(seconds) => (*seconds).into(),
            Time::Rfc3339(text) => text.into(),
        })
    }
}
