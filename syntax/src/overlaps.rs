//! Paths that are written to twice, or together with a part of themselves.

use std::borrow::Cow;

use crate::NameIndex;
use crate::json::MAX_DEPTH;
use crate::swar::equal;

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

/// Paths, with what is known of each at its number.
struct Paths<'p> {
    numbers: NameIndex<'p>,
    known: Vec<Known>,
}

impl<'p> Paths<'p> {
    /// What is known of a path, and whether it came before.
    fn entry(&mut self, path: &'p str) -> (&mut Known, bool) {
        let new = self.known.len();
        let old = self.numbers.add(Cow::Borrowed(path), new).copied();
        if old.is_none() {
            self.known.push(Known::default());
        }
        (&mut self.known[old.unwrap_or(new)], old.is_some())
    }
}

/// Each path that an earlier one equals, and each that has another one within, once; takes linear time.
#[must_use]
pub fn find(paths: &[Cow<'_, str>]) -> Vec<Overlap> {
    // Few paths are within one that no others are within.
    let count = paths.len() + paths.len() / 4;
    let mut all = Paths { numbers: NameIndex::with_capacity(count), known: Vec::with_capacity(count) };
    let mut parent = "";
    let mut found = Vec::new();
    let mut parts = Vec::new();
    for (at, path) in (0u32..).zip(paths) {
        let (known, old) = all.entry(path);
        match (known.whole, known.part) {
            (Some(first), _) => found.push(Overlap::Duplicate { path: at as usize, first: first as usize }),
            (None, part) => parts.extend(part.map(|part| (at, part))),
        }
        known.whole.get_or_insert(at);
        if old {
            continue;
        }
        // Siblings often follow each other, and the walk was made for the first of them.
        let own = parent_of(path);
        if equal(own, parent) {
            continue;
        }
        parent = own;
        // Who is known has ancestors that are known, so the walk ends there.
        for outer in ancestors(own) {
            let (known, old) = all.entry(outer);
            if let Known { whole: Some(whole), part: None, .. } = known {
                parts.push((*whole, at));
            }
            known.part.get_or_insert(at);
            if old {
                break;
            }
        }
    }
    // By the order of the outer paths; of two parts of one path the later found is reported.
    let mut part_of = vec![None; if parts.is_empty() { 0 } else { paths.len() }];
    for (whole, part) in parts {
        part_of[whole as usize] = Some(part as usize);
    }
    let parts = part_of.into_iter().enumerate().filter_map(|(whole, part)| Some(Overlap::Part { whole, part: part? }));
    found.extend(parts);
    found
}

/// A path and those that it is within; no more than data can nest, as each costs the length of the path.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| Some(parent_of(path))).take_while(|path| !path.is_empty()).take(MAX_DEPTH)
}

/// The longest path that this one is within; empty if none does.
#[inline(always)]
fn parent_of(path: &str) -> &str {
    let end = path.as_bytes().iter().rposition(|byte| matches!(byte, b'.' | b'['));
    path.get(..end.unwrap_or_default()).unwrap_or_default()
}
