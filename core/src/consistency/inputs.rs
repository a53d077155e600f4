//! The inputs of the operations that a sequence of requests contains.

use crate::input::present;
use crate::json::{Kind, Node};

/// The inputs of an operation, with the JSON Pointer of each: one, or those of a list.
pub(super) fn inputs<'d>(spec: Node<'d>, operation: &str) -> Vec<(String, Node<'d>)> {
    match present(spec, operation) {
        None => Vec::new(),
        Some(list) if list.kind() == Kind::Array && operation == "createDescriptor" => {
            list.elements().enumerate().map(|(index, value)| (format!("/{operation}/{index}"), value)).collect()
        }
        Some(value) => vec![(format!("/{operation}"), value)],
    }
}
