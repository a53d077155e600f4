//! The address of a pasted request: which operation it means, and what is wrong with it.

use aepflow_syntax::text::{contains, find, replace};

use super::edit::Edit;
use super::linter::Lint;
use super::mend;
use super::part::Part;
use super::pasted::{Pasted, URL, has_variable, left_over};
use crate::diagnostics::{Code, Diagnostic, nearest, sole};
use crate::http::{decode, encode};
use crate::input::placeholder;
use crate::operations::{Operation, Service, all, is_host};

const SERVICES: [Service; 10] = [
    Service::Flow,
    Service::DataPrep,
    Service::SchemaRegistry,
    Service::Catalog,
    Service::Identity,
    Service::DataAccess,
    Service::BatchIngestion,
    Service::LandingZone,
    Service::Sandboxes,
    Service::Ims,
];

/// The end of the hosts that take streamed records.
const INLETS: &str = ".adobedc.net";

/// What an address means.
#[derive(Default)]
pub(super) struct Target {
    pub(super) service: Option<Service>,
    pub(super) operation: Option<&'static Operation>,
    /// The parts of the path that are fields of the input.
    /// None is the value of a variable or a placeholder.
    pub(super) path: Vec<(&'static str, Option<String>)>,
    pub(super) query: Vec<Pair>,
    /// Whether the service is in a variable.
    pub(super) open: bool,
    /// Whether the platform may have it, and this library has no operation for it.
    pub(super) unchecked: bool,
    /// Whether the answer depends on the header Accept.
    pub(super) accept: bool,
}

/// A parameter of a query or a form.
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: String,
    /// Whether a variable is in it.
    pub(super) open: bool,
    /// Where it begins, its value begins, and it ends.
    pub(super) places: [usize; 3],
}

impl Pair {
    /// The same pair of a query that begins at a byte of an address.
    fn within(self, open: bool, first: usize) -> Pair {
        Pair { open: open && self.open, places: self.places.map(|place| first + place), ..self }
    }

    /// The edits that give it another name.
    pub(super) fn renamed(&self, pasted: &Pasted, name: &str) -> Option<Vec<Edit>> {
        let [start, value, end] = self.places;
        let url = &pasted.url.as_ref()?.text;
        let old = url.get(start..end)?.split('=').next().filter(|_| value <= end)?;
        pasted.in_address(start, start + old.len(), name)
    }

    /// The edits that give it another value.
    pub(super) fn with_value(&self, pasted: &Pasted, value: &str) -> Option<Vec<Edit>> {
        let [_, start, end] = self.places;
        pasted.in_address(start, end, &encode(value))
    }
}

