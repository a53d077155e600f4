//! An expression made ready to be evaluated again and again: its literals read, its functions found.

use aepflow::json::Fields;
use aepflow::language::{
    Kind as Parsed, Lambda, Meaning, Node, Number, Step as ParsedStep, StepKind, Tree, method_takes, takes,
};
use aepflow_java::regex::Regex;
use num_bigint::BigInt;
use num_traits::{Num, ToPrimitive};

use crate::decimal::Decimal;
use crate::failure::{Failure, Status};
use crate::functions::{self, Function};

/// A part of an expression, and where it is in its text.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Null,
    Boolean(bool),
    Integer(i32),
    Long(i64),
    BigInteger(BigInt),
    Float(f32),
    Double(f64),
    Decimal(Decimal),
    Text(String),
    Regex(Box<Regex>),
    /// `[1, 2]`; with an open end a list, which equals another by its elements.
    Array(Vec<Part>, bool),
    Set(Vec<Part>),
    Map(Vec<(Part, Part)>),
    /// A field of the record, and its number.
    Field(String, usize),
    /// A parameter of a lambda.
    Variable(String),
    Path(Box<Part>, Vec<Step>),
    /// The number of the field that the first steps lead to, and how many these are; the path for where that is nothing.
    Reach(usize, usize, Box<Part>, Vec<Step>),
    Call(&'static Function, Vec<Part>),
    /// Whether the record has the path, which a text may give too.
    Has(Box<Part>),
    /// `filterArray` or, if it keeps what the lambda gives, `transformArray`.
    Each {
        array: Box<Part>,
        parameter: String,
        body: Box<Part>,
        transforms: bool,
    },
    Unary(Meaning, Box<Part>),
    Chain(Vec<(Meaning, Part)>),
    Binary(Meaning, Box<[Part; 2]>),
    Conditional(Box<[Part; 3]>),
    /// What the engine refuses, or only the platform knows: the reason.
    Refused(String),
    /// What only the platform can tell: the reason.
    Offline(String),
}

