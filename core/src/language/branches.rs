//! The branches of an expression, and what each gives.

use super::check::Checker;
use super::date_pattern::{form_of_pattern, form_of_text};
use super::outcomes::{Fraction, Outcome};
use super::tree::{Kind, Node};
use super::types::Type;
use super::words::Meaning;
use aepflow_syntax::text::contains;

impl Checker<'_, '_> {
    /// The outcomes of a tree that gives `result`; none where there is one alone, and its type tells all.
    pub(super) fn outcomes(&mut self, root: &Node<'_>, result: Type) -> Vec<Outcome> {
        // Most expressions choose nothing, and need no list.
        if !chooses(root) {
            let found = self.outcome(root, result);
            let telling = found.odd.is_some() || found.constant.is_some() || found.fraction != Fraction::None;
            return Some(found).filter(|_| telling).into_iter().collect();
        }
        let mut branches = Vec::new();
        collect(root, &mut branches);
        let found = |branch: &&Node<'_>| {
            let kind = self.again(branch);
            self.outcome(branch, kind)
        };
        branches.iter().map(found).collect()
    }

    fn outcome(&mut self, node: &Node<'_>, kind: Type) -> Outcome {
        let reads_as = if let Kind::Text(text) = &node.kind { reading(text) } else { Type::Text };
        let fraction = match kind {
            Type::Integer if divides(node) => Fraction::Lost,
            Type::Number if self.has_fraction(node) => Fraction::Kept,
            _ => Fraction::None,
        };
        let (start, end) = (node.start, node.end);
        Outcome { start, end, kind, reads_as, odd: odd_date(node), fraction, constant: constant(node) }
    }

    /// Whether a number is computed from what may have a fraction; what is unknown may be an integer.
    fn has_fraction(&mut self, node: &Node<'_>) -> bool {
        match &node.kind {
            Kind::Chain(operands) => operands.iter().any(|(_, operand)| self.has_fraction(operand)),
            Kind::Unary(_, operand) => self.has_fraction(operand),
            _ => self.again(node) == Type::Number,
        }
    }
}

/// Whether arithmetic of integers has a division in it.
fn divides(node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Chain(operands) => {
            let divided = operands.iter().skip(1).any(|(operator, _)| operator.meaning == Meaning::Divide);
            divided || operands.iter().any(|(_, operand)| divides(operand))
        }
        Kind::Unary(_, operand) => divides(operand),
        _ => false,
    }
}

/// The value of a constant as text: a text, a plain number, a boolean.
fn constant(node: &Node<'_>) -> Option<String> {
    let plain = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match &node.kind {
        Kind::Text(text) if !has_variable(text) => Some(text.clone().into_owned()),
        Kind::Boolean(value) => Some(if *value { "true" } else { "false" }.to_owned()),
        Kind::Number(number) if plain(number) => Some(number.clone().into_owned()),
        Kind::Unary(operator, operand) if operator.meaning == Meaning::Negate => match &operand.kind {
            Kind::Number(number) if plain(number) => Some(["-", number].concat()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the platform puts values of its variables into a text before anything is read.
pub(crate) fn has_variable(text: &str) -> bool {
    contains(text, "${")
}

/// Whether a node may have branches.
fn chooses(node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Conditional(_) => true,
        Kind::Binary(operator, _) => matches!(operator.meaning, Meaning::Elvis | Meaning::NullDefault),
        Kind::Call(name, _) => matches!(&**name, "iif" | "decode" | "coalesce"),
        _ => false,
    }
}

/// The branches of a node: itself, if it doesn't choose.
#[inline(never)]
fn collect<'n, 't>(node: &'n Node<'t>, branches: &mut Vec<&'n Node<'t>>) {
    match &node.kind {
        Kind::Conditional(parts) => {
            let [_, then, otherwise] = &**parts;
            collect(then, branches);
            collect(otherwise, branches);
        }
        Kind::Binary(operator, operands) if matches!(operator.meaning, Meaning::Elvis | Meaning::NullDefault) => {
            operands.iter().for_each(|operand| collect(operand, branches));
        }
        Kind::Call(name, arguments) => match (&**name, arguments.as_slice()) {
            ("iif", [_, then, otherwise]) => {
                collect(then, branches);
                collect(otherwise, branches);
            }
            // A key, then pairs of what it is compared with and what it becomes, and what it becomes else.
            ("decode", [_, pairs @ ..]) if pairs.len() > 1 => {
                let chosen = pairs.iter().enumerate().filter(|(at, _)| at % 2 == 1 || at + 1 == pairs.len());
                chosen.for_each(|(_, value)| collect(value, branches));
            }
            ("coalesce", [_, _, ..]) => arguments.iter().for_each(|argument| collect(argument, branches)),
            _ => branches.push(node),
        },
        _ => branches.push(node),
    }
}

/// The date as text, or the pattern in which a call writes one, if it isn't that of ISO 8601; and what it is instead.
fn odd_date(node: &Node<'_>) -> Option<(String, &'static str)> {
    let (text, form) = match &node.kind {
        Kind::Text(text) if !has_variable(text) => (text, form_of_text(text)),
        Kind::Call(name, arguments) if matches!(&**name, "format" | "dformat") => match arguments.as_slice() {
            [_, Node { kind: Kind::Text(pattern), .. }] => (pattern, form_of_pattern(pattern)),
            _ => return None,
        },
        _ => return None,
    };
    Some((text.clone().into_owned(), form.reason()?))
}

/// What a constant text is read as where no text is wanted; null if it is neither number, boolean nor date.
fn reading(text: &str) -> Type {
    if has_variable(text) {
        return Type::Any;
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Type::Integer
    } else if digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        Type::Number
    } else if BOOLEANS.split(' ').any(|word| word.eq_ignore_ascii_case(text)) {
        Type::Boolean
    } else if text.bytes().any(|byte| byte.is_ascii_digit()) {
        Type::Text
    } else {
        Type::Null
    }
}

const BOOLEANS: &str = "y yes on true n no off false";
