//! Lists of Catalog: every documented filter answers rightly, and what isn't documented is refused rather than ignored.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/catalog/api/filter-data>

use std::cmp::Reverse;

use serde_json::{Map, Value};

use crate::call::Call;
use crate::property::Property;
use crate::reply::{Answered, Reply, general};
use crate::state::{Table, text, texts};

/// Whose list it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    DataSets,
    Batches,
}

/// What the members of datasets and batches are called that a list can be narrowed by, though none of them need have one.
const DATA_SETS: [&str; 9] = [
    "name",
    "description",
    "enableErrorDiagnostics",
    "version",
    "created",
    "updated",
    "createdClient",
    "createdUser",
    "updatedUser",
];
const BATCHES: [&str; 13] = [
    "externalId",
    "status",
    "version",
    "size",
    "recordCount",
    "failedRecordCount",
    "created",
    "createdClient",
    "createdUser",
    "updated",
    "updatedUser",
    "started",
    "completed",
];
/// Times between which something happened to it, both exclusive; all but the first two are those of batches.
const TIMES: [(&str, &str); 6] = [
    ("createdAfter", "created"),
    ("createdBefore", "created"),
    ("startAfter", "started"),
    ("startBefore", "started"),
    ("endAfter", "completed"),
    ("endBefore", "completed"),
];

type Item<'t> = (&'t String, &'t Value);

/// An object keyed by id, of which a next page is asked for until it has fewer keys than `limit`.
pub(crate) fn keyed(call: &Call<'_>, kind: Kind, table: &Table) -> Answered {
    let number = |name: &str, default: usize| match call.query(name) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| general(400, &format!("{name} must be a number"))),
    };
    let (limit, start) = (number("limit", 20)?, number("start", 0)?);
    if !(1..=100).contains(&limit) {
        return Err(general(400, "limit must be between 1 and 100"));
    }
    let all: Vec<Item<'_>> = table.iter().collect();
    let mut items = all.clone();
    for (name, value) in &call.query {
        narrow(kind, &all, name, value, &mut items)?;
    }
    if let Some(order) = call.query("orderBy") {
        sort(order, &mut items);
    }
    let shown = items.into_iter().skip(start).take(limit);
    Reply::ok(Value::Object(shown.map(|(id, item)| (id.clone(), allowed(call, item))).collect()))
}

/// Keeps what one parameter lets through.
fn narrow(kind: Kind, all: &[Item<'_>], name: &str, value: &str, items: &mut Vec<Item<'_>>) -> Result<(), Reply> {
    let known = if kind == Kind::Batches { &BATCHES[..] } else { &DATA_SETS[..] };
    let times = TIMES.iter().take(if kind == Kind::Batches { TIMES.len() } else { 2 });
    match name {
        "limit" | "start" | "properties" | "orderBy" | "requestDataSource" => {}
        "property" => {
            let property = Property::of_catalog(value)?;
            items.retain(|(_, item)| property.accepts(item, matches));
        }
        "tags" => items.retain(|(_, item)| value.split(',').all(|tag| has_tag(item, tag))),
        "batch" if kind == Kind::Batches => items.retain(|(id, _)| is_listed(id, value, str::eq)),
        "dataSet" if kind == Kind::Batches => items.retain(|(_, item)| is_listed(data_set(item), value, str::eq)),
        _ => match times.clone().find(|(known, _)| *known == name) {
            Some((_, member)) => {
                let bound: u64 = value.parse().map_err(|_| general(400, &format!("{name} must be a number")))?;
                let within = |time: u64| if name.ends_with("After") { time > bound } else { time < bound };
                items.retain(|(_, item)| item[*member].as_u64().is_some_and(within));
            }
            None if known.contains(&name) || all.iter().any(|(_, item)| item.get(name).is_some()) => {
                items.retain(|(_, item)| item.get(name).is_some_and(|found| matches(found, value)));
            }
            None => return Err(general(400, &format!("The query parameter {name} is not known"))),
        },
    }
    Ok(())
}

/// The dataset that a batch reached.
fn data_set(batch: &Value) -> &str {
    let related = batch["relatedObjects"].as_array().into_iter().flatten();
    related.into_iter().find(|object| object["type"] == "dataSet").map_or("", |object| text(object, "id"))
}

/// `name:value`, of which the value may end in `*`.
fn has_tag(item: &Value, tag: &str) -> bool {
    let (name, wanted) = tag.split_once(':').unwrap_or((tag, "*"));
    let there = item["tags"].get(name);
    there.is_some_and(|values| wanted == "*" || texts(values).any(|value| fits(value, wanted)))
}

/// The value of a member against `a,b`, `!a` and wildcards.
fn matches(found: &Value, wanted: &str) -> bool {
    let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
    is_listed(&found, wanted, fits)
}

/// Whether a text is one of a list, or none of one behind `!`.
fn is_listed(found: &str, wanted: &str, fits: impl Fn(&str, &str) -> bool) -> bool {
    match wanted.strip_prefix('!') {
        Some(wanted) => wanted.split(',').all(|wanted| !fits(found, wanted)),
        None => wanted.split(',').any(|wanted| fits(found, wanted)),
    }
}

/// `*` is any run of characters, `**` an asterisk.
fn fits(found: &str, wanted: &str) -> bool {
    const ASTERISK: &str = "\u{0}";
    let found = found.replace('*', ASTERISK);
    let wanted = wanted.replace("**", ASTERISK);
    let mut parts = wanted.split('*');
    let Some(mut rest) = parts.next().and_then(|first| found.strip_prefix(first)) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// Puts items in an order such as `desc:created,name`.
pub(crate) fn sort(order: &str, items: &mut [Item<'_>]) {
    // The last key sorts first, so that the first one decides.
    for part in order.rsplit(',') {
        let (way, field) = part.split_once(':').unwrap_or(("asc", part));
        let key = |item: &Value| (item[field].as_u64(), text(item, field).to_owned());
        if way == "desc" {
            items.sort_by_cached_key(|(_, item)| Reverse(key(item)));
        } else {
            items.sort_by_cached_key(|(_, item)| key(item));
        }
    }
}

/// The members that `properties` lets through.
pub(crate) fn allowed(call: &Call<'_>, item: &Value) -> Value {
    let Some(names) = call.query("properties") else {
        return item.clone();
    };
    let kept = names.split(',').filter_map(|name| Some((name.to_owned(), item.get(name)?.clone())));
    Value::Object(kept.collect::<Map<_, _>>())
}