#[derive(Clone, Debug)]
pub(crate) enum Step {
    Member(String),
    Index(Part),
    Method(&'static Function, Vec<Part>),
    /// A method that isn't known.
    Unknown(String),
    /// What can't be called so: why.
    Refused(String),
    Every,
}

/// Makes a tree ready; the fields that it reads are added to those of the plan.
pub(crate) fn compile(tree: &Tree<'_>, fields: &mut Fields) -> Part {
    part(&tree.root, fields)
}

fn part(node: &Node<'_>, fields: &mut Fields) -> Part {
    Part { start: node.start, end: node.end, kind: least_integer(node).unwrap_or_else(|| kind(&node.kind, fields)) }
}

fn parts(nodes: &[Node<'_>], fields: &mut Fields) -> Vec<Part> {
    nodes.iter().map(|node| part(node, fields)).collect()
}

fn kind(parsed: &Parsed<'_>, fields: &mut Fields) -> Kind {
    match parsed {
        Parsed::Null => Kind::Null,
        Parsed::Boolean(flag) => Kind::Boolean(*flag),
        Parsed::Number(text) => number(text).unwrap_or_else(|| Kind::Refused(format!("`{text}` is no number"))),
        Parsed::Text(text) => Kind::Text(text.to_string()),
        Parsed::Regex(pattern) => match Regex::new(pattern) {
            Ok(regex) => Kind::Regex(Box::new(regex)),
            Err(refusal) => refused(Failure::from(&refusal)),
        },
        Parsed::Array(items, open) => Kind::Array(parts(items, fields), *open),
        Parsed::Set(items) => Kind::Set(parts(items, fields)),
        Parsed::Map(entries) => {
            Kind::Map(entries.iter().map(|(key, value)| (part(key, fields), part(value, fields))).collect())
        }
        Parsed::Field(name) => Kind::Field(name.text.to_string(), fields.add([&*name.text])),
        Parsed::Variable(name) => Kind::Variable(name.to_string()),
        Parsed::Path(base, steps) => path(base, steps, fields),
        Parsed::Call(name, arguments) => call(name, arguments, fields),
        Parsed::Unary(operator, operand) => Kind::Unary(operator.meaning, Box::new(part(operand, fields))),
        Parsed::Chain(operands) => {
            Kind::Chain(operands.iter().map(|(operator, operand)| (operator.meaning, part(operand, fields))).collect())
        }
        Parsed::Binary(operator, operands) => {
            let [left, right] = &**operands;
            Kind::Binary(operator.meaning, Box::new([part(left, fields), part(right, fields)]))
        }
        Parsed::Conditional(operands) => {
            let [test, yes, no] = &**operands;
            Kind::Conditional(Box::new([part(test, fields), part(yes, fields), part(no, fields)]))
        }
        Parsed::Lambda(_) => Kind::Refused("a lambda has a meaning only as an argument".into()),
    }
}

fn path(base: &Node<'_>, steps: &[ParsedStep<'_>], fields: &mut Fields) -> Kind {
    let read = Box::new(part(base, fields));
    let rest: Vec<Step> = steps.iter().map(|read| step(read, fields)).collect();
    let names: Vec<&str> =
        rest.iter().map_while(|step| if let Step::Member(name) = step { Some(&**name) } else { None }).collect();
    match &read.kind {
        Kind::Field(name, _) if !names.is_empty() => {
            let (field, taken) = (fields.add([&**name].into_iter().chain(names.iter().copied())), names.len());
            Kind::Reach(field, taken, read, rest)
        }
        _ => Kind::Path(read, rest),
    }
}

fn step(step: &ParsedStep<'_>, fields: &mut Fields) -> Step {
    match &step.kind {
        StepKind::Member(name) => Step::Member(name.text.to_string()),
        StepKind::Index(index) => Step::Index(part(index, fields)),
        StepKind::Every => Step::Every,
        StepKind::Method(name, arguments) if !method_takes(name, arguments.len()) => {
            Step::Refused(other_count(name, arguments))
        }
        StepKind::Method(name, arguments) => match functions::method(name) {
            Some(method) => Step::Method(method, parts(arguments, fields)),
            None => Step::Unknown(name.to_string()),
        },
    }
}

fn call(name: &str, arguments: &[Node<'_>], fields: &mut Fields) -> Kind {
    if !takes(name, arguments.len()) {
        return Kind::Refused(other_count(name, arguments));
    }
    match (name, arguments) {
        ("contains_key" | "is_set", [path]) => Kind::Has(Box::new(part(path, fields))),
        (
            "filterArray" | "transformArray",
            [array, Node { kind: Parsed::Lambda(Lambda { parameters, body, .. }), .. }],
        ) if parameters.len() == 1 => {
            let parameter = parameters.first().map(ToString::to_string).unwrap_or_default();
            let (array, body) = (Box::new(part(array, fields)), Box::new(part(body, fields)));
            Kind::Each { array, parameter, body, transforms: name == "transformArray" }
        }
        ("filterArray" | "transformArray", _) => {
            Kind::Refused(format!("`{name}` takes an array and a lambda of one parameter"))
        }
        _ => match functions::function(name) {
            Some(function) => Kind::Call(function, parts(arguments, fields)),
            None => Kind::Refused(format!("there is no function `{name}`")),
        },
    }
}

/// That a function or method takes another number of arguments.
fn other_count(name: &str, arguments: &[Node<'_>]) -> String {
    let count = arguments.len();
    format!("`{name}` doesn't take {count} {}", if count == 1 { "argument" } else { "arguments" })
}

/// `-2147483648`, which the engine reads as an integer, although its digits alone are more than one; not `-(2147483648)`.
fn least_integer(node: &Node<'_>) -> Option<Kind> {
    let Parsed::Unary(operator, operand) = &node.kind else { return None };
    let Parsed::Number(text) = &operand.kind else { return None };
    let is_one =
        operator.meaning == Meaning::Negate && operand.start == node.start + 1 && Number::of(text) == Number::Integer;
    (is_one && integer(text)?.to_i64()? == -i64::from(i32::MIN)).then_some(Kind::Integer(i32::MIN))
}

/// The value of a literal.
fn number(text: &str) -> Option<Kind> {
    let digits = |suffixes: &[char]| text.trim_end_matches(suffixes);
    match Number::of(text) {
        Number::Integer => integer(text).map(|value| match (value.to_i32(), value.to_i64()) {
            (Some(value), _) => Kind::Integer(value),
            (_, Some(value)) => Kind::Long(value),
            _ => Kind::BigInteger(value),
        }),
        Number::Long => integer(digits(&['l', 'L']))?.to_i64().map(Kind::Long),
        Number::BigInteger => integer(digits(&['h', 'H'])).map(Kind::BigInteger),
        Number::Float => digits(&['f', 'F']).parse().ok().map(Kind::Float),
        Number::Double => digits(&['d', 'D']).parse().ok().map(Kind::Double),
        Number::BigDecimal => Decimal::parse(digits(&['b', 'B'])).map(Kind::Decimal),
    }
}

/// Digits in their base: `0x1F`, `010`, `12`.
fn integer(text: &str) -> Option<BigInt> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => BigInt::from_str_radix(hex, 16).ok(),
        None if text.len() > 1 && text.starts_with('0') => BigInt::from_str_radix(text, 8).ok(),
        None => text.parse().ok(),
    }
}

/// A part that gives a failure each time.
fn refused(failure: Failure) -> Kind {
    if failure.status == Status::Failed { Kind::Refused(failure.message) } else { Kind::Offline(failure.message) }
}
