//! Sandbox management: what the organization has, and how a sandbox is made, renamed, emptied and deleted.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/sandbox/api/sandboxes>

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::catalog_list::sort;
use crate::property::Property;
use crate::reply::{Answered, Reply, general};
use crate::sandbox;
use crate::state::{Scope, Store, USER, text};

/// The types of a sandbox, and their titles.
const KINDS: [(&str, &str); 2] = [("production", "Production"), ("development", "Development")];
/// How many a list has where nothing is said.
const DEFAULT_LIMIT: usize = 50;

/// Those that can be used.
pub(crate) fn list_active(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let all = all(scope);
    let active: Vec<&Value> = all.iter().map(|(_, item)| item).filter(|item| item["state"] == "active").collect();
    answer(&active, None, &json!({}))
}

/// All as they are shown, by name, in the order of their making.
fn all(scope: &Scope<'_>) -> Vec<(String, Value)> {
    scope.sandboxes.iter().map(|(name, sandbox)| (name.clone(), shown(scope, name, sandbox))).collect()
}

fn shown(scope: &Scope<'_>, name: &str, sandbox: &Value) -> Value {
    sandbox::details(sandbox, is_default(scope, name), USER, scope.now)
}

fn is_default(scope: &Scope<'_>, name: &str) -> bool {
    scope.options.sandboxes.first().is_some_and(|first| first == name)
}

/// Those in any state, of which a part can be asked for.
pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let all = all(scope);
    let mut items: Vec<(&String, &Value)> = all.iter().map(|(name, item)| (name, item)).collect();
    let (mut limit, mut offset) = (None, None);
    for (name, value) in &call.query {
        let number = || value.parse::<usize>().map_err(|_| general(400, &format!("{name} must be a number")));
        match name.as_str() {
            "limit" => limit = Some(number()?),
            "offset" => offset = Some(number()?),
            "orderBy" => sort(value, &mut items),
            "property" => {
                let property = Property::of_catalog(value)?;
                items.retain(|(_, item)| property.accepts(item, is));
            }
            _ => return Err(general(400, &format!("The query parameter {name} is not known"))),
        }
    }
    if limit.is_some() != offset.is_some() {
        return Err(general(400, "limit and offset must be given together"));
    }
    let (limit, offset) = (limit.unwrap_or(DEFAULT_LIMIT), offset.unwrap_or_default());
    let next = limit.saturating_add(offset);
    let mut links = json!({});
    if items.len() > next && limit > 0 {
        links["next"] = json!({ "href": format!("/sandboxes?limit={limit}&offset={next}"), "templated": null });
    }
    let shown: Vec<&Value> = items.into_iter().skip(offset).take(limit).map(|(_, item)| item).collect();
    answer(&shown, Some(limit), &links)
}

/// A list, whose limit is how many it has where nothing else limits it.
fn answer(items: &[&Value], limit: Option<usize>, links: &Value) -> Answered {
    let page = json!({ "limit": limit.unwrap_or(items.len()), "count": items.len() });
    Reply::ok(json!({ "sandboxes": items, "_page": page, "_links": links }))
}

fn is(value: &Value, wanted: &str) -> bool {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text == wanted
}

/// What is answered beside the status where none has the name, is not published.
fn find<'s>(scope: &'s Scope<'_>, name: &str) -> Result<&'s Value, Reply> {
    scope.sandboxes.get(name).ok_or_else(|| general(404, &format!("The sandbox {name} is not present")))
}

/// One of them, a deleted one too.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    Reply::ok(shown(scope, call.id(), find(scope, call.id())?))
}

pub(crate) fn list_types(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let types: Vec<Value> = KINDS.iter().map(|(id, title)| json!({ "id": id, "title": title })).collect();
    Reply::ok(json!({ "sandboxTypes": types }))
}

/// Whether a text can be the name of a sandbox, as the guide of the user interface has it.
fn is_name(name: &str) -> bool {
    let is_small = |byte: u8| byte.is_ascii_lowercase();
    let first = name.bytes().next().is_some_and(is_small);
    first && name.len() <= 256 && name.bytes().all(|byte| is_small(byte) || byte.is_ascii_digit() || byte == b'-')
}

fn required<'b>(body: &'b Map<String, Value>, name: &str) -> Result<&'b str, Reply> {
    let text = body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    text.ok_or_else(|| general(400, &format!("{name} is required")))
}

/// A new one takes its time until it can be used.
///
/// The name of a deleted one stays taken: it can still be looked up by it.
pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.object()?;
    let (name, title, kind) = (required(body, "name")?, required(body, "title")?, required(body, "type")?);
    if !is_name(name) {
        let rule = "name must begin with a small letter and have small letters, digits and hyphens, 256 at most";
        return Err(general(400, rule));
    }
    if !KINDS.iter().any(|(id, _)| *id == kind) {
        return Err(general(400, "type must be production or development"));
    }
    if find(scope, name).is_ok() {
        return Err(general(409, &format!("There is a sandbox {name}")));
    }
    let sandbox = sandbox::new(name, title, kind, scope.now);
    Ok(keep(scope, 202, sandbox))
}

/// Keeps what is new or changed, and answers it.
fn keep(scope: &mut Scope<'_>, status: u16, sandbox: Value) -> Reply {
    let answer = Reply::json(status, sandbox::brief(&sandbox, scope.now));
    let name = text(&sandbox, "name").to_owned();
    scope.sandboxes.put(&name, sandbox);
    scope.changed();
    answer
}

/// Nothing but the title can be changed.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut sandbox = find(scope, call.id())?.clone();
    let body = call.object()?;
    if let Some(name) = body.keys().find(|name| *name != "title") {
        return Err(general(400, &format!("{name} can't be changed")));
    }
    sandbox["title"] = required(body, "title")?.into();
    sandbox::touch(&mut sandbox, scope.now);
    Ok(keep(scope, 200, sandbox))
}

/// All that was made in it goes; its name stays.
pub(crate) fn reset(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut answer = empty(scope, call, "resetting")?;
    if let Some(details) = &mut answer.body {
        details["id"] = sandbox::id(call.id()).into();
    }
    Ok(answer)
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    empty(scope, call, sandbox::DELETED)
}

/// Empties the sandbox in the path, which the scope is that of, or only looks whether it can, where that is asked for.
///
/// A sandbox that is no longer or not yet there is refused; the code of it is not published. None is used by another
/// product here, of which the published codes of a refusal tell.
fn empty(scope: &mut Scope<'_>, call: &Call<'_>, state: &str) -> Answered {
    let name = call.id();
    let mut sandbox = find(scope, name)?.clone();
    let flag = |name: &str| match call.query(name) {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(general(400, &format!("{name} must be true or false"))),
    };
    if flag("ignoreWarnings")? && is_default(scope, name) {
        return Err(general(400, "ignoreWarnings can't be used for the default production sandbox"));
    }
    if !sandbox::is_active(&sandbox, scope.now) {
        return Err(general(400, &format!("The sandbox {name} is not active")));
    }
    if state != sandbox::DELETED && call.object()?.get("action").is_none_or(|action| action != "reset") {
        return Err(general(400, "action must be reset"));
    }
    if state == sandbox::DELETED && is_default(scope, name) {
        return Err(general(400, "The default production sandbox can't be deleted"));
    }
    if flag("validationOnly")? {
        return Reply::ok(sandbox::brief(&sandbox, scope.now));
    }
    sandbox::enter(&mut sandbox, state, scope.now);
    *scope.store = Store::default();
    Ok(keep(scope, 202, sandbox).header("Location", format!("/sandboxes/{name}")))
}
