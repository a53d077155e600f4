//! Times made of what may be null: in arithmetic null counts as 0, and `dformat` makes a day in 1970 of it.

use super::check::{Checker, fault};
use super::fields::{FieldRead, Fields, is_within};
use super::tree::{Kind, Node, StepKind};
use super::words::Meaning;
use crate::diagnostics::Code;

/// What must be true or false of a part, from the nearest condition outwards: whoever asks about a field cares for its null.
#[derive(Clone, Copy)]
struct Under<'n> {
    condition: Option<&'n Node<'n>>,
    outer: Option<&'n Under<'n>>,
    /// Whether it is within the time that `dformat` writes.
    in_time: bool,
}

impl Checker<'_, '_> {
    /// Warns of times that are computed from fields that may be null, unless a condition around asks about them.
    pub(super) fn nulls(&mut self, root: &Node<'_>) {
        if let Some(known) = self.known().filter(|known| known.has_nullable()) {
            self.times(known, root, &Under { condition: None, outer: None, in_time: false });
        }
    }

    fn times<'n>(&mut self, known: &Fields<'_>, node: &'n Node<'n>, under: &'n Under<'n>) {
        let parts: &[Node<'_>] = match &node.kind {
            Kind::Call(_, arguments) => arguments,
            Kind::Conditional(parts) => &**parts,
            Kind::Binary(_, operands) => &**operands,
            Kind::Array(items, _) | Kind::Set(items) => items,
            Kind::Unary(_, part) => std::slice::from_ref(part),
            Kind::Chain(operands) => {
                let joins = operands.iter().any(|(operator, _)| matches!(operator.meaning, Meaning::And | Meaning::Or));
                for (_, operand) in operands.iter().filter(|_| !joins) {
                    match unguarded(known, operand, under) {
                        Some(path) if under.in_time => {
                            let fault = fault(Code::UnguardedTime, operand.start, operand.end);
                            self.push(fault.with_shown("value", &path));
                        }
                        _ => self.times(known, operand, under),
                    }
                }
                return;
            }
            _ => return,
        };
        let (name, chooses) = match &node.kind {
            Kind::Call(name, _) => (&**name, matches!(&**name, "iif" | "decode")),
            Kind::Conditional(_) => ("", true),
            _ => ("", false),
        };
        for (at, part) in parts.iter().enumerate() {
            let condition = parts.first().filter(|_| chooses && at > 0);
            let in_time = (under.in_time || name == "dformat" && at == 0) && !(chooses && at == 0);
            self.times(known, part, &Under { condition, outer: Some(under), in_time });
        }
    }
}

/// The path of a field that may be null and that no condition asks about.
fn unguarded(known: &Fields<'_>, node: &Node<'_>, under: &Under<'_>) -> Option<String> {
    let path = path_of(node).filter(|path| known.may_be_null(path))?;
    let mut next = Some(under);
    while let Some(under) = next {
        if under.condition.is_some_and(|condition| asks(condition, &path)) {
            return None;
        }
        next = under.outer;
    }
    Some(path)
}

/// Whether a condition reads a field, or what the field lies in.
fn asks(condition: &Node<'_>, path: &str) -> bool {
    let any = |nodes: &[Node<'_>]| nodes.iter().any(|node| asks(node, path));
    if path_of(condition).is_some_and(|read| is_within(path, &read)) {
        return true;
    }
    match &condition.kind {
        Kind::Call(_, parts) | Kind::Array(parts, _) | Kind::Set(parts) => any(parts),
        Kind::Conditional(parts) => any(&**parts),
        Kind::Binary(_, parts) => any(&**parts),
        Kind::Unary(_, part) => asks(part, path),
        Kind::Chain(operands) => operands.iter().any(|(_, operand)| asks(operand, path)),
        Kind::Path(base, steps) => {
            let arguments = steps.iter().any(|step| matches!(&step.kind, StepKind::Method(_, list) if any(list)));
            arguments || asks(base, path)
        }
        _ => false,
    }
}

fn path_of(node: &Node<'_>) -> Option<String> {
    let (name, steps) = match &node.kind {
        Kind::Field(name) => (name, &[][..]),
        Kind::Path(base, steps) => match &base.kind {
            Kind::Field(name) => (name, steps.as_slice()),
            _ => return None,
        },
        _ => return None,
    };
    let (read, complete) = FieldRead::new("", [node, node], name, steps);
    complete.then(|| read.path.into_owned())
}
