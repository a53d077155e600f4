//! The syntax tree. Chains of operators and of steps are flat, so only what is nested makes it deep.

use std::borrow::Cow;
use std::mem;

use super::words::Operator;

/// An expression that was parsed, or read from JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree<'t> {
    /// The whole expression.
    pub root: Node<'t>,
}

/// A part of an expression and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'t> {
    /// Byte offset of its first character, without parentheses around it.
    pub start: usize,
    /// Byte offset behind its last character.
    pub end: usize,
    /// How many levels it has, itself included.
    height: usize,
    /// What it is.
    pub kind: Kind<'t>,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'t> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number as it is written; [`Number::of`](super::Number::of) says its type.
    Number(Cow<'t, str>),
    /// The text that a literal means.
    Text(Cow<'t, str>),
    /// The pattern of `~/…/`.
    Regex(Cow<'t, str>),
    /// `[1, 2]`, or with an open end the list `[1, 2, ...]`.
    Array(Vec<Node<'t>>, bool),
    /// `{1, 2}`
    Set(Vec<Node<'t>>),
    /// `{"a": 1}`; `{:}` is the empty one.
    Map(Vec<(Node<'t>, Node<'t>)>),
    /// A field of the source record.
    Field(Name<'t>),
    /// A parameter of a lambda around it.
    Variable(Cow<'t, str>),
    /// A value and the steps into it.
    Path(Box<Node<'t>>, Vec<Step<'t>>),
    /// `name(…)`
    Call(Cow<'t, str>, Vec<Node<'t>>),
    /// `-a`, `not a`, `empty a`
    Unary(&'static Operator, Box<Node<'t>>),
    /// `a + b - c`: operands of operators of one level, from left to right, each with the one in front of it; the first
    /// has that of the second.
    Chain(Vec<(&'static Operator, Node<'t>)>),
    /// `a < b`, `a .. b`, `a ?: b`: operators of which a level has just one.
    Binary(&'static Operator, Box<[Node<'t>; 2]>),
    /// `a ? b : c`
    Conditional(Box<[Node<'t>; 3]>),
    /// `x -> e`
    Lambda(Lambda<'t>),
}

/// The name of a field or of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name<'t> {
    /// The name itself; it may contain dots and spaces.
    pub text: Cow<'t, str>,
    /// Whether it is written as `${…}`.
    pub wrapped: bool,
}

/// A function without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lambda<'t> {
    /// The names of what it is given.
    pub parameters: Vec<Cow<'t, str>>,
    /// What it computes.
    pub body: Box<Node<'t>>,
    /// Whether the body is written in braces, as engines before JEXL 3.3 want it.
    pub block: bool,
}

/// A step into a value, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'t> {
    /// Byte offset of its dot or bracket.
    pub start: usize,
    /// Byte offset behind its last character.
    pub end: usize,
    /// Whether it is written with `?.`, which gives null for a step into null.
    pub safe: bool,
    /// What it is.
    pub kind: StepKind<'t>,
}

/// What a step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind<'t> {
    /// `.name`
    Member(Name<'t>),
    /// `[0]`, `["key"]`
    Index(Box<Node<'t>>),
    /// `[*]`
    Every,
    /// `.name(…)`
    Method(Cow<'t, str>, Vec<Node<'t>>),
}

/// The biggest of numbers; 0 of none.
fn most(numbers: impl Iterator<Item = usize>) -> usize {
    let mut most = 0;
    for number in numbers {
        most = most.max(number);
    }
    most
}

/// As many steps as most paths have at most.
const STEPS: usize = 8;

impl<'t> Node<'t> {
    /// A node without parts.
    pub(super) fn leaf(start: usize, end: usize, kind: Kind<'t>) -> Node<'t> {
        Node { start, end, height: 1, kind }
    }

    pub(super) fn new(start: usize, end: usize, kind: Kind<'t>) -> Node<'t> {
        let mut node = Node { start, end, height: 0, kind };
        node.height = node.below() + 1;
        node
    }

    /// Whether it only names a field, or one element of a field.
    pub(super) fn is_field(&self) -> bool {
        let leads = |step: &Step<'_>| match &step.kind {
            StepKind::Member(_) | StepKind::Every => true,
            StepKind::Index(index) => matches!(index.kind, Kind::Number(_)),
            StepKind::Method(..) => false,
        };
        match &self.kind {
            Kind::Field(_) => true,
            Kind::Path(base, steps) => matches!(base.kind, Kind::Field(_)) && steps.iter().all(leads),
            _ => false,
        }
    }

    /// How many levels it has: what recursion over it costs.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// How many levels lie below: those of the deepest part.
    fn below(&self) -> usize {
        let deepest = |nodes: &[Node<'_>]| most(nodes.iter().map(Node::height));
        match &self.kind {
            Kind::Array(items, _) | Kind::Set(items) | Kind::Call(_, items) => deepest(items),
            Kind::Map(entries) => most(entries.iter().map(|(key, value)| key.height.max(value.height))),
            Kind::Path(base, steps) => base.height.max(most(steps.iter().map(Step::height))),
            Kind::Chain(operands) => most(operands.iter().map(|(_, node)| node.height)),
            Kind::Binary(_, operands) => deepest(&**operands),
            Kind::Conditional(parts) => deepest(&**parts),
            Kind::Unary(_, part) | Kind::Lambda(Lambda { body: part, .. }) => part.height,
            _ => 0,
        }
    }

    /// Joins two operands with an operator that groups to the left; a chain of its level grows.
    pub(super) fn chained(mut self, operator: &'static Operator, right: Node<'t>) -> Node<'t> {
        match &mut self.kind {
            Kind::Chain(operands) if operands.iter().take(1).all(|(first, _)| first.level == operator.level) => {
                self.height = self.height.max(right.height + 1);
                self.end = right.end;
                operands.push((operator, right));
                self
            }
            _ => Node::new(self.start, right.end, Kind::Chain(vec![(operator, self), (operator, right)])),
        }
    }

    /// Takes a step into the value. Steps into a path are added to it, unless its own `?.` end at a parenthesis.
    pub(super) fn step(&mut self, step: Step<'t>, closed: bool) {
        if !matches!(&self.kind, Kind::Path(_, steps) if !(closed && steps.iter().any(|step| step.safe))) {
            let Node { start, end, height, .. } = *self;
            let base = Node { start, end, height, kind: mem::replace(&mut self.kind, Kind::Null) };
            self.kind = Kind::Path(Box::new(base), Vec::with_capacity(STEPS));
            self.height += 1;
        }
        if let Kind::Path(_, steps) = &mut self.kind {
            self.height = self.height.max(step.height() + 1);
            self.end = step.end;
            steps.push(step);
        }
    }
}

impl Step<'_> {
    /// How many levels it has; one of its own if nodes are in it, as it has in JSON.
    fn height(&self) -> usize {
        match &self.kind {
            StepKind::Index(index) => index.height + 1,
            StepKind::Method(_, arguments) => most(arguments.iter().map(|node| node.height + 1)),
            StepKind::Member(_) | StepKind::Every => 0,
        }
    }
}
