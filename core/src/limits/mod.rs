//! The limits that the platform publishes: the one table of their numbers, from which checks, pages and `limits()` take them.

mod ingestion;
mod limit;
mod profile;
mod services;

#[cfg(feature = "forms")]
use limit::{Bound, Weight};
pub(crate) use limit::{Group, Limit};

#[cfg(feature = "forms")]
use crate::json::Value;

/// All groups; each is a chapter of the page.
const GROUPS: [&[Group]; 3] = [ingestion::GROUPS, profile::GROUPS, services::GROUPS];

/// A number of the table, looked up while the library is compiled: checks carry the numbers that they ask for, and not the
/// table.
pub(crate) const fn number(id: &str) -> i64 {
    let mut at = 0;
    while at < GROUPS.len() {
        if let Some(number) = limit::find(GROUPS[at], id) {
            return number;
        }
        at += 1;
    }
    panic!("the table of limits has no such row")
}

/// The limits that the platform publishes: `{id, group, what, number, unit, per, kind, bound, inferred?, note?, page}` each.
///
/// A `hard` limit is enforced: what is beyond it is refused, dropped or fails. A `soft` one costs speed, or is advice.
#[cfg(feature = "forms")]
#[must_use]
pub fn limits() -> Value {
    let groups = GROUPS.iter().flat_map(|groups| groups.iter());
    Value::list(groups.flat_map(|group| group.limits.iter().map(|limit| limit.to_value(group.name))))
}

#[cfg(feature = "forms")]
impl Limit {
    fn to_value(&self, group: &str) -> Value {
        let bound = match self.bound {
            Bound::Most => "most",
            Bound::Least => "least",
            Bound::Exactly => "exactly",
            Bound::Default => "default",
        };
        let note = (!self.note.is_empty()).then(|| self.note.into());
        Value::object([
            ("id", Some(self.id.into())),
            ("group", Some(group.into())),
            ("what", Some(self.what.into())),
            ("number", Some(self.number.into())),
            ("unit", Some(self.unit.into())),
            ("per", Some(self.per.into())),
            ("kind", Some(if self.weight == Weight::Hard { "hard" } else { "soft" }.into())),
            ("bound", Some(bound.into())),
            ("inferred", self.inferred.then_some(true.into())),
            ("note", note),
            ("page", Some(self.page.into())),
        ])
    }
}
