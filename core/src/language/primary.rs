//! The parts of the grammar that operators join: literals, fields, calls and the steps behind them.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::fault::{SyntaxError, SyntaxFault};
use super::lexer::{Token, What, pieces, unescaped};
use super::literal;
use super::parser::{Parsed, Parser};
use super::regex;
use super::tree::{Kind, Name, Node, Step, StepKind};
use super::words::{begins_statement, is_refused, is_reserved};

impl<'t> Parser<'t> {
    /// A value and the steps into it.
    pub(super) fn postfix(&mut self) -> Parsed<Node<'t>> {
        let Token { start, what, .. } = self.next;
        let base = self.primary()?;
        match self.next.what {
            What::Dot | What::SafeDot | What::OpenBracket => self.steps(start, base, what == What::Open),
            _ => Ok(base),
        }
    }

    fn steps(&mut self, start: usize, mut node: Node<'t>, mut closed: bool) -> Parsed<Node<'t>> {
        loop {
            match self.next.what {
                What::Dot | What::SafeDot => self.member(&mut node, closed)?,
                What::OpenBracket => {
                    let opened = self.next.start;
                    let kind = self.index()?;
                    node.step(Step { start: opened, end: self.end, safe: false, kind }, closed);
                }
                _ => return Ok(node),
            }
            (node.start, closed) = (start, false);
            if node.height() > MAX_DEPTH {
                return self.fault(SyntaxFault::TooDeep);
            }
        }
    }

    /// What follows a dot: a child, a method, or the children within one `${…}`.
    fn member(&mut self, node: &mut Node<'t>, mut closed: bool) -> Parsed<()> {
        // Most are children with children of their own, which need no token each.
        let mut dot = self.next;
        while self.is(What::Dot) && dot.advance_to_dot() {
            let word = dot.text.get(self.next.end..dot.start).unwrap_or_default();
            if is_refused(word) {
                break;
            }
            let (start, end) = (self.next.start, dot.start);
            node.step(Step { start, end, safe: false, kind: StepKind::Member(bare(word, false)) }, closed);
            (self.end, self.next, closed) = (end, dot, false);
        }
        let safe = self.is(What::SafeDot);
        let start = self.pass();
        let Token { what, escaped, .. } = self.next;
        let word = self.word();
        match what {
            What::Name if is_refused(word) => return self.reserved(),
            What::Name | What::Wrapped => self.pass(),
            What::Text => return self.fault(SyntaxFault::Unwrapped),
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => return self.fault(SyntaxFault::Unwrapped),
            _ => return self.unexpected("name"),
        };
        if what == What::Wrapped {
            let (first, others) = wrapped(word);
            node.step(Step { start, end: self.end, safe, kind: StepKind::Member(first) }, closed);
            self.children(node, start, others);
            return Ok(());
        }
        let kind = if self.is(What::Open) && !escaped {
            StepKind::Method(Cow::Borrowed(word), self.arguments()?)
        } else {
            StepKind::Member(bare(word, escaped))
        };
        node.step(Step { start, end: self.end, safe, kind }, closed);
        Ok(())
    }

    /// The children within a `${…}` that was passed.
    fn children(&self, node: &mut Node<'t>, start: usize, names: impl Iterator<Item = Name<'t>>) {
        for name in names {
            node.step(Step { start, end: self.end, safe: false, kind: StepKind::Member(name) }, false);
        }
    }

    fn index(&mut self) -> Parsed<StepKind<'t>> {
        let opened = self.pass();
        let (kind, expected) = if self.is(What::Operator) && self.word() == "*" {
            self.pass();
            (StepKind::Every, "`]`")
        } else {
            (StepKind::Index(Box::new(self.expression()?)), "operator_or_bracket")
        };
        self.close(What::CloseBracket, opened, expected)?;
        Ok(kind)
    }

    fn primary(&mut self) -> Parsed<Node<'t>> {
        match self.next.what {
            What::Text | What::Regex | What::Number => self.literal(),
            What::Wrapped => Ok(self.wrapped_field()),
            What::Name => self.name(),
            What::Open => self.group(),
            What::OpenBracket => self.array(),
            What::OpenBrace => self.braces(),
            What::Operator if self.word() == "/" => self.unexpected("value_and_no_division"),
            _ => self.unexpected("value"),
        }
    }

    fn literal(&mut self) -> Parsed<Node<'t>> {
        let (word, what) = (self.word(), self.next.what);
        let start = self.pass();
        let kind = match what {
            What::Text => Kind::Text(meant(start, literal::text(word))?),
            What::Regex => Kind::Regex(self.pattern(start, meant(start, literal::regex(word))?)?),
            _ => Kind::Number(Cow::Borrowed(word)),
        };
        Ok(Node::leaf(start, self.end, kind))
    }

    /// A pattern that was passed: the engine compiles it while it reads the expression.
    fn pattern(&self, start: usize, pattern: Cow<'t, str>) -> Parsed<Cow<'t, str>> {
        match regex::fault(&pattern) {
            None => Ok(pattern),
            Some(reason) => {
                Err(Box::new(SyntaxError { fault: SyntaxFault::InvalidRegex(reason), start, end: self.end }))
            }
        }
    }

    /// `${a.b}`: a field, and the children within the braces.
    #[inline(never)]
    fn wrapped_field(&mut self) -> Node<'t> {
        let start = self.next.start;
        let (field, names) = wrapped(self.word());
        self.pass();
        let mut node = Node::leaf(start, self.end, Kind::Field(field));
        self.children(&mut node, start, names);
        node
    }

    /// A word: a literal, a call, a parameter of a lambda, or a field.
    fn name(&mut self) -> Parsed<Node<'t>> {
        let word = self.word();
        if begins_statement(word) && !self.is_bare_word() {
            return self.fault(SyntaxFault::NotAnExpression("statement"));
        }
        let reserved = is_reserved(word);
        if reserved && !matches!(word, "true" | "false" | "null") {
            return self.reserved();
        }
        let escaped = self.next.escaped;
        let start = self.pass();
        let is_call = self.is(What::Open) && !reserved && !escaped;
        if self.is(What::Colon) && !reserved && self.next.start == self.end && is_call_next(self.next) {
            let fault = SyntaxFault::TouchingColon;
            return Err(Box::new(SyntaxError { fault, start, end: self.end }));
        }
        if is_call { self.call(start, word) } else { Ok(Node::leaf(start, self.end, self.meant(word, escaped))) }
    }

    /// What a word means where it is no call.
    fn meant(&self, word: &'t str, escaped: bool) -> Kind<'t> {
        match word {
            "true" | "false" => Kind::Boolean(word == "true"),
            "null" => Kind::Null,
            _ if self.scope.has(word) => Kind::Variable(Cow::Borrowed(word)),
            _ => Kind::Field(bare(word, escaped)),
        }
    }

    fn call(&mut self, start: usize, name: &'t str) -> Parsed<Node<'t>> {
        let arguments = self.arguments()?;
        self.node(start, Kind::Call(Cow::Borrowed(name), arguments))
    }

    fn group(&mut self) -> Parsed<Node<'t>> {
        let opened = self.pass();
        let node = self.expression()?;
        self.close(What::Close, opened, "operator_or_parenthesis")?;
        Ok(node)
    }

    fn arguments(&mut self) -> Parsed<Vec<Node<'t>>> {
        let opened = self.pass();
        if self.take(What::Close) {
            return Ok(Vec::new());
        }
        let arguments = self.items(Vec::new())?;
        self.close(What::Close, opened, "operator_comma_or_parenthesis")?;
        Ok(arguments)
    }

    /// Expressions with commas between them.
    fn items(&mut self, mut items: Vec<Node<'t>>) -> Parsed<Vec<Node<'t>>> {
        loop {
            items.push(self.expression()?);
            if !self.take(What::Comma) {
                return Ok(items);
            }
        }
    }

    /// `[a, b]`, or with `...` at its end a list that can grow.
    fn array(&mut self) -> Parsed<Node<'t>> {
        let start = self.pass();
        let (mut items, mut open) = (Vec::new(), false);
        // The engine takes a comma in front of the dots, with or without a part before it.
        if self.is(What::Comma) && self.next.next().what == What::Dots {
            self.pass();
        }
        while !self.is(What::CloseBracket) {
            open = self.take(What::Dots);
            if !open {
                items.push(self.expression()?);
            }
            if open || !self.take(What::Comma) {
                break;
            }
            if self.is(What::CloseBracket) {
                return self.unexpected("value");
            }
        }
        self.close(What::CloseBracket, start, if open { "bracket" } else { "operator_comma_or_bracket" })?;
        self.node(start, Kind::Array(items, open))
    }

    /// A set, or a map if a colon follows its first part.
    fn braces(&mut self) -> Parsed<Node<'t>> {
        let start = self.pass();
        let kind = if self.is(What::CloseBrace) {
            Kind::Set(Vec::new())
        } else if self.take(What::Colon) {
            Kind::Map(Vec::new())
        } else {
            self.set_or_map()?
        };
        let expected = match &kind {
            Kind::Set(items) if items.len() == 1 => "operator_comma_colon_or_brace",
            Kind::Map(entries) if entries.is_empty() => "brace",
            _ => "operator_comma_or_brace",
        };
        self.close(What::CloseBrace, start, expected)?;
        self.node(start, kind)
    }

    fn set_or_map(&mut self) -> Parsed<Kind<'t>> {
        let first = self.expression()?;
        if self.take(What::Colon) {
            self.map(first)
        } else if self.take(What::Comma) {
            self.items(vec![first]).map(Kind::Set)
        } else {
            Ok(Kind::Set(vec![first]))
        }
    }

    fn map(&mut self, first: Node<'t>) -> Parsed<Kind<'t>> {
        let mut entries = vec![(first, self.expression()?)];
        while self.take(What::Comma) {
            let key = self.expression()?;
            if !self.take(What::Colon) {
                return self.unexpected("operator_or_colon");
            }
            entries.push((key, self.expression()?));
        }
        Ok(Kind::Map(entries))
    }
}

/// What a literal at `start` means, if all its escapes mean something.
fn meant(start: usize, read: Result<Cow<'_, str>, (usize, usize)>) -> Parsed<Cow<'_, str>> {
    read.map_err(|(from, to)| {
        let fault = SyntaxFault::Unexpected("surrogate_pair");
        Box::new(SyntaxError { fault, start: start + from, end: start + to })
    })
}

/// Whether a call follows a colon.
#[inline(never)]
fn is_call_next(colon: Token<'_>) -> bool {
    let name = colon.next();
    name.what == What::Name && !name.escaped && !is_reserved(name.word()) && name.next().what == What::Open
}

fn bare(word: &str, escaped: bool) -> Name<'_> {
    Name { text: if escaped { unescaped(word) } else { Cow::Borrowed(word) }, wrapped: false }
}

/// The names within `${…}`: the first, and the others.
fn wrapped(word: &str) -> (Name<'_>, impl Iterator<Item = Name<'_>>) {
    let mut names = pieces(word.get(2..word.len() - 1).unwrap_or_default()).map(|text| Name { text, wrapped: true });
    // INVARIANT: a text has a first piece.
    let first = names.next().unwrap_or(Name { text: Cow::Borrowed(""), wrapped: true });
    (first, names)
}
