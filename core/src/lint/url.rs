//! The address of a pasted request: which operation it means, and what is wrong with it.

use std::cmp::Reverse;

use super::linter::Lint;
use super::pasted::{Part, Pasted, left_over};
use crate::diagnostics::{Code, Diagnostic, nearest};
use crate::http::decode;
use crate::operations::{Operation, Service, all, is_host};

const SERVICES: [Service; 6] =
    [Service::Flow, Service::DataPrep, Service::SchemaRegistry, Service::Catalog, Service::Sandboxes, Service::Ims];

/// What an address means.
#[derive(Default)]
pub(super) struct Target {
    pub(super) service: Option<Service>,
    pub(super) operation: Option<&'static Operation>,
    /// The parts of the path that are fields of the input.
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: Vec<(String, String)>,
}

impl Lint<'_> {
    pub(super) fn url(&mut self, url: &Part, pasted: &Pasted) -> Target {
        let at = url.start();
        if let Some(found) = left_over(url) {
            let fault = Diagnostic::at(Code::Placeholder, "/url").with("field", "url");
            self.report(fault.with_shown("placeholder", found), at);
        }
        let (address, query) = url.text.split_once('?').unwrap_or((&url.text, ""));
        let query = query.split('#').next().unwrap_or_default();
        let (origin, path) = parted(address);
        let service = SERVICES.into_iter().find_map(|service| {
            let below = path.strip_prefix(service.base_path())?;
            (below.is_empty() || below.starts_with('/')).then_some((service, below))
        });
        let Some((service, below)) = service.filter(|_| url.open || origin.contains("://") && is_host(origin)) else {
            self.report(Diagnostic::at(Code::WrongBasePath, "/url").with_shown("value", address), at);
            return Target::default();
        };
        let mut target = Target { service: Some(service), ..Target::default() };
        target.query = query.split('&').filter(|pair| !pair.is_empty()).map(parameter).collect();
        self.operation(&mut target, pasted.method(), below, url);
        target
    }

    /// Finds the operation of a method and a path.
    fn operation(&mut self, target: &mut Target, method: &str, path: &str, url: &Part) {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        let same_path = |operation: &&'static Operation| template(operation).is_some_and(|own| fits(&own, &steps));
        let of_service = || all().filter(|operation| Some(operation.service) == target.service);
        let mut fitting: Vec<_> =
            of_service().filter(same_path).filter(|operation| operation.method == method).collect();
        // `/mappingSets/validate` is no mapping set.
        fitting.sort_by_key(|operation| Reverse(literals(operation)));
        let chosen = fitting.iter().copied().find(|operation| asks(operation, &target.query));
        if let Some(operation) = chosen {
            let own = template(operation).unwrap_or_default();
            target.path = own.iter().zip(&steps).filter_map(|(own, step)| Some((variable(own)?, text(step)))).collect();
            target.operation = Some(operation);
            return;
        }
        let at = url.start();
        let words: Vec<_> = fitting.iter().filter_map(|operation| Some(operation.path.split_once("?op=")?.1)).collect();
        let found = target.query.iter().find(|(name, _)| name == "op").map_or("", |(_, value)| value);
        if let Some(near) = nearest(found, words.iter().copied()) {
            let fault = Diagnostic::at(Code::UnknownValue, "/url").with("field", "op").with_shown("value", found);
            self.report(fault.with("nearest", near).with("allowed", words.join(", ")), at);
            return;
        }
        let elsewhere = all().any(|operation| same_path(&operation) && Some(operation.service) != target.service);
        if elsewhere && !steps.is_empty() && !of_service().any(|operation| same_path(&operation)) {
            self.report(Diagnostic::at(Code::WrongBasePath, "/url").with_shown("value", &url.text), at);
            return;
        }
        // A step that is right in another path is not misspelt.
        let known =
            |step: &str| of_service().any(|operation| template(operation).is_some_and(|own| own.contains(&step)));
        let meant = of_service().find(|operation| template(operation).is_some_and(|own| is_near(&own, &steps, known)));
        let meant = meant.map(|operation| operation.path.split('?').next().unwrap_or_default());
        let code = if meant.is_some() { Code::UnknownEndpoint } else { Code::UncheckedEndpoint };
        let fault = Diagnostic::at(code, "/url").with_shown("value", path).with("method", method);
        self.report(fault.with_some("nearest", meant), at);
    }
}

/// Scheme and host of an address, and its path; a variable may stand for what comes before the path.
fn parted(address: &str) -> (&str, &str) {
    let host = address.split_once("://").map_or(0, |(scheme, _)| scheme.len() + 3);
    let end = address.get(host..).and_then(|rest| rest.find('/')).map_or(address.len(), |end| host + end);
    address.split_at_checked(end).unwrap_or((address, ""))
}

fn parameter(pair: &str) -> (String, String) {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    (text(name), text(&value.replace('+', " ")))
}

fn text(encoded: &str) -> String {
    String::from_utf8_lossy(&decode(encoded)).into_owned()
}

/// The steps of an operation's path.
fn template(operation: &Operation) -> Option<Vec<&'static str>> {
    let path = operation.path.split('?').next()?;
    Some(path.split('/').filter(|step| !step.is_empty()).collect())
}

/// The name of the field that a step is for.
fn variable(step: &'static str) -> Option<&'static str> {
    step.strip_prefix('{')?.strip_suffix('}')
}

fn literals(operation: &Operation) -> usize {
    template(operation).unwrap_or_default().iter().filter(|step| !step.starts_with('{')).count()
}

fn fits(own: &[&str], steps: &[&str]) -> bool {
    own.len() == steps.len()
        && own.iter().zip(steps).all(|(own, step)| match *own {
            "{container}" => matches!(*step, "tenant" | "global"),
            own => own.starts_with('{') || own == *step,
        })
}

/// Whether one step is misspelt and all others fit.
fn is_near(own: &[&str], steps: &[&str], known: impl Fn(&str) -> bool) -> bool {
    let mut differing = own
        .iter()
        .zip(steps)
        .filter(|_| own.len() == steps.len())
        .filter(|(own, step)| !own.starts_with('{') && own != step);
    match (differing.next(), differing.next()) {
        (Some((own, step)), None) => !known(step) && nearest(step, [*own]).is_some(),
        _ => false,
    }
}

/// Whether the path that an operation asks for in its query is asked for.
fn asks(operation: &Operation, query: &[(String, String)]) -> bool {
    match operation.path.split_once("?op=") {
        Some((_, op)) => query.iter().any(|(name, value)| name == "op" && value.eq_ignore_ascii_case(op)),
        None => true,
    }
}
