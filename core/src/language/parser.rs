//! Tokens to a tree: operators by their levels, recursion only where a text nests.

use super::MAX_DEPTH;
use super::fault::{SyntaxError, SyntaxFault};
use super::lexer::{Token, What, tokens};
use super::scope::Scope;
use super::tree::{Kind, Node, Tree};
use super::words::{Operator, level};
use aepflow_syntax::TextExt;

/// Faults are boxed, as results lie on the stack of every level.
pub(super) type Parsed<T = Node> = Result<T, Box<SyntaxError>>;

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
    parser.whole().map(|root| Tree { root }).map_err(|error| *error)
}

impl<'t> Parser<'t> {
    /// The token to read next. INVARIANT: the last one is an end or a fault, and neither is ever passed.
    pub(super) fn token(&self) -> Token {
        self.tokens[self.at]
    }

    /// The text of the token to read next.
    pub(super) fn word(&self) -> &'t str {
        let Token { start, end, .. } = self.token();
        self.text.part(start..end)
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
        if node.height() > MAX_DEPTH { self.fault(SyntaxFault::TooDeep) } else { Ok(node) }
    }

    /// A fault of the token to read next.
    #[cold]
    pub(super) fn fault<T>(&self, fault: SyntaxFault) -> Parsed<T> {
        let Token { start, end, .. } = self.token();
        Err(Box::new(SyntaxError { fault, start, end }))
    }

    /// Goes one level deeper; the caller takes it back.
    pub(super) fn deepen(&mut self) -> Parsed<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { self.fault(SyntaxFault::TooDeep) } else { Ok(()) }
    }

    // What is rare has a function of its own in the functions of a level: their frames lie on the stack many times.

    fn whole(&mut self) -> Parsed {
        let root = self.expression()?;
        if self.token().what == What::End { Ok(root) } else { self.unexpected("an operator or the end") }
    }

    /// Whatever stands between commas or brackets.
    pub(super) fn expression(&mut self) -> Parsed {
        self.deepen()?;
        let read = if self.is_lambda() { self.lambda() } else { self.conditional() };
        self.depth -= 1;
        read
    }

    fn conditional(&mut self) -> Parsed {
        let start = self.token().start;
        let condition = self.operators(level::OR)?;
        let chooses = |operator: &Operator| operator.level == level::CONDITIONAL;
        if self.is("?") || self.operator().is_some_and(chooses) { self.choice(start, condition) } else { Ok(condition) }
    }

    /// What follows a condition.
    fn choice(&mut self, start: usize, condition: Node) -> Parsed {
        if let Some(operator) = self.operator() {
            self.pass();
            let right = self.expression()?;
            return self.node(start, Kind::Binary(operator, Box::new([condition, right])));
        }
        self.pass();
        let then = self.expression()?;
        if !self.take(":") {
            return self.unexpected("`:`");
        }
        let otherwise = self.expression()?;
        self.node(start, Kind::Conditional(Box::new([condition, then, otherwise])))
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
            left = self.joined(start, left, operator)?;
        }
        Ok(left)
    }

    fn joined(&mut self, start: usize, mut left: Node, operator: &'static Operator) -> Parsed {
        self.pass();
        self.deepen()?;
        let right = self.operators(operator.level + 1)?;
        self.depth -= 1;
        left.start = start;
        if operator.chains() {
            let mut chain = left.chained(operator, right);
            chain.end = self.end();
            return self.shallow(chain);
        }
        if self.operator().is_some_and(|next| next.level == operator.level) {
            return self.fault(SyntaxFault::ChainedComparison);
        }
        self.node(start, Kind::Binary(operator, Box::new([left, right])))
    }

    fn unary(&mut self) -> Parsed {
        let operator = match self.token().what {
            What::Symbol(_) | What::Name => Operator::unary(self.word()),
            _ => None,
        };
        match operator {
            Some(operator) => self.prefixed(operator),
            None => self.postfix(),
        }
    }

    fn prefixed(&mut self, operator: &'static Operator) -> Parsed {
        if operator.is_word() && self.is_bare_word() {
            return self.reserved();
        }
        let start = self.pass().start;
        self.deepen()?;
        let operand = self.unary()?;
        self.depth -= 1;
        self.node(start, Kind::Unary(operator, Box::new(operand)))
    }

    /// Whether the word to read next stands where a field would: nothing that begins a value follows it.
    pub(super) fn is_bare_word(&self) -> bool {
        match self.tokens.get(self.at + 1).map(|token| token.what) {
            Some(What::Symbol(symbol)) => !matches!(symbol, "(" | "[" | "{" | "-" | "+" | "~" | "!"),
            Some(What::Name) => {
                let next = self.tokens[self.at + 1];
                Operator::binary(self.text.part(next.start..next.end)).is_some()
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
            Err(Box::new(SyntaxError { fault, start: opened, end: self.text.len() }))
        } else {
            self.unexpected(expected)
        }
    }

    pub(super) fn reserved<T>(&self) -> Parsed<T> {
        self.fault(SyntaxFault::Reserved)
    }

    /// The error for a token that can't stand here.
    pub(super) fn unexpected<T>(&self, expected: &'static str) -> Parsed<T> {
        self.fault(match self.token().what {
            What::Fault(fault) => fault,
            What::Symbol(";") => SyntaxFault::NotAnExpression("`;`"),
            What::Symbol("=" | "+=" | "-=" | "*=" | "/=" | "%=" | "&=" | "|=" | "^=") => {
                SyntaxFault::NotAnExpression("assignment")
            }
            _ => SyntaxFault::Unexpected(expected),
        })
    }
}
