//! Where the requests of a pipeline say the same thing, and where they contradict each other.

use aepflow_syntax::TextExt;
use std::borrow::Cow;

use super::consistency::inputs;
use super::sources;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::input::{elements, members, present};
use crate::json::{Kind, Node, Pointer};
use crate::listed::joined;

/// The places of one fact, by what leads to them from the spec.
type Places = &'static [&'static [&'static str]];

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
/// Lists of ids of the registry: the step, the list, and the member of each element that holds the id, if one does.
const TENANTS: [(&str, &str, &str); 3] = [
    ("createFieldGroup", "meta:intendedToExtend", ""),
    ("createSchema", "fieldGroups", ""),
    ("createSchema", "allOf", "$ref"),
];

/// Reports every place that says otherwise than the first one that tells the same thing.
pub(super) fn check(spec: Node<'_>, faults: &mut Vec<Diagnostic>) {
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

    sources::resources(spec).compare(Code::ResourceMismatch, faults);
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

/// The values that places name, as they are compared, each with its JSON Pointer.
#[derive(Default)]
pub(super) struct Mentions<'d>(pub(super) Vec<(Cow<'d, str>, String)>);

impl<'d> Mentions<'d> {
    /// Adds what a place says, if it is there and a text, or a number.
    pub(super) fn at(&mut self, spec: Node<'d>, steps: &[&str]) {
        let mut node = Some(spec);
        for step in steps {
            node = node.and_then(|node| present(node, step));
        }
        self.add(node, format!("/{}", joined(steps, "/")));
    }

    /// Adds what is known of a place.
    pub(super) fn says(&mut self, value: String, place: String) {
        self.0.push((value.into(), place));
    }

    fn add(&mut self, node: Option<Node<'d>>, place: String) {
        let number = node.filter(|node| node.kind() == Kind::Number).map(|node| Cow::Borrowed(node.raw()));
        if let Some(value) = node.and_then(Node::as_str).or(number) {
            self.0.push((value, place));
        }
    }

    fn of(&mut self, spec: Node<'d>, places: Places) {
        for steps in places {
            self.at(spec, steps);
        }
    }

    /// Adds the elements of a list, or a member of each.
    pub(super) fn of_list(&mut self, spec: Node<'d>, step: &str, list: &str, member: &str) {
        let list_node = present(spec, step).and_then(|input| present(input, list));
        for (index, element) in elements(list_node).enumerate() {
            let place = format!("/{step}/{list}/{index}");
            if member.is_empty() {
                self.add(Some(element), place);
            } else {
                self.add(present(element, member), format!("{place}/{member}"));
            }
        }
    }

    /// Adds a member of each descriptor.
    fn of_descriptors(&mut self, spec: Node<'d>, name: &str) {
        for (place, descriptor) in inputs(spec, "createDescriptor") {
            self.add(present(descriptor, name), format!("{place}/{name}"));
        }
    }

    /// Adds the paths to which mappings write.
    fn of_mappings(&mut self, spec: Node<'d>) {
        let rows = present(spec, "createMappingSet").and_then(|set| present(set, "mappings"));
        for (index, row) in elements(rows).enumerate() {
            for name in ["destination", "destinationXdmPath"] {
                self.add(present(row, name), format!("/createMappingSet/mappings/{index}/{name}"));
            }
        }
    }

    /// Adds the outermost fields that a field group defines.
    fn of_definitions(&mut self, spec: Node<'d>) {
        let place = Pointer::ROOT;
        let place = place.key("createFieldGroup");
        let place = place.key("definitions");
        let definitions = present(spec, "createFieldGroup").and_then(|group| present(group, "definitions"));
        for (name, definition) in members(definitions) {
            let place = place.key(&name);
            let place = place.key("properties");
            for (field, property) in members(definition.get("properties")) {
                if property.get("properties").is_some() {
                    self.says(format!("{field}/"), place.key(&field).to_string());
                }
            }
        }
    }

    /// Puts the part that counts in the place of each value, and drops those without.
    fn keep(&mut self, part: fn(&str) -> Option<&str>) {
        let kept = std::mem::take(&mut self.0);
        for (value, place) in kept {
            if let Some(part) = part(&value) {
                self.0.push((Cow::from(part.to_owned()), place));
            }
        }
    }

    fn compare(&self, code: Code, faults: &mut Vec<Diagnostic>) {
        let Some(((expected, other), rest)) = self.0.split_first() else { return };
        let ids = matches!(code, Code::BaseConnectionMismatch | Code::ConnectorMismatch);
        let same = |value: &str| value == expected || ids && value.eq_ignore_ascii_case(expected);
        for (value, place) in rest.iter().filter(|(value, _)| !same(value)) {
            let field = place.last_part(b'/');
            let fault = Diagnostic::at(code, place).with("field", field).with_shown("value", value);
            faults.report(fault.with_shown("expected", expected).with("other", other.as_str()));
        }
    }
}

/// The major version that a version of a schema, or a media type, names.
fn major(version: &str) -> Option<&str> {
    let number = version.last_part(b'=');
    let major = number.cut(b'.').map_or(number, |(major, _)| major);
    (!major.is_empty() && major.bytes().all(|byte| byte.is_ascii_digit())).then_some(major)
}

/// The tenant that an id of the registry, or the tenant's own name, tells.
fn of_registry(id: &str) -> Option<&str> {
    let tenant = match id.strip_prefix("https://ns.adobe.com/") {
        Some(rest) => rest.cut(b'/').map_or(rest, |(first, _)| first),
        // The registry's alternate id is `_tenant.schemas.hash`.
        None => id.trim_start_matches('_').parts(b'.').next().filter(|tenant| !tenant.holds("/"))?,
    };
    (!matches!(tenant, "" | "xdm" | "experience")).then_some(tenant)
}

/// The tenant under whose name a path leads.
fn of_path(path: &str) -> Option<&str> {
    let inner = path.trim_start_matches('/').strip_prefix('_')?;
    let tenant = inner.part(..inner.bytes().position(|byte| matches!(byte, b'.' | b'/'))?);
    let standard = matches!(tenant, "experience" | "repo" | "xdm") || tenant.holds("{") || tenant.holds("}");
    (!standard).then_some(tenant)
}
