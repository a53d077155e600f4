//! Lists of the Flow Service: filters, order, pages.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::call::Call;
use crate::filter::Filter;
use crate::reply::{Answered, Reply, flow};

/// What a list is asked for.
struct Page {
    filters: Vec<String>,
    order: Option<String>,
    limit: usize,
    start: usize,
    count: bool,
    search: bool,
}

/// The default is not documented.
const DEFAULT_LIMIT: usize = 20;
/// The documented bound of the search endpoints; lists have none published.
const SEARCH_LIMIT: u64 = 1000;
const QUERY: [&str; 5] = ["property", "limit", "orderby", "continuationToken", "count"];

/// Answers a list from all resources of a kind, as read back.
pub(crate) fn list(call: &Call<'_>, path: &str, known: &[&str], items: Vec<Value>) -> Answered {
    list_by(DEFAULT_LIMIT, call, path, known, items)
}

/// The same, in one page where no limit is asked for: lists of specs have none published.
pub(crate) fn list_whole(call: &Call<'_>, path: &str, known: &[&str], items: Vec<Value>) -> Answered {
    list_by(items.len(), call, path, known, items)
}

fn list_by(default: usize, call: &Call<'_>, path: &str, known: &[&str], items: Vec<Value>) -> Answered {
    if let Some((name, _)) = call.query.iter().find(|(name, _)| !QUERY.contains(&name.as_str())) {
        return Err(flow("1451-400", format!("The query parameter {name} is unknown")));
    }
    // Both together are refused: https://experienceleague.adobe.com/docs/experience-platform/sources/errors/flow-service-errors.html
    // A `count` that asks for nothing stands beside `limit` in each list that Adobe's own client for Python reads.
    let count = call.flag("count")?;
    if call.query("limit").is_some() && count {
        return Err(flow("1401-400", "The parameters limit and count can't be combined"));
    }
    let page = match call.query("continuationToken") {
        Some(token) => Page::resume(token)?,
        None => Page {
            filters: call.all("property").map(str::to_owned).collect(),
            order: call.query("orderby").map(str::to_owned),
            limit: call.query("limit").map_or(Ok(default), positive)?,
            start: 0,
            count,
            search: false,
        },
    };
    page.answer(path, known, items)
}

/// Answers a search: the same, asked for in a body.
///
/// The grammar of `queryString` is not published: conditions as in `property`, joined by `&&`.
pub(crate) fn search(call: &Call<'_>, path: &str, known: &[&str], items: Vec<Value>) -> Answered {
    let page = match call.query("continuationToken") {
        Some(token) => Page::resume(token)?,
        None => Page::of_search(call.body()?)?,
    };
    page.answer(path, known, items)
}

impl Page {
    fn of_search(body: &Value) -> Result<Self, Reply> {
        let limit = match &body["limit"] {
            Value::Null => DEFAULT_LIMIT,
            value => match value.as_u64().filter(|limit| (1..=SEARCH_LIMIT).contains(limit)) {
                Some(limit) => usize::try_from(limit).unwrap_or(DEFAULT_LIMIT),
                None => return Err(flow("1452-400", "limit must be between 1 and 1000")),
            },
        };
        let query = body["queryString"].as_str().unwrap_or_default();
        let filters = query.split("&&").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let count = body["count"].as_bool().unwrap_or_default();
        if count && !body["limit"].is_null() {
            return Err(flow("1401-400", "The parameters limit and count can't be combined"));
        }
        Ok(Self { filters, order: body["orderby"].as_str().map(str::to_owned), limit, start: 0, count, search: true })
    }

    /// A token contains the whole question, so that it can be followed without it, and ends in `=` now and then.
    fn resume(token: &str) -> Result<Self, Reply> {
        let invalid = || flow("1452-400", "The continuation token is not valid");
        let bytes = STANDARD.decode(token).map_err(|_| invalid())?;
        let value: Value = serde_json::from_slice(&bytes).map_err(|_| invalid())?;
        let number = |name: &str| value[name].as_u64().and_then(|n| usize::try_from(n).ok()).ok_or_else(invalid);
        let filters = value["filters"].as_array().ok_or_else(invalid)?;
        Ok(Self {
            filters: filters.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            order: value["order"].as_str().map(str::to_owned),
            limit: number("limit")?.max(1),
            start: number("start")?,
            count: false,
            search: false,
        })
    }

    fn token(&self, start: usize) -> String {
        let value = json!({ "filters": self.filters, "order": self.order, "limit": self.limit, "start": start });
        STANDARD.encode(value.to_string())
    }

    fn answer(&self, path: &str, known: &[&str], mut items: Vec<Value>) -> Answered {
        let filters: Vec<Filter> =
            self.filters.iter().map(|text| Filter::read(text, known)).collect::<Result<_, _>>()?;
        items.retain(|item| filters.iter().all(|filter| filter.accepts(item)));
        self.sort(known, &mut items)?;
        let total = items.len();
        // A list that is counted has nothing else in its answer; of searches no page says so.
        if self.count && !self.search {
            return Reply::ok(json!({ "count": total }));
        }
        let end = self.start.saturating_add(self.limit);
        let shown: Vec<Value> = items.into_iter().skip(self.start).take(self.limit).collect();
        let mut body = json!({ "items": shown, "_links": {} });
        if end < total {
            let token = self.token(end).replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
            body["_links"] = json!({ "next": { "href": format!("{path}?continuationToken={token}") } });
        }
        if self.count {
            body["count"] = total.into();
        }
        Reply::ok(body)
    }

    fn sort(&self, known: &[&str], items: &mut [Value]) -> Result<(), Reply> {
        let Some(order) = &self.order else {
            return Ok(());
        };
        // A raw `+` in a query arrives as a space.
        let (descending, field) = match order.chars().next() {
            Some('-') => (true, &order[1..]),
            Some('+' | ' ') => (false, &order[1..]),
            Some(_) => (false, order.as_str()),
            None => return Err(flow("1432-400", "orderby is empty")),
        };
        if !known.contains(&field.split('.').next().unwrap_or_default()) {
            return Err(flow("1433-400", format!("The field {field} can't be used to order")));
        }
        let key = |item: &Value| {
            let found = field.split('.').try_fold(item, |value, key| value.get(key)).cloned().unwrap_or_default();
            (found.as_u64(), found.as_str().unwrap_or_default().to_owned())
        };
        items.sort_by_cached_key(key);
        if descending {
            items.reverse();
        }
        Ok(())
    }
}

fn positive(text: &str) -> Result<usize, Reply> {
    let limit = text.parse().ok().filter(|limit| *limit > 0);
    limit.ok_or_else(|| flow("1453-400", "limit must be a positive integer"))
}
