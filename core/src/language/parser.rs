//! Tokens to a tree: operators by their levels, recursion only where a text nests.

use super::MAX_DEPTH;
use super::fault::{SyntaxError, SyntaxFault};
use super::lexer::{Token, What, tokens};
use super::scope::Scope;
use super::tree::{Kind, Node, Tree};
use super::words::{Operator, level};

pub(super) type Parsed<T = Node> = Result<T, SyntaxError>;

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    pub(super) at: usize,
    depth: usize,
    pub(super) scope: Scope<'t>,
}

/// Reads an expression.
///
/// # Errors
/// The first place where the text stops being one.
pub fn parse(text: &str) -> Result<Tree, SyntaxError> {
    let mut parser = Parser { text, tokens: tokens(text), at: 0, depth: 0, scope: Scope::default() };
    if parser.token().what == What::End {
        return Err(SyntaxError { fault: SyntaxFault::Empty, start: text.len(), end: text.len() });
    }
    let root = parser.expression()?;
    match parser.token().what {
        What::End => Ok(Tree { root }),
        _ => Err(parser.unexpected("an operator or the end")),
    }
}

impl<'t> Parser<'t> {
    /// The token to read next. INVARIANT: the last one is an end or a fault, and neither is ever passed.
    pub(super) fn token(&self) -> Token {
        self.tokens[self.at]
    }

    /// The text of the token to read next.
    pub(super) fn word(&self) -> &'t str {
        let Token { start, end, .. } = self.token();
        &self.text[start..end]
    }

    pub(super) fn pass(&mut self) -> Token {
        let token = self.token();
        self.at += 1;
        token
    }

    pub(super) fn is(&self, symbol: &'static str) -> bool {
        self.token().what == What::Symbol(symbol)
    }

    /// Passes a symbol if it is the next one.
    pub(super) fn take(&mut self, symbol: &'static str) -> bool {
        let found = self.is(symbol);
        self.at += usize::from(found);
        found
    }

    /// Byte offset behind the token read last.
    pub(super) fn end(&self) -> usize {
        self.at.checked_sub(1).map_or(0, |last| self.tokens[last].end)
    }

    pub(super) fn node(&self, start: usize, kind: Kind) -> Parsed {
        self.shallow(Node::new(start, self.end(), kind))
    }

    pub(super) fn shallow(&self, node: Node) -> Parsed {
        if node.height() > MAX_DEPTH { Err(self.too_deep()) } else { Ok(node) }
    }

    fn too_deep(&self) -> SyntaxError {
        let Token { start, end, .. } = self.token();
        SyntaxError { fault: SyntaxFault::TooDeep, start, end }
    }

    /// Reads one level deeper.
    pub(super) fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == MAX_DEPTH {
            return Err(self.too_deep());
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// Whatever stands between commas or brackets.
    pub(super) fn expression(&mut self) -> Parsed {
        self.nested(|parser| if parser.is_lambda() { parser.lambda() } else { parser.conditional() })
    }

    fn conditional(&mut self) -> Parsed {
        let start = self.token().start;
        let condition = self.operators(level::OR)?;
        if self.take("?") {
            let then = self.expression()?;
            if !self.take(":") {
                return Err(self.unexpected("`:`"));
            }
            let otherwise = self.expression()?;
            return self.node(start, Kind::Conditional(Box::new([condition, then, otherwise])));
        }
        match self.operator().filter(|operator| operator.level == level::CONDITIONAL) {
            Some(operator) => {
                self.pass();
                let right = self.expression()?;
                self.node(start, Kind::Binary(operator, Box::new([condition, right])))
            }
            None => Ok(condition),
        }
    }

    /// The binary operator to read next.
    fn operator(&self) -> Option<&'static Operator> {
        match self.token().what {
            What::Symbol(_) | What::Name => Operator::binary(self.word()),
            _ => None,
        }
    }

    /// Operands joined by operators of this level and tighter ones.
    fn operators(&mut self, least: u8) -> Parsed {
        let start = self.token().start;
        let mut left = self.unary()?;
        while let Some(operator) = self.operator().filter(|operator| operator.level >= least) {
            self.pass();
            let right = self.nested(|parser| parser.operators(operator.level + 1))?;
            left.start = start;
            left = if operator.chains() {
                self.shallow(left.chained(operator, right))?
            } else {
                self.node(start, Kind::Binary(operator, Box::new([left, right])))?
            };
            left.end = self.end();
            if !operator.chains() && self.operator().is_some_and(|next| next.level == operator.level) {
                let Token { start, end, .. } = self.token();
                return Err(SyntaxError { fault: SyntaxFault::ChainedComparison, start, end });
            }
        }
        Ok(left)
    }

    fn unary(&mut self) -> Parsed {
        let operator = match self.token().what {
            What::Symbol(_) | What::Name => Operator::unary(self.word()),
            _ => None,
        };
        let Some(operator) = operator else {
            return self.postfix();
        };
        if operator.is_word() && self.is_bare_word() {
            return Err(self.reserved());
        }
        let start = self.pass().start;
        let operand = self.nested(Self::unary)?;
        self.node(start, Kind::Unary(operator, Box::new(operand)))
    }

    /// Whether the word to read next stands where a field would: nothing that begins a value follows it.
    pub(super) fn is_bare_word(&self) -> bool {
        match self.tokens.get(self.at + 1).map(|token| token.what) {
            Some(What::Symbol(symbol)) => !matches!(symbol, "(" | "[" | "{" | "-" | "+" | "~" | "!"),
            Some(What::Name) => {
                let next = self.tokens[self.at + 1];
                Operator::binary(&self.text[next.start..next.end]).is_some()
            }
            Some(What::End) | None => true,
            Some(_) => false,
        }
    }

    /// Passes the closing bracket of what was opened at `opened`.
    pub(super) fn close(&mut self, symbol: &'static str, open: &'static str, opened: usize) -> Parsed<()> {
        let (closing, expected) = match symbol {
            ")" => ("`)`", "an operator, `,` or `)`"),
            "]" => ("`]`", "an operator, `,` or `]`"),
            _ => ("`}`", "an operator or `}`"),
        };
        if self.take(symbol) {
            Ok(())
        } else if self.token().what == What::End {
            let fault = SyntaxFault::NeverClosed(open, closing);
            Err(SyntaxError { fault, start: opened, end: self.text.len() })
        } else {
            Err(self.unexpected(expected))
        }
    }

    pub(super) fn reserved(&self) -> SyntaxError {
        let Token { start, end, .. } = self.token();
        SyntaxError { fault: SyntaxFault::Reserved, start, end }
    }

    /// The error for the token to read next.
    pub(super) fn unexpected(&self, expected: &'static str) -> SyntaxError {
        let Token { start, end, what } = self.token();
        let fault = match what {
            What::Fault(fault) => fault,
            What::Symbol(";") => SyntaxFault::NotAnExpression("`;`"),
            What::Symbol("=" | "+=" | "-=" | "*=" | "/=" | "%=" | "&=" | "|=" | "^=") => {
                SyntaxFault::NotAnExpression("assignment")
            }
            _ => SyntaxFault::Unexpected(expected),
        };
        SyntaxError { fault, start, end }
    }
}
