//! The two forms of a mapping set.

use crate::diagnostics::{Code, Diagnostic};
use crate::input::present;
use crate::json::{Node, Pointer};

/// The two forms in which the platform takes mapping sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// `sourceAttribute` and `destinationXdmPath`.
    Tutorial,
    /// `sourceType`, `source` and `destination`.
    Current,
}

impl Dialect {
    pub(crate) fn mismatch(self, place: &Pointer<'_>) -> Diagnostic {
        let (this, other) = match self {
            Dialect::Tutorial => ("tutorial", "current"),
            Dialect::Current => ("current", "tutorial"),
        };
        Diagnostic::new(Code::DialectMismatch, place).with("dialect", this).with("other", other)
    }
}

/// The dialect of a mapping set: the one it asks for, or that of its own names.
pub(crate) fn dialect_of(set: Node<'_>) -> Dialect {
    let asked = present(set, "dialect").and_then(Node::as_str);
    match asked.as_deref() {
        Some("tutorial") => Dialect::Tutorial,
        // A set that was read names its schema in both forms.
        None if present(set, "xdmSchema").is_some() && present(set, "outputSchema").is_none() => Dialect::Tutorial,
        _ => Dialect::Current,
    }
}
