//! Where a specification asks for what a user gives: `${name}` in its texts.

use std::collections::BTreeMap;

use crate::json::{Kind, Node, Pointer};
use aepflow_syntax::text::contains;

/// The name in each `${name}` of a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_name =
        |name: &&str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    text.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).filter(is_name)
}

/// The names that the texts below a node ask for, each with the first place.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) names: BTreeMap<String, String>,
    /// Whether the query of an advanced schedule is among them.
    pub(super) schedule: bool,
}

impl Asked {
    /// Bounded by the depth and the length of the document, as every text is looked at once.
    pub(super) fn look(&mut self, node: Node<'_>, place: &Pointer<'_>) {
        match node.kind() {
            Kind::String => {
                let text = node.as_str().unwrap_or_default();
                self.schedule |= contains(&text, "{SCHEDULE_QUERY}");
                for name in names(&text) {
                    self.names.entry(name.to_owned()).or_insert_with(|| place.to_string());
                }
            }
            Kind::Object => node.members().for_each(|(key, value)| self.look(value, &place.key(&key))),
            Kind::Array => node.elements().enumerate().for_each(|(i, item)| self.look(item, &place.index(i))),
            _ => {}
        }
    }
}
