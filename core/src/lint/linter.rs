//! What the lint of one text has found, and where it reports.

use crate::diagnostics::{Diagnostic, Faults};
use crate::input::{OptionsInput, placed};
use crate::json::Lines;

/// A pasted text, and its faults.
pub(super) struct Lint<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Lines<'t>,
    pub(super) options: OptionsInput<'t>,
    pub(super) faults: Faults,
}

impl Lint<'_> {
    /// Reports a fault with the line and column of a byte.
    pub(super) fn report(&mut self, diagnostic: Diagnostic, offset: usize) {
        self.faults.push(placed(diagnostic, offset, &self.lines));
    }
}
