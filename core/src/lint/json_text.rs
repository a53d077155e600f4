//! What mends a text that is no JSON, where that is clear.

use super::edit::Edit;
use super::part::Part;
use crate::json::{Fault, FaultKind};

/// The edits that mend a fault of a text, and all of its kind where the reader stops at the first one.
pub(super) fn mended(body: &Part, fault: &Fault) -> Option<Vec<Edit>> {
    let rest = body.text.get(fault.offset..)?;
    let pieces = match fault.kind {
        FaultKind::TrailingComma => vec![Piece::new(fault.offset, 1, "")],
        FaultKind::StrayBracket => vec![Piece::new(fault.offset, stray(rest)?, "")],
        FaultKind::Syntax if rest.starts_with('/') => pieces(&body.text, Wrong::Comments),
        FaultKind::Syntax if rest.starts_with(['\u{201c}', '\u{201d}']) => pieces(&body.text, Wrong::Quotes),
        FaultKind::BadString => pieces(&body.text, Wrong::Escapes),
        _ => return None,
    };
    if !pieces.iter().any(|piece| (piece.at..piece.at + piece.len.max(1)).contains(&fault.offset)) {
        return None;
    }
    pieces.iter().map(|piece| piece.edit(body)).collect()
}

/// How much too much there is at the front of a text that goes on behind the end of its object.
fn stray(rest: &str) -> Option<usize> {
    let closing = |c: char| matches!(c, '}' | ']' | ',') || c.is_ascii_whitespace();
    if rest.chars().all(closing) {
        return Some(rest.trim_end().len());
    }
    let more = rest.strip_prefix('}')?.trim_start().strip_prefix(',')?;
    more.trim_start().starts_with('"').then_some(1)
}

/// Some bytes of the text, and what belongs there.
struct Piece {
    at: usize,
    len: usize,
    text: String,
    hidden: bool,
}

impl Piece {
    fn new(at: usize, len: usize, text: &str) -> Piece {
        Piece { at, len, text: text.to_owned(), hidden: false }
    }

    fn edit(&self, body: &Part) -> Option<Edit> {
        let edit = body.edit(self.at, self.at + self.len, &self.text)?;
        Some(Edit { hidden: self.hidden, ..edit })
    }
}

/// What a text has that JSON doesn't.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Comments,
    Quotes,
    Escapes,
}

/// All that is wrong in one way.
fn pieces(text: &str, kind: Wrong) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        at += match c {
            '"' if kind == Wrong::Escapes => string(rest, |offset, len, text| {
                pieces.push(Piece::new(at + offset, len, text));
            }),
            '"' => string(rest, |_, _, _| {}),
            '\u{201c}' | '\u{201d}' => {
                let inner = rest.get(c.len_utf8()..).unwrap_or_default();
                let end = inner.find(['\u{201c}', '\u{201d}', '"']).unwrap_or(inner.len());
                let close = inner.get(end..).and_then(|end| end.chars().next()).map_or(0, char::len_utf8);
                let places = [(at, c.len_utf8()), (at + c.len_utf8() + end, close)].into_iter();
                let curly = places.filter(|(_, len)| kind == Wrong::Quotes && *len > 1);
                pieces.extend(curly.map(|(at, len)| Piece::new(at, len, "\"")));
                c.len_utf8() + end + close
            }
            '/' => {
                let len = comment(rest);
                // Whatever somebody noted there is not shown.
                let note = len.filter(|_| kind == Wrong::Comments);
                pieces.extend(note.map(|len| Piece { hidden: true, ..Piece::new(at, len, "") }));
                len.unwrap_or(1)
            }
            c => c.len_utf8(),
        };
    }
    pieces
}

/// How long the comment at the front of a text is.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find(['\n', '\r']).unwrap_or(rest.len()));
    }
    Some(rest.strip_prefix("/*")?.find("*/")? + 4)
}

/// How long the string at the front of a text is; names the escapes in it that JSON doesn't have, and what is meant.
fn string(rest: &str, mut wrong: impl FnMut(usize, usize, &str)) -> usize {
    let mut all = rest.char_indices().skip(1);
    while let Some((at, c)) = all.next() {
        match c {
            '"' => return at + 1,
            '\\' => match all.next() {
                // JavaScript and Python escape the quote that isn't one here.
                Some((_, '\'')) => wrong(at, 1, ""),
                // What paths and regular expressions escape.
                Some((_, '.' | '[' | ']' | '(' | ')' | '*' | '+' | '?' | '|' | 'd' | 'D' | 's' | 'S' | 'w' | 'W')) => {
                    wrong(at, 0, "\\");
                }
                _ => {}
            },
            '\t' => wrong(at, 1, "\\t"),
            _ => {}
        }
    }
    rest.len()
}

/// How far behind its quote a string is written as far as its byte `start`.
pub(super) fn written(raw: &str, start: usize) -> usize {
    let (mut rest, mut read) = (raw, 0);
    while read < start
        && let Some(first) = rest.chars().next()
    {
        let (length, bytes) = match (first, rest.as_bytes().get(1)) {
            ('\\', Some(b'u')) => {
                (6, rest.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok()).map_or(0, bytes))
            }
            ('\\', _) => (2, 1),
            _ => (first.len_utf8(), first.len_utf8()),
        };
        rest = rest.get(length..).unwrap_or_default();
        read += bytes;
    }
    1 + raw.len() - rest.len()
}

/// How many bytes of UTF-8 a unit of UTF-16 makes; each of a pair is a half of four.
fn bytes(unit: u32) -> usize {
    char::from_u32(unit).map_or(2, char::len_utf8)
}
