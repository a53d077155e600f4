//! Operands, and the types that operators give.

use super::tree::{Kind, Node};
use super::types::Type;
use super::words::{Meaning, Operator};

/// An operand: where it is, and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Operand<'n> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Type,
    /// Its text, if it is a constant.
    pub(super) text: Option<&'n str>,
    /// Whether a call gives it.
    pub(super) called: bool,
}

impl<'n> Operand<'n> {
    pub(super) fn of(node: &'n Node<'_>, kind: Type) -> Operand<'n> {
        let text = match &node.kind {
            Kind::Text(text) => Some(&**text),
            _ => None,
        };
        Operand { start: node.start, end: node.end, kind, text, called: matches!(node.kind, Kind::Call(..)) }
    }

    /// What operators have joined.
    pub(super) fn joined(start: usize, end: usize, kind: Type) -> Operand<'n> {
        Operand { start, end, kind, text: None, called: false }
    }
}

/// What an operator in front of an operand gives.
pub(super) fn unary(operator: &Operator, operand: Type) -> Type {
    match operator.meaning {
        Meaning::Not | Meaning::Empty => Type::Boolean,
        Meaning::Size | Meaning::Complement => Type::Integer,
        _ if operand.is_number() => operand,
        _ => Type::Any,
    }
}

/// What an operator that groups to the left gives.
pub(super) fn chain(operator: &Operator, left: Type, right: Type) -> Type {
    match operator.meaning {
        Meaning::Or | Meaning::And => Type::Boolean,
        Meaning::BitOr | Meaning::BitXor | Meaning::BitAnd => Type::Integer,
        _ if left.is_number() && right.is_number() => left.or(right),
        // Text beside a number is added as a number where it is one.
        Meaning::Add if left == Type::Text && right == Type::Text => Type::Text,
        Meaning::Add => Type::Any,
        _ => Type::Number,
    }
}

/// What an operator of which a level has just one gives.
pub(super) fn binary(operator: &Operator, left: Type, right: Type) -> Type {
    match operator.meaning {
        Meaning::Elvis | Meaning::NullDefault => left.or(right),
        Meaning::Range => Type::Array,
        _ => Type::Boolean,
    }
}
