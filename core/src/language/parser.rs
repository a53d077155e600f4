//! Tokens to a tree: operators by their levels, recursion only where a text nests.

use super::MAX_DEPTH;
use super::fault::{SyntaxError, SyntaxFault};
use super::lexer::{Token, What};
use super::scope::Scope;
use super::tree::{Kind, Node, Tree};
use super::words::{Operator, level};

/// Faults are boxed, as results lie on the stack of every level.
pub(super) type Parsed<T> = Result<T, Box<SyntaxError>>;

pub(super) struct Parser<'t> {
    /// The token to read next. INVARIANT: neither the end nor a fault is ever passed.
    pub(super) next: Token<'t>,
    /// Byte offset behind the token read last.
    pub(super) end: usize,
    depth: usize,
    pub(super) scope: Scope<'t>,
}

/// Reads an expression.
///
/// # Errors
/// The first place where the text stops being one.
pub fn parse(text: &str) -> Result<Tree<'_>, SyntaxError> {
    let next = Token::first(text);
    if next.what == What::End {
        return Err(SyntaxError { fault: SyntaxFault::Empty, start: text.len(), end: text.len() });
    }
    let mut parser = Parser { next, end: 0, depth: 0, scope: Scope::default() };
    parser.whole().map(|root| Tree { root }).map_err(|error| *error)
}

