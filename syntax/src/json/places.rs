//! JSON Pointers as lines and columns of a text.

use super::document::{Document, Node};
use super::lines::{Lines, Place};
use super::token::Kind;
use crate::text::replace;

/// Where what each pointer leads to begins: a member at its name, an element at itself. Of a pointer that leads nowhere it is
/// the last value on the way; of a text that is no JSON, its start.
#[must_use]
pub fn places(text: &[u8], pointers: &[&str]) -> Vec<Place> {
    let (document, _) = Document::recover(text);
    let lines = Lines::new(text);
    let start = |pointer: &&str| document.as_ref().map_or(0, |document| start(document.root(), pointer));
    pointers.iter().map(|pointer| lines.place(start(pointer))).collect()
}

fn start(root: Node<'_>, pointer: &str) -> usize {
    let (mut value, mut start) = (root, root.start());
    for step in pointer.split('/').skip(1) {
        let found = if value.kind() == Kind::Array {
            step.parse().ok().and_then(|index| value.elements().nth(index)).map(|element| (element, element))
        } else {
            let name = replace(&replace(step, "~1", "/"), "~0", "~");
            value.entries().find(|(key, _)| key.as_str().is_some_and(|key| key == name))
        };
        let Some((place, next)) = found else { break };
        (value, start) = (next, place.start());
    }
    start
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn a_pointer_leads_to_a_name_an_element_or_the_last_on_the_way() {
        let text = "{\"é\": [1,\n  {\"a/b\": {\"c~d\": 2}}],\n \"x\\u0079\": 3}";
        let pointers = ["", "/é", "/é/0", "/é/1", "/é/1/a~1b/c~0d", "/é/1/a~1b/e/f", "/é/9", "/xy", "/none", "wrong"];
        let found: Vec<(usize, usize)> =
            places(text.as_bytes(), &pointers).iter().map(|place| (place.line, place.column)).collect();
        assert_eq!(found, [(1, 1), (1, 2), (1, 8), (2, 3), (2, 12), (2, 4), (1, 2), (3, 2), (1, 1), (1, 1)]);
        for text in ["", "{", "\u{feff}[", "nothing"] {
            assert_eq!(places(text.as_bytes(), &["/a"]).len(), 1);
        }
        assert_eq!(places(b"\xff", &["/a"])[0].line, 1);
    }
}
