//! What mends a fault of a value or a name, where there is one way.

use aepflow_syntax::text::replace;

use super::edit::Edit;
use super::json_text::written;
use super::members::{fields_at, in_bodies};
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
        Code::FilterPath => {
            let rest = text.strip_prefix(param("value")?.as_str())?;
            Some([&param("nearest")?, rest].concat())
        }
        Code::InvalidFilter => without_blanks(text),
        _ => None,
    }
}

/// A filter without the blanks around its operator, if it has some.
fn without_blanks(filter: &str) -> Option<String> {
    let is_operator = |c: char| matches!(c, '=' | '!' | '<' | '>' | '~');
    let at = filter.find(is_operator)?;
    let (path, rest) = filter.split_at_checked(at)?;
    let (operator, value) = rest.split_at_checked(rest.find(|c| !is_operator(c))?)?;
    let plain = [path.trim(), operator, value.trim()].concat();
    (plain.len() < filter.len() && !path.trim().contains([' ', '"', '\''])).then_some(plain)
}

/// The edits that mend a fault in a body of JSON.
pub(super) fn in_body(
    body: &Part,
    root: Node<'_>,
    node: Node<'_>,
    fault: &Diagnostic,
    fields: &'static [Field],
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
        Code::UnknownField => {
            let (parent, fields, name) = around(root, fields, &fault.path)?;
            renamed(body, parent, node, &name, fields)
        }
        Code::UnicodeName | Code::ReservedChild => {
            let (name, [start, end]) = within(fault, node)?;
            Some(vec![body.edit(start, end, &["${", &name, "}"].concat())?])
        }
        Code::ColonTouchesName => {
            let (_, [_, end]) = within(fault, node)?;
            Some(vec![body.edit(end, end, " ")?])
        }
        Code::ExpressionAsAttribute => {
            let row = at(root, fault.path.rsplit_once('/')?.0)?;
            let kind = row.get("sourceType")?;
            let written = fault.param("expected")?.as_str()?.to_owned();
            Some(vec![body.edit(kind.start() + 1, kind.start() + 1 + kind.plain()?.len(), &written)?])
        }
        // White space at the ends, and none within.
        Code::CredentialWithSpace => {
            let text = node.as_str()?;
            let front = text.len() - text.trim_start().len();
            let places = [0, front, front + text.trim().len(), text.len()];
            let [first, start, end, last] = places.map(|at| node.start() + written(node.raw(), at));
            let edits = [(first, start), (end, last)].into_iter().filter(|(from, to)| from < to);
            let edits: Option<Vec<Edit>> = edits.map(|(from, to)| body.edit(from, to, "")).collect();
            edits.filter(|edits| !edits.is_empty())
        }
        Code::HostWithScheme => {
            let text = node.plain()?;
            let host = text.get(fault.param("value")?.as_str()?.len()..)?;
            let host = host.strip_suffix('/').unwrap_or(host);
            let start = node.start() + 1;
            let edit = || body.edit(start, start + text.len(), host);
            Some(vec![(!host.contains('/')).then(edit)??])
        }
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

/// The part of an expression that a fault is about, and where it is in the body.
fn within(fault: &Diagnostic, node: Node<'_>) -> Option<(String, [usize; 2])> {
    let [start, end] = ["start", "end"].map(|name| fault.param(name)?.as_i64()?.try_into().ok());
    let (start, end) = (start?, end?);
    let name = node.as_str()?.get(start..end)?.to_owned();
    Some((name, [start, end].map(|at| node.start() + written(node.raw(), at))))
}

/// The value at a JSON Pointer.
fn at<'d>(root: Node<'d>, pointer: &str) -> Option<Node<'d>> {
    pointer.split('/').skip(1).try_fold(root, |node, step| {
        let name = replace(&replace(step, "~1", "/"), "~0", "~");
        node.get(&name).or_else(|| node.elements().nth(name.parse().ok()?))
    })
}

/// What a member is in, the fields that are known there, and its name.
fn around<'d>(root: Node<'d>, fields: &'static [Field], pointer: &str) -> Option<(Node<'d>, &'static [Field], String)> {
    let (parents, name) = pointer.rsplit_once('/')?;
    let known = fields_at(fields, parents)?;
    Some((at(root, parents)?, known, replace(&replace(name, "~1", "/"), "~0", "~")))
}

/// How many members of a body are looked at for a misspelt one.
const MOST: usize = 50;

/// The one field whose name a misspelt one is.
fn meant(name: &str, fields: &[Field]) -> Option<&'static str> {
    sole(name, in_bodies(fields))
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
