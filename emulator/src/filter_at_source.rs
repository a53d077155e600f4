//! Conditions that a source applies to its rows: a tree of PQL in JSON.

use std::cmp::Ordering;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::reply::{Reply, flow};
use crate::state::{text, texts};

/// How deep conditions may be in one another; nothing is published.
const DEEPEST: usize = 32;

/// Conditions that were checked.
pub(crate) struct Filters(Value);

impl Filters {
    /// Reads them from a query; columns are checked where they are known.
    pub(crate) fn decode(spec: &Value, query: &str, columns: Option<&Value>) -> Result<Self, Reply> {
        let bytes = STANDARD.decode(query).map_err(|_| flow("1389-400", "filters is not proper Base64"))?;
        let filters: Value =
            serde_json::from_slice(&bytes).map_err(|_| flow("1349-400", "filters does not contain JSON"))?;
        check(spec, &filters, columns)?;
        Ok(Self(filters["value"].clone()))
    }

    pub(crate) fn accept(&self, row: &Value) -> bool {
        accepts(&self.0, row)
    }
}

/// Checks conditions as the source of a spec takes them.
pub(crate) fn check(spec: &Value, filters: &Value, columns: Option<&Value>) -> Result<(), Reply> {
    let known = &spec["attributes"]["filterAtSource"];
    if known["enabled"] != true {
        return Err(flow("1353-400", "This source can't filter"));
    }
    if filters["type"] != "PQL" {
        return Err(flow("1355-400", "The type of filters must be PQL"));
    }
    if filters["format"] != "pql/json" {
        return Err(flow("1356-400", "The format of filters must be pql/json"));
    }
    if filters["value"].is_null() {
        return Err(flow("1357-400", "filters has no value"));
    }
    Checker { known, columns }.node(&filters["value"], 0)
}

struct Checker<'c> {
    known: &'c Value,
    columns: Option<&'c Value>,
}

/// The operators that join conditions; one page writes the last in capital letters.
fn is_logical(name: &str) -> bool {
    ["and", "or", "not"].iter().any(|known| known.eq_ignore_ascii_case(name))
}

impl Checker<'_> {
    fn node(&self, node: &Value, depth: usize) -> Result<(), Reply> {
        let name = text(node, "fnName");
        if name.is_empty() {
            return Err(flow("1350-400", "A filter has no operator"));
        }
        let params = node["params"].as_array().map(Vec::as_slice).unwrap_or_default();
        let names = if is_logical(name) { "logicalOperators" } else { "comparisonOperators" };
        let is_null = ["isNull", "isNotNull"].contains(&name);
        // `isNull` is on the page of all sources, though the published list of one lacks it.
        if !is_null && !texts(&self.known[names]).any(|known| known.eq_ignore_ascii_case(name)) {
            return Err(flow("1351-400", format!("The operator {name} is not supported by this source")));
        }
        if is_logical(name) {
            if params.is_empty() || depth == DEEPEST {
                return Err(flow("1349-400", format!("The operator {name} has no conditions, or too many")));
            }
            if name.eq_ignore_ascii_case("not") && params.len() > 1 {
                return Err(flow("1390-400", "The operator not takes one condition"));
            }
            return params.iter().try_for_each(|node| self.node(node, depth + 1));
        }
        self.comparison(name, params)
    }

    fn comparison(&self, name: &str, params: &[Value]) -> Result<(), Reply> {
        let wanted = if name.ends_with("ull") { 1 } else { 2 };
        let field = params.iter().find(|node| node["nodeType"] == "fieldLookup");
        let literal = params.iter().find(|node| node["nodeType"] == "literal");
        let Some(field) = field.map(|node| text(node, "fieldName")).filter(|_| params.len() >= wanted) else {
            return Err(flow("1349-400", format!("The operator {name} takes a field and a value")));
        };
        let value = literal.map_or(&Value::Null, |node| &node["value"]);
        if wanted == 2 && value.is_null() {
            return Err(flow("1377-400", format!("null can't be compared by {name}; use isNull")));
        }
        let Some(columns) = self.columns.and_then(Value::as_array) else { return Ok(()) };
        let column = columns.iter().find(|column| column["name"] == field);
        let column = column.ok_or_else(|| flow("1378-400", format!("The column {field} is unknown")))?;
        let fits = |value: &Value| match text(column, "type") {
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            _ => value.is_number(),
        };
        let all_fit = value.as_array().map_or_else(|| value.is_null() || fits(value), |list| list.iter().all(fits));
        if all_fit {
            return Ok(());
        }
        Err(flow("1379-400", format!("The value {value} does not fit the type of the column {field}")))
    }
}

fn accepts(node: &Value, row: &Value) -> bool {
    let name = text(node, "fnName");
    let params = node["params"].as_array().map(Vec::as_slice).unwrap_or_default();
    match name.to_ascii_lowercase().as_str() {
        "and" => return params.iter().all(|node| accepts(node, row)),
        "or" => return params.iter().any(|node| accepts(node, row)),
        "not" => return !params.iter().any(|node| accepts(node, row)),
        _ => {}
    }
    let of = |kind: &str| params.iter().find(|node| node["nodeType"] == kind).unwrap_or(&Value::Null);
    let found = &row[text(of("fieldLookup"), "fieldName")];
    let wanted = &of("literal")["value"];
    let order = compare(found, wanted);
    match name {
        "=" => order == Some(Ordering::Equal),
        "!=" => order != Some(Ordering::Equal),
        "<" => order == Some(Ordering::Less),
        "<=" => order.is_some_and(Ordering::is_le),
        ">" => order == Some(Ordering::Greater),
        ">=" => order.is_some_and(Ordering::is_ge),
        "in" => wanted.as_array().is_some_and(|list| list.contains(found)),
        "like" => found.as_str().zip(wanted.as_str()).is_some_and(|(text, pattern)| is_like(text, pattern)),
        "isNull" => found.is_null(),
        _ => !found.is_null(),
    }
}

fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (Value::String(one), Value::String(other)) => Some(one.cmp(other)),
        (Value::Bool(one), Value::Bool(other)) => Some(one.cmp(other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}

/// `%` is any text, as in SQL; the parts between must come in their order.
fn is_like(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('%');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    rest.ends_with(last)
}
