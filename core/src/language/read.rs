//! A tree from JSON, whoever wrote it: what the parser would not give is refused.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::lexer::{What, single};
use super::regex;
use super::scope::Scope;
use super::tree::{Kind, Name, Node, Tree};
use super::words::{Operator, is_name, is_reserved};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{refused, unknown_field, unknown_value};
use crate::json::{FaultKind, Input, Kind as Json, MAX_TREE_DEPTH, Node as Value, Pointer};

/// A part of the tree, or nothing where a fault was reported.
pub(super) type Read<T = Node<'static>> = Option<T>;

/// An object of the tree and its place.
pub(super) type Object<'d, 'p> = (Value<'d>, &'p Pointer<'p>);

impl Tree<'_> {
    /// Reads a tree that [`Tree::to_value`] gave, or one made by hand; positions may be left out.
    ///
    /// # Errors
    /// All faults; their paths lead into the JSON.
    pub fn from_json<'t>(tree: impl Into<Input<'t>>) -> Result<Tree<'static>, Vec<Diagnostic>> {
        let tree = tree.into();
        let document = tree.parse_within(MAX_TREE_DEPTH, &[]).map_err(|faults| {
            let deep = faults.iter().any(|fault| fault.kind == FaultKind::TooDeep);
            if deep { vec![too_deep(&Pointer::ROOT)] } else { refused(tree, "", &faults) }
        })?;
        let mut reader = Reader { scope: Scope::default(), faults: Faults::default(), depth: 0 };
        match reader.node(document.root(), &Pointer::ROOT) {
            Some(root) if reader.faults.is_empty() => Ok(Tree { root }),
            _ => Err(reader.faults.into()),
        }
    }
}

fn too_deep(place: &Pointer<'_>) -> Diagnostic {
    Diagnostic::at(Code::TooDeep, &place.to_string()).with("limit", MAX_DEPTH)
}

/// The kinds of nodes, and their members beside `kind`, `start` and `end`.
const KINDS: [(&str, &[&str]); 17] = [
    ("null", &[]),
    ("boolean", &["value"]),
    ("number", &["value"]),
    ("text", &["value"]),
    ("regex", &["value"]),
    ("array", &["items", "open"]),
    ("set", &["items"]),
    ("map", &["keys", "values"]),
    ("field", &["name", "wrapped"]),
    ("variable", &["name"]),
    ("path", &["base", "steps"]),
    ("call", &["name", "arguments"]),
    ("unary", &["operator", "operand"]),
    ("chain", &["operators", "operands"]),
    ("binary", &["operator", "left", "right"]),
    ("conditional", &["condition", "then", "else"]),
    ("lambda", &["parameters", "body", "block"]),
];

pub(super) struct Reader<'d> {
    pub(super) scope: Scope<'d>,
    pub(super) faults: Faults,
    /// How many nodes are around the one to read next.
    depth: usize,
}

