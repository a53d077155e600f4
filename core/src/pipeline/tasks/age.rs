//! Which of two things was there first.

use crate::json::Value;
use crate::pipeline::values::{integer, text};

/// Older is less, and among equals the id decides, so that all hosts agree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Age {
    /// In milliseconds since 1970, by the platform's clock.
    pub(super) time: i64,
    /// Some answers have ids in capital letters.
    pub(super) id: String,
}

impl Age {
    pub(super) fn of(item: &Value, own_id: &str) -> Age {
        let times = ["createdAt", "created", "createdDate"];
        let time = times.iter().find_map(|name| integer(item, &[name])).unwrap_or_default();
        Age { time, id: text(item, &[own_id]).unwrap_or_default().to_ascii_lowercase() }
    }
}
