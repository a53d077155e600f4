//! The rules for every text of an input, wherever it is: no control characters, no placeholders left over.

use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::json::{Kind, Node, Pointer};
use aepflow_syntax::path;
use aepflow_syntax::text::contains;

/// Rules for every text of an input, wherever it is: no control characters, no placeholders left over.
pub(crate) fn check_text(input: Node<'_>, faults: &mut Faults) {
    check_text_at(input, &Pointer::ROOT, faults);
}

/// The same for one member of an input.
pub(crate) fn check_text_of(input: Node<'_>, name: &str, faults: &mut Faults) {
    if let Some(member) = input.get(name) {
        check_text_at(member, &Pointer::ROOT.key(name), faults);
    }
}

/// The same for what is at a place.
pub(crate) fn check_text_at(node: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
    walk(node, place, false, faults);
}

fn walk(node: Node<'_>, place: &Pointer<'_>, secret: bool, faults: &mut Faults) {
    if !node.has_brace() {
        return;
    }
    match node.kind() {
        Kind::String => {
            let text = node.as_str().unwrap_or_default();
            if let Some(found) = placeholder(&text) {
                let code = if contains(&found.to_ascii_uppercase(), "ORG_ID") && contains(&text, "ns.adobe.com")
                    || found == "{ORG_ID}" && text.starts_with("_{")
                {
                    Code::OrgIdAsTenant
                } else {
                    Code::Placeholder
                };
                let found = if secret { "{…}".to_owned() } else { shown(found) };
                faults.push(Diagnostic::new(code, place).with("placeholder", found));
            }
        }
        Kind::Object => {
            for (key, value) in node.members() {
                walk(value, &place.key(&key), secret || matches!(&*key, "auth" | "clientSecret"), faults);
            }
        }
        Kind::Array => node.elements().enumerate().for_each(|(i, item)| walk(item, &place.index(i), secret, faults)),
        _ => {}
    }
}

/// Why a text is no path, unless a placeholder is left over, which is reported by itself.
pub(crate) fn path_fault(text: &str, place: &Pointer<'_>) -> Option<Diagnostic> {
    let column = path::check(text).err().filter(|_| placeholder(text).is_none())?;
    Some(Diagnostic::new(Code::InvalidPath, place).with_shown("value", text).with("column", column))
}

/// The first `{NAME}` or `{{name}}` in a text; `${name}` belongs to the mapping language.
pub(crate) fn placeholder(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('{') {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        if matches!(before, Some('$' | '{')) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let double = rest.starts_with("{{");
        let inner = rest.get(if double { 2 } else { 1 }..).unwrap_or_default();
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        // Not behind what no name contains: else many braces would each be followed to the end of the text.
        let end = inner.find(|c| !word(c) && c != ' ').unwrap_or(inner.len());
        let name = inner.get(..end).unwrap_or_default().trim();
        let fits = if double {
            name.chars().all(word) && inner.get(end..).unwrap_or_default().starts_with("}}")
        } else {
            name.chars().all(|c| matches!(c, 'A'..='Z' | '0'..='9' | '_'))
                && inner.get(end..).unwrap_or_default().starts_with('}')
        };
        // A number alone is a set of an expression or a count of a pattern.
        if fits && name.contains(|c: char| !c.is_ascii_digit()) {
            let len = end + if double { 4 } else { 2 };
            return rest.get(..len);
        }
    }
    None
}
