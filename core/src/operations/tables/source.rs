//! What a connector says of a source: its specifications and parameters.

use super::params::{check_params, connector_name, is_listed};
use crate::connectors;
use crate::connectors::{Connector, Spec};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, present, unknown_value};
use crate::json::{Node, Pointer, Value};
use crate::operations::body::Build;

const SPEC_EXPECTED: &str = "specification";
pub(super) const CONNECTION_SPEC: Condition =
    Condition::at_least_one(&["connectionSpec", "connector"]).expected(SPEC_EXPECTED);
pub(super) const FLOW_SPEC: Condition = Condition::at_least_one(&["flowSpec", "connector"]).expected(SPEC_EXPECTED);
pub(super) const RESOURCE: Condition =
    Condition::only_with(&["resource"], &["connector"], Code::MissingField).expected("connector");

/// The names of the connectors of which something is true.
pub(super) fn connectors_that(fits: fn(&Connector) -> bool) -> Value {
    Value::list(connectors::names().filter(|name| connectors::find(name).is_some_and(fits)))
}

/// The ids of the flow specs of the connectors of which this holds.
pub(super) fn flow_specs_that(fits: fn(&Connector) -> bool) -> Value {
    let fitting = connectors::names().filter_map(connectors::find).filter(|connector| fits(connector));
    let mut ids: Vec<&str> = Vec::new();
    for connector in fitting {
        let others = connector.other_flow_specs.iter().map(|other| &other.spec);
        for spec in connector.flow_spec.iter().chain(others) {
            if !ids.contains(&spec.id.as_str()) {
                ids.push(&spec.id);
            }
        }
    }
    Value::list(ids)
}

/// The connector that the input names or defines.
pub(super) fn connector<'d>(build: &mut Build<'d>) -> Option<&'d Connector> {
    let name = build.get("connector")?.as_str();
    if let (None, Some(name)) = (build.connector, name.filter(|name| !name.is_empty())) {
        build.faults.push(connectors::unknown(&name, &Pointer::ROOT.key("connector")));
    }
    build.connector
}

/// Reports a draft of a source that takes none.
pub(super) fn no_drafts(build: &mut Build<'_>, connector: Option<&Connector>) {
    if build.draft() && connector.is_some_and(|connector| connector.drafts == Some(false)) {
        let fault = Diagnostic::new(Code::DraftsNotSupported, &Pointer::ROOT.key("draft"));
        let name = connector_name(build);
        build.faults.push(fault.with_shown("value", &name));
    }
}

/// A `connectionSpec` or `flowSpec`: from the connector, or as given.
pub(super) fn spec(build: &mut Build<'_>, name: &str, known: Option<&Spec>) -> Option<Value> {
    let given = build.get(name);
    match (known, given) {
        (Some(known), Some(given))
            if given.get("id").and_then(Node::as_str).is_some_and(|id| !id.eq_ignore_ascii_case(&known.id)) =>
        {
            let fault = Diagnostic::new(Code::ConflictingFields, &Pointer::ROOT.key(name)).with("other", "connector");
            build.faults.push(fault);
            None
        }
        (Some(known), _) => Some(pair(&known.id, &known.version)),
        (None, Some(given)) => {
            let id = given.get("id")?.as_str()?;
            let version = present(given, "version").and_then(Node::as_str);
            Some(pair(&id, version.as_deref().unwrap_or("1.0")))
        }
        (None, None) => {
            let rule = if name == "flowSpec" { &FLOW_SPEC } else { &CONNECTION_SPEC };
            // A definition may lack it. An unknown connector is reported by itself.
            if build.connector.is_some() {
                build.unmet(rule);
            } else {
                build.meets(rule);
            }
            None
        }
    }
}

fn pair(id: &str, version: &str) -> Value {
    Value::object([("id", Some(id.into())), ("version", Some(version.into()))])
}

/// The source's own parameters: `params` as given, and `resource` under the name that the connector has for it. Exploring
/// leaves out what repeats another.
pub(super) fn source_params(
    build: &mut Build<'_>,
    connector: Option<&Connector>,
    params: &str,
    exploring: bool,
) -> Value {
    let place = Pointer::ROOT;
    let mut body = build.value(params).unwrap_or(Value::Object(Vec::new()));
    let resource = build.get("resource").and_then(Node::as_str);
    let Some(connector) = connector else {
        build.meets(&RESOURCE);
        return body;
    };
    let known = connector.source.as_ref().map(|source| source.params.as_slice()).unwrap_or_default();
    if connector.source.is_some() {
        check_params(build.get(params), known, None, (true, is_listed(build)), &place.key(params), build.faults);
    }
    match (connector.resource_param(), resource) {
        (Some(name), Some(resource)) => {
            let allowed: Vec<&str> = connector.resources.iter().map(String::as_str).collect();
            if !allowed.is_empty() && !allowed.contains(&resource.as_ref()) {
                build.faults.push(unknown_value(&resource, &allowed, &place.key("resource")));
            }
            if body.get(name).is_some_and(|given| given.as_str() != Some(&resource)) {
                let fault = Diagnostic::new(Code::ConflictingFields, &place.key("resource"));
                build.faults.push(fault.with("other", format!("{params}/{name}")));
            }
            body.set(name, resource.as_ref().into());
        }
        (Some(name), None) if body.get(name).is_none() && !connector.resources.is_empty() => {
            let resources: Vec<&str> = connector.resources.iter().map(String::as_str).collect();
            let fault = Diagnostic::new(Code::MissingField, &place.key("resource"));
            build.faults.push(fault.with_list("expected", &resources));
        }
        (None, Some(_)) => {
            let fault = Diagnostic::new(Code::UnknownField, &place.key("resource"));
            build.faults.push(fault.with("optional", "no_resources"));
        }
        _ => {}
    }
    // What names one of the known resources was reported above.
    let is_resource = |name: &str| !connector.resources.is_empty() && connector.resource_param() == Some(name);
    for param in known {
        if let Some(given) = body.get(&param.name) {
            let other = param.same_as.as_ref().filter(|other| body.get(other).is_some_and(|other| other != given));
            if let Some(other) = other {
                let fault = Diagnostic::new(Code::ConflictingFields, &place.key(params).key(&param.name));
                build.faults.push(fault.with("other", other.as_str()));
            }
            continue;
        }
        let same = param.same_as.as_ref().filter(|_| !exploring).and_then(|other| body.get(other)).cloned();
        if let Some(same) = same {
            body.set(&param.name, same);
        } else if param.required && param.same_as.is_none() && !is_resource(&param.name) {
            build.faults.push(Diagnostic::new(Code::MissingField, &place.key(params).key(&param.name)));
        }
    }
    body
}
