//! What mends a fault of a value or a name, where there is one way.

use super::edit::Edit;
use super::part::Part;
use crate::diagnostics::{Code, Diagnostic, sole};
use crate::input::Field;
use crate::json::{Kind, Node, Value, write_string};

/// The one value that is meant, by the fault of another one.
pub(super) fn value(fault: &Diagnostic, text: &str) -> Option<String> {
    let param = |name: &str| {
        let value = fault.param(name)?;
        Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    };
    match fault.code {
        Code::UnknownValue => {
            let allowed = fault.param("allowed")?.as_array()?;
            sole(text, allowed.iter().filter_map(Value::as_str)).map(str::to_owned)
        }
        Code::PatchOpCase => param("nearest"),
        // Milliseconds, microseconds or nanoseconds: with other numbers of digits it is another mistake.
        Code::StartTimeMilliseconds if matches!(text.len(), 13 | 16 | 19) => param("seconds"),
        Code::StartTimeFraction => param("seconds"),
        Code::NotAnInteger => param("meant"),
        _ => None,
    }
}

/// The edits that mend a fault in a body of JSON.
pub(super) fn in_body(
    body: &Part,
    root: Node<'_>,
    node: Node<'_>,
    fault: &Diagnostic,
    fields: &[Field],
) -> Option<Vec<Edit>> {
    match fault.code {
        Code::WrongType => {
            let expected = fault.param("expected")?.as_str()?;
            let expected = expected.strip_prefix("an ").or(expected.strip_prefix("a ")).unwrap_or(expected);
            match node.plain()? {
                "true" | "false" if expected == "boolean" => bare(body, node),
                _ if expected.starts_with("integer") || expected.starts_with("number") => unquoted(body, node),
                _ => None,
            }
        }
        Code::UnknownField => renamed(body, root, node, fault.path.strip_prefix('/')?, fields),
        Code::MissingField => {
            let missing = fault.path.strip_prefix('/')?;
            let mut misspelt = root.members().take(MOST).filter(|(name, _)| {
                !fields.iter().any(|field| field.name == name) && meant(name, fields) == Some(missing)
            });
            let (name, value) = misspelt.next().filter(|_| misspelt.next().is_none())?;
            renamed(body, root, value, &name, fields)
        }
        _ => {
            let text = node.as_str();
            let meant = value(fault, text.as_deref().unwrap_or(node.raw()))?;
            let start = node.start() + usize::from(text.is_some());
            let mut written = String::new();
            write_string(&mut written, &meant);
            let written = written.strip_prefix('"')?.strip_suffix('"')?;
            Some(vec![body.edit(start, start + node.raw().len(), written)?])
        }
    }
}

/// How many members of a body are looked at for a misspelt one.
const MOST: usize = 50;

/// The one field whose name a misspelt one is.
fn meant(name: &str, fields: &[Field]) -> Option<&'static str> {
    sole(name, fields.iter().map(|field| field.name))
}

/// A member of a body under the name that is meant, unless there is one already.
fn renamed(body: &Part, root: Node<'_>, value: Node<'_>, name: &str, fields: &[Field]) -> Option<Vec<Edit>> {
    let meant = meant(name, fields).filter(|meant| root.get(meant).is_none())?;
    let start = key(&body.text, value.start(), name)?;
    Some(vec![body.edit(start, start + name.len(), meant)?])
}

/// The quotes of a string that is an integer are taken away.
pub(super) fn unquoted(body: &Part, node: Node<'_>) -> Option<Vec<Edit>> {
    let text = node.plain()?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_integer = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_integer || digits.len() > 1 && digits.starts_with('0') {
        return None;
    }
    bare(body, node)
}

/// A string without its quotes.
fn bare(body: &Part, node: Node<'_>) -> Option<Vec<Edit>> {
    if node.kind() != Kind::String {
        return None;
    }
    Some(vec![body.edit(node.start(), node.start() + node.raw().len() + 2, node.raw())?])
}

/// Where the name of the member is whose value begins at a byte.
fn key(text: &str, value: usize, name: &str) -> Option<usize> {
    let before = text.get(..value)?.trim_end().strip_suffix(':')?.trim_end().strip_suffix('"')?;
    let front = before.strip_suffix(name)?;
    front.ends_with('"').then_some(front.len())
}
