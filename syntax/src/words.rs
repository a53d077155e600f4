//! A few short words, and where one of them is.
//!
//! As each step of each path is looked up: by `matches!` over the parts of a path, a list of paths and expressions would
//! take 1.3 to 1.8 times as long to be checked.

/// Words of ASCII, of less than `LENGTHS` letters.
#[derive(Debug)]
pub struct Words {
    words: &'static [&'static str],
    /// The letters that begin words of each length, as bits: most texts differ from all words by these.
    beginnings: [u32; LENGTHS],
}

/// How many lengths there are.
const LENGTHS: usize = 16;

impl Words {
    /// A set of these words.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut beginnings = [0; LENGTHS];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            beginnings[word.len()] |= letter(word[0]);
            at += 1;
        }
        Words { words, beginnings }
    }

    /// Whether a text is one of them.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        self.has_bytes(text.as_bytes())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }

    #[inline(always)]
    fn has_bytes(&self, text: &[u8]) -> bool {
        match (text.first(), self.beginnings.get(text.len())) {
            (Some(first), Some(letters)) if letters & letter(*first) != 0 => self.includes(text),
            _ => false,
        }
    }

    fn includes(&self, text: &[u8]) -> bool {
        self.words.iter().any(|word| word.as_bytes() == text)
    }
}

const fn letter(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn every_word_is_found_and_no_other() {
        let words = ["and", "break", "size", "_errors"];
        let set = Words::new(&["and", "break", "size", "_errors"]);
        assert!(words.into_iter().all(|word| set.has(word)));
        for text in ["", "a", "sizes", "Size", "sine", "ö", "a longer text than all of the words"] {
            assert!(!set.has(text), "{text}");
        }
    }
}
