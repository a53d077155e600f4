//! The parts of the grammar that operators join: literals, fields, calls and the steps behind them.

use aepflow_syntax::TextExt;
use std::iter;

use super::fault::{SyntaxError, SyntaxFault};
use super::lexer::{Token, What, pieces};
use super::literal;
use super::parser::{Parsed, Parser};
use super::tree::{Kind, Name, Node, Step, StepKind};
use super::words::{begins_statement, is_refused, is_reserved};

impl Parser<'_> {
    /// A value and the steps into it.
    pub(super) fn postfix(&mut self) -> Parsed {
        let start = self.token().start;
        let closed = self.is("(");
        let base = self.primary()?;
        if self.is(".") || self.is("?.") || self.is("[") { self.steps(start, base, closed) } else { Ok(base) }
    }

    fn steps(&mut self, start: usize, base: Node, mut closed: bool) -> Parsed {
        let mut node = base;
        loop {
            let at = self.token().start;
            let mut safe = self.is("?.");
            let (kind, more) = if safe || self.is(".") {
                self.pass();
                self.member()?
            } else if self.is("[") {
                (self.index()?, Vec::new())
            } else {
                return Ok(node);
            };
            for kind in iter::once(kind).chain(more) {
                node = node.stepped(Step { start: at, end: self.end(), safe, kind }, closed);
                (safe, closed) = (false, false);
            }
            node.start = start;
            node = self.shallow(node)?;
        }
    }

    /// What follows a dot: a child, a method, or the children within one `${…}`, of which there may be more.
    fn member(&mut self) -> Parsed<(StepKind, Vec<StepKind>)> {
        let word = self.word();
        match self.token().what {
            What::Wrapped => {
                self.pass();
                let mut names = wrapped(word).into_iter().map(StepKind::Member);
                // INVARIANT: the lexer refuses braces without a name.
                let first = names.next().unwrap_or(StepKind::Every);
                Ok((first, names.collect()))
            }
            What::Name if is_refused(word) => self.reserved(),
            What::Name => {
                self.pass();
                let method = self.is("(") && !word.holds("\\");
                let kind = if method {
                    StepKind::Method(word.to_owned(), self.arguments()?)
                } else {
                    StepKind::Member(bare(word))
                };
                Ok((kind, Vec::new()))
            }
            _ => self.unexpected("a name"),
        }
    }

    fn index(&mut self) -> Parsed<StepKind> {
        let opened = self.pass().start;
        let kind = if self.take("*") { StepKind::Every } else { StepKind::Index(Box::new(self.expression()?)) };
        self.close("]", "`[`", opened)?;
        Ok(kind)
    }

    fn primary(&mut self) -> Parsed {
        match self.token().what {
            What::Text | What::Regex | What::Number => self.literal(),
            What::Wrapped => self.wrapped_field(),
            What::Name => self.name(),
            What::Symbol("(") => self.group(),
            What::Symbol("[") => self.array(),
            What::Symbol("{") => self.braces(),
            What::Symbol("/") => self.unexpected("a value (a regular expression is written `~/…/`)"),
            _ => self.unexpected("a value"),
        }
    }

    fn literal(&mut self) -> Parsed {
        let (word, Token { start, what, .. }) = (self.word(), self.pass());
        let kind = match what {
            What::Text => Kind::Text(literal::text(word).map_err(|(from, to)| {
                let fault = SyntaxFault::Unexpected("a whole surrogate pair");
                Box::new(SyntaxError { fault, start: start + from, end: start + to })
            })?),
            What::Regex => Kind::Regex(literal::regex(word)),
            _ => Kind::Number(word.to_owned()),
        };
        self.node(start, kind)
    }

    /// `${a.b}`: a field, and the children within the braces.
    fn wrapped_field(&mut self) -> Parsed {
        let start = self.token().start;
        let mut names = wrapped(self.word()).into_iter();
        self.pass();
        // INVARIANT: the lexer refuses braces without a name.
        let field = names.next().unwrap_or(Name { text: String::new(), wrapped: true });
        let node = self.node(start, Kind::Field(field))?;
        let end = self.end();
        Ok(names.fold(node, |node, name| {
            node.stepped(Step { start, end, safe: false, kind: StepKind::Member(name) }, false)
        }))
    }

    /// A word: a literal, a call, a parameter of a lambda, or a field.
    fn name(&mut self) -> Parsed {
        let word = self.word();
        if begins_statement(word) && !self.is_bare_word() {
            return self.fault(SyntaxFault::NotAnExpression("statement"));
        }
        if is_reserved(word) && !matches!(word, "true" | "false" | "null") {
            return self.reserved();
        }
        let start = self.pass().start;
        let is_call = self.is("(") && !word.holds("\\") && !is_reserved(word);
        if is_call { self.call(start, word) } else { self.node(start, self.meant(word)) }
    }

    /// What a word means where it is no call.
    fn meant(&self, word: &str) -> Kind {
        match word {
            "true" | "false" => Kind::Boolean(word == "true"),
            "null" => Kind::Null,
            _ if self.scope.has(word) => Kind::Variable(word.to_owned()),
            _ => Kind::Field(bare(word)),
        }
    }

    fn call(&mut self, start: usize, name: &str) -> Parsed {
        let arguments = self.arguments()?;
        self.node(start, Kind::Call(name.to_owned(), arguments))
    }

    fn group(&mut self) -> Parsed {
        let opened = self.pass().start;
        let node = self.expression()?;
        self.close(")", "`(`", opened)?;
        Ok(node)
    }

    fn arguments(&mut self) -> Parsed<Vec<Node>> {
        let opened = self.pass().start;
        if self.take(")") {
            return Ok(Vec::new());
        }
        let arguments = self.items(Vec::new())?;
        self.close(")", "`(`", opened)?;
        Ok(arguments)
    }

    /// Expressions with commas between them.
    fn items(&mut self, mut items: Vec<Node>) -> Parsed<Vec<Node>> {
        loop {
            items.push(self.expression()?);
            if !self.take(",") {
                return Ok(items);
            }
        }
    }

    /// `[a, b]`, or with `...` at its end a list that can grow.
    fn array(&mut self) -> Parsed {
        let start = self.pass().start;
        let (mut items, mut open) = (Vec::new(), false);
        while !self.is("]") {
            open = self.take("...");
            if !open {
                items.push(self.expression()?);
            }
            if open || !self.take(",") {
                break;
            }
            if self.is("]") {
                return self.unexpected("a value");
            }
        }
        self.close("]", "`[`", start)?;
        self.node(start, Kind::Array(items, open))
    }

    /// A set, or a map if a colon follows its first part.
    fn braces(&mut self) -> Parsed {
        let start = self.pass().start;
        let kind = if self.is("}") {
            Kind::Set(Vec::new())
        } else if self.take(":") {
            Kind::Map(Vec::new())
        } else {
            self.set_or_map()?
        };
        self.close("}", "`{`", start)?;
        self.node(start, kind)
    }

    fn set_or_map(&mut self) -> Parsed<Kind> {
        let first = self.expression()?;
        if self.take(":") {
            self.map(first)
        } else if self.take(",") {
            self.items(vec![first]).map(Kind::Set)
        } else {
            Ok(Kind::Set(vec![first]))
        }
    }

    fn map(&mut self, first: Node) -> Parsed<Kind> {
        let mut entries = vec![(first, self.expression()?)];
        while self.take(",") {
            let key = self.expression()?;
            if !self.take(":") {
                return self.unexpected("`:`");
            }
            entries.push((key, self.expression()?));
        }
        Ok(Kind::Map(entries))
    }
}

fn bare(word: &str) -> Name {
    let text = if word.holds("\\") { word.replaced("\\.", ".") } else { word.to_owned() };
    Name { text, wrapped: false }
}

fn wrapped(word: &str) -> Vec<Name> {
    pieces(word.part(2..word.len() - 1)).into_iter().map(|text| Name { text, wrapped: true }).collect()
}
