//! Sandbox management: what the organization has, and how a sandbox is made, renamed, emptied and deleted.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/sandbox/api/sandboxes>

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::catalog_list::sort;
use crate::property::Property;
use crate::reply::{Answered, Reply, general};
use crate::sandbox::{Sandbox, State, id};
use crate::state::{Scope, Store, USER};

const KINDS: [&str; 2] = ["production", "development"];
/// How many a list has where nothing is said.
const DEFAULT_LIMIT: usize = 50;

/// All or some, by name, in the order of their making.
fn all(scope: &Scope<'_>, wanted: impl Fn(&Sandbox) -> bool) -> Vec<(String, Value)> {
    let details =
        |(index, sandbox): (usize, &Sandbox)| (sandbox.name.clone(), sandbox.details(index == 0, USER, scope.now));
    scope.sandboxes.iter().enumerate().filter(|(_, sandbox)| wanted(sandbox)).map(details).collect()
}

/// Those that can be used.
pub(crate) fn list_active(scope: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let now = scope.now;
    let items: Vec<Value> = all(scope, |sandbox| sandbox.is_active(now)).into_iter().map(|(_, item)| item).collect();
    let count = items.len();
    Reply::ok(json!({ "sandboxes": items, "_page": { "limit": count, "count": count }, "_links": {} }))
}

/// Those in any state, of which a part can be asked for.
pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let all = all(scope, |_| true);
    let mut items: Vec<(&String, &Value)> = all.iter().map(|(name, item)| (name, item)).collect();
    let mut page = (None, None);
    for (name, value) in &call.query {
        let number = || value.parse().map_err(|_| general(400, &format!("{name} must be a number")));
        match name.as_str() {
            "limit" => page.0 = Some(number()?),
            "offset" => page.1 = Some(number()?),
            "orderBy" => sort(value, &mut items),
            "property" => {
                let property = Property::of_catalog(value)?;
                items.retain(|(_, item)| property.accepts(item, is));
            }
            _ => return Err(general(400, &format!("The query parameter {name} is not known"))),
        }
    }
    let (limit, offset) = match page {
        (None, None) => (DEFAULT_LIMIT, 0),
        (Some(limit), Some(offset)) => (limit, offset),
        _ => return Err(general(400, "limit and offset must be given together")),
    };
    let more = items.len() > limit.saturating_add(offset);
    let shown: Vec<&Value> = items.into_iter().skip(offset).take(limit).map(|(_, item)| item).collect();
    let mut links = json!({});
    if more && limit > 0 {
        let href = format!("/sandboxes?limit={limit}&offset={}", limit.saturating_add(offset));
        links["next"] = json!({ "href": href, "templated": null });
    }
    Reply::ok(json!({ "sandboxes": shown, "_page": { "limit": limit, "count": shown.len() }, "_links": links }))
}

fn is(value: &Value, wanted: &str) -> bool {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text == wanted
}

/// Where one is in the list. What is answered beside the status where none is, is not published.
fn find(scope: &Scope<'_>, name: &str) -> Result<usize, Reply> {
    let place = scope.sandboxes.iter().position(|sandbox| sandbox.name == name);
    place.ok_or_else(|| general(404, &format!("The sandbox {name} is not present")))
}

/// One of them, a deleted one too.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let place = find(scope, call.id())?;
    Reply::ok(scope.sandboxes[place].details(place == 0, USER, scope.now))
}

pub(crate) fn list_types(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let kind = |id: &str, title: &str| json!({ "id": id, "title": title });
    Reply::ok(json!({ "sandboxTypes": [kind("production", "Production"), kind("development", "Development")] }))
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
    if !KINDS.contains(&kind) {
        return Err(general(400, "type must be production or development"));
    }
    if find(scope, name).is_ok() {
        return Err(general(409, &format!("There is a sandbox {name}")));
    }
    let sandbox = Sandbox::new(name, title, kind, scope.now);
    let answer = Reply::json(202, sandbox.brief(scope.now));
    scope.sandboxes.push(sandbox);
    scope.changed();
    Ok(answer)
}

/// Nothing but the title can be changed.
pub(crate) fn update(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let place = find(scope, call.id())?;
    let body = call.object()?;
    if let Some(name) = body.keys().find(|name| *name != "title") {
        return Err(general(400, &format!("{name} can't be changed")));
    }
    let now = scope.now;
    let sandbox = &mut scope.sandboxes[place];
    required(body, "title")?.clone_into(&mut sandbox.title);
    sandbox.touch(now);
    let answer = sandbox.brief(now);
    scope.changed();
    Reply::ok(answer)
}

/// The one to be emptied or deleted, which is only looked at where that is asked for.
///
/// A sandbox that is no longer or not yet there is refused; the code of it is not published. None is used by another
/// product here, of which the published codes of a refusal tell.
fn prepare(scope: &Scope<'_>, call: &Call<'_>) -> Result<(usize, bool), Reply> {
    let place = find(scope, call.id())?;
    let flag = |name: &str| match call.query(name) {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(general(400, &format!("{name} must be true or false"))),
    };
    if flag("ignoreWarnings")? && place == 0 {
        return Err(general(400, "ignoreWarnings can't be used for the default production sandbox"));
    }
    if !scope.sandboxes[place].is_active(scope.now) {
        return Err(general(400, &format!("The sandbox {} is not active", call.id())));
    }
    Ok((place, flag("validationOnly")?))
}

/// All that was made in it goes; its name stays.
pub(crate) fn reset(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let (place, only_looks) = prepare(scope, call)?;
    if call.object()?.get("action").is_none_or(|action| action != "reset") {
        return Err(general(400, "action must be reset"));
    }
    let mut answer = empty(scope, place, State::Resetting, only_looks);
    if let Some(details) = answer.body.as_mut().and_then(Value::as_object_mut) {
        details.insert("id".to_owned(), id(call.id()).into());
    }
    Ok(answer)
}

pub(crate) fn delete(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let (place, only_looks) = prepare(scope, call)?;
    if place == 0 {
        return Err(general(400, "The default production sandbox can't be deleted"));
    }
    Ok(empty(scope, place, State::Deleted, only_looks))
}

/// The scope is that of the sandbox in the path.
fn empty(scope: &mut Scope<'_>, place: usize, state: State, only_looks: bool) -> Reply {
    let now = scope.now;
    let sandbox = &mut scope.sandboxes[place];
    if only_looks {
        return Reply::json(200, sandbox.brief(now));
    }
    sandbox.enter(state, now);
    let answer = Reply::json(202, sandbox.brief(now)).header("Location", format!("/sandboxes/{}", sandbox.name));
    *scope.store = Store::default();
    scope.changed();
    answer
}
