//! The Schema Registry's calls below `/rpc`: what a resource was, what it may look like, and how it gets elsewhere.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/api/export>

use serde_json::{Map, Value};

use crate::call::Call;
use crate::registry::{self, Resource, check_lookup_accept, check_references, check_title, find};
use crate::reply::{Answered, Reply, registry as refuse};
use crate::state::{Scope, text};
use crate::tree::{Tree, own_fields, sample_object};
use crate::{audit, classes, data_types, field_groups, sandbox, schemas};

/// What stands for the name of the tenant in an export.
const PLACEHOLDER: &str = "<XDM_TENANTID_PLACEHOLDER>";
const ALL: [Resource; 4] = [Resource::DataType, Resource::Class, Resource::FieldGroup, Resource::Schema];
/// The members that belong to the organization, and don't go with a resource.
const OWN: [&str; 4] = ["imsOrg", "meta:containerId", "meta:tenantNamespace", "meta:registryMetadata"];

/// A resource of any kind.
fn find_any<'s>(scope: &'s Scope<'_>, id: &str) -> Result<&'s Value, Reply> {
    let found = ALL.into_iter().find_map(|kind| find(scope, kind, id).ok());
    found.map_or_else(|| find(scope, Resource::Schema, id), Ok)
}

/// The ids of the tenant's resources that one consists of, itself last, each behind what it needs.
fn parts(scope: &Scope<'_>, resource: &Value) -> Vec<String> {
    let (mut seen, mut ordered) = (Map::new(), Vec::new());
    // Those with `true` have had all that they need.
    let mut open = vec![(text(resource, "$id"), false)];
    while let Some((id, is_complete)) = open.pop() {
        if is_complete {
            ordered.push(id.to_owned());
        } else if seen.insert(id.to_owned(), Value::Null).is_none()
            && let Some(resource) = ALL.into_iter().find_map(|kind| kind.table(scope.store).get(id))
        {
            open.push((id, true));
            let mut named = Vec::new();
            references_within(resource, &mut named);
            open.extend(named.into_iter().rev().map(|part| (part, false)));
        }
    }
    ordered
}

/// Whatever is named by a `$ref`, at any depth.
fn references_within<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|value| references_within(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| references_within(value, found)),
        _ => {}
    }
}

/// The same value with other texts, names included.
fn reworded(value: &Value, word: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => word(text).into(),
        Value::Array(list) => list.iter().map(|item| reworded(item, word)).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (word(name), reworded(value, word))).collect::<Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

/// A resource and all it needs, without the name of the tenant.
pub(crate) fn export(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let ids = parts(scope, find_any(scope, call.id())?);
    let tenant = &scope.options.tenant_id;
    let (place, object) = (format!("https://ns.adobe.com/{tenant}/"), scope.namespace());
    let anonymous = |text: &str| {
        if let Some(rest) = text.strip_prefix(&place) {
            return format!("https://ns.adobe.com/{PLACEHOLDER}/{rest}");
        }
        match text.strip_prefix(&object) {
            Some(rest) if rest.is_empty() || rest.starts_with('.') => format!("_{PLACEHOLDER}{rest}"),
            _ => text.to_owned(),
        }
    };
    let mut exported = Vec::new();
    for id in ids {
        let mut resource = reworded(find_any(scope, &id)?, &anonymous);
        if let Some(members) = resource.as_object_mut() {
            members.retain(|name, _| !OWN.contains(&name.as_str()));
            members.insert("meta:sandboxId".to_owned(), sandbox::id(scope.sandbox).into());
        }
        exported.push(resource);
    }
    Reply::ok(exported.into())
}

/// The published refusal of an import.
fn refuse_import(why: &str) -> Reply {
    refuse("XDM-3005-400", "Import Resource Failed", format!("Failed to import resources. Error: {why}"))
}

