//! The Schema Registry: what its resources share.

use std::cmp::Reverse;

use serde_json::{Map, Value, json};

use crate::audit;
use crate::call::Call;
use crate::global;
use crate::patch::{self, Fault};
use crate::property::Property;
use crate::reply::{Answered, Reply, general, registry};
use crate::state::{Scope, Store, Table, USER, text};
use crate::tree::{Tree, references};

/// The kinds that a tenant can make.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Resource {
    Class,
    DataType,
    FieldGroup,
    Schema,
}

impl Resource {
    /// The word in `$id` and `meta:resourceType`; field groups keep their old one there.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Class => "classes",
            Self::DataType => "datatypes",
            Self::FieldGroup => "mixins",
            Self::Schema => "schemas",
        }
    }

    pub(crate) fn table(self, store: &Store) -> &Table {
        match self {
            Self::Class => &store.classes,
            Self::DataType => &store.data_types,
            Self::FieldGroup => &store.field_groups,
            Self::Schema => &store.schemas,
        }
    }

    pub(crate) fn table_mut(self, store: &mut Store) -> &mut Table {
        match self {
            Self::Class => &mut store.classes,
            Self::DataType => &mut store.data_types,
            Self::FieldGroup => &mut store.field_groups,
            Self::Schema => &mut store.schemas,
        }
    }

    /// The word in paths.
    fn path(self) -> &'static str {
        if self == Self::FieldGroup { "fieldgroups" } else { self.word() }
    }

    fn missing(self, id: &str) -> Reply {
        // Those of classes and schemas are published; which of 1010 to 1017 the others have is not.
        let code = match self {
            Self::Class => "XDM-1010-404",
            Self::Schema => "XDM-1012-404",
            Self::FieldGroup => "XDM-1011-404",
            Self::DataType => "XDM-1013-404",
        };
        registry(code, "Resource Not Found", format!("Requested resource {id} with version 1 is not found"))
    }
}

/// A resource by its `$id` or its `meta:altId`, both of which a path can contain.
pub(crate) fn find<'s>(scope: &'s Scope<'_>, resource: Resource, id: &str) -> Result<&'s Value, Reply> {
    let table = resource.table(scope.store);
    let found = table.get(id).or_else(|| table.values().find(|known| known["meta:altId"] == id));
    found.ok_or_else(|| resource.missing(id))
}

/// What an `Accept` header asks for: `xed`, `xed-full`, …, and a version.
struct Wanted<'h> {
    kind: &'h str,
    versioned: bool,
}

fn accept<'r>(call: &Call<'r>) -> Option<Wanted<'r>> {
    let header = call.request.header("accept")?;
    let (media, parameters) = header.split_once(';').unwrap_or((header, ""));
    let kind = media.trim().strip_prefix("application/vnd.adobe.")?.strip_suffix("+json")?;
    let versioned = match parameters.trim() {
        "" => false,
        // Only the major version 1 exists; a minor one can't be asked for.
        "version=1" => true,
        _ => return None,
    };
    Some(Wanted { kind, versioned })
}

fn refuse_accept(call: &Call<'_>, code: &str, hint: &str) -> Reply {
    let sent = call.request.header("accept").unwrap_or("none");
    let detail =
        format!("The supplied Accept header is not valid: {sent} - A valid Accept value should look like {hint}");
    registry(code, "Accept header invalid", detail)
}

/// One of these kinds, which the messages of refusals write with `xdm` too.
fn kind_of(wanted: &Wanted<'_>, kinds: &[&'static str]) -> Option<&'static str> {
    let form = wanted.kind.strip_prefix("xed").or_else(|| wanted.kind.strip_prefix("xdm"))?;
    kinds.iter().copied().find(|kind| kind.strip_prefix("xed") == Some(form))
}

