//! Where a spec says what: a part of a resource is its own, or that which all share.

use super::super::values::{at, elements, members};
use crate::json::Value;

/// The parts that are given, of the spec and of each resource.
#[derive(Clone, Debug)]
pub(in crate::pipeline) struct Places {
    shared: Parts,
    own: Vec<Parts>,
}

/// The names of parts, and those of their members.
type Parts = Vec<(String, Vec<String>)>;

impl Places {
    pub(super) fn of(document: &Value) -> Places {
        let own = elements(document, &["resources"]).iter().map(parts);
        Places { shared: parts(document), own: own.collect() }
    }

    /// The place of a resource's part, or of that part of it which has a member.
    pub(in crate::pipeline) fn of_part(&self, resource: usize, part: &str, member: &str) -> String {
        let has = |(name, members): &(String, Vec<String>)| {
            name == part && (member.is_empty() || members.iter().any(|known| known == member))
        };
        let is_own = self.own.get(resource).is_some_and(|own| own.iter().any(has));
        let is_shared = self.shared.iter().any(|(name, _)| name == part);
        if is_shared && !is_own { format!("/{part}") } else { format!("/resources/{resource}/{part}") }
    }
}

fn parts(document: &Value) -> Parts {
    let names = |value: &Value| {
        let given = members(value, &[]).iter().filter(|(_, value)| *value != Value::Null);
        given.map(|(name, _)| name.clone()).collect()
    };
    let given = members(document, &[]).iter().filter(|(name, _)| at(document, &[name]).is_some());
    given.map(|(name, value)| (name.clone(), names(value))).collect()
}
