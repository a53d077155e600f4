//! A tree as JSON: `{"kind", "start", "end", …}`.

use super::tree::{Kind, Lambda, Name, Node, Step, StepKind, Tree};
use super::words::Operator;
use crate::diagnostics::Units;
use crate::json::Value;

type Members = Vec<(String, Value)>;

impl Tree<'_> {
    /// The tree as JSON, its positions in bytes; [`Tree::from_json`] reads it back.
    #[must_use]
    pub fn to_value(&self) -> Value {
        node(&self.root)
    }

    /// As [`Self::to_value`], with the positions in the text in these units.
    pub(crate) fn to_value_counting(&self, text: &str, units: Units) -> Value {
        let mut value = self.to_value();
        if units != Units::Bytes && !text.is_ascii() {
            count(&mut value, &positions(text, units));
        }
        value
    }
}

/// The position of each byte of a text, and that of its end; bytes within a character have that of the next one.
fn positions(text: &str, units: Units) -> Vec<usize> {
    let mut positions = vec![0];
    for c in text.chars() {
        let before = positions.last().copied().unwrap_or(0);
        positions.resize(positions.len() + c.len_utf8(), before + units.length(c));
    }
    positions
}

/// Puts positions in the place of bytes.
fn count(value: &mut Value, positions: &[usize]) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| count(item, positions)),
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::Number(byte) if name == "start" || name == "end" => {
                        let byte = byte.parse().ok().and_then(|byte: usize| positions.get(byte));
                        *member = byte.copied().unwrap_or(0).into();
                    }
                    _ => count(member, positions),
                }
            }
        }
        _ => {}
    }
}

fn node(node: &Node<'_>) -> Value {
    let (kind, mut members) = parts(&node.kind);
    placed(kind, node.start, node.end, &mut members)
}

fn placed(kind: &str, start: usize, end: usize, members: &mut Members) -> Value {
    let mut all = vec![member("kind", kind), member("start", start), member("end", end)];
    all.append(members);
    Value::Object(all)
}

fn member(name: &str, value: impl Into<Value>) -> (String, Value) {
    (name.to_owned(), value.into())
}

fn nodes<'n, 't: 'n>(name: &str, nodes: impl IntoIterator<Item = &'n Node<'t>>) -> (String, Value) {
    member(name, Value::list(nodes.into_iter().map(node)))
}

fn texts<'t>(name: &str, texts: impl IntoIterator<Item = &'t str>) -> (String, Value) {
    member(name, Value::list(texts.into_iter().map(Value::from)))
}

/// Members with one more, which is there only where it is true.
fn flagged(mut members: Members, name: &str, value: bool) -> Members {
    if value {
        members.push(member(name, true));
    }
    members
}

fn named(name: &Name<'_>) -> Members {
    flagged(vec![member("name", &*name.text)], "wrapped", name.wrapped)
}

fn parts(kind: &Kind<'_>) -> (&'static str, Members) {
    match kind {
        Kind::Null => ("null", Vec::new()),
        Kind::Boolean(value) => ("boolean", vec![member("value", *value)]),
        Kind::Number(text) => ("number", vec![member("value", &**text)]),
        Kind::Text(text) => ("text", vec![member("value", &**text)]),
        Kind::Regex(pattern) => ("regex", vec![member("value", &**pattern)]),
        Kind::Array(items, open) => ("array", flagged(vec![nodes("items", items)], "open", *open)),
        Kind::Set(items) => ("set", vec![nodes("items", items)]),
        Kind::Map(entries) => ("map", map(entries)),
        Kind::Field(name) => ("field", named(name)),
        Kind::Variable(name) => ("variable", vec![member("name", &**name)]),
        Kind::Path(base, steps) => {
            ("path", vec![member("base", node(base)), member("steps", Value::list(steps.iter().map(step)))])
        }
        Kind::Call(name, arguments) => ("call", vec![member("name", &**name), nodes("arguments", arguments)]),
        Kind::Unary(operator, operand) => {
            ("unary", vec![member("operator", operator.text), member("operand", node(operand))])
        }
        Kind::Chain(operands) => ("chain", chain(operands)),
        Kind::Binary(operator, operands) => {
            let [left, right] = operands.each_ref().map(node);
            ("binary", vec![member("operator", operator.text), member("left", left), member("right", right)])
        }
        Kind::Conditional(parts) => {
            let [condition, then, otherwise] = parts.each_ref().map(node);
            let members = [member("condition", condition), member("then", then), member("else", otherwise)];
            ("conditional", members.into())
        }
        Kind::Lambda(function) => ("lambda", lambda(function)),
    }
}

fn map(entries: &[(Node<'_>, Node<'_>)]) -> Members {
    vec![nodes("keys", entries.iter().map(|(key, _)| key)), nodes("values", entries.iter().map(|(_, value)| value))]
}

fn chain(operands: &[(&'static Operator, Node<'_>)]) -> Members {
    let operators = operands.iter().skip(1).map(|(operator, _)| operator.text);
    vec![texts("operators", operators), nodes("operands", operands.iter().map(|(_, operand)| operand))]
}

fn lambda(lambda: &Lambda<'_>) -> Members {
    let parameters = texts("parameters", lambda.parameters.iter().map(AsRef::as_ref));
    flagged(vec![parameters, member("body", node(&lambda.body))], "block", lambda.block)
}

fn step(step: &Step<'_>) -> Value {
    let (kind, members) = match &step.kind {
        StepKind::Member(name) => ("member", named(name)),
        StepKind::Index(index) => ("index", vec![member("index", node(index))]),
        StepKind::Every => ("every", Vec::new()),
        StepKind::Method(name, arguments) => ("method", vec![member("name", &**name), nodes("arguments", arguments)]),
    };
    placed(kind, step.start, step.end, &mut flagged(members, "safe", step.safe))
}