pub(crate) fn check_list_accept(call: &Call<'_>) -> Result<&'static str, Reply> {
    let wanted = accept(call).filter(|wanted| !wanted.versioned);
    wanted
        .and_then(|wanted| kind_of(&wanted, &["xed", "xed-id"]))
        .ok_or_else(|| refuse_accept(call, "XDM-1006-400", "application/vnd.adobe.{xed|xdm}+json"))
}

/// The kinds that one resource can be asked for in.
const LOOKUP: [&str; 6] = ["xed", "xed-full", "xed-notext", "xed-full-notext", "xed-full-desc", "xed-deprecatefield"];

pub(crate) fn check_lookup_accept(call: &Call<'_>) -> Result<&'static str, Reply> {
    let wanted = accept(call).filter(|wanted| wanted.versioned);
    wanted.and_then(|wanted| kind_of(&wanted, &LOOKUP)).ok_or_else(|| {
        refuse_accept(
            call,
            "XDM-1007-400",
            "application/vnd.adobe.{xed|xdm}+json; version=1 (Version should be specified)",
        )
    })
}

pub(crate) fn check_descriptor_list<'r>(call: &Call<'r>) -> Result<&'r str, Reply> {
    match accept(call) {
        Some(Wanted { kind, versioned: false })
            if ["xdm", "xdm-id", "xdm-link", "xdm-v2", "xdm-v2-id", "xdm-v2-link"].contains(&kind) =>
        {
            Ok(kind)
        }
        _ => Err(refuse_accept(call, "XDM-1008-400", "application/vnd.adobe.xdm{-v2|}{-id|-link|}+json")),
    }
}

pub(crate) fn check_descriptor_lookup(call: &Call<'_>) -> Result<(), Reply> {
    match call.request.header("accept") {
        None | Some("" | "*/*" | "application/json" | "application/vnd.adobe.xdm+json") => Ok(()),
        Some(_) => Err(refuse_accept(call, "XDM-1009-400", "application/vnd.adobe.xdm+json")),
    }
}

/// Titles are unique among all resources of the organization, unlike the names of every other service.
pub(crate) fn check_title(scope: &Scope<'_>, body: &Value, own: &str) -> Result<(), Reply> {
    let title = text(body, "title");
    if title.is_empty() {
        return Err(general(400, "title is required"));
    }
    let store = &scope.store;
    let all = [&store.field_groups, &store.schemas, &store.classes, &store.data_types];
    let all = all.into_iter().flat_map(Table::values);
    match all.into_iter().find(|known| known["title"] == title && known["$id"] != own) {
        Some(known) => {
            let id = text(known, "$id");
            let detail = format!("Object titles must be unique. An object {id} already exists with the same title");
            Err(registry("XDM-1521-400", "Title not unique", detail))
        }
        None => Ok(()),
    }
}

/// Gives a checked resource its id and the registry's own members, and keeps it.
pub(crate) fn add(scope: &mut Scope<'_>, resource: Resource, members: Map<String, Value>) -> Reply {
    let hash = scope.ids.hex(48);
    Reply::json(201, put_new(scope, resource, &hash, None, members))
}

/// Gives a resource the registry's own members, and keeps it under an id with this end.
pub(crate) fn put_new(
    scope: &mut Scope<'_>,
    resource: Resource,
    hash: &str,
    version: Option<Value>,
    mut members: Map<String, Value>,
) -> Value {
    let tenant = scope.options.tenant_id.clone();
    let id = format!("https://ns.adobe.com/{tenant}/{}/{hash}", resource.word());
    let own = json!({
        "$id": id,
        "meta:altId": format!("_{tenant}.{}.{hash}", resource.word()),
        "meta:resourceType": resource.word(),
        "version": version.unwrap_or_else(|| "1.0".into()),
        "imsOrg": scope.options.org_id,
        "meta:extensible": resource != Resource::Schema,
        "meta:abstract": resource != Resource::Schema,
        "meta:xdmType": members.get("type").cloned().unwrap_or_else(|| "object".into()),
        "meta:containerId": "tenant",
        "meta:sandboxType": scope.sandbox_kind(),
        "meta:tenantNamespace": format!("_{tenant}"),
        "meta:registryMetadata": {
            "repo:createdDate": scope.millis(),
            "repo:lastModifiedDate": scope.millis(),
            "xdm:createdClientId": scope.options.api_key,
            "xdm:createdUserId": USER,
            "eTag": scope.ids.hex(64),
        },
    });
    if let Value::Object(own) = own {
        members.extend(own);
    }
    let document = Value::Object(members);
    resource.table_mut(scope.store).put(&id, document.clone());
    scope.changed();
    document
}