/// All resources of an export, or none of them.
pub(crate) fn import(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let tenant = scope.options.tenant_id.clone();
    let given = reworded(call.body()?, &|text| text.replace(PLACEHOLDER, &tenant));
    let list = given.as_array().filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| refuse_import("The payload must be the list of an export"))?;
    let before = (scope.store.clone(), *scope.changes);
    let imported = take_in(scope, list);
    if imported.is_err() {
        (*scope.store, *scope.changes) = before;
    }
    imported
}

/// They may name one another in any order, so each is checked when all are there.
fn take_in(scope: &mut Scope<'_>, list: &[Value]) -> Answered {
    let mut known = Vec::new();
    for resource in list {
        let kind = ALL.into_iter().find(|kind| resource["meta:resourceType"] == kind.word());
        let kind = kind.ok_or_else(|| refuse_import("meta:resourceType is unknown"))?;
        let id = text(resource, "$id").to_owned();
        let hash = id.strip_prefix(&format!("https://ns.adobe.com/{}/{}/", scope.options.tenant_id, kind.word()));
        let hash = hash.filter(|hash| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let (Some(hash), Some(members)) = (hash, resource.as_object()) else {
            return Err(refuse_import(&format!("$id {id} is not valid")));
        };
        if find_any(scope, &id).is_ok() {
            return Err(refuse_import(&format!("$id must be unique. There is an object {id}")));
        }
        let mut members = members.clone();
        // Its identities stay where it was, without which a schema can't be in Profile; no page says what becomes of it.
        members.shift_remove("meta:immutableTags");
        let version = members.get("version").filter(|version| is_version(version)).cloned();
        let mut named = Vec::new();
        references_within(resource, &mut named);
        let own = format!("https://ns.adobe.com/{}/", scope.options.tenant_id);
        let refs: Vec<&str> = named.into_iter().filter(|part| part.starts_with(&own)).collect();
        members.insert("refs".to_owned(), refs.into());
        members.insert("meta:sandboxId".to_owned(), sandbox::id(scope.sandbox).into());
        registry::put_new(scope, kind, hash, version, members);
        known.push((kind, id));
    }
    let mut imported = Vec::new();
    for (kind, id) in known {
        let mut resource = find(scope, kind, &id)?.clone();
        check(scope, kind, &resource).map_err(|refusal| {
            let body = refusal.body.unwrap_or_default();
            refuse_import(text(&body, "detail"))
        })?;
        if kind == Resource::Schema
            && let Some(members) = resource.as_object_mut()
        {
            schemas::complete(scope.store, members);
            kind.table_mut(scope.store).put(&id, resource.clone());
        }
        imported.push(resource);
    }
    Reply::ok(imported.into())
}

fn is_version(version: &Value) -> bool {
    let minor = version.as_str().and_then(|version| version.strip_prefix("1."));
    minor.is_some_and(|minor| minor.parse::<u32>().is_ok())
}

/// What is asked of a new resource, except that a field group of an export may be for no class, as in the sample.
fn check(scope: &Scope<'_>, kind: Resource, resource: &Value) -> Result<(), Reply> {
    check_title(scope, resource, text(resource, "$id"))?;
    match kind {
        Resource::Class => classes::check(scope, resource),
        Resource::DataType => data_types::check(resource),
        Resource::FieldGroup => {
            field_groups::check_fields(scope, resource)?;
            check_references(resource)
        }
        Resource::Schema => schemas::check(scope, resource),
    }
}

/// What was changed in a resource and in what it consists of.
pub(crate) fn audit_log(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let resource = find_any(scope, call.id())?;
    Reply::ok(audit::of(scope, text(resource, "$id"), &parts(scope, resource)).into())
}

/// A record that fits a schema or a field group.
pub(crate) fn sample_data(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    check_lookup_accept(call)?;
    let schema = find(scope, Resource::Schema, call.id()).or_else(|_| find(scope, Resource::FieldGroup, call.id()))?;
    let mut fields = Tree::of(scope.store, schema).map(|tree| tree.properties).unwrap_or_default();
    fields.extend(own_fields(schema).flat_map(|fields| fields.clone().into_iter()));
    Reply::ok(sample_object(&fields))
}
