//! The variables whose values a saved request says itself.

use std::collections::BTreeMap;

use aepflow_syntax::text::find;

use super::part::Part;
use super::pasted::{Pasted, unreadable};
use crate::json::Node;

/// Longer values, such as a token, are not put in: a text with many variables would grow without end.
const LONGEST: usize = 200;

/// The values of variables by name.
#[derive(Default)]
pub(super) struct Values(BTreeMap<String, String>);

impl Values {
    /// Those of Postman's lists of keys and values.
    pub(super) fn of(list: Option<Node<'_>>) -> Values {
        let mut values = Values::default();
        for entry in list.into_iter().flat_map(Node::elements) {
            let [key, value] = ["key", "value"].map(|name| entry.get(name).and_then(Node::as_str));
            if let Some(key) = key {
                values.add(&key, &value.unwrap_or_default());
            }
        }
        values
    }

    /// Adds a variable; its value may name those before it.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let value = self.filled(&Part::made(value, 0)).text;
        if !value.is_empty() && value.len() <= LONGEST {
            self.0.insert(name.to_owned(), value);
        }
    }

    /// Puts the values into the parts of a request.
    pub(super) fn fill(&self, pasted: &mut Pasted) {
        let headers = pasted.headers.iter_mut().map(|header| &mut header.value);
        for part in headers.chain(&mut pasted.url).chain(&mut pasted.body).filter(|part| has_variable(&part.text)) {
            *part = self.filled(part);
        }
        pasted.body_elsewhere |= pasted.body.as_ref().is_some_and(unreadable);
    }

    fn filled(&self, part: &Part) -> Part {
        let mut out = Part::empty(part.start());
        let mut at = 0;
        while let Some((len, name)) = variable(part.text.get(at..).unwrap_or_default()) {
            out.append("", &part.cut(at, len));
            let whole = part.cut(at + len, name.len() + 4);
            let value = self.0.get(name.trim()).map(|value| Part::made(value, whole.start()));
            out.append("", &value.unwrap_or(whole));
            at += len + name.len() + 4;
        }
        out.append("", &part.from(at));
        let open = has_variable(&out.text);
        out.opened(open)
    }

    /// An address with the values of its steps, such as `:flowId`; one without a value stays a variable.
    pub(super) fn steps(list: Node<'_>, url: &Part) -> Part {
        let values = Values::of(Some(list));
        let mut out = Part::empty(url.start());
        let mut at = 0;
        for step in url.text.split('/') {
            out.append(if at == 0 { "" } else { "/" }, &Part::empty(url.place(at)));
            let name = step.strip_prefix(':').map_or("", |name| name.split('?').next().unwrap_or_default());
            if name.is_empty() {
                out.append("", &url.cut(at, step.len()));
            } else {
                let value = values.0.get(name).cloned().unwrap_or_else(|| ["{{", name, "}}"].concat());
                out.append("", &Part::made(&value, url.place(at)));
                out.append("", &url.cut(at + 1 + name.len(), step.len() - 1 - name.len()));
            }
            at += step.len() + 1;
        }
        let open = has_variable(&out.text);
        out.opened(open)
    }
}

/// The first variable of a text: where it begins, and its name.
fn variable(text: &str) -> Option<(usize, &str)> {
    let start = find(text, "{{")?;
    let inner = text.get(start + 2..)?;
    Some((start, inner.get(..find(inner, "}}")?)?))
}

/// Whether a variable of such a program is in a text.
pub(super) fn has_variable(text: &str) -> bool {
    variable(text).is_some()
}
