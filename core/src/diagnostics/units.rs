//! What positions in a text count: each host cuts its own strings.

/// What the positions in a text count, as the strings of a host do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Bytes of UTF-8: Rust.
    Bytes,
    /// Code units of UTF-16: JavaScript.
    Utf16,
    /// Code points: Python.
    CodePoints,
}

impl Units {
    /// How many of them a character has.
    pub(crate) fn length(self, c: char) -> usize {
        match self {
            Units::Bytes => c.len_utf8(),
            Units::Utf16 => c.len_utf16(),
            Units::CodePoints => 1,
        }
    }

    /// The position of a byte of a text, which begins a character or ends the text.
    #[must_use]
    pub fn position(self, text: &str, byte: usize) -> usize {
        text.get(..byte).unwrap_or(text).chars().map(|c| self.length(c)).sum()
    }
}

/// Where a part of a text begins and ends, in the units that are not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(super) utf16: [usize; 2],
    pub(super) code_points: [usize; 2],
}

impl Span {
    pub(super) fn within(self, units: Units, name: &str) -> Option<usize> {
        let [start, end] = match units {
            Units::Bytes => return None,
            Units::Utf16 => self.utf16,
            Units::CodePoints => self.code_points,
        };
        match name {
            "start" => Some(start),
            "end" => Some(end),
            _ => None,
        }
    }
}
