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
        let op = *OPERATORS.iter().find(|op| rest.starts_with(**op)).ok_or_else(|| unknown_operator(text))?;
        let path: Vec<String> = field.trim().split('.').map(str::to_owned).collect();
        if !known.contains(&path[0].as_str()) {
            return Err(flow("1449-400", format!("The field {field} can't be used in a filter")));
        }
        // A comma makes a list; this is inferred from the refusal of lists for other operators.
        let values: Vec<String> = rest[op.len()..].split(',').map(unquote).collect();
        let filter = Self { path, op, values };
        filter.check(field)?;
        Ok(filter)
    }

    fn check(&self, field: &str) -> Result<(), Reply> {
        if matches!(self.op, "==" | "!=") {
            return Ok(());
        }
        if self.values.len() > 1 {
            return Err(flow("1443-400", format!("The operator {} takes one value", self.op)));
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
        let found = self.path.iter().try_fold(resource, |value, key| value.get(key));
        match self.op {
            "==" => found.is_some_and(|value| self.equals(value)),
            "!=" => !found.is_some_and(|value| self.equals(value)),
            _ => found.and_then(as_number).zip(self.number()).is_some_and(|(found, wanted)| match self.op {
                "<" => found < wanted,
                ">" => found > wanted,
                "<=" => found <= wanted,
                _ => found >= wanted,
            }),
        }
    }

    fn equals(&self, value: &Value) -> bool {
        self.values.iter().any(|wanted| match value {
            Value::String(text) => text == wanted || is_uuid(wanted) && text.eq_ignore_ascii_case(wanted),
            Value::Array(list) => list.iter().any(|item| item.as_str() == Some(wanted)),
            other => serde_json::from_str::<Value>(wanted).is_ok_and(|wanted| *other == wanted),
        })
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
