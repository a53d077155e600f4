//! Destinations that are mapped twice, or together with a part of themselves.

use std::borrow::Cow;

use aepflow_rows::write_plain;
use aepflow_syntax::NameIndex;
use aepflow_syntax::overlaps::{self, Overlap};

use super::target::general;
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::json::{Elements, Pointer};
use crate::schema::fields::within;

/// The destinations of a mapping set, and where each is: its row and the member that contains it.
pub(super) struct Destinations<'d> {
    paths: Vec<Cow<'d, str>>,
    places: Vec<(usize, &'static str)>,
}

impl<'d> Destinations<'d> {
    /// None yet, with room for so many.
    pub(super) fn with_capacity(count: usize) -> Self {
        Destinations { paths: Vec::with_capacity(count), places: Vec::with_capacity(count) }
    }

    pub(super) fn push(&mut self, path: Cow<'d, str>, row: usize, member: &'static str) {
        self.paths.push(path);
        self.places.push((row, member));
    }

    /// Writes rows up to one that asks for a closer look, and gives each expression with its row to `check`; gives how
    /// many rows there are then.
    pub(super) fn write_plain(
        &mut self,
        mut row: usize,
        rows: &mut Elements<'d>,
        out: &mut String,
        mut check: impl FnMut(usize, &str),
    ) -> usize {
        let first = row;
        let mut expressions = Vec::new();
        write_plain(rows, &mut self.paths, &mut expressions, out);
        while self.places.len() < self.paths.len() {
            self.places.push((row, "destination"));
            row += 1;
        }
        for (behind, text) in expressions {
            check(first + behind, &text);
        }
        row
    }

    pub(super) fn paths(&self) -> &[Cow<'d, str>] {
        &self.paths
    }

    /// Reports each destination that an earlier row has, and each that has a mapped part, once.
    pub(super) fn check(&self, place: &Pointer<'_>, faults: &mut Faults) {
        for overlap in overlaps::find(&self.paths) {
            let (code, at, other) = match overlap {
                Overlap::Duplicate { path, first } => (Code::DuplicateDestination, path, first),
                Overlap::Part { whole, part } => (Code::MappingOverlap, whole, part),
            };
            let (row, member) = self.places[at];
            let fault = Diagnostic::new(code, &place.index(row).key(member)).with("value", shown(&self.paths[at]));
            faults.push(fault.with("other", place.index(self.places[other].0).to_string()));
        }
    }
}

/// What mappings fill.
pub(super) struct Filled<'d> {
    /// All that are mapped, as 1, and all that contain one of them; the number of an element is as good as `[*]`.
    touched: NameIndex<'d>,
}

impl<'d> Filled<'d> {
    pub(super) fn by(destinations: impl Iterator<Item = &'d str>) -> Self {
        let mut touched = NameIndex::with_capacity(destinations.size_hint().0);
        for path in destinations {
            let path = general(path);
            for outer in within(&path).filter(|outer| outer.len() < path.len()) {
                if !touched.has(outer) {
                    let outer = match path {
                        Cow::Borrowed(whole) => whole.get(..outer.len()).unwrap_or_default().into(),
                        Cow::Owned(_) => outer.to_owned().into(),
                    };
                    touched.add(outer, 0);
                }
            }
            if let Some(mapped) = touched.add(path, 1) {
                *mapped = 1;
            }
        }
        Filled { touched }
    }

    /// Whether a field gets a value, by itself, by a part of it, or by what it lies in.
    pub(super) fn has(&self, path: &str) -> bool {
        self.touches(path) || within(path).any(|outer| self.touched.get(outer) == Some(1))
    }

    /// Whether a field or a part of it gets a value.
    pub(super) fn touches(&self, path: &str) -> bool {
        self.touched.has(path)
    }
}
