//! A pasted curl command or body: everything that is wrong with it, with line and column.

mod body;
mod command;
mod habits;
mod linter;
mod shell;
mod url;

use crate::diagnostics::{Diagnostic, Faults};
use crate::input::{OptionsInput, syntax};
use crate::json::{Fault, FaultKind, Lines};
use linter::Lint;

/// Lists the faults of a curl command or a JSON body. `options` are those of [`crate::check`].
#[must_use]
pub fn lint_request<'t>(text: &'t [u8], options: impl Into<OptionsInput<'t>>) -> Vec<Diagnostic> {
    let lines = Lines::new(text);
    let Ok(all) = std::str::from_utf8(text) else {
        let fault = Fault { kind: FaultKind::NotUtf8, offset: 0 };
        return vec![syntax(&fault, &lines, "")];
    };
    let mut lint = Lint { text: all, lines, options: options.into(), faults: Faults::default() };
    if all.trim_start().starts_with("curl") {
        lint.commands();
    } else {
        lint.body(0, all, None, None);
    }
    lint.faults.into()
}
