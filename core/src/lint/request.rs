//! A pasted request, checked as the input of its operation is.

use super::linter::Lint;
use super::pasted::{Part, Pasted, URL, left_over};
use super::url::Target;
use super::wire::{Origin, Wire};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::{Document, Input, Node};
use crate::operations::{Body, Operation, Service, check, context_fault};

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
            .map(|value| value.text.strip_prefix("Bearer ").unwrap_or(&value.text).to_owned());
        let form = target.operation.is_some_and(|operation| matches!(operation.body, Body::Form(_)));
        let text = pasted.body.as_ref().filter(|_| !form && !pasted.body_elsewhere);
        let document = text.and_then(|body| self.document(body));
        let root = document.as_ref().map(Document::root);
        match target.operation {
            // What can't be read is reported already.
            _ if pasted.body_elsewhere || text.is_some() && root.is_none() => {}
            Some(operation) => self.input(operation, &target, pasted, root),
            None => {
                text.zip(root).into_iter().for_each(|(body, root)| self.unaddressed(body, root));
            }
        }
        let (body, root) = (text?, root?);
        self.habits(root, body, token.as_deref());
        Self::schema(root, body)
    }

    /// Checks what the request says as the input that it was made of.
    fn input(&mut self, operation: &'static Operation, target: &Target, pasted: &Pasted, root: Option<Node<'_>>) {
        let mut wire = Wire::of(operation, target, pasted, root);
        let at = pasted.url.as_ref().map_or(pasted.start, Part::start);
        for fault in std::mem::take(&mut wire.faults) {
            self.report(fault, at);
        }
        if let (Some(fault), Some(body)) = (wire.wrong_body.take(), &pasted.body) {
            self.report(fault.with("field", "body"), body.start());
            return;
        }
        let input = wire.input();
        let mut within = Vec::new();
        for diagnostic in check(operation.name, Input::from(&input), self.options) {
            let origin = wire.origin(&diagnostic.path);
            let diagnostic = diagnostic.with_path_mapped(|pointer| wire.place(pointer));
            match origin {
                // How a request names a transformation, and what its body has of itself.
                _ if matches!(diagnostic.code, Code::TransformationIndex | Code::ExtraConflict) => {}
                _ if diagnostic.code == Code::MissingEtag => self.missing_header("if-match", pasted),
                Origin::Url => self.report(diagnostic, at),
                Origin::Header(name) => {
                    self.report(diagnostic, pasted.header(name).map_or(pasted.start, Part::start));
                }
                Origin::Body => within.push(diagnostic),
            }
        }
        match (&pasted.body, root) {
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
            Some(Service::Sandboxes) => *name != "x-sandbox-name",
            _ => true,
        });
        let accept = service == Some(Service::SchemaRegistry) && pasted.method() == "GET";
        let content = pasted.has_body() && service != Some(Service::Ims);
        let needed =
            known.map(|(name, _)| *name).chain(content.then_some("content-type")).chain(accept.then_some("accept"));
        for name in needed {
            if pasted.header(name).is_none() {
                self.missing_header(name, pasted);
            }
        }
        for header in &pasted.headers {
            let value = &header.value.text;
            let place = format!("/headers/{}", header.name);
            let at = |code| Diagnostic::at(code, &place).with("field", header.name.as_str());
            let fault = if let Some(found) = left_over(&header.value) {
                Some(at(Code::Placeholder).with_shown("placeholder", found))
            } else if header.value.open {
                None
            } else {
                wrong(&header.name, value).map(at)
            };
            if let Some(fault) = fault {
                self.report(fault, header.value.start());
            }
        }
    }
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
