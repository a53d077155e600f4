//! A tree to text: the fewest parentheses, one space around operators.

use super::lexer::{Token, What};
use super::literal::{write_regex, write_text};
use super::scope::Scope;
use super::spelling::write_name;
use super::tree::{Kind, Lambda, Name, Node, Step, StepKind, Tree};
use super::words::{Operator, continues_name, is_refused, is_reserved, level};

/// Writes a tree as text; parsing it gives the same tree, but for the positions.
#[must_use]
pub fn format(tree: &Tree<'_>) -> String {
    let mut printer = Printer { out: String::new(), scope: Scope::default() };
    printer.node(&tree.root, level::LAMBDA);
    printer.out
}

struct Printer<'t> {
    out: String,
    scope: Scope<'t>,
}

impl<'t> Printer<'t> {
    // Compiled once, as is `node`: a kB of wasm less.
    #[inline(never)]
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Writes a node where operators looser than `least` need parentheses.
    #[inline(never)]
    fn node(&mut self, node: &'t Node<'t>, least: u8) {
        if level_of(&node.kind) < least {
            self.push("(");
            self.kind(&node.kind);
            self.push(")");
        } else {
            self.kind(&node.kind);
        }
    }

    fn kind(&mut self, kind: &'t Kind<'t>) {
        match kind {
            Kind::Null => self.push("null"),
            Kind::Boolean(value) => self.push(if *value { "true" } else { "false" }),
            Kind::Number(text) | Kind::Variable(text) => self.push(text),
            Kind::Text(text) => write_text(text, &mut self.out),
            Kind::Regex(pattern) => write_regex(pattern, &mut self.out),
            Kind::Array(items, open) => self.array(items, *open),
            Kind::Set(items) => self.list("{", items, "}"),
            Kind::Map(entries) => self.map(entries),
            Kind::Field(name) => self.field(name),
            Kind::Path(base, steps) => self.path(base, steps),
            Kind::Call(name, arguments) => self.call(name, arguments),
            Kind::Unary(operator, operand) => self.unary(operator, operand),
            Kind::Chain(operands) => self.chain(operands),
            Kind::Binary(operator, operands) => self.binary(operator, operands),
            Kind::Conditional(parts) => self.conditional(parts),
            Kind::Lambda(lambda) => self.lambda(lambda),
        }
    }

    fn list(&mut self, open: &str, items: &'t [Node<'t>], close: &str) {
        self.push(open);
        for (index, item) in items.iter().enumerate() {
            self.push(if index > 0 { ", " } else { "" });
            self.node(item, level::LAMBDA);
        }
        self.push(close);
    }

    fn array(&mut self, items: &'t [Node<'t>], open: bool) {
        let end = match (open, items.is_empty()) {
            (true, true) => "...]",
            (true, false) => ", ...]",
            (false, _) => "]",
        };
        self.list("[", items, end);
    }

    fn map(&mut self, entries: &'t [(Node<'t>, Node<'t>)]) {
        self.push(if entries.is_empty() { "{:" } else { "{" });
        for (index, (key, value)) in entries.iter().enumerate() {
            self.push(if index > 0 { ", " } else { "" });
            self.node(key, level::LAMBDA);
            let colon = self.out.len();
            self.push(": ");
            self.node(value, level::LAMBDA);
            // A name that touches the colon in front of a call would be that of a namespace.
            // Not `split_at`: the message of its panic would weigh 3 kB of wasm.
            let (key, value) = self.out.split_at_checked(colon).unwrap_or_default();
            if key.ends_with(continues_name) && begins_with_call(value.get(1..).unwrap_or_default()) {
                self.out.insert(colon, ' ');
            }
        }
        self.push("}");
    }

    fn field(&mut self, name: &Name<'_>) {
        let wrap = name.wrapped || is_reserved(&name.text) || self.scope.has(&name.text);
        write_name(&name.text, wrap, &mut self.out);
    }

    fn call(&mut self, name: &str, arguments: &'t [Node<'t>]) {
        self.push(name);
        self.list("(", arguments, ")");
    }

    fn path(&mut self, base: &'t Node<'t>, steps: &'t [Step<'t>]) {
        // A path within is one whose `?.` end here, and engines may read the dot behind a number as its own.
        let closed = matches!(base.kind, Kind::Path(..) | Kind::Number(_));
        self.node(base, if closed { u8::MAX } else { level::POSTFIX });
        for step in steps {
            self.step(step);
        }
    }

    fn step(&mut self, step: &'t Step<'t>) {
        if matches!(step.kind, StepKind::Member(_) | StepKind::Method(..)) {
            self.push(if step.safe { "?." } else { "." });
        }
        match &step.kind {
            StepKind::Member(name) => write_name(&name.text, name.wrapped || is_refused(&name.text), &mut self.out),
            StepKind::Index(index) => self.list("[", std::slice::from_ref(index), "]"),
            StepKind::Every => self.push("[*]"),
            StepKind::Method(name, arguments) => self.call(name, arguments),
        }
    }

    fn unary(&mut self, operator: &Operator, operand: &'t Node<'t>) {
        self.push(operator.text);
        let at = self.out.len();
        self.node(operand, level::UNARY);
        if self.joins(operator, at) {
            self.out.insert(at, ' ');
        }
    }

    /// Whether an operator and the operand at `at` would be read as another operator or word.
    fn joins(&self, operator: &Operator, at: usize) -> bool {
        let operand = self.out.get(at..).unwrap_or_default();
        match operator.text {
            "!" => operand.starts_with('~') || operand.starts_with('$') && !operand.starts_with("${"),
            "-" | "+" => operand.starts_with(operator.text),
            _ => operator.is_word() && !operand.starts_with('('),
        }
    }

    fn operator(&mut self, operator: &Operator) {
        for part in [" ", operator.text, " "] {
            self.push(part);
        }
    }

    fn chain(&mut self, operands: &'t [(&'static Operator, Node<'t>)]) {
        for (index, (operator, operand)) in operands.iter().enumerate() {
            if index > 0 {
                self.operator(operator);
            }
            self.node(operand, operator.level + u8::from(index > 0));
        }
    }

    fn binary(&mut self, operator: &Operator, operands: &'t [Node<'t>; 2]) {
        let [left, right] = operands;
        self.node(left, operator.level + 1);
        self.operator(operator);
        let open = operator.level == level::CONDITIONAL;
        self.node(right, if open { level::LAMBDA } else { operator.level + 1 });
    }

    fn conditional(&mut self, parts: &'t [Node<'t>; 3]) {
        let [condition, then, otherwise] = parts;
        self.node(condition, level::OR);
        self.push(" ? ");
        self.node(then, level::LAMBDA);
        self.push(" : ");
        self.node(otherwise, level::LAMBDA);
    }

    fn lambda(&mut self, lambda: &'t Lambda<'t>) {
        let Lambda { parameters, body, block } = lambda;
        let names = || parameters.iter().map(|name| &**name);
        // The engines that know blocks alone want the parentheses too.
        match parameters.as_slice() {
            [name] if !block => self.push(name),
            _ => self.push(&format!("({})", parameters.join(", "))),
        }
        self.push(if *block { " -> { " } else { " -> " });
        self.scope.enter(names());
        let at = self.out.len();
        self.node(body, level::LAMBDA);
        self.scope.leave(names());
        if *block {
            self.push(" }");
        } else if self.out.get(at..).unwrap_or_default().starts_with('{') {
            // A brace behind the arrow would open a block.
            self.out.insert(at, '(');
            self.push(")");
        }
    }
}

