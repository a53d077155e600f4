//! Offsets of a text as lines and columns. A line ends with `\n`, `\r` or both.

/// Finds the line and column of any byte without reading the text again from its start.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t [u8],
    /// Where each block of the text begins.
    blocks: Vec<Place>,
}

const BLOCK: usize = 1024;

/// Line and column of a byte, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl<'t> Lines<'t> {
    /// Reads a text once.
    #[must_use]
    pub fn new(text: &'t [u8]) -> Self {
        let mut place = Place { line: 1, column: 1 };
        let mut blocks = Vec::with_capacity(text.len() / BLOCK + 1);
        for start in (0..text.len()).step_by(BLOCK) {
            blocks.push(place);
            place = place.after(&text[start..], BLOCK);
        }
        Lines { text, blocks }
    }

    /// The place of a byte; that of the text's end for an offset behind it.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let block = (offset / BLOCK).min(self.blocks.len().saturating_sub(1));
        let start = self.blocks.get(block).copied().unwrap_or(Place { line: 1, column: 1 });
        start.after(&self.text[block * BLOCK..], offset - block * BLOCK)
    }
}

impl Place {
    /// The place behind the first `len` bytes of a text that begins here.
    fn after(self, text: &[u8], len: usize) -> Place {
        text.iter().enumerate().take(len).fold(self, |place, (at, byte)| match byte {
            b'\n' => Place { line: place.line + 1, column: 1 },
            b'\r' if text.get(at + 1) != Some(&b'\n') => Place { line: place.line + 1, column: 1 },
            // The bytes of a character behind its first one.
            0x80..=0xbf => place,
            _ => Place { column: place.column + 1, ..place },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines, Place};

    #[test]
    fn every_offset_has_the_place_that_counting_from_the_start_gives() {
        let text = "é{\n  \"ключ\": 1,\n".repeat(BLOCK / 8);
        // The end of a block parts some of the pairs.
        let mixed = "a\rb\r\nc\n\r\r\n".repeat(BLOCK);
        for text in [text, mixed] {
            let lines = Lines::new(text.as_bytes());
            let (mut line, mut column, mut chars) = (1, 1, text.char_indices().peekable());
            while let Some((offset, c)) = chars.next() {
                assert_eq!(lines.place(offset), Place { line, column });
                let ends = c == '\n' || c == '\r' && chars.peek().is_none_or(|(_, next)| *next != '\n');
                (line, column) = if ends { (line + 1, 1) } else { (line, column + 1) };
            }
            assert_eq!(lines.place(text.len()), Place { line, column });
        }
        assert_eq!(Lines::new(b"").place(7), Place { line: 1, column: 1 });
    }
}
