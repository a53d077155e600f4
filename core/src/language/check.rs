//! What is known of a tree without a record: its faults, its type, the fields it reads.

use super::fields::{FieldRead, Fields, Unknown, is_within};
use super::functions;
use super::hints::instead_of_name;
use super::number::{Number, octal};
use super::operate::{self, Operand};
use super::outcomes::Outcome;
use super::tree::{Kind, Name, Node, Step, StepKind, Tree};
use super::types::Type;
use super::words::{Meaning, Operator, is_reserved};
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use aepflow_syntax::NameIndex;

/// What [`check`] finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings<'t> {
    /// Faults and warnings about the empty path, with the bytes they speak of as `start` and `end`.
    pub diagnostics: Vec<Diagnostic>,
    /// What the expression gives.
    pub result: Type,
    /// The fields of the source it reads, each once, in the order of the text.
    pub fields: Vec<FieldRead<'t>>,
    /// What each of its branches gives, where it has some.
    pub(super) outcomes: Vec<Outcome>,
}

impl Findings<'_> {
    /// The constants that an expression may give where that type is wanted, and where they are.
    pub(crate) fn constants(&self, wanted: Type) -> impl Iterator<Item = (&str, usize, usize)> {
        let fitting = self.outcomes.iter().filter(move |outcome| outcome.misfit(wanted).is_none());
        fitting.filter_map(|outcome| Some((outcome.constant.as_deref()?, outcome.start, outcome.end)))
    }
}

/// Finds what is wrong with an expression whatever the source holds.
#[must_use]
pub fn check(tree: &Tree<'_>) -> Findings<'static> {
    check_against(tree, None)
}

/// Finds what is wrong with an expression over a source of known fields.
#[must_use]
pub fn check_against(tree: &Tree<'_>, known: Option<&Fields<'_>>) -> Findings<'static> {
    check_read("", tree, known, MAX_GUESSES)
}

/// The same for a tree that was read from a text, with paths that stay there; so many wrong names get a guess.
pub(super) fn check_read<'t>(
    text: &'t str,
    tree: &Tree<'_>,
    known: Option<&Fields<'_>>,
    guesses: usize,
) -> Findings<'t> {
    let mut checker = Checker {
        text,
        known,
        guesses,
        diagnostics: Faults::default(),
        fields: Vec::new(),
        seen: NameIndex::default(),
        asking: false,
        asked: Vec::new(),
    };
    let result = checker.node(&tree.root);
    if result == Type::Lambda {
        let fault = fault(Code::ResultType, tree.root.start, tree.root.end).with("found", result.described());
        checker.push(fault.with("expected", "value"));
    }
    checker.nulls(&tree.root);
    let outcomes = checker.outcomes(&tree.root, result);
    Findings { diagnostics: checker.diagnostics.into(), result, fields: checker.fields, outcomes }
}

/// How many wrong names get a guess of what was meant, as each is compared with all known ones.
pub(super) const MAX_GUESSES: usize = 32;

/// How many fields are compared one by one, which is faster than a set of them.
const FEW: usize = 8;

pub(super) struct Checker<'c, 't> {
    text: &'t str,
    known: Option<&'c Fields<'c>>,
    guesses: usize,
    diagnostics: Faults,
    fields: Vec<FieldRead<'t>>,
    /// Their paths, if they are more than a few.
    seen: NameIndex<'t>,
    /// Whether the part being checked only asks whether something is there.
    asking: bool,
    /// The fields that such a part asked for, and that are not there.
    asked: Vec<String>,
}

/// A diagnostic about a part of the text.
pub(super) fn fault(code: Code, start: usize, end: usize) -> Diagnostic {
    Diagnostic::at(code, "").with("start", start).with("end", end)
}

