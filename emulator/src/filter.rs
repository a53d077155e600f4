//! The filters of the Flow Service's lists: `field<op>value`.

use serde_json::Value;

use crate::call::is_uuid;
use crate::reply::{Reply, flow};

/// One condition.
pub(crate) struct Filter {
    path: Vec<String>,
    op: &'static str,
    values: Vec<String>,
}

/// Longer operators first, for `<` begins `<=`.
const OPERATORS: [&str; 6] = ["==", "!=", "<=", ">=", "<", ">"];
/// Fields whose values have no order.
const TEXT_FIELDS: [&str; 12] = [
    "id",
    "name",
    "description",
    "state",
    "flowId",
    "baseConnectionId",
    "etag",
    "version",
    "createdBy",
    "updatedBy",
    "imsOrgId",
    "sandboxName",
];

impl Filter {
    /// Reads a condition on one of `known`, the first members that such a resource can have.
    pub(crate) fn read(text: &str, known: &[&str]) -> Result<Self, Reply> {
        let start = text.find(['=', '!', '<', '>', '~']).ok_or_else(|| unknown_operator(text))?;
        let (field, rest) = text.split_at(start);
        // One sample has a single `=`, for an attribute of a specification, with its value in quotes.
        let attribute = field.starts_with("attributes.") && rest.starts_with("=\"");
        let op = if attribute { Some("=") } else { OPERATORS.into_iter().find(|op| rest.starts_with(op)) };
        let op = op.ok_or_else(|| unknown_operator(text))?;
        let path: Vec<String> = field.trim().split('.').map(str::to_owned).collect();
        if !known.contains(&path[0].trim_end_matches("[]")) {
            return Err(flow("1449-400", format!("The field {field} can't be used in a filter")));
        }
        // A comma makes a list, which `==` alone takes.
        let values: Vec<String> = rest[op.len()..].split(',').map(unquote).collect();
        let filter = Self { path, op, values };
        filter.check(field)?;
        Ok(filter)
    }

    fn check(&self, field: &str) -> Result<(), Reply> {
        if self.values.len() > 1 && self.op != "==" {
            return Err(flow("1443-400", format!("The operator {} takes one value", self.op)));
        }
        if self.values.iter().any(String::is_empty) {
            return Err(flow("1453-400", format!("The filter for {field} has no value")));
        }
        if matches!(self.op, "==" | "!=" | "=") {
            return Ok(());
        }
        if TEXT_FIELDS.contains(&field) {
            return Err(flow("1448-400", format!("The operator {} is not supported for {field}", self.op)));
        }
        if self.number().is_none() {
            return Err(flow("1452-400", format!("The value for {field} is not a number")));
        }
        Ok(())
    }

    fn number(&self) -> Option<f64> {
        self.values.first()?.parse().ok()
    }

    pub(crate) fn accepts(&self, resource: &Value) -> bool {
        let found = at(resource, &self.path);
        match self.op {
            "==" | "=" => found.iter().any(|value| self.equals(value)),
            "!=" => !found.iter().any(|value| self.equals(value)),
            _ => found.into_iter().filter_map(as_number).any(|found| self.compares(found)),
        }
    }

    fn compares(&self, found: f64) -> bool {
        self.number().is_some_and(|wanted| match self.op {
            "<" => found < wanted,
            ">" => found > wanted,
            "<=" => found <= wanted,
            _ => found >= wanted,
        })
    }

    fn equals(&self, value: &Value) -> bool {
        self.values.iter().any(|wanted| match value {
            Value::String(text) => text == wanted || is_uuid(wanted) && text.eq_ignore_ascii_case(wanted),
            other => serde_json::from_str::<Value>(wanted).is_ok_and(|wanted| *other == wanted),
        })
    }
}

/// What is at a path, in which `[]` follows each list.
fn at<'v>(value: &'v Value, path: &[String]) -> Vec<&'v Value> {
    let Some((step, rest)) = path.split_first() else { return vec![value] };
    match step.strip_suffix("[]") {
        Some(list) => value[list].as_array().into_iter().flatten().flat_map(|item| at(item, rest)).collect(),
        None => value.get(step).map_or_else(Vec::new, |value| at(value, rest)),
    }
}

fn as_number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

/// Text values may be in double quotes; an etag's own quotes are doubled by that.
fn unquote(text: &str) -> String {
    let text = text.trim();
    text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text).to_owned()
}

fn unknown_operator(text: &str) -> Reply {
    flow("1450-400", format!("The operator in {text} is unknown"))
}
