//! A pasted request or body: everything that is wrong with it, with line and column.

mod body;
mod commands;
mod curl;
mod edit;
mod fix;
mod fixable;
mod habits;
mod headers;
mod json_text;
mod linter;
mod members;
mod mend;
mod part;
mod pasted;
mod request;
mod saved;
mod script;
mod shell;
mod url;
mod values;
mod wire;

use aepflow_syntax::text::{contains, find};

use crate::diagnostics::{Code, Diagnostic};
use crate::input::{OptionsInput, syntax};
use crate::json::{Document, Fault, FaultKind, Lines};
pub use fix::{FixedChange, FixedRequest, fix_request};
#[cfg(feature = "forms")]
pub(crate) use fixable::{FIXED, LEFT};
use linter::Lint;
use part::Part;
use pasted::{MOST, Named, Pasted};

/// How programs write requests that are no commands for curl: at the start of the text, and anywhere in it. Not all are read.
const STARTS: [&str; 4] = ["import ", "irm ", "http ", "wget "];
/// How Markdown begins JSON.
const FENCE: &str = "```json";
const CODE: [&str; 6] = ["fetch(", "axios", "requests.", "invoke-restmethod", "invoke-webrequest", ".adobe.io/"];

/// Lists the faults of a request as it was pasted: commands for curl (of a POSIX shell, Windows' cmd or PowerShell), items of
/// Postman, entries of a HAR file, a `.http` file, a script of PowerShell, `fetch` of JavaScript, calls of Python's requests, or
/// a JSON body. `options` are those of [`crate::check`].
#[must_use]
pub fn lint_request<'t>(text: &'t [u8], options: impl Into<OptionsInput<'t>>) -> Vec<Diagnostic> {
    let Ok(all) = std::str::from_utf8(text) else { return vec![not_utf8(text)] };
    let mut lint = Lint::new(all, options.into());
    lint.any();
    lint.faults.into()
}

fn not_utf8(text: &[u8]) -> Diagnostic {
    syntax(&Fault { kind: FaultKind::NotUtf8, offset: 0 }, &Lines::new(text), "")
}

impl Lint<'_> {
    /// Lints a text of any kind.
    fn any(&mut self) {
        let start = self.text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        // A list begins with no name, which casts of PowerShell do.
        let cast = start.strip_prefix('[').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        if start.starts_with('{') || start.starts_with('[') && !(cast && self.script()) {
            self.json();
            return;
        }
        if let Some(inner) = start.strip_prefix(FENCE) {
            let at = self.text.len() - inner.len();
            let end = find(inner, "```").unwrap_or(inner.len());
            self.body(&Part::plain(inner.get(..end).unwrap_or_default(), at));
            return;
        }
        if cast || self.script() {
            return;
        }
        let requests = saved::http_file(self.text);
        let schemas = self.requests(&requests);
        self.one_schema_of_datasets(&schemas);
        if requests.is_empty() && !self.commands() {
            let lower = start.to_ascii_lowercase();
            let code =
                STARTS.iter().any(|code| lower.starts_with(code)) || CODE.iter().any(|code| contains(&lower, code));
            if code && self.program() {
                // A request of a program.
            } else if code {
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
            for header in &pasted.unquoted {
                let fault = Diagnostic::at(Code::UnquotedHeader, &format!("/headers/{}", header.name));
                self.mend(fault.with("field", header.name.as_str()), header.at, header.edits.clone());
            }
            schemas.extend(self.request(pasted));
        }
        if let Some(next) = requests.get(MOST) {
            self.report(Diagnostic::at(Code::RequestsNotRead, "").with("limit", MOST.to_string()), next.start);
        }
        schemas
    }

    /// A JSON text is a body, or requests that were saved.
    fn json(&mut self) {
        let (document, faults) = Document::recover(self.text.as_bytes());
        let found = document.map(|document| saved::saved(document.root(), self.text));
        let (requests, others) = found.unwrap_or_default();
        let whole = Part::plain(self.text, 0);
        if requests.is_empty() && others > 0 {
            self.report(Diagnostic::at(Code::NoPlatformRequest, "").with("value", others), 0);
        } else if requests.is_empty() {
            self.body(&whole);
        } else {
            self.text_faults(&whole, faults);
            let schemas = self.requests(&requests);
            self.one_schema_of_datasets(&schemas);
        }
    }
}
