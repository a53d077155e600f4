//! What a tree tells without a record: its faults, its type, the fields it reads.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::fields::{FieldRead, Fields};
use super::functions;
use super::number::{Number, octal};
use super::operate;
use super::tree::{Kind, Name, Node, Step, StepKind, Tree};
use super::types::Type;
use super::words::is_reserved;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, nearest, shown};

/// What [`check`] finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Faults and warnings; their path is that of the whole text.
    pub diagnostics: Vec<Diagnostic>,
    /// What the expression gives.
    pub result: Type,
    /// The fields of the source it reads, each once, in the order of the text.
    pub fields: Vec<FieldRead>,
}

/// Finds what is wrong with an expression whatever the source holds.
#[must_use]
pub fn check(tree: &Tree) -> Findings {
    check_against(tree, None)
}

/// Finds what is wrong with an expression over a source of known fields.
#[must_use]
pub fn check_against(tree: &Tree, known: Option<&Fields>) -> Findings {
    let mut checker =
        Checker { known, guesses: MAX_GUESSES, diagnostics: Vec::new(), fields: Vec::new(), seen: HashSet::default() };
    let result = checker.node(&tree.root);
    Findings { diagnostics: checker.diagnostics, result, fields: checker.fields }
}

/// How many wrong names get a guess of what was meant, as each is compared with all known ones.
const MAX_GUESSES: usize = 32;

pub(super) struct Checker<'c> {
    known: Option<&'c Fields>,
    guesses: usize,
    diagnostics: Vec<Diagnostic>,
    fields: Vec<FieldRead>,
    seen: HashSet<String, RandomState>,
}

/// A diagnostic about a part of the text.
pub(super) fn fault(code: Code, start: usize, end: usize) -> Diagnostic {
    Diagnostic::at(code, "").with("start", start).with("end", end)
}

impl Checker<'_> {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The name that may have been meant.
    pub(super) fn guess<'k>(&mut self, name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        self.guesses = self.guesses.checked_sub(1)?;
        nearest(name, known)
    }

    /// Checks a node, and tells what it gives.
    pub(super) fn node(&mut self, node: &Node) -> Type {
        match &node.kind {
            Kind::Null => Type::Null,
            Kind::Boolean(_) => Type::Boolean,
            Kind::Number(text) => self.number(node, text),
            Kind::Text(_) => Type::Text,
            Kind::Regex(_) => Type::Regex,
            Kind::Array(items, _) | Kind::Set(items) => self.all(items, Type::Array),
            Kind::Map(entries) => {
                for (key, value) in entries {
                    self.node(key);
                    self.node(value);
                }
                Type::Map
            }
            Kind::Field(name) => self.field(node, name, &[]),
            Kind::Variable(_) => Type::Any,
            Kind::Path(base, steps) => self.path(base, steps),
            Kind::Call(name, arguments) => self.call(node, name, arguments),
            Kind::Unary(operator, operand) => operate::unary(operator, self.node(operand)),
            Kind::Chain(first, rest) => {
                let first = self.node(first);
                rest.iter().fold(first, |left, (operator, right)| operate::chain(operator, left, self.node(right)))
            }
            Kind::Binary(operator, operands) => {
                let [left, right] = operands.each_ref().map(|operand| self.node(operand));
                operate::binary(operator, left, right)
            }
            Kind::Conditional(parts) => {
                let [_, then, otherwise] = parts.each_ref().map(|part| self.node(part));
                then.or(otherwise)
            }
            Kind::Lambda(lambda) => {
                self.node(&lambda.body);
                Type::Lambda
            }
        }
    }

    fn all(&mut self, nodes: &[Node], kind: Type) -> Type {
        for node in nodes {
            self.node(node);
        }
        kind
    }

    fn number(&mut self, node: &Node, text: &str) -> Type {
        if !Number::of(text).is_whole() {
            return Type::Number;
        }
        if let Some(meaning) = octal(text) {
            let fault = fault(Code::OctalNumber, node.start, node.end).with("value", shown(text));
            self.push(fault.with_some("meaning", meaning.map(|meaning| meaning.to_string())));
        }
        Type::Integer
    }

    /// A field, and the steps into it that tell which one is read.
    fn field(&mut self, node: &Node, name: &Name, steps: &[Step]) -> Type {
        if !name.wrapped && functions::function(&name.text).is_some() {
            self.push(fault(Code::FunctionAsField, node.start, node.end).with("word", name.text.as_str()));
        }
        let (read, whole) = FieldRead::new(node, name, steps);
        let kind = self.look_up(&read);
        if self.seen.insert(read.path.clone()) {
            self.fields.push(read);
        }
        // The type of an array tells nothing about its elements.
        let element = steps.last().is_some_and(|step| !matches!(step.kind, StepKind::Member(_)));
        if whole && !element { kind } else { Type::Any }
    }

    fn look_up(&mut self, read: &FieldRead) -> Type {
        let Some(known) = self.known else {
            return Type::Any;
        };
        match known.find(&read.names) {
            Ok(kind) => kind,
            Err((name, others)) => {
                if !self.seen.contains(&read.path) {
                    let nearest = self.guess(name, others);
                    let fault = fault(Code::UnknownSourceField, read.start, read.end).with("value", shown(&read.path));
                    self.push(fault.with_some("nearest", nearest));
                }
                Type::Any
            }
        }
    }

    fn path(&mut self, base: &Node, steps: &[Step]) -> Type {
        let mut kind = match &base.kind {
            // The type of a field is that of the whole path.
            Kind::Field(name) => self.field(base, name, steps),
            _ => self.all(std::slice::from_ref(base), Type::Any),
        };
        for step in steps {
            match &step.kind {
                StepKind::Member(name) => self.child(step, name),
                StepKind::Index(index) => _ = self.node(index),
                StepKind::Every => {}
                StepKind::Method(name, arguments) => kind = self.method(step, name, arguments),
            }
        }
        let methods = steps.iter().filter(|step| matches!(step.kind, StepKind::Method(..))).count();
        let last = matches!(steps.last(), Some(Step { kind: StepKind::Method(..), .. }));
        if last || methods == 0 { kind } else { Type::Any }
    }

    fn child(&mut self, step: &Step, name: &Name) {
        if !name.wrapped && is_reserved(&name.text) {
            self.push(fault(Code::ReservedChild, step.start, step.end).with("word", name.text.as_str()));
        }
    }
}
