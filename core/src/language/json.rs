//! A tree as JSON: `{"kind", "start", "end", …}`.

use super::tree::{Kind, Name, Node, Step, StepKind, Tree};
use crate::diagnostics::Units;
use crate::json::Value;

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
    let mut object = Object::new(kind_of(&node.kind), node.start, node.end);
    object.kind(&node.kind);
    Value::Object(object.0)
}

fn kind_of(kind: &Kind<'_>) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Boolean(_) => "boolean",
        Kind::Number(_) => "number",
        Kind::Text(_) => "text",
        Kind::Regex(_) => "regex",
        Kind::Array(..) => "array",
        Kind::Set(_) => "set",
        Kind::Map(_) => "map",
        Kind::Field(_) => "field",
        Kind::Variable(_) => "variable",
        Kind::Path(..) => "path",
        Kind::Call(..) => "call",
        Kind::Unary(..) => "unary",
        Kind::Chain(_) => "chain",
        Kind::Binary(..) => "binary",
        Kind::Conditional(_) => "conditional",
        Kind::Lambda(_) => "lambda",
    }
}

fn step(step: &Step<'_>) -> Value {
    let kind = match step.kind {
        StepKind::Member(_) => "member",
        StepKind::Index(_) => "index",
        StepKind::Every => "every",
        StepKind::Method(..) => "method",
    };
    let mut object = Object::new(kind, step.start, step.end);
    match &step.kind {
        StepKind::Member(name) => object.name(name),
        StepKind::Index(index) => object.node("index", index),
        StepKind::Every => {}
        StepKind::Method(name, arguments) => object.call(name, arguments),
    }
    object.flag("safe", step.safe);
    Value::Object(object.0)
}

/// The members of an object. Each is written by a call, which saves 1 kB of wasm.
struct Object(Vec<(String, Value)>);

impl Object {
    fn new(kind: &str, start: usize, end: usize) -> Object {
        let mut object = Object(Vec::new());
        object.text("kind", kind);
        object.set("start", start.into());
        object.set("end", end.into());
        object
    }

    fn kind(&mut self, kind: &Kind<'_>) {
        match kind {
            Kind::Null => {}
            Kind::Boolean(value) => self.set("value", (*value).into()),
            Kind::Number(text) | Kind::Text(text) | Kind::Regex(text) => self.text("value", text),
            Kind::Array(items, open) => {
                self.nodes("items", &mut items.iter());
                self.flag("open", *open);
            }
            Kind::Set(items) => self.nodes("items", &mut items.iter()),
            Kind::Map(entries) => {
                self.nodes("keys", &mut entries.iter().map(|(key, _)| key));
                self.nodes("values", &mut entries.iter().map(|(_, value)| value));
            }
            Kind::Field(name) => self.name(name),
            Kind::Variable(name) => self.text("name", name),
            Kind::Path(base, steps) => {
                self.node("base", base);
                self.set("steps", Value::Array(steps.iter().map(step).collect()));
            }
            Kind::Call(name, arguments) => self.call(name, arguments),
            Kind::Unary(operator, operand) => {
                self.text("operator", operator.text);
                self.node("operand", operand);
            }
            Kind::Chain(operands) => {
                self.texts("operators", &mut operands.iter().skip(1).map(|(operator, _)| operator.text));
                self.nodes("operands", &mut operands.iter().map(|(_, operand)| operand));
            }
            Kind::Binary(operator, operands) => {
                self.text("operator", operator.text);
                self.all(&["left", "right"], &**operands);
            }
            Kind::Conditional(parts) => self.all(&["condition", "then", "else"], &**parts),
            Kind::Lambda(lambda) => {
                self.texts("parameters", &mut lambda.parameters.iter().map(AsRef::as_ref));
                self.node("body", &lambda.body);
                self.flag("block", lambda.block);
            }
        }
    }

    #[inline(never)]
    fn set(&mut self, name: &str, value: Value) {
        self.0.push((name.to_owned(), value));
    }

    #[inline(never)]
    fn text(&mut self, name: &str, text: &str) {
        self.set(name, text.into());
    }

    fn texts(&mut self, name: &str, texts: &mut dyn Iterator<Item = &str>) {
        self.set(name, Value::Array(texts.map(Value::from).collect()));
    }

    #[inline(never)]
    fn node(&mut self, name: &str, part: &Node<'_>) {
        self.set(name, node(part));
    }

    #[inline(never)]
    fn nodes<'n>(&mut self, name: &str, nodes: &mut dyn Iterator<Item = &'n Node<'n>>) {
        self.set(name, Value::Array(nodes.map(node).collect()));
    }

    fn all(&mut self, names: &[&str], nodes: &[Node<'_>]) {
        for (name, part) in names.iter().zip(nodes) {
            self.node(name, part);
        }
    }

    fn call(&mut self, name: &str, arguments: &[Node<'_>]) {
        self.text("name", name);
        self.nodes("arguments", &mut arguments.iter());
    }

    fn name(&mut self, name: &Name<'_>) {
        self.text("name", &name.text);
        self.flag("wrapped", name.wrapped);
    }

    /// A member that is there only where it is true.
    fn flag(&mut self, name: &str, value: bool) {
        if value {
            self.set(name, true.into());
        }
    }
}
