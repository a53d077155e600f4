//! Destinations that are mapped twice, or together with a part of themselves.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::RandomState;

use crate::codes::Code;
use crate::diagnostic::{Diagnostic, shown};
use crate::json::{MAX_DEPTH, Pointer};

/// The destination of one row.
pub(super) struct Destination<'d> {
    pub(super) row: usize,
    /// The member that holds it.
    pub(super) member: &'static str,
    pub(super) path: Cow<'d, str>,
}

/// What is known of a path: the row that maps it, and the first row that maps a part of it.
#[derive(Default)]
struct Known {
    whole: Option<u32>,
    part: Option<u32>,
}

/// Reports each destination that an earlier row has, and each that has a mapped part, once.
pub(super) fn check(destinations: &[Destination<'_>], place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) {
    let mut known: HashMap<&str, Known, RandomState> =
        HashMap::with_capacity_and_hasher(destinations.len(), RandomState::default());
    let mut parent = "";
    let mut overlaps = Vec::new();
    let mut report = |code: Code, at: u32, other: u32| {
        let Destination { row, member, path } = &destinations[at as usize];
        let fault = Diagnostic::new(code, &place.index(*row).key(member)).with("value", shown(path));
        faults.push(fault.with("other", place.index(destinations[other as usize].row).to_string()));
    };
    for (at, destination) in (0u32..).zip(destinations) {
        match known.entry(&destination.path) {
            Entry::Vacant(new) => {
                new.insert(Known { whole: Some(at), part: None });
            }
            Entry::Occupied(mut old) => {
                match (old.get().whole, old.get().part) {
                    (Some(first), _) => report(Code::DuplicateDestination, at, first),
                    (None, part) => overlaps.extend(part.map(|part| (at, part))),
                }
                old.get_mut().whole.get_or_insert(at);
                continue;
            }
        }
        // Siblings often follow each other, and the walk was made for the first of them.
        let own = ancestors(&destination.path).next().unwrap_or_default();
        if own == parent && !own.is_empty() {
            continue;
        }
        parent = own;
        // Who is known has ancestors that are known, so the walk ends there.
        for outer in ancestors(&destination.path) {
            match known.entry(outer) {
                Entry::Vacant(new) => {
                    new.insert(Known { whole: None, part: Some(at) });
                }
                Entry::Occupied(mut old) => {
                    if let Known { whole: Some(whole), part: None } = old.get() {
                        overlaps.push((*whole, at));
                    }
                    old.get_mut().part.get_or_insert(at);
                    break;
                }
            }
        }
    }
    let mut parts = vec![None; if overlaps.is_empty() { 0 } else { destinations.len() }];
    for (whole, part) in overlaps {
        parts[whole as usize] = Some(part);
    }
    for (whole, part) in (0u32..).zip(parts).filter_map(|(whole, part)| Some((whole, part?))) {
        report(Code::MappingOverlap, whole, part);
    }
}

/// The paths that hold this one, the longest first; no more than data can nest, as each costs the length of the path.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.bytes().enumerate().skip(1).rev();
    ends.filter(|(_, byte)| matches!(byte, b'.' | b'[')).map(|(end, _)| &path[..end]).take(MAX_DEPTH)
}
