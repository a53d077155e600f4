//! Parts of texts.

use std::slice::SliceIndex;

/// What the standard library has for texts too, without its panics and its tables: these weigh more in the wasm build
/// than all that is done with them here.
pub trait TextExt {
    /// The part in a range of bytes; nothing where the range is not one of whole characters of the text.
    fn part(&self, range: impl SliceIndex<str, Output = str>) -> &str;
    /// Where a short text, which is not empty, first stands.
    fn place_of(&self, text: &str) -> Option<usize>;
    /// What stands before and behind the first byte of that kind, which is one of ASCII.
    fn cut(&self, byte: u8) -> Option<(&str, &str)>;
    /// Whether a short text stands in it.
    fn holds(&self, text: &str) -> bool;
    /// The same with one text in the place of another.
    fn replaced(&self, from: &str, to: &str) -> String;
}

impl TextExt for str {
    #[inline(always)]
    fn part(&self, range: impl SliceIndex<str, Output = str>) -> &str {
        self.get(range).unwrap_or_default()
    }

    fn place_of(&self, text: &str) -> Option<usize> {
        self.as_bytes().windows(text.len().max(1)).position(|window| window == text.as_bytes())
    }

    fn cut(&self, byte: u8) -> Option<(&str, &str)> {
        let at = self.bytes().position(|other| other == byte)?;
        Some((self.part(..at), self.part(at + 1..)))
    }

    fn holds(&self, text: &str) -> bool {
        self.place_of(text).is_some()
    }

    fn replaced(&self, from: &str, to: &str) -> String {
        let mut out = String::with_capacity(self.len());
        let mut rest = self;
        while let Some(at) = rest.place_of(from) {
            out.push_str(rest.part(..at));
            out.push_str(to);
            rest = rest.part(at + from.len()..);
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::TextExt;

    #[test]
    fn parts_are_found_and_replaced_as_the_standard_library_does() {
        for (text, from, to) in [
            ("a.b.c", ".", "\\."),
            ("~1~0~01", "~1", "/"),
            ("é[*].é[*]", "[*]", ""),
            ("", "a", "b"),
            ("aaa", "aa", "b"),
        ] {
            assert_eq!(text.place_of(from), text.find(from));
            assert_eq!(text.replaced(from, to), text.replace(from, to));
            assert_eq!(text.cut(b'.'), text.split_once('.'));
        }
        assert_eq!(("é".part(1..), "abc".part(1..9), "abc".part(1..)), ("", "", "bc"));
    }
}