impl Lint<'_> {
    pub(super) fn url(&mut self, url: &Part, pasted: &Pasted) -> Target {
        let at = url.start();
        self.placeholder(url);
        let (address, query) = url.text.split_once('?').unwrap_or((&url.text, ""));
        let query = query.split('#').next().unwrap_or_default();
        let (origin, path) = parted(address);
        let service = SERVICES.into_iter().find_map(|service| {
            let below = path.strip_prefix(service.base_path())?;
            (below.is_empty() || below.starts_with('/')).then_some((service, below))
        });
        let origin = origin.to_ascii_lowercase();
        if is_inlet(&url.text) {
            // The rest of the path is the key to write there.
            let fault =
                Diagnostic::at(Code::UncheckedEndpoint, URL).with("value", origin).with("method", pasted.method());
            self.report(fault, at);
            return Target { unchecked: true, ..Target::default() };
        }
        let sound = contains(&origin, "://") && is_host(&origin);
        let Some((service, below)) = service.filter(|_| url.open || sound) else {
            if url.open {
                return Target { open: true, ..Target::default() };
            }
            let unchecked = sound && is_another_api(path);
            let value = if unchecked { path.to_owned() } else { without_user(address) };
            let code = match () {
                () if unchecked => Code::UncheckedEndpoint,
                () if !is_address(&origin, path) => Code::MissingMethodUrl,
                () if service.is_some() && !origin.starts_with("https://") => Code::NoHttps,
                () => Code::WrongBasePath,
            };
            let mut fault = Diagnostic::at(code, URL);
            if code != Code::MissingMethodUrl {
                fault = fault.with_shown("value", &value);
            }
            if unchecked {
                fault = fault.with("method", pasted.method());
            }
            let edits = if code == Code::NoHttps { with_https(pasted, address) } else { None };
            self.mend(fault, at, edits);
            return Target { unchecked, ..Target::default() };
        };
        let mut target = Target { service: Some(service), ..Target::default() };
        let first = address.len() + 1;
        target.query = pairs(query).map(|pair| pair.within(url.open, first)).collect();
        self.operation(&mut target, pasted, below, url);
        target
    }

    fn placeholder(&mut self, url: &Part) {
        if let Some(found) = left_over(url) {
            // A query may contain secrets.
            let within = url.text.split('?').next().is_some_and(|address| contains(address, found));
            let fault = Diagnostic::at(Code::Placeholder, URL).with("field", "url");
            self.report(fault.with_shown("placeholder", if within { found } else { "{…}" }), url.start());
        }
    }

    /// Finds the operation of a method and a path.
    fn operation(&mut self, target: &mut Target, pasted: &Pasted, path: &str, url: &Part) {
        let method = pasted.method();
        let mut steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        // Pages of Adobe write this one path in both ways.
        if let ["v2", step @ "datasets", _] = steps.as_mut_slice() {
            *step = "dataSets";
        }
        let open = |step: &str| url.open && has_variable(step);
        let mut found = Found::of(&steps, target.service, method, &open);
        target.accept = target.service == Some(Service::SchemaRegistry)
            && method == "GET"
            && !matches!(steps.as_slice(), ["stats" | "rpc", ..] | [_, "descriptors", _]);
        let chosen = found.fitting.iter().find(|endpoint| asks(endpoint.operation, &target.query));
        if let Some(endpoint) = chosen {
            for (own, step) in endpoint.steps.iter().zip(&steps) {
                let value = || Some(text(step)).filter(|value| !open(step) && placeholder(value).is_none());
                target.path.extend(variable(own).map(|name| (name, value())));
            }
            target.operation = Some(endpoint.operation);
            return;
        }
        if target.service == Some(Service::Catalog) && is_other_object(&steps) {
            found = Found::default();
        }
        // The Flow Service has no other actions; those of other services have no operation each.
        let actions = found.fitting.iter().filter_map(|endpoint| action(endpoint.operation));
        let words: Vec<&str> = actions.filter(|(name, _)| *name == "op").map(|(_, word)| word).collect();
        let asked = target.query.iter().find(|pair| pair.name == "op");
        let elsewhere = !found.here && !found.services.is_empty();
        target.unchecked = words.is_empty() && !elsewhere && found.near.is_none();
        // Beside a misspelt step it doesn't matter what a variable stands for.
        let open = steps.iter().any(|step| open(step)) && found.near.is_none();
        if open || asked.is_some_and(|pair| pair.open) {
            return;
        }
        let (fault, edits) = if !words.is_empty() {
            let fault = wrong_action(asked.map_or("", |pair| &pair.value), &words);
            let meant = asked.and_then(|pair| pair.with_value(pasted, &mend::value(&fault, &pair.value)?));
            (fault, meant)
        } else if elsewhere && !steps.is_empty() {
            let address = url.text.split('?').next().unwrap_or_default();
            let edits = target.service.and_then(|service| based(pasted, address, path, service, &found.services));
            (Diagnostic::at(Code::WrongBasePath, URL).with_shown("value", address), edits)
        } else {
            let code = if found.near.is_some() { Code::UnknownEndpoint } else { Code::UncheckedEndpoint };
            let fault = Diagnostic::at(code, URL).with_shown("value", path).with("method", method);
            let edits = found.step.and_then(|(own, step)| {
                let start = step_at(&url.text, step)?;
                pasted.in_address(start, start + step.len(), own)
            });
            (fault.with_some("nearest", found.near), edits)
        };
        self.mend(fault, url.start(), edits);
    }
}

