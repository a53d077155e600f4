//! Paths that are written to twice, or together with a part of themselves.

use crate::TextExt;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::RandomState;

use crate::json::MAX_DEPTH;

/// Two of the paths that get in each other's way, by their indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// A path that an earlier one, `first`, is equal to.
    Duplicate {
        /// The later of the two.
        path: usize,
        /// The first of its kind.
        first: usize,
    },
    /// A path that another one lies within.
    Part {
        /// The outer path.
        whole: usize,
        /// One of the paths within.
        part: usize,
    },
}

/// What is known of a path: its index, and the index of the first path within.
#[derive(Default)]
struct Known {
    whole: Option<u32>,
    part: Option<u32>,
}

/// Each path that an earlier one equals, and each that has another one within, once; takes linear time.
#[must_use]
pub fn find(paths: &[Cow<'_, str>]) -> Vec<Overlap> {
    let mut known: HashMap<&str, Known, RandomState> =
        HashMap::with_capacity_and_hasher(paths.len(), RandomState::default());
    let mut parent = "";
    let mut found = Vec::new();
    let mut parts = Vec::new();
    for (at, path) in (0u32..).zip(paths) {
        match known.entry(path) {
            Entry::Vacant(new) => {
                new.insert(Known { whole: Some(at), part: None });
            }
            Entry::Occupied(mut old) => {
                match (old.get().whole, old.get().part) {
                    (Some(first), _) => found.push(Overlap::Duplicate { path: at as usize, first: first as usize }),
                    (None, part) => parts.extend(part.map(|part| (at, part))),
                }
                old.get_mut().whole.get_or_insert(at);
                continue;
            }
        }
        // Siblings often follow each other, and the walk was made for the first of them.
        let own = ancestors(path).next().unwrap_or_default();
        if own == parent && !own.is_empty() {
            continue;
        }
        parent = own;
        // Who is known has ancestors that are known, so the walk ends there.
        for outer in ancestors(path) {
            match known.entry(outer) {
                Entry::Vacant(new) => {
                    new.insert(Known { whole: None, part: Some(at) });
                }
                Entry::Occupied(mut old) => {
                    if let Known { whole: Some(whole), part: None } = old.get() {
                        parts.push((*whole, at));
                    }
                    old.get_mut().part.get_or_insert(at);
                    break;
                }
            }
        }
    }
    // By the order of the outer paths; of two parts of one path the later found is told.
    let mut part_of = vec![None; if parts.is_empty() { 0 } else { paths.len() }];
    for (whole, part) in parts {
        part_of[whole as usize] = Some(part as usize);
    }
    let told = part_of.into_iter().enumerate().filter_map(|(whole, part)| Some(Overlap::Part { whole, part: part? }));
    found.extend(told);
    found
}

/// The paths that hold this one, the longest first; no more than data can nest, as each costs the length of the path.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.bytes().enumerate().skip(1).rev();
    ends.filter(|(_, byte)| matches!(byte, b'.' | b'[')).map(|(end, _)| path.part(..end)).take(MAX_DEPTH)
}
