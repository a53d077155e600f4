//! The parts of the grammar that operators join: literals, fields, calls and the steps behind them.

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
        let mut closed = self.is("(");
        let mut node = self.primary()?;
        loop {
            let at = self.token().start;
            let mut safe = self.is("?.");
            let kinds = if safe || self.is(".") {
                self.pass();
                self.member()?
            } else if self.is("[") {
                vec![self.index()?]
            } else {
                return Ok(node);
            };
            for kind in kinds {
                node = node.stepped(Step { start: at, end: self.end(), safe, kind }, closed);
                (safe, closed) = (false, false);
            }
            node.start = start;
            node = self.shallow(node)?;
        }
    }

    /// What follows a dot: a child, a method, or the children within one `${…}`.
    fn member(&mut self) -> Parsed<Vec<StepKind>> {
        let word = self.word();
        match self.token().what {
            What::Wrapped => {
                self.pass();
                Ok(wrapped(word).into_iter().map(StepKind::Member).collect())
            }
            What::Name if is_refused(word) => Err(self.reserved()),
            What::Name => {
                self.pass();
                let method = self.is("(") && !word.contains('\\');
                Ok(vec![if method {
                    StepKind::Method(word.to_owned(), self.arguments()?)
                } else {
                    StepKind::Member(bare(word))
                }])
            }
            _ => Err(self.unexpected("a name")),
        }
    }

    fn index(&mut self) -> Parsed<StepKind> {
        let opened = self.pass().start;
        let kind = if self.take("*") { StepKind::Every } else { StepKind::Index(Box::new(self.expression()?)) };
        self.close("]", "`[`", opened)?;
        Ok(kind)
    }

    fn primary(&mut self) -> Parsed {
        let Token { start, what, .. } = self.token();
        let word = self.word();
        let kind = match what {
            What::Text => Kind::Text(literal::text(word).map_err(|(from, to)| {
                let fault = SyntaxFault::Unexpected("a whole surrogate pair");
                SyntaxError { fault, start: start + from, end: start + to }
            })?),
            What::Regex => Kind::Regex(literal::regex(word)),
            What::Number => Kind::Number(word.to_owned()),
            What::Wrapped => return self.wrapped_field(),
            What::Name => return self.name(),
            What::Symbol("(") => return self.group(),
            What::Symbol("[") => return self.array(),
            What::Symbol("{") => return self.braces(),
            What::Symbol("/") => return Err(self.unexpected("a value (a regular expression is written `~/…/`)")),
            _ => return Err(self.unexpected("a value")),
        };
        self.pass();
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
        let kind = match word {
            "true" | "false" => Kind::Boolean(word == "true"),
            "null" => Kind::Null,
            _ if begins_statement(word) && !self.is_bare_word() => {
                let Token { start, end, .. } = self.token();
                return Err(SyntaxError { fault: SyntaxFault::NotAnExpression("statement"), start, end });
            }
            _ if is_reserved(word) => return Err(self.reserved()),
            _ if self.scope.has(word) => Kind::Variable(word.to_owned()),
            _ => Kind::Field(bare(word)),
        };
        let start = self.pass().start;
        match kind {
            Kind::Variable(_) | Kind::Field(_) if self.is("(") && !word.contains('\\') => {
                let arguments = self.arguments()?;
                self.node(start, Kind::Call(word.to_owned(), arguments))
            }
            _ => self.node(start, kind),
        }
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
        let mut arguments = vec![self.expression()?];
        while self.take(",") {
            arguments.push(self.expression()?);
        }
        self.close(")", "`(`", opened)?;
        Ok(arguments)
    }

    /// `[a, b]`, or with `...` at its end a list that can grow.
    fn array(&mut self) -> Parsed {
        let start = self.pass().start;
        let mut items = Vec::new();
        let mut open = self.take("...");
        if !open && !self.is("]") {
            items.push(self.expression()?);
            while !open && self.take(",") {
                open = self.take("...");
                if !open {
                    items.push(self.expression()?);
                }
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
            let first = self.expression()?;
            if self.take(":") { self.map(first)? } else { self.set(first)? }
        };
        self.close("}", "`{`", start)?;
        self.node(start, kind)
    }

    fn set(&mut self, first: Node) -> Parsed<Kind> {
        let mut items = vec![first];
        while self.take(",") {
            items.push(self.expression()?);
        }
        Ok(Kind::Set(items))
    }

    fn map(&mut self, first: Node) -> Parsed<Kind> {
        let mut entries = vec![(first, self.expression()?)];
        while self.take(",") {
            let key = self.expression()?;
            if !self.take(":") {
                return Err(self.unexpected("`:`"));
            }
            entries.push((key, self.expression()?));
        }
        Ok(Kind::Map(entries))
    }
}

fn bare(word: &str) -> Name {
    Name { text: word.replace("\\.", "."), wrapped: false }
}

fn wrapped(word: &str) -> Vec<Name> {
    pieces(&word[2..word.len() - 1]).into_iter().map(|text| Name { text, wrapped: true }).collect()
}