/// Whether a path is one of Catalog that this library has no operations of.
fn is_other_object(steps: &[&str]) -> bool {
    matches!(
        steps,
        ["accounts" | "connections" | "connectors" | "dataSetFiles" | "dataSetViews", ..] | ["batches", "uniques", _]
    )
}

/// Whether an address takes records, which needs no headers of the platform.
pub(super) fn is_inlet(address: &str) -> bool {
    parted(address).0.to_ascii_lowercase().ends_with(INLETS)
}

/// The edits that make an address begin with `https://`.
fn with_https(pasted: &Pasted, address: &str) -> Option<Vec<Edit>> {
    match address.split_once("://") {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("http") => pasted.in_address(0, scheme.len(), "https"),
        None if !address.starts_with('/') => pasted.in_address(0, 0, "https://"),
        _ => None,
    }
}

/// The edits that put a path below the one other service that has it.
fn based(pasted: &Pasted, address: &str, below: &str, service: Service, others: &[Service]) -> Option<Vec<Edit>> {
    let [other] = others else { return None };
    let end = address.strip_suffix(below)?.len();
    pasted.in_address(end.checked_sub(service.base_path().len())?, end, other.base_path())
}

/// Where a step of the path of an address begins.
fn step_at(url: &str, step: &str) -> Option<usize> {
    let mut start = 0;
    for part in url.split(['?', '#']).next()?.split('/') {
        if part == step {
            return Some(start);
        }
        start += part.len() + 1;
    }
    None
}

/// The fault of an action that is none of a path, or that is missing.
fn wrong_action(word: &str, words: &[&str]) -> Diagnostic {
    let code = if word.is_empty() { Code::MissingField } else { Code::UnknownValue };
    let fault = Diagnostic::at(code, URL).with("field", "op");
    if word.is_empty() {
        return fault.with_list("expected", words);
    }
    let fault = fault.with_shown("value", word).with_some("nearest", nearest(word, words.iter().copied()));
    fault.with_list("allowed", words)
}

/// An operation, and the steps of its path.
struct Endpoint {
    operation: &'static Operation,
    steps: Vec<&'static str>,
}

/// What the operations are for a path.
#[derive(Default)]
struct Found<'s> {
    /// Those of the service and the method, those with the fewest variables first.
    fitting: Vec<Endpoint>,
    /// Whether the service has the path, with any method, and whether another one has.
    here: bool,
    elsewhere: bool,
    /// Those that have it with this method.
    services: Vec<Service>,
    /// The path of the service that has just one other step, where that is misspelt.
    near: Option<&'static str>,
    /// That step, and the one in its place, if no other one is as near.
    step: Option<(&'static str, &'s str)>,
}

