//! Parts of texts.

use std::slice::SliceIndex;

/// What the standard library has for texts too, without its panics and its tables: these weigh more in the wasm build
/// than all that is done with them here.
pub trait TextExt {
    /// Whether it is equal to another text: eight bytes at a time, as most are longer.
    fn is(&self, other: &str) -> bool;
    /// What is between one text at its front and another at its end, if it has both.
    fn between(&self, before: &str, behind: &str) -> Option<&str>;
    /// Whether all of it is printable ASCII, as most texts are.
    fn is_printable(&self) -> bool;
    /// The part in a range of bytes; nothing where the range is not one of whole characters of the text.
    fn part(&self, range: impl SliceIndex<str, Output = str>) -> &str;
    /// Where a short text, which is not empty, first occurs.
    fn place_of(&self, text: &str) -> Option<usize>;
    /// What is before and behind the first byte of that kind, which is one of ASCII.
    fn cut(&self, byte: u8) -> Option<(&str, &str)>;
    /// What is before and behind the last byte of that kind, which is one of ASCII.
    fn cut_last(&self, byte: u8) -> Option<(&str, &str)>;
    /// What is behind the last byte of that kind, which is one of ASCII; the whole if there is none.
    fn last_part(&self, byte: u8) -> &str;
    /// What is between the bytes of that kind, which is one of ASCII; at least one part.
    fn parts(&self, byte: u8) -> Parts<'_>;
    /// Whether it contains a short text.
    fn holds(&self, text: &str) -> bool;
    /// The same with one text in the place of another.
    fn replaced(&self, from: &str, to: &str) -> String;
}

impl TextExt for str {
    #[inline(always)]
    fn is(&self, other: &str) -> bool {
        let ((words, rest), (other_words, other_rest)) = (self.as_bytes().as_chunks(), other.as_bytes().as_chunks());
        let word = |word: &[u8; 8]| u64::from_le_bytes(*word);
        self.len() == other.len()
            && words.iter().zip(other_words).all(|(one, other)| word(one) == word(other))
            && rest.iter().zip(other_rest).all(|(one, other)| one == other)
    }

    fn between(&self, before: &str, behind: &str) -> Option<&str> {
        let end = self.len().checked_sub(behind.len()).filter(|end| *end >= before.len())?;
        let has_both = self.get(..before.len())?.is(before) && self.get(end..)?.is(behind);
        if has_both { self.get(before.len()..end) } else { None }
    }

    fn is_printable(&self) -> bool {
        const ONES: u64 = u64::from_ne_bytes([1; 8]);
        const HIGH: u64 = ONES << 7;
        // As high bits: what is beyond 0x7e, and what is at least a space if it is not beyond.
        let printable = |word: u64| {
            let (beyond, space) = (word | word.wrapping_add(ONES), word.wrapping_add(ONES * 0x60));
            beyond & HIGH == 0 && space & HIGH == HIGH
        };
        let (words, rest) = self.as_bytes().as_chunks();
        words.iter().all(|word| printable(u64::from_le_bytes(*word)))
            && rest.iter().all(|byte| (0x20..0x7f).contains(byte))
    }

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

    #[inline(never)]
    fn cut_last(&self, byte: u8) -> Option<(&str, &str)> {
        let at = self.bytes().rposition(|other| other == byte)?;
        Some((self.part(..at), self.part(at + 1..)))
    }

    fn last_part(&self, byte: u8) -> &str {
        self.cut_last(byte).map_or(self, |(_, last)| last)
    }

    fn parts(&self, byte: u8) -> Parts<'_> {
        Parts { rest: Some(self), byte }
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

/// The parts of a text; see [`TextExt::parts`].
#[derive(Debug)]
pub struct Parts<'t> {
    rest: Option<&'t str>,
    byte: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let (part, behind) = rest.cut(self.byte).map_or((rest, None), |(part, behind)| (part, Some(behind)));
        self.rest = behind;
        Some(part)
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
            assert_eq!(text.cut_last(b'.'), text.rsplit_once('.'));
            assert_eq!(Some(text.last_part(b'.')), text.rsplit('.').next());
            assert!(text.parts(b'.').eq(text.split('.')));
        }
        let between = [("(a)", "(", ")"), ("ab", "a", "b"), ("a", "a", "a"), ("éa", "a", "a"), ("aba", "b", "a")];
        let found = between.map(|(text, before, behind)| text.between(before, behind));
        assert_eq!(found, [Some("a"), Some(""), None, None, None]);
        assert_eq!(("é".part(1..), "abc".part(1..9), "abc".part(1..)), ("", "", "bc"));
    }

    #[test]
    fn printable_is_what_lies_between_space_and_tilde() {
        for at in 0..19 {
            for c in (0..0x100).filter_map(char::from_u32) {
                let mut text: Vec<char> = "a text of 19 chars.".chars().collect();
                text[at] = c;
                let text: String = text.into_iter().collect();
                assert_eq!(text.is_printable(), matches!(c, ' '..='~'), "{text}");
                assert!(text.is(&text.clone()) && text.is("a text of 19 chars.") == (text == "a text of 19 chars."));
            }
        }
    }
}
