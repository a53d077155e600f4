//! What an expression gives to its destination.

use super::types::{self, Type};
use crate::diagnostics::Code;

/// What one branch gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Type,
    /// What a constant text is read as beside text.
    pub(super) reads_as: Type,
    /// A date as text, or its pattern, that isn't written as ISO 8601 has it; and what it is instead.
    pub(super) odd: Option<(String, &'static str)>,
    /// Whether it is computed from what may have a fraction, or by a division of integers.
    pub(super) fraction: Fraction,
    /// The value as text, if it is a constant.
    pub(super) constant: Option<String>,
}

/// What an outcome does with fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fraction {
    None,
    Kept,
    /// A division of integers drops it.
    Lost,
}

impl Outcome {
    /// What is wrong with it in a destination of that type.
    pub(super) fn misfit(&self, destination: Type) -> Option<Code> {
        match (destination, self.fraction) {
            (Type::Integer, Fraction::Kept) => return Some(Code::FractionAsInteger),
            (Type::Integer | Type::Number | Type::Text, Fraction::Lost) => return Some(Code::IntegerDivision),
            _ => {}
        }
        match (destination, self.reads_as) {
            (Type::Date, Type::Null) => Some(Code::UncertainConversion),
            (Type::Date, _) if self.odd.is_some() => Some(Code::TextAsDate),
            (_, Type::Null | Type::Text) => misfit(self.kind, destination),
            (Type::Date, _) => None,
            (_, other) => misfit(other, destination).and(misfit(self.kind, destination)),
        }
    }
}

/// What is wrong with a result that goes to a destination.
pub(super) fn misfit(found: Type, destination: Type) -> Option<Code> {
    match (found, destination) {
        (Type::Integer | Type::Number, Type::Date) => Some(Code::NumberAsDate),
        (Type::Text, Type::Integer | Type::Number | Type::Boolean)
        | (Type::Boolean, Type::Integer | Type::Number)
        | (Type::Integer | Type::Number, Type::Boolean) => Some(Code::UncertainConversion),
        _ if types::destination(destination).takes(found) => None,
        _ => Some(Code::ResultType),
    }
}

/// Whether all that an expression may give fits a destination.
pub(super) fn fits(result: Type, outcomes: &[Outcome], destination: Type) -> bool {
    misfit(result, destination).is_none() && outcomes.iter().all(|outcome| outcome.misfit(destination).is_none())
}