impl<'s> Found<'s> {
    fn of(steps: &[&'s str], service: Option<Service>, method: &str, open: &dyn Fn(&str) -> bool) -> Found<'s> {
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
            let mut others = own.iter().zip(steps).filter(|(own, step)| !fits(own, step, open));
            match (others.next(), others.next()) {
                (None, _) if here && operation.method == method => {
                    found.here = true;
                    // `/mappingSets/validate` is no mapping set.
                    let more = |other: &Endpoint| variables(&other.steps) > variables(&own);
                    let at = found.fitting.iter().position(more).unwrap_or(found.fitting.len());
                    found.fitting.insert(at, Endpoint { operation, steps: own });
                }
                (None, _) if here => found.here = true,
                (None, _) => {
                    found.elsewhere = true;
                    if operation.method == method && !found.services.contains(&operation.service) {
                        found.services.push(operation.service);
                    }
                }
                (Some((own, step)), None) if here && !open(step) => near.push((*own, *step, path(operation))),
                _ => {}
            }
        }
        // A step that is right in another path, or nearer to one there, is not misspelt; nor is a version.
        let misspelt = near
            .into_iter()
            .find(|(own, step, _)| step.len() > 2 && nearest(step, known.iter().copied()) == Some(*own));
        found.near = misspelt.map(|(.., path)| path);
        found.step = misspelt.map(|(own, step, _)| (own, step));
        found.step = found.step.filter(|(own, step)| sole(step, known.iter().copied()) == Some(*own));
        found
    }
}

/// Scheme and host of an address, and its path; a variable may stand for what comes before the path.
fn parted(address: &str) -> (&str, &str) {
    let host = find(address, "://").map_or(0, |scheme| scheme + 3);
    let end = address.get(host..).and_then(|rest| rest.find('/')).map_or(address.len(), |end| host + end);
    address.split_at_checked(end).unwrap_or((address, ""))
}

/// Whether a text may be an address at all: else it is a value that slipped there, and may be a secret.
fn is_address(origin: &str, path: &str) -> bool {
    let below: Vec<&str> = path.split('/').skip(2).collect();
    contains(origin, "://")
        || path.starts_with("/data/")
        || !below.is_empty() && Found::of(&below, None, "", &|_| false).elsewhere
        || origin.contains('.') && is_host(origin) && !path.is_empty()
}

/// An address without the name and the password in front of its host.
fn without_user(address: &str) -> String {
    let (origin, path) = parted(address);
    let (scheme, host) = find(origin, "://").and_then(|at| origin.split_at_checked(at + 3)).unwrap_or(("", origin));
    let host = host.rsplit('@').next().unwrap_or_default();
    format!("{scheme}{host}{path}")
}

/// Whether a path is of an API of the platform that this library has no operations of, and not a misspelt one.
fn is_another_api(path: &str) -> bool {
    let mut steps = path.split('/').filter(|step| !step.is_empty());
    if steps.next() != Some("data") {
        return false;
    }
    if steps.next() != Some("foundation") {
        return true;
    }
    let api = steps.next().unwrap_or_default();
    let known = SERVICES.iter().filter_map(|service| service.base_path().rsplit('/').next());
    let rest: Vec<&str> = steps.collect();
    !rest.is_empty() && nearest(api, known).is_none() && !Found::of(&rest, None, "", &|_| false).elsewhere
}

/// The parameters of a query or a form.
pub(super) fn pairs(all: &str) -> impl Iterator<Item = Pair> {
    let mut start = 0;
    let places = all.split('&').map(move |pair| {
        let at = start;
        start += pair.len() + 1;
        (at, pair)
    });
    places.filter(|(_, pair)| !pair.is_empty()).map(|(start, pair)| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let end = start + pair.len();
        Pair {
            name: text(name),
            value: text(&replace(value, "+", " ")),
            open: has_variable(pair),
            places: [start, end - value.len(), end],
        }
    })
}

fn text(encoded: &str) -> String {
    String::from_utf8_lossy(&decode(encoded)).into_owned()
}

/// The path of an operation without its query.
fn path(operation: &Operation) -> &'static str {
    operation.path.split_once('?').map_or(operation.path, |(path, _)| path)
}

/// The action that an operation asks for in its query, behind the name of its parameter.
pub(super) fn action(operation: &Operation) -> Option<(&'static str, &'static str)> {
    operation.path.split_once('?')?.1.split_once('=')
}

fn asks(operation: &Operation, query: &[Pair]) -> bool {
    action(operation).is_none_or(|(name, action)| {
        query.iter().any(|pair| pair.name == name && pair.value.eq_ignore_ascii_case(action))
    })
}

/// The name of the field that a step is for.
fn variable(step: &'static str) -> Option<&'static str> {
    step.strip_prefix('{')?.strip_suffix('}')
}

fn variables(steps: &[&str]) -> usize {
    steps.iter().filter(|step| step.starts_with('{')).count()
}

fn fits(own: &str, step: &str, open: &dyn Fn(&str) -> bool) -> bool {
    match own {
        own if open(step) => own.starts_with('{'),
        "{container}" => matches!(step, "tenant" | "global"),
        own => own.starts_with('{') || own == step,
    }
}
