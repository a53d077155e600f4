//! A pasted request or body: everything that is wrong with it, with line and column.

mod body;
mod curl;
mod habits;
mod linter;
mod pasted;
mod request;
mod saved;
mod shell;
mod url;
mod wire;

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{OptionsInput, syntax};
use crate::json::{Document, Fault, FaultKind, Lines};
use linter::Lint;
use pasted::Part;

/// How programs write requests that are no commands for curl.
const CODE: [&str; 9] = [
    "fetch(",
    "await fetch(",
    "axios",
    "requests.",
    "import ",
    "Invoke-RestMethod",
    "Invoke-WebRequest",
    "irm ",
    "http ",
];

/// Lists the faults of a request as it was pasted: commands for curl (of a POSIX shell, Windows' cmd or PowerShell), items of
/// Postman, entries of a HAR file, a `.http` file, or a JSON body. `options` are those of [`crate::check`].
#[must_use]
pub fn lint_request<'t>(text: &'t [u8], options: impl Into<OptionsInput<'t>>) -> Vec<Diagnostic> {
    let lines = Lines::new(text);
    let Ok(all) = std::str::from_utf8(text) else {
        let fault = Fault { kind: FaultKind::NotUtf8, offset: 0 };
        return vec![syntax(&fault, &lines, "")];
    };
    let mut lint = Lint { text: all, lines, options: options.into(), faults: Faults::default() };
    lint.any();
    lint.faults.into()
}

impl Lint<'_> {
    /// Lints a text of any kind.
    fn any(&mut self) {
        let start = self.text.trim_start();
        if start.starts_with('{') || start.starts_with('[') {
            self.json();
        } else if CODE.iter().any(|code| start.starts_with(code)) {
            self.report(Diagnostic::at(Code::UnreadableRequest, ""), self.text.len() - start.len());
        } else {
            let requests = saved::http_file(self.text);
            for request in &requests {
                self.request(request);
            }
            if requests.is_empty() && !self.commands() {
                self.body(&Part::plain(self.text, 0));
            }
        }
    }

    /// A JSON text is a body, or requests that were saved.
    fn json(&mut self) {
        let (document, _) = Document::recover(self.text.as_bytes());
        let requests = document.map(|document| saved::saved(document.root())).unwrap_or_default();
        for request in &requests {
            self.request(request);
        }
        if requests.is_empty() {
            self.body(&Part::plain(self.text, 0));
        }
    }
}
