//! The rules for every text of an input, wherever it is: no control characters, no placeholders left over.

use crate::diagnostics::{Code, Diagnostic, Report, shown};
use crate::json::{Kind, Node, Pointer};
use aepflow_syntax::TextExt;

/// Rules for every text of an input, wherever it is: no control characters, no placeholders left over.
pub(crate) fn check_text(input: Node<'_>, faults: &mut Vec<Diagnostic>) {
    check_text_at(input, &Pointer::ROOT, faults);
}

/// The same for one member of an input.
pub(crate) fn check_text_of(input: Node<'_>, name: &str, faults: &mut Vec<Diagnostic>) {
    if let Some(member) = input.get(name) {
        check_text_at(member, &Pointer::ROOT.key(name), faults);
    }
}

/// The same for what is at a place.
pub(crate) fn check_text_at(node: Node<'_>, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) {
    walk(node, place, false, faults);
}

fn walk(node: Node<'_>, place: &Pointer<'_>, secret: bool, faults: &mut Vec<Diagnostic>) {
    if !node.has_brace() {
        return;
    }
    match node.kind() {
        Kind::String => {
            let text = node.as_str().unwrap_or_default();
            if let Some(found) = placeholder(&text) {
                let code = if found.to_ascii_uppercase().holds("ORG_ID") && text.holds("ns.adobe.com")
                    || found == "{ORG_ID}" && text.starts_with("_{")
                {
                    Code::OrgIdAsTenant
                } else {
                    Code::Placeholder
                };
                let found = if secret { "{…}".to_owned() } else { shown(found) };
                faults.report(Diagnostic::new(code, place).with("placeholder", found));
            }
        }
        Kind::Object => {
            for (key, value) in node.members() {
                walk(value, &place.key(&key), secret || key == "auth", faults);
            }
        }
        Kind::Array => node.elements().enumerate().for_each(|(i, item)| walk(item, &place.index(i), secret, faults)),
        _ => {}
    }
}

/// The first `{NAME}` or `{{name}}` in a text; `${name}` belongs to the mapping language.
pub(crate) fn placeholder(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('{') {
        let before = text.part(..at).chars().next_back();
        if matches!(before, Some('$' | '{')) {
            continue;
        }
        let rest = text.part(at..);
        let double = rest.starts_with("{{");
        let inner = rest.part(if double { 2 } else { 1 }..);
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        // Not behind what no name holds: else many braces would each be followed to the end of the text.
        let end = inner.find(|c| !word(c) && c != ' ').unwrap_or(inner.len());
        let name = inner.part(..end).trim();
        let fits = if double {
            name.chars().all(word) && inner.part(end..).starts_with("}}")
        } else {
            name.chars().all(|c| matches!(c, 'A'..='Z' | '0'..='9' | '_')) && inner.part(end..).starts_with('}')
        };
        if fits && !name.is_empty() {
            let len = end + if double { 4 } else { 2 };
            return Some(rest.part(..len));
        }
    }
    None
}
