//! What is known of a tree without a record: its faults, its type, the fields it reads.

use super::fields::{FieldRead, Fields, Unknown};
use super::functions;
use super::number::{Number, octal};
use super::operate;
use super::tree::{Kind, Name, Node, Step, StepKind, Tree};
use super::types::Type;
use super::words::is_reserved;
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
}

/// Finds what is wrong with an expression whatever the source holds.
#[must_use]
pub fn check(tree: &Tree<'_>) -> Findings<'static> {
    check_against(tree, None)
}

/// Finds what is wrong with an expression over a source of known fields.
#[must_use]
pub fn check_against(tree: &Tree<'_>, known: Option<&Fields<'_>>) -> Findings<'static> {
    check_read("", tree, known)
}

/// The same for a tree that was read from a text, with paths that stay there.
pub(super) fn check_read<'t>(text: &'t str, tree: &Tree<'_>, known: Option<&Fields<'_>>) -> Findings<'t> {
    let mut checker = Checker {
        text,
        known,
        guesses: MAX_GUESSES,
        diagnostics: Faults::default(),
        fields: Vec::new(),
        seen: NameIndex::default(),
    };
    let result = checker.node(&tree.root);
    Findings { diagnostics: checker.diagnostics.into(), result, fields: checker.fields }
}

/// How many wrong names get a guess of what was meant, as each is compared with all known ones.
const MAX_GUESSES: usize = 32;

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
}

/// A diagnostic about a part of the text.
pub(super) fn fault(code: Code, start: usize, end: usize) -> Diagnostic {
    Diagnostic::at(code, "").with("start", start).with("end", end)
}

impl<'t> Checker<'_, 't> {
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
            Kind::Regex(_) => Type::Regex,
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
            Kind::Unary(operator, operand) => operate::unary(operator, self.node(operand)),
            Kind::Chain(operands) => {
                let mut operands = operands.iter();
                let first = operands.next().map_or(Type::Any, |(_, first)| self.node(first));
                operands.fold(first, |left, (operator, right)| operate::chain(operator, left, self.node(right)))
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
        if !name.wrapped && functions::function(&name.text).is_some() {
            self.push(fault(Code::FunctionAsField, node.start, node.end).with("word", &*name.text));
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
                    let fault = fault(Code::UnknownSourceField, read.start, read.end).with_shown("value", &read.path);
                    self.push(fault.with_some("nearest", nearest));
                }
                Type::Any
            }
        }
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
                StepKind::Every => {}
                StepKind::Method(name, arguments) => kind = self.method(step, name, arguments),
            }
        }
        let methods = steps.iter().filter(|step| matches!(step.kind, StepKind::Method(..))).count();
        let last = matches!(steps.last(), Some(Step { kind: StepKind::Method(..), .. }));
        if last || methods == 0 { kind } else { Type::Any }
    }

    fn child(&mut self, step: &Step<'_>, name: &Name<'_>) {
        if !name.wrapped && is_reserved(&name.text) {
            self.push(fault(Code::ReservedChild, step.start, step.end).with("word", &*name.text));
        }
    }
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
        assert_eq!(codes("${left} + a.left + a.${size} + 0 + 0x10 + 00.5 + (left -> left)"), Vec::<String>::new());
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
        let texts: Vec<&str> = found.iter().map(|field| &text[field.start..field.end]).collect();
        assert_eq!(texts, ["a.b[0].c", "a.b[*].d", "${x y}.z", "m", "k", "m['p q']", "t", "o", "(p).q", "r"]);
    }
}
