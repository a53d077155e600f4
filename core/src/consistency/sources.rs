//! The source that the requests of a sequence name: its connection spec, its flow spec, and the resource.

use super::mentions::{Mentions, Places};
use crate::connectors;
use crate::connectors::Known;
use crate::diagnostics::{Code, Faults};
use crate::input::present;
use crate::json::{Kind, Node};

const SOURCES: [&str; 4] =
    ["createBaseConnection", "exploreBaseConnection", "exploreConnectionSpec", "createSourceConnection"];

/// The steps that name a resource, the members that name it by its path where the source has paths, and those with parameters
/// of the source, which can name it too.
type Named = (&'static str, &'static [&'static str], &'static [&'static str]);
const RESOURCES: [Named; 3] = [
    ("exploreBaseConnection", &["path", "object"], &["sourceParams", "params"]),
    ("exploreConnectionSpec", &["path", "object"], &[]),
    ("createSourceConnection", &[], &["params"]),
];

/// How a file is read.
const FORMAT: Places = &[
    &["exploreBaseConnection", "fileType"],
    &["exploreConnectionSpec", "fileType"],
    &["createSourceConnection", "data", "format"],
];

/// The connector that a step names or defines.
fn named(spec: Node<'_>, step: &str) -> Option<Known> {
    Known::of(present(present(spec, step).filter(|input| input.kind() == Kind::Object)?, "connector")?)
}

/// The connectors that a step can mean, by its name or by its connection spec, and the place that says so.
fn known(spec: Node<'_>, step: &str) -> (Vec<Known>, String) {
    if let Some(connector) = named(spec, step) {
        return (vec![connector], format!("/{step}/connector"));
    }
    let mut found = Vec::new();
    let given = present(spec, step).and_then(|input| present(input, "connectionSpec"));
    if let Some(id) = given.and_then(|given| present(given, "id")).and_then(Node::as_str) {
        for (_, connector) in connectors::with_spec(&id) {
            found.push(Known::Listed(connector));
        }
    }
    (found, format!("/{step}/connectionSpec/id"))
}

/// Reports where steps name different resources, themselves or in the parameters of their source.
pub(super) fn check_resources(spec: Node<'_>, faults: &mut Faults) {
    let mut connectors = SOURCES.iter().flat_map(|step| known(spec, step).0);
    let parameter = connectors.find_map(|one| Some((one.resource_param()?.to_owned(), one.resource_param.is_none())));
    let is_path = parameter.as_ref().is_some_and(|(_, is_path)| *is_path);
    let mut found = Mentions::default();
    for (step, paths, params) in RESOURCES {
        found.at(spec, &[step, "resource"]);
        for path in paths.iter().filter(|_| is_path) {
            found.at(spec, &[step, path]);
        }
        for params in params {
            if let Some((parameter, _)) = &parameter {
                found.at(spec, &[step, params, parameter]);
            }
        }
    }
    let same: fn(&str, &str) -> bool = if is_path { leads_to } else { |one, other| one == other };
    found.compare_as(Code::ResourceMismatch, same, faults);

    let mut formats = Mentions::default();
    formats.of(spec, FORMAT);
    formats.compare_as(Code::ResourceMismatch, str::eq_ignore_ascii_case, faults);
}

/// Whether one path may mean what the other does, or something in it: a folder, a schema, or files by a wildcard.
fn leads_to(one: &str, other: &str) -> bool {
    let plain = |path: &str| {
        let fixed = path.split(['*', '?', '[', '{']).next().unwrap_or_default();
        (fixed.trim_start_matches('/').to_ascii_lowercase(), fixed.len() < path.len())
    };
    let ((one, one_open), (other, other_open)) = (plain(one), plain(other));
    let contains = |outer: &str, inner: &str, open: bool| {
        let rest = inner.strip_prefix(outer);
        let ends =
            |rest: &str| rest.is_empty() || rest.starts_with(['/', '.']) || outer.is_empty() || outer.ends_with('/');
        rest.is_some_and(|rest| open || ends(rest))
    };
    contains(&one, &other, one_open) || contains(&other, &one, other_open)
}

/// The connection specs that steps name, or that their connectors have.
pub(super) fn connection_specs(spec: Node<'_>) -> Mentions<'_> {
    let mut found = Mentions::default();
    for step in SOURCES {
        match named(spec, step) {
            Some(known) => found.says(known.connection_spec.id.clone(), format!("/{step}/connector")),
            None if step == "exploreConnectionSpec" => found.at(spec, &[step, "connectionSpecId"]),
            None => found.at(spec, &[step, "connectionSpec", "id"]),
        }
    }
    found
}

/// The flow spec of the source's connector, and the one that the flow has.
pub(super) fn flow_specs(spec: Node<'_>) -> Mentions<'_> {
    let mut found = Mentions::default();
    for step in SOURCES.into_iter().rev() {
        let (connectors, place) = known(spec, step);
        if let Some(id) = connectors.iter().find_map(|one| Some(one.flow_spec.as_ref()?.id.clone())) {
            found.says(id, place);
            break;
        }
    }
    match named(spec, "createFlow").and_then(|known| Some(known.flow_spec.as_ref()?.id.clone())) {
        Some(id) => found.says(id, "/createFlow/connector".to_owned()),
        None => found.at(spec, &["createFlow", "flowSpec", "id"]),
    }
    found
}