impl<'t> Parser<'t> {
    /// The text of the token to read next.
    pub(super) fn word(&self) -> &'t str {
        self.next.word()
    }

    /// Passes the next token; gives the place where it began.
    pub(super) fn pass(&mut self) -> usize {
        let start = self.next.start;
        self.end = self.next.end;
        self.next.advance();
        start
    }

    pub(super) fn is(&self, what: What) -> bool {
        self.next.what == what
    }

    /// Passes a token if it is the next one.
    pub(super) fn take(&mut self, what: What) -> bool {
        let found = self.is(what);
        if found {
            self.pass();
        }
        found
    }

    pub(super) fn node(&self, start: usize, kind: Kind<'t>) -> Parsed<Node<'t>> {
        self.shallow(Node::new(start, self.end, kind))
    }

    pub(super) fn shallow(&self, node: Node<'t>) -> Parsed<Node<'t>> {
        if node.height() > MAX_DEPTH { self.fault(SyntaxFault::TooDeep) } else { Ok(node) }
    }

    /// A fault of the token to read next.
    #[cold]
    pub(super) fn fault<T>(&self, fault: SyntaxFault) -> Parsed<T> {
        let Token { start, end, .. } = self.next;
        Err(Box::new(SyntaxError { fault, start, end }))
    }

    /// Goes one level deeper; the caller takes it back.
    pub(super) fn deepen(&mut self) -> Parsed<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { self.fault(SyntaxFault::TooDeep) } else { Ok(()) }
    }

    // What is rare has a separate function in the functions of a level: their frames lie on the stack many times.

    fn whole(&mut self) -> Parsed<Node<'t>> {
        let root = self.expression()?;
        if self.is(What::End) { Ok(root) } else { self.unexpected("operator_or_end") }
    }

    /// Whatever is between commas or brackets.
    pub(super) fn expression(&mut self) -> Parsed<Node<'t>> {
        self.deepen()?;
        let read = if self.is_lambda() { self.lambda() } else { self.conditional() };
        self.depth -= 1;
        read
    }

    fn conditional(&mut self) -> Parsed<Node<'t>> {
        let start = self.next.start;
        let condition = self.operators(level::OR)?;
        let chooses = |operator: &Operator| operator.level == level::CONDITIONAL;
        if self.is(What::Question) || self.operator().is_some_and(chooses) {
            self.choice(start, condition)
        } else {
            Ok(condition)
        }
    }

    /// What follows a condition.
    fn choice(&mut self, start: usize, condition: Node<'t>) -> Parsed<Node<'t>> {
        if let Some(operator) = self.operator() {
            self.pass();
            let right = self.expression()?;
            return self.node(start, Kind::Binary(operator, Box::new([condition, right])));
        }
        self.pass();
        let then = self.expression()?;
        if !self.take(What::Colon) {
            return self.unexpected("operator_or_colon");
        }
        let otherwise = self.expression()?;
        self.node(start, Kind::Conditional(Box::new([condition, then, otherwise])))
    }

    /// The binary operator to read next.
    fn operator(&self) -> Option<&'static Operator> {
        match self.next.what {
            What::Operator | What::Name => Operator::binary(self.word()),
            _ => None,
        }
    }

    /// Operands joined by operators of this level and tighter ones.
    fn operators(&mut self, least: u8) -> Parsed<Node<'t>> {
        let start = self.next.start;
        let mut left = self.unary()?;
        while let Some(operator) = self.operator().filter(|operator| operator.level >= least) {
            left = self.joined(start, left, operator)?;
        }
        Ok(left)
    }

    /// The start is that of the whole: a left operand in parentheses begins behind it.
    fn joined(&mut self, start: usize, left: Node<'t>, operator: &'static Operator) -> Parsed<Node<'t>> {
        self.pass();
        self.deepen()?;
        let right = self.operators(operator.level + 1)?;
        self.depth -= 1;
        if operator.chains() {
            let mut chain = left.chained(operator, right);
            (chain.start, chain.end) = (start, self.end);
            return self.shallow(chain);
        }
        if self.operator().is_some_and(|next| next.level == operator.level) {
            return self.fault(SyntaxFault::ChainedComparison);
        }
        self.node(start, Kind::Binary(operator, Box::new([left, right])))
    }

    fn unary(&mut self) -> Parsed<Node<'t>> {
        let operator = match self.next.what {
            What::Operator | What::Name => Operator::unary(self.word()),
            _ => None,
        };
        match operator {
            Some(operator) => self.prefixed(operator),
            None => self.postfix(),
        }
    }

    fn prefixed(&mut self, operator: &'static Operator) -> Parsed<Node<'t>> {
        if operator.is_word() && self.is_bare_word() {
            return self.reserved();
        }
        let start = self.pass();
        self.deepen()?;
        let operand = self.unary()?;
        self.depth -= 1;
        self.node(start, Kind::Unary(operator, Box::new(operand)))
    }

    /// Whether the word to read next is where a field would: nothing that begins a value follows it.
    pub(super) fn is_bare_word(&self) -> bool {
        let next = self.next.next();
        match next.what {
            What::Open
            | What::OpenBracket
            | What::OpenBrace
            | What::Wrapped
            | What::Text
            | What::Regex
            | What::Number
            | What::Fault => false,
            What::Operator => Operator::unary(next.word()).is_none(),
            What::Name => Operator::binary(next.word()).is_some(),
            _ => true,
        }
    }

    /// Passes the closing bracket of what was opened at `opened`; `expected` is all that may come there.
    pub(super) fn close(&mut self, bracket: What, opened: usize, expected: &'static str) -> Parsed<()> {
        if self.take(bracket) {
            Ok(())
        } else if self.is(What::End) {
            let (open, closing) = match bracket {
                What::Close => ("parenthesis", "parenthesis"),
                What::CloseBracket => ("bracket", "bracket"),
                _ => ("brace", "brace"),
            };
            let fault = SyntaxFault::NeverClosed(open, closing);
            Err(Box::new(SyntaxError { fault, start: opened, end: self.next.text.len() }))
        } else {
            self.unexpected(expected)
        }
    }

    pub(super) fn reserved<T>(&self) -> Parsed<T> {
        self.fault(SyntaxFault::Reserved)
    }

    /// The error for a token that can't be here.
    pub(super) fn unexpected<T>(&self, expected: &'static str) -> Parsed<T> {
        self.fault(match self.next.what {
            What::Fault => self.next.fault,
            What::Semicolon => SyntaxFault::NotAnExpression("semicolon"),
            What::Assignment => SyntaxFault::NotAnExpression("assignment"),
            _ => SyntaxFault::Unexpected(expected),
        })
    }
}