impl<'d> Reader<'d> {
    pub(super) fn node(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read {
        if self.depth == MAX_DEPTH {
            self.faults.push(too_deep(place));
            return None;
        }
        self.depth += 1;
        let node = self.positioned((json, place)).filter(|node| node.height() <= MAX_DEPTH);
        self.depth -= 1;
        if node.is_none() && self.faults.is_empty() {
            self.faults.push(too_deep(place));
        }
        node
    }

    fn positioned(&mut self, object: Object<'d, '_>) -> Read {
        let kind = self.kind(object, &KINDS)?;
        let (start, end) = self.positions(object)?;
        let mut node = match kind {
            "path" => self.path(object)?,
            "chain" => self.chain(object)?,
            _ => Node::new(start, end, self.simple(kind, object)?),
        };
        (node.start, node.end) = (start, end);
        Some(node)
    }

    /// The kind of an object, which must have no members that its kind doesn't know.
    pub(super) fn kind(
        &mut self,
        (json, place): Object<'d, '_>,
        kinds: &[(&'static str, &'static [&'static str])],
    ) -> Read<&'static str> {
        if json.kind() != Json::Object {
            self.mistyped(json, "an object", place);
            return None;
        }
        let kind = self.text_of((json, place), "kind")?;
        let Some((kind, known)) = kinds.iter().find(|(name, _)| *name == kind) else {
            let names: Vec<&str> = kinds.iter().map(|(name, _)| *name).collect();
            self.faults.push(unknown_value(&kind, &names, &place.key("kind")));
            return None;
        };
        for (key, _) in json.members() {
            if !known.contains(&&*key) && !["kind", "start", "end"].contains(&&*key) {
                self.faults.push(unknown_field(&place.key(&key), known.iter().copied()));
            }
        }
        Some(kind)
    }

    pub(super) fn positions(&mut self, object: Object<'d, '_>) -> Read<(usize, usize)> {
        Some((self.position(object, "start")?, self.position(object, "end")?))
    }

    fn position(&mut self, (json, place): Object<'d, '_>, name: &'static str) -> Read<usize> {
        let Some(value) = json.get(name) else {
            return Some(0);
        };
        let position = value.as_i64().and_then(|number| usize::try_from(number).ok());
        self.or_invalid(position, &place.key(name), "position")
    }

    fn simple(&mut self, kind: &str, object: Object<'d, '_>) -> Read<Kind<'static>> {
        Some(match kind {
            "null" => Kind::Null,
            "boolean" => Kind::Boolean(self.boolean(object, "value")?),
            "number" => Kind::Number(
                self.checked(object, "value", "number_literal", |text| single(text) == Some(What::Number))?,
            ),
            "text" => Kind::Text(owned(self.text_of(object, "value")?)),
            "regex" => Kind::Regex(self.checked(object, "value", "regex", |text| regex::fault(text).is_none())?),
            "array" => Kind::Array(self.nodes(object, "items")?, self.flag(object, "open")?),
            "set" => Kind::Set(self.nodes(object, "items")?),
            "map" => self.map(object)?,
            "field" => Kind::Field(self.name(object)?),
            "variable" => self.variable(object)?,
            "call" => self.call(object)?,
            "unary" => {
                let operator = self.operator(object, "unary", Operator::unary);
                let operand = self.part(object, "operand");
                Kind::Unary(operator?, Box::new(operand?))
            }
            "binary" => {
                let lone = |text: &str| Operator::binary(text).filter(|operator| !operator.chains());
                let operator = self.operator(object, "binary", lone);
                let operands = self.parts(object, ["left", "right"]);
                Kind::Binary(operator?, operands?)
            }
            "conditional" => Kind::Conditional(self.parts(object, ["condition", "then", "else"])?),
            _ => Kind::Lambda(self.lambda(object)?),
        })
    }

    fn map(&mut self, object: Object<'d, '_>) -> Read<Kind<'static>> {
        let (keys, values) = (self.nodes(object, "keys"), self.nodes(object, "values"));
        let (keys, values) = (keys?, values?);
        let paired = keys.len() == values.len();
        self.or_invalid(paired.then_some(()), &object.1.key("values"), "values")?;
        let (mut entries, mut values) = (Vec::new(), values.into_iter());
        for key in keys {
            entries.push((key, values.next()?));
        }
        Some(Kind::Map(entries))
    }

    fn call(&mut self, object: Object<'d, '_>) -> Read<Kind<'static>> {
        let fits = |name: &str| is_name(name) && !is_reserved(name);
        let name = self.checked(object, "name", "function", fits);
        let arguments = self.nodes(object, "arguments");
        Some(Kind::Call(name?, arguments?))
    }

    fn variable(&mut self, object: Object<'d, '_>) -> Read<Kind<'static>> {
        let name = self.text_of(object, "name")?;
        let known = self.scope.has(&name).then(|| Kind::Variable(owned(name)));
        self.or_invalid(known, &object.1.key("name"), "parameter")
    }

    pub(super) fn name(&mut self, object: Object<'d, '_>) -> Read<Name<'static>> {
        let fits = |name: &str| !name.is_empty() && !name.contains('}');
        let text = self.checked(object, "name", "a name without `}`", fits)?;
        Some(Name { text, wrapped: self.flag(object, "wrapped")? })
    }
}

/// A text that does not live in the JSON it was read from.
pub(super) fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}
