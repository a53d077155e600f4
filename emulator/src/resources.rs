//! What all resources of the Flow Service share: ids, audit members, etags, patches, states.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::patch::{self, Fault, Instruction};
use crate::reply::{Answered, Reply, absent, flow, flow_uncoded, stale};
use crate::sandbox;
use crate::state::{Kind, Scope, USER, text};

/// The members that every resource has and that filters can name.
pub(crate) const COMMON: [&str; 15] = [
    "id",
    "createdAt",
    "updatedAt",
    "createdBy",
    "updatedBy",
    "createdClient",
    "updatedClient",
    "sandboxId",
    "sandboxName",
    "imsOrgId",
    "name",
    "description",
    "state",
    "version",
    "etag",
];

impl Scope<'_> {
    /// A new resource with its own members after the common ones; answers `{id, etag}`.
    pub(crate) fn create(&mut self, kind: Kind, state: &str, members: Map<String, Value>) -> Reply {
        let id = self.ids.uuid();
        let etag = self.ids.etag(self.now);
        let mut resource = json!({
            "id": id,
            "createdAt": self.millis(),
            "updatedAt": self.millis(),
            "createdBy": USER,
            "updatedBy": USER,
            "createdClient": self.options.api_key,
            "updatedClient": self.options.api_key,
            "sandboxId": sandbox::id(self.sandbox),
            "sandboxName": self.sandbox,
            "imsOrgId": self.options.org_id,
            "state": state,
            "version": etag,
            "etag": etag,
        });
        if let Some(known) = resource.as_object_mut() {
            known.extend(members);
        }
        self.store.table_mut(kind).put(&id, resource);
        self.changed();
        Reply::json(201, json!({ "id": id, "etag": etag })).header("Location", format!("{}/{id}", kind.path()))
    }

    /// A resource by the id in the path.
    pub(crate) fn find(&self, kind: Kind, id: &str) -> Result<&Value, Reply> {
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
            return Err(flow("1411-400", "The entity ID can't be read from the path"));
        }
        self.store.table(kind).get(id).ok_or_else(|| absent(&kind.path()[1..], id))
    }

    /// A resource that another one names in its body.
    pub(crate) fn referenced(&self, kind: Kind, id: Option<&str>, member: &str) -> Result<&Value, Reply> {
        let id = id.ok_or_else(|| flow_uncoded(format!("{member} is required")))?;
        self.store
            .table(kind)
            .get(id)
            .ok_or_else(|| flow("1439-400", format!("The resource {id} named by {member} was not found")))
    }

    /// Puts a changed resource in place of the old one, with a new etag; answers `{id, etag}`.
    pub(crate) fn replace(&mut self, kind: Kind, mut resource: Value, operation: Option<&Value>) -> Answered {
        let etag = self.ids.etag(self.now);
        resource["updatedAt"] = self.millis().into();
        resource["updatedBy"] = USER.into();
        resource["version"] = etag.clone().into();
        resource["etag"] = etag.clone().into();
        if let Some(operation) = operation {
            resource["lastOperation"] = operation.clone();
        }
        let id = text(&resource, "id").to_owned();
        self.store.table_mut(kind).put(&id, resource);
        self.changed();
        Reply::ok(json!({ "id": id, "etag": etag }))
    }

    /// A finished operation, as `lastOperation` shows it.
    pub(crate) fn operation(&self, name: &str, instructions: &Value) -> Value {
        json!({
            "started": self.millis(),
            "updated": self.millis(),
            "percentCompleted": 100.0,
            "status": { "value": "completed", "errors": [] },
            "ops": instructions,
            "operation": name,
        })
    }

    /// Checks the etag and follows the patch; the caller checks the result and puts it in place.
    pub(crate) fn patched(&self, call: &Call<'_>, kind: Kind, fixed: &[(&str, &str)]) -> Result<Value, Reply> {
        let resource = self.find(kind, call.id())?;
        check_etag(call, resource)?;
        let instructions = patch::read(call.body()?).map_err(|fault| refuse_patch(&fault))?;
        for instruction in &instructions {
            check_place(instruction, fixed)?;
        }
        let patched = patch::apply(resource, &instructions).map_err(|fault| refuse_patch(&fault))?;
        required_text(&patched, "name")?;
        Ok(patched)
    }

    /// Deletes a resource that nothing uses.
    pub(crate) fn delete(&mut self, kind: Kind, id: &str) -> Answered {
        self.find(kind, id)?;
        self.store.table_mut(kind).remove(id);
        self.changed();
        Reply::empty()
    }
}

