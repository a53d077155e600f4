//! The address of a pasted command: what it means, and what is wrong with it.

use aepflow_syntax::text::{contains, replace};

use super::linter::Lint;
use super::shell::Word;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::placeholder;
use crate::operations::all;

impl Lint<'_> {
    pub(super) fn url(&mut self, url: &Word) {
        if let Some(found) = placeholder(&url.text) {
            let fault = Diagnostic::at(Code::Placeholder, "/url").with("field", "url");
            self.report(fault.with_shown("placeholder", found), url.start);
        }
        let (path, query) = url.text.split_once('?').unwrap_or((&url.text, ""));
        let known = [
            "/data/foundation/flowservice/",
            "/data/foundation/conversion/",
            "/data/foundation/schemaregistry/",
            "/data/foundation/catalog/",
            "/data/foundation/sandbox-management",
            "/ims/",
        ];
        let misplaced = contains(path, "/flowservice/") && contains(path, "/mappingSets");
        if !path.starts_with("https://") || !known.iter().any(|base| contains(path, base)) || misplaced {
            self.report(Diagnostic::at(Code::WrongBasePath, "/url").with_shown("value", path), url.start);
        }
        for pair in query.split('&') {
            let name = pair.split_once('=').map_or(pair, |(name, _)| name);
            if matches!(
                replace(&name.to_ascii_lowercase(), "_", "").as_str(),
                "baseconnectionid" | "flowid" | "sourceconnectionid" | "targetconnectionid"
            ) {
                self.report(Diagnostic::at(Code::IdInQuery, "/url").with("field", name), url.start);
            }
        }
    }
}

/// The operation that an address means.
pub(super) fn operation(method: &str, url: &str) -> Option<&'static str> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let tail: Vec<_> = path.trim_end_matches('/').split('/').collect();
    all()
        .filter(|operation| operation.method == method)
        .find(|operation| {
            let (own, own_query) = operation.path.split_once('?').unwrap_or((operation.path, ""));
            let own: Vec<_> = own.split('/').filter(|part| !part.is_empty()).collect();
            own.len() < tail.len()
                && own.iter().rev().zip(tail.iter().rev()).all(|(own, part)| own.starts_with('{') || own == part)
                && (own_query.is_empty() || contains(query, own_query))
        })
        .map(|operation| operation.name)
}
