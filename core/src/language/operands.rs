//! What operators can't take, whatever a record contains.

use super::check::{Checker, fault};
use super::operate::Operand;
use super::types::Type;
use super::words::{Meaning, Operator};
use crate::diagnostics::Code;

/// What an operator asks of its operands.
const NUMBER: &str = "number";
const VALUE: &str = "comparable";
const CONDITION: &str = "condition";
const ANY: &str = "value";

impl Checker<'_, '_> {
    /// Checks the operand of an operator in front of it.
    pub(super) fn operand(&mut self, operator: &Operator, operand: &Operand<'_>) {
        let kind = operand.kind;
        match operator.meaning {
            // The engine has no way to negate a text, even that of a number.
            Meaning::Negate if kind == Type::Text => self.wrong_operand(operator, NUMBER, operand),
            Meaning::Negate | Meaning::Plus | Meaning::Complement if is_no_number(operand) => {
                self.wrong_operand(operator, NUMBER, operand);
            }
            Meaning::Not if is_no_value(kind) => self.wrong_operand(operator, CONDITION, operand),
            _ => {}
        }
    }

    /// Checks the operands of an operator between them.
    pub(super) fn operands(&mut self, operator: &Operator, left: &Operand<'_>, right: &Operand<'_>) {
        match operator.meaning {
            Meaning::Add => self.added(operator, left, right),
            Meaning::Matches | Meaning::NotMatches => {
                if is_no_value(left.kind) {
                    self.wrong_operand(operator, ANY, left);
                }
                match right.text {
                    Some(text) => self.regex([right.start, right.end], text, false),
                    None if right.kind == Type::Lambda => self.wrong_operand(operator, ANY, right),
                    None => {}
                }
            }
            Meaning::Elvis | Meaning::NullDefault if left.kind == Type::Lambda => {
                self.wrong_operand(operator, ANY, left);
            }
            _ => {
                self.beside(operator, left, right.kind);
                self.beside(operator, right, left.kind);
            }
        }
    }

    /// Checks an operand of an operator that asks the same of both.
    #[inline(never)]
    fn beside(&mut self, operator: &Operator, operand: &Operand<'_>, other: Type) {
        use Meaning::{
            And, BitAnd, BitOr, BitXor, Divide, EndsWith, Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Multiply,
            NotEndsWith, NotEqual, NotStartsWith, Or, Range, Remainder, StartsWith, Subtract,
        };
        let no_value = is_no_value(operand.kind);
        let comparable = if other.is_number() { NUMBER } else { VALUE };
        let (wrong, expected) = match operator.meaning {
            Subtract | Multiply | Divide | Remainder | BitAnd | BitOr | BitXor | Range => {
                (is_no_number(operand), NUMBER)
            }
            Less | LessOrEqual | Greater | GreaterOrEqual => {
                (no_value || has_parts(operand.kind) || is_unlike(operand, other), comparable)
            }
            Equal | NotEqual => (no_value || is_unlike(operand, other), comparable),
            StartsWith | NotStartsWith | EndsWith | NotEndsWith => (no_value, ANY),
            And | Or => (no_value, CONDITION),
            _ => return,
        };
        if wrong {
            self.wrong_operand(operator, expected, operand);
        } else if expected == CONDITION && operand.text.is_some() {
            let fault = fault(Code::TextAsCondition, operand.start, operand.end);
            self.push(fault.with("operator", operator.text));
        }
    }

    /// A text on the left is joined with anything; all else on the left must be a number or become one.
    fn added(&mut self, operator: &Operator, left: &Operand<'_>, right: &Operand<'_>) {
        if is_no_value(left.kind) || has_parts(left.kind) || is_call_of_date(left) {
            self.wrong_operand(operator, "number_or_text", left);
        }
        let numeric = matches!(left.kind, Type::Integer | Type::Number | Type::Boolean);
        if is_no_value(right.kind) || numeric && (has_parts(right.kind) || is_call_of_date(right)) {
            self.wrong_operand(operator, "number_or_text", right);
        }
    }

    /// Checks what a choice depends on.
    pub(super) fn condition(&mut self, operand: &Operand<'_>) {
        if is_no_value(operand.kind) {
            self.wrong("?", CONDITION, operand);
        }
    }

    fn wrong_operand(&mut self, operator: &Operator, expected: &str, operand: &Operand<'_>) {
        self.wrong(operator.text, expected, operand);
    }

    #[inline(never)]
    fn wrong(&mut self, operator: &str, expected: &str, operand: &Operand<'_>) {
        let found = if is_other_text(operand) { "no_number" } else { operand.kind.described() };
        // It is not published what the platform makes of a date there.
        let code = if operand.kind == Type::Date { Code::DateAsNumber } else { Code::WrongOperand };
        let fault = fault(code, operand.start, operand.end).with("operator", operator);
        self.push(fault.with("expected", expected).with("found", found));
    }
}

/// Patterns and lambdas are for operators and functions of their own.
fn is_no_value(kind: Type) -> bool {
    matches!(kind, Type::Lambda | Type::Regex)
}

fn has_parts(kind: Type) -> bool {
    matches!(kind, Type::Array | Type::Map | Type::Object)
}

/// Whether an operand can't be read as a number: texts of numbers can, and what is unknown may be.
#[inline(never)]
fn is_no_number(operand: &Operand<'_>) -> bool {
    is_no_value(operand.kind) || has_parts(operand.kind) || operand.kind == Type::Date || is_other_text(operand)
}

/// Whether an operand beside a number can't be compared with it.
#[inline(never)]
fn is_unlike(operand: &Operand<'_>, other: Type) -> bool {
    other.is_number() && (has_parts(operand.kind) || operand.kind == Type::Date || is_other_text(operand))
}

/// Whether a date is sure to be more than its text, which a field of the source may be.
fn is_call_of_date(operand: &Operand<'_>) -> bool {
    operand.kind == Type::Date && operand.called
}

/// Whether it is a constant text that is no number; the empty one counts as 0.
fn is_other_text(operand: &Operand<'_>) -> bool {
    operand
        .text
        .is_some_and(|text| !["", "NaN", "Infinity"].contains(&text) && !text.bytes().any(|byte| byte.is_ascii_digit()))
}
