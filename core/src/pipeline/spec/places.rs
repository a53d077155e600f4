//! Where a spec says what: a part of a resource is its own, or that which all share.

use super::super::table::Kind;
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

    /// The place of what an operation found at a path of an input that a part of a resource became: that part's own, or
    /// the resource's where no one wrote it.
    pub(in crate::pipeline) fn of_fault(&self, resource: usize, part: &str, path: &str) -> String {
        let member = path.split('/').nth(1).unwrap_or_default();
        let parts = self.own.get(resource).into_iter().chain([&self.shared]).flatten();
        let given = !member.is_empty()
            && parts.filter(|(name, _)| name == part).any(|(_, known)| known.iter().any(|known| known == member));
        if given { format!("{}{path}", self.of_part(resource, part, member)) } else { format!("/resources/{resource}") }
    }

    /// The place of a fault in the input of an operation on what a resource leads to.
    pub(in crate::pipeline) fn of_input(&self, resource: usize, path: &str) -> String {
        match path.get(1..).and_then(|path| path.split_once('/')).unwrap_or_default() {
            ("mappings", _) => self.of_fault(resource, "mapping", path),
            (part, rest) => self.of_fault(resource, part, &format!("/{rest}")),
        }
    }

    /// Where the name of what is made for a resource comes from.
    pub(in crate::pipeline) fn of_name(&self, resource: usize, kind: Kind) -> String {
        let own = self.own.get(resource).map(Vec::as_slice).unwrap_or_default();
        let given = |parts: &[(String, Vec<String>)], part: &str, member: &str| {
            parts.iter().any(|(name, members)| {
                name == part && (member.is_empty() || members.iter().any(|known| known == member))
            })
        };
        match kind.name() {
            name if given(own, "names", name) => format!("/resources/{resource}/names/{name}"),
            _ if given(own, "name", "") => format!("/resources/{resource}/name"),
            _ => "/name".to_owned(),
        }
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

/// The path within a source of the spec.
pub(in crate::pipeline) fn in_source(path: &str) -> Option<&str> {
    let (part, rest) = path.strip_prefix('/')?.split_once('/')?;
    match part {
        "source" => Some(rest),
        "sources" => rest.split_once('/').map(|(_, rest)| rest),
        _ => None,
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
