//! A pasted request, checked as the input of its operation is.

use aepflow_syntax::text::contains;

use super::linter::Lint;
use super::pasted::{Header, Part, Pasted, URL, left_over};
use super::url::Target;
use super::wire::{Origin, Wire};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::{Document, Input, Node};
use crate::operations::{Body, Operation, Service, about_context, check, context_fault};

/// The headers of every request and what a context calls their values.
const HEADERS: [(&str, &str); 4] = [
    ("authorization", "accessToken"),
    ("x-api-key", "apiKey"),
    ("x-gw-ims-org-id", "orgId"),
    ("x-sandbox-name", "sandboxName"),
];

impl Lint<'_> {
    /// Lints a request; gives the schema that its body names.
    pub(super) fn request(&mut self, pasted: &Pasted) -> Option<(String, usize)> {
        let target = if let Some(url) = &pasted.url {
            self.url(url, pasted)
        } else {
            self.report(Diagnostic::at(Code::MissingMethodUrl, URL), pasted.start);
            Target::default()
        };
        self.headers(pasted, &target);
        let token = pasted
            .header("authorization")
            .filter(|value| !value.open && left_over(value).is_none())
            .map(|value| value.text.strip_prefix("Bearer ").unwrap_or(&value.text).to_owned());
        let json = |body: &&Part| match target.service {
            Some(service) => service != Service::Ims,
            // It may be a form.
            None => !target.open || body.text.trim_start().starts_with(['{', '[']),
        };
        let text = pasted.body().filter(json).filter(|_| !pasted.body_elsewhere);
        let document = text.and_then(|body| self.document(body));
        let root = document.as_ref().map(Document::root);
        match target.operation {
            // What can't be read is reported already.
            _ if pasted.body_elsewhere || text.is_some() && root.is_none() => {}
            Some(operation) => self.input(operation, &target, pasted, root),
            None if target.unchecked => {}
            None => {
                let alone = pasted.url.is_none();
                text.zip(root).into_iter().for_each(|(body, root)| self.unaddressed(body, root, alone));
            }
        }
        let (body, root) = (text?, root?);
        self.habits(root, body, token.as_deref());
        Self::schema(root, body)
    }

    /// Checks what the request says as the input that it was made of.
    fn input(&mut self, operation: &'static Operation, target: &Target, pasted: &Pasted, root: Option<Node<'_>>) {
        let mut wire = Wire::of(operation, target, pasted, root);
        if wire.other_grant {
            return;
        }
        let at = pasted.url.as_ref().map_or(pasted.start, Part::start);
        for fault in std::mem::take(&mut wire.faults) {
            self.report(fault, at);
        }
        if let (Some(fault), Some(body)) = (wire.wrong_body.take(), pasted.body()) {
            self.report(fault.with("field", "body"), body.start());
            return;
        }
        let input = wire.input();
        let mut within = std::mem::take(&mut wire.doubts);
        for diagnostic in check(operation.name, Input::from(&input), self.options) {
            let origin = wire.origin(&diagnostic.path);
            let open = wire.is_open(&diagnostic.path);
            let diagnostic = diagnostic.with_path_mapped(|pointer| wire.place(pointer));
            match origin {
                _ if open => {}
                // How a request names a transformation, and what its body has of itself.
                _ if matches!(diagnostic.code, Code::TransformationIndex | Code::ExtraConflict) => {}
                _ if diagnostic.code == Code::MissingEtag && pasted.header("if-match").is_some() => {}
                _ if diagnostic.code == Code::MissingEtag => self.missing_header("if-match", pasted),
                Origin::Url => self.report(diagnostic, at),
                Origin::Header(name) => {
                    self.report(diagnostic, pasted.header(name).map_or(pasted.start, Part::start));
                }
                Origin::Body => within.push(diagnostic),
            }
        }
        match (pasted.body(), root) {
            (Some(body), Some(root)) => self.report_within(body, root, within),
            _ => within.into_iter().for_each(|diagnostic| self.report(diagnostic, pasted.start)),
        }
    }

    fn missing_header(&mut self, name: &str, pasted: &Pasted) {
        if pasted.headers_elsewhere {
            return;
        }
        let place = format!("/headers/{name}");
        self.report(Diagnostic::at(Code::MissingHeader, &place).with("field", name), pasted.start);
    }

    fn headers(&mut self, pasted: &Pasted, target: &Target) {
        let service = target.service;
        let known = HEADERS.iter().filter(|(name, _)| match service {
            Some(Service::Ims) => false,
            // It may be an address of another platform.
            None => !target.open,
            Some(Service::Sandboxes) => *name != "x-sandbox-name",
            _ => true,
        });
        let content = pasted.has_body() && service != Some(Service::Ims) && !target.open;
        let needed = known
            .map(|(name, _)| *name)
            .chain(content.then_some("content-type"))
            .chain(target.accept.then_some("accept"));
        for name in needed {
            if pasted.header(name).is_none() {
                self.missing_header(name, pasted);
            }
        }
        for header in &pasted.headers {
            if let Some(fault) = header_fault(header, pasted, target) {
                self.report(fault, header.value.start());
            }
        }
    }
}

fn header_fault(header: &Header, pasted: &Pasted, target: &Target) -> Option<Diagnostic> {
    let (name, value) = (header.name.as_str(), &header.value.text);
    let at = |code| Diagnostic::at(code, &format!("/headers/{name}")).with("field", name);
    if let Some(found) = left_over(&header.value) {
        let found = if matches!(name, "authorization" | "x-api-key") { "{…}" } else { found };
        return Some(at(Code::Placeholder).with_shown("placeholder", found));
    }
    match name {
        // The gateway refuses it for every kind of token that is in use.
        "x-sandbox-id" => Some(at(Code::UnknownField).with("nearest", "x-sandbox-name")),
        _ if header.value.open => None,
        "content-type" if is_json(target, pasted) && !contains(&value.to_ascii_lowercase(), "json") => {
            Some(at(Code::UnknownValue).with_shown("value", value).with_list("allowed", &["application/json"]))
        }
        _ => wrong(name, value).map(|code| about_context(at(code), value)),
    }
}

/// Whether the body is JSON by its operation.
fn is_json(target: &Target, pasted: &Pasted) -> bool {
    let takes = |operation: &Operation| matches!(operation.body, Body::Json(_) | Body::Patch(_));
    pasted.body().is_some() && target.operation.is_some_and(takes)
}

/// What is wrong with the value of a header.
fn wrong(header: &str, value: &str) -> Option<Code> {
    let (_, name) = HEADERS.iter().find(|(known, _)| *known == header)?;
    let value = match header {
        // The exported command has this in place of the value.
        _ if value.ends_with("[redacted]") => return None,
        "authorization" => match value.split_at_checked(7) {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer ") => token.trim_start(),
            _ => return Some(Code::NoBearer),
        },
        _ => value,
    };
    context_fault(name, value)
}