/// `If-Match` must contain the current etag, its quotes included.
pub(crate) fn check_etag(call: &Call<'_>, resource: &Value) -> Result<(), Reply> {
    let sent = call.request.header("if-match").filter(|etag| !etag.is_empty());
    let sent = sent.ok_or_else(|| flow("1403-400", "The header If-Match is required"))?;
    let current = text(resource, "etag");
    if sent == current { Ok(()) } else { Err(stale(sent, current)) }
}

/// Members that only the platform or an action changes; no path to them is documented.
const OWN: [&str; 14] = [
    "id",
    "createdAt",
    "updatedAt",
    "createdBy",
    "updatedBy",
    "createdClient",
    "updatedClient",
    "sandboxId",
    "sandboxName",
    "imsOrgId",
    "state",
    "version",
    "etag",
    "lastOperation",
];

fn check_place(instruction: &Instruction<'_>, fixed: &[(&str, &str)]) -> Result<(), Reply> {
    let first = instruction.path.split('/').nth(1).unwrap_or_default();
    if let Some((name, code)) = fixed.iter().find(|(name, _)| *name == first) {
        return Err(flow(code, format!("{name} can't be changed")));
    }
    if OWN.contains(&first) {
        return Err(flow("1455-400", format!("The path {} can't be patched", instruction.path)));
    }
    Ok(())
}

pub(crate) fn refuse_patch(fault: &Fault) -> Reply {
    match fault {
        Fault::Shape => flow("1455-400", "The patch must be a non-empty array of {op, path, value}"),
        Fault::Operation(op) => flow("1434-400", format!("The patch operation {op} is not supported")),
        Fault::Path(path) => flow("1455-400", format!("The patch instruction for {path} is not valid")),
    }
}

/// A non-empty text; the prose of the API reference requires names, its schemas do not.
pub(crate) fn required_text<'v>(value: &'v Value, name: &str) -> Result<&'v str, Reply> {
    value[name].as_str().filter(|text| !text.is_empty()).ok_or_else(|| flow_uncoded(format!("{name} is required")))
}

/// `draft` if asked for and every spec allows it, else `enabled`.
///
/// Resources are enabled at once; how long they initialize is not documented.
pub(crate) fn first_state(call: &Call<'_>, spec: &Value) -> Result<&'static str, Reply> {
    match call.query("mode") {
        None => Ok("enabled"),
        Some("draft") if spec["attributes"]["isDraftModeSupported"] == true => Ok("draft"),
        Some("draft") => Err(flow_uncoded(format!("{} does not support drafts", text(spec, "name")))),
        Some(mode) => Err(flow("1452-400", format!("The mode {mode} is unknown"))),
    }
}

/// A live resource can't build on a draft; the code is that of a wrong transition.
pub(crate) fn refuse_draft(parent: &Value) -> Result<(), Reply> {
    if parent["state"] == "draft" {
        return Err(flow("1421-400", format!("{} is a draft", text(parent, "id"))));
    }
    Ok(())
}

/// Publishes a draft.
pub(crate) fn publish(scope: &mut Scope<'_>, kind: Kind, id: &str) -> Answered {
    let mut resource = scope.find(kind, id)?.clone();
    if resource["state"] != "draft" {
        return Err(flow("1422-400", "Only a draft can be published"));
    }
    resource["state"] = "enabled".into();
    let operation = (kind == Kind::Flow).then(|| scope.operation("publish", &json!([])));
    scope.replace(kind, resource, operation.as_ref())
}

/// Answers one resource as the array of one that the platform sends.
pub(crate) fn one(item: &Value) -> Answered {
    Reply::ok(json!({ "items": [item] }))
}

/// The members of a body that a resource keeps.
pub(crate) fn keep(body: &Map<String, Value>, names: &[&str]) -> Map<String, Value> {
    let present = names.iter().filter_map(|name| Some(((*name).to_owned(), body.get(*name)?.clone())));
    present.filter(|(_, value)| !value.is_null()).collect()
}
