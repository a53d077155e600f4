//! What the lint of one text has found, and where it reports.

use super::edit::Edit;
use super::fixable::FIXED;
use crate::diagnostics::{Diagnostic, Faults};
use crate::input::{OptionsInput, placed};
use crate::json::Lines;

/// A pasted text, and its faults.
pub(super) struct Lint<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Lines<'t>,
    pub(super) options: OptionsInput<'t>,
    pub(super) faults: Faults,
    /// Where each of the faults is, and what mends it.
    pub(super) mends: Vec<Mend>,
}

/// Where a fault is, and the edits that mend it if there is just one way.
pub(super) struct Mend {
    pub(super) at: usize,
    pub(super) edits: Option<Vec<Edit>>,
}

impl<'t> Lint<'t> {
    pub(super) fn new(text: &'t str, options: OptionsInput<'t>) -> Lint<'t> {
        Lint { text, lines: Lines::new(text.as_bytes()), options, faults: Faults::default(), mends: Vec::new() }
    }

    /// Reports a fault with the line and column of a byte.
    pub(super) fn report(&mut self, diagnostic: Diagnostic, offset: usize) {
        self.mend(diagnostic, offset, None);
    }

    /// The same of a fault that there may be one way to mend.
    pub(super) fn mend(&mut self, diagnostic: Diagnostic, offset: usize, edits: Option<Vec<Edit>>) {
        let edits = edits.filter(|_| FIXED.iter().any(|(code, _)| *code == diagnostic.code));
        self.faults.push(placed(diagnostic, offset, &self.lines));
        self.mends.push(Mend { at: offset, edits });
    }
}
