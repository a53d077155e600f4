//! What a spec says of reading the fields of a resource, as the input of the operation that does so.

use super::{Resource, Source};
use crate::connectors::Connector;
use crate::json::Value;
use crate::pipeline::values::{at, copy, members, object};

/// The operation that reads the fields of a resource, and its input.
pub(in crate::pipeline) fn exploring(
    source: &Source,
    resource: &Resource,
    base: Option<Value>,
) -> (&'static str, Value) {
    let known = source.known.as_deref();
    let explore = known.and_then(|known| known.explore.as_ref());
    let by_spec = explore.is_some_and(|explore| explore.by_spec);
    // What has lists to choose from is looked at in its last step, which has fields.
    let last = explore.filter(|explore| explore.object_type.len() > 1).and_then(|explore| explore.object_type.last());
    let by_path = by_spec || last.is_some() && has_path(resource);
    let mut input = object([
        ("connector", Some(source.connector.clone())),
        ("baseConnectionId", base.filter(|_| !by_spec)),
        ("resource", resource.resource.clone().filter(|_| !by_path)),
        ("params", resource.params.clone().filter(|_| !by_path)),
        ("path", path(known, resource).filter(|_| by_path)),
    ]);
    if let Some(last) = last {
        input.set("objectType", last.as_str().into());
        let takes = |name: &str| explore.is_some_and(|explore| explore.params.iter().any(|param| param.name == name));
        let format = resource.data.as_ref().and_then(|data| copy(data, &["format"]));
        if let Some(format) = format.filter(|_| takes("fileType")) {
            input.set("fileType", format);
        }
        let properties = resource.data.iter().flat_map(|data| members(data, &["properties"]));
        for (name, value) in properties.filter(|(name, _)| takes(name)) {
            input.set(name, value.clone());
        }
    }
    for (name, value) in resource.explore.iter().flat_map(|explore| members(explore, &[])) {
        input.set(name, value.clone());
    }
    (if by_spec { "exploreConnectionSpec" } else { "exploreBaseConnection" }, input)
}

/// The table or file of a resource.
fn path(connector: Option<&Connector>, resource: &Resource) -> Option<Value> {
    let given = connector.and_then(|known| copy(resource.params.as_ref()?, &[known.explored()?]));
    given.or_else(|| resource.resource.clone())
}

/// Whether the spec says by itself what is looked at.
fn has_path(resource: &Resource) -> bool {
    resource.explore.as_ref().is_some_and(|explore| at(explore, &["path"]).is_some())
}

/// Whether it is open what is to be looked at, although it must be said; where it is, the source connection lacks it too.
pub(super) fn is_open(resource: &Resource, source: &Source) -> bool {
    let known = source.known.as_deref();
    let is_listed = known.is_some_and(|known| known.explored().is_some());
    is_listed && !has_path(resource) && path(known, resource).is_none()
}

/// Whether a path means several files, so that none of them can be looked at.
pub(super) fn is_pattern(resource: &Resource, source: &Source) -> bool {
    let path = path(source.known.as_deref(), resource);
    !has_path(resource) && path.as_ref().is_some_and(|path| path.as_str().is_some_and(|path| path.contains('*')))
}

/// The place, below that of the resource, of a fault in the input.
pub(super) fn place(resource: &Resource, path: &str) -> String {
    let member = path.split('/').nth(1).unwrap_or_default();
    let has = |part: &Option<Value>, names: &[&str]| part.as_ref().is_some_and(|part| at(part, names).is_some());
    match member {
        _ if has(&resource.explore, &[member]) => format!("/explore{path}"),
        "resource" | "params" => path.to_owned(),
        "fileType" if has(&resource.data, &["format"]) => "/data/format".to_owned(),
        _ if has(&resource.data, &["properties", member]) => format!("/data/properties{path}"),
        _ => format!("/explore{path}"),
    }
}
