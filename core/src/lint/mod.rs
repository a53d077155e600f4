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
mod values;
mod wire;

use aepflow_syntax::text::contains;

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{OptionsInput, syntax};
use crate::json::{Document, Fault, FaultKind, Lines};
use linter::Lint;
use pasted::{MOST, Named, Part, Pasted};

/// How programs write requests that are no commands for curl: at the start of the text, and anywhere in it.
const STARTS: [&str; 5] = ["import ", "irm ", "http ", "wget ", "```json"];
const CODE: [&str; 5] = ["fetch(", "axios", "requests.", "invoke-restmethod", "invoke-webrequest"];

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
        let start = self.text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if start.starts_with('{') || start.starts_with('[') {
            self.json();
            return;
        }
        let requests = saved::http_file(self.text);
        self.requests(&requests);
        if requests.is_empty() && !self.commands() {
            let lower = start.to_ascii_lowercase();
            let code =
                STARTS.iter().any(|code| lower.starts_with(code)) || CODE.iter().any(|code| contains(&lower, code));
            if code {
                self.report(Diagnostic::at(Code::UnreadableRequest, ""), self.text.len() - start.len());
            } else {
                self.body(&Part::plain(self.text, 0));
            }
        }
    }

    /// Lints requests, but not without end; gives the schemas that they name.
    fn requests(&mut self, requests: &[Pasted]) -> Vec<Named> {
        let mut schemas = Vec::new();
        for pasted in requests.iter().take(MOST) {
            for (header, at) in &pasted.unquoted {
                let place = format!("/headers/{header}");
                self.report(Diagnostic::at(Code::UnquotedHeader, &place).with("field", header.as_str()), *at);
            }
            if let Some((schema, at)) = self.request(pasted) {
                let url = pasted.url.as_ref().map_or("", |url| &url.text);
                let address = url.split('?').next().unwrap_or_default().to_owned();
                schemas.push(Named { address, schema, at });
            }
        }
        if let Some(next) = requests.get(MOST) {
            self.report(Diagnostic::at(Code::RequestsNotRead, "").with("limit", MOST.to_string()), next.start);
        }
        schemas
    }

    /// A JSON text is a body, or requests that were saved.
    fn json(&mut self) {
        let (document, _) = Document::recover(self.text.as_bytes());
        let requests = document.map(|document| saved::saved(document.root())).unwrap_or_default();
        self.requests(&requests);
        if requests.is_empty() {
            self.body(&Part::plain(self.text, 0));
        }
    }
}