fn begins_with_call(text: &str) -> bool {
    let name = Token::first(text);
    name.what == What::Name && name.next().what == What::Open
}

fn level_of(kind: &Kind<'_>) -> u8 {
    match kind {
        Kind::Lambda(_) => level::LAMBDA,
        Kind::Conditional(_) => level::CONDITIONAL,
        Kind::Binary(operator, _) | Kind::Unary(operator, _) => operator.level,
        Kind::Chain(operands) => operands.first().map_or(level::OR, |(operator, _)| operator.level),
        _ => level::POSTFIX,
    }
}

#[cfg(test)]
mod tests {
    use crate::language::{format, parse};

    #[test]
    fn parentheses_stay_only_where_the_grammar_needs_them() {
        for (text, expected) in [
            ("((a)+(b*c))", "a + b * c"),
            ("(a+b)*c", "(a + b) * c"),
            ("(a+b)+c-d", "a + b + c - d"),
            ("a-(b-c)", "a - (b - c)"),
            ("(a||b)&&c|d^e&f", "(a || b) && c | d ^ e & f"),
            ("(a<b)==(c<d)", "a < b == c < d"),
            ("(a==b)<c", "(a == b) < c"),
            ("(a==b)==c", "(a == b) == c"),
            ("a?b:(c?d:e)", "a ? b : c ? d : e"),
            ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
            ("(a?:b)?:(c??d)", "(a ?: b) ?: c ?? d"),
            ("not (empty a)", "not empty a"),
            ("!(a&&b)", "!(a && b)"),
            ("-(-a) - (-b)", "- -a - -b"),
            ("!(~a) || !($b)", "! ~a || ! $b"),
            ("!(${a b})", "!${a b}"),
            ("(a.b)[0].c()", "a.b[0].c()"),
            ("(a?.b).c", "(a?.b).c"),
            ("(-a).b", "(-a).b"),
            ("1.equals(2)", "(1).equals(2)"),
            ("f((x)->x, (x, y)->{x}, ()->({1}))", "f(x -> x, (x, y) -> { x }, () -> ({1}))"),
            ("(x -> x) ? 1 : x -> 2", "(x -> x) ? 1 : x -> 2"),
            ("x -> ${x} + x", "x -> ${x} + x"),
            ("[1,...]", "[1, ...]"),
            ("{'a':1,\"b\":'\"'}", "{\"a\": 1, \"b\": '\"'}"),
            (
                "{a:1, b : f(1)+2, a+b : f(1), 'c':f(1), d:f.g}",
                "{a: 1, b : f(1) + 2, a + b : f(1), \"c\": f(1), d: f.g}",
            ),
            ("f((x)->{return x}, (x)->{x;}, ()->{return(1);})", "f((x) -> { x }, (x) -> { x }, () -> { 1 })"),
            ("1E2 + .5f + NaN + ${NaN}", "1E2 + .5f + NaN + ${NaN}"),
            (r"a =~ ~/\\d\u002f\\b/", r"a =~ ~/\d\/\\b/"),
        ] {
            assert_eq!(parse(text).map(|tree| format(&tree)).as_deref(), Ok(expected), "{text}");
        }
    }
}
