//! The options of a call.

use super::check::wrong_type;
use super::field::{Field, Shape, field};
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::json::{Kind, Node, Pointer};

/// What the options of a call may hold.
pub(crate) const OPTIONS: &[Field] = &[field("now", Shape::Integer(i64::MIN, i64::MAX))
    .unit("seconds")
    .doc("The present time, in Unix seconds; with it, start times that have passed are found.")
    .example("1893456000")];

/// Options of a call.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    pub(crate) now: Option<i64>,
}

impl Options {
    /// Reads `{now?}`.
    pub(crate) fn read(node: Node<'_>, faults: &mut Faults) -> Options {
        let place = Pointer::ROOT;
        let place = place.key("options");
        let mut options = Options::default();
        if !matches!(node.kind(), Kind::Object | Kind::Null) {
            faults.push(wrong_type(node, "an object", &place));
        }
        for (key, value) in node.members() {
            match key.as_ref() {
                "now" if value.kind() == Kind::Null => {}
                "now" => match value.as_i64() {
                    Some(now) => options.now = Some(now),
                    None => faults.push(
                        Diagnostic::new(Code::WrongType, &place.key("now"))
                            .with("expected", "the present time as an integer")
                            .with("found", value.kind().name()),
                    ),
                },
                _ => faults.push(
                    Diagnostic::new(Code::UnknownField, &place.key(&key)).with_some("nearest", nearest(&key, ["now"])),
                ),
            }
        }
        options
    }
}
