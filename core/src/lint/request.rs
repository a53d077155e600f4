//! A pasted request, checked as the input of its operation is.

use super::linter::Lint;
use super::pasted::{Part, Pasted};
use super::url::Target;
use super::wire::{Origin, URL, Wire};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::placeholder;
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
        let token = pasted.header("authorization").map(|value| value.text.trim_start_matches("Bearer ").to_owned());
        let form = target.operation.is_some_and(|operation| matches!(operation.body, Body::Form(_)));
        let text = pasted.body.as_ref().filter(|body| !form && !body.open);
        let document = text.and_then(|body| self.document(body));
        let root = document.as_ref().map(Document::root);
        match target.operation {
            Some(operation) if !pasted.body_elsewhere && (root.is_some() || text.is_none()) => {
                self.input(operation, &target, pasted, root);
            }
            Some(_) => {}
            None => {
                if let (Some(body), Some(root)) = (text, root) {
                    self.unaddressed(body, root);
                }
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
        let names = wire.names();
        let found = check(operation.name, Input::from(&wire.input()), self.options);
        let mut within = Vec::new();
        // What a request says is final: a fixed index is how it names a transformation, and its body has one of each member.
        let only_inputs = [Code::TransformationIndex, Code::ExtraConflict];
        for diagnostic in found.into_iter().filter(|found| !only_inputs.contains(&found.code)) {
            let (origin, pointer) = wire.origin(&names, &diagnostic.path);
            let pointer = pointer.to_owned();
            match (origin, &pasted.body, root) {
                _ if diagnostic.code == Code::MissingEtag => {
                    let fault = Diagnostic::at(Code::MissingHeader, "/headers/if-match").with("field", "if-match");
                    self.report(fault, pasted.start);
                }
                (Origin::Url, ..) => {
                    self.report(diagnostic.with_path_mapped(|_| URL.to_owned()), at);
                }
                (Origin::Header(name), ..) => {
                    let at = pasted.header(name).map_or(pasted.start, Part::start);
                    self.report(diagnostic.with_path_mapped(|_| format!("/headers/{name}")), at);
                }
                (Origin::Body, Some(_), Some(_)) => within.push(diagnostic.with_path_mapped(|_| pointer.clone())),
                (Origin::Body, ..) => self.report(diagnostic, pasted.start),
            }
        }
        if let (Some(body), Some(root)) = (&pasted.body, root) {
            self.report_within(body, root, within);
        }
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
                let place = format!("/headers/{name}");
                self.report(Diagnostic::at(Code::MissingHeader, &place).with("field", name), pasted.start);
            }
        }
        for header in &pasted.headers {
            let value = &header.value.text;
            let place = format!("/headers/{}", header.name);
            let at = |code| Diagnostic::at(code, &place).with("field", header.name.as_str());
            let fault = if let Some(found) = placeholder(value) {
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