impl<'c, 't> Checker<'c, 't> {
    pub(super) fn known(&self) -> Option<&'c Fields<'c>> {
        self.known
    }

    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The name that may have been meant.
    pub(super) fn guess<'k>(&mut self, name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        self.guesses = self.guesses.checked_sub(1)?;
        nearest(name, known)
    }

    /// Checks a node; returns the type that it gives.
    pub(super) fn node(&mut self, node: &Node<'_>) -> Type {
        match &node.kind {
            Kind::Null => Type::Null,
            Kind::Boolean(_) => Type::Boolean,
            Kind::Number(text) => self.number(node, text),
            Kind::Text(_) => Type::Text,
            Kind::Regex(pattern) => {
                self.backspace([node.start, node.end], pattern);
                Type::Regex
            }
            Kind::Array(items, _) | Kind::Set(items) => self.all(items, Type::Array),
            Kind::Map(entries) => {
                for (key, value) in entries {
                    self.node(key);
                    self.node(value);
                }
                Type::Map
            }
            Kind::Field(name) => self.field(node, node, name, &[]),
            Kind::Variable(_) => Type::Any,
            Kind::Path(base, steps) => self.path(node, base, steps),
            Kind::Call(name, arguments) => self.call(node, name, arguments),
            Kind::Unary(operator, operand) => {
                let found = self.asked(operand, operator.meaning == Meaning::Empty);
                self.operand(operator, &Operand::of(operand, found));
                operate::unary(operator, found)
            }
            Kind::Chain(operands) => self.chain(operands),
            Kind::Binary(operator, operands) => self.binary(node, operator, operands),
            Kind::Conditional(parts) => {
                let [condition, then, otherwise] = &**parts;
                let found = self.node(condition);
                self.condition(&Operand::of(condition, found));
                self.node(then).or(self.node(otherwise))
            }
            Kind::Lambda(lambda) => {
                self.node(&lambda.body);
                Type::Lambda
            }
        }
    }

    /// Checks a node which may be there only for the question whether it is there at all.
    pub(super) fn asked(&mut self, node: &Node<'_>, asks: bool) -> Type {
        let outer = self.asking;
        self.asking |= asks;
        let found = self.node(node);
        self.asking = outer;
        found
    }

    /// The type of a node that was checked before.
    pub(super) fn again(&mut self, node: &Node<'_>) -> Type {
        let told = std::mem::take(&mut self.diagnostics);
        let kind = self.node(node);
        self.diagnostics = told;
        kind
    }

    fn chain(&mut self, operands: &[(&'static Operator, Node<'_>)]) -> Type {
        let Some(((_, first), others)) = operands.split_first() else { return Type::Any };
        let mut kind = self.node(first);
        let mut left = Operand::of(first, kind);
        for (operator, right) in others {
            let found = self.node(right);
            self.operands(operator, &left, &Operand::of(right, found));
            kind = operate::chain(operator, kind, found);
            left = Operand::joined(first.start, right.end, kind);
        }
        kind
    }

    fn binary(&mut self, whole: &Node<'_>, operator: &Operator, operands: &[Node<'_>; 2]) -> Type {
        let [left, right] = operands;
        let compares = matches!(operator.meaning, Meaning::Equal | Meaning::NotEqual);
        let null = |node: &Node<'_>| compares && matches!(node.kind, Kind::Null);
        let default = matches!(operator.meaning, Meaning::Elvis | Meaning::NullDefault);
        let found = [self.asked(left, default || null(right)), self.asked(right, null(left))];
        self.operands(operator, &Operand::of(left, found[0]), &Operand::of(right, found[1]));
        // With nothing around the dots they are a slip; a range is written with spaces, or between numbers.
        let named = operator.meaning == Meaning::Range && matches!(right.kind, Kind::Field(_)) && left.is_field();
        if named && left.end + 2 == right.start {
            self.push(fault(Code::RangeOfFields, whole.start, whole.end));
        }
        operate::binary(operator, found[0], found[1])
    }

    fn all(&mut self, nodes: &[Node<'_>], kind: Type) -> Type {
        for node in nodes {
            self.node(node);
        }
        kind
    }

    fn number(&mut self, node: &Node<'_>, text: &str) -> Type {
        if !Number::of(text).is_whole() {
            return Type::Number;
        }
        if let Some(meaning) = octal(text) {
            let fault = fault(Code::OctalNumber, node.start, node.end).with_shown("value", text);
            self.push(fault.with_some("meaning", meaning.map(|meaning| meaning.to_string())));
        }
        Type::Integer
    }

    /// A field, and the steps into it that tell which one is read; the whole of them may begin with a parenthesis.
    fn field(&mut self, whole: &Node<'_>, node: &Node<'_>, name: &Name<'_>, steps: &[Step<'_>]) -> Type {
        if !name.wrapped {
            self.bare_name(node, &name.text, steps.is_empty());
        }
        let (read, complete) = FieldRead::new(self.text, [whole, node], name, steps);
        let first = self.is_new(&read);
        let kind = self.look_up(&read, first);
        if first {
            self.fields.push(read);
        }
        // The type of an array tells nothing about its elements.
        let element = steps.last().is_some_and(|step| !matches!(step.kind, StepKind::Member(_)));
        if complete && !element { kind } else { Type::Any }
    }

    /// What a name may be taken for that stands without `${…}`.
    #[inline(never)]
    fn bare_name(&mut self, node: &Node<'_>, name: &str, alone: bool) {
        let at = |code| fault(code, node.start, node.end);
        if functions::function(name).is_some() {
            self.push(at(Code::FunctionAsField).with("word", name));
        } else if !name.is_ascii() {
            self.push(at(Code::UnicodeName).with_shown("value", name));
        } else if alone
            && let Some(instead) = instead_of_name(name)
            && self.known.is_none_or(|known| known.get(name).is_none())
        {
            self.push(at(Code::ForeignWord).with("word", name).with("instead", instead));
        }
    }

    /// Whether a field is read for the first time.
    fn is_new(&mut self, read: &FieldRead<'t>) -> bool {
        if self.fields.len() < FEW {
            return self.fields.iter().all(|field| field.path != read.path);
        }
        if self.seen.is_empty() {
            for field in &self.fields {
                self.seen.add(field.path.clone(), 0);
            }
        }
        self.seen.add(read.path.clone(), 0).is_none()
    }

    fn look_up(&mut self, read: &FieldRead<'_>, first: bool) -> Type {
        let Some(known) = self.known else {
            return Type::Any;
        };
        match known.of(&read.path, first && self.guesses > 0) {
            Ok(kind) => kind,
            Err(Unknown(nearest)) => {
                if first {
                    self.guesses = self.guesses.saturating_sub(1);
                    self.absent(known, read, nearest);
                }
                Type::Any
            }
        }
    }

    /// A field that the source lacks.
    #[inline(never)]
    fn absent(&mut self, known: &Fields<'_>, read: &FieldRead<'_>, nearest: Option<String>) {
        let path = read.path.as_ref();
        // A name in brackets is that of a child alone.
        let bracketed = self.text.get(read.start..read.end).is_some_and(|read| read.contains(['"', '\'']));
        let dotted = if bracketed { None } else { known.with_dot(path) };
        let asked = self.asking || self.asked.iter().any(|asked| is_within(path, asked));
        let (code, nearest) = if dotted.is_some() {
            (Code::UnescapedDot, dotted)
        } else if is_variable(path) && nearest.is_none() || instead_of_name(path).is_some() {
            return;
        } else if asked || is_variable(path) {
            self.asked.push(path.to_owned());
            (Code::AbsentField, nearest)
        } else {
            let rest = self.text.get(read.end..).unwrap_or_default();
            (Code::UnknownSourceField, known.with_hyphens(path, rest).or(nearest))
        };
        let fault = fault(code, read.start, read.end).with_shown("value", path);
        self.push(fault.with_some("nearest", nearest));
    }

    fn path(&mut self, node: &Node<'_>, base: &Node<'_>, steps: &[Step<'_>]) -> Type {
        let mut kind = match &base.kind {
            // The type of a field is that of the whole path.
            Kind::Field(name) => self.field(node, base, name, steps),
            _ => self.all(std::slice::from_ref(base), Type::Any),
        };
        for step in steps {
            match &step.kind {
                StepKind::Member(name) => self.child(step, name),
                StepKind::Index(index) => _ = self.node(index),
                StepKind::Every => self.push(fault(Code::EveryElement, step.start, step.end)),
                StepKind::Method(name, arguments) => kind = self.method(step, name, arguments),
            }
        }
        let methods = steps.iter().filter(|step| matches!(step.kind, StepKind::Method(..))).count();
        let last = matches!(steps.last(), Some(Step { kind: StepKind::Method(..), .. }));
        if last || methods == 0 { kind } else { Type::Any }
    }

    fn child(&mut self, step: &Step<'_>, name: &Name<'_>) {
        if name.wrapped {
            return;
        }
        if is_reserved(&name.text) || functions::function(&name.text).is_some() {
            self.push(fault(Code::ReservedChild, step.start, step.end).with("word", &*name.text));
        } else if !name.text.is_ascii() {
            self.push(fault(Code::UnicodeName, step.start, step.end).with_shown("value", &name.text));
        }
    }
}

