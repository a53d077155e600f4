//! Calls: is there such a function, and does it take what it is given.

use super::check::{Checker, fault};
use super::functions::{self, Function, Param, Returns};
use super::hints::instead_of_function;
use super::tree::{Node, Step};
use super::types::Type;
use crate::diagnostics::Code;

/// A call by its name and place.
#[derive(Clone, Copy)]
pub(super) struct Call<'c> {
    pub(super) name: &'c str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Checker<'_, '_> {
    pub(super) fn call(&mut self, node: &Node<'_>, name: &str, arguments: &[Node<'_>]) -> Type {
        let call = Call { name, start: node.start, end: node.end };
        if let Some(function) = functions::function(name) {
            return self.arguments(call, function, arguments);
        }
        let instead = instead_of_function(name);
        let nearest = if instead.is_none() { self.guess(name, functions::names()) } else { None };
        let fault = fault(Code::UnknownFunction, node.start, node.start + name.len()).with_shown("name", name);
        self.push(fault.with_some("instead", instead).with_some("nearest", nearest));
        self.unknown(arguments)
    }

    pub(super) fn method(&mut self, step: &Step<'_>, name: &str, arguments: &[Node<'_>]) -> Type {
        let call = Call { name, start: step.start, end: step.end };
        if let Some(method) = functions::method(name) {
            return self.arguments(call, method, arguments);
        }
        let nearest = self.guess(name, functions::method_names());
        let fault = fault(Code::UnknownMethod, step.start, step.end).with_shown("name", name);
        self.push(fault.with_some("nearest", nearest));
        self.unknown(arguments)
    }

    fn unknown(&mut self, arguments: &[Node<'_>]) -> Type {
        for argument in arguments {
            self.node(argument);
        }
        Type::Any
    }

    fn arguments(&mut self, call: Call<'_>, function: &Function, arguments: &[Node<'_>]) -> Type {
        if let Some(only) = &function.only {
            let fault = fault(Code::LimitedFunction, call.start, call.end).with("name", call.name);
            self.push(fault.with("place", only.as_str()));
        }
        if !function.takes(arguments.len()) {
            let fault = fault(Code::WrongArgumentCount, call.start, call.end).with("name", call.name);
            self.push(function.counts(fault).with("found", arguments.len()));
        }
        let mut types = Vec::new();
        for (index, argument) in arguments.iter().enumerate() {
            let found = self.asked(argument, function.asks);
            if matches!(function.returns, Returns::Arguments(_)) {
                types.push(found);
            }
            if let Some(param) = function.param(index) {
                self.argument(call, index, param, argument, found);
            }
        }
        self.literals_together(call, arguments);
        match &function.returns {
            Returns::Type(kind) => *kind,
            Returns::Arguments(numbers) => numbers
                .iter()
                .map(|number| types.get(*number).copied().unwrap_or(Type::Any))
                .reduce(Type::or)
                .unwrap_or(Type::Any),
        }
    }

    fn argument(&mut self, call: Call<'_>, index: usize, param: &Param, argument: &Node<'_>, found: Type) {
        // What must be one of a few texts is never a number.
        let word = param.values.is_empty() || matches!(found, Type::Text | Type::Any | Type::Null);
        if word && param.accepted.takes(found) {
            self.literal(call, index, param, argument);
        } else {
            self.wrong_argument(call, index, argument, &param.expected, found.described(), None);
        }
    }

    #[inline(never)]
    pub(super) fn wrong_argument(
        &mut self,
        call: Call<'_>,
        index: usize,
        argument: &Node<'_>,
        expected: &str,
        found: &str,
        count: Option<usize>,
    ) {
        let fault = fault(Code::WrongArgumentType, argument.start, argument.end).with("name", call.name);
        let fault = fault.with("index", index + 1).with("expected", expected);
        let fault = fault.with_some("instead", (expected == "date" && found == "text").then_some("date"));
        self.push(fault.with("found", found).with_some("count", count));
    }
}
