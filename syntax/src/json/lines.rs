//! Offsets of a text as lines and columns.

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
        for block in text.chunks(BLOCK) {
            blocks.push(place);
            place = place.after(block);
        }
        Lines { text, blocks }
    }

    /// The place of a byte; that of the text's end for an offset behind it.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let block = (offset / BLOCK).min(self.blocks.len().saturating_sub(1));
        let start = self.blocks.get(block).copied().unwrap_or(Place { line: 1, column: 1 });
        start.after(&self.text[block * BLOCK..offset])
    }
}

impl Place {
    fn after(self, text: &[u8]) -> Place {
        text.iter().fold(self, |place, byte| match byte {
            b'\n' => Place { line: place.line + 1, column: 1 },
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
        let lines = Lines::new(text.as_bytes());
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..offset];
            let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
            assert_eq!(lines.place(offset), Place { line: before.matches('\n').count() + 1, column });
        }
        assert_eq!(Lines::new(b"").place(7), Place { line: 1, column: 1 });
    }
}