/// Whether a path is `${NAME}`: the platform puts the values of such variables in before anything is read.
pub(crate) fn is_variable(path: &str) -> bool {
    let name = path.strip_prefix("${").and_then(|path| path.strip_suffix('}'));
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
    })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::language::parse;

    fn codes(text: &str) -> Vec<String> {
        let found = check(&parse(text).expect("an expression"));
        found.diagnostics.iter().map(|fault| format!("{}: {}", fault.code.name(), fault.message())).collect()
    }

    #[test]
    fn calls_are_held_against_the_table() {
        for (text, expected) in [
            ("uper(a)", "unknown_function: there is no function `uper`"),
            ("left(a)", "wrong_argument_count: `left` takes 2 arguments, not 1"),
            ("left(a, 'b')", "wrong_argument_type: argument 2 of `left` must be an integer, not text"),
            ("join([a], ' ')", "wrong_argument_type: argument 1 of `join` must be text, not an array"),
            ("format(12, 'yyyy')", "wrong_argument_type: argument 1 of `format` must be a date, not an integer"),
            ("trim(x -> x)", "wrong_argument_type: argument 1 of `trim` must be text, not a lambda"),
            ("get_url_query_str(a, 'keep')", "unknown_value: `keep` is not a value of `get_url_query_str`"),
            ("a.equal(b)", "unknown_method: `equal` is not a method that the platform documents"),
            ("a.get()", "wrong_argument_count: `get` takes 1 argument, not 0"),
            ("flattenArray(a)", "limited_function: `flattenArray` works in destinations alone"),
        ] {
            assert_eq!(codes(text)[0], expected, "{text}");
        }
        for text in
            ["left(a, '2')", "iif(a, b, null)", "LEFT.b", "date_part('YYYY', a)", "a.length()", "hash('md5', a)"]
        {
            assert_eq!(codes(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn names_that_the_engine_takes_for_something_else_are_told() {
        assert_eq!(codes("left + 1").len(), 1);
        assert_eq!(
            codes("left.a")[0],
            "function_as_field: `left` is the name of a function, and stands where a field belongs"
        );
        assert_eq!(codes("a.size"), ["reserved_child: `size` is a reserved word"]);
        assert_eq!(codes("010l"), ["octal_number: `010l` begins with a zero, which makes it octal: 8"]);
        assert_eq!(
            codes("f(${left} + a.${left} + a.${size} + 0 + 0x10 + 00.5, left -> left)")[1..],
            Vec::<String>::new()
        );
    }

    #[test]
    fn the_type_of_the_result_is_known_where_no_field_decides() {
        for (text, expected) in [
            ("a", "any"),
            ("'a' + 'b'", "string"),
            ("a + 'b'", "any"),
            ("1 + 2 * 3", "integer"),
            ("1 + 2.0", "number"),
            ("a * 2", "number"),
            ("-1", "integer"),
            ("a & 1", "integer"),
            ("a && 1 || b", "boolean"),
            ("a =~ [1]", "boolean"),
            ("1 .. 2", "array"),
            ("{1}", "array"),
            ("{1: 2}", "map"),
            ("a ? 1 : null", "integer"),
            ("iif(a, 1, 2.5)", "number"),
            ("a ?: 'b'", "any"),
            ("now()", "date"),
            ("to_object('a', 1).get('a')", "any"),
            ("upper(a).length()", "integer"),
            ("upper(a)[0]", "any"),
        ] {
            assert_eq!(check(&parse(text).expect("an expression")).result.name(), expected, "{text}");
        }
    }

    #[test]
    fn the_fields_read_are_listed_once() {
        let text = "a.b[0].c + a.b[*].d + ${x y}.z + a.b[0].c + m[k].n + m['p q'] + t.trim().u + f(v -> v.w + o) + (p).q + (r)[k]";
        let found = check(&parse(text).expect("an expression")).fields;
        let paths: Vec<&str> = found.iter().map(|field| &*field.path).collect();
        assert_eq!(paths, ["a.b[0].c", "a.b[*].d", "${x y}.z", "m", "k", "m.${p q}", "t", "o", "p.q", "r"]);
        let texts: Vec<&str> = found.iter().map(|field| text.get(field.start..field.end).unwrap_or_default()).collect();
        assert_eq!(texts, ["a.b[0].c", "a.b[*].d", "${x y}.z", "m", "k", "m['p q']", "t", "o", "(p).q", "r"]);
    }
}
