//! JSON Lines as a stream: bytes that are cut anywhere go in, and whole lines come out.

use std::io::{self, BufRead, Write};

use aepflow_syntax::swar::find;

use crate::results::{Fate, FaultyLine, Verdict};
use crate::run::Run;

/// How many bytes a line of a stream has at most; the record of a longer one is rejected.
pub const MAX_LINE: usize = 1 << 24;
/// How much is written at once.
const BUFFER: usize = 1 << 16;
/// How many lines are told of whose records did not land whole.
pub(crate) const TOLD: usize = 100;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Cuts chunks of bytes into lines.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// What the chunks before have of a line that none of them ended.
    begun: Vec<u8>,
    /// Whether that was given out.
    is_given: bool,
    /// Whether it was longer than a line may be, so that no more of it is kept.
    is_long: bool,
    count: u64,
}

/// A line, and its number, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'t> {
    number: u64,
    /// Nothing if it is longer than a line may be.
    text: Option<&'t [u8]>,
}

impl Lines {
    /// Takes the next line off a chunk; nothing, and what is left of the chunk is kept, where it doesn't end.
    pub(crate) fn next<'l, 'c: 'l>(&'l mut self, chunk: &mut &'c [u8]) -> Option<Line<'l>> {
        if std::mem::take(&mut self.is_given) {
            self.begun.clear();
            self.is_long = false;
        }
        let len = find(chunk, b'\n').map_or(chunk.len(), |at| at + 1);
        let (piece, behind) = chunk.split_at_checked(len).unwrap_or_default();
        *chunk = behind;
        let is_whole = piece.ends_with(b"\n");
        self.is_long |= self.begun.len() + piece.len() > MAX_LINE + 1;
        if !is_whole || !self.begun.is_empty() {
            self.begun.extend_from_slice(if self.is_long { b"" } else { piece });
        }
        if !is_whole {
            return None;
        }
        self.is_given = true;
        self.count += 1;
        let text = if self.begun.is_empty() { piece } else { &self.begun };
        let marked = if self.count == 1 { text.strip_prefix(BYTE_ORDER_MARK) } else { None };
        Some(Line { number: self.count, text: (!self.is_long).then_some(marked.unwrap_or(text)) })
    }
}

impl Run<'_> {
    /// Tries JSON Lines, one record a line, and writes a line with the output of each record that isn't rejected. It keeps no
    /// more than a buffer of the reader and one line, whatever the size of the input. Empty lines are skipped, and a line that
    /// is no record is a rejected one; [`Self::faulty_lines`] has the first of them.
    ///
    /// # Errors
    /// Those of the reader and the writer.
    pub fn lines(&mut self, mut reader: impl BufRead, mut writer: impl Write) -> io::Result<()> {
        let mut lines = Lines::default();
        let mut out = String::new();
        let mut is_end = false;
        while !is_end && !self.is_full() {
            let chunk = match reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            is_end = chunk.is_empty();
            let read = chunk.len();
            let mut left = if is_end { b"\n" } else { chunk };
            while !self.is_full()
                && let Some(line) = lines.next(&mut left)
            {
                self.write_line(line, &mut out);
                // A reader that has all of it in memory gives it as one buffer.
                if out.len() >= BUFFER {
                    writer.write_all(out.as_bytes())?;
                    out.clear();
                }
            }
            reader.consume(read);
        }
        writer.write_all(out.as_bytes())?;
        writer.flush()
    }

    /// Writes the output of a line as one, unless it is rejected.
    fn write_line(&mut self, line: Line<'_>, out: &mut String) {
        let start = out.len();
        match self.line(line, out) {
            Some(verdict) if verdict.fate != Fate::Rejected => out.push('\n'),
            _ => out.truncate(start),
        }
    }

    /// Writes the output of a line; nothing of an empty one.
    pub(crate) fn line(&mut self, line: Line<'_>, out: &mut String) -> Option<Verdict> {
        let verdict = match line.text {
            Some(text) if text.trim_ascii().is_empty() => return None,
            Some(text) => self.write(text, out),
            None => {
                self.size(MAX_LINE + 1);
                self.refused(&format!("the line has more than {MAX_LINE} bytes"), out)
            }
        };
        self.tell(line.number, &verdict);
        Some(verdict)
    }

    /// Keeps what became of a line, if it is one of the first that did not land whole.
    pub(crate) fn tell(&mut self, line: u64, verdict: &Verdict) {
        if verdict.fate != Fate::Lands && self.state.faulty.len() < TOLD {
            let Verdict { fate, faults, reasons } = verdict;
            let (faults, reasons) = (faults.clone(), reasons.clone());
            self.state.faulty.push(FaultyLine { line, fate: *fate, faults, reasons });
        }
    }

    /// The first hundred lines whose records did not land whole.
    #[must_use]
    pub fn faulty_lines(&self) -> &[FaultyLine] {
        &self.state.faulty
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Lines, MAX_LINE};

    fn cut(chunks: &[&[u8]]) -> Vec<(u64, Option<String>)> {
        let mut lines = Lines::default();
        let mut found = Vec::new();
        for mut chunk in chunks.iter().copied().chain([&b"\n"[..]]) {
            while let Some(Line { number, text }) = lines.next(&mut chunk) {
                found.push((number, text.map(|text| String::from_utf8_lossy(text).trim_ascii().to_owned())));
            }
        }
        found.retain(|(_, text)| text.as_deref() != Some(""));
        found
    }

    #[test]
    fn lines_are_the_same_wherever_the_bytes_are_cut() {
        let text = "\u{feff}{\"a\":\"é\"}\r\n\n{\"b\":1}\n \u{feff}\n日本".as_bytes();
        let expected = [(1, "{\"a\":\"é\"}"), (3, "{\"b\":1}"), (4, "\u{feff}"), (5, "日本")]
            .map(|(number, text)| (number, Some(text.to_owned())));
        for one in 0..text.len() {
            for other in one..text.len() {
                assert_eq!(cut(&[&text[..one], &text[one..other], &text[other..]]), expected, "{one} {other}");
            }
        }
        assert_eq!(cut(&text.chunks(1).collect::<Vec<_>>()), expected);
    }

    #[test]
    fn of_a_line_that_is_too_long_nothing_is_kept() {
        let half = vec![b' '; MAX_LINE / 2];
        let whole = [&half[..], &half[..], b"\n{}"].concat();
        assert_eq!(cut(&[&whole]), [(2, Some("{}".to_owned()))]);
        let chunks = [&half[..], &half, b" ", &half, &half, b"\n{}"];
        assert_eq!(cut(&chunks), [(1, None), (2, Some("{}".to_owned()))]);
        assert_eq!(cut(&[&chunks.concat()]), [(1, None), (2, Some("{}".to_owned()))]);
    }
}