/// Follows a patch; the caller checks the result and hands it to [`keep`].
pub(crate) fn patched(scope: &Scope<'_>, call: &Call<'_>, resource: Resource) -> Result<Value, Reply> {
    let old = find(scope, resource, call.id())?;
    let refuse = |fault: Fault| match fault {
        Fault::Shape => general(400, "The patch must be a non-empty array of {op, path, value}"),
        Fault::Operation(op) => general(400, &format!("The patch operation {op} is not supported")),
        Fault::Path(path) => general(400, &format!("The patch instruction for {path} is not valid")),
    };
    let instructions = patch::read(call.body()?).map_err(refuse)?;
    for instruction in &instructions {
        let first = instruction.path.split('/').nth(1).unwrap_or_default();
        let own = ["$id", "meta:altId", "meta:class", "version", "imsOrg", "meta:registryMetadata"];
        if own.contains(&first) {
            return Err(general(400, &format!("The path {} can't be patched", instruction.path)));
        }
    }
    patch::apply(old, &instructions).map_err(refuse)
}

/// The members that a whole body gives; what it leaves out is gone.
const GIVEN: [&str; 9] = [
    "title",
    "description",
    "type",
    "allOf",
    "definitions",
    "properties",
    "items",
    "required",
    "meta:intendedToExtend",
];

