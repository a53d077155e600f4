//! Functions without a name: `x -> e`, `(x, y) -> e`, and with the body in braces.

use aepflow_syntax::TextExt;
use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::lexer::What;
use super::parser::{Parsed, Parser};
use super::tree::{Kind, Lambda};
use super::words::is_reserved;

impl<'t> Parser<'t> {
    /// Whether the names of a lambda's parameters come next.
    pub(super) fn is_lambda(&self) -> bool {
        let what = |at: usize| self.tokens.get(at).map(|token| token.what);
        let mut at = self.at;
        if what(at) == Some(What::Symbol("(")) {
            at += 1;
            while what(at) == Some(What::Name) {
                at += 1 + usize::from(what(at + 1) == Some(What::Symbol(",")));
            }
            at += 1;
            what(at - 1) == Some(What::Symbol(")")) && what(at) == Some(What::Symbol("->"))
        } else {
            what(at) == Some(What::Name) && what(at + 1) == Some(What::Symbol("->"))
        }
    }

    pub(super) fn lambda(&mut self) -> Parsed {
        let start = self.token().start;
        let names = self.parameters()?;
        self.scope.enter(names.iter().copied());
        let block = self.take("{");
        let opened = self.end();
        let body = self.expression()?;
        if block {
            self.close("}", "`{`", opened - 1)?;
        }
        self.scope.leave(names.iter().copied());
        let parameters = names.into_iter().map(str::to_owned).collect();
        self.node(start, Kind::Lambda(Lambda { parameters, body: Box::new(body), block }))
    }

    /// `x ->` or `(x, y) ->`
    fn parameters(&mut self) -> Parsed<Vec<&'t str>> {
        let mut names: Vec<&str> = Vec::new();
        let mut known = HashSet::<_, RandomState>::default();
        if !self.take("(") {
            names.push(self.parameter()?);
        } else if !self.take(")") {
            loop {
                let (at, name) = (self.at, self.parameter()?);
                if !known.insert(name) {
                    self.at = at;
                    return self.unexpected("another name");
                }
                names.push(name);
                if self.take(")") {
                    break;
                }
                if !self.take(",") {
                    return self.unexpected("`,` or `)`");
                }
            }
        }
        if !self.take("->") {
            return self.unexpected("`->`");
        }
        Ok(names)
    }

    fn parameter(&mut self) -> Parsed<&'t str> {
        let word = self.word();
        if self.token().what != What::Name || word.holds("\\") {
            return self.unexpected("a name");
        }
        if is_reserved(word) {
            return self.reserved();
        }
        self.pass();
        Ok(word)
    }
}
