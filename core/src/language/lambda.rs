//! Functions without a name: `x -> e`, `(x, y) -> e`, and with the body in braces, where `return` and `;` may stand.

use aepflow_syntax::NameIndex;
use std::borrow::Cow;

use super::lexer::What;
use super::parser::{Parsed, Parser};
use super::tree::{Kind, Lambda, Node};
use super::words::is_reserved;

impl<'t> Parser<'t> {
    /// Whether the names of a lambda's parameters come next. Its tokens stay out of the frame of an expression.
    #[inline(never)]
    pub(super) fn is_lambda(&self) -> bool {
        match self.next.what {
            What::Name => self.next.may_be_arrow() && self.next.next().what == What::Arrow,
            What::Open => {
                let mut token = self.next.next();
                while token.what == What::Name {
                    token.advance();
                    if token.what == What::Comma {
                        token.advance();
                    }
                }
                token.what == What::Close && token.next().what == What::Arrow
            }
            _ => false,
        }
    }

    #[inline(never)]
    pub(super) fn lambda(&mut self) -> Parsed<Node<'t>> {
        let start = self.next.start;
        let names = self.parameters()?;
        self.scope.enter(names.iter().copied());
        let opened = self.next.start;
        let block = self.take(What::OpenBrace);
        if block && self.is(What::Name) && self.word() == "return" {
            self.pass();
        }
        let body = self.expression()?;
        if block {
            self.take(What::Semicolon);
            self.close(What::CloseBrace, opened, "operator_or_brace")?;
        }
        self.scope.leave(names.iter().copied());
        let parameters = names.into_iter().map(Cow::Borrowed).collect();
        self.node(start, Kind::Lambda(Lambda { parameters, body: Box::new(body), block }))
    }

    /// `x ->` or `(x, y) ->`
    fn parameters(&mut self) -> Parsed<Vec<&'t str>> {
        let mut names: Vec<&str> = Vec::new();
        let mut known = NameIndex::default();
        if !self.take(What::Open) {
            names.push(self.parameter()?);
        } else if !self.take(What::Close) {
            loop {
                let name = self.word();
                if known.has(name) {
                    return self.unexpected("another_name");
                }
                known.add(self.parameter()?.into(), 0);
                names.push(name);
                if self.take(What::Close) {
                    break;
                }
                if !self.take(What::Comma) {
                    return self.unexpected("comma_or_parenthesis");
                }
            }
        }
        if !self.take(What::Arrow) {
            return self.unexpected("arrow");
        }
        Ok(names)
    }

    fn parameter(&mut self) -> Parsed<&'t str> {
        let word = self.word();
        if !self.is(What::Name) || self.next.escaped {
            return self.unexpected("name");
        }
        if is_reserved(word) {
            return self.reserved();
        }
        self.pass();
        Ok(word)
    }
}