/// A whole body in the place of a resource; the caller checks the result and hands it to [`keep`].
pub(crate) fn replaced(scope: &Scope<'_>, call: &Call<'_>, resource: Resource) -> Result<Value, Reply> {
    let mut document = find(scope, resource, call.id())?.clone();
    let body = call.object()?;
    if let Some(members) = document.as_object_mut() {
        members.retain(|name, _| !GIVEN.contains(&name.as_str()));
        for (name, value) in body {
            members.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    Ok(document)
}

/// References to a part of the same resource lead somewhere.
pub(crate) fn check_references(body: &Value) -> Result<(), Reply> {
    for part in references(body).filter_map(|part| part.strip_prefix("#/")) {
        if body.pointer(&format!("/{part}")).is_none() {
            return Err(general(400, &format!("The reference #/{part} leads nowhere")));
        }
    }
    Ok(())
}

/// Keeps a changed resource; each change raises its minor version.
pub(crate) fn keep(scope: &mut Scope<'_>, resource: Resource, mut document: Value) -> Answered {
    let old = resource.table(scope.store).get(text(&document, "$id")).cloned().unwrap_or_default();
    audit::note(scope, &old, &document);
    let minor = text(&document, "version").rsplit('.').next().and_then(|minor| minor.parse::<u64>().ok());
    document["version"] = format!("1.{}", minor.unwrap_or_default().saturating_add(1)).into();
    if let Some(metadata) = document["meta:registryMetadata"].as_object_mut() {
        metadata.insert("repo:lastModifiedDate".to_owned(), scope.millis().into());
        metadata.insert("eTag".to_owned(), scope.ids.hex(64).into());
    }
    let id = text(&document, "$id").to_owned();
    resource.table_mut(scope.store).put(&id, document.clone());
    scope.changed();
    Reply::ok(document)
}

/// A list of one kind.
pub(crate) fn list(scope: &Scope<'_>, call: &Call<'_>, resource: Resource) -> Answered {
    match call.id() {
        "tenant" => list_of(call, resource.table(scope.store).values().collect()),
        "global" => list_of(call, global::all(resource.path()).iter().collect()),
        _ => Err(general(404, "A container is global or tenant")),
    }
}

/// A list of these resources.
pub(crate) fn list_of(call: &Call<'_>, mut items: Vec<&Value>) -> Answered {
    let kind = check_list_accept(call)?;
    narrow(call, &mut items)?;
    let (items, page) = part(call, items)?;
    let shown: Vec<Value> =
        items.iter().map(|item| if kind == "xed-id" { short(item) } else { (*item).clone() }).collect();
    Reply::ok(json!({ "results": shown, "_page": page, "_links": { "next": null } }))
}

/// Keeps what the conditions of a list let through.
pub(crate) fn narrow(call: &Call<'_>, items: &mut Vec<&Value>) -> Result<(), Reply> {
    for property in call.all("property") {
        let property = Property::of_registry(property)?;
        items.retain(|item| property.accepts(item, same));
    }
    Ok(())
}

/// The part of a list that is asked for, in its order, and what the answer says of it.
pub(crate) fn part<'v>(call: &Call<'_>, mut items: Vec<&'v Value>) -> Result<(Vec<&'v Value>, Value), Reply> {
    let order = call.query("orderby").unwrap_or("title");
    // The last key sorts first, so that the first one decides.
    for key in order.rsplit(',') {
        let field = name_of(key);
        if key.starts_with('-') {
            items.sort_by_cached_key(|item| Reverse(text(item, field).to_owned()));
        } else {
            items.sort_by_cached_key(|item| text(item, field).to_owned());
        }
    }
    let field = name_of(order.split(',').next().unwrap_or_default());
    let (items, next) = page(call, items, field)?;
    let page = json!({ "orderby": field, "next": next, "count": items.len() });
    Ok((items, page))
}

/// The property in a key of `orderby`, in which a raw `+` arrives as a space.
fn name_of(key: &str) -> &str {
    key.trim_start_matches(['-', '+', ' '])
}

fn same(value: &Value, wanted: &str) -> bool {
    let wanted = wanted.trim_matches('"');
    match value {
        Value::Array(list) => list.iter().any(|item| item == wanted),
        Value::String(text) => text == wanted,
        other => serde_json::from_str::<Value>(wanted).is_ok_and(|wanted| wanted == *other),
    }
}

/// `start` is the value of the ordered field after which the page begins, and is allowed only beside `orderby`.
fn page<'v>(
    call: &Call<'_>,
    mut items: Vec<&'v Value>,
    field: &str,
) -> Result<(Vec<&'v Value>, Option<String>), Reply> {
    let limit = match call.query("limit") {
        None => 300,
        Some(text) => {
            text.parse().ok().filter(|limit| *limit <= 500).ok_or_else(|| general(400, "limit is not valid"))?
        }
    };
    // It is a hint, which counts beside an order alone.
    let limit = if call.query("orderby").is_some() { limit } else { 300 };
    if let Some(start) = call.query("start") {
        if call.query("orderby").is_none() {
            return Err(general(400, "start needs orderby"));
        }
        let first = items.iter().position(|item| text(item, field) == start).map_or(items.len(), |at| at + 1);
        items.drain(..first);
    }
    let more = items.len() > limit;
    items.truncate(limit);
    let next = items.last().filter(|_| more).map(|item| text(item, field).to_owned());
    Ok((items, next))
}

fn short(item: &Value) -> Value {
    json!({ "$id": item["$id"], "meta:altId": item["meta:altId"], "version": item["version"], "title": item["title"] })
}

/// One resource, resolved where the header asks for it.
pub(crate) fn get(scope: &Scope<'_>, call: &Call<'_>, resource: Resource) -> Answered {
    if call.id() == "global" {
        return get_global(call, resource.path(), call.param(1));
    }
    let kind = check_lookup_accept(call)?;
    let found = match call.id() {
        "tenant" => find(scope, resource, call.param(1))?,
        _ => return Err(resource.missing(call.param(1))),
    };
    let mut document = found.clone();
    if kind.starts_with("xed-full") {
        let tree = Tree::of(scope.store, found).map(|tree| tree.properties).unwrap_or_default();
        let own = crate::tree::own_fields(found).flat_map(|fields| fields.clone().into_iter());
        document["properties"] = Value::Object(tree.into_iter().chain(own).collect());
    }
    Reply::ok(document)
}

/// One of Adobe's own.
pub(crate) fn get_global(call: &Call<'_>, word: &str, id: &str) -> Answered {
    check_lookup_accept(call)?;
    let missing = || registry("XDM-1011-404", "Resource Not Found", format!("Requested resource {id} is not found"));
    Reply::ok(global::find(word, id).ok_or_else(missing)?)
}
