//! The parts of a tree in JSON that are more than their members: chains, paths, lambdas.

use super::read::{Object, Read, Reader, owned};
use super::tree::{Lambda, Step, StepKind};
use super::words::{Operator, is_name, is_refused, is_reserved};
use crate::json::{Node as Value, Pointer};
use aepflow_syntax::NameIndex;

/// The kinds of steps, and their members beside `kind`, `start` and `end`.
const STEPS: [(&str, &[&str]); 4] = [
    ("member", &["name", "wrapped", "safe"]),
    ("index", &["index"]),
    ("every", &[]),
    ("method", &["name", "arguments", "safe"]),
];

impl<'d> Reader<'d> {
    /// Operands and the operators between them; joined as the parser does, so that a chain never begins with its like.
    pub(super) fn chain(&mut self, object: Object<'d, '_>) -> Read {
        let operators = self.list(object, "operators", |reader, json, place| {
            let text = reader.text(json, place)?;
            let operator = Operator::binary(&text).filter(|operator| operator.chains());
            reader.or_invalid(operator, place, "chain")
        });
        let operands = self.nodes(object, "operands");
        let (operators, operands) = (operators?, operands?);
        let one_level = operators.iter().all(|operator| operator.level == operators[0].level);
        let level = (one_level && !operators.is_empty()).then_some(());
        self.or_invalid(level, &object.1.key("operators"), "operators")?;
        let fits = operands.len() == operators.len() + 1;
        self.or_invalid(fits.then_some(()), &object.1.key("operands"), "operands")?;
        let mut operands = operands.into_iter();
        let mut node = operands.next()?;
        for operator in operators {
            node = node.chained(operator, operands.next()?);
        }
        Some(node)
    }

    /// A base and the steps into it; one that is a path itself is in parentheses.
    pub(super) fn path(&mut self, object: Object<'d, '_>) -> Read {
        let base = self.part(object, "base");
        let steps = self.list(object, "steps", Self::step);
        let (base, steps) = (base?, steps?);
        self.or_invalid((!steps.is_empty()).then_some(()), &object.1.key("steps"), "steps")?;
        let mut node = base;
        for (index, step) in steps.into_iter().enumerate() {
            node.step(step, index == 0);
        }
        Some(node)
    }

    fn step(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read<Step<'static>> {
        let object = (json, place);
        let kind = self.kind(object, &STEPS)?;
        let (start, end) = self.positions(object)?;
        let safe = self.flag(object, "safe")?;
        let kind = match kind {
            "member" => StepKind::Member(self.name(object)?),
            "index" => StepKind::Index(Box::new(self.part(object, "index")?)),
            "every" => StepKind::Every,
            _ => {
                let fits = |name: &str| is_name(name) && !is_refused(name);
                let name = self.checked(object, "name", "the name of a method", fits);
                let arguments = self.nodes(object, "arguments");
                StepKind::Method(name?, arguments?)
            }
        };
        Some(Step { start, end, safe, kind })
    }

    pub(super) fn lambda(&mut self, object: Object<'d, '_>) -> Read<Lambda<'static>> {
        let names = self.list(object, "parameters", |reader, json, place| {
            let name = reader.text(json, place)?;
            let fits = is_name(&name) && !is_reserved(&name);
            reader.or_invalid(fits.then_some(name), place, "free_name")
        })?;
        let mut seen = NameIndex::default();
        let differ = names.iter().all(|name| seen.add(name.as_ref().into(), 0).is_none());
        self.or_invalid(differ.then_some(()), &object.1.key("parameters"), "parameters")?;
        self.scope.enter(names.iter().cloned());
        let body = self.part(object, "body");
        self.scope.leave(names.iter().map(AsRef::as_ref));
        let parameters = names.into_iter().map(owned).collect();
        Some(Lambda { parameters, body: Box::new(body?), block: self.flag(object, "block")? })
    }
}
