//! The facts that all requests of a sequence must agree on, and where they contradict each other.

use super::mentions::{Mentions, Places};
use super::sources;
use crate::diagnostics::{Code, Faults};
use crate::json::Node;

const BASE_CONNECTION: Places =
    &[&["exploreBaseConnection", "baseConnectionId"], &["createSourceConnection", "baseConnectionId"]];
const SCHEMA: Places = &[
    &["schema", "$id"],
    &["createDataset", "schema", "id"],
    &["createDataset", "schemaRef", "id"],
    &["createTargetConnection", "schema", "id"],
    &["createTargetConnection", "data", "schema", "id"],
    &["createMappingSet", "schema", "id"],
    &["createMappingSet", "outputSchema", "schemaRef", "id"],
    &["createMappingSet", "xdmSchema"],
];
const SCHEMA_VERSION: Places = &[
    &["createDataset", "schema", "version"],
    &["createDataset", "schemaRef", "contentType"],
    &["createTargetConnection", "schema", "version"],
    &["createTargetConnection", "data", "schema", "version"],
    &["createMappingSet", "schema", "version"],
    &["createMappingSet", "outputSchema", "schemaRef", "contentType"],
    &["createMappingSet", "xdmVersion"],
];
const TENANT: Places = &[&["createFieldGroup", "tenantId"], &["createFieldGroup", "class"], &["createSchema", "class"]];
/// Lists of ids of the registry: the step, the list, and the member of each element that contains the id, if one does.
const TENANTS: [(&str, &str, &str); 3] = [
    ("createFieldGroup", "meta:intendedToExtend", ""),
    ("createSchema", "fieldGroups", ""),
    ("createSchema", "allOf", "$ref"),
];

/// Reports every place that differs from the first one that states the same fact.
pub(super) fn check(spec: Node<'_>, faults: &mut Faults) {
    let mut base_connections = Mentions::default();
    base_connections.of(spec, BASE_CONNECTION);
    base_connections.compare(Code::BaseConnectionMismatch, faults);

    let mut schemas = Mentions::default();
    schemas.of(spec, SCHEMA);
    schemas.of_descriptors(spec, "xdm:sourceSchema");
    schemas.compare(Code::SchemaMismatch, faults);

    let mut versions = Mentions::default();
    versions.of(spec, SCHEMA_VERSION);
    versions.keep(major);
    versions.compare(Code::SchemaVersionMismatch, faults);

    sources::check_resources(spec, faults);
    sources::connection_specs(spec).compare(Code::ConnectorMismatch, faults);
    sources::flow_specs(spec).compare(Code::ConnectorMismatch, faults);

    let mut tenants = Mentions::default();
    tenants.of(spec, TENANT);
    for (step, list, member) in TENANTS {
        tenants.of_list(spec, step, list, member);
    }
    tenants.0.append(&mut schemas.0);
    tenants.keep(of_registry);
    let mut namespaces = Mentions::default();
    namespaces.of_definitions(spec);
    namespaces.of_mappings(spec);
    namespaces.of_descriptors(spec, "xdm:sourceProperty");
    namespaces.keep(of_path);
    tenants.0.append(&mut namespaces.0);
    tenants.compare(Code::TenantMismatch, faults);
}

/// The major version that a version of a schema, or a media type, names.
fn major(version: &str) -> Option<&str> {
    let number = version.rsplit('=').next().unwrap_or_default();
    let major = number.split_once('.').map_or(number, |(major, _)| major);
    (!major.is_empty() && major.bytes().all(|byte| byte.is_ascii_digit())).then_some(major)
}

/// The tenant that an id of the registry, or the tenant's own name, contains.
fn of_registry(id: &str) -> Option<&str> {
    let tenant = match id.strip_prefix("https://ns.adobe.com/") {
        Some(rest) => rest.split_once('/').map_or(rest, |(first, _)| first),
        // The registry's alternate id is `_tenant.schemas.hash`.
        None => id.trim_start_matches('_').split('.').next().filter(|tenant| !tenant.contains('/'))?,
    };
    (!matches!(tenant, "" | "xdm" | "experience")).then_some(tenant)
}

/// The tenant under whose name a path leads.
fn of_path(path: &str) -> Option<&str> {
    let inner = path.trim_start_matches('/').strip_prefix('_')?;
    let tenant = inner.get(..inner.bytes().position(|byte| matches!(byte, b'.' | b'/'))?).unwrap_or_default();
    let standard = matches!(tenant, "experience" | "repo" | "xdm") || tenant.contains('{') || tenant.contains('}');
    (!standard).then_some(tenant)
}
