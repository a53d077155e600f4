//! The source that the requests of a sequence name: its connection spec, its flow spec, and the resource.

use super::mentions::Mentions;
use crate::connectors;
use crate::connectors::Known;
use crate::input::present;
use crate::json::{Kind, Node};

const SOURCES: [&str; 3] = ["createBaseConnection", "exploreBaseConnection", "createSourceConnection"];

/// The steps that name a resource, and the members with parameters of the source, which can name it too.
const RESOURCES: [(&str, &[&str]); 2] =
    [("exploreBaseConnection", &["sourceParams", "params"]), ("createSourceConnection", &["params"])];

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

/// The resources that steps name themselves, or in the parameters of their source.
pub(super) fn resources(spec: Node<'_>) -> Mentions<'_> {
    let parameter =
        SOURCES.iter().find_map(|step| known(spec, step).0.into_iter().find_map(|one| one.resource_param.clone()));
    let mut found = Mentions::default();
    for (step, names) in RESOURCES {
        found.at(spec, &[step, "resource"]);
        for params in names {
            if let Some(parameter) = &parameter {
                found.at(spec, &[step, params, parameter]);
            }
        }
    }
    found
}

/// The connection specs that steps name, or that their connectors have.
pub(super) fn connection_specs(spec: Node<'_>) -> Mentions<'_> {
    let mut found = Mentions::default();
    for step in SOURCES {
        match named(spec, step) {
            Some(known) => found.says(known.connection_spec.id.clone(), format!("/{step}/connector")),
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
