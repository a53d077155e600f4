//! The address of a pasted request: which operation it means, and what is wrong with it.

use aepflow_syntax::text::{contains, find, replace};

use super::linter::Lint;
use super::pasted::{Part, Pasted, URL, left_over};
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
            let fault = Diagnostic::at(Code::Placeholder, URL).with("field", "url");
            self.report(fault.with_shown("placeholder", found), at);
        }
        let (address, query) = url.text.split_once('?').unwrap_or((&url.text, ""));
        let query = query.split('#').next().unwrap_or_default();
        let (origin, path) = parted(address);
        let service = SERVICES.into_iter().find_map(|service| {
            let below = path.strip_prefix(service.base_path())?;
            (below.is_empty() || below.starts_with('/')).then_some((service, below))
        });
        let Some((service, below)) = service.filter(|_| url.open || contains(origin, "://") && is_host(origin)) else {
            self.report(Diagnostic::at(Code::WrongBasePath, URL).with_shown("value", address), at);
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
        let found = Found::of(&steps, target.service, method);
        let chosen = found.fitting.iter().find(|endpoint| asks(endpoint.operation, &target.query));
        if let Some(endpoint) = chosen {
            for (own, step) in endpoint.steps.iter().zip(&steps) {
                target.path.extend(variable(own).map(|name| (name, text(step))));
            }
            target.operation = Some(endpoint.operation);
            return;
        }
        let words: Vec<&str> = found.fitting.iter().filter_map(|endpoint| action(endpoint.operation)).collect();
        let word = target.query.iter().find(|(name, _)| name == "op").map_or("", |(_, value)| value);
        let fault = if let Some(near) = nearest(word, words.iter().copied()) {
            let fault = Diagnostic::at(Code::UnknownValue, URL).with("field", "op").with_shown("value", word);
            fault.with("nearest", near).with("allowed", words.join(", "))
        } else if found.elsewhere && !found.here && !steps.is_empty() {
            Diagnostic::at(Code::WrongBasePath, URL).with_shown("value", &url.text)
        } else {
            let code = if found.near.is_some() { Code::UnknownEndpoint } else { Code::UncheckedEndpoint };
            let fault = Diagnostic::at(code, URL).with_shown("value", path).with("method", method);
            fault.with_some("nearest", found.near)
        };
        self.report(fault, url.start());
    }
}

/// An operation, and the steps of its path.
struct Endpoint {
    operation: &'static Operation,
    steps: Vec<&'static str>,
}

/// What the operations are for a path.
#[derive(Default)]
struct Found {
    /// Those of the service and the method, those with the fewest variables first.
    fitting: Vec<Endpoint>,
    /// Whether the service has the path, with any method, and whether another one has.
    here: bool,
    elsewhere: bool,
    /// The path of the service that has just one other step, where that is misspelt.
    near: Option<&'static str>,
}

impl Found {
    fn of(steps: &[&str], service: Option<Service>, method: &str) -> Found {
        let mut found = Found::default();
        let mut known = Vec::new();
        let mut near = Vec::new();
        for operation in all() {
            let own: Vec<&'static str> = path(operation).split('/').filter(|step| !step.is_empty()).collect();
            let here = Some(operation.service) == service;
            if here {
                known.extend(own.iter().copied());
            }
            if own.len() != steps.len() {
                continue;
            }
            let mut others = own.iter().zip(steps).filter(|(own, step)| !fits(own, step));
            match (others.next(), others.next()) {
                (None, _) if here && operation.method == method => {
                    found.here = true;
                    // `/mappingSets/validate` is no mapping set.
                    let more = |other: &Endpoint| variables(&other.steps) > variables(&own);
                    let at = found.fitting.iter().position(more).unwrap_or(found.fitting.len());
                    found.fitting.insert(at, Endpoint { operation, steps: own });
                }
                (None, _) if here => found.here = true,
                (None, _) => found.elsewhere = true,
                (Some((own, step)), None) if here => near.push((*own, *step, path(operation))),
                _ => {}
            }
        }
        // A step that is right in another path is not misspelt.
        let misspelt = near.into_iter().find(|(own, step, _)| !known.contains(step) && nearest(step, [*own]).is_some());
        found.near = misspelt.map(|(.., path)| path);
        found
    }
}

/// Scheme and host of an address, and its path; a variable may stand for what comes before the path.
fn parted(address: &str) -> (&str, &str) {
    let host = find(address, "://").map_or(0, |scheme| scheme + 3);
    let end = address.get(host..).and_then(|rest| rest.find('/')).map_or(address.len(), |end| host + end);
    address.split_at_checked(end).unwrap_or((address, ""))
}

fn parameter(pair: &str) -> (String, String) {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    (text(name), text(&replace(value, "+", " ")))
}

fn text(encoded: &str) -> String {
    String::from_utf8_lossy(&decode(encoded)).into_owned()
}

/// The path of an operation without its query.
fn path(operation: &Operation) -> &'static str {
    operation.path.split_once('?').map_or(operation.path, |(path, _)| path)
}

/// The action that an operation asks for in its query.
fn action(operation: &Operation) -> Option<&'static str> {
    operation.path.split_once('=').map(|(_, action)| action)
}

fn asks(operation: &Operation, query: &[(String, String)]) -> bool {
    let given = |action: &str| query.iter().any(|(name, value)| name == "op" && value.eq_ignore_ascii_case(action));
    action(operation).is_none_or(given)
}

/// The name of the field that a step is for.
fn variable(step: &'static str) -> Option<&'static str> {
    step.strip_prefix('{')?.strip_suffix('}')
}

fn variables(steps: &[&str]) -> usize {
    steps.iter().filter(|step| step.starts_with('{')).count()
}

fn fits(own: &str, step: &str) -> bool {
    match own {
        "{container}" => matches!(step, "tenant" | "global"),
        own => own.starts_with('{') || own == step,
    }
}
