//! The address of a pasted command: what it means, and what is wrong with it.

use aepflow_syntax::TextExt;

use super::linter::Lint;
use super::shell::Word;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::placeholder;
use crate::listed::Listed;
use crate::operations::all;

impl Lint<'_> {
    pub(super) fn url(&mut self, url: &Word) {
        if let Some(found) = placeholder(&url.text) {
            let fault = Diagnostic::at(Code::Placeholder, "/url").with("field", "url");
            self.report(fault.with_shown("placeholder", found), url.start);
        }
        let (path, query) = url.text.cut(b'?').unwrap_or((&url.text, ""));
        let known = [
            "/data/foundation/flowservice/",
            "/data/foundation/conversion/",
            "/data/foundation/schemaregistry/",
            "/data/foundation/catalog/",
            "/data/foundation/sandbox-management",
            "/ims/",
        ];
        let misplaced = path.holds("/flowservice/") && path.holds("/mappingSets");
        if !path.starts_with("https://") || !known.iter().any(|base| path.holds(base)) || misplaced {
            self.report(Diagnostic::at(Code::WrongBasePath, "/url").with_shown("value", path), url.start);
        }
        for pair in query.parts(b'&') {
            let name = pair.cut(b'=').map_or(pair, |(name, _)| name);
            if matches!(
                name.to_ascii_lowercase().replaced("_", "").as_str(),
                "baseconnectionid" | "flowid" | "sourceconnectionid" | "targetconnectionid"
            ) {
                self.report(Diagnostic::at(Code::IdInQuery, "/url").with("field", name), url.start);
            }
        }
    }
}

/// The operation that an address means.
pub(super) fn operation(method: &str, url: &str) -> Option<&'static str> {
    let (path, query) = url.cut(b'?').unwrap_or((url, ""));
    let tail = path.trim_end_matches('/').parts(b'/').listed();
    all()
        .filter(|operation| operation.method == method)
        .find(|operation| {
            let (own, own_query) = operation.path.cut(b'?').unwrap_or((operation.path, ""));
            let own = own.parts(b'/').filter(|part| !part.is_empty()).listed();
            own.len() < tail.len()
                && own.iter().rev().zip(tail.iter().rev()).all(|(own, part)| own.starts_with('{') || own == part)
                && (own_query.is_empty() || query.holds(own_query))
        })
        .map(|operation| operation.name)
}
