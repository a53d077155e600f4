//! Where the requests of a pipeline say the same thing, and where they contradict each other.

use std::borrow::Cow;

use crate::build::present;
use crate::codes::Code;
use crate::connectors;
use crate::diagnostic::{Diagnostic, shown};
use crate::json::Node;

/// A value, as it is compared, and the JSON Pointer of the place that names it.
struct Mention<'d> {
    value: Cow<'d, str>,
    place: String,
}

/// The places of one fact, by what leads to them from the spec. A descriptor's are those of each descriptor.
const BASE_CONNECTION: [&[&str]; 2] =
    [&["exploreBaseConnection", "baseConnectionId"], &["createSourceConnection", "baseConnectionId"]];
const SCHEMA: [&[&str]; 7] = [
    &["createDataset", "schema", "id"],
    &["createDataset", "schemaRef", "id"],
    &["createTargetConnection", "schema", "id"],
    &["createTargetConnection", "data", "schema", "id"],
    &["createMappingSet", "schema", "id"],
    &["createMappingSet", "outputSchema", "schemaRef", "id"],
    &["createMappingSet", "xdmSchema"],
];
const TENANT: [&[&str]; 2] = [&["createFieldGroup", "tenantId"], &["createSchema", "class"]];
const SOURCES: [&str; 3] = ["createBaseConnection", "exploreBaseConnection", "createSourceConnection"];

/// Reports every place that says otherwise than the first one that tells the same thing.
pub(super) fn check(spec: Node<'_>, faults: &mut Vec<Diagnostic>) {
    let schemas = || SCHEMA.iter().filter_map(|steps| at(spec, steps)).chain(descriptors(spec, "xdm:sourceSchema"));
    compare(BASE_CONNECTION.iter().filter_map(|steps| at(spec, steps)), Code::BaseConnectionMismatch, faults);
    compare(schemas(), Code::SchemaMismatch, faults);
    compare(resources(spec), Code::ResourceMismatch, faults);
    compare(SOURCES.iter().filter_map(|step| connector(spec, step)), Code::ConnectorMismatch, faults);
    compare(flow_specs(spec), Code::ConnectorMismatch, faults);
    let named = TENANT.iter().filter_map(|steps| at(spec, steps)).chain(schemas());
    let tenants = named.filter_map(of_tenant).chain(namespaces(spec));
    compare(tenants, Code::TenantMismatch, faults);
}

fn compare<'d>(mut mentions: impl Iterator<Item = Mention<'d>>, code: Code, faults: &mut Vec<Diagnostic>) {
    let Some(first) = mentions.next() else { return };
    for Mention { value, place } in mentions.filter(|mention| mention.value != first.value) {
        let field = place.rsplit('/').next().unwrap_or_default();
        let fault = Diagnostic::at(code, &place).with("field", field).with("value", shown(&value));
        faults.push(fault.with("expected", shown(&first.value)).with("other", first.place.as_str()));
    }
}

fn at<'d>(spec: Node<'d>, steps: &[&str]) -> Option<Mention<'d>> {
    let value = steps.iter().try_fold(spec, |node, step| present(node, step))?.as_str()?;
    Some(Mention { value, place: format!("/{}", steps.join("/")) })
}

/// A member of each descriptor.
fn descriptors<'d>(spec: Node<'d>, name: &'static str) -> impl Iterator<Item = Mention<'d>> {
    super::consistency::inputs(spec, "createDescriptor").filter_map(move |(place, descriptor)| {
        Some(Mention { value: present(descriptor, name)?.as_str()?, place: format!("{place}/{name}") })
    })
}

/// The resource that a step names itself, or in the parameters of its source.
fn resources(spec: Node<'_>) -> impl Iterator<Item = Mention<'_>> {
    let name = SOURCES.iter().find_map(|step| at(spec, &[step, "connector"]));
    let parameter = name.and_then(|name| connectors::find(&name.value)?.resource_param);
    let steps = [("exploreBaseConnection", "sourceParams"), ("exploreBaseConnection", "params")];
    steps.into_iter().chain([("createSourceConnection", "params")]).flat_map(move |(step, params)| {
        let own = (params == "params").then(|| at(spec, &[step, "resource"])).flatten();
        let inner = parameter.as_deref().and_then(|parameter| at(spec, &[step, params, parameter]));
        own.into_iter().chain(inner)
    })
}

/// The connection spec that a step names, or that its connector has.
fn connector<'d>(spec: Node<'d>, step: &str) -> Option<Mention<'d>> {
    let named = at(spec, &[step, "connector"]).and_then(|mention| {
        let id = connectors::find(&mention.value)?.connection_spec.id;
        Some(Mention { value: id.into(), ..mention })
    });
    named.or_else(|| at(spec, &[step, "connectionSpec", "id"]))
}

/// The flow spec of the source's connector, and the one that the flow has.
fn flow_specs<'d>(spec: Node<'d>) -> impl Iterator<Item = Mention<'d>> {
    let of = |mention: Mention<'d>| {
        let id = connectors::find(&mention.value)?.flow_spec?.id;
        Some(Mention { value: id.into(), ..mention })
    };
    let source = SOURCES.iter().rev().find_map(|step| at(spec, &[step, "connector"])).and_then(of);
    let flow = at(spec, &["createFlow", "connector"]).and_then(of);
    let flow = flow.or_else(|| at(spec, &["createFlow", "flowSpec", "id"]));
    source.filter(|_| flow.is_some()).into_iter().chain(flow)
}

/// The tenant that an id of the registry, or the tenant's own name, tells.
fn of_tenant(mention: Mention<'_>) -> Option<Mention<'_>> {
    let value = match mention.value.strip_prefix("https://ns.adobe.com/") {
        Some(rest) => rest.split('/').next().unwrap_or_default().to_owned(),
        None => mention.value.trim_start_matches('_').to_owned(),
    };
    let standard = value == "xdm" || value == "experience" || value.is_empty();
    (!standard).then(|| Mention { value: value.into(), place: mention.place })
}

/// The tenants under whose names mappings and descriptors write.
fn namespaces(spec: Node<'_>) -> impl Iterator<Item = Mention<'_>> {
    let rows = present(spec, "createMappingSet").and_then(|set| present(set, "mappings"));
    let rows = rows.into_iter().flat_map(Node::elements).enumerate();
    let destinations = rows.filter_map(|(index, row)| {
        let names = ["destination", "destinationXdmPath"];
        let (name, value) = names.into_iter().find_map(|name| Some((name, present(row, name)?.as_str()?)))?;
        Some(Mention { value, place: format!("/createMappingSet/mappings/{index}/{name}") })
    });
    destinations.chain(descriptors(spec, "xdm:sourceProperty")).filter_map(|mention| {
        let inner = mention.value.trim_start_matches('/').strip_prefix('_')?;
        let (tenant, _) = inner.split_once(['.', '/'])?;
        let standard = matches!(tenant, "experience" | "repo" | "xdm") || tenant.contains(['{', '}']);
        (!standard).then(|| Mention { value: tenant.to_owned().into(), place: mention.place })
    })
}
