//! The types that operators give.

use super::types::Type;
use super::words::{Meaning, Operator};

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
