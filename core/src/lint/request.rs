//! A pasted request, checked as the input of its operation is.

use std::borrow::Cow;

use super::body::is_variable;
use super::edit::Edit;
use super::habits::is_taken;
use super::headers;
use super::linter::Lint;
use super::members::{is_of_input, of_body};
use super::mend;
use super::part::Part;
use super::pasted::{Named, Pasted, URL, left_over};
use super::url::Target;
use super::wire::{Origin, Wire, parameter};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::{Document, Input, Node};
use crate::operations::{Operation, Service, check};

impl Lint<'_> {
    /// Lints a request; gives the schema that its body names.
    pub(super) fn request(&mut self, pasted: &Pasted) -> Option<Named> {
        let target = if let Some(url) = &pasted.url {
            self.url(url, pasted)
        } else {
            self.report(Diagnostic::at(Code::MissingMethodUrl, URL), pasted.start);
            Target::default()
        };
        self.headers(pasted, &target);
        for what in [target.open.then_some("address"), pasted.headers_elsewhere.then_some("headers")] {
            let place = if what == Some("address") { URL } else { "/headers" };
            let at = pasted.url.as_ref().filter(|_| target.open).map_or(pasted.start, Part::start);
            if let Some(what) = what {
                self.report(Diagnostic::at(Code::NotRead, place).with("what", what), at);
            }
        }
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
        if pasted.body_elsewhere && target.operation.is_some_and(headers::takes_json) {
            let at = pasted.body.as_ref().map_or(pasted.start, Part::start);
            self.report(Diagnostic::at(Code::BodyNotRead, ""), at);
        }
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
        let sandbox = pasted.header("x-sandbox-name").map(|value| value.text.as_str());
        self.habits(root, body, token.as_deref(), sandbox);
        let (schema, at) = Self::schema(root, body)?;
        let url = pasted.url.as_ref().map_or("", |url| &url.text);
        let address = url.split('?').next().unwrap_or_default().to_owned();
        let dataset = root.get("params").and_then(|params| params.get("dataSetId"));
        let dataset = dataset.filter(|dataset| !body.open || !is_variable(*dataset)).and_then(Node::as_str);
        Some(Named { address, schema, dataset: dataset.map(Cow::into_owned), at })
    }

    /// Checks what the request says as the input that it was made of.
    fn input(&mut self, operation: &'static Operation, target: &Target, pasted: &Pasted, root: Option<Node<'_>>) {
        let mut wire = Wire::of(operation, target, pasted, root);
        if wire.other_grant {
            return;
        }
        let at = pasted.url.as_ref().map_or(pasted.start, Part::start);
        for (fault, edits) in std::mem::take(&mut wire.faults) {
            self.mend(fault, at, edits);
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
            let field = diagnostic.path.clone();
            let diagnostic = diagnostic.with_path_mapped(|pointer| wire.place(pointer));
            match origin {
                _ if open => {}
                _ if is_of_input(diagnostic.code) => {}
                _ if pasted.cut && diagnostic.code == Code::ControlCharacter => {}
                _ if root.is_some_and(|root| is_taken(operation.name, &diagnostic, root)) => {}
                _ if diagnostic.code == Code::MissingEtag && pasted.header("if-match").is_some() => {}
                _ if diagnostic.code == Code::MissingEtag => self.missing_header("if-match", pasted, target),
                Origin::Url => {
                    let edits = parameter_of(operation, target, pasted, &field, &diagnostic);
                    self.mend(diagnostic, at, edits);
                }
                Origin::Header(name) => {
                    let value = pasted.header(name);
                    let edits = value.and_then(|value| headers::mended(value, &diagnostic));
                    self.mend(diagnostic, value.map_or(pasted.start, Part::start), edits);
                }
                Origin::Body => within.push(of_body(diagnostic, operation.fields)),
            }
        }
        match (pasted.body(), root) {
            (Some(body), Some(root)) => self.report_within(body, root, within, operation.fields),
            _ => within.into_iter().for_each(|diagnostic| self.report(diagnostic, pasted.start)),
        }
    }
}

/// What mends the value of a parameter of the query.
fn parameter_of(
    operation: &Operation,
    target: &Target,
    pasted: &Pasted,
    path: &str,
    fault: &Diagnostic,
) -> Option<Vec<Edit>> {
    let field = operation.fields.iter().find(|field| path.strip_prefix('/') == Some(field.name))?;
    if fault.code == Code::ClassAsUnion {
        // The last step of the path.
        let end = pasted.url.as_ref()?.text.split(['?', '#']).next()?.len();
        return pasted.in_address(end, end, "__union");
    }
    let name = parameter(field)?;
    let pair = target.query.iter().find(|pair| pair.name.eq_ignore_ascii_case(name))?;
    pair.with_value(pasted, &mend::value(fault, &pair.value)?)
}
