//! Parts of specifications, which may be missing or of another type, and what is said where they leave something open.

use std::borrow::Cow;

use crate::diagnostics::{Code, Diagnostic};
use crate::input::present;
use crate::json::{Kind, Node, Pointer};

/// A member that is an object.
pub(super) fn object<'d>(node: Option<Node<'d>>, name: &str) -> Option<Node<'d>> {
    let parent = node.filter(|node| node.kind() == Kind::Object)?;
    present(parent, name).filter(|node| node.kind() == Kind::Object)
}

/// A member that is a text.
pub(super) fn text(node: Option<Node<'_>>, name: &str) -> Option<String> {
    let parent = node.filter(|node| node.kind() == Kind::Object)?;
    present(parent, name)?.as_str().filter(|text| !text.is_empty()).map(Cow::into_owned)
}

/// A member that is true or false.
pub(super) fn flag(node: Option<Node<'_>>, name: &str) -> Option<bool> {
    present(node.filter(|node| node.kind() == Kind::Object)?, name)?.as_bool()
}

/// Says that the specifications leave a member of the definition open.
pub(super) fn unclear(place: &Pointer<'_>, member: &str) -> Diagnostic {
    Diagnostic::new(Code::UnclearDefinition, place).with_shown("field", member)
}
